//! Some days on one scale: one or several States one above another, each with its reviews and its lanes.

use chrono::NaiveDate;
use placard_domain::Texts;

use super::axis::Axis;
use super::context::as_of_label;
use super::rows::{self, LaneRow};
use super::view::{Shown, Span};
use super::{key, names_width, reviews, spots, ticks};
use crate::ink::Ink;
use crate::legend;
use crate::scene::{Area, Scene};
use crate::words;

/// Most that can be pointed at: more are joined.
const MOST_MARKS: usize = 400;
/// Height of the strip that names the days.
const STRIP: i32 = 24;
/// Room for the mark of several things at either end of the axis.
const MARGIN: i32 = 20;

/// One State's part of the picture.
struct Part<'a, 'b> {
    shown: &'b Shown<'a>,
    lanes: Vec<LaneRow<'a>>,
}

/// Draws the days of `span`, `with_reviews` or only the lanes; gives where that ends and the scale.
pub(super) fn draw(
    scene: &mut Scene,
    states: &[Shown<'_>],
    span: Span,
    texts: &Texts,
    with_reviews: bool,
    top: i32,
) -> (i32, Axis) {
    let left = names_width(scene);
    let after = span.to.succ_opt().unwrap_or(span.to);
    let axis = Axis::new((span.from, after), (left + MARGIN, scene.width - MARGIN));
    let parts = parts(states, &axis, span);

    let bands: Vec<Vec<reviews::Placed<'_>>> = parts
        .iter()
        .map(|part| if with_reviews { reviews::place(part.shown, &axis, scene.width) } else { Vec::new() })
        .collect();
    let head = |band: &[reviews::Placed<'_>]| if with_reviews { reviews::height(band) } else { 0 };
    let heights =
        parts.iter().zip(&bands).map(|(part, band)| head(band) + part.lanes.iter().map(LaneRow::height).sum::<i32>());
    let bottom = top + STRIP + heights.sum::<i32>();
    ticks::draw(scene, &axis, texts, Area::new(left, top, scene.width - left, STRIP), bottom);
    let as_of = states.first().map(|shown| shown.figures.as_of).filter(|day| (span.from..=span.to).contains(day));
    if let Some(day) = as_of {
        let x = end_of(day, &axis);
        scene.line(vec![(x, top + STRIP), (x, bottom)], Ink::AsOf, 1);
    }
    let mut y = top + STRIP;
    for (part, band) in parts.iter().zip(&bands) {
        if with_reviews {
            reviews::draw(scene, part.shown, band, &axis, texts, (y, states.len() > 1));
            y += head(band);
        }
        for lane in &part.lanes {
            rows::draw(scene, lane, texts, (left, y));
            y += lane.height();
        }
    }
    scene.line(vec![(0, bottom), (scene.width, bottom)], Ink::Grid, 1);
    let mut bottom = bottom + 4;
    if let Some(day) = as_of {
        as_of_label(scene, day, texts, left, (end_of(day, &axis), bottom + 14));
        bottom += 24;
    }
    bottom = key::draw(scene, parts.iter().flat_map(|part| &part.lanes), texts, bottom + 4);
    if with_reviews && states.len() > 1 {
        let statuses = words::tally(states.iter().flat_map(|shown| &shown.reviews).map(|review| review.status));
        let entries = statuses.into_iter().map(|(status, _)| legend::entry(status, None, texts, None)).collect();
        bottom = legend::draw(scene, entries, bottom + 2);
    }
    (bottom + 4, axis)
}

/// What is as of a day holds at its end.
fn end_of(day: NaiveDate, axis: &Axis) -> i32 {
    axis.at(day.succ_opt().unwrap_or(day))
}

/// The lanes of each State, with what would be too many marks joined.
fn parts<'a, 'b>(states: &'b [Shown<'a>], axis: &Axis, span: Span) -> Vec<Part<'a, 'b>> {
    let label_rows = match states.len() {
        0 | 1 => 4,
        2..=4 => 1,
        _ => 0,
    };
    let mut join = spots::JOIN;
    loop {
        let part = |shown: &'b Shown<'a>| Part { shown, lanes: rows::lanes(shown, axis, span, label_rows, join) };
        let parts: Vec<Part<'a, 'b>> = states.iter().map(part).collect();
        let marks = parts
            .iter()
            .map(|part| part.shown.reviews.len() + 1 + part.lanes.iter().map(|lane| lane.spots.len()).sum::<usize>());
        if marks.sum::<usize>() <= MOST_MARKS || join > f64::from(axis.end - axis.start) {
            return parts;
        }
        join *= 2.0;
    }
}
