//! How wide a text is, and how it is made to fit.
//!
//! plotters guesses widths from bytes; here they are read from the embedded fonts. Arabic letters
//! are measured unjoined, which is never too narrow.

use crate::fonts::{self, Weight};

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
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}');
    let forbidden = |c: char| matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{feff}');
    let kept: String =
        text.chars().filter(|&c| !turns(c) && !forbidden(c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    let breaks = |c: char| c.is_whitespace() && !matches!(c, NO_BREAK | '\u{202f}');
    kept.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A space at which no line is broken.
pub(crate) const NO_BREAK: char = '\u{a0}';

fn advance(c: char, face: Type) -> f64 {
    let size = f64::from(face.size);
    for font in fonts::faces(face.weight) {
        let known = font.glyph_index(c).and_then(|glyph| font.glyph_hor_advance(glyph));
        if let Some(units) = known {
            return f64::from(units) * size / f64::from(font.units_per_em());
        }
    }
    // No embedded font has it: other fonts set ideographs one em wide, other letters less.
    size
}

/// Width of `text`, rounded up to whole units.
pub(crate) fn width(text: &str, face: Type) -> i32 {
    text.chars().map(|c| advance(c, face)).sum::<f64>().min(1e6).ceil() as i32
}

/// The text, cut with an ellipsis where it is wider than `room`.
pub(crate) fn fit(text: &str, face: Type, room: i32) -> String {
    let room = f64::from(room);
    let ellipsis = advance('…', face);
    let (mut used, mut cut) = (0.0, 0);
    for (at, c) in text.char_indices() {
        if used + ellipsis <= room {
            cut = at;
        }
        used += advance(c, face);
        if used > room {
            let kept = text[..cut].trim_end_matches([' ', ',', ';', ':', '،', '.']);
            return format!("{kept}…");
        }
    }
    text.to_owned()
}

/// The text in at most `lines` lines of at most `room`, broken at spaces; what is too much is cut
/// with an ellipsis.
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
    let (mut used, mut end) = (0.0, None);
    for (at, c) in text.char_indices() {
        if c == ' ' && used <= f64::from(room) {
            end = Some(at);
        }
        used += advance(c, face);
        if used > f64::from(room) && (end.is_some() || c == ' ') {
            return text.split_at(end.unwrap_or(at));
        }
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
