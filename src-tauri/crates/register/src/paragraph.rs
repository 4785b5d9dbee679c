//! Paragraph numbers in the order in which a reader counts them.

use std::num::NonZeroU64;

/// How many parts of a number are told apart ("140.7.a" has three).
const PARTS: usize = 3;
const NUMBER_BITS: u32 = 16;
const LETTER_BITS: u32 = 5;
const PART_BITS: u32 = NUMBER_BITS + LETTER_BITS;
/// Stands for a part that has no number: letters come after numbers.
const NO_NUMBER: u64 = (1 << NUMBER_BITS) - 1;

/// A paragraph number that orders as people count: 9.2, 9.10, 9.10a, 10.1, A.1. Three parts, each a
/// number and a letter, are told apart; what follows is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Paragraph(NonZeroU64);

impl Paragraph {
    /// Number of bits of [`Paragraph::key`].
    pub(crate) const BITS: u32 = PARTS as u32 * PART_BITS;

    /// What was printed; none where there is neither a letter nor a digit.
    pub(crate) fn read(printed: &str) -> Option<Self> {
        NonZeroU64::new(parts(printed).iter().fold(0, |key, part| key << PART_BITS | part)).map(Self)
    }

    /// A number that orders as the paragraphs do.
    pub(crate) fn key(self) -> u64 {
        self.0.get()
    }

    /// Whether it is `other` or stands under it: 140.7 is within 140; 14 and 140.70 are not within 140.7.
    pub(crate) fn is_within(self, other: Self) -> bool {
        // The parts that `other` does not have are zero at the end of its key.
        let open = other.key().trailing_zeros() / PART_BITS * PART_BITS;
        self.key() >> open == other.key() >> open
    }
}

/// The parts; a part that is not there is 0.
fn parts(printed: &str) -> [u64; PARTS] {
    let mut parts = [0; PARTS];
    let mut rest = printed;
    for part in &mut parts {
        rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
        let number = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (digits, after) = rest.split_at(number);
        let word = after.len() - after.trim_start_matches(char::is_alphabetic).len();
        let (letters, after) = after.split_at(word);
        let letter =
            letters.bytes().next().map_or(0, |b| u64::from(b.to_ascii_lowercase().saturating_sub(b'a' - 1)).min(31));
        *part = match (digits, letters) {
            ("", "") => break,
            ("", _) => NO_NUMBER << LETTER_BITS | letter,
            _ => digits.parse::<u64>().map_or(NO_NUMBER - 1, |n| (n + 1).min(NO_NUMBER - 1)) << LETTER_BITS | letter,
        };
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn paragraphs_come_as_people_count() {
        let in_order = ["9.2", "9.10", "9.10a", "9.11", "10", "10.1", "92.1.", "140.7.1", "140.7.12", "A.1", "B"];
        for pair in in_order.windows(2) {
            assert!(Paragraph::read(pair[0]) < Paragraph::read(pair[1]), "{} before {}", pair[0], pair[1]);
        }
        assert_eq!(Paragraph::read("92.1."), Paragraph::read("92.1"), "a dot at the end says nothing");
        assert_eq!(Paragraph::read(" – "), None, "no number");
    }

    #[test]
    fn a_paragraph_holds_those_under_it() {
        for (inner, outer, expected) in [
            ("140.7", "140", true),
            ("140.7", "140.7", true),
            ("140.70", "140.7", false),
            ("14", "140", false),
            ("140", "140.7", false),
        ] {
            let within = Paragraph::read(inner).zip(Paragraph::read(outer)).is_some_and(|(i, o)| i.is_within(o));
            assert_eq!(within, expected, "{inner} within {outer}");
        }
    }

    proptest! {
        #[test]
        fn anything_printed_is_read(printed in any::<String>()) {
            let _ = Paragraph::read(&printed);
        }
    }
}
