//! The figures of the charts, and the charts themselves.

use chrono::{Datelike, NaiveDate};
use placard_charts::{
    Chart, ChartKind, CycleCounts, Frame, Look, Participation, Plate, PlateGroup, RollCall, Timeline, TimelineMark,
    TimelineReview, What, floor, participation, roll_call, timeline, timeline_strip,
};
use placard_domain::ledger::Actor;
use placard_domain::state::Standing;
use placard_domain::{Adoption, CycleRecord, Iso3, Kind, RegionalGroup, Stage, State, Status};

use crate::told::told_once;
use crate::views::ChartQuery;
use crate::{App, AppError, Desk};

impl App {
    pub(crate) fn chart(&mut self, query: ChartQuery) -> Result<Chart, AppError> {
        self.desk(&query.lang)?.chart(&query, false)
    }
}

impl Desk<'_> {
    /// Draws a chart; `titled` for a picture that stands alone.
    pub fn chart(&mut self, query: &ChartQuery, titled: bool) -> Result<Chart, AppError> {
        let as_of = self.as_of(query.as_of);
        let id_prefix = format!("{}-", query.kind.code());
        let frame = Frame { width: query.width, look: query.look, id_prefix, titled };
        Ok(match query.kind {
            ChartKind::CooperationTimeline => {
                let state = query.state.ok_or_else(AppError::chart_needs_state)?;
                timeline(&self.timeline(state, as_of)?, self.texts, &frame)?
            }
            ChartKind::Floor => {
                let state = query.state.ok_or_else(AppError::chart_needs_state)?;
                floor(&self.floor(state, query.cycle, as_of)?, self.texts, &frame)?
            }
            ChartKind::RollCall => {
                let cycle = query.cycle.unwrap_or_else(|| self.current_cycle(as_of));
                roll_call(&self.roll_call(cycle, as_of)?, self.texts, &frame)?
            }
            ChartKind::Responses
            | ChartKind::Themes
            | ChartKind::Recommenders
            | ChartKind::Matrix
            | ChartKind::AcrossCycles => return self.register_chart(query, as_of, &frame),
            ChartKind::Participation => participation(&self.participation(query.group, as_of)?, self.texts, &frame)?,
        })
    }

    /// Draws a State's timeline for a page with little room, `width` wide.
    pub fn printed_timeline(&self, state: Iso3, as_of: NaiveDate, width: u32) -> Result<Chart, AppError> {
        let frame = Frame { width, look: Look::Print, id_prefix: "timeline-".to_owned(), titled: false };
        Ok(timeline_strip(&self.timeline(state, as_of)?, self.texts, &frame)?)
    }

    fn timeline(&self, state: Iso3, as_of: NaiveDate) -> Result<Timeline, AppError> {
        let found = self.member(state)?;
        let ledger = self.ledger(state, as_of)?;
        let mut marks: Vec<TimelineMark> = told_once(ledger.iter().flat_map(|record| &record.events))
            .into_iter()
            .map(|told| told.event)
            .map(|event| TimelineMark {
                id: event.id.clone(),
                cycle: event.cycle,
                actor: event.kind.actor(),
                what: What::Event { stage: event.stage, kind: event.kind },
                date: event.date,
                summary: event.summary.clone(),
            })
            .collect();
        for saved in self.own_statements(Some(state))? {
            let statement = saved.record;
            if let Some(date) = statement.date.filter(|date| date.first_day() <= as_of) {
                let may_be_named = statement.consent.allows_name();
                let withheld = self.texts.get("consent.name_withheld");
                marks.push(TimelineMark {
                    id: statement.id,
                    cycle: statement.cycle,
                    actor: Actor::CivilSociety,
                    what: What::Statement {
                        speaker: if may_be_named { statement.speaker } else { withheld.to_owned() },
                        organisation: statement.organisation,
                    },
                    date,
                    summary: statement.text,
                });
            }
        }
        let reviews = ledger.iter().map(|record| self.timeline_review(record)).collect();
        Ok(Timeline { state_name: found.name(self.texts.lang()).to_owned(), as_of, reviews, marks })
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

    fn roll_call(&self, cycle: u8, as_of: NaiveDate) -> Result<RollCall, AppError> {
        let ledgers = self.all_ledgers(as_of)?;
        let group = |group: RegionalGroup| {
            let mut plates: Vec<Plate> = ledgers
                .iter()
                .filter(|(state, _)| state.group == Some(group))
                .filter_map(|(state, cycles)| {
                    cycles.iter().find(|record| record.cycle == cycle).map(|record| self.plate(state, record))
                })
                .collect();
            plates.sort_by_cached_key(|plate| placard_domain::fold::fold(&plate.name));
            let key = format!("group.{}", group.code());
            PlateGroup { name: self.texts.get(&key).to_owned(), plates }
        };
        let groups: Vec<PlateGroup> = RegionalGroup::ALL.into_iter().map(group).collect();
        if groups.iter().all(|group| group.plates.is_empty()) {
            return Err(AppError::unknown_cycle(&cycle.to_string()));
        }
        Ok(RollCall { cycle, as_of, groups })
    }

    fn plate(&self, state: &State, record: &CycleRecord) -> Plate {
        Plate {
            iso3: state.iso3,
            name: state.name(self.texts.lang()).to_owned(),
            status: record.status,
            adoption_not_held: record.adoption == Adoption::AdoptionNotHeld,
        }
    }

    fn participation(&self, group: Option<RegionalGroup>, as_of: NaiveDate) -> Result<Participation, AppError> {
        let ledgers = self.all_ledgers(as_of)?;
        let counted: Vec<&Vec<CycleRecord>> = ledgers
            .iter()
            .filter(|(state, _)| group.is_none_or(|group| state.group == Some(group)))
            .map(|(_, cycles)| cycles)
            .collect();
        let cycles = self.reference.cycles().into_iter().map(|cycle| {
            let of_cycle = || counted.iter().flat_map(|cycles| cycles.iter()).filter(|record| record.cycle == cycle);
            let count = |status: Status| of_cycle().filter(|record| record.status == status).count();
            CycleCounts { cycle, years: self.years(cycle), counts: Status::ALL.map(|s| (s, count(s))).to_vec() }
        });
        let name = group.map(|group| self.texts.get(&format!("group.{}", group.code())).to_owned());
        Ok(Participation { as_of, group: name, cycles: cycles.collect() })
    }

    /// First to last year of the sessions of a cycle.
    pub(crate) fn years(&self, cycle: u8) -> String {
        let sessions = || self.reference.sessions().iter().filter(|session| session.cycle == cycle);
        let first = sessions().map(|session| session.dates.first_day().year()).min();
        let last = sessions().map(|session| session.dates.last_day().year()).max();
        match (first, last) {
            (Some(first), Some(last)) => format!("{first}–{last}"),
            _ => String::new(),
        }
    }

    /// A State that is reviewed; observers only recommend.
    pub fn member(&self, state: Iso3) -> Result<&State, AppError> {
        let found = self.reference.state(state).ok_or_else(|| AppError::unknown_state(state.as_str(), &[]))?;
        match found.standing {
            Standing::Member => Ok(found),
            Standing::Observer => Err(AppError::not_reviewed(found.name(self.texts.lang()))),
        }
    }
}
