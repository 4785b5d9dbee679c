//! One event told by several sources is told once, with all of them.
//!
//! The ledger keeps every account as it is; a picture or a page of print has room for one. Two events
//! are taken for one when they are of the same stage and kind in the same cycle and their dates can be
//! the same day.

use placard_domain::{Event, Origin};

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
    let mut told: Vec<Vec<&Event>> = Vec::new();
    for event in events {
        match told.iter_mut().find(|accounts| accounts.iter().all(|other| is_same(event, other))) {
            Some(accounts) => accounts.push(event),
            None => told.push(vec![event]),
        }
    }
    told.into_iter().filter_map(merge).collect()
}

fn is_same(a: &Event, b: &Event) -> bool {
    (a.cycle, a.stage, a.kind) == (b.cycle, b.stage, b.kind)
        && a.date.first_day() <= b.date.last_day()
        && b.date.first_day() <= a.date.last_day()
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
    use placard_domain::{Basis, Kind, PartialDate, Stage};

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
