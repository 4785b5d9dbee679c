//! Word documents: the paragraphs of the main part as a reader sees them.

use placard_domain::PartialDate;
use quick_xml::events::BytesStart;

use crate::container::{Container, damaged};
use crate::document::{Document, Role};
use crate::xml::{Step, Xml, attribute};
use crate::{Input, IntakeError, encoding};

/// The part that holds the text.
pub const MAIN: &str = "word/document.xml";
const PROPERTIES: &str = "docProps/core.xml";
/// Deepest nesting of elements; Word itself stays below fifty.
const MAX_DEPTH: usize = 256;

/// Elements whose content is not what the reader sees: deleted and moved text, the second of two
/// versions of a drawing, instructions of fields.
pub const HIDDEN: [&str; 5] = ["del", "moveFrom", "Fallback", "instrText", "delText"];

/// Reads a Word document.
pub fn read(input: &Input) -> Result<Document, IntakeError> {
    let mut container = Container::open(input)?;
    let mut document = Document::default();
    if let Some(main) = container.part(MAIN)? {
        body(input.name, &main, &mut document)?;
    }
    if let Some(properties) = container.part(PROPERTIES)? {
        meta(input.name, &properties, &mut document)?;
    }
    Ok(document)
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: String,
    numbered: bool,
}

/// What a paragraph in a style is, by the name of the style in the languages of Word.
pub fn role(style: &str, numbered: bool) -> Role {
    let style = style.to_lowercase();
    let is = |names: &[&str]| names.iter().any(|name| style.starts_with(name));
    if is(&["title", "titre", "titel", "título"]) && !style.ends_with(|c: char| c.is_ascii_digit()) {
        Role::Title
    } else if is(&["heading", "titre", "berschrift", "überschrift", "título"]) {
        Role::Heading
    } else if numbered || is(&["listparagraph", "listbullet"]) {
        Role::Item
    } else {
        Role::Paragraph
    }
}

fn body(name: &str, bytes: &[u8], document: &mut Document) -> Result<(), IntakeError> {
    let mut meets = |paragraph: Option<&mut Paragraph>, tag: &BytesStart| {
        let Some(paragraph) = paragraph else { return };
        match tag.local_name().as_ref() {
            "pStyle" => paragraph.style = value(tag),
            "numPr" => paragraph.numbered = true,
            "br" | "cr" => paragraph.text.push('\n'),
            _ => {}
        }
    };
    paragraphs(name, MAIN, bytes, &mut meets, &mut |paragraph| {
        document.push(role(&paragraph.style, paragraph.numbered), &paragraph.text);
    })
}

/// A paragraph in the making.
pub trait Paragraphs: Default {
    /// Its text so far.
    fn text(&mut self) -> &mut String;
}

impl Paragraphs for Paragraph {
    fn text(&mut self) -> &mut String {
        &mut self.text
    }
}

/// Takes the paragraphs of a part as a reader sees them, each when it ends. `meets` sees all other elements, with
/// the paragraph that they stand in.
pub fn paragraphs<P: Paragraphs>(
    name: &str,
    part: &str,
    bytes: &[u8],
    meets: &mut dyn FnMut(Option<&mut P>, &BytesStart),
    take: &mut dyn FnMut(P),
) -> Result<(), IntakeError> {
    // A text box is a paragraph within a paragraph: hence a stack.
    let mut open: Vec<P> = Vec::new();
    let mut hidden_below: Option<usize> = None;
    let mut in_text = false;
    walk(name, part, bytes, &mut |step| match step {
        Step::Start(tag, depth) => {
            let local = tag.local_name();
            let local = local.as_ref();
            if hidden_below.is_none() && HIDDEN.contains(&local) {
                hidden_below = Some(depth);
            }
            if hidden_below.is_some() {
                return;
            }
            match (local, open.last_mut()) {
                ("p", _) => open.push(P::default()),
                ("t", _) => in_text = true,
                ("tab", Some(paragraph)) => paragraph.text().push(' '),
                ("noBreakHyphen", Some(paragraph)) => paragraph.text().push('-'),
                (_, paragraph) => meets(paragraph, &tag),
            }
        }
        Step::End(tag, depth) => {
            let local = tag.local_name();
            let local = local.as_ref();
            if hidden_below.is_some_and(|below| depth <= below) {
                hidden_below = None;
            } else if hidden_below.is_none() && local == "t" {
                in_text = false;
            } else if hidden_below.is_none()
                && local == "p"
                && let Some(paragraph) = open.pop()
            {
                take(paragraph);
            }
        }
        Step::Text(text) => {
            if let (true, None, Some(paragraph)) = (in_text, hidden_below, open.last_mut()) {
                paragraph.text().push_str(&text);
            }
        }
        Step::Other => {}
    })
}

/// Only the title and the day of the properties: an author there is mostly who installed the program.
fn meta(name: &str, bytes: &[u8], document: &mut Document) -> Result<(), IntakeError> {
    let mut element = String::new();
    let (mut title, mut created) = (String::new(), String::new());
    walk(name, PROPERTIES, bytes, &mut |step| match step {
        Step::Start(tag, _) => element = tag.local_name().as_ref().to_owned(),
        Step::End(..) => element.clear(),
        Step::Text(text) => match element.as_str() {
            "title" => title.push_str(&text),
            "created" => created.push_str(&text),
            _ => {}
        },
        Step::Other => {}
    })?;
    document.meta.title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
    document.meta.date = created.get(..10).and_then(|day| PartialDate::parse(day).ok());
    Ok(())
}

/// Walks through a part in the encoding that its bytes are in.
pub fn walk(name: &str, part: &str, bytes: &[u8], visit: &mut dyn FnMut(Step)) -> Result<(), IntakeError> {
    let decoded = encoding::decode(bytes, None).ok_or_else(|| damaged(name, part, &"it is no text"))?;
    let mut xml = Xml::new(name, part, undeclared(&decoded.text).as_bytes(), MAX_DEPTH);
    while let Some(step) = xml.next()? {
        visit(step);
    }
    Ok(())
}

/// Without the declaration, which names an encoding that the decoded text is no longer in.
fn undeclared(text: &str) -> &str {
    let text = text.trim_start();
    let declaration = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    declaration.map_or(text, |(_, rest)| rest)
}

/// The value of an element that has one.
pub fn value(tag: &BytesStart) -> String {
    attribute(tag, "val").unwrap_or_default()
}
