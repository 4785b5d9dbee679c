//! Many dates: numbers in the lanes, and a key below that says what they are.

use std::collections::BTreeMap;

use placard_domain::Texts;

use super::axis::Axis;
use super::focus::{Focus, Group};
use super::{Lane, lanes};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};

/// Room that a numbered disc takes.
pub(super) const DISC: i32 = 22;
const RADIUS: i32 = 9;
const ROW: i32 = 24;
/// From this width on the key has two columns.
const WIDE: i32 = 900;

/// A group with its number and its place.
pub(super) struct Numbered<'a> {
    group: &'a Group<'a>,
    number: usize,
    x: i32,
    level: i32,
}

/// Numbers the groups in time, and gives each the highest place in its lane where it touches no other.
pub(super) fn number<'a>(focus: &'a Focus<'a>, axis: &Axis) -> Vec<Numbered<'a>> {
    let mut groups: Vec<&Group<'_>> = focus.groups.iter().collect();
    groups.sort_by_key(|group| (group.date.first_day(), group.date.last_day()));
    let mut ends: BTreeMap<Lane, Vec<i32>> = BTreeMap::new();
    let mut numbered = Vec::with_capacity(groups.len());
    for (i, group) in groups.into_iter().enumerate() {
        let x = axis.at(group.date.first_day());
        let ends = ends.entry(group.lane).or_default();
        let level = ends.iter().position(|end| *end <= x).unwrap_or(ends.len());
        match ends.get_mut(level) {
            Some(end) => *end = x + DISC,
            None => ends.push(x + DISC),
        }
        numbered.push(Numbered { group, number: i + 1, x, level: i32::try_from(level).unwrap_or_default() });
    }
    numbered
}

/// Height of a lane.
pub(super) fn lane_height(numbered: &[Numbered<'_>], lane: Lane) -> i32 {
    let levels = numbered.iter().filter(|one| one.group.lane == lane).map(|one| one.level + 1).max();
    lanes::RISE + 14 + levels.unwrap_or_default() * DISC + 8
}

pub(super) fn draw_discs(scene: &mut Scene, numbered: &[Numbered<'_>], axis: &Axis, lines: &BTreeMap<Lane, i32>) {
    let placed = |one: &Numbered<'_>| {
        let line = lines.get(&one.group.lane).copied().unwrap_or_default();
        (line, line + 20 + one.level * DISC)
    };
    for one in numbered {
        let (line, y) = placed(one);
        lanes::draw_stretch(scene, one.group, axis, line);
        scene.line(vec![(one.x, line), (one.x, y)], Ink::Axis, 1);
    }
    for one in numbered {
        draw_disc(scene, one, (one.x, placed(one).1));
    }
}

fn draw_disc(scene: &mut Scene, one: &Numbered<'_>, (x, y): (i32, i32)) {
    scene.disc((x, y), RADIUS, lanes::ink(&one.group.marks, one.group.lane));
    scene.text((x, y + 4), Anchor::Middle, &one.number.to_string(), Type::SMALL_STRONG, Ink::Ground);
}

/// The key, one row a mark, in time order down each column; gives where it ends.
pub(super) fn draw_key(scene: &mut Scene, numbered: &[Numbered<'_>], texts: &Texts, top: i32) -> i32 {
    let columns = if scene.width >= WIDE { 2 } else { 1 };
    let rows: Vec<_> = numbered.iter().flat_map(|one| one.group.marks.iter().map(move |mark| (one, *mark))).collect();
    let in_a_column = rows.len().div_ceil(columns).max(1);
    let column = (scene.width - 32 * (i32::try_from(columns).unwrap_or(1) - 1)) / i32::try_from(columns).unwrap_or(1);
    let dates = numbered.iter().map(|one| measure::width(&texts.date(&one.group.date), Type::SMALL)).max();
    let dates = dates.unwrap_or_default().min(lanes::DATE);
    for (c, rows) in rows.chunks(in_a_column).enumerate() {
        let left = i32::try_from(c).unwrap_or_default() * (column + 32);
        let mut previous = 0;
        for (r, (one, mark)) in rows.iter().enumerate() {
            let y = top + i32::try_from(r).unwrap_or_default() * ROW;
            if one.number != previous {
                draw_disc(scene, one, (left + RADIUS + 1, y + ROW / 2));
                let date = measure::fit(&texts.date(&one.group.date), Type::SMALL, dates);
                scene.text((left + 28, y + 16), Anchor::Start, &date, Type::SMALL, Ink::Muted);
            }
            previous = one.number;
            let start = left + 28 + dates + 12;
            let room = left + column - start;
            let title = mark.title(texts);
            let title = measure::fit(&title, Type::SMALL_STRONG, room);
            scene.text((start, y + 16), Anchor::Start, &title, Type::SMALL_STRONG, Ink::Text);
            let after = start + measure::width(&title, Type::SMALL_STRONG) + 10;
            if left + column - after >= 60 {
                let words = [mark.lane.name(texts), mark.detail(texts)];
                let words: Vec<&str> = words.iter().map(String::as_str).filter(|w| !w.is_empty()).collect();
                let detail = measure::fit(&words.join(" · "), Type::SMALL, left + column - after);
                scene.text((after, y + 16), Anchor::Start, &detail, Type::SMALL, Ink::Text);
            }
            scene.mark(Area::new(left, y, column, ROW), &mark.spoken(texts), mark.link());
        }
    }
    top + i32::try_from(rows.len().min(in_a_column)).unwrap_or_default() * ROW + 4
}
