//! How long a text of the procedure may be: dated settings with a source, for limits have changed before.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::Basis;
use crate::codes::codes;
use crate::records::DraftKind;
use crate::word_count::{Counts, is_east_asian, words};

/// A text that has a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitedText {
    /// Stakeholder submission of one organisation.
    Submission,
    /// Stakeholder submission of several.
    JointSubmission,
    /// Written statement of an organisation in general consultative status.
    WrittenStatementGeneral,
    /// Written statement of one in special consultative status or on the roster.
    WrittenStatementSpecial,
    /// Oral statement at the adoption by the Council.
    OralStatement,
    /// The State's reply to the recommendations.
    Addendum,
    /// The State's national report.
    NationalReport,
}

codes!(LimitedText {
    Submission = "submission",
    JointSubmission = "joint_submission",
    WrittenStatementGeneral = "written_statement_general",
    WrittenStatementSpecial = "written_statement_special",
    OralStatement = "oral_statement",
    Addendum = "addendum",
    NationalReport = "national_report",
});

impl From<DraftKind> for LimitedText {
    fn from(kind: DraftKind) -> Self {
        match kind {
            DraftKind::Submission => Self::Submission,
            DraftKind::JointSubmission => Self::JointSubmission,
            DraftKind::WrittenStatementGeneral => Self::WrittenStatementGeneral,
            DraftKind::WrittenStatementSpecial => Self::WrittenStatementSpecial,
            DraftKind::OralStatement => Self::OralStatement,
        }
    }
}

/// What a limit is told in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LimitUnit {
    /// Words.
    Words,
    /// Seconds of speaking.
    Seconds,
}

/// Whether notes or annexes count against a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// They count.
    Counted,
    /// They do not.
    Apart,
    /// No source says so: they are counted, which is the stricter reading, and both figures are shown.
    Unclear,
}

codes!(Counting { Counted = "counted", Apart = "apart", Unclear = "unclear" });

/// One limit, as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LengthLimit {
    /// Of what.
    pub document: LimitedText,
    /// The most that is allowed.
    pub most: u32,
    /// Of what unit.
    pub unit: LimitUnit,
    /// Whether notes count.
    pub notes: Counting,
    /// Whether annexes count.
    pub annexes: Counting,
    /// First day that it is known for.
    pub valid_from: NaiveDate,
    /// How it is known.
    pub basis: Basis,
    /// Where it was read.
    pub source: String,
}

impl LengthLimit {
    /// The words that count against the limit.
    #[must_use]
    pub fn counted(&self, counts: &Counts) -> usize {
        let of = |counting, count| if counting == Counting::Apart { 0 } else { count };
        counts.text + of(self.notes, counts.notes) + of(self.annexes, counts.annexes)
    }
}

/// Most words of a note that is taken for a reference; longer ones seldom are.
const REFERENCE_WORDS: usize = 40;
/// Fewest words of a sentence that is taken for an argument.
const SENTENCE_WORDS: usize = 8;

/// Whether a note seems to say more than where something was read. Endnotes of a submission are for references
/// only (OHCHR, technical guidelines for submissions).
#[must_use]
pub fn carries_substance(note: &str) -> bool {
    // A character of East Asian script is about half a word.
    let asian = note.chars().filter(|c| is_east_asian(*c)).count();
    let length = words(note) - asian + asian / 2;
    let ends_a_sentence = note.trim_end().ends_with(['.', '!', '?', '。', '！', '？', '؟']);
    length > REFERENCE_WORDS || (ends_a_sentence && length >= SENTENCE_WORDS && !names_a_place(note))
}

/// Whether a note holds what places are given by: a number, an address, "ibid.".
fn names_a_place(note: &str) -> bool {
    let lower = note.to_lowercase();
    note.chars().any(char::is_numeric)
        || ["http", "www.", "ibid", "op. cit", "supra", "там же", "المرجع", "同上", "前引"]
            .iter()
            .any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(notes: Counting, annexes: Counting) -> LengthLimit {
        LengthLimit {
            document: LimitedText::Submission,
            most: 2_815,
            unit: LimitUnit::Words,
            notes,
            annexes,
            valid_from: NaiveDate::default(),
            basis: Basis::Press,
            source: String::new(),
        }
    }

    #[test]
    fn a_limit_counts_what_its_rule_counts() {
        let counts = Counts { front: 1, text: 10, notes: 200, annexes: 3_000 };
        assert_eq!(limit(Counting::Apart, Counting::Apart).counted(&counts), 10);
        assert_eq!(limit(Counting::Counted, Counting::Apart).counted(&counts), 210);
        assert_eq!(limit(Counting::Unclear, Counting::Unclear).counted(&counts), 3_210, "the stricter reading");
    }

    #[test]
    fn a_note_that_argues_is_told_from_a_reference() {
        for reference in [
            "",
            "A/HRC/16/11, para. 92.",
            "Ibid.",
            "Harbour Rights Alliance, Wells without water: a report on twelve districts of the north, 2024, p. 12.",
            "See the annual report of the Northern Lakes Coalition at https://example.org/report.",
            "Northern Lakes Coalition, Annual report on the right to water in the northern provinces",
            "国家统计局，《中国统计年鉴》，2023年，第12页。",
        ] {
            assert!(!carries_substance(reference), "a reference: {reference}");
        }
        for argument in [
            "The Government has never answered the letters that families of the detained have sent it.",
            "Правительство так и не ответило ни на одно из писем родственников задержанных.",
            &"A long account of 2024 goes on. ".repeat(7),
            "政府从未答复被拘留者家属寄出的任何一封信件，也没有说明理由。",
        ] {
            assert!(carries_substance(argument), "more than a reference: {argument}");
        }
    }
}
