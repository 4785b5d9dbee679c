//! Files that leave the machine: tables of records, and how any file is written.

use std::fs;
use std::path::Path;

use placard_charts::disarm;
use placard_domain::{CycleRecord, Iso3, PartialDate};
use rust_xlsxwriter::Workbook;
use serde_json::{Map, Value};

use crate::named::{cycle_named, pairs};
use crate::views::Exported;
use crate::views::files::ExportRecords;
use crate::{App, AppError, Desk, ENGLISH};

/// Tables that can be exported.
const KINDS: [&str; 5] = ["status", "events", "statements", "asks", "sources"];

impl App {
    /// Writes records as a table; the ending of the name decides: .csv, .xlsx or .json.
    ///
    /// # Errors
    /// `unknown_name`, `unknown_ending`, `cannot_write`, or what reading refuses.
    pub fn export_records(&mut self, request: &ExportRecords) -> Result<Exported, AppError> {
        let ending = ending(&request.path, &["csv", "xlsx", "json"])?;
        let filter = self.filter(&request.filter)?;
        let desk = self.leaving(ENGLISH, request.profile)?;
        let rows = desk.rows(&request.kind, &filter)?;
        let bytes = match ending {
            "json" => serde_json::to_vec_pretty(&rows).map_err(AppError::internal)?,
            "xlsx" => xlsx(&rows).map_err(AppError::internal)?,
            _ => csv(&rows).map_err(AppError::internal)?,
        };
        write(&request.path, &bytes)?;
        Ok(Exported { path: request.path.display().to_string(), pages: None, warnings: desk.withheld_in_words() })
    }

    pub(crate) fn filter(&self, typed: &[String]) -> Result<Filter, AppError> {
        let mut filter = Filter { state: None, cycle: None };
        for (key, value) in pairs(typed)? {
            match key {
                "state" => filter.state = Some(self.state_named(value)?),
                "cycle" => filter.cycle = Some(cycle_named(value)?),
                unknown => return Err(AppError::unknown_name("filter", unknown, &["state", "cycle"])),
            }
        }
        Ok(filter)
    }
}

/// Which records a table has.
pub(crate) struct Filter {
    state: Option<Iso3>,
    cycle: Option<u8>,
}

impl Filter {
    fn keeps(&self, state: Iso3, cycle: u8) -> bool {
        self.state.is_none_or(|s| s == state) && self.cycle.is_none_or(|c| c == cycle)
    }
}

type Row = Map<String, Value>;

impl Desk<'_> {
    /// The rows of a table, as far as they leave.
    pub(crate) fn rows(&self, kind: &str, filter: &Filter) -> Result<Vec<Row>, AppError> {
        let mut rows = Vec::new();
        match kind {
            "status" => {
                for (state, record) in self.all_cycles()? {
                    if filter.keeps(state, record.cycle) {
                        rows.push(self.status_row(state, &record));
                    }
                }
            }
            "events" => {
                for (state, record) in self.all_cycles()? {
                    if filter.keeps(state, record.cycle) {
                        rows.extend(record.events.iter().map(row).collect::<Result<Vec<_>, _>>()?);
                    }
                }
            }
            "statements" => {
                for saved in self.own_statements(None)? {
                    if filter.keeps(saved.record.state, saved.record.cycle) {
                        let Some(said) = self.quoted(saved.record) else { continue };
                        let mut row = self.sourced(row(&said)?, said.source_id.as_deref())?;
                        if said.speaker.is_empty() {
                            row.insert("speaker".to_owned(), self.texts.get("consent.name_withheld").into());
                        }
                        rows.push(row);
                    }
                }
            }
            "asks" => {
                for saved in self.case.asks(None)? {
                    if filter.keeps(saved.record.state, saved.record.cycle) && self.ask_leaves(&saved.record) {
                        rows.push(self.sourced(row(&saved.record)?, saved.record.source_id.as_deref())?);
                    }
                }
            }
            "sources" => {
                for source in self.leaving_sources()? {
                    let mut row = row(&source)?;
                    if !self.notes_leave() {
                        row.remove("contact");
                    }
                    rows.push(row);
                }
            }
            unknown => return Err(AppError::unknown_name("export", unknown, &KINDS)),
        }
        Ok(rows)
    }

    fn all_cycles(&self) -> Result<Vec<(Iso3, CycleRecord)>, AppError> {
        let ledgers = self.all_ledgers(self.now.today)?;
        Ok(ledgers.iter().flat_map(|(state, cycles)| cycles.iter().map(|c| (state.iso3, c.clone()))).collect())
    }

    fn status_row(&self, state: Iso3, record: &CycleRecord) -> Row {
        let name = self.reference.state(state).map_or("", |state| state.name(ENGLISH));
        let mut row = Row::new();
        row.insert("state".to_owned(), state.as_str().into());
        row.insert("name".to_owned(), name.into());
        row.insert("as_of".to_owned(), PartialDate::day(self.now.today).to_string().into());
        row.insert("cycle".to_owned(), record.cycle.into());
        row.insert("session".to_owned(), record.session.into());
        row.insert("session_inferred".to_owned(), record.session_inferred.into());
        row.insert("status".to_owned(), record.status.code().into());
        row.insert("adoption".to_owned(), record.adoption.code().into());
        row
    }

    /// The row with its source in words in place of an identifier.
    fn sourced(&self, mut row: Row, source_id: Option<&str>) -> Result<Row, AppError> {
        row.insert("source".to_owned(), self.citation(source_id)?.into());
        Ok(row)
    }
}

fn row<T: serde::Serialize>(record: &T) -> Result<Row, AppError> {
    match serde_json::to_value(record) {
        Ok(Value::Object(mut row)) => {
            row.remove("source_id");
            Ok(row)
        }
        Ok(_) => Err(AppError::internal("a record is not an object")),
        Err(error) => Err(AppError::internal(error)),
    }
}

/// The cell of a table, safe to open in a spreadsheet.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => disarm(text),
        other => other.to_string(),
    }
}

fn csv(rows: &[Row]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    if let Some(first) = rows.first() {
        writer.write_record(first.keys())?;
    }
    for row in rows {
        writer.write_record(row.values().map(cell))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn xlsx(rows: &[Row]) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let head = rows.first().map(|row| row.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
    for (column, name) in (0u16..).zip(&head) {
        sheet.write_string(0, column, name)?;
    }
    for (line, row) in (1u32..).zip(rows) {
        for (column, value) in (0u16..).zip(row.values()) {
            match value {
                Value::Null => {}
                Value::Number(number) => _ = sheet.write_number(line, column, number.as_f64().unwrap_or_default())?,
                Value::Bool(truth) => _ = sheet.write_boolean(line, column, *truth)?,
                // Written as text, never as a formula.
                other => _ = sheet.write_string(line, column, other.as_str().unwrap_or_default())?,
            }
        }
    }
    workbook.save_to_buffer()
}

/// The ending of the name, if it is one of those `known`.
pub(crate) fn ending<'a>(path: &Path, known: &[&'a str]) -> Result<&'a str, AppError> {
    let found = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let ending = known.iter().find(|ending| found.as_deref() == Some(**ending));
    ending.copied().ok_or_else(|| AppError::unknown_ending(path, known))
}

/// Refuses a file that is there already, unless it is to be replaced.
pub(crate) fn may_write(path: &Path, overwrite: bool) -> Result<(), AppError> {
    if !overwrite && path.symlink_metadata().is_ok() { Err(AppError::file_exists(path)) } else { Ok(()) }
}

/// Writes a file that is not there yet, or may be replaced, whole or not at all.
pub(crate) fn write_new(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), AppError> {
    may_write(path, overwrite)?;
    write(path, bytes)
}

/// Writes the file whole or not at all.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), AppError> {
    replace(path, |beside| fs::write(beside, bytes).map_err(|error| AppError::cannot_write(path, &error)))
}

/// Has a file written beside its place first, then puts it there: it appears whole or not at all.
pub(crate) fn replace(path: &Path, write: impl FnOnce(&Path) -> Result<(), AppError>) -> Result<(), AppError> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = Path::new(&beside);
    let moved = || fs::rename(beside, path).map_err(|error| AppError::cannot_write(path, &error));
    write(beside).and_then(|()| moved()).inspect_err(|_| {
        // Nothing more can be done about a leftover than to try.
        let _ = fs::remove_file(beside);
    })
}
