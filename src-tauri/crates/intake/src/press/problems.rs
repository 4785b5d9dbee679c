//! What the user should look at in a release.

use std::collections::BTreeMap;
use std::ops::Range;

use placard_domain::Iso3;

use super::Places;
use super::events::BadDate;
use super::head::Head;
use super::statements::Trouble;
use crate::proposal::Problem;

/// Longest text that a problem shows, in characters.
const LONGEST_VALUE: usize = 160;

/// What was met while reading.
pub struct Met<'a> {
    /// The whole text.
    pub text: &'a str,
    /// The head of the release.
    pub head: &'a Head,
    /// Quotations without a statement.
    pub troubles: &'a [Trouble],
    /// Impossible dates.
    pub bad_dates: &'a [BadDate],
    /// The State under review.
    pub state: Option<Iso3>,
    /// Encoding that the file was read in.
    pub encoding: &'a str,
    /// Places of the text.
    pub places: &'a Places<'a>,
}

/// The problems of a release.
pub fn collect(met: &Met) -> Vec<Problem> {
    let mut problems = Vec::new();
    let head = met.head;
    if head.title.is_empty() {
        problems.push(problem("no_title", "title", "", "no title was found", "type the title", None));
    }
    match &head.date {
        None => {
            let reason = "no date of the release was found, so days like “Friday” could not be read";
            problems.push(problem("no_date", "date", "", reason, "type the date of the release", None));
        }
        Some(Err(error)) => {
            problems.push(problem(
                error.code(),
                "date",
                error.value(),
                &error.to_string(),
                "type the date of the release",
                None,
            ));
        }
        Some(Ok(_)) => {}
    }
    if head.publisher.is_none() {
        problems.push(problem(
            "no_publisher",
            "publisher",
            "",
            "nothing says who published it",
            "type the publisher",
            None,
        ));
    }
    if met.state.is_none() {
        let reason = "the text does not clearly name one State under review";
        problems.push(problem(
            "state_unclear",
            "State under review",
            "",
            reason,
            "choose the State under review",
            None,
        ));
    }
    if !met.encoding.starts_with("UTF") {
        let reason = "the file does not say how its letters are coded; this coding was found to be the likeliest";
        problems.push(problem(
            "encoding_guessed",
            "the file",
            met.encoding,
            reason,
            "check that accented letters are right",
            None,
        ));
    }
    for trouble in met.troubles {
        let (code, range, reason, fix) = match trouble {
            Trouble::Unattributed(range) => (
                "unattributed_quote",
                range,
                "the text does not say who is quoted here",
                "add a statement by hand if you know the speaker",
            ),
            Trouble::Unclosed(range) => (
                "unclosed_quote",
                range,
                "the quotation opens but its paragraph does not close it",
                "add the statement by hand, with the words up to where the quotation ends",
            ),
        };
        problems.push(quoting(met, code, range, reason, fix));
    }
    for (range, error) in met.bad_dates {
        let mut found =
            quoting(met, error.code(), range, &error.to_string(), "add the event by hand with the right date");
        found.value = error.value().to_owned();
        found.params.insert("value".to_owned(), error.value().to_owned());
        problems.push(found);
    }
    problems
}

fn quoting(met: &Met, code: &str, range: &Range<usize>, reason: &str, fix: &str) -> Problem {
    let words = met.text.get(range.clone()).unwrap_or_default();
    let paragraph = met.places.paragraph(range.start);
    let short: String = words.chars().take(LONGEST_VALUE).collect();
    let value = if short.len() < words.len() { format!("{short}…") } else { short };
    let mut found = problem(code, &format!("paragraph {paragraph}"), &value, reason, fix, Some(met.places.span(range)));
    found.params.insert("paragraph".to_owned(), paragraph.to_string());
    found
}

fn problem(code: &str, place: &str, value: &str, reason: &str, fix: &str, span: Option<[u32; 2]>) -> Problem {
    Problem {
        code: code.to_owned(),
        where_: place.to_owned(),
        value: value.to_owned(),
        reason: reason.to_owned(),
        fix: fix.to_owned(),
        params: BTreeMap::from([("value".to_owned(), value.to_owned())]),
        span,
    }
}
