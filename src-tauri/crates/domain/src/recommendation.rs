//! The substance of the review: recommendations, what the State answered, and who tells us so.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::codes::codes;
use crate::date::PartialDate;
use crate::state::Iso3;
use crate::wg_report::{Clause, Confidence};

/// What a record of the register is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A recommendation of the Universal Periodic Review.
    #[default]
    Recommendation,
    /// A voluntary pledge that the State under review made itself.
    VoluntaryPledge,
    /// A recommendation or concern of a treaty body or a special procedure: kept, never counted as UPR.
    OtherMechanism,
}

codes!(Class {
    Recommendation = "recommendation",
    VoluntaryPledge = "voluntary_pledge",
    OtherMechanism = "other_mechanism",
});

/// The State's answer to a recommendation. A record without one is "not recorded", which is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Response {
    /// The State supports it.
    Supported,
    /// It supports one part and notes another. In the two-way official count it counts once, as noted
    /// (UPR Info, Data standards, October 2014).
    SupportedInPart,
    /// It takes note of it.
    Noted,
    /// It has not answered yet.
    Pending,
    /// It gave no answer, or none that is clear.
    NoResponse,
    /// Nothing to answer, as with a voluntary pledge.
    NotApplicable,
}

codes!(Response {
    Supported = "supported",
    SupportedInPart = "supported_in_part",
    Noted = "noted",
    Pending = "pending",
    NoResponse = "no_response",
    NotApplicable = "not_applicable",
});

/// Who says that a recommendation was made. Counts of two of them are never mixed in one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Provider {
    /// The report of the Working Group and its addendum, the record itself.
    WgReport,
    /// The thematic list of recommendations of OHCHR.
    ThematicList,
    /// The Universal Human Rights Index of OHCHR.
    Uhri,
    /// The database of UPR Info, one row for each recommending State.
    UprInfo,
    /// Any other table that the user has.
    OwnTable,
}

codes!(Provider {
    WgReport = "wg_report",
    ThematicList = "thematic_list",
    Uhri = "uhri",
    UprInfo = "upr_info",
    OwnTable = "own_table",
});

/// How far a recommendation was carried out, as the delegation sees it, beside the State's position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, Default)]
#[serde(rename_all = "snake_case")]
pub enum Implementation {
    /// Carried out.
    Full,
    /// Carried out in part.
    Partial,
    /// Not carried out.
    None,
    /// Nobody has looked yet.
    #[default]
    NotAssessed,
    /// It cannot be told.
    NotAssessable,
}

codes!(Implementation {
    Full = "full",
    Partial = "partial",
    None = "none",
    NotAssessed = "not_assessed",
    NotAssessable = "not_assessable",
});

/// A recommendation as one source gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecommendationDraft {
    /// What it is.
    pub class: Class,
    /// Paragraph number as printed ("140.7"); none where the source has none.
    pub paragraph: Option<String>,
    /// The text, without its number and without the bracket of recommending States.
    pub text: String,
    /// State under review.
    pub state_under_review: Option<Iso3>,
    /// Recommending States, in the order of the source.
    pub recommending_states: Vec<Iso3>,
    /// What the source gives as recommending State or body and is no State that is known ("CEDAW", "(Unknown)").
    pub recommending_other: Option<String>,
    /// Cycle.
    pub cycle: Option<u8>,
    /// Session of the Working Group.
    pub session: Option<u8>,
    /// The State's answer.
    pub response: Option<Response>,
    /// The answer in the words of the source ("Accepted", "Supported/Noted").
    pub state_words: Option<String>,
    /// Symbol of the document that the recommendation stands in.
    pub symbol: Option<String>,
    /// Document and paragraph of the answer ("A/HRC/59/15/Add.1 - Para.3").
    pub position_source: Option<String>,
    /// Themes, in the words of the source.
    pub themes: Vec<String>,
    /// Groups of persons that it concerns, in the words of the source.
    pub persons: Vec<String>,
    /// Sustainable Development Goals and targets as the source tags them ("16", "16.2").
    pub sdgs: Vec<String>,
    /// Action category of UPR Info: 1 (minimal action) to 5 (specific action).
    pub category: Option<u8>,
    /// Date of the document, where the source gives one.
    pub date: Option<PartialDate>,
    /// Comment of the source on how it was carried out.
    pub comment: Option<String>,
    /// Identifier that the source itself gives ("OHCHR Annotation Id").
    pub source_key: Option<String>,
    /// The sentence that opens the group in which a report of the Working Group prints it.
    #[serde(default)]
    pub group: Option<String>,
    /// Its clauses, where more than one has recommending States of its own.
    #[serde(default)]
    pub clauses: Vec<Clause>,
    /// A footnote to it, such as the recommendation as it was read during the dialogue.
    #[serde(default)]
    pub note: Option<String>,
    /// Page of the document on which it begins, from 1.
    #[serde(default)]
    pub page: Option<u32>,
    /// How far the reading can be trusted unseen; none where a source gives the values as data.
    #[serde(default)]
    pub confidence: Option<Confidence>,
}

impl RecommendationDraft {
    /// What the State answered; none where nothing is recorded, or the answer was still to come.
    #[must_use]
    pub fn answer(&self) -> Option<Response> {
        self.response.filter(|response| *response != Response::Pending)
    }
}
