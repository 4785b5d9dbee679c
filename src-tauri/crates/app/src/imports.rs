//! Importing: bytes to a proposal, and what was accepted of it to the case file.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use placard_casefile::Batch;
use placard_domain::{
    Ask, AskStatus, Basis, Consent, Event, Iso3, Origin, PartialDate, Source, Statement, StatementKind,
};
use placard_intake::{AskDraft, EventDraft, Input, Proposal, SourceDraft, StatementDraft, propose};

use crate::views::import::{AcceptImport, Imported, ProposeFile, ProposeText, Proposed};
use crate::{App, AppError, Desk, ENGLISH};

/// More than any file that can be imported; a longer one is read only so far, and refused by its size.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

impl App {
    pub(crate) fn propose_file(&mut self, request: ProposeFile) -> Result<Proposed, AppError> {
        let path = PathBuf::from(&request.path);
        let bytes = read(&path)?;
        self.proposed(&bytes, &name(&path), request.state, &request.lang)
    }

    pub(crate) fn propose_text(&mut self, request: ProposeText) -> Result<Proposed, AppError> {
        self.proposed(request.text.as_bytes(), "", request.state, &request.lang)
    }

    /// Reads a file into a proposal; writes nothing.
    ///
    /// # Errors
    /// `import_…` codes, or `unknown_state`.
    pub fn propose_path(&mut self, path: &Path, state: Option<&str>) -> Result<Proposed, AppError> {
        let state = state.map(|state| self.state_named(state)).transpose()?;
        let bytes = read(path)?;
        self.proposed(&bytes, &name(path), state, ENGLISH)
    }

    fn proposed(&mut self, bytes: &[u8], name: &str, state: Option<Iso3>, lang: &str) -> Result<Proposed, AppError> {
        let mentions = |text: &str| self.reference.mentions(text);
        let proposal = propose(&Input { bytes, name }, &mentions, state)?;
        let desk = self.desk(lang)?;
        let state = proposal.state;
        let day = proposal.source.date.map_or(desk.now.today, |date| date.last_day());
        Ok(Proposed {
            state,
            state_name: state.and_then(|s| desk.reference.state(s)).map(|s| s.name(desk.texts.lang()).to_owned()),
            cycle: desk.current_cycle(day),
            already_imported: desk.case.has_source_text(&proposal.source.text)?,
            proposal,
        })
    }

    pub(crate) fn accept_import(&mut self, request: AcceptImport) -> Result<Imported, AppError> {
        let mut desk = self.desk(ENGLISH)?;
        desk.member(request.state)?;
        let batch = batch(request, desk.now)?;
        desk.accept(&batch, 0)
    }

    /// Writes all of several proposals, each in one transaction; a text that was imported before adds nothing.
    ///
    /// # Errors
    /// `import_state_needed` when a text does not say which State it is about: then none is written.
    pub fn accept_all(&mut self, proposed: Vec<Proposed>) -> Result<Vec<Imported>, AppError> {
        let mut desk = self.desk(ENGLISH)?;
        let mut batches = Vec::new();
        for one in proposed {
            let Some(state) = one.state else { return Err(AppError::state_needed(&one.proposal.source.title)) };
            desk.member(state)?;
            let Proposal { source, records, .. } = one.proposal;
            let (dated, undated): (Vec<_>, Vec<_>) = records.events.into_iter().partition(|event| event.date.is_some());
            let request = AcceptImport {
                state,
                cycle: one.cycle,
                source,
                statements: records.statements,
                events: dated,
                asks: records.asks,
            };
            batches.push((batch(request, desk.now)?, undated.len()));
        }
        batches.iter().map(|(batch, left_out)| desk.accept(batch, *left_out)).collect()
    }
}

impl Desk<'_> {
    fn accept(&mut self, batch: &Batch, left_out: usize) -> Result<Imported, AppError> {
        let accepted = self.case.accept(batch, self.now.utc)?;
        Ok(Imported {
            added: accepted.added.into(),
            already: accepted.already.into(),
            left_out,
            source_id: accepted.source_id.unwrap_or_default(),
        })
    }
}

fn batch(request: AcceptImport, now: crate::Moment) -> Result<Batch, AppError> {
    let (state, cycle) = (request.state, request.cycle);
    let published = |draft: StatementDraft| statement(draft, state, cycle);
    let events = request.events.into_iter().map(|draft| event(draft, state, cycle, now));
    Ok(Batch {
        source: Some(source(request.source)),
        statements: request.statements.into_iter().map(published).collect(),
        events: events.collect::<Result<_, _>>()?,
        asks: request.asks.into_iter().map(|draft| ask(draft, state, cycle)).collect(),
    })
}

fn source(draft: SourceDraft) -> Source {
    Source {
        id: String::new(),
        title: draft.title,
        publisher: draft.publisher,
        date: draft.date,
        place: draft.place,
        contact: draft.contact,
        url: draft.url,
        symbol: draft.symbol,
        text: draft.text,
    }
}

/// What a release quotes under a name has been published under that name.
fn statement(draft: StatementDraft, state: Iso3, cycle: u8) -> Statement {
    Statement {
        id: String::new(),
        state,
        cycle,
        speaker: draft.speaker,
        title: draft.title,
        organisation: draft.organisation,
        text: draft.text,
        date: draft.date,
        kind: StatementKind::Press,
        consent: Consent::Published,
        embargo: None,
        source_id: None,
    }
}

fn event(draft: EventDraft, state: Iso3, cycle: u8, now: crate::Moment) -> Result<Event, AppError> {
    let date: PartialDate = draft.date.ok_or_else(|| AppError::missing_field("date"))?;
    Ok(Event {
        id: String::new(),
        state,
        cycle,
        stage: draft.stage,
        kind: draft.kind,
        date,
        session: draft.session,
        summary: draft.summary,
        symbol: draft.symbol,
        source: None,
        source_id: None,
        basis: Basis::Press,
        embargo: None,
        origin: Origin::CaseFile,
        recorded: now.utc.date_naive(),
    })
}

fn ask(draft: AskDraft, state: Iso3, cycle: u8) -> Ask {
    Ask {
        id: String::new(),
        state,
        cycle,
        text: draft.text,
        addressed_to: draft.addressed_to,
        made_by: draft.made_by,
        date: draft.date,
        status: AskStatus::Open,
        embargo: None,
        source_id: None,
    }
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, AppError> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes));
    read.map_err(|error| AppError::unreadable(path, &error))?;
    Ok(bytes)
}

pub(crate) fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
