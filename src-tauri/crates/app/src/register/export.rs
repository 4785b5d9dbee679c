//! The register as a file: exactly what is seen (columns, filter, order), with stable identifiers, a
//! dictionary of its columns, and what it is. An export can be imported again without loss.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use placard_casefile::{Recommendation, RecordKind};
use placard_charts::disarm;
use placard_domain::{
    Column, Iso3, Order, PartialDate, Provider, RecommendationDraft, RegisterFilter, Response, shown,
};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use serde_json::{Map, Value};

use crate::exports::{ending, replace, write};
use crate::views::Exported;
use crate::views::register::ExportRegister;
use crate::{App, AppError, Desk};

/// Records that are in memory at a time.
const AT_A_TIME: usize = 500;
/// Rows that a sheet of a workbook can hold below its header.
const MOST_SHEET_ROWS: usize = 1_048_575;
/// What joins several values in one cell; the importer divides at the same.
const JOIN: &str = "; ";
/// Column of what an assessment rests on: the delegation's own notes.
const EVIDENCE: &str = "assessment_evidence";

/// One column of the file.
struct FileColumn {
    /// Its header: a stable code.
    code: &'static str,
    value: fn(&Desk, &Recommendation, &RecommendationDraft) -> Value,
}

impl App {
    /// Writes what is seen of the register; the ending of the name decides: .csv, .xlsx or .json, and
    /// .docx for one review as the matrix of OHCHR.
    ///
    /// # Errors
    /// `unknown_ending`, `cannot_write`, `export_too_long`, `matrix_one_review`, or what reading refuses.
    pub fn export_register(&mut self, request: ExportRegister) -> Result<Exported, AppError> {
        let path = Path::new(&request.path);
        let ending = ending(path, &["csv", "xlsx", "json", "docx"])?;
        let mut desk = self.leaving(&request.lang, request.profile)?;
        let numbers = desk.numbers(&request.filter, request.order)?;
        let columns = desk.file_columns(&request.columns);
        let about = desk.about(&request, numbers.len());
        match ending {
            "csv" => {
                replace(path, |beside| desk.write_csv(beside, &columns, &numbers))?;
                let dictionary = path.with_extension("dictionary.csv");
                replace(&dictionary, |beside| desk.write_dictionary(beside, &columns, &about))?;
            }
            "docx" => write(path, &desk.review_matrix(&numbers)?)?,
            "xlsx" if numbers.len() > MOST_SHEET_ROWS => return Err(AppError::export_too_long(MOST_SHEET_ROWS)),
            "xlsx" => replace(path, |beside| desk.write_xlsx(beside, &columns, &numbers, &about))?,
            _ => replace(path, |beside| desk.write_json(beside, &columns, &numbers, &about))?,
        }
        desk.look_over_register(&request.filter, &request.columns)?;
        Ok(Exported { path: request.path, pages: None, warnings: desk.withheld_in_words() })
    }
}

impl Desk<'_> {
    /// What the file is, in the reader's words: filter, order, count, sources, day.
    fn about(&mut self, request: &ExportRegister, count: usize) -> Vec<(String, String)> {
        let filter = self.filter_lines(&request.filter);
        let none = self.texts.get("export.filter_none").to_owned();
        let day = self.texts.date(&PartialDate::day(self.as_of(request.as_of)));
        let mut about = vec![
            ("export.filter", if filter.is_empty() { none } else { filter.join("\n") }),
            ("export.order", self.order_words(request.order)),
            ("export.count", count.to_string()),
        ];
        about.extend(self.sources_in_words(&request.filter).map(|sources| ("export.source", sources)));
        about.extend([("export.as_of", day), ("export.note", String::new())]);
        about.into_iter().map(|(key, value)| (self.texts.get(key).to_owned(), value)).collect()
    }

    /// "UPR Info: 388 · OHCHR thematic list: 343"; none where nothing is selected.
    fn sources_in_words(&mut self, filter: &placard_domain::RegisterFilter) -> Option<String> {
        let reference = self.reference;
        let counts = self.case.register(reference).ok()?.select(filter, reference).by_source;
        let named = counts.iter().map(|count| {
            let values = [("label", self.provider(count.provider)), ("n", count.records.to_string())];
            self.texts.with("chart.legend.count", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
        });
        Some(named.collect::<Vec<_>>().join(" · ")).filter(|words| !words.is_empty())
    }

    /// Visits all records in order, some at a time.
    pub(super) fn each(
        &self,
        numbers: &[i64],
        mut visit: impl FnMut(&Recommendation, &RecommendationDraft) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        for some in numbers.chunks(AT_A_TIME) {
            for record in self.case.recommendations(some)? {
                visit(&record, &shown(&record.own, &record.attestations).values)?;
            }
        }
        Ok(())
    }

    fn write_csv(&self, path: &Path, columns: &[FileColumn], numbers: &[i64]) -> Result<(), AppError> {
        let failed = |error: csv::Error| AppError::cannot_write(path, &error);
        let file = File::create(path).map_err(|e| AppError::cannot_write(path, &e))?;
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BufWriter::new(file));
        writer.write_record(columns.iter().map(|column| column.code)).map_err(failed)?;
        self.each(numbers, |record, values| {
            let cells = columns.iter().map(|column| disarm(&cell(&(column.value)(self, record, values))));
            writer.write_record(cells).map_err(failed)
        })?;
        writer.flush().map_err(|e| AppError::cannot_write(path, &e))
    }

    fn write_dictionary(
        &self,
        path: &Path,
        columns: &[FileColumn],
        about: &[(String, String)],
    ) -> Result<(), AppError> {
        let failed = |error: csv::Error| AppError::cannot_write(path, &error);
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_path(path).map_err(failed)?;
        writer.write_record([self.texts.get("export.column"), self.texts.get("export.meaning")]).map_err(failed)?;
        for column in columns {
            writer.write_record([column.code, &self.meaning(column)]).map_err(failed)?;
        }
        for (name, value) in about {
            writer.write_record([name, &disarm(value)]).map_err(failed)?;
        }
        writer.flush().map_err(|e| AppError::cannot_write(path, &e))
    }

    fn write_xlsx(
        &self,
        path: &Path,
        columns: &[FileColumn],
        numbers: &[i64],
        about: &[(String, String)],
    ) -> Result<(), AppError> {
        let failed = |error: XlsxError| AppError::cannot_write(path, &error);
        let mut workbook = Workbook::new();
        // What does not fit into memory goes beside the file, never to a folder of the system.
        workbook.set_tempdir(path.parent().unwrap_or(path)).map_err(failed)?;
        let strong = Format::new().set_bold();
        let sheet = workbook.add_worksheet_with_constant_memory().map_err(failed)?;
        sheet.set_name(self.texts.get("export.sheet_records")).map_err(failed)?;
        sheet.set_freeze_panes(1, 0).map_err(failed)?;
        sheet.set_right_to_left(self.texts.is_rtl());
        for (place, column) in (0u16..).zip(columns) {
            sheet.set_column_width(place, width(column.code)).map_err(failed)?;
        }
        for (place, column) in (0u16..).zip(columns) {
            sheet.write_string_with_format(0, place, column.code, &strong).map_err(failed)?;
        }
        let mut line = 0u32;
        self.each(numbers, |record, values| {
            line += 1;
            for (place, column) in (0u16..).zip(columns) {
                put(sheet, line, place, &(column.value)(self, record, values)).map_err(failed)?;
            }
            Ok(())
        })?;
        let dictionary = columns.iter().map(|column| (column.code.to_owned(), self.meaning(column)));
        self.add_pairs(&mut workbook, "export.sheet_dictionary", dictionary).map_err(failed)?;
        self.add_pairs(&mut workbook, "export.sheet_about", about.iter().cloned()).map_err(failed)?;
        workbook.save(path).map_err(failed)
    }

    /// Adds a sheet of two columns.
    fn add_pairs(
        &self,
        workbook: &mut Workbook,
        name: &str,
        pairs: impl Iterator<Item = (String, String)>,
    ) -> Result<(), XlsxError> {
        let sheet = workbook.add_worksheet();
        sheet.set_name(self.texts.get(name))?;
        sheet.set_right_to_left(self.texts.is_rtl());
        sheet.set_column_width(0, 24)?;
        sheet.set_column_width(1, 80)?;
        let wrapped = Format::new().set_text_wrap();
        for (line, (one, other)) in (0u32..).zip(pairs) {
            sheet.write_string_with_format(line, 0, one, &Format::new().set_bold())?;
            sheet.write_string_with_format(line, 1, other, &wrapped)?;
        }
        Ok(())
    }

    fn write_json(
        &self,
        path: &Path,
        columns: &[FileColumn],
        numbers: &[i64],
        about: &[(String, String)],
    ) -> Result<(), AppError> {
        let file = File::create(path).map_err(|e| AppError::cannot_write(path, &e))?;
        let mut out = BufWriter::new(file);
        let pairs = |pairs: Vec<(String, String)>| {
            Value::Object(pairs.into_iter().map(|(name, value)| (name, Value::from(value))).collect())
        };
        let dictionary = columns.iter().map(|column| (column.code.to_owned(), self.meaning(column)));
        let head = (pairs(about.to_vec()), pairs(dictionary.collect()));
        let mut write = |text: String| out.write_all(text.as_bytes()).map_err(|e| AppError::cannot_write(path, &e));
        write(format!("{{\"about\":{},\n\"dictionary\":{},\n\"records\":[", head.0, head.1))?;
        let mut divider = "\n";
        self.each(numbers, |record, values| {
            let value = |column: &FileColumn| match (column.value)(self, record, values) {
                Value::String(text) => Value::String(guarded(text)),
                other => other,
            };
            let object: Map<String, Value> =
                columns.iter().map(|column| (column.code.to_owned(), value(column))).collect();
            write(format!("{}{}", std::mem::replace(&mut divider, ",\n"), Value::Object(object)))
        })?;
        write("\n]}\n".to_owned())?;
        out.flush().map_err(|e| AppError::cannot_write(path, &e))
    }

    fn meaning(&self, column: &FileColumn) -> String {
        self.texts.get(&format!("export.meaning.{}", column.code)).to_owned()
    }
}

/// A value as the cell of a text table.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(cell).collect::<Vec<_>>().join(JOIN),
        other => other.to_string(),
    }
}

/// Writes a cell; what is a text is written as a text, never as a formula.
fn put(sheet: &mut Worksheet, line: u32, place: u16, value: &Value) -> Result<(), XlsxError> {
    match value {
        Value::Null => {}
        Value::Number(number) => _ = sheet.write_number(line, place, number.as_f64().unwrap_or_default())?,
        other => _ = sheet.write_string(line, place, guarded(cell(other)))?,
    }
    Ok(())
}

/// A text that is no formula where it stands; its own apostrophe must not be taken for one that was put on.
fn guarded(text: String) -> String {
    if text.starts_with('\'') { disarm(&text) } else { text }
}

fn width(code: &str) -> f64 {
    match code {
        "text" => 80.0,
        "themes" | "recommending_names" | "persons" => 32.0,
        "state_name" | "recommending" | "comment" => 24.0,
        _ => 14.0,
    }
}

impl Desk<'_> {
    /// The columns of the file, as far as they leave.
    fn file_columns(&self, seen: &[Column]) -> Vec<FileColumn> {
        let mut columns = columns(seen);
        if !self.notes_leave() {
            columns.retain(|column| column.code != EVIDENCE);
        }
        columns
    }

    /// Writes down what leaves with the register, and what stays: the delegation's notes on what an assessment rests
    /// on, and comments that only its own tables have.
    pub(crate) fn look_over_register(&mut self, filter: &RegisterFilter, seen: &[Column]) -> Result<(), AppError> {
        let numbers = self.numbers(filter, Order::default())?;
        self.leave_counted(RecordKind::Recommendation, numbers.len());
        if self.notes_leave() {
            return Ok(());
        }
        let columns = columns(seen);
        let has = |code: &str| columns.iter().any(|column| column.code == code);
        let (has_evidence, has_comment) = (has(EVIDENCE), has("comment"));
        let (mut evidence, mut comments) = (0, 0);
        self.each(&numbers, |record, _| {
            evidence += usize::from(has_evidence && record.own.evidence.is_some());
            comments += usize::from(has_comment && has_own_comment(record));
            Ok(())
        })?;
        self.stay_counted(RecordKind::Recommendation, "withheld.evidence", evidence);
        self.stay_counted(RecordKind::Recommendation, "withheld.comments", comments);
        Ok(())
    }
}

/// Whether the comment that is shown of a recommendation is the delegation's own.
fn has_own_comment(record: &Recommendation) -> bool {
    let with = record.attestations.iter().filter(|attestation| attestation.says.comment.is_some());
    with.map(|attestation| attestation.provider).min() == Some(Provider::OwnTable)
}

/// The columns of the file for the columns that are seen; for none, everything there is.
fn columns(seen: &[Column]) -> Vec<FileColumn> {
    let everything = seen.is_empty();
    let seen = if everything { Column::ALL } else { seen };
    let mut columns = vec![FileColumn { code: "placard_id", value: |_, record, _| record.id.clone().into() }];
    let mut add = |code, value| columns.push(FileColumn { code, value });
    for column in seen {
        match column {
            Column::State => {
                add("state", |_, _, values| state(values).map(|state| state.to_string()).into());
                add("state_name", |desk, _, values| state(values).map(|state| desk.named_state(state).name).into());
            }
            Column::Recommending => {
                add("recommending", |_, _, values| {
                    values.recommending_states.iter().map(Iso3::to_string).collect::<Vec<_>>().into()
                });
                add("recommending_names", |desk, _, values| {
                    let names = values.recommending_states.iter().map(|state| desk.named_state(*state).name);
                    names.collect::<Vec<_>>().into()
                });
                add("recommending_other", |_, _, values| values.recommending_other.clone().into());
            }
            Column::Text => add("text", |_, _, values| values.text.clone().into()),
            Column::Cycle => add("cycle", |_, _, values| values.cycle.into()),
            Column::Session => add("session", |_, _, values| values.session.into()),
            Column::Paragraph => add("paragraph", |_, _, values| values.paragraph.clone().into()),
            Column::Response => add("response", |_, _, values| values.response.map(Response::code).into()),
            Column::StateWords => add("state_words", |_, _, values| values.state_words.clone().into()),
            Column::Themes => add("themes", |_, _, values| values.themes.clone().into()),
            Column::Category => add("category", |_, _, values| values.category.into()),
            Column::Sdgs => add("sdgs", |_, _, values| values.sdgs.clone().into()),
            Column::Sources => add("sources", |_, record, _| {
                let mut sources: Vec<&str> = record.attestations.iter().map(|a| a.provider.code()).collect();
                sources.dedup();
                sources.into()
            }),
            Column::Assessment => {
                add("assessment", |_, record, _| record.own.assessment.code().into());
                add(EVIDENCE, |_, record, _| record.own.evidence.clone().into());
                add("assessment_date", |_, record, _| record.own.assessed.map(|date| date.to_string()).into());
            }
        }
    }
    if everything {
        add("class", |_, _, values| values.class.code().into());
        add("persons", |_, _, values| values.persons.clone().into());
        add("symbol", |_, _, values| values.symbol.clone().into());
        add("position_source", |_, _, values| values.position_source.clone().into());
        add("date", |_, _, values| values.date.map(|date| date.to_string()).into());
        add("comment", |desk, record, values| {
            let leaves = desk.notes_leave() || !has_own_comment(record);
            values.comment.clone().filter(|_| leaves).into()
        });
    }
    columns
}

fn state(values: &RecommendationDraft) -> Option<Iso3> {
    values.state_under_review
}
