//! A register that Placard exported, taken back without loss.
//!
//! The columns are called by the codes of the fields; several values of a cell are joined by "; ".

use placard_domain::{Class, PartialDate, RecommendationDraft, Reference, Response};

use super::names::States;
use super::problems::{self, Unit, problem};
use super::{Place, RowProblem, numbers};

/// Column that makes a table an export of Placard.
pub(super) const KEY: &str = "placard_id";
/// What joins several values.
const JOIN: &str = "; ";

/// Whether a table with that header is an export of Placard.
pub(super) fn is_header(header: &[String]) -> bool {
    header.iter().any(|name| name.trim().eq_ignore_ascii_case(KEY))
}

/// Reads the rows of an export.
pub(super) struct PlacardExport<'a> {
    header: Vec<String>,
    unit: Unit,
    reference: &'a Reference,
    states: States<'a>,
}

impl<'a> PlacardExport<'a> {
    /// An export with that header; columns that are not known are left out.
    pub(super) fn new(header: &[String], unit: Unit, reference: &'a Reference) -> Self {
        let header = header.iter().map(|name| name.trim().to_ascii_lowercase()).collect();
        Self { header, unit, reference, states: States::new(reference) }
    }

    /// Reads a row; a problem that rejects it makes the draft worthless.
    pub(super) fn draft(
        &mut self,
        number: u64,
        cells: &[String],
        problems: &mut Vec<RowProblem>,
    ) -> RecommendationDraft {
        let mut draft = RecommendationDraft::default();
        let (mut session, mut cycle) = (None, None);
        let header = std::mem::take(&mut self.header);
        for (name, cell) in header.iter().zip(cells) {
            let cell = rearmed(cell);
            if cell.trim().is_empty() {
                continue;
            }
            let place = Place { row: number, column: Some(name.clone()) };
            let mut report = |code: &'static str, reason: &str, fix: &str| {
                problems.push(problem(code, self.unit, &place, cell, (reason.to_owned(), fix.to_owned()), &[]));
            };
            match name.as_str() {
                KEY => draft.source_key = Some(cell.to_owned()),
                "text" => cell.clone_into(&mut draft.text),
                "state" => {
                    draft.state_under_review = self.states.find(cell);
                    if draft.state_under_review.is_none() {
                        problems.push(problems::unknown_state(self.unit, &place, cell, &self.states.guesses(cell)));
                    }
                }
                "recommending" => {
                    let named = self.states.list(cell);
                    for unknown in &named.unknown {
                        let guesses = self.states.guesses(unknown);
                        problems.push(problems::unknown_recommending(self.unit, &place, unknown, &guesses));
                    }
                    draft.recommending_states = named.states;
                    add_other(&mut draft, named.unknown);
                }
                "recommending_other" => add_other(&mut draft, vec![cell.to_owned()]),
                "cycle" => cycle = numbers::cycle(cell),
                "session" => session = numbers::session(cell),
                "paragraph" => draft.paragraph = Some(cell.to_owned()),
                "response" => match Response::from_code(cell.trim()) {
                    Some(response) => draft.response = Some(response),
                    None => report(
                        "unknown_response",
                        "this is no code of an answer; the answer stays open",
                        "write supported, supported_in_part, noted, pending, no_response or not_applicable",
                    ),
                },
                "state_words" => draft.state_words = Some(cell.to_owned()),
                "themes" => draft.themes = values(cell),
                "persons" => draft.persons = values(cell),
                "sdgs" => draft.sdgs = values(cell),
                "category" => {
                    draft.category = numbers::category(cell);
                    if draft.category.is_none() {
                        report("bad_category", "an action category is a number from 1 to 5", "write the number");
                    }
                }
                "symbol" => draft.symbol = Some(cell.to_owned()),
                "position_source" => draft.position_source = Some(cell.to_owned()),
                "comment" => draft.comment = Some(cell.to_owned()),
                "date" => match PartialDate::parse(cell) {
                    Ok(date) => draft.date = Some(date),
                    Err(error) => report("date_unclear", &error.to_string(), "write it as 2025-11-07"),
                },
                "class" => draft.class = Class::from_code(cell.trim()).unwrap_or_default(),
                _ => {}
            }
        }
        self.header = header;
        let when = numbers::when(self.reference, session, cycle);
        let place = Place { row: number, column: None };
        let report = |code: &'static str, value: &str, reason: &str, fix: &str| {
            problem(code, self.unit, &place, value, (reason.to_owned(), fix.to_owned()), &[])
        };
        if when.contradicts {
            let reason = "session and cycle contradict each other; the cycle of the session is taken";
            let value = format!("{} / {}", session.unwrap_or_default(), cycle.unwrap_or_default());
            let fix = "compare both with the document";
            problems.push(report("session_contradicts_cycle", &value, reason, fix));
        }
        (draft.session, draft.cycle) = (when.session, when.cycle);
        if draft.text.trim().is_empty() {
            let fix = "write the text, or leave the row out";
            problems.push(report("empty_text", "", "the row has no text of a recommendation", fix).rejecting());
        }
        draft
    }
}

fn add_other(draft: &mut RecommendationDraft, others: Vec<String>) {
    if others.is_empty() {
        return;
    }
    let known = draft.recommending_other.take().into_iter();
    draft.recommending_other = Some(known.chain(others).collect::<Vec<_>>().join(JOIN));
}

fn values(cell: &str) -> Vec<String> {
    // A list of JSON comes with one value a line.
    let values = cell.split('\n').flat_map(|line| line.split(JOIN));
    values.filter(|value| !value.trim().is_empty()).map(str::to_owned).collect()
}

/// The cell without the apostrophe that an export puts before what a spreadsheet would run, and before what
/// looks as if it had got one already.
fn rearmed(cell: &str) -> &str {
    let bare = cell.trim_start_matches('\'').trim_start_matches([' ', '\u{feff}']);
    let is_armed = bare.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    cell.strip_prefix('\'').filter(|_| is_armed).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_apostrophe_of_an_export_is_taken_off() {
        for (cell, text) in [("'=1+1", "=1+1"), ("' -2", " -2"), ("'Urgent'", "'Urgent'"), ("''=", "'="), ("", "")] {
            assert_eq!(rearmed(cell), text, "{cell}");
        }
    }
}
