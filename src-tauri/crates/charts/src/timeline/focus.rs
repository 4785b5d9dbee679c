//! Which months are shown large.

use chrono::NaiveDate;
use placard_domain::{PartialDate, Precision};

use super::axis::month_of;
use super::{Lane, TimelineMark};

/// A pause longer than this ends the story that is told.
const LONGEST_PAUSE: i64 = 150;
/// The months shown large are never more than these days.
const LONGEST: i64 = 430;
/// The day the data is as of is shown with the story when it is no later than this after it.
const AFTERMATH: i64 = 45;

/// What is shown large.
pub(super) struct Focus<'a> {
    /// First day shown: the first of a month.
    pub first: NaiveDate,
    /// Last day that must be shown.
    pub last: NaiveDate,
    /// What happened in one lane on one date; in order of lane, then time.
    pub groups: Vec<Group<'a>>,
    /// How many marks lie outside and are only on the band and in the table.
    pub elsewhere: usize,
}

/// The marks of one lane that have the same date.
pub(super) struct Group<'a> {
    pub lane: Lane,
    pub date: PartialDate,
    pub marks: Vec<&'a TimelineMark>,
}

impl Focus<'_> {
    pub(super) fn holds(&self, mark: &TimelineMark) -> bool {
        mark.date.last_day() >= self.first && mark.date.first_day() <= self.last
    }

    /// The lanes in which something happened, in their order.
    pub(super) fn lanes(&self) -> Vec<Lane> {
        Lane::ALL.into_iter().filter(|lane| self.groups.iter().any(|group| group.lane == *lane)).collect()
    }

    pub(super) fn shows_day(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// Chooses the months around what last departed from the ordinary course, or around what happened
/// last; none where nothing happened.
pub(super) fn choose<'a>(marks: &[&'a TimelineMark], as_of: NaiveDate) -> Option<Focus<'a>> {
    let irregular = marks.iter().filter(|mark| mark.is_irregular()).map(|mark| mark.cycle).max();
    let cycle = irregular.or(marks.iter().map(|mark| mark.cycle).max())?;
    let of_cycle = || marks.iter().copied().filter(move |mark| mark.cycle == cycle);
    // A year alone would stretch the months to that whole year.
    let exact = of_cycle().any(|mark| mark.date.precision() != Precision::Year);
    let mut told: Vec<&TimelineMark> =
        of_cycle().filter(|mark| !exact || mark.date.precision() != Precision::Year).collect();
    told.sort_by_key(|mark| (mark.date.first_day(), mark.date.last_day()));
    let centre = told.iter().rposition(|mark| mark.is_irregular()).or(told.len().checked_sub(1))?;
    let (first, mut last) = stretch(&told, centre)?;
    if as_of >= last && (as_of - last).num_days() <= AFTERMATH {
        last = as_of;
    }

    let mut focus = Focus { first: month_of(first), last, groups: Vec::new(), elsewhere: 0 };
    let mut shown: Vec<&TimelineMark> = marks.iter().copied().filter(|mark| focus.holds(mark)).collect();
    focus.elsewhere = marks.len() - shown.len();
    shown.sort_by_key(|mark| (mark.lane, mark.date.first_day(), mark.date.last_day()));
    for mark in shown {
        match focus.groups.last_mut().filter(|group| group.lane == mark.lane && group.date == mark.date) {
            Some(group) => group.marks.push(mark),
            None => focus.groups.push(Group { lane: mark.lane, date: mark.date, marks: vec![mark] }),
        }
    }
    Some(focus)
}

/// Grows from the mark at `centre` to its neighbours, the nearer first, until the pause or the
/// whole becomes too long.
fn stretch(told: &[&TimelineMark], centre: usize) -> Option<(NaiveDate, NaiveDate)> {
    let (mut low, mut high) = (centre, centre);
    let mut first = told.get(centre)?.date.first_day();
    let mut last = told.get(centre)?.date.last_day();
    loop {
        let before = low.checked_sub(1).and_then(|i| told.get(i)).map(|mark| mark.date);
        let after = told.get(high + 1).map(|mark| mark.date);
        let pause_before = before.map(|d| (first - d.last_day()).num_days());
        let pause_after = after.map(|d| (d.first_day() - last).num_days());
        let fits = |from: NaiveDate, to: NaiveDate, pause: Option<i64>| {
            (to - from).num_days() <= LONGEST && pause.is_some_and(|days| days <= LONGEST_PAUSE)
        };
        let can_before = before.filter(|d| fits(d.first_day(), last, pause_before));
        let can_after = after.filter(|d| fits(first, last.max(d.last_day()), pause_after));
        match (can_before, can_after) {
            (Some(date), None) => {
                low -= 1;
                first = first.min(date.first_day());
            }
            (Some(date), Some(_)) if pause_before <= pause_after => {
                low -= 1;
                first = first.min(date.first_day());
            }
            (_, Some(date)) => {
                high += 1;
                last = last.max(date.last_day());
            }
            (None, None) => return Some((first, last)),
        }
    }
}
