//! A statement to be read aloud: large type, times in the margin, and lines where to stop.

use super::markup::{NAMESPACES, Xml};
use super::package::{Margin, Parts, pack};
use super::paper::{Sheet, page, page_number};
use super::runs::{Face, Script};
use super::{About, DocxError};

/// A statement to be read aloud.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    /// What it says about itself; the title is printed too.
    pub about: About,
    /// Lines below the title: who speaks, at what pace, how long it takes.
    pub lines: Vec<String>,
    /// The text with what stands between its paragraphs.
    pub parts: Vec<SpokenPart>,
}

/// Part of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpokenPart {
    /// A heading, which is not read.
    Heading(String),
    /// Words to read, with the time at which they begin.
    Words {
        /// The time as printed ("0:25").
        time: String,
        /// The words.
        text: String,
    },
    /// Where to stop when there is so much time and no more ("1:00").
    CutLine(String),
}

impl Speech {
    /// Writes it as a Word document (.docx).
    ///
    /// # Errors
    /// [`DocxError`], which the same input always gives or never.
    pub fn write(&self) -> Result<Vec<u8>, DocxError> {
        let script = Script { rtl: self.about.is_rtl() };
        let mut document = Xml::part();
        document.element("w:document", &NAMESPACES, |xml| {
            xml.element("w:body", &[], |xml| {
                script.line(xml, "Title", &self.about.title);
                for line in &self.lines {
                    script.line(xml, "Subtitle", line);
                }
                for part in &self.parts {
                    part.write(xml, script);
                }
                xml.element("w:sectPr", &[], |xml| {
                    xml.leaf("w:footerReference", &[("w:type", "default"), ("r:id", Margin::Footer.reference())]);
                    page(xml, script, Sheet::Upright);
                });
            });
        });
        pack(&self.about, Parts { document, endnotes: None, margin: (Margin::Footer, page_number(script)) })
    }
}

impl SpokenPart {
    fn write(&self, xml: &mut Xml, script: Script) {
        match self {
            Self::Heading(heading) => script.line(xml, "Heading2", heading),
            Self::CutLine(label) => script.line(xml, "CutLine", label),
            Self::Words { time, text } => script.paragraph(xml, "Spoken", |xml| {
                xml.element("w:r", &[], |xml| {
                    xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", "Time"));
                    xml.element("w:t", &[], |xml| xml.text(time));
                    xml.leaf("w:tab", &[]);
                });
                script.words(xml, text, Face::Plain);
            }),
        }
    }
}
