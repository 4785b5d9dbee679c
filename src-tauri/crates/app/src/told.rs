//! One event told by several sources is told once, with all of them.
//!
//! The ledger keeps every account as it is; a picture or a page of print has room for one. Two events
//! are taken for one when they are of the same stage and kind in the same cycle and their dates can be
//! the same day.

use std::collections::HashMap;

use chrono::NaiveDate;
use placard_domain::{Event, Kind, Origin, Stage};

/// An event with everybody who tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// The account that is shown: the reference pack's before a user's, the more exact before the vaguer.
    pub event: &'a Event,
    /// Sources of all accounts, each once, the shown one's first.
    pub sources: Vec<&'a str>,
}

/// The events in their order, each told once.
pub fn told_once<'a>(events: impl IntoIterator<Item = &'a Event>) -> Vec<Told<'a>> {
    let mut told: Vec<Accounts<'a>> = Vec::new();
    let mut alike: HashMap<(u8, Stage, Kind), Vec<usize>> = HashMap::new();
    for event in events {
        let of_kind = alike.entry((event.cycle, event.stage, event.kind)).or_default();
        let known = of_kind.iter().copied().find(|at| told.get(*at).is_some_and(|accounts| accounts.can_hold(event)));
        match known.and_then(|at| told.get_mut(at)) {
            Some(accounts) => accounts.add(event),
            None => {
                of_kind.push(told.len());
                told.push(Accounts::of(event));
            }
        }
    }
    told.into_iter().filter_map(|accounts| merge(accounts.events)).collect()
}

/// Accounts of one event, and the days on which all of them can have been.
struct Accounts<'a> {
    events: Vec<&'a Event>,
    latest_first: NaiveDate,
    earliest_last: NaiveDate,
}

impl<'a> Accounts<'a> {
    fn of(event: &'a Event) -> Self {
        Self { events: vec![event], latest_first: event.date.first_day(), earliest_last: event.date.last_day() }
    }

    /// Whether an event of the same stage and kind in the same cycle can be the same day as every account.
    fn can_hold(&self, event: &Event) -> bool {
        event.date.first_day() <= self.earliest_last && self.latest_first <= event.date.last_day()
    }

    fn add(&mut self, event: &'a Event) {
        self.latest_first = self.latest_first.max(event.date.first_day());
        self.earliest_last = self.earliest_last.min(event.date.last_day());
        self.events.push(event);
    }
}

fn merge(mut accounts: Vec<&Event>) -> Option<Told<'_>> {
    accounts.sort_by_key(|event| (event.origin != Origin::Pack, event.date.last_day() - event.date.first_day()));
    let event = *accounts.first()?;
    let mut sources: Vec<&str> = Vec::new();
    for source in accounts.iter().filter_map(|event| event.source.as_deref()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    Some(Told { event, sources })
}

#[cfg(test)]
mod tests {
    use super::*;
    use placard_domain::{Basis, PartialDate};

    fn event(kind: Kind, date: &str, origin: Origin, source: &str) -> Event {
        Event {
            id: format!("{source} {date}"),
            state: "USA".parse().unwrap_or_else(|_| unreachable!()),
            cycle: 4,
            stage: Stage::Review,
            kind,
            date: PartialDate::parse(date).unwrap_or_else(|error| unreachable!("{error}")),
            session: None,
            summary: String::new(),
            symbol: None,
            source: Some(source.to_owned()),
            source_id: None,
            basis: Basis::Press,
            embargo: None,
            origin,
            recorded: "2026-01-01".parse().unwrap_or_default(),
        }
    }

    #[test]
    fn two_accounts_of_one_event_are_told_once_with_both_sources() {
        let vague = event(Kind::WithdrawalAnnounced, "2025-08", Origin::CaseFile, "press release");
        let exact = event(Kind::WithdrawalAnnounced, "2025-08-28", Origin::Pack, "letter");
        let told = told_once([&vague, &exact]);
        assert_eq!(told.len(), 1, "August and 28 August can be the same day");
        assert_eq!(told.first().map(|t| t.sources.clone()), Some(vec!["letter", "press release"]), "both are named");
        assert_eq!(told.first().map(|t| t.event), Some(&exact), "the exact account is shown");
    }

    #[test]
    fn different_things_stay_apart() {
        let absent = event(Kind::Absent, "2025-11-07", Origin::Pack, "a");
        let decided = event(Kind::CouncilDecision, "2025-11-07", Origin::Pack, "a");
        let later = event(Kind::Absent, "2026-11-09", Origin::CaseFile, "b");
        assert_eq!(told_once([&absent, &decided, &later]).len(), 3, "another kind, another day");
    }
}
