//! The reviews of a State on a scale: a placard each at its date, after the State's name.

use placard_domain::Texts;

use super::axis::Axis;
use super::view::Shown;
use super::{TimelineReview, names_width};
use crate::chart::Link;
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::plate;
use crate::scene::{Anchor, Area, Scene};
use crate::words;

const PLATE: (i32, i32) = (62, 22);
/// From one row of placards to the next.
const LEVEL: i32 = 28;
/// Room for two lines of a State's name.
const LEAST: i32 = 42;

/// A review with its place.
pub(super) struct Placed<'a> {
    review: &'a TimelineReview,
    /// Where its date is; none where it has no date.
    at: Option<i32>,
    start: i32,
    level: i32,
}

/// Placards in time, each in the first row in which it touches no other.
pub(super) fn place<'a>(shown: &Shown<'a>, axis: &Axis, width: i32) -> Vec<Placed<'a>> {
    let as_of = shown.figures.as_of;
    let mut reviews = shown.reviews.clone();
    reviews.sort_by_key(|review| (review.middle(as_of).is_none(), review.middle(as_of), review.cycle));
    let mut ends: Vec<i32> = Vec::new();
    let mut placed = Vec::with_capacity(reviews.len());
    for review in reviews {
        let at = review.middle(as_of).map(|day| axis.at(day));
        let start = (at.unwrap_or(axis.end) - PLATE.0 / 2).clamp(axis.start - 16, width - PLATE.0);
        let level = ends.iter().position(|end| *end + 6 <= start).unwrap_or(ends.len());
        match ends.get_mut(level) {
            Some(end) => *end = start + PLATE.0,
            None => ends.push(start + PLATE.0),
        }
        placed.push(Placed { review, at, start, level: i32::try_from(level).unwrap_or_default() });
    }
    placed
}

/// Height of the row of a State's name and reviews.
pub(super) fn height(placed: &[Placed<'_>]) -> i32 {
    let levels = placed.iter().map(|one| one.level + 1).max().unwrap_or_default();
    LEAST.max(14 + levels * LEVEL)
}

/// Draws name and placards from `top`; where there are `several` States, the name leads to its State.
pub(super) fn draw(
    scene: &mut Scene,
    shown: &Shown<'_>,
    placed: &[Placed<'_>],
    axis: &Axis,
    texts: &Texts,
    (top, several): (i32, bool),
) {
    let (figures, left) = (shown.figures, names_width(scene));
    let bottom = top + height(placed);
    scene.line(vec![(0, top), (scene.width, top)], if several { Ink::Axis } else { Ink::Grid }, 1);
    let name = measure::clean(&figures.state_name);
    for (i, line) in measure::wrap(&name, Type::BODY_STRONG, left - 14, 2).iter().enumerate() {
        let baseline = top + 18 + 18 * i32::try_from(i).unwrap_or_default();
        scene.text((0, baseline), Anchor::Start, line, Type::BODY_STRONG, Ink::Text);
    }
    if several {
        scene.mark(Area::new(0, top, left - 14, LEAST), &name, Link::State { iso3: figures.iso3 });
    }
    for one in placed {
        let area = Area::new(one.start, top + 8 + one.level * LEVEL, PLATE.0, PLATE.1);
        if let Some(at) = one.at.filter(|at| (axis.start..=axis.end).contains(at)) {
            let from = at.clamp(area.x + 2, area.end() - 2);
            scene.line(vec![(from, area.bottom()), (at, bottom)], Ink::Axis, 1);
        }
    }
    for (i, one) in placed.iter().enumerate() {
        let review = one.review;
        let mut area = Area::new(one.start, top + 8 + one.level * LEVEL, PLATE.0, PLATE.1);
        plate::draw(scene, area, review.status, &words::cycle(review.cycle, texts), Type::SMALL_STRONG, false);
        let next = placed.get(i + 1).map_or(scene.width, |next| next.start - 8);
        let status = words::status(review.status, texts);
        let width = measure::width(&status, Type::SMALL);
        if placed.iter().all(|one| one.level == 0) && area.end() + 8 + width <= next {
            scene.fill(Area::new(area.end() + 5, area.y + 2, width + 6, PLATE.1 - 4), Ink::Ground);
            scene.text((area.end() + 8, area.y + 15), Anchor::Start, &status, Type::SMALL, Ink::Muted);
            area.width += 8 + width;
        }
        scene.mark(area, &review.in_words(figures.as_of, texts), review.link());
    }
}
