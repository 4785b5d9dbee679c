//! What the user should look at in the rows of a file.

use placard_domain::Iso3;

use super::{Place, RowProblem};

/// Longest value that a problem shows, in characters.
const LONGEST_VALUE: usize = 120;

/// All codes, for the check that each is translated.
pub const CODES: [&str; 33] = [
    "bad_category",
    "by_reference",
    "cell_too_long",
    "column_doubled",
    "column_missing",
    "date_unclear",
    "duplicate",
    "empty_text",
    "ends_in_the_middle",
    "group_unclear",
    "no_recommending_state",
    "no_report",
    "no_state",
    "not_an_object",
    "number_doubled",
    "number_missing",
    "reference_not_found",
    "report_cut_off",
    "report_field_missing",
    "row_too_long",
    "rows_merged",
    "session_contradicts_cycle",
    "session_unknown",
    "several_states",
    "state_guessed",
    "statements_differ",
    "text_after_states",
    "too_few_cells",
    "too_many_cells",
    "unknown_recommending_state",
    "unknown_response",
    "unknown_state",
    "unreadable_characters",
];

/// What a row of the file is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Row of a table.
    Row,
    /// Item of an array.
    Item,
}

/// A problem with a value; `params` are the values of the translated message.
pub(super) fn problem(
    code: &'static str,
    unit: Unit,
    place: &Place,
    value: &str,
    (reason, fix): (String, String),
    params: &[(&str, &str)],
) -> RowProblem {
    let noun = if unit == Unit::Row { "row" } else { "item" };
    let where_ = match &place.column {
        Some(column) => format!("{noun} {}, column “{}”", place.row, shortened(column)),
        None => format!("{noun} {}", place.row),
    };
    let value = shortened(value);
    let mut params: std::collections::BTreeMap<String, String> =
        params.iter().map(|(key, value)| ((*key).to_owned(), shortened(value))).collect();
    params.insert("row".to_owned(), place.row.to_string());
    params.insert("column".to_owned(), place.column.as_deref().map(shortened).unwrap_or_default());
    params.insert("value".to_owned(), value.clone());
    RowProblem { code: code.to_owned(), where_, place: place.clone(), value, reason, fix, params, rejects: false }
}

impl RowProblem {
    /// A row that names no State under review, in a file whose rows may go without.
    #[must_use]
    pub fn no_state(place: &Place) -> Self {
        let told = ("the row names no State under review".to_owned(), "write the State into its column".to_owned());
        problem("no_state", Unit::Row, place, "", told, &[]).rejecting()
    }

    /// A reply of an addendum to a paragraph that no report in the register has.
    #[must_use]
    pub fn no_report(place: &Place, paragraph: &str) -> Self {
        let reason = "no report in the register has a recommendation with this number".to_owned();
        let told = (reason, "import the report first, then its addendum".to_owned());
        problem("no_report", Unit::Row, place, paragraph, told, &[]).rejecting()
    }

    /// The same problem, because of which the row is left out.
    pub(super) fn rejecting(mut self) -> Self {
        self.rejects = true;
        self
    }
}

/// A State under review that is not known: the row belongs to nobody.
pub(super) fn unknown_state(unit: Unit, place: &Place, value: &str, guesses: &[(Iso3, String)]) -> RowProblem {
    let guesses = guessed(guesses);
    let fix = if guesses.is_empty() {
        "write the State's name or its ISO code of three letters".to_owned()
    } else {
        format!("perhaps {guesses} is meant; write that and import the rejected rows again")
    };
    let reason = "no State is known by this name".to_owned();
    problem("unknown_state", unit, place, value, (reason, fix), &[("guesses", &guesses)]).rejecting()
}

/// A recommending State that is not known: it is kept as written.
pub(super) fn unknown_recommending(unit: Unit, place: &Place, value: &str, guesses: &[(Iso3, String)]) -> RowProblem {
    let guesses = guessed(guesses);
    let fix = if guesses.is_empty() {
        "nothing, if no State is meant; the words are kept as written".to_owned()
    } else {
        format!("perhaps {guesses} is meant; the words are kept as written")
    };
    let reason = "no State is known by this name".to_owned();
    problem("unknown_recommending_state", unit, place, value, (reason, fix), &[("guesses", &guesses)])
}

/// A recommendation that names nobody who made it.
pub(super) fn no_recommending(unit: Unit, place: &Place, text: &str) -> RowProblem {
    let end = text.char_indices().rev().take(60).last().map_or(0, |(at, _)| at);
    let reason = "no recommending State is named where it ought to be, at the end of the text".to_owned();
    let fix = "add it in the register, if the document names one".to_owned();
    problem("no_recommending_state", unit, place, text.get(end..).unwrap_or_default(), (reason, fix), &[])
}

fn guessed(guesses: &[(Iso3, String)]) -> String {
    let names: Vec<String> = guesses.iter().map(|(code, name)| format!("{name} ({code})")).collect();
    names.join(", ")
}

/// The beginning of a text, where it is long.
pub(crate) fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
