//! The text of a recommendation as OHCHR prints it: without tags, with its number and its recommending
//! States taken apart.

use std::borrow::Cow;

use placard_domain::Iso3;

use super::markup::plain;
use super::names::{Named, States};

/// Longest content of a bracket that can hold States, in bytes.
const LONGEST_BRACKET: usize = 4_096;

/// A recommendation taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// Paragraph number as printed.
    pub paragraph: Option<String>,
    /// The text without number and without the brackets of recommending States at its end.
    pub text: String,
    /// Recommending States in the order of the text, each once.
    pub states: Vec<Iso3>,
    /// What stands in a bracket of States and is none that is known.
    pub unknown: Vec<String>,
}

/// Takes a recommendation of the Review apart: "140.7 Ratify … (Maldives) (Portugal);". Of two clauses
/// with their own States the whole text is kept, and the States of both.
pub(super) fn recommendation(text: &str, states: &mut States) -> Parts {
    let text = plain(text);
    let (paragraph, rest) = number(&text);
    let mut rest = rest.trim_end();
    let mut last = Vec::new();
    while let Some((start, named)) = bracket_at_end(rest, states) {
        last.push(named);
        rest = rest.get(..start).unwrap_or_default().trim_end();
    }
    let mut parts = Parts { paragraph, text: rest.trim_end_matches([';', ' ', '\n']).to_owned(), ..Parts::default() };
    parts.of_clauses(rest, states);
    parts.take(last);
    parts
}

/// Takes only the number off: the text of other mechanisms names no States.
pub(super) fn numbered(text: &str) -> (Option<String>, String) {
    let text = plain(text);
    let (number, rest) = number(&text);
    (number, rest.to_owned())
}

/// The bracket of States that a text ends in: where it begins and whom it names.
fn bracket_at_end(text: &str, states: &mut States) -> Option<(usize, Named)> {
    let text = text.trim_end_matches([';', '.', ',', ' ', '\n']);
    let open = |end: usize| text.get(..end)?.rfind('(');
    let Some(inner) = text.strip_suffix(')') else {
        // The closing bracket is missing at times.
        let start = open(text.len())?;
        let named = named(text.get(start + 1..)?, states)?;
        return (named.unknown.is_empty() && !text.get(start..)?.contains(')')).then_some((start, named));
    };
    let mut depth = 0usize;
    let mut start = None;
    for (at, c) in text.char_indices().rev().take(LONGEST_BRACKET) {
        depth = match c {
            ')' => depth + 1,
            '(' => depth - 1,
            _ => depth,
        };
        if depth == 0 {
            start = Some(at);
            break;
        }
    }
    if let Some(start) = start
        && let Some(named) = named(inner.get(start + 1..)?, states)
    {
        return Some((start, named));
    }
    // "(Iran (Islamic Republic of);" lacks one closing bracket, "(Peru));" has one too many.
    let start = open(start.unwrap_or(text.len()))?;
    let content = text.get(start + 1..)?;
    let found = named(content, states).or_else(|| named(content.trim_end_matches(')'), states))?;
    found.unknown.is_empty().then_some((start, found))
}

/// Whom a bracket names; none where it names no State at all, such as "(CEDAW)".
fn named(content: &str, states: &mut States) -> Option<Named> {
    let content = content.trim();
    let capital = content.split(' ').any(|word| word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase()));
    if content.len() > LONGEST_BRACKET || !capital || content.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let named = states.list(content);
    (!named.states.is_empty()).then_some(named)
}

impl Parts {
    /// Takes the brackets that were found from the end of a text on.
    fn take(&mut self, brackets: Vec<Named>) {
        for named in brackets.into_iter().rev() {
            for state in named.states {
                if !self.states.contains(&state) {
                    self.states.push(state);
                }
            }
            self.unknown.extend(named.unknown);
        }
    }

    /// Takes the States in brackets that end a clause: "… (Ukraine); Increase …".
    fn of_clauses(&mut self, text: &str, states: &mut States) {
        for clause in text.split_inclusive(';').filter(|clause| clause.ends_with(';')) {
            let mut rest = clause;
            let mut found = Vec::new();
            while let Some((start, named)) = bracket_at_end(rest, states) {
                found.push(named);
                rest = rest.get(..start).unwrap_or_default();
            }
            self.take(found);
        }
    }
}

/// The number that a text begins with, and the rest: "137.197 Improve", "67. To", "paragraph 28: …",
/// "Recommendation No. 41, para. 81: 41. …", "Recommendations contained in para. 79(a): 79(a). …".
pub(super) fn number(text: &str) -> (Option<String>, &str) {
    let text = text.trim_start();
    if let Some((number, rest)) = labelled(text) {
        return (Some(number), rest.trim_start());
    }
    match token(text) {
        Some((number, rest)) => match ends_number(number, rest) {
            Some(rest) => (Some(number.to_owned()), rest.trim_start()),
            None => (None, text),
        },
        None => (None, text),
    }
}

/// What follows a number, where it is one of a paragraph: "0.7 per cent" and "16 days" are not.
fn ends_number<'t>(number: &str, rest: &'t str) -> Option<&'t str> {
    let dotted = number.contains('.');
    let after = match rest.strip_prefix(['.', ')', ':']) {
        Some(after) => after,
        None if dotted && rest.starts_with(char::is_whitespace) => rest,
        None => return None,
    };
    let next = after.trim_start();
    let amount = ["per ", "percent", "%", "million", "billion"].iter().any(|unit| next.starts_with(unit));
    (!number.starts_with('0') && !amount && !next.starts_with(|c: char| c.is_ascii_digit())).then_some(after)
}

/// A number of a paragraph: "140.7", "79(a)", "92.1bis".
fn token(text: &str) -> Option<(&str, &str)> {
    let digits = |from: usize| {
        let count = text.get(from..)?.bytes().take_while(u8::is_ascii_digit).count();
        (1..=3).contains(&count).then_some(from + count)
    };
    let mut end = digits(0)?;
    while text.get(end..)?.starts_with('.')
        && let Some(next) = digits(end + 1)
    {
        end = next;
    }
    let rest = text.get(end..)?;
    let letters = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    let in_bracket = rest.strip_prefix('(').map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_lowercase).count());
    if (1..=3).contains(&letters) && !rest.get(letters..)?.starts_with(char::is_alphanumeric) {
        end += letters;
    } else if (1..=4).contains(&in_bracket) && rest.get(1 + in_bracket..)?.starts_with(')') {
        end += in_bracket + 2;
    }
    Some((text.get(..end)?, text.get(end..)?))
}

/// A number that words announce.
fn labelled(text: &str) -> Option<(String, &str)> {
    let mut rest = text;
    let mut item = None;
    if eat(&mut rest, &["recommendations", "recommendation"]) {
        eat(&mut rest, &["contained in", "in"]);
        if eat(&mut rest, &["nos.", "no.", "nos", "no"]) {
            let (number, after) = token(rest)?;
            item = Some(number);
            rest = after.trim_start().trim_start_matches(',').trim_start();
        }
    }
    let mut paragraph = None;
    if eat(&mut rest, &["paragraphs", "paragraph", "paras.", "paras", "para.", "para"]) {
        let (number, after) = token(rest)?;
        paragraph = Some(number);
        rest = after.trim_start();
    }
    let whole = match (paragraph, item) {
        (Some(paragraph), Some(item)) => format!("{paragraph}.{item}"),
        (Some(number), None) | (None, Some(number)) => number.to_owned(),
        (None, None) => return None,
    };
    rest = rest.strip_prefix(':')?.trim_start();
    // The number is often repeated after the colon.
    if let Some((again, after)) = token(rest)
        && (Some(again) == paragraph || Some(again) == item || again == whole)
        && let Some(after) = ends_number(again, after)
    {
        rest = after;
    }
    Some((whole, rest))
}

/// Takes one of the words off the beginning, whatever its case.
fn eat(rest: &mut &str, words: &[&str]) -> bool {
    for word in words {
        let Some((start, after)) = rest.split_at_checked(word.len()) else { continue };
        if start.eq_ignore_ascii_case(word) && !after.starts_with(char::is_alphabetic) {
            *rest = after.trim_start();
            return true;
        }
    }
    false
}

/// The items of a cell that OHCHR fills: one a line, each begun with "- ".
pub(super) fn items(cell: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let lines = cell.split(['\n', '\r']).map(|line| line.trim().trim_start_matches(['-', '–', '•']).trim());
    lines.filter(|line| !line.is_empty()).map(plain)
}

/// The goal or target that an item begins with: "16.2 - Protect children …" gives "16.2".
pub(super) fn goal(item: &str) -> Option<String> {
    let item = item.trim();
    let item = ["SDG", "Goal", "Target"].iter().find_map(|word| item.strip_prefix(word)).unwrap_or(item).trim_start();
    let (goal, after) = item.split_at(item.bytes().take_while(u8::is_ascii_digit).count());
    if !goal.parse::<u8>().is_ok_and(|goal| (1..=17).contains(&goal)) {
        return None;
    }
    let target = after
        .strip_prefix('.')
        .map_or("", |target| target.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default());
    let goal = goal.trim_start_matches('0');
    Some(if target.is_empty() { goal.to_owned() } else { format!("{goal}.{target}") })
}
