//! Which States recommend, and which never did.

use std::collections::BTreeMap;

use placard_charts::{Recommended, RecommendingGroup, RecommendingState, WhoRecommends};
use placard_domain::{Iso3, PartialDate, RegionalGroup, RegisterFilter, State};

use super::Counted;
use crate::Desk;

impl Desk<'_> {
    pub(super) fn who_recommends(&self, counted: Counted<'_>) -> WhoRecommends {
        let by_state = counted.register.by_recommending(&counted.selection);
        let made: BTreeMap<Iso3, u32> =
            by_state.rows.iter().map(|(state, answers)| (*state, answers.total())).collect();
        // The reviews of which anything is known: of others nobody can say who never recommended in them.
        let recorded = counted.recorded(self.reference);
        let filter = &counted.filter;
        let is_asked = |asked: &[u8], n: u8| asked.is_empty() || asked.contains(&n);
        let cycles = counted.register.by_cycle(&recorded).rows.into_iter().map(|(cycle, _)| cycle);
        let cycles: Vec<u8> = cycles.filter(|cycle| is_asked(&filter.cycles, *cycle)).collect();
        let held = counted.register.sessions(&recorded);
        let sessions = self.reference.sessions().iter().filter(|session| {
            let is_asked = cycles.contains(&session.cycle) && is_asked(&filter.sessions, session.number);
            // A source that gives no sessions may mean any of the cycle.
            is_asked && (held.is_empty() || held.contains(&session.number))
        });
        let dates: Vec<PartialDate> = sessions.map(|session| session.dates).collect();

        let of = |state: &State| {
            let made = match (made.get(&state.iso3), filter.states.as_slice()) {
                (Some(n), _) => Recommended::Made(*n),
                (None, [one]) if *one == state.iso3 => Recommended::UnderReview,
                (None, _) if !was_there(state, &dates) => Recommended::NoRecord,
                (None, _) => Recommended::Made(0),
            };
            RecommendingState { iso3: state.iso3, name: state.name(self.texts.lang()).to_owned(), made }
        };
        let group = |group: Option<RegionalGroup>| {
            let states =
                self.reference.states().iter().filter(|state| state.group == group && may_be_meant(state, filter));
            let mut states: Vec<RecommendingState> = states.map(of).collect();
            states.sort_by_cached_key(|state| placard_domain::order_key(&state.name));
            let name = group.map_or("chart.floor.others".to_owned(), |group| format!("group.{}", group.code()));
            RecommendingGroup { name: self.texts.get(&name).to_owned(), states }
        };
        let groups = RegionalGroup::ALL.into_iter().map(Some).chain([None]).map(group);
        WhoRecommends {
            cycles,
            groups: groups.collect(),
            without_state: by_state.without.total(),
            basis: counted.basis,
            filter: counted.filter,
        }
    }
}

/// Whether the filter leaves open that the State recommends: of others it does not ask.
fn may_be_meant(state: &State, filter: &RegisterFilter) -> bool {
    let is_named = filter.recommending.is_empty() || filter.recommending.contains(&state.iso3);
    is_named && (filter.groups.is_empty() || state.group.is_some_and(|group| filter.groups.contains(&group)))
}

/// Whether the State was a Member in any of the sessions. Observers have no first day of membership.
fn was_there(state: &State, sessions: &[PartialDate]) -> bool {
    sessions.iter().any(|dates| {
        let had_come = state.member_from.is_none_or(|from| from <= dates.last_day());
        had_come && state.member_to.is_none_or(|to| dates.first_day() <= to)
    })
}
