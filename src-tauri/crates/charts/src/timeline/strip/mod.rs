//! The timeline for a page with little room: all cycles in a row, and below, where the State stayed
//! away or kept silent, the months in which that happened. Its height does not grow with what
//! happened: words that have no room beside others are left to the table.

mod cycles;
mod labels;

use chrono::{NaiveDate, TimeDelta};
use placard_domain::{Precision, Texts};

use super::axis::Axis;
use super::focus::{self, Focus, Group};
use super::{Timeline, TimelineMark, TimelineView, What, lanes};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use labels::Label;

/// Most that a strip is high.
const TALLEST: i32 = 200;
/// Most that a lane is high: one line of words, and below it the line with what happened.
const LANE: i32 = 28;
/// From the line of a lane to its lower edge.
const BELOW: i32 = 7;
const MONTHS: i32 = 17;
/// Room between the band of cycles and the months.
const TIE: i32 = 8;

/// The marks as a strip tells them, in three lanes. Asks have a place of their own on a page.
pub(super) fn told(figures: &Timeline) -> Timeline {
    let marks = figures.marks.iter().filter(|mark| !matches!(mark.what, What::Ask { .. }));
    let marks = marks.map(|mark| TimelineMark { lane: mark.lane.of_three(), ..mark.clone() });
    Timeline { marks: marks.collect(), ..figures.clone() }
}

pub(super) fn lay_out(scene: &mut Scene, figures: &Timeline, texts: &Texts, top: i32) -> i32 {
    let whole = TimelineView::default();
    let shown = whole.shown(figures);
    // A postponement by agreement is said by the placard of its cycle.
    let stayed_away = |focus: &Focus<'_>| focus.groups.iter().flat_map(|group| &group.marks).any(|m| m.is_refusal());
    let focus = focus::choose(&shown.marks, figures.as_of).filter(stayed_away);
    let band = cycles::draw(scene, &shown, focus.as_ref(), texts, top);
    match (&focus, band.window) {
        (Some(focus), Some(window)) => {
            let months = band.bottom + TIE;
            lanes::draw_tie(scene, window, band.bottom, (names_width(scene, focus, texts), months));
            draw_lanes(scene, figures, focus, texts, (months, top + TALLEST))
        }
        _ => band.bottom,
    }
}

/// Width of the column that names the lanes.
fn names_width(scene: &Scene, focus: &Focus<'_>, texts: &Texts) -> i32 {
    let lanes = focus.lanes().into_iter();
    lanes
        .map(|lane| measure::width(&lane.name(texts), Type::SMALL_STRONG))
        .max()
        .unwrap_or_default()
        .min(scene.width / 4)
        + 14
}

/// The months and the lanes in which something happened, from `top`, ending above `lowest`.
fn draw_lanes(
    scene: &mut Scene,
    figures: &Timeline,
    focus: &Focus<'_>,
    texts: &Texts,
    (top, lowest): (i32, i32),
) -> i32 {
    let left = names_width(scene, focus, texts);
    let shown = focus.lanes();
    let count = i32::try_from(shown.len()).unwrap_or(1).max(1);
    let height = ((lowest - top - MONTHS) / count).min(LANE);
    let bottom = top + MONTHS + count * height;

    let ends = (left, scene.width);
    let (axis, labels) = best_axis(scene, focus, texts, left, |axis| labels::place(&focus.groups, axis, texts, ends));
    let months = Area::new(left, top, scene.width - left, MONTHS);
    lanes::draw_months(scene, &axis, texts, months, bottom);
    if axis.shows(figures.as_of) {
        let x = axis.at(figures.as_of);
        scene.line(vec![(x, top + MONTHS), (x, bottom)], Ink::AsOf, 1);
    }
    for (row, shown_lane) in shown.into_iter().enumerate() {
        let lane = Area::new(0, top + MONTHS + i32::try_from(row).unwrap_or_default() * height, scene.width, height);
        let line = lane.bottom() - BELOW;
        if row > 0 {
            scene.line(vec![(0, lane.y), (scene.width, lane.y)], Ink::Grid, 1);
        }
        let name = measure::fit(&shown_lane.name(texts), Type::SMALL_STRONG, left - 8);
        scene.text((0, line - 2), Anchor::Start, &name, Type::SMALL_STRONG, Ink::Text);
        scene.line(vec![(left, line), (scene.width, line)], Ink::Axis, 1);
        let of_lane = || focus.groups.iter().zip(&labels).filter(|(group, _)| group.lane == shown_lane);
        of_lane().for_each(|(group, _)| lanes::draw_stretch(scene, group, &axis, line));
        for (group, label) in of_lane() {
            if let Some(label) = label {
                label.draw(scene, line, lanes::ink(&group.marks, group.lane));
            }
        }
        of_lane().for_each(|(group, label)| draw_dot(scene, group, label.as_ref(), &axis, texts, (line, lane)));
    }
    scene.line(vec![(0, bottom), (scene.width, bottom)], Ink::Grid, 1);
    bottom + 1
}

/// The scale with which the most can be said. What happens last is often what is said most of:
/// room is kept free after it where that helps.
fn best_axis(
    scene: &Scene,
    focus: &Focus<'_>,
    texts: &Texts,
    left: i32,
    place: impl Fn(&Axis) -> Vec<Option<Label>>,
) -> (Axis, Vec<Option<Label>>) {
    let (start, end) = (left + 10, scene.width - 8);
    let days = (focus.last - focus.first).num_days().max(45);
    let widest = labels::widest(&focus.groups, texts).min((end - start) / 2);
    let with_room = |kept: i32| {
        let days = days * i64::from(end - start) / i64::from((end - start - kept).max(1));
        let last = focus.first.checked_add_signed(TimeDelta::days(days)).unwrap_or(NaiveDate::MAX);
        let axis = Axis::new((focus.first, last), (start, end));
        let labels = place(&axis);
        (labels.iter().flatten().map(|label| label.worth).sum::<u32>(), axis, labels)
    };
    let mut best = with_room(0);
    for kept in 1..=6 {
        let tried = with_room(widest * kept / 6);
        if tried.0 > best.0 {
            best = tried;
        }
    }
    (best.1, best.2)
}

/// A dot where the day is known, and for every mark what can be pointed at.
fn draw_dot(
    scene: &mut Scene,
    group: &Group<'_>,
    label: Option<&Label>,
    axis: &Axis,
    texts: &Texts,
    (line, lane): (i32, Area),
) {
    let x = axis.at(group.date.first_day());
    if group.date.precision() == Precision::Day {
        let ink = lanes::ink(&group.marks, group.lane);
        scene.disc((x, line), 6, Ink::Ground);
        scene.disc((x, line), 5, ink);
        if ink == Ink::Refusal {
            scene.disc((x, line), 2, Ink::Ground);
        }
    }
    let (start, end) = label.map_or((x, x), |label| (label.start, label.end));
    let area = Area::new(start.min(x - 12), lane.y, end.max(x + 12) - start.min(x - 12), lane.height);
    group.marks.iter().for_each(|mark: &&TimelineMark| scene.mark(area, &mark.spoken(texts), mark.link()));
}
