//! Keeps the search index in step with the records, in the same transaction.

use std::borrow::Cow;

use chrono::Datelike;
use placard_domain::PartialDate;
use placard_register::words::folded;
use rusqlite::Connection;

use crate::error::CaseFileError;
use crate::record::{RecordKind, Row, searched_text, select, text_of};

/// Room for so many records of one day: 2^24.
const PER_DAY: i64 = 1 << 24;

/// What the index keeps of one record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Number of its day, from 1 January of year 1; 0 for an undated record, which then comes last.
    day: i64,
    pub(crate) words: String,
    pub(crate) tags: String,
}

impl Entry {
    pub(crate) fn of(kind: RecordKind, row: &Row) -> Self {
        let table = kind.table();
        let of = |column: &&'static str| Cow::Borrowed(text_of(row, column));
        let text = std::iter::once(searched_text(kind, row));
        let searched = table.title.iter().map(of).chain(text).chain(table.also_searched.iter().map(of));
        let words: Vec<String> = searched.map(|text| folded(&text)).filter(|w| !w.is_empty()).collect();
        let tags: Vec<String> = [Some(kind_tag(kind)), row.get("state").and_then(|s| s.as_str()).map(state_tag)]
            .into_iter()
            .flatten()
            .collect();
        let date = PartialDate::parse(text_of(row, "date")).ok();
        let day = date.map_or(0, |d| i64::from(d.last_day().num_days_from_ce()));
        Self { day, words: words.join(" "), tags: tags.join(" ") }
    }
}

pub(crate) fn kind_tag(kind: RecordKind) -> String {
    format!("kind{}", kind.code())
}

pub(crate) fn state_tag(state: &str) -> String {
    format!("state{}", state.to_ascii_lowercase())
}

/// Brings the entry of one record to what the record is now; `row` is none when it is deleted.
pub(crate) fn update(conn: &Connection, kind: RecordKind, id: &str, row: Option<&Row>) -> Result<(), CaseFileError> {
    if !RecordKind::SEARCHED.contains(&kind) {
        return Ok(());
    }
    conn.prepare_cached("DELETE FROM search_entry WHERE id = ?1")?.execute([id])?;
    let Some(row) = row else { return Ok(()) };
    let entry = Entry::of(kind, row);
    let first = entry.day * PER_DAY;
    conn.prepare_cached(
        "INSERT INTO search_entry (n, kind, id, words, tags) VALUES (
           (SELECT coalesce(max(n), ?1) + 1 FROM search_entry WHERE n >= ?1 AND n < ?2), ?3, ?4, ?5, ?6)",
    )?
    .execute((first, first + PER_DAY, kind.code(), id, entry.words, entry.tags))?;
    Ok(())
}

/// Makes the index anew where it does not have as many entries as there are records: a migration that
/// changes how words are folded only has to empty `search_entry`.
pub(crate) fn complete(conn: &mut Connection) -> Result<(), CaseFileError> {
    let records = RecordKind::SEARCHED.map(|kind| format!("(SELECT count(*) FROM {kind})")).join(" + ");
    let sql = format!("SELECT (SELECT count(*) FROM search_entry) = {records}");
    if conn.query_row(&sql, [], |row| row.get(0))? {
        return Ok(());
    }
    let tx = conn.transaction()?;
    tx.execute("DELETE FROM search_entry", [])?;
    for kind in RecordKind::SEARCHED {
        for row in select(&tx, kind, "ORDER BY id", [])? {
            update(&tx, kind, text_of(&row, "id"), Some(&row))?;
        }
    }
    Ok(tx.commit()?)
}
