//! What part of a timeline is shown: the days, lanes, kinds and cycles.

use chrono::NaiveDate;
use placard_domain::{Kind, PartialDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Lane, Timeline, TimelineMark, TimelineReview};

/// Earliest and latest day that can be shown.
const DAYS: (i32, i32) = (1900, 2100);

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Span {
    /// The same days, first before last, within the years that dates can have.
    #[must_use]
    pub fn sound(self) -> Self {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        let (first, last) = (day(DAYS.0, 1, 1), day(DAYS.1, 12, 31));
        let (from, to) = (self.from.min(self.to).clamp(first, last), self.from.max(self.to).clamp(first, last));
        Self { from, to }
    }

    pub(super) fn holds(&self, date: &PartialDate) -> bool {
        date.last_day() >= self.from && date.first_day() <= self.to
    }
}

/// What part of a timeline is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimelineView {
    /// These days on one scale; none for the whole story.
    pub span: Option<Span>,
    /// Lanes that are left out.
    pub lanes_hidden: Vec<Lane>,
    /// Kinds of event that are left out.
    pub kinds_hidden: Vec<Kind>,
    /// Only these cycles; empty for all.
    pub cycles: Vec<u8>,
    /// States that were asked for and have no room.
    pub states_left_out: usize,
}

/// One State's timeline as far as it is shown.
pub(super) struct Shown<'a> {
    pub figures: &'a Timeline,
    /// Reviews that fall into the days shown.
    pub reviews: Vec<&'a TimelineReview>,
    /// What passes the filters, whatever its day; in time order.
    pub passing: Vec<&'a TimelineMark>,
    /// What of it falls into the days shown.
    pub marks: Vec<&'a TimelineMark>,
}

impl TimelineView {
    pub(super) fn shown<'a>(&self, figures: &'a Timeline) -> Shown<'a> {
        let of_cycle = |cycle: u8| self.cycles.is_empty() || self.cycles.contains(&cycle);
        let passes = |mark: &&TimelineMark| {
            let kind_hidden = mark.kind().is_some_and(|kind| self.kinds_hidden.contains(&kind));
            of_cycle(mark.cycle) && !kind_hidden && !self.lanes_hidden.contains(&mark.lane)
        };
        let in_days = |date: &PartialDate| self.span.is_none_or(|span| span.holds(date));
        let mut passing: Vec<&TimelineMark> = figures.marks.iter().filter(passes).collect();
        passing.sort_by_cached_key(|mark| mark.in_time());
        let marks = passing.iter().copied().filter(|mark| in_days(&mark.date)).collect();
        let is_shown = |review: &&TimelineReview| {
            of_cycle(review.cycle) && review.date.map_or(self.span.is_none(), |date| in_days(&date))
        };
        Shown { figures, reviews: figures.reviews.iter().filter(is_shown).collect(), passing, marks }
    }
}

impl Shown<'_> {
    /// Whole years from the first to the last date that passes the filters, with the day of the data in them.
    pub(super) fn years(&self) -> (NaiveDate, NaiveDate) {
        let reviews = self.reviews.iter().filter_map(|review| review.date);
        years(reviews.chain(self.passing.iter().map(|mark| mark.date)), self.figures.as_of)
    }

    /// The lanes in which something happened on any day, in their order.
    pub(super) fn lanes(&self) -> Vec<Lane> {
        Lane::ALL.into_iter().filter(|lane| self.passing.iter().any(|mark| mark.lane == *lane)).collect()
    }
}

/// The review began in 2008.
const FIRST_YEAR: i32 = 2008;

/// Whole years that hold all dates, the beginning of the review and the day of the data.
pub(super) fn years(dates: impl Iterator<Item = PartialDate>, as_of: NaiveDate) -> (NaiveDate, NaiveDate) {
    use chrono::Datelike;
    let this_year = as_of.year().clamp(FIRST_YEAR, DAYS.1);
    let (first, last) = dates.fold((FIRST_YEAR, this_year), |(first, last), date| {
        (first.min(date.first_day().year()), last.max(date.last_day().year()))
    });
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    (day(first, 1, 1), day(last, 12, 31))
}
