//! The ledger as the reference pack and the case file tell it together.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use placard_casefile::{CaseFileError, KeptReport, PAGE_LIMIT, Page, Saved, StatementFilter};
use placard_domain::ledger::Origin;
use placard_domain::{Basis, CycleRecord, Event, Iso3, Kind, PartialDate, Source, Stage, State, Statement};

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

    /// Events of the case file, of one State or of all, each with its source in words: those that somebody
    /// entered, and those that reports of the Working Group tell of. An export is told of those that may leave.
    pub fn own_events(&self, state: Option<Iso3>) -> Result<Vec<Event>, AppError> {
        let saved = self.case.all_events()?.iter().map(|saved| &saved.record);
        let meant = saved.filter(|event| state.is_none_or(|state| event.state == state));
        let mut events: Vec<Event> = meant.filter(|event| self.event_leaves(event)).cloned().collect();
        // Many events come from few sources.
        let mut citations: BTreeMap<String, Option<String>> = BTreeMap::new();
        for event in events.iter_mut().filter(|event| event.source.is_none()) {
            let Some(id) = event.source_id.as_deref() else { continue };
            event.source = match citations.entry(id.to_owned()) {
                Entry::Vacant(new) => new.insert(self.citation(Some(id))?).clone(),
                Entry::Occupied(known) => known.get().clone(),
            };
        }
        for kept in self.case.wg_reports(state)? {
            let told = self.told_by_report(&kept)?;
            let known = |event: &Event| events.iter().any(|other| is_the_same(event, other));
            let new: Vec<Event> = told.into_iter().filter(|event| !known(event)).collect();
            events.extend(new);
        }
        Ok(events)
    }

    /// That the review was held and its report adopted, as the report says. What the reference pack has of the
    /// same day is not told a second time.
    fn told_by_report(&self, kept: &KeptReport) -> Result<Vec<Event>, AppError> {
        let report = &kept.report;
        let (Some(state), Some(cycle)) = (report.state, report.cycle) else { return Ok(Vec::new()) };
        let pack = self.reference.events(state, cycle, self.texts);
        let source = self.citation(Some(&kept.source_id))?;
        let held = |stage: Stage, date: Option<PartialDate>, summary: String| {
            date.map(|date| Event {
                id: format!("report:{}:{}", kept.id, stage.code()),
                state,
                cycle,
                stage,
                kind: Kind::Held,
                date,
                session: report.session,
                summary,
                symbol: report.symbol.clone(),
                source: source.clone(),
                source_id: Some(kept.source_id.clone()),
                basis: Basis::WgReport,
                embargo: None,
                origin: Origin::Report,
                recorded: kept.recorded,
            })
        };
        let reviewed = match report.session {
            Some(session) => self.texts.with("event.review_held", &[("session", &session.to_string())]),
            None => self.texts.get("event.review_held_session_unknown").to_owned(),
        };
        let adopted = self.texts.get("event.wg_adopted").to_owned();
        let told = [
            held(Stage::Review, report.review_date, reviewed),
            held(Stage::WgAdoption, report.wg_adoption_date, adopted),
        ];
        Ok(told.into_iter().flatten().filter(|event| !pack.iter().any(|other| is_the_same(event, other))).collect())
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

fn is_the_same(event: &Event, other: &Event) -> bool {
    let what = |event: &Event| (event.state, event.cycle, event.stage, event.kind, event.date);
    what(event) == what(other)
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
