//! Where a line may end in a text that is written without spaces.
//!
//! The rules are those of Chinese typesetting (W3C, "Requirements for Chinese Text Layout", 3.1.2 and
//! 3.1.3): between any two ideographs, but no line begins with a mark that closes and none ends with a
//! mark that opens. Latin words and numbers stay whole.

use crate::fonts::is_ideographic;

/// Marks that no line begins with.
const CLOSING: &str = "、。，．；：？！％‰℃）］｝〕〉》」』】〗”’…—～·々),.;:?!%]}";
/// Marks that no line ends with.
const OPENING: &str = "（［｛〔〈《「『【〖“‘([{￥＄";

/// Whether a line may end after `before` and the next begin with `after`.
pub(crate) fn may_break(before: char, after: char) -> bool {
    if after == ' ' {
        return true;
    }
    let in_chinese = is_ideographic(before) || is_ideographic(after);
    in_chinese
        && !before.is_whitespace()
        && !after.is_whitespace()
        && !CLOSING.contains(after)
        && !OPENING.contains(before)
        && !is_one_number(before, after)
}

/// A number stays with the character that says what it counts (2025年, 50届), and with the one that
/// makes it an ordinal (第50).
fn is_one_number(before: char, after: char) -> bool {
    before.is_ascii_digit() || (before == '第' && after.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a bar wherever a line may end.
    fn barred(text: &str) -> String {
        let mut before = None;
        let mut barred = String::new();
        for c in text.chars() {
            if before.is_some_and(|before| may_break(before, c)) {
                barred.push('|');
            }
            barred.push(c);
            before = Some(c);
        }
        barred
    }

    #[test]
    fn a_line_ends_between_any_two_ideographs() {
        assert_eq!(barred("普遍定期审议"), "普|遍|定|期|审|议", "there are no spaces to end it at");
    }

    #[test]
    fn no_line_begins_with_a_mark_that_closes_or_ends_with_one_that_opens() {
        assert_eq!(barred("国家，“报告”（草案）。"), "国|家，|“报|告”|（草|案）。", "marks stay with what they mark");
        assert_eq!(barred("等……完"), "等……|完", "two marks that are one are not parted");
    }

    #[test]
    fn words_and_numbers_stay_whole() {
        assert_eq!(barred("据 UPR Info 数据"), "据| UPR| Info| 数|据", "Latin words are broken at spaces only");
        assert_eq!(barred("见A/HRC/60/4号"), "见|A/HRC/60/4号", "a symbol of a document is one word");
        assert_eq!(barred("于2025年第50届"), "于|2025年|第50届", "a number stays with what it counts");
        assert_eq!(barred("约12.5％和"), "约|12.5％|和", "nor is a sign of per cent left alone");
    }

    #[test]
    fn other_scripts_are_broken_at_spaces_only() {
        assert_eq!(barred("the State’s review (2025)"), "the| State’s| review| (2025)", "as before");
        assert_eq!(barred("الاستعراض الدوري"), "الاستعراض| الدوري", "as before");
        assert_eq!(barred("3\u{a0}年"), "3\u{a0}年", "a no-break space holds its words together");
    }
}
