//! The overview of all States in one cycle.

use chrono::NaiveDate;
use placard_domain::names::Suggestion;
use placard_domain::{Adoption, CycleRecord, PartialDate, Reference, State, Status, Texts, order_key};

use crate::headline::headline;
use crate::views::overview::{
    ComingSession, ComingState, FindStates, FoundState, Overview, OverviewQuery, RecentChange, StateBrief,
};
use crate::{App, AppError, Desk};

/// How many changes the overview tells.
const CHANGES_SHOWN: u32 = 5;
/// How many coming sessions the overview tells.
const SESSIONS_SHOWN: usize = 3;
/// How many States a picker gets at most.
const MOST_STATES: usize = 200;

impl App {
    pub(crate) fn overview(&mut self, query: OverviewQuery) -> Result<Overview, AppError> {
        let desk = self.desk(&query.lang)?;
        let as_of = desk.as_of(query.as_of);
        let cycle = query.cycle.unwrap_or_else(|| desk.current_cycle(as_of));
        let ledgers: Vec<(&State, CycleRecord)> = desk
            .all_ledgers(as_of)?
            .iter()
            .filter_map(|(state, cycles)| Some((state, cycles.iter().find(|r| r.cycle == cycle)?.clone())))
            .collect();
        if ledgers.is_empty() {
            return Err(AppError::unknown_cycle(&cycle.to_string()));
        }
        Ok(Overview {
            cycle,
            as_of,
            as_of_text: desk.texts.date(&PartialDate::day(as_of)),
            sentence: sentence(cycle, &ledgers, desk.texts),
            irregular: desk.irregular(&ledgers),
            coming: desk.coming(&ledgers, cycle, as_of),
            changes: desk.changes()?,
        })
    }

    pub(crate) fn find_states(&mut self, query: FindStates) -> Result<Vec<FoundState>, AppError> {
        let lang = self.texts(&query.lang)?.lang();
        Ok(found_states(&self.reference, &query.text, lang, query.limit.min(MOST_STATES)))
    }
}

/// States by what somebody types, as pickers and search show them.
pub(crate) fn found_states(reference: &Reference, text: &str, lang: &str, limit: usize) -> Vec<FoundState> {
    let state = |found: Suggestion| FoundState {
        iso3: found.iso3,
        group: reference.state(found.iso3).and_then(|state| state.group),
        name: found.name,
        matched: found.matched,
    };
    reference.search(text, lang, limit).into_iter().map(state).collect()
}

impl Desk<'_> {
    /// The latest cycle with a session that has begun by the day, or the first.
    pub fn current_cycle(&self, as_of: NaiveDate) -> u8 {
        let begun = self.reference.sessions().iter().filter(|session| session.dates.first_day() <= as_of);
        begun.map(|session| session.cycle).max().unwrap_or(1)
    }

    fn irregular(&self, ledgers: &[(&State, CycleRecord)]) -> Vec<StateBrief> {
        let mut irregular: Vec<StateBrief> = ledgers
            .iter()
            .filter(|(_, record)| {
                matches!(record.status, Status::Absent | Status::AbsentRescheduled | Status::HeldAfterAbsence)
                    || record.adoption == Adoption::AdoptionNotHeld
            })
            .map(|(state, record)| StateBrief {
                iso3: state.iso3,
                name: state.name(self.texts.lang()).to_owned(),
                status: record.status,
                sentence: headline(record, self.reference, self.texts),
            })
            .collect();
        irregular.sort_by_cached_key(|state| order_key(&state.name));
        irregular
    }

    fn coming(&self, ledgers: &[(&State, CycleRecord)], cycle: u8, as_of: NaiveDate) -> Vec<ComingSession> {
        let ahead = self.reference.sessions().iter().filter(|s| s.cycle == cycle && s.dates.last_day() >= as_of);
        ahead
            .take(SESSIONS_SHOWN)
            .map(|session| {
                let mut states: Vec<ComingState> = ledgers
                    .iter()
                    .filter(|(_, record)| record.session == Some(session.number))
                    .map(|(state, record)| ComingState {
                        iso3: state.iso3,
                        name: state.name(self.texts.lang()).to_owned(),
                        inferred: record.session_inferred,
                    })
                    .collect();
                states.sort_by_cached_key(|state| (state.inferred, order_key(&state.name)));
                ComingSession { number: session.number, when: self.texts.date(&session.dates), states }
            })
            .collect()
    }

    fn changes(&self) -> Result<Vec<RecentChange>, AppError> {
        let changes = self.case.recent_changes(CHANGES_SHOWN)?;
        Ok(changes
            .into_iter()
            .map(|change| RecentChange {
                change: change.label,
                records: change.count,
                when: change.at.format("%Y-%m-%d %H:%M").to_string(),
            })
            .collect())
    }
}

/// "In the fourth cycle, 137 of 193 States have been reviewed. …": only what there is to say.
fn sentence(cycle: u8, ledgers: &[(&State, CycleRecord)], texts: &Texts) -> String {
    let named = |keep: &dyn Fn(&CycleRecord) -> bool| -> Vec<&str> {
        let mut names: Vec<&str> =
            ledgers.iter().filter(|(_, record)| keep(record)).map(|(state, _)| state.name(texts.lang())).collect();
        names.sort_by_cached_key(|name| order_key(name));
        names
    };
    let count = |status: Status| ledgers.iter().filter(|(_, record)| record.status == status).count();
    let cycle_key = format!("cycle.ordinal.{cycle}");
    let members = ledgers.len().to_string();
    let reviewed = ledgers.iter().filter(|(_, record)| record.status.was_reviewed()).count();
    let mut parts =
        vec![texts.plural("overview.reviewed", reviewed, &[("cycle", texts.get(&cycle_key)), ("members", &members)])];
    let separator = texts.get("list.separator");
    let absent = named(&|record| matches!(record.status, Status::Absent | Status::AbsentRescheduled));
    let not_adopted = named(&|record| record.adoption == Adoption::AdoptionNotHeld);
    for (key, names) in [("overview.absent", absent), ("overview.adoption_not_held", not_adopted)] {
        if !names.is_empty() {
            parts.push(texts.plural(key, names.len(), &[("names", &names.join(separator))]));
        }
    }
    for (key, status) in [
        ("overview.postponed", Status::Postponed),
        ("overview.ahead", Status::NotYetHeld),
        ("overview.no_record", Status::NoRecord),
    ] {
        if count(status) > 0 {
            parts.push(texts.plural(key, count(status), &[]));
        }
    }
    texts.sentences(&parts)
}
