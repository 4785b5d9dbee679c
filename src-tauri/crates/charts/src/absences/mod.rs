//! Who did not take part, when, and what followed: one row a review, from what was planned to what came of it.
//!
//! [`rows`] says what is shown and in which order, [`draw`] sets it, [`words`] says it.

mod draw;
mod glyphs;
mod rows;
mod words;

use placard_domain::{Iso3, Kind, PartialDate, Stage, Status, Texts};

use crate::basis::Basis;
use crate::chart::{Chart, ChartError, Frame};
use crate::header;

/// The figures of this chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absences {
    /// What the figures rest on; its rows are the States that are counted.
    pub basis: Basis,
    /// Reviews that departed from the ordinary course, in any order.
    pub reviews: Vec<DepartedReview>,
}

/// How a review departed from the ordinary course, in the order in which it is told. A review stands
/// under the first that applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Departure {
    /// The State did not appear at its review.
    Absent,
    /// The Council did not adopt the outcome because the State did not appear.
    AdoptionNotHeld,
    /// The State said that it would not take part.
    Announced,
    /// Put off with the agreement of the Council or its Bureau: not non-cooperation.
    Postponed,
    /// Set for another session; neither an absence nor an agreement is recorded.
    Moved,
}

impl Departure {
    /// All of them in their order.
    pub const ALL: [Self; 5] = [Self::Absent, Self::AdoptionNotHeld, Self::Announced, Self::Postponed, Self::Moved];

    /// Stable code, as in translations (`chart.absences.group.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::AdoptionNotHeld => "adoption_not_held",
            Self::Announced => "announced",
            Self::Postponed => "postponed",
            Self::Moved => "moved",
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Followed {
    /// It took place.
    Held(PartialDate),
    /// It is set for another session, as far as that is known.
    Set {
        /// The session.
        session: Option<u8>,
        /// Its days.
        dates: Option<PartialDate>,
    },
    /// Nothing that is recorded.
    Nothing,
}

/// One State's review in one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepartedReview {
    /// Key of the State, shown on its placard.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub name: String,
    /// Its regional group in the language of the chart.
    pub group: String,
    /// Cycle, from 1.
    pub cycle: u8,
    /// How it departed.
    pub departure: Departure,
    /// Where the review stands.
    pub status: Status,
    /// Whether the Council did not adopt the outcome because the State did not appear.
    pub adoption_not_held: bool,
    /// Session it was first set for.
    pub session: Option<u8>,
    /// Day or session it was planned for, where that is known.
    pub planned: Option<PartialDate>,
    /// When it departed.
    pub happened: PartialDate,
    /// What came of it.
    pub followed: Followed,
    /// What was done, in time.
    pub acts: Vec<Act>,
    /// Where it stands, in one to three short sentences.
    pub headline: String,
    /// Where that was read.
    pub sources: String,
}

/// One event of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its identifier.
    pub id: String,
    /// Stage it belongs to.
    pub stage: Stage,
    /// What happened.
    pub kind: Kind,
    /// When.
    pub date: PartialDate,
}

/// Draws who did not take part, when, and what followed.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn absences(figures: &Absences, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words::words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = draw::lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

#[cfg(test)]
mod tests;
