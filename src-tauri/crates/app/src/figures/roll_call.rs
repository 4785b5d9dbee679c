//! Every State with where its review stands, for the roll call.

use chrono::NaiveDate;
use placard_charts::{Difference, Plate, PlateSession, RollCall};
use placard_domain::{Adoption, CycleRecord, Kind, RegionalGroup, Stage, State, Status};

use super::members::is_asked;
use crate::views::ChartQuery;
use crate::{AppError, Desk};

impl Desk<'_> {
    /// The figures of the cycle that is asked for, of the latest that the filter names, or of the one under way.
    pub(super) fn roll_call(&self, query: &ChartQuery, as_of: NaiveDate) -> Result<RollCall, AppError> {
        let filter = query.whole_filter();
        let asked = query.cycle.or_else(|| filter.cycles.iter().max().copied());
        let cycle = asked.unwrap_or_else(|| self.current_cycle(as_of));
        let against = query.against.filter(|other| *other != cycle);
        let known = self.reference.cycles();
        if let Some(unknown) = [Some(cycle), against].into_iter().flatten().find(|cycle| !known.contains(cycle)) {
            return Err(AppError::unknown_cycle(&unknown.to_string()));
        }
        let ledgers = self.all_ledgers(as_of)?;
        let ledgers: Vec<(&State, &[CycleRecord])> = ledgers.iter().collect();
        let medians = medians(&ledgers);
        let median = |state: &State| medians.iter().find(|(group, _)| Some(*group) == state.group).map(|(_, m)| *m);
        let asked = ledgers.iter().filter(|(state, _)| is_asked(&filter, state));
        let mut plates: Vec<Plate> =
            asked.filter_map(|(state, cycles)| self.plate(state, cycles, cycle, median(state))).collect();
        plates.sort_by_cached_key(|plate| placard_domain::order_key(&plate.name));
        let basis = self.ledger_basis(&filter, false, plates.len(), as_of);
        Ok(RollCall { basis, cycle, against, arrangement: query.arrange.unwrap_or_default(), plates })
    }

    fn plate(&self, state: &State, cycles: &[CycleRecord], cycle: u8, median: Option<f64>) -> Option<Plate> {
        let record = cycles.iter().find(|record| record.cycle == cycle)?;
        let session = record.session.map(|number| PlateSession {
            number,
            dates: self.reference.session(number).map(|session| session.dates),
            inferred: record.session_inferred,
        });
        let held = record.events.iter().filter(|event| event.stage == Stage::Review && event.kind == Kind::Held);
        // The days of a session stand in for the day of the review only where that is not known.
        let held = held.map(|event| event.date).min_by_key(|date| date.last_day() - date.first_day());
        Some(Plate {
            iso3: state.iso3,
            name: state.name(self.texts.lang()).to_owned(),
            group: state.group,
            record: cycles.iter().map(|record| (record.cycle, record.status)).collect(),
            adoption_not_held: record.adoption == Adoption::AdoptionNotHeld,
            session,
            held,
            difference: difference(cycles, median),
        })
    }
}

/// How many of a State's reviews were held when they were first set, and how many were due: all but those that
/// are ahead or of which there is no record.
fn as_first_set(cycles: &[CycleRecord]) -> (u8, u8) {
    let due = cycles.iter().filter(|record| !matches!(record.status, Status::NotYetHeld | Status::NoRecord));
    due.fold((0, 0), |(held, due), record| (held + u8::from(record.status == Status::Held), due + 1))
}

fn share(cycles: &[CycleRecord]) -> Option<f64> {
    match as_first_set(cycles) {
        (_, 0) => None,
        (held, due) => Some(f64::from(held) / f64::from(due)),
    }
}

/// The median share of each regional group, of all its Members, whatever the filter asks for: a region is the region.
fn medians(ledgers: &[(&State, &[CycleRecord])]) -> Vec<(RegionalGroup, f64)> {
    let of_group = |group: RegionalGroup| {
        let members = ledgers.iter().filter(|(state, _)| state.group == Some(group));
        let mut shares: Vec<f64> = members.filter_map(|(_, cycles)| share(cycles)).collect();
        shares.sort_by(f64::total_cmp);
        let middle = |at: usize| shares.get(at).copied();
        let median = (middle(shares.len().saturating_sub(1) / 2)? + middle(shares.len() / 2)?) / 2.0;
        Some((group, median))
    };
    RegionalGroup::ALL.into_iter().filter_map(of_group).collect()
}

fn difference(cycles: &[CycleRecord], median: Option<f64>) -> Option<Difference> {
    let (held, due) = as_first_set(cycles);
    let (share, median) = (share(cycles)?, median?);
    let percent = |share: f64| (share * 100.0).round() as i32;
    Some(Difference { held, due, median: percent(median), points: percent(share - median) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cycles(statuses: &[Status]) -> Vec<CycleRecord> {
        let record = |(at, status): (usize, &Status)| CycleRecord {
            cycle: u8::try_from(at + 1).unwrap_or(u8::MAX),
            session: None,
            session_inferred: false,
            status: *status,
            adoption: Adoption::NoRecord,
            events: Vec::new(),
        };
        statuses.iter().enumerate().map(record).collect()
    }

    #[test]
    fn what_is_ahead_or_unknown_is_not_due_and_only_what_was_held_as_set_counts() {
        use Status::{AbsentRescheduled, Held, HeldAfterAbsence, HeldAfterPostponement, NoRecord, NotYetHeld};
        assert_eq!(as_first_set(&cycles(&[Held, Held, Held, NotYetHeld])), (3, 3), "the fourth is ahead");
        assert_eq!(as_first_set(&cycles(&[NoRecord, Held, HeldAfterPostponement, Held])), (2, 3), "one was put off");
        assert_eq!(as_first_set(&cycles(&[Held, HeldAfterAbsence, Held, AbsentRescheduled])), (2, 4), "two absences");
        assert_eq!(share(&cycles(&[NoRecord, NotYetHeld])), None, "nothing due is no share, and no zero");
    }

    #[test]
    fn a_difference_is_counted_from_the_median_of_the_group() {
        use Status::{Absent, Held};
        let of = |statuses: &[Status]| difference(&cycles(statuses), Some(1.0)).map(|d| (d.held, d.due, d.points));
        assert_eq!(of(&[Held, Held, Held, Absent]), Some((3, 4, -25)), "three quarters against all");
        assert_eq!(of(&[Held, Held]), Some((2, 2, 0)), "as its group");
        assert_eq!(difference(&cycles(&[Held]), None), None, "no group, no difference");
    }
}
