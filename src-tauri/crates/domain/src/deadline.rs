//! What the procedure asks for around a session, as dated settings with a source: limits have changed before.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::Deserialize;

use crate::calendar::{Basis, Session};
use crate::codes::codes;
use crate::date::{PartialDate, Precision};

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Submissions of stakeholders to the review.
    StakeholderSubmission,
    /// The national report of the State.
    NationalReport,
    /// Questions that States send in advance.
    AdvanceQuestions,
    /// Adoption of the outcome by the Council.
    CouncilAdoption,
}

codes!(Rule {
    StakeholderSubmission = "stakeholder_submission",
    NationalReport = "national_report",
    AdvanceQuestions = "advance_questions",
    CouncilAdoption = "council_adoption",
});

/// From where in a session it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Back from its first day.
    BeforeSession,
    /// On from its last day.
    AfterSession,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Days of the calendar.
    Days,
    /// Mondays to Fridays; the holidays of the United Nations are not known here.
    WorkingDays,
    /// Months of the calendar.
    Months,
}

codes!(Unit { Days = "days", WorkingDays = "working_days", Months = "months" });

/// One limit as it was measured, with what is published where that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineRule {
    /// What is due.
    pub rule: Rule,
    /// From where it is counted.
    pub side: Side,
    /// Least and greatest distance that was measured or published.
    pub distance: (u8, u8),
    /// Unit of the distance.
    pub unit: Unit,
    /// The distance as it is published, where it is.
    pub published: Option<(u8, Unit)>,
    /// First day of the sessions that it is known for.
    pub valid_from: NaiveDate,
    /// How it is known.
    pub basis: Basis,
    /// Where it was read.
    pub source: String,
}

impl DeadlineRule {
    /// When it is due for a session: calculated, never a fact. None beyond the years of the calendar.
    #[must_use]
    pub fn due(&self, session: &Session) -> Option<PartialDate> {
        let (least, most) = self.distance;
        let (first, last) = match self.side {
            Side::BeforeSession => {
                let (from, to) = begins(session);
                (self.unit.back(from, most)?, self.unit.back(to, least)?)
            }
            Side::AfterSession => {
                let (from, to) = ends(session);
                (self.unit.on(from, least)?, self.unit.on(to, most)?)
            }
        };
        PartialDate::span(first, last).ok()
    }
}

/// First and last day on which the session can begin: where only its months are known, any of them.
fn begins(session: &Session) -> (NaiveDate, NaiveDate) {
    let (first, last) = (session.dates.first_day(), session.dates.last_day());
    if days_are_known(&session.dates) { (first, first) } else { (first, last) }
}

/// First and last day on which it can end.
fn ends(session: &Session) -> (NaiveDate, NaiveDate) {
    let (first, last) = (session.dates.first_day(), session.dates.last_day());
    if days_are_known(&session.dates) { (last, last) } else { (first, last) }
}

/// A span of whole months is not the days of a session, which lasts two weeks.
fn days_are_known(dates: &PartialDate) -> bool {
    let whole_months = dates.first_day().day() == 1 && dates.last_day().succ_opt().is_none_or(|next| next.day() == 1);
    match dates.precision() {
        Precision::Day => true,
        Precision::Span => !whole_months,
        Precision::Month | Precision::Year => false,
    }
}

impl Unit {
    fn back(self, day: NaiveDate, n: u8) -> Option<NaiveDate> {
        match self {
            Self::Days => day.checked_sub_days(Days::new(n.into())),
            Self::Months => day.checked_sub_months(Months::new(n.into())),
            Self::WorkingDays => working_days(day, n, NaiveDate::pred_opt),
        }
    }

    fn on(self, day: NaiveDate, n: u8) -> Option<NaiveDate> {
        match self {
            Self::Days => day.checked_add_days(Days::new(n.into())),
            Self::Months => day.checked_add_months(Months::new(n.into())),
            Self::WorkingDays => working_days(day, n, NaiveDate::succ_opt),
        }
    }
}

fn working_days(mut day: NaiveDate, n: u8, step: fn(&NaiveDate) -> Option<NaiveDate>) -> Option<NaiveDate> {
    let mut left = n;
    while left > 0 {
        day = step(&day)?;
        if !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(dates: &str) -> Session {
        Session {
            number: 50,
            cycle: 4,
            dates: PartialDate::parse(dates).unwrap_or_else(|e| unreachable!("{e}")),
            basis: Basis::PublishedList,
            source: String::new(),
        }
    }

    fn due(side: Side, distance: (u8, u8), unit: Unit, dates: &str) -> String {
        let rule = DeadlineRule {
            rule: Rule::AdvanceQuestions,
            side,
            distance,
            unit,
            published: None,
            valid_from: NaiveDate::default(),
            basis: Basis::PublishedList,
            source: String::new(),
        };
        rule.due(&session(dates)).map(|date| date.to_string()).unwrap_or_default()
    }

    #[test]
    fn working_days_leave_out_saturdays_and_sundays() {
        let ten = due(Side::BeforeSession, (10, 10), Unit::WorkingDays, "2025-11-03/2025-11-14");
        assert_eq!(ten, "2025-10-20", "ten working days before a Monday are two weeks");
    }

    #[test]
    fn what_was_measured_differently_is_a_span() {
        let submission = due(Side::BeforeSession, (193, 224), Unit::Days, "2025-11-03/2025-11-14");
        assert_eq!(submission, "2025-03-24/2025-04-24", "224 to 193 days before the first day");
        let adoption = due(Side::AfterSession, (3, 4), Unit::Months, "2025-11-03/2025-11-14");
        assert_eq!(adoption, "2026-02-14/2026-03-14", "three to four months after the last day");
    }

    #[test]
    fn a_session_whose_days_are_not_known_can_begin_on_any_of_them() {
        let ten = due(Side::BeforeSession, (10, 10), Unit::WorkingDays, "2027-01-01/2027-02-28");
        assert_eq!(ten, "2026-12-18/2027-02-15", "from ten working days before the first to before the last");
        let month = due(Side::AfterSession, (3, 4), Unit::Months, "2026-11");
        assert_eq!(month, "2027-02-01/2027-03-30", "a month is as inexact as its days");
    }
}
