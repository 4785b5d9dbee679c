//! The change log: every change of a record is written down with what was before and after, in the
//! same transaction. That log is the history, and undo.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row as SqlRow, Transaction};
use serde::Serialize;
use serde_json::Value;
use uuid::{ContextV7, Timestamp, Uuid};

use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, moment};
use crate::search::index;

/// The only way to change a record. All that goes through one writer is one group: undone as a whole.
pub(crate) struct Writer<'a> {
    pub(crate) tx: &'a Transaction<'a>,
    pub(crate) now: DateTime<Utc>,
    label: &'a str,
    ids: &'a ContextV7,
    undoes: Option<i64>,
    group: Option<i64>,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(tx: &'a Transaction<'a>, label: &'a str, ids: &'a ContextV7, now: DateTime<Utc>) -> Self {
        Self { tx, now, label, ids, undoes: None, group: None }
    }

    /// An identifier that sorts after all that were given before.
    pub(crate) fn new_id(&self) -> String {
        let seconds = u64::try_from(self.now.timestamp()).unwrap_or_default();
        Uuid::new_v7(Timestamp::from_unix(self.ids, seconds, self.now.timestamp_subsec_nanos())).to_string()
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
        let group = self.group()?;
        let json = |row: &Row| Value::Object(row.clone()).to_string();
        self.tx
            .prepare_cached("INSERT INTO change (group_n, kind, record, before, after) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((group, kind.code(), id, before.map(json), after.map(json)))?;
        Ok(())
    }

    /// The group is only made with its first change: a verb that changes nothing leaves no trace.
    fn group(&mut self) -> Result<i64, CaseFileError> {
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
        SELECT n, label, at, (SELECT count(*) FROM change WHERE group_n = g.n) FROM change_group AS g
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
    Ok(info)
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

fn read_moment(row: &SqlRow, column: usize) -> rusqlite::Result<DateTime<Utc>> {
    row.get::<_, String>(column)?.parse().map_err(|e: chrono::ParseError| unreadable(column, e))
}

fn unreadable(column: usize, error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
}
