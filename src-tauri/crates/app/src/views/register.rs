//! The register: its rows, one record, what can be changed in it, and views that are kept.

use chrono::NaiveDate;
use placard_domain::{
    Class, Column, Dimension, Implementation, Iso3, Order, PartialDate, Provider, RedactionProfile, RegisterFilter,
    Response,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;
use super::search::Piece;

/// A window of the register.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RegisterQuery {
    /// What part of the register.
    pub filter: RegisterFilter,
    /// In which order.
    pub order: Order,
    /// First row of the window.
    pub offset: u32,
    /// At most so many rows (500).
    pub limit: u32,
    /// Language.
    pub lang: Lang,
}

/// A window of the register with what is known of the whole selection.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterPage {
    /// Records that the filter leaves.
    pub total: u32,
    /// Records that the register holds in all.
    pub of: u32,
    /// The selection by source: counts of two sources are never added up.
    pub by_source: Vec<SourceCount>,
    /// The filter in words, one line a dimension, as it is printed on everything made from it.
    pub filter_words: Vec<FilterWords>,
    /// What in the search box could not be understood.
    pub ignored: Vec<IgnoredTerm>,
    /// First row of the window.
    pub offset: u32,
    /// The rows.
    pub rows: Vec<RegisterRow>,
}

/// One dimension of the filter in words: a chip.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FilterWords {
    /// Which dimension; none for words that are searched for and for "sources disagree".
    pub dimension: Option<Dimension>,
    /// Its name.
    pub name: String,
    /// Its values, as shown, with the values that the filter holds.
    pub values: Vec<LabelledValue>,
}

/// A value with its name in the reader's language.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LabelledValue {
    /// The value as the filter holds it: a code, a number as text, a theme; empty for "not recorded".
    pub value: String,
    /// As shown.
    pub label: String,
}

/// A part of the search that was left out, and why.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IgnoredTerm {
    /// As typed.
    pub term: String,
    /// Why, in words.
    pub reason: String,
}

/// How many records a source attests.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SourceCount {
    /// The source.
    pub source: Provider,
    /// Its name.
    pub name: String,
    /// Records of the selection that it attests.
    pub records: u32,
    /// Rows of the source that they were read from; more than the records where rows were joined.
    pub rows: u32,
}

/// A State with its name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedState {
    /// The State.
    pub iso3: Iso3,
    /// Its name in the reader's language.
    pub name: String,
}

/// One record of the register, as the table shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterRow {
    /// Identifier.
    pub id: String,
    /// What it is.
    pub class: Class,
    /// State under review.
    pub state: NamedState,
    /// Recommending States.
    pub recommending: Vec<NamedState>,
    /// Who else recommends: a treaty body, or what the source gives and is no State.
    pub recommending_other: Option<String>,
    /// The text, with what was searched for marked.
    pub text: Vec<Piece>,
    /// Cycle.
    pub cycle: Option<u8>,
    /// Session of the Working Group.
    pub session: Option<u8>,
    /// Paragraph as printed.
    pub paragraph: Option<String>,
    /// The State's answer.
    pub response: Option<Response>,
    /// The State's words.
    pub state_words: Option<String>,
    /// Themes.
    pub themes: Vec<String>,
    /// Action category of UPR Info.
    pub category: Option<u8>,
    /// Goals and targets.
    pub sdgs: Vec<String>,
    /// Sources that attest it.
    pub sources: Vec<Provider>,
    /// Whether its sources disagree.
    pub disagreeing: bool,
    /// Whether something was corrected by hand.
    pub corrected: bool,
    /// Own assessment.
    pub assessment: Implementation,
}

/// The counts of every value under the filter.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FacetQuery {
    /// What part of the register.
    pub filter: RegisterFilter,
    /// Language.
    pub lang: Lang,
}

/// A dimension with its values, most frequent first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Facet {
    /// Which.
    pub dimension: Dimension,
    /// Its name.
    pub name: String,
    /// Its values; counts do not depend on what is chosen in this dimension itself.
    pub values: Vec<FacetValue>,
}

/// A value with its count.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FacetValue {
    /// The value as the filter holds it.
    pub value: String,
    /// As shown.
    pub label: String,
    /// Records.
    pub count: u32,
}

/// One record in full.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecommendationQuery {
    /// Which.
    pub id: String,
    /// Language.
    pub lang: Lang,
}

/// One record in full: what is shown and why, what each source says, what was done to it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecommendationDetail {
    /// As the table shows it.
    pub row: RegisterRow,
    /// The whole text.
    pub text: String,
    /// For each field that has a value: where the shown value is from.
    pub fields: Vec<ShownField>,
    /// What each source says, the one that is shown first.
    pub attestations: Vec<AttestationView>,
    /// Own assessment, with its evidence and day.
    pub assessment: AssessmentView,
    /// What was done to it, newest first.
    pub history: Vec<HistoryLine>,
    /// Revision, given back when it is changed.
    pub rev: u32,
}

/// A field, its shown value, and why that one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ShownField {
    /// Stable code of the field (`text`, `response`, `paragraph`, …).
    pub field: String,
    /// Its name.
    pub name: String,
    /// The value, as shown.
    pub value: String,
    /// Why this one, in words ("as the thematic list of OHCHR has it", "corrected by hand on …").
    pub why: String,
    /// Whether sources give different values.
    pub disagreeing: bool,
    /// Whether it was corrected by hand.
    pub corrected: bool,
}

/// What one source says of a record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttestationView {
    /// Identifier.
    pub id: String,
    /// The source.
    pub source: Provider,
    /// Its name.
    pub source_name: String,
    /// The file that it was read in.
    pub file: String,
    /// Row in that file.
    pub place: String,
    /// When it was imported, or last brought up to date.
    pub read: String,
    /// Recommending States.
    pub recommending: Vec<NamedState>,
    /// Text.
    pub text: String,
    /// Every other field that the source gives, named, in the order of the table.
    pub fields: Vec<NamedValue>,
    /// Whether this one alone can be split off.
    pub can_split: bool,
}

/// A name with a value.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedValue {
    /// Name.
    pub name: String,
    /// Value, as shown.
    pub value: String,
}

/// Own assessment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssessmentView {
    /// How far it was carried out.
    pub level: Implementation,
    /// On what evidence.
    pub evidence: Option<String>,
    /// As of when.
    pub date: Option<PartialDate>,
}

/// Something that was done to a record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryLine {
    /// When, written out.
    pub when: String,
    /// What, in words.
    pub what: String,
}

/// Which records are meant.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    /// These.
    Ids(Vec<String>),
    /// All that the filter leaves.
    Filter(Box<RegisterFilter>),
}

/// Asks what chosen records have in common.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChosenQuery {
    /// Which.
    pub chosen: Chosen,
    /// Language.
    pub lang: Lang,
}

/// What chosen records have in common: a box is ticked when all have the value, empty when none, and
/// neither when some.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChosenSummary {
    /// How many are chosen.
    pub total: u32,
    /// Themes with the number of chosen records that have them, most frequent first.
    pub themes: Vec<FacetValue>,
    /// Answers with their numbers.
    pub responses: Vec<FacetValue>,
    /// Own assessments with their numbers.
    pub assessments: Vec<FacetValue>,
}

/// Changes chosen records; what is none stays as it is.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangeRecords {
    /// Which.
    pub chosen: Chosen,
    /// How many the user was told; a different number refuses the change.
    pub expected: u32,
    /// What.
    pub change: RecordChange,
    /// Revision of the record, where exactly one is changed after it was read.
    pub rev: Option<u32>,
}

/// A change of records. A correction never touches what a source says: it stands beside it.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
pub struct RecordChange {
    /// Own assessment.
    pub assessment: Option<Implementation>,
    /// Evidence; empty text removes it.
    pub evidence: Option<String>,
    /// Day of the assessment.
    pub assessed: Option<PartialDate>,
    /// Themes to add.
    pub add_themes: Vec<String>,
    /// Themes to take away.
    pub remove_themes: Vec<String>,
    /// Corrected answer.
    pub response: Option<Response>,
    /// Corrected words of the State; empty text takes the correction back.
    pub state_words: Option<String>,
    /// Corrected text; empty text takes the correction back.
    pub text: Option<String>,
    /// Corrected paragraph; empty text takes the correction back.
    pub paragraph: Option<String>,
    /// Fields (`text`, `response`, `paragraph`, `state_words`, `themes`) whose correction is taken back.
    pub uncorrect: Vec<String>,
}

/// Records were changed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Changed {
    /// How many.
    pub records: u32,
}

/// Sets one attestation apart as a record of its own.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SplitOff {
    /// The attestation.
    pub attestation: String,
}

/// Makes one record of several.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct JoinRecords {
    /// Which; the first stays.
    pub ids: Vec<String>,
}

/// Records that are perhaps the same recommendation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LikelySameQuery {
    /// In what part of the register.
    pub filter: RegisterFilter,
    /// Language.
    pub lang: Lang,
}

/// Records that are perhaps the same, and why one thinks so.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LikelySame {
    /// The records.
    pub rows: Vec<RegisterRow>,
    /// Why, in words.
    pub why: String,
    /// Whether nothing but the recommending State differs: rows that one source divided.
    pub divided: bool,
}

/// What could be joined.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LikelySamePage {
    /// Groups of rows that one source divided by recommending State; all can be joined at once.
    pub divided: u32,
    /// Records that would become fewer by joining those.
    pub divided_records: u32,
    /// The first groups of both sorts, at most 50.
    pub groups: Vec<LikelySame>,
}

/// Joins all rows that a source divided by recommending State.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct JoinDivided {
    /// In what part of the register.
    pub filter: RegisterFilter,
}

/// A kept view of the register: its filter, order and columns under a name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SavedView {
    /// Identifier; empty to add.
    pub id: String,
    /// Name.
    pub name: String,
    /// Filter.
    pub filter: RegisterFilter,
    /// Order.
    pub order: Order,
    /// Columns, in order.
    pub columns: Vec<Column>,
}

/// Which kept view.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ViewRef {
    /// Identifier.
    pub id: String,
}

/// Writes what is seen of the register to a file; the ending decides: .csv, .xlsx or .json.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportRegister {
    /// What part of the register.
    pub filter: RegisterFilter,
    /// In which order.
    pub order: Order,
    /// Columns, in order; empty for all.
    pub columns: Vec<Column>,
    /// Day as of which it speaks; none for today.
    pub as_of: Option<NaiveDate>,
    /// For whom it is meant: who says nothing means anybody.
    #[serde(default)]
    pub profile: RedactionProfile,
    /// Language.
    pub lang: Lang,
    /// Where to.
    pub path: String,
}
