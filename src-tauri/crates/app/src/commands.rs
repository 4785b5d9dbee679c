//! The one list of commands. A line here, a request type and a function make a command; the list
//! yields the dispatcher and the map of types for the window, so forgetting one does not compile.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::views::board::{
    BoardBrief, BoardNews, BoardPage, BoardQuery, BoardRef, ChangeBoard, ExportBoard, LookAtBoard, NewBoard,
};
use crate::views::briefing::{
    BriefingPreview, ExportBriefing, FileRef, LogoFile, PresetInfo, PresetsQuery, PreviewBriefing, SavedBriefing,
    TemplateFile,
};
use crate::views::draft::{DraftMeasure, DraftRef, DraftsQuery, ExportDraft};
use crate::views::import::{AcceptImport, Imported, ProposeFile, ProposeText, Proposed};
use crate::views::leaving::{Leaves, LeavesQuery};
use crate::views::overview::{FindStates, FoundState, Overview, OverviewQuery};
use crate::views::pictures::{ExportChart, Picture, PictureQuery, Pixels};
use crate::views::records::{
    RecordRef, SaveAsk, SaveEvent, SaveStatement, SourceRef, Undone, Whose, WhoseQuery, Written,
};
use crate::views::register::{
    ChangeRecords, Changed, ChosenQuery, ChosenSummary, ExportRegister, Facet, FacetQuery, JoinDivided, JoinRecords,
    LikelySamePage, LikelySameQuery, RecommendationDetail, RecommendationQuery, RegisterPage, RegisterQuery, SavedView,
    SplitOff, ViewRef,
};
use crate::views::register_import::{
    ImportRegister, OutlineFile, Outlined, Progress, Reconciliation, RegisterReport, ReviewQuery, SaveRejected,
};
use crate::views::report::{ReportPageQuery, ReportProposal, ReportQuery};
use crate::views::search::{SearchPage, SearchQuery};
use crate::views::state::{StatePage, StateQuery};
use crate::views::timeline::{TimelineOutline, TimelineQuery};
use crate::views::{ChartQuery, Exported, Nothing, OpenCase, Started};
use crate::{App, AppError};

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $name:ident($request:ty) -> $reply:ty;)+) => {
        /// Names of all commands.
        pub const NAMES: &[&str] = &[$(stringify!($name)),+];

        /// Request and reply of every command, for the generated types of the window.
        #[derive(Debug, TS)]
        #[expect(dead_code, reason = "only its shape is used")]
        pub struct Commands {
            $($(#[doc = $doc])+ $name: ($request, $reply),)+
        }

        impl App {
            /// Answers the command `name` with `payload` as its request.
            ///
            /// # Errors
            /// `unknown_command`, `bad_request`, or what the command refuses.
            pub fn dispatch(&mut self, name: &str, payload: Value) -> Result<Value, AppError> {
                match name {
                    $(stringify!($name) => answer(payload, |request: $request| -> Result<$reply, AppError> {
                        self.$name(request)
                    }),)+
                    unknown => Err(AppError::unknown_command(unknown)),
                }
            }
        }
    };
}

commands! {
    /// What the window needs before its first screen.
    start(Nothing) -> Started;
    /// Opens a case file, with its passphrase where it has one.
    open_case(OpenCase) -> Started;
    /// All States in one cycle.
    overview(OverviewQuery) -> Overview;
    /// States by what somebody types.
    find_states(FindStates) -> Vec<FoundState>;
    /// One State's page.
    state(StateQuery) -> StatePage;
    /// Which State an event, a statement or an ask is about.
    whose(WhoseQuery) -> Whose;
    /// What there is to be shown on a timeline.
    timeline_outline(TimelineQuery) -> TimelineOutline;
    /// A chart to show.
    chart(ChartQuery) -> placard_charts::Chart;
    /// A chart as it would be written to a file, to look at.
    chart_picture(PictureQuery) -> Picture;
    /// A chart as pixels, for the clipboard.
    chart_pixels(PictureQuery) -> Pixels;
    /// Writes a chart to a file.
    export_chart(ExportChart) -> Exported;
    /// What kinds of briefing there are.
    briefing_presets(PresetsQuery) -> Vec<PresetInfo>;
    /// A briefing as it would be printed.
    preview_briefing(PreviewBriefing) -> BriefingPreview;
    /// Lets go of what previews keep in memory.
    forget_preview(Nothing) -> Nothing;
    /// Writes a briefing to a PDF file.
    export_briefing(ExportBriefing) -> Exported;
    /// Briefings that are kept under a name.
    briefings(Nothing) -> Vec<SavedBriefing>;
    /// Keeps a briefing under a name.
    save_briefing(SavedBriefing) -> SavedBriefing;
    /// Reads a logo and looks whether it can be printed.
    read_logo(FileRef) -> LogoFile;
    /// Reads a layout of the user's own.
    read_template(FileRef) -> TemplateFile;
    /// Reads a file into a proposal; writes nothing.
    propose_file(ProposeFile) -> Proposed;
    /// Reads a pasted text into a proposal; writes nothing.
    propose_text(ProposeText) -> Proposed;
    /// Writes what the user accepted of a proposal.
    accept_import(AcceptImport) -> Imported;
    /// Adds or changes an event.
    save_event(SaveEvent) -> Written;
    /// Adds or changes a statement.
    save_statement(SaveStatement) -> Written;
    /// Adds or changes an ask.
    save_ask(SaveAsk) -> Written;
    /// Deletes a record; undo brings it back.
    delete(RecordRef) -> Nothing;
    /// Takes back the last change.
    undo(Nothing) -> Undone;
    /// Searches the case file, the reference pack and the States.
    search(SearchQuery) -> SearchPage;
    /// A window of the register.
    register(RegisterQuery) -> RegisterPage;
    /// The values of every dimension of the filter with their counts.
    facets(FacetQuery) -> Vec<Facet>;
    /// One recommendation in full.
    recommendation(RecommendationQuery) -> RecommendationDetail;
    /// What chosen records have in common.
    chosen(ChosenQuery) -> ChosenSummary;
    /// Changes one or many records of the register.
    change_records(ChangeRecords) -> Changed;
    /// Sets one attestation apart as a record of its own.
    split_off(SplitOff) -> Changed;
    /// Makes one record of several.
    join_records(JoinRecords) -> Changed;
    /// Records that are perhaps the same recommendation.
    likely_same(LikelySameQuery) -> LikelySamePage;
    /// Joins the rows that a source divided by recommending State.
    join_divided(JoinDivided) -> Changed;
    /// Kept views of the register.
    views(Nothing) -> Vec<SavedView>;
    /// Keeps a view.
    save_view(SavedView) -> SavedView;
    /// Forgets a kept view.
    delete_view(ViewRef) -> Nothing;
    /// Writes what is seen of the register to a file.
    export_register(ExportRegister) -> Exported;
    /// Looks at a file before it is imported.
    outline_file(OutlineFile) -> Outlined;
    /// Reads a report of the Working Group, to be compared with its pages; writes nothing.
    report_proposal(ReportQuery) -> ReportProposal;
    /// A page of a PDF to show.
    report_page(ReportPageQuery) -> placard_intake::PagePicture;
    /// Tries an import of files of recommendations; writes nothing.
    try_import(ImportRegister) -> RegisterReport;
    /// Imports files of recommendations: all or nothing.
    import_register(ImportRegister) -> RegisterReport;
    /// How the report of a review meets the other sources of its recommendations.
    reconciliation(ReviewQuery) -> Reconciliation;
    /// How far the long job is; answered while it is under way.
    progress(Nothing) -> Progress;
    /// The long job is no longer wanted; answered while it is under way.
    cancel_job(Nothing) -> Nothing;
    /// Writes the rejected rows of a file to a file.
    save_rejected(SaveRejected) -> Exported;
    /// All boards.
    boards(Nothing) -> Vec<BoardBrief>;
    /// One board with everything but its pictures.
    board(BoardQuery) -> BoardPage;
    /// Makes a board.
    add_board(NewBoard) -> BoardBrief;
    /// Changes a board.
    change_board(ChangeBoard) -> BoardBrief;
    /// Deletes a board; undo brings it back.
    delete_board(BoardRef) -> Nothing;
    /// What is new on tiles of a board; to look is no change.
    look_at_board(LookAtBoard) -> BoardNews;
    /// Writes a board to a PDF file.
    export_board(ExportBoard) -> Exported;
    /// What would leave with an export, and what would stay; writes nothing.
    what_leaves(LeavesQuery) -> Leaves;
    /// Drafts of submissions and statements.
    drafts(DraftsQuery) -> Vec<placard_domain::Draft>;
    /// One draft.
    draft(DraftRef) -> placard_domain::Draft;
    /// Keeps a draft, new or changed.
    save_draft(placard_domain::Draft) -> placard_domain::Draft;
    /// How long a draft is, against the limit in force.
    measure_draft(placard_domain::Draft) -> DraftMeasure;
    /// Writes a draft to a file.
    export_draft(ExportDraft) -> Exported;
    /// The paragraphs of a document, to be put into a draft; writes nothing.
    paragraphs_of_file(FileRef) -> Vec<placard_domain::DraftParagraph>;
    /// One source with its whole text.
    source(SourceRef) -> placard_domain::Source;
}

fn answer<Request: DeserializeOwned, Reply: Serialize>(
    payload: Value,
    command: impl FnOnce(Request) -> Result<Reply, AppError>,
) -> Result<Value, AppError> {
    let request = serde_json::from_value(payload).map_err(|e| AppError::bad_request(&e))?;
    serde_json::to_value(command(request)?).map_err(AppError::internal)
}
