//! The overview of all States.

use chrono::NaiveDate;
use placard_domain::{Iso3, RegionalGroup, Status};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;

/// Asks for the overview.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OverviewQuery {
    /// Cycle; none for the one under way.
    pub cycle: Option<u8>,
    /// Day as of which it speaks; none for today.
    pub as_of: Option<NaiveDate>,
    /// Language.
    pub lang: Lang,
}

/// All States in one cycle as of a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Overview {
    /// Cycle.
    pub cycle: u8,
    /// Day as of which it speaks.
    pub as_of: NaiveDate,
    /// That day, written out.
    pub as_of_text: String,
    /// The state of things in one or two sentences.
    pub sentence: String,
    /// States that did not appear at their review or whose adoption was not held, in this cycle.
    pub irregular: Vec<StateBrief>,
    /// The next sessions, soonest first.
    pub coming: Vec<ComingSession>,
    /// The latest changes of the case file, newest first.
    pub changes: Vec<RecentChange>,
}

/// A State in one line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StateBrief {
    /// Key.
    pub iso3: Iso3,
    /// Name in the reader's language.
    pub name: String,
    /// Where its review stands.
    pub status: Status,
    /// One sentence about it.
    pub sentence: String,
}

/// A session that is ahead or under way.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ComingSession {
    /// Working Group session.
    pub number: u8,
    /// Its days, written out.
    pub when: String,
    /// The States set for it.
    pub states: Vec<ComingState>,
}

/// A State set for a session.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ComingState {
    /// Key.
    pub iso3: Iso3,
    /// Name in the reader's language.
    pub name: String,
    /// Only deduced from the cycle before: shown as such, never as a fact.
    pub inferred: bool,
}

/// A change of the case file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecentChange {
    /// What was done (translated as `change.<code>`).
    pub change: String,
    /// How many records it touched.
    pub records: u64,
    /// When, `YYYY-MM-DD HH:MM` UTC.
    pub when: String,
}

/// Finds States by what somebody types.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindStates {
    /// Typed text; empty for all States by name.
    pub text: String,
    /// At most so many.
    pub limit: usize,
    /// Language.
    pub lang: Lang,
}

/// A State that was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundState {
    /// Key.
    pub iso3: Iso3,
    /// Name in the reader's language.
    pub name: String,
    /// The other name that matched ("Burma"), where it is not the one shown.
    pub matched: Option<String>,
    /// Regional group; observers have none.
    pub group: Option<RegionalGroup>,
}
