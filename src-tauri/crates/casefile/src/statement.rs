//! Statements: who said what, in their exact words.

use placard_domain::{Iso3, Statement};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde::de::value::{Error as Unread, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

use crate::error::CaseFileError;
use crate::record::{Page, Record, RecordKind, Saved, Table, list, number, sealed};

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

/// Which statements are meant; nothing set means all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StatementFilter {
    /// About this State under review.
    pub state: Option<Iso3>,
    /// In this cycle.
    pub cycle: Option<u8>,
}

/// Statements, newest first, undated ones last, those of one day in the order of entry.
pub(crate) fn page(
    conn: &Connection,
    filter: StatementFilter,
    offset: u32,
    limit: u32,
) -> Result<Page<Saved<Statement>>, CaseFileError> {
    let meant = "WHERE (?1 IS NULL OR state = ?1) AND (?2 IS NULL OR cycle = ?2)";
    let (state, cycle) = (filter.state.map(String::from), filter.cycle);
    let total = number(conn, &format!("SELECT count(*) FROM statement {meant}"), (&state, cycle))?;
    let order = format!("{meant} ORDER BY date IS NULL, date DESC, id LIMIT ?3 OFFSET ?4");
    let rows = list(conn, &order, (state, cycle, limit, offset))?;
    Ok(Page { total, rows })
}

/// All statements in the order of entry, read column by column: a chart of thousands of them waits for this.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Statement>, CaseFileError> {
    let sql = "SELECT id, state, cycle, speaker, title, organisation, text, date, kind, consent, embargo, source_id \
               FROM statement ORDER BY id";
    let mut query = conn.prepare_cached(sql)?;
    let mut rows = query.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read(row)?);
    }
    Ok(all)
}

fn read(row: &Row<'_>) -> Result<Statement, CaseFileError> {
    let is_set = |column: &str| Ok::<_, rusqlite::Error>(row.get_ref(column)? != ValueRef::Null);
    Ok(Statement {
        id: row.get("id")?,
        state: coded(row, "state")?,
        cycle: row.get("cycle")?,
        speaker: row.get("speaker")?,
        title: row.get("title")?,
        organisation: row.get("organisation")?,
        text: row.get("text")?,
        date: if is_set("date")? { Some(coded(row, "date")?) } else { None },
        kind: coded(row, "kind")?,
        consent: coded(row, "consent")?,
        embargo: if is_set("embargo")? { Some(coded(row, "embargo")?) } else { None },
        source_id: row.get("source_id")?,
    })
}

/// A value that is kept as its code.
fn coded<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T, CaseFileError> {
    let code = row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?;
    let read: StrDeserializer<'_, Unread> = code.into_deserializer();
    T::deserialize(read).map_err(|e| CaseFileError::UnreadableRecord {
        kind: RecordKind::Statement,
        id: row.get("id").unwrap_or_default(),
        detail: e.to_string(),
    })
}
