//! Files of recommendations without a window: how they are to be read as it is typed, and what they
//! propose as JSON.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use placard_domain::{Column, Iso3, Order, RecommendationDraft, RedactionProfile, WgReport};
use placard_intake::register::{self, Place, Question, RawRow, ReadOptions, Receiver, RegisterKind, RowProblem, Stop};
use serde_json::{Value, json};

use super::import::{kind_code, no_recommendations};
use super::outlines::Ready;
use crate::views::register::ExportRegister;
use crate::views::register_import::RegisterFile;
use crate::{App, AppError, ENGLISH};

/// A text, in which no recommendations are looked for.
const PRESS_RELEASE: &str = "press_release";
/// All kinds of files of recommendations.
const KINDS: [RegisterKind; 9] = [
    RegisterKind::UprInfoOld,
    RegisterKind::UprInfo,
    RegisterKind::UhriXlsx,
    RegisterKind::UhriJson,
    RegisterKind::ThematicList,
    RegisterKind::WgReport,
    RegisterKind::WgAddendum,
    RegisterKind::PlacardRegister,
    RegisterKind::Table,
];

/// Kinds of files, as `import --as` takes them.
#[must_use]
pub fn import_kinds() -> Vec<&'static str> {
    std::iter::once(PRESS_RELEASE).chain(KINDS.map(kind_code)).collect()
}

/// How a file is to be read, as it is typed; what is none is guessed.
#[derive(Debug, Clone, Default)]
pub struct TypedOptions {
    /// What it is, as [`import_kinds`] names it.
    pub kind: Option<String>,
    /// State under review of all rows.
    pub state: Option<String>,
    /// Session of all rows.
    pub session: Option<u8>,
    /// Cycle of all rows.
    pub cycle: Option<u8>,
    /// Character encoding.
    pub encoding: Option<String>,
    /// Separator of columns.
    pub separator: Option<char>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
}

impl TypedOptions {
    /// How a file is to be read: what is typed of the review completes what the file itself says.
    fn of_file(&self, ready: Ready, state: Option<Iso3>) -> RegisterFile {
        let Ready { path, mut options, outline, .. } = ready;
        let says_more = state.is_some() || self.session.is_some() || self.cycle.is_some();
        let can_be_told =
            matches!(outline.kind, RegisterKind::Table | RegisterKind::WgReport | RegisterKind::WgAddendum);
        if can_be_told && says_more {
            let mut mapping = outline.mapping;
            mapping.state = mapping.state.or(state);
            mapping.session = mapping.session.or(self.session);
            mapping.cycle = mapping.cycle.or(self.cycle);
            options.mapping = Some(mapping);
        }
        RegisterFile { path: path.display().to_string(), options }
    }
}

impl App {
    /// The files of recommendations among these and how to read each; none in the place of a text.
    ///
    /// # Errors
    /// `import_…` codes, `unknown_state`, `cancelled`.
    pub fn register_files(
        &mut self,
        paths: &[PathBuf],
        typed: &TypedOptions,
    ) -> Result<Vec<Option<RegisterFile>>, AppError> {
        if typed.kind.as_deref() == Some(PRESS_RELEASE) {
            return Ok(vec![None; paths.len()]);
        }
        let kind = typed.kind.as_deref().and_then(|code| KINDS.into_iter().find(|kind| kind_code(*kind) == code));
        let state = typed.state.as_deref().map(|state| self.state_named(state)).transpose()?;
        let (encoding, separator, sheet) = (typed.encoding.clone(), typed.separator, typed.sheet.clone());
        let options = ReadOptions { kind, encoding, separator, sheet, ..ReadOptions::default() };
        let files: Vec<_> = paths.iter().map(|path| (path.clone(), options.clone())).collect();
        let size = |path: &PathBuf| std::fs::metadata(path).map_or(0, |file| file.len());
        let job = self.job.clone();
        let running = job.begin(paths.iter().map(size).sum());
        let found = self.desk(ENGLISH)?.look_at_all(&files, Some(&running))?;
        Ok(found.into_iter().map(|ready| ready.map(|ready| typed.of_file(ready, state))).collect())
    }

    /// Writes what a file proposes as JSON, row by row as it is read.
    ///
    /// # Errors
    /// `import_…` codes; `import_open_questions` with what has to be said.
    pub fn write_proposal(&mut self, file: &RegisterFile, out: &mut dyn Write) -> Result<(), AppError> {
        let path = Path::new(&file.path);
        let mut desk = self.desk(ENGLISH)?;
        let (ready, _) = desk.look(path, &file.options)?;
        let ready = ready.ok_or_else(|| no_recommendations(path))?;
        let outline = &ready.outline;
        if !outline.questions.is_empty() {
            return Err(AppError::open_questions(&file.path, &outline.questions));
        }
        let head = json!({
            "kind": kind_code(outline.kind),
            "source": { "title": outline.title, "publisher": desk.provider(outline.provider) },
            "encoding": outline.encoding,
            "line_ends": outline.line_ends,
            "separator": outline.separator,
            "sheet": outline.sheet,
        });
        let head = head.to_string();
        let mut printing = Printing { out, first: true, review: Value::Null, problems: Vec::new(), failed: None };
        printing.write(&head[..head.len() - 1]);
        printing.write(",\"records\":{\"recommendations\":[");
        let mut bytes = File::open(path).map_err(|e| AppError::unreadable(path, &e))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        register::read(&mut bytes, &name, desk.reference, &file.options, &mut printing)?;
        let problems = serde_json::to_string(&printing.problems).map_err(AppError::internal)?;
        let review = printing.review.to_string();
        printing.write("\n],\"statements\":[],\"events\":[],\"asks\":[],\"review\":");
        printing.write(&review);
        printing.write("},\"problems\":");
        printing.write(&problems);
        printing.write("}");
        match printing.failed {
            // A reader that stopped reading is not an error.
            Some(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(AppError::internal(e)),
            _ => Ok(()),
        }
    }

    /// The export of the register that a command line asks for.
    ///
    /// # Errors
    /// `unknown_name` for a filter or column, `unknown_state`.
    pub fn register_export(
        &self,
        filter: &[String],
        columns: &[String],
        order: Option<&str>,
        profile: RedactionProfile,
        path: &str,
    ) -> Result<ExportRegister, AppError> {
        let order = match order {
            None => Order::default(),
            Some(typed) => {
                let name = typed.strip_prefix('-').unwrap_or(typed);
                Order { by: Some(column_named(name)?), descending: typed.starts_with('-') }
            }
        };
        Ok(ExportRegister {
            filter: self.register_filter_typed(filter)?,
            order,
            columns: columns.iter().map(|name| column_named(name.trim())).collect::<Result<_, _>>()?,
            as_of: None,
            profile,
            lang: ENGLISH.to_owned(),
            path: path.to_owned(),
        })
    }
}

fn column_named(name: &str) -> Result<Column, AppError> {
    let known: Vec<&str> = Column::ALL.iter().map(|column| column.code()).collect();
    Column::from_code(name).ok_or_else(|| AppError::unknown_name("column", name, &known))
}

/// A question in words, with what answers it on the command line.
pub(crate) fn question(question: Question) -> &'static str {
    match question {
        Question::WhichColumnIsText => {
            "no column holds the text of the recommendations (map the columns in the window once; it is remembered)"
        }
        Question::WhichState => "no column names the State under review (give --state STATE)",
        Question::WhichCycle => "neither session nor cycle is named (give --session N or --cycle N)",
        Question::DateOrder => "dates can be read in two ways (say in the window once which; it is remembered)",
    }
}

/// Prints each row as it comes.
struct Printing<'a> {
    out: &'a mut dyn Write,
    first: bool,
    review: Value,
    problems: Vec<Value>,
    failed: Option<std::io::Error>,
}

impl Printing<'_> {
    fn write(&mut self, text: &str) {
        if self.failed.is_none() {
            self.failed = self.out.write_all(text.as_bytes()).err();
        }
    }
}

impl Receiver for Printing<'_> {
    fn record(&mut self, place: Place, draft: RecommendationDraft) -> Result<(), Stop> {
        let divider = if std::mem::replace(&mut self.first, false) { "\n" } else { ",\n" };
        self.write(divider);
        let mut row = serde_json::to_value(&draft).map_err(|_| Stop)?;
        row["row"] = place.row.into();
        self.write(&row.to_string());
        if self.failed.is_some() { Err(Stop) } else { Ok(()) }
    }

    fn review(&mut self, review: WgReport) -> Result<(), Stop> {
        self.review = serde_json::to_value(review).map_err(|_| Stop)?;
        Ok(())
    }

    fn problem(&mut self, problem: RowProblem) {
        self.problems.extend(serde_json::to_value(problem));
    }

    fn rejected(&mut self, _: Place, _: RawRow) {}

    fn progress(&mut self, _: u64, _: u64) -> Result<(), Stop> {
        Ok(())
    }
}
