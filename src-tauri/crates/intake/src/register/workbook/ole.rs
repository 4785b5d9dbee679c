//! The container of Office files before 2007 (compound file): streams made of sectors that a table chains.
//! Reference: [MS-CFB].

use std::io::{self, Read, Seek, SeekFrom};

use crate::IntakeError;
use crate::container::{complex, damaged};
use crate::register::Bytes;

/// First bytes of such a container.
pub const SIGNATURE: [u8; 8] = *b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Most bytes of a container.
const MAX_SIZE: u64 = 256_000_000;
/// Numbers of sectors from here on are marks, not sectors.
const FIRST_MARK: u32 = 0xffff_fffa;
/// Sectors of the table that the header names itself.
const IN_HEADER: usize = 109;
/// Most bytes of the directory, and of the table of small sectors.
const MAX_DIRECTORY: u64 = 16_000_000;
/// Bytes of a small sector.
const SMALL: u64 = 64;

/// An open container.
pub struct Ole<'a> {
    name: &'a str,
    file: &'a mut dyn Bytes,
    sector: u64,
    sectors: u64,
    chains: Vec<u32>,
    small_chains: Vec<u32>,
    small_from: u64,
    entries: Vec<Entry>,
}

/// A stream or folder.
#[derive(Debug, Clone)]
struct Entry {
    name: String,
    start: u32,
    size: u64,
}

impl<'a> Ole<'a> {
    /// Opens a container.
    pub fn open(file: &'a mut dyn Bytes, name: &'a str) -> Result<Self, IntakeError> {
        let broken = |e: io::Error| damaged(name, "its header", &e);
        let size = file.seek(SeekFrom::End(0)).map_err(broken)?;
        if size > MAX_SIZE {
            let limit = usize::try_from(MAX_SIZE).unwrap_or(usize::MAX);
            let size = usize::try_from(size).unwrap_or(usize::MAX);
            return Err(IntakeError::TooLarge { name: name.to_owned(), limit, size });
        }
        let mut header = [0; 512];
        file.seek(SeekFrom::Start(0)).and_then(|_| file.read_exact(&mut header)).map_err(broken)?;
        let sector = match u16_at(&header, 30) {
            9 => 512,
            12 => 4096,
            _ => return Err(damaged(name, "its header", &"the size of its sectors is not known")),
        };
        let mut ole = Self {
            name,
            file,
            sector,
            sectors: size / sector,
            chains: Vec::new(),
            small_chains: Vec::new(),
            small_from: u64::from(u32_at(&header, 56)),
            entries: Vec::new(),
        };
        ole.read_chains(&header)?;
        let folder = ole.whole(u32_at(&header, 48))?;
        ole.entries = folder.chunks_exact(128).filter_map(|entry| Entry::read(entry, sector)).collect();
        let small = ole.whole(u32_at(&header, 60))?;
        ole.small_chains = numbers(&small).collect();
        Ok(ole)
    }

    /// Whether it has a stream or folder of that name.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream, to read and to seek in.
    pub fn stream(self, name: &str) -> Result<Stream<'a>, IntakeError> {
        let find = |name: &str| self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name)).cloned();
        let entry = find(name).ok_or_else(|| damaged(self.name, name, &"it has no such stream"))?;
        let (block, places) = if entry.size >= self.small_from {
            (self.sector, self.chain(entry.start, &self.chains, self.sectors)?.map(|at| self.place(at)).collect())
        } else {
            // Small streams are kept in sectors of their own within the stream of the root.
            let root = self.entries.first().ok_or_else(|| damaged(self.name, name, &"it has no root"))?;
            let holders: Vec<u64> =
                self.chain(root.start, &self.chains, self.sectors)?.map(|at| self.place(at)).collect();
            let small = self.chain(entry.start, &self.small_chains, self.sectors * (self.sector / SMALL))?;
            let place = |at: u32| {
                let offset = u64::from(at) * SMALL;
                let holder = usize::try_from(offset / self.sector).ok().and_then(|at| holders.get(at))?;
                Some(holder + offset % self.sector)
            };
            let places: Option<Vec<u64>> = small.map(place).collect();
            (SMALL, places.ok_or_else(|| damaged(self.name, name, &"it points beyond its end"))?)
        };
        let size = entry.size.min(places.len() as u64 * block);
        Ok(Stream { file: self.file, block, places, size, at: 0 })
    }

    /// The table of chains, itself in sectors that the header and a chain of lists name.
    fn read_chains(&mut self, header: &[u8; 512]) -> Result<(), IntakeError> {
        let mut holders: Vec<u32> = numbers(header.get(76..).unwrap_or_default()).take(IN_HEADER).collect();
        let mut next = u32_at(header, 68);
        let mut lists = 0;
        while next < FIRST_MARK {
            lists += 1;
            if lists > self.sectors {
                return Err(damaged(self.name, "its directory", &"it runs in a circle"));
            }
            let list = self.read_sector(next)?;
            holders.extend(numbers(&list));
            next = holders.pop().unwrap_or(FIRST_MARK);
        }
        for holder in holders.into_iter().filter(|holder| *holder < FIRST_MARK) {
            if self.chains.len() as u64 > self.sectors {
                break;
            }
            let sector = self.read_sector(holder)?;
            self.chains.extend(numbers(&sector));
        }
        Ok(())
    }

    /// All bytes of a chain of the directory.
    fn whole(&mut self, start: u32) -> Result<Vec<u8>, IntakeError> {
        let chain: Vec<u32> = self.chain(start, &self.chains, self.sectors)?.collect();
        let mut bytes = Vec::new();
        for at in chain {
            if bytes.len() as u64 > MAX_DIRECTORY {
                return Err(complex(self.name, format!("its directory is longer than {MAX_DIRECTORY} bytes")));
            }
            bytes.extend(self.read_sector(at)?);
        }
        Ok(bytes)
    }

    /// The sectors of a chain, which cannot be more than there are.
    fn chain(&self, start: u32, chains: &[u32], most: u64) -> Result<impl Iterator<Item = u32> + use<>, IntakeError> {
        let mut found = Vec::new();
        let mut at = start;
        while at < FIRST_MARK {
            found.push(at);
            if found.len() as u64 > most {
                return Err(damaged(self.name, "its directory", &"it runs in a circle"));
            }
            let next = usize::try_from(at).ok().and_then(|at| chains.get(at));
            at = *next.ok_or_else(|| damaged(self.name, "its directory", &"it points beyond its end"))?;
        }
        Ok(found.into_iter())
    }

    fn place(&self, sector: u32) -> u64 {
        (u64::from(sector) + 1) * self.sector
    }

    /// A sector; what the end of the file cuts off is zeros.
    fn read_sector(&mut self, sector: u32) -> Result<Vec<u8>, IntakeError> {
        let mut bytes = Vec::new();
        let place = self.place(sector);
        let read = self
            .file
            .seek(SeekFrom::Start(place))
            .and_then(|_| (&mut *self.file).take(self.sector).read_to_end(&mut bytes));
        match read {
            Ok(0) => Err(damaged(self.name, "its directory", &"it points beyond its end")),
            Ok(_) => {
                bytes.resize(usize::try_from(self.sector).unwrap_or(512), 0);
                Ok(bytes)
            }
            Err(error) => Err(damaged(self.name, "its directory", &error)),
        }
    }
}

impl Entry {
    fn read(bytes: &[u8], sector: u64) -> Option<Self> {
        let length = usize::from(u16_at(bytes, 64)).min(64);
        let units = bytes.get(..length.saturating_sub(2))?.chunks_exact(2).map(|pair| u16_at(pair, 0));
        let name: String = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        // In files of small sectors the upper half of the size may be anything.
        let high = if sector == 512 { 0 } else { u64::from(u32_at(bytes, 124)) << 32 };
        let (start, size) = (u32_at(bytes, 116), u64::from(u32_at(bytes, 120)) | high);
        (!name.is_empty()).then_some(Self { name, start, size })
    }
}

/// A stream of a container.
pub struct Stream<'a> {
    file: &'a mut dyn Bytes,
    block: u64,
    /// Where in the file its blocks are.
    places: Vec<u64>,
    size: u64,
    at: u64,
}

impl Stream<'_> {
    /// Size in bytes.
    pub fn size(&self) -> u64 {
        self.size
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let index = usize::try_from(self.at / self.block).unwrap_or(usize::MAX);
        let Some(place) = self.places.get(index).filter(|_| self.at < self.size) else { return Ok(0) };
        let within = self.at % self.block;
        // Neighbouring blocks are read in one go.
        let joined = self.places.get(index..).unwrap_or_default().windows(2).take(127);
        let joined = joined.take_while(|pair| pair[0] + self.block == pair[1]).count() as u64;
        let left = ((joined + 1) * self.block - within).min(self.size - self.at);
        let wanted = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        self.file.seek(SeekFrom::Start(place + within))?;
        let count = self.file.read(buffer.get_mut(..wanted).unwrap_or_default())?;
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Stream<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.size.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}

/// Two bytes as a number, the lower first; zero beyond the end.
pub fn u16_at(bytes: &[u8], at: usize) -> u16 {
    let pair = at.checked_add(2).and_then(|end| bytes.get(at..end)).and_then(|pair| pair.try_into().ok());
    pair.map_or(0, u16::from_le_bytes)
}

/// Four bytes as a number, the lowest first; zero beyond the end.
pub fn u32_at(bytes: &[u8], at: usize) -> u32 {
    let four = at.checked_add(4).and_then(|end| bytes.get(at..end)).and_then(|four| four.try_into().ok());
    four.map_or(0, u32::from_le_bytes)
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|four| u32_at(four, 0))
}
