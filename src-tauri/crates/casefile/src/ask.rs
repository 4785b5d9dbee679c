//! Asks: calls addressed to somebody.

use placard_domain::{Ask, Iso3};
use rusqlite::Connection;

use crate::error::CaseFileError;
use crate::record::{Record, RecordKind, Saved, Table, list, sealed};

pub(crate) const TABLE: Table = Table {
    name: "ask",
    columns: &["state", "cycle", "text", "addressed_to", "made_by", "date", "status", "embargo", "source_id"],
    title: &["addressed_to"],
    text: "text",
    also_searched: &["made_by"],
};

impl sealed::Stored for Ask {}

impl Record for Ask {
    const KIND: RecordKind = RecordKind::Ask;

    fn id(&self) -> &str {
        &self.id
    }
}

/// The asks about one State, or about all, newest first, undated ones last.
pub(crate) fn of_state(conn: &Connection, state: Option<Iso3>) -> Result<Vec<Saved<Ask>>, CaseFileError> {
    let rest = "WHERE ?1 IS NULL OR state = ?1 ORDER BY date IS NULL, date DESC, id";
    list(conn, rest, [state.map(String::from)])
}
