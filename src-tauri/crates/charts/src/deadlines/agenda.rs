//! What stands where: what is overdue, what is open, then month by month.

use chrono::{Months, NaiveDate};
use placard_domain::{Kind, PartialDate};

use super::{Deadlines, Due, DueWhat};
use crate::timeline::axis::month_of;

/// How far ahead the picture goes at most and at least, in months.
const AHEAD: u32 = 18;
const AT_LEAST: u32 = 6;
/// More entries of one section than these are only counted; the table has them all.
const MOST_BEHIND: usize = 6;
const MOST_AHEAD: usize = 30;

/// Where an entry stands in the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// Its day has passed and nothing settles it.
    Overdue,
    /// An ask that was made and is not answered.
    Open,
    /// Due in the month that begins on this day.
    Month(NaiveDate),
}

fn after(as_of: NaiveDate, months: u32) -> NaiveDate {
    as_of.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// Where the axis ends: with the month of the last entry that is shown.
pub(super) fn last_day(sections: &[(Section, Vec<&Due>)], as_of: NaiveDate) -> NaiveDate {
    let dates = sections.iter().flat_map(|(_, dues)| dues).filter_map(|due| due.date);
    let last = dates.map(|date| date.last_day()).max().unwrap_or(as_of);
    let next_month = after(month_of(last), 1);
    next_month.pred_opt().unwrap_or(next_month).clamp(after(as_of, AT_LEAST), after(as_of, AHEAD))
}

/// Where an entry stands on a day.
pub(super) fn section(due: &Due, as_of: NaiveDate) -> Section {
    match (&due.what, due.date) {
        (DueWhat::Ask { .. }, None) => Section::Open,
        (DueWhat::Ask { .. }, Some(date)) if date.first_day() <= as_of => Section::Open,
        (_, Some(date)) if date.last_day() < as_of => Section::Overdue,
        (_, Some(date)) => Section::Month(month_of(date.first_day().max(as_of))),
        (_, None) => Section::Open,
    }
}

/// All entries in the order of the agenda.
pub(super) fn in_order(figures: &Deadlines) -> Vec<(Section, &Due)> {
    let as_of = figures.basis.as_of;
    let mut dues: Vec<(Section, &Due)> = figures.dues.iter().map(|due| (section(due, as_of), due)).collect();
    dues.sort_by_cached_key(|&(section, due)| {
        let date = due.date.map(|date| (date.first_day().max(floor(section, as_of)), date.last_day()));
        (section, date, rank(due), due.states.first().map(|state| state.name.as_str()), due.text.as_str())
    });
    dues
}

/// What is under way begins now; what has passed keeps its day.
fn floor(section: Section, as_of: NaiveDate) -> NaiveDate {
    if matches!(section, Section::Month(_)) { as_of } else { NaiveDate::MIN }
}

/// What is a fact before what is calculated.
fn rank(due: &Due) -> (u8, Option<Kind>) {
    match &due.what {
        DueWhat::Session { .. } => (0, None),
        DueWhat::Event { kind, .. } => (1, Some(*kind)),
        DueWhat::Ask { .. } => (2, None),
        DueWhat::Rule { .. } => (3, None),
    }
}

/// Those of the entries `in_order` that are shown, section by section, and how many are left out.
pub(super) fn shown<'a>(in_order: &[(Section, &'a Due)], as_of: NaiveDate) -> (Vec<(Section, Vec<&'a Due>)>, usize) {
    let horizon = after(as_of, AHEAD);
    let (mut sections, mut left, mut ahead): (Vec<(Section, Vec<&Due>)>, usize, usize) = (Vec::new(), 0, 0);
    for alike in in_order.chunk_by(|a, b| a.0 == b.0) {
        let Some((section, _)) = alike.first() else { continue };
        let room = match section {
            Section::Overdue | Section::Open => MOST_BEHIND,
            Section::Month(month) if *month <= horizon => MOST_AHEAD.saturating_sub(ahead),
            Section::Month(_) => 0,
        };
        let taken: Vec<&Due> = alike.iter().take(room).map(|(_, due)| *due).collect();
        left += alike.len() - taken.len();
        if matches!(section, Section::Month(_)) {
            ahead += taken.len();
        }
        if !taken.is_empty() {
            sections.push((*section, taken));
        }
    }
    (sections, left)
}

/// Days from the day to the first and to the last day of a date; negative where it has passed.
pub(super) fn days_left(date: &PartialDate, as_of: NaiveDate) -> (i64, i64) {
    ((date.first_day() - as_of).num_days(), (date.last_day() - as_of).num_days())
}
