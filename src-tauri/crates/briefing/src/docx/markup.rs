//! XML as the parts of a Word document are written in.

use std::fmt::Write;

use quick_xml::escape::escape;

/// The namespaces that the parts use.
pub const NAMESPACES: [(&str, &str); 2] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

/// A part that is being written.
#[derive(Debug)]
pub struct Xml(String);

impl Xml {
    /// A part with its declaration.
    pub fn part() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned())
    }

    /// An element with what stands in it.
    pub fn element(&mut self, name: &str, attributes: &[(&str, &str)], inner: impl FnOnce(&mut Self)) {
        self.tag(name, attributes, ">");
        inner(self);
        // Writing to a text cannot fail.
        let _ = write!(self.0, "</{name}>");
    }

    /// An element with nothing in it.
    pub fn leaf(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, "/>");
    }

    /// An element whose only attribute is its value.
    pub fn value(&mut self, name: &str, value: &str) {
        self.leaf(name, &[("w:val", value)]);
    }

    /// Text, without the characters that XML cannot hold.
    pub fn text(&mut self, text: &str) {
        let allowed: String = text.chars().filter(|c| is_allowed(*c)).collect();
        self.0.push_str(&escape(allowed.as_str()));
    }

    /// The part as bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        let _ = write!(self.0, "<{name}");
        for (attribute, value) in attributes {
            let _ = write!(self.0, " {attribute}=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push_str(end);
    }
}

fn is_allowed(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
