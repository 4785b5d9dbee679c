//! What somebody says of a recommendation who has compared it with the page of its report.

use std::collections::BTreeMap;

use placard_domain::{Confidence, Iso3, RecommendationDraft, Response};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::IntakeError;

/// A recommendation that was compared with its page: left out, corrected, or found to be right where nothing
/// more is said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Correction {
    /// Which recommendation of the report, from 1.
    pub row: u64,
    /// Whether it is left out.
    pub drop: bool,
    /// Its paragraph number.
    pub paragraph: Option<String>,
    /// Its text.
    pub text: Option<String>,
    /// All of its recommending States.
    pub recommending_states: Option<Vec<Iso3>>,
    /// The State's answer.
    pub response: Option<Response>,
}

impl Correction {
    /// Writes into a recommendation what was said of it.
    pub(super) fn apply(&self, draft: &mut RecommendationDraft) {
        let Self { paragraph, text, recommending_states, response, .. } = self;
        if text.is_some() || recommending_states.is_some() {
            // Clauses were read from the words and States that are no longer right.
            draft.clauses.clear();
        }
        if let Some(states) = recommending_states {
            draft.recommending_states.clone_from(states);
            draft.recommending_other = None;
        }
        if let Some(text) = text {
            draft.text.clone_from(text);
        }
        draft.paragraph = paragraph.clone().or(draft.paragraph.take());
        draft.response = response.or(draft.response);
        draft.confidence = Some(Confidence::Sure);
    }
}

/// The corrections by recommendation, where all of them are of a report with so many.
///
/// # Errors
/// [`IntakeError::BadSetting`] for one of a recommendation that the report does not have.
pub(super) fn by_row<'a>(
    corrections: &'a [Correction],
    count: u64,
    name: &str,
) -> Result<BTreeMap<u64, &'a Correction>, IntakeError> {
    match corrections.iter().find(|correction| !(1..=count).contains(&correction.row)) {
        Some(unknown) => Err(IntakeError::BadSetting {
            name: name.to_owned(),
            setting: "recommendation".to_owned(),
            value: unknown.row.to_string(),
            known: format!("1–{count}"),
        }),
        None => Ok(corrections.iter().map(|correction| (correction.row, correction)).collect()),
    }
}

#[cfg(test)]
mod tests {
    use placard_domain::Clause;

    use super::*;

    fn iso3(code: &str) -> Iso3 {
        code.parse().unwrap_or_else(|_| unreachable!("{code}"))
    }

    fn draft() -> RecommendationDraft {
        RecommendationDraft {
            paragraph: Some("92.1".to_owned()),
            text: "Ratify the Convention; and withdraw its reservation".to_owned(),
            recommending_states: vec![iso3("NOR")],
            recommending_other: Some("Nederland".to_owned()),
            clauses: vec![Clause { text: "Ratify the Convention".to_owned(), recommending_states: vec![iso3("NOR")] }],
            confidence: Some(Confidence::Doubtful),
            ..RecommendationDraft::default()
        }
    }

    #[test]
    fn what_was_found_to_be_right_stays_as_it_was_read() {
        let mut seen = draft();
        Correction { row: 1, ..Correction::default() }.apply(&mut seen);
        assert_eq!(seen, RecommendationDraft { confidence: Some(Confidence::Sure), ..draft() });
    }

    #[test]
    fn corrected_states_replace_all_that_the_bracket_was_read_as() {
        let mut seen = draft();
        let states = vec![iso3("NOR"), iso3("NLD")];
        Correction { recommending_states: Some(states.clone()), ..Correction::default() }.apply(&mut seen);
        assert_eq!(seen.recommending_states, states);
        assert_eq!(seen.recommending_other, None);
        assert_eq!(seen.clauses, [], "the clauses had other States");
        assert_eq!(seen.text, draft().text);
    }

    #[test]
    fn a_recommendation_that_the_report_does_not_have_is_refused() {
        let of = |row| [Correction { row, ..Correction::default() }];
        assert!(by_row(&of(2), 2, "report.pdf").is_ok());
        for row in [0, 3] {
            let refused = by_row(&of(row), 2, "report.pdf").err().map(|error| error.code());
            assert_eq!(refused, Some("bad_setting"), "row {row}");
        }
    }
}
