//! Briefings as they were composed, so that they can be made again from what the file holds by then.

use chrono::{DateTime, Utc};
use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::CaseFile;
use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, Table, text_of};

pub(crate) const TABLE: Table =
    Table { name: "briefing", columns: &["name", "composition"], title: &[], text: "name", also_searched: &[] };

/// A briefing as it was composed.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedBriefing {
    /// Identifier; empty for a new one.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it is composed of, for whoever knows its form: kept as it is.
    pub composition: Map<String, Value>,
}

impl CaseFile {
    /// All briefings that were kept, the oldest first.
    ///
    /// # Errors
    /// As for all reading.
    pub fn briefings(&self) -> Result<Vec<SavedBriefing>, CaseFileError> {
        self.read(|conn| record::select(conn, RecordKind::Briefing, "ORDER BY id", [])?.iter().map(briefing).collect())
    }

    /// One briefing.
    ///
    /// # Errors
    /// `record_not_found`; else as for all reading.
    pub fn briefing(&self, id: &str) -> Result<SavedBriefing, CaseFileError> {
        self.read(|conn| briefing(&existing(conn, id)?))
    }

    /// Keeps a new briefing or what has become of one. Keeping it as it already is changes nothing.
    ///
    /// # Errors
    /// `record_not_found`, `invalid_record`, `disk_full`.
    pub fn save_briefing(
        &mut self,
        briefing: &SavedBriefing,
        now: DateTime<Utc>,
    ) -> Result<SavedBriefing, CaseFileError> {
        let news = Row::from_iter([
            ("name".to_owned(), briefing.name.trim().into()),
            ("composition".to_owned(), Value::Object(briefing.composition.clone()).to_string().into()),
        ]);
        let verb = if briefing.id.is_empty() { "add_briefing" } else { "edit_briefing" };
        self.write(verb, now, |writer| {
            let kept = if briefing.id.is_empty() {
                record::add(writer, RecordKind::Briefing, news)?
            } else {
                let before = existing(writer.tx, &briefing.id)?;
                record::change(writer, RecordKind::Briefing, before, news)?
            };
            self::briefing(&kept)
        })
    }

    /// Deletes a briefing. Its history stays, so that it can be put back.
    ///
    /// # Errors
    /// `record_not_found`, `disk_full`.
    pub fn delete_briefing(&mut self, id: &str, now: DateTime<Utc>) -> Result<(), CaseFileError> {
        self.write("delete_briefing", now, |writer| {
            let row = existing(writer.tx, id)?;
            writer.write(RecordKind::Briefing, id, Some(&row), None)
        })
    }
}

fn existing(conn: &Connection, id: &str) -> Result<Row, CaseFileError> {
    record::find(conn, RecordKind::Briefing, id)?
        .ok_or_else(|| CaseFileError::RecordNotFound { kind: RecordKind::Briefing, id: id.to_owned() })
}

fn briefing(row: &Row) -> Result<SavedBriefing, CaseFileError> {
    let id = text_of(row, "id").to_owned();
    let composition = serde_json::from_str(text_of(row, "composition")).map_err(|e| {
        CaseFileError::UnreadableRecord { kind: RecordKind::Briefing, id: id.clone(), detail: e.to_string() }
    })?;
    Ok(SavedBriefing { id, name: text_of(row, "name").to_owned(), composition })
}
