//! Words as Microsoft Word counts them, for the limits of the United Nations are told in its words.
//!
//! What stands between two blanks is a word, whatever it is made of; of East Asian scripts each character is one,
//! full-width punctuation too. A blank that does not break a line divides words here: whether Word takes it so has
//! changed, and the higher figure is the safe one.

use crate::records::{Draft, DraftParagraph};

/// How many words a text has.
#[must_use]
pub fn words(text: &str) -> usize {
    let mut count = 0;
    let mut in_word = false;
    for c in text.chars() {
        if is_east_asian(c) {
            count += 1;
            in_word = false;
        } else if c.is_whitespace() {
            in_word = false;
        } else if !in_word && !is_invisible(c) {
            count += 1;
            in_word = true;
        }
    }
    count
}

/// Characters that count one by one: ideographs, kana, and the punctuation and forms that go with them.
pub(crate) fn is_east_asian(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fff}'
        | '\u{3001}'..='\u{a4cf}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Marks of direction, joiners and the like, which make no word by themselves.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The words of a draft, part by part: which of them a limit counts is its own rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Title, organisation and the list of joint submitters.
    pub front: usize,
    /// Paragraphs and their headings.
    pub text: usize,
    /// Notes.
    pub notes: usize,
    /// Annexes.
    pub annexes: usize,
}

impl Counts {
    /// Counts the parts of a draft.
    #[must_use]
    pub fn of(draft: &Draft) -> Self {
        let sum = |texts: &[String]| texts.iter().map(|text| words(text)).sum::<usize>();
        let paragraph =
            |paragraph: &DraftParagraph| paragraph.heading.as_deref().map_or(0, words) + words(&paragraph.plain());
        Self {
            front: words(&draft.title) + words(&draft.organisation) + sum(&draft.submitters),
            text: draft.paragraphs.iter().map(paragraph).sum(),
            notes: draft.paragraphs.iter().map(|paragraph| sum(&paragraph.notes)).sum(),
            annexes: sum(&draft.annexes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_word_counts_them() {
        for (text, count) in [
            ("", 0),
            (" \n\t ", 0),
            ("The right to water", 4),
            ("well-being and/or 06/30/2003, https://example.org/a", 4),
            ("a – b", 3),
            ("Le droit à l’eau : « l’essentiel »", 8),
            ("Le\u{a0}droit", 2),
            ("Право на воду", 3),
            ("الحق في الماء", 3),
            ("\u{200f}الحق\u{200f} في \u{200f}", 2),
            ("人权理事会。", 6),
            ("联合国 UPR 第50届会议", 9),
        ] {
            assert_eq!(words(text), count, "words of “{text}”");
        }
    }
}
