//! The matrix of recommendations in the shape that OHCHR gives it: one table, a row for each recommendation under
//! rows that name a theme, and a last column for the assessment.
//!
//! Its fixed words are English, as in the lists of OHCHR, so that everybody who works with those can read it.

use super::markup::{NAMESPACES, Xml};
use super::package::{Margin, Parts, pack};
use super::paper::{Sheet, page, page_field};
use super::runs::{Face, Script};
use super::{About, DocxError};

/// Names of the columns, with their widths in twentieths of a point.
const COLUMNS: [(&str, &str); 4] = [
    ("Recommendation", "4520"),
    ("Position", "1200"),
    ("Full list of themes", "5000"),
    ("Assessment/comments on level of implementation", "4600"),
];
/// All columns together.
const WIDTH: &str = "15320";
const THEME_FILL: &str = "DBE5F1";

/// The matrix of one review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// What it says about itself; the title is printed at the head of every page ("UPR of Chad (2nd Cycle – 17th
    /// session)").
    pub about: About,
    /// What is told below the title: what part of a register it is, and as of which day.
    pub lines: Vec<String>,
    /// The recommendations, those under one theme together.
    pub rows: Vec<MatrixRow>,
}

/// A recommendation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MatrixRow {
    /// Theme that it stands under; none before the first theme.
    pub theme: Option<String>,
    /// Number, text and recommending States ("110.4 Build wells (Spain) (Peru);").
    pub text: String,
    /// Document and paragraph of the State's position.
    pub position_source: Option<String>,
    /// The State's position.
    pub position: String,
    /// All its themes.
    pub themes: Vec<String>,
    /// Goals and targets.
    pub sdgs: Vec<String>,
    /// Groups of persons.
    pub persons: Vec<String>,
    /// The assessment, with line ends.
    pub assessment: String,
}

impl Matrix {
    /// Writes it as a Word document (.docx).
    ///
    /// # Errors
    /// [`DocxError`], which the same input always gives or never.
    pub fn write(&self) -> Result<Vec<u8>, DocxError> {
        let script = Script { rtl: false };
        let mut document = Xml::part();
        document.element("w:document", &NAMESPACES, |xml| {
            xml.element("w:body", &[], |xml| {
                self.table(xml, script);
                // A table must be followed by a paragraph.
                script.line(xml, "MatrixText", "");
                xml.element("w:sectPr", &[], |xml| {
                    xml.leaf("w:headerReference", &[("w:type", "default"), ("r:id", Margin::Header.reference())]);
                    page(xml, script, Sheet::Across);
                });
            });
        });
        pack(&self.about, Parts { document, endnotes: None, margin: (Margin::Header, self.header(script)) })
    }

    fn header(&self, script: Script) -> Xml {
        let mut xml = Xml::part();
        xml.element("w:hdr", &NAMESPACES, |xml| {
            script.paragraph(xml, "Header", |xml| script.words(xml, &self.about.title, Face::Bold));
            for line in &self.lines {
                script.line(xml, "Header", line);
            }
            script.paragraph(xml, "Header", |xml| {
                script.words(xml, "Page ", Face::Plain);
                page_field(xml);
            });
        });
        xml
    }

    fn table(&self, xml: &mut Xml, script: Script) {
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| {
                xml.leaf("w:tblW", &[("w:w", WIDTH), ("w:type", "dxa")]);
                xml.element("w:tblBorders", &[], |xml| {
                    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                        let line = [("w:val", "dotted"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")];
                        xml.leaf(&format!("w:{side}"), &line);
                    }
                });
                xml.leaf("w:tblLayout", &[("w:type", "fixed")]);
            });
            xml.element("w:tblGrid", &[], |xml| {
                for (_, width) in COLUMNS {
                    xml.leaf("w:gridCol", &[("w:w", width)]);
                }
            });
            row(xml, true, |xml| {
                for (name, width) in COLUMNS {
                    cell(xml, width, |xml| {
                        script.paragraph(xml, "MatrixText", |xml| script.words(xml, name, Face::Bold));
                    });
                }
            });
            let mut theme = None;
            for recommendation in &self.rows {
                if recommendation.theme != theme {
                    theme.clone_from(&recommendation.theme);
                    recommendation.theme_row(xml, script);
                }
                row(xml, false, |xml| recommendation.cells(xml, script));
            }
        });
    }
}

impl MatrixRow {
    fn theme_row(&self, xml: &mut Xml, script: Script) {
        let Some(theme) = &self.theme else { return };
        row(xml, false, |xml| {
            xml.element("w:tc", &[], |xml| {
                xml.element("w:tcPr", &[], |xml| {
                    xml.leaf("w:tcW", &[("w:w", WIDTH), ("w:type", "dxa")]);
                    xml.value("w:gridSpan", "4");
                    xml.leaf("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", THEME_FILL)]);
                });
                script.line(xml, "MatrixTheme", &format!("Theme: {theme}"));
            });
        });
    }

    fn cells(&self, xml: &mut Xml, script: Script) {
        let lines = |xml: &mut Xml, lines: &[String]| {
            for line in lines {
                script.line(xml, "MatrixText", line);
            }
        };
        let labelled = |xml: &mut Xml, label: &str, values: &[String]| {
            if !values.is_empty() {
                script.paragraph(xml, "MatrixText", |xml| script.words(xml, label, Face::Bold));
                lines(xml, values);
            }
        };
        let [text, position, themes, assessment] = COLUMNS.map(|(_, width)| width);
        let listed = |values: &[String]| values.iter().map(|value| format!("- {value}")).collect::<Vec<_>>();
        cell(xml, text, |xml| {
            script.line(xml, "MatrixText", &self.text);
            if let Some(source) = &self.position_source {
                script.paragraph(xml, "MatrixText", |xml| {
                    script.words(xml, "Source of position: ", Face::Bold);
                    script.words(xml, source, Face::Plain);
                });
            }
        });
        cell(xml, position, |xml| script.line(xml, "MatrixText", &self.position));
        cell(xml, themes, |xml| {
            lines(xml, &listed(&self.themes));
            labelled(xml, "SDGs:", &listed(&self.sdgs));
            labelled(xml, "Affected persons:", &listed(&self.persons));
            // A cell must end with a paragraph.
            if self.themes.is_empty() && self.sdgs.is_empty() && self.persons.is_empty() {
                script.line(xml, "MatrixText", "");
            }
        });
        let assessed: Vec<String> = self.assessment.split('\n').map(str::to_owned).collect();
        cell(xml, assessment, |xml| lines(xml, &assessed));
    }
}

fn row(xml: &mut Xml, is_header: bool, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.leaf("w:cantSplit", &[]);
            if is_header {
                xml.leaf("w:tblHeader", &[]);
            }
        });
        cells(xml);
    });
}

fn cell(xml: &mut Xml, width: &str, paragraphs: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| xml.leaf("w:tcW", &[("w:w", width), ("w:type", "dxa")]));
        paragraphs(xml);
    });
}
