//! The text of a report: paragraphs as the author set them, and footnotes, without the furniture of the page.

use placard_domain::fold::fold;

/// Paragraphs at the beginning in which a title is looked for.
const FRONT: usize = 40;

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Paragraph {
    /// Its text, wraps healed.
    pub text: String,
    /// Page on which it begins, from 1; none in a document without pages.
    pub page: Option<u32>,
    /// How far it is set in, in points or as deep as its list; only to be compared within one document.
    pub indent: f64,
    /// Marks of footnotes: where in the text, and what stands there.
    pub marks: Vec<(usize, String)>,
}

/// A footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    /// Page; marks such as "*" come again on every page.
    pub page: Option<u32>,
    /// Its mark ("3", "**").
    pub label: String,
    /// Its text.
    pub text: String,
}

/// A document.
#[derive(Debug, Default)]
pub(super) struct Text {
    /// Lines of the first page, for what stands in two columns there.
    pub cover: Vec<String>,
    /// Paragraphs in reading order.
    pub paragraphs: Vec<Paragraph>,
    /// Footnotes in reading order.
    pub notes: Vec<Note>,
}

impl Text {
    /// The beginning, in which a document says what it is, folded.
    pub(super) fn front(&self) -> String {
        self.paragraphs.iter().take(FRONT).map(|paragraph| fold(&paragraph.text)).collect::<Vec<_>>().join(" ")
    }
}
