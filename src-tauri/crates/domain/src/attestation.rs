//! One recommendation, several sources: what is shown, and why.
//!
//! Nothing that a source says is ever overwritten. Every source that gives a recommendation attests it;
//! what is shown is chosen field by field: a correction by hand first, then the most official source.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::PartialDate;
use crate::fold::fold;
use crate::recommendation::{Class, Implementation, Provider, RecommendationDraft, Response};
use crate::state::Iso3;

/// What one row of one source says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attestation {
    /// Identifier.
    pub id: String,
    /// The source.
    pub provider: Provider,
    /// Source record: the file that it was read in.
    pub source_id: String,
    /// Row in that file.
    pub row: u64,
    /// What it says.
    pub says: RecommendationDraft,
}

/// What the delegation itself holds of a recommendation: corrections and an assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// Corrected text.
    pub text: Option<String>,
    /// Corrected answer.
    pub response: Option<Response>,
    /// Corrected words of the State.
    pub state_words: Option<String>,
    /// Corrected paragraph.
    pub paragraph: Option<String>,
    /// Corrected themes, all of them.
    pub themes: Option<Vec<String>>,
    /// How far it was carried out.
    pub assessment: Implementation,
    /// On what evidence.
    pub evidence: Option<String>,
    /// As of when.
    pub assessed: Option<PartialDate>,
}

impl Own {
    /// Whether anything is corrected.
    #[must_use]
    pub fn corrects(&self) -> bool {
        self.text.is_some()
            || self.response.is_some()
            || self.state_words.is_some()
            || self.paragraph.is_some()
            || self.themes.is_some()
    }
}

/// Why a value is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Only one source gives it.
    OnlySource,
    /// All sources that give it agree.
    Agree,
    /// Sources differ: the most official one is shown.
    Precedence,
    /// Corrected by hand.
    Corrected,
}

/// Where a shown value is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Name of the field, as in [`RecommendationDraft`].
    pub field: &'static str,
    /// Why it is shown.
    pub why: Why,
    /// Sources that give the shown value, the shown one first.
    pub sources: Vec<Provider>,
    /// Sources that give another value.
    pub others: Vec<Provider>,
}

/// A recommendation as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The values.
    pub values: RecommendationDraft,
    /// Where each value that can differ is from, in the order of the fields.
    pub origins: Vec<Origin>,
}

impl Shown {
    /// Whether sources give different values of any field.
    #[must_use]
    pub fn disagreeing(&self) -> bool {
        self.origins.iter().any(|origin| !origin.others.is_empty())
    }
}

/// What is shown of a recommendation. The order of sources is their order in [`Provider::ALL`]: the
/// report of the Working Group, then the lists of OHCHR, then other databases, then own tables.
///
/// Recommending States, themes, groups of persons and goals are what all sources give together:
/// UPR Info divides one recommendation into a row for each State, and themes are the words of each source.
#[must_use]
pub fn shown(own: &Own, attestations: &[Attestation]) -> Shown {
    let mut ordered: Vec<&Attestation> = attestations.iter().collect();
    ordered.sort_by_key(|attestation| attestation.provider);
    let mut picked = Picked { ordered: &ordered, origins: Vec::new() };

    let text = picked.pick("text", own.text.clone(), |says| some(&says.text), |text| fold(text));
    // That an answer was still to come when a report was written does not contradict the answer.
    let is_answered = ordered.iter().any(|attestation| attestation.says.answer().is_some());
    let response = if is_answered {
        picked.pick("response", own.response, RecommendationDraft::answer, |response| *response)
    } else {
        picked.pick("response", own.response, |says| says.response, |response| *response)
    };
    let state_words = picked.pick_first(own.state_words.clone(), "state_words", |says| says.state_words.clone());
    let paragraph =
        picked.pick("paragraph", own.paragraph.clone(), |says| says.paragraph.clone(), |number| bare(number));
    let session = picked.pick("session", None, |says| says.session, |session| *session);
    let cycle = picked.pick("cycle", None, |says| says.cycle, |cycle| *cycle);
    let recommending_states = picked.states();
    let first = |get: fn(&RecommendationDraft) -> Option<String>| ordered.iter().find_map(|a| get(&a.says));
    let all = |get: fn(&RecommendationDraft) -> &Vec<String>| united(ordered.iter().flat_map(|a| get(&a.says)));
    let themes = match &own.themes {
        Some(themes) => {
            picked.origins.push(Origin {
                field: "themes",
                why: Why::Corrected,
                sources: Vec::new(),
                others: Vec::new(),
            });
            themes.clone()
        }
        None => all(|says| &says.themes),
    };
    let values = RecommendationDraft {
        class: ordered.first().map_or(Class::Recommendation, |a| a.says.class),
        paragraph,
        text: text.unwrap_or_default(),
        state_under_review: ordered.iter().find_map(|a| a.says.state_under_review),
        recommending_states,
        recommending_other: first(|says| says.recommending_other.clone()),
        cycle,
        session,
        response,
        state_words,
        symbol: first(|says| says.symbol.clone()),
        position_source: first(|says| says.position_source.clone()),
        themes,
        persons: all(|says| &says.persons),
        sdgs: all(|says| &says.sdgs),
        category: ordered.iter().find_map(|a| a.says.category),
        date: ordered.iter().find_map(|a| a.says.date),
        comment: first(|says| says.comment.clone()),
        source_key: None,
        group: first(|says| says.group.clone()),
        clauses: ordered.iter().find(|a| !a.says.clauses.is_empty()).map_or_else(Vec::new, |a| a.says.clauses.clone()),
        note: first(|says| says.note.clone()),
        page: ordered.iter().find_map(|a| a.says.page),
        confidence: ordered.iter().find_map(|a| a.says.confidence),
    };
    Shown { values, origins: picked.origins }
}

struct Picked<'a> {
    ordered: &'a [&'a Attestation],
    origins: Vec<Origin>,
}

impl Picked<'_> {
    /// The value of the first source that gives one; sources agree where `alike` is the same.
    fn pick<T, K: PartialEq>(
        &mut self,
        field: &'static str,
        corrected: Option<T>,
        get: impl Fn(&RecommendationDraft) -> Option<T>,
        alike: impl Fn(&T) -> K,
    ) -> Option<T> {
        let given: Vec<(Provider, T)> =
            self.ordered.iter().filter_map(|a| get(&a.says).map(|value| (a.provider, value))).collect();
        let (mut sources, mut others) = (Vec::new(), Vec::new());
        if let Some((_, shown)) = given.first() {
            let shown = corrected.as_ref().map_or_else(|| alike(shown), &alike);
            for (provider, value) in &given {
                let list = if alike(value) == shown { &mut sources } else { &mut others };
                if !list.contains(provider) {
                    list.push(*provider);
                }
            }
        }
        let why = match (&corrected, sources.len() + others.len(), others.len()) {
            (Some(_), ..) => Why::Corrected,
            (None, 0, _) => return None,
            (None, 1, 0) => Why::OnlySource,
            (None, _, 0) => Why::Agree,
            (None, ..) => Why::Precedence,
        };
        // A correction settles the matter: what sources gave stays beside it, and is no open question.
        let others = if corrected.is_some() { Vec::new() } else { others };
        self.origins.push(Origin { field, why, sources, others });
        corrected.or_else(|| given.into_iter().next().map(|(_, value)| value))
    }

    /// A value in the words of a source: words differ without anybody disagreeing.
    fn pick_first(
        &mut self,
        corrected: Option<String>,
        field: &'static str,
        get: impl Fn(&RecommendationDraft) -> Option<String>,
    ) -> Option<String> {
        let given = self.ordered.iter().find_map(|a| get(&a.says).map(|value| (a.provider, value)));
        let why = if corrected.is_some() { Why::Corrected } else { Why::OnlySource };
        if corrected.is_some() || given.is_some() {
            let sources = given.iter().map(|(provider, _)| *provider).collect();
            self.origins.push(Origin { field, why, sources, others: Vec::new() });
        }
        corrected.or(given.map(|(_, value)| value))
    }

    /// The States that all sources give together; each source by itself must give the same set.
    fn states(&mut self) -> Vec<Iso3> {
        let mut all: Vec<Iso3> = Vec::new();
        let mut by_source: Vec<(Provider, Vec<Iso3>)> = Vec::new();
        for attestation in self.ordered {
            let states = &attestation.says.recommending_states;
            all.extend(states.iter().filter(|state| !all.contains(state)).copied().collect::<Vec<_>>());
            match by_source.last_mut().filter(|(provider, _)| *provider == attestation.provider) {
                Some((_, known)) => known.extend(states),
                None => by_source.push((attestation.provider, states.clone())),
            }
        }
        for (_, states) in &mut by_source {
            states.sort_unstable();
            states.dedup();
        }
        by_source.retain(|(_, states)| !states.is_empty());
        let Some((_, shown)) = by_source.first().cloned() else { return all };
        let (same, different): (Vec<_>, Vec<_>) = by_source.into_iter().partition(|(_, states)| *states == shown);
        let why = match (same.len(), different.len()) {
            (1, 0) => Why::OnlySource,
            (_, 0) => Why::Agree,
            _ => Why::Precedence,
        };
        let providers = |list: Vec<(Provider, Vec<Iso3>)>| list.into_iter().map(|(provider, _)| provider).collect();
        self.origins.push(Origin {
            field: "recommending_states",
            why,
            sources: providers(same),
            others: providers(different),
        });
        all
    }
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// A paragraph number without what differs in print: "140.7." and "140.7" are one.
pub(crate) fn bare(number: &str) -> String {
    number.trim().trim_end_matches('.').to_lowercase()
}

/// All values in their order, each once, however it is written.
fn united<'a>(values: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for value in values {
        let folded = fold(value);
        if !seen.contains(&folded) {
            seen.push(folded);
            all.push(value.clone());
        }
    }
    all
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test may panic")]
    use super::*;

    fn attestation(provider: Provider, states: &[&str], response: Option<Response>, text: &str) -> Attestation {
        let states = states.iter().map(|state| state.parse().unwrap()).collect();
        let says = RecommendationDraft {
            text: text.to_owned(),
            recommending_states: states,
            response,
            ..RecommendationDraft::default()
        };
        Attestation { id: String::new(), provider, source_id: String::new(), row: 1, says }
    }

    fn origin<'a>(shown: &'a Shown, field: &str) -> &'a Origin {
        shown.origins.iter().find(|origin| origin.field == field).unwrap()
    }

    #[test]
    fn the_more_official_source_is_shown_and_the_other_is_named() {
        let attestations = [
            attestation(Provider::UprInfo, &["FRA"], Some(Response::Noted), "Ratify it."),
            attestation(Provider::ThematicList, &["FRA"], Some(Response::Supported), "Ratify it"),
        ];
        let shown = shown(&Own::default(), &attestations);
        assert_eq!(shown.values.response, Some(Response::Supported), "the list of OHCHR comes before UPR Info");
        let response = origin(&shown, "response");
        assert_eq!((response.why, response.others.as_slice()), (Why::Precedence, [Provider::UprInfo].as_slice()));
        assert_eq!(origin(&shown, "text").why, Why::Agree, "a full stop is no disagreement");
        assert!(shown.disagreeing(), "sources give two answers");
    }

    #[test]
    fn rows_divided_by_state_give_all_states_and_do_not_disagree() {
        let attestations = [
            attestation(Provider::UprInfo, &["FRA"], None, "Ratify it."),
            attestation(Provider::UprInfo, &["DEU"], None, "Ratify it."),
            attestation(Provider::ThematicList, &["DEU", "FRA"], None, "Ratify it."),
        ];
        let shown = shown(&Own::default(), &attestations);
        assert_eq!(shown.values.recommending_states.len(), 2, "France and Germany, each once");
        assert!(!shown.disagreeing(), "UPR Info gives the same two States, in two rows");
    }

    #[test]
    fn a_correction_is_shown_and_settles_the_matter() {
        let attestations = [
            attestation(Provider::UprInfo, &["FRA"], Some(Response::Noted), "Ratify it."),
            attestation(Provider::Uhri, &["FRA"], Some(Response::Supported), "Ratify it."),
        ];
        let own = Own { response: Some(Response::SupportedInPart), ..Own::default() };
        let shown = shown(&own, &attestations);
        assert_eq!(shown.values.response, Some(Response::SupportedInPart), "by hand");
        assert_eq!(origin(&shown, "response").why, Why::Corrected, "and it says so");
        assert!(!shown.disagreeing(), "somebody has looked at it");
    }
}
