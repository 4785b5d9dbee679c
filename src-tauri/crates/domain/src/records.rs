//! Records that users keep: sources, statements, asks and drafts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::PartialDate;
use crate::state::Iso3;
use crate::texts::Texts;

/// A document that facts were read in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Source {
    /// Identifier (UUID); empty for a source not yet written.
    pub id: String,
    /// Title as printed.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Date printed on it.
    pub date: Option<PartialDate>,
    /// Place printed on it ("Geneva").
    pub place: Option<String>,
    /// Media contact as printed. Sensitive: never exported by default.
    pub contact: Option<String>,
    /// Address of the page, kept as text; nothing ever follows it.
    pub url: Option<String>,
    /// Symbol of the document, as typed.
    pub symbol: Option<String>,
    /// The whole text, as it was read.
    pub text: String,
}

impl Source {
    /// The source in one printable line: publisher, title, symbol, date.
    #[must_use]
    pub fn citation(&self, texts: &Texts) -> String {
        let date = self.date.map(|date| texts.date(&date));
        [self.publisher.as_deref(), Some(self.title.as_str()), self.symbol.as_deref(), date.as_deref()]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// In what form something was said. The three kinds of the procedure are different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// Said to the press.
    #[default]
    Press,
    /// Oral statement to the Council.
    Oral,
    /// Written statement to the Council.
    Written,
    /// Stakeholder submission to the review.
    Submission,
    /// Anything else.
    Other,
}

/// Whether and how the speaker may be quoted. What follows from it for a page is judged in [`crate::redaction`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Nobody has asked: the name is kept out of what is exported.
    #[default]
    NotAsked,
    /// The speaker had it published under the name already.
    Published,
    /// The speaker agreed to be quoted by name.
    Given,
    /// The speaker agreed to be quoted by role and organisation, not by name.
    ByRole,
    /// The speaker does not want to be quoted: the words stay in the case file.
    Refused,
}

impl Consent {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::NotAsked, Self::Published, Self::Given, Self::ByRole, Self::Refused];

    /// Stable code, as in files, on the wire and in translations (`consent.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Published => "published",
            Self::Given => "given",
            Self::ByRole => "by_role",
            Self::Refused => "refused",
        }
    }
}

/// What somebody said, in their exact words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Statement {
    /// Identifier (UUID); empty for a statement not yet written.
    pub id: String,
    /// State under review that it is about.
    pub state: Iso3,
    /// Cycle of the review.
    pub cycle: u8,
    /// Who said it.
    pub speaker: String,
    /// The speaker's function ("executive director").
    pub title: Option<String>,
    /// For whom they spoke.
    pub organisation: Option<String>,
    /// The exact words.
    pub text: String,
    /// When.
    pub date: Option<PartialDate>,
    /// In what form.
    pub kind: StatementKind,
    /// Whether and how the speaker may be quoted.
    pub consent: Consent,
    /// First day on which it may leave the machine; none when it may at once.
    pub embargo: Option<NaiveDate>,
    /// Source record it was read in.
    pub source_id: Option<String>,
}

/// Where an ask stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum AskStatus {
    /// Not yet answered.
    #[default]
    Open,
    /// Done.
    Met,
    /// No longer pursued.
    Dropped,
}

/// A call addressed to somebody: what is asked of whom, by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ask {
    /// Identifier (UUID); empty for an ask not yet written.
    pub id: String,
    /// State under review that it is about.
    pub state: Iso3,
    /// Cycle of the review.
    pub cycle: u8,
    /// What is asked.
    pub text: String,
    /// To whom, in words ("the United States", "the Human Rights Council").
    pub addressed_to: String,
    /// By whom, in words.
    pub made_by: Option<String>,
    /// When.
    pub date: Option<PartialDate>,
    /// Where it stands.
    pub status: AskStatus,
    /// First day on which it may leave the machine; none when it may at once.
    pub embargo: Option<NaiveDate>,
    /// Source record it was read in.
    pub source_id: Option<String>,
}

/// A kind of text that the delegation writes for the procedure. Each has a limit of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum DraftKind {
    /// Stakeholder submission of one organisation.
    #[default]
    Submission,
    /// Stakeholder submission of several organisations.
    JointSubmission,
    /// Written statement to the Council of an organisation in general consultative status.
    WrittenStatementGeneral,
    /// Written statement to the Council of an organisation in special consultative status or on the roster.
    WrittenStatementSpecial,
    /// Oral statement to the Council.
    OralStatement,
}

impl DraftKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Submission,
        Self::JointSubmission,
        Self::WrittenStatementGeneral,
        Self::WrittenStatementSpecial,
        Self::OralStatement,
    ];

    /// Stable code, as in files, on the wire and in translations (`draft.kind.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Submission => "submission",
            Self::JointSubmission => "joint_submission",
            Self::WrittenStatementGeneral => "written_statement_general",
            Self::WrittenStatementSpecial => "written_statement_special",
            Self::OralStatement => "oral_statement",
        }
    }
}

/// A text that the delegation writes: a submission, a written or an oral statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// Identifier (UUID); empty for a draft not yet written.
    pub id: String,
    /// What it is to become.
    pub kind: DraftKind,
    /// State under review that it is about.
    pub state: Iso3,
    /// Cycle of the review.
    pub cycle: Option<u8>,
    /// Title as printed.
    pub title: String,
    /// Language of the text, as its code ("en").
    pub lang: String,
    /// Organisation that hands it in; for a joint submission the one that leads.
    pub organisation: String,
    /// Joint submitters, in the order printed.
    pub submitters: Vec<String>,
    /// The text.
    pub paragraphs: Vec<DraftParagraph>,
    /// Annexes, in order. They do not count against the limit.
    pub annexes: Vec<String>,
    /// For an oral statement: words a minute; none for the usual pace of the language.
    pub pace: Option<u16>,
}

/// One paragraph of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, Default)]
pub struct DraftParagraph {
    /// A heading above it.
    pub heading: Option<String>,
    /// The words; `[^1]` places the reference to the first of the notes.
    pub text: String,
    /// Endnotes, for references only.
    pub notes: Vec<String>,
}
