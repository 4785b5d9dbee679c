//! Words and sentences of prose.

use std::ops::Range;

use super::words::{is_abbreviation, is_sentence_starter};

/// A word between blanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// As it stands, with its punctuation.
    pub raw: &'a str,
    /// Without the punctuation around it; an abbreviation keeps its dot.
    pub text: &'a str,
    /// Where `raw` begins.
    pub start: usize,
    /// Where `raw` ends.
    pub end: usize,
}

impl Word<'_> {
    /// Whether it begins with a capital letter, or is written in a script without capitals.
    pub fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    }

    /// Whether punctuation after it divides it from the next word.
    pub fn ends_part(&self) -> bool {
        self.raw.ends_with([',', ';', ':', ')', '–', '—'])
    }
}

/// The words of a text.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    text.split_whitespace().map(move |raw| {
        let start = raw.as_ptr() as usize - text.as_ptr() as usize;
        let inner = raw.trim_matches(|c: char| !c.is_alphanumeric());
        let dotted = raw.trim_start_matches(|c: char| !c.is_alphanumeric());
        let with_dot = dotted.get(..inner.len() + 1).filter(|with| with.ends_with('.') && is_abbreviation(inner));
        Word { raw, text: with_dot.unwrap_or(inner), start, end: start + raw.len() }
    })
}

/// The sentences of one line, as byte ranges without the blanks around them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut words = words(text).peekable();
    while let Some(word) = words.next() {
        let ended = match words.peek() {
            None => true,
            Some(next) => ends_sentence(&word, next),
        };
        if ended {
            found.push(start..word.end);
            start = words.peek().map_or(text.len(), |next| next.start);
        }
    }
    found
}

fn ends_sentence(word: &Word, next: &Word) -> bool {
    let bare = word.raw.trim_end_matches(['"', '”', '’', '\'', '»', ')', ']', '“']);
    let Some(mark) = bare.chars().next_back().filter(|c| matches!(c, '.' | '!' | '?' | '…')) else { return false };
    let opens = next.raw.starts_with(['“', '"', '«', '„', '‘', '(', '[']);
    if !opens
        && !next.raw.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || !c.is_ascii() && !c.is_lowercase())
    {
        return false;
    }
    let stem = bare.trim_end_matches('.').trim_start_matches(|c: char| !c.is_alphanumeric());
    if mark != '.' || bare.len() < word.raw.len() && !bare.ends_with("..") && stem.chars().count() > 1 {
        return true;
    }
    if stem.contains('.') || (stem.chars().count() == 1 && stem.starts_with(char::is_uppercase)) {
        // "U.S." may end a sentence and "J." may not: what follows decides.
        return stem.contains('.') && (opens || is_sentence_starter(next.text));
    }
    !is_abbreviation(stem)
}

/// The first sentence of a text, at most `limit` bytes of it.
pub fn first_sentence(text: &str, limit: usize) -> &str {
    let text = &text[..text.floor_char_boundary(limit)];
    sentences(text).first().map_or(text, |range| &text[range.clone()])
}

/// What stands after the last finished sentence of a text, out of its last `limit` bytes.
pub fn open_sentence(text: &str, limit: usize) -> &str {
    let text = &text[text.ceil_char_boundary(text.len().saturating_sub(limit))..];
    let last = sentences(text).last().map_or("", |range| &text[range.clone()]);
    let closed = last.trim_end_matches(['"', '”', '’', '»', ')']);
    if closed.ends_with(['!', '?', '…']) || (closed.ends_with('.') && !closed.ends_with("U.S.")) { "" } else { last }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_of_abbreviations_end_no_sentence() {
        for (text, count) in [
            ("The U.S. government met Dr. A. Smith on Nov. 7. It left.", 2),
            ("It went to the U.S. The rest stayed.", 2),
            ("Is it so? Yes! (We think.) Good.", 4),
            ("He asked the U.S. to come back", 1),
            ("", 0),
        ] {
            assert_eq!(sentences(text).len(), count, "{text:?} gave {:?}", sentences(text));
        }
    }

    #[test]
    fn the_open_sentence_is_what_no_full_stop_closed() {
        assert_eq!(open_sentence("One is done. Jane Roe said:", 400), "Jane Roe said:");
        assert_eq!(open_sentence("One is done.", 400), "");
    }
}
