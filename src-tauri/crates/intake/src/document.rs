//! A document of any format as plain lines of text.

use std::ops::Range;

use placard_domain::PartialDate;

/// Most text that a document may hold, in bytes.
pub const MAX_TEXT_BYTES: usize = 10_000_000;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The title of the document.
    Title,
    /// A heading within it.
    Heading,
    /// A line of running text.
    Paragraph,
    /// An item of a list.
    Item,
}

/// One line that the author ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its place in [`Document::text`], in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub role: Role,
    /// Whether a new paragraph begins with it; else it follows a line break within one.
    pub starts_paragraph: bool,
}

/// What a document says about itself outside its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meta {
    /// Title.
    pub title: Option<String>,
    /// Day it was published.
    pub date: Option<PartialDate>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
}

/// A document: its text, the lines of the text, and what it says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    text: String,
    lines: Vec<Line>,
    /// What it says about itself.
    pub meta: Meta,
}

impl Document {
    /// Adds a paragraph; line ends within it divide its lines. Blank ones are left out.
    pub fn push(&mut self, role: Role, paragraph: &str) {
        let mut starts_paragraph = true;
        for line in paragraph.split('\n') {
            let start = self.text.len();
            if !self.text.is_empty() {
                self.text.push_str(if starts_paragraph { "\n\n" } else { "\n" });
            }
            let from = self.text.len();
            for word in line.split_whitespace() {
                if self.text.len() > from {
                    self.text.push(' ');
                }
                self.text.extend(word.chars().filter(|c| !is_invisible(*c)));
            }
            if self.text[from..].trim().is_empty() {
                self.text.truncate(start);
                continue;
            }
            self.lines.push(Line { range: from..self.text.len(), role, starts_paragraph });
            starts_paragraph = false;
        }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its lines, in order.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The text of a line; empty where there is no such line.
    pub fn line(&self, index: usize) -> &str {
        self.lines.get(index).map_or("", |line| &self.text[line.range.clone()])
    }
}

/// Control and zero-width characters, which nobody sees and which would divide words.
fn is_invisible(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffe}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_paragraphs_keep_their_places_in_the_text() {
        let mut document = Document::default();
        document.push(Role::Title, "  A  title ");
        document.push(Role::Paragraph, "   ");
        document.push(Role::Paragraph, "one\n\ntwo\u{200b}");
        assert_eq!(document.text(), "A title\n\none\ntwo", "blank ones are left out, blanks are single");
        assert_eq!((0..3).map(|i| document.line(i)).collect::<Vec<_>>(), ["A title", "one", "two"]);
        assert_eq!(document.lines().iter().map(|l| l.starts_paragraph).collect::<Vec<_>>(), [true, true, false]);
    }
}
