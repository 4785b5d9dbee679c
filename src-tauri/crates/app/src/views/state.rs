//! A State's page.

use chrono::NaiveDate;
use placard_domain::{Adoption, Ask, Event, Iso3, RegionalGroup, ReviewDocument, Statement, Status};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;

/// Asks for a State's page.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StateQuery {
    /// The State.
    pub state: Iso3,
    /// Day as of which it speaks; none for today.
    pub as_of: Option<NaiveDate>,
    /// Language.
    pub lang: Lang,
}

/// Everything the file knows of a State, as of a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatePage {
    /// Key.
    pub iso3: Iso3,
    /// Name in the reader's language.
    pub name: String,
    /// Whether it is a Member that is reviewed; an observer is not.
    pub is_member: bool,
    /// Regional group; observers have none.
    pub group: Option<RegionalGroup>,
    /// Day as of which it speaks.
    pub as_of: NaiveDate,
    /// That day, written out.
    pub as_of_text: String,
    /// Where the latest review that has anything to say stands.
    pub banner: Banner,
    /// Every cycle, first to last.
    pub cycles: Vec<CycleView>,
    /// What happened, newest first (at most 500).
    pub events: Vec<EventView>,
    /// How many events there are in all.
    pub events_total: usize,
    /// What was said, newest first (at most 500).
    pub statements: Vec<StatementView>,
    /// How many statements there are in all.
    pub statements_total: usize,
    /// What is asked, open ones first (at most 500).
    pub asks: Vec<AskView>,
    /// How many asks there are in all.
    pub asks_total: usize,
    /// Where sources disagree, and what the reference pack does not know.
    pub notes: Vec<NoteView>,
    /// What reports of the Working Group in the case file say of the reviews, newest first.
    pub reports: Vec<ReportCard>,
}

/// A review as its report tells of it. Dates are written out; what the report does not say is none.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportCard {
    /// Cycle.
    pub cycle: u8,
    /// Session.
    pub session: Option<u8>,
    /// Days of the session.
    pub session_dates: Option<String>,
    /// Symbol of the report.
    pub symbol: Option<String>,
    /// Symbol of its draft.
    pub draft_symbol: Option<String>,
    /// Day of distribution.
    pub distributed: Option<String>,
    /// Meeting at which the review was held.
    pub meeting: Option<u16>,
    /// Day of the review.
    pub held: Option<String>,
    /// Meeting at which the Working Group adopted the report.
    pub wg_adoption_meeting: Option<u16>,
    /// Day on which it did.
    pub wg_adopted: Option<String>,
    /// The three States that assisted, by name.
    pub troika: Vec<String>,
    /// Who led the delegation, in the words of the report.
    pub head_of_delegation: Option<String>,
    /// The documents of the review.
    pub documents: Vec<ReviewDocument>,
    /// How many delegations took the floor, by the names in the report.
    pub took_the_floor: usize,
    /// How many statements there were, as the report itself says.
    pub statements_count: Option<u16>,
    /// How many States recommended something. To take the floor is not to recommend.
    pub recommended: usize,
    /// The report as a source, in one line.
    pub source: Option<String>,
}

/// The status in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Banner {
    /// Cycle it speaks of.
    pub cycle: u8,
    /// Where the review stands.
    pub status: Status,
    /// Where the adoption stands.
    pub adoption: Adoption,
    /// "Did not appear on 7 November 2025. Rescheduled to the 53rd session."
    pub sentence: String,
    /// "Data as at 23 November 2026 (reference pack 2026.11.1)."
    pub data_as_at: String,
}

/// One cycle of a State.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CycleView {
    /// Cycle.
    pub cycle: u8,
    /// Session, where known.
    pub session: Option<u8>,
    /// The session is only deduced.
    pub session_inferred: bool,
    /// Where the review stands.
    pub status: Status,
    /// Where the adoption stands.
    pub adoption: Adoption,
    /// Day or span of the review, written out; none when it was not held.
    pub held: Option<String>,
    /// Symbol of the Working Group report.
    pub report_symbol: Option<String>,
    /// The three States that assisted, by name.
    pub troika: Vec<String>,
}

/// An event with its words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EventView {
    /// The event.
    pub event: Event,
    /// Its date, written out.
    pub when: String,
    /// Revision, for saving a change; 0 for an event of the pack.
    pub rev: u32,
}

/// A statement with its source.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StatementView {
    /// The statement.
    pub statement: Statement,
    /// Its date, written out.
    pub when: Option<String>,
    /// Its source in one line; none is shown as "no source".
    pub source: Option<String>,
    /// Revision, for saving a change.
    pub rev: u32,
}

/// An ask with its source.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AskView {
    /// The ask.
    pub ask: Ask,
    /// Its date, written out.
    pub when: Option<String>,
    /// Its source in one line; none is shown as "no source".
    pub source: Option<String>,
    /// Revision, for saving a change.
    pub rev: u32,
}

/// An oddity of the record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteView {
    /// Cycle.
    pub cycle: u8,
    /// In words.
    pub text: String,
    /// Where that was read.
    pub source: String,
}
