//! How wide a text is, and how it is made to fit.
//!
//! plotters guesses widths from bytes; here they are read from the embedded fonts. Arabic letters
//! are measured unjoined, which is never too narrow. A text with ideographs in it is measured as
//! Chinese: some marks are wider there.

use crate::breaks::may_break;
use crate::fonts::{self, Advances, Weight};

/// Size and weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Type {
    /// Height of the em in units of the viewBox.
    pub size: i32,
    pub weight: Weight,
}

impl Type {
    pub(crate) const SMALL: Self = Self { size: 12, weight: Weight::Regular };
    pub(crate) const SMALL_STRONG: Self = Self { size: 12, weight: Weight::SemiBold };
    pub(crate) const BODY: Self = Self { size: 14, weight: Weight::Regular };
    pub(crate) const BODY_STRONG: Self = Self { size: 14, weight: Weight::SemiBold };
    pub(crate) const TITLE: Self = Self { size: 20, weight: Weight::SemiBold };
}

/// The text without what a drawing cannot carry: control characters, marks that turn the direction
/// of what follows, and characters that XML forbids. White space becomes single spaces; a no-break
/// space stays one.
pub(crate) fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let kept = text.chars().filter(|c| !is_left_out(*c)).map(|c| if c.is_control() { ' ' } else { c });
    kept.collect::<String>().split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether nothing has to be left out of the text: so it is with most, and finding out is quick.
fn is_clean(text: &str) -> bool {
    let mut before = ' ';
    text.chars().all(|c| {
        let doubled = std::mem::replace(&mut before, c) == ' ' && c == ' ';
        c.is_ascii_graphic()
            || (c == ' ' && !doubled)
            || !(c.is_ascii() || c.is_control() || is_left_out(c) || breaks(c))
    }) && !text.ends_with(' ')
}

/// Turns the direction of what follows, or is forbidden in XML.
fn is_left_out(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{fffe}' | '\u{ffff}' | '\u{feff}')
}

/// White space at which a line may end.
fn breaks(c: char) -> bool {
    c.is_whitespace() && !matches!(c, NO_BREAK | '\u{202f}')
}

/// A space at which no line is broken.
pub(crate) const NO_BREAK: char = '\u{a0}';

/// The widths of characters in one text.
struct Setting {
    size: f64,
    advances: Advances,
}

impl Setting {
    fn of(text: &str, face: Type) -> Self {
        Self { size: f64::from(face.size), advances: Advances::of(face.weight, fonts::is_chinese(text)) }
    }

    fn advance(&self, c: char) -> f64 {
        match self.advances.get(c) {
            Some((units, units_per_em)) => f64::from(units) * self.size / f64::from(units_per_em),
            // No embedded font has it: other fonts set ideographs one em wide, other letters less.
            None => self.size,
        }
    }
}

/// Width of `text`, rounded up to whole units.
pub(crate) fn width(text: &str, face: Type) -> i32 {
    let setting = Setting::of(text, face);
    text.chars().map(|c| setting.advance(c)).sum::<f64>().min(1e6).ceil() as i32
}

/// The text, cut with an ellipsis where it is wider than `room`.
pub(crate) fn fit(text: &str, face: Type, room: i32) -> String {
    let (room, setting) = (f64::from(room), Setting::of(text, face));
    let ellipsis = setting.advance('…');
    let (mut used, mut cut) = (0.0, 0);
    for (at, c) in text.char_indices() {
        if used + ellipsis <= room {
            cut = at;
        }
        used += setting.advance(c);
        if used > room {
            let kept = text[..cut].trim_end_matches([' ', ',', ';', ':', '،', '.', '，', '、', '；', '：', '。']);
            return format!("{kept}…");
        }
    }
    text.to_owned()
}

/// The text in at most `lines` lines of at most `room`, broken at spaces and, where it is Chinese,
/// between characters; what is too much is cut with an ellipsis.
pub(crate) fn wrap(text: &str, face: Type, room: i32, lines: usize) -> Vec<String> {
    let mut done: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() && done.len() < lines {
        if done.len() + 1 == lines {
            done.push(fit(rest, face, room));
            break;
        }
        let (line, after) = first_line(rest, face, room);
        done.push(fit(line, face, room));
        rest = after.trim_start();
    }
    done
}

/// As many whole words as fit, at least one, and what follows.
fn first_line(text: &str, face: Type, room: i32) -> (&str, &str) {
    let (room, setting) = (f64::from(room), Setting::of(text, face));
    let (mut used, mut end, mut before) = (0.0, None, None);
    for (at, c) in text.char_indices() {
        let here = before.is_some_and(|before| may_break(before, c));
        if here && used <= room {
            end = Some(at);
        }
        used += setting.advance(c);
        if used > room && (end.is_some() || here) {
            return text.split_at(end.unwrap_or(at));
        }
        before = Some(c);
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_come_from_the_fonts_and_not_from_bytes() {
        let latin = width("Universal", Type::BODY);
        assert!((55..70).contains(&latin), "nine Latin letters at 14 units: {latin}");
        let arabic = width("الاستعراض", Type::BODY);
        assert!((50..110).contains(&arabic), "nine Arabic letters are not twice as wide: {arabic}");
        assert_eq!(width("", Type::BODY), 0, "nothing has no width");
        assert_eq!(width("普遍定期审议", Type::BODY), 6 * 14, "an ideograph is one em wide");
    }

    #[test]
    fn marks_that_two_scripts_share_are_as_wide_as_the_text_around_them() {
        let quoted = width("“审”", Type::BODY);
        assert_eq!(quoted, 3 * 14, "in Chinese a quotation mark has a square of its own");
        assert!(width("“UPR”", Type::BODY) <= width("UPR", Type::BODY) + 14, "beside Latin letters it is narrow");
        assert_eq!(width("2025年", Type::BODY), width("2025", Type::BODY) + 14, "digits do not change");
    }

    #[test]
    fn a_chinese_text_is_wrapped_between_characters_and_loses_none() {
        let text = "该国于2025年11月7日未出席第50届会议的审议，审议改期至第53届会议（2026年）。";
        for room in [80, 90, 130, 200] {
            let lines = wrap(text, Type::SMALL, room, 40);
            assert!(lines.iter().all(|l| width(l, Type::SMALL) <= room), "{room}: {lines:?}");
            assert_eq!(lines.concat(), text, "nothing is lost where there is room");
            assert!(lines.iter().all(|l| !l.starts_with(['，', '。', '）'])), "no line begins with a mark: {lines:?}");
        }
        let cut = wrap(text, Type::SMALL, 130, 2);
        assert!(cut.len() == 2 && cut[1].ends_with('…') && width(&cut[1], Type::SMALL) <= 130, "{cut:?}");
        assert!(!fit("国家，报告", Type::SMALL, 40).contains('，'), "no comma before the ellipsis");
    }

    #[test]
    fn a_text_is_cut_between_characters_and_only_when_it_must_be() {
        assert_eq!(fit("Council", Type::BODY, 100), "Council", "it fits");
        let cut = fit("Décision du Conseil des droits de l’homme", Type::BODY, 100);
        assert!(cut.ends_with('…') && width(&cut, Type::BODY) <= 100, "{cut}");
        assert_eq!(fit("العربية", Type::BODY, 0), "…", "no room at all");
    }

    #[test]
    fn a_text_is_wrapped_at_spaces_and_the_last_line_tells_that_there_is_more() {
        let text = "The State announced that it would not take part in its review";
        let lines = wrap(text, Type::SMALL, 120, 2);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[1].ends_with('…'), "{lines:?}");
        assert!(lines.iter().all(|l| width(l, Type::SMALL) <= 120), "{lines:?}");
        assert_eq!(wrap(text, Type::SMALL, 120, 9).join(" "), text, "nothing is lost where there is room");
    }

    #[test]
    fn what_a_drawing_cannot_carry_is_left_out() {
        assert_eq!(
            clean("a\u{0}b\u{202e}c\n\n d\u{ffff}"),
            "a bc d",
            "controls, direction marks, forbidden characters"
        );
        let kept = clean("Cycle\u{a0}3  and 4");
        assert_eq!(wrap(&kept, Type::SMALL, 40, 3)[0], "Cycle\u{a0}3", "a no-break space holds its words together");
    }
}
