//! What becomes a row, and in which order.

use placard_domain::PartialDate;

use super::{Absences, DepartedReview, Departure};

/// More rows than these are only counted; the table has them all.
const MOST: usize = 60;
/// So many States put off together are one case and one row.
const FOLDED: usize = 3;

/// A row of the picture: one review, or all that one session-wide case put off together.
pub(super) struct Row<'a> {
    pub departure: Departure,
    /// At least one; several are of the same session and the same day.
    pub reviews: Vec<&'a DepartedReview>,
}

impl<'a> Row<'a> {
    /// The review, where the row is of one only.
    pub(super) fn only(&self) -> Option<&'a DepartedReview> {
        match self.reviews.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// All reviews: what departs most before what was agreed, then by date, session and name.
pub(super) fn in_order(figures: &Absences) -> Vec<&DepartedReview> {
    let mut reviews: Vec<&DepartedReview> = figures.reviews.iter().collect();
    reviews.sort_by_key(|review| {
        let when = (review.happened.first_day(), review.happened.last_day());
        (review.departure, when, review.session, review.name.as_str(), review.cycle)
    });
    reviews
}

/// The rows in their order, and how many reviews are left out.
pub(super) fn rows(figures: &Absences) -> (Vec<Row<'_>>, usize) {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for alike in in_order(figures).chunk_by(|a, b| together(a) == together(b)) {
        let departure = |review: &DepartedReview| review.departure;
        let Some(first) = alike.first().copied() else { continue };
        if alike.len() >= FOLDED && first.departure == Departure::Postponed && first.session.is_some() {
            rows.push(Row { departure: departure(first), reviews: alike.to_vec() });
        } else {
            rows.extend(alike.iter().map(|review| Row { departure: departure(review), reviews: vec![review] }));
        }
    }
    let left = rows.iter().skip(MOST).map(|row| row.reviews.len()).sum();
    rows.truncate(MOST);
    (rows, left)
}

/// What reviews of one case have in common.
fn together(review: &DepartedReview) -> (Departure, PartialDate, Option<u8>, Option<PartialDate>) {
    (review.departure, review.happened, review.session, review.planned)
}

/// From the first day to the last of several dates.
pub(super) fn span(mut dates: impl Iterator<Item = PartialDate>) -> Option<PartialDate> {
    let first = dates.next()?;
    let widen = |a: PartialDate, b: PartialDate| {
        if a == b {
            return a;
        }
        let (first, last) = (a.first_day().min(b.first_day()), a.last_day().max(b.last_day()));
        PartialDate::span(first, last).unwrap_or(a)
    };
    Some(dates.fold(first, widen))
}
