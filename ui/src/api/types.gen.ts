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
 * What it shows, in words: the text alternative.
 */
sentence: string, 
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
table: Table, };

/**
 * The charts that can be asked for.
 */
export type ChartKind = "timeline" | "roll-call" | "participation";

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
width: number, };

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
 * A chart to show.
 */
chart: [ChartQuery, Chart], 
/**
 * Writes a chart to a file.
 */
export_chart: [ExportChart, Exported], 
/**
 * Writes a briefing to a PDF file.
 */
export_briefing: [ExportBriefing, Exported], 
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
 * One source with its whole text.
 */
source: [SourceRef, Source], };

/**
 * Whether the speaker's name may be printed.
 */
export type Consent = "not_asked" | "published" | "given" | "refused";

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
symbol: string | null, };

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
 * Writes a briefing to a PDF file.
 */
export type ExportBriefing = { 
/**
 * State under review.
 */
state: Iso3, 
/**
 * Preset, as `brief --list` names it; none for the one-page factsheet.
 */
preset: string | null, 
/**
 * Day as of which it speaks; none for today.
 */
as_of: string | null, 
/**
 * Who prepared it, as printed; none for no name.
 */
prepared_by: string | null, 
/**
 * Language.
 */
lang: string, 
/**
 * Where to.
 */
path: string, };

/**
 * Writes a chart to a file; the ending of the name decides: .svg, .png or .csv.
 */
export type ExportChart = { 
/**
 * The chart.
 */
chart: ChartQuery, 
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
 * What kind of document was read.
 */
export type ImportKind = "press_release";

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
 * What happened. The order is the order in which events of one day are told.
 */
export type Kind = "scheduled" | "deadline" | "report_submitted" | "report_not_submitted" | "withdrawal_announced" | "postponed_by_agreement" | "absent" | "council_decision" | "rescheduled" | "resumed" | "held" | "no_response";

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
id: string, } | { "to": "status", 
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
number: number, };

/**
 * For which surface a chart is coloured.
 */
export type Look = "light" | "dark" | "print";

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
 * Where a record comes from.
 */
export type Origin = "pack" | "case_file";

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
 * A date no more exact than its source. Written `2025`, `2025-08`, `2025-11-07` or
 * `2025-11-03/2025-11-14`; the text form sorts in time order and is what files and the wire carry.
 */
export type PartialDate = string;

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
asks: number, };

/**
 * A kind of record of the case file.
 */
export type RecordKind = "event" | "statement" | "ask" | "source";

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
 * Revision that the user saw.
 */
rev: number, };

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
 * The five regional groups of United Nations Members.
 */
export type RegionalGroup = "african" | "asia_pacific" | "eastern_european" | "latin_american_caribbean" | "western_european_other";

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
hits: Array<Hit>, };

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
notes: Array<NoteView>, };

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
 * Whether the name may be printed.
 */
consent: Consent, 
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
 * Cells, as many in each row as there are headings.
 */
rows: Array<Array<string>>, };

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
 * A change was written.
 */
export type Written = { 
/**
 * Identifier of the record.
 */
id: string, };
