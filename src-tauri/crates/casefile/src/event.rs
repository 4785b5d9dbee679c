//! Events that the delegation added to the cooperation ledger.

use placard_domain::{Event, Iso3};
use rusqlite::Connection;
use serde_json::Value;

use crate::error::CaseFileError;
use crate::record::{Record, RecordKind, Row, Saved, Table, list, sealed, text_of};

pub(crate) const TABLE: Table = Table {
    name: "event",
    columns: &[
        "state",
        "cycle",
        "stage",
        "kind",
        "date",
        "session",
        "summary",
        "symbol",
        "source",
        "source_id",
        "basis",
    ],
    title: &["symbol", "source"],
    text: "summary",
    also_searched: &[],
};

impl sealed::Stored for Event {
    fn complete(row: &mut Row) {
        let day = text_of(row, "created").get(..10).unwrap_or_default().to_owned();
        row.insert("recorded".to_owned(), Value::from(day));
        row.insert("origin".to_owned(), Value::from("case_file"));
    }
}

impl Record for Event {
    const KIND: RecordKind = RecordKind::Event;

    fn id(&self) -> &str {
        &self.id
    }
}

/// The events of one State, or of all, oldest first.
pub(crate) fn of_state(conn: &Connection, state: Option<Iso3>) -> Result<Vec<Saved<Event>>, CaseFileError> {
    list(conn, "WHERE ?1 IS NULL OR state = ?1 ORDER BY date, id", [state.map(String::from)])
}
