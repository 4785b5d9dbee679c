//! A text with what was found marked in its original spelling.

use std::ops::Range;

use serde::Serialize;
use ts_rs::TS;

use crate::query::{Query, Term};
use crate::words::{Word, words};

/// How many characters are shown before what was found.
const BEFORE: usize = 60;
/// How many characters are shown after its begin.
const AFTER: usize = 180;
/// How much of a very long text is looked through, in bytes.
const LOOKED_THROUGH: usize = 1 << 20;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Part {
    /// The text as it stands in the record.
    pub text: String,
    /// Whether it is what was looked for.
    pub found: bool,
}

/// The whole text.
#[must_use]
pub fn mark(text: &str, query: &Query) -> Vec<Part> {
    parts(text, 0..text.len(), &places(text, query))
}

/// The surroundings of the first place found, or the begin of the text where nothing is found in it.
#[must_use]
pub fn snippet(text: &str, query: &Query) -> Vec<Part> {
    let text = &text[..text.floor_char_boundary(LOOKED_THROUGH)];
    let places = places(text, query);
    let first = places.first().map_or(0..0, Clone::clone);
    let is_blank = |c: char| c.is_whitespace();

    let back = text[..first.start].char_indices().rev().nth(BEFORE).map_or(0, |(i, _)| i);
    let from = match text[back..first.start].find(is_blank) {
        Some(blank) if back > 0 => back + blank,
        _ => back,
    };
    let ahead = text[first.start..].char_indices().nth(AFTER).map_or(text.len(), |(i, _)| first.start + i);
    let ahead = ahead.max(first.end);
    let to = match text[first.end..ahead].rfind(is_blank) {
        Some(blank) if ahead < text.len() => first.end + blank,
        _ => ahead,
    };

    let mut parts = parts(text, from..to, &places);
    if let (Some(part), true) = (parts.first_mut(), from > 0) {
        part.text.insert(0, '…');
    }
    if let (Some(part), true) = (parts.last_mut(), to < text.len()) {
        part.text.push('…');
    }
    parts
}

/// Where the terms of the query stand, in order, without overlap.
fn places(text: &str, query: &Query) -> Vec<Range<usize>> {
    let terms = query.terms();
    if terms.is_empty() {
        return Vec::new();
    }
    let words = words(text);
    let mut places: Vec<Range<usize>> = Vec::new();
    for i in 0..words.len() {
        let longest = terms.iter().filter(|t| stands_at(**t, &words[i..])).map(|t| t.words.len()).max();
        let Some(last) = longest.and_then(|n| words.get(i + n - 1)) else { continue };
        let place = words[i].place.start..last.place.end;
        match places.last_mut() {
            Some(before) if place.start < before.end => before.end = before.end.max(place.end),
            _ => places.push(place),
        }
    }
    places
}

fn stands_at(term: Term<'_>, words: &[Word]) -> bool {
    let last = term.words.len() - 1;
    words.len() > last
        && term.words.iter().zip(words).enumerate().all(|(i, (wanted, word))| {
            if i == last && term.prefix { word.text.starts_with(wanted) } else { word.text == *wanted }
        })
}

fn parts(text: &str, window: Range<usize>, places: &[Range<usize>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut add = |range: Range<usize>, found: bool| {
        if !range.is_empty() {
            let text = text[range].chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
            parts.push(Part { text, found });
        }
    };
    let mut at = window.start;
    for place in places.iter().filter(|p| p.start >= window.start && p.end <= window.end) {
        add(at..place.start, false);
        add(place.clone(), true);
        at = place.end;
    }
    add(at..window.end, false);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str, typed: &str) -> String {
        let parts = snippet(text, &Query::read(typed));
        parts.iter().map(|p| if p.found { format!("[{}]", p.text) } else { p.text.clone() }).collect()
    }

    #[test]
    fn what_was_found_is_marked_in_its_own_spelling() {
        assert_eq!(
            shown("L’État n’a pas comparu à Genève.", "etat geneve"),
            "L’[État] n’a pas comparu à [Genève].",
            ""
        );
        assert_eq!(shown("غابت الولاياتُ المتحدة", "الولايات"), "غابت [الولاياتُ] المتحدة", "with its vowel marks");
        assert_eq!(shown("the non-cooperation of", "non-coop"), "the [non-cooperation] of", "a phrase across a hyphen");
    }

    #[test]
    fn a_long_text_is_cut_at_blanks_around_what_was_found() {
        let text = format!("{}the seat stayed empty {}", "before ".repeat(100), "after ".repeat(100));
        let shown = shown(&text, "seat");
        assert!(shown.starts_with("… before") && shown.ends_with("after…"), "{shown}");
        assert!(shown.contains("the [seat] stayed empty"), "{shown}");
        assert!(shown.chars().count() < 260, "{shown}");
    }

    proptest! {
        #[test]
        fn any_text_and_query_give_parts_of_the_text(text in any::<String>(), typed in any::<String>()) {
            let query = Query::read(&typed);
            let whole: String = mark(&text, &query).into_iter().map(|p| p.text).collect();
            prop_assert_eq!(whole.chars().count(), text.chars().count());
            let _ = snippet(&text, &query);
        }
    }
}
