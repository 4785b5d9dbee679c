//! What an import takes in is carried out in the one transaction, or looked at for a trial.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use placard_domain::{Response, Source, WgReport};
use rusqlite::Connection;
use serde_json::Value;

use super::edit;
use super::exported;
use super::import::{Batch, IncomingFile, What, Write, small};
use super::printed::{Printed, Reply};
use super::reports::{self, Edition};
use super::store::{self, Bulk, Placed};
use crate::change::Writer;
use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, text_of};
use crate::source;

/// Examples that are kept of a field that changed.
const EXAMPLES: usize = 5;

/// What an import did besides counting, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renewed {
    /// For each field that changed: in how many attestations, with examples of before and after.
    pub fields: BTreeMap<String, (u64, Vec<(String, String)>)>,
    /// What became of the reports of the Working Group among the files, each with the place of its file.
    pub editions: Vec<(usize, Edition)>,
}

/// A trial: only what would change is looked up.
pub(super) fn look(conn: &Connection, batches: Receiver<Arc<Batch>>) -> Result<Renewed, CaseFileError> {
    let mut renewed = Renewed::default();
    for batch in batches {
        if let Some((file, report)) = &batch.report {
            renewed.editions.extend(reports::edition(conn, report)?.map(|edition| (*file, edition)));
        }
        for Write { placed, what, .. } in &batch.rows {
            match what {
                What::New | What::Met(_) => {}
                What::Replied => {
                    reply(conn, placed, "", &mut renewed)?;
                }
                What::Corrected => {
                    exported::correction(conn, placed, &mut renewed)?;
                }
                // A row of the file itself can come a second time with something else: then there is no row yet.
                What::Updated => {
                    if let Some(before) = attestation(conn, placed.n)? {
                        renewed.compare(&before, &store::attestation_row(placed, "", 0));
                    }
                }
            }
        }
    }
    Ok(renewed)
}

fn attestation(conn: &Connection, n: i64) -> Result<Option<Row>, CaseFileError> {
    Ok(record::select(conn, RecordKind::Attestation, "WHERE n = ?1", [n])?.pop())
}

pub(super) fn write(
    writer: &mut Writer,
    files: &[IncomingFile],
    batches: Receiver<Arc<Batch>>,
) -> Result<Renewed, CaseFileError> {
    let mut renewed = Renewed::default();
    let mut sources = Sources::new(files);
    let mut bulk: Option<Bulk> = None;
    let mut added = 0u64;
    for batch in batches {
        if let Some((file, report)) = &batch.report {
            sources.is_report(*file, report);
            let id = |writer: &mut Writer| sources.id(writer, *file).map(|id| id.to_string());
            renewed.editions.extend(reports::keep(writer, report, id)?.map(|edition| (*file, edition)));
        }
        for Write { placed, file, what } in &batch.rows {
            if matches!(what, What::Corrected) {
                let change = exported::correction(writer.tx, placed, &mut renewed)?;
                edit::change(writer, placed.record, &change, None)?;
                continue;
            }
            let source_id = sources.id(writer, *file)?;
            if matches!(what, What::Replied) {
                if let Some((before, news)) = reply(writer.tx, placed, &source_id, &mut renewed)? {
                    record::change(writer, RecordKind::Attestation, before, news)?;
                }
                continue;
            }
            if matches!(what, What::Updated) {
                update(writer, placed, &source_id, &mut renewed)?;
                continue;
            }
            let bulk = match &mut bulk {
                Some(bulk) => bulk,
                none => none.insert(Bulk::new(writer.tx, writer.group()?, writer.now, writer.new_uuid())?),
            };
            added += 1;
            if matches!(what, What::New) {
                bulk.recommendation(placed.record)?;
            }
            bulk.attestation(placed, &source_id)?;
            if let What::Met(joined) = what {
                writer.touched.insert(placed.record);
                joined.iter().try_for_each(|other| join(writer, *other, placed.record))?;
            }
        }
    }
    drop(bulk);
    if added > 0 {
        let sql = "UPDATE change_group SET added = ?1 WHERE n = ?2";
        writer.tx.execute(sql, (small(added), writer.group()?))?;
    }
    Ok(renewed)
}

/// The sources of the files, each written down when something is first taken from it.
struct Sources {
    sources: Vec<Source>,
    ids: Vec<Option<Arc<str>>>,
}

impl Sources {
    fn new(files: &[IncomingFile]) -> Self {
        Self { sources: files.iter().map(|file| file.source.clone()).collect(), ids: vec![None; files.len()] }
    }

    /// The file is a report: its symbol and day are those of the document.
    fn is_report(&mut self, file: usize, report: &WgReport) {
        if let Some(source) = self.sources.get_mut(file) {
            source.symbol.clone_from(&report.symbol);
            source.date = report.distributed;
        }
    }

    fn id(&mut self, writer: &mut Writer, file: usize) -> Result<Arc<str>, CaseFileError> {
        let (Some(slot), Some(source)) = (self.ids.get_mut(file), self.sources.get(file)) else {
            return Ok(Arc::from(""));
        };
        if let Some(id) = slot {
            return Ok(Arc::clone(id));
        }
        let id: Arc<str> = source::same_or_new(writer, source)?.into();
        *slot = Some(Arc::clone(&id));
        Ok(id)
    }
}

/// Brings an attestation up to date; what it said before stays in the history.
fn update(writer: &mut Writer, placed: &Placed, source_id: &str, renewed: &mut Renewed) -> Result<(), CaseFileError> {
    let Some(before) = attestation(writer.tx, placed.n)? else { return Ok(()) };
    let group = before.get("group_n").and_then(Value::as_i64).unwrap_or_default();
    let mut news = store::attestation_row(placed, source_id, group);
    // It stays where the user has put it, and keeps the file that it was first read in within its history.
    news.remove("recommendation_n");
    // Nor does a newer version of the report take back what the State has replied.
    if let Some(reply) = Printed::read(text_of(&before, "report")).reply {
        let printed = Printed { reply: Some(reply), ..Printed::read(text_of(&news, "report")) };
        news.insert("report".to_owned(), printed.json().into());
    }
    renewed.compare(&before, &news);
    record::change(writer, RecordKind::Attestation, before, news)?;
    Ok(())
}

/// A row of a report and what is new in it with a reply of the State.
fn reply(
    conn: &Connection,
    placed: &Placed,
    source_id: &str,
    renewed: &mut Renewed,
) -> Result<Option<(Row, Row)>, CaseFileError> {
    // Of a trial the row itself may be yet to come.
    let Some(before) = attestation(conn, placed.n)? else { return Ok(None) };
    let mut printed = Printed::read(text_of(&before, "report"));
    let says = &placed.says;
    let reply = Reply {
        response: says.response,
        state_words: says.state_words.clone(),
        position_source: says.position_source.clone(),
        source_id: source_id.to_owned(),
        content: placed.identity.content,
    };
    let code = |response: Option<Response>| response.map(Response::code).unwrap_or_default().to_owned();
    let was = printed.reply.as_ref().map(|reply| code(reply.response));
    renewed.note("response", was.unwrap_or_else(|| text_of(&before, "response").to_owned()), code(reply.response));
    printed.reply = Some(reply);
    let news = Row::from_iter([("report".to_owned(), printed.json().into())]);
    Ok(Some((before, news)))
}

/// Makes `from` part of `into`, unless the user has written something of their own to it.
fn join(writer: &mut Writer, from: i64, into: i64) -> Result<(), CaseFileError> {
    let Some(gone) = record::select(writer.tx, RecordKind::Recommendation, "WHERE n = ?1", [from])?.pop() else {
        return Ok(());
    };
    if gone.get("rev").and_then(Value::as_u64) != Some(1) {
        return Ok(());
    }
    edit::move_all(writer, from, into)?;
    writer.write(RecordKind::Recommendation, text_of(&gone, "id"), Some(&gone), None)
}

impl Renewed {
    /// Notes which fields differ.
    fn compare(&mut self, before: &Row, news: &Row) {
        for column in store::TOLD {
            self.note(column, words(before.get(column)), words(news.get(column)));
        }
        let (was, is) = [before, news].map(|row| Printed::read(text_of(row, "report"))).into();
        self.note("group", was.group.unwrap_or_default(), is.group.unwrap_or_default());
        self.note("note", was.note.unwrap_or_default(), is.note.unwrap_or_default());
    }

    /// Notes what a field was and is.
    pub(super) fn note(&mut self, column: &str, was: String, is: String) {
        if was != is {
            let (count, examples) = self.fields.entry(column.to_owned()).or_default();
            *count += 1;
            if examples.len() < EXAMPLES {
                examples.push((was, is));
            }
        }
    }
}

fn words(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
