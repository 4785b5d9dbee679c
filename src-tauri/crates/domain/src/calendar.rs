//! The calendar of the review: cycles, Working Group sessions, and each State's place in them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::PartialDate;
use crate::state::Iso3;

/// How a row of the reference pack is known, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Read in a report of the UPR Working Group or another document with a symbol.
    WgReport,
    /// Read in a release or page of OHCHR.
    OhchrRelease,
    /// Read in a published list or calendar.
    PublishedList,
    /// Read in the press or in a text by an organisation.
    Press,
    /// Deduced, for example from the order of the cycle before: never to be printed as a fact.
    Inferred,
}

/// A session of the UPR Working Group. Not a session of the Council: those have their own numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Session {
    /// Number, from 1.
    pub number: u8,
    /// Cycle it belongs to.
    pub cycle: u8,
    /// Its days, or what is known of them.
    pub dates: PartialDate,
    /// How the dates are known.
    pub basis: Basis,
    /// Where they were read.
    pub source: String,
}

/// One State's review in one cycle, as the calendar has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Review {
    /// State under review.
    pub state: Iso3,
    /// Cycle, from 1.
    pub cycle: u8,
    /// Session it was first set for. Where it moved to is told by events.
    pub session: u8,
    /// Session in which it was held, where the pack knows that it was.
    pub held_in: Option<u8>,
    /// Day of the review, where a source prints it.
    pub review_date: Option<PartialDate>,
    /// Day the Working Group adopted its report, where known.
    pub wg_adoption_date: Option<PartialDate>,
    /// Symbol of the Working Group report, where known.
    pub report_symbol: Option<String>,
    /// The three States that assisted the review; empty where not known.
    pub troika: Vec<Iso3>,
    /// How the row is known.
    pub basis: Basis,
    /// Where it was read.
    pub source: String,
}
