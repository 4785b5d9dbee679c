//! The change log: every change of a record is written down with what was before and after, in the
//! same transaction. That log is the history, and undo.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row as SqlRow, Transaction};
use serde::Serialize;
use serde_json::Value;
use uuid::{ContextV7, Timestamp, Uuid};

use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, moment};
use crate::register;
use crate::search::index;

/// The only way to change a record. All that goes through one writer is one group: undone as a whole.
pub(crate) struct Writer<'a> {
    pub(crate) tx: &'a Transaction<'a>,
    pub(crate) now: DateTime<Utc>,
    label: &'a str,
    ids: &'a ContextV7,
    undoes: Option<i64>,
    group: Option<i64>,
    /// Numbers of the records of the register that are no longer what its index holds.
    pub(crate) touched: BTreeSet<i64>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(tx: &'a Transaction<'a>, label: &'a str, ids: &'a ContextV7, now: DateTime<Utc>) -> Self {
        Self { tx, now, label, ids, undoes: None, group: None, touched: BTreeSet::new() }
    }

    /// An identifier that sorts after all that were given before.
    pub(crate) fn new_id(&self) -> String {
        self.new_uuid().to_string()
    }

    /// The same, not yet written out.
    pub(crate) fn new_uuid(&self) -> Uuid {
        let seconds = u64::try_from(self.now.timestamp()).unwrap_or_default();
        Uuid::new_v7(Timestamp::from_unix(self.ids, seconds, self.now.timestamp_subsec_nanos()))
    }

    /// Writes, indexes and logs one record as it shall be; `after` is none to delete it.
    pub(crate) fn write(
        &mut self,
        kind: RecordKind,
        id: &str,
        before: Option<&Row>,
        after: Option<&Row>,
    ) -> Result<(), CaseFileError> {
        match after {
            Some(row) => record::put(self.tx, kind, row)?,
            None => record::remove(self.tx, kind, id)?,
        }
        index::update(self.tx, kind, id, after)?;
        self.touched.extend([before, after].into_iter().flatten().filter_map(|row| register_number(kind, row)));
        let group = self.group()?;
        let json = |row: &Row| Value::Object(row.clone()).to_string();
        self.tx
            .prepare_cached("INSERT INTO change (group_n, kind, record, before, after) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((group, kind.code(), id, before.map(json), after.map(json)))?;
        Ok(())
    }

    /// The group is only made with its first change: a verb that changes nothing leaves no trace.
    pub(crate) fn group(&mut self) -> Result<i64, CaseFileError> {
        if let Some(group) = self.group {
            return Ok(group);
        }
        self.tx.execute(
            "INSERT INTO change_group (label, at, undoes) VALUES (?1, ?2, ?3)",
            (self.label, moment(self.now), self.undoes),
        )?;
        let group = self.tx.last_insert_rowid();
        self.group = Some(group);
        Ok(group)
    }
}

/// The record of the register that a row belongs to.
fn register_number(kind: RecordKind, row: &Row) -> Option<i64> {
    let column = match kind {
        RecordKind::Recommendation => "n",
        RecordKind::Attestation => "recommendation_n",
        _ => return None,
    };
    row.get(column).and_then(Value::as_i64)
}

/// What undo would take back, or took back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UndoInfo {
    /// What was done: `import`, `add_event`, `edit_statement`, `delete_ask`, …
    pub label: String,
    /// When.
    pub at: DateTime<Utc>,
    /// How many records it changed.
    pub count: u64,
}

/// The last group that is neither undone nor an undo.
pub(crate) fn last_undoable(conn: &Connection) -> Result<Option<(i64, UndoInfo)>, CaseFileError> {
    Ok(undoable(conn, 1)?.pop())
}

/// Groups that are neither undone nor an undo, the last first.
pub(crate) fn undoable(conn: &Connection, limit: u32) -> Result<Vec<(i64, UndoInfo)>, CaseFileError> {
    let sql = "
        SELECT n, label, at, added + (SELECT count(*) FROM change WHERE group_n = g.n) FROM change_group AS g
        WHERE undoes IS NULL AND NOT EXISTS (SELECT 1 FROM change_group AS u WHERE u.undoes = g.n)
        ORDER BY n DESC LIMIT ?1";
    let read = |row: &SqlRow| {
        let count = u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default();
        Ok((row.get(0)?, UndoInfo { label: row.get(1)?, at: read_moment(row, 2)?, count }))
    };
    Ok(conn.prepare_cached(sql)?.query_map([limit], read)?.collect::<Result<_, _>>()?)
}

/// Puts back what the last undoable group changed, in reverse order.
pub(crate) fn undo(writer: &mut Writer) -> Result<UndoInfo, CaseFileError> {
    let (group, info) = last_undoable(writer.tx)?.ok_or(CaseFileError::NothingToUndo)?;
    writer.undoes = Some(group);
    let changes: Vec<(String, String, Option<Value>, Option<Value>)> = {
        let sql = "SELECT kind, record, before, after FROM change WHERE group_n = ?1 ORDER BY n DESC";
        let mut query = writer.tx.prepare(sql)?;
        let read = |row: &SqlRow| Ok((row.get(0)?, row.get(1)?, read_json(row, 2)?, read_json(row, 3)?));
        query.query_map([group], read)?.collect::<Result<_, _>>()?
    };
    for (kind, id, before, after) in changes {
        let kind = RecordKind::from_code(&kind).ok_or_else(|| CaseFileError::Damaged {
            path: Default::default(),
            detail: format!("change of a {kind}"),
        })?;
        let is_now = record::find(writer.tx, kind, &id)?;
        if is_now.as_ref() != after.as_ref().and_then(Value::as_object) {
            return Err(CaseFileError::UndoConflict { kind, id });
        }
        writer.write(kind, &id, is_now.as_ref(), before.as_ref().and_then(Value::as_object))?;
    }
    let added: i64 = writer.tx.query_row("SELECT added FROM change_group WHERE n = ?1", [group], |row| row.get(0))?;
    if added > 0 {
        let gone = register::take_back(writer.tx, group)?;
        writer.group()?;
        writer.touched.extend(gone);
    }
    Ok(info)
}

/// Something that was done to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What was done, as in [`UndoInfo`]; `undo` for what was taken back.
    pub label: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Columns that were written.
    pub fields: Vec<String>,
}

/// What was done to these records, newest first.
pub(crate) fn lines(conn: &Connection, ids: &[&str]) -> Result<Vec<Line>, CaseFileError> {
    let mut query = conn.prepare_cached(
        "SELECT c.n, g.label, g.at, c.before, c.after FROM change AS c JOIN change_group AS g ON g.n = c.group_n
         WHERE c.record = ?1",
    )?;
    let mut lines = Vec::new();
    for id in ids {
        let read = |row: &SqlRow| {
            let fields = different(&read_json(row, 3)?, &read_json(row, 4)?);
            Ok((row.get::<_, i64>(0)?, Line { label: row.get(1)?, at: read_moment(row, 2)?, fields }))
        };
        for line in query.query_map([id], read)? {
            lines.push(line?);
        }
    }
    lines.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

/// The columns in which two rows differ, besides what is kept of every row.
fn different(before: &Option<Value>, after: &Option<Value>) -> Vec<String> {
    let fields = |row: &Option<Value>| row.as_ref().and_then(Value::as_object).cloned().unwrap_or_default();
    let (before, after) = (fields(before), fields(after));
    let kept = ["rev", "created", "changed", "id", "n"];
    let all = after.iter().filter(|(column, value)| before.get(*column) != Some(value));
    all.map(|(column, _)| column.clone()).filter(|column| !kept.contains(&column.as_str())).collect()
}

/// The record `id` as it was first written.
pub(crate) fn original(conn: &Connection, id: &str) -> Result<Option<Row>, CaseFileError> {
    let sql = "SELECT after FROM change WHERE record = ?1 AND before IS NULL ORDER BY n LIMIT 1";
    let after = conn.prepare_cached(sql)?.query_row([id], |row| read_json(row, 0)).optional()?.flatten();
    Ok(after.and_then(|json| json.as_object().cloned()))
}

fn read_json(row: &SqlRow, column: usize) -> rusqlite::Result<Option<Value>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| serde_json::from_str(&text)).transpose().map_err(|e| unreadable(column, e))
}

pub(crate) fn read_moment(row: &SqlRow, column: usize) -> rusqlite::Result<DateTime<Utc>> {
    row.get::<_, String>(column)?.parse().map_err(|e: chrono::ParseError| unreadable(column, e))
}

fn unreadable(column: usize, error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
}
