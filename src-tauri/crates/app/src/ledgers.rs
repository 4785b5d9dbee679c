//! The ledger as the reference pack and the case file tell it together.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use placard_casefile::{CaseFileError, PAGE_LIMIT, Page, Saved, StatementFilter};
use placard_domain::{CycleRecord, Event, Iso3, Source, State, Statement};

use crate::{AppError, Desk};

impl Desk<'_> {
    /// Every cycle of one State as of a day.
    pub fn ledger(&self, state: Iso3, as_of: NaiveDate) -> Result<Vec<CycleRecord>, AppError> {
        let own = self.own_events(Some(state))?;
        Ok(self.reference.status(state, as_of, own, self.texts))
    }

    /// Every cycle of every State that was a Member on the day, in the order of the pack.
    pub fn all_ledgers(&self, as_of: NaiveDate) -> Result<Vec<(&State, Vec<CycleRecord>)>, AppError> {
        let mut own: BTreeMap<Iso3, Vec<Event>> = BTreeMap::new();
        for event in self.own_events(None)? {
            own.entry(event.state).or_default().push(event);
        }
        let mut ledger = |state: &State| {
            self.reference.status(state.iso3, as_of, own.remove(&state.iso3).unwrap_or_default(), self.texts)
        };
        Ok(self.reference.members_on(as_of).map(|state| (state, ledger(state))).collect())
    }

    /// Events of the case file, of one State or of all, each with its source in words.
    pub fn own_events(&self, state: Option<Iso3>) -> Result<Vec<Event>, AppError> {
        let saved = match state {
            Some(state) => self.case.events(state)?,
            None => self.case.all_events()?,
        };
        saved
            .into_iter()
            .map(|saved| {
                let mut event = saved.record;
                if event.source.is_none() {
                    event.source = self.citation(event.source_id.as_deref())?;
                }
                Ok(event)
            })
            .collect()
    }

    /// Statements of the case file about one State or about all, newest first.
    pub fn own_statements(&self, state: Option<Iso3>) -> Result<Vec<Saved<Statement>>, AppError> {
        let filter = StatementFilter { state, cycle: None };
        all_pages(|offset| self.case.statements(filter, offset, PAGE_LIMIT))
    }

    /// Sources of the case file, newest first.
    pub fn own_sources(&self) -> Result<Vec<Saved<Source>>, AppError> {
        all_pages(|offset| self.case.sources(offset, PAGE_LIMIT))
    }

    /// A source of the case file in one line.
    pub fn citation(&self, source_id: Option<&str>) -> Result<Option<String>, AppError> {
        match source_id {
            Some(id) => Ok(self.case.source(id)?.map(|saved| saved.record.citation(self.texts))),
            None => Ok(None),
        }
    }

    /// The day as of which to speak: the one asked for, or today.
    pub fn as_of(&self, asked: Option<NaiveDate>) -> NaiveDate {
        asked.unwrap_or(self.now.today)
    }
}

fn all_pages<T>(page: impl Fn(u32) -> Result<Page<T>, CaseFileError>) -> Result<Vec<T>, AppError> {
    let mut all: Vec<T> = Vec::new();
    loop {
        let offset = u32::try_from(all.len()).map_err(AppError::internal)?;
        let next = page(offset)?;
        let is_last = next.rows.is_empty();
        all.extend(next.rows);
        if is_last || all.len() as u64 >= next.total {
            return Ok(all);
        }
    }
}
