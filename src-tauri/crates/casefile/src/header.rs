//! What a file is, by its first bytes, before the database sees it: opening a foreign file could
//! already change it, and an empty one would silently become a new database.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::error::CaseFileError;

/// "Plcd", in the header of every case file (SQLite's `application_id`).
pub const APPLICATION_ID: i32 = 0x506C_6364;

/// Page size of encrypted files; their size is a multiple of it.
const CIPHER_PAGE: u64 = 4096;
/// No database is smaller than one page of the smallest size.
const SMALLEST: u64 = 512;
const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// How other kinds of compressed files begin; like encrypted ones they look random further on.
const COMPRESSED: [&[u8]; 9] =
    [b"PK", b"%PDF", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"7z\xbc\xaf", b"\xfd7zXZ", b"BZh", b"Rar!"];

/// How a case file keeps its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Plain,
    Encrypted,
}

/// Says what `path` is, or why it cannot be a case file.
pub(crate) fn look_at(path: &Path) -> Result<Form, CaseFileError> {
    let metadata = std::fs::metadata(path).map_err(|e| CaseFileError::io(&e, path))?;
    let foreign = || CaseFileError::ForeignFile { path: path.to_owned() };
    if !metadata.is_file() {
        return Err(foreign());
    }
    let size = metadata.len();
    let start = read_start(path).map_err(|e| CaseFileError::io(&e, path))?;
    if size == 0 {
        return Err(CaseFileError::EmptyFile { path: path.to_owned() });
    }
    let is_sqlite = start.iter().zip(MAGIC).all(|(a, b)| a == b);
    if size < SMALLEST {
        let is_text = std::str::from_utf8(&start).is_ok_and(|t| !t.contains(|c: char| c.is_control() && c != '\n'));
        let cut = CaseFileError::TooShort { path: path.to_owned(), size };
        return Err(if is_text && !is_sqlite { foreign() } else { cut });
    }
    if is_sqlite {
        return match start.get(68..72) {
            Some(id) if id == APPLICATION_ID.to_be_bytes() => Ok(Form::Plain),
            _ => Err(foreign()),
        };
    }
    if size % CIPHER_PAGE == 0 && looks_random(&start) { Ok(Form::Encrypted) } else { Err(foreign()) }
}

fn read_start(path: &Path) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    File::open(path)?.take(CIPHER_PAGE).read_to_end(&mut start)?;
    Ok(start)
}

/// A page of random bytes misses no more than a few of the 256 values; texts and programs miss many.
fn looks_random(page: &[u8]) -> bool {
    let mut seen = [false; 256];
    for byte in page {
        seen[usize::from(*byte)] = true;
    }
    seen.iter().filter(|s| **s).count() > 240 && !COMPRESSED.iter().any(|c| page.starts_with(c))
}
