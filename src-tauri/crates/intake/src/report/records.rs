//! From what is printed to records, each with the confidence that it deserves.

use placard_domain::{Confidence, RecommendationDraft, Reference, Response, WgReport};

use super::brackets::Names;
use super::checks::{self, Found};
use super::dialogue::Statement;
use super::groups::{Conclusions, Printed};
use super::references::{self, Referred};
use super::text::Text;
use crate::register::RowProblem;

/// Records and what is to be looked at in them.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// Recommendations in the order of print.
    pub drafts: Vec<RecommendationDraft>,
    /// Problems.
    pub problems: Vec<RowProblem>,
}

/// Makes the records of a report.
pub(super) fn of(
    conclusions: &Conclusions,
    review: &WgReport,
    text: &Text,
    statements: &[Statement],
    reference: &Reference,
    names: &mut Names,
) -> Records {
    let mut records = Records::default();
    let distributed = review.distributed;
    let common = |paragraph: String, page: Option<u32>| RecommendationDraft {
        paragraph: Some(paragraph),
        symbol: review.symbol.clone(),
        date: distributed,
        page,
        ..RecommendationDraft::default()
    };
    for printed in &conclusions.printed {
        let parts = names.take_apart(&printed.text);
        let group = conclusions.groups.get(printed.group);
        let mut draft = common(printed.label.clone(), printed.page);
        draft.note = note(printed, text);
        draft.group = group.map(|group| group.sentence.clone());
        draft.response = group.and_then(|group| group.response);
        draft.state_words = draft.group.clone().filter(|_| draft.response.is_some());
        draft.recommending_states.clone_from(&parts.states);
        draft.recommending_other = (!parts.unknown.is_empty()).then(|| parts.unknown.join("; "));
        draft.clauses = if parts.clauses.len() > 1 { parts.clauses.clone() } else { Vec::new() };
        draft.text.clone_from(&parts.text);
        let row = records.drafts.len() as u64 + 1;
        let found = Found { row, draft: &draft, printed, parts: &parts };
        let problems = checks::of_recommendation(&found, names);
        draft.confidence = Some(confidence(&problems, &draft));
        records.problems.extend(problems);
        records.drafts.push(draft);
    }
    for (number, about, page) in &conclusions.elsewhere {
        let response = super::answers::of(about);
        // "recommendations Nos. 8 and 9 above" are items of the list before.
        let list = conclusions.groups.iter().map(|group| group.number).rfind(|group| group < number);
        for (paragraph, item) in references::items(about) {
            let Some(paragraph) = paragraph.or(list) else { continue };
            let label = format!("{paragraph}.{item}");
            let found = records.drafts.iter_mut().filter(|draft| draft.paragraph.as_deref() == Some(label.as_str()));
            found.for_each(|draft| answer(draft, response, about));
        }
        for (place, hint) in references::places(about) {
            let label = place.to_string();
            let here = |draft: &&mut RecommendationDraft| {
                let known = draft.paragraph.as_deref().unwrap_or_default();
                known == label || (place.letter.is_none() && known.starts_with(&format!("{label}.")))
            };
            let mut listed = records.drafts.iter_mut().take(conclusions.printed.len()).filter(here).peekable();
            if listed.peek().is_some() {
                listed.for_each(|draft| answer(draft, response, about));
                continue;
            }
            match references::at(&place, hint, statements, review.state, reference) {
                Some(referred) => {
                    let draft = of_reference(referred, response, about, common);
                    records.problems.push(checks::by_reference(records.drafts.len() as u64 + 1, &draft, *number));
                    records.drafts.push(draft);
                }
                None if response.is_some() => records.problems.push(checks::not_found(*number, &place, *page)),
                None => {}
            }
        }
    }
    records
}

/// What the State said of a recommendation apart from its group.
fn answer(draft: &mut RecommendationDraft, response: Option<Response>, words: &str) {
    draft.response = response.or(draft.response);
    draft.state_words = Some(words.to_owned());
}

fn of_reference(
    referred: Referred,
    response: Option<Response>,
    about: &str,
    common: impl Fn(String, Option<u32>) -> RecommendationDraft,
) -> RecommendationDraft {
    let mut draft = common(referred.place, referred.page);
    draft.text = referred.text;
    draft.recommending_states = vec![referred.state];
    draft.response = response;
    draft.group = Some(about.to_owned());
    draft.state_words = response.map(|_| about.to_owned());
    draft.confidence = Some(if referred.chosen { Confidence::Doubtful } else { Confidence::Likely });
    draft
}

/// The footnotes to a recommendation.
fn note(printed: &Printed, text: &Text) -> Option<String> {
    let notes: Vec<&str> = printed
        .marks
        .iter()
        .filter_map(|mark| {
            let same = |page: Option<u32>| {
                // A recommendation can go on over a page, and its mark stand there.
                page.is_none() || (0..2).any(|next| printed.page.map(|page| page + next) == page)
            };
            text.notes.iter().find(|note| note.label == *mark && same(note.page)).map(|note| note.text.as_str())
        })
        .collect();
    (!notes.is_empty()).then(|| notes.join("\n"))
}

fn confidence(problems: &[RowProblem], draft: &RecommendationDraft) -> Confidence {
    if !problems.is_empty() {
        Confidence::Doubtful
    } else if draft.clauses.is_empty() {
        Confidence::Sure
    } else {
        Confidence::Likely
    }
}
