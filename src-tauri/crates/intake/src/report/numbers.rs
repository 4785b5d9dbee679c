//! Numbers of paragraphs as they are printed: "92.", "92.1.", "(a)".

/// What a paragraph begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Label {
    /// "92."
    Whole(u16),
    /// "92.1" or "92.1."
    Part(u16, u16),
    /// "(a)"
    Letter(String),
}

/// The label that a text begins with, and the rest of the text.
pub(super) fn label(text: &str) -> Option<(Label, &str)> {
    let text = text.trim_start();
    if let Some(rest) = text.strip_prefix('(') {
        let (letters, rest) = rest.split_once(')')?;
        let fits = (1..=4).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_lowercase());
        return fits.then(|| (Label::Letter(letters.to_owned()), rest.trim_start()));
    }
    let (whole, rest) = digits(text)?;
    let after = rest.strip_prefix('.');
    if let Some((part, rest)) = after.map(str::trim_start).and_then(digits)
        // "92. 1. Ratify" is printed for "92.1." at times, and "5. 12 States" is not.
        && (after.is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit())) || rest.starts_with('.'))
    {
        let rest = rest.strip_prefix('.').unwrap_or(rest);
        let ends = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c.is_alphabetic() || c == '“');
        return ends.then(|| (Label::Part(whole, part), rest.trim_start()));
    }
    let rest = after?;
    let ends = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c.is_uppercase() || c == '“');
    ends.then(|| (Label::Whole(whole), rest.trim_start()))
}

/// One to three digits, and what follows.
fn digits(text: &str) -> Option<(u16, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&count) {
        return None;
    }
    let (number, rest) = text.split_at(count);
    Some((number.parse().ok()?, rest))
}
