//! What a report of the Working Group says of a review: when it was held, who assisted, who took the floor.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::codes::codes;
use crate::date::PartialDate;
use crate::state::Iso3;

/// A review as its report tells of it. What a report does not say is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WgReport {
    /// State under review.
    pub state: Option<Iso3>,
    /// Cycle.
    pub cycle: Option<u8>,
    /// Session of the Working Group.
    pub session: Option<u8>,
    /// Days of that session, as printed.
    pub session_dates: Option<PartialDate>,
    /// Meeting of the session at which the review was held.
    pub meeting: Option<u16>,
    /// Day of the review.
    pub review_date: Option<PartialDate>,
    /// Meeting at which the Working Group adopted the report.
    pub wg_adoption_meeting: Option<u16>,
    /// Day on which the Working Group adopted the report.
    pub wg_adoption_date: Option<PartialDate>,
    /// Rapporteurs, in the order of print.
    pub troika: Vec<Iso3>,
    /// Symbol of the report.
    pub symbol: Option<String>,
    /// Symbol of the draft that it was issued as before.
    pub draft_symbol: Option<String>,
    /// Day of distribution.
    pub distributed: Option<PartialDate>,
    /// The national report, the compilation and the summary.
    pub documents: Vec<ReviewDocument>,
    /// Who led the delegation, in the words of the report.
    pub head_of_delegation: Option<String>,
    /// Delegations that took the floor in the interactive dialogue, in the order of the report.
    pub speakers: Vec<Speaker>,
    /// How many delegations made statements, as the report itself says.
    pub statements_count: Option<u16>,
}

impl WgReport {
    /// Whether it is an addendum or a corrigendum (A/HRC/16/11/Add.1): it only adds to a report.
    #[must_use]
    pub fn is_addendum(&self) -> bool {
        self.symbol.as_deref().is_some_and(|symbol| symbol.contains("/Add.") || symbol.contains("/Corr."))
    }

    /// Delegations that took the floor: who had no time left to deliver a statement did not.
    pub fn heard(&self) -> impl Iterator<Item = &Speaker> {
        self.speakers.iter().filter(|speaker| speaker.delivered)
    }
}

/// A document of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReviewDocument {
    /// What it is.
    pub kind: ReviewDocumentKind,
    /// Its symbol ("A/HRC/WG.6/9/USA/1"), as typed.
    pub symbol: String,
}

/// The three documents that a review is based on (A/HRC/RES/5/1, annex, paragraph 15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewDocumentKind {
    /// National report of the State under review, paragraph 15 (a).
    NationalReport,
    /// Compilation of United Nations information by OHCHR, paragraph 15 (b).
    UnCompilation,
    /// Summary of stakeholders' submissions by OHCHR, paragraph 15 (c).
    StakeholdersSummary,
}

codes!(ReviewDocumentKind {
    NationalReport = "national_report",
    UnCompilation = "un_compilation",
    StakeholdersSummary = "stakeholders_summary",
});

/// A delegation in the interactive dialogue. To take the floor is not to recommend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Speaker {
    /// The State; none for others, such as the European Union, and for names that are not known.
    pub state: Option<Iso3>,
    /// Its name as printed.
    pub name: String,
    /// Paragraph in which its statement stands; none where it is only listed.
    pub paragraph: Option<u16>,
    /// Whether it spoke; else its statement could not be delivered for lack of time.
    pub delivered: bool,
}

/// A clause of a recommendation that has its own recommending States.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Clause {
    /// The text without the bracket.
    pub text: String,
    /// Its recommending States, in the order of print.
    pub recommending_states: Vec<Iso3>,
}

/// How far a recommendation that was read from a document can be trusted unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Nothing speaks against it.
    Sure,
    /// Read by a rule that is right nearly always.
    Likely,
    /// Somebody should compare it with the page.
    Doubtful,
}

codes!(Confidence {
    Sure = "sure",
    Likely = "likely",
    Doubtful = "doubtful",
});
