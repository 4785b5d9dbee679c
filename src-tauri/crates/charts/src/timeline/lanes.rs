//! The months that matter, large: one lane for each who acted, each date a flag with its words.
//!
//! Flags are set from the latest to the earliest, each hanging below every flag that its words
//! would touch. So no words overlap and no leader line runs through words, whatever the dates are.
//! Where flags would hang too low, they give up their details, and then become numbers with a key.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};
use placard_domain::{Precision, Texts};

use super::axis::Axis;
use super::context::{Band, as_of_label};
use super::focus::{Focus, Group};
use super::{Lane, Timeline, TimelineMark, keyed, names_width};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};

/// Lowest that the flags of a lane may hang.
const DEEPEST: i32 = 330;
/// From the line of a lane to its first flag, and from its top to the line.
const DROP: i32 = 14;
pub(super) const RISE: i32 = 22;
/// A lane has room for two lines of its name.
const LEAST_LANE: i32 = 60;
/// Room for a date: longer than any in Arabic, where months have two names.
pub(super) const DATE: i32 = 220;

/// The words of one date.
struct Flag<'a> {
    group: &'a Group<'a>,
    date: String,
    items: Vec<Item>,
    width: i32,
    height: i32,
    x: i32,
    /// Below the first place where a flag may hang.
    drop: i32,
}

struct Item {
    title: Vec<String>,
    detail: Vec<String>,
}

impl Item {
    fn height(&self) -> i32 {
        let lines = |lines: &[String]| i32::try_from(lines.len()).unwrap_or_default();
        lines(&self.title) * 18 + lines(&self.detail) * 16 + 6
    }
}

/// Lines that a title and a detail may take.
#[derive(Clone, Copy)]
struct Room(usize, usize);

/// Draws the months of `focus`; gives where they end and their scale.
pub(super) fn draw(
    scene: &mut Scene,
    figures: &Timeline,
    focus: &Focus<'_>,
    texts: &Texts,
    band: &Band,
) -> (i32, Axis) {
    let top = band.bottom + 26;
    let left = names_width(scene);
    let lanes = focus.lanes();
    for room in [Room(2, 3), Room(1, 1), Room(1, 0)] {
        let mut flags = flags(scene, focus, texts, room);
        let axis = axis(scene, focus, flags.iter().map(|flag| (flag.group.date.first_day(), flag.width + 10)));
        if hang(&mut flags, &axis) <= DEEPEST {
            let depth = |lane| flags.iter().filter(|f| f.group.lane == lane).map(|f| f.drop + f.height).max();
            let height = |lane| (RISE + DROP + depth(lane).unwrap_or_default() + 14).max(LEAST_LANE);
            let heights: Vec<(Lane, i32)> = lanes.into_iter().map(|lane| (lane, height(lane))).collect();
            let lines = frame(scene, figures, &axis, texts, band, (left, top), &heights);
            for flag in &flags {
                let line = lines.get(&flag.group.lane).copied().unwrap_or_default();
                draw_flag(scene, flag, &axis, texts, line);
            }
            return (foot(scene, figures, &axis, texts, top + 24 + sum(&heights)), axis);
        }
    }
    let axis = axis(scene, focus, focus.groups.iter().map(|group| (group.date.first_day(), keyed::DISC)));
    let numbers = keyed::number(focus, &axis);
    let height = |lane| keyed::lane_height(&numbers, lane).max(LEAST_LANE);
    let heights: Vec<(Lane, i32)> = lanes.into_iter().map(|lane| (lane, height(lane))).collect();
    let lines = frame(scene, figures, &axis, texts, band, (left, top), &heights);
    keyed::draw_discs(scene, &numbers, &axis, &lines);
    let bottom = foot(scene, figures, &axis, texts, top + 24 + sum(&heights));
    (keyed::draw_key(scene, &numbers, texts, bottom + 12), axis)
}

fn sum(heights: &[(Lane, i32)]) -> i32 {
    heights.iter().map(|(_, height)| height).sum()
}

/// The scale on which every flag, given by its day and width, ends inside the drawing.
fn axis(scene: &Scene, focus: &Focus<'_>, flags: impl Iterator<Item = (NaiveDate, i32)>) -> Axis {
    let start = names_width(scene) + 8;
    let room = scene.width - 8 - start;
    let days = |day: NaiveDate| (day.max(focus.first) - focus.first).num_days() as f64;
    let per_day = |day, taken: i32| f64::from((room - taken).max(40)) / days(day).max(1.0);
    let scale = flags.map(|(day, width)| per_day(day, width)).fold(per_day(focus.last, 8), f64::min);
    let scale = scale.clamp(0.01, f64::from(room) / 61.0);
    let last = focus.first.checked_add_signed(TimeDelta::days((f64::from(room) / scale).ceil() as i64));
    Axis::new((focus.first, last.unwrap_or(focus.last)), (start, start + room))
}

fn flags<'a>(scene: &Scene, focus: &'a Focus<'a>, texts: &Texts, Room(titles, details): Room) -> Vec<Flag<'a>> {
    let widest = (scene.width * 2 / 9).clamp(150, 240);
    let of_group = |group: &'a Group<'a>| {
        let date = measure::fit(&texts.date(&group.date), Type::SMALL, DATE);
        let items: Vec<Item> = group
            .marks
            .iter()
            .map(|mark| Item {
                title: measure::wrap(&mark.title(texts), Type::BODY_STRONG, widest, titles),
                detail: measure::wrap(&mark.detail(texts), Type::SMALL, widest, details),
            })
            .collect();
        let widths = items.iter().flat_map(|item| {
            let titles = item.title.iter().map(|line| measure::width(line, Type::BODY_STRONG));
            titles.chain(item.detail.iter().map(|line| measure::width(line, Type::SMALL)))
        });
        let width = widths.chain([measure::width(&date, Type::SMALL)]).max().unwrap_or_default();
        let height = 18 + items.iter().map(Item::height).sum::<i32>();
        Flag { group, date, items, width, height, x: 0, drop: 0 }
    };
    focus.groups.iter().map(of_group).collect()
}

/// Hangs the flags of each lane; gives how low the lowest ends.
fn hang(flags: &mut [Flag<'_>], axis: &Axis) -> i32 {
    let mut lowest = 0;
    for flag in flags.iter_mut() {
        flag.x = axis.at(flag.group.date.first_day());
    }
    for at in (0..flags.len()).rev() {
        let (Some(flag), Some(later)) = (flags.get(at), flags.get(at + 1..)) else { break };
        let touched = later.iter().take_while(|other| other.group.lane == flag.group.lane);
        let touched = touched.filter(|other| other.x <= flag.x + 8 + flag.width + 12);
        let drop = touched.map(|other| other.drop + other.height + 8).max().unwrap_or_default();
        if let Some(flag) = flags.get_mut(at) {
            flag.drop = drop;
            lowest = lowest.max(drop + flag.height);
        }
    }
    lowest
}

/// Everything that is there before the first flag: the tie to the band, months, lanes. Gives the
/// heights of the lanes' lines.
fn frame(
    scene: &mut Scene,
    figures: &Timeline,
    axis: &Axis,
    texts: &Texts,
    band: &Band,
    (left, top): (i32, i32),
    heights: &[(Lane, i32)],
) -> BTreeMap<Lane, i32> {
    if let Some(window) = band.window {
        draw_tie(scene, window, band.bottom, (left, top));
    }
    let bottom = top + 24 + sum(heights);
    let months = Area::new(left, top, scene.width - left, 24);
    draw_months(scene, axis, texts, months, bottom);
    if axis.shows(figures.as_of) {
        let x = axis.at(figures.as_of);
        scene.line(vec![(x, top + 24), (x, bottom)], Ink::AsOf, 1);
    }
    let mut y = top + 24;
    let mut lines = BTreeMap::new();
    for (lane, height) in heights {
        scene.line(vec![(0, y), (scene.width, y)], Ink::Grid, 1);
        let name = match lane {
            Lane::State => measure::clean(&figures.state_name),
            _ => lane.name(texts),
        };
        let wrapped = measure::wrap(&name, Type::BODY_STRONG, left - 14, 2);
        for (i, text) in wrapped.iter().enumerate() {
            let baseline = y + RISE + 5 + 18 * i32::try_from(i).unwrap_or_default();
            scene.text((0, baseline), Anchor::Start, text, Type::BODY_STRONG, Ink::Text);
        }
        scene.line(vec![(left, y + RISE), (scene.width, y + RISE)], Ink::Axis, 1);
        lines.insert(*lane, y + RISE);
        y += height;
    }
    lines
}

/// From the window on the band, which ends at `bottom`, to the months shown large.
pub(super) fn draw_tie(scene: &mut Scene, (from, to): (i32, i32), bottom: i32, (left, top): (i32, i32)) {
    let end = scene.width - 1;
    scene.line(vec![(from, bottom), (left, top - 6), (left, top)], Ink::Axis, 1);
    scene.line(vec![(to - 1, bottom), (end, top - 6), (end, top)], Ink::Axis, 1);
}

/// The names of the months on their strip, and a line from each down to `bottom`.
pub(super) fn draw_months(scene: &mut Scene, axis: &Axis, texts: &Texts, strip: Area, bottom: i32) {
    scene.fill(strip, Ink::Band);
    let label = |month: NaiveDate, with_year: bool| {
        let name = texts.get(&format!("chart.month.{}", month.month())).to_owned();
        let year = month.year().to_string();
        if with_year { texts.with("chart.month.with_year", &[("month", &name), ("year", &year)]) } else { name }
    };
    let all = axis.months(1);
    let widest = all.iter().map(|month| measure::width(&label(*month, true), Type::SMALL)).max().unwrap_or_default();
    let in_month = (axis.end - axis.start) / i32::try_from(all.len()).unwrap_or(1).max(1);
    let fits = |step: &u32| i32::try_from(*step).unwrap_or(1) * in_month >= widest + 14;
    let step = [1, 2, 3, 6, 12].into_iter().find(fits).unwrap_or(12);
    let mut free_from = axis.start;
    for (i, month) in axis.months(step).into_iter().enumerate() {
        let x = axis.at(month);
        scene.line(vec![(x, strip.bottom()), (x, bottom)], Ink::Grid, 1);
        let text = label(month, i == 0 || month.month() == 1);
        let width = measure::width(&text, Type::SMALL);
        if x >= free_from && x + width <= scene.width {
            scene.text((x, strip.y + strip.height / 2 + 4), Anchor::Start, &text, Type::SMALL, Ink::Muted);
            free_from = x + width + 8;
        }
    }
}

/// Below the lanes: the words at the line of the day the data is as of. Gives where it ends.
fn foot(scene: &mut Scene, figures: &Timeline, axis: &Axis, texts: &Texts, bottom: i32) -> i32 {
    scene.line(vec![(0, bottom), (scene.width, bottom)], Ink::Grid, 1);
    if !axis.shows(figures.as_of) {
        return bottom + 4;
    }
    as_of_label(scene, figures.as_of, texts, names_width(scene), (axis.at(figures.as_of), bottom + 18));
    bottom + 28
}

pub(super) fn ink(marks: &[&TimelineMark], lane: Lane) -> Ink {
    match lane {
        _ if marks.iter().any(|mark| mark.is_refusal()) => Ink::Refusal,
        Lane::CivilSociety | Lane::Own => Ink::Voice,
        Lane::State | Lane::Council | Lane::WorkingGroup | Lane::Deadlines => Ink::Act,
    }
}

/// The stretch of a date that is not a day.
pub(super) fn draw_stretch(scene: &mut Scene, group: &Group<'_>, axis: &Axis, y: i32) {
    if group.date.precision() == Precision::Day {
        return;
    }
    let after = group.date.last_day().succ_opt().unwrap_or(group.date.last_day());
    let (from, to) = (axis.at(group.date.first_day()), axis.at(after));
    stretch(scene, (from, to), y, ink(&group.marks, group.lane));
}

/// A stretch at the height `y`: solid in the middle, thinning out at its ends.
pub(super) fn stretch(scene: &mut Scene, (from, to): (i32, i32), y: i32, ink: Ink) {
    let width = (to - from).max(6);
    for (inset, opacity) in [(0, 0.18), (width / 12, 0.22), (width / 6, 0.26)] {
        scene.tint(Area::new(from + inset, y - 4, width - 2 * inset, 9), ink, opacity);
    }
}

fn draw_flag(scene: &mut Scene, flag: &Flag<'_>, axis: &Axis, texts: &Texts, line: i32) {
    let (x, ink) = (flag.x, ink(&flag.group.marks, flag.group.lane));
    let top = line + DROP + flag.drop;
    draw_stretch(scene, flag.group, axis, line);
    scene.fill(Area::new(x + 1, top, flag.width + 12, flag.height), Ink::Ground);
    scene.line(vec![(x, line), (x, top + flag.height - 4)], ink, 1);
    if flag.group.date.precision() == Precision::Day {
        scene.disc((x, line), 6, ink);
        if ink == Ink::Refusal {
            scene.disc((x, line), 3, Ink::Ground);
        }
    }
    scene.text((x + 8, top + 12), Anchor::Start, &flag.date, Type::SMALL, Ink::Muted);
    let mut y = top + 18;
    for (item, mark) in flag.items.iter().zip(&flag.group.marks) {
        let area = Area::new(x, y - 2, flag.width + 12, item.height().max(24));
        for text in &item.title {
            scene.text((x + 8, y + 13), Anchor::Start, text, Type::BODY_STRONG, Ink::Text);
            y += 18;
        }
        for text in &item.detail {
            scene.text((x + 8, y + 11), Anchor::Start, text, Type::SMALL, Ink::Text);
            y += 16;
        }
        y += 6;
        scene.mark(area, &mark.spoken(texts), mark.link());
    }
}
