//! Short words at what happened in a lane, as far as they have room.

use chrono::{Datelike, NaiveDate};
use placard_domain::{Precision, Texts};

use super::super::axis::Axis;
use super::super::focus::Group;
use super::super::{TimelineMark, What};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};

/// Least air between the words of two groups.
const AIR: i32 = 12;
/// From the pole to the words, and from the day to what happened.
const STEP: i32 = 6;
const DAY: Type = Type::SMALL;
const WHAT: Type = Type::SMALL_STRONG;

/// Words with their place on the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    day: String,
    what: String,
    pub start: i32,
    pub end: i32,
    /// Where it stands on the line; none where it lies over a stretch.
    pole: Option<i32>,
    /// How much it says: words before days, and those that begin at their day before others.
    pub worth: u32,
}

/// The words of each group, none where they have no room. Those for which a reader comes choose first.
pub(super) fn place(groups: &[Group<'_>], axis: &Axis, texts: &Texts, (left, right): (i32, i32)) -> Vec<Option<Label>> {
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by_key(|at| groups.get(*at).map(rank));
    let mut placed: Vec<Option<Label>> = vec![None; groups.len()];
    for at in order {
        let Some(group) = groups.get(at) else { continue };
        let others: Vec<(i32, i32)> = groups
            .iter()
            .zip(&placed)
            .filter(|(other, _)| other.lane == group.lane)
            .filter_map(|(_, label)| label.as_ref().map(|label| (label.start, label.end)))
            .collect();
        let free = |label: &Label| {
            let clear = |(start, end): &(i32, i32)| label.end + AIR <= *start || *end + AIR <= label.start;
            label.start >= left && label.end <= right && others.iter().all(clear)
        };
        let starts: Vec<i32> = others.iter().map(|(_, end)| end + AIR).collect();
        let found = candidates(group, axis, texts, &starts).into_iter().find(free);
        if let Some(slot) = placed.get_mut(at) {
            *slot = found;
        }
    }
    placed
}

/// Width of the widest label.
pub(super) fn widest(groups: &[Group<'_>], texts: &Texts) -> i32 {
    groups.iter().map(|group| Label::width(&day(group, texts), &what(group, texts))).max().unwrap_or_default()
}

/// Departures from the ordinary course first, days before stretches, which have more places.
fn rank(group: &Group<'_>) -> (bool, bool, bool, std::cmp::Reverse<NaiveDate>) {
    let refusal = group.marks.iter().any(|mark| mark.is_refusal());
    let irregular = group.marks.iter().any(|mark| mark.is_irregular());
    let exact = group.date.precision() == Precision::Day;
    (!refusal, !irregular, !exact, std::cmp::Reverse(group.date.last_day()))
}

/// All ways to say it, the best first.
fn candidates(group: &Group<'_>, axis: &Axis, texts: &Texts, starts: &[i32]) -> Vec<Label> {
    let (day, what) = (day(group, texts), what(group, texts));
    let (from, to) = (axis.at(group.date.first_day()), axis.at(group.date.last_day()));
    let exact = group.date.precision() == Precision::Day;
    let mut candidates = Vec::new();
    for (day, what, worth) in [(day.as_str(), what.as_str(), 6), ("", what.as_str(), 4), (day.as_str(), "", 2)] {
        let width = Label::width(day, what);
        if width == 0 {
            continue;
        }
        let label = |start, pole, worth| Label {
            day: day.to_owned(),
            what: what.to_owned(),
            start,
            end: start + width,
            pole,
            worth,
        };
        if exact {
            candidates.push(label(from, Some(from), worth + 1));
            candidates.push(label(from - width, Some(from), worth));
        } else {
            let over = starts.iter().copied().filter(|start| *start > from && start + width <= to);
            candidates.extend(std::iter::once(from).chain(over).map(|start| label(start, None, worth)));
            candidates.push(label(to - width, None, worth));
        }
    }
    candidates
}

/// "7 Nov": the year is on the axis. Nothing for a stretch, which is seen.
fn day(group: &Group<'_>, texts: &Texts) -> String {
    let day = group.date.first_day();
    if group.date.precision() != Precision::Day {
        return String::new();
    }
    let month = texts.get(&format!("chart.month.{}", day.month())).to_owned();
    let key = if day.day() == 1 { "date.first_day" } else { "date.day" };
    texts.with(key, &[("day", &day.day().to_string()), ("month", &month)])
}

/// The kinds of the events, each once, and how many statements; a single one by its organisation.
fn what(group: &Group<'_>, texts: &Texts) -> String {
    let (said, done): (Vec<&TimelineMark>, Vec<&TimelineMark>) =
        group.marks.iter().partition(|mark| matches!(mark.what, What::Statement { .. }));
    let mut parts: Vec<String> = Vec::new();
    for title in done.iter().map(|mark| mark.title(texts)) {
        if !parts.contains(&title) {
            parts.push(title);
        }
    }
    match said.as_slice() {
        [] => {}
        [only] => parts.push(measure::fit(&only.title(texts), WHAT, 220)),
        many => parts.push(texts.plural("chart.timeline.statements", many.len(), &[])),
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

impl Label {
    /// Room for day and words, with their pole.
    fn width(day: &str, what: &str) -> i32 {
        let (day, what) = (measure::width(day, DAY), measure::width(what, WHAT));
        match (day, what) {
            (0, 0) => 0,
            (0, one) | (one, 0) => STEP + one,
            (day, what) => STEP + day + STEP + what,
        }
    }

    /// Above the line of its lane.
    pub(super) fn draw(&self, scene: &mut Scene, line: i32, ink: Ink) {
        let baseline = line - 8;
        scene.fill(Area::new(self.start - 2, baseline - 9, self.end - self.start + 4, 12), Ink::Ground);
        if let Some(x) = self.pole {
            scene.line(vec![(x, baseline - 10), (x, line)], ink, 1);
        }
        // The pole is at the start of the words, or at their end.
        let start = self.start + if self.pole == Some(self.end) { 0 } else { STEP };
        scene.text((start, baseline), Anchor::Start, &self.day, DAY, Ink::Muted);
        let after = if self.day.is_empty() { 0 } else { measure::width(&self.day, DAY) + STEP };
        scene.text((start + after, baseline), Anchor::Start, &self.what, WHAT, Ink::Text);
    }
}
