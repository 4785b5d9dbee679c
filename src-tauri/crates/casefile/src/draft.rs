//! Drafts: submissions and statements that the delegation writes.

use chrono::{DateTime, Utc};
use placard_domain::{Draft, Iso3};
use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::CaseFile;
use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, Table, text_of};

pub(crate) const TABLE: Table = Table {
    name: "draft",
    columns: &["kind", "state", "cycle", "title", "body"],
    title: &["title"],
    text: "body",
    also_searched: &[],
};

/// Fields of a draft that have no column of their own.
const IN_BODY: [&str; 6] = ["lang", "organisation", "submitters", "paragraphs", "annexes", "pace"];

impl CaseFile {
    /// The drafts about one State, or about all, the oldest first.
    ///
    /// # Errors
    /// As for all reading.
    pub fn drafts(&self, state: Option<Iso3>) -> Result<Vec<Draft>, CaseFileError> {
        let meant = "WHERE ?1 IS NULL OR state = ?1 ORDER BY id";
        self.read(|conn| {
            let rows = record::select(conn, RecordKind::Draft, meant, [state.map(String::from)])?;
            rows.into_iter().map(draft).collect()
        })
    }

    /// One draft.
    ///
    /// # Errors
    /// `record_not_found`; else as for all reading.
    pub fn draft(&self, id: &str) -> Result<Draft, CaseFileError> {
        self.read(|conn| draft(existing(conn, id)?))
    }

    /// Keeps a new draft or what has become of one. Keeping it as it already is changes nothing.
    ///
    /// # Errors
    /// `record_not_found`, `invalid_record`, `disk_full`.
    pub fn save_draft(&mut self, written: &Draft, now: DateTime<Utc>) -> Result<Draft, CaseFileError> {
        let news = row(written)?;
        let verb = if written.id.is_empty() { "add_draft" } else { "edit_draft" };
        self.write(verb, now, |writer| {
            let kept = if written.id.is_empty() {
                record::add(writer, RecordKind::Draft, news)?
            } else {
                let before = existing(writer.tx, &written.id)?;
                record::change(writer, RecordKind::Draft, before, news)?
            };
            draft(kept)
        })
    }

    /// Deletes a draft. Its history stays, so that it can be put back.
    ///
    /// # Errors
    /// `record_not_found`, `disk_full`.
    pub fn delete_draft(&mut self, id: &str, now: DateTime<Utc>) -> Result<(), CaseFileError> {
        self.write("delete_draft", now, |writer| {
            let row = existing(writer.tx, id)?;
            writer.write(RecordKind::Draft, id, Some(&row), None)
        })
    }
}

fn existing(conn: &Connection, id: &str) -> Result<Row, CaseFileError> {
    record::find(conn, RecordKind::Draft, id)?
        .ok_or_else(|| CaseFileError::RecordNotFound { kind: RecordKind::Draft, id: id.to_owned() })
}

/// The columns of a draft, without those that every record has.
fn row(draft: &Draft) -> Result<Row, CaseFileError> {
    let fields = serde_json::to_value(draft).map_err(|e| unreadable(&draft.id, &e))?;
    let Value::Object(mut row) = fields else { return Ok(Row::new()) };
    let body: Map<String, Value> =
        IN_BODY.iter().filter_map(|field| row.remove(*field).map(|value| ((*field).to_owned(), value))).collect();
    row.insert("body".to_owned(), Value::Object(body).to_string().into());
    row.insert("title".to_owned(), draft.title.trim().into());
    row.remove("id");
    Ok(row)
}

fn draft(mut row: Row) -> Result<Draft, CaseFileError> {
    let id = text_of(&row, "id").to_owned();
    let body: Map<String, Value> = serde_json::from_str(text_of(&row, "body")).map_err(|e| unreadable(&id, &e))?;
    row.extend(body.into_iter().filter(|(field, _)| IN_BODY.contains(&field.as_str())));
    serde_json::from_value(Value::Object(row)).map_err(|e| unreadable(&id, &e))
}

fn unreadable(id: &str, error: &serde_json::Error) -> CaseFileError {
    CaseFileError::UnreadableRecord { kind: RecordKind::Draft, id: id.to_owned(), detail: error.to_string() }
}

/// The words of a draft's body in the order they are read, for search; empty where it cannot be read.
pub(crate) fn words(row: &Row) -> String {
    let body: Value = serde_json::from_str(text_of(row, "body")).unwrap_or_default();
    let mut words = Vec::new();
    let texts = |field: &str| body.get(field).and_then(Value::as_array).into_iter().flatten();
    words.extend(body.get("organisation").and_then(Value::as_str));
    words.extend(texts("submitters").filter_map(Value::as_str));
    for paragraph in texts("paragraphs") {
        words.extend(["heading", "text"].iter().filter_map(|part| paragraph.get(part).and_then(Value::as_str)));
        let notes = paragraph.get("notes").and_then(Value::as_array);
        words.extend(notes.into_iter().flatten().filter_map(Value::as_str));
    }
    words.extend(texts("annexes").filter_map(Value::as_str));
    words.join("\n")
}
