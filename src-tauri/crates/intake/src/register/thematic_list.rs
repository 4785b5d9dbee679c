//! Thematic lists of recommendations of OHCHR: a Word document with one table, one row for each
//! recommendation, under rows that name a theme. The header changed with the cycles.

mod columns;
mod heading;

use std::collections::HashMap;
use std::io::{Read, Seek};

use placard_domain::fold::fold;
use placard_domain::{Class, Iso3, RecommendationDraft, Reference, Response};

use super::answers::{self, Answer};
use super::names::States;
use super::problems::{Unit, problem};
use super::recommendation_text::recommendation;
use super::{Bytes, Mapping, Place, RawRow, Receiver, RowProblem, Stop, numbers, problems};
use crate::IntakeError;
use crate::container::Container;
use crate::docx::MAIN;
use crate::docx_table::{self, Row, Tables};
use columns::Columns;
pub(super) use heading::Heading;

/// Rows that are looked at for the header of a table.
const HEADER_WITHIN: usize = 5;
/// Rows that are shown.
const SHOWN: usize = 10;

/// What a list is, before its rows are read.
#[derive(Debug)]
pub(super) struct Look {
    /// What the document says about itself.
    pub heading: Heading,
    /// Names of the columns.
    pub header: Vec<String>,
    /// The first rows of recommendations as they stand.
    pub sample: Vec<Vec<String>>,
}

/// Looks at a document; none where it is no thematic list.
pub(super) fn look(file: &mut dyn Bytes, name: &str, reference: &Reference) -> Result<Option<Look>, IntakeError> {
    let mut container = Container::over(file, name)?;
    let Some(list) = List::open(&mut container, name)? else { return Ok(None) };
    let heading = Heading::read(&mut container, name, &list.around, reference)?;
    let cells = |row: &Row| row.cells.iter().map(|cell| cell.text.clone()).collect::<Vec<String>>();
    let header = list.header.as_ref().map(cells).unwrap_or_default();
    let sample = list.rows.iter().map(|(_, row, _)| row).filter(|row| list.columns.theme(row).is_none());
    let sample = sample.take(SHOWN).map(cells).collect();
    Ok(Some(Look { heading, header, sample }))
}

/// Reads a list and says how many rows of recommendations it had. What the document does not say of
/// State, cycle and session is taken from `given`.
pub(super) fn read(
    file: &mut dyn Bytes,
    name: &str,
    reference: &Reference,
    given: &Mapping,
    receiver: &mut dyn Receiver,
) -> Result<(u64, Result<(), Stop>), IntakeError> {
    let size = file.seek(std::io::SeekFrom::End(0)).unwrap_or_default();
    let mut container = Container::over(file, name)?;
    let list = List::open(&mut container, name)?;
    let list = list.ok_or_else(|| IntakeError::NoRecommendations { name: name.to_owned() })?;
    let mut heading = Heading::read(&mut container, name, &list.around, reference)?;
    heading.state = given.state.or(heading.state);
    heading.session = given.session.or(heading.session);
    heading.cycle = given.cycle.or(heading.cycle);
    heading.complete(reference, list.symbols());
    let Some(state) = heading.state else {
        return Err(IntakeError::NeedsMapping { name: name.to_owned(), missing: "the State under review".to_owned() });
    };
    let when = numbers::when(reference, heading.session, heading.cycle);
    let mut reading = Reading {
        states: States::new(reference),
        state,
        session: when.session,
        cycle: when.cycle,
        found: Vec::new(),
        known: HashMap::new(),
        merged: Vec::new(),
    };
    heading.report(when, receiver);
    let mut count = 0;
    let mut theme = None;
    for (number, row, columns) in &list.rows {
        if let Some(named) = columns.theme(row) {
            theme = Some(named);
        } else if row.cells.iter().any(|cell| !cell.text.is_empty()) {
            count += 1;
            reading.row(*number, row, columns, theme.as_deref(), receiver);
        }
    }
    let ended = reading.hand_on(receiver).and_then(|()| receiver.progress(size, size));
    Ok((count, ended))
}

/// The rows of a list.
struct List {
    columns: Columns,
    header: Option<Row>,
    /// Rows without those of headers, each with its number and the columns that hold for it.
    rows: Vec<(u64, Row, Columns)>,
    /// Lines of the document around the table.
    around: Vec<String>,
}

impl List {
    /// Finds the table, or tables where the list was divided; none where there is none.
    fn open<R: Read + Seek>(container: &mut Container<R>, name: &str) -> Result<Option<Self>, IntakeError> {
        let Some(main) = container.part(MAIN)? else { return Ok(None) };
        let Tables { tables, lines } = docx_table::read(name, MAIN, &main)?;
        let mut list: Option<Self> = None;
        let mut number = 0;
        for table in tables {
            let header = table.iter().take(HEADER_WITHIN).enumerate();
            let header = header.filter_map(|(at, row)| Some((at, Columns::of(row)?))).next();
            let (at, columns) = match (header, &list) {
                (Some((at, columns)), _) => (Some(at), columns),
                // A further table without a header goes on with the columns of the one before.
                (None, Some(list)) if table.iter().all(|row| list.columns.fit(row)) => (None, list.columns),
                (None, _) => continue,
            };
            let header_row = at.and_then(|at| table.get(at)).cloned();
            let list = list.get_or_insert_with(|| Self {
                columns,
                header: header_row,
                rows: Vec::new(),
                around: lines.clone(),
            });
            for (place, row) in table.into_iter().enumerate() {
                number += 1;
                // The header is repeated on each page at times.
                if at.is_none_or(|at| place > at) && Columns::of(&row).is_none() {
                    list.rows.push((number, row, columns));
                }
            }
        }
        Ok(list)
    }

    /// Symbols of the reports that the rows name.
    fn symbols(&self) -> impl Iterator<Item = String> + '_ {
        self.rows.iter().filter_map(|(_, row, columns)| columns::report(&columns.recommendation(row).1?))
    }
}

/// The recommendations found so far.
struct Reading<'a> {
    states: States<'a>,
    state: Iso3,
    session: Option<u8>,
    cycle: Option<u8>,
    found: Vec<(u64, RecommendationDraft)>,
    /// Where each recommendation stands in `found`, by what makes it the same one.
    known: HashMap<(Option<String>, String, Option<String>), usize>,
    /// Rows that said again what stood in another.
    merged: Vec<u64>,
}

impl Reading<'_> {
    fn row(&mut self, number: u64, row: &Row, columns: &Columns, theme: Option<&str>, receiver: &mut dyn Receiver) {
        let place = |column: &str| Place { row: number, column: Some(column.to_owned()) };
        let note = |code, column: &str, value: &str, reason: &str, fix: &str| -> RowProblem {
            problem(code, Unit::Row, &place(column), value, (reason.to_owned(), fix.to_owned()), &[])
        };
        let (text, position_source) = columns.recommendation(row);
        let parts = recommendation(&text, &mut self.states);
        if parts.text.is_empty() {
            let reason = "the row has no text of a recommendation";
            let fix = "write the text, or leave the row out";
            receiver.problem(note("empty_text", "Recommendation", "", reason, fix).rejecting());
            let cells = row.cells.iter().map(|cell| cell.text.clone()).collect();
            return receiver.rejected(Place { row: number, column: None }, RawRow::Cells(cells));
        }
        for name in &parts.unknown {
            let guesses = self.states.guesses(name);
            receiver.problem(problems::unknown_recommending(Unit::Row, &place("Recommendation"), name, &guesses));
        }
        if parts.states.is_empty() && parts.unknown.is_empty() {
            receiver.problem(problems::no_recommending(Unit::Row, &place("Recommendation"), &parts.text));
        }
        let words = columns.position(row);
        let (response, class) = match words.as_deref().map(answers::read) {
            None => (None, Class::Recommendation),
            Some(Answer::Response(response)) => (Some(response), Class::Recommendation),
            Some(Answer::VoluntaryPledge) => (Some(Response::NotApplicable), Class::VoluntaryPledge),
            Some(Answer::Unknown) => {
                let reason = "these words are no known answer of a State; they are kept, and the answer stays open";
                let fix = "choose the answer in the register";
                let words = words.as_deref().unwrap_or_default();
                receiver.problem(note("unknown_response", "Position", words, reason, fix));
                (None, Class::Recommendation)
            }
        };
        let mut tags = columns.tags(row);
        if let Some(theme) = theme
            && !tags.themes.iter().any(|known| fold(known) == fold(theme))
        {
            tags.themes.insert(0, theme.to_owned());
        }
        let draft = RecommendationDraft {
            class,
            paragraph: parts.paragraph,
            text: parts.text,
            state_under_review: Some(self.state),
            recommending_states: parts.states,
            recommending_other: (!parts.unknown.is_empty()).then(|| parts.unknown.join("; ")),
            cycle: self.cycle,
            session: self.session,
            response,
            state_words: words,
            symbol: position_source.as_deref().and_then(columns::report),
            position_source,
            themes: tags.themes,
            persons: tags.persons,
            sdgs: tags.sdgs,
            comment: columns.comment(row),
            ..RecommendationDraft::default()
        };
        self.add(number, draft);
    }

    /// A recommendation stands under each of its themes at times: it is one all the same.
    fn add(&mut self, number: u64, draft: RecommendationDraft) {
        let key = (draft.paragraph.clone(), fold(&draft.text), draft.state_words.clone());
        let known = self.known.get(&key).copied().and_then(|at| self.found.get_mut(at));
        let Some((_, known)) = known else {
            self.known.insert(key, self.found.len());
            return self.found.push((number, draft));
        };
        self.merged.push(number);
        let more = |into: &mut Vec<String>, from: Vec<String>| {
            for value in from {
                if !into.iter().any(|known| fold(known) == fold(&value)) {
                    into.push(value);
                }
            }
        };
        more(&mut known.themes, draft.themes);
        more(&mut known.persons, draft.persons);
        more(&mut known.sdgs, draft.sdgs);
        for state in draft.recommending_states {
            if !known.recommending_states.contains(&state) {
                known.recommending_states.push(state);
            }
        }
        known.position_source = known.position_source.take().or(draft.position_source);
        known.comment = match (known.comment.take(), draft.comment) {
            (Some(one), Some(other)) if one != other => Some(format!("{one}\n{other}")),
            (one, other) => one.or(other),
        };
    }

    fn hand_on(self, receiver: &mut dyn Receiver) -> Result<(), Stop> {
        if let Some(first) = self.merged.first() {
            let count = self.merged.len().to_string();
            let reason =
                format!("{count} rows repeat a recommendation under another theme; its themes are brought together");
            let place = Place { row: *first, column: None };
            let fix = "nothing; each recommendation counts once".to_owned();
            receiver.problem(problem("rows_merged", Unit::Row, &place, &count, (reason, fix), &[("count", &count)]));
        }
        for (row, draft) in self.found {
            receiver.record(Place { row, column: None }, draft)?;
        }
        Ok(())
    }
}
