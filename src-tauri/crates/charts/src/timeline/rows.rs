//! One lane on a scale: bars of dates that are not a day, dots on the line, words below it.

use placard_domain::{Precision, Texts};

use super::axis::Axis;
use super::labels::{self, Label};
use super::spots::{self, Spot};
use super::view::{Shown, Span};
use super::{Lane, lanes};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};

/// From the upper edge of a lane to its line, and what a row of bars adds.
const RISE: i32 = 12;
const BAR_ROW: i32 = 16;
/// From the line to the middle of the lowest bar, and from there to the next.
const BAR: (i32, i32) = (17, 15);
/// From the line to the words below it.
const DROP: i32 = 11;
/// From the last words, or from the line where there are none, to the lower edge.
const BELOW: i32 = 5;

/// A lane with what stands in it.
pub(super) struct LaneRow<'a> {
    pub lane: Lane,
    pub spots: Vec<Spot<'a>>,
    bar_rows: i32,
    label_rows: usize,
}

impl LaneRow<'_> {
    fn line(&self) -> i32 {
        RISE + self.bar_rows * BAR_ROW
    }

    pub(super) fn height(&self) -> i32 {
        self.line() + DROP + i32::try_from(self.label_rows).unwrap_or_default() * labels::ROW + BELOW
    }

    fn ink(&self, spot: &Spot<'_>) -> Ink {
        lanes::ink(&spot.marks, self.lane)
    }
}

/// The lanes of a State. Their heights follow from everything that is in them, on whatever day, so that they
/// stay where they are while the days shown move along.
pub(super) fn lanes<'a>(shown: &Shown<'a>, axis: &Axis, span: Span, label_rows: usize, join: f64) -> Vec<LaneRow<'a>> {
    let lane = |lane: Lane| {
        let marks: Vec<_> = shown.passing.iter().copied().filter(|mark| mark.lane == lane).collect();
        let inexact = marks.iter().filter(|mark| mark.date.precision() != Precision::Day).take(spots::BAR_ROWS);
        LaneRow {
            lane,
            bar_rows: i32::try_from(inexact.count()).unwrap_or_default(),
            label_rows: label_rows.min(1 + 2 * marks.len()),
            spots: spots::place(&marks, axis, span, join),
        }
    };
    shown.lanes().into_iter().map(lane).collect()
}

/// Draws a lane whose upper edge is at `top`; names end before `left`.
pub(super) fn draw(scene: &mut Scene, row: &LaneRow<'_>, texts: &Texts, (left, top): (i32, i32)) {
    scene.line(vec![(0, top), (scene.width, top)], Ink::Grid, 1);
    let line = top + row.line();
    let name_lines = if row.height() >= 44 { 2 } else { 1 };
    let name = measure::wrap(&row.lane.name(texts), Type::SMALL_STRONG, left - 14, name_lines);
    for (i, text) in name.iter().enumerate() {
        let baseline = line + 4 + 15 * i32::try_from(i).unwrap_or_default();
        scene.text((0, baseline), Anchor::Start, text, Type::SMALL_STRONG, Ink::Text);
    }
    scene.line(vec![(left, line), (scene.width, line)], Ink::Axis, 1);
    let labels = labels::place(&row.spots, texts, row.label_rows, (left, scene.width));
    for (spot, label) in row.spots.iter().zip(&labels) {
        if let Some(label) = label {
            label.draw(scene, line + DROP, height_of(spot, line), row.ink(spot));
        }
    }
    let mut free_from = [i32::MIN; spots::BAR_ROWS];
    for spot in &row.spots {
        match spot.row {
            Some(bar) => draw_bar(scene, row, spot, line, free_from.get_mut(bar)),
            None => draw_dot(scene, row, spot, line),
        }
    }
    for (spot, label) in row.spots.iter().zip(&labels) {
        mark(scene, row, spot, label.as_ref(), texts, line);
    }
}

/// Height at which a spot stands in a lane with that line.
fn height_of(spot: &Spot<'_>, line: i32) -> i32 {
    spot.row.map_or(line, |row| line - BAR.0 - i32::try_from(row).unwrap_or_default() * BAR.1)
}

/// A bar, with its count where it stands for several; `free_from` is where the row has room for one.
fn draw_bar(scene: &mut Scene, row: &LaneRow<'_>, spot: &Spot<'_>, line: i32, free_from: Option<&mut i32>) {
    let (y, ink) = (height_of(spot, line), row.ink(spot));
    lanes::stretch(scene, (spot.from, spot.to), y, ink);
    if ink == Ink::Refusal && spot.single().is_some() {
        draw_one(scene, row.lane, (spot.from, y), ink);
    }
    let half = spots::half(spot.marks.len());
    let x = (spot.from + half).min(scene.width - half);
    if let Some(free_from) = free_from.filter(|free_from| spot.single().is_none() && **free_from <= x - half) {
        draw_count(scene, spot.marks.len(), (x, y), 7, ink);
        *free_from = x + half + 2;
    }
}

fn draw_dot(scene: &mut Scene, row: &LaneRow<'_>, spot: &Spot<'_>, line: i32) {
    let (x, ink) = (spot.middle(), row.ink(spot));
    match spot.single() {
        None => draw_count(scene, spot.marks.len(), (x, line), 9, ink),
        Some(_) => draw_one(scene, row.lane, (x, line), ink),
    }
}

/// One thing of a lane: a ring for not taking part, a diamond for what is due, a square for what is ours.
pub(super) fn draw_one(scene: &mut Scene, lane: Lane, (x, y): (i32, i32), ink: Ink) {
    match lane {
        Lane::Deadlines => scene.surface(vec![(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y), (x, y - 7)], ink),
        Lane::Own => scene.fill(Area::new(x - 5, y - 5, 10, 10), ink),
        _ => scene.disc((x, y), 6, ink),
    }
    if ink == Ink::Refusal {
        scene.disc((x, y), 3, Ink::Ground);
    }
}

/// How many things stand at one place.
pub(super) fn draw_count(scene: &mut Scene, count: usize, (x, y): (i32, i32), radius: i32, ink: Ink) {
    let reach = (spots::half(count) - radius).max(0);
    scene.disc((x - reach, y), radius, ink);
    if reach > 0 {
        scene.fill(Area::new(x - reach, y - radius, 2 * reach, 2 * radius), ink);
        scene.disc((x + reach, y), radius, ink);
    }
    scene.text((x, y + 4), Anchor::Middle, &count.to_string(), Type::SMALL_STRONG, Ink::Ground);
}

/// What can be pointed at: the dot or bar, with its words where they follow it. Words of later marks lie above.
fn mark(scene: &mut Scene, row: &LaneRow<'_>, spot: &Spot<'_>, label: Option<&Label>, texts: &Texts, line: i32) {
    let y = height_of(spot, line);
    let (from, to) = match spot.row {
        Some(_) => (spot.from.min(spot.to - 24), spot.to),
        None => (spot.middle() - 12, spot.middle() + 12),
    };
    let (mut end, mut bottom) = (to, y + if spot.row.is_some() { 8 } else { 12 });
    if let Some(label) = label.filter(|label| label.after) {
        end = end.max(label.end + 4);
        bottom = line + DROP + i32::try_from(label.last_row()).unwrap_or_default() * labels::ROW;
    }
    let top = y - if spot.row.is_some() { 8 } else { 12 };
    let spoken = match spot.single() {
        Some(mark) => mark.spoken(texts),
        None => spots::spoken(&spot.marks, Some(row.lane), texts),
    };
    if let Some(link) = spots::link(&spot.marks) {
        scene.mark(Area::new(from, top, end - from, bottom - top), &spoken, link);
    }
}
