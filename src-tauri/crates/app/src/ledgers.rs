//! The ledger as the reference pack and the case file tell it together.

use std::cell::RefMut;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use chrono::NaiveDate;
use placard_casefile::{CaseFileError, KeptReport, PAGE_LIMIT, Page, Saved};
use placard_domain::ledger::Origin;
use placard_domain::{
    Basis, CycleRecord, Event, Iso3, Kind, PartialDate, Reference, RegisterFilter, Source, Stage, State, Statement,
};

use crate::figures::is_asked;
use crate::{AppError, Desk};

/// What was derived last, kept while the case file and the language stay as they are: each chart of the ledger
/// asks for all of it.
#[derive(Debug, Default)]
pub(crate) struct Derived {
    /// The place that the history of the case file had reached.
    position: u64,
    lang: String,
    own: Option<Arc<Vec<Event>>>,
    ledgers: Option<(NaiveDate, Arc<Vec<Ledger>>)>,
}

/// A State with every cycle.
type Ledger = (Iso3, Vec<CycleRecord>);

/// The ledgers of all States that were Members on a day.
pub struct Ledgers<'a> {
    reference: &'a Reference,
    all: Arc<Vec<Ledger>>,
}

impl<'a> Ledgers<'a> {
    /// Each State with every cycle, in the order of the pack.
    pub fn iter(&self) -> impl Iterator<Item = (&'a State, &[CycleRecord])> {
        self.all.iter().filter_map(|(state, cycles)| Some((self.reference.state(*state)?, cycles.as_slice())))
    }

    /// Those of the States under review that the filter asks for.
    pub fn asked(&self, filter: &RegisterFilter) -> Vec<(&'a State, &[CycleRecord])> {
        self.iter().filter(|(state, _)| is_asked(filter, state)).collect()
    }
}

impl<'a> Desk<'a> {
    /// Every cycle of one State as of a day.
    pub fn ledger(&self, state: Iso3, as_of: NaiveDate) -> Result<Vec<CycleRecord>, AppError> {
        let own = self.own_events()?;
        let own = own.iter().filter(|event| event.state == state).cloned();
        Ok(self.reference.status(state, as_of, own, self.texts))
    }

    /// Every cycle of every State that was a Member on the day, in the order of the pack.
    pub fn all_ledgers(&self, as_of: NaiveDate) -> Result<Ledgers<'a>, AppError> {
        let reference = self.reference;
        let kept = self.derived()?.ledgers.as_ref().filter(|(day, _)| *day == as_of).map(|(_, all)| Arc::clone(all));
        if let Some(all) = kept.filter(|_| self.leaving.is_none()) {
            return Ok(Ledgers { reference, all });
        }
        let mut own: BTreeMap<Iso3, Vec<Event>> = BTreeMap::new();
        for event in self.own_events()?.iter() {
            own.entry(event.state).or_default().push(event.clone());
        }
        let mut ledger = |state: &State| {
            let own = own.remove(&state.iso3).unwrap_or_default();
            (state.iso3, reference.status(state.iso3, as_of, own, self.texts))
        };
        let all: Arc<Vec<Ledger>> = Arc::new(reference.members_on(as_of).map(&mut ledger).collect());
        if self.leaving.is_none() {
            self.derived()?.ledgers = Some((as_of, Arc::clone(&all)));
        }
        Ok(Ledgers { reference, all })
    }

    /// Events of the case file, each with its source in words: those that somebody entered, and those that reports
    /// of the Working Group tell of. An export is told of those that may leave; nothing of it is remembered.
    pub fn own_events(&self) -> Result<Arc<Vec<Event>>, AppError> {
        if self.leaving.is_some() {
            return Ok(Arc::new(self.read_own_events()?));
        }
        let kept = self.derived()?.own.clone();
        if let Some(own) = kept {
            return Ok(own);
        }
        let own = Arc::new(self.read_own_events()?);
        self.derived()?.own = Some(Arc::clone(&own));
        Ok(own)
    }

    /// What was derived last, empty where it no longer holds.
    fn derived(&self) -> Result<RefMut<'_, Derived>, AppError> {
        let (position, lang) = (self.case.position()?, self.texts.lang());
        let mut derived = self.derived.borrow_mut();
        if derived.position != position || derived.lang != lang {
            *derived = Derived { position, lang: lang.to_owned(), ..Derived::default() };
        }
        Ok(derived)
    }

    fn read_own_events(&self) -> Result<Vec<Event>, AppError> {
        let saved = self.case.all_events()?.iter().map(|saved| &saved.record);
        let mut events: Vec<Event> = saved.filter(|event| self.event_leaves(event)).cloned().collect();
        // Many events come from few sources.
        let mut citations: BTreeMap<String, Option<String>> = BTreeMap::new();
        for event in events.iter_mut().filter(|event| event.source.is_none()) {
            let Some(id) = event.source_id.as_deref() else { continue };
            event.source = match citations.entry(id.to_owned()) {
                Entry::Vacant(new) => new.insert(self.citation(Some(id))?).clone(),
                Entry::Occupied(known) => known.get().clone(),
            };
        }
        for kept in self.case.wg_reports(None)? {
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
        let all = self.case.all_statements()?.iter();
        Ok(all.filter(|saved| state.is_none_or(|state| saved.record.state == state)).cloned().collect())
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
