//! Reading the files of an import into what takes their rows.

use std::collections::BTreeMap;

use placard_casefile::{Incoming, Outcome};
use placard_domain::{Class, RecommendationDraft, Reference, Response, WgReport};
use placard_intake::register::{self, Place, RawRow, Receiver, RegisterKind, RowProblem, Stop};

use super::outlines::{Ready, open};
use crate::AppError;
use crate::in_order::in_order;
use crate::job::Running;
use crate::views::register_import::ImportCounts;

/// Problems of one sort that a report lists; the others are counted.
const LISTED: usize = 100;

/// What was found in one file so far.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) counts: ImportCounts,
    pub(super) by_class: BTreeMap<Class, u32>,
    pub(super) by_session: BTreeMap<u8, u32>,
    pub(super) by_response: BTreeMap<Option<Response>, u32>,
    /// The report that the file is, where it is one.
    pub(super) review: Option<WgReport>,
    pub(super) problems: BTreeMap<String, (u64, bool, Vec<RowProblem>)>,
}

/// Reads all files into what takes their rows. A table can be long, and is taken row by row as it is read; a
/// report takes long for its length, so several are read at a time, each as a whole.
pub(super) fn take_rows(
    files: &[Ready],
    reference: &Reference,
    running: &Running,
    incoming: &mut Incoming,
) -> Result<Vec<Tally>, AppError> {
    let kind = |file: &Ready| file.outline.kind;
    let is_report = |file: &Ready| matches!(kind(file), RegisterKind::WgReport | RegisterKind::WgAddendum);
    let (mut reports, tables): (Vec<_>, Vec<_>) = files.iter().enumerate().partition(|(_, file)| is_report(file));
    // What an addendum replies to may stand in a report after it.
    reports.sort_by_key(|(_, file)| kind(file) == RegisterKind::WgAddendum);
    let mut tallies: Vec<Tally> = files.iter().map(|_| Tally::default()).collect();
    let mut done = 0;
    let mut take = |n: usize, file: &Ready, read: &mut dyn FnMut(&mut Taking) -> Result<u64, AppError>| {
        incoming.begin(n);
        let mut taking = Taking { incoming, running, before: done, tally: Tally::default(), stopped: false };
        taking.tally.counts.rows = read(&mut taking)?;
        // Where writing has failed, why is told by who wrote.
        if taking.stopped {
            return Err(AppError::cancelled());
        }
        done += file.size;
        if let Some(tally) = tallies.get_mut(n) {
            *tally = taking.tally;
        }
        Ok(())
    };
    for (n, file) in tables {
        take(n, file, &mut |taking| {
            Ok(register::read(&mut open(&file.path)?, &file.name, reference, &file.options, taking)?.rows)
        })?;
    }
    let read = |(_, file): &(usize, &Ready)| {
        let mut told = Told { running, said: Vec::new() };
        let reading = open(&file.path)
            .and_then(|mut bytes| Ok(register::read(&mut bytes, &file.name, reference, &file.options, &mut told)?));
        reading.map(|reading| (reading.rows, told.said))
    };
    in_order(&reports, read, |(n, file), told| {
        let (rows, said) = told?;
        let mut said = said.into_iter();
        take(*n, file, &mut |taking| {
            // Who takes notes down where it is to end early.
            let _ = said.try_for_each(|said| said.tell(taking)).and_then(|()| taking.progress(file.size, file.size));
            Ok(rows)
        })
    })?;
    Ok(tallies)
}

/// What a report says, until it is its turn.
struct Told<'a> {
    running: &'a Running<'a>,
    said: Vec<Said>,
}

enum Said {
    Record(Place, Box<RecommendationDraft>),
    Review(WgReport),
    Problem(RowProblem),
    Rejected(Place, RawRow),
}

impl Said {
    fn tell(self, receiver: &mut dyn Receiver) -> Result<(), Stop> {
        match self {
            Self::Record(place, draft) => receiver.record(place, *draft),
            Self::Review(review) => receiver.review(review),
            Self::Problem(problem) => {
                receiver.problem(problem);
                Ok(())
            }
            Self::Rejected(place, row) => {
                receiver.rejected(place, row);
                Ok(())
            }
        }
    }
}

impl Receiver for Told<'_> {
    fn record(&mut self, place: Place, draft: RecommendationDraft) -> Result<(), Stop> {
        self.said.push(Said::Record(place, Box::new(draft)));
        Ok(())
    }

    fn review(&mut self, review: WgReport) -> Result<(), Stop> {
        self.said.push(Said::Review(review));
        Ok(())
    }

    fn problem(&mut self, problem: RowProblem) {
        self.said.push(Said::Problem(problem));
    }

    fn rejected(&mut self, place: Place, row: RawRow) {
        self.said.push(Said::Rejected(place, row));
    }

    fn progress(&mut self, _: u64, _: u64) -> Result<(), Stop> {
        if self.running.is_wanted() { Ok(()) } else { Err(Stop) }
    }
}

struct Taking<'a, 'b> {
    incoming: &'a mut Incoming<'b>,
    running: &'a Running<'a>,
    /// Bytes of the files before this one.
    before: u64,
    tally: Tally,
    /// Nothing more is wanted, or writing has failed.
    stopped: bool,
}

impl Taking<'_, '_> {
    fn stop(&mut self) -> Stop {
        self.stopped = true;
        Stop
    }
}

impl Receiver for Taking<'_, '_> {
    fn record(&mut self, place: Place, draft: RecommendationDraft) -> Result<(), Stop> {
        *self.tally.by_class.entry(draft.class).or_default() += 1;
        *self.tally.by_response.entry(draft.response).or_default() += 1;
        if let Some(session) = draft.session {
            *self.tally.by_session.entry(session).or_default() += 1;
        }
        let paragraph = draft.paragraph.clone().unwrap_or_default();
        let outcome = self.incoming.take(place.row, draft).map_err(|_| self.stop())?;
        let counts = &mut self.tally.counts;
        match outcome {
            Outcome::New => counts.new += 1,
            Outcome::Met => counts.met += 1,
            Outcome::Updated => counts.updated += 1,
            Outcome::Already => counts.already += 1,
            Outcome::Stateless => {
                counts.rejected += 1;
                self.problem(RowProblem::no_state(&place));
            }
            Outcome::Unreported => {
                counts.rejected += 1;
                self.problem(RowProblem::no_report(&place, &paragraph));
            }
        }
        Ok(())
    }

    fn review(&mut self, review: WgReport) -> Result<(), Stop> {
        self.tally.review = Some(review.clone());
        self.incoming.report(review).map_err(|_| self.stop())
    }

    fn problem(&mut self, problem: RowProblem) {
        let (count, rejects, first) = self.tally.problems.entry(problem.code.clone()).or_default();
        *count += 1;
        *rejects |= problem.rejects;
        if first.len() < LISTED {
            first.push(problem);
        }
    }

    fn rejected(&mut self, _: Place, _: RawRow) {
        self.tally.counts.rejected += 1;
    }

    fn progress(&mut self, done: u64, _: u64) -> Result<(), Stop> {
        if self.running.is_wanted_at(self.before + done) {
            return Ok(());
        }
        Err(self.stop())
    }
}
