//! A submission or a written statement.

use placard_domain::{DraftParagraph, HeadingLevel, Piece};

use super::markup::{NAMESPACES, Xml};
use super::package::{Margin, Parts, pack};
use super::runs::{Face, Script};
use super::{About, DocxError};

/// A submission or a written statement, with the words that go around its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What it says about itself; the title is printed too.
    pub about: About,
    /// Lines below the title: State and cycle, organisation, contact.
    pub lines: Vec<String>,
    /// What stands above the list of joint submitters.
    pub submitters_heading: String,
    /// Joint submitters, at the start as OHCHR asks; empty for one organisation.
    pub submitters: Vec<String>,
    /// The text.
    pub paragraphs: Vec<DraftParagraph>,
    /// Whether its paragraphs are numbered: those of a submission must be.
    pub numbered: bool,
    /// Annexes, each on pages of its own.
    pub annexes: Vec<Annex>,
}

/// An annex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    /// "Annex 1".
    pub heading: String,
    /// Its text; line ends divide its paragraphs.
    pub text: String,
}

impl Paper {
    /// Writes it as a Word document (.docx).
    ///
    /// # Errors
    /// [`DocxError`], which the same input always gives or never.
    pub fn write(&self) -> Result<Vec<u8>, DocxError> {
        let script = Script { rtl: self.about.is_rtl() };
        let mut notes = Vec::new();
        let mut document = Xml::part();
        document.element("w:document", &NAMESPACES, |xml| {
            xml.element("w:body", &[], |xml| {
                self.front(xml, script);
                for paragraph in &self.paragraphs {
                    self.paragraph(xml, script, paragraph, &mut notes);
                }
                if !self.annexes.is_empty() {
                    // The section of the text ends with the paragraph that holds its properties.
                    xml.element("w:p", &[], |xml| xml.element("w:pPr", &[], |xml| self.section(xml, script)));
                    for (at, annex) in self.annexes.iter().enumerate() {
                        annex.write(xml, script, at > 0);
                    }
                }
                self.section(xml, script);
            });
        });
        let endnotes = (!notes.is_empty()).then(|| endnotes(script, &notes));
        pack(&self.about, Parts { document, endnotes, margin: (Margin::Footer, page_number(script)) })
    }

    fn front(&self, xml: &mut Xml, script: Script) {
        script.line(xml, "Title", &self.about.title);
        for line in &self.lines {
            script.line(xml, "Subtitle", line);
        }
        if !self.submitters.is_empty() {
            script.line(xml, "Heading1", &self.submitters_heading);
            for name in &self.submitters {
                script.line(xml, "Submitter", name);
            }
        }
    }

    fn paragraph<'a>(&self, xml: &mut Xml, script: Script, paragraph: &'a DraftParagraph, notes: &mut Vec<&'a str>) {
        for (level, heading) in paragraph.headings() {
            let style = match level {
                HeadingLevel::First => "Heading1",
                HeadingLevel::Second => "Heading2",
            };
            script.line(xml, style, heading);
        }
        let pieces = paragraph.pieces();
        if pieces.is_empty() {
            return;
        }
        script.paragraph(xml, if self.numbered { "NumberedParagraph" } else { "Normal" }, |xml| {
            for piece in pieces {
                match piece {
                    Piece::Words(words) => script.words(xml, words, Face::Plain),
                    Piece::Note(note) => {
                        notes.extend(paragraph.notes.get(note).map(String::as_str));
                        let id = notes.len().to_string();
                        xml.element("w:r", &[], |xml| {
                            xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", "EndnoteReference"));
                            xml.leaf("w:endnoteReference", &[("w:id", &id)]);
                        });
                    }
                }
            }
        });
    }

    fn section(&self, xml: &mut Xml, script: Script) {
        xml.element("w:sectPr", &[], |xml| {
            xml.leaf("w:footerReference", &[("w:type", "default"), ("r:id", Margin::Footer.reference())]);
            xml.element("w:endnotePr", &[], |xml| xml.value("w:numFmt", "decimal"));
            page(xml, script, Sheet::Upright);
        });
    }
}

impl Annex {
    fn write(&self, xml: &mut Xml, script: Script, breaks_page: bool) {
        let properties = |xml: &mut Xml| {
            if breaks_page {
                xml.leaf("w:pageBreakBefore", &[]);
            }
        };
        script.paragraph_with(xml, "Heading1", properties, |xml| script.words(xml, &self.heading, Face::Plain));
        for line in self.text.lines().filter(|line| !line.trim().is_empty()) {
            script.line(xml, "Normal", line);
        }
    }
}

/// How a sheet of A4 lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheet {
    Upright,
    Across,
}

/// The properties of a section that describe its pages: size, margins in twentieths of a point, direction.
pub(super) fn page(xml: &mut Xml, script: Script, sheet: Sheet) {
    xml.value("w:type", "nextPage");
    let margin = match sheet {
        Sheet::Upright => {
            xml.leaf("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
            "1418"
        }
        Sheet::Across => {
            xml.leaf("w:pgSz", &[("w:w", "16838"), ("w:h", "11906"), ("w:orient", "landscape")]);
            "720"
        }
    };
    let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, margin));
    let beyond = [("w:header", "709"), ("w:footer", "709"), ("w:gutter", "0")];
    xml.leaf("w:pgMar", &[&sides[..], &beyond[..]].concat());
    xml.leaf("w:cols", &[("w:space", "720")]);
    if script.rtl {
        xml.leaf("w:bidi", &[]);
    }
}

/// A footer with the number of the page.
pub(super) fn page_number(script: Script) -> Xml {
    let mut xml = Xml::part();
    xml.element("w:ftr", &NAMESPACES, |xml| script.paragraph(xml, "Footer", page_field));
    xml
}

/// The number of the page; Word puts it in.
pub(super) fn page_field(xml: &mut Xml) {
    xml.element("w:fldSimple", &[("w:instr", " PAGE ")], |xml| {
        xml.element("w:r", &[], |xml| xml.element("w:t", &[], |xml| xml.text("1")));
    });
}

fn endnotes(script: Script, notes: &[&str]) -> Xml {
    let mut xml = Xml::part();
    xml.element("w:endnotes", &NAMESPACES, |xml| {
        for (id, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
            xml.element("w:endnote", &[("w:type", kind), ("w:id", id)], |xml| {
                xml.element("w:p", &[], |xml| {
                    xml.element("w:r", &[], |xml| xml.leaf(&format!("w:{kind}"), &[]));
                });
            });
        }
        for (id, note) in (1..).map(|id: usize| id.to_string()).zip(notes) {
            xml.element("w:endnote", &[("w:id", &id)], |xml| {
                script.paragraph(xml, "EndnoteText", |xml| {
                    xml.element("w:r", &[], |xml| {
                        xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", "EndnoteReference"));
                        xml.leaf("w:endnoteRef", &[]);
                    });
                    script.words(xml, &format!(" {note}"), Face::Plain);
                });
            });
        }
    });
    xml
}
