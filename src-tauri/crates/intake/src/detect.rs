//! What a file is, told by its content.

use crate::container::Container;
use crate::{Input, IntakeError};

/// A format that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// A web page.
    Html,
    /// A Word document.
    Docx,
    /// A PDF.
    Pdf,
}

const PASTE: &str = "open it, select all, copy, and paste the text";
const SAVE_AS_DOCX: &str = "open it in a word processor and save it as .docx";
const NOT_A_RELEASE: &str = "choose the press release itself as .txt, .docx or .html, or paste its text";

/// First bytes of formats that hold no text for us.
const SIGNATURES: [(&[u8], &str, &str); 16] = [
    (b"{\\rtf", "an RTF document", SAVE_AS_DOCX),
    (b"\x89PNG", "a PNG picture", NOT_A_RELEASE),
    (b"\xff\xd8\xff", "a JPEG picture", NOT_A_RELEASE),
    (b"GIF8", "a GIF picture", NOT_A_RELEASE),
    (b"II*\0", "a TIFF picture", NOT_A_RELEASE),
    (b"MM\0*", "a TIFF picture", NOT_A_RELEASE),
    (b"RIFF", "a picture, sound or film", NOT_A_RELEASE),
    (b"ID3", "a sound file", NOT_A_RELEASE),
    (b"OggS", "a sound or film", NOT_A_RELEASE),
    (b"\x1f\x8b", "a packed file (gzip)", "unpack it first"),
    (b"7z\xbc\xaf", "a packed file (7-Zip)", "unpack it first"),
    (b"Rar!", "a packed file (RAR)", "unpack it first"),
    (b"BZh", "a packed file (bzip2)", "unpack it first"),
    (b"\x7fELF", "a program", NOT_A_RELEASE),
    (b"SQLite format 3\0", "a database", NOT_A_RELEASE),
    (b"%!PS", "a PostScript document", PASTE),
];

/// Parts that tell what a zip container is.
const CONTAINERS: [(&str, &str, &str); 5] = [
    ("xl/workbook.xml", "an Excel workbook", NOT_A_RELEASE),
    ("xl/workbook.bin", "an Excel workbook", NOT_A_RELEASE),
    ("ppt/presentation.xml", "a PowerPoint presentation", PASTE),
    ("content.xml", "an OpenDocument file", SAVE_AS_DOCX),
    ("META-INF/container.xml", "an e-book", PASTE),
];

/// Tells the format by content.
pub fn format(input: &Input) -> Result<Format, IntakeError> {
    let (bytes, name) = (input.bytes, input.name.to_owned());
    let head = &bytes[..bytes.len().min(1024)];
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(IntakeError::EmptyFile { name });
    }
    if is_pdf(head) {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(ole(input));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip(input);
    }
    if let Some((_, found, advice)) = SIGNATURES.iter().find(|(start, _, _)| bytes.starts_with(start)) {
        return Err(refusal(input, found, advice));
    }
    if ["docx", "docm", "doc"].iter().any(|ext| has_extension(&name, ext)) {
        let found = if looks_like_html(bytes) { "a web page" } else { "not a Word document at all" };
        let advice = "rename it to .html or .txt if that is what it is, or open it and save it as .docx";
        return Err(IntakeError::NotWhatItSays { name, found: found.to_owned(), advice: advice.to_owned() });
    }
    Ok(if looks_like_html(bytes) { Format::Html } else { Format::Text })
}

/// Whether a file begins like a PDF; some bytes may stand before its mark.
pub fn is_pdf(head: &[u8]) -> bool {
    contains(head.get(..1024).unwrap_or(head), b"%PDF-") && !contains(head, b"<html")
}

/// Whether a file begins like a format that holds no table: a picture, a web page.
pub fn is_no_table(head: &[u8]) -> bool {
    SIGNATURES.iter().any(|(signature, _, _)| head.starts_with(signature)) || looks_like_html(head)
}

fn zip(input: &Input) -> Result<Format, IntakeError> {
    let container = Container::open(input)?;
    if container.has("word/document.xml") {
        return Ok(Format::Docx);
    }
    let known = CONTAINERS.iter().find(|(part, _, _)| container.has(part));
    let (_, found, advice) = known.unwrap_or(&("", "a packed file (zip)", "unpack it first"));
    Err(refusal(input, found, advice))
}

/// The container of Word, Excel and PowerPoint before 2007, and of documents with a password.
fn ole(input: &Input) -> IntakeError {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(input.bytes, &wide)
    };
    if holds("EncryptedPackage") {
        IntakeError::EncryptedDocument { name: input.name.to_owned() }
    } else if holds("WordDocument") {
        refusal(input, "a Word document of the old format (.doc)", SAVE_AS_DOCX)
    } else if holds("Workbook") {
        refusal(input, "an Excel workbook of the old format (.xls)", NOT_A_RELEASE)
    } else {
        refusal(input, "an Office file of the old format", SAVE_AS_DOCX)
    }
}

/// A name that promises a format which is read makes the file "not what it says".
fn refusal(input: &Input, found: &str, advice: &str) -> IntakeError {
    let (name, found, advice) = (input.name.to_owned(), found.to_owned(), advice.to_owned());
    if ["txt", "docx", "docm", "html", "htm"].iter().any(|ext| has_extension(&name, ext)) {
        IntakeError::NotWhatItSays { name, found, advice }
    } else {
        IntakeError::UnsupportedFormat { name, found, advice }
    }
}

fn has_extension(name: &str, extension: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ext)| ext.eq_ignore_ascii_case(extension))
}

/// Tags in the first kilobytes; in UTF-16 every second byte is left out first.
fn looks_like_html(bytes: &[u8]) -> bool {
    let head: Vec<u8> = bytes.iter().take(8192).filter(|b| **b != 0).map(u8::to_ascii_lowercase).collect();
    let start: &[u8] = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head).trim_ascii_start();
    [b"<!doctype html".as_slice(), b"<html", b"<head", b"<body"].iter().any(|tag| contains(&head, tag))
        || (start.starts_with(b"<")
            && [b"<p>".as_slice(), b"<p ", b"<div", b"<h1", b"<article", b"<br"].iter().any(|tag| contains(&head, tag)))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
