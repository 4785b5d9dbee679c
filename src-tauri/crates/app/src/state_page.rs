//! A State's page.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use placard_casefile::KeptReport;
use placard_domain::state::Standing;
use placard_domain::{Adoption, AskStatus, CycleRecord, Event, Iso3, Kind, PartialDate, Stage, Status};

use crate::headline::headline;
use crate::views::state::{
    AskView, Banner, CycleView, EventView, NoteView, ReportCard, StatePage, StateQuery, StatementView,
};
use crate::{App, AppError, Desk};

/// Rows of one list at most.
const MOST_ROWS: usize = 500;

impl App {
    pub(crate) fn state(&mut self, query: StateQuery) -> Result<StatePage, AppError> {
        let desk = self.desk(&query.lang)?;
        let as_of = desk.as_of(query.as_of);
        let state =
            desk.reference.state(query.state).ok_or_else(|| AppError::unknown_state(query.state.as_str(), &[]))?;
        let cycles = desk.ledger(state.iso3, as_of)?;
        let is_member = state.standing == Standing::Member;
        let banner = desk.banner(&cycles, is_member, as_of);
        let statements = desk.statement_views(state.iso3)?;
        let asks = desk.ask_views(state.iso3)?;
        let mut events = desk.event_views(state.iso3, &cycles)?;
        let (events_total, statements_total, asks_total) = (events.len(), statements.len(), asks.len());
        events.truncate(MOST_ROWS);
        Ok(StatePage {
            iso3: state.iso3,
            name: state.name(desk.texts.lang()).to_owned(),
            is_member,
            group: state.group,
            as_of,
            as_of_text: desk.texts.date(&PartialDate::day(as_of)),
            banner,
            events,
            events_total,
            statements: statements.into_iter().take(MOST_ROWS).collect(),
            statements_total,
            asks: asks.into_iter().take(MOST_ROWS).collect(),
            asks_total,
            notes: desk.notes(state.iso3, &cycles),
            reports: desk.report_cards(state.iso3)?,
            cycles: cycles.iter().map(|record| desk.cycle_view(state.iso3, record)).collect(),
        })
    }
}

impl Desk<'_> {
    fn banner(&self, cycles: &[CycleRecord], is_member: bool, as_of: NaiveDate) -> Banner {
        let current = self.current_cycle(as_of);
        let record = cycles.iter().find(|record| record.cycle == current).or(cycles.last());
        let sentence = match record {
            Some(record) if is_member => headline(record, self.reference, self.texts),
            _ => self.texts.get("headline.observer").to_owned(),
        };
        Banner {
            cycle: current,
            status: record.map_or(Status::NoRecord, |record| record.status),
            adoption: record.map_or(Adoption::NoRecord, |record| record.adoption),
            sentence,
            data_as_at: self.data_as_at(as_of),
        }
    }

    /// "Data as at …": how far the reference pack knows, and of which day the page speaks.
    pub fn data_as_at(&self, as_of: NaiveDate) -> String {
        let date = self.texts.date(&PartialDate::day(self.reference.as_of));
        let shown = self.texts.date(&PartialDate::day(as_of));
        let key = if as_of == self.now.today { "data.as_at" } else { "data.as_of_earlier" };
        self.texts.with(key, &[("date", &date), ("version", &self.reference.version), ("as_of", &shown)])
    }

    fn cycle_view(&self, state: Iso3, record: &CycleRecord) -> CycleView {
        let review = self.reference.review(state, record.cycle);
        // The days of a session stand in for the day of the review only where that is not known.
        let held = record.events.iter().rev().filter(|e| e.stage == Stage::Review && e.kind == Kind::Held);
        let held = held.min_by_key(|event| event.date.last_day() - event.date.first_day());
        let troika = review.map(|r| r.troika.as_slice()).unwrap_or_default();
        CycleView {
            cycle: record.cycle,
            session: record.session,
            session_inferred: record.session_inferred,
            status: record.status,
            adoption: record.adoption,
            held: held.map(|event| self.texts.date(&event.date)),
            report_symbol: held.and_then(|event| event.symbol.clone()),
            troika: troika.iter().map(|state| self.named_state(*state).name).collect(),
        }
    }

    fn report_cards(&self, state: Iso3) -> Result<Vec<ReportCard>, AppError> {
        let date = |date: Option<PartialDate>| date.map(|date| self.texts.date(&date));
        let card = |kept: KeptReport| {
            let report = kept.report;
            let cycle = report.cycle.unwrap_or_default();
            Ok(ReportCard {
                cycle,
                took_the_floor: report.heard().count(),
                recommended: self.case.recommending_in_report(state, cycle)?.len(),
                session: report.session,
                session_dates: date(report.session_dates),
                symbol: report.symbol,
                draft_symbol: report.draft_symbol,
                distributed: date(report.distributed),
                meeting: report.meeting,
                held: date(report.review_date),
                wg_adoption_meeting: report.wg_adoption_meeting,
                wg_adopted: date(report.wg_adoption_date),
                troika: report.troika.iter().map(|state| self.named_state(*state).name).collect(),
                head_of_delegation: report.head_of_delegation,
                documents: report.documents,
                statements_count: report.statements_count,
                source: self.citation(Some(&kept.source_id))?,
            })
        };
        self.case.wg_reports(Some(state))?.into_iter().rev().map(card).collect()
    }

    fn event_views(&self, state: Iso3, cycles: &[CycleRecord]) -> Result<Vec<EventView>, AppError> {
        let own = self.case.events(state)?;
        let revisions: BTreeMap<&str, u32> = own.iter().map(|saved| (saved.record.id.as_str(), saved.rev)).collect();
        let view = |event: &Event| EventView {
            when: self.texts.date(&event.date),
            rev: revisions.get(event.id.as_str()).copied().unwrap_or_default(),
            event: event.clone(),
        };
        let mut views: Vec<EventView> = cycles.iter().flat_map(|record| &record.events).map(view).collect();
        views.sort_by(|a, b| b.event.telling_order().cmp(&a.event.telling_order()));
        Ok(views)
    }

    fn statement_views(&self, state: Iso3) -> Result<Vec<StatementView>, AppError> {
        self.own_statements(Some(state))?
            .into_iter()
            .map(|saved| {
                Ok(StatementView {
                    when: saved.record.date.map(|date| self.texts.date(&date)),
                    source: self.citation(saved.record.source_id.as_deref())?,
                    statement: saved.record,
                    rev: saved.rev,
                })
            })
            .collect()
    }

    fn ask_views(&self, state: Iso3) -> Result<Vec<AskView>, AppError> {
        let mut saved = self.case.asks(Some(state))?;
        saved.sort_by_key(|saved| (saved.record.status != AskStatus::Open, std::cmp::Reverse(saved.record.date)));
        saved
            .into_iter()
            .map(|saved| {
                Ok(AskView {
                    when: saved.record.date.map(|date| self.texts.date(&date)),
                    source: self.citation(saved.record.source_id.as_deref())?,
                    ask: saved.record,
                    rev: saved.rev,
                })
            })
            .collect()
    }

    fn notes(&self, state: Iso3, cycles: &[CycleRecord]) -> Vec<NoteView> {
        let of_cycle = |record: &CycleRecord| {
            let cycle = record.cycle;
            self.reference.notes(state, cycle).map(move |note| NoteView {
                cycle,
                text: note.text(self.texts.lang()).to_owned(),
                source: note.source.clone(),
            })
        };
        cycles.iter().flat_map(of_cycle).collect()
    }
}
