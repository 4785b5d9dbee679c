//! Workbooks of Excel since 2007 (xlsx, xlsm): the cells of a sheet in the order of the file.

use std::io::{BufReader, Read, Seek};

use quick_xml::events::BytesStart;

use super::values::{MAX_CELL, MAX_COLUMNS, Rows, formatted};
use super::xlsx_parts::{Book, Strings};
use super::{MAX_DEPTH, broken, chosen};
use crate::IntakeError;
use crate::container::{Container, complex};
use crate::register::halt::Halt;
use crate::xml::{Step, Xml, attribute};

/// The sheets, in their order.
pub fn sheets<R: Read + Seek>(container: &mut Container<R>, name: &str) -> Result<Vec<String>, IntakeError> {
    Ok(Book::open(container, name)?.sheets.into_iter().map(|(sheet, _)| sheet).collect())
}

/// The rows of a sheet.
pub fn rows<R: Read + Seek>(
    container: &mut Container<R>,
    name: &str,
    sheet: Option<&str>,
    rows: &mut Rows,
) -> Result<(), Halt> {
    let book = Book::open(container, name)?;
    let (_, part) = chosen(name, &book.sheets, sheet)?;
    let strings = book.strings(container, name)?;
    let dates = book.dates(container, name)?;
    let part = container.find(part).ok_or_else(|| broken(name, part, "it has no such part"))?;
    let stream = container.stream(&part)?.ok_or_else(|| broken(name, &part, "it has no such part"))?;
    let whole = stream.size();
    let mut xml = Xml::new(name, &part, BufReader::with_capacity(64 * 1024, stream), MAX_DEPTH);
    let mut cells = Cells::new(name, &strings, &dates, book.from_1904);
    let mut row = 0;
    loop {
        let done = xml.offset();
        let Some(step) = xml.next()? else { break };
        match step {
            Step::Start(tag, _) => match tag.local_name().as_ref() {
                "row" => {
                    let number = attribute(&tag, "r").and_then(|r| r.parse().ok());
                    row = number.unwrap_or(row + 1);
                    cells.column = 0;
                }
                "c" => cells.begin(&tag)?,
                "v" => cells.reading = cells.kind != Type::Inline,
                "t" => cells.reading = cells.kind == Type::Inline && !cells.in_aid,
                "rPh" => cells.in_aid = true,
                _ => {}
            },
            Step::Text(text) if cells.reading => cells.push(&text)?,
            Step::End(tag, _) => match tag.local_name().as_ref() {
                "v" | "t" => cells.reading = false,
                "rPh" => cells.in_aid = false,
                "c" => cells.end(&part, rows)?,
                "row" => {
                    rows.end(row)?;
                    rows.progress(done, whole)?;
                }
                "sheetData" => break,
                _ => {}
            },
            Step::Text(_) | Step::Other => {}
        }
    }
    Ok(())
}

/// What the value of a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Type {
    Number,
    Shared,
    Inline,
    Bool,
    Date,
    /// The text stands there as it is: the result of a formula, an error.
    Text,
}

/// The cell that is being read.
struct Cells<'a> {
    name: &'a str,
    strings: &'a Strings,
    dates: &'a [bool],
    from_1904: bool,
    column: usize,
    kind: Type,
    is_date: bool,
    reading: bool,
    /// Within the reading aid of an East Asian text.
    in_aid: bool,
    value: String,
}

impl<'a> Cells<'a> {
    fn new(name: &'a str, strings: &'a Strings, dates: &'a [bool], from_1904: bool) -> Self {
        let (kind, value) = (Type::Number, String::new());
        Self { name, strings, dates, from_1904, column: 0, kind, is_date: false, reading: false, in_aid: false, value }
    }

    fn begin(&mut self, tag: &BytesStart) -> Result<(), Halt> {
        self.value.clear();
        (self.kind, self.is_date) = (Type::Number, false);
        for attribute in tag.attributes().with_checks(false).flatten() {
            let value = attribute.value.as_ref();
            match attribute.key.local_name().as_ref() {
                "r" => {
                    let column = column(value).filter(|column| *column < MAX_COLUMNS);
                    self.column = column.ok_or_else(|| broken(self.name, "a sheet", "a cell stands nowhere"))?;
                }
                "s" => self.is_date = value.parse().ok().and_then(|s: usize| self.dates.get(s)).copied() == Some(true),
                "t" => {
                    self.kind = match value {
                        "s" => Type::Shared,
                        "inlineStr" | "is" => Type::Inline,
                        "b" => Type::Bool,
                        "d" => Type::Date,
                        "n" => Type::Number,
                        _ => Type::Text,
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn push(&mut self, text: &str) -> Result<(), IntakeError> {
        self.value.push_str(text);
        if self.value.len() > MAX_CELL {
            return Err(complex(self.name, format!("a cell is longer than {MAX_CELL} bytes")));
        }
        Ok(())
    }

    fn end(&mut self, part: &str, rows: &mut Rows) -> Result<(), Halt> {
        let value = self.value.trim();
        let column = self.column;
        self.column += 1;
        match self.kind {
            _ if self.value.is_empty() => {}
            Type::Shared => {
                let text = value.parse().ok().and_then(|index| self.strings.get(index));
                rows.set(column, text.ok_or_else(|| broken(self.name, part, "a cell names no shared string"))?)?;
            }
            Type::Number => match value.parse() {
                Ok(number) => rows.set(column, &formatted(number, self.is_date, self.from_1904))?,
                Err(_) => rows.set(column, value)?,
            },
            Type::Bool => rows.set(column, if matches!(value, "1" | "true") { "TRUE" } else { "FALSE" })?,
            Type::Date => rows.set(column, value.get(..10).unwrap_or(value))?,
            Type::Inline | Type::Text => rows.set(column, &self.value)?,
        }
        Ok(())
    }
}

/// The column of a reference such as "AB12", from 0.
fn column(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let column = letters.fold(0usize, |sum, letter| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    column.checked_sub(1)
}
