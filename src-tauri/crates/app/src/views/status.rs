//! The cooperation status of a State, as `placard status` answers it.

use chrono::NaiveDate;
use placard_domain::{Adoption, Basis, Event, Iso3, Kind, PartialDate, Precision, Stage, Status};
use serde::Serialize;
use ts_rs::TS;

/// Status of a State in every cycle as of a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatusReport {
    /// The State.
    pub state: Iso3,
    /// Its official short name in English.
    pub name: String,
    /// Day as of which it speaks.
    pub as_of: NaiveDate,
    /// Every cycle, first to last.
    pub cycles: Vec<CycleStatus>,
    /// What stays, a line each: for the screen, not for whoever reads the answer.
    #[serde(skip)]
    pub withheld: Vec<String>,
}

/// Status in one cycle.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CycleStatus {
    /// Cycle.
    pub cycle: u8,
    /// Session in which it was held, or for which it is set.
    pub session: Option<u8>,
    /// The session is only deduced from the cycle before.
    pub session_inferred: bool,
    /// Where the review stands.
    pub status: Status,
    /// Where the adoption stands.
    pub adoption: Adoption,
    /// In a sentence.
    pub sentence: String,
    /// What had happened by the day, oldest first.
    pub events: Vec<StatusEvent>,
}

/// An event as the command line shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatusEvent {
    /// When, as exactly as the source says.
    pub date: PartialDate,
    /// How exactly that is.
    pub precision: Precision,
    /// Stage of the review.
    pub stage: Stage,
    /// What happened.
    pub kind: Kind,
    /// In a sentence.
    pub summary: String,
    /// Session it is set for or was held in.
    pub session: Option<u8>,
    /// Symbol of the document.
    pub symbol: Option<String>,
    /// Where it was read.
    pub source: Option<String>,
    /// How it is known.
    pub basis: Basis,
}

impl From<Event> for StatusEvent {
    fn from(event: Event) -> Self {
        Self {
            date: event.date,
            precision: event.date.precision(),
            stage: event.stage,
            kind: event.kind,
            summary: event.summary,
            session: event.session,
            symbol: event.symbol,
            source: event.source,
            basis: event.basis,
        }
    }
}
