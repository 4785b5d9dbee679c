//! How long a text takes to be read aloud: at a pace, sentence by sentence, with the last whole sentence before each
//! of the times at which a speaker may be cut off.

use std::ops::Range;

use chrono::NaiveDate;

use crate::calendar::Basis;
use crate::word_count::{is_east_asian, words};

/// Times in seconds for which it is told where to stop: speakers get less than two minutes when time is short.
pub const CUT_LINES: [u32; 3] = [60, 90, 120];

/// The usual pace of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsualPace {
    /// Code of the language.
    pub lang: String,
    /// The pace.
    pub pace: Pace,
    /// First day that it is known for.
    pub valid_from: NaiveDate,
    /// How it is known: an inferred one is an assumption, and shown as one.
    pub basis: Basis,
    /// Where it was read.
    pub source: String,
}

/// A pace in words a minute, in Chinese in characters a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace(u16);

impl Pace {
    /// The slowest and the fastest that anybody reads.
    pub const RANGE: std::ops::RangeInclusive<u16> = 30..=400;

    /// That many words a minute, at least the slowest and at most the fastest.
    #[must_use]
    pub fn new(words_per_minute: u16) -> Self {
        Self(words_per_minute.clamp(*Self::RANGE.start(), *Self::RANGE.end()))
    }

    /// Words a minute.
    #[must_use]
    pub fn words_per_minute(self) -> u16 {
        self.0
    }

    /// Seconds that so many words take; a begun second counts.
    #[must_use]
    pub fn seconds(self, words: usize) -> u32 {
        u32::try_from((words * 60).div_ceil(self.0.into())).unwrap_or(u32::MAX)
    }

    fn fits(self, words: usize, seconds: u32) -> bool {
        self.seconds(words) <= seconds
    }
}

/// A sentence of a text that is read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimedSentence {
    /// Paragraph, from 0.
    pub paragraph: usize,
    /// Its place in the paragraph, in bytes.
    pub range: Range<usize>,
    /// Second at which it begins.
    pub begins: u32,
    /// Second by which it has ended.
    pub ends: u32,
}

/// Where to stop for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutLine {
    /// The time in seconds.
    pub at: u32,
    /// The last sentence that ends by then; none when not even the first does.
    pub last: Option<usize>,
    /// Whether all of the text is read by then.
    pub all: bool,
}

/// A text in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timing {
    /// Its sentences, in order.
    pub sentences: Vec<TimedSentence>,
    /// Its words.
    pub words: usize,
    /// How many seconds all of it takes.
    pub seconds: u32,
    /// Where to stop, for each of [`CUT_LINES`].
    pub cuts: Vec<CutLine>,
}

impl Timing {
    /// Times paragraphs that are read one after another without a break.
    #[must_use]
    pub fn of<S: AsRef<str>>(paragraphs: &[S], pace: Pace) -> Self {
        let mut timed = Vec::new();
        let mut read = 0;
        let mut read_by = Vec::new();
        for (paragraph, text) in paragraphs.iter().enumerate() {
            let text = text.as_ref();
            for range in sentences(text) {
                let begins = pace.seconds(read);
                read += text.get(range.clone()).map_or(0, words);
                timed.push(TimedSentence { paragraph, range, begins, ends: pace.seconds(read) });
                read_by.push(read);
            }
        }
        let cut = |at| {
            let whole = read_by.iter().take_while(|read| pace.fits(**read, at)).count();
            CutLine { at, last: whole.checked_sub(1), all: whole == read_by.len() }
        };
        let cuts = CUT_LINES.into_iter().map(cut).collect();
        Self { sentences: timed, words: read, seconds: pace.seconds(read), cuts }
    }
}

/// Words that a full stop follows within a sentence, in lower case, in the languages of the United Nations that
/// write them.
const ABBREVIATIONS: [&str; 24] = [
    "mr", "mrs", "ms", "dr", "st", "art", "arts", "no", "nos", "para", "paras", "vol", "cf", "vs", "e.g", "i.e", "sr",
    "sra", "núm", "párr", "ст", "г", "п", "см",
];

/// The sentences of a text, without the blanks between them.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = matches!(c, '.' | '!' | '?' | '…' | '؟' | '۔' | '。' | '！' | '？' | '\n');
        if !ends {
            continue;
        }
        // Marks that stand together, and the quotation or bracket that they close, end with the sentence.
        let mut end = at + c.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| is_closing(*c)) {
            end = at + c.len_utf8();
        }
        let before = text.get(start..at).unwrap_or_default();
        if c == '\n' || is_east_asian(c) || divides(c, before, text.get(end..).unwrap_or_default()) {
            found.push(start..end);
            start = end;
        }
    }
    found.push(start..text.len());
    found.into_iter().filter_map(|range| trimmed(text, range)).collect()
}

fn is_closing(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '”' | '’' | '"' | '\'' | '»' | ')' | ']' | '」' | '』' | '）' | '》')
}

/// Whether a mark between two parts of a text ends a sentence.
fn divides(mark: char, before: &str, after: &str) -> bool {
    let mut after = after.chars();
    if !after.next().is_none_or(char::is_whitespace) {
        return false;
    }
    let next = after.find(|c| c.is_alphanumeric());
    if next.is_some_and(char::is_lowercase) {
        return false;
    }
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '“' | '«')).next().unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(|c| c.is_alphabetic() && c.is_uppercase());
    mark != '.' || !(is_initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str()))
}

/// A range without blanks at its ends; none where it holds no word.
fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(range.clone())?;
    let start = range.start + (part.len() - part.trim_start().len());
    let part = part.trim();
    (words(part) > 0).then(|| start..start + part.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divided(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_text_is_divided_into_the_sentences_that_a_speaker_reads() {
        for (text, expected) in [
            ("", &[][..]),
            ("No end", &["No end"]),
            ("One. Two! “Three?” Four…", &["One.", "Two!", "“Three?”", "Four…"]),
            (
                "Mr. President, see art. 7 and A. Smith. Thank you.",
                &["Mr. President, see art. 7 and A. Smith.", "Thank you."],
            ),
            ("At 3.5 hours. 10 spoke.", &["At 3.5 hours.", "10 spoke."]),
            ("Вода – право. Спасибо.", &["Вода – право.", "Спасибо."]),
            ("主席先生。水是权利！谢谢。", &["主席先生。", "水是权利！", "谢谢。"]),
            ("شكرا. هل من ماء؟ نعم.", &["شكرا.", "هل من ماء؟", "نعم."]),
            ("A line\nanother", &["A line", "another"]),
        ] {
            assert_eq!(divided(text), expected, "sentences of “{text}”");
        }
    }

    #[test]
    fn the_last_whole_sentence_before_each_time_is_where_to_stop() {
        let sentence = format!("Word {}end.", "word ".repeat(48));
        let paragraphs = [[sentence.as_str(), sentence.as_str()].join(" "), sentence.clone(), sentence.clone()];
        let timing = Timing::of(&paragraphs, Pace::new(120));
        assert_eq!((timing.words, timing.seconds), (200, 100), "200 words at 120 a minute");
        let ends: Vec<u32> = timing.sentences.iter().map(|s| s.ends).collect();
        assert_eq!(ends, [25, 50, 75, 100]);
        let cut: Vec<_> = timing.cuts.iter().map(|cut| (cut.at, cut.last, cut.all)).collect();
        assert_eq!(cut, [(60, Some(1), false), (90, Some(2), false), (120, Some(3), true)]);
        assert_eq!(timing.sentences[2].paragraph, 1, "sentences know their paragraph");
    }

    #[test]
    fn a_sentence_that_is_longer_than_the_time_leaves_nowhere_to_stop() {
        let timing = Timing::of(&["word ".repeat(300)], Pace::new(120));
        assert_eq!(timing.cuts.iter().map(|cut| cut.last).collect::<Vec<_>>(), [None, None, None]);
        let none: [&str; 0] = [];
        let empty = Timing::of(&none, Pace::new(120));
        assert_eq!((empty.seconds, empty.cuts[0].last, empty.cuts[0].all), (0, None, true), "nothing takes no time");
    }

    #[test]
    fn a_pace_that_nobody_reads_at_is_brought_into_range() {
        assert_eq!(Pace::new(0).words_per_minute(), 30, "and nothing is ever divided by zero");
        assert_eq!(Pace::new(u16::MAX).words_per_minute(), 400);
        assert_eq!(Pace::new(120).seconds(usize::MAX / 60), u32::MAX, "an endless text takes as long as can be told");
    }
}
