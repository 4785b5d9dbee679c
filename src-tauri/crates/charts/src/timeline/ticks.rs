//! Which days the axis of a span names, and how.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use placard_domain::Texts;

use super::axis::{Axis, month_of};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};

/// Least air between two names.
const AIR: i32 = 14;

/// From one named day to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Days(i64),
    Months(u32),
    Years(i32),
}

const STEPS: [Step; 14] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
];

impl Step {
    fn days(self) -> f64 {
        match self {
            Self::Days(days) => days as f64,
            Self::Months(months) => f64::from(months) * 28.0,
            Self::Years(years) => f64::from(years) * 365.0,
        }
    }

    /// The first named day at or after `day`.
    fn first(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            // Weeks begin on Mondays, and so does every count of days.
            Self::Days(days) => {
                let since = i64::from(day.num_days_from_ce()) - 1;
                day.checked_add_signed(TimeDelta::days((days - since.rem_euclid(days)).rem_euclid(days)))
            }
            Self::Months(months) => {
                let mut month = month_of(day);
                while month < day || !month.month0().is_multiple_of(months) {
                    month = month.checked_add_months(Months::new(1))?;
                }
                Some(month)
            }
            Self::Years(years) => {
                let from = if day.ordinal() == 1 { day.year() } else { day.year() + 1 };
                NaiveDate::from_ymd_opt(from + (years - from.rem_euclid(years)).rem_euclid(years), 1, 1)
            }
        }
    }

    fn next(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => day.checked_add_signed(TimeDelta::days(days)),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
            Self::Years(years) => NaiveDate::from_ymd_opt(day.year() + years, 1, 1),
        }
    }

    /// The name of a day; `whole` with its year.
    fn name(self, day: NaiveDate, whole: bool, texts: &Texts) -> String {
        let month = texts.get(&format!("chart.month.{}", day.month())).to_owned();
        let name = match self {
            Self::Years(_) => return day.year().to_string(),
            Self::Months(_) => month,
            Self::Days(_) => {
                let key = if day.day() == 1 { "date.first_day" } else { "date.day" };
                texts.with(key, &[("day", &day.day().to_string()), ("month", &month)])
            }
        };
        match whole {
            true => texts.with("chart.month.with_year", &[("month", &name), ("year", &day.year().to_string())]),
            false => name,
        }
    }

    /// Width of the widest name without a year.
    fn widest(self, texts: &Texts) -> i32 {
        let day = |month| NaiveDate::from_ymd_opt(2022, month, 28).unwrap_or_default();
        let names = (1..=12).map(|month| self.name(day(month), false, texts));
        names.map(|name| measure::width(&name, Type::SMALL)).max().unwrap_or_default()
    }
}

/// The names of the days on their strip, and a line from each down to `bottom`.
pub(super) fn draw(scene: &mut Scene, axis: &Axis, texts: &Texts, strip: Area, bottom: i32) {
    scene.fill(strip, Ink::Band);
    let per_day = axis.per_day();
    let fits = |step: &Step| step.days() * per_day >= f64::from(step.widest(texts) + AIR);
    let step = STEPS.into_iter().find(fits).unwrap_or(Step::Years(50));
    let mut free_from = axis.start;
    let mut named: Option<NaiveDate> = None;
    let mut day = step.first(axis.first);
    while let Some(tick) = day.filter(|day| *day <= axis.last) {
        let x = axis.at(tick);
        scene.line(vec![(x, strip.bottom()), (x, bottom)], Ink::Grid, 1);
        let name = step.name(tick, named.is_none_or(|before| before.year() != tick.year()), texts);
        let width = measure::width(&name, Type::SMALL);
        if x >= free_from && x + width <= scene.width {
            scene.text((x, strip.y + strip.height / 2 + 4), Anchor::Start, &name, Type::SMALL, Ink::Muted);
            free_from = x + width + 8;
            named = Some(tick);
        }
        day = step.next(tick);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a failed test may panic")]

    use super::*;

    #[test]
    fn named_days_fall_on_mondays_months_and_round_years() {
        let first = |step: Step, day: &str| step.first(day.parse().expect("a day")).map(|day| day.to_string());
        assert_eq!(first(Step::Days(7), "2025-11-07").as_deref(), Some("2025-11-10"), "a Monday");
        assert_eq!(first(Step::Days(1), "2025-11-07").as_deref(), Some("2025-11-07"), "every day");
        assert_eq!(first(Step::Months(3), "2025-11-07").as_deref(), Some("2026-01-01"), "a quarter");
        assert_eq!(first(Step::Years(5), "2021-01-02").as_deref(), Some("2025-01-01"), "a round year");
        assert_eq!(first(Step::Years(1), "2025-01-01").as_deref(), Some("2025-01-01"), "the first itself");
    }
}
