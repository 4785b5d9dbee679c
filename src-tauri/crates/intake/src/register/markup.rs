//! Text out of the markup that sources leave in it: tags, entities, invisible characters, blanks.

use std::borrow::Cow;

use html5ever::data::NAMED_ENTITIES;

/// Longest tag and longest name of an entity that are looked for, in bytes.
const LONGEST_TAG: usize = 2_000;
const LONGEST_ENTITY: usize = 32;
/// Tags that begin a new line.
const BREAKS: [&str; 8] = ["br", "p", "div", "li", "tr", "h1", "h2", "h3"];

/// The text as a reader sees it: no tags, entities resolved once, single blanks, no empty lines.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let ordinary = |b: u8| (b' '..0x7f).contains(&b) && b != b'&' && b != b'<';
    if text.bytes().all(ordinary) && !text.contains("  ") && text.trim().len() == text.len() {
        return Cow::Borrowed(text);
    }
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<']) {
        let (before, from) = rest.split_at(at);
        bare.push_str(before);
        let (put, after) = if from.starts_with('<') { tag(from) } else { entity(from) };
        bare.push_str(&put);
        rest = after;
    }
    bare.push_str(rest);
    Cow::Owned(tidy(&bare))
}

/// What stands for a tag, and what follows it.
fn tag(text: &str) -> (Cow<'_, str>, &str) {
    let inner = text.get(1..).unwrap_or_default();
    let name = inner.trim_start_matches('/');
    let end = text.bytes().take(LONGEST_TAG).position(|b| b == b'>');
    match end.and_then(|end| text.get(end + 1..)) {
        Some(after) if name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') => {
            let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            let breaks = BREAKS.iter().any(|tag| tag.eq_ignore_ascii_case(name));
            (Cow::Borrowed(if breaks { "\n" } else { "" }), after)
        }
        _ => (Cow::Borrowed("<"), inner),
    }
}

/// What stands for an entity, and what follows it.
fn entity(text: &str) -> (Cow<'_, str>, &str) {
    let inner = text.get(1..).unwrap_or_default();
    let end = inner.bytes().take(LONGEST_ENTITY).position(|b| b == b';');
    let found = end.and_then(|end| Some((named_or_numbered(inner.get(..=end)?)?, inner.get(end + 1..)?)));
    found.map_or((Cow::Borrowed("&"), inner), |(put, after)| (Cow::Owned(put), after))
}

/// The characters of "rsquo;" or "#8217;".
fn named_or_numbered(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let number = number.trim_end_matches(';');
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        let c = match code.ok()? {
            // Numbers of Windows-1252, as browsers take them.
            code @ 0x80..=0x9f => {
                let byte = [u8::try_from(code).ok()?];
                return Some(encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte).0.into_owned());
            }
            code => char::from_u32(code)?,
        };
        return Some(c.to_string());
    }
    let (first, second) = *NAMED_ENTITIES.get(name)?;
    let chars = [first, second].into_iter().filter(|code| *code != 0).filter_map(char::from_u32);
    Some(chars.collect::<String>()).filter(|chars| !chars.is_empty())
}

/// Single blanks, no empty lines, nothing that nobody sees.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        let words = line.split(|c: char| c.is_whitespace() || c.is_control());
        let mut gap = if tidy.is_empty() { "" } else { "\n" };
        for word in words.filter(|word| !word.chars().all(is_invisible)) {
            tidy.push_str(gap);
            match word.contains(is_invisible) {
                true => tidy.extend(word.chars().filter(|c| !is_invisible(*c))),
                false => tidy.push_str(word),
            }
            gap = " ";
        }
    }
    tidy
}

/// Marks that nobody sees and that would divide words.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffe}')
}
