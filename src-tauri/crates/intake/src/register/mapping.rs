//! Which column of a table is what: by its name, else by what stands in it; and what must be asked.

use std::collections::HashSet;

use super::answers::{self, Answer};
use super::column_names;
use super::dates::{self, Written};
use super::names::States;
use super::{DateOrder, Field, Mapping, Question};

/// Share of the cells of a column that must agree on what it is, as a fraction.
const ENOUGH: (usize, usize) = (8, 10);
/// Shortest mean length of the texts of recommendations, in characters.
const SHORTEST_TEXT: usize = 25;

/// The same for every table with the same columns, whatever their order of letters and blanks: a mapping
/// that was once confirmed can be found again by it.
#[must_use]
pub fn header_signature(header: &[String]) -> String {
    let names: Vec<String> = header.iter().map(|name| column_names::folded(name).unwrap_or_default()).collect();
    names.join("|").trim_end_matches('|').to_owned()
}

/// What the columns hold, judged by their names alone. A name that stands twice counts once, the first time.
pub(super) fn by_names(header: &[String]) -> Vec<Option<Field>> {
    let mut fields: Vec<Option<Field>> = vec![None; header.len()];
    for look_up in [column_names::exact, column_names::by_word] {
        for (at, name) in header.iter().enumerate() {
            let field = look_up(name).filter(|field| !fields.contains(&Some(*field)));
            if let Some(slot) = fields.get_mut(at).filter(|slot| slot.is_none()) {
                *slot = field;
            }
        }
    }
    fields
}

/// Guesses a mapping from header and first rows.
pub(super) fn guess(header: &[String], rows: &[Vec<String>], states: &mut States) -> Mapping {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0).max(header.len());
    let mut fields = by_names(header);
    fields.resize(width, None);
    let columns: Vec<Content> = (0..width).map(|at| Content::of(rows, at, states)).collect();
    // "Position" or "Status" may name a column that holds something else; its cells know better.
    for (field, column) in fields.iter_mut().zip(&columns) {
        if *field == Some(Field::Response) && column.filled > 0 && column.answers == 0 && column.mean_length() > 40 {
            *field = Some(Field::Comment);
        }
    }
    by_content(&mut fields, &columns);
    Mapping { fields, ..Mapping::default() }
}

fn by_content(fields: &mut [Option<Field>], columns: &[Content]) {
    let free = |fields: &[Option<Field>], holds: &dyn Fn(&Content) -> bool| -> Vec<usize> {
        let free = fields.iter().zip(columns).enumerate().filter(|(_, (field, _))| field.is_none());
        free.filter(|(_, (_, column))| column.filled > 0 && holds(column)).map(|(at, _)| at).collect()
    };
    let take = |fields: &mut [Option<Field>], field: Field, at: Option<usize>| {
        if let Some(slot) = at.and_then(|at| fields.get_mut(at)).filter(|slot| slot.is_none()) {
            *slot = Some(field);
        }
    };
    let missing = |fields: &[Option<Field>], field: Field| !fields.contains(&Some(field));
    for (field, count) in [
        (Field::Response, (|column| column.answers) as fn(&Content) -> usize),
        (Field::Paragraph, |column| column.paragraphs),
        (Field::Session, |column| column.sessions),
        (Field::Cycle, |column| column.cycles),
        (Field::Date, |column| column.dates),
    ] {
        if missing(fields, field) {
            let at = free(fields, &|column| column.mostly(count(column))).first().copied();
            take(fields, field, at);
        }
    }
    // The State under review stays the same over many rows, those that recommend change.
    let mut named = free(fields, &|column| column.mostly(column.states));
    named.sort_by_key(|at| columns.get(*at).map(|column| column.different));
    let mut named = named.into_iter();
    if missing(fields, Field::State) && (!missing(fields, Field::Recommending) || named.len() > 1) {
        take(fields, Field::State, named.next());
    }
    if missing(fields, Field::Recommending) {
        take(fields, Field::Recommending, named.next());
    }
    if missing(fields, Field::Text) {
        let long =
            free(fields, &|column| column.mean_length() >= SHORTEST_TEXT && column.different * 2 > column.filled);
        let longest = long.into_iter().max_by_key(|at| columns.get(*at).map(Content::mean_length));
        take(fields, Field::Text, longest);
    }
}

/// What stands in a column.
#[derive(Debug, Default)]
struct Content {
    filled: usize,
    length: usize,
    different: usize,
    states: usize,
    answers: usize,
    paragraphs: usize,
    sessions: usize,
    cycles: usize,
    dates: usize,
}

impl Content {
    fn of(rows: &[Vec<String>], at: usize, states: &mut States) -> Self {
        let mut content = Self::default();
        let mut different = HashSet::new();
        for cell in rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty()) {
            content.filled += 1;
            content.length += cell.chars().count();
            different.insert(cell);
            content.answers += usize::from(answers::read(cell) != Answer::Unknown);
            content.paragraphs += usize::from(is_paragraph(cell));
            let lower = cell.to_lowercase();
            content.sessions += usize::from(lower.len() < 40 && lower.contains("ession"));
            content.cycles += usize::from(lower.len() < 20 && (lower.contains("cycle") || lower.contains("ciclo")));
            let is_number = cell.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            content.dates += usize::from(!is_number && !matches!(dates::read(cell, None), Written::Not(_)));
            let named = states.list(cell);
            content.states += usize::from(!named.states.is_empty() && named.unknown.is_empty());
        }
        content.different = different.len();
        content
    }

    fn mostly(&self, count: usize) -> bool {
        count * ENOUGH.1 >= self.filled * ENOUGH.0
    }

    fn mean_length(&self) -> usize {
        self.length.checked_div(self.filled).unwrap_or(0)
    }
}

/// "140.7", "140.7.", "5.12 bis".
fn is_paragraph(cell: &str) -> bool {
    let number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let first = cell.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
    cell.len() <= 16 && first.split_once('.').is_some_and(|(a, b)| number(a) && number(b))
}

/// What the dates of a column say about the order of day and month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct DateOrders {
    day_month: bool,
    month_day: bool,
    two_ways: bool,
}

impl DateOrders {
    /// Takes a cell into account.
    pub(super) fn look_at(&mut self, cell: &str) {
        match dates::decides(cell) {
            Some(DateOrder::DayMonth) => self.day_month = true,
            Some(DateOrder::MonthDay) => self.month_day = true,
            None => self.two_ways |= dates::read(cell, None) == Written::TwoWays,
        }
    }

    /// Whether there is a date that can be read in two ways.
    pub(super) fn two_ways(self) -> bool {
        self.two_ways
    }

    /// The order that all dates allow and one demands.
    pub(super) fn decided(self) -> Option<DateOrder> {
        match (self.day_month, self.month_day) {
            (true, false) => Some(DateOrder::DayMonth),
            (false, true) => Some(DateOrder::MonthDay),
            _ => None,
        }
    }
}

/// What must be asked before a table can be read with that mapping.
pub(super) fn questions(mapping: &Mapping, dates: DateOrders) -> Vec<Question> {
    let has = |field| mapping.fields.contains(&Some(field));
    let mut questions = Vec::new();
    if !has(Field::Text) {
        questions.push(Question::WhichColumnIsText);
    }
    if !has(Field::State) && mapping.state.is_none() {
        questions.push(Question::WhichState);
    }
    if !has(Field::Session) && !has(Field::Cycle) && mapping.session.is_none() && mapping.cycle.is_none() {
        questions.push(Question::WhichCycle);
    }
    if dates.two_ways() && mapping.date_order.is_none() {
        questions.push(Question::DateOrder);
    }
    questions
}
