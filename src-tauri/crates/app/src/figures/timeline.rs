//! The figures of the cooperation timeline, and what the window needs around it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use placard_charts::{
    Chart, Frame, Lane, Look, Span, Timeline, TimelineMark, TimelineReview, TimelineView, What, timeline,
    timeline_strip,
};
use placard_domain::ledger::Origin;
use placard_domain::{CycleRecord, Event, Iso3, Kind, Stage};

use crate::told::told_once;
use crate::views::ChartQuery;
use crate::views::timeline::{KindCount, LaneCount, OutlineDay, TimelineOutline, TimelineQuery};
use crate::{App, AppError, Desk};

/// Most States that one picture has room for.
const MOST_STATES: usize = 8;

impl App {
    pub(crate) fn timeline_outline(&mut self, query: TimelineQuery) -> Result<TimelineOutline, AppError> {
        self.desk(&query.lang)?.timeline_outline(&query)
    }
}

impl Desk<'_> {
    /// Draws the timeline of the States that are asked for.
    pub(super) fn timeline_chart(
        &self,
        query: &ChartQuery,
        as_of: NaiveDate,
        frame: &Frame,
    ) -> Result<Chart, AppError> {
        let filter = query.whole_filter();
        let part = query.timeline.clone().unwrap_or_default();
        let mut asked: Vec<Iso3> = Vec::new();
        for state in query.state.iter().chain(&part.with_states).chain(&filter.states) {
            if !asked.contains(state) {
                asked.push(*state);
            }
        }
        if asked.is_empty() {
            return Err(AppError::chart_needs_state());
        }
        let figures = |state: &Iso3| self.timeline(*state, as_of);
        let states: Vec<Timeline> = asked.iter().take(MOST_STATES).map(figures).collect::<Result<_, _>>()?;
        let view = TimelineView {
            span: part.span,
            lanes_hidden: part.lanes_hidden,
            kinds_hidden: part.kinds_hidden,
            cycles: filter.cycles,
            states_left_out: asked.len() - states.len(),
        };
        Ok(timeline(&states, &view, self.texts, frame)?)
    }

    /// Draws a State's timeline for a page with little room, `width` wide.
    pub fn printed_timeline(&self, state: Iso3, as_of: NaiveDate, width: u32) -> Result<Chart, AppError> {
        let frame = Frame { width, look: Look::Print, id_prefix: "timeline-".to_owned(), titled: false, table: None };
        Ok(timeline_strip(&self.timeline(state, as_of)?, self.texts, &frame)?)
    }

    fn timeline(&self, state: Iso3, as_of: NaiveDate) -> Result<Timeline, AppError> {
        let found = self.member(state)?;
        let ledger = self.ledger(state, as_of)?;
        let ahead = self.deadlines_ahead(state, as_of)?;
        let mut marks: Vec<TimelineMark> = told_once(ledger.iter().flat_map(|record| &record.events).chain(&ahead))
            .into_iter()
            .map(|told| event_mark(told.event))
            .collect();
        let (said, undated_statements) = self.statement_marks(state, as_of)?;
        let (asked, undated_asks) = self.ask_marks(state, as_of)?;
        marks.extend(said);
        marks.extend(asked);
        let reviews = ledger.iter().map(|record| self.timeline_review(record)).collect();
        Ok(Timeline {
            iso3: state,
            state_name: found.name(self.texts.lang()).to_owned(),
            as_of,
            source: self.ledger_source(),
            reviews,
            marks,
            undated: undated_statements + undated_asks,
        })
    }

    /// Deadlines after the day, as far as they were known by then.
    fn deadlines_ahead(&self, state: Iso3, as_of: NaiveDate) -> Result<Vec<Event>, AppError> {
        let pack =
            self.reference.cycles().into_iter().flat_map(|cycle| self.reference.events(state, cycle, self.texts));
        let is_ahead =
            |event: &Event| event.kind == Kind::Deadline && event.recorded <= as_of && !event.has_happened_by(as_of);
        let own = self.own_events()?;
        let own = own.iter().filter(|event| event.state == state && is_ahead(event)).cloned();
        Ok(pack.filter(is_ahead).chain(own).collect())
    }

    /// Statements with a date by the day, and how many have none.
    fn statement_marks(&self, state: Iso3, as_of: NaiveDate) -> Result<(Vec<TimelineMark>, usize), AppError> {
        let (mut marks, mut undated) = (Vec::new(), 0);
        let all = self.case.all_statements()?.iter().map(|saved| &saved.record);
        for statement in all.filter(|statement| statement.state == state) {
            let Some(date) = statement.date else {
                undated += 1;
                continue;
            };
            if date.first_day() > as_of {
                continue;
            }
            let Some(statement) = self.quoted(statement.clone()) else { continue };
            let speaker = self.label(&statement);
            marks.push(TimelineMark {
                id: statement.id,
                cycle: statement.cycle,
                lane: Lane::CivilSociety,
                what: What::Statement { speaker, organisation: statement.organisation },
                date,
                summary: statement.text,
                own: true,
            });
        }
        Ok((marks, undated))
    }

    /// Asks with a date by the day, and how many have none.
    fn ask_marks(&self, state: Iso3, as_of: NaiveDate) -> Result<(Vec<TimelineMark>, usize), AppError> {
        let (mut marks, mut undated) = (Vec::new(), 0);
        for saved in self.case.asks(Some(state))? {
            let ask = saved.record;
            let Some(date) = ask.date else {
                undated += 1;
                continue;
            };
            if date.first_day() > as_of || !self.ask_leaves(&ask) {
                continue;
            }
            marks.push(TimelineMark {
                id: ask.id,
                cycle: ask.cycle,
                lane: Lane::Own,
                what: What::Ask { addressed_to: ask.addressed_to },
                date,
                summary: ask.text,
                own: true,
            });
        }
        Ok((marks, undated))
    }

    fn timeline_review(&self, record: &CycleRecord) -> TimelineReview {
        let held = record.events.iter().rev().find(|e| e.stage == Stage::Review && e.kind == Kind::Held);
        let planned = record.session.and_then(|n| self.reference.session(n)).map(|session| session.dates);
        TimelineReview {
            cycle: record.cycle,
            session: record.session,
            session_inferred: record.session_inferred,
            status: record.status,
            date: held.map(|event| event.date).or(planned),
        }
    }

    /// What is there to be shown: the whole period, how much is in each lane and of each kind as of the day
    /// asked for, and every day on which something happened, whatever that day.
    fn timeline_outline(&self, query: &TimelineQuery) -> Result<TimelineOutline, AppError> {
        let as_of = self.as_of(query.as_of);
        let figures = |day: NaiveDate| -> Result<Vec<Timeline>, AppError> {
            query.states.iter().take(MOST_STATES).map(|state| self.timeline(*state, day)).collect()
        };
        let states = figures(as_of)?;
        let mut days: BTreeMap<NaiveDate, OutlineDay> = BTreeMap::new();
        for mark in figures(NaiveDate::MAX)?.iter().flat_map(|state| &state.marks) {
            let day = mark.date.last_day();
            days.entry(day).or_insert(OutlineDay { day, count: 0 }).count += 1;
        }
        let marks = || states.iter().flat_map(|state| &state.marks);
        let lanes = Lane::ALL.map(|lane| LaneCount { lane, count: marks().filter(|mark| mark.lane == lane).count() });
        let of_kind = |kind: Kind| {
            let is_kind = |mark: &&TimelineMark| matches!(mark.what, What::Event { kind: k, .. } if k == kind);
            KindCount { kind, count: marks().filter(is_kind).count() }
        };
        let years = || states.iter().map(Timeline::years);
        let today = Span { from: as_of, to: as_of };
        Ok(TimelineOutline {
            whole: Span {
                from: years().map(|span| span.from).min().unwrap_or(today.from),
                to: years().map(|span| span.to).max().unwrap_or(today.to),
            },
            focus: match states.as_slice() {
                [only] => only.focus(),
                _ => None,
            },
            states: states.iter().map(|state| self.named_state(state.iso3)).collect(),
            lanes: lanes.to_vec(),
            kinds: Kind::ALL.into_iter().map(of_kind).filter(|kind| kind.count > 0).collect(),
            days: days.into_values().collect(),
        })
    }
}

fn event_mark(event: &Event) -> TimelineMark {
    TimelineMark {
        id: event.id.clone(),
        cycle: event.cycle,
        lane: Lane::of(event.stage, event.kind, event.origin),
        what: What::Event { stage: event.stage, kind: event.kind },
        date: event.date,
        summary: event.summary.clone(),
        own: event.origin == Origin::CaseFile,
    }
}
