//! Who did not take part, when, and what followed.

use chrono::NaiveDate;
use placard_charts::{Absences, Act, DepartedReview, Departure, Followed};
use placard_domain::{Adoption, CycleRecord, Event, Kind, PartialDate, RegionalGroup, RegisterFilter, Stage, State};

use crate::headline::headline;
use crate::told::{Told, told_once};
use crate::{AppError, Desk};

impl Desk<'_> {
    /// The figures of what the filter asks of States under review, their groups and cycles.
    pub(super) fn absences(&self, filter: &RegisterFilter, as_of: NaiveDate) -> Result<Absences, AppError> {
        let ledgers = self.all_ledgers(as_of)?;
        let ledgers = ledgers.asked(filter);
        let departed = |(state, cycles): &(&State, &[CycleRecord])| {
            let records = cycles.iter().filter(|record| is_of_cycle(filter, record.cycle));
            records.filter_map(|record| self.departed(state, record)).collect::<Vec<_>>()
        };
        let reviews = ledgers.iter().flat_map(departed).collect();
        Ok(Absences { basis: self.ledger_basis(filter, true, ledgers.len(), as_of), reviews })
    }

    /// The name of a regional group; empty for a State without one.
    fn group_name(&self, group: Option<RegionalGroup>) -> String {
        group.map(|group| self.texts.get(&format!("group.{}", group.code())).to_owned()).unwrap_or_default()
    }

    /// How the review departed from the ordinary course; none where it did not.
    fn departed(&self, state: &State, record: &CycleRecord) -> Option<DepartedReview> {
        let (departure, event) = departure(record)?;
        let acts: Vec<Told<'_>> = told_once(record.events.iter().filter(|other| belongs(other, event)));
        // A row of the pack can name several sources, and several rows the same one.
        let mut sources: Vec<&str> = Vec::new();
        for source in acts.iter().flat_map(|told| &told.sources).flat_map(|sources| sources.split("; ")) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let sources = sources.join(self.texts.get("chart.list.semicolon"));
        let acts = acts.iter().map(|told| Act {
            id: told.event.id.clone(),
            stage: told.event.stage,
            kind: told.event.kind,
            date: told.event.date,
        });
        Some(DepartedReview {
            iso3: state.iso3,
            name: state.name(self.texts.lang()).to_owned(),
            group: self.group_name(state.group),
            cycle: record.cycle,
            departure,
            status: record.status,
            adoption_not_held: record.adoption == Adoption::AdoptionNotHeld,
            session: self.reference.review(state.iso3, record.cycle).map(|review| review.session),
            planned: self.planned(departure, event, record),
            happened: event.date,
            followed: self.followed(departure, event, record),
            acts: acts.collect(),
            headline: headline(record, self.reference, self.texts),
            sources,
        })
    }

    /// The day the State did not keep, or the session that the review was first set for. Where it was held in
    /// the session of that number after all, the calendar no longer has the first days: the event has them.
    fn planned(&self, departure: Departure, event: &Event, record: &CycleRecord) -> Option<PartialDate> {
        let first = self.reference.review(event.state, event.cycle).map(|review| review.session);
        let days = |session: Option<u8>| session.and_then(|n| self.reference.session(n)).map(|session| session.dates);
        match (departure, event.stage) {
            (Departure::Absent | Departure::AdoptionNotHeld, _) => Some(event.date),
            (Departure::Announced, _) => days(first),
            (_, Stage::Review) if first.is_some() && first != record.session => days(first),
            (_, Stage::Review) => Some(event.date),
            _ => None,
        }
    }

    fn followed(&self, departure: Departure, event: &Event, record: &CycleRecord) -> Followed {
        let latest = |kind: Kind| record.events.iter().rev().find(|e| e.stage == event.stage && e.kind == kind);
        let came = latest(Kind::Held).filter(|held| held.date.last_day() >= event.date.first_day());
        let session = match (latest(Kind::Rescheduled), departure) {
            (_, _) if came.is_some() => None,
            (Some(moved), _) => Some(moved.session),
            (None, Departure::Announced) => Some(record.session),
            (None, _) => None,
        };
        match (came, session) {
            (Some(held), _) => Followed::Held(held.date),
            (None, Some(session)) => {
                let dates = session.and_then(|n| self.reference.session(n)).map(|session| session.dates);
                Followed::Set { session, dates }
            }
            (None, None) => Followed::Nothing,
        }
    }
}

/// Whether the filter asks for a cycle.
pub(super) fn is_of_cycle(filter: &RegisterFilter, cycle: u8) -> bool {
    filter.cycles.is_empty() || filter.cycles.contains(&cycle)
}

/// The first departure that applies, with the event that it rests on.
fn departure(record: &CycleRecord) -> Option<(Departure, &Event)> {
    const LOOKED_FOR: [(Departure, Stage, Kind); 7] = [
        (Departure::Absent, Stage::Review, Kind::Absent),
        (Departure::AdoptionNotHeld, Stage::Adoption, Kind::Absent),
        (Departure::Announced, Stage::Review, Kind::WithdrawalAnnounced),
        (Departure::Postponed, Stage::Review, Kind::PostponedByAgreement),
        (Departure::Postponed, Stage::Adoption, Kind::PostponedByAgreement),
        (Departure::Moved, Stage::Review, Kind::Rescheduled),
        (Departure::Moved, Stage::Adoption, Kind::Rescheduled),
    ];
    LOOKED_FOR.into_iter().find_map(|(departure, stage, kind)| {
        let event = record.events.iter().find(|event| event.stage == stage && event.kind == kind)?;
        Some((departure, event))
    })
}

/// Whether an event is told with a departure: it is of the same stage, or the State stayed away or kept silent,
/// or it is the review whose adoption is at stake.
fn belongs(event: &Event, departed: &Event) -> bool {
    let stayed_away = matches!(
        event.kind,
        Kind::Absent | Kind::WithdrawalAnnounced | Kind::ReportNotSubmitted | Kind::NoResponse | Kind::Resumed
    );
    let same_stage = event.stage == departed.stage && !matches!(event.kind, Kind::Scheduled | Kind::Deadline);
    stayed_away || same_stage || (event.stage == Stage::Review && event.kind == Kind::Held)
}
