//! Paragraphs that somebody has already written in Word, or anywhere, for a draft: headings, text, notes in their
//! places.

use std::cell::RefCell;
use std::collections::HashMap;

use placard_domain::{DraftParagraph, HeadingLevel};
use quick_xml::events::BytesStart;

use crate::container::{Container, complex};
use crate::document::{MAX_TEXT_BYTES, Role};
use crate::docx::{self, MAIN, Paragraphs, role, value, walk};
use crate::xml::{Step, attribute};
use crate::{Input, IntakeError, detect, html, report, text};

const STYLES: &str = "word/styles.xml";
/// Parts that hold notes, with what a note in them and the place that refers to it are called.
const NOTES: [(&str, &str, &str); 2] =
    [("word/endnotes.xml", "endnote", "endnoteReference"), ("word/footnotes.xml", "footnote", "footnoteReference")];
/// Most paragraphs that are taken; a national report has a few hundred.
const MAX_PARAGRAPHS: usize = 5_000;
/// Longest chain of styles that are based on each other.
const MAX_BASED_ON: usize = 10;

/// Reads the paragraphs of a document. Of a Word document endnotes and footnotes come with their places; numbers that
/// Word gives are left out, for the draft numbers its paragraphs itself, and so are numbers that were typed in order.
///
/// # Errors
/// [`IntakeError`] that says what is wrong with the file, where, and what to do.
pub fn draft_paragraphs(input: &Input) -> Result<Vec<DraftParagraph>, IntakeError> {
    let mut writing = Writing::new(input.name);
    let document = match detect::format(input)? {
        detect::Format::Docx => {
            read_docx(input, &mut writing)?;
            return writing.finish();
        }
        detect::Format::Pdf => report::document(input)?,
        detect::Format::Html => html::read(input)?.0,
        detect::Format::Text => text::read(input)?.0,
    };
    for (at, line) in document.lines().iter().enumerate() {
        let level = matches!(line.role, Role::Title | Role::Heading).then_some(HeadingLevel::First);
        writing.add(level, document.line(at), &[])?;
    }
    writing.finish()
}

/// The paragraphs so far.
struct Writing<'a> {
    name: &'a str,
    /// Headings that no paragraph has come after yet.
    headings: Vec<String>,
    paragraphs: Vec<DraftParagraph>,
    bytes: usize,
}

impl<'a> Writing<'a> {
    fn new(name: &'a str) -> Self {
        Self { name, headings: Vec::new(), paragraphs: Vec::new(), bytes: 0 }
    }

    /// Adds a heading, or a paragraph below those that wait.
    fn add(&mut self, heading: Option<HeadingLevel>, text: &str, notes: &[&str]) -> Result<(), IntakeError> {
        let text = text.trim();
        if text.is_empty() && notes.is_empty() {
            return Ok(());
        }
        self.bytes += text.len() + notes.iter().map(|note| note.len()).sum::<usize>();
        if self.bytes > MAX_TEXT_BYTES {
            return Err(IntakeError::TooLarge { name: self.name.to_owned(), limit: MAX_TEXT_BYTES, size: self.bytes });
        }
        if self.paragraphs.len() + self.headings.len() >= MAX_PARAGRAPHS {
            return Err(complex(self.name, format!("it has more than {MAX_PARAGRAPHS} paragraphs")));
        }
        match heading {
            // A note to a heading goes to the paragraph below it, where it is seen.
            Some(level) if notes.is_empty() => {
                let mark = if level == HeadingLevel::Second { HeadingLevel::SECOND_MARK } else { "" };
                self.headings.push(format!("{mark}{}", text.replace('\n', " ")));
            }
            _ => {
                let heading = (!self.headings.is_empty()).then(|| self.headings.join("\n"));
                self.headings.clear();
                let notes = notes.iter().map(|note| (*note).to_owned()).collect();
                self.paragraphs.push(DraftParagraph { heading, text: text.to_owned(), notes });
            }
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<DraftParagraph>, IntakeError> {
        if !self.headings.is_empty() {
            // The last heading has nothing below it; it is kept all the same.
            let heading = Some(self.headings.join("\n"));
            self.paragraphs.push(DraftParagraph { heading, ..DraftParagraph::default() });
        }
        if self.paragraphs.is_empty() {
            return Err(IntakeError::EmptyFile { name: self.name.to_owned() });
        }
        let mut next = 1;
        for paragraph in &mut self.paragraphs {
            if let Some(rest) = without_number(&paragraph.text, next) {
                paragraph.text = rest.to_owned();
                next += 1;
            }
        }
        Ok(self.paragraphs)
    }
}

/// A text without the number that was typed before it, where it is the one that comes next: "3. The law …".
fn without_number(text: &str, next: u32) -> Option<&str> {
    let rest = text.strip_prefix(&next.to_string())?;
    let rest = rest.strip_prefix(['.', ')'])?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

fn read_docx(input: &Input, writing: &mut Writing) -> Result<(), IntakeError> {
    let name = input.name;
    let mut container = Container::open(input)?;
    let mut notes = HashMap::new();
    for (part, element, reference) in NOTES {
        if let Some(bytes) = container.part(part)? {
            read_notes(name, part, &bytes, (element, reference), &mut notes)?;
        }
    }
    let outline = match container.part(STYLES)? {
        Some(bytes) => Outline::read(name, &bytes)?,
        None => Outline::default(),
    };
    let Some(main) = container.part(MAIN)? else { return Ok(()) };
    let mut failed = None;
    let mut meets = |paragraph: Option<&mut Reading>, tag: &BytesStart| {
        let Some(paragraph) = paragraph else { return };
        match tag.local_name().as_ref() {
            "pStyle" => paragraph.style = value(tag),
            "outlineLvl" => paragraph.level = value(tag).parse().ok(),
            "br" | "cr" => paragraph.text.push('\n'),
            local => {
                let known = NOTES.iter().find(|(_, _, reference)| *reference == local);
                let note = known.and_then(|(_, _, reference)| Some((*reference, attribute(tag, "id")?)));
                if let Some(note) = note.filter(|note| notes.contains_key(note)) {
                    paragraph.notes.push(note);
                    paragraph.text.push_str(&format!("[^{}]", paragraph.notes.len()));
                }
            }
        }
    };
    docx::paragraphs(name, MAIN, &main, &mut meets, &mut |paragraph: Reading| {
        if failed.is_none() {
            let level = outline.level(&paragraph);
            let own: Vec<&str> = paragraph.notes.iter().filter_map(|note| Some(notes.get(note)?.as_str())).collect();
            failed = writing.add(level, &paragraph.text, &own).err();
        }
    })?;
    failed.map_or(Ok(()), Err)
}

/// A paragraph as it is read.
#[derive(Default)]
struct Reading {
    text: String,
    style: String,
    /// Level of the outline that it names itself, from 0.
    level: Option<u8>,
    notes: Vec<NoteKey>,
}

impl Paragraphs for Reading {
    fn text(&mut self) -> &mut String {
        &mut self.text
    }
}

/// A note as it is read.
#[derive(Default)]
struct NoteText(String);

impl Paragraphs for NoteText {
    fn text(&mut self) -> &mut String {
        &mut self.0
    }
}

/// What refers to a note, and its identifier.
type NoteKey = (&'static str, String);
type Notes = HashMap<NoteKey, String>;

/// Reads the notes of a part, each by what refers to it and its identifier.
fn read_notes(
    name: &str,
    part: &str,
    bytes: &[u8],
    (element, reference): (&'static str, &'static str),
    notes: &mut Notes,
) -> Result<(), IntakeError> {
    let id = RefCell::new(String::new());
    let mut meets = |paragraph: Option<&mut NoteText>, tag: &BytesStart| match (tag.local_name().as_ref(), paragraph) {
        (local, _) if local == element => *id.borrow_mut() = attribute(tag, "id").unwrap_or_default(),
        ("br" | "cr", Some(paragraph)) => paragraph.0.push(' '),
        _ => {}
    };
    docx::paragraphs(name, part, bytes, &mut meets, &mut |NoteText(text)| {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        let note = notes.entry((reference, id.borrow().clone())).or_default();
        if !note.is_empty() {
            note.push(' ');
        }
        note.push_str(&words);
    })
}

/// Which styles are headings, and of what level.
#[derive(Default)]
struct Outline {
    levels: HashMap<String, u8>,
    based_on: HashMap<String, String>,
}

impl Outline {
    fn read(name: &str, bytes: &[u8]) -> Result<Self, IntakeError> {
        let mut outline = Self::default();
        let mut style = String::new();
        walk(name, STYLES, bytes, &mut |step| {
            let Step::Start(tag, _) = step else { return };
            match tag.local_name().as_ref() {
                "style" => style = attribute(&tag, "styleId").unwrap_or_default(),
                "basedOn" => _ = outline.based_on.insert(style.clone(), value(&tag)),
                "outlineLvl" => outline.levels.extend(value(&tag).parse().ok().map(|level| (style.clone(), level))),
                _ => {}
            }
        })?;
        Ok(outline)
    }

    /// The level of a paragraph that is a heading.
    fn level(&self, paragraph: &Reading) -> Option<HeadingLevel> {
        let mut styles = std::iter::successors(Some(&paragraph.style), |style| self.based_on.get(*style));
        let of_style = || styles.by_ref().take(MAX_BASED_ON).find_map(|style| self.levels.get(style)).copied();
        let level = paragraph.level.or_else(of_style).or_else(|| match role(&paragraph.style, false) {
            Role::Title => Some(0),
            Role::Heading if paragraph.style.ends_with('1') => Some(0),
            Role::Heading => Some(1),
            Role::Paragraph | Role::Item => None,
        });
        // Level 9 is body text.
        match level? {
            0 => Some(HeadingLevel::First),
            1..=8 => Some(HeadingLevel::Second),
            _ => None,
        }
    }
}
