//! Dates to places, and what stands so close together that it becomes one mark.

use chrono::{Datelike, Days, Months, NaiveDate};
use placard_domain::{PartialDate, Precision, Texts};

use super::Said;
use super::shapes::{HALF, Shape};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use crate::timeline::axis::{Axis, month_of};
use crate::words;

/// More days than these are told in years, fewer in months.
const YEARS_FROM: i64 = 540;
/// Between two words over the lines.
const BETWEEN: i32 = 10;

/// The time that all rows share.
pub(super) struct Times {
    /// None where nothing has a date.
    axis: Option<Axis>,
}

/// What one voice said at about the same time.
pub(super) struct Group<'a> {
    /// Middle of its mark.
    pub x: i32,
    /// In time.
    pub said: Vec<&'a Said>,
}

impl Times {
    /// Whole months, or whole years, that hold all dates, between `start` and `end`.
    pub(super) fn new(dates: impl Iterator<Item = PartialDate>, (start, end): (i32, i32)) -> Self {
        let range = dates.map(|date| (date.first_day(), date.last_day()));
        let range = range.reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)));
        let axis = range.map(|(first, last)| {
            let month = if in_years(first, last) { 1 } else { first.month() };
            let first_shown = NaiveDate::from_ymd_opt(first.year(), month, 1).unwrap_or(first);
            let months = if in_years(first, last) { 13 - last.month() } else { 1 };
            let next = month_of(last).checked_add_months(Months::new(months));
            let last_shown = next.and_then(|day| day.checked_sub_days(Days::new(1))).unwrap_or(last);
            Axis::new((first_shown, last_shown), (start, end))
        });
        Self { axis }
    }

    /// First days of months or years with their names, as many as have room.
    fn ticks(&self, texts: &Texts) -> Vec<(i32, String)> {
        let Some(axis) = &self.axis else { return Vec::new() };
        let all: Vec<(NaiveDate, String)> = match in_years(axis.first, axis.last) {
            true => axis.months(12).into_iter().map(|day| (day, day.year().to_string())).collect(),
            false => axis.months(1).into_iter().map(|day| (day, month(day, texts))).collect(),
        };
        let widest = all.iter().map(|(_, name)| measure::width(name, Type::SMALL)).max().unwrap_or_default();
        let each = (axis.end - axis.start) / i32::try_from(all.len()).unwrap_or(1).max(1);
        let steps = [1, 2, 3, 5, 6, 10, 12, 20, 25, 50].into_iter();
        let step = steps.filter(|step| step * each >= widest + BETWEEN).min().unwrap_or(100);
        let every = all.into_iter().step_by(usize::try_from(step).unwrap_or(1));
        every.map(|(day, name)| (axis.at(day), name)).collect()
    }

    /// Sets the names of months or years on `baseline`.
    pub(super) fn draw_heads(&self, scene: &mut Scene, baseline: i32, texts: &Texts) {
        let Some(axis) = &self.axis else { return };
        for (x, name) in self.ticks(texts) {
            if x + measure::width(&name, Type::SMALL) <= axis.end + BETWEEN {
                scene.text((x, baseline), Anchor::Start, &name, Type::SMALL, Ink::Muted);
            }
        }
    }

    /// A quiet line down from each of those names.
    pub(super) fn draw_lines(&self, scene: &mut Scene, texts: &Texts, top: i32, bottom: i32) {
        for (x, _) in self.ticks(texts) {
            scene.line(vec![(x, top - 4), (x, bottom)], Ink::Grid, 1);
        }
    }

    /// Sets a stripe for each stretch of days in which something was said on a day that is not known.
    pub(super) fn draw_spans(&self, scene: &mut Scene, said: &[&Said], y: i32) {
        let Some(axis) = &self.axis else { return };
        let dates = said.iter().filter_map(|said| said.date).filter(|date| date.precision() != Precision::Day);
        let mut spans: Vec<(i32, i32)> =
            dates.map(|date| (axis.at(date.first_day()), axis.at(date.last_day()))).collect();
        spans.sort_unstable();
        let mut drawn: Option<(i32, i32)> = None;
        for (from, to) in spans {
            match &mut drawn {
                Some((_, end)) if from <= *end => *end = to.max(*end),
                _ => {
                    draw_span(scene, drawn, y);
                    drawn = Some((from, to));
                }
            }
        }
        draw_span(scene, drawn, y);
    }
}

fn draw_span(scene: &mut Scene, span: Option<(i32, i32)>, y: i32) {
    if let Some((from, to)) = span {
        scene.tint(Area::new(from, y - 2, (to - from).max(2), 4), Ink::Voice, 0.45);
    }
}

/// What was said in groups that do not touch: a mark takes in those that would stand within its width.
/// `said` is in time.
pub(super) fn groups<'a>(said: &[&'a Said], times: &Times, texts: &Texts) -> Vec<Group<'a>> {
    let Some(axis) = &times.axis else { return Vec::new() };
    let mut placed: Vec<(i32, &Said)> = said
        .iter()
        .filter_map(|said| {
            let date = said.date?;
            let half = (date.last_day() - date.first_day()).num_days().unsigned_abs() / 2;
            Some((axis.at(date.first_day().checked_add_days(Days::new(half))?), *said))
        })
        .collect();
    placed.sort_by_key(|(x, _)| *x);
    // As wide as a mark of all of them: no group is wider.
    let wide = Shape::Several(words::number(placed.len() as u64, texts)).width();
    // Where the first and the last of each stand.
    let mut groups: Vec<((i32, i32), Vec<&Said>)> = Vec::new();
    for (x, said) in placed {
        match groups.last_mut().filter(|((first, _), _)| x < first + wide + 2) {
            Some(((_, last), group)) => {
                *last = x;
                group.push(said);
            }
            None => groups.push(((x, x), vec![said])),
        }
    }
    let set = |((first, last), said): ((i32, i32), Vec<&'a Said>)| {
        // Between its first and its last, and not into the room of the groups beside it.
        let half = Shape::of(&said, texts).width() / 2;
        let x = i32::midpoint(first, last).clamp(first - HALF + half, first - HALF + wide - half);
        Group { x, said }
    };
    groups.into_iter().map(set).collect()
}

fn in_years(first: NaiveDate, last: NaiveDate) -> bool {
    (last - first).num_days() > YEARS_FROM
}

fn month(day: NaiveDate, texts: &Texts) -> String {
    let name = texts.get(&format!("chart.month.{}", day.month())).to_owned();
    texts.with("chart.month.with_year", &[("month", &name), ("year", &day.year().to_string())])
}
