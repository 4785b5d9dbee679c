//! What the formats of workbooks share: rows under construction with their limits, numbers, dates.

use chrono::{Days, NaiveDate};

use crate::IntakeError;
use crate::container::complex;
use crate::register::halt::Halt;
use crate::register::rows::OnRow;

use super::OnProgress;

/// Most columns and rows of a sheet: so many has a spreadsheet.
pub const MAX_COLUMNS: usize = 16_384;
pub const MAX_ROWS: u64 = 1_048_576;
/// Most cells of a sheet, empty ones before a full one included.
const MAX_CELLS: u64 = 20_000_000;
/// Longest cell, in bytes.
pub const MAX_CELL: usize = 1_000_000;
/// Most bytes of a row, and of all rows: a few shared strings can be named by millions of cells.
const MAX_ROW: usize = 16_000_000;
const MAX_TEXT: u64 = 2_000_000_000;
/// Rows between two reports of progress.
const ROWS_BETWEEN: u64 = 256;

/// The row under construction, and where the rows go.
pub struct Rows<'a, 'b> {
    name: &'a str,
    on_row: &'a mut OnRow<'b>,
    progress: &'a mut OnProgress<'b>,
    cells: Vec<String>,
    /// Cells of the row in use; those behind are empty and kept for their memory.
    used: usize,
    length: usize,
    /// Cells and bytes handed on so far.
    total: u64,
    text: u64,
    handed: u64,
}

impl<'a, 'b> Rows<'a, 'b> {
    /// No row yet.
    pub fn new(name: &'a str, on_row: &'a mut OnRow<'b>, progress: &'a mut OnProgress<'b>) -> Self {
        Self { name, on_row, progress, cells: Vec::new(), used: 0, length: 0, total: 0, text: 0, handed: 0 }
    }

    /// Puts text into a cell; columns count from 0.
    pub fn set(&mut self, column: usize, text: &str) -> Result<(), IntakeError> {
        if text.is_empty() {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            return Err(complex(self.name, format!("a row has more than {MAX_COLUMNS} cells")));
        }
        if text.len() > MAX_CELL {
            return Err(complex(self.name, format!("a cell is longer than {MAX_CELL} bytes")));
        }
        self.length += text.len();
        if self.length > MAX_ROW {
            return Err(complex(self.name, format!("a row is longer than {MAX_ROW} bytes")));
        }
        if column >= self.cells.len() {
            self.cells.resize_with(column + 1, String::new);
        }
        self.used = self.used.max(column + 1);
        if let Some(cell) = self.cells.get_mut(column) {
            cell.clear();
            cell.push_str(text);
        }
        Ok(())
    }

    /// Hands the row on and begins the next; an empty one is left out. Rows count from 1.
    pub fn end(&mut self, row: u64) -> Result<(), Halt> {
        if self.used > 0 {
            self.again(row)?;
            for cell in self.cells.iter_mut().take(self.used) {
                cell.clear();
            }
            // One wide row is no reason to keep its memory.
            self.cells.truncate(64);
            (self.used, self.length) = (0, 0);
        }
        Ok(())
    }

    /// Hands the row on and keeps it.
    pub fn again(&mut self, row: u64) -> Result<(), Halt> {
        self.total += self.used as u64;
        self.text += self.length as u64;
        if self.total > MAX_CELLS || self.text > MAX_TEXT {
            return Err(complex(self.name, format!("it has more than {MAX_CELLS} cells or {MAX_TEXT} bytes")).into());
        }
        (self.on_row)(row, self.cells.get(..self.used).unwrap_or_default())?;
        Ok(())
    }

    /// Whether the row has no cell yet.
    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Reports, now and then, how much of how much has been read.
    pub fn progress(&mut self, done: u64, whole: u64) -> Result<(), Halt> {
        self.handed += 1;
        if self.handed.is_multiple_of(ROWS_BETWEEN) {
            (self.progress)(done, whole)?;
        }
        Ok(())
    }
}

/// A number as text, without ".0".
pub fn number(value: f64) -> String {
    if value == 0.0 { "0".to_owned() } else { value.to_string() }
}

/// The day that a number of a date stands for; none where it is none.
pub fn day(value: f64, from_1904: bool) -> Option<String> {
    let days = value.floor();
    if !(0.0..2_958_466.0).contains(&days) {
        return None;
    }
    // In the system of 1900 there is a 29 February 1900, which never was.
    let (year, month, first) = match (from_1904, days < 60.0) {
        (true, _) => (1904, 1, 1),
        (false, true) => (1899, 12, 31),
        (false, false) => (1899, 12, 30),
    };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked above")]
    let days = Days::new(days as u64);
    let day = NaiveDate::from_ymd_opt(year, month, first)?.checked_add_days(days)?;
    Some(day.to_string())
}

/// A number in a cell of that format.
pub fn formatted(value: f64, is_date: bool, from_1904: bool) -> String {
    let day = if is_date { day(value, from_1904) } else { None };
    day.unwrap_or_else(|| number(value))
}

/// Whether a format that every spreadsheet program knows by number shows a day.
pub fn is_known_date(format: u32) -> bool {
    matches!(format, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58)
}

/// Whether a format shows a day: it has a letter for day or year, or for a month and none for a time.
pub fn is_date(format: &str) -> bool {
    let (mut day, mut month, mut time) = (false, false, false);
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        match c.to_ascii_lowercase() {
            '"' => while chars.next().is_some_and(|c| c != '"') {},
            '\\' | '_' | '*' => _ = chars.next(),
            '[' => {
                // A colour, a language, or hours that go beyond a day.
                let inner: String = chars.by_ref().take_while(|c| *c != ']').collect();
                time |= !inner.is_empty() && inner.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's'));
            }
            // What follows is for negative numbers.
            ';' => break,
            'd' | 'y' => day = true,
            'm' => month = true,
            'h' | 's' => time = true,
            _ => {}
        }
    }
    day || (month && !time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_dates_are_days() {
        for (value, from_1904, expected) in [
            (46078.0, false, "2026-02-25"),
            (46078.75, false, "2026-02-25"),
            (1.0, false, "1900-01-01"),
            (59.0, false, "1900-02-28"),
            (61.0, false, "1900-03-01"),
            (44616.0, true, "2026-02-25"),
        ] {
            assert_eq!(day(value, from_1904).as_deref(), Some(expected), "{value}");
        }
        for value in [-1.0, 1e9, f64::NAN, f64::INFINITY] {
            assert_eq!(day(value, false), None, "{value} is no date");
        }
    }

    #[test]
    fn formats_of_dates_are_told_from_those_of_numbers() {
        for format in ["yyyy-mm-dd", "d/m/yy", "dd mmmm", "mmm", "[$-409]d-mmm-yy;@", "d.m.yyyy h:mm", "MM"] {
            assert!(is_date(format), "{format} shows a day");
        }
        for format in ["General", "0.00", "#,##0", "\"day\" 0", "h:mm:ss", "[h]:mm", "0.00E+00", "0_d", "mm:ss", "@"] {
            assert!(!is_date(format), "{format} shows none");
        }
    }

    #[test]
    fn whole_numbers_have_no_fraction() {
        for (value, text) in [(4.0, "4"), (-0.0, "0"), (4.5, "4.5"), (137.197, "137.197"), (1e15, "1000000000000000")] {
            assert_eq!(number(value), text);
        }
    }
}
