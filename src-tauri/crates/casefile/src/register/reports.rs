//! Reports of the Working Group: one record a review, which a newer version of the report brings up to date.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use placard_domain::{Iso3, Provider, WgReport};
use rusqlite::Connection;
use serde_json::Value;

use super::store;
use crate::change::Writer;
use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, Table, text_of};

pub(crate) const WG_REPORT: Table = Table {
    name: "wg_report",
    columns: &[
        "source_id",
        "state",
        "cycle",
        "session",
        "session_dates",
        "meeting",
        "review_date",
        "wg_adoption_meeting",
        "wg_adoption_date",
        "troika",
        "symbol",
        "draft_symbol",
        "distributed",
        "documents",
        "head_of_delegation",
        "speakers",
        "statements_count",
    ],
    title: &[],
    text: "symbol",
    also_searched: &[],
};

/// Columns that hold lists, as JSON.
const LISTS: [&str; 3] = ["troika", "documents", "speakers"];

/// A report as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptReport {
    /// Identifier.
    pub id: String,
    /// The document that it was read in.
    pub source_id: String,
    /// What it says.
    pub report: WgReport,
    /// Day of its import.
    pub recorded: NaiveDate,
}

/// What becomes of a report that comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edition {
    /// The first of its review.
    New,
    /// It adds something to the version with this symbol, or takes its place.
    Newer {
        /// Symbol of the version before; none where it had none.
        before: Option<String>,
    },
    /// It was there already.
    Already,
    /// The final report is there already, and this is its draft.
    Older,
}

/// How much the versions of a report weigh against each other. What a version does not say is taken from a
/// lighter one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// An addendum or corrigendum (A/HRC/16/11/Add.1).
    Addition,
    /// A draft (A/HRC/WG.6/9/L.9), and what has no symbol.
    Draft,
    /// The report as issued to the Council (A/HRC/16/11).
    Final,
}

impl Weight {
    pub(crate) fn of(report: &WgReport) -> Self {
        match report.symbol.as_deref() {
            _ if report.is_addendum() => Self::Addition,
            Some(symbol) if !symbol.contains("/L.") => Self::Final,
            _ => Self::Draft,
        }
    }
}

/// The weight of the report of each review that is kept.
pub(crate) fn weights(conn: &Connection) -> Result<HashMap<(Iso3, u8), Weight>, CaseFileError> {
    let kept = all(conn, None)?.into_iter().map(|kept| kept.report);
    Ok(kept.filter_map(|report| Some((review(&report)?, Weight::of(&report)))).collect())
}

/// The review that a report is of; none where it does not say.
pub(crate) fn review(report: &WgReport) -> Option<(Iso3, u8)> {
    report.state.zip(report.cycle)
}

/// The reports on one State, or all, by State and cycle.
pub(crate) fn all(conn: &Connection, state: Option<Iso3>) -> Result<Vec<KeptReport>, CaseFileError> {
    let meant = "WHERE ?1 IS NULL OR state = ?1 ORDER BY state, cycle";
    record::select(conn, RecordKind::WgReport, meant, [state.map(String::from)])?.into_iter().map(kept).collect()
}

/// The States that recommend something in the report of a review.
pub(crate) fn recommending(conn: &Connection, state: Iso3, cycle: u8) -> Result<BTreeSet<Iso3>, CaseFileError> {
    let sql = "SELECT DISTINCT recommending FROM attestation WHERE provider = ?1 AND state = ?2 AND cycle = ?3";
    let mut query = conn.prepare_cached(sql)?;
    let said = (Provider::WgReport.code(), state.as_str(), cycle);
    let lists = query.query_map(said, |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    Ok(lists.iter().flat_map(|list| store::states(list)).collect())
}

fn kept(mut row: Row) -> Result<KeptReport, CaseFileError> {
    let id = text_of(&row, "id").to_owned();
    let source_id = text_of(&row, "source_id").to_owned();
    let unreadable =
        |detail: String| CaseFileError::UnreadableRecord { kind: RecordKind::WgReport, id: id.clone(), detail };
    let recorded = text_of(&row, "created").get(..10).unwrap_or_default().parse();
    let recorded = recorded.map_err(|e: chrono::ParseError| unreadable(e.to_string()))?;
    for column in LISTS {
        let list = serde_json::from_str(text_of(&row, column)).map_err(|e| unreadable(e.to_string()))?;
        row.insert(column.to_owned(), list);
    }
    let report = serde_json::from_value(Value::Object(row)).map_err(|e| unreadable(e.to_string()))?;
    Ok(KeptReport { id, source_id, report, recorded })
}

/// What would become of a report; none where it does not say of which review it is.
pub(crate) fn edition(conn: &Connection, report: &WgReport) -> Result<Option<Edition>, CaseFileError> {
    let Some(before) = before(conn, report)? else { return Ok(None) };
    Ok(Some(match before {
        None => Edition::New,
        Some(before) => brought_together(&before, report)?.0,
    }))
}

/// Keeps a report that was read in the source that `source_id` gives, which is asked only where there is
/// something to keep.
pub(crate) fn keep(
    writer: &mut Writer,
    report: &WgReport,
    source_id: impl FnOnce(&mut Writer) -> Result<String, CaseFileError>,
) -> Result<Option<Edition>, CaseFileError> {
    let Some(before) = before(writer.tx, report)? else { return Ok(None) };
    let Some(before) = before else {
        let mut row = to_row(report);
        row.insert("source_id".to_owned(), source_id(writer)?.into());
        record::add(writer, RecordKind::WgReport, row)?;
        return Ok(Some(Edition::New));
    };
    let (edition, mut news) = brought_together(&before, report)?;
    if news.is_empty() {
        return Ok(Some(edition));
    }
    if !report.is_addendum() {
        news.insert("source_id".to_owned(), source_id(writer)?.into());
    }
    record::change(writer, RecordKind::WgReport, before, news)?;
    Ok(Some(edition))
}

/// The report of the same review that is kept: none where the review is not known, none in it where there is
/// no report yet.
fn before(conn: &Connection, report: &WgReport) -> Result<Option<Option<Row>>, CaseFileError> {
    let Some((state, cycle)) = review(report) else { return Ok(None) };
    let meant = "WHERE state = ?1 AND cycle = ?2";
    Ok(Some(record::select(conn, RecordKind::WgReport, meant, (state.as_str(), cycle))?.pop()))
}

/// What becomes of a report that is kept when another version comes, and its columns as they shall be. The
/// heavier version says what is so, the other what that one leaves open.
fn brought_together(before: &Row, report: &WgReport) -> Result<(Edition, Row), CaseFileError> {
    let older = kept(before.clone())?.report;
    let (weight_before, weight) = (Weight::of(&older), Weight::of(report));
    if (weight_before, weight) == (Weight::Final, Weight::Draft) {
        return Ok((Edition::Older, Row::new()));
    }
    let is_open = |value: Option<&Value>| match value {
        None | Some(Value::Null) => true,
        Some(value) => value == "[]",
    };
    let mut news = Row::new();
    for (column, value) in to_row(report) {
        let kept = before.get(&column);
        let is_believed = weight >= weight_before || is_open(kept);
        if is_believed && !is_open(Some(&value)) && kept != Some(&value) {
            news.insert(column, value);
        }
    }
    if (weight_before, weight) == (Weight::Draft, Weight::Final) && report.draft_symbol.is_none() {
        news.extend(older.symbol.clone().map(|draft| ("draft_symbol".to_owned(), draft.into())));
    }
    let edition = if news.is_empty() { Edition::Already } else { Edition::Newer { before: older.symbol } };
    Ok((edition, news))
}

fn to_row(report: &WgReport) -> Row {
    let Ok(Value::Object(mut row)) = serde_json::to_value(report) else { return Row::new() };
    row.retain(|column, _| WG_REPORT.columns.contains(&column.as_str()));
    for column in LISTS {
        let list = row.get(column).map(Value::to_string).unwrap_or_else(|| "[]".to_owned());
        row.insert(column.to_owned(), list.into());
    }
    row
}
