//! Rows of a table, read through a mapping: what each cell means, and what is wrong with it.

use std::borrow::Cow;
use std::collections::HashMap;

use placard_domain::{Class, Iso3, RecommendationDraft, Reference, Response};

use super::answers::{self, Answer};
use super::dates::{self, Written};
use super::names::States;
use super::problems::{self, Unit, problem};
use super::{Field, Mapping, Place, RegisterKind, RowProblem, numbers, upr_info};
use super::{markup, recommendation_text};

/// Most different answers that are remembered.
const MOST_KEPT: usize = 1_000;

/// Reads the rows of one table.
pub(super) struct Table<'a> {
    kind: RegisterKind,
    unit: Unit,
    header: Vec<String>,
    mapping: Mapping,
    /// Columns of each field, by its number.
    columns: Vec<Vec<usize>>,
    reference: &'a Reference,
    states: States<'a>,
    answers: HashMap<String, Answer>,
}

/// A row and where its problems go.
struct Row<'r> {
    number: u64,
    cells: &'r [String],
    problems: &'r mut Vec<RowProblem>,
}

impl<'a> Table<'a> {
    /// A table of that kind, whose columns are what the mapping says.
    pub(super) fn new(
        kind: RegisterKind,
        header: &[String],
        unit: Unit,
        mapping: &Mapping,
        reference: &'a Reference,
    ) -> Self {
        let mut columns = vec![Vec::new(); Field::SourceKey as usize + 1];
        for (at, field) in mapping.fields.iter().enumerate() {
            if let Some(places) = field.and_then(|field| columns.get_mut(field as usize)) {
                places.push(at);
            }
        }
        let (header, mapping) = (header.to_vec(), mapping.clone());
        let (states, answers) = (States::new(reference), HashMap::new());
        Self { kind, unit, header, mapping, columns, reference, states, answers }
    }

    /// Reads a row; a problem that rejects it makes the draft worthless.
    pub(super) fn draft(
        &mut self,
        number: u64,
        cells: &[String],
        problems: &mut Vec<RowProblem>,
    ) -> RecommendationDraft {
        let row = &mut Row { number, cells, problems };
        let mut draft =
            RecommendationDraft { text: self.text(row, Field::Text).unwrap_or_default(), ..Default::default() };
        if draft.text.is_empty() {
            self.no_text(row);
        }
        draft.state_under_review = self.state(row);
        self.recommending(row, &mut draft);
        self.when(row, &mut draft);
        self.answer(row, &mut draft);
        self.category(row, &mut draft);
        self.date(row, &mut draft);
        draft.themes = self.values(row, Field::Themes);
        draft.persons = self.values(row, Field::Persons);
        let goals = self.values(row, Field::Sdgs).into_iter();
        draft.sdgs = goals.map(|value| recommendation_text::goal(&value).unwrap_or(value)).collect();
        draft.paragraph = self.text(row, Field::Paragraph).map(|number| number.trim_end_matches('.').to_owned());
        self.take_apart(&mut draft);
        draft.symbol = self.text(row, Field::Symbol);
        draft.position_source = self.text(row, Field::PositionSource);
        draft.comment = self.text(row, Field::Comment);
        draft.source_key = self.text(row, Field::SourceKey);
        draft
    }

    /// In tables made from documents, number and States stand in the text where they have no column.
    fn take_apart(&mut self, draft: &mut RecommendationDraft) {
        if self.kind != RegisterKind::Table {
            return;
        }
        if self.columns(Field::Recommending).is_empty() {
            let parts = recommendation_text::recommendation(&draft.text, &mut self.states);
            draft.recommending_states = parts.states;
            draft.recommending_other = (!parts.unknown.is_empty()).then(|| parts.unknown.join("; "));
            draft.paragraph = draft.paragraph.take().or(parts.paragraph);
            draft.text = parts.text;
        } else if draft.paragraph.is_none() {
            let (number, rest) = recommendation_text::number(&draft.text);
            if number.is_some() && !rest.is_empty() {
                (draft.paragraph, draft.text) = (number, rest.to_owned());
            }
        }
    }

    fn columns(&self, field: Field) -> &[usize] {
        self.columns.get(field as usize).map_or(&[], Vec::as_slice)
    }

    /// The first cell of a field that is not empty, with its column.
    fn cell<'r>(&self, row: &Row<'r>, field: Field) -> Option<(usize, &'r str)> {
        let filled = |at: &usize| Some((*at, row.cells.get(*at)?.trim())).filter(|(_, cell)| !cell.is_empty());
        self.columns(field).iter().find_map(filled)
    }

    fn text(&self, row: &Row, field: Field) -> Option<String> {
        let (_, cell) = self.cell(row, field)?;
        Some(unescaped(cell).trim().to_owned()).filter(|text| !text.is_empty())
    }

    fn place(&self, row: &Row, field: Field, at: Option<usize>) -> Place {
        let at = at.or_else(|| self.columns(field).first().copied());
        Place { row: row.number, column: at.map(|at| column_name(&self.header, at)) }
    }

    fn problem(
        &self,
        row: &mut Row,
        code: &'static str,
        (field, at, value): (Field, Option<usize>, &str),
        reason: &str,
        fix: &str,
    ) -> RowProblem {
        let place = self.place(row, field, at);
        problem(code, self.unit, &place, value, (reason.to_owned(), fix.to_owned()), &[])
    }

    fn no_text(&self, row: &mut Row) {
        let beyond = self.columns(Field::Text).iter().all(|at| *at >= row.cells.len());
        let value = row.cells.join(" · ");
        let found = if beyond {
            let reason = "the row ends before the column of the text";
            let fix = "write the row with as many cells as the header and import it again";
            self.problem(row, "too_few_cells", (Field::Text, None, &value), reason, fix)
        } else {
            let reason = "the row has no text of a recommendation";
            self.problem(row, "empty_text", (Field::Text, None, ""), reason, "write the text, or leave the row out")
        };
        row.problems.push(found.rejecting());
    }

    fn state(&mut self, row: &mut Row) -> Option<Iso3> {
        let Some((at, cell)) = self.cell(row, Field::State) else {
            if self.mapping.state.is_none() {
                let reason = "nothing says which State is under review";
                let fix = "write the State in the row, or choose it for the whole file";
                let found = self.problem(row, "no_state", (Field::State, None, ""), reason, fix);
                row.problems.push(found.rejecting());
            }
            return self.mapping.state;
        };
        let name = unescaped(cell);
        let found = self.states.find(&name);
        if found.is_none() {
            let place = self.place(row, Field::State, Some(at));
            row.problems.push(problems::unknown_state(self.unit, &place, &name, &self.states.guesses(&name)));
        }
        found
    }

    fn recommending(&mut self, row: &mut Row, draft: &mut RecommendationDraft) {
        let mut others: Vec<String> = Vec::new();
        for at in self.columns(Field::Recommending).to_vec() {
            let Some(cell) = row.cells.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty()) else {
                continue;
            };
            let cell = unescaped(cell);
            let named = self.states.list(&cell);
            // What is no State at all is kept as it stands, brackets and all.
            let whole = named.states.is_empty();
            for name in &named.unknown {
                let name = if whole { cell.trim() } else { name };
                let place = self.place(row, Field::Recommending, Some(at));
                let guesses = self.states.guesses(name);
                row.problems.push(problems::unknown_recommending(self.unit, &place, name, &guesses));
                others.push(name.to_owned());
                if whole {
                    break;
                }
            }
            for state in named.states {
                if !draft.recommending_states.contains(&state) {
                    draft.recommending_states.push(state);
                }
            }
        }
        draft.recommending_other = (!others.is_empty()).then(|| others.join("; "));
    }

    fn when(&mut self, row: &mut Row, draft: &mut RecommendationDraft) {
        let session = self.cell(row, Field::Session);
        let cycle = self.cell(row, Field::Cycle);
        let session_number = match session {
            Some((_, cell)) => numbers::session(cell),
            None => self.mapping.session,
        };
        let cycle_number = match cycle {
            Some((_, cell)) => numbers::cycle(cell),
            None => self.mapping.cycle,
        };
        let when = numbers::when(self.reference, session_number, cycle_number);
        let unread = session_number.is_none();
        if let Some((at, cell)) = session.filter(|_| when.unknown || unread) {
            let reason = "there is no such session of the Working Group in the calendar";
            let fix = "write the number of the session of the Working Group; it is not that of the Council";
            let found = self.problem(row, "session_unknown", (Field::Session, Some(at), cell), reason, fix);
            row.problems.push(found);
        }
        if when.contradicts
            && let Some((at, cell)) = cycle.or(session)
        {
            let number = session_number.unwrap_or_default();
            let right = when.cycle.unwrap_or_default();
            let reason = format!("session {number} belongs to cycle {right}; cycle {right} is taken");
            let place = self.place(row, Field::Cycle, Some(at));
            let fix = "compare session and cycle with the document".to_owned();
            let params = [("session", &*number.to_string()), ("cycle", &*right.to_string())];
            let code = "session_contradicts_cycle";
            row.problems.push(problem(code, self.unit, &place, cell, (reason, fix), &params));
        }
        (draft.session, draft.cycle) = (when.session, when.cycle);
    }

    fn answer(&mut self, row: &mut Row, draft: &mut RecommendationDraft) {
        let Some((at, cell)) = self.cell(row, Field::Response) else { return };
        let answer = match self.answers.get(cell) {
            Some(known) => *known,
            None => {
                let read = answers::read(&unescaped(cell));
                if self.answers.len() < MOST_KEPT {
                    self.answers.insert(cell.to_owned(), read);
                }
                read
            }
        };
        draft.state_words = Some(unescaped(cell).into_owned());
        match answer {
            Answer::Response(response) => draft.response = Some(response),
            Answer::VoluntaryPledge => {
                draft.class = Class::VoluntaryPledge;
                draft.response = Some(Response::NotApplicable);
                // The database names the State itself as the one that recommends.
                draft.recommending_states.retain(|state| draft.state_under_review != Some(*state));
            }
            Answer::Unknown => {
                let reason = "these words are no known answer of a State; they are kept, and the answer stays open";
                let fix = "choose the answer in the register, or write “Supported” or “Noted” and import again";
                let found = self.problem(row, "unknown_response", (Field::Response, Some(at), cell), reason, fix);
                row.problems.push(found);
            }
        }
    }

    fn category(&mut self, row: &mut Row, draft: &mut RecommendationDraft) {
        let Some((at, cell)) = self.cell(row, Field::Category) else { return };
        draft.category = numbers::category(cell);
        if draft.category.is_none() {
            let reason = "an action category is a number from 1 (minimal action) to 5 (specific action)";
            let fix = "write the number, or leave the cell empty";
            let found = self.problem(row, "bad_category", (Field::Category, Some(at), cell), reason, fix);
            row.problems.push(found);
        }
    }

    fn date(&mut self, row: &mut Row, draft: &mut RecommendationDraft) {
        let Some((at, cell)) = self.cell(row, Field::Date) else { return };
        let (reason, fix) = match dates::read(cell, self.mapping.date_order) {
            Written::Date(date) => {
                draft.date = Some(date);
                return;
            }
            Written::TwoWays => {
                ("it can be read with the day or with the month first".to_owned(), "say which stands first")
            }
            Written::Not(error) => (error.to_string(), "write it as 2025-11-07"),
        };
        let found = self.problem(row, "date_unclear", (Field::Date, Some(at), cell), &reason, fix);
        row.problems.push(found);
    }

    fn values(&self, row: &Row, field: Field) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for cell in
            self.columns(field).iter().filter_map(|at| row.cells.get(*at)).filter(|cell| !cell.trim().is_empty())
        {
            let cell = unescaped(cell);
            let of_cell = match (&self.mapping.list_separator, self.kind) {
                (Some(separator), _) => divided(&cell, separator),
                (None, RegisterKind::UprInfoOld | RegisterKind::UprInfo) => upr_info::values(self.kind, &cell),
                (None, _) => divided(&cell, ""),
            };
            for value in of_cell {
                if !values.contains(&value) {
                    values.push(value);
                }
            }
        }
        values
    }
}

/// The values of a cell: divided by `separator`, or by any of `;`, `|` and line ends where none is given.
fn divided(cell: &str, separator: &str) -> Vec<String> {
    let separator = separator.trim_matches(' ');
    let pieces: Vec<&str> = match separator {
        "" => cell.split([';', '|', '\n', '\r']).collect(),
        separator => cell.split(separator).collect(),
    };
    let bare = |piece: &str| piece.trim().trim_start_matches("- ").trim().to_owned();
    pieces.into_iter().map(bare).filter(|piece| !piece.is_empty()).collect()
}

/// The text with its entities resolved, where it has any ("&#40;").
fn unescaped(cell: &str) -> Cow<'_, str> {
    let escaped = cell.split_once('&').is_some_and(|(_, rest)| rest.contains(';'));
    if escaped { markup::plain(cell) } else { Cow::Borrowed(cell) }
}

/// The name of a column, or its letter as a spreadsheet shows it.
pub(super) fn column_name(header: &[String], at: usize) -> String {
    if let Some(name) = header.get(at).map(|name| name.trim()).filter(|name| !name.is_empty()) {
        return name.to_owned();
    }
    let (mut letters, mut rest) = (Vec::new(), at);
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        match (rest / 26).checked_sub(1) {
            Some(next) => rest = next,
            None => break,
        }
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_without_a_name_is_called_by_its_letter() {
        let header = ["Text".to_owned(), " ".to_owned()];
        let names: Vec<String> = [0, 1, 25, 26, 701, 702].map(|at| column_name(&header, at)).to_vec();
        assert_eq!(names, ["Text", "B", "Z", "AA", "ZZ", "AAA"], "as a spreadsheet counts");
    }
}
