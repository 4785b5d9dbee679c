//! Word documents: the paragraphs of the main part as a reader sees them.

use placard_domain::PartialDate;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::container::Container;
use crate::document::{Document, Role};
use crate::{Input, IntakeError, encoding};

const MAIN: &str = "word/document.xml";
const PROPERTIES: &str = "docProps/core.xml";
/// Deepest nesting of elements; Word itself stays below fifty.
const MAX_DEPTH: usize = 256;

/// Elements whose content is not what the reader sees: deleted and moved text, the second of two
/// versions of a drawing, instructions of fields.
const HIDDEN: [&str; 5] = ["del", "moveFrom", "Fallback", "instrText", "delText"];

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

impl Paragraph {
    fn role(&self) -> Role {
        let style = self.style.to_lowercase();
        let is = |names: &[&str]| names.iter().any(|name| style.starts_with(name));
        if is(&["title", "titre", "titel", "título"]) && !style.ends_with(|c: char| c.is_ascii_digit()) {
            Role::Title
        } else if is(&["heading", "titre", "berschrift", "überschrift", "título"]) {
            Role::Heading
        } else if self.numbered || is(&["listparagraph", "listbullet"]) {
            Role::Item
        } else {
            Role::Paragraph
        }
    }
}

fn body(name: &str, bytes: &[u8], document: &mut Document) -> Result<(), IntakeError> {
    // A text box is a paragraph within a paragraph: hence a stack.
    let mut open: Vec<Paragraph> = Vec::new();
    let mut hidden_below: Option<usize> = None;
    let mut in_text = false;
    walk(name, MAIN, bytes, &mut |step| match step {
        Step::Start(tag, depth) => {
            let local = tag.local_name();
            let local = local.as_ref();
            if hidden_below.is_none() && HIDDEN.contains(&local) {
                hidden_below = Some(depth);
            }
            if hidden_below.is_some() {
                return;
            }
            match local {
                "p" => open.push(Paragraph::default()),
                "t" => in_text = true,
                _ => {
                    let Some(paragraph) = open.last_mut() else { return };
                    match local {
                        "pStyle" => paragraph.style = value(tag),
                        "numPr" => paragraph.numbered = true,
                        "br" | "cr" => paragraph.text.push('\n'),
                        "tab" if depth > 0 => paragraph.text.push(' '),
                        "noBreakHyphen" => paragraph.text.push('-'),
                        _ => {}
                    }
                }
            }
        }
        Step::End(local, depth) => {
            if hidden_below.is_some_and(|below| depth <= below) {
                hidden_below = None;
            } else if hidden_below.is_none() && local == "t" {
                in_text = false;
            } else if hidden_below.is_none()
                && local == "p"
                && let Some(paragraph) = open.pop()
            {
                document.push(paragraph.role(), &paragraph.text);
            }
        }
        Step::Text(text) => {
            if let (true, None, Some(paragraph)) = (in_text, hidden_below, open.last_mut()) {
                paragraph.text.push_str(text);
            }
        }
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
            "title" => title.push_str(text),
            "created" => created.push_str(text),
            _ => {}
        },
    })?;
    document.meta.title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
    document.meta.date = created.get(..10).and_then(|day| PartialDate::parse(day).ok());
    Ok(())
}

/// One step through a part of the document.
enum Step<'a> {
    Start(&'a BytesStart<'a>, usize),
    End(&'a str, usize),
    Text(&'a str),
}

/// Walks through XML with a limit of depth; no entity but the five of XML is ever resolved.
fn walk(name: &str, part: &str, bytes: &[u8], visit: &mut dyn FnMut(Step)) -> Result<(), IntakeError> {
    let damaged = |reason: String| IntakeError::Damaged { name: name.to_owned(), part: part.to_owned(), reason };
    let decoded = encoding::decode(bytes, None).ok_or_else(|| damaged("it is no text".to_owned()))?;
    let mut reader = Reader::from_str(&decoded.text);
    let mut depth = 0usize;
    loop {
        match reader.read_event().map_err(|e| damaged(e.to_string()))? {
            Event::Start(tag) => {
                visit(Step::Start(&tag, depth));
                depth += 1;
                if depth > MAX_DEPTH {
                    let reason = format!("elements nest more than {MAX_DEPTH} deep in {part}");
                    return Err(IntakeError::TooComplex { name: name.to_owned(), reason });
                }
            }
            Event::Empty(tag) => {
                visit(Step::Start(&tag, depth));
                visit(Step::End(tag.local_name().as_ref(), depth));
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                visit(Step::End(tag.local_name().as_ref(), depth));
            }
            Event::Text(text) => visit(Step::Text(&text.xml10_content())),
            Event::CData(text) => visit(Step::Text(&text.xml10_content())),
            Event::GeneralRef(entity) => match entity.resolve_char_ref() {
                Ok(Some(c)) => visit(Step::Text(c.encode_utf8(&mut [0; 4]))),
                _ => visit(Step::Text(quick_xml::escape::resolve_predefined_entity(&entity).unwrap_or_default())),
            },
            Event::Eof if depth > 0 => return Err(damaged("it ends in the middle".to_owned())),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

fn value(tag: &BytesStart) -> String {
    let mut attributes = tag.attributes();
    let found = attributes.with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == "val");
    found.map(|attribute| attribute.value.into_owned()).unwrap_or_default()
}
