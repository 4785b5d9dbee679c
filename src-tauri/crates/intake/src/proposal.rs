//! What was read in a file, shown to the user before anything is written.

use std::collections::BTreeMap;

use placard_domain::ledger::{Kind, Stage};
use placard_domain::{Iso3, PartialDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A place in [`SourceDraft::text`]: first and past-the-end offset in **UTF-16 code units**, so that
/// the window can slice with it directly.
pub type Span = [u32; 2];

/// What kind of document was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// A press release or statement of an organisation.
    PressRelease,
}

/// All that was read in a file. The user accepts, edits or drops each record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Proposal {
    /// What kind of document it is.
    pub kind: ImportKind,
    /// Name of the character encoding that the bytes were read in ("UTF-8", "windows-1252").
    pub encoding: String,
    /// The document itself.
    pub source: SourceDraft,
    /// The State under review: as given, else the one that the text clearly names most.
    pub state: Option<Iso3>,
    /// How often the text names each State, the headline counting more; most first, at most five.
    pub state_counts: Vec<StateCount>,
    /// The records.
    pub records: Records,
    /// What the user should look at.
    pub problems: Vec<Problem>,
}

/// How much a text is about a State.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StateCount {
    /// The State.
    pub state: Iso3,
    /// Mentions; one in the headline counts five, one in the first paragraph two.
    pub count: u32,
}

/// The document that the records were read in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SourceDraft {
    /// Title as printed.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Date printed on it.
    pub date: Option<PartialDate>,
    /// Place printed on it.
    pub place: Option<String>,
    /// Media contact as printed. Sensitive: never exported by default.
    pub contact: Option<String>,
    /// Address of the page, as text.
    pub url: Option<String>,
    /// Symbol of the document.
    pub symbol: Option<String>,
    /// The whole text: paragraphs divided by an empty line, lines of one paragraph by a line end.
    pub text: String,
}

/// The records of a proposal, by kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Records {
    /// Recommendations; a press release holds none.
    pub recommendations: Vec<()>,
    /// Quotations with their speakers, in the order of the text.
    pub statements: Vec<StatementDraft>,
    /// What happened to the review, in the order of the text.
    pub events: Vec<EventDraft>,
    /// Calls addressed to somebody, in the order of the text.
    pub asks: Vec<AskDraft>,
    /// The review that a document reports; a press release reports none.
    pub review: Option<()>,
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatementDraft {
    /// Who said it, as printed.
    pub speaker: String,
    /// The speaker's function.
    pub title: Option<String>,
    /// For whom they spoke.
    pub organisation: Option<String>,
    /// The exact words; the pieces of a divided quotation are joined by one blank.
    pub text: String,
    /// Date of the document.
    pub date: Option<PartialDate>,
    /// Places of the pieces, in order.
    pub spans: Vec<Span>,
}

/// What happened to a review, as the document tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EventDraft {
    /// Stage of the review.
    pub stage: Stage,
    /// What happened.
    pub kind: Kind,
    /// When, no more exact than the text; none where the text does not say.
    pub date: Option<PartialDate>,
    /// The words that the date was read in ("In August"); empty where there are none.
    pub date_words: String,
    /// The sentence of the document, in quotation marks and shortened where long.
    pub summary: String,
    /// Working Group session, where the sentence names one.
    pub session: Option<u8>,
    /// Symbol of a document, where the sentence names one.
    pub symbol: Option<String>,
    /// Place of the sentence.
    pub span: Span,
}

/// A call: what is asked of whom, by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AskDraft {
    /// What is asked, in the words of the text.
    pub text: String,
    /// To whom; the State under review under its name in the text.
    pub addressed_to: String,
    /// By whom.
    pub made_by: Option<String>,
    /// Date of the document.
    pub date: Option<PartialDate>,
    /// Place of the words.
    pub span: Span,
}

/// Something that the user should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// Stable code, for translation.
    pub code: String,
    /// Where in the document, in words.
    #[serde(rename = "where")]
    pub where_: String,
    /// The text in question.
    pub value: String,
    /// What is the matter.
    pub reason: String,
    /// What to do.
    pub fix: String,
    /// Values for the translated message.
    pub params: BTreeMap<String, String>,
    /// Place in the text, where there is one.
    pub span: Option<Span>,
}
