//! Adding, changing and taking back single records.

use placard_casefile::Record;
use placard_domain::{Ask, Basis, Event, Origin, Source, Statement};

use crate::views::Nothing;
use crate::views::records::{
    RecordKind, RecordRef, SaveAsk, SaveEvent, SaveStatement, SourceInput, SourceRef, Undone, Written,
};
use crate::{App, AppError, Desk, ENGLISH};

impl App {
    pub(crate) fn save_event(&mut self, request: SaveEvent) -> Result<Written, AppError> {
        let mut desk = self.desk(ENGLISH)?;
        let input = request.event;
        desk.known(input.state)?;
        required("summary", &input.summary)?;
        let event = Event {
            id: input.id,
            state: input.state,
            cycle: input.cycle,
            stage: input.stage,
            kind: input.kind,
            date: input.date,
            session: input.session,
            summary: input.summary.trim().to_owned(),
            symbol: input.symbol,
            source: None,
            source_id: None,
            basis: Basis::Press,
            embargo: input.embargo,
            origin: Origin::CaseFile,
            recorded: desk.now.utc.date_naive(),
        };
        desk.save(event, request.rev, request.source)
    }

    pub(crate) fn save_statement(&mut self, request: SaveStatement) -> Result<Written, AppError> {
        let mut desk = self.desk(ENGLISH)?;
        desk.known(request.statement.state)?;
        required("text", &request.statement.text)?;
        required("speaker", &request.statement.speaker)?;
        desk.save(request.statement, request.rev, request.source)
    }

    pub(crate) fn save_ask(&mut self, request: SaveAsk) -> Result<Written, AppError> {
        let mut desk = self.desk(ENGLISH)?;
        desk.known(request.ask.state)?;
        required("text", &request.ask.text)?;
        required("addressed_to", &request.ask.addressed_to)?;
        desk.save(request.ask, request.rev, request.source)
    }

    pub(crate) fn delete(&mut self, request: RecordRef) -> Result<Nothing, AppError> {
        let desk = self.desk(ENGLISH)?;
        match request.kind {
            RecordKind::Draft => desk.case.delete_draft(&request.id, desk.now.utc)?,
            RecordKind::Briefing => desk.case.delete_briefing(&request.id, desk.now.utc)?,
            kind => desk.case.delete(kind.into(), &request.id, request.rev, desk.now.utc)?,
        }
        Ok(Nothing {})
    }

    pub(crate) fn undo(&mut self, _: Nothing) -> Result<Undone, AppError> {
        let desk = self.desk(ENGLISH)?;
        let undone = desk.case.undo(desk.now.utc)?;
        Ok(Undone { change: undone.label, records: undone.count })
    }

    pub(crate) fn source(&mut self, request: SourceRef) -> Result<Source, AppError> {
        let desk = self.desk(ENGLISH)?;
        let found = desk.case.source(&request.id)?;
        found.map(|saved| saved.record).ok_or_else(|| AppError::not_found(&request.id))
    }
}

impl Desk<'_> {
    fn save<R: Sourced>(&mut self, mut record: R, rev: u32, source: SourceInput) -> Result<Written, AppError> {
        let now = self.now.utc;
        let saved = match link(source)? {
            Link::New(source) => self.case.save_with_source(&record, rev, &source, now)?,
            Link::None => {
                record.read_in(None);
                self.case.save(&record, rev, now)?
            }
            Link::Existing(id) => {
                record.read_in(Some(id));
                self.case.save(&record, rev, now)?
            }
        };
        Ok(Written { id: saved.record.id().to_owned() })
    }

    /// Refuses a State that the reference pack does not have.
    pub fn known(&self, state: placard_domain::Iso3) -> Result<(), AppError> {
        match self.reference.state(state) {
            Some(_) => Ok(()),
            None => Err(AppError::unknown_state(state.as_str(), &[])),
        }
    }
}

pub(crate) fn required(field: &str, text: &str) -> Result<(), AppError> {
    if text.trim().is_empty() { Err(AppError::missing_field(field)) } else { Ok(()) }
}

/// A record that was read in a source.
trait Sourced: Record {
    fn read_in(&mut self, source_id: Option<String>);
}

macro_rules! sourced {
    ($($record:ty),+) => {
        $(impl Sourced for $record {
            fn read_in(&mut self, source_id: Option<String>) {
                self.source_id = source_id;
            }
        })+
    };
}

sourced!(Event, Statement, Ask);

/// What the user said of the source: nothing, a record that is there, or a new one.
enum Link {
    None,
    Existing(String),
    New(Source),
}

fn link(input: SourceInput) -> Result<Link, AppError> {
    if !input.id.is_empty() {
        return Ok(Link::Existing(input.id));
    }
    if input.title.trim().is_empty() {
        let said_more = input.publisher.is_some() || input.date.is_some() || input.url.is_some();
        return if said_more { Err(AppError::missing_field("source_title")) } else { Ok(Link::None) };
    }
    Ok(Link::New(Source {
        id: String::new(),
        title: input.title.trim().to_owned(),
        publisher: input.publisher,
        date: input.date,
        place: None,
        contact: None,
        url: input.url,
        symbol: None,
        text: String::new(),
    }))
}
