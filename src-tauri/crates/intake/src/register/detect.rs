//! What a file is, told by its content and never by its name.

use std::io::{Read, SeekFrom};

use super::Bytes;
use crate::container::Container;

/// The container that the rows are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// Lines of text.
    Text,
    /// A workbook: xlsx, xlsb, xls or ods.
    Workbook,
    /// A Word document.
    Word,
    /// A PDF.
    Pdf,
    /// Objects of JSON.
    Json,
}

/// Bytes in which the beginning of a text is looked at.
const HEAD: u64 = 8_192;
/// Bytes that are searched at a time.
const PIECE: u64 = 1024 * 1024;
/// Most bytes of a workbook of the old format.
const MAX_OLE: u64 = 256_000_000;

/// The container; none where there are no rows in it for sure.
pub(super) fn format(file: &mut dyn Bytes) -> std::io::Result<Option<Format>> {
    let head = part(file, 0, HEAD)?;
    if head.iter().all(u8::is_ascii_whitespace) {
        return Ok(None);
    }
    if head.starts_with(b"PK\x03\x04") {
        return Ok(zip(file));
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(is_old_workbook(file)?.then_some(Format::Workbook));
    }
    if crate::detect::is_pdf(&head) {
        return Ok(Some(Format::Pdf));
    }
    if crate::detect::is_no_table(&head) {
        return Ok(None);
    }
    Ok(Some(if is_json(&head) { Format::Json } else { Format::Text }))
}

fn part(file: &mut dyn Bytes, start: u64, length: u64) -> std::io::Result<Vec<u8>> {
    let mut part = Vec::new();
    file.seek(SeekFrom::Start(start))?;
    (&mut *file).take(length).read_to_end(&mut part)?;
    Ok(part)
}

fn zip(file: &mut dyn Bytes) -> Option<Format> {
    let mut container = Container::over(file, "").ok()?;
    let has = |part: &str| container.find(part).is_some();
    if has("word/document.xml") {
        Some(Format::Word)
    } else if has("xl/workbook.xml") || has("xl/workbook.bin") {
        Some(Format::Workbook)
    } else {
        // A text or a presentation of the same family has the same parts.
        let kind = container.part("mimetype").ok()??;
        kind.starts_with(b"application/vnd.oasis.opendocument.spreadsheet").then_some(Format::Workbook)
    }
}

/// The directory of an old Office file names what it holds, in UTF-16; it can stand anywhere in the file.
fn is_old_workbook(file: &mut dyn Bytes) -> std::io::Result<bool> {
    let wide = |name: &str| -> Vec<u8> { name.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let names = [wide("Workbook\0"), wide("Book\0")];
    let mut start = 0;
    while start < MAX_OLE {
        // Pieces overlap, so that a name across their border is found.
        let piece = part(file, start, PIECE + 64)?;
        let mut units = piece.windows(18);
        if units.any(|window| names.iter().any(|name| window.starts_with(name))) {
            return Ok(true);
        }
        if (piece.len() as u64) < PIECE {
            return Ok(false);
        }
        start += PIECE;
    }
    Ok(false)
}

/// An object, or an array of them; text may begin with a bracket too.
fn is_json(head: &[u8]) -> bool {
    let text: Vec<u8> = head.iter().copied().filter(|b| *b != 0).collect();
    let marks: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
    let text = marks.iter().find_map(|mark| text.strip_prefix(*mark)).unwrap_or(&text).trim_ascii_start();
    match text.split_first() {
        Some((b'[', rest)) => rest.trim_ascii_start().starts_with(b"{"),
        Some((b'{', rest)) => rest.trim_ascii_start().starts_with(b"\""),
        _ => false,
    }
}
