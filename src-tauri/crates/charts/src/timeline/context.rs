//! The band above: all years, all reviews.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use placard_domain::{PartialDate, Texts};

use super::axis::Axis;
use super::focus::Focus;
use super::view::Shown;
use super::{TimelineMark, TimelineReview, names_width, spots};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::plate;
use crate::scene::{Anchor, Area, Scene};
use crate::words;

/// The review began in 2008.
const FIRST_YEAR: i32 = 2008;
const PLATE: (i32, i32) = (68, 26);
/// Height of a review: two lines of words, its placard, and air.
const UNIT: i32 = 76;
/// From the line of the years to the baseline of their words.
pub(super) const YEARS: i32 = 18;
/// Least air between a year and other words on its line.
const BETWEEN_YEARS: i32 = 6;
const WIDEST_UNIT: i32 = 210;

/// Where the band ended, for what hangs below it.
pub(super) struct Band {
    /// Lower edge of the years, and of the bar below them that marks the window.
    pub bottom: i32,
    /// Start and end of the months that are shown large, on the axis of the band.
    pub window: Option<(i32, i32)>,
}

struct Unit<'a> {
    review: &'a TimelineReview,
    /// Where its date is on the axis; none where it has no date.
    at: Option<i32>,
    start: i32,
    width: i32,
    level: i32,
}

pub(super) fn draw(scene: &mut Scene, shown: &Shown<'_>, focus: Option<&Focus<'_>>, texts: &Texts, top: i32) -> Band {
    let (figures, left) = (shown.figures, names_width(scene));
    let undated = shown.reviews.iter().any(|review| review.date.is_none());
    let end = scene.width - 8 - if undated { WIDEST_UNIT } else { 0 };
    let axis = Axis::new(shown.years(), (left + 8, end.max(left + 100)));
    let units = place(shown, &axis, texts, scene.width);
    let levels = units.iter().map(|unit| unit.level + 1).max().unwrap_or_default();
    // The months shown large say the day below them.
    let says_day = axis.shows(figures.as_of) && focus.is_none_or(|focus| !focus.shows_day(figures.as_of));
    let y = top + if says_day { 24 } else { 4 } + levels.max(1) * UNIT;
    if says_day {
        as_of_label(scene, figures.as_of, texts, left, (axis.at(figures.as_of), top + 12));
    }
    if axis.shows(figures.as_of) {
        let x = axis.at(figures.as_of);
        let covering = units.iter().filter(|unit| unit.start - 6 <= x && x <= unit.start + unit.width + 6);
        let lowest = covering.map(|unit| unit.plate(y).bottom() + 4).max();
        let from = lowest.unwrap_or(top + if says_day { 18 } else { 0 });
        scene.line(vec![(x, from), (x, y + 6)], Ink::AsOf, 1);
    }
    let window = focus.map(|focus| (axis.at(focus.first), axis.at(focus.last).max(axis.at(focus.first) + 4)));
    draw_years(scene, &axis, y, 0..0);
    if let Some((from, to)) = window {
        scene.fill(Area::new(from, y + 26, to - from, 4), Ink::Text);
    }
    for unit in &units {
        draw_stem(scene, unit, y);
    }
    for unit in units {
        draw_unit(scene, &unit, figures.as_of, texts, y);
    }
    draw_elsewhere(scene, shown, focus, &axis, texts, y);
    let heading = texts.get("chart.timeline.context");
    for (i, line) in measure::wrap(heading, Type::BODY_STRONG, left - 12, 2).iter().enumerate() {
        let baseline = y - UNIT + 46 + 18 * i32::try_from(i).unwrap_or_default();
        scene.text((0, baseline.max(top + 14)), Anchor::Start, line, Type::BODY_STRONG, Ink::Text);
    }
    Band { bottom: y + 30, window }
}

/// Nearer than this, dots on the band are one; and so near that there are never more dots than this.
const SAME_DOT: i32 = 4;
const MOST_DOTS: i32 = 160;

/// A dot for everything outside the months shown large.
pub(super) fn draw_elsewhere(
    scene: &mut Scene,
    shown: &Shown<'_>,
    focus: Option<&Focus<'_>>,
    axis: &Axis,
    texts: &Texts,
    y: i32,
) {
    let apart = SAME_DOT.max((axis.end - axis.start) / MOST_DOTS);
    let mut dots: Vec<(i32, Vec<&TimelineMark>)> = Vec::new();
    for mark in shown.marks.iter().filter(|mark| focus.is_none_or(|focus| !focus.holds(mark))) {
        let x = axis.at(mark.date.first_day());
        match dots.last_mut().filter(|(at, _)| x - at < apart) {
            Some((_, marks)) => marks.push(mark),
            None => dots.push((x, vec![mark])),
        }
    }
    for (x, marks) in dots {
        let refusal = marks.iter().any(|mark| mark.is_refusal());
        scene.disc((x, y), if marks.len() > 1 { 5 } else { 4 }, if refusal { Ink::Refusal } else { Ink::Muted });
        let spoken = match marks.as_slice() {
            [only] => only.spoken(texts),
            several => spots::spoken(several, None, texts),
        };
        if let Some(link) = spots::link(&marks) {
            scene.mark(Area::new(x - 12, y - 12, 24, 24), &spoken, link);
        }
    }
}

/// Reviews from left to right, each as low as its neighbours let it be.
fn place<'a>(shown: &Shown<'a>, axis: &Axis, texts: &Texts, width: i32) -> Vec<Unit<'a>> {
    let figures = shown.figures;
    let mut reviews: Vec<&TimelineReview> = shown.reviews.clone();
    reviews.sort_by_key(|review| (review.date.map_or(NaiveDate::MAX, |d| d.first_day()), review.cycle));
    let mut ends: Vec<i32> = Vec::new();
    let mut units = Vec::with_capacity(reviews.len());
    for review in reviews {
        let lines = [words::status(review.status, texts), review.when(figures.as_of, texts)];
        let widest = lines.iter().map(|line| measure::width(line, Type::SMALL)).max().unwrap_or_default();
        let wide = widest.clamp(PLATE.0, WIDEST_UNIT);
        let at = review.middle(figures.as_of).map(|day| axis.at(day));
        let start = match at {
            Some(at) => (at - wide / 2).clamp(axis.start - 8, (width - wide).max(axis.start - 8)),
            None => width - wide,
        };
        let free = ends.iter().position(|end| *end + 14 <= start);
        let level = free.unwrap_or(ends.len());
        match ends.get_mut(level) {
            Some(end) => *end = start + wide,
            None => ends.push(start + wide),
        }
        units.push(Unit { review, at, start, width: wide, level: i32::try_from(level).unwrap_or_default() });
    }
    units
}

impl Unit<'_> {
    fn top(&self, axis: i32) -> i32 {
        axis - 16 - (self.level + 1) * UNIT + 12
    }

    fn plate(&self, axis: i32) -> Area {
        let centre = self.at.unwrap_or(self.start + self.width / 2);
        let x = (centre - PLATE.0 / 2).clamp(self.start, self.start + self.width - PLATE.0);
        Area::new(x, self.top(axis) + 36, PLATE.0, PLATE.1)
    }
}

fn draw_stem(scene: &mut Scene, unit: &Unit<'_>, axis: i32) {
    if let Some(at) = unit.at {
        let plate = unit.plate(axis);
        let from = at.clamp(plate.x + 2, plate.end() - 2);
        scene.line(vec![(from, plate.bottom()), (at, axis)], Ink::Axis, 1);
    }
}

fn draw_unit(scene: &mut Scene, unit: &Unit<'_>, as_of: NaiveDate, texts: &Texts, axis: i32) {
    let (review, top, plate) = (unit.review, unit.top(axis), unit.plate(axis));
    scene.fill(Area::new(unit.start - 3, top, unit.width + 6, 34), Ink::Ground);
    let centre = unit.start + unit.width / 2;
    let status = measure::fit(&words::status(review.status, texts), Type::SMALL, unit.width);
    let date = measure::fit(&review.when(as_of, texts), Type::SMALL, unit.width);
    scene.text((centre, top + 12), Anchor::Middle, &status, Type::SMALL, Ink::Text);
    scene.text((centre, top + 28), Anchor::Middle, &date, Type::SMALL, Ink::Muted);
    plate::draw(scene, plate, review.status, &words::cycle(review.cycle, texts), Type::SMALL_STRONG, false);
    let area = Area::new(unit.start, top, unit.width, plate.bottom() - top);
    scene.mark(area, &review.in_words(as_of, texts), review.link());
}

/// The line of the years; no year is written where `taken` has other words.
pub(super) fn draw_years(scene: &mut Scene, axis: &Axis, y: i32, taken: Range<i32>) {
    scene.line(vec![(axis.start, y), (axis.end, y)], Ink::Axis, 1);
    let span = axis.last.year() - axis.first.year() + 1;
    let room = (axis.end - axis.start) / span.max(1);
    let step = [1, 2, 5, 10, 20].into_iter().find(|step| step * room >= 44).unwrap_or(50);
    for year in axis.first.year()..=axis.last.year() {
        let x = axis.at(NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(axis.first));
        let labelled = (year - FIRST_YEAR).rem_euclid(step) == 0;
        scene.line(vec![(x, y), (x, y + if labelled { 6 } else { 3 })], Ink::Axis, 1);
        let free = x + 30 + BETWEEN_YEARS <= taken.start || taken.end + BETWEEN_YEARS <= x;
        if labelled && x + 30 <= scene.width && (free || taken.is_empty()) {
            scene.text((x, y + YEARS), Anchor::Start, &year.to_string(), Type::SMALL, Ink::Muted);
        }
    }
}

/// The words at the line of the day the data is as of, on the side where there is room, not before
/// `left`. Gives from where to where they go.
pub(super) fn as_of_label(
    scene: &mut Scene,
    as_of: NaiveDate,
    texts: &Texts,
    left: i32,
    (x, baseline): (i32, i32),
) -> Range<i32> {
    let label = texts.with("chart.timeline.as_of", &[("date", &texts.date(&PartialDate::day(as_of)))]);
    let label = measure::fit(&label, Type::SMALL_STRONG, scene.width - left);
    let width = measure::width(&label, Type::SMALL_STRONG);
    let start = (x - width / 2).clamp(left, (scene.width - width).max(left));
    scene.text((start, baseline), Anchor::Start, &label, Type::SMALL_STRONG, Ink::AsOf);
    start..start + width
}
