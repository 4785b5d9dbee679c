//! Statements: who said what, in their exact words.

use placard_domain::{Iso3, Statement};
use rusqlite::Connection;

use crate::error::CaseFileError;
use crate::record::{Page, Record, RecordKind, Saved, Table, list, number, sealed};

pub(crate) const TABLE: Table = Table {
    name: "statement",
    columns: &["state", "cycle", "speaker", "title", "organisation", "text", "date", "kind", "consent", "source_id"],
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
