//! Kept views of the register, and how tables were mapped.

use placard_domain::{Column, Order, RegisterFilter};
use rusqlite::{Connection, OptionalExtension};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::change::Writer;
use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, text_of};

/// A filter, order and columns under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Identifier; empty for a new one.
    pub id: String,
    /// Name.
    pub name: String,
    /// Filter.
    pub filter: RegisterFilter,
    /// Order.
    pub order: Order,
    /// Columns, in order.
    pub columns: Vec<Column>,
}

/// All views, by name.
pub(crate) fn all(conn: &Connection) -> Result<Vec<View>, CaseFileError> {
    record::select(conn, RecordKind::View, "ORDER BY name COLLATE NOCASE, id", [])?.iter().map(view).collect()
}

fn view(row: &Row) -> Result<View, CaseFileError> {
    let id = text_of(row, "id").to_owned();
    Ok(View {
        name: text_of(row, "name").to_owned(),
        filter: part(row, &id, "filter")?,
        order: part(row, &id, "sorting")?,
        columns: part(row, &id, "columns")?,
        id,
    })
}

fn part<T: DeserializeOwned>(row: &Row, id: &str, column: &str) -> Result<T, CaseFileError> {
    serde_json::from_str(text_of(row, column)).map_err(|e| CaseFileError::UnreadableRecord {
        kind: RecordKind::View,
        id: id.to_owned(),
        detail: e.to_string(),
    })
}

/// Keeps a view; the one with the same name gives way to it.
pub(crate) fn save(writer: &mut Writer, view: &View) -> Result<String, CaseFileError> {
    let json = |value: Result<String, serde_json::Error>| value.unwrap_or_default().into();
    let row = Row::from_iter([
        ("name".to_owned(), view.name.trim().into()),
        ("filter".to_owned(), json(serde_json::to_string(&view.filter))),
        ("sorting".to_owned(), json(serde_json::to_string(&view.order))),
        ("columns".to_owned(), json(serde_json::to_string(&view.columns))),
    ]);
    let meant = "WHERE id = ?1 OR name = ?2 ORDER BY id <> ?1 LIMIT 1";
    let there = record::select(writer.tx, RecordKind::View, meant, (&view.id, view.name.trim()))?.pop();
    let kept = match there {
        Some(before) => record::change(writer, RecordKind::View, before, row)?,
        None => record::add(writer, RecordKind::View, row)?,
    };
    Ok(text_of(&kept, "id").to_owned())
}

/// Forgets a view.
pub(crate) fn delete(writer: &mut Writer, id: &str) -> Result<(), CaseFileError> {
    let row = record::find(writer.tx, RecordKind::View, id)?
        .ok_or_else(|| CaseFileError::RecordNotFound { kind: RecordKind::View, id: id.to_owned() })?;
    writer.write(RecordKind::View, id, Some(&row), None)
}

/// The mapping that was kept for a header, as JSON.
pub(crate) fn mapping(conn: &Connection, header: &str) -> Result<Option<String>, CaseFileError> {
    let sql = "SELECT mapping FROM mapping WHERE header = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([header], |row| row.get(0)).optional()?)
}

/// Keeps the mapping of a header. A convenience, no record: it has no history.
pub(crate) fn keep_mapping(conn: &Connection, header: &str, mapping: &str) -> Result<(), CaseFileError> {
    let sql = "INSERT INTO mapping (header, mapping) VALUES (?1, ?2)
               ON CONFLICT (header) DO UPDATE SET mapping = excluded.mapping";
    conn.prepare_cached(sql)?.execute([header, mapping])?;
    Ok(())
}
