//! The Universal Human Rights Index of OHCHR, as a workbook of 16 columns and as JSON. One record for
//! each recommendation; not only those of the Review: treaty bodies and special procedures too.

mod record;

use std::borrow::Cow;
use std::collections::HashMap;

use placard_domain::fold::fold;
use placard_domain::{Class, Iso3, RecommendationDraft, Reference, Response};
use serde_json::{Map, Value};

use super::answers::{self, Answer};
use super::dates::{self, Written};
use super::json::{self, Item};
use super::markup::plain;
use super::names::States;
use super::problems::{self, Unit, problem};
use super::recommendation_text::{goal, numbered, recommendation};
use super::{Bytes, Place, RawRow, Receiver, RowProblem, Stop, numbers};
use crate::IntakeError;
use record::{Part, Record, part};
pub(super) use record::{is_header, is_record};

/// Most names of columns or keys that are remembered.
const MOST_NAMES: usize = 1_000;

/// Reads the records of one file.
pub(super) struct Reader<'a> {
    reference: &'a Reference,
    states: States<'a>,
    unit: Unit,
    /// What the names of columns or keys mean.
    names: HashMap<String, Option<Part>>,
}

impl<'a> Reader<'a> {
    /// For rows of the workbook.
    pub(super) fn of_rows(reference: &'a Reference) -> Self {
        Self { reference, states: States::new(reference), unit: Unit::Row, names: HashMap::new() }
    }

    /// For items of JSON.
    fn of_items(reference: &'a Reference) -> Self {
        Self { unit: Unit::Item, ..Self::of_rows(reference) }
    }

    /// Reads a row under that header.
    pub(super) fn row(
        &mut self,
        header: &[String],
        row: u64,
        cells: &[String],
        receiver: &mut dyn Receiver,
    ) -> Result<(), Stop> {
        let mut record = Record::default();
        for (name, cell) in header.iter().zip(cells) {
            if let Some(part) = self.part(name) {
                record.set(part, name, Cow::Borrowed(cell));
            }
        }
        self.record(row, &record, &mut || RawRow::Cells(cells.to_vec()), receiver)
    }

    fn part(&mut self, name: &str) -> Option<Part> {
        if let Some(known) = self.names.get(name) {
            return *known;
        }
        let found = part(name);
        if self.names.len() < MOST_NAMES {
            self.names.insert(name.to_owned(), found);
        }
        found
    }

    /// Reads an object.
    fn object(
        &mut self,
        place: u64,
        object: &Map<String, Value>,
        raw: &str,
        receiver: &mut dyn Receiver,
    ) -> Result<(), Stop> {
        let mut record = Record::default();
        for (key, value) in object {
            if let Some(part) = self.part(key) {
                record.set(part, key, json::text(value));
            }
        }
        self.record(place, &record, &mut || RawRow::Json(raw.to_owned()), receiver)
    }

    fn record(
        &mut self,
        row: u64,
        record: &Record<'_>,
        raw: &mut dyn FnMut() -> RawRow,
        receiver: &mut dyn Receiver,
    ) -> Result<(), Stop> {
        let mut notes = Notes { row, unit: self.unit, record, problems: Vec::new() };
        let (draft, states) = self.draft(&mut notes);
        let rejects = notes.problems.iter().any(|problem| problem.rejects);
        for problem in notes.problems {
            receiver.problem(problem);
        }
        let place = Place { row, column: None };
        if rejects {
            receiver.rejected(place, raw());
            return Ok(());
        }
        for state in states {
            let draft = RecommendationDraft { state_under_review: Some(state), ..draft.clone() };
            receiver.record(place.clone(), draft)?;
        }
        Ok(())
    }

    /// The draft without its State, and the States that it is for.
    fn draft(&mut self, notes: &mut Notes) -> (RecommendationDraft, Vec<Iso3>) {
        let record = notes.record;
        let bodies = record.items(Part::Body);
        let is_upr = bodies.iter().any(|body| matches!(fold(body).as_str(), "upr" | "universal periodic review"));
        let mut draft = RecommendationDraft {
            symbol: record.line(Part::Symbol),
            themes: record.items(Part::Themes),
            persons: record.items(Part::Persons),
            source_key: record.line(Part::Id),
            ..RecommendationDraft::default()
        };
        for item in record.items(Part::Sdgs) {
            let goal = goal(&item).unwrap_or(item);
            if !draft.sdgs.contains(&goal) {
                draft.sdgs.push(goal);
            }
        }
        self.date(notes, &mut draft);
        if is_upr {
            self.of_the_review(notes, &mut draft);
        } else {
            draft.class = Class::OtherMechanism;
            draft.recommending_other = record.line(Part::Body);
            (draft.paragraph, draft.text) = numbered(record.text(Part::Text));
        }
        if draft.text.is_empty() {
            let reason = "the record has no text of a recommendation";
            notes.add("empty_text", Part::Text, "", reason, "write the text, or leave the record out").rejects = true;
        }
        let states = self.under_review(notes, is_upr);
        (draft, states)
    }

    /// The State or States that a record is about.
    fn under_review(&mut self, notes: &mut Notes, is_upr: bool) -> Vec<Iso3> {
        let names = notes.record.items(Part::Countries);
        let mut states: Vec<Iso3> = Vec::new();
        let mut unknown: Vec<&String> = Vec::new();
        for name in &names {
            match self.states.find(name) {
                Some(state) if !states.contains(&state) => states.push(state),
                Some(_) => {}
                None => unknown.push(name),
            }
        }
        if names.is_empty() {
            let reason = "nothing says which State it is about";
            notes.add("no_state", Part::Countries, "", reason, "write the State in the record").rejects = true;
        }
        for name in unknown {
            let mut found = problems::unknown_state(notes.unit, &notes.place(Part::Countries), name, &{
                self.states.guesses(name)
            });
            // Other mechanisms may name a State and a territory of it.
            found.rejects = states.is_empty() || is_upr;
            notes.problems.push(found);
        }
        if is_upr && states.len() > 1 {
            let value = names.join(", ");
            let reason = format!("a recommendation of the Review is made to one State; this one names {value}");
            let fix =
                "see which of them the document is about, leave the other out and import the rejected records again";
            let found = notes.add("several_states", Part::Countries, &value, &reason, fix);
            found.params.insert("states".to_owned(), value);
            found.rejects = true;
        }
        states
    }

    fn of_the_review(&mut self, notes: &mut Notes, draft: &mut RecommendationDraft) {
        let record = notes.record;
        let parts = recommendation(record.text(Part::Text), &mut self.states);
        (draft.paragraph, draft.text) = (parts.paragraph, parts.text);
        let mut others: Vec<String> = Vec::new();
        for item in record.items(Part::Recommending) {
            let named = self.states.list(&item);
            for state in named.states {
                if !draft.recommending_states.contains(&state) {
                    draft.recommending_states.push(state);
                }
            }
            others.extend(named.unknown);
        }
        if draft.recommending_states.is_empty() && others.is_empty() {
            draft.recommending_states = parts.states;
        }
        for name in parts.unknown {
            if !others.contains(&name) {
                others.push(name);
            }
        }
        for name in &others {
            let guesses = self.states.guesses(name);
            let place = notes.place(Part::Recommending);
            notes.problems.push(problems::unknown_recommending(notes.unit, &place, name, &guesses));
        }
        if draft.recommending_states.is_empty() && others.is_empty() && !draft.text.is_empty() {
            let place = notes.place(Part::Recommending);
            notes.problems.push(problems::no_recommending(notes.unit, &place, &draft.text));
        }
        draft.recommending_other = (!others.is_empty()).then(|| others.join("; "));
        self.when(notes, draft);
        answer(notes, draft);
    }

    fn when(&self, notes: &mut Notes, draft: &mut RecommendationDraft) {
        let session = notes.record.line(Part::Session);
        let cycle = notes.record.line(Part::Cycle);
        let session_number = session.as_deref().and_then(numbers::session);
        let when = numbers::when(self.reference, session_number, cycle.as_deref().and_then(numbers::cycle));
        if let Some(text) = session.as_deref().filter(|_| when.unknown || session_number.is_none()) {
            let reason = "there is no such session of the Working Group in the calendar";
            let fix = "write the number of the session of the Working Group; it is not that of the Council";
            notes.add("session_unknown", Part::Session, text, reason, fix);
        }
        if when.contradicts {
            let (number, right) = (session_number.unwrap_or_default(), when.cycle.unwrap_or_default());
            let reason = format!("session {number} belongs to cycle {right}; cycle {right} is taken");
            let text = cycle.unwrap_or_default();
            let fix = "compare session and cycle with the document";
            let found = notes.add("session_contradicts_cycle", Part::Cycle, &text, &reason, fix);
            found.params.insert("session".to_owned(), number.to_string());
            found.params.insert("cycle".to_owned(), right.to_string());
        }
        (draft.session, draft.cycle) = (when.session, when.cycle);
    }

    fn date(&self, notes: &mut Notes, draft: &mut RecommendationDraft) {
        let text = notes.record.text(Part::Published).trim_start_matches("- ").trim().to_owned();
        match dates::read(&text, None) {
            Written::Date(date) => draft.date = Some(date),
            // Documents of treaty bodies are older than the Review.
            Written::Not(placard_domain::DateError::BeforeReview(_)) => {}
            Written::Not(_) if text.is_empty() || is_old_day(&text) => {}
            Written::Not(error) => {
                notes.add("date_unclear", Part::Published, &text, &error.to_string(), "write it as 2025-11-07");
            }
            Written::TwoWays => {
                let reason = "it can be read with the day or with the month first";
                notes.add("date_unclear", Part::Published, &text, reason, "write it as 2025-11-07");
            }
        }
    }
}

/// The number of a day before 2006, as a spreadsheet counts.
fn is_old_day(text: &str) -> bool {
    (4..=5).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

fn answer(notes: &mut Notes, draft: &mut RecommendationDraft) {
    let words = notes.record.items(Part::Position).join("/");
    if words.is_empty() {
        return;
    }
    match answers::read(&words) {
        Answer::Response(response) => draft.response = Some(response),
        Answer::VoluntaryPledge => {
            draft.class = Class::VoluntaryPledge;
            draft.response = Some(Response::NotApplicable);
        }
        Answer::Unknown => {
            let reason = "these words are no known answer of a State; they are kept, and the answer stays open";
            let fix = "choose the answer in the register, or write “Supported” or “Noted” and import again";
            notes.add("unknown_response", Part::Position, &words, reason, fix);
        }
    }
    draft.state_words = Some(words);
}

/// A record and what is wrong with it.
struct Notes<'r> {
    row: u64,
    unit: Unit,
    record: &'r Record<'r>,
    problems: Vec<RowProblem>,
}

impl Notes<'_> {
    fn place(&self, part: Part) -> Place {
        let column = self.record.get(part).map(|(name, _)| plain(name).into_owned());
        Place { row: self.row, column }
    }

    fn add(&mut self, code: &'static str, part: Part, value: &str, reason: &str, fix: &str) -> &mut RowProblem {
        let place = self.place(part);
        self.problems.push(problem(code, self.unit, &place, value, (reason.to_owned(), fix.to_owned()), &[]));
        let last = self.problems.len() - 1;
        &mut self.problems[last]
    }
}

/// Reads a file of JSON and says how many items it had.
pub(super) fn read_json(
    file: &mut dyn Bytes,
    name: &str,
    reference: &Reference,
    receiver: &mut dyn Receiver,
) -> Result<(u64, Result<(), Stop>), IntakeError> {
    let receiver = std::cell::RefCell::new(receiver);
    let mut reader = Reader::of_items(reference);
    let mut count = 0;
    let mut take = |place: u64, item: Item| {
        let receiver = &mut **receiver.borrow_mut();
        count = place;
        match item {
            Item::Object(object, raw) => reader.object(place, &object, raw, receiver),
            Item::Wrong(problem, raw) => {
                receiver.problem(problem);
                receiver.rejected(Place { row: place, column: None }, raw);
                Ok(())
            }
        }
    };
    let mut progress = |done, whole| receiver.borrow_mut().progress(done, whole);
    let ended = json::items(file, name, &mut take, &mut progress)?;
    Ok((count, ended))
}
