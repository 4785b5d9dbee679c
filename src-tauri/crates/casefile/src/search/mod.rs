//! Full-text search over all records. Accents and other written variants do not count; what is found
//! is shown as it was written. Newest first: ranking a common word would cost a tenth of a second.

mod expression;
pub(crate) mod index;

use placard_domain::{Iso3, Kind, PartialDate, Stage};
use placard_register::{Part, Query, mark, snippet};
use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::CaseFileError;
use crate::record::{PAGE_LIMIT, RecordKind, Row, find, number, searched_text, text_of};

/// In what to search; nothing set means in everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SearchFilter {
    /// Only what is about this State under review; sources are about none.
    pub state: Option<Iso3>,
    /// Only records of this kind.
    pub kind: Option<RecordKind>,
}

/// One part of what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct SearchPage {
    /// How many records were found.
    pub total: u64,
    /// Those that were asked for, newest first, undated ones last.
    pub hits: Vec<Hit>,
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// Kind of the record.
    pub kind: RecordKind,
    /// Its identifier.
    pub id: String,
    /// State under review; none for a source.
    pub state: Option<Iso3>,
    /// Cycle of the review; none for a source.
    pub cycle: Option<u8>,
    /// For an event: the stage it belongs to.
    pub stage: Option<Stage>,
    /// For an event: what happened.
    pub happened: Option<Kind>,
    /// Title of a source, speaker and organisation of a statement, addressee of an ask, symbol and
    /// source of an event; may be empty.
    pub title: Vec<Part>,
    /// The part of the text that shows why it was found.
    pub snippet: Vec<Part>,
    /// Date of the record.
    pub date: Option<PartialDate>,
    /// Source that it was read in.
    pub source_id: Option<String>,
}

/// Searches for what the user typed; a query without any word finds nothing.
pub(crate) fn search(
    conn: &Connection,
    typed: &str,
    filter: SearchFilter,
    offset: u32,
    limit: u32,
) -> Result<SearchPage, CaseFileError> {
    let query = Query::read(typed);
    let state = filter.state.map(|state| index::state_tag(state.as_str()));
    let tags: Vec<String> = state.into_iter().chain(filter.kind.map(index::kind_tag)).collect();
    let Some(expression) = expression::expression(query.node(), &tags) else { return Ok(SearchPage::default()) };

    let total = number(conn, "SELECT count(*) FROM search_index WHERE search_index MATCH ?1", [&expression])?;
    let mut page = conn.prepare_cached(
        "SELECT kind, id FROM search_entry JOIN (
           SELECT rowid AS found FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC LIMIT ?2 OFFSET ?3
         ) ON n = found ORDER BY n DESC",
    )?;
    let found: Vec<(String, String)> = page
        .query_map((&expression, limit.min(PAGE_LIMIT), offset), |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;

    let mut hits = Vec::with_capacity(found.len());
    for (kind, id) in found {
        let Some(kind) = RecordKind::from_code(&kind) else { continue };
        if let Some(row) = find(conn, kind, &id)? {
            hits.push(hit(kind, id, &row, &query));
        }
    }
    Ok(SearchPage { total, hits })
}

fn hit(kind: RecordKind, id: String, row: &Row, query: &Query) -> Hit {
    let table = kind.table();
    let is_event = kind == RecordKind::Event;
    let title: Vec<&str> = table.title.iter().map(|column| text_of(row, column)).filter(|t| !t.is_empty()).collect();
    Hit {
        kind,
        id,
        state: value(row, "state"),
        cycle: value(row, "cycle"),
        stage: value(row, "stage").filter(|_| is_event),
        happened: value(row, "kind").filter(|_| is_event),
        title: mark(&title.join(", "), query),
        snippet: snippet(&searched_text(kind, row), query),
        date: value(row, "date"),
        source_id: value(row, "source_id"),
    }
}

/// A value that may be missing or of another kind of record.
fn value<T: DeserializeOwned>(row: &Row, column: &str) -> Option<T> {
    row.get(column).cloned().and_then(|value| serde_json::from_value(value).ok())
}
