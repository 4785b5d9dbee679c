//! The text of a report: paragraphs as the author set them, and footnotes, without the furniture of the page.

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
