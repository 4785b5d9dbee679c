//! What only a report of the Working Group says of a recommendation: kept together as JSON, for other sources
//! have none of it.

use placard_domain::{Clause, Confidence, RecommendationDraft, Response};
use serde::{Deserialize, Serialize};

/// What only a report of the Working Group says of a recommendation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Printed {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) group: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) clauses: Vec<Clause>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) page: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) confidence: Option<Confidence>,
    /// What the State replied in an addendum. The report itself says nothing of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) reply: Option<Reply>,
}

/// The reply of the State to one recommendation, as the addendum to the report has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Reply {
    pub(crate) response: Option<Response>,
    pub(crate) state_words: Option<String>,
    pub(crate) position_source: Option<String>,
    /// The addendum.
    pub(crate) source_id: String,
    /// Hash of all that it says, to know it again.
    pub(crate) content: i64,
}

impl Reply {
    /// What a report says together with the reply: its answer comes later than the report.
    pub(crate) fn answer(self, says: &mut RecommendationDraft) {
        says.response = self.response.or(says.response);
        says.state_words = self.state_words.or_else(|| says.state_words.take());
        says.position_source = self.position_source.or_else(|| says.position_source.take());
    }
}

impl Printed {
    /// As it is kept and as it counts in the hash of the content: none where nothing of it is said.
    pub(crate) fn text(says: &RecommendationDraft) -> Option<String> {
        let RecommendationDraft { group, clauses, note, page, confidence, .. } = says;
        let is_none = group.is_none() && clauses.is_empty() && note.is_none() && page.is_none() && confidence.is_none();
        if is_none {
            return None;
        }
        let printed = Self {
            group: group.clone(),
            clauses: clauses.clone(),
            note: note.clone(),
            page: *page,
            confidence: *confidence,
            reply: None,
        };
        Some(printed.json())
    }

    pub(crate) fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub(crate) fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }
}
