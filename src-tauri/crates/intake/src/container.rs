//! Zip containers, opened with limits that are enforced while inflating: no header is believed.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{Input, IntakeError};

/// Most bytes of a container.
const MAX_CONTAINER: usize = 256_000_000;
/// Most entries of a container.
const MAX_ENTRIES: usize = 2_000;
/// Most bytes of one inflated part.
const MAX_PART: u64 = 64 * 1024 * 1024;
/// Most inflated bytes for one packed byte; parts below a megabyte may be denser.
const MAX_RATIO: u64 = 200;
const RATIO_COUNTS_FROM: u64 = 1024 * 1024;

/// An open container.
pub struct Container<'a> {
    name: &'a str,
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Container<'a> {
    /// Opens a container.
    pub fn open(input: &Input<'a>) -> Result<Self, IntakeError> {
        let name = input.name;
        if input.bytes.len() > MAX_CONTAINER {
            let (limit, size) = (MAX_CONTAINER, input.bytes.len());
            return Err(IntakeError::TooLarge { name: name.to_owned(), limit, size });
        }
        let zip = ZipArchive::new(Cursor::new(input.bytes)).map_err(|e| damaged(name, "its directory", &e))?;
        if zip.len() > MAX_ENTRIES {
            let reason = format!("it holds {} parts; {MAX_ENTRIES} are allowed", zip.len());
            return Err(IntakeError::TooComplex { name: name.to_owned(), reason });
        }
        Ok(Self { name, zip })
    }

    /// Whether it has a part of that name.
    pub fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// The bytes of a part; none where it has no such part.
    pub fn part(&mut self, part: &str) -> Result<Option<Vec<u8>>, IntakeError> {
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
        let limit = MAX_PART.min(packed.saturating_mul(MAX_RATIO).max(RATIO_COUNTS_FROM));
        let mut bytes = Vec::new();
        entry.take(limit + 1).read_to_end(&mut bytes).map_err(|e| damaged(name, part, &e))?;
        if bytes.len() as u64 > limit {
            let reason = format!("{part} unpacks to more than {limit} bytes from {packed}");
            return Err(IntakeError::TooComplex { name: name.to_owned(), reason });
        }
        Ok(Some(bytes))
    }
}

fn damaged(name: &str, part: &str, error: &dyn std::fmt::Display) -> IntakeError {
    IntakeError::Damaged { name: name.to_owned(), part: part.to_owned(), reason: error.to_string() }
}
