//! Importing a file or a pasted text: first a proposal, then what the user accepted of it.

use placard_domain::Iso3;
use placard_intake::{AskDraft, EventDraft, Proposal, SourceDraft, StatementDraft};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;

/// Reads a file into a proposal; writes nothing.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposeFile {
    /// Which.
    pub path: String,
    /// State it is about, where the user knows.
    pub state: Option<Iso3>,
    /// Language of messages.
    pub lang: Lang,
}

/// Reads a pasted text into a proposal; writes nothing.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposeText {
    /// The text.
    pub text: String,
    /// State it is about, where the user knows.
    pub state: Option<Iso3>,
    /// Language of messages.
    pub lang: Lang,
}

/// A proposal with what the review screen needs.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Proposed {
    /// What was read.
    pub proposal: Proposal,
    /// State that the text seems to be about.
    pub state: Option<Iso3>,
    /// Its name in the reader's language.
    pub state_name: Option<String>,
    /// Cycle that the text seems to be about.
    pub cycle: u8,
    /// The case file already holds this very text.
    pub already_imported: bool,
}

/// What the user accepted, perhaps edited.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AcceptImport {
    /// State under review.
    pub state: Iso3,
    /// Cycle.
    pub cycle: u8,
    /// The source.
    pub source: SourceDraft,
    /// Accepted statements.
    pub statements: Vec<StatementDraft>,
    /// Accepted events; each must have a date.
    pub events: Vec<EventDraft>,
    /// Accepted asks.
    pub asks: Vec<AskDraft>,
}

/// An import was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Imported {
    /// Records added.
    pub added: RecordCounts,
    /// Records that the case file held already, and that were not added again.
    pub already: RecordCounts,
    /// Events left out because the text does not date them.
    pub left_out: usize,
    /// Identifier of the source record.
    pub source_id: String,
}

/// How many records of each kind.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct RecordCounts {
    /// Sources.
    pub sources: u64,
    /// Events.
    pub events: u64,
    /// Statements.
    pub statements: u64,
    /// Asks.
    pub asks: u64,
    /// Drafts.
    pub drafts: u64,
    /// Recommendations.
    pub recommendations: u64,
}

impl From<placard_casefile::Counts> for RecordCounts {
    fn from(counts: placard_casefile::Counts) -> Self {
        let placard_casefile::Counts { sources, events, statements, asks, drafts, recommendations } = counts;
        Self { sources, events, statements, asks, drafts, recommendations }
    }
}
