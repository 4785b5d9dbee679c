//! Workbooks of LibreOffice (ods): the cells of a sheet in the order of the file.

use std::io::{BufReader, Read, Seek};

use quick_xml::events::BytesStart;

use super::values::{MAX_CELL, MAX_COLUMNS, MAX_ROWS, Rows, formatted};
use super::xlsx_parts::walk;
use super::{MAX_DEPTH, broken, chosen};
use crate::IntakeError;
use crate::container::{Container, complex};
use crate::register::halt::Halt;
use crate::xml::{Step, Xml, attribute};

const CONTENT: &str = "content.xml";

/// The sheets, in their order.
pub fn sheets<R: Read + Seek>(container: &mut Container<R>, name: &str) -> Result<Vec<String>, IntakeError> {
    refuse_locked(container, name)?;
    let mut sheets = Vec::new();
    // A table within a cell is no sheet.
    let (mut in_book, mut open) = (false, 0usize);
    walk(container, name, CONTENT, &mut |step| {
        match step {
            Step::Start(tag, _) => match tag.local_name().as_ref() {
                "spreadsheet" => in_book = true,
                "table" => {
                    if in_book && open == 0 {
                        sheets.push(attribute(&tag, "name").unwrap_or_default());
                    }
                    open += 1;
                }
                _ => {}
            },
            Step::End(tag, _) if tag.local_name().as_ref() == "table" => open = open.saturating_sub(1),
            _ => {}
        }
        if sheets.len() > 10_000 {
            return Err(complex(name, "it has more than 10,000 sheets".to_owned()));
        }
        Ok(())
    })?;
    Ok(sheets)
}

/// The rows of a sheet.
pub fn rows<R: Read + Seek>(
    container: &mut Container<R>,
    name: &str,
    sheet: Option<&str>,
    rows: &mut Rows,
) -> Result<(), Halt> {
    let sheets: Vec<(String, ())> = sheets(container, name)?.into_iter().map(|sheet| (sheet, ())).collect();
    let (wanted, ()) = chosen(name, &sheets, sheet)?;
    let stream = container.stream(CONTENT)?.ok_or_else(|| broken(name, CONTENT, "it has no such part"))?;
    let whole = stream.size();
    let mut xml = Xml::new(name, CONTENT, BufReader::with_capacity(64 * 1024, stream), MAX_DEPTH);
    let mut table = Table::new(name);
    let (mut in_book, mut open, mut in_sheet) = (false, 0usize, false);
    loop {
        let done = xml.offset();
        let Some(step) = xml.next()? else { break };
        match step {
            Step::Start(tag, _) => match tag.local_name().as_ref() {
                "spreadsheet" => in_book = true,
                "table" => {
                    in_sheet |= in_book && open == 0 && attribute(&tag, "name").unwrap_or_default() == *wanted;
                    open += 1;
                }
                local if in_sheet && open == 1 => table.start(local, &tag)?,
                _ => {}
            },
            Step::Text(text) if in_sheet && open == 1 => table.text(&text)?,
            Step::End(tag, _) => match tag.local_name().as_ref() {
                "table" => {
                    open = open.saturating_sub(1);
                    if in_sheet && open == 0 {
                        break;
                    }
                }
                local if in_sheet && open == 1 => {
                    table.end(local, rows)?;
                    if local == "table-row" {
                        rows.progress(done, whole)?;
                    }
                }
                _ => {}
            },
            Step::Text(_) | Step::Other => {}
        }
    }
    Ok(())
}

fn refuse_locked<R: Read + Seek>(container: &mut Container<R>, name: &str) -> Result<(), IntakeError> {
    walk(container, name, "META-INF/manifest.xml", &mut |step| match step {
        Step::Start(tag, _) if tag.local_name().as_ref() == "encryption-data" => {
            Err(IntakeError::EncryptedDocument { name: name.to_owned() })
        }
        _ => Ok(()),
    })?;
    Ok(())
}

/// The row and the cell that are being read.
struct Table<'a> {
    name: &'a str,
    row: u64,
    row_repeats: u64,
    column: usize,
    column_repeats: usize,
    /// The value that the cell carries beside its text; none where the text is the value.
    value: Option<String>,
    text: String,
    paragraphs: usize,
    in_paragraph: usize,
    /// Comments and tracked changes are no part of a cell.
    hidden: usize,
}

impl<'a> Table<'a> {
    fn new(name: &'a str) -> Self {
        let (value, text) = (None, String::new());
        let (row, row_repeats, column, column_repeats) = (1, 1, 0, 1);
        Self { name, row, row_repeats, column, column_repeats, value, text, paragraphs: 0, in_paragraph: 0, hidden: 0 }
    }

    fn start(&mut self, local: &str, tag: &BytesStart) -> Result<(), IntakeError> {
        let repeats = |key| attribute(tag, key).and_then(|n| n.parse::<u64>().ok()).unwrap_or(1);
        match local {
            "table-row" => {
                self.row_repeats = repeats("number-rows-repeated").min(MAX_ROWS);
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                self.column_repeats = usize::try_from(repeats("number-columns-repeated")).unwrap_or(usize::MAX);
                self.value = value(tag);
                self.text.clear();
                (self.paragraphs, self.in_paragraph) = (0, 0);
            }
            "annotation" | "tracked-changes" => self.hidden += 1,
            _ if self.hidden > 0 => {}
            "p" | "h" => {
                if self.paragraphs > 0 && self.in_paragraph == 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
                self.in_paragraph += 1;
            }
            "s" => {
                let blanks = attribute(tag, "c").and_then(|n| n.parse().ok()).unwrap_or(1);
                self.text(&" ".repeat(std::cmp::min(blanks, 100)))?;
            }
            "tab" => self.text("\t")?,
            "line-break" => self.text("\n")?,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), IntakeError> {
        if self.in_paragraph > 0 && self.hidden == 0 {
            self.text.push_str(text);
        }
        if self.text.len() > MAX_CELL {
            return Err(complex(self.name, format!("a cell is longer than {MAX_CELL} bytes")));
        }
        Ok(())
    }

    fn end(&mut self, local: &str, rows: &mut Rows) -> Result<(), Halt> {
        match local {
            "annotation" | "tracked-changes" => self.hidden = self.hidden.saturating_sub(1),
            _ if self.hidden > 0 => {}
            "p" | "h" => self.in_paragraph = self.in_paragraph.saturating_sub(1),
            "table-cell" | "covered-table-cell" => {
                let text = self.value.as_deref().unwrap_or(&self.text);
                if text.is_empty() {
                    self.column = self.column.saturating_add(self.column_repeats);
                } else {
                    for _ in 0..self.column_repeats.min(MAX_COLUMNS) {
                        rows.set(self.column, text)?;
                        self.column += 1;
                    }
                }
            }
            "table-row" => {
                if !rows.is_empty() {
                    // Each of the repeated rows counts against the limit of cells.
                    for more in 0..self.row_repeats.saturating_sub(1) {
                        rows.again(self.row.saturating_add(more))?;
                    }
                }
                self.row = self.row.saturating_add(self.row_repeats);
                rows.end(self.row.saturating_sub(1))?;
            }
            _ => {}
        }
        Ok(())
    }
}

/// The value of a cell, where it is not its text.
fn value(tag: &BytesStart) -> Option<String> {
    match attribute(tag, "value-type")?.as_str() {
        "date" => attribute(tag, "date-value").map(|day| day.get(..10).unwrap_or(&day).to_owned()),
        "boolean" => attribute(tag, "boolean-value").map(|value| value.to_uppercase()),
        "float" | "percentage" | "currency" => {
            let value = attribute(tag, "value")?;
            Some(value.parse().map_or(value, |number| formatted(number, false, false)))
        }
        _ => attribute(tag, "string-value").filter(|value| !value.is_empty()),
    }
}
