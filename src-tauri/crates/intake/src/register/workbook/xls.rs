//! Workbooks of Excel before 2007 (xls, BIFF5 and BIFF8): the cells of a sheet in the order of the file.
//! Reference: [MS-XLS].

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use encoding_rs::{Encoding, WINDOWS_1252};

use super::ole::{Ole, Stream, u16_at, u32_at};
use super::values::{Rows, formatted, is_date, is_known_date};
use super::xls_strings::{Record, Texts, encoding};
use super::xlsx_parts::{MAX_SHEETS, MAX_STRINGS};
use super::{SAVE_AGAIN, broken, chosen, refused};
use crate::IntakeError;
use crate::container::{complex, damaged};
use crate::register::Bytes;
use crate::register::halt::Halt;

const STREAM: &str = "Workbook";
/// Most bytes of one record with its continuations.
const MAX_RECORD: usize = 128_000_000;

mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const EOF: u16 = 0x000a;
    pub const DATE_MODE: u16 = 0x0022;
    pub const FILE_PASS: u16 = 0x002f;
    pub const CONTINUE: u16 = 0x003c;
    pub const CODE_PAGE: u16 = 0x0042;
    pub const BOUND_SHEET: u16 = 0x0085;
    pub const MUL_RK: u16 = 0x00bd;
    pub const R_STRING: u16 = 0x00d6;
    pub const XF: u16 = 0x00e0;
    pub const SST: u16 = 0x00fc;
    pub const LABEL_SST: u16 = 0x00fd;
    pub const NUMBER: u16 = 0x0203;
    pub const LABEL: u16 = 0x0204;
    pub const BOOL_ERR: u16 = 0x0205;
    pub const STRING: u16 = 0x0207;
    pub const RK: u16 = 0x027e;
    pub const FORMAT: u16 = 0x041e;
    pub const BOF: u16 = 0x0809;

    /// What is read; other records are passed over.
    pub const READ: [u16; 18] = [
        FORMULA,
        EOF,
        DATE_MODE,
        FILE_PASS,
        CODE_PAGE,
        BOUND_SHEET,
        MUL_RK,
        R_STRING,
        XF,
        SST,
        LABEL_SST,
        NUMBER,
        LABEL,
        BOOL_ERR,
        STRING,
        RK,
        FORMAT,
        BOF,
    ];
}

/// The sheets, in their order.
pub fn sheets(file: &mut dyn Bytes, name: &str) -> Result<Vec<String>, IntakeError> {
    let (book, _) = Book::open(file, name)?;
    Ok(book.sheets.into_iter().map(|(sheet, _)| sheet).collect())
}

/// The rows of a sheet.
pub fn rows(file: &mut dyn Bytes, name: &str, sheet: Option<&str>, rows: &mut Rows) -> Result<(), Halt> {
    let (book, mut records) = Book::open(file, name)?;
    let (_, start) = chosen(name, &book.sheets, sheet)?;
    records.seek(u64::from(*start))?;
    let mut row = None;
    let mut formula = None;
    // Charts within a sheet are streams within the stream.
    let mut open = 0usize;
    while records.next()? {
        let record = &records.record;
        let data = record.data.as_slice();
        match record.kind {
            kind::BOF => open += 1,
            kind::EOF if open <= 1 => break,
            kind::EOF => open -= 1,
            _ if open > 1 => {}
            kind::STRING => {
                if let Some((at, column)) = formula.take() {
                    let text = book.text(record, 0);
                    place(name, &mut row, at, rows)?;
                    rows.set(column, &text.ok_or_else(|| broken(name, STREAM, "a text ends too early"))?)?;
                }
            }
            _ => {
                let at = u16_at(data, 0);
                let column = usize::from(u16_at(data, 2));
                let cells = book.cells(name, record)?;
                if record.kind == kind::FORMULA {
                    formula = Some((at, column));
                }
                for (column, text) in (column..).zip(cells) {
                    place(name, &mut row, at, rows)?;
                    rows.set(column, &text)?;
                }
            }
        }
        let (done, whole) = records.progress();
        rows.progress(done, whole)?;
    }
    match row {
        Some(last) => rows.end(u64::from(last) + 1),
        None => Ok(()),
    }
}

/// Ends the row before where a cell of the next arrives.
fn place(name: &str, row: &mut Option<u16>, at: u16, rows: &mut Rows) -> Result<(), Halt> {
    match *row {
        Some(before) if before == at => {}
        Some(before) if before > at => {
            return Err(refused(name, "a workbook whose rows are out of order".to_owned(), SAVE_AGAIN).into());
        }
        Some(before) => rows.end(u64::from(before) + 1)?,
        None => {}
    }
    *row = Some(at);
    Ok(())
}

/// What the sheets lean on.
struct Book {
    sheets: Vec<(String, u32)>,
    is_biff8: bool,
    encoding: &'static Encoding,
    from_1904: bool,
    /// Shared strings, one after the other, and where each ends.
    text: String,
    ends: Vec<usize>,
    /// Which formats of cells show a day.
    dates: Vec<bool>,
}

impl Book {
    fn open<'a>(file: &'a mut dyn Bytes, name: &'a str) -> Result<(Self, Records<'a>), IntakeError> {
        let ole = Ole::open(file, name)?;
        if ole.has("EncryptedPackage") {
            return Err(IntakeError::EncryptedDocument { name: name.to_owned() });
        }
        let stream = [STREAM, "Book"].into_iter().find(|stream| ole.has(stream));
        let Some(stream) = stream else {
            return Err(refused(name, "an Office file of the old format that is no workbook".to_owned(), SAVE_AGAIN));
        };
        let stream = ole.stream(stream)?;
        let size = stream.size();
        let mut records = Records {
            name,
            stream: BufReader::with_capacity(64 * 1024, stream),
            size,
            at: 0,
            record: Record::default(),
        };
        let mut book = Self {
            sheets: Vec::new(),
            is_biff8: true,
            encoding: WINDOWS_1252,
            from_1904: false,
            text: String::new(),
            ends: Vec::new(),
            dates: Vec::new(),
        };
        let mut formats: BTreeMap<u16, bool> = BTreeMap::new();
        let mut of_cells: Vec<u16> = Vec::new();
        while records.next()? && records.record.kind != kind::EOF {
            book.take(name, &records.record, &mut formats, &mut of_cells)?;
        }
        let date = |id: &u16| formats.get(id).copied().unwrap_or_else(|| is_known_date(u32::from(*id)));
        book.dates = of_cells.iter().map(date).collect();
        Ok((book, records))
    }

    fn take(
        &mut self,
        name: &str,
        record: &Record,
        formats: &mut BTreeMap<u16, bool>,
        of_cells: &mut Vec<u16>,
    ) -> Result<(), IntakeError> {
        let data = record.data.as_slice();
        match record.kind {
            kind::BOF => self.is_biff8 = u16_at(data, 0) == 0x0600,
            kind::FILE_PASS => return Err(IntakeError::EncryptedDocument { name: name.to_owned() }),
            kind::DATE_MODE => self.from_1904 = u16_at(data, 0) == 1,
            kind::CODE_PAGE => self.encoding = encoding(u16_at(data, 0)),
            kind::BOUND_SHEET if data.get(5) == Some(&0) => {
                let sheet = self.short_text(record, 6).unwrap_or_default();
                self.sheets.push((sheet, u32_at(data, 0)));
                if self.sheets.len() > MAX_SHEETS {
                    return Err(complex(name, format!("it has more than {MAX_SHEETS} sheets")));
                }
            }
            kind::FORMAT => {
                let format = if self.is_biff8 { self.text(record, 2) } else { self.short_text(record, 2) };
                formats.insert(u16_at(data, 0), is_date(&format.unwrap_or_default()));
            }
            kind::XF => of_cells.push(u16_at(data, 2)),
            kind::SST => {
                let mut texts = Texts::new(record, 8);
                while !texts.is_empty() {
                    let read = texts.text(&mut self.text);
                    read.ok_or_else(|| damaged(name, STREAM, &"a shared text ends too early"))?;
                    self.ends.push(self.text.len());
                    if self.ends.len() > MAX_STRINGS {
                        return Err(complex(name, format!("it has more than {MAX_STRINGS} shared strings")));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The cells of a record, from its first column on.
    fn cells(&self, name: &str, record: &Record) -> Result<Vec<String>, Halt> {
        let data = record.data.as_slice();
        let early = || broken(name, STREAM, "a cell ends too early");
        let format = |at: usize| self.dates.get(usize::from(u16_at(data, at))).copied() == Some(true);
        let number = |value: f64, at: usize| formatted(value, format(at), self.from_1904);
        let float = |at: usize| {
            let eight = data.get(at..at + 8).and_then(|eight| eight.try_into().ok());
            eight.map(f64::from_le_bytes).ok_or_else(early)
        };
        Ok(match record.kind {
            kind::NUMBER => vec![number(float(6)?, 4)],
            kind::RK => vec![number(rk(u32_at(data, 6)), 4)],
            kind::MUL_RK => {
                let count = data.len().saturating_sub(6) / 6;
                (0..count).map(|n| number(rk(u32_at(data, 4 + n * 6 + 2)), 4 + n * 6)).collect()
            }
            kind::LABEL_SST => {
                let index = usize::try_from(u32_at(data, 6)).unwrap_or(usize::MAX);
                let text = self.shared(index).ok_or_else(|| broken(name, STREAM, "a cell names no shared string"))?;
                vec![text.to_owned()]
            }
            kind::LABEL | kind::R_STRING => vec![self.text(record, 6).ok_or_else(early)?],
            kind::BOOL_ERR => vec![match (data.get(7), data.get(6)) {
                (Some(0), Some(0)) => "FALSE".to_owned(),
                (Some(0), Some(_)) => "TRUE".to_owned(),
                _ => "#ERROR".to_owned(),
            }],
            kind::FORMULA => match (u16_at(data, 12), data.get(6), data.get(8)) {
                // A text follows in a record of its own.
                (0xffff, Some(0 | 3), _) => Vec::new(),
                (0xffff, Some(1), Some(value)) => vec![if *value == 0 { "FALSE" } else { "TRUE" }.to_owned()],
                (0xffff, _, _) => vec!["#ERROR".to_owned()],
                _ => vec![number(float(6)?, 4)],
            },
            _ => Vec::new(),
        })
    }

    fn shared(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.text.get(start..end)
    }

    /// A text with a length of two bytes.
    fn text(&self, record: &Record, at: usize) -> Option<String> {
        if self.is_biff8 {
            let mut text = String::new();
            Texts::new(record, at).text(&mut text)?;
            return Some(text);
        }
        let length = usize::from(u16_at(&record.data, at));
        self.decoded(record.data.get(at + 2..)?.get(..length)?)
    }

    /// A text with a length of one byte.
    fn short_text(&self, record: &Record, at: usize) -> Option<String> {
        if self.is_biff8 {
            let mut text = String::new();
            Texts::new(record, at).short(&mut text)?;
            return Some(text);
        }
        let length = usize::from(*record.data.get(at)?);
        self.decoded(record.data.get(at + 1..)?.get(..length)?)
    }

    fn decoded(&self, bytes: &[u8]) -> Option<String> {
        Some(self.encoding.decode_without_bom_handling(bytes).0.into_owned())
    }
}

/// The records of the stream, one after the other.
struct Records<'a> {
    name: &'a str,
    stream: BufReader<Stream<'a>>,
    size: u64,
    at: u64,
    record: Record,
}

impl Records<'_> {
    fn seek(&mut self, at: u64) -> Result<(), IntakeError> {
        self.at = at;
        let sought = self.stream.seek(SeekFrom::Start(at));
        sought.map(|_| ()).map_err(|e| damaged(self.name, STREAM, &e))
    }

    fn progress(&self) -> (u64, u64) {
        (self.at, self.size)
    }

    /// Reads the next record that matters, with those that continue it; false at the end.
    fn next(&mut self) -> Result<bool, IntakeError> {
        let name = self.name;
        self.read_next().map_err(|error| match error.kind() {
            io::ErrorKind::FileTooLarge => complex(name, format!("a record is longer than {MAX_RECORD} bytes")),
            _ => damaged(name, STREAM, &error),
        })
    }

    fn read_next(&mut self) -> io::Result<bool> {
        loop {
            let Some((found, length)) = self.header()? else { return Ok(false) };
            let matters = kind::READ.contains(&found);
            self.record.kind = found;
            self.record.data.clear();
            self.record.data.shrink_to(64 * 1024);
            self.record.breaks.clear();
            self.body(length, matters)?;
            while matters && self.continues()? {
                let Some((_, length)) = self.header()? else { break };
                self.record.breaks.push(self.record.data.len());
                self.body(length, true)?;
                if self.record.data.len() > MAX_RECORD {
                    return Err(io::Error::from(io::ErrorKind::FileTooLarge));
                }
            }
            if matters {
                return Ok(true);
            }
        }
    }

    /// What the next record is, and its length; none at the end, where a few bytes may be left.
    fn header(&mut self) -> io::Result<Option<(u16, u16)>> {
        let mut header = [0; 4];
        match self.stream.read_exact(&mut header) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(error),
        }
        self.at += 4;
        Ok(Some((u16_at(&header, 0), u16_at(&header, 2))))
    }

    fn body(&mut self, length: u16, keep: bool) -> io::Result<()> {
        self.at += u64::from(length);
        if !keep {
            return self.stream.seek_relative(i64::from(length));
        }
        let read = (&mut self.stream).take(u64::from(length)).read_to_end(&mut self.record.data)?;
        if read < usize::from(length) {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "it ends in the middle"));
        }
        Ok(())
    }

    fn continues(&mut self) -> io::Result<bool> {
        // The buffer holds at least the next two bytes, or its last one before it is filled again.
        let next = match self.stream.buffer() {
            buffer if buffer.len() >= 2 => u16_at(buffer, 0),
            [] => u16_at(self.stream.fill_buf()?, 0),
            _ => {
                let mut two = [0; 2];
                let at = self.stream.stream_position()?;
                let read = self.stream.read_exact(&mut two);
                self.stream.seek(SeekFrom::Start(at))?;
                if read.is_err() { 0 } else { u16_at(&two, 0) }
            }
        };
        Ok(next == kind::CONTINUE)
    }
}

/// A number that is packed into four bytes.
fn rk(packed: u32) -> f64 {
    let value = if packed & 2 != 0 {
        f64::from(packed.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(packed & !3) << 32)
    };
    if packed & 1 != 0 { value / 100.0 } else { value }
}
