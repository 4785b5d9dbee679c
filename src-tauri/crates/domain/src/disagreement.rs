//! What two sources of one recommendation say differently.
//!
//! Sources are compared two by two, field by field, each by what it says first: UPR Info divides one
//! recommendation into a row for each State. What only one of the two gives is no disagreement.

use std::collections::BTreeSet;

use crate::attestation::{Attestation, Own, bare};
use crate::codes::codes;
use crate::fold::fold;
use crate::recommendation::Provider;
use crate::state::Iso3;

/// What of a recommendation is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComparedField {
    /// The State's answer.
    Response,
    /// The text, whatever its punctuation and letters.
    Text,
    /// The paragraph number.
    Paragraph,
    /// The recommending States, all rows of a source together.
    RecommendingStates,
    /// The session of the Working Group.
    Session,
    /// The cycle.
    Cycle,
}

codes!(ComparedField {
    Response = "response",
    Text = "text",
    Paragraph = "paragraph",
    RecommendingStates = "recommending_states",
    Session = "session",
    Cycle = "cycle",
});

/// Some of the fields that are compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ComparedFields(u8);

impl ComparedFields {
    /// Adds a field.
    pub fn insert(&mut self, field: ComparedField) {
        self.0 |= 1 << field as u8;
    }

    /// Whether the field is among them.
    #[must_use]
    pub fn contains(self, field: ComparedField) -> bool {
        self.0 >> field as u8 & 1 == 1
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Two sources of one recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// The two, the more official one first.
    pub pair: (Provider, Provider),
    /// What both give.
    pub given: ComparedFields,
    /// What both give and do not give alike. What was corrected by hand is settled and never among it.
    pub differing: ComparedFields,
}

/// The sources of a recommendation, compared two by two; nothing where only one attests it.
#[must_use]
pub fn compared(own: &Own, attestations: &[Attestation]) -> Vec<Compared> {
    let providers: BTreeSet<Provider> = attestations.iter().map(|attestation| attestation.provider).collect();
    let mut all = Vec::new();
    for (i, &first) in providers.iter().enumerate() {
        for &second in providers.iter().skip(i + 1) {
            all.push(pair(own, attestations, (first, second)));
        }
    }
    all
}

fn pair(own: &Own, attestations: &[Attestation], pair: (Provider, Provider)) -> Compared {
    let rows = |provider| attestations.iter().filter(move |attestation| attestation.provider == provider);
    let mut found = Compared { pair, given: ComparedFields::default(), differing: ComparedFields::default() };
    let mut compare = |field, settled: bool, are_alike: Option<bool>| {
        let Some(are_alike) = are_alike else { return };
        found.given.insert(field);
        if !are_alike && !settled {
            found.differing.insert(field);
        }
    };
    macro_rules! first {
        (|$says:ident| $value:expr) => {{
            let of = |provider| rows(provider).find_map(|Attestation { says: $says, .. }| $value);
            of(pair.0).zip(of(pair.1))
        }};
    }
    let response = first!(|says| says.answer());
    compare(ComparedField::Response, own.response.is_some(), response.map(|(a, b)| a == b));
    // Folding is slow, and most texts are the same to the letter.
    let text = first!(|says| Some(says.text.as_str()).filter(|text| !text.is_empty()));
    compare(ComparedField::Text, own.text.is_some(), text.map(|(a, b)| a == b || fold(a) == fold(b)));
    let paragraph = first!(|says| says.paragraph.as_deref());
    compare(ComparedField::Paragraph, own.paragraph.is_some(), paragraph.map(|(a, b)| bare(a) == bare(b)));
    let states = |provider| -> BTreeSet<Iso3> {
        rows(provider).flat_map(|attestation| attestation.says.recommending_states.iter().copied()).collect()
    };
    let (a, b) = (states(pair.0), states(pair.1));
    let both_name = !a.is_empty() && !b.is_empty();
    compare(ComparedField::RecommendingStates, false, both_name.then(|| a == b));
    let session = first!(|says| says.session);
    compare(ComparedField::Session, false, session.map(|(a, b)| a == b));
    let cycle = first!(|says| says.cycle);
    compare(ComparedField::Cycle, false, cycle.map(|(a, b)| a == b));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attestation::shown;
    use crate::recommendation::{RecommendationDraft, Response};

    fn row(provider: Provider, response: Option<Response>, text: &str, states: &[&str]) -> Attestation {
        let recommending_states = states.iter().filter_map(|state| state.parse().ok()).collect();
        let says = RecommendationDraft {
            text: text.to_owned(),
            response,
            recommending_states,
            ..RecommendationDraft::default()
        };
        Attestation { id: String::new(), provider, source_id: String::new(), row: 1, says }
    }

    fn fields(fields: ComparedFields) -> Vec<ComparedField> {
        ComparedField::ALL.iter().copied().filter(|field| fields.contains(*field)).collect()
    }

    #[test]
    fn two_sources_are_compared_by_what_both_give() {
        let rows = [
            row(Provider::UprInfo, Some(Response::Supported), "Ratify it.", &["FRA"]),
            row(Provider::UprInfo, None, "Ratify it.", &["DEU"]),
            row(Provider::WgReport, Some(Response::Noted), "RATIFY IT", &["DEU", "FRA"]),
        ];
        let all = compared(&Own::default(), &rows);
        let [one] = all.as_slice() else { unreachable!("one pair: {all:?}") };
        assert_eq!(one.pair, (Provider::WgReport, Provider::UprInfo), "the more official one first");
        let both = [ComparedField::Response, ComparedField::Text, ComparedField::RecommendingStates];
        assert_eq!(fields(one.given), both, "neither gives a paragraph, a session or a cycle");
        assert_eq!(fields(one.differing), [ComparedField::Response], "letters, full stops and rows do not matter");
    }

    #[test]
    fn where_two_differ_the_record_disagrees_and_a_correction_settles_it() {
        let rows = [
            row(Provider::UprInfo, Some(Response::Supported), "Ratify it.", &["FRA"]),
            row(Provider::Uhri, Some(Response::Noted), "Ratify it.", &["FRA"]),
        ];
        for own in [Own::default(), Own { response: Some(Response::Noted), ..Own::default() }] {
            let differ = compared(&own, &rows).iter().any(|pair| !pair.differing.is_empty());
            assert_eq!(differ, shown(&own, &rows).disagreeing(), "as what is shown: {own:?}");
        }
    }

    #[test]
    fn an_answer_that_was_still_to_come_contradicts_none() {
        let rows = [
            row(Provider::WgReport, Some(Response::Pending), "Ratify it.", &["FRA"]),
            row(Provider::UprInfo, Some(Response::Noted), "Ratify it.", &["FRA"]),
        ];
        let all = compared(&Own::default(), &rows);
        assert!(all.iter().all(|pair| !pair.given.contains(ComparedField::Response)), "there is one answer");
        let both = shown(&Own::default(), &rows);
        assert_eq!(both.values.response, Some(Response::Noted), "the report was written before the State answered");
        assert!(!both.disagreeing(), "nobody says otherwise");
        let report = shown(&Own::default(), &rows[..1]);
        assert_eq!(report.values.response, Some(Response::Pending), "as long as nobody knows more");
    }

    #[test]
    fn one_source_disagrees_with_nobody() {
        let rows = [row(Provider::UprInfo, Some(Response::Supported), "Ratify it.", &["FRA"])];
        assert!(compared(&Own::default(), &rows).is_empty(), "there is nothing to compare");
    }
}
