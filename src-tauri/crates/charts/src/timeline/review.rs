//! When a review is or was: no more exact than the sources agree.

use chrono::{Datelike, NaiveDate};
use placard_domain::{Precision, Status, Texts};

use super::TimelineReview;
use crate::chart::Link;
use crate::words;

impl TimelineReview {
    /// When it is or was, in words: whether that is planned or only inferred, and for a plan no
    /// more than the years where its days are not set.
    pub(super) fn when(&self, as_of: NaiveDate, texts: &Texts) -> String {
        let Some(date) = self.date else { return texts.get("chart.timeline.no_date").to_owned() };
        let planned = self.is_ahead(as_of);
        let date = match self.years_ahead(as_of) {
            Some((first, last)) if first == last => texts.with("date.year", &[("year", &first.to_string())]),
            Some((from, to)) => texts.with("date.years", &[("from", &from.to_string()), ("to", &to.to_string())]),
            None => texts.date(&date),
        };
        match (planned, self.session_inferred) {
            (true, false) => texts.with("chart.timeline.planned", &[("date", &date)]),
            (true, true) => texts.with("chart.timeline.planned_inferred", &[("date", &date)]),
            (false, true) => texts.with("chart.timeline.inferred", &[("date", &date)]),
            (false, false) => date,
        }
    }

    /// The day that stands for its date on an axis: the middle of what is said of it.
    pub(super) fn middle(&self, as_of: NaiveDate) -> Option<NaiveDate> {
        let date = self.date?;
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        let (first, last) = match self.years_ahead(as_of) {
            Some((first, last)) => (day(first, 1, 1)?.max(as_of), day(last, 12, 31)?),
            None => (date.first_day(), date.last_day()),
        };
        Some(first + (last - first) / 2)
    }

    /// Cycle, status and date.
    pub(super) fn in_words(&self, as_of: NaiveDate, texts: &Texts) -> String {
        let cycle = words::cycle(self.cycle, texts);
        let (status, date) = (words::status(self.status, texts), self.when(as_of, texts));
        texts.with("chart.timeline.review", &[("cycle", &cycle), ("status", &status), ("date", &date)])
    }

    pub(super) fn link(&self) -> Link {
        match self.session {
            Some(number) => Link::Session { number },
            None => Link::Status { cycle: self.cycle, status: self.status },
        }
    }

    fn is_ahead(&self, as_of: NaiveDate) -> bool {
        let awaited = matches!(self.status, Status::AbsentRescheduled | Status::Postponed | Status::NotYetHeld);
        awaited && self.date.is_some_and(|date| date.last_day() >= as_of)
    }

    /// The years of a plan of which only months are known: sessions move, and sources differ on
    /// their months.
    fn years_ahead(&self, as_of: NaiveDate) -> Option<(i32, i32)> {
        let date = self.date.filter(|_| self.is_ahead(as_of))?;
        let (first, last) = (date.first_day(), date.last_day());
        let in_months = first.day() == 1 && last.succ_opt().is_none_or(|next| next.day() == 1);
        (date.precision() != Precision::Day && in_months).then_some((first.year(), last.year()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test may panic")]

    use super::super::tests::texts;
    use super::*;
    use placard_domain::PartialDate;

    fn when(status: Status, date: &str, session_inferred: bool) -> String {
        let date = PartialDate::parse(date).ok();
        let review = TimelineReview { cycle: 4, session: Some(53), session_inferred, status, date };
        review.when("2025-12-01".parse().expect("a day"), &texts())
    }

    #[test]
    fn a_month_that_is_ahead_is_only_said_as_its_year() {
        assert_eq!(
            when(Status::AbsentRescheduled, "2026-11", false),
            "planned for 2026",
            "sources differ on the month"
        );
        assert_eq!(when(Status::NotYetHeld, "2026-12-01/2027-01-31", false), "planned for 2026–2027", "two years");
        assert_eq!(when(Status::NotYetHeld, "2026", true), "planned for 2026 (inferred)", "and that it is inferred");
    }

    #[test]
    fn days_that_are_set_and_all_that_is_past_are_said_in_full() {
        let session = "2026-01-19/2026-01-30";
        assert_eq!(when(Status::NotYetHeld, session, false), "planned for 19–30 January 2026", "the days are set");
        assert_eq!(when(Status::Held, "2025-11", false), "November 2025", "held");
        assert_eq!(when(Status::Postponed, "2025-11", false), "November 2025", "over, and no new date known");
    }
}
