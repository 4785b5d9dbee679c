//! Drafts: submissions and statements that the delegation writes.

use chrono::NaiveDate;
use placard_domain::Iso3;
use placard_domain::word_limit::{Counting, LimitUnit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;

/// Asks for drafts.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DraftsQuery {
    /// State that they are about; none for all.
    pub state: Option<Iso3>,
}

/// One draft.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DraftRef {
    /// Its identifier.
    pub id: String,
}

/// Writes a draft to a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportDraft {
    /// Its identifier.
    pub id: String,
    /// Language of the warnings; the document is in the language of the draft.
    pub lang: Lang,
    /// Where to: .docx, for an oral statement also .pdf.
    pub path: String,
    /// Whether a file that is there may be replaced.
    pub overwrite: bool,
}

/// How long a draft is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DraftMeasure {
    /// Words of title, organisation and list of joint submitters: never counted.
    pub front: usize,
    /// Words of paragraphs and headings.
    pub text: usize,
    /// Words of notes.
    pub notes: usize,
    /// Words of annexes.
    pub annexes: usize,
    /// What counts against the limit: words, or seconds for an oral statement.
    pub counted: usize,
    /// The limit in force.
    pub limit: Option<LimitView>,
    /// Whether it is exceeded.
    pub over: bool,
    /// Notes that seem to say more than where something was read.
    pub hints: Vec<NoteHint>,
    /// Of an oral statement, how long it takes.
    pub oral: Option<OralMeasure>,
}

/// A limit as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LimitView {
    /// The most that is allowed.
    pub most: u32,
    /// Words or seconds.
    pub unit: LimitUnit,
    /// Whether notes count.
    pub notes: Counting,
    /// Whether annexes count.
    pub annexes: Counting,
    /// First day that it is known for.
    pub valid_from: NaiveDate,
    /// Where it was read.
    pub source: String,
}

/// A note for which it is to be asked whether it is a reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoteHint {
    /// Paragraph, from 0.
    pub paragraph: usize,
    /// Note of the paragraph, from 0.
    pub note: usize,
}

/// How long an oral statement takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OralMeasure {
    /// Words a minute; in Chinese characters.
    pub pace: u16,
    /// Where the usual pace of the language was read; none where the draft has a pace of its own.
    pub pace_source: Option<String>,
    /// Whether the usual pace is an assumption.
    pub pace_assumed: bool,
    /// How many seconds all of it takes.
    pub seconds: u32,
    /// Its sentences in order.
    pub sentences: Vec<SentenceView>,
    /// Where to stop for each time.
    pub cuts: Vec<CutView>,
}

/// A sentence that is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SentenceView {
    /// Paragraph of the draft, from 0.
    pub paragraph: usize,
    /// Its words.
    pub text: String,
    /// Second at which it begins.
    pub begins: u32,
    /// Second by which it has ended.
    pub ends: u32,
}

/// Where to stop for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CutView {
    /// The time in seconds.
    pub at: u32,
    /// The last sentence that ends by then, from 0; none when not even the first does.
    pub last: Option<usize>,
    /// Whether all of the text is read by then.
    pub all: bool,
}
