//! Rows that could not be taken over, written to a file of the same form, to be mended and imported again.

use std::fs::File;
use std::path::Path;

use placard_domain::{RecommendationDraft, WgReport};
use placard_intake::register::{self, Place, RawRow, Receiver, RowProblem, Stop};
use rust_xlsxwriter::Workbook;

use crate::exports::{ending, write};
use crate::views::Exported;
use crate::views::register_import::SaveRejected;
use crate::{App, AppError, ENGLISH};

impl App {
    /// Writes the rows of a file that cannot be taken over to a file of their own.
    ///
    /// # Errors
    /// `import_…` codes, `unknown_ending`, `cannot_write`.
    pub fn save_rejected(&mut self, request: SaveRejected) -> Result<Exported, AppError> {
        let to = Path::new(&request.to);
        let ending = ending(to, &["csv", "xlsx", "json"])?;
        let from = Path::new(&request.file.path);
        let desk = self.desk(ENGLISH)?;
        let mut file = File::open(from).map_err(|e| AppError::unreadable(from, &e))?;
        let name = from.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut kept = Kept::default();
        let reading = register::read(&mut file, &name, desk.reference, &request.file.options, &mut kept)?;
        let bytes = match ending {
            "json" => kept.json(),
            "xlsx" => kept.xlsx(&reading.outline.header).map_err(AppError::internal)?,
            _ => kept.csv(&reading.outline.header, reading.outline.separator).map_err(AppError::internal)?,
        };
        write(to, &bytes)?;
        Ok(Exported { path: request.to, pages: None, warnings: Vec::new() })
    }
}

/// The rejected rows, as they stand.
#[derive(Default)]
struct Kept {
    cells: Vec<Vec<String>>,
    objects: Vec<String>,
}

impl Receiver for Kept {
    fn record(&mut self, _: Place, _: RecommendationDraft) -> Result<(), Stop> {
        Ok(())
    }

    fn review(&mut self, _: WgReport) -> Result<(), Stop> {
        Ok(())
    }

    fn problem(&mut self, _: RowProblem) {}

    fn rejected(&mut self, _: Place, raw: RawRow) {
        match raw {
            RawRow::Cells(cells) => self.cells.push(cells),
            RawRow::Json(object) => self.objects.push(object),
        }
    }

    fn progress(&mut self, _: u64, _: u64) -> Result<(), Stop> {
        Ok(())
    }
}

impl Kept {
    /// An array: of the objects as they stand, or of rows of cells.
    fn json(&self) -> Vec<u8> {
        let rows = self.cells.iter().map(|row| serde_json::to_string(row).unwrap_or_default());
        let all: Vec<String> = self.objects.iter().cloned().chain(rows).collect();
        format!("[\n{}\n]\n", all.join(",\n")).into_bytes()
    }

    /// Cells stay as they were, formulas too: the file goes back to where it came from.
    fn csv(&self, header: &[String], separator: Option<char>) -> Result<Vec<u8>, csv::Error> {
        let separator = separator.and_then(|c| u8::try_from(c).ok()).unwrap_or(b',');
        let mut writer = csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(Vec::new());
        if !header.is_empty() {
            writer.write_record(header)?;
        }
        for row in &self.cells {
            writer.write_record(row)?;
        }
        for object in &self.objects {
            writer.write_record([object])?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }

    fn xlsx(&self, header: &[String]) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        let rows = std::iter::once(header).chain(self.cells.iter().map(Vec::as_slice));
        for (line, row) in (0u32..).zip(rows) {
            for (column, cell) in (0u16..).zip(row) {
                sheet.write_string(line, column, cell)?;
            }
        }
        workbook.save_to_buffer()
    }
}
