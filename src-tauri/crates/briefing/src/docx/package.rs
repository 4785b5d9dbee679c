//! The container of a Word document: its parts, how they hang together, and the styles.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::markup::{NAMESPACES, Xml};
use super::{About, DocxError};

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

const STYLES: &str = include_str!("styles.xml");
const NUMBERING: &str = include_str!("numbering.xml");

/// Side of a page that repeats a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Margin {
    /// Above the text.
    Header,
    /// Below it.
    Footer,
}

impl Margin {
    /// The identifier by which the document refers to it.
    pub fn reference(self) -> &'static str {
        match self {
            Self::Header => "rIdHeader",
            Self::Footer => "rIdFooter",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Footer => "footer",
        }
    }
}

/// The parts of a document that hold text.
#[derive(Debug)]
pub struct Parts {
    /// The main part.
    pub document: Xml,
    /// Endnotes; none where the text has none.
    pub endnotes: Option<Xml>,
    /// Which margin is written, and what stands in it.
    pub margin: (Margin, Xml),
}

/// Puts the parts into a container.
pub fn pack(about: &About, parts: Parts) -> Result<Vec<u8>, DocxError> {
    let (margin, margin_part) = parts.margin;
    let margin_file = format!("{}1.xml", margin.name());
    let mut written = vec![
        Part::new("rIdStyles", "styles", "styles.xml", styles(about).into_bytes()),
        Part::new("rIdNumbering", "numbering", "numbering.xml", NUMBERING.as_bytes().to_vec()),
        Part::new("rIdSettings", "settings", "settings.xml", settings(about, parts.endnotes.is_some()).into_bytes()),
        Part::new(margin.reference(), margin.name(), &margin_file, margin_part.into_bytes()),
    ];
    written
        .extend(parts.endnotes.map(|notes| Part::new("rIdEndnotes", "endnotes", "endnotes.xml", notes.into_bytes())));
    let mut container = Container::new();
    container.add("[Content_Types].xml", &content_types(&written).into_bytes())?;
    container.add("_rels/.rels", &package_relationships().into_bytes())?;
    container.add("docProps/core.xml", &properties(about).into_bytes())?;
    container.add("word/document.xml", &parts.document.into_bytes())?;
    container.add("word/_rels/document.xml.rels", &document_relationships(&written).into_bytes())?;
    for part in &written {
        container.add(&format!("word/{}", part.file), &part.bytes)?;
    }
    container.finish()
}

/// A part beside the main one.
struct Part {
    id: &'static str,
    kind: &'static str,
    file: String,
    bytes: Vec<u8>,
}

impl Part {
    fn new(id: &'static str, kind: &'static str, file: &str, bytes: Vec<u8>) -> Self {
        Self { id, kind, file: file.to_owned(), bytes }
    }
}

struct Container(ZipWriter<Cursor<Vec<u8>>>);

impl Container {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// The time and the system of every part are the same on every machine.
    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), DocxError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT)
            .system(System::Dos);
        let written = self.0.start_file(name, options).map_err(|e| e.to_string());
        written.and_then(|()| self.0.write_all(bytes).map_err(|e| e.to_string())).map_err(DocxError)
    }

    fn finish(self) -> Result<Vec<u8>, DocxError> {
        self.0.finish().map(Cursor::into_inner).map_err(|e| DocxError(e.to_string()))
    }
}

fn content_types(parts: &[Part]) -> Xml {
    let mut xml = Xml::part();
    xml.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
        let relationships = "application/vnd.openxmlformats-package.relationships+xml";
        xml.leaf("Default", &[("Extension", "rels"), ("ContentType", relationships)]);
        xml.leaf("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        let mut part = |name: &str, kind: &str| xml.leaf("Override", &[("PartName", name), ("ContentType", kind)]);
        part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        part("/word/document.xml", &format!("{WORD}.document.main+xml"));
        for beside in parts {
            part(&format!("/word/{}", beside.file), &format!("{WORD}.{}+xml", beside.kind));
        }
    });
    xml
}

fn package_relationships() -> Xml {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relationships(&[
        ("rIdDocument", &format!("{OFFICE}/officeDocument"), "word/document.xml"),
        ("rIdCore", &core, "docProps/core.xml"),
    ])
}

fn document_relationships(parts: &[Part]) -> Xml {
    let kinds: Vec<String> = parts.iter().map(|part| format!("{OFFICE}/{}", part.kind)).collect();
    let rows = parts.iter().zip(&kinds).map(|(part, kind)| (part.id, kind.as_str(), part.file.as_str()));
    relationships(&rows.collect::<Vec<_>>())
}

fn relationships(rows: &[(&str, &str, &str)]) -> Xml {
    let mut xml = Xml::part();
    xml.element("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))], |xml| {
        for (id, kind, target) in rows {
            xml.leaf("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    });
    xml
}

/// Title, language and day: who made it and with what is left out.
fn properties(about: &About) -> Xml {
    let mut xml = Xml::part();
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let day = format!("{}T00:00:00Z", about.day);
    xml.element("cp:coreProperties", &namespaces, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&about.title));
        xml.element("dc:language", &[], |xml| xml.text(&about.lang));
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], |xml| xml.text(&day));
        }
    });
    xml
}

fn settings(about: &About, has_endnotes: bool) -> Xml {
    let mut xml = Xml::part();
    xml.element("w:settings", &NAMESPACES, |xml| {
        xml.value("w:defaultTabStop", "720");
        xml.value("w:characterSpacingControl", "doNotCompress");
        if has_endnotes {
            xml.element("w:endnotePr", &[], |xml| {
                // Before the annexes, which are a section of their own.
                xml.value("w:pos", "sectEnd");
                xml.value("w:numFmt", "decimal");
                xml.leaf("w:endnote", &[("w:id", "-1")]);
                xml.leaf("w:endnote", &[("w:id", "0")]);
            });
        }
        xml.element("w:compat", &[], |xml| {
            let word = "http://schemas.microsoft.com/office/word";
            xml.leaf("w:compatSetting", &[("w:name", "compatibilityMode"), ("w:uri", word), ("w:val", "15")]);
        });
        let [latin, asian, complex] = languages(&about.lang);
        xml.leaf("w:themeFontLang", &[("w:val", latin), ("w:eastAsia", asian), ("w:bidi", complex)]);
        xml.value("w:decimalSymbol", ".");
        xml.value("w:listSeparator", ",");
    });
    xml
}

/// The styles in the language and direction of the text.
fn styles(about: &About) -> String {
    let [latin, asian, complex] = languages(&about.lang);
    let direction = if about.is_rtl() { "<w:bidi/>" } else { "" };
    STYLES
        .replace("{latin}", latin)
        .replace("{asian}", asian)
        .replace("{complex}", complex)
        .replace("{direction}", direction)
}

/// The language of Latin and Cyrillic, of East Asian, and of Arabic words in a text.
fn languages(lang: &str) -> [&'static str; 3] {
    let latin = match lang {
        "fr" => "fr-FR",
        "es" => "es-ES",
        "ru" => "ru-RU",
        _ => "en-GB",
    };
    [latin, "zh-CN", "ar-SA"]
}
