//! Importing a file of recommendations: first what would happen, then all of it or nothing.

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
