//! What a thematic list says about itself: "UPR of Freedonia (4th Cycle - 48th Session)".

use std::io::{Read, Seek};

use placard_domain::fold::fold;
use placard_domain::names::Match;
use placard_domain::{Iso3, Reference};

use crate::IntakeError;
use crate::container::Container;
use crate::docx_table;
use crate::register::numbers::When;
use crate::register::problems::{Unit, problem};
use crate::register::{Place, Receiver};

/// Most parts that hold page headers: one for each kind of page of each section.
const MAX_PARTS: usize = 30;
/// Lines around the table that are looked at.
const MAX_LINES: usize = 30;

/// State, cycle and session of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// What the document calls itself.
    pub title: Option<String>,
    /// State under review.
    pub state: Option<Iso3>,
    /// Cycle.
    pub cycle: Option<u8>,
    /// Session of the Working Group.
    pub session: Option<u8>,
}

impl Heading {
    /// Reads page headers, then the lines around the table; the first that says a thing counts.
    pub fn read<R: Read + Seek>(
        container: &mut Container<R>,
        name: &str,
        around: &[String],
        reference: &Reference,
    ) -> Result<Self, IntakeError> {
        let mut lines = Vec::new();
        for number in 0..MAX_PARTS {
            let part = if number == 0 { "word/header.xml".to_owned() } else { format!("word/header{number}.xml") };
            if let Some(bytes) = container.part(&part)? {
                let tables = docx_table::read(name, &part, &bytes)?;
                lines.extend(tables.lines);
                let rows = tables.tables.into_iter().flatten();
                lines.extend(rows.flat_map(|row| row.cells).map(|cell| cell.text.replace('\n', " ")));
            }
        }
        lines.extend(around.iter().take(MAX_LINES).cloned());
        let mut heading = Self::default();
        for line in lines.iter().filter(|line| line.len() < 1_000) {
            heading.take(line, reference);
        }
        Ok(heading)
    }

    fn take(&mut self, line: &str, reference: &Reference) {
        let words: Vec<String> = fold(line).split(' ').map(str::to_owned).collect();
        self.cycle = self.cycle.or_else(|| number_beside(&words, &["cycle", "ciclo"]).filter(|n| (1..=9).contains(n)));
        let session = || number_beside(&words, &["session", "sesion", "periodo"]).filter(|n| (1..=99).contains(n));
        self.session = self.session.or_else(session);
        if self.state.is_none()
            && let Some(state) = state(line, reference)
        {
            self.state = Some(state);
            self.title = Some(without_pages(line)).filter(|title| !title.is_empty());
        }
    }

    /// Finds what is missing in the calendar: the cycle of a session, the session of a State's review, the
    /// review of a report.
    pub fn complete(&mut self, reference: &Reference, mut symbols: impl Iterator<Item = String>) {
        if self.state.is_none() || (self.cycle.is_none() && self.session.is_none()) {
            let named = symbols.find_map(|symbol| {
                let mut reviews = reference.reviews();
                reviews.find(|review| review.report_symbol.as_deref() == Some(symbol.as_str()))
            });
            if let Some(review) = named.filter(|review| self.state.is_none_or(|state| state == review.state)) {
                self.state = Some(review.state);
                self.cycle = self.cycle.or(Some(review.cycle));
            }
        }
        let session = self.session.and_then(|session| reference.session(session));
        self.cycle = self.cycle.or(session.map(|session| session.cycle));
        if let (None, Some(state), Some(cycle)) = (self.session, self.state, self.cycle) {
            self.session = reference.review(state, cycle).and_then(|review| review.held_in.or(Some(review.session)));
        }
    }

    /// Says what is missing, or does not fit together.
    pub fn report(&self, when: When, receiver: &mut dyn Receiver) {
        let place = Place { row: 1, column: None };
        let title = self.title.as_deref().unwrap_or_default();
        if when.cycle.is_none() || when.unknown {
            let reason = "the document names no session of the Working Group that is in the calendar, and no cycle";
            let fix = "give the session or the cycle when you import it".to_owned();
            let found = (reason.to_owned(), fix);
            receiver.problem(problem("session_unknown", Unit::Row, &place, title, found, &[]));
        }
        if when.contradicts {
            let (session, cycle) = (when.session.unwrap_or_default(), when.cycle.unwrap_or_default());
            let reason = format!("session {session} belongs to cycle {cycle}; cycle {cycle} is taken");
            let found = (reason, "compare session and cycle with the document".to_owned());
            let params = [("session", &*session.to_string()), ("cycle", &*cycle.to_string())];
            receiver.problem(problem("session_contradicts_cycle", Unit::Row, &place, title, found, &params));
        }
    }
}

/// The State that a line is about: what stands between "UPR of" and the bracket of the cycle, else the
/// only State that it names.
fn state(line: &str, reference: &Reference) -> Option<Iso3> {
    let lower = line.to_ascii_lowercase();
    if let Some(at) = lower.find("upr of ").map(|at| at + "upr of ".len()) {
        let rest = line.get(at..)?;
        let end = rest.to_ascii_lowercase().find("cycle").and_then(|end| rest.get(..end)?.rfind('('));
        let end = end.or_else(|| rest.find(['–', '\n'])).unwrap_or(rest.len());
        if let Match::Found(state) = reference.find(rest.get(..end)?.trim()) {
            return Some(state);
        }
    }
    let is_heading =
        ["upr", "universal periodic review", "thematic list", "epu"].iter().any(|word| lower.contains(word));
    let mentions = reference.mentions(line);
    let first = mentions.first().filter(|_| is_heading)?;
    mentions.iter().all(|(_, state)| *state == first.1).then_some(first.1)
}

/// The number beside one of the words: "34th session", "session 34".
fn number_beside(words: &[String], named: &[&str]) -> Option<u8> {
    let number = |at: Option<usize>| {
        let word = words.get(at?)?;
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, ending) = word.split_at(digits);
        matches!(ending, "" | "st" | "nd" | "rd" | "th" | "e" | "eme" | "er" | "o" | "a")
            .then(|| digits.parse().ok())?
    };
    let ordinal = |at: Option<usize>| {
        let names = ["first", "second", "third", "fourth", "fifth"];
        let word = words.get(at?)?;
        names.iter().zip(1..).find(|(name, _)| *name == word).map(|(_, number)| number)
    };
    let mut places = words.iter().enumerate().filter(|(_, word)| named.contains(&word.as_str())).map(|(at, _)| at);
    places.find_map(|at| {
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        number(before).or_else(|| ordinal(before)).or_else(|| number(after))
    })
}

/// A line of a page header without the number of the page.
fn without_pages(line: &str) -> String {
    let end = line
        .rfind("Page ")
        .filter(|at| line.get(at + 5..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())));
    line.get(..end.unwrap_or(line.len())).unwrap_or(line).trim().trim_end_matches('*').trim().to_owned()
}
