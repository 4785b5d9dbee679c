//! Zip containers, opened with limits that are enforced while inflating: no header is believed.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::{Input, IntakeError};

/// Most bytes of a container.
const MAX_CONTAINER: u64 = 256_000_000;
/// Most entries of a container.
const MAX_ENTRIES: u64 = 2_000;
/// Most bytes of one part that is inflated as a whole.
const MAX_PART: u64 = 64 * 1024 * 1024;
/// Most bytes that are inflated from one container.
const MAX_INFLATED: u64 = 1024 * 1024 * 1024;
/// Most inflated bytes for one packed byte; parts below a megabyte may be denser.
const MAX_RATIO: u64 = 200;
const RATIO_COUNTS_FROM: u64 = 1024 * 1024;

/// An open container.
pub struct Container<'a, R> {
    name: &'a str,
    zip: ZipArchive<R>,
    inflated: u64,
}

impl<'a> Container<'a, Cursor<&'a [u8]>> {
    /// Opens a container that is in memory.
    pub fn open(input: &Input<'a>) -> Result<Self, IntakeError> {
        Container::over(Cursor::new(input.bytes), input.name)
    }
}

impl<'a, R: Read + Seek> Container<'a, R> {
    /// Opens a container.
    pub fn over(mut file: R, name: &'a str) -> Result<Self, IntakeError> {
        let size = file.seek(SeekFrom::End(0)).map_err(|e| damaged(name, "its end", &e))?;
        if size > MAX_CONTAINER {
            let limit = usize::try_from(MAX_CONTAINER).unwrap_or(usize::MAX);
            let size = usize::try_from(size).unwrap_or(usize::MAX);
            return Err(IntakeError::TooLarge { name: name.to_owned(), limit, size });
        }
        if declares_too_much(&mut file).map_err(|e| damaged(name, "its directory", &e))? {
            return Err(complex(name, format!("it declares more than the {MAX_ENTRIES} parts that are allowed")));
        }
        let zip = ZipArchive::new(file).map_err(|e| damaged(name, "its directory", &e))?;
        if zip.len() as u64 > MAX_ENTRIES {
            return Err(complex(name, format!("it holds {} parts; {MAX_ENTRIES} are allowed", zip.len())));
        }
        Ok(Self { name, zip, inflated: 0 })
    }

    /// Whether it has a part of that name.
    pub fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// The name of a part, whatever the case of its letters.
    pub fn find(&self, part: &str) -> Option<String> {
        let mut names = self.zip.file_names();
        names.find(|name| name.eq_ignore_ascii_case(part)).map(str::to_owned)
    }

    /// The bytes of a part; none where it has no such part.
    pub fn part(&mut self, part: &str) -> Result<Option<Vec<u8>>, IntakeError> {
        let name = self.name;
        let Some(mut stream) = self.stream(part)? else { return Ok(None) };
        stream.limit = stream.limit.min(MAX_PART);
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).map_err(|e| unreadable(name, part, &e))?;
        Ok(Some(bytes))
    }

    /// A part to read through; none where it has no such part.
    pub fn stream(&mut self, part: &str) -> Result<Option<Part<'_, R>>, IntakeError> {
        let name = self.name;
        let entry = match self.zip.by_name(part) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(why)) if why == ZipError::PASSWORD_REQUIRED => {
                return Err(IntakeError::EncryptedDocument { name: name.to_owned() });
            }
            Err(error) => return Err(damaged(name, part, &error)),
        };
        let packed = entry.compressed_size().max(1);
        let limit = packed.saturating_mul(MAX_RATIO).max(RATIO_COUNTS_FROM);
        Ok(Some(Part { entry, packed, limit, read: 0, inflated: &mut self.inflated }))
    }
}

/// A part of a container while it is inflated. A part that grows beyond its limits ends in an error of the
/// kind [`io::ErrorKind::FileTooLarge`].
pub struct Part<'z, R: Read> {
    entry: ZipFile<'z, R>,
    packed: u64,
    limit: u64,
    read: u64,
    inflated: &'z mut u64,
}

impl<R: Read> Part<'_, R> {
    /// Inflated size in bytes, as the container declares it: good for progress and nothing else.
    pub fn size(&self) -> u64 {
        self.entry.size()
    }
}

impl<R: Read> Read for Part<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.entry.read(buffer)?;
        self.read += count as u64;
        *self.inflated += count as u64;
        if self.read > self.limit || *self.inflated > MAX_INFLATED {
            let reason = format!("it unpacks to more than {} bytes from {}", self.limit.min(MAX_INFLATED), self.packed);
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, reason));
        }
        Ok(count)
    }
}

/// What an error while reading a part means.
pub fn unreadable(name: &str, part: &str, error: &io::Error) -> IntakeError {
    match error.kind() {
        io::ErrorKind::FileTooLarge => complex(name, format!("{part}: {error}")),
        _ => damaged(name, part, error),
    }
}

/// A part that cannot be read.
pub fn damaged(name: &str, part: &str, error: &dyn std::fmt::Display) -> IntakeError {
    IntakeError::Damaged { name: name.to_owned(), part: part.to_owned(), reason: error.to_string() }
}

/// A file that breaks a limit.
pub fn complex(name: &str, reason: String) -> IntakeError {
    IntakeError::TooComplex { name: name.to_owned(), reason }
}

/// Whether an end record of the 64-bit form declares too many entries: the reader of containers asks for
/// memory for all of them before it has seen one, and looks for such a record in the whole file.
fn declares_too_much(file: &mut (impl Read + Seek)) -> io::Result<bool> {
    /// Signature, sizes, disks and the number of entries.
    const RECORD: usize = 40;
    const SIGNATURE: &[u8] = b"PK\x06\x06";
    let mut block = vec![0; 256 * 1024];
    let mut kept = 0;
    file.seek(SeekFrom::Start(0))?;
    loop {
        let count = file.read(block.get_mut(kept..).unwrap_or_default())?;
        if count == 0 {
            return Ok(false);
        }
        let filled = block.get(..kept + count).unwrap_or_default();
        let mut marks = filled.windows(RECORD).filter(|record| record.starts_with(SIGNATURE));
        if marks.any(|record| record[16..20] == record[20..24] && number(&record[32..40]) > MAX_ENTRIES) {
            return Ok(true);
        }
        let tail = filled.len().saturating_sub(RECORD - 1);
        kept = filled.len() - tail;
        block.copy_within(tail..tail + kept, 0);
    }
}

/// A number as containers write it, the lowest byte first.
fn number(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}
