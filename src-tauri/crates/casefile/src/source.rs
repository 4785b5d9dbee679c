//! Sources: the documents that facts were read in.

use placard_domain::Source;
use rusqlite::{Connection, OptionalExtension};

use crate::change::Writer;
use crate::error::CaseFileError;
use crate::record::{self, Page, Record, RecordKind, Saved, Table, count, list, number, sealed, text_of};

pub(crate) const TABLE: Table = Table {
    name: "source",
    columns: &["title", "publisher", "date", "place", "contact", "url", "symbol", "text"],
    title: &["title"],
    text: "text",
    also_searched: &["publisher", "symbol", "place"],
};

impl sealed::Stored for Source {}

impl Record for Source {
    const KIND: RecordKind = RecordKind::Source;

    fn id(&self) -> &str {
        &self.id
    }
}

/// Sources, newest first, undated ones last.
pub(crate) fn page(conn: &Connection, offset: u32, limit: u32) -> Result<Page<Saved<Source>>, CaseFileError> {
    let rows = list(conn, "ORDER BY date IS NULL, date DESC, id LIMIT ?1 OFFSET ?2", (limit, offset))?;
    Ok(Page { total: count(conn, RecordKind::Source)?, rows })
}

/// The source that has this very text; a source without text is like no other.
pub(crate) fn with_text(conn: &Connection, text: &str) -> Result<Option<String>, CaseFileError> {
    if text.is_empty() {
        return Ok(None);
    }
    let sql = "SELECT id FROM source WHERE length(text) = length(?1) AND text = ?1 ORDER BY id LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row([text], |row| row.get(0)).optional()?)
}

/// The source with these particulars: the one that is there, or a new one.
pub(crate) fn same_or_new(writer: &mut Writer, source: &Source) -> Result<String, CaseFileError> {
    let sql =
        "SELECT id FROM source WHERE title = ?1 AND publisher IS ?2 AND date IS ?3 AND url IS ?4 ORDER BY id LIMIT 1";
    let date = source.date.map(|date| date.to_string());
    let particulars = (&source.title, &source.publisher, date, &source.url);
    let there = writer.tx.prepare_cached(sql)?.query_row(particulars, |row| row.get(0)).optional()?;
    match there {
        Some(id) => Ok(id),
        None => Ok(text_of(&record::add(writer, RecordKind::Source, record::to_row(source)?)?, "id").to_owned()),
    }
}

/// How many records name the source `id`.
pub(crate) fn count_naming(conn: &Connection, id: &str) -> Result<u64, CaseFileError> {
    let mut naming = 0;
    for kind in RecordKind::SOURCED {
        let sql = format!("SELECT count(*) FROM {} WHERE source_id = ?1", kind.code());
        naming += number(conn, &sql, [id])?;
    }
    Ok(naming)
}
