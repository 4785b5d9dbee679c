//! Days to places.

use chrono::{Datelike, Months, NaiveDate};
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordi32;

/// A stretch of days over a stretch of the drawing.
pub(crate) struct Axis {
    days: RangedCoordi32,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
    /// Where the first day is.
    pub start: i32,
    /// Where the last day is.
    pub end: i32,
}

impl Axis {
    pub(crate) fn new((first, last): (NaiveDate, NaiveDate), (start, end): (i32, i32)) -> Self {
        let last = last.max(first.succ_opt().unwrap_or(first));
        Self { days: (first.num_days_from_ce()..last.num_days_from_ce()).into(), first, last, start, end }
    }

    /// Where a day is; days outside are at the nearer end.
    pub(crate) fn at(&self, day: NaiveDate) -> i32 {
        self.days.map(&day.clamp(self.first, self.last).num_days_from_ce(), (self.start, self.end))
    }

    /// Where a day begins on an axis without ends, in parts of a unit.
    pub(crate) fn exactly(&self, day: NaiveDate) -> f64 {
        f64::from(self.start) + (day - self.first).num_days() as f64 * self.per_day()
    }

    /// Units that a day takes.
    pub(crate) fn per_day(&self) -> f64 {
        f64::from(self.end - self.start) / (self.last - self.first).num_days().max(1) as f64
    }

    pub(crate) fn shows(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// First days of every `step`th month, counted from January.
    pub(crate) fn months(&self, step: u32) -> Vec<NaiveDate> {
        let mut months = Vec::new();
        let mut month = month_of(self.first);
        while month <= self.last && months.len() < 2_000 {
            if month >= self.first && month.month0().is_multiple_of(step.max(1)) {
                months.push(month);
            }
            let Some(next) = month.checked_add_months(Months::new(1)) else { break };
            month = next;
        }
        months
    }
}

/// First day of the month.
pub(crate) fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
