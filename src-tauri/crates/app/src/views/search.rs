//! Search over the case file, the reference pack and the States.

use placard_domain::{Iso3, RegisterFilter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;
use super::records::RecordKind;
use super::register::RegisterPage;

/// What is looked for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SearchQuery {
    /// Words, "phrases", OR, -word, word*.
    pub text: String,
    /// Only this State.
    pub state: Option<Iso3>,
    /// Only this kind of record.
    pub kind: Option<RecordKind>,
    /// What part of the register to search as well; none leaves it out.
    #[serde(default)]
    #[ts(optional)]
    pub register: Option<RegisterFilter>,
    /// First hit of the window.
    pub offset: usize,
    /// At most so many hits (500).
    pub limit: usize,
    /// Language.
    pub lang: Lang,
}

/// What was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SearchPage {
    /// States whose name matches.
    pub states: Vec<super::overview::FoundState>,
    /// How many records match in all.
    pub total: usize,
    /// The window of them.
    pub hits: Vec<Hit>,
    /// Recommendations of the register; none where only other records were asked for.
    pub recommendations: Option<RegisterPage>,
}

/// A record that was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Hit {
    /// Kind.
    pub kind: RecordKind,
    /// Identifier.
    pub id: String,
    /// State it is about; a source may be about none.
    pub state: Option<Iso3>,
    /// Name of that State.
    pub state_name: Option<String>,
    /// Heading: the speaker, the kind of event, the title of the source.
    pub title: String,
    /// The words around the match, in pieces.
    pub snippet: Vec<Piece>,
    /// Date, written out.
    pub when: Option<String>,
    /// From the reference pack rather than the case file.
    pub from_pack: bool,
}

/// A piece of a snippet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it matched.
    pub matched: bool,
}
