//! Text that can be printed: no control characters, no direction overrides, no character without a glyph.
//!
//! One character without a glyph makes the export under PDF/UA fail, so an emoji in a quotation would
//! cost the user the whole briefing. It becomes U+FFFD, and the caller is told.

use std::sync::LazyLock;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::error::BriefingError;
use crate::world;

/// Characters of a text that are enough to know it by.
const BEGINNING: usize = 60;

/// A character that had to be replaced, told once for each part of the data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gap {
    pub character: char,
    /// Place of its section among the sections of the data.
    pub section: Option<usize>,
    /// The beginning of the text that it stands in.
    pub text: String,
}

/// The data with every text made printable, and the characters that had to be replaced.
pub(crate) fn cleaned<T: Serialize + DeserializeOwned>(data: &T) -> Result<(T, Vec<Gap>), BriefingError> {
    let fault = |e: serde_json::Error| BriefingError::Template(e.to_string());
    let mut value = serde_json::to_value(data).map_err(fault)?;
    let mut gaps = Vec::new();
    if let Value::Object(fields) = &mut value {
        for (name, field) in fields {
            match field {
                Value::Array(sections) if name == "sections" => {
                    for (place, section) in sections.iter_mut().enumerate() {
                        clean_all(section, Some(place), &mut gaps);
                    }
                }
                field => clean_all(field, None, &mut gaps),
            }
        }
    }
    Ok((serde_json::from_value(value).map_err(fault)?, gaps))
}

fn clean_all(value: &mut Value, section: Option<usize>, gaps: &mut Vec<Gap>) {
    match value {
        Value::String(text) if is_plain(text) => {}
        Value::String(text) => {
            let mut replaced = Vec::new();
            let clean = clean(text, &mut replaced);
            for character in replaced {
                if !gaps.iter().any(|gap| gap.character == character && gap.section == section) {
                    gaps.push(Gap { character, section, text: beginning(text, BEGINNING) });
                }
            }
            *text = clean;
        }
        Value::Array(items) => items.iter_mut().for_each(|item| clean_all(item, section, gaps)),
        Value::Object(fields) => fields.values_mut().for_each(|field| clean_all(field, section, gaps)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The first characters of a text, with an ellipsis where there are more.
pub(crate) fn beginning(text: &str, length: usize) -> String {
    match text.char_indices().nth(length) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Whether every character is printed as it is, by every family.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

fn clean(text: &str, replaced: &mut Vec<char>) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut families = 0;
    for c in text.nfc() {
        let c = if is_line_or_column_break(c) { ' ' } else { c };
        if c.is_control() || is_invisible(c) {
            continue;
        }
        // A mark is drawn by the family that draws its letter, or not at all.
        families = if is_combining_mark(c) { families & families_with(c) } else { families_with(c) };
        if families == 0 {
            replaced.push(c);
            clean.push(char::REPLACEMENT_CHARACTER);
            families = families_with(char::REPLACEMENT_CHARACTER);
        } else {
            clean.push(c);
        }
    }
    clean
}

/// The families of [`world::families_with`] for the planes of letters; looking into the fonts takes long.
static FAMILIES: LazyLock<Vec<u8>> = LazyLock::new(world::families);

fn families_with(c: char) -> u8 {
    FAMILIES.get(c as usize).copied().unwrap_or_default()
}

fn is_line_or_column_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Characters that draw nothing and only mislead: direction overrides and isolates (the template isolates
/// by itself), soft hyphens, blanks of no width, variation selectors, tags.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean_text(text: &str) -> (String, Vec<char>) {
        let mut replaced = Vec::new();
        (clean(text, &mut replaced), replaced)
    }

    #[test]
    fn texts_of_the_shipped_languages_stay_as_they_are() {
        for text in [
            "Côte d’Ivoire – “naïve” [1] €",
            "Совет по правам человека",
            "الإنسان، أُعدّت",
            "Việt Nam",
            "“普遍定期审议”（第四轮）、《宪章》",
            "a  b",
        ] {
            assert_eq!(clean_text(text), (text.to_owned(), Vec::new()), "every character of it has a glyph");
        }
    }

    #[test]
    fn a_character_without_a_glyph_is_replaced_and_reported() {
        let (text, replaced) = clean_text("a 💩 and 漢 again 漢");
        assert_eq!(text, "a \u{fffd} and \u{fffd} again \u{fffd}", "the gap stays visible");
        assert_eq!(replaced, ['💩', '漢', '漢'], "where they stand");
    }

    #[test]
    fn a_mark_that_the_letters_family_lacks_is_replaced() {
        let (_, replaced) = clean_text("Ж\u{64e}");
        assert_eq!(replaced, ['\u{64e}'], "no family has a Cyrillic letter with an Arabic mark");
    }

    #[test]
    fn what_turns_text_around_or_hides_in_it_is_taken_out() {
        assert_eq!(clean_text("ab\u{202e}cd\u{2066}\u{0}\u{7}e\u{feff}\u{ad}f").0, "abcdef", "none of it can be seen");
        assert_eq!(clean_text("two\nlines\tand\u{2028}more").0, "two lines and more", "words stay apart");
    }
}
