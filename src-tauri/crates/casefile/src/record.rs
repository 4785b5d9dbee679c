//! What all kinds of records have in common: each is one row, read and written by column name.
//!
//! A row travels as a JSON object from record to table to change log and back, so that what undo
//! puts back is exactly what was there.

use std::borrow::Cow;
use std::fmt;

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Params, params_from_iter};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::change::Writer;
use crate::error::CaseFileError;

/// The kinds of records that a case file keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// A document that facts were read in.
    Source,
    /// Something that happened in a review.
    Event,
    /// What somebody said.
    Statement,
    /// A call addressed to somebody.
    Ask,
    /// What the delegation itself holds of a recommendation.
    Recommendation,
    /// What one row of one source says of a recommendation.
    Attestation,
    /// A kept view of the register.
    View,
    /// A review as its report tells of it.
    WgReport,
    /// Charts and States that somebody keeps together.
    Board,
    /// A briefing as it was composed.
    Briefing,
    /// A submission or statement that the delegation writes.
    Draft,
}

impl RecordKind {
    /// All kinds; a source comes before what names it.
    const ALL: [Self; 11] = [
        Self::Source,
        Self::Event,
        Self::Statement,
        Self::Ask,
        Self::Recommendation,
        Self::Attestation,
        Self::View,
        Self::WgReport,
        Self::Board,
        Self::Briefing,
        Self::Draft,
    ];
    /// The kinds that the search index of the file holds; the register has an index of its own.
    pub const SEARCHED: [Self; 5] = [Self::Source, Self::Event, Self::Statement, Self::Ask, Self::Draft];
    /// The kinds that name a source.
    pub(crate) const SOURCED: [Self; 5] = [Self::Event, Self::Statement, Self::Ask, Self::Attestation, Self::WgReport];

    /// Stable code, as in files, on the wire and in translations.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.table().name
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub(crate) fn table(self) -> &'static Table {
        match self {
            Self::Source => &crate::source::TABLE,
            Self::Event => &crate::event::TABLE,
            Self::Statement => &crate::statement::TABLE,
            Self::Ask => &crate::ask::TABLE,
            Self::Recommendation => &crate::register::RECOMMENDATION,
            Self::Attestation => &crate::register::ATTESTATION,
            Self::View => &crate::register::VIEW,
            Self::WgReport => &crate::register::WG_REPORT,
            Self::Board => &crate::board::TABLE,
            Self::Briefing => &crate::briefing::TABLE,
            Self::Draft => &crate::draft::TABLE,
        }
    }
}

impl fmt::Display for RecordKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// How one kind of record is kept and found.
pub(crate) struct Table {
    /// Name of the table, and code of the kind.
    pub(crate) name: &'static str,
    /// Columns that are fields of the record, without `id`.
    pub(crate) columns: &'static [&'static str],
    /// Columns that search shows as the title of a hit.
    pub(crate) title: &'static [&'static str],
    /// Column that search shows a part of.
    pub(crate) text: &'static str,
    /// Further columns that search looks in.
    pub(crate) also_searched: &'static [&'static str],
}

/// Columns that every table has besides the fields of its records.
const KEPT: [&str; 3] = ["rev", "created", "changed"];

impl Table {
    fn all_columns(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once("id").chain(self.columns.iter().copied()).chain(KEPT)
    }

    fn column_list(&self) -> String {
        self.all_columns().collect::<Vec<_>>().join(", ")
    }
}

/// One row of a record's table, by column name.
pub(crate) type Row = Map<String, Value>;

/// A record as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved<R> {
    /// The record.
    #[serde(flatten)]
    pub record: R,
    /// How often it was written, from 1; given back when it is saved again.
    pub rev: u32,
    /// When it was first written.
    pub created: DateTime<Utc>,
    /// When it was last written.
    pub changed: DateTime<Utc>,
}

/// One part of a longer list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page<T> {
    /// How many there are in the whole list.
    pub total: u64,
    /// Those that were asked for.
    pub rows: Vec<T>,
}

/// Most rows that one page may hold: longer ones freeze the window.
pub const PAGE_LIMIT: u32 = 500;

pub(crate) mod sealed {
    use super::Row;

    /// What only this crate may know of a record.
    pub trait Stored {
        /// Adds the fields that no column keeps because they follow from others.
        fn complete(_row: &mut Row) {}
    }
}

/// A record that a case file keeps: [`placard_domain::Source`], [`placard_domain::Event`],
/// [`placard_domain::Statement`] or [`placard_domain::Ask`].
pub trait Record: Serialize + DeserializeOwned + sealed::Stored {
    /// Which kind it is.
    const KIND: RecordKind;

    /// Its identifier; empty when it was never saved.
    fn id(&self) -> &str;
}

/// A moment as the tables keep it: UTC, to the second.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The columns of `record`, without `id` and what is kept besides.
pub(crate) fn to_row<R: Record>(record: &R) -> Result<Row, CaseFileError> {
    let unreadable =
        |detail: String| CaseFileError::UnreadableRecord { kind: R::KIND, id: record.id().to_owned(), detail };
    let Value::Object(mut row) = serde_json::to_value(record).map_err(|e| unreadable(e.to_string()))? else {
        return Err(unreadable("not an object".to_owned()));
    };
    row.retain(|column, _| R::KIND.table().columns.contains(&column.as_str()));
    Ok(row)
}

pub(crate) fn from_row<R: Record>(mut row: Row) -> Result<Saved<R>, CaseFileError> {
    let id = text_of(&row, "id").to_owned();
    R::complete(&mut row);
    serde_json::from_value(Value::Object(row)).map_err(|e| CaseFileError::UnreadableRecord {
        kind: R::KIND,
        id,
        detail: e.to_string(),
    })
}

/// The text in `column`; empty when there is none.
pub(crate) fn text_of<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).and_then(Value::as_str).unwrap_or_default()
}

/// The text that search looks in and shows a part of.
pub(crate) fn searched_text(kind: RecordKind, row: &Row) -> Cow<'_, str> {
    match kind {
        RecordKind::Draft => Cow::Owned(crate::draft::words(row)),
        _ => Cow::Borrowed(text_of(row, kind.table().text)),
    }
}

/// Rows of one kind; `rest` is what follows the table's name in the query.
pub(crate) fn select(
    conn: &Connection,
    kind: RecordKind,
    rest: &str,
    params: impl Params,
) -> Result<Vec<Row>, CaseFileError> {
    let table = kind.table();
    let mut query = conn.prepare_cached(&format!("SELECT {} FROM {} {rest}", table.column_list(), table.name))?;
    let rows = query.query_map(params, |row| {
        let value = |(i, column): (usize, &str)| {
            let value = match row.get_ref(i)? {
                ValueRef::Integer(n) => Value::from(n),
                ValueRef::Text(text) => Value::from(String::from_utf8_lossy(text)),
                ValueRef::Null | ValueRef::Real(_) | ValueRef::Blob(_) => Value::Null,
            };
            Ok((column.to_owned(), value))
        };
        table.all_columns().enumerate().map(value).collect::<Result<Row, rusqlite::Error>>()
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(crate) fn list<R: Record>(
    conn: &Connection,
    rest: &str,
    params: impl Params,
) -> Result<Vec<Saved<R>>, CaseFileError> {
    select(conn, R::KIND, rest, params)?.into_iter().map(from_row).collect()
}

pub(crate) fn find(conn: &Connection, kind: RecordKind, id: &str) -> Result<Option<Row>, CaseFileError> {
    Ok(select(conn, kind, "WHERE id = ?1", [id])?.pop())
}

/// The one number that a counting query gives.
pub(crate) fn number(conn: &Connection, sql: &str, params: impl Params) -> Result<u64, CaseFileError> {
    let number: i64 = conn.prepare_cached(sql)?.query_row(params, |row| row.get(0))?;
    Ok(u64::try_from(number).unwrap_or_default())
}

pub(crate) fn count(conn: &Connection, kind: RecordKind) -> Result<u64, CaseFileError> {
    number(conn, &format!("SELECT count(*) FROM {}", kind.code()), [])
}

/// Saves a new record (its `id` is empty) or a new state of one that is at revision `rev`.
pub(crate) fn save<R: Record>(writer: &mut Writer, record: &R, rev: u32) -> Result<Saved<R>, CaseFileError> {
    save_fields(writer, record, to_row(record)?, rev)
}

/// Saves a record as one that was read in the source `source_id`.
pub(crate) fn save_read_in<R: Record>(
    writer: &mut Writer,
    record: &R,
    rev: u32,
    source_id: &str,
) -> Result<Saved<R>, CaseFileError> {
    let mut fields = to_row(record)?;
    fields.insert("source_id".to_owned(), Value::from(source_id));
    save_fields(writer, record, fields, rev)
}

fn save_fields<R: Record>(writer: &mut Writer, record: &R, fields: Row, rev: u32) -> Result<Saved<R>, CaseFileError> {
    if record.id().is_empty() {
        return add(writer, R::KIND, fields).and_then(from_row);
    }
    let before = existing(writer.tx, R::KIND, record.id(), rev)?;
    change(writer, R::KIND, before, fields).and_then(from_row)
}

/// Writes what is new in a record and gives it as kept; where nothing is, it stays as it was.
pub(crate) fn change(writer: &mut Writer, kind: RecordKind, before: Row, news: Row) -> Result<Row, CaseFileError> {
    let mut after = before.clone();
    after.extend(news);
    if after != before {
        let rev = before.get("rev").and_then(Value::as_u64).unwrap_or_default();
        after.insert("rev".to_owned(), Value::from(rev + 1));
        after.insert("changed".to_owned(), Value::from(moment(writer.now)));
        writer.write(kind, text_of(&before, "id"), Some(&before), Some(&after))?;
    }
    Ok(after)
}

/// Adds a record with these fields and gives it as kept.
pub(crate) fn add(writer: &mut Writer, kind: RecordKind, fields: Row) -> Result<Row, CaseFileError> {
    let (id, now) = (writer.new_id(), moment(writer.now));
    let mut row: Row = kind.table().columns.iter().map(|column| ((*column).to_owned(), Value::Null)).collect();
    row.extend(fields);
    for (column, value) in [("id", Value::from(id.clone())), ("rev", Value::from(1))] {
        row.insert(column.to_owned(), value);
    }
    for column in ["created", "changed"] {
        row.insert(column.to_owned(), Value::from(now.clone()));
    }
    writer.write(kind, &id, None, Some(&row))?;
    Ok(row)
}

/// Deletes a record that is at revision `rev`.
pub(crate) fn delete(writer: &mut Writer, kind: RecordKind, id: &str, rev: u32) -> Result<(), CaseFileError> {
    let before = existing(writer.tx, kind, id, rev)?;
    if kind == RecordKind::Source {
        let count = crate::source::count_naming(writer.tx, id)?;
        if count > 0 {
            return Err(CaseFileError::SourceInUse { id: id.to_owned(), count });
        }
    }
    writer.write(kind, id, Some(&before), None)
}

pub(crate) fn existing(conn: &Connection, kind: RecordKind, id: &str, given: u32) -> Result<Row, CaseFileError> {
    let row = find(conn, kind, id)?.ok_or_else(|| CaseFileError::RecordNotFound { kind, id: id.to_owned() })?;
    let found = row.get("rev").and_then(Value::as_u64).and_then(|rev| u32::try_from(rev).ok()).unwrap_or_default();
    if found == given { Ok(row) } else { Err(CaseFileError::StaleRevision { kind, id: id.to_owned(), found, given }) }
}

/// Writes a row as it is, new or not.
pub(crate) fn put(conn: &Connection, kind: RecordKind, row: &Row) -> Result<(), CaseFileError> {
    let table = kind.table();
    let places = table.all_columns().map(|_| "?").collect::<Vec<_>>().join(", ");
    let updates = table.all_columns().map(|c| format!("{c} = excluded.{c}")).collect::<Vec<_>>().join(", ");
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({places}) ON CONFLICT (id) DO UPDATE SET {updates}",
        table.name,
        table.column_list()
    );
    let values = table.all_columns().map(|column| Field(row.get(column).unwrap_or(&Value::Null)));
    conn.prepare_cached(&sql)?
        .execute(params_from_iter(values))
        .map_err(|e| CaseFileError::of_record(e, kind, Some(text_of(row, "source_id"))))?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, kind: RecordKind, id: &str) -> Result<(), CaseFileError> {
    conn.prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", kind.table().name))?.execute([id])?;
    Ok(())
}

/// A value of a row on its way into the table.
struct Field<'a>(&'a Value);

impl ToSql for Field<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::String(text) => ValueRef::Text(text.as_bytes()),
            Value::Number(n) => n.as_i64().map_or(ValueRef::Null, ValueRef::Integer),
            _ => ValueRef::Null,
        }))
    }
}
