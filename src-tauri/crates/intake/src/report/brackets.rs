//! The brackets in which a report names the recommending States: "(Algeria, Mexico);".

use std::collections::HashMap;
use std::ops::Range;

use placard_domain::fold::fold;
use placard_domain::{Clause, Iso3, Reference, State};

use super::clauses;
use crate::register::States;

/// Longest name of a State, in words: "United Kingdom of Great Britain and Northern Ireland" has nine.
const LONGEST_NAME: usize = 12;
/// Longest content of a bracket that can hold States, in bytes: all of them have less than 4 kB.
const LONGEST_BRACKET: usize = 4_096;
/// Words between names, folded.
const BETWEEN: [&str; 12] = ["and", "the", "et", "y", "e", "la", "le", "les", "el", "los", "l", "of"];

/// The names of States in the reference pack, with a memory.
pub(super) struct Names<'a> {
    reference: &'a Reference,
    states: States<'a>,
    guesses: HashMap<String, Option<Iso3>>,
}

/// A bracket of States.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bracket {
    /// Where it stands, with its brackets.
    pub range: Range<usize>,
    /// The States in the order of print, each once.
    pub states: Vec<Iso3>,
    /// Names that are close to that of one State only, and were taken for it.
    pub guessed: Vec<(String, Iso3)>,
    /// What is no State that is known.
    pub unknown: Vec<String>,
}

/// A text taken apart by its brackets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// The text without the bracket that ends it.
    pub text: String,
    /// Clauses, each with its States.
    pub clauses: Vec<Clause>,
    /// All recommending States, in the order of print, each once.
    pub states: Vec<Iso3>,
    /// Names that were taken for a State.
    pub guessed: Vec<(String, Iso3)>,
    /// Names that are none.
    pub unknown: Vec<String>,
    /// Text after the last bracket, which has no States of its own.
    pub after: String,
}

impl<'a> Names<'a> {
    /// Nothing is remembered yet.
    pub(super) fn new(reference: &'a Reference) -> Self {
        Self { reference, states: States::new(reference), guesses: HashMap::new() }
    }

    /// The State of that name. Codes are none here: "(MDG)" are the Millennium Development Goals, and
    /// "and" is not Andorra.
    pub(super) fn find(&mut self, name: &str) -> Option<Iso3> {
        let name = name.trim().trim_end_matches([',', ';', '.', ':', '/']);
        let is_code = name.len() == 3 && name.bytes().all(|b| b.is_ascii_alphabetic());
        if is_code && !matches!(name, "USA" | "UAE" | "DRC") { None } else { self.states.find(name) }
    }

    /// The English name of a State.
    pub(super) fn shown(&self, state: Iso3) -> String {
        self.reference.state(state).map_or_else(|| state.to_string(), |known| known.name("en").to_owned())
    }

    /// The States that a footnote lists, where it lists nothing else, each with its name as printed.
    pub(super) fn in_note(&mut self, note: &str) -> Vec<(String, Iso3)> {
        let named = self.list(note.trim_end_matches('.'));
        let is_list =
            named.is_some_and(|named| named.states.len() >= 2 && named.unknown.len() <= named.states.len() / 4);
        if !is_list {
            return Vec::new();
        }
        let found = self.reference.mentions(note).into_iter();
        found.map(|(range, state)| (note.get(range).unwrap_or_default().to_owned(), state)).collect()
    }

    /// The one State whose name is nearly this.
    fn guess(&mut self, name: &str) -> Option<Iso3> {
        if let Some(known) = self.guesses.get(name) {
            return *known;
        }
        let folded = fold(name);
        let first = self.states.guesses(name).first().and_then(|(first, _)| self.reference.state(*first));
        let close =
            |state: &&State| state.names.values().chain(&state.aliases).any(|known| is_close(&folded, &fold(known)));
        let guess = first.filter(|state| folded.len() >= 4 && close(state)).map(|state| state.iso3);
        self.guesses.insert(name.to_owned(), guess);
        guess
    }

    /// Whom a bracket names; none where it names no State.
    fn list(&mut self, content: &str) -> Option<Bracket> {
        if content.len() > LONGEST_BRACKET || content.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let spaced = divided(content);
        let words: Vec<&str> = spaced.split_whitespace().map(without_mark).collect();
        // A number is an article or a date; a small one after a name is the mark of a footnote.
        if words.iter().any(|word| word.contains(|c: char| c.is_ascii_digit())) {
            return None;
        }
        let mut bracket = Bracket { range: 0..0, states: Vec::new(), guessed: Vec::new(), unknown: Vec::new() };
        let mut unknown: Vec<&str> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let longest = (at + LONGEST_NAME).min(words.len());
            let named = (at + 1..=longest).rev().find_map(|end| {
                let name = words.get(at..end)?.join(" ");
                name.starts_with(|c: char| c.is_alphanumeric() || c == '(').then_some(())?;
                Some((end, self.find(&name)?))
            });
            if let Some((end, state)) = named {
                // "Democratic People Republic of Korea" is not the Republic of Korea.
                let start = at - unknown.len();
                let whole = words.get(start..end).unwrap_or_default().join(" ");
                let whole = whole.trim_matches(|c: char| !c.is_alphanumeric());
                match self.guess(whole).filter(|_| !unknown.is_empty()) {
                    Some(guess) => {
                        unknown.clear();
                        bracket.guessed.push((whole.to_owned(), guess));
                        bracket.add(guess);
                    }
                    None => {
                        self.unknown(&mut unknown, &mut bracket);
                        bracket.add(state);
                    }
                }
                at = end;
                continue;
            }
            let word = words.get(at).copied().unwrap_or_default();
            let between = BETWEEN.contains(&fold(word).as_str());
            if fold(word).is_empty() || (between && unknown.is_empty()) {
                self.unknown(&mut unknown, &mut bracket);
            } else {
                unknown.push(word);
                if word.ends_with(DIVIDERS) {
                    self.unknown(&mut unknown, &mut bracket);
                }
            }
            at += 1;
        }
        self.unknown(&mut unknown, &mut bracket);
        let known = bracket.states.len();
        let lower = |name: &String| !name.starts_with(|c: char| c.is_uppercase());
        // "(including women in Mexico)" is a part of the sentence.
        let is_prose = bracket.unknown.iter().any(lower) && bracket.unknown.len() >= known;
        (known > bracket.guessed.len() || (known > 0 && bracket.unknown.is_empty()))
            .then_some(bracket)
            .filter(|bracket| !is_prose && bracket.unknown.iter().all(|name| name.split(' ').count() <= LONGEST_NAME))
    }

    /// Settles words that are no name: a guess, or unknown.
    fn unknown(&mut self, words: &mut Vec<&str>, bracket: &mut Bracket) {
        while words.last().is_some_and(|word| BETWEEN.contains(&fold(word).as_str())) {
            words.pop();
        }
        if words.is_empty() {
            return;
        }
        let name = words.join(" ");
        words.clear();
        let name = name.trim_matches(|c: char| !c.is_alphanumeric());
        if name.is_empty() {
            return;
        }
        match self.guess(name) {
            Some(state) => {
                bracket.guessed.push((name.to_owned(), state));
                bracket.add(state);
            }
            None => bracket.unknown.push(name.to_owned()),
        }
    }

    /// The brackets of a text that name States.
    pub(super) fn brackets(&mut self, text: &str) -> Vec<Bracket> {
        let mut found: Vec<Bracket> = Vec::new();
        let mut from = 0;
        while let Some(open) = text.get(from..).and_then(|rest| rest.find('(')).map(|at| from + at) {
            from = open + 1;
            let Some(rest) = text.get(open + 1..) else { break };
            let own = matching(rest);
            // "(Iran (Islamic Republic of);" lacks a closing bracket.
            let end = own.or_else(|| rest.find(')'));
            let in_brackets = end.and_then(|end| Some((end, self.list(rest.get(..end)?)?)));
            let unclosed = || {
                let end = rest.find([';', '.']).unwrap_or(rest.len());
                (own.is_none() && !rest.get(..end)?.contains([')', '('])).then_some(end)
            };
            let named = in_brackets.map(|(end, bracket)| (end + 1, bracket)).or_else(|| {
                let end = unclosed()?;
                let bracket = self.list(rest.get(..end)?)?;
                bracket.unknown.is_empty().then_some((end, bracket))
            });
            if let Some((end, mut bracket)) = named {
                let mut end = open + 1 + end;
                // "(Peru))" has one too many.
                while text.get(end..).is_some_and(|rest| rest.starts_with(')')) {
                    end += 1;
                }
                bracket.range = open..end;
                from = end;
                found.push(bracket);
            }
        }
        found
    }

    /// Takes a text apart by its brackets.
    pub(super) fn take_apart(&mut self, text: &str) -> Parts {
        let mut parts = Parts::default();
        let brackets = self.brackets(text);
        parts.clauses = clauses::of(text, &brackets);
        for bracket in &brackets {
            for state in &bracket.states {
                if !parts.states.contains(state) {
                    parts.states.push(*state);
                }
            }
            parts.guessed.extend(bracket.guessed.iter().cloned());
            parts.unknown.extend(bracket.unknown.iter().cloned());
        }
        let start = brackets.last().map_or(0, |bracket| bracket.range.end);
        let after = text.get(start..).unwrap_or_default();
        let after = after.trim_matches(|c: char| !c.is_alphanumeric());
        after.clone_into(&mut parts.after);
        let mut end = text.len();
        if after.is_empty() {
            for bracket in brackets.iter().rev() {
                let rest = text.get(bracket.range.end..end).unwrap_or_default();
                if !rest.chars().any(char::is_alphanumeric) {
                    end = bracket.range.start;
                }
            }
        }
        let whole = text.get(..end).unwrap_or_default();
        parts.text = whole.trim().trim_end_matches([';', ',', ' ']).to_owned();
        parts
    }
}

const DIVIDERS: [char; 7] = [',', ';', '/', '–', '—', '|', '&'];

/// A word without the mark of a footnote: "France 4", "France4".
fn without_mark(word: &str) -> &str {
    let bare = word.trim_end_matches(|c: char| c.is_ascii_digit() || c == '*');
    if word.len() - bare.len() <= 2 { bare } else { word }
}

/// Puts a blank after each mark that divides names.
fn divided(content: &str) -> String {
    let mut spaced = String::with_capacity(content.len() + 8);
    for c in content.chars() {
        spaced.push(c);
        if DIVIDERS.contains(&c) {
            spaced.push(' ');
        }
    }
    spaced
}

impl Bracket {
    fn add(&mut self, state: Iso3) {
        if !self.states.contains(&state) {
            self.states.push(state);
        }
    }
}

/// Where the bracket that is open closes.
fn matching(rest: &str) -> Option<usize> {
    let mut depth = 1usize;
    for (at, c) in rest.char_indices().take(LONGEST_BRACKET) {
        depth = match c {
            '(' => depth + 1,
            ')' => depth - 1,
            _ => depth,
        };
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// Whether two names differ by no more than one letter, or two where they are long.
fn is_close(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let limit = if a.len().min(b.len()) < 8 { 1 } else { 2 };
    if a.len().abs_diff(b.len()) > limit || a.first() != b.first() {
        return false;
    }
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let replaced = last.get(j).copied().unwrap_or_default() + usize::from(from != to);
            let around = last.get(j + 1).copied().unwrap_or_default().min(row.last().copied().unwrap_or_default()) + 1;
            row.push(replaced.min(around));
        }
        last = row;
    }
    last.last().is_some_and(|distance| *distance <= limit)
}
