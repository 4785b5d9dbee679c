//! Texts of an old Excel workbook, which may go on over several records. Reference: [MS-XLS] 2.5.293.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

use super::ole::{u16_at, u32_at};

/// A record with those that continue it.
#[derive(Debug, Default)]
pub struct Record {
    /// What it is.
    pub kind: u16,
    /// Its bytes, and those of the records that continue it.
    pub data: Vec<u8>,
    /// Where a continuation begins in `data`.
    pub breaks: Vec<usize>,
}

/// Reads texts out of a record, from a place on.
pub struct Texts<'r> {
    record: &'r Record,
    at: usize,
}

impl<'r> Texts<'r> {
    /// From the byte `at` on.
    pub fn new(record: &'r Record, at: usize) -> Self {
        Self { record, at }
    }

    /// Whether everything has been read.
    pub fn is_empty(&self) -> bool {
        self.at >= self.record.data.len()
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = self.record.data.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn number(&mut self) -> Option<u16> {
        Some(u16::from(self.byte()?) | u16::from(self.byte()?) << 8)
    }

    /// A text with a length of two bytes, as BIFF8 writes it; none where the record ends before.
    pub fn text(&mut self, into: &mut String) -> Option<()> {
        let length = usize::from(self.number()?);
        self.chars(length, into)
    }

    /// A text with a length of one byte.
    pub fn short(&mut self, into: &mut String) -> Option<()> {
        let length = usize::from(self.byte()?);
        self.chars(length, into)
    }

    fn chars(&mut self, mut left: usize, into: &mut String) -> Option<()> {
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { usize::from(self.number()?) * 4 } else { 0 };
        let extra = if flags & 4 != 0 {
            let size = u32_at(&self.record.data, self.at);
            self.at += 4;
            usize::try_from(size).ok()?
        } else {
            0
        };
        let mut wide = flags & 1 != 0;
        let mut units: Vec<u16> = Vec::new();
        while left > 0 {
            let end = self.record.breaks.iter().copied().find(|at| *at > self.at).unwrap_or(self.record.data.len());
            let here = self.record.data.get(self.at..end)?;
            let count = left.min(here.len() / if wide { 2 } else { 1 });
            if wide {
                units.extend(here.chunks_exact(2).take(count).map(|pair| u16_at(pair, 0)));
            } else {
                units.extend(here.iter().take(count).map(|byte| u16::from(*byte)));
            }
            left -= count;
            self.at = if left > 0 { end } else { self.at + count * if wide { 2 } else { 1 } };
            if left > 0 {
                // The record that continues a text says anew how it is written.
                wide = self.byte()? & 1 != 0;
            }
        }
        into.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        self.at = self.at.saturating_add(runs).saturating_add(extra);
        Some(())
    }
}

/// The encoding of texts before BIFF8, by the number that the workbook gives.
pub fn encoding(codepage: u16) -> &'static Encoding {
    match codepage {
        10_000 => MACINTOSH,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        _ => Encoding::for_label(format!("windows-{codepage}").as_bytes()).unwrap_or(WINDOWS_1252),
    }
}
