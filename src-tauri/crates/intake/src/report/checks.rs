//! A report is checked against itself: its numbers have no gap, its brackets are resolved, its totals agree.

use std::collections::BTreeMap;

use placard_domain::{RecommendationDraft, WgReport};

use super::brackets::{Names, Parts};
use super::groups::{Conclusions, Printed};
use super::references::Place;
use crate::register::{self, RowProblem, shortened};

/// A recommendation to be checked.
pub(super) struct Found<'a> {
    /// Its place among the recommendations, from 1.
    pub row: u64,
    /// The record.
    pub draft: &'a RecommendationDraft,
    /// As it stands.
    pub printed: &'a Printed,
    /// Taken apart.
    pub parts: &'a Parts,
}

/// What is told of a problem: its code, the value in question, what is the matter, what to do.
struct Told<'a> {
    code: &'static str,
    value: &'a str,
    reason: String,
    fix: &'a str,
}

fn problem(row: u64, paragraph: &str, page: Option<u32>, told: Told, params: &[(&str, String)]) -> RowProblem {
    let where_ = match (paragraph, page) {
        ("", None) => "the report".to_owned(),
        ("", Some(page)) => format!("page {page}"),
        (paragraph, None) => format!("paragraph {paragraph}"),
        (paragraph, Some(page)) => format!("paragraph {paragraph}, page {page}"),
    };
    let mut all: BTreeMap<String, String> =
        params.iter().map(|(key, value)| ((*key).to_owned(), shortened(value))).collect();
    let value = shortened(told.value);
    all.insert("row".to_owned(), row.to_string());
    all.insert("column".to_owned(), String::new());
    all.insert("paragraph".to_owned(), paragraph.to_owned());
    all.insert("page".to_owned(), page.map(|page| page.to_string()).unwrap_or_default());
    all.insert("value".to_owned(), value.clone());
    RowProblem {
        code: told.code.to_owned(),
        where_,
        place: register::Place { row, column: None },
        value,
        reason: told.reason,
        fix: told.fix.to_owned(),
        params: all,
        rejects: false,
    }
}

/// What is wrong with the report as a whole.
pub(super) fn of_report(review: &WgReport, conclusions: &Conclusions) -> Vec<RowProblem> {
    let mut problems = Vec::new();
    let missing: Vec<&str> = [
        ("symbol", review.symbol.is_none()),
        ("session", review.session.is_none()),
        ("day of the review", review.review_date.is_none()),
        ("day of the adoption", review.wg_adoption_date.is_none()),
        ("troika", review.troika.len() != 3),
        ("documents", review.documents.is_empty()),
    ]
    .into_iter()
    .filter(|(_, missing)| *missing)
    .map(|(what, _)| what)
    .collect();
    for what in missing {
        let reason = "the report does not say it where reports say it".to_owned();
        let fix = "look at the first pages, and add it to the review";
        let told = Told { code: "report_field_missing", value: what, reason, fix };
        problems.push(problem(0, "", None, told, &[]));
    }
    let spoke = review.speakers.iter().filter(|speaker| speaker.delivered).count();
    if let Some(count) = review.statements_count
        && usize::from(count) != spoke
    {
        let (printed, found) = (count.to_string(), spoke.to_string());
        let reason =
            format!("the report says that {printed} delegations made statements, and statements of {found} were found");
        let fix = "nothing for the recommendations; the list of speakers may lack some, or some statements are not summarised";
        let told = Told { code: "statements_differ", value: &printed, reason, fix };
        problems.push(problem(0, "", None, told, &[("printed", printed.clone()), ("found", found.clone())]));
    }
    if !conclusions.closed {
        let last = conclusions.printed.last().map(|printed| printed.label.as_str()).unwrap_or_default();
        let reason =
            "the sentence with which reports close their conclusions is missing; the file may be cut off".to_owned();
        let fix = "compare the last number with the page, or get the whole file again";
        problems.push(problem(0, "", None, Told { code: "report_cut_off", value: last, reason, fix }, &[]));
    }
    problems.extend(numbering(conclusions));
    for group in conclusions.groups.iter().filter(|group| group.response.is_none() && !group.sentence.is_empty()) {
        let is_used = conclusions.printed.iter().any(|printed| printed.number == group.number);
        if is_used {
            let reason = "the sentence does not say in words that are known what the State decided".to_owned();
            let fix = "choose the answer of these recommendations in the register";
            let told = Told { code: "group_unclear", value: &group.sentence, reason, fix };
            problems.push(problem(0, &group.number.to_string(), None, told, &[]));
        }
    }
    problems
}

/// Gaps and doubles in the numbers of the recommendations.
fn numbering(conclusions: &Conclusions) -> Vec<RowProblem> {
    let mut problems = Vec::new();
    let mut before: Option<(u16, u16)> = None;
    for (row, printed) in (1..).zip(&conclusions.printed) {
        let Some(item) = printed.item else { continue };
        let paragraph = format!("{}.{item}", printed.number);
        let expected = match before {
            Some((number, last)) if number == printed.number => last + 1,
            _ => 1,
        };
        if item > expected {
            let count = (item - expected).to_string();
            let first = format!("{}.{expected}", printed.number);
            let reason = format!("{count} numbers from {first} on are missing before it");
            let fix = "compare with the page: a recommendation may have been read as part of the one before";
            let told = Told { code: "number_missing", value: &paragraph, reason, fix };
            let params = [("count", count.clone()), ("first", first.clone())];
            problems.push(problem(row, &paragraph, printed.page, told, &params));
        } else if item < expected {
            let reason = "the number stands twice, or out of order".to_owned();
            let fix = "compare with the page; the report itself may be wrong";
            let told = Told { code: "number_doubled", value: &paragraph, reason, fix };
            problems.push(problem(row, &paragraph, printed.page, told, &[]));
        }
        before = Some((printed.number, item));
    }
    problems
}

/// What is doubtful in one recommendation.
pub(super) fn of_recommendation(found: &Found, names: &mut Names) -> Vec<RowProblem> {
    let Found { row, draft, printed, parts } = found;
    let paragraph = draft.paragraph.as_deref().unwrap_or_default();
    let mut problems = Vec::new();
    let mut push = |told: Told, params: &[(&str, String)]| {
        problems.push(problem(*row, paragraph, printed.page, told, params));
    };
    for (name, state) in &parts.guessed {
        let taken = names.shown(*state);
        let reason = format!("the name is printed like this; it was taken for {taken}");
        let fix = "compare with the page, and choose the State if another is meant";
        let told = Told { code: "state_guessed", value: name, reason, fix };
        push(told, &[("guess", taken.clone())]);
    }
    for name in &parts.unknown {
        let reason = "no State is known by this name".to_owned();
        let fix = "nothing, if no State is meant; the words are kept as written";
        push(Told { code: "unknown_recommending_state", value: name, reason, fix }, &[("guesses", String::new())]);
    }
    if parts.states.is_empty() && parts.unknown.is_empty() {
        let reason = "no recommending State is named where it ought to be, at the end of the text".to_owned();
        let fix = "add it in the register, if the document names one";
        push(Told { code: "no_recommending_state", value: end_of(&printed.text), reason, fix }, &[]);
    } else if !parts.after.is_empty() {
        let reason = "words follow after the last bracket of States, and nobody stands for them".to_owned();
        let fix = "compare with the page; two recommendations may have run together";
        push(Told { code: "text_after_states", value: &parts.after, reason, fix }, &[]);
    }
    problems
}

/// A recommendation that was found in the dialogue.
pub(super) fn by_reference(row: u64, draft: &RecommendationDraft, number: u16) -> RowProblem {
    let paragraph = draft.paragraph.as_deref().unwrap_or_default();
    let reason =
        format!("paragraph {number} gives it by reference only; its words and its State are those of the dialogue");
    let fix = "compare with the page";
    let told = Told { code: "by_reference", value: &draft.text, reason, fix };
    problem(row, paragraph, draft.page, told, &[("number", number.to_string())])
}

/// A reference into the dialogue behind which nothing was found.
pub(super) fn not_found(number: u16, place: &Place, page: Option<u32>) -> RowProblem {
    let value = place.to_string();
    let reason = "the paragraph speaks of a recommendation there, and none was found".to_owned();
    let fix = "look it up in the report, and add the recommendation to the register";
    let told = Told { code: "reference_not_found", value: &value, reason, fix };
    problem(0, &number.to_string(), page, told, &[])
}

/// The last words of a text.
fn end_of(text: &str) -> &str {
    let end = text.char_indices().rev().take(60).last().map_or(0, |(at, _)| at);
    text.get(end..).unwrap_or_default()
}
