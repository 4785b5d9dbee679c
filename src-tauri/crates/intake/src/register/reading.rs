//! Reads a file from end to end.

use std::cell::RefCell;

use placard_domain::Reference;

use super::look::{Found, Rows, Source, look, unreadable};
use super::problems::Unit;
use super::rows_reader::RowsReader;
use super::text_table::{self, Flaw};
use super::{Bytes, Question, ReadOptions, Reading, Receiver, Stop, json, thematic_list, uhri, wg_report, workbook};
use crate::IntakeError;

/// See [`super::read`].
pub(super) fn read(
    file: &mut dyn Bytes,
    name: &str,
    reference: &Reference,
    options: &ReadOptions,
    receiver: &mut dyn Receiver,
) -> Result<Reading, IntakeError> {
    let found = look(file, name, reference, options)?;
    let found = found.ok_or_else(|| IntakeError::NoRecommendations { name: name.to_owned() })?;
    for (question, missing) in [
        (Question::WhichColumnIsText, "the text of the recommendations"),
        (Question::WhichState, "the State under review"),
    ] {
        if found.outline.questions.contains(&question) {
            return Err(IntakeError::NeedsMapping { name: name.to_owned(), missing: missing.to_owned() });
        }
    }
    let Found { outline, header_row, source } = found;
    let source = match source {
        Source::Rows(source) => source,
        Source::UhriJson => {
            let (rows, ended) = uhri::read_json(file, name, reference, receiver)?;
            return Ok(Reading { outline, rows, stopped: ended == Err(Stop) });
        }
        Source::ThematicList => {
            let (rows, ended) = thematic_list::read(file, name, reference, &outline.mapping, receiver)?;
            return Ok(Reading { outline, rows, stopped: ended == Err(Stop) });
        }
        Source::WgReport(report) => {
            let given = &outline.mapping;
            let (rows, ended) = wg_report::read(file, name, *report, reference, given, &options.corrections, receiver)?;
            return Ok(Reading { outline, rows, stopped: ended == Err(Stop) });
        }
    };
    let unit = if matches!(source, Rows::Json) { Unit::Item } else { Unit::Row };
    let mut reader = RowsReader::new(&outline, header_row, unit, reference, receiver);
    reader.look_at_header(&outline);
    // Rows and progress are told by two functions, of which only one is called at a time.
    let reader = RefCell::new(reader);
    let mut progress = |done, total| reader.borrow_mut().progress(done, total);
    let mut file = file;
    let ended = match &source {
        Rows::Text(shape) => {
            let mut on_row = |row: u64, cells: &[String], flaw: Option<Flaw>| reader.borrow_mut().row(row, cells, flaw);
            let read = text_table::rows(&mut file, shape, &mut on_row, &mut progress);
            read.map_err(|error| unreadable(name, &error))?
        }
        Rows::Workbook => {
            let mut on_row = |row: u64, cells: &[String]| reader.borrow_mut().row(row, cells, None);
            workbook::rows(file, name, outline.sheet.as_deref(), &mut on_row, &mut progress)?
        }
        Rows::Json => {
            let mut on_row = |row: u64, cells: &[String]| reader.borrow_mut().row(row, cells, None);
            let mut on_wrong = |problem, raw| reader.borrow_mut().wrong(problem, raw);
            json::rows(file, name, &outline.header, &mut on_row, &mut on_wrong, &mut progress)?
        }
    };
    let rows = reader.into_inner().count;
    Ok(Reading { outline, rows, stopped: ended == Err(Stop) })
}
