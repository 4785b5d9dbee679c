//! State names in running prose.

use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::fold::fold;
use crate::state::Iso3;

/// Names that hold a State's name without being about it.
const NOT_STATES: [&str; 8] = [
    "Northern Ireland",
    "New Mexico",
    "American Samoa",
    "Inner Mongolia",
    "South Georgia",
    "Gulf of Guinea",
    "Gulf of Mexico",
    "Gulf of Oman",
];

/// What the names begin with, so that a text is read once.
#[derive(Debug)]
pub(super) struct Mentions {
    by_first_word: HashMap<String, Vec<Phrase>>,
}

/// A name as a row of words.
#[derive(Debug)]
struct Phrase {
    words: Vec<String>,
    /// For a name written in capitals only ("US", "U.S."): its words as written.
    capitals: Option<Vec<String>>,
    ends_in_point: bool,
    /// None for [`NOT_STATES`].
    state: Option<Iso3>,
}

impl Default for Mentions {
    fn default() -> Self {
        let mut mentions = Self { by_first_word: HashMap::new() };
        for name in NOT_STATES {
            mentions.insert(name, None);
        }
        mentions
    }
}

impl Mentions {
    pub(super) fn add(&mut self, name: &str, state: Iso3) {
        self.insert(name, Some(state));
    }

    fn insert(&mut self, name: &str, state: Option<Iso3>) {
        let tokens = tokens(name);
        let words: Vec<String> = tokens.iter().map(|t| t.folded.clone()).collect();
        let Some(first) = words.first().cloned() else { return };
        let capitals = is_capitals(name).then(|| tokens.iter().map(|t| name[t.range.clone()].to_owned()).collect());
        let phrases = self.by_first_word.entry(first).or_default();
        phrases.push(Phrase { words, capitals, ends_in_point: name.ends_with('.'), state });
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
    }

    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, Iso3)> {
        let tokens = tokens(text);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(first) = tokens.get(at) {
            let Some(phrase) = self.phrase_at(text, &tokens[at..]) else {
                at += 1;
                continue;
            };
            at += phrase.words.len();
            let end = tokens[at - 1].range.end;
            let end = if phrase.ends_in_point && text[end..].starts_with('.') { end + 1 } else { end };
            if let Some(state) = phrase.state {
                found.push((first.range.start..end, state));
            }
        }
        found
    }

    fn phrase_at(&self, text: &str, tokens: &[Token]) -> Option<&Phrase> {
        let first = tokens.first()?;
        if text[first.range.clone()].starts_with(char::is_lowercase) {
            return None;
        }
        let stems = without_particles(&first.folded);
        let stems = std::iter::once(first.folded.as_str()).chain(stems.iter().map(String::as_str));
        let mut phrases = stems.filter_map(|stem| self.by_first_word.get(stem)).flatten();
        phrases.find(|phrase| phrase.stands_at(text, tokens))
    }
}

impl Phrase {
    /// Whether the words follow each other in `tokens`, the first of which is already known to fit.
    fn stands_at(&self, text: &str, tokens: &[Token]) -> bool {
        let Some(tokens) = tokens.get(..self.words.len()) else { return false };
        let words_fit = self.words.iter().zip(tokens).skip(1).all(|(word, token)| *word == token.folded);
        let joined = tokens.windows(2).all(|pair| match pair {
            [one, next] => is_within_a_name(text, &one.range, &next.range),
            _ => true,
        });
        let as_written = self.capitals.as_ref().is_none_or(|capitals| {
            let same = capitals.iter().zip(tokens).all(|(word, token)| *word == text[token.range.clone()]);
            same && (self.words.len() > 1 || !stands_in_capitals(text, tokens))
        });
        words_fit && joined && as_written
    }
}

/// A word of a text.
struct Token {
    range: Range<usize>,
    folded: String,
}

/// Words are runs of letters and digits; a Chinese character is a word of its own, because Chinese
/// is written without blanks.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = None;
    let mut close = |start: &mut Option<usize>, end: usize| {
        if let Some(from) = start.take() {
            let folded = fold(&text[from..end]);
            if !folded.is_empty() {
                tokens.push(Token { range: from..end, folded });
            }
        }
    };
    for (at, c) in text.char_indices() {
        if is_ideograph(c) {
            close(&mut start, at);
            start = Some(at);
            close(&mut start, at + c.len_utf8());
        } else if c.is_alphanumeric() || (start.is_some() && (is_combining_mark(c) || c == 'ـ')) {
            start = start.or(Some(at));
        } else {
            close(&mut start, at);
        }
    }
    close(&mut start, text.len());
    tokens
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Short of a sentence end: "St. Lucia" is a name, "in Guinea. Bissau" is not.
fn is_within_a_name(text: &str, one: &Range<usize>, next: &Range<usize>) -> bool {
    let gap = &text[one.end..next.start];
    let abbreviated = text[one.clone()].chars().count() <= 3;
    gap.chars().count() <= 3
        && gap.matches('\n').count() <= 1
        && !gap.contains(['!', '?', ';', ':'])
        && (abbreviated || !gap.contains('.'))
}

/// Capital letters and no others, as in "U.S.".
fn is_capitals(name: &str) -> bool {
    name.contains(char::is_uppercase) && !name.contains(char::is_lowercase)
}

/// In a heading such as "CONTACT US" capitals say nothing.
fn stands_in_capitals(text: &str, tokens: &[Token]) -> bool {
    let Some(word) = tokens.first() else { return false };
    let from = text[..word.range.start].rfind('\n').map_or(0, |at| at + 1);
    let to = text[word.range.end..].find('\n').map_or(text.len(), |at| word.range.end + at);
    let others = [&text[from..word.range.start], &text[word.range.end..to]];
    others.iter().any(|part| part.contains(char::is_uppercase))
        && !others.iter().any(|part| part.contains(char::is_lowercase))
}

/// The word without the Arabic particles that are written together with it: "and", "so", "in",
/// "as", "to".
fn without_particles(word: &str) -> Vec<String> {
    let mut stems = Vec::new();
    let mut rest = word;
    for particles in [&['و', 'ف'][..], &['ب', 'ك', 'ل'][..]] {
        if let Some(stem) = rest.strip_prefix("لل") {
            stems.push(format!("ال{stem}"));
        }
        if let Some(stem) = rest.strip_prefix(particles) {
            stems.push(stem.to_owned());
            rest = stem;
        }
    }
    stems
}
