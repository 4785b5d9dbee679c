//! Statements: who said what, in their exact words.

use placard_domain::Statement;
use rusqlite::Connection;

use crate::error::CaseFileError;
use crate::record::{Record, RecordKind, Saved, Table, list, sealed};

pub(crate) const TABLE: Table = Table {
    name: "statement",
    columns: &[
        "state",
        "cycle",
        "speaker",
        "title",
        "organisation",
        "text",
        "date",
        "kind",
        "consent",
        "embargo",
        "source_id",
    ],
    title: &["speaker", "organisation"],
    text: "text",
    also_searched: &["title"],
};

impl sealed::Stored for Statement {}

impl Record for Statement {
    const KIND: RecordKind = RecordKind::Statement;

    fn id(&self) -> &str {
        &self.id
    }
}

/// All statements, newest first, undated ones last, those of one day in the order of entry.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Saved<Statement>>, CaseFileError> {
    list(conn, "ORDER BY date IS NULL, date DESC, id", [])
}
