//! Events that the delegation added to the cooperation ledger.

use placard_domain::Event;
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
        "embargo",
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

/// The events of all States, oldest first.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Saved<Event>>, CaseFileError> {
    list(conn, "ORDER BY date, id", [])
}
