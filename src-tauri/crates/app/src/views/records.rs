//! Adding, changing and taking back records.

use chrono::NaiveDate;
use placard_domain::{Ask, Iso3, Kind, PartialDate, Stage, Statement};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An event as the user enters it.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct EventInput {
    /// Identifier; empty to add.
    pub id: String,
    /// State under review.
    pub state: Iso3,
    /// Cycle.
    pub cycle: u8,
    /// Stage.
    pub stage: Stage,
    /// What happened.
    pub kind: Kind,
    /// When, as exactly as known.
    pub date: PartialDate,
    /// Session it is set for or was held in.
    pub session: Option<u8>,
    /// In one or two sentences.
    pub summary: String,
    /// Symbol of the document.
    pub symbol: Option<String>,
    /// First day on which it may leave; none when it may at once.
    pub embargo: Option<NaiveDate>,
}

/// A source as the user enters it by hand.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SourceInput {
    /// Source record that it already is; empty for a new one.
    pub id: String,
    /// Title as printed; empty together with an empty `id` means "no source".
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Date printed on it.
    pub date: Option<PartialDate>,
    /// Address or symbol, as text.
    pub url: Option<String>,
}

/// Adds or changes an event.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveEvent {
    /// The event.
    pub event: EventInput,
    /// Where it was read.
    pub source: SourceInput,
    /// Revision that was changed; 0 to add.
    pub rev: u32,
}

/// Adds or changes a statement.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveStatement {
    /// The statement.
    pub statement: Statement,
    /// Where it was read.
    pub source: SourceInput,
    /// Revision that was changed; 0 to add.
    pub rev: u32,
}

/// Adds or changes an ask.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveAsk {
    /// The ask.
    pub ask: Ask,
    /// Where it was read.
    pub source: SourceInput,
    /// Revision that was changed; 0 to add.
    pub rev: u32,
}

/// A kind of record of the case file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// Event of the ledger.
    Event,
    /// Statement.
    Statement,
    /// Ask.
    Ask,
    /// Source.
    Source,
    /// Submission or statement that the delegation writes.
    Draft,
    /// Briefing as it was composed.
    Briefing,
}

impl From<RecordKind> for placard_casefile::RecordKind {
    fn from(kind: RecordKind) -> Self {
        match kind {
            RecordKind::Event => Self::Event,
            RecordKind::Statement => Self::Statement,
            RecordKind::Ask => Self::Ask,
            RecordKind::Source => Self::Source,
            RecordKind::Draft => Self::Draft,
            RecordKind::Briefing => Self::Briefing,
        }
    }
}

impl RecordKind {
    /// The kind of a record of the case file; none for what belongs to the register, and for boards.
    pub(crate) fn of(kind: placard_casefile::RecordKind) -> Option<Self> {
        match kind {
            placard_casefile::RecordKind::Event => Some(Self::Event),
            placard_casefile::RecordKind::Statement => Some(Self::Statement),
            placard_casefile::RecordKind::Ask => Some(Self::Ask),
            placard_casefile::RecordKind::Source => Some(Self::Source),
            placard_casefile::RecordKind::Draft => Some(Self::Draft),
            placard_casefile::RecordKind::Briefing => Some(Self::Briefing),
            placard_casefile::RecordKind::Recommendation
            | placard_casefile::RecordKind::Attestation
            | placard_casefile::RecordKind::View
            | placard_casefile::RecordKind::WgReport
            | placard_casefile::RecordKind::Board => None,
        }
    }
}

/// One record of the case file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecordRef {
    /// Kind.
    pub kind: RecordKind,
    /// Identifier.
    pub id: String,
    /// Revision that the user saw; not looked at for a draft or a briefing, whose latest state counts.
    #[serde(default)]
    #[ts(as = "Option<u32>", optional)]
    pub rev: u32,
}

/// One source of the case file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SourceRef {
    /// Identifier.
    pub id: String,
}

/// A change was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Written {
    /// Identifier of the record.
    pub id: String,
}

/// A change was taken back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undone {
    /// What had been done (translated as `change.<code>`).
    pub change: String,
    /// How many records came back to what they were.
    pub records: u64,
}

/// Asks which State a record is about.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WhoseQuery {
    /// Identifier of an event, a statement or an ask.
    pub id: String,
}

/// The State that a record is about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Whose {
    /// It.
    pub state: Iso3,
}
