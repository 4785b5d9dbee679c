//! Importing recommendations: every row is judged in memory by one thread, written by another and put
//! into the index by a third, all in one transaction. A trial is the same without writing and index.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use placard_domain::{Class, Iso3, Provider, RecommendationDraft, Source, WgReport};
use placard_register::Register;
use rusqlite::Connection;

use super::carry_out::{self, Renewed};
use super::exported::Exported;
use super::identity::Identity;
use super::known::{Known, Verdict, paragraph_number};
use super::load;
use super::printed::Printed;
use super::reports::{self, Weight};
use super::store::{self, Placed};
use crate::change::Writer;
use crate::error::CaseFileError;
use crate::record;

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
    /// It, or a newer version of it, was there already.
    Already,
    /// It names no State under review, so it belongs nowhere.
    Stateless,
    /// It replies to a recommendation that no report in the register has.
    Unreported,
}

/// Nothing more is taken: writing failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed;

/// Rows of so many go from one thread to the other at a time.
const BATCH: usize = 256;
/// Batches that may wait.
const WAITING: usize = 8;

/// What is on its way into the file and into the index.
#[derive(Default)]
pub(super) struct Batch {
    /// The report that the rows are of, with the file that it is; only with the first of its rows.
    pub(super) report: Option<(usize, WgReport)>,
    pub(super) rows: Vec<Write>,
}

/// A row on its way.
pub(super) struct Write {
    pub(super) placed: Placed,
    pub(super) file: usize,
    pub(super) what: What,
}

pub(super) enum What {
    New,
    /// Part of a record, and so are these.
    Met(Vec<i64>),
    Updated,
    /// Written into an export of this very record.
    Corrected,
    /// The State's reply, in an addendum, to what a report has.
    Replied,
}

/// Takes the rows of the files, one after the other.
pub struct Incoming<'a> {
    known: Known,
    exported: Exported,
    files: &'a [IncomingFile],
    file: usize,
    next_record: i64,
    next_attestation: i64,
    out: SyncSender<Arc<Batch>>,
    index: Option<SyncSender<Arc<Batch>>>,
    batch: Batch,
    /// The weight of the report of each review.
    reports: HashMap<(Iso3, u8), Weight>,
    /// Whether the file that is read is the draft of a report that is there already.
    is_outdated: bool,
}

impl Incoming<'_> {
    /// The rows that follow are of this file.
    pub fn begin(&mut self, file: usize) {
        self.file = file;
        self.is_outdated = false;
        self.known.begin_file(self.next_attestation);
    }

    /// The rows that follow are of this report. Those of a draft are passed over where the final report is there.
    ///
    /// # Errors
    /// [`Closed`] when writing has failed.
    pub fn report(&mut self, report: WgReport) -> Result<(), Closed> {
        let weight = Weight::of(&report);
        if let Some(review) = reports::review(&report) {
            let before = self.reports.get(&review).copied();
            self.is_outdated = weight == Weight::Draft && before == Some(Weight::Final);
            self.reports.insert(review, before.map_or(weight, |before| before.max(weight)));
        }
        self.flush()?;
        self.batch.report = Some((self.file, report));
        Ok(())
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
        if self.is_outdated {
            return Ok(Outcome::Already);
        }
        if provider == Provider::WgReport && says.text.is_empty() {
            return self.take_reply(row, says);
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

    /// A record of an addendum: it has no text, and replies to the recommendation of that number.
    fn take_reply(&mut self, row: u64, says: RecommendationDraft) -> Result<Outcome, Closed> {
        let provider = Provider::WgReport;
        let identity = Identity::of(provider, &says);
        match self.known.judge_reply(identity) {
            Verdict::Already => Ok(Outcome::Already),
            Verdict::Updated { attestation: n, record } => {
                let placed = Placed { n, record, provider, row, identity, says };
                self.pass(Write { placed, file: self.file, what: What::Replied }, Outcome::Updated)
            }
            Verdict::New | Verdict::Met { .. } => Ok(Outcome::Unreported),
        }
    }

    fn pass(&mut self, write: Write, outcome: Outcome) -> Result<Outcome, Closed> {
        self.batch.rows.push(write);
        if self.batch.rows.len() >= BATCH {
            self.flush()?;
        }
        Ok(outcome)
    }

    fn flush(&mut self) -> Result<(), Closed> {
        let next = Batch { report: None, rows: Vec::with_capacity(BATCH) };
        let batch = Arc::new(std::mem::replace(&mut self.batch, next));
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
    let (known, reports) = (known(conn)?, reports::weights(conn)?);
    let exported = if files.iter().any(|file| file.is_own_export) { Exported::of(conn)? } else { Exported::default() };
    let next = |table| record::number(conn, &format!("SELECT coalesce(max(n), 0) + 1 FROM {table}"), []);
    let (next_record, next_attestation) = (small(next("recommendation")?), small(next("attestation")?));
    let (out, batches) = sync_channel(WAITING);
    std::thread::scope(|scope| {
        let (index, for_index) = sync_channel(WAITING);
        let index = register.is_some().then_some(index);
        let indexing = register.map(|register| scope.spawn(move || put_new(register, for_index)));
        let feeding = scope.spawn(move || {
            let batch = Batch::default();
            let mut incoming = Incoming {
                known,
                exported,
                files,
                file: 0,
                next_record,
                next_attestation,
                out,
                index,
                batch,
                reports,
                is_outdated: false,
            };
            let fed = feed(&mut incoming)?;
            // Where writing has failed, that is what will be told.
            let _ = incoming.flush();
            Ok(fed)
        });
        let written = match &mut writer {
            Some(writer) => carry_out::write(writer, files, batches),
            None => carry_out::look(conn, batches),
        };
        let broke = || E::from(CaseFileError::ImportBroke);
        let fed = feeding.join().unwrap_or_else(|_| Err(broke()));
        indexing.map_or(Ok(()), |indexing| indexing.join()).map_err(|_| broke())?;
        written.map_err(|e| E::from(e.at(path))).and_then(|renewed| fed.map(|fed| (fed, renewed)))
    })
}

pub(super) fn small(n: u64) -> i64 {
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
    what_reports_print(conn, &mut known)?;
    Ok(known)
}

/// Notes down by what else the rows of reports are met, and what was replied to them.
fn what_reports_print(conn: &Connection, known: &mut Known) -> Result<(), CaseFileError> {
    let provider = Provider::WgReport;
    let mut query = conn.prepare(
        "SELECT n, recommendation_n, class, state, cycle, paragraph, report, text, recommending FROM attestation
         WHERE provider = ?1 ORDER BY n",
    )?;
    let mut rows = query.query([provider.code()])?;
    while let Some(row) = rows.next()? {
        let printed = row.get::<_, Option<String>>(6)?.map(|json| Printed::read(&json)).unwrap_or_default();
        if let Some(reply) = &printed.reply {
            known.note_reply(row.get(0)?, reply.content);
        }
        let says = RecommendationDraft {
            class: Class::from_code(&row.get::<_, String>(2)?).unwrap_or_default(),
            state_under_review: row.get::<_, String>(3)?.parse().ok(),
            cycle: row.get(4)?,
            paragraph: row.get(5)?,
            clauses: printed.clauses,
            text: row.get(7)?,
            recommending_states: store::states(&row.get::<_, String>(8)?),
            ..RecommendationDraft::default()
        };
        known.note_parts(provider, &says, row.get(1)?);
    }
    Ok(())
}

/// Puts records that are new into the index; those that were there are renewed when all is written.
fn put_new(register: &mut Register, batches: Receiver<Arc<Batch>>) {
    for batch in batches {
        for Write { placed, .. } in batch.rows.iter().filter(|write| matches!(write.what, What::New)) {
            load::put_single(register, placed.record, placed.provider, &placed.says);
        }
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
