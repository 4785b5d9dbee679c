//! A report as a Word document: its paragraphs with the numbers that Word gives them, and its footnotes.

use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{Read, Seek};

use quick_xml::events::BytesStart;

use super::text::{Note, Paragraph, Text};
use crate::IntakeError;
use crate::container::Container;
use crate::docx::{self, MAIN, Paragraphs, value, walk};
use crate::xml::{Step, attribute};

const FOOTNOTES: &str = "word/footnotes.xml";
const NUMBERING: &str = "word/numbering.xml";
/// Paragraphs that belong to the cover.
const COVER: usize = 40;
/// Levels of a list, as Word allows them.
const LEVELS: usize = 9;

/// Reads a document.
pub(super) fn text<R: Read + Seek>(container: &mut Container<R>, name: &str) -> Result<Text, IntakeError> {
    let mut lists = match container.part(NUMBERING)? {
        Some(part) => Lists::read(name, &part)?,
        None => Lists::default(),
    };
    let mut text = Text::default();
    if let Some(main) = container.part(MAIN)? {
        paragraphs(name, MAIN, &main, &mut |read: Reading| {
            if let Some(paragraph) = read.paragraph(&mut lists) {
                text.paragraphs.push(paragraph);
            }
        })?;
    }
    if let Some(notes) = container.part(FOOTNOTES)? {
        paragraphs(name, FOOTNOTES, &notes, &mut |read: Reading| {
            let words = read.text.split_whitespace().collect::<Vec<_>>().join(" ");
            match text.notes.last_mut() {
                _ if words.is_empty() => {}
                Some(last) if last.label == read.note => {
                    last.text.push(' ');
                    last.text.push_str(&words);
                }
                _ => text.notes.push(Note { page: None, label: read.note, text: words }),
            }
        })?;
    }
    text.cover = text.paragraphs.iter().take(COVER).map(|paragraph| paragraph.text.clone()).collect();
    Ok(text)
}

/// A paragraph as it is read.
#[derive(Debug, Default)]
struct Reading {
    text: String,
    /// Number of the list and level in it.
    list: Option<(String, usize)>,
    /// Footnotes: where in the text, and their number.
    marks: Vec<(usize, String)>,
    /// Number of the footnote that it stands in.
    note: String,
}

impl Reading {
    fn paragraph(mut self, lists: &mut Lists) -> Option<Paragraph> {
        if self.text.trim().is_empty() {
            return None;
        }
        let number = self.list.as_ref().and_then(|(list, level)| lists.next(list, *level));
        if let Some(number) = number {
            self.text.insert(0, ' ');
            self.text.insert_str(0, &number);
            for (at, _) in &mut self.marks {
                *at += number.len() + 1;
            }
        }
        // Blanks are made single, and marks keep their place.
        let mut text = String::with_capacity(self.text.len());
        let mut marks = self.marks.into_iter().peekable();
        let mut placed = Vec::new();
        for (at, c) in self.text.char_indices() {
            while let Some((_, mark)) = marks.next_if(|(mark, _)| *mark <= at) {
                placed.push((text.len(), mark));
            }
            if !c.is_whitespace() {
                text.push(c);
            } else if !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
        }
        placed.extend(marks.map(|(_, mark)| (text.len(), mark)));
        text.truncate(text.trim_end().len());
        let indent = self.list.map_or(0.0, |(_, level)| f64::from(u8::try_from(level).unwrap_or(u8::MAX)) * 36.0);
        Some(Paragraph { text, page: None, indent, marks: placed })
    }
}

impl Paragraphs for Reading {
    fn text(&mut self) -> &mut String {
        &mut self.text
    }
}

fn paragraphs(name: &str, part: &str, bytes: &[u8], take: &mut dyn FnMut(Reading)) -> Result<(), IntakeError> {
    let note = RefCell::new(String::new());
    let mut meets = |paragraph: Option<&mut Reading>, tag: &BytesStart| match (tag.local_name().as_ref(), paragraph) {
        ("footnote", _) => *note.borrow_mut() = attribute(tag, "id").unwrap_or_default(),
        ("numId", Some(paragraph)) => paragraph.list.get_or_insert_default().0 = value(tag),
        ("ilvl", Some(paragraph)) => {
            paragraph.list.get_or_insert_default().1 = value(tag).parse().unwrap_or(0);
        }
        ("br" | "cr", Some(paragraph)) => paragraph.text.push(' '),
        ("footnoteReference", Some(paragraph)) => {
            let id = attribute(tag, "id").unwrap_or_default();
            paragraph.marks.push((paragraph.text.len(), id));
        }
        _ => {}
    };
    docx::paragraphs(name, part, bytes, &mut meets, &mut |reading| {
        take(Reading { note: note.borrow().clone(), ..reading });
    })
}

/// The lists of a document: how each level writes its numbers, and how far it has counted.
#[derive(Debug, Default)]
struct Lists {
    /// By the number of a list: the pattern that it follows.
    patterns: HashMap<String, String>,
    /// By pattern: its levels.
    levels: HashMap<String, Vec<Level>>,
    counts: HashMap<String, [u16; LEVELS]>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    start: u16,
    format: String,
    /// "%1." or "%1.%2."
    text: String,
}

impl Lists {
    fn read(name: &str, bytes: &[u8]) -> Result<Self, IntakeError> {
        let mut lists = Self::default();
        let (mut pattern, mut list, mut in_list) = (String::new(), String::new(), false);
        walk(name, NUMBERING, bytes, &mut |step| match step {
            Step::Start(tag, _) => {
                let local = tag.local_name();
                let levels = lists.levels.entry(pattern.clone()).or_default();
                match local.as_ref() {
                    "abstractNum" => pattern = attribute(&tag, "abstractNumId").unwrap_or_default(),
                    "num" => {
                        list = attribute(&tag, "numId").unwrap_or_default();
                        in_list = true;
                    }
                    "abstractNumId" if in_list => {
                        lists.patterns.insert(list.clone(), value(&tag));
                    }
                    "lvl" if !in_list && levels.len() < LEVELS => levels.push(Level { start: 1, ..Level::default() }),
                    "start" if !in_list => {
                        if let Some(level) = levels.last_mut() {
                            level.start = value(&tag).parse().unwrap_or(1);
                        }
                    }
                    "numFmt" if !in_list => {
                        if let Some(level) = levels.last_mut() {
                            level.format = value(&tag);
                        }
                    }
                    "lvlText" if !in_list => {
                        if let Some(level) = levels.last_mut() {
                            level.text = value(&tag);
                        }
                    }
                    _ => {}
                }
            }
            Step::End(tag, _) if tag.local_name().as_ref() == "num" => in_list = false,
            _ => {}
        })?;
        Ok(lists)
    }

    /// The number of the next paragraph of a list; none where it has a bullet or none at all.
    fn next(&mut self, list: &str, level: usize) -> Option<String> {
        let pattern = self.patterns.get(list)?;
        let levels = self.levels.get(pattern)?;
        let counts = self.counts.entry(pattern.clone()).or_insert([0; LEVELS]);
        let own = levels.get(level)?;
        let count = counts.get_mut(level)?;
        *count = if *count == 0 { own.start } else { count.saturating_add(1) };
        counts.iter_mut().skip(level + 1).for_each(|deeper| *deeper = 0);
        let mut text = own.text.clone();
        for (at, level) in levels.iter().enumerate() {
            let count = counts.get(at).copied().unwrap_or_default().max(level.start);
            let written = match level.format.as_str() {
                "decimal" | "" => count.to_string(),
                "lowerLetter" => char::from(b'a' + u8::try_from((count - 1) % 26).unwrap_or_default()).to_string(),
                _ => String::new(),
            };
            text = text.replace(&format!("%{}", at + 1), &written);
        }
        text.contains(char::is_alphanumeric).then_some(text)
    }
}
