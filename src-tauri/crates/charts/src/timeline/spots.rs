//! Where marks stand on one lane of a scale; marks that would touch become one.

use placard_domain::{PartialDate, Precision, Texts};

use super::axis::Axis;
use super::view::Span;
use super::{Lane, TimelineMark};
use crate::chart::Link;
use crate::measure::{self, Type};
use crate::words;

/// A date that is this wide is drawn as a bar; a narrower one as the dot of a day.
const BAR: f64 = 26.0;
/// Bars of a lane that lie one above another; more are drawn as one.
pub(super) const BAR_ROWS: usize = 2;
/// Least distance between the middles of two dots.
const TOUCH: f64 = 14.0;
/// What a mark of several holds lies within this distance, unless there are too many marks.
pub(super) const JOIN: f64 = 36.0;
/// Marks of which the words of one that stands for several tell.
const TOLD: usize = 3;

/// One mark of the picture: a thing that happened, or several that would touch.
pub(super) struct Spot<'a> {
    /// What it stands for, in time order; never empty.
    pub marks: Vec<&'a TimelineMark>,
    /// Where it begins and ends on the axis; the same for a dot.
    pub from: i32,
    pub to: i32,
    /// For a bar, in which row above the line it lies.
    pub row: Option<usize>,
}

impl<'a> Spot<'a> {
    pub(super) fn middle(&self) -> i32 {
        self.from + (self.to - self.from) / 2
    }

    /// Whether it has only dots within: one thing on the line.
    pub(super) fn single(&self) -> Option<&'a TimelineMark> {
        match self.marks.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// What a reader comes for first.
    pub(super) fn foremost(&self) -> Option<&'a TimelineMark> {
        foremost(&self.marks)
    }
}

fn foremost<'a>(marks: &[&'a TimelineMark]) -> Option<&'a TimelineMark> {
    let find = |wanted: fn(&TimelineMark) -> bool| marks.iter().copied().find(|mark| wanted(mark));
    find(TimelineMark::is_refusal).or_else(|| find(TimelineMark::is_irregular)).or(marks.first().copied())
}

/// Half of the width of the mark that stands for `count` things.
pub(super) fn half(count: usize) -> i32 {
    match count {
        0 | 1 => 7,
        _ => (measure::width(&count.to_string(), Type::SMALL_STRONG) / 2 + 6).max(9),
    }
}

/// Marks with the places they have on an endless axis.
struct Run<'a> {
    marks: Vec<(f64, &'a TimelineMark)>,
    from: f64,
    to: f64,
}

impl<'a> Run<'a> {
    fn new(from: f64, to: f64, mark: &'a TimelineMark) -> Self {
        Self { marks: vec![(from, mark)], from, to }
    }

    fn take(&mut self, from: f64, to: f64, mark: &'a TimelineMark) {
        self.from = self.from.min(from);
        self.to = self.to.max(to);
        self.marks.push((from, mark));
    }

    /// Only what falls into the days shown; none where nothing does.
    fn within(mut self, span: Span) -> Option<Self> {
        self.marks.retain(|(_, mark)| span.holds(&mark.date));
        (!self.marks.is_empty()).then_some(self)
    }

    fn spot(self, axis: &Axis, row: Option<usize>) -> Spot<'a> {
        let place = |at: f64| (at.round().clamp(f64::from(axis.start), f64::from(axis.end))) as i32;
        let mut marks: Vec<&TimelineMark> = self.marks.into_iter().map(|(_, mark)| mark).collect();
        marks.sort_by(|a, b| a.in_time().cmp(&b.in_time()));
        Spot { marks, from: place(self.from), to: place(self.to), row }
    }
}

/// The marks of one lane: `marks` are all of it in time order, so that what is joined with what does not
/// change while the days shown move along; those within `span` are given.
pub(super) fn place<'a>(marks: &[&'a TimelineMark], axis: &Axis, span: Span, join: f64) -> Vec<Spot<'a>> {
    let is_bar = |mark: &&TimelineMark| mark.date.precision() != Precision::Day && width(mark, axis) >= BAR;
    let (bars, points): (Vec<&TimelineMark>, Vec<&TimelineMark>) = marks.iter().copied().partition(is_bar);
    let mut spots = place_bars(&bars, axis, span);
    spots.extend(place_points(&points, axis, span, join));
    spots.sort_by_key(|spot| (spot.from, spot.to));
    spots
}

fn width(mark: &TimelineMark, axis: &Axis) -> f64 {
    ((mark.date.last_day() - mark.date.first_day()).num_days() + 1) as f64 * axis.per_day()
}

fn place_points<'a>(points: &[&'a TimelineMark], axis: &Axis, span: Span, join: f64) -> Vec<Spot<'a>> {
    let mut placed: Vec<(f64, &TimelineMark)> = Vec::with_capacity(points.len());
    // Things of one date share its width, so that they come apart where it is wide enough.
    for same in points.chunk_by(|a, b| a.date == b.date) {
        let share = same.first().map_or(0.0, |mark| width(mark, axis)) / same.len() as f64;
        let of_date = same.iter().enumerate().map(|(k, mark)| {
            let at = axis.exactly(mark.date.first_day()) + share * (k as f64 + 0.5);
            (at, *mark)
        });
        placed.extend(of_date);
    }
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));

    let touch = TOUCH.max(join - JOIN + TOUCH);
    let mut runs: Vec<Run<'_>> = Vec::new();
    for (at, mark) in placed {
        match runs.last_mut().filter(|run| at - run.to < touch && at - run.from < join) {
            Some(run) => run.take(at, at, mark),
            None => runs.push(Run::new(at, at, mark)),
        }
    }
    let mut apart: Vec<Spot<'_>> = Vec::new();
    for run in runs.into_iter().filter_map(|run| run.within(span)) {
        let (first, last) = (run.marks.first().map_or(run.from, |m| m.0), run.marks.last().map_or(run.to, |m| m.0));
        let mut spot = Run { from: first, to: last, ..run }.spot(axis, None);
        while let Some(before) =
            apart.pop_if(|before| before.middle() + half(before.marks.len()) > spot.middle() - half(spot.marks.len()))
        {
            spot = Spot { marks: [before.marks, spot.marks].concat(), from: before.from, to: spot.to, row: None };
        }
        apart.push(spot);
    }
    apart
}

fn place_bars<'a>(bars: &[&'a TimelineMark], axis: &Axis, span: Span) -> Vec<Spot<'a>> {
    let mut rows: [Vec<Run<'_>>; BAR_ROWS] = Default::default();
    for mark in bars {
        let from = axis.exactly(mark.date.first_day());
        let to = from + width(mark, axis);
        let twin = rows.iter_mut().filter_map(|row| row.last_mut()).find(|last| (last.from, last.to) == (from, to));
        if let Some(twin) = twin {
            twin.take(from, to, mark);
        } else if let Some(row) = rows.iter_mut().find(|row| row.last().is_none_or(|last| last.to + 4.0 <= from)) {
            row.push(Run::new(from, to, mark));
        } else if let Some(last) = rows.last_mut().and_then(|row| row.last_mut()) {
            last.take(from, to, mark);
        }
    }
    let spots = rows
        .into_iter()
        .enumerate()
        .flat_map(|(row, runs)| runs.into_iter().filter_map(move |run| Some(run.within(span)?.spot(axis, Some(row)))));
    spots.collect()
}

/// The words of a mark that stands for several things.
pub(super) fn spoken(marks: &[&TimelineMark], lane: Option<Lane>, texts: &Texts) -> String {
    let first = foremost(marks);
    let others = marks.iter().copied().filter(|mark| first.is_none_or(|first| !std::ptr::eq(first, *mark)));
    let told: Vec<String> = first.into_iter().chain(others).take(TOLD).map(|mark| mark.title(texts)).collect();
    let rest = marks.len().saturating_sub(told.len());
    let mut titles = told.join(texts.get("chart.list.semicolon"));
    if rest > 0 {
        titles.push_str(texts.get("chart.list.semicolon"));
        titles.push_str(&words::plural("chart.timeline.more", rest as u64, texts, &[]));
    }
    let date = texts.date(&extent(marks));
    let lane = lane.map(|lane| lane.name(texts));
    let values = [("date", date.as_str()), ("lane", lane.as_deref().unwrap_or_default()), ("titles", &titles)];
    let key = if lane.is_some() { "chart.timeline.several_in_lane" } else { "chart.timeline.several" };
    words::plural(key, marks.len() as u64, texts, &values)
}

/// From the first to the last day of several marks.
pub(super) fn extent(marks: &[&TimelineMark]) -> PartialDate {
    let first = marks.iter().map(|mark| mark.date.first_day()).min().unwrap_or_default();
    let last = marks.iter().map(|mark| mark.date.last_day()).max().unwrap_or(first);
    PartialDate::span(first, last).unwrap_or_else(|_| PartialDate::day(first))
}

/// Where several marks lead: the days in which they come apart; those of one day to the first.
pub(super) fn link(marks: &[&TimelineMark]) -> Option<Link> {
    let extent = extent(marks);
    match marks {
        [] => None,
        [only] => Some(only.link()),
        [..] => {
            let span = Span { from: extent.first_day(), to: extent.last_day() };
            Some(Link::Span { span, count: marks.len() })
        }
    }
}
