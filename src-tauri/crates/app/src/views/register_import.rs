//! Importing a file of recommendations: first what would happen, then all of it or nothing.

use placard_domain::{Iso3, RegisterFilter, WgReport};
use placard_intake::register::{Outline, ReadOptions, RowProblem};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;

/// Looks at files before anything is read in full.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OutlineFile {
    /// Which.
    pub path: String,
    /// What the user has said about it.
    pub options: ReadOptions,
}

/// What a file is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Outlined {
    /// A file of recommendations; none where it is a text such as a press release.
    pub register: Option<Outline>,
    /// Whether the mapping was remembered from an earlier file with the same header.
    pub remembered: bool,
}

/// A file of recommendations with how to read it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RegisterFile {
    /// Which.
    pub path: String,
    /// How to read it.
    pub options: ReadOptions,
}

/// Tries an import of one or several files, or carries it out.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportRegister {
    /// The files: all or none are taken over.
    pub files: Vec<RegisterFile>,
    /// Language.
    pub lang: Lang,
}

/// What an import would do, or did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterReport {
    /// File by file.
    pub files: Vec<FileReport>,
    /// All files together.
    pub counts: ImportCounts,
    /// What changed in records that an earlier export of the same source had, by field, most frequent first.
    pub changes: Vec<FieldChange>,
    /// Seconds that it took.
    pub seconds: f64,
}

/// How many rows came to what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct ImportCounts {
    /// Rows of data.
    pub rows: u64,
    /// New records.
    pub new: u64,
    /// New attestations of records that other sources gave already.
    pub met: u64,
    /// Attestations of the same source that are brought up to date.
    pub updated: u64,
    /// Rows that are in the register already, unchanged.
    pub already: u64,
    /// Rows that cannot be taken over.
    pub rejected: u64,
}

/// What was found in one file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileReport {
    /// Which.
    pub path: String,
    /// How it was read.
    pub outline: Outline,
    /// How its kind is called.
    pub kind_name: String,
    /// Name of the source.
    pub source_name: String,
    /// What came of its rows.
    pub counts: ImportCounts,
    /// Recommendations, pledges and records of other mechanisms among the rows.
    pub by_class: Vec<super::register::FacetValue>,
    /// Rows by session, for a glance against what the source says of itself.
    pub by_session: Vec<super::register::FacetValue>,
    /// Rows by answer.
    pub by_response: Vec<super::register::FacetValue>,
    /// Problems by sort, most frequent first.
    pub problems: Vec<ProblemGroup>,
    /// What a report of the Working Group says of its review; none where the file is none.
    pub review: Option<ReviewRead>,
}

/// The review that a report is about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewRead {
    /// What the report says of it.
    pub report: WgReport,
    /// The version of the report among those that came before.
    pub edition: ReportEdition,
    /// Symbol of the version that it brings up to date.
    pub before: Option<String>,
    /// How its recommendations meet those of other sources; none in a trial.
    pub reconciliation: Option<Reconciliation>,
}

/// A version of a report among those that came before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportEdition {
    /// The first of its review.
    New,
    /// It brings an earlier version up to date.
    Newer,
    /// It was there already.
    Already,
    /// A draft of the final report that is there already: nothing of it is taken over.
    Older,
}

/// Asks how a report meets the other sources.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReviewQuery {
    /// State under review.
    pub state: Iso3,
    /// Cycle.
    pub cycle: u8,
}

/// The recommendations of one review: what the report of the Working Group and other sources have in common, and what
/// only the one or the others have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reconciliation {
    /// Records that the report and another source attest.
    pub both: Reconciled,
    /// Records that only the report attests.
    pub only_report: Reconciled,
    /// Records that only other sources attest.
    pub only_others: Reconciled,
}

/// Records of one sort, with the filter that lists them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reconciled {
    /// How many.
    pub records: u32,
    /// Lists them in the register.
    pub filter: RegisterFilter,
}

/// All problems of one sort.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProblemGroup {
    /// Stable code.
    pub code: String,
    /// What it is, in words.
    pub name: String,
    /// Whether rows are left out because of it.
    pub rejects: bool,
    /// How many.
    pub count: u64,
    /// The first hundred.
    pub first: Vec<RowProblem>,
}

/// A field that changed in so many records.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldChange {
    /// Name of the field.
    pub field: String,
    /// Number of records.
    pub count: u64,
    /// Examples in words ("noted → supported"), at most five.
    pub examples: Vec<String>,
}

/// Writes the rejected rows of a file to a file of the same format, to mend and import again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveRejected {
    /// The file.
    pub file: RegisterFile,
    /// Where to.
    pub to: String,
}

/// How far a long job is. Asked for while another command runs.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Progress {
    /// Whether a job is running.
    pub running: bool,
    /// Bytes done.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
    /// Bytes a second.
    pub rate: f64,
}
