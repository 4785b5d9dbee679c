// Generated from the commands of placard-app. Do not edit: change the Rust types, then run
// UPDATE_TYPES=1 cargo test -p placard-app --test types

/**
 * What the user accepted, perhaps edited.
 */
export type AcceptImport = { 
/**
 * State under review.
 */
state: Iso3, 
/**
 * Cycle.
 */
cycle: number, 
/**
 * The source.
 */
source: SourceDraft, 
/**
 * Accepted statements.
 */
statements: Array<StatementDraft>, 
/**
 * Accepted events; each must have a date.
 */
events: Array<EventDraft>, 
/**
 * Accepted asks.
 */
asks: Array<AskDraft>, };

/**
 * Where the adoption of the outcome by the Council stands: a stage of its own, months after the review.
 */
export type Adoption = "adopted" | "adoption_not_held" | "adoption_postponed" | "not_yet_due" | "no_record";

/**
 * What a refused command answers.
 */
export type AppError = { 
/**
 * Stable code, translated as `error.<code>`.
 */
code: string, 
/**
 * Values for the translation.
 */
params: { [key in string]: string }, 
/**
 * The whole in English, for logs and the command line.
 */
message: string, };

/**
 * How a roll call is arranged.
 */
export type Arrangement = "group" | "session" | "difference";

/**
 * A call addressed to somebody: what is asked of whom, by whom.
 */
export type Ask = { 
/**
 * Identifier (UUID); empty for an ask not yet written.
 */
id: string, 
/**
 * State under review that it is about.
 */
state: Iso3, 
/**
 * Cycle of the review.
 */
cycle: number, 
/**
 * What is asked.
 */
text: string, 
/**
 * To whom, in words ("the United States", "the Human Rights Council").
 */
addressed_to: string, 
/**
 * By whom, in words.
 */
made_by: string | null, 
/**
 * When.
 */
date: PartialDate | null, 
/**
 * Where it stands.
 */
status: AskStatus, 
/**
 * First day on which it may leave the machine; none when it may at once.
 */
embargo: string | null, 
/**
 * Source record it was read in.
 */
source_id: string | null, };

/**
 * A call: what is asked of whom, by whom.
 */
export type AskDraft = { 
/**
 * What is asked, in the words of the text.
 */
text: string, 
/**
 * To whom; the State under review under its name in the text.
 */
addressed_to: string, 
/**
 * By whom.
 */
made_by: string | null, 
/**
 * Date of the document.
 */
date: PartialDate | null, 
/**
 * Place of the words.
 */
span: [number, number], };

/**
 * Where an ask stands.
 */
export type AskStatus = "open" | "met" | "dropped";

/**
 * An ask with its source.
 */
export type AskView = { 
/**
 * The ask.
 */
ask: Ask, 
/**
 * Its date, written out.
 */
when: string | null, 
/**
 * Its source in one line; none is shown as "no source".
 */
source: string | null, 
/**
 * Revision, for saving a change.
 */
rev: number, };

/**
 * Own assessment.
 */
export type AssessmentView = { 
/**
 * How far it was carried out.
 */
level: Implementation, 
/**
 * On what evidence.
 */
evidence: string | null, 
/**
 * As of when.
 */
date: PartialDate | null, };

/**
 * What one source says of a record.
 */
export type AttestationView = { 
/**
 * Identifier.
 */
id: string, 
/**
 * The source.
 */
source: Provider, 
/**
 * Its name.
 */
source_name: string, 
/**
 * The file that it was read in.
 */
file: string, 
/**
 * Row in that file.
 */
place: string, 
/**
 * When it was imported, or last brought up to date.
 */
read: string, 
/**
 * Recommending States.
 */
recommending: Array<NamedState>, 
/**
 * Text.
 */
text: string, 
/**
 * Every other field that the source gives, named, in the order of the table.
 */
fields: Array<NamedValue>, 
/**
 * Whether this one alone can be split off.
 */
can_split: boolean, };

/**
 * The status in words.
 */
export type Banner = { 
/**
 * Cycle it speaks of.
 */
cycle: number, 
/**
 * Where the review stands.
 */
status: Status, 
/**
 * Where the adoption stands.
 */
adoption: Adoption, 
/**
 * "Did not appear on 7 November 2025. Rescheduled to the 53rd session."
 */
sentence: string, 
/**
 * "Data as at 23 November 2026 (reference pack 2026.11.1)."
 */
data_as_at: string, };

/**
 * How a row of the reference pack is known, strongest first.
 */
export type Basis = "wg_report" | "ohchr_release" | "published_list" | "press" | "inferred";

/**
 * A board by its name.
 */
export type BoardBrief = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * How many tiles it has.
 */
tiles: number, };

/**
 * What can be done to a board.
 */
export type BoardChange = { "to": "name", 
/**
 * The name.
 */
name: string, } | { "to": "filter", 
/**
 * The filter.
 */
filter: RegisterFilter, } | { "to": "add", 
/**
 * The tiles.
 */
tiles: Array<NewTile>, } | { "to": "move", 
/**
 * The tile.
 */
tile: string, 
/**
 * Its place among the others, from 0.
 */
place: number, } | { "to": "width", 
/**
 * The tile.
 */
tile: string, 
/**
 * The width.
 */
width: TileWidth, } | { "to": "heading", 
/**
 * The tile.
 */
tile: string, 
/**
 * The heading; empty for the usual one.
 */
heading: string, } | { "to": "remove", 
/**
 * The tile.
 */
tile: string, };

/**
 * What is new on a board.
 */
export type BoardNews = { 
/**
 * Tiles among those looked at that say something else than they did.
 */
tiles: Array<TileNews>, };

/**
 * A board with everything but its pictures.
 */
export type BoardPage = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * What holds for every tile that does not choose otherwise.
 */
filter: RegisterFilter, 
/**
 * The same in words.
 */
filter_words: Array<FilterWords>, 
/**
 * What stands on it, in order.
 */
tiles: Array<TileView>, 
/**
 * What has happened since somebody last looked; none when nobody did.
 */
since: BoardSince | null, };

/**
 * Asks for a board.
 */
export type BoardQuery = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Day as of which it speaks; none for today.
 */
as_of: string | null, 
/**
 * Language.
 */
lang: string, };

/**
 * Which board.
 */
export type BoardRef = { 
/**
 * Identifier.
 */
id: string, };

/**
 * What has happened to the records since a look at a board.
 */
export type BoardSince = { 
/**
 * When that was, `YYYY-MM-DD HH:MM` UTC.
 */
when: string, 
/**
 * How many changes there were.
 */
total: number, 
/**
 * The latest of them, newest first.
 */
latest: Array<SinceChange>, };

/**
 * What a preset cannot be made without.
 */
export type BriefingNeed = "state" | "theme" | "mission" | "board" | "text";

/**
 * How a briefing would be printed.
 */
export type BriefingPreview = { 
/**
 * The pages from the first one that is seen, four at most.
 */
pages: Array<PreviewPage>, 
/**
 * How many pages there are.
 */
total: number, 
/**
 * What one page has no room for, in words.
 */
left_out: Array<string>, 
/**
 * Characters that no font can draw, and where they stand, in words.
 */
replaced: Array<string>, 
/**
 * Names and passages that do not leave, and why, in words.
 */
withheld: Array<string>, 
/**
 * Whether the preset keeps to one page.
 */
one_page: boolean, 
/**
 * The sections in the order printed, with those that are switched off.
 */
sections: Array<SectionInfo>, 
/**
 * The printed name of what it is made from: the same again gives the same page.
 */
again: string, };

/**
 * The case file that is open.
 */
export type CaseInfo = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its name without folder and ending.
 */
name: string, 
/**
 * Whether it needs a passphrase.
 */
encrypted: boolean, 
/**
 * How many records it holds.
 */
records: RecordCounts, 
/**
 * What "undo" would take back; none when there is nothing.
 */
undo: Undoable | null, };

/**
 * Changes a board; each change is one step of undo.
 */
export type ChangeBoard = { 
/**
 * Identifier.
 */
id: string, 
/**
 * What to do.
 */
change: BoardChange, };

/**
 * Changes chosen records; what is none stays as it is.
 */
export type ChangeRecords = { 
/**
 * Which.
 */
chosen: Chosen, 
/**
 * How many the user was told; a different number refuses the change.
 */
expected: number, 
/**
 * What.
 */
change: RecordChange, 
/**
 * Revision of the record, where exactly one is changed after it was read.
 */
rev: number | null, };

/**
 * Records were changed.
 */
export type Changed = { 
/**
 * How many.
 */
records: number, };

/**
 * A finished chart.
 */
export type Chart = { 
/**
 * What it shows.
 */
kind: ChartKind, 
/**
 * Title, in sentence case, without a full stop.
 */
title: string, 
/**
 * What kind of picture it is and how to read it, for those who cannot see it.
 */
desc: string, 
/**
 * What it shows, in words and with what it rests on: the text alternative.
 */
sentence: string, 
/**
 * What it shows, in words alone: the answer to the question that somebody asked.
 */
answer: string, 
/**
 * Width of the viewBox.
 */
width: number, 
/**
 * Height of the viewBox.
 */
height: number, 
/**
 * The drawing: one `<svg>` element without scripts, style attributes or outside references.
 */
svg: string, 
/**
 * What can be pointed at, in reading order.
 */
marks: Array<Mark>, 
/**
 * The data behind it.
 */
table: Table, 
/**
 * Its scale of days, where it has one that can be moved along.
 */
time_scale?: TimeScale, };

/**
 * The charts that can be asked for.
 */
export type ChartKind = "timeline" | "roll-call" | "participation" | "floor" | "responses" | "themes" | "recommenders" | "matrix" | "across-cycles" | "absences" | "deadlines" | "statements" | "comparison" | "who-recommends" | "returning-themes" | "disagreements";

/**
 * Which chart, of what, for whom.
 */
export type ChartQuery = { 
/**
 * Kind of chart.
 */
kind: ChartKind, 
/**
 * State under review, for the timeline.
 */
state: Iso3 | null, 
/**
 * Cycle, for the roll call.
 */
cycle: number | null, 
/**
 * Regional group that the participation is counted for; none for all States.
 */
group: RegionalGroup | null, 
/**
 * How the roll call is arranged; none for regional groups.
 */
arrange?: Arrangement, 
/**
 * Cycle that the roll call is set against; none for one cycle by itself.
 */
against?: number, 
/**
 * What part of the register is counted, for the charts on it; none for all recommendations.
 */
filter?: RegisterFilter, 
/**
 * What part of a timeline is shown; none for the whole story of a State.
 */
timeline?: TimelinePart, 
/**
 * Day as of which it is drawn; none for today.
 */
as_of: string | null, 
/**
 * Language.
 */
lang: string, 
/**
 * Light, dark or print.
 */
look: Look, 
/**
 * Width in CSS pixels that it is laid out for.
 */
width: number, 
/**
 * Rows of its table that are shown, at most 500 of them; none while the table is not shown.
 */
table?: TableWindow, };

/**
 * Which records are meant.
 */
export type Chosen = { "ids": Array<string> } | { "filter": RegisterFilter };

/**
 * Asks what chosen records have in common.
 */
export type ChosenQuery = { 
/**
 * Which.
 */
chosen: Chosen, 
/**
 * Language.
 */
lang: string, };

/**
 * A section that is printed, or not, in its place.
 */
export type ChosenSection = { 
/**
 * Code of its kind; `text:<n>` is the n-th of the user's own paragraphs, counted from 1.
 */
code: string, 
/**
 * Whether it is printed.
 */
on: boolean, };

/**
 * What chosen records have in common: a box is ticked when all have the value, empty when none, and
 * neither when some.
 */
export type ChosenSummary = { 
/**
 * How many are chosen.
 */
total: number, 
/**
 * Themes with the number of chosen records that have them, most frequent first.
 */
themes: Array<FacetValue>, 
/**
 * Answers with their numbers.
 */
responses: Array<FacetValue>, 
/**
 * Own assessments with their numbers.
 */
assessments: Array<FacetValue>, };

/**
 * What a record of the register is.
 */
export type Class = "recommendation" | "voluntary_pledge" | "other_mechanism";

/**
 * A clause of a recommendation that has its own recommending States.
 */
export type Clause = { 
/**
 * The text without the bracket.
 */
text: string, 
/**
 * Its recommending States, in the order of print.
 */
recommending_states: Array<Iso3>, };

/**
 * A column of the register.
 */
export type Column = "state" | "recommending" | "text" | "cycle" | "session" | "paragraph" | "response" | "state_words" | "themes" | "category" | "sdgs" | "sources" | "assessment";

/**
 * A session that is ahead or under way.
 */
export type ComingSession = { 
/**
 * Working Group session.
 */
number: number, 
/**
 * Its days, written out.
 */
when: string, 
/**
 * The States set for it.
 */
states: Array<ComingState>, };

/**
 * A State set for a session.
 */
export type ComingState = { 
/**
 * Key.
 */
iso3: Iso3, 
/**
 * Name in the reader's language.
 */
name: string, 
/**
 * Only deduced from the cycle before: shown as such, never as a fact.
 */
inferred: boolean, };

/**
 * Request and reply of every command, for the generated types of the window.
 */
export type Commands = { 
/**
 * What the window needs before its first screen.
 */
start: [Nothing, Started], 
/**
 * Opens a case file, with its passphrase where it has one.
 */
open_case: [OpenCase, Started], 
/**
 * All States in one cycle.
 */
overview: [OverviewQuery, Overview], 
/**
 * States by what somebody types.
 */
find_states: [FindStates, Array<FoundState>], 
/**
 * One State's page.
 */
state: [StateQuery, StatePage], 
/**
 * Which State an event, a statement or an ask is about.
 */
whose: [WhoseQuery, Whose], 
/**
 * What there is to be shown on a timeline.
 */
timeline_outline: [TimelineQuery, TimelineOutline], 
/**
 * A chart to show.
 */
chart: [ChartQuery, Chart], 
/**
 * A chart as it would be written to a file, to look at.
 */
chart_picture: [PictureQuery, Picture], 
/**
 * A chart as pixels, for the clipboard.
 */
chart_pixels: [PictureQuery, Pixels], 
/**
 * Writes a chart to a file.
 */
export_chart: [ExportChart, Exported], 
/**
 * What kinds of briefing there are.
 */
briefing_presets: [PresetsQuery, Array<PresetInfo>], 
/**
 * A briefing as it would be printed.
 */
preview_briefing: [PreviewBriefing, BriefingPreview], 
/**
 * Lets go of what previews keep in memory.
 */
forget_preview: [Nothing, Nothing], 
/**
 * Writes a briefing to a PDF file.
 */
export_briefing: [ExportBriefing, Exported], 
/**
 * Briefings that are kept under a name.
 */
briefings: [Nothing, Array<SavedBriefing>], 
/**
 * Keeps a briefing under a name.
 */
save_briefing: [SavedBriefing, SavedBriefing], 
/**
 * Reads a logo and looks whether it can be printed.
 */
read_logo: [FileRef, LogoFile], 
/**
 * Reads a layout of the user's own.
 */
read_template: [FileRef, TemplateFile], 
/**
 * Reads a file into a proposal; writes nothing.
 */
propose_file: [ProposeFile, Proposed], 
/**
 * Reads a pasted text into a proposal; writes nothing.
 */
propose_text: [ProposeText, Proposed], 
/**
 * Writes what the user accepted of a proposal.
 */
accept_import: [AcceptImport, Imported], 
/**
 * Adds or changes an event.
 */
save_event: [SaveEvent, Written], 
/**
 * Adds or changes a statement.
 */
save_statement: [SaveStatement, Written], 
/**
 * Adds or changes an ask.
 */
save_ask: [SaveAsk, Written], 
/**
 * Deletes a record; undo brings it back.
 */
delete: [RecordRef, Nothing], 
/**
 * Takes back the last change.
 */
undo: [Nothing, Undone], 
/**
 * Searches the case file, the reference pack and the States.
 */
search: [SearchQuery, SearchPage], 
/**
 * A window of the register.
 */
register: [RegisterQuery, RegisterPage], 
/**
 * The values of every dimension of the filter with their counts.
 */
facets: [FacetQuery, Array<Facet>], 
/**
 * One recommendation in full.
 */
recommendation: [RecommendationQuery, RecommendationDetail], 
/**
 * What chosen records have in common.
 */
chosen: [ChosenQuery, ChosenSummary], 
/**
 * Changes one or many records of the register.
 */
change_records: [ChangeRecords, Changed], 
/**
 * Sets one attestation apart as a record of its own.
 */
split_off: [SplitOff, Changed], 
/**
 * Makes one record of several.
 */
join_records: [JoinRecords, Changed], 
/**
 * Records that are perhaps the same recommendation.
 */
likely_same: [LikelySameQuery, LikelySamePage], 
/**
 * Joins the rows that a source divided by recommending State.
 */
join_divided: [JoinDivided, Changed], 
/**
 * Kept views of the register.
 */
views: [Nothing, Array<SavedView>], 
/**
 * Keeps a view.
 */
save_view: [SavedView, SavedView], 
/**
 * Forgets a kept view.
 */
delete_view: [ViewRef, Nothing], 
/**
 * Writes what is seen of the register to a file.
 */
export_register: [ExportRegister, Exported], 
/**
 * Looks at a file before it is imported.
 */
outline_file: [OutlineFile, Outlined], 
/**
 * Reads a report of the Working Group, to be compared with its pages; writes nothing.
 */
report_proposal: [ReportQuery, ReportProposal], 
/**
 * A page of a PDF to show.
 */
report_page: [ReportPageQuery, PagePicture], 
/**
 * Tries an import of files of recommendations; writes nothing.
 */
try_import: [ImportRegister, RegisterReport], 
/**
 * Imports files of recommendations: all or nothing.
 */
import_register: [ImportRegister, RegisterReport], 
/**
 * How the report of a review meets the other sources of its recommendations.
 */
reconciliation: [ReviewQuery, Reconciliation], 
/**
 * How far the long job is; answered while it is under way.
 */
progress: [Nothing, Progress], 
/**
 * The long job is no longer wanted; answered while it is under way.
 */
cancel_job: [Nothing, Nothing], 
/**
 * Writes the rejected rows of a file to a file.
 */
save_rejected: [SaveRejected, Exported], 
/**
 * All boards.
 */
boards: [Nothing, Array<BoardBrief>], 
/**
 * One board with everything but its pictures.
 */
board: [BoardQuery, BoardPage], 
/**
 * Makes a board.
 */
add_board: [NewBoard, BoardBrief], 
/**
 * Changes a board.
 */
change_board: [ChangeBoard, BoardBrief], 
/**
 * Deletes a board; undo brings it back.
 */
delete_board: [BoardRef, Nothing], 
/**
 * What is new on tiles of a board; to look is no change.
 */
look_at_board: [LookAtBoard, BoardNews], 
/**
 * Writes a board to a PDF file.
 */
export_board: [ExportBoard, Exported], 
/**
 * What would leave with an export, and what would stay; writes nothing.
 */
what_leaves: [LeavesQuery, Leaves], 
/**
 * Drafts of submissions and statements.
 */
drafts: [DraftsQuery, Array<Draft>], 
/**
 * One draft.
 */
draft: [DraftRef, Draft], 
/**
 * Keeps a draft, new or changed.
 */
save_draft: [Draft, Draft], 
/**
 * How long a draft is, against the limit in force.
 */
measure_draft: [Draft, DraftMeasure], 
/**
 * Writes a draft to a file.
 */
export_draft: [ExportDraft, Exported], 
/**
 * The paragraphs of a document, to be put into a draft; writes nothing.
 */
paragraphs_of_file: [FileRef, Array<DraftParagraph>], 
/**
 * One source with its whole text.
 */
source: [SourceRef, Source], };

/**
 * Everything by which a briefing is made, and can be made again. Kept as JSON in the case file: a field that an older
 * Placard did not know is as it is by default.
 */
export type Composition = { 
/**
 * Preset, as `brief --list` names it.
 */
preset: string, 
/**
 * State under review; a board needs none.
 */
state: Iso3 | null, 
/**
 * State that the page is handed to, for a mission one-pager.
 */
mission: Iso3 | null, 
/**
 * Themes, in the words of the sources; none for all.
 */
themes: Array<string>, 
/**
 * What part of the State's recommendations is meant; none for all.
 */
filter: RegisterFilter | null, 
/**
 * For whom it is, as printed; may be empty.
 */
audience: string, 
/**
 * Language of the page.
 */
lang: string, 
/**
 * Day as of which it speaks; none for today.
 */
as_of: string | null, 
/**
 * Who prepared it, as printed; may be empty.
 */
prepared_by: string, 
/**
 * How to reach them, as printed; may be empty.
 */
contact: string, 
/**
 * The coalition's logo.
 */
logo: LogoFile | null, 
/**
 * The sections in the order printed; empty for those of the preset.
 */
sections: Array<ChosenSection>, 
/**
 * What the user writes into it.
 */
texts: Array<OwnText>, 
/**
 * Draft of an oral statement, by its identifier.
 */
draft: string | null, 
/**
 * Saved board, by its identifier.
 */
board: string | null, 
/**
 * What may leave.
 */
profile: RedactionProfile, 
/**
 * Layout of the user's own, in place of the preset's.
 */
template: TemplateFile | null, };

/**
 * How far a recommendation that was read from a document can be trusted unseen.
 */
export type Confidence = "sure" | "likely" | "doubtful";

/**
 * Whether and how the speaker may be quoted. What follows from it for a page is judged in [`crate::redaction`].
 */
export type Consent = "not_asked" | "published" | "given" | "by_role" | "refused";

/**
 * A recommendation that was compared with its page: left out, corrected, or found to be right where nothing
 * more is said of it.
 */
export type Correction = { 
/**
 * Which recommendation of the report, from 1.
 */
row: number, 
/**
 * Whether it is left out.
 */
drop: boolean, 
/**
 * Its paragraph number.
 */
paragraph: string | null, 
/**
 * Its text.
 */
text: string | null, 
/**
 * All of its recommending States.
 */
recommending_states: Array<Iso3> | null, 
/**
 * The State's answer.
 */
response: Response | null, };

/**
 * Whether notes or annexes count against a limit.
 */
export type Counting = "counted" | "apart" | "unclear";

/**
 * Where to stop for a time.
 */
export type CutView = { 
/**
 * The time in seconds.
 */
at: number, 
/**
 * The last sentence that ends by then, from 0; none when not even the first does.
 */
last: number | null, 
/**
 * Whether all of the text is read by then.
 */
all: boolean, };

/**
 * One cycle of a State.
 */
export type CycleView = { 
/**
 * Cycle.
 */
cycle: number, 
/**
 * Session, where known.
 */
session: number | null, 
/**
 * The session is only deduced.
 */
session_inferred: boolean, 
/**
 * Where the review stands.
 */
status: Status, 
/**
 * Where the adoption stands.
 */
adoption: Adoption, 
/**
 * Day or span of the review, written out; none when it was not held.
 */
held: string | null, 
/**
 * Symbol of the Working Group report.
 */
report_symbol: string | null, 
/**
 * The three States that assisted, by name.
 */
troika: Array<string>, };

/**
 * In which order a date such as 03/04/2025 is written. Never guessed silently.
 */
export type DateOrder = "day_month" | "month_day";

/**
 * A dimension of the filter that has values with counts.
 */
export type Dimension = "state" | "region" | "recommending" | "group" | "cycle" | "session" | "response" | "theme" | "category" | "sdg" | "source" | "class" | "assessment";

/**
 * A text that the delegation writes: a submission, a written or an oral statement.
 */
export type Draft = { 
/**
 * Identifier (UUID); empty for a draft not yet written.
 */
id: string, 
/**
 * What it is to become.
 */
kind: DraftKind, 
/**
 * State under review that it is about.
 */
state: Iso3, 
/**
 * Cycle of the review.
 */
cycle: number | null, 
/**
 * Title as printed.
 */
title: string, 
/**
 * Language of the text, as its code ("en").
 */
lang: string, 
/**
 * Organisation that hands it in; for a joint submission the one that leads.
 */
organisation: string, 
/**
 * Joint submitters, in the order printed.
 */
submitters: Array<string>, 
/**
 * The text.
 */
paragraphs: Array<DraftParagraph>, 
/**
 * Annexes, in order. They do not count against the limit.
 */
annexes: Array<string>, 
/**
 * For an oral statement: words a minute; none for the usual pace of the language.
 */
pace: number | null, };

/**
 * A kind of text that the delegation writes for the procedure. Each has a limit of its own.
 */
export type DraftKind = "submission" | "joint_submission" | "written_statement_general" | "written_statement_special" | "oral_statement";

/**
 * How long a draft is.
 */
export type DraftMeasure = { 
/**
 * Words of title, organisation and list of joint submitters: never counted.
 */
front: number, 
/**
 * Words of paragraphs and headings.
 */
text: number, 
/**
 * Words of notes.
 */
notes: number, 
/**
 * Words of annexes.
 */
annexes: number, 
/**
 * What counts against the limit: words, or seconds for an oral statement.
 */
counted: number, 
/**
 * The limit in force.
 */
limit: LimitView | null, 
/**
 * Whether it is exceeded.
 */
over: boolean, 
/**
 * Notes that seem to say more than where something was read.
 */
hints: Array<NoteHint>, 
/**
 * Of an oral statement, how long it takes.
 */
oral: OralMeasure | null, };

/**
 * One paragraph of a draft.
 */
export type DraftParagraph = { 
/**
 * A heading above it.
 */
heading: string | null, 
/**
 * The words; `[^1]` places the reference to the first of the notes.
 */
text: string, 
/**
 * Endnotes, for references only.
 */
notes: Array<string>, };

/**
 * One draft.
 */
export type DraftRef = { 
/**
 * Its identifier.
 */
id: string, };

/**
 * Asks for drafts.
 */
export type DraftsQuery = { 
/**
 * State that they are about; none for all.
 */
state: Iso3 | null, };

/**
 * One thing that happened at one stage of one review.
 */
export type Event = { 
/**
 * Stable identifier: a UUID in the case file, `pack:…` in the reference pack.
 */
id: string, 
/**
 * State under review.
 */
state: Iso3, 
/**
 * Cycle of the review.
 */
cycle: number, 
/**
 * Stage it belongs to.
 */
stage: Stage, 
/**
 * What happened.
 */
kind: Kind, 
/**
 * When, as exactly as the source says.
 */
date: PartialDate, 
/**
 * For `scheduled`, `rescheduled` and `held`: the Working Group session it is set for or was held in.
 */
session: number | null, 
/**
 * One or two plain sentences, in the language of the reader.
 */
summary: string, 
/**
 * Symbol of the document, as the source types it.
 */
symbol: string | null, 
/**
 * Where this was read, in words that can be printed; none is shown as "no source".
 */
source: string | null, 
/**
 * Source record in the case file that this was read in.
 */
source_id: string | null, 
/**
 * How it is known.
 */
basis: Basis, 
/**
 * First day on which it may leave the machine; none when it may at once.
 */
embargo: string | null, 
/**
 * Pack or case file.
 */
origin: Origin, 
/**
 * Day it entered the pack or the case file: it cannot have happened later than that unless it
 * is dated later.
 */
recorded: string, };

/**
 * What happened to a review, as the document tells it.
 */
export type EventDraft = { 
/**
 * Stage of the review.
 */
stage: Stage, 
/**
 * What happened.
 */
kind: Kind, 
/**
 * When, no more exact than the text; none where the text does not say.
 */
date: PartialDate | null, 
/**
 * The words that the date was read in ("In August"); empty where there are none.
 */
date_words: string, 
/**
 * The sentence of the document, in quotation marks and shortened where long.
 */
summary: string, 
/**
 * Working Group session, where the sentence names one.
 */
session: number | null, 
/**
 * Symbol of a document, where the sentence names one.
 */
symbol: string | null, 
/**
 * Place of the sentence.
 */
span: [number, number], };

/**
 * An event as the user enters it.
 */
export type EventInput = { 
/**
 * Identifier; empty to add.
 */
id: string, 
/**
 * State under review.
 */
state: Iso3, 
/**
 * Cycle.
 */
cycle: number, 
/**
 * Stage.
 */
stage: Stage, 
/**
 * What happened.
 */
kind: Kind, 
/**
 * When, as exactly as known.
 */
date: PartialDate, 
/**
 * Session it is set for or was held in.
 */
session: number | null, 
/**
 * In one or two sentences.
 */
summary: string, 
/**
 * Symbol of the document.
 */
symbol: string | null, 
/**
 * First day on which it may leave; none when it may at once.
 */
embargo: string | null, };

/**
 * An event with its words.
 */
export type EventView = { 
/**
 * The event.
 */
event: Event, 
/**
 * Its date, written out.
 */
when: string, 
/**
 * Revision, for saving a change; 0 for an event of the pack.
 */
rev: number, };

/**
 * Writes a board to a PDF file.
 */
export type ExportBoard = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Day as of which it speaks; none for today.
 */
as_of: string | null, 
/**
 * Who prepared it, as printed; none for no name.
 */
prepared_by: string | null, 
/**
 * For whom it is meant: who says nothing means anybody.
 */
profile: RedactionProfile, 
/**
 * Language.
 */
lang: string, 
/**
 * Where to.
 */
path: string, };

/**
 * Writes a briefing to a PDF file.
 */
export type ExportBriefing = { 
/**
 * The briefing.
 */
composition: Composition, 
/**
 * Where to.
 */
path: string, 
/**
 * Whether a file that is there is replaced.
 */
overwrite: boolean, };

/**
 * Writes a chart to a file; the ending of the name decides: .svg, .png or .csv.
 */
export type ExportChart = { 
/**
 * The chart.
 */
chart: ChartQuery, 
/**
 * What a picture is made for.
 */
size: Size, 
/**
 * How many pixels a PNG has.
 */
scale: Scale, 
/**
 * For whom it is meant: who says nothing means anybody.
 */
profile: RedactionProfile, 
/**
 * Where to.
 */
path: string, };

/**
 * Writes a draft to a file.
 */
export type ExportDraft = { 
/**
 * Its identifier.
 */
id: string, 
/**
 * Language of the warnings; the document is in the language of the draft.
 */
lang: string, 
/**
 * Where to: .docx, for an oral statement also .pdf.
 */
path: string, 
/**
 * Whether a file that is there may be replaced.
 */
overwrite: boolean, };

/**
 * Writes what is seen of the register to a file; the ending decides: .csv, .xlsx or .json.
 */
export type ExportRegister = { 
/**
 * What part of the register.
 */
filter: RegisterFilter, 
/**
 * In which order.
 */
order: Order, 
/**
 * Columns, in order; empty for all.
 */
columns: Array<Column>, 
/**
 * Day as of which it speaks; none for today.
 */
as_of: string | null, 
/**
 * For whom it is meant: who says nothing means anybody.
 */
profile: RedactionProfile, 
/**
 * Language.
 */
lang: string, 
/**
 * Where to.
 */
path: string, };

/**
 * A file was written.
 */
export type Exported = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Pages, for a document.
 */
pages: number | null, 
/**
 * What did not fit or could not be printed, in words.
 */
warnings: Array<string>, };

/**
 * A dimension with its values, most frequent first.
 */
export type Facet = { 
/**
 * Which.
 */
dimension: Dimension, 
/**
 * Its name.
 */
name: string, 
/**
 * Its values; counts do not depend on what is chosen in this dimension itself.
 */
values: Array<FacetValue>, };

/**
 * The counts of every value under the filter.
 */
export type FacetQuery = { 
/**
 * What part of the register.
 */
filter: RegisterFilter, 
/**
 * Language.
 */
lang: string, };

/**
 * A value with its count.
 */
export type FacetValue = { 
/**
 * The value as the filter holds it.
 */
value: string, 
/**
 * As shown.
 */
label: string, 
/**
 * Records.
 */
count: number, };

/**
 * A field of a recommendation that a column can hold.
 */
export type Field = "state" | "recommending" | "text" | "cycle" | "session" | "paragraph" | "response" | "themes" | "persons" | "sdgs" | "category" | "symbol" | "position_source" | "date" | "comment" | "source_key";

/**
 * A field that changed in so many records.
 */
export type FieldChange = { 
/**
 * Name of the field.
 */
field: string, 
/**
 * Number of records.
 */
count: number, 
/**
 * Examples in words ("noted → supported"), at most five.
 */
examples: Array<string>, };

/**
 * A file that the user chose.
 */
export type FileRef = { 
/**
 * Where it is.
 */
path: string, };

/**
 * What was found in one file.
 */
export type FileReport = { 
/**
 * Which.
 */
path: string, 
/**
 * How it was read.
 */
outline: Outline, 
/**
 * How its kind is called.
 */
kind_name: string, 
/**
 * Name of the source.
 */
source_name: string, 
/**
 * What came of its rows.
 */
counts: ImportCounts, 
/**
 * Recommendations, pledges and records of other mechanisms among the rows.
 */
by_class: Array<FacetValue>, 
/**
 * Rows by session, for a glance against what the source says of itself.
 */
by_session: Array<FacetValue>, 
/**
 * Rows by answer.
 */
by_response: Array<FacetValue>, 
/**
 * Problems by sort, most frequent first.
 */
problems: Array<ProblemGroup>, 
/**
 * What a report of the Working Group says of its review; none where the file is none.
 */
review: ReviewRead | null, };

/**
 * One dimension of the filter in words: a chip.
 */
export type FilterWords = { 
/**
 * Which dimension; none for words that are searched for and for "sources disagree".
 */
dimension: Dimension | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its values, as shown, with the values that the filter holds.
 */
values: Array<LabelledValue>, };

/**
 * Finds States by what somebody types.
 */
export type FindStates = { 
/**
 * Typed text; empty for all States by name.
 */
text: string, 
/**
 * At most so many.
 */
limit: number, 
/**
 * Language.
 */
lang: string, };

/**
 * A State that was found.
 */
export type FoundState = { 
/**
 * Key.
 */
iso3: Iso3, 
/**
 * Name in the reader's language.
 */
name: string, 
/**
 * The other name that matched ("Burma"), where it is not the one shown.
 */
matched: string | null, 
/**
 * Regional group; observers have none.
 */
group: RegionalGroup | null, };

/**
 * Something that was done to a record.
 */
export type HistoryLine = { 
/**
 * When, written out.
 */
when: string, 
/**
 * What, in words.
 */
what: string, };

/**
 * A record that was found.
 */
export type Hit = { 
/**
 * Kind.
 */
kind: RecordKind, 
/**
 * Identifier.
 */
id: string, 
/**
 * State it is about; a source may be about none.
 */
state: Iso3 | null, 
/**
 * Name of that State.
 */
state_name: string | null, 
/**
 * Heading: the speaker, the kind of event, the title of the source.
 */
title: string, 
/**
 * The words around the match, in pieces.
 */
snippet: Array<Piece>, 
/**
 * Date, written out.
 */
when: string | null, 
/**
 * From the reference pack rather than the case file.
 */
from_pack: boolean, };

/**
 * A part of the search that was left out, and why.
 */
export type IgnoredTerm = { 
/**
 * As typed.
 */
term: string, 
/**
 * Why, in words.
 */
reason: string, };

/**
 * How far a recommendation was carried out, as the delegation sees it, beside the State's position.
 */
export type Implementation = "full" | "partial" | "none" | "not_assessed" | "not_assessable";

/**
 * How many rows came to what.
 */
export type ImportCounts = { 
/**
 * Rows of data.
 */
rows: number, 
/**
 * New records.
 */
new: number, 
/**
 * New attestations of records that other sources gave already.
 */
met: number, 
/**
 * Attestations of the same source that are brought up to date.
 */
updated: number, 
/**
 * Rows that are in the register already, unchanged.
 */
already: number, 
/**
 * Rows that cannot be taken over.
 */
rejected: number, };

/**
 * What kind of document was read.
 */
export type ImportKind = "press_release";

/**
 * Tries an import of one or several files, or carries it out.
 */
export type ImportRegister = { 
/**
 * The files: all or none are taken over.
 */
files: Array<RegisterFile>, 
/**
 * Language.
 */
lang: string, };

/**
 * An import was written.
 */
export type Imported = { 
/**
 * Records added.
 */
added: RecordCounts, 
/**
 * Records that the case file held already, and that were not added again.
 */
already: RecordCounts, 
/**
 * Events left out because the text does not date them.
 */
left_out: number, 
/**
 * Identifier of the source record.
 */
source_id: string, };

/**
 * The ISO 3166-1 alpha-3 code of a State, the key of every record. Three capital letters; whether
 * a State has that code is for [`crate::Reference`] to say.
 */
export type Iso3 = string;

/**
 * Joins all rows that a source divided by recommending State.
 */
export type JoinDivided = { 
/**
 * In what part of the register.
 */
filter: RegisterFilter, };

/**
 * Makes one record of several.
 */
export type JoinRecords = { 
/**
 * Which; the first stays.
 */
ids: Array<string>, };

/**
 * What happened. The order is the order in which events of one day are told.
 */
export type Kind = "scheduled" | "deadline" | "report_submitted" | "report_not_submitted" | "withdrawal_announced" | "postponed_by_agreement" | "absent" | "council_decision" | "rescheduled" | "resumed" | "held" | "no_response";

/**
 * How many events there are of a kind.
 */
export type KindCount = { 
/**
 * The kind.
 */
kind: Kind, 
/**
 * Events.
 */
count: number, };

/**
 * A value with its name in the reader's language.
 */
export type LabelledValue = { 
/**
 * The value as the filter holds it: a code, a number as text, a theme; empty for "not recorded".
 */
value: string, 
/**
 * As shown.
 */
label: string, };

/**
 * A lane of a timeline, in their order from top to bottom.
 */
export type Lane = "state" | "council" | "working_group" | "civil_society" | "deadlines" | "own";

/**
 * How much is in a lane.
 */
export type LaneCount = { 
/**
 * The lane.
 */
lane: Lane, 
/**
 * Events, statements and asks.
 */
count: number, };

/**
 * How many records of one kind leave.
 */
export type LeaveCount = { 
/**
 * Kind of record, as a code.
 */
kind: 'event' | 'statement' | 'ask' | 'source' | 'recommendation', 
/**
 * How many.
 */
count: number, };

/**
 * What would leave with an export.
 */
export type Leaves = { 
/**
 * How many records of each kind leave, whole or in part.
 */
leaves: Array<LeaveCount>, 
/**
 * What stays.
 */
withheld: Array<WithheldRecord>, };

/**
 * Asks what would leave with an export; writes nothing.
 */
export type LeavesQuery = { 
/**
 * The export.
 */
export: LeavingExport, 
/**
 * For whom it is meant.
 */
profile: RedactionProfile, 
/**
 * Language.
 */
lang: string, };

/**
 * An export that is looked at before.
 */
export type LeavingExport = { "kind": "records", 
/**
 * `status`, `events`, `statements`, `asks` or `sources`.
 */
table: string, 
/**
 * `state=…`, `cycle=…`.
 */
filter: Array<string>, } | { "kind": "chart", 
/**
 * The chart.
 */
chart: ChartQuery, } | { "kind": "register", 
/**
 * What of it.
 */
filter: RegisterFilter, 
/**
 * Its columns; empty for all.
 */
columns: Array<Column>, } | { "kind": "board", 
/**
 * Its identifier.
 */
id: string, 
/**
 * Day as of which it speaks; none for today.
 */
as_of: string | null, };

/**
 * Records that are perhaps the same, and why one thinks so.
 */
export type LikelySame = { 
/**
 * The records.
 */
rows: Array<RegisterRow>, 
/**
 * Why, in words.
 */
why: string, 
/**
 * Whether nothing but the recommending State differs: rows that one source divided.
 */
divided: boolean, };

/**
 * What could be joined.
 */
export type LikelySamePage = { 
/**
 * Groups of rows that one source divided by recommending State; all can be joined at once.
 */
divided: number, 
/**
 * Records that would become fewer by joining those.
 */
divided_records: number, 
/**
 * The first groups of both sorts, at most 50.
 */
groups: Array<LikelySame>, };

/**
 * Records that are perhaps the same recommendation.
 */
export type LikelySameQuery = { 
/**
 * In what part of the register.
 */
filter: RegisterFilter, 
/**
 * Language.
 */
lang: string, };

/**
 * What a limit is told in.
 */
export type LimitUnit = "words" | "seconds";

/**
 * A limit as it is shown.
 */
export type LimitView = { 
/**
 * The most that is allowed.
 */
most: number, 
/**
 * Words or seconds.
 */
unit: LimitUnit, 
/**
 * Whether notes count.
 */
notes: Counting, 
/**
 * Whether annexes count.
 */
annexes: Counting, 
/**
 * First day that it is known for.
 */
valid_from: string, 
/**
 * Where it was read.
 */
source: string, };

/**
 * What a [`Mark`] leads to.
 */
export type Link = { "to": "state", 
/**
 * Its key.
 */
iso3: Iso3, } | { "to": "event", 
/**
 * Its identifier.
 */
id: string, } | { "to": "statement", 
/**
 * Its identifier.
 */
id: string, } | { "to": "ask", 
/**
 * Its identifier.
 */
id: string, } | { "to": "span", 
/**
 * The days.
 */
span: Span, 
/**
 * How many things they are.
 */
count: number, } | { "to": "status", 
/**
 * Cycle, from 1.
 */
cycle: number, 
/**
 * The status.
 */
status: Status, } | { "to": "session", 
/**
 * Its number.
 */
number: number, } | { "to": "register", 
/**
 * Which they are: what the whole chart shows, narrowed to the mark.
 */
filter: RegisterFilter, };

/**
 * A logo that was read and found fit to print.
 */
export type LogoFile = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * The SVG or PNG, in base64.
 */
data: string, };

/**
 * For which surface a chart is coloured.
 */
export type Look = "light" | "dark" | "print";

/**
 * Somebody looks at a board today.
 */
export type LookAtBoard = { 
/**
 * Identifier.
 */
id: string, 
/**
 * Tiles that are looked at.
 */
tiles: Array<string>, 
/**
 * What is new has been seen: from now on, what comes after it is new. Takes all tiles.
 */
seen: boolean, 
/**
 * Language.
 */
lang: string, };

/**
 * Which column of a table is what.
 */
export type Mapping = { 
/**
 * For each column of the header, by position, what it holds; none is not read.
 */
fields: Array<Field | null>, 
/**
 * State under review of every row, where no column names it.
 */
state: Iso3 | null, 
/**
 * Cycle of every row, where no column names it.
 */
cycle: number | null, 
/**
 * Session of every row, where no column names it.
 */
session: number | null, 
/**
 * Order of day and month.
 */
date_order: DateOrder | null, 
/**
 * What divides several values in one cell (";", "|", ", "); none to guess per column.
 */
list_separator: string | null, };

/**
 * A rectangle of the drawing that stands for a record, in units of the viewBox.
 */
export type Mark = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Upper edge.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, 
/**
 * What it is, in full, as a screen reader says it.
 */
label: string, 
/**
 * Where it leads.
 */
link: Link, };

/**
 * A State with its name.
 */
export type NamedState = { 
/**
 * The State.
 */
iso3: Iso3, 
/**
 * Its name in the reader's language.
 */
name: string, };

/**
 * A name with a value.
 */
export type NamedValue = { 
/**
 * Name.
 */
name: string, 
/**
 * Value, as shown.
 */
value: string, };

/**
 * Makes a board.
 */
export type NewBoard = { 
/**
 * Name.
 */
name: string, 
/**
 * What stands on it at first.
 */
tiles: Array<NewTile>, };

/**
 * Something to put on a board.
 */
export type NewTile = { "what": "chart", 
/**
 * As it is shown; day, language, look and width are not kept.
 */
query: ChartQuery, 
/**
 * How much of a row it takes.
 */
width: TileWidth, } | { "what": "state", 
/**
 * Its key.
 */
iso3: Iso3, 
/**
 * How much of a row it takes.
 */
width: TileWidth, };

/**
 * A note for which it is to be asked whether it is a reference.
 */
export type NoteHint = { 
/**
 * Paragraph, from 0.
 */
paragraph: number, 
/**
 * Note of the paragraph, from 0.
 */
note: number, };

/**
 * An oddity of the record.
 */
export type NoteView = { 
/**
 * Cycle.
 */
cycle: number, 
/**
 * In words.
 */
text: string, 
/**
 * Where that was read.
 */
source: string, };

/**
 * A command that needs nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * Opens a case file that needs a passphrase, or another case file.
 */
export type OpenCase = { 
/**
 * Which; none is the one that the program was started with.
 */
path: string | null, 
/**
 * Its passphrase, where it has one.
 */
passphrase: string | null, };

/**
 * How long an oral statement takes.
 */
export type OralMeasure = { 
/**
 * Words a minute; in Chinese characters.
 */
pace: number, 
/**
 * Where the usual pace of the language was read; none where the draft has a pace of its own.
 */
pace_source: string | null, 
/**
 * Whether the usual pace is an assumption.
 */
pace_assumed: boolean, 
/**
 * How many seconds all of it takes.
 */
seconds: number, 
/**
 * Its sentences in order.
 */
sentences: Array<SentenceView>, 
/**
 * Where to stop for each time.
 */
cuts: Array<CutView>, };

/**
 * In which order the register is shown.
 */
export type Order = { 
/**
 * Column; none is relevance where words are searched for, else newest session first.
 */
by: Column | null, 
/**
 * From the last to the first.
 */
descending: boolean, };

/**
 * Where a record comes from.
 */
export type Origin = "pack" | "case_file" | "report";

/**
 * What a file seems to be, before it is read in full.
 */
export type Outline = { 
/**
 * What it is.
 */
kind: RegisterKind, 
/**
 * Who gives the records.
 */
provider: Provider, 
/**
 * Character encoding ("UTF-8", "macintosh").
 */
encoding: string, 
/**
 * Line ends of a text: "LF", "CRLF", "CR", "mixed"; empty where there are none.
 */
line_ends: string, 
/**
 * Separator of columns of a text table.
 */
separator: string | null, 
/**
 * Sheet that is read, and all sheets there are.
 */
sheet: string | null, 
/**
 * All sheets of a workbook.
 */
sheets: Array<string>, 
/**
 * Header of the table; empty where there is none.
 */
header: Array<string>, 
/**
 * The first rows as they stand, at most ten.
 */
sample: Array<Array<string>>, 
/**
 * Which column is taken for what.
 */
mapping: Mapping, 
/**
 * What must be answered first; empty when the file can be read.
 */
questions: Array<Question>, 
/**
 * Title for the record of the source: what a document calls itself, else the name of the file.
 */
title: string, };

/**
 * A day on which something happened.
 */
export type OutlineDay = { 
/**
 * The day; the last possible one of a date that is not exact.
 */
day: string, 
/**
 * Events, statements and asks.
 */
count: number, };

/**
 * Looks at files before anything is read in full.
 */
export type OutlineFile = { 
/**
 * Which.
 */
path: string, 
/**
 * What the user has said about it.
 */
options: ReadOptions, };

/**
 * What a file is.
 */
export type Outlined = { 
/**
 * A file of recommendations; none where it is a text such as a press release.
 */
register: Outline | null, 
/**
 * Whether the mapping was remembered from an earlier file with the same header.
 */
remembered: boolean, };

/**
 * All States in one cycle as of a day.
 */
export type Overview = { 
/**
 * Cycle.
 */
cycle: number, 
/**
 * Day as of which it speaks.
 */
as_of: string, 
/**
 * That day, written out.
 */
as_of_text: string, 
/**
 * The state of things in one or two sentences.
 */
sentence: string, 
/**
 * States that did not appear at their review or whose adoption was not held, in this cycle.
 */
irregular: Array<StateBrief>, 
/**
 * The next sessions, soonest first.
 */
coming: Array<ComingSession>, 
/**
 * The latest changes of the case file, newest first.
 */
changes: Array<RecentChange>, };

/**
 * Asks for the overview.
 */
export type OverviewQuery = { 
/**
 * Cycle; none for the one under way.
 */
cycle: number | null, 
/**
 * Day as of which it speaks; none for today.
 */
as_of: string | null, 
/**
 * Language.
 */
lang: string, };

/**
 * What the user writes into a briefing.
 */
export type OwnText = { 
/**
 * Section that it is the text of: `framework`, `challenges`, `questions` or `summary`; empty where it is a section
 * by itself.
 */
section: string, 
/**
 * Heading; empty for the usual one of its section, or none.
 */
heading: string, 
/**
 * The words; an empty line begins a new paragraph.
 */
text: string, };

/**
 * A line of text and where it stands, in points from the upper left corner.
 */
export type PageLine = { 
/**
 * The text.
 */
text: string, 
/**
 * Left end.
 */
left: number, 
/**
 * Right end.
 */
right: number, 
/**
 * Upper edge.
 */
top: number, 
/**
 * Lower edge.
 */
bottom: number, };

/**
 * A page as it is printed.
 */
export type PagePicture = { 
/**
 * Which page, from 1.
 */
page: number, 
/**
 * How many there are.
 */
pages: number, 
/**
 * Width in points.
 */
width: number, 
/**
 * Height in points.
 */
height: number, 
/**
 * The picture.
 */
svg: string, 
/**
 * What is written on it, from top to bottom.
 */
lines: Array<PageLine>, };

/**
 * A date no more exact than its source. Written `2025`, `2025-08`, `2025-11-07` or
 * `2025-11-03/2025-11-14`; the text form sorts in time order and is what files and the wire carry.
 */
export type PartialDate = string;

/**
 * A picture as it would be written to a file.
 */
export type Picture = { 
/**
 * The drawing.
 */
svg: string, 
/**
 * Width in CSS pixels.
 */
width: number, 
/**
 * Height in CSS pixels.
 */
height: number, 
/**
 * What it shows, in words.
 */
alt: string, 
/**
 * What is wrong with it, in words: letters that are too small to read.
 */
warnings: Array<string>, };

/**
 * A chart as a picture that stands alone, with its title, filter and source.
 */
export type PictureQuery = { 
/**
 * The chart.
 */
chart: ChartQuery, 
/**
 * What it is made for.
 */
size: Size, 
/**
 * How many pixels it has, where it is of pixels.
 */
scale: Scale, 
/**
 * For whom it is meant: who says nothing means anybody.
 */
profile: RedactionProfile, };

/**
 * A piece of a snippet.
 */
export type Piece = { 
/**
 * The text.
 */
text: string, 
/**
 * Whether it matched.
 */
matched: boolean, };

/**
 * A picture as pixels.
 */
export type Pixels = { 
/**
 * A PNG file, in base64.
 */
png: string, 
/**
 * What it shows, in words.
 */
alt: string, };

/**
 * Where something stands in a file.
 */
export type Place = { 
/**
 * Row as a spreadsheet counts it (the header is row 1), item of an array from 1, row of a Word
 * table from 1, or recommendation of a report from 1 (0 is the report itself).
 */
row: number, 
/**
 * Name of the column, where one is meant.
 */
column: string | null, };

/**
 * A preset, as the composer offers it.
 */
export type PresetInfo = { 
/**
 * Code, as `brief --list` names it.
 */
code: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it is for, in a sentence.
 */
what: string, 
/**
 * Whether it keeps to one page.
 */
one_page: boolean, 
/**
 * What it cannot be made without.
 */
needs: Array<BriefingNeed>, };

/**
 * Asks for the presets.
 */
export type PresetsQuery = { 
/**
 * Language.
 */
lang: string, };

/**
 * Asks for pages of a briefing as they would be printed.
 */
export type PreviewBriefing = { 
/**
 * The briefing.
 */
composition: Composition, 
/**
 * First page that is seen, from 0.
 */
from: number, 
/**
 * Digests of the pages that the window has: they are not sent again.
 */
known: Array<string>, };

/**
 * A page as it would be printed.
 */
export type PreviewPage = { 
/**
 * Its number, from 0.
 */
n: number, 
/**
 * Digest of the picture.
 */
digest: string, 
/**
 * Width in points.
 */
width: number, 
/**
 * Height in points.
 */
height: number, 
/**
 * The picture; none where the window has it.
 */
svg: string | null, };

/**
 * Something that the user should look at.
 */
export type Problem = { 
/**
 * Stable code, for translation.
 */
code: string, 
/**
 * Where in the document, in words.
 */
where: string, 
/**
 * The text in question.
 */
value: string, 
/**
 * What is the matter.
 */
reason: string, 
/**
 * What to do.
 */
fix: string, 
/**
 * Values for the translated message.
 */
params: { [key in string]: string }, 
/**
 * Place in the text, where there is one.
 */
span: [number, number] | null, };

/**
 * All problems of one sort.
 */
export type ProblemGroup = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What it is, in words.
 */
name: string, 
/**
 * Whether rows are left out because of it.
 */
rejects: boolean, 
/**
 * How many.
 */
count: number, 
/**
 * The first hundred.
 */
first: Array<RowProblem>, };

/**
 * How far a long job is. Asked for while another command runs.
 */
export type Progress = { 
/**
 * Whether a job is running.
 */
running: boolean, 
/**
 * Bytes done.
 */
done: number, 
/**
 * Bytes in all.
 */
total: number, 
/**
 * Bytes a second.
 */
rate: number, };

/**
 * All that was read in a file. The user accepts, edits or drops each record.
 */
export type Proposal = { 
/**
 * What kind of document it is.
 */
kind: ImportKind, 
/**
 * Name of the character encoding that the bytes were read in ("UTF-8", "windows-1252").
 */
encoding: string, 
/**
 * The document itself.
 */
source: SourceDraft, 
/**
 * The State under review: as given, else the one that the text clearly names most.
 */
state: Iso3 | null, 
/**
 * How often the text names each State, the headline counting more; most first, at most five.
 */
state_counts: Array<StateCount>, 
/**
 * The records.
 */
records: Records, 
/**
 * What the user should look at.
 */
problems: Array<Problem>, };

/**
 * Reads a file into a proposal; writes nothing.
 */
export type ProposeFile = { 
/**
 * Which.
 */
path: string, 
/**
 * State it is about, where the user knows.
 */
state: Iso3 | null, 
/**
 * Language of messages.
 */
lang: string, };

/**
 * Reads a pasted text into a proposal; writes nothing.
 */
export type ProposeText = { 
/**
 * The text.
 */
text: string, 
/**
 * State it is about, where the user knows.
 */
state: Iso3 | null, 
/**
 * Language of messages.
 */
lang: string, };

/**
 * A proposal with what the review screen needs.
 */
export type Proposed = { 
/**
 * What was read.
 */
proposal: Proposal, 
/**
 * State that the text seems to be about.
 */
state: Iso3 | null, 
/**
 * Its name in the reader's language.
 */
state_name: string | null, 
/**
 * Cycle that the text seems to be about.
 */
cycle: number, 
/**
 * The case file already holds this very text.
 */
already_imported: boolean, };

/**
 * Who says that a recommendation was made. Counts of two of them are never mixed in one figure.
 */
export type Provider = "wg_report" | "thematic_list" | "uhri" | "upr_info" | "own_table";

/**
 * A question that only the user can answer before a table can be read.
 */
export type Question = "which_column_is_text" | "which_state" | "which_cycle" | "date_order";

/**
 * How the user wants a file read, where it should not be guessed.
 */
export type ReadOptions = { 
/**
 * What it is.
 */
kind: RegisterKind | null, 
/**
 * Name of the character encoding ("macintosh", "windows-1252", "utf-8", …).
 */
encoding: string | null, 
/**
 * Separator of columns in a text table.
 */
separator: string | null, 
/**
 * Sheet of a workbook.
 */
sheet: string | null, 
/**
 * Which column is what.
 */
mapping: Mapping | null, 
/**
 * What was found when a report was compared with its pages; other kinds of files have none.
 */
corrections: Array<Correction>, };

/**
 * A change of the case file.
 */
export type RecentChange = { 
/**
 * What was done (translated as `change.<code>`).
 */
change: string, 
/**
 * How many records it touched.
 */
records: number, 
/**
 * When, `YYYY-MM-DD HH:MM` UTC.
 */
when: string, };

/**
 * One record in full: what is shown and why, what each source says, what was done to it.
 */
export type RecommendationDetail = { 
/**
 * As the table shows it.
 */
row: RegisterRow, 
/**
 * The whole text.
 */
text: string, 
/**
 * For each field that has a value: where the shown value is from.
 */
fields: Array<ShownField>, 
/**
 * What each source says, the one that is shown first.
 */
attestations: Array<AttestationView>, 
/**
 * Own assessment, with its evidence and day.
 */
assessment: AssessmentView, 
/**
 * What was done to it, newest first.
 */
history: Array<HistoryLine>, 
/**
 * Revision, given back when it is changed.
 */
rev: number, };

/**
 * One record in full.
 */
export type RecommendationQuery = { 
/**
 * Which.
 */
id: string, 
/**
 * Language.
 */
lang: string, };

/**
 * Records of one sort, with the filter that lists them.
 */
export type Reconciled = { 
/**
 * How many.
 */
records: number, 
/**
 * Lists them in the register.
 */
filter: RegisterFilter, };

/**
 * The recommendations of one review: what the report of the Working Group and other sources have in common, and what
 * only the one or the others have.
 */
export type Reconciliation = { 
/**
 * Records that the report and another source attest.
 */
both: Reconciled, 
/**
 * Records that only the report attests.
 */
only_report: Reconciled, 
/**
 * Records that only other sources attest.
 */
only_others: Reconciled, };

/**
 * A change of records. A correction never touches what a source says: it stands beside it.
 */
export type RecordChange = { 
/**
 * Own assessment.
 */
assessment: Implementation | null, 
/**
 * Evidence; empty text removes it.
 */
evidence: string | null, 
/**
 * Day of the assessment.
 */
assessed: PartialDate | null, 
/**
 * Themes to add.
 */
add_themes: Array<string>, 
/**
 * Themes to take away.
 */
remove_themes: Array<string>, 
/**
 * Corrected answer.
 */
response: Response | null, 
/**
 * Corrected words of the State; empty text takes the correction back.
 */
state_words: string | null, 
/**
 * Corrected text; empty text takes the correction back.
 */
text: string | null, 
/**
 * Corrected paragraph; empty text takes the correction back.
 */
paragraph: string | null, 
/**
 * Fields (`text`, `response`, `paragraph`, `state_words`, `themes`) whose correction is taken back.
 */
uncorrect: Array<string>, };

/**
 * How many records of each kind.
 */
export type RecordCounts = { 
/**
 * Sources.
 */
sources: number, 
/**
 * Events.
 */
events: number, 
/**
 * Statements.
 */
statements: number, 
/**
 * Asks.
 */
asks: number, 
/**
 * Drafts.
 */
drafts: number, 
/**
 * Recommendations.
 */
recommendations: number, };

/**
 * A kind of record of the case file.
 */
export type RecordKind = "event" | "statement" | "ask" | "source" | "draft" | "briefing";

/**
 * One record of the case file.
 */
export type RecordRef = { 
/**
 * Kind.
 */
kind: RecordKind, 
/**
 * Identifier.
 */
id: string, 
/**
 * Revision that the user saw; not looked at for a draft or a briefing, whose latest state counts.
 */
rev?: number, };

/**
 * The records of a proposal, by kind.
 */
export type Records = { 
/**
 * Recommendations; a press release holds none.
 */
recommendations: Array<null>, 
/**
 * Quotations with their speakers, in the order of the text.
 */
statements: Array<StatementDraft>, 
/**
 * What happened to the review, in the order of the text.
 */
events: Array<EventDraft>, 
/**
 * Calls addressed to somebody, in the order of the text.
 */
asks: Array<AskDraft>, 
/**
 * The review that a document reports; a press release reports none.
 */
review: null | null, };

/**
 * For whom an export is meant.
 */
export type RedactionProfile = "public" | "trusted" | "internal";

/**
 * The five regional groups of United Nations Members.
 */
export type RegionalGroup = "african" | "asia_pacific" | "eastern_european" | "latin_american_caribbean" | "western_european_other";

/**
 * A file of recommendations with how to read it.
 */
export type RegisterFile = { 
/**
 * Which.
 */
path: string, 
/**
 * How to read it.
 */
options: ReadOptions, };

/**
 * What part of the register is meant. Within a dimension any of the values will do; all dimensions
 * must agree; an empty dimension asks for nothing.
 */
export type RegisterFilter = { 
/**
 * States under review.
 */
states: Array<Iso3>, 
/**
 * Regional groups of States under review.
 */
regions: Array<RegionalGroup>, 
/**
 * Recommending States.
 */
recommending: Array<Iso3>, 
/**
 * Regional groups of recommending States; "observer" has no group and is not in any.
 */
groups: Array<RegionalGroup>, 
/**
 * Cycles.
 */
cycles: Array<number>, 
/**
 * Sessions of the Working Group.
 */
sessions: Array<number>, 
/**
 * Answers; [`None`] within the list is "not recorded".
 */
responses: Array<Response | null>, 
/**
 * Themes, in the words of the sources.
 */
themes: Array<string>, 
/**
 * Action categories of UPR Info.
 */
categories: Array<number>, 
/**
 * Goals and targets.
 */
sdgs: Array<string>, 
/**
 * Sources that attest the record.
 */
sources: Array<Provider>, 
/**
 * What the records are; empty means recommendations of the UPR and nothing else.
 */
classes: Array<Class>, 
/**
 * How the delegation sees the implementation.
 */
assessments: Array<Implementation>, 
/**
 * Only records whose sources disagree.
 */
disagreeing: boolean, 
/**
 * Words to search for, in the language of the search box.
 */
text: string, };

/**
 * What a file of recommendations is.
 */
export type RegisterKind = "upr_info_old" | "upr_info" | "uhri_xlsx" | "uhri_json" | "thematic_list" | "wg_report" | "wg_addendum" | "placard_register" | "table";

/**
 * A window of the register with what is known of the whole selection.
 */
export type RegisterPage = { 
/**
 * Records that the filter leaves.
 */
total: number, 
/**
 * Records that the register holds in all.
 */
of: number, 
/**
 * The selection by source: counts of two sources are never added up.
 */
by_source: Array<SourceCount>, 
/**
 * The filter in words, one line a dimension, as it is printed on everything made from it.
 */
filter_words: Array<FilterWords>, 
/**
 * What in the search box could not be understood.
 */
ignored: Array<IgnoredTerm>, 
/**
 * First row of the window.
 */
offset: number, 
/**
 * The rows.
 */
rows: Array<RegisterRow>, };

/**
 * A window of the register.
 */
export type RegisterQuery = { 
/**
 * What part of the register.
 */
filter: RegisterFilter, 
/**
 * In which order.
 */
order: Order, 
/**
 * First row of the window.
 */
offset: number, 
/**
 * At most so many rows (500).
 */
limit: number, 
/**
 * Language.
 */
lang: string, };

/**
 * What an import would do, or did.
 */
export type RegisterReport = { 
/**
 * File by file.
 */
files: Array<FileReport>, 
/**
 * All files together.
 */
counts: ImportCounts, 
/**
 * What changed in records that an earlier export of the same source had, by field, most frequent first.
 */
changes: Array<FieldChange>, 
/**
 * Seconds that it took.
 */
seconds: number, };

/**
 * One record of the register, as the table shows it.
 */
export type RegisterRow = { 
/**
 * Identifier.
 */
id: string, 
/**
 * What it is.
 */
class: Class, 
/**
 * State under review.
 */
state: NamedState, 
/**
 * Recommending States.
 */
recommending: Array<NamedState>, 
/**
 * Who else recommends: a treaty body, or what the source gives and is no State.
 */
recommending_other: string | null, 
/**
 * The text, with what was searched for marked.
 */
text: Array<Piece>, 
/**
 * Cycle.
 */
cycle: number | null, 
/**
 * Session of the Working Group.
 */
session: number | null, 
/**
 * Paragraph as printed.
 */
paragraph: string | null, 
/**
 * The State's answer.
 */
response: Response | null, 
/**
 * The State's words.
 */
state_words: string | null, 
/**
 * Themes.
 */
themes: Array<string>, 
/**
 * Action category of UPR Info.
 */
category: number | null, 
/**
 * Goals and targets.
 */
sdgs: Array<string>, 
/**
 * Sources that attest it.
 */
sources: Array<Provider>, 
/**
 * Whether its sources disagree.
 */
disagreeing: boolean, 
/**
 * Whether something was corrected by hand.
 */
corrected: boolean, 
/**
 * Own assessment.
 */
assessment: Implementation, };

/**
 * A review as its report tells of it. Dates are written out; what the report does not say is none.
 */
export type ReportCard = { 
/**
 * Cycle.
 */
cycle: number, 
/**
 * Session.
 */
session: number | null, 
/**
 * Days of the session.
 */
session_dates: string | null, 
/**
 * Symbol of the report.
 */
symbol: string | null, 
/**
 * Symbol of its draft.
 */
draft_symbol: string | null, 
/**
 * Day of distribution.
 */
distributed: string | null, 
/**
 * Meeting at which the review was held.
 */
meeting: number | null, 
/**
 * Day of the review.
 */
held: string | null, 
/**
 * Meeting at which the Working Group adopted the report.
 */
wg_adoption_meeting: number | null, 
/**
 * Day on which it did.
 */
wg_adopted: string | null, 
/**
 * The three States that assisted, by name.
 */
troika: Array<string>, 
/**
 * Who led the delegation, in the words of the report.
 */
head_of_delegation: string | null, 
/**
 * The documents of the review.
 */
documents: Array<ReviewDocument>, 
/**
 * How many delegations took the floor, by the names in the report.
 */
took_the_floor: number, 
/**
 * How many statements there were, as the report itself says.
 */
statements_count: number | null, 
/**
 * How many States recommended something. To take the floor is not to recommend.
 */
recommended: number, 
/**
 * The report as a source, in one line.
 */
source: string | null, };

/**
 * A version of a report among those that came before.
 */
export type ReportEdition = "new" | "newer" | "already" | "older";

/**
 * Recommendations that a report prints together.
 */
export type ReportGroup = { 
/**
 * The sentence that opens it.
 */
sentence: string, 
/**
 * The answer that it gives.
 */
response: Response | null, 
/**
 * How many.
 */
count: number, };

/**
 * Shows a page of a PDF.
 */
export type ReportPageQuery = { 
/**
 * The file.
 */
path: string, 
/**
 * Which page, from 1.
 */
page: number, };

/**
 * What a report was read as.
 */
export type ReportProposal = { 
/**
 * Its title, with its symbol.
 */
title: string, 
/**
 * What it says of the review.
 */
review: WgReport, 
/**
 * Names of all States in the reader's language.
 */
state_names: { [key in Iso3]: string }, 
/**
 * How many recommendations it has.
 */
total: number, 
/**
 * How far they can be trusted unseen.
 */
trust: ReportTrust, 
/**
 * The groups that it prints them in, in its order.
 */
groups: Array<ReportGroup>, 
/**
 * First recommendation of the window.
 */
offset: number, 
/**
 * A window of its recommendations, in its order.
 */
rows: Array<ReportRow>, 
/**
 * What should be looked at in the whole report; row 0 is the report itself.
 */
problems: Array<RowProblem>, };

/**
 * Reads a report; writes nothing.
 */
export type ReportQuery = { 
/**
 * The file.
 */
path: string, 
/**
 * How to read it. Its corrections are left aside: what comes is what the report was read as.
 */
options: ReadOptions, 
/**
 * First recommendation that is wanted, from 0.
 */
offset: number, 
/**
 * How many, at most 500.
 */
limit: number, 
/**
 * Language.
 */
lang: string, };

/**
 * A recommendation as it was read.
 */
export type ReportRow = { 
/**
 * Which, from 1: corrections and problems name it by this.
 */
row: number, 
/**
 * Paragraph number as printed.
 */
paragraph: string | null, 
/**
 * The text.
 */
text: string, 
/**
 * Recommending States, in the order of print.
 */
recommending_states: Array<Iso3>, 
/**
 * What stands among them and is no State that is known.
 */
recommending_other: string | null, 
/**
 * The State's answer.
 */
response: Response | null, 
/**
 * The sentence that opens its group.
 */
group: string | null, 
/**
 * Clauses with States of their own.
 */
clauses: Array<Clause>, 
/**
 * A footnote to it.
 */
note: string | null, 
/**
 * Page on which it begins, from 1; none in a document without pages.
 */
page: number | null, 
/**
 * How far the reading can be trusted.
 */
confidence: Confidence, };

/**
 * Recommendations by how far they can be trusted unseen.
 */
export type ReportTrust = { 
/**
 * Nothing speaks against them.
 */
sure: number, 
/**
 * Read by a rule that is right nearly always.
 */
likely: number, 
/**
 * To be compared with the page.
 */
doubtful: number, };

/**
 * The State's answer to a recommendation. A record without one is "not recorded", which is no answer.
 */
export type Response = "supported" | "supported_in_part" | "noted" | "pending" | "no_response" | "not_applicable";

/**
 * A document of a review.
 */
export type ReviewDocument = { 
/**
 * What it is.
 */
kind: ReviewDocumentKind, 
/**
 * Its symbol ("A/HRC/WG.6/9/USA/1"), as typed.
 */
symbol: string, };

/**
 * The three documents that a review is based on (A/HRC/RES/5/1, annex, paragraph 15).
 */
export type ReviewDocumentKind = "national_report" | "un_compilation" | "stakeholders_summary";

/**
 * Asks how a report meets the other sources.
 */
export type ReviewQuery = { 
/**
 * State under review.
 */
state: Iso3, 
/**
 * Cycle.
 */
cycle: number, };

/**
 * The review that a report is about.
 */
export type ReviewRead = { 
/**
 * What the report says of it.
 */
report: WgReport, 
/**
 * The version of the report among those that came before.
 */
edition: ReportEdition, 
/**
 * Symbol of the version that it brings up to date.
 */
before: string | null, 
/**
 * How its recommendations meet those of other sources; none in a trial.
 */
reconciliation: Reconciliation | null, };

/**
 * Something that the user should look at.
 */
export type RowProblem = { 
/**
 * Stable code, for translation (`row.<code>`).
 */
code: string, 
/**
 * Where: "row 17, column “Session”".
 */
where: string, 
/**
 * The same place, to sort and to jump to.
 */
place: Place, 
/**
 * The value in question, shortened where long.
 */
value: string, 
/**
 * What is the matter.
 */
reason: string, 
/**
 * What to do.
 */
fix: string, 
/**
 * Values for the translated message.
 */
params: { [key in string]: string }, 
/**
 * Whether the row is left out because of it; else it is imported all the same.
 */
rejects: boolean, };

/**
 * Adds or changes an ask.
 */
export type SaveAsk = { 
/**
 * The ask.
 */
ask: Ask, 
/**
 * Where it was read.
 */
source: SourceInput, 
/**
 * Revision that was changed; 0 to add.
 */
rev: number, };

/**
 * Adds or changes an event.
 */
export type SaveEvent = { 
/**
 * The event.
 */
event: EventInput, 
/**
 * Where it was read.
 */
source: SourceInput, 
/**
 * Revision that was changed; 0 to add.
 */
rev: number, };

/**
 * Writes the rejected rows of a file to a file of the same format, to mend and import again.
 */
export type SaveRejected = { 
/**
 * The file.
 */
file: RegisterFile, 
/**
 * Where to.
 */
to: string, };

/**
 * Adds or changes a statement.
 */
export type SaveStatement = { 
/**
 * The statement.
 */
statement: Statement, 
/**
 * Where it was read.
 */
source: SourceInput, 
/**
 * Revision that was changed; 0 to add.
 */
rev: number, };

/**
 * A briefing that is kept under a name.
 */
export type SavedBriefing = { 
/**
 * Identifier; empty for a new one.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * How it is made.
 */
composition: Composition, };

/**
 * A kept view of the register: its filter, order and columns under a name.
 */
export type SavedView = { 
/**
 * Identifier; empty to add.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Filter.
 */
filter: RegisterFilter, 
/**
 * Order.
 */
order: Order, 
/**
 * Columns, in order.
 */
columns: Array<Column>, };

/**
 * How many pixels a picture has for each unit of its drawing, which is a CSS pixel.
 */
export type Scale = "1" | "2" | "300dpi";

/**
 * What was found.
 */
export type SearchPage = { 
/**
 * States whose name matches.
 */
states: Array<FoundState>, 
/**
 * How many records match in all.
 */
total: number, 
/**
 * The window of them.
 */
hits: Array<Hit>, 
/**
 * Recommendations of the register; none where only other records were asked for.
 */
recommendations: RegisterPage | null, };

/**
 * What is looked for.
 */
export type SearchQuery = { 
/**
 * Words, "phrases", OR, -word, word*.
 */
text: string, 
/**
 * Only this State.
 */
state: Iso3 | null, 
/**
 * Only this kind of record.
 */
kind: RecordKind | null, 
/**
 * What part of the register to search as well; none leaves it out.
 */
register?: RegisterFilter, 
/**
 * First hit of the window.
 */
offset: number, 
/**
 * At most so many hits (500).
 */
limit: number, 
/**
 * Language.
 */
lang: string, };

/**
 * A section that a briefing can have.
 */
export type SectionInfo = { 
/**
 * Code, as [`ChosenSection::code`].
 */
code: string, 
/**
 * Its heading.
 */
label: string, 
/**
 * Whether it is to be printed.
 */
on: boolean, 
/**
 * Whether there is anything to print.
 */
possible: boolean, };

/**
 * A sentence that is read.
 */
export type SentenceView = { 
/**
 * Paragraph of the draft, from 0.
 */
paragraph: number, 
/**
 * Its words.
 */
text: string, 
/**
 * Second at which it begins.
 */
begins: number, 
/**
 * Second by which it has ended.
 */
ends: number, };

/**
 * A field, its shown value, and why that one.
 */
export type ShownField = { 
/**
 * Stable code of the field (`text`, `response`, `paragraph`, …).
 */
field: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The value, as shown.
 */
value: string, 
/**
 * Why this one, in words ("as the thematic list of OHCHR has it", "corrected by hand on …").
 */
why: string, 
/**
 * Whether sources give different values.
 */
disagreeing: boolean, 
/**
 * Whether it was corrected by hand.
 */
corrected: boolean, };

/**
 * A change of the records.
 */
export type SinceChange = { 
/**
 * What was done (translated as `change.<code>`).
 */
change: string, 
/**
 * How many records it touched.
 */
records: number, 
/**
 * When, `YYYY-MM-DD HH:MM` UTC.
 */
when: string, 
/**
 * States under review that it is about, the first of them by name.
 */
states: Array<NamedState>, 
/**
 * How many States there are besides.
 */
more_states: number, };

/**
 * What a picture is made for.
 */
export type Size = "screen" | "slide" | "column" | "post" | "wide-post";

/**
 * A document that facts were read in.
 */
export type Source = { 
/**
 * Identifier (UUID); empty for a source not yet written.
 */
id: string, 
/**
 * Title as printed.
 */
title: string, 
/**
 * Who published it.
 */
publisher: string | null, 
/**
 * Date printed on it.
 */
date: PartialDate | null, 
/**
 * Place printed on it ("Geneva").
 */
place: string | null, 
/**
 * Media contact as printed. Sensitive: never exported by default.
 */
contact: string | null, 
/**
 * Address of the page, kept as text; nothing ever follows it.
 */
url: string | null, 
/**
 * Symbol of the document, as typed.
 */
symbol: string | null, 
/**
 * The whole text, as it was read.
 */
text: string, };

/**
 * How many records a source attests.
 */
export type SourceCount = { 
/**
 * The source.
 */
source: Provider, 
/**
 * Its name.
 */
name: string, 
/**
 * Records of the selection that it attests.
 */
records: number, 
/**
 * Rows of the source that they were read from; more than the records where rows were joined.
 */
rows: number, };

/**
 * The document that the records were read in.
 */
export type SourceDraft = { 
/**
 * Title as printed.
 */
title: string, 
/**
 * Who published it.
 */
publisher: string | null, 
/**
 * Date printed on it.
 */
date: PartialDate | null, 
/**
 * Place printed on it.
 */
place: string | null, 
/**
 * Media contact as printed. Sensitive: never exported by default.
 */
contact: string | null, 
/**
 * Address of the page, as text.
 */
url: string | null, 
/**
 * Symbol of the document.
 */
symbol: string | null, 
/**
 * The whole text: paragraphs divided by an empty line, lines of one paragraph by a line end.
 */
text: string, };

/**
 * A source as the user enters it by hand.
 */
export type SourceInput = { 
/**
 * Source record that it already is; empty for a new one.
 */
id: string, 
/**
 * Title as printed; empty together with an empty `id` means "no source".
 */
title: string, 
/**
 * Who published it.
 */
publisher: string | null, 
/**
 * Date printed on it.
 */
date: PartialDate | null, 
/**
 * Address or symbol, as text.
 */
url: string | null, };

/**
 * One source of the case file.
 */
export type SourceRef = { 
/**
 * Identifier.
 */
id: string, };

/**
 * Days from one to another, both included.
 */
export type Span = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * A delegation in the interactive dialogue. To take the floor is not to recommend.
 */
export type Speaker = { 
/**
 * The State; none for others, such as the European Union, and for names that are not known.
 */
state: Iso3 | null, 
/**
 * Its name as printed.
 */
name: string, 
/**
 * Paragraph in which its statement stands; none where it is only listed.
 */
paragraph: number | null, 
/**
 * Whether it spoke; else its statement could not be delivered for lack of time.
 */
delivered: boolean, };

/**
 * Sets one attestation apart as a record of its own.
 */
export type SplitOff = { 
/**
 * The attestation.
 */
attestation: string, };

/**
 * A stage of a review, in the order of the procedure.
 */
export type Stage = "report" | "troika" | "review" | "wg_adoption" | "response" | "adoption" | "follow_up";

/**
 * What the window needs before its first screen.
 */
export type Started = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Today, by this machine's clock: the as-of day until another is chosen.
 */
today: string, 
/**
 * Languages with translations.
 */
languages: Array<string>, 
/**
 * Version of the reference pack.
 */
pack_version: string, 
/**
 * Day up to which the reference pack knows.
 */
pack_as_of: string, 
/**
 * All cycles of the review.
 */
cycles: Array<number>, 
/**
 * The cycle under way.
 */
current_cycle: number, 
/**
 * The open case file.
 */
case: CaseInfo, };

/**
 * A State in one line.
 */
export type StateBrief = { 
/**
 * Key.
 */
iso3: Iso3, 
/**
 * Name in the reader's language.
 */
name: string, 
/**
 * Where its review stands.
 */
status: Status, 
/**
 * One sentence about it.
 */
sentence: string, };

/**
 * How much a text is about a State.
 */
export type StateCount = { 
/**
 * The State.
 */
state: Iso3, 
/**
 * Mentions; one in the headline counts five, one in the first paragraph two.
 */
count: number, };

/**
 * Everything the file knows of a State, as of a day.
 */
export type StatePage = { 
/**
 * Key.
 */
iso3: Iso3, 
/**
 * Name in the reader's language.
 */
name: string, 
/**
 * Whether it is a Member that is reviewed; an observer is not.
 */
is_member: boolean, 
/**
 * Regional group; observers have none.
 */
group: RegionalGroup | null, 
/**
 * Day as of which it speaks.
 */
as_of: string, 
/**
 * That day, written out.
 */
as_of_text: string, 
/**
 * Where the latest review that has anything to say stands.
 */
banner: Banner, 
/**
 * Every cycle, first to last.
 */
cycles: Array<CycleView>, 
/**
 * What happened, newest first (at most 500).
 */
events: Array<EventView>, 
/**
 * How many events there are in all.
 */
events_total: number, 
/**
 * What was said, newest first (at most 500).
 */
statements: Array<StatementView>, 
/**
 * How many statements there are in all.
 */
statements_total: number, 
/**
 * What is asked, open ones first (at most 500).
 */
asks: Array<AskView>, 
/**
 * How many asks there are in all.
 */
asks_total: number, 
/**
 * Where sources disagree, and what the reference pack does not know.
 */
notes: Array<NoteView>, 
/**
 * What reports of the Working Group in the case file say of the reviews, newest first.
 */
reports: Array<ReportCard>, };

/**
 * Asks for a State's page.
 */
export type StateQuery = { 
/**
 * The State.
 */
state: Iso3, 
/**
 * Day as of which it speaks; none for today.
 */
as_of: string | null, 
/**
 * Language.
 */
lang: string, };

/**
 * Where a State stands, in two lines.
 */
export type StateTile = { 
/**
 * Key.
 */
iso3: Iso3, 
/**
 * Name in the reader's language.
 */
name: string, 
/**
 * Where its review in the cycle under way stands.
 */
status: Status, 
/**
 * Cycle that it speaks of.
 */
cycle: number, 
/**
 * The status in a sentence.
 */
sentence: string, 
/**
 * What is next, with its date; none where nothing is known.
 */
next: string | null, };

/**
 * What somebody said, in their exact words.
 */
export type Statement = { 
/**
 * Identifier (UUID); empty for a statement not yet written.
 */
id: string, 
/**
 * State under review that it is about.
 */
state: Iso3, 
/**
 * Cycle of the review.
 */
cycle: number, 
/**
 * Who said it.
 */
speaker: string, 
/**
 * The speaker's function ("executive director").
 */
title: string | null, 
/**
 * For whom they spoke.
 */
organisation: string | null, 
/**
 * The exact words.
 */
text: string, 
/**
 * When.
 */
date: PartialDate | null, 
/**
 * In what form.
 */
kind: StatementKind, 
/**
 * Whether and how the speaker may be quoted.
 */
consent: Consent, 
/**
 * First day on which it may leave the machine; none when it may at once.
 */
embargo: string | null, 
/**
 * Source record it was read in.
 */
source_id: string | null, };

/**
 * What somebody said.
 */
export type StatementDraft = { 
/**
 * Who said it, as printed.
 */
speaker: string, 
/**
 * The speaker's function.
 */
title: string | null, 
/**
 * For whom they spoke.
 */
organisation: string | null, 
/**
 * The exact words; the pieces of a divided quotation are joined by one blank.
 */
text: string, 
/**
 * Date of the document.
 */
date: PartialDate | null, 
/**
 * Places of the pieces, in order.
 */
spans: Array<[number, number]>, };

/**
 * In what form something was said. The three kinds of the procedure are different things.
 */
export type StatementKind = "press" | "oral" | "written" | "submission" | "other";

/**
 * A statement with its source.
 */
export type StatementView = { 
/**
 * The statement.
 */
statement: Statement, 
/**
 * Its date, written out.
 */
when: string | null, 
/**
 * Its source in one line; none is shown as "no source".
 */
source: string | null, 
/**
 * Revision, for saving a change.
 */
rev: number, };

/**
 * Where a State's review in one cycle stands. Zero recommendations, absent, not yet held and no
 * record are four different things.
 */
export type Status = "held" | "held_after_postponement" | "held_after_absence" | "absent_rescheduled" | "absent" | "postponed" | "not_yet_held" | "no_record";

/**
 * The data behind a chart.
 */
export type Table = { 
/**
 * What the table holds.
 */
caption: string, 
/**
 * Headings.
 */
columns: Array<string>, 
/**
 * The rows that were asked for: cells, as many in each row as there are headings.
 */
rows: Array<Array<string>>, 
/**
 * How many rows come before them.
 */
offset: number, 
/**
 * How many rows there are in all.
 */
total: number, };

/**
 * Which rows of its table a chart brings.
 */
export type TableWindow = { 
/**
 * How many rows are passed over.
 */
offset: number, 
/**
 * At most so many rows.
 */
limit: number, };

/**
 * A layout of the user's own.
 */
export type TemplateFile = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * The typst source.
 */
text: string, };

/**
 * A tile that says something else than it did.
 */
export type TileNews = { 
/**
 * The tile.
 */
tile: string, 
/**
 * When it was last looked at, `YYYY-MM-DD HH:MM` UTC.
 */
when: string, 
/**
 * What it said then.
 */
was: string, 
/**
 * What it says now, in the same language; the same as then where only rows of its table are others.
 */
now: string, 
/**
 * Language of both.
 */
lang: string, };

/**
 * What a tile shows, ready to be drawn.
 */
export type TileShown = { "what": "chart", 
/**
 * To be asked with the width and the look that there are.
 */
query: ChartQuery, } | { "what": "state", 
/**
 * The State.
 */
state: StateTile, } | { "what": "newer" };

/**
 * One thing on a board.
 */
export type TileView = { 
/**
 * Identifier.
 */
id: string, 
/**
 * How much of a row it takes.
 */
width: TileWidth, 
/**
 * The reader's own heading; none for `title`.
 */
heading: string | null, 
/**
 * What it is, in words.
 */
title: string, 
/**
 * What it shows.
 */
shows: TileShown, };

/**
 * How much of a row a tile takes.
 */
export type TileWidth = "half" | "whole";

/**
 * A scale of days across a drawing.
 */
export type TimeScale = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day, shown whole.
 */
to: string, 
/**
 * Where the first day begins, in units of the viewBox from the left.
 */
start: number, 
/**
 * Where the last day ends; less than `start` where time runs from right to left.
 */
end: number, };

/**
 * What there is to be shown of some States.
 */
export type TimelineOutline = { 
/**
 * The States, with their names.
 */
states: Array<NamedState>, 
/**
 * Whole years that hold everything.
 */
whole: Span, 
/**
 * The months that the whole story of a single State shows large.
 */
focus: Span | null, 
/**
 * How much is in each lane.
 */
lanes: Array<LaneCount>, 
/**
 * How many events there are of each kind that occurs.
 */
kinds: Array<KindCount>, 
/**
 * Every day on which something happened or was said, as far as it is known today.
 */
days: Array<OutlineDay>, };

/**
 * What part of a timeline is shown.
 */
export type TimelinePart = { 
/**
 * These days on one scale; none for the whole story.
 */
span: Span | null, 
/**
 * Lanes that are left out.
 */
lanes_hidden: Array<Lane>, 
/**
 * Kinds of event that are left out.
 */
kinds_hidden: Array<Kind>, 
/**
 * States shown below the first; eight have room in all.
 */
with_states: Array<Iso3>, };

/**
 * Of which States an outline is wanted.
 */
export type TimelineQuery = { 
/**
 * The States.
 */
states: Array<Iso3>, 
/**
 * Day as of which it counts; none for today.
 */
as_of: string | null, 
/**
 * Language.
 */
lang: string, };

/**
 * A change that can be taken back.
 */
export type Undoable = { 
/**
 * What was done: `import`, `add_event`, … (translated as `change.<code>`).
 */
change: string, 
/**
 * How many records it touched.
 */
records: number, };

/**
 * A change was taken back.
 */
export type Undone = { 
/**
 * What had been done (translated as `change.<code>`).
 */
change: string, 
/**
 * How many records came back to what they were.
 */
records: number, };

/**
 * Which kept view.
 */
export type ViewRef = { 
/**
 * Identifier.
 */
id: string, };

/**
 * A review as its report tells of it. What a report does not say is none.
 */
export type WgReport = { 
/**
 * State under review.
 */
state: Iso3 | null, 
/**
 * Cycle.
 */
cycle: number | null, 
/**
 * Session of the Working Group.
 */
session: number | null, 
/**
 * Days of that session, as printed.
 */
session_dates: PartialDate | null, 
/**
 * Meeting of the session at which the review was held.
 */
meeting: number | null, 
/**
 * Day of the review.
 */
review_date: PartialDate | null, 
/**
 * Meeting at which the Working Group adopted the report.
 */
wg_adoption_meeting: number | null, 
/**
 * Day on which the Working Group adopted the report.
 */
wg_adoption_date: PartialDate | null, 
/**
 * Rapporteurs, in the order of print.
 */
troika: Array<Iso3>, 
/**
 * Symbol of the report.
 */
symbol: string | null, 
/**
 * Symbol of the draft that it was issued as before.
 */
draft_symbol: string | null, 
/**
 * Day of distribution.
 */
distributed: PartialDate | null, 
/**
 * The national report, the compilation and the summary.
 */
documents: Array<ReviewDocument>, 
/**
 * Who led the delegation, in the words of the report.
 */
head_of_delegation: string | null, 
/**
 * Delegations that took the floor in the interactive dialogue, in the order of the report.
 */
speakers: Array<Speaker>, 
/**
 * How many delegations made statements, as the report itself says.
 */
statements_count: number | null, };

/**
 * The State that a record is about.
 */
export type Whose = { 
/**
 * It.
 */
state: Iso3, };

/**
 * Asks which State a record is about.
 */
export type WhoseQuery = { 
/**
 * Identifier of an event, a statement or an ask.
 */
id: string, };

/**
 * A record that stays, or of which something stays.
 */
export type WithheldRecord = { 
/**
 * Kind of record, as a code.
 */
kind: 'event' | 'statement' | 'ask' | 'source' | 'recommendation', 
/**
 * Identifier; none where many records are meant.
 */
id: string | null, 
/**
 * State it is about; a source is about none.
 */
state: Iso3 | null, 
/**
 * By what it is known; none where many records are meant.
 */
what: string | null, 
/**
 * What stays, as a code: `name`, `passage`, `embargoed`, `text` or `notes`.
 */
code: string, 
/**
 * What stays and why, in words.
 */
why: string, };

/**
 * A change was written.
 */
export type Written = { 
/**
 * Identifier of the record.
 */
id: string, };
