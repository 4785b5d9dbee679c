//! Backups: a second case file, complete and in order, that appears whole or not at all.

use std::path::Path;

use rusqlite::Connection;

use crate::error::CaseFileError;
use crate::place::Draft;

/// Writes a copy to `destination`, encrypted like the original, and never over another file.
pub(crate) fn backup(conn: &Connection, destination: &Path) -> Result<(), CaseFileError> {
    let destination = std::path::absolute(destination).map_err(|e| CaseFileError::io(&e, destination))?;
    let draft = Draft::beside(&destination)?;
    let Some(path) = draft.path().to_str() else {
        let detail = "its path holds characters that are not Unicode".to_owned();
        return Err(CaseFileError::Io { path: destination, detail });
    };
    conn.execute("VACUUM INTO ?1", [path]).map_err(|e| CaseFileError::from(e).at(&destination))?;
    draft.publish()
}
