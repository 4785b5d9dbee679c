//! Records that users keep: sources, statements and asks.

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

/// Whether the speaker's name may be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Nobody has asked: the name is kept out of what is exported.
    #[default]
    NotAsked,
    /// The speaker had it published under the name already.
    Published,
    /// The speaker agreed.
    Given,
    /// The speaker refused.
    Refused,
}

impl Consent {
    /// Stable code, as in files, on the wire and in translations (`consent.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Published => "published",
            Self::Given => "given",
            Self::Refused => "refused",
        }
    }

    /// Whether the name may leave the machine in print.
    #[must_use]
    pub fn allows_name(self) -> bool {
        matches!(self, Self::Published | Self::Given)
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
    /// Whether the name may be printed.
    pub consent: Consent,
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
    /// Source record it was read in.
    pub source_id: Option<String>,
}
