//! Rows of a text table.
//!
//! Not with the csv crate: it does not count empty lines, has no limit for the length of a cell, and
//! takes the rest of a file for one cell where a quotation mark is never closed.

use std::io::{Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use super::Stop;
use super::text_shape::{Shape, decoded};
use super::workbook::OnProgress;

/// Longest cell, in bytes.
pub(super) const MAX_CELL: usize = 1_000_000;
/// Longest row, in bytes.
pub(super) const MAX_ROW: usize = 4_000_000;
/// Most cells of a row: so many has a spreadsheet.
pub(super) const MAX_CELLS: usize = 16_384;
/// Cells, and bytes of a row, up to which memory is used again for the next row.
const KEPT_CELLS: usize = 64;
const KEPT_LENGTH: usize = 64 * 1024;

/// What is wrong with how a row is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// A cell was cut off at [`MAX_CELL`].
    CellTooLong,
    /// The row was cut off at [`MAX_ROW`].
    RowTooLong,
    /// Cells after [`MAX_CELLS`] were left out.
    TooManyCells,
    /// A quotation mark is opened and not closed.
    EndsInTheMiddle,
}

/// Takes a row, its number and what is wrong with it.
pub(super) type OnTextRow<'a> = dyn FnMut(u64, &[String], Option<Flaw>) -> Result<(), Stop> + 'a;

/// Reads all rows that are not empty, from the beginning of the file.
pub(super) fn rows(
    file: &mut (impl Read + Seek),
    shape: &Shape,
    on_row: &mut OnTextRow,
    progress: &mut OnProgress,
) -> std::io::Result<Result<(), Stop>> {
    let size = file.seek(SeekFrom::End(0))?;
    let mut splitter = Splitter::new(shape.separator, on_row);
    let mut stopped = false;
    decoded(file, shape.verdict, |text, offset| {
        stopped = splitter.feed(text).is_break() || progress(offset.min(size), size).is_err();
        !stopped
    })?;
    Ok(if stopped || splitter.finish().is_break() { Err(Stop) } else { Ok(()) })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first character of a cell.
    Start,
    /// In a cell without quotation marks, or behind those that closed.
    Plain,
    /// Between quotation marks.
    Quoted,
    /// Behind a mark that closes, or is the first of a doubled one.
    Closing,
}

/// Divides a text into rows and cells. Any of CR, LF and CRLF ends a row.
struct Splitter<'a, 'b> {
    separator: u8,
    on_row: &'a mut OnTextRow<'b>,
    state: State,
    /// Cells of the row; those after `used` are kept for their memory.
    cells: Vec<String>,
    used: usize,
    length: usize,
    row: u64,
    after_return: bool,
    marks_count: bool,
    flaw: Option<Flaw>,
}

impl<'a, 'b> Splitter<'a, 'b> {
    fn new(separator: u8, on_row: &'a mut OnTextRow<'b>) -> Self {
        Self {
            separator,
            on_row,
            state: State::Start,
            cells: vec![String::new()],
            used: 0,
            length: 0,
            row: 1,
            after_return: false,
            marks_count: true,
            flaw: None,
        }
    }

    fn feed(&mut self, text: &str) -> ControlFlow<()> {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at).copied() {
            if std::mem::take(&mut self.after_return) && byte == b'\n' {
                at += 1;
                continue;
            }
            match self.state {
                State::Start if byte == b'"' && self.marks_count => {
                    self.state = State::Quoted;
                    at += 1;
                }
                State::Closing if byte == b'"' => {
                    self.push("\"");
                    self.state = State::Quoted;
                    at += 1;
                }
                State::Quoted => {
                    let end = bytes.iter().skip(at).position(|b| *b == b'"').map_or(bytes.len(), |found| at + found);
                    self.push(text.get(at..end).unwrap_or_default());
                    at = end;
                    if at < bytes.len() {
                        self.state = State::Closing;
                        at += 1;
                    }
                }
                State::Start | State::Plain | State::Closing => {
                    let separator = self.separator;
                    let ends = |b: &u8| *b == separator || *b == b'\n' || *b == b'\r';
                    let end = bytes.iter().skip(at).position(ends).map_or(bytes.len(), |found| at + found);
                    if end > at {
                        self.push(text.get(at..end).unwrap_or_default());
                        self.state = State::Plain;
                    }
                    at = end;
                    if let Some(byte) = bytes.get(at) {
                        at += 1;
                        if *byte == separator {
                            self.end_cell();
                        } else {
                            self.after_return = *byte == b'\r';
                            self.end_row()?;
                        }
                    }
                }
            }
        }
        ControlFlow::Continue(())
    }

    fn push(&mut self, text: &str) {
        let Some(cell) = self.cells.get_mut(self.used) else { return };
        let room = (MAX_CELL - cell.len()).min(MAX_ROW - self.length);
        if text.len() > room {
            let flaw = if MAX_CELL - cell.len() <= room { Flaw::CellTooLong } else { Flaw::RowTooLong };
            self.flaw.get_or_insert(flaw);
        }
        let part = text.get(..text.floor_char_boundary(room)).unwrap_or_default();
        cell.push_str(part);
        self.length += part.len();
    }

    fn end_cell(&mut self) {
        self.state = State::Start;
        if self.used + 1 >= MAX_CELLS {
            self.flaw.get_or_insert(Flaw::TooManyCells);
            self.used = MAX_CELLS;
            return;
        }
        self.used += 1;
        match self.cells.get_mut(self.used) {
            Some(cell) => cell.clear(),
            None => self.cells.push(String::new()),
        }
    }

    fn end_row(&mut self) -> ControlFlow<()> {
        self.state = State::Start;
        let used = (self.used + 1).min(self.cells.len());
        let cells = self.cells.get(..used).unwrap_or_default();
        let flaw = self.flaw.take();
        let taken = if flaw.is_none() && cells.iter().all(|cell| cell.trim().is_empty()) {
            Ok(())
        } else {
            (self.on_row)(self.row, cells, flaw)
        };
        self.row += 1;
        self.used = 0;
        // Cells are kept for their memory, but not so many or so long that it adds up.
        self.cells.truncate(if self.length > KEPT_LENGTH { 0 } else { KEPT_CELLS });
        if self.cells.is_empty() {
            self.cells.push(String::new());
        }
        self.length = 0;
        if let Some(first) = self.cells.first_mut() {
            first.clear();
        }
        if taken.is_err() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// The last row needs no line end. Where a mark was never closed, what follows it is read again
    /// without marks, so that only the row it stands in is lost.
    fn finish(&mut self) -> ControlFlow<()> {
        if self.state == State::Quoted {
            let whole = self.flaw.is_none();
            self.flaw = Some(Flaw::EndsInTheMiddle);
            if whole && let Some(cell) = self.cells.get_mut(self.used) {
                let text = std::mem::take(cell);
                self.length -= text.len();
                self.marks_count = false;
                self.state = State::Plain;
                self.push("\"");
                self.feed(&text)?;
            }
        }
        if self.used == 0 && self.cells.first().is_none_or(String::is_empty) && self.flaw.is_none() {
            return ControlFlow::Continue(());
        }
        self.end_row()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use std::io::Cursor;

    use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
    use proptest::prelude::*;

    use super::super::text_shape::judge;
    use super::*;

    type Read = Vec<(u64, Vec<String>, Option<Flaw>)>;

    fn read(bytes: &[u8]) -> (Shape, Read) {
        let mut file = Cursor::new(bytes);
        let shape = judge(&mut file, None, None).unwrap();
        let mut read: Read = Vec::new();
        let mut on_row = |row: u64, cells: &[String], flaw| {
            read.push((row, cells.to_vec(), flaw));
            Ok(())
        };
        rows(&mut file, &shape, &mut on_row, &mut |_, _| Ok(())).unwrap().unwrap();
        (shape, read)
    }

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        read(bytes).1.into_iter().map(|(_, cells, _)| cells).collect()
    }

    #[test]
    fn every_line_end_ends_a_row_and_empty_lines_are_counted() {
        for (text, ends) in
            [("a,b\n\nc,d\n", "LF"), ("a,b\r\n\r\nc,d", "CRLF"), ("a,b\r\rc,d\r", "CR"), ("a,b\r\n\nc,d", "mixed")]
        {
            let (shape, read) = read(text.as_bytes());
            assert_eq!(shape.line_ends, ends, "{text:?}");
            let numbers: Vec<u64> = read.iter().map(|(row, _, _)| *row).collect();
            assert_eq!(numbers, [1, 3], "an empty line is a row of a spreadsheet: {text:?}");
        }
    }

    #[test]
    fn quotation_marks_hold_separators_line_ends_and_themselves() {
        let read = cells(b"\"a,\n\"\"b\"\"\",\"\",c \"d\"\n");
        assert_eq!(read, [["a,\n\"b\"", "", "c \"d\""]], "marks within a cell are letters");
    }

    #[test]
    fn a_mark_that_is_never_closed_costs_one_row() {
        let (_, read) = read(b"a,b\nc,\"d\ne,f\n");
        let flaws: Vec<(u64, Option<Flaw>)> = read.iter().map(|(row, _, flaw)| (*row, *flaw)).collect();
        assert_eq!(flaws, [(1, None), (2, Some(Flaw::EndsInTheMiddle)), (3, None)], "the rows behind it are read");
    }

    #[test]
    fn cells_rows_and_widths_have_limits() {
        let long = format!("a,{}\nb,c\n", "x".repeat(MAX_CELL * 10));
        let (_, read) = self::read(long.as_bytes());
        assert_eq!(read[0].2, Some(Flaw::CellTooLong), "a cell of ten megabytes");
        assert_eq!(read[0].1[1].len(), MAX_CELL, "is cut off");
        assert_eq!(read[1].1, ["b", "c"], "and the next row is read");
        let cell = "y".repeat(900_000);
        let row = [cell.as_str(); 6].join(",");
        assert_eq!(self::read(row.as_bytes()).1[0].2, Some(Flaw::RowTooLong), "a row of five megabytes");
        let (_, read) = self::read(format!("{}\nb,c\n", ",".repeat(1_000_000)).as_bytes());
        assert_eq!((read[0].1.len(), read[0].2), (MAX_CELLS, Some(Flaw::TooManyCells)), "a million columns");
        assert_eq!(read[1].1, ["b", "c"], "and the next row is read");
    }

    #[test]
    fn a_file_that_ends_within_a_character_is_read_to_its_end() {
        let text = "é,à\nü,ö";
        let read = cells(&text.as_bytes()[..text.len() - 1]);
        assert_eq!(read[1], ["ü", "\u{fffd}"], "what cannot be read is shown");
        let mut wide: Vec<u8> = vec![0xff, 0xfe];
        wide.extend([u16::from(b'a'), u16::from(b','), 0xd800, u16::from(b'\n')].iter().flat_map(|u| u.to_le_bytes()));
        assert_eq!(cells(&wide), [["a", "\u{fffd}"]], "half of a pair of UTF-16");
    }

    /// A table as a program writes it: marks only where they are needed.
    fn written(table: &[Vec<String>], separator: char, end: &str) -> String {
        let cell = |cell: &String| {
            let marks = cell.contains([separator, '"', '\n', '\r']);
            if marks { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
        };
        let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(&separator.to_string());
        table.iter().map(|cells| row(cells) + end).collect()
    }

    /// The same text in each encoding.
    fn encoded(text: &str) -> Vec<(&'static str, Vec<u8>)> {
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let single = |encoding: &'static Encoding| encoding.encode(text).0.into_owned();
        vec![
            ("UTF-8", text.as_bytes().to_vec()),
            ("UTF-8 with a mark", [b"\xef\xbb\xbf", text.as_bytes()].concat()),
            ("UTF-16LE", little.clone()),
            ("UTF-16LE with a mark", [b"\xff\xfe".as_slice(), &little].concat()),
            ("UTF-16BE", big.clone()),
            ("UTF-16BE with a mark", [b"\xfe\xff".as_slice(), &big].concat()),
            ("Windows-1252", single(WINDOWS_1252)),
            ("Mac Roman", single(MACINTOSH)),
        ]
    }

    const WORDS: [&str; 12] = [
        "déjà",
        "l’État",
        "Côte d’Ivoire",
        "niños",
        "señal",
        "plant trees",
        "",
        "“quoted”",
        "say \"so\"",
        "two\nlines",
        "140.7",
        "a – b",
    ];

    proptest! {
        #[test]
        fn a_table_reads_back_the_same_however_it_was_written(
            picks in proptest::collection::vec(proptest::collection::vec(0..WORDS.len() + 1, 4), 2..20),
            separator in prop_oneof![Just(','), Just(';'), Just('\t'), Just('|')],
            end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        ) {
            let word = |pick: usize| WORDS.get(pick).map_or_else(|| format!("x{separator} y"), |word| (*word).to_owned());
            let mut table: Vec<Vec<String>> =
                picks.into_iter().map(|row| row.into_iter().map(word).collect()).collect();
            for row in &mut table {
                "État".clone_into(&mut row[0]);
            }
            for (encoding, bytes) in encoded(&written(&table, separator, end)) {
                prop_assert_eq!(&cells(&bytes), &table, "{}, {:?}, {:?}", encoding, separator, end);
            }
        }

        #[test]
        fn any_bytes_are_read_without_a_panic_and_within_the_limits(
            bytes in proptest::collection::vec(prop_oneof![any::<u8>(), proptest::sample::select(b",;\t|\"\r\n\0".to_vec())], 0..600),
        ) {
            for (_, cells, _) in read(&bytes).1 {
                prop_assert!(cells.len() <= MAX_CELLS, "{} cells", cells.len());
            }
        }
    }
}
