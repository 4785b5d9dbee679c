//! Workbooks of spreadsheet programs (xlsx, xls, ods) as rows of text, one row in memory at a time.
//!
//! Not with the calamine crate: it asks for memory that a file only declares (a `uniqueCount` of shared
//! strings, the far corner of a sheet, a repeated cell), follows a sector chain that bites its own tail,
//! and copies a shared string for every cell that names it, so that a file of a few kilobytes ends the
//! process. The tests hold what is read here against it.

mod ods;
mod ole;
mod values;
mod xls;
mod xls_strings;
mod xlsx;
mod xlsx_parts;

#[cfg(test)]
mod tests;

use std::io::{Read, Seek, SeekFrom};

use super::halt::{Halt, settle};
use super::rows::OnRow;
use super::{Bytes, Stop};
use crate::IntakeError;
use crate::container::{Container, damaged};
use values::Rows;

/// Deepest nesting of elements.
const MAX_DEPTH: usize = 64;

/// Takes how much of how much has been read, in bytes of the file.
pub(super) type OnProgress<'a> = dyn FnMut(u64, u64) -> Result<(), Stop> + 'a;

/// The sheets of a workbook, in their order.
pub(super) fn sheets(file: &mut dyn Bytes, name: &str) -> Result<Vec<String>, IntakeError> {
    let names = match kind(file, name)? {
        Kind::Zip => {
            let mut container = Container::over(file, name)?;
            match content(&container, name)? {
                Content::Xlsx => xlsx::sheets(&mut container, name)?,
                Content::Ods => ods::sheets(&mut container, name)?,
            }
        }
        Kind::Ole => xls::sheets(file, name)?,
    };
    if names.is_empty() {
        return Err(refused(name, "a workbook without a sheet".to_owned(), SAVE_AGAIN));
    }
    Ok(names)
}

/// Hands on the rows of a sheet that are not empty; of the first sheet where none is named.
pub(super) fn rows(
    file: &mut dyn Bytes,
    name: &str,
    sheet: Option<&str>,
    on_row: &mut OnRow,
    progress: &mut OnProgress,
) -> Result<Result<(), Stop>, IntakeError> {
    let size = file.seek(SeekFrom::End(0)).map_err(|e| damaged(name, "its end", &e))?;
    let mut progress = |part: u64, whole: u64| {
        let done = u128::from(size) * u128::from(part.min(whole)) / u128::from(whole.max(1));
        progress(u64::try_from(done).unwrap_or(size), size)
    };
    let mut rows = Rows::new(name, on_row, &mut progress);
    let ended = match kind(file, name)? {
        Kind::Zip => {
            let mut container = Container::over(file, name)?;
            match content(&container, name)? {
                Content::Xlsx => xlsx::rows(&mut container, name, sheet, &mut rows),
                Content::Ods => ods::rows(&mut container, name, sheet, &mut rows),
            }
        }
        Kind::Ole => xls::rows(file, name, sheet, &mut rows),
    };
    settle(ended)
}

enum Kind {
    Zip,
    Ole,
}

enum Content {
    Xlsx,
    Ods,
}

const SAVE_AGAIN: &str = "open it in a spreadsheet program and save it as .xlsx";

/// Whether a file begins as workbooks do.
pub(super) fn is_workbook(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") || start.starts_with(&ole::SIGNATURE)
}

fn kind(file: &mut dyn Bytes, name: &str) -> Result<Kind, IntakeError> {
    let mut start = Vec::new();
    let read = file.seek(SeekFrom::Start(0)).and_then(|_| (&mut *file).take(8).read_to_end(&mut start));
    read.map_err(|e| damaged(name, "its beginning", &e))?;
    match start.as_slice() {
        [] => Err(IntakeError::EmptyFile { name: name.to_owned() }),
        start if start.starts_with(&ole::SIGNATURE) => Ok(Kind::Ole),
        start if is_workbook(start) => Ok(Kind::Zip),
        _ => Err(refused(name, "no workbook".to_owned(), SAVE_AGAIN)),
    }
}

fn content<R: Read + Seek>(container: &Container<R>, name: &str) -> Result<Content, IntakeError> {
    let has = |part: &str| container.find(part).is_some();
    if has("xl/workbook.bin") {
        Err(refused(name, "a binary Excel workbook (.xlsb)".to_owned(), SAVE_AGAIN))
    } else if has("content.xml") {
        Ok(Content::Ods)
    } else if has("_rels/.rels") || has("xl/workbook.xml") {
        Ok(Content::Xlsx)
    } else {
        Err(refused(name, "a packed file (zip)".to_owned(), "unpack it first"))
    }
}

/// The sheet that is asked for, else the first.
fn chosen<'s, T>(name: &str, sheets: &'s [(String, T)], wanted: Option<&str>) -> Result<&'s (String, T), IntakeError> {
    let found = match wanted {
        Some(wanted) => sheets.iter().find(|(sheet, _)| sheet == wanted),
        None => sheets.first(),
    };
    found.ok_or_else(|| match wanted {
        Some(wanted) if !sheets.is_empty() => {
            let names: Vec<&str> = sheets.iter().take(20).map(|(sheet, _)| sheet.as_str()).collect();
            let advice = format!("choose one of its sheets: {}", names.join(", "));
            refused(name, format!("a workbook without a sheet “{wanted}”"), &advice)
        }
        _ => refused(name, "a workbook without a sheet".to_owned(), SAVE_AGAIN),
    })
}

fn refused(name: &str, found: String, advice: &str) -> IntakeError {
    IntakeError::UnsupportedFormat { name: name.to_owned(), found, advice: advice.to_owned() }
}

/// What cannot be read of a part, and the reading ends.
fn broken(name: &str, part: &str, reason: &str) -> Halt {
    Halt::Failed(damaged(name, part, &reason))
}
