//! Days to places.

use chrono::{Datelike, Months, NaiveDate};
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordi32;

/// A stretch of days over a stretch of the drawing.
pub(super) struct Axis {
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
    pub(super) fn new((first, last): (NaiveDate, NaiveDate), (start, end): (i32, i32)) -> Self {
        let last = last.max(first.succ_opt().unwrap_or(first));
        Self { days: (first.num_days_from_ce()..last.num_days_from_ce()).into(), first, last, start, end }
    }

    /// Where a day is; days outside are at the nearer end.
    pub(super) fn at(&self, day: NaiveDate) -> i32 {
        self.days.map(&day.clamp(self.first, self.last).num_days_from_ce(), (self.start, self.end))
    }

    pub(super) fn shows(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// First days of every `step`th month, counted from January.
    pub(super) fn months(&self, step: u32) -> Vec<NaiveDate> {
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
pub(super) fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
