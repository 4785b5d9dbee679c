//! The parts of an xlsx workbook that its sheets lean on: where they are, shared strings, formats.

use std::collections::{BTreeMap, HashMap};
use std::io::{BufReader, Read, Seek};

use super::values::{MAX_CELL, is_date, is_known_date};
use super::{MAX_DEPTH, refused};
use crate::IntakeError;
use crate::container::{Container, complex, damaged};
use crate::xml::{Step, Xml, attribute};

/// Most shared strings, and the most text of them together in bytes.
pub const MAX_STRINGS: usize = 5_000_000;
const MAX_STRINGS_LENGTH: usize = 256_000_000;
/// Most sheets, and most formats of cells.
pub const MAX_SHEETS: usize = 1_000;
const MAX_FORMATS: usize = 100_000;

/// Where the parts of a workbook are.
#[derive(Debug, Default)]
pub struct Book {
    /// Names and parts of the sheets that hold cells, in their order.
    pub sheets: Vec<(String, String)>,
    /// Part of the shared strings.
    strings: Option<String>,
    /// Part of the formats.
    styles: Option<String>,
    /// Whether days count from 1904.
    pub from_1904: bool,
}

/// Walks through a part from its first to its last step; false where there is no such part.
pub fn walk<R: Read + Seek>(
    container: &mut Container<R>,
    name: &str,
    part: &str,
    visit: &mut dyn FnMut(Step) -> Result<(), IntakeError>,
) -> Result<bool, IntakeError> {
    let Some(part) = container.find(part) else { return Ok(false) };
    let Some(stream) = container.stream(&part)? else { return Ok(false) };
    let mut xml = Xml::new(name, &part, BufReader::with_capacity(64 * 1024, stream), MAX_DEPTH);
    while let Some(step) = xml.next()? {
        visit(step)?;
    }
    Ok(true)
}

impl Book {
    /// Finds the parts of a workbook.
    pub fn open<R: Read + Seek>(container: &mut Container<R>, name: &str) -> Result<Self, IntakeError> {
        let main = relations(container, name, "_rels/.rels", "")?;
        let main = main.into_values().find(|(kind, _)| kind == "officeDocument").map(|(_, part)| part);
        let main = main.unwrap_or_else(|| "xl/workbook.xml".to_owned());
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let relations = relations(container, name, &format!("{folder}/_rels/{file}.rels"), folder)?;
        let of_kind = |kind: &str| relations.values().find(|(k, _)| k == kind).map(|(_, part)| part.clone());
        let mut book = Self { strings: of_kind("sharedStrings"), styles: of_kind("styles"), ..Self::default() };
        let found = walk(container, name, &main, &mut |step| {
            let Step::Start(tag, _) = step else { return Ok(()) };
            match tag.local_name().as_ref() {
                "sheet" => {
                    let id = attribute(&tag, "id").unwrap_or_default();
                    if let Some((kind, part)) = relations.get(&id)
                        && kind == "worksheet"
                    {
                        book.sheets.push((attribute(&tag, "name").unwrap_or_default(), part.clone()));
                    }
                    if book.sheets.len() > MAX_SHEETS {
                        return Err(complex(name, format!("it has more than {MAX_SHEETS} sheets")));
                    }
                }
                "workbookPr" => {
                    let value = attribute(&tag, "date1904");
                    book.from_1904 |= value.is_some_and(|value| value == "1" || value == "true");
                }
                _ => {}
            }
            Ok(())
        })?;
        if found {
            return Ok(book);
        }
        if container.has("word/document.xml") {
            return Err(refused(name, "a Word document".to_owned(), "import it as a thematic list or a press release"));
        }
        Err(damaged(name, &main, &"it has no such part"))
    }

    /// The shared strings.
    pub fn strings<R: Read + Seek>(&self, container: &mut Container<R>, name: &str) -> Result<Strings, IntakeError> {
        let mut strings = Strings::default();
        let Some(part) = &self.strings else { return Ok(strings) };
        // Text is that of the string and its runs, not of the reading aid above it.
        let (mut in_text, mut in_aid, mut start) = (false, false, 0);
        walk(container, name, part, &mut |step| {
            match step {
                Step::Start(tag, _) => match tag.local_name().as_ref() {
                    "t" => in_text = !in_aid,
                    "rPh" => in_aid = true,
                    "si" => start = strings.text.len(),
                    _ => {}
                },
                Step::End(tag, _) => match tag.local_name().as_ref() {
                    "t" => in_text = false,
                    "rPh" => in_aid = false,
                    "si" => strings.ends.push(u32::try_from(strings.text.len()).unwrap_or(u32::MAX)),
                    _ => {}
                },
                Step::Text(text) if in_text => strings.text.push_str(&text),
                Step::Text(_) | Step::Other => {}
            }
            if strings.ends.len() > MAX_STRINGS || strings.text.len() > MAX_STRINGS_LENGTH {
                let reason =
                    format!("it has more than {MAX_STRINGS} shared strings or {MAX_STRINGS_LENGTH} bytes of them");
                return Err(complex(name, reason));
            }
            if strings.text.len() - start > MAX_CELL {
                return Err(complex(name, format!("a cell is longer than {MAX_CELL} bytes")));
            }
            Ok(())
        })?;
        Ok(strings)
    }

    /// Which formats of cells show a day.
    pub fn dates<R: Read + Seek>(&self, container: &mut Container<R>, name: &str) -> Result<Vec<bool>, IntakeError> {
        let mut dates = Vec::new();
        let Some(part) = &self.styles else { return Ok(dates) };
        let mut own: BTreeMap<u32, bool> = BTreeMap::new();
        let mut in_cells = false;
        walk(container, name, part, &mut |step| {
            let tag = match step {
                Step::Start(tag, _) => tag,
                Step::End(tag, _) => {
                    in_cells &= tag.local_name().as_ref() != "cellXfs";
                    return Ok(());
                }
                Step::Text(_) | Step::Other => return Ok(()),
            };
            let id = |key| attribute(&tag, key).and_then(|id| id.parse::<u32>().ok());
            match tag.local_name().as_ref() {
                "numFmt" => {
                    if let Some(id) = id("numFmtId") {
                        own.insert(id, is_date(&attribute(&tag, "formatCode").unwrap_or_default()));
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = id("numFmtId").unwrap_or(0);
                    dates.push(own.get(&id).copied().unwrap_or_else(|| is_known_date(id)));
                }
                _ => {}
            }
            if own.len() > MAX_FORMATS || dates.len() > MAX_FORMATS {
                return Err(complex(name, format!("it has more than {MAX_FORMATS} formats of cells")));
            }
            Ok(())
        })?;
        Ok(dates)
    }
}

/// Shared strings, one after the other in one text.
#[derive(Debug, Default)]
pub struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// The string with that number.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)? as usize;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |start| *start as usize);
        self.text.get(start..end)
    }
}

/// What a part refers to: by id, the last word of the kind and the part.
fn relations<R: Read + Seek>(
    container: &mut Container<R>,
    name: &str,
    part: &str,
    folder: &str,
) -> Result<HashMap<String, (String, String)>, IntakeError> {
    let mut relations = HashMap::new();
    walk(container, name, part, &mut |step| {
        if let Step::Start(tag, _) = step
            && tag.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(kind), Some(target)) =
                (attribute(&tag, "Id"), attribute(&tag, "Type"), attribute(&tag, "Target"))
        {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            relations.insert(id, (kind, resolved(folder, &target)));
        }
        if relations.len() > 10 * MAX_SHEETS {
            return Err(complex(name, format!("{part} refers to too many parts")));
        }
        Ok(())
    })?;
    Ok(relations)
}

/// The part that a target means: "/xl/a.xml" from the root, "a.xml" and "../a.xml" from the folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(part) = target.strip_prefix('/') {
        return part.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => _ = steps.pop(),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}
