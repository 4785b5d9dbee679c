//! What may leave the machine: one judgement for every export, from what a speaker agreed to, an embargo, and for
//! whom the export is meant.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::records::Consent;

/// For whom an export is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum RedactionProfile {
    /// Anybody: consent and embargoes hold.
    #[default]
    Public,
    /// Partners who keep a confidence: who agreed to be quoted by role is named as well. Refusals and embargoes hold.
    Trusted,
    /// The delegation itself: everything, and the page says so.
    Internal,
}

impl RedactionProfile {
    /// All profiles, the strictest first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Trusted, Self::Internal];

    /// Stable code, as on the wire, at the command line and in translations (`redaction.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Trusted => "trusted",
            Self::Internal => "internal",
        }
    }

    /// The profile with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.code() == code)
    }

    /// Whether contacts of sources and the delegation's own notes (evidence of an assessment) leave.
    #[must_use]
    pub fn shows_notes(self) -> bool {
        self == Self::Internal
    }

    /// What of a passage leaves on `day`: one by somebody who has this `consent`, and under this `embargo`.
    #[must_use]
    pub fn judge(self, consent: Consent, embargo: Option<NaiveDate>, day: NaiveDate) -> Judgement {
        if let Some(until) = self.holds_back(embargo, day) {
            return Judgement { attribution: None, withheld: Some(Withheld::Embargoed(until)) };
        }
        let (attribution, withheld) = match (self, consent) {
            (Self::Internal, _) | (_, Consent::Published | Consent::Given) | (Self::Trusted, Consent::ByRole) => {
                (Some(Attribution::Name), None)
            }
            (Self::Public, Consent::ByRole) => (Some(Attribution::Role), Some(Withheld::Name)),
            (Self::Public | Self::Trusted, Consent::NotAsked) => {
                (Some(Attribution::Organisation), Some(Withheld::Name))
            }
            (Self::Public | Self::Trusted, Consent::Refused) => (None, Some(Withheld::Passage)),
        };
        Judgement { attribution, withheld }
    }

    /// The day until which something under this `embargo` stays where it is; none when it may leave on `day`.
    #[must_use]
    pub fn holds_back(self, embargo: Option<NaiveDate>, day: NaiveDate) -> Option<NaiveDate> {
        embargo.filter(|until| self != Self::Internal && *until > day)
    }
}

/// How a speaker is named beside the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Attribution {
    /// By name, with role and organisation.
    Name,
    /// By role and organisation, without the name.
    Role,
    /// By organisation alone: a role in a small organisation is as good as a name, and nobody was asked.
    Organisation,
}

/// Something that does not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Withheld {
    /// The speaker's name; the words leave.
    Name,
    /// The whole passage: the speaker does not want to be quoted.
    Passage,
    /// The whole record, until the day of its embargo.
    Embargoed(NaiveDate),
}

impl Withheld {
    /// Stable code, as on the wire and in translations (`withheld.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Passage => "passage",
            Self::Embargoed(_) => "embargoed",
        }
    }
}

/// What leaves of one passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Judgement {
    /// How the speaker is named; none when the passage itself stays.
    pub attribution: Option<Attribution>,
    /// What stays, if anything does.
    pub withheld: Option<Withheld>,
}
