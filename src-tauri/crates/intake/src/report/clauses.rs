//! A paragraph taken apart into clauses, each with the States that made it.
//!
//! A bracket closes a piece of text. Pieces that a semicolon or a full stop divides are sentences of their
//! own. Within one sentence a State that is named again goes on with its own words ("Ratify the Convention
//! (Croatia, Argentina) and accept the competence of its Committee (Argentina)" is one clause of Argentina),
//! unless the later piece starts anew ("and to create …", "/ Expedite …").

use placard_domain::fold::fold;
use placard_domain::{Clause, Iso3};

use super::brackets::Bracket;
use super::words::VERBS;

/// A piece of text and the bracket that closes it.
struct Piece<'t> {
    /// The text, with what joins it to the piece before.
    text: &'t str,
    states: Vec<Iso3>,
    /// Whether the piece begins a sentence.
    begins: bool,
}

/// The clauses of a text with its brackets.
pub(super) fn of(text: &str, brackets: &[Bracket]) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let pieces = pieces(text, brackets);
    let mut at = 0;
    while at < pieces.len() {
        let more = pieces.get(at + 1..).unwrap_or_default().iter().take_while(|piece| !piece.begins).count();
        sentence(pieces.get(at..=at + more).unwrap_or_default(), &mut clauses);
        at += more + 1;
    }
    clauses
}

fn pieces<'t>(text: &'t str, brackets: &[Bracket]) -> Vec<Piece<'t>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut start = 0;
    for bracket in brackets {
        let before = text.get(start..bracket.range.start).unwrap_or_default();
        start = bracket.range.end;
        let words = before.trim_matches(|c: char| !c.is_alphanumeric());
        // "(Maldives) (Portugal)", "(Germany) and (Norway)", "(Chile); (Estonia)": one list.
        if let Some(last) = pieces.last_mut().filter(|_| matches!(fold(words).as_str(), "" | "and" | "et" | "y")) {
            for state in &bracket.states {
                if !last.states.contains(state) {
                    last.states.push(*state);
                }
            }
            continue;
        }
        let begins = pieces.is_empty() || before.trim_start().starts_with([';', '.', ':']);
        pieces.push(Piece { text: before, states: bracket.states.clone(), begins });
    }
    pieces
}

/// The clauses of one sentence: for each State, from the piece where it begins to that where it ends.
fn sentence(pieces: &[Piece], clauses: &mut Vec<Clause>) {
    let mut spans: Vec<(usize, usize, Iso3)> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let anew = at > 0 && starts_anew(piece.text);
        for state in &piece.states {
            match spans.iter_mut().rev().find(|(_, _, known)| known == state) {
                Some((_, end, _)) if !anew => *end = at,
                _ => spans.push((at, at, *state)),
            }
        }
    }
    let mut known: Vec<(usize, usize, Clause)> = Vec::new();
    spans.sort_by_key(|(start, end, _)| (*start, *end));
    for (start, end, state) in spans {
        match known.last_mut() {
            Some((s, e, clause)) if (*s, *e) == (start, end) => clause.recommending_states.push(state),
            _ => known.push((start, end, Clause { text: words(pieces, start, end), recommending_states: vec![state] })),
        }
    }
    clauses.extend(known.into_iter().map(|(_, _, clause)| clause));
}

/// The words from one piece to another. A piece that cannot stand alone ("and persons living with …") is
/// read with the beginning of its sentence.
fn words(pieces: &[Piece], start: usize, end: usize) -> String {
    let alone = start == 0 || pieces.get(start).is_some_and(|piece| stands_alone(piece.text));
    let from = if alone { start } else { 0 };
    let mut words = String::new();
    for piece in pieces.get(from..=end).unwrap_or_default() {
        let text = piece.text.trim();
        if words.is_empty() {
            words.push_str(beginning(text));
        } else {
            if !text.starts_with([',', ';', '.']) {
                words.push(' ');
            }
            words.push_str(text);
        }
    }
    words
}

/// Whether a State that is named again says something of its own here.
fn starts_anew(text: &str) -> bool {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix('/') {
        return rest.trim_start().starts_with(char::is_uppercase);
    }
    if let Some(rest) = text.strip_prefix(',') {
        return first_word(rest).is_some_and(is_verb);
    }
    if let Some(rest) = text.strip_prefix("that ") {
        return rest.starts_with(char::is_uppercase);
    }
    ["and to ", "as well as to "].iter().any(|start| text.starts_with(start))
}

/// Whether a piece is understood without what stands before it.
fn stands_alone(text: &str) -> bool {
    let rest = beginning(text);
    let rest = rest.strip_prefix("to ").unwrap_or(rest);
    rest.starts_with(char::is_uppercase) || first_word(rest).is_some_and(is_verb)
}

/// Without what joins it to the text before: "; ", "and ", "(b)".
fn beginning(text: &str) -> &str {
    let mut rest = text.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | '“' | '"'));
    for and in ["and ", "et ", "y ", "as well as "] {
        rest = rest.strip_prefix(and).unwrap_or(rest).trim_start();
    }
    if let Some((letter, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'))
        && letter.len() <= 3
        && letter.bytes().all(|b| b.is_ascii_lowercase())
    {
        rest = after.trim_start();
    }
    rest
}

fn first_word(text: &str) -> Option<&str> {
    text.split_whitespace().next()
}

fn is_verb(word: &str) -> bool {
    let folded = fold(word);
    let british = folded.replace("ise", "ize");
    VERBS.contains(&british.as_str()) || VERBS.contains(&folded.as_str())
}
