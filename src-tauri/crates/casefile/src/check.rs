//! Looks through the whole case file for anything that is not as it should be.

use placard_domain::PartialDate;
use rusqlite::Connection;
use serde::Serialize;

use crate::error::CaseFileError;
use crate::migrate::{self, MIGRATIONS};
use crate::record::{RecordKind, select, text_of};
use crate::search::index::Entry;

/// Something that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What: `damaged_page`, `damaged_cipher_page`, `search_index`, `migration`, `orphan_link`, `bad_date`.
    pub code: &'static str,
    /// Where: a record, a page, or what the database says.
    pub place: String,
}

pub(crate) fn check(conn: &Connection, is_encrypted: bool) -> Result<Vec<Finding>, CaseFileError> {
    let mut findings = Vec::new();
    let mut add = |code: &'static str, place: String| findings.push(Finding { code, place });
    for message in messages(conn, "PRAGMA integrity_check")?.into_iter().filter(|m| m != "ok") {
        add("damaged_page", message);
    }
    if is_encrypted {
        for message in messages(conn, "PRAGMA cipher_integrity_check")? {
            add("damaged_cipher_page", message);
        }
    }
    if let Err(e) = migrate::verify(conn, MIGRATIONS) {
        add("migration", e.to_string());
    }
    // Rank 1 also compares the index with the words it was made from.
    let index = "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)";
    if let Err(e) = conn.execute(index, []) {
        add("search_index", e.to_string());
    }
    for place in orphans(conn)? {
        add("orphan_link", place);
    }
    let mut entry = conn.prepare("SELECT words, tags FROM search_entry WHERE id = ?1")?;
    for kind in RecordKind::SEARCHED {
        for row in select(conn, kind, "ORDER BY id", [])? {
            let place = || format!("{kind} {}", text_of(&row, "id"));
            let date = text_of(&row, "date");
            if !date.is_empty() && PartialDate::parse(date).is_err() {
                add("bad_date", format!("{}: {date}", place()));
            }
            let expected = Entry::of(kind, &row);
            let found: Option<(String, String)> = {
                let mut rows = entry.query([text_of(&row, "id")])?;
                rows.next()?.map(|r| Ok::<_, rusqlite::Error>((r.get(0)?, r.get(1)?))).transpose()?
            };
            if found != Some((expected.words, expected.tags)) {
                add("search_index", place());
            }
        }
    }
    Ok(findings)
}

/// Rows that name a source that does not exist.
fn orphans(conn: &Connection) -> Result<Vec<String>, CaseFileError> {
    let mut query = conn.prepare("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check")?;
    let rows = query.query_map([], |row| {
        let (table, n, parent): (String, Option<i64>, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("{table} {} → {parent}", n.unwrap_or_default()))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn messages(conn: &Connection, pragma: &str) -> Result<Vec<String>, CaseFileError> {
    let mut query = conn.prepare(pragma)?;
    let rows = query.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
