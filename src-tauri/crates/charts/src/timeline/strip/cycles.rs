//! All cycles in one row: each placard below its words, as near to its date as its neighbours let it.

use placard_domain::Texts;

use super::super::axis::Axis;
use super::super::context::{self, Band};
use super::super::focus::Focus;
use super::super::view::Shown;
use super::super::{Timeline, TimelineReview};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::plate;
use crate::scene::{Anchor, Area, Scene};
use crate::words;

const PLATE: (i32, i32) = (68, 24);
const LINE: i32 = 14;
/// Least air between two reviews.
const AIR: i32 = 12;
/// Most that the words of a review are wide, and those of its status, which may take two lines.
const WIDEST: i32 = 240;
const WIDEST_STATUS: i32 = 180;
/// From a placard to the line of the years, and from there to the lower edge of the years.
const STEM: i32 = 6;
const YEARS: i32 = context::YEARS + 4;
/// Height of the bar below the years that marks the months shown large.
const WINDOW: i32 = 3;

struct Unit<'a> {
    review: &'a TimelineReview,
    /// Where its date is on the axis; none where it has no date.
    at: Option<i32>,
    status: Vec<String>,
    date: String,
    start: i32,
    width: i32,
}

pub(super) fn draw(scene: &mut Scene, shown: &Shown<'_>, focus: Option<&Focus<'_>>, texts: &Texts, top: i32) -> Band {
    let figures = shown.figures;
    let axis = Axis::new(shown.years(), (0, scene.width - 1));
    let units = place(figures, &axis, texts, scene.width);
    let lines = units.iter().map(|unit| unit.status.len()).max().unwrap_or_default();
    let words = (i32::try_from(lines).unwrap_or_default() + i32::from(lines > 0)) * LINE;
    let placards = top + words + 4;
    let y = placards + if units.is_empty() { 0 } else { PLATE.1 + STEM };

    let at = axis.at(figures.as_of);
    let said = match axis.shows(figures.as_of) {
        true => context::as_of_label(scene, figures.as_of, texts, 0, (at, y + context::YEARS)),
        false => 0..0,
    };
    context::draw_years(scene, &axis, y, said);
    for unit in &units {
        unit.draw(scene, figures, texts, (placards, y));
    }
    context::draw_elsewhere(scene, shown, focus, &axis, texts, y);
    if axis.shows(figures.as_of) {
        scene.surface(vec![(at, y), (at - 5, y + 6), (at + 5, y + 6), (at, y)], Ink::AsOf);
    }
    let window = focus.map(|focus| (axis.at(focus.first), axis.at(focus.last).max(axis.at(focus.first) + 4)));
    let Some((from, to)) = window else { return Band { bottom: y + YEARS, window } };
    scene.fill(Area::new(from, y + YEARS, to - from, WINDOW), Ink::Text);
    Band { bottom: y + YEARS + WINDOW, window }
}

/// Reviews in time, each as near to its date as the others let it be.
fn place<'a>(figures: &'a Timeline, axis: &Axis, texts: &Texts, room: i32) -> Vec<Unit<'a>> {
    let mut reviews: Vec<&TimelineReview> = figures.reviews.iter().collect();
    reviews.sort_by_key(|review| (review.middle(figures.as_of).is_none(), review.middle(figures.as_of), review.cycle));
    let count = i32::try_from(reviews.len()).unwrap_or(i32::MAX).max(1);
    let air = AIR * (count - 1);
    let set = |widest: i32| -> Vec<Unit<'a>> {
        reviews.iter().map(|review| Unit::new(review, figures, axis, texts, widest)).collect()
    };
    let mut units = set(WIDEST);
    if units.iter().map(|unit| unit.width).sum::<i32>() + air > room {
        units = set((room - air) / count);
    }
    let mut free_from = 0;
    for unit in &mut units {
        unit.start = unit.start.max(free_from);
        free_from = unit.start + unit.width + AIR;
    }
    let mut free_to = room;
    for unit in units.iter_mut().rev() {
        unit.start = unit.start.min(free_to - unit.width);
        free_to = unit.start - AIR;
    }
    units
}

impl<'a> Unit<'a> {
    /// A review at its date, at most `widest` wide.
    fn new(review: &'a TimelineReview, figures: &Timeline, axis: &Axis, texts: &Texts, widest: i32) -> Self {
        let status = measure::wrap(&words::status(review.status, texts), Type::SMALL, widest.min(WIDEST_STATUS), 2);
        let date = measure::fit(&review.when(figures.as_of, texts), Type::SMALL, widest);
        let widths = status.iter().chain([&date]).map(|line| measure::width(line, Type::SMALL));
        let width = widths.max().unwrap_or_default().max(PLATE.0).min(widest);
        let at = review.middle(figures.as_of).map(|day| axis.at(day));
        Self { review, at, status, date, start: at.unwrap_or(axis.end) - width / 2, width }
    }

    /// `placards` is the upper edge of the placards, `axis` the line of the years.
    fn draw(&self, scene: &mut Scene, figures: &Timeline, texts: &Texts, (placards, axis): (i32, i32)) {
        let width = PLATE.0.min(self.width);
        let centre = self.start + self.width / 2;
        let at = self.at.unwrap_or(centre);
        let x = (at - width / 2).clamp(self.start, self.start + self.width - width);
        let area = Area::new(x, placards, width, PLATE.1);
        let mut baseline = placards - 8;
        for (line, ink) in
            std::iter::once((&self.date, Ink::Muted)).chain(self.status.iter().rev().map(|l| (l, Ink::Text)))
        {
            scene.text((centre, baseline), Anchor::Middle, line, Type::SMALL, ink);
            baseline -= LINE;
        }
        if self.at.is_some() {
            let from = at.clamp(area.x + 2, area.end() - 2);
            scene.line(vec![(from, area.bottom()), (at, axis)], Ink::Axis, 1);
        }
        let name = words::cycle(self.review.cycle, texts);
        plate::draw(scene, area, self.review.status, &name, Type::SMALL_STRONG, false);
        let top = baseline + 3;
        let pointed = Area::new(self.start, top, self.width, area.bottom() - top);
        scene.mark(pointed, &self.review.in_words(figures.as_of, texts), self.review.link());
    }
}
