//! Taking over what an import proposed: all of it in one transaction, and nothing twice.

use std::collections::HashSet;

use placard_domain::{Ask, Event, Source, Statement};
use serde::Serialize;
use serde_json::Value;

use crate::change::{self, Writer};
use crate::error::CaseFileError;
use crate::record::{self, Record, RecordKind, Row, text_of};
use crate::source;

/// What the user accepted of one file. Identifiers of the records are not looked at: all are new.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// The document itself. Records without a `source_id` were read in it.
    pub source: Option<Source>,
    /// Accepted events.
    pub events: Vec<Event>,
    /// Accepted statements.
    pub statements: Vec<Statement>,
    /// Accepted asks.
    pub asks: Vec<Ask>,
}

/// How many records of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Sources.
    pub sources: u64,
    /// Events.
    pub events: u64,
    /// Statements.
    pub statements: u64,
    /// Asks.
    pub asks: u64,
    /// Drafts.
    pub drafts: u64,
    /// Records of the register.
    pub recommendations: u64,
}

impl Counts {
    /// The number of one kind; what belongs to the register, or is kept beside it, counts as its.
    pub fn of(&mut self, kind: RecordKind) -> &mut u64 {
        match kind {
            RecordKind::Source => &mut self.sources,
            RecordKind::Event => &mut self.events,
            RecordKind::Statement => &mut self.statements,
            RecordKind::Ask => &mut self.asks,
            RecordKind::Draft => &mut self.drafts,
            RecordKind::Recommendation
            | RecordKind::Attestation
            | RecordKind::View
            | RecordKind::WgReport
            | RecordKind::Board
            | RecordKind::Briefing => &mut self.recommendations,
        }
    }

    /// All kinds together.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.sources + self.events + self.statements + self.asks + self.drafts + self.recommendations
    }
}

/// What came of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Accepted {
    /// The source as it is in the case file now.
    pub source_id: Option<String>,
    /// What was added.
    pub added: Counts,
    /// What was there already, from an earlier import of the same text or by hand, and was not added again.
    pub already: Counts,
}

pub(crate) fn accept(writer: &mut Writer, batch: &Batch) -> Result<Accepted, CaseFileError> {
    let mut accepted = Accepted::default();
    if let Some(source) = &batch.source {
        let known = source::with_text(writer.tx, &source.text)?;
        let (id, counts) = match known {
            Some(id) => (id, &mut accepted.already),
            None => {
                let row = record::add(writer, RecordKind::Source, record::to_row(source)?)?;
                (text_of(&row, "id").to_owned(), &mut accepted.added)
            }
        };
        *counts.of(RecordKind::Source) += 1;
        accepted.source_id = Some(id);
    }
    accept_records(writer, &batch.events, &mut accepted)?;
    accept_records(writer, &batch.statements, &mut accepted)?;
    accept_records(writer, &batch.asks, &mut accepted)?;
    Ok(accepted)
}

fn accept_records<R: Record>(writer: &mut Writer, records: &[R], accepted: &mut Accepted) -> Result<(), CaseFileError> {
    let mut looked_up = HashSet::new();
    let mut there = HashSet::new();
    for record in records {
        let mut row = record::to_row(record)?;
        if let (Some(Value::Null), Some(source_id)) = (row.get("source_id"), &accepted.source_id) {
            row.insert("source_id".to_owned(), Value::from(source_id.clone()));
        }
        let source_id = row.get("source_id").and_then(Value::as_str).map(str::to_owned);
        if looked_up.insert(source_id.clone()) {
            there.extend(read_in(writer, R::KIND, source_id.as_deref())?);
        }
        if there.insert(fields(R::KIND, &row)) {
            record::add(writer, R::KIND, row)?;
            *accepted.added.of(R::KIND) += 1;
        } else {
            *accepted.already.of(R::KIND) += 1;
        }
    }
    Ok(())
}

/// The records that were read in one source, as they are and as they first were: a record that the
/// user has corrected since is not added again uncorrected.
fn read_in(writer: &Writer, kind: RecordKind, source_id: Option<&str>) -> Result<Vec<String>, CaseFileError> {
    let mut found = Vec::new();
    for row in record::select(writer.tx, kind, "WHERE source_id IS ?1", [source_id])? {
        if let Some(original) = change::original(writer.tx, text_of(&row, "id"))? {
            found.push(fields(kind, &original));
        }
        found.push(fields(kind, &row));
    }
    Ok(found)
}

/// The fields of a record in a fixed order, to compare by.
fn fields(kind: RecordKind, row: &Row) -> String {
    let values = kind.table().columns.iter().map(|column| row.get(*column).cloned().unwrap_or_default());
    Value::Array(values.collect()).to_string()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test may panic")]
    use super::*;
    use crate::CaseFile;
    use chrono::DateTime;

    #[test]
    fn a_full_disk_keeps_out_the_whole_import_and_what_was_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let mut case = CaseFile::create(&folder.path().join("a"), None, DateTime::UNIX_EPOCH).unwrap();
        let source = |title: &str, text: String| Source {
            id: String::new(),
            title: title.to_owned(),
            publisher: None,
            date: None,
            place: None,
            contact: None,
            url: None,
            symbol: None,
            text,
        };
        case.save(&source("First", "first".to_owned()), 0, DateTime::UNIX_EPOCH).unwrap();
        // As if the disk had room for ten pages more.
        let pages: i64 = case.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        case.conn.pragma_update_and_check(None, "max_page_count", pages + 10, |_| Ok(())).unwrap();

        let large = Batch { source: Some(source("Large", "word ".repeat(100_000))), ..Batch::default() };
        let refused = case.accept(&large, DateTime::UNIX_EPOCH).err().map(|e| e.code());
        assert_eq!(refused, Some("disk_full"), "it says why");
        assert_eq!(case.counts().unwrap().total(), 1, "the first source is there, the large one is not");
        assert_eq!(case.check().unwrap(), [], "and the file is in order");
    }
}
