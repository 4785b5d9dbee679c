//! What is due next: an agenda by month, each entry with its days on one axis of time.
//!
//! [`agenda`] says what stands where, [`draw`] sets it, [`words`] says it.

mod agenda;
mod draw;
mod words;

use placard_domain::{DeadlineRule, Iso3, Kind, PartialDate, Stage, Texts};

use crate::basis::Basis;
use crate::chart::{Chart, ChartError, Frame, Link};
use crate::header;

/// The figures of this chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines {
    /// What the figures rest on; its rows are the States that are asked for.
    pub basis: Basis,
    /// Name of the State whose own agenda it is, where it is of one.
    pub state: Option<String>,
    /// What is due, in any order.
    pub dues: Vec<Due>,
}

/// One thing that is due, or was and is not settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What it is.
    pub what: DueWhat,
    /// By when; of an ask that is open, when it was made. None where nobody knows.
    pub date: Option<PartialDate>,
    /// Whether it is of the case file and not of the reference pack.
    pub own: bool,
    /// More of it in words; empty where there is nothing to add.
    pub text: String,
    /// The States that it concerns, in the order in which they are shown.
    pub states: Vec<DueState>,
    /// Where it was read; empty where that is not recorded.
    pub source: String,
    /// Where it leads.
    pub link: Link,
}

/// What is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueWhat {
    /// A session of the Working Group.
    Session {
        /// Its number.
        number: u8,
    },
    /// An event of the ledger that is ahead, or a deadline that has passed unsettled.
    Event {
        /// Its stage.
        stage: Stage,
        /// What is to happen.
        kind: Kind,
    },
    /// An ask that is open.
    Ask {
        /// To whom, in words.
        to: String,
    },
    /// What the procedure asks for around a session: calculated, not a fact.
    Rule {
        /// The rule.
        rule: DeadlineRule,
        /// The session.
        session: u8,
    },
}

/// A State that something due concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueState {
    /// Its key, shown on its placard.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub name: String,
    /// Whether its place in the session is only deduced: not a fact.
    pub inferred: bool,
}

/// Draws what is due next.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn deadlines(figures: &Deadlines, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let dues = agenda::in_order(figures);
    let words = words::words(figures, &dues, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = draw::lay_out(&mut scene, figures, &dues, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

#[cfg(test)]
mod tests;
