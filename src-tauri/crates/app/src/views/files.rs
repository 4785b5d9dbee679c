//! Files that Placard writes, and checks of the file it keeps.

use std::path::PathBuf;

use placard_domain::RedactionProfile;
use serde::Serialize;

/// Writes records to a table file.
#[derive(Debug, Clone)]
pub struct ExportRecords {
    /// `status`, `events`, `statements`, `asks` or `sources`.
    pub kind: String,
    /// `state=…`, `cycle=…`.
    pub filter: Vec<String>,
    /// For whom it is meant.
    pub profile: RedactionProfile,
    /// Where to; the ending decides the format.
    pub path: PathBuf,
}

/// What the check of a case file found.
#[derive(Debug, Clone, Serialize)]
pub struct CheckReport {
    /// The case file.
    pub path: String,
    /// Number of records in it.
    pub records: u64,
    /// What is wrong, in words; empty when all is well.
    pub findings: Vec<String>,
}
