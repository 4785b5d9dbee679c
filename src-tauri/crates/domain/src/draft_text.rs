//! The text of a draft: its headings, and the places of its notes.

use crate::records::DraftParagraph;

/// How deep a heading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadingLevel {
    /// A part of the document.
    First,
    /// A part of such a part.
    Second,
}

impl HeadingLevel {
    /// What a heading of the second level begins with where it is written.
    pub const SECOND_MARK: &str = "## ";
}

/// Part of a paragraph's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// The place of a note: which of the paragraph's notes, from 0.
    Note(usize),
}

impl DraftParagraph {
    /// The text divided at the places of its notes. A mark of a note that is not there is text like any other; a
    /// note without a mark belongs to the end of the paragraph. Nothing that was written is left out.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut placed = vec![false; self.notes.len()];
        let (mut done, mut from) = (0, 0);
        while let Some(at) = self.text.get(from..).and_then(|rest| rest.find("[^")).map(|at| from + at) {
            from = at + 2;
            let Some((note, length)) = self.text.get(from..).and_then(mark) else { continue };
            let Some(placed) = note.checked_sub(1).and_then(|note| placed.get_mut(note)) else { continue };
            *placed = true;
            pieces.extend(self.text.get(done..at).filter(|words| !words.is_empty()).map(Piece::Words));
            pieces.push(Piece::Note(note - 1));
            from += length;
            done = from;
        }
        pieces.extend(self.text.get(done..).filter(|words| !words.is_empty()).map(Piece::Words));
        pieces.extend(placed.iter().enumerate().filter(|(_, placed)| !**placed).map(|(note, _)| Piece::Note(note)));
        pieces
    }

    /// The headings above it: each line is one, of the second level where it begins with "## ", else of the first.
    #[must_use]
    pub fn headings(&self) -> Vec<(HeadingLevel, &str)> {
        let lines = self.heading.as_deref().unwrap_or_default().lines().map(str::trim);
        lines
            .filter(|line| !line.is_empty())
            .map(|line| match line.strip_prefix(HeadingLevel::SECOND_MARK) {
                Some(heading) => (HeadingLevel::Second, heading.trim_start()),
                None => (HeadingLevel::First, line),
            })
            .collect()
    }

    /// The text without the marks of its notes, as it is read aloud.
    #[must_use]
    pub fn plain(&self) -> String {
        self.pieces()
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(words) => words,
                Piece::Note(_) => "",
            })
            .collect()
    }
}

/// The number in what follows "[^", and how many bytes it takes with the bracket.
fn mark(rest: &str) -> Option<(usize, usize)> {
    let (number, _) = rest.split_once(']')?;
    let is_number = (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| Some((number.parse().ok()?, number.len() + 1)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str, notes: &[&str]) -> DraftParagraph {
        DraftParagraph { heading: None, text: text.to_owned(), notes: notes.iter().map(|n| (*n).to_owned()).collect() }
    }

    #[test]
    fn a_text_is_divided_at_the_places_of_its_notes() {
        let both = paragraph("Water[^1] is life[^2].", &["one", "two"]);
        let expected =
            [Piece::Words("Water"), Piece::Note(0), Piece::Words(" is life"), Piece::Note(1), Piece::Words(".")];
        assert_eq!(both.pieces(), expected);
        assert_eq!(both.plain(), "Water is life.");
    }

    #[test]
    fn nothing_that_was_written_is_left_out() {
        let odd = paragraph("a[^9] b[^0] [^x] [^", &["never placed"]);
        assert_eq!(
            odd.pieces(),
            [Piece::Words("a[^9] b[^0] [^x] [^"), Piece::Note(0)],
            "a note without a mark ends it"
        );
        assert_eq!(paragraph("[^1][^1]", &["twice"]).pieces(), [Piece::Note(0), Piece::Note(0)]);
        assert_eq!(paragraph("[^[^1]é[^99999]", &["é"]).plain(), "[^é[^99999]", "a mark within what looks like one");
    }

    #[test]
    fn headings_stand_on_lines_and_say_their_level() {
        let paragraph =
            DraftParagraph { heading: Some("B. Water\n\n##  Wells ".to_owned()), ..DraftParagraph::default() };
        assert_eq!(paragraph.headings(), [(HeadingLevel::First, "B. Water"), (HeadingLevel::Second, "Wells")]);
        assert_eq!(DraftParagraph::default().headings(), []);
    }
}
