//! Why a case file refuses: a stable code, values for translations, and a plain English sentence.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi::{SQLITE_CONSTRAINT_CHECK, SQLITE_CONSTRAINT_FOREIGNKEY};

use crate::record::RecordKind;

/// A refusal. Whenever one is returned the file is as it was before.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the sentence of each variant says what it means and its values are named in it")]
pub enum CaseFileError {
    #[error("There is no case file at {}. Check the path, or create one there.", path.display())]
    NotFound { path: PathBuf },
    #[error("The folder {} does not exist. Create it, or choose another place.", path.display())]
    FolderMissing { path: PathBuf },
    #[error("{} exists already and is not overwritten. Choose another name.", path.display())]
    AlreadyExists { path: PathBuf },
    #[error("{} is empty (0 bytes), so it is no case file any more. Restore it from a backup, or remove it to start anew.", path.display())]
    EmptyFile { path: PathBuf },
    #[error("{} has only {size} bytes: it was cut short. Restore it from a backup.", path.display())]
    TooShort { path: PathBuf, size: u64 },
    #[error("{} is not a Placard case file, or not a whole one. Choose a file that Placard made.", path.display())]
    ForeignFile { path: PathBuf },
    #[error("{} was written by a newer Placard (schema {found}; this one knows {known}). Open it with the newer one.", path.display())]
    NewerVersion { path: PathBuf, found: u32, known: u32 },
    #[error("{} was made by a different build: migration {n} is not the one known here. Open it with the Placard that made it.", path.display())]
    DifferentMigration { path: PathBuf, n: u32 },
    #[error("{} is encrypted. Give its passphrase.", path.display())]
    PassphraseNeeded { path: PathBuf },
    #[error("The passphrase does not open {}. Check keyboard layout and capitals; a damaged first page looks the same.", path.display())]
    WrongPassphrase { path: PathBuf },
    #[error("{} is not encrypted. Open it without a passphrase.", path.display())]
    NotEncrypted { path: PathBuf },
    #[error("A passphrase must not be empty and must not hold control characters.")]
    PassphraseUnusable,
    #[error("{} cannot be written. Allow writing there, or copy the case file to a folder of your own.", path.display())]
    ReadOnly { path: PathBuf },
    #[error("{} is damaged ({detail}). Do not work on: restore it from a backup.", path.display())]
    Damaged { path: PathBuf, detail: String },
    #[error("{} is open in another Placard. Close that one first.", path.display())]
    InUse { path: PathBuf },
    #[error("The disk with {} is full. Nothing was changed; make room and try again.", path.display())]
    DiskFull { path: PathBuf },
    #[error("{} could not be read or written: {detail}.", path.display())]
    Io { path: PathBuf, detail: String },
    #[error(
        "This {kind} was changed meanwhile (it is at revision {found}, not {given}). Look at it again before you save."
    )]
    StaleRevision { kind: RecordKind, id: String, found: u32, given: u32 },
    #[error("There is no {kind} {id} in the case file. It may have been deleted.")]
    RecordNotFound { kind: RecordKind, id: String },
    #[error("This {kind} cannot be saved: its {field} is missing or not allowed.")]
    InvalidRecord { kind: RecordKind, field: String },
    #[error("There is no source {id} in the case file. Save the source first.")]
    UnknownSource { id: String },
    #[error("{count} records still name this source. Delete them or give them another source first.")]
    SourceInUse { id: String, count: u64 },
    #[error("This is the only source of the recommendation, so it cannot be set apart.")]
    LastAttestation,
    #[error("Reading broke off through an error of Placard. Nothing was imported; please report it with the file.")]
    ImportBroke,
    #[error("There is nothing to undo.")]
    NothingToUndo,
    #[error("The {kind} {id} is not as the history says, so it is not undone. Check the case file.")]
    UndoConflict { kind: RecordKind, id: String },
    #[error("The {kind} {id} cannot be read ({detail}). Check the case file, or restore it from a backup.")]
    UnreadableRecord { kind: RecordKind, id: String, detail: String },
    #[error("The database of {} answered: {detail}. This is an error of Placard: please report it.", path.display())]
    Internal { path: PathBuf, detail: String },
}

impl CaseFileError {
    /// Stable code, as on the wire and in translations (`error.<code>`).
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "case_not_found",
            Self::FolderMissing { .. } => "folder_missing",
            Self::AlreadyExists { .. } => "already_exists",
            Self::EmptyFile { .. } => "empty_case_file",
            Self::TooShort { .. } => "too_short",
            Self::ForeignFile { .. } => "foreign_file",
            Self::NewerVersion { .. } => "newer_version",
            Self::DifferentMigration { .. } => "different_migration",
            Self::PassphraseNeeded { .. } => "passphrase_needed",
            Self::WrongPassphrase { .. } => "wrong_passphrase",
            Self::NotEncrypted { .. } => "not_encrypted",
            Self::PassphraseUnusable => "passphrase_unusable",
            Self::ReadOnly { .. } => "read_only",
            Self::Damaged { .. } => "damaged",
            Self::InUse { .. } => "in_use",
            Self::DiskFull { .. } => "disk_full",
            Self::Io { .. } => "case_io",
            Self::StaleRevision { .. } => "stale_revision",
            Self::RecordNotFound { .. } => "record_not_found",
            Self::InvalidRecord { .. } => "invalid_record",
            Self::UnknownSource { .. } => "unknown_source",
            Self::SourceInUse { .. } => "source_in_use",
            Self::LastAttestation => "last_attestation",
            Self::ImportBroke => "import_broke",
            Self::NothingToUndo => "nothing_to_undo",
            Self::UndoConflict { .. } => "undo_conflict",
            Self::UnreadableRecord { .. } => "unreadable_record",
            Self::Internal { .. } => "case_internal",
        }
    }

    /// The codes of all variants, so that a test can ask every language for each.
    pub const CODES: [&'static str; 28] = [
        "case_not_found",
        "folder_missing",
        "already_exists",
        "empty_case_file",
        "too_short",
        "foreign_file",
        "newer_version",
        "different_migration",
        "passphrase_needed",
        "wrong_passphrase",
        "not_encrypted",
        "passphrase_unusable",
        "read_only",
        "damaged",
        "in_use",
        "disk_full",
        "case_io",
        "stale_revision",
        "record_not_found",
        "invalid_record",
        "unknown_source",
        "source_in_use",
        "last_attestation",
        "import_broke",
        "nothing_to_undo",
        "undo_conflict",
        "unreadable_record",
        "case_internal",
    ];

    /// The values that a translation of the code may name, as `{name}`.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let path = |path: &Path| ("path", path.display().to_string());
        let record = |kind: RecordKind, id: &str| vec![("kind", kind.code().to_owned()), ("id", id.to_owned())];
        match self {
            Self::NotFound { path: p }
            | Self::FolderMissing { path: p }
            | Self::AlreadyExists { path: p }
            | Self::EmptyFile { path: p }
            | Self::ForeignFile { path: p }
            | Self::PassphraseNeeded { path: p }
            | Self::WrongPassphrase { path: p }
            | Self::NotEncrypted { path: p }
            | Self::ReadOnly { path: p }
            | Self::InUse { path: p }
            | Self::DiskFull { path: p } => vec![path(p)],
            Self::TooShort { path: p, size } => vec![path(p), ("size", size.to_string())],
            Self::NewerVersion { path: p, found, known } => {
                vec![path(p), ("found", found.to_string()), ("known", known.to_string())]
            }
            Self::DifferentMigration { path: p, n } => vec![path(p), ("n", n.to_string())],
            Self::Damaged { path: p, detail } | Self::Io { path: p, detail } | Self::Internal { path: p, detail } => {
                vec![path(p), ("detail", detail.clone())]
            }
            Self::StaleRevision { kind, id, found, given } => {
                let mut params = record(*kind, id);
                params.extend([("found", found.to_string()), ("given", given.to_string())]);
                params
            }
            Self::RecordNotFound { kind, id } | Self::UndoConflict { kind, id } => record(*kind, id),
            Self::InvalidRecord { kind, field } => vec![("kind", kind.code().to_owned()), ("field", field.clone())],
            Self::UnknownSource { id } => vec![("id", id.clone())],
            Self::SourceInUse { id, count } => vec![("id", id.clone()), ("count", count.to_string())],
            Self::UnreadableRecord { kind, id, detail } => {
                let mut params = record(*kind, id);
                params.push(("detail", detail.clone()));
                params
            }
            Self::PassphraseUnusable | Self::LastAttestation | Self::ImportBroke | Self::NothingToUndo => Vec::new(),
        }
    }

    /// Says which file it is about, where the place that failed did not know.
    pub(crate) fn at(mut self, file: &Path) -> Self {
        match &mut self {
            Self::ReadOnly { path }
            | Self::Damaged { path, .. }
            | Self::InUse { path }
            | Self::DiskFull { path }
            | Self::WrongPassphrase { path }
            | Self::NewerVersion { path, .. }
            | Self::DifferentMigration { path, .. }
            | Self::Io { path, .. }
            | Self::Internal { path, .. }
                if path.as_os_str().is_empty() =>
            {
                *path = file.to_owned();
            }
            _ => {}
        }
        self
    }

    /// A failure of the file system at `path`.
    pub(crate) fn io(error: &io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            io::ErrorKind::AlreadyExists => Self::AlreadyExists { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            _ => Self::Io { path, detail: error.to_string() },
        }
    }

    /// A failure to write one record: the schema names the column whose rule it breaks.
    pub(crate) fn of_record(error: rusqlite::Error, kind: RecordKind, source_id: Option<&str>) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(e, message) if e.extended_code == SQLITE_CONSTRAINT_CHECK => {
                let field = message.as_deref().and_then(|m| m.rsplit(": ").next()).unwrap_or_default();
                Self::InvalidRecord { kind, field: field.to_owned() }
            }
            rusqlite::Error::SqliteFailure(e, _) if e.extended_code == SQLITE_CONSTRAINT_FOREIGNKEY => {
                Self::UnknownSource { id: source_id.unwrap_or_default().to_owned() }
            }
            _ => error.into(),
        }
    }
}

impl From<rusqlite::Error> for CaseFileError {
    fn from(error: rusqlite::Error) -> Self {
        let path = PathBuf::new();
        let detail = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => {
                Self::InUse { path }
            }
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::ReadOnly { path },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged { path, detail },
            Some(ErrorCode::SystemIoFailure) => Self::Io { path, detail },
            _ => Self::Internal { path, detail },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_code_and_says_something() {
        let (path, detail, id) = (PathBuf::from("a.placard"), "so".to_owned(), "1".to_owned());
        let (kind, field, n) = (RecordKind::Ask, "text".to_owned(), 1);
        let p = || path.clone();
        let all = [
            CaseFileError::NotFound { path: p() },
            CaseFileError::FolderMissing { path: p() },
            CaseFileError::AlreadyExists { path: p() },
            CaseFileError::EmptyFile { path: p() },
            CaseFileError::TooShort { path: p(), size: 1 },
            CaseFileError::ForeignFile { path: p() },
            CaseFileError::NewerVersion { path: p(), found: 2, known: 1 },
            CaseFileError::DifferentMigration { path: p(), n },
            CaseFileError::PassphraseNeeded { path: p() },
            CaseFileError::WrongPassphrase { path: p() },
            CaseFileError::NotEncrypted { path: p() },
            CaseFileError::PassphraseUnusable,
            CaseFileError::ReadOnly { path: p() },
            CaseFileError::Damaged { path: p(), detail: detail.clone() },
            CaseFileError::InUse { path: p() },
            CaseFileError::DiskFull { path: p() },
            CaseFileError::Io { path: p(), detail: detail.clone() },
            CaseFileError::StaleRevision { kind, id: id.clone(), found: 2, given: 1 },
            CaseFileError::RecordNotFound { kind, id: id.clone() },
            CaseFileError::InvalidRecord { kind, field },
            CaseFileError::UnknownSource { id: id.clone() },
            CaseFileError::SourceInUse { id: id.clone(), count: 1 },
            CaseFileError::LastAttestation,
            CaseFileError::ImportBroke,
            CaseFileError::NothingToUndo,
            CaseFileError::UndoConflict { kind, id: id.clone() },
            CaseFileError::UnreadableRecord { kind, id, detail: detail.clone() },
            CaseFileError::Internal { path: p(), detail },
        ];
        let codes: Vec<&str> = all.iter().map(CaseFileError::code).collect();
        assert_eq!(codes, CaseFileError::CODES, "the list that translations are checked against");
        for error in &all {
            let names_path = error.params().first().is_some_and(|(name, _)| *name == "path");
            assert!(!names_path || error.to_string().contains("a.placard"), "{error} must say where");
        }
    }
}
