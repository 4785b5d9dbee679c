//! Finding quotations: curly, straight, French, German and single marks, nested ones, and quotations
//! of several paragraphs, each of which opens with a mark while only the last one closes.

use std::ops::Range;

use super::words::is_speech_verb;
use crate::document::{Document, Line};

/// A stretch of text between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub outer: Range<usize>,
    /// The words without marks and outer blanks, one range a paragraph.
    pub inner: Vec<Range<usize>>,
    /// Line in which it opens.
    pub first_line: usize,
    /// Line in which it closes.
    pub last_line: usize,
    /// Whether it has a closing mark; where not, it was cut off at the end of its paragraph.
    pub closed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Angle,
}

struct Open {
    family: Family,
    mark: char,
    depth: usize,
    start: usize,
    inner_start: usize,
    inner: Vec<Range<usize>>,
    first_line: usize,
}

enum Sign {
    Opens(Family),
    Deepens,
    Closes,
    Nothing,
}

/// All quotations of a document, in order; none lies within another.
pub fn find(document: &Document) -> Vec<Quotation> {
    let mut finder = Finder { text: document.text(), open: None, found: Vec::new() };
    for (index, line) in document.lines().iter().enumerate() {
        finder.line(index, line);
    }
    finder.abandon(document.lines().len().saturating_sub(1));
    finder.found
}

struct Finder<'a> {
    text: &'a str,
    open: Option<Open>,
    found: Vec<Quotation>,
}

impl Finder<'_> {
    fn line(&mut self, index: usize, line: &Line) {
        let mut from = line.range.start;
        if let Some(open) = &mut self.open {
            let first = self.text[line.range.clone()].chars().next().unwrap_or(' ');
            if !line.starts_paragraph {
                open.inner_start = line.range.start;
            } else if continues(open, first) {
                from += first.len_utf8();
                open.inner_start = from;
                open.depth = 1;
            } else {
                self.abandon(index - 1);
            }
        }
        let text = &self.text[..line.range.end];
        let mut before = text[line.range.start..from].chars().next_back();
        let mut chars = text[from..].char_indices().peekable();
        let mut skip_to = from;
        while let Some((offset, c)) = chars.next() {
            let at = from + offset;
            let after = chars.peek().map(|(_, c)| *c);
            if at >= skip_to {
                if self.open.is_none() && matches!(c, '‘' | '\'') && single_opens(before, after) {
                    if let Some(close) = single_close(&text[at + c.len_utf8()..]) {
                        let inner = at + c.len_utf8()..at + c.len_utf8() + close;
                        skip_to = inner.end + 1;
                        let mark = text[inner.end..].chars().next().map_or(0, char::len_utf8);
                        self.push(at..inner.end + mark, vec![inner], index, index, true);
                    }
                } else {
                    self.mark(index, at, c, before, after);
                }
            }
            before = Some(c);
        }
        if let Some(open) = &mut self.open {
            open.inner.push(open.inner_start..line.range.end);
        }
    }

    fn mark(&mut self, line: usize, at: usize, c: char, before: Option<char>, after: Option<char>) {
        match sign(c, before, after, self.open.as_ref()) {
            Sign::Opens(family) => {
                let inner_start = at + c.len_utf8();
                let open =
                    Open { family, mark: c, depth: 1, start: at, inner_start, inner: Vec::new(), first_line: line };
                self.open = Some(open);
            }
            Sign::Deepens => {
                if let Some(open) = &mut self.open {
                    open.depth += 1;
                }
            }
            Sign::Closes => {
                if let Some(open) = self.open.take_if(|open| open.depth == 1) {
                    let mut inner = open.inner;
                    inner.push(open.inner_start..at);
                    self.push(open.start..at + c.len_utf8(), inner, open.first_line, line, true);
                } else if let Some(open) = &mut self.open {
                    open.depth -= 1;
                }
            }
            Sign::Nothing => {}
        }
    }

    /// Gives up on a quotation that its paragraph did not close.
    fn abandon(&mut self, last_line: usize) {
        if let Some(open) = self.open.take() {
            let end = open.inner.last().map_or(open.inner_start, |range| range.end);
            self.push(open.start..end, open.inner, open.first_line, last_line, false);
        }
    }

    fn push(
        &mut self,
        outer: Range<usize>,
        inner: Vec<Range<usize>>,
        first_line: usize,
        last_line: usize,
        closed: bool,
    ) {
        let trimmed = inner.into_iter().map(|range| trim(self.text, range)).filter(|range| !range.is_empty()).collect();
        self.found.push(Quotation { outer, inner: trimmed, first_line, last_line, closed });
    }
}

/// Whether a paragraph that begins with `first` goes on with the open quotation.
fn continues(open: &Open, first: char) -> bool {
    match open.family {
        Family::Double => matches!(first, '“' | '"' | '„' | '”'),
        Family::Angle => matches!(first, '«' | '»'),
    }
}

fn sign(c: char, before: Option<char>, after: Option<char>, open: Option<&Open>) -> Sign {
    let free_before =
        before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | '‘' | '¿' | '¡'));
    let word_after = after.is_some_and(|c| !c.is_whitespace());
    let letter_after = after.is_some_and(char::is_alphanumeric);
    let Some(open) = open else {
        return match c {
            '“' | '„' | '‟' => Sign::Opens(Family::Double),
            '"' | '＂' if free_before && word_after => Sign::Opens(Family::Double),
            '”' if free_before && letter_after => Sign::Opens(Family::Double),
            '«' => Sign::Opens(Family::Angle),
            '»' if free_before && letter_after => Sign::Opens(Family::Angle),
            _ => Sign::Nothing,
        };
    };
    match (open.family, c) {
        (Family::Angle, '«' | '»') if open.mark == '»' => {
            if c == '«' {
                Sign::Closes
            } else {
                Sign::Deepens
            }
        }
        (Family::Angle, '«') => Sign::Deepens,
        (Family::Angle, '»') => Sign::Closes,
        (Family::Double, '”' | '‟') => Sign::Closes,
        (Family::Double, '“') if open.mark == '„' => Sign::Closes,
        (Family::Double, '“' | '„') if open.mark == '"' => Sign::Nothing,
        (Family::Double, '“') if !free_before && !letter_after => Sign::Closes,
        (Family::Double, '“' | '„') => Sign::Deepens,
        (Family::Double, '"' | '＂') if open.mark == '"' || (!free_before && !letter_after) => Sign::Closes,
        _ => Sign::Nothing,
    }
}

fn single_opens(before: Option<char>, after: Option<char>) -> bool {
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '—' | '–')) && after.is_some_and(char::is_uppercase)
}

/// Where a quotation in single marks closes: a mark after punctuation, since one after a letter may
/// be an apostrophe. Quoted terms ('review') are not found this way and need not be.
fn single_close(text: &str) -> Option<usize> {
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let letter_after = chars.peek().is_some_and(|(_, c)| c.is_alphanumeric());
        match c {
            '’' | '\'' if matches!(before, ',' | '.' | '!' | '?' | '…') && !letter_after => return Some(at),
            // British style sets the comma after the mark: ‘It is so’, said X.
            '’' | '\'' if !letter_after && is_attributed(&text[at + c.len_utf8()..]) => return Some(at),
            '‘' => return None,
            '\'' if before.is_whitespace() && letter_after => return None,
            _ => before = c,
        }
    }
    None
}

/// Whether a comma and a verb of speech follow.
fn is_attributed(text: &str) -> bool {
    let mut next =
        text[..text.floor_char_boundary(80)].split([' ', ',', '.', '\n']).filter(|word| !word.is_empty()).take(3);
    text.starts_with(',') && next.any(is_speech_verb)
}

fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    start..(start + part.trim().len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Role;

    fn quoted(paragraphs: &[&str]) -> Vec<String> {
        let mut document = Document::default();
        for paragraph in paragraphs {
            document.push(Role::Paragraph, paragraph);
        }
        let show = |q: Quotation| {
            let words: Vec<&str> = q.inner.iter().map(|r| &document.text()[r.clone()]).collect();
            format!("{}{}", words.join(" | "), if q.closed { "" } else { " (open)" })
        };
        find(&document).into_iter().map(show).collect()
    }

    #[test]
    fn marks_of_every_style_are_found() {
        for (text, expected) in [
            ("“One, two. ” said A.", "One, two."),
            ("\"One, two,\" said A.", "One, two,"),
            ("« Un, deux », a dit A.", "Un, deux"),
            ("„Eins, zwei“, sagte A.", "Eins, zwei"),
            ("»Eins, zwei«, sagte A.", "Eins, zwei"),
            ("A said: ‘It isn’t the States’ fault.’", "It isn’t the States’ fault."),
            ("'It isn't fair,' said A.", "It isn't fair,"),
            ("“He said “no” to all,” said A.", "He said “no” to all,"),
            ("“It is 'fair',\" said A.", "It is 'fair',"),
        ] {
            assert_eq!(quoted(&[text]), [expected], "in {text}");
        }
    }

    #[test]
    fn apostrophes_and_measures_open_nothing() {
        for text in ["The States’ reports aren't here.", "a 5\" pipe and 6\" more", "in the ’90s it’s"] {
            assert_eq!(quoted(&[text]), Vec::<String>::new(), "in {text}");
        }
    }

    #[test]
    fn a_quotation_of_several_paragraphs_is_one() {
        let found = quoted(&["“First part.", "“Second part,” said A.", "“Third.”"]);
        assert_eq!(found, ["First part. | Second part,", "Third."], "each paragraph opens, the last closes");
    }

    #[test]
    fn a_quotation_that_nothing_closes_ends_with_its_paragraph() {
        assert_eq!(quoted(&["“Left open, said A.", "Next one says “fine”."]), ["Left open, said A. (open)", "fine"]);
    }
}
