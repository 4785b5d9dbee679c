//! Plain text: paragraphs divided by empty lines; lines that only a margin broke are joined again.

use crate::document::{Document, MAX_TEXT_BYTES, Role};
use crate::{Input, IntakeError, encoding};

/// Reads a plain text.
pub fn read(input: &Input) -> Result<(Document, &'static str), IntakeError> {
    if input.bytes.len() > MAX_TEXT_BYTES {
        let (name, size) = (input.name.to_owned(), input.bytes.len());
        return Err(IntakeError::TooLarge { name, limit: MAX_TEXT_BYTES, size });
    }
    let decoded = encoding::decode(input.bytes, None);
    let decoded = decoded.ok_or_else(|| IntakeError::NotText { name: input.name.to_owned() })?;
    Ok((paragraphs(&decoded.text), decoded.name))
}

/// Longest margin that a typist or mail program breaks lines at, in characters.
const WIDEST_MARGIN: usize = 100;

fn paragraphs(text: &str) -> Document {
    let mut groups: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.split('\n') {
        if line.trim().is_empty() {
            groups.push(Vec::new());
        } else if let Some(group) = groups.last_mut() {
            group.push(line.trim());
        }
    }
    let margin = groups.iter().filter_map(|group| margin(group)).max();
    let mut document = Document::default();
    for group in groups {
        let mut joined = String::new();
        let mut before: Option<&str> = None;
        for line in group {
            let soft = before.zip(margin).is_some_and(|(before, margin)| fills(before, line, margin));
            match before {
                None => {}
                // "well-known" broken at its hyphen has no blank in it.
                Some(before) if soft && before.ends_with('-') && !before.ends_with(" -") && !before.ends_with("--") => {
                }
                Some(_) if soft => joined.push(' '),
                Some(_) => joined.push('\n'),
            }
            joined.push_str(line);
            before = Some(line);
        }
        let item = joined.starts_with(['•', '·', '▪']) || joined.starts_with("* ") || joined.starts_with("- ");
        document.push(if item { Role::Item } else { Role::Paragraph }, &joined);
    }
    document
}

/// The margin that a paragraph was broken at: none unless nearly all its lines fill it.
fn margin(lines: &[&str]) -> Option<usize> {
    let widest = lines.iter().map(|line| line.chars().count()).max()?;
    if lines.len() < 4 || !(40..=WIDEST_MARGIN).contains(&widest) {
        return None;
    }
    let full = lines.windows(2).filter(|pair| fills(pair[0], pair[1], widest)).count();
    (full * 4 >= (lines.len() - 1) * 3).then_some(widest)
}

/// Whether the first word of `next` had no room left on `line`.
fn fills(line: &str, next: &str, margin: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    line.chars().count() + 1 + word.chars().count() > margin
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_broken_at_a_margin_are_joined_and_those_of_a_heading_are_not() {
        let text = "Example Rights League\nA. Writer, Press Officer\n\nThe league today asked the\n\
            government for a report that it\nhas promised for many years and\nhas not published in the end.\nIt waits.";
        let document = paragraphs(&text.replace("The league today asked the", "The league today asked of the"));
        assert_eq!(document.line(0), "Example Rights League", "the head is two lines");
        assert_eq!(document.line(1), "A. Writer, Press Officer", "the head is two lines");
        let document = paragraphs(
            "A line of a mail that is broken at a margin,\nwhich is so wide that the next word cannot\n\
             stand on it, as each mail program of the old\nkind did and as some of them are still doing.",
        );
        assert_eq!(document.lines().len(), 1, "four full lines are one paragraph: {document:?}");
    }
}
