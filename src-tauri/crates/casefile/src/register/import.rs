//! Importing recommendations: every row is judged in memory by one thread, written by another and put
//! into the index by a third, all in one transaction. A trial is the same without writing and index.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use placard_domain::{Provider, RecommendationDraft, Source};
use placard_register::Register;
use rusqlite::Connection;
use serde_json::Value;

use super::edit;
use super::exported::{self, Exported};
use super::identity::Identity;
use super::known::{Known, Verdict, paragraph_number};
use super::load;
use super::store::{self, Bulk, Placed};
use crate::change::Writer;
use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, text_of};
use crate::source;

/// A file whose rows come.
#[derive(Debug, Clone)]
pub struct IncomingFile {
    /// Who gives the rows.
    pub provider: Provider,
    /// The file itself, for the record of the source.
    pub source: Source,
    /// Whether it is an export of Placard: its rows are known by the identifiers of the records, and what was
    /// written into them outside is taken over as corrections by hand.
    pub is_own_export: bool,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is a new record.
    New,
    /// It is a recommendation that another source gave already.
    Met,
    /// The same source said something else before.
    Updated,
    /// It was there already.
    Already,
    /// It names no State under review, so it belongs nowhere.
    Stateless,
}

/// What an import did besides counting, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renewed {
    /// For each field that changed: in how many attestations, with examples of before and after.
    pub fields: BTreeMap<String, (u64, Vec<(String, String)>)>,
}

/// Nothing more is taken: writing failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed;

/// Rows of so many go from one thread to the other at a time.
const BATCH: usize = 256;
/// Batches that may wait.
const WAITING: usize = 8;
/// Examples that are kept of a field that changed.
const EXAMPLES: usize = 5;

/// Rows on their way into the file and into the index.
type Batch = Arc<Vec<Write>>;

/// A row on its way.
struct Write {
    placed: Placed,
    file: usize,
    what: What,
}

enum What {
    New,
    /// Part of a record, and so are these.
    Met(Vec<i64>),
    Updated,
    /// Written into an export of this very record.
    Corrected,
}

/// Takes the rows of the files, one after the other.
pub struct Incoming<'a> {
    known: Known,
    exported: Exported,
    files: &'a [IncomingFile],
    file: usize,
    next_record: i64,
    next_attestation: i64,
    out: SyncSender<Batch>,
    index: Option<SyncSender<Batch>>,
    batch: Vec<Write>,
}

impl Incoming<'_> {
    /// The rows that follow are of this file.
    pub fn begin(&mut self, file: usize) {
        self.file = file;
        self.known.begin_file();
    }

    /// Judges a row and passes it on.
    ///
    /// # Errors
    /// [`Closed`] when writing has failed.
    pub fn take(&mut self, row: u64, says: RecommendationDraft) -> Result<Outcome, Closed> {
        let Some(file) = self.files.get(self.file) else { return Err(Closed) };
        let provider = file.provider;
        if let Some((n, is_as_shown)) = self.exported.find(&says).filter(|_| file.is_own_export) {
            if is_as_shown {
                return Ok(Outcome::Already);
            }
            let identity = Identity::of(provider, &says);
            let placed = Placed { n: 0, record: n, provider, row, identity, says };
            return self.pass(Write { placed, file: self.file, what: What::Corrected }, Outcome::Updated);
        }
        if says.state_under_review.is_none() {
            return Ok(Outcome::Stateless);
        }
        let identity = self.known.identify(provider, &says);
        let verdict = self.known.judge(provider, &says, identity);
        let (n, record) = match &verdict {
            Verdict::Already => return Ok(Outcome::Already),
            Verdict::New => (self.next_attestation, self.next_record),
            Verdict::Met { record, .. } => (self.next_attestation, *record),
            Verdict::Updated { attestation, record } => (*attestation, *record),
        };
        self.known.note(provider, &says, identity, n, record);
        let placed = Placed { n, record, provider, row, identity, says };
        let (what, outcome) = match verdict {
            Verdict::Already => return Ok(Outcome::Already),
            Verdict::New => {
                self.next_record += 1;
                self.next_attestation += 1;
                (What::New, Outcome::New)
            }
            Verdict::Met { joined, .. } => {
                self.next_attestation += 1;
                joined.iter().for_each(|other| self.known.join(*other, record));
                (What::Met(joined), Outcome::Met)
            }
            Verdict::Updated { .. } => (What::Updated, Outcome::Updated),
        };
        self.pass(Write { placed, file: self.file, what }, outcome)
    }

    fn pass(&mut self, write: Write, outcome: Outcome) -> Result<Outcome, Closed> {
        self.batch.push(write);
        if self.batch.len() >= BATCH {
            self.flush()?;
        }
        Ok(outcome)
    }

    fn flush(&mut self) -> Result<(), Closed> {
        let batch = Arc::new(std::mem::replace(&mut self.batch, Vec::with_capacity(BATCH)));
        if let Some(index) = &self.index {
            index.send(Arc::clone(&batch)).map_err(|_| Closed)?;
        }
        self.out.send(batch).map_err(|_| Closed)
    }
}

/// Runs `feed`, which takes rows in a thread of its own, and carries out what comes of it. With a `writer`
/// it is written, without one it is only looked at.
pub(crate) fn run<R, E>(
    conn: &Connection,
    path: &Path,
    mut writer: Option<&mut Writer>,
    register: Option<&mut Register>,
    files: &[IncomingFile],
    feed: impl FnOnce(&mut Incoming) -> Result<R, E> + Send,
) -> Result<(R, Renewed), E>
where
    R: Send,
    E: Send + From<CaseFileError>,
{
    let known = known(conn)?;
    let exported = if files.iter().any(|file| file.is_own_export) { Exported::of(conn)? } else { Exported::default() };
    let next = |table| record::number(conn, &format!("SELECT coalesce(max(n), 0) + 1 FROM {table}"), []);
    let (next_record, next_attestation) = (small(next("recommendation")?), small(next("attestation")?));
    let (out, batches) = sync_channel(WAITING);
    std::thread::scope(|scope| {
        let (index, for_index) = sync_channel(WAITING);
        let index = register.is_some().then_some(index);
        let indexing = register.map(|register| scope.spawn(move || put_new(register, for_index)));
        let feeding = scope.spawn(move || {
            let batch = Vec::with_capacity(BATCH);
            let mut incoming =
                Incoming { known, exported, files, file: 0, next_record, next_attestation, out, index, batch };
            let fed = feed(&mut incoming)?;
            // Where writing has failed, that is what will be told.
            let _ = incoming.flush();
            Ok(fed)
        });
        let written = match &mut writer {
            Some(writer) => write(writer, files, batches),
            None => look(conn, batches),
        };
        let broke = || E::from(CaseFileError::ImportBroke);
        let fed = feeding.join().unwrap_or_else(|_| Err(broke()));
        indexing.map_or(Ok(()), |indexing| indexing.join()).map_err(|_| broke())?;
        written.map_err(|e| E::from(e.at(path))).and_then(|renewed| fed.map(|fed| (fed, renewed)))
    })
}

fn small(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Everything that the file holds already.
fn known(conn: &Connection) -> Result<Known, CaseFileError> {
    let rows = record::number(conn, "SELECT count(*) FROM attestation", [])?;
    let mut known = Known::with_room_for(usize::try_from(rows).unwrap_or_default());
    let mut query = conn.prepare(
        "SELECT n, recommendation_n, provider, key, content, core, recommending, paragraph FROM attestation ORDER BY n",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let provider: String = row.get(2)?;
        let Some(provider) = Provider::from_code(&provider) else { continue };
        let identity = Identity { key: row.get(3)?, content: row.get(4)?, core: row.get(5)? };
        let states = known.set(&store::states(&row.get::<_, String>(6)?));
        let paragraph = row.get::<_, Option<String>>(7)?.as_deref().map_or(0, paragraph_number);
        known.note_row(provider, states, paragraph, identity, row.get(0)?, row.get(1)?);
    }
    Ok(known)
}

/// Puts records that are new into the index; those that were there are renewed when all is written.
fn put_new(register: &mut Register, batches: Receiver<Batch>) {
    for batch in batches {
        for Write { placed, .. } in batch.iter().filter(|write| matches!(write.what, What::New)) {
            load::put_single(register, placed.record, placed.provider, &placed.says);
        }
    }
}

/// A trial: only what would change is looked up.
fn look(conn: &Connection, batches: Receiver<Batch>) -> Result<Renewed, CaseFileError> {
    let mut renewed = Renewed::default();
    for batch in batches {
        for Write { placed, what, .. } in batch.iter() {
            match what {
                What::New | What::Met(_) => {}
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

fn write(writer: &mut Writer, files: &[IncomingFile], batches: Receiver<Batch>) -> Result<Renewed, CaseFileError> {
    let mut renewed = Renewed::default();
    let mut source_ids: Vec<Option<Arc<str>>> = vec![None; files.len()];
    let mut bulk: Option<Bulk> = None;
    let mut added = 0u64;
    for batch in batches {
        for Write { placed, file, what } in batch.iter() {
            if matches!(what, What::Corrected) {
                let change = exported::correction(writer.tx, placed, &mut renewed)?;
                edit::change(writer, placed.record, &change, None)?;
                continue;
            }
            let source_id = source_id(writer, files, &mut source_ids, *file)?;
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

fn source_id(
    writer: &mut Writer,
    files: &[IncomingFile],
    known: &mut [Option<Arc<str>>],
    file: usize,
) -> Result<Arc<str>, CaseFileError> {
    let (Some(slot), Some(file)) = (known.get_mut(file), files.get(file)) else { return Ok(Arc::from("")) };
    if let Some(id) = slot {
        return Ok(Arc::clone(id));
    }
    let id: Arc<str> = source::same_or_new(writer, &file.source)?.into();
    *slot = Some(Arc::clone(&id));
    Ok(id)
}

/// Brings an attestation up to date; what it said before stays in the history.
fn update(writer: &mut Writer, placed: &Placed, source_id: &str, renewed: &mut Renewed) -> Result<(), CaseFileError> {
    let Some(before) = attestation(writer.tx, placed.n)? else { return Ok(()) };
    let group = before.get("group_n").and_then(Value::as_i64).unwrap_or_default();
    let mut news = store::attestation_row(placed, source_id, group);
    // It stays where the user has put it, and keeps the file that it was first read in within its history.
    news.remove("recommendation_n");
    renewed.compare(&before, &news);
    record::change(writer, RecordKind::Attestation, before, news)?;
    Ok(())
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

/// Takes back what an import added. Its changes of records that were there before are undone already.
pub(crate) fn take_back(conn: &Connection, group: i64) -> Result<BTreeSet<i64>, CaseFileError> {
    let mut query = conn.prepare("SELECT DISTINCT recommendation_n FROM attestation WHERE group_n = ?1")?;
    let touched = query.query_map([group], |row| row.get(0))?.collect::<Result<BTreeSet<i64>, _>>()?;
    conn.execute("DELETE FROM attestation WHERE group_n = ?1", [group])?;
    conn.execute(
        "DELETE FROM recommendation WHERE NOT EXISTS (SELECT 1 FROM attestation WHERE recommendation_n = recommendation.n)",
        [],
    )?;
    Ok(touched)
}
