//! The cooperation status of a review as of a day, derived from what had happened by then.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::{Review, Session};
use crate::ledger::{Event, Kind, Stage};

/// Where a State's review in one cycle stands. Zero recommendations, absent, not yet held and no
/// record are four different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The State took part.
    Held,
    /// The State took part, later than planned by agreement.
    HeldAfterPostponement,
    /// The State took part after it had not appeared.
    HeldAfterAbsence,
    /// The State did not appear; the Council set another session.
    AbsentRescheduled,
    /// The State did not appear.
    Absent,
    /// Put off by agreement and not yet held.
    Postponed,
    /// Ahead.
    NotYetHeld,
    /// Neither the reference pack nor the case file knows.
    NoRecord,
}

impl Status {
    /// All statuses, in the order of legends and tables.
    pub const ALL: [Self; 8] = [
        Self::Held,
        Self::HeldAfterPostponement,
        Self::HeldAfterAbsence,
        Self::AbsentRescheduled,
        Self::Absent,
        Self::Postponed,
        Self::NotYetHeld,
        Self::NoRecord,
    ];

    /// Stable code, as on the wire, in exports and in translations (`status.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::HeldAfterPostponement => "held_after_postponement",
            Self::HeldAfterAbsence => "held_after_absence",
            Self::AbsentRescheduled => "absent_rescheduled",
            Self::Absent => "absent",
            Self::Postponed => "postponed",
            Self::NotYetHeld => "not_yet_held",
            Self::NoRecord => "no_record",
        }
    }

    /// Whether the review took place, whenever and after whatever.
    #[must_use]
    pub fn was_reviewed(self) -> bool {
        matches!(self, Self::Held | Self::HeldAfterPostponement | Self::HeldAfterAbsence)
    }
}

/// Where the adoption of the outcome by the Council stands: a stage of its own, months after the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Adoption {
    /// The Council adopted the outcome.
    Adopted,
    /// The State did not appear and the Council did not adopt.
    AdoptionNotHeld,
    /// Put off by agreement.
    AdoptionPostponed,
    /// The review itself has not been held.
    NotYetDue,
    /// Neither the reference pack nor the case file knows.
    NoRecord,
}

impl Adoption {
    /// All values, in the order of legends and tables.
    pub const ALL: [Self; 5] =
        [Self::Adopted, Self::AdoptionNotHeld, Self::AdoptionPostponed, Self::NotYetDue, Self::NoRecord];

    /// Stable code, as on the wire and in translations (`adoption.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::AdoptionNotHeld => "adoption_not_held",
            Self::AdoptionPostponed => "adoption_postponed",
            Self::NotYetDue => "not_yet_due",
            Self::NoRecord => "no_record",
        }
    }
}

/// One State's review in one cycle as of a day, with the events it is derived from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CycleRecord {
    /// Cycle, from 1.
    pub cycle: u8,
    /// Session in which it was held, or for which it is set; none where not known.
    pub session: Option<u8>,
    /// Whether the session is only deduced from the cycle before: not a fact.
    pub session_inferred: bool,
    /// Where the review stands.
    pub status: Status,
    /// Where the adoption by the Council stands.
    pub adoption: Adoption,
    /// What had happened by the day, oldest first.
    pub events: Vec<Event>,
}

/// Derives where the review of one State in one cycle stands at the end of `as_of`.
///
/// `review` is its place in the calendar; `events` are all events of that State and cycle, in any
/// order; `sessions` the sessions of the Working Group. Events later than `as_of` have no influence.
#[must_use]
pub fn derive(
    cycle: u8,
    review: Option<&Review>,
    events: impl IntoIterator<Item = Event>,
    sessions: &[Session],
    as_of: NaiveDate,
) -> CycleRecord {
    let mut events: Vec<Event> = events.into_iter().filter(|e| e.has_happened_by(as_of)).collect();
    events.sort_by(|a, b| a.telling_order().cmp(&b.telling_order()));

    let moved_to = events
        .iter()
        .rev()
        .filter(|e| e.stage == Stage::Review && matches!(e.kind, Kind::Held | Kind::Rescheduled | Kind::Scheduled))
        .find_map(|e| e.session);
    let session = moved_to.or(review.map(|r| r.session));
    let session_inferred = moved_to.is_none() && review.is_some_and(|r| r.basis == crate::Basis::Inferred);
    let session_is_over =
        session.and_then(|n| sessions.iter().find(|s| s.number == n)).is_none_or(|s| s.dates.last_day() < as_of);

    let status = review_status(&events, session_is_over);
    let adoption = adoption_status(&events, status);
    CycleRecord { cycle, session, session_inferred, status, adoption, events }
}

/// `events` are those that had happened, oldest first.
fn review_status(events: &[Event], session_is_over: bool) -> Status {
    let day_of = |kind: Kind, last: bool| {
        let mut days = events.iter().filter(|e| e.stage == Stage::Review && e.kind == kind).map(|e| e.date.last_day());
        if last { days.next_back() } else { days.next() }
    };
    let absent = day_of(Kind::Absent, false);
    let postponed = day_of(Kind::PostponedByAgreement, false);
    let held = day_of(Kind::Held, true);
    let rescheduled = day_of(Kind::Rescheduled, true);

    match (held, absent, postponed) {
        (Some(held), Some(absent), _) if absent <= held => Status::HeldAfterAbsence,
        (Some(held), _, Some(postponed)) if postponed <= held => Status::HeldAfterPostponement,
        (Some(_), _, _) => Status::Held,
        (None, Some(absent), _) if rescheduled.is_some_and(|day| day >= absent) => Status::AbsentRescheduled,
        (None, Some(_), _) => Status::Absent,
        (None, None, Some(_)) => Status::Postponed,
        (None, None, None) if session_is_over => Status::NoRecord,
        (None, None, None) => Status::NotYetHeld,
    }
}

/// The latest thing that happened to the adoption decides.
fn adoption_status(events: &[Event], status: Status) -> Adoption {
    let latest = events.iter().rev().filter(|e| e.stage == Stage::Adoption).find_map(|e| match e.kind {
        Kind::Held => Some(Adoption::Adopted),
        Kind::Absent => Some(Adoption::AdoptionNotHeld),
        Kind::PostponedByAgreement => Some(Adoption::AdoptionPostponed),
        _ => None,
    });
    match latest {
        Some(adoption) => adoption,
        None if status.was_reviewed() || status == Status::NoRecord => Adoption::NoRecord,
        None => Adoption::NotYetDue,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Basis;
    use crate::date::PartialDate;
    use crate::ledger::Origin;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn event(stage: Stage, kind: Kind, date: &str) -> Event {
        Event {
            id: format!("{}-{}-{date}", stage.code(), kind.code()),
            state: "USA".parse().unwrap_or_else(|_| unreachable!()),
            cycle: 4,
            stage,
            kind,
            date: PartialDate::parse(date).unwrap_or_else(|e| unreachable!("{e}")),
            session: None,
            summary: String::new(),
            symbol: None,
            source: None,
            source_id: None,
            basis: Basis::Press,
            embargo: None,
            origin: Origin::CaseFile,
            recorded: day("2026-11-23"),
        }
    }

    fn review(session: u8) -> Review {
        Review {
            state: "USA".parse().unwrap_or_else(|_| unreachable!()),
            cycle: 4,
            session,
            held_in: None,
            review_date: None,
            wg_adoption_date: None,
            report_symbol: None,
            troika: Vec::new(),
            basis: Basis::PublishedList,
            source: String::new(),
        }
    }

    fn sessions() -> Vec<Session> {
        [(50, "2025-11-03/2025-11-14"), (53, "2026-11")]
            .map(|(number, dates)| Session {
                number,
                cycle: 4,
                dates: PartialDate::parse(dates).unwrap_or_else(|e| unreachable!("{e}")),
                basis: Basis::PublishedList,
                source: String::new(),
            })
            .to_vec()
    }

    fn status_of(events: &[(Kind, &str)], as_of: &str) -> Status {
        let events = events.iter().map(|(kind, date)| event(Stage::Review, *kind, date));
        derive(4, Some(&review(50)), events, &sessions(), day(as_of)).status
    }

    #[test]
    fn the_case_of_7_november_2025_is_told_day_by_day() {
        let events = [
            (Kind::WithdrawalAnnounced, "2025-08-28"),
            (Kind::Absent, "2025-11-07"),
            (Kind::CouncilDecision, "2025-11-07"),
            (Kind::Rescheduled, "2025-11-07"),
        ];
        assert_eq!(status_of(&events, "2025-08-28"), Status::NotYetHeld, "announcing is not being absent");
        assert_eq!(status_of(&events, "2025-11-06"), Status::NotYetHeld, "the day before");
        assert_eq!(status_of(&events, "2025-11-07"), Status::AbsentRescheduled, "the Council decided the same day");
    }

    #[test]
    fn a_review_held_later_says_why_it_was_late() {
        let late = [(Kind::PostponedByAgreement, "2025-05"), (Kind::Held, "2025-11-07")];
        assert_eq!(status_of(&late, "2025-06-01"), Status::Postponed, "put off, not yet held");
        assert_eq!(status_of(&late, "2025-11-07"), Status::HeldAfterPostponement, "by agreement");
        let back = [(Kind::Absent, "2025-11-07"), (Kind::Rescheduled, "2025-11-07"), (Kind::Held, "2026-10-29")];
        assert_eq!(status_of(&back, "2026-10-29"), Status::HeldAfterAbsence, "came back");
        assert_eq!(status_of(&[(Kind::Absent, "2025-11-07")], "2025-12-01"), Status::Absent, "no new date yet");
    }

    #[test]
    fn a_session_that_passed_without_a_word_is_no_record_and_not_an_absence() {
        assert_eq!(status_of(&[], "2025-11-14"), Status::NotYetHeld, "the session is still on");
        assert_eq!(status_of(&[], "2025-11-15"), Status::NoRecord, "silence proves nothing");
        let none = derive(4, None, [], &sessions(), day("2025-01-01"));
        assert_eq!(none.status, Status::NoRecord, "not in the calendar at all");
    }

    #[test]
    fn adoption_is_a_stage_of_its_own() {
        let held = event(Stage::Review, Kind::Held, "2024-11-13");
        let absent = event(Stage::Adoption, Kind::Absent, "2025-03-26");
        let record = derive(4, Some(&review(50)), [absent, held], &sessions(), day("2025-04-01"));
        assert_eq!(record.status, Status::Held, "the review itself took place");
        assert_eq!(record.adoption, Adoption::AdoptionNotHeld, "but not its adoption");
        let record = derive(4, Some(&review(50)), [], &sessions(), day("2025-04-01"));
        assert_eq!(record.adoption, Adoption::NotYetDue, "nothing to adopt before the review");
    }

    #[test]
    fn an_inexact_date_counts_from_its_last_day_or_from_the_day_it_was_written_down() {
        let mut absent = event(Stage::Review, Kind::Absent, "2025-11");
        assert!(!absent.has_happened_by(day("2025-11-29")), "it may still have been the 30th");
        assert!(absent.has_happened_by(day("2025-11-30")), "the month is over");
        absent.recorded = day("2025-11-20");
        assert!(absent.has_happened_by(day("2025-11-20")), "it was written down as past on the 20th");
    }

    fn any_event() -> impl Strategy<Value = Event> {
        let date = prop_oneof![
            (2008i32..2027, 1u32..=12, 1u32..=28).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
            (2008i32..2027, 1u32..=12).prop_map(|(y, m)| format!("{y}-{m:02}")),
            (2008i32..2027).prop_map(|y| y.to_string()),
        ];
        (
            prop::sample::select(&Stage::ALL[..]),
            prop::sample::select(&Kind::ALL[..]),
            date,
            any::<Option<u8>>(),
            0u32..1000,
        )
            .prop_map(|(stage, kind, date, session, n)| {
                let mut e = event(stage, kind, &date);
                e.session = session;
                e.id = format!("{}-{n}", e.id);
                e
            })
    }

    proptest! {
        #[test]
        fn later_events_never_change_an_earlier_answer(
            events in prop::collection::vec(any_event(), 0..12),
            later in prop::collection::vec(any_event(), 0..12),
            as_of in (2008i32..2027, 1u32..=12, 1u32..=28),
        ) {
            let as_of = NaiveDate::from_ymd_opt(as_of.0, as_of.1, as_of.2).unwrap_or_default();
            let later: Vec<_> = later.into_iter().filter(|e| e.date.first_day() > as_of).collect();
            let before = derive(4, Some(&review(50)), events.clone(), &sessions(), as_of);
            let after = derive(4, Some(&review(50)), events.into_iter().chain(later), &sessions(), as_of);
            prop_assert_eq!(before, after);
        }

        #[test]
        fn the_order_of_entry_does_not_matter(
            events in prop::collection::vec(any_event(), 0..12).prop_shuffle(),
            as_of in (2008i32..2027, 1u32..=12, 1u32..=28),
        ) {
            let as_of = NaiveDate::from_ymd_opt(as_of.0, as_of.1, as_of.2).unwrap_or_default();
            let mut sorted = events.clone();
            sorted.sort_by(|a, b| a.id.cmp(&b.id));
            sorted.dedup_by(|a, b| a.id == b.id);
            let mut reversed = sorted.clone();
            reversed.reverse();
            let forward = derive(4, Some(&review(50)), sorted, &sessions(), as_of);
            let backward = derive(4, Some(&review(50)), reversed, &sessions(), as_of);
            prop_assert_eq!(forward, backward);
        }
    }
}
