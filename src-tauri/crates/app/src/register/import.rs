//! Importing files of recommendations: what a file is, a trial, and the import itself. Both read the
//! files from end to end the same way; a trial only does not write.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use placard_casefile::{Incoming, IncomingFile, Outcome, Renewed};
use placard_domain::{Class, Dimension, RecommendationDraft, Reference, Response, Source};
use placard_intake::IntakeError;
use placard_intake::register::{
    self, Mapping, Outline, Place, RawRow, ReadOptions, Receiver, RegisterKind, RowProblem, Stop, header_signature,
};

use crate::job::Running;
use crate::views::Nothing;
use crate::views::register::FacetValue;
use crate::views::register_import::{
    FieldChange, FileReport, ImportCounts, ImportRegister, OutlineFile, Outlined, ProblemGroup, Progress, RegisterFile,
    RegisterReport,
};
use crate::{App, AppError, Desk, ENGLISH};

/// Problems of one sort that a report lists; the others are counted.
const LISTED: usize = 100;

/// A file that was looked at and can be read.
pub(crate) struct Ready {
    path: PathBuf,
    name: String,
    size: u64,
    pub(crate) options: ReadOptions,
    pub(crate) outline: Outline,
}

/// What was found in one file so far.
#[derive(Default)]
struct Tally {
    counts: ImportCounts,
    by_class: BTreeMap<Class, u32>,
    by_session: BTreeMap<u8, u32>,
    by_response: BTreeMap<Option<Response>, u32>,
    problems: BTreeMap<String, (u64, bool, Vec<RowProblem>)>,
}

impl App {
    pub(crate) fn outline_file(&mut self, request: OutlineFile) -> Result<Outlined, AppError> {
        let mut desk = self.desk(ENGLISH)?;
        let (found, remembered) = desk.look(Path::new(&request.path), &request.options)?;
        Ok(Outlined { register: found.map(|ready| ready.outline), remembered })
    }

    /// Tries an import of files of recommendations; writes nothing.
    ///
    /// # Errors
    /// `import_…` codes for a file that cannot be read, `cancelled`.
    pub fn try_import(&mut self, request: ImportRegister) -> Result<RegisterReport, AppError> {
        self.take_in(request, false)
    }

    /// Imports files of recommendations: all or nothing.
    ///
    /// # Errors
    /// As [`App::try_import`], and what writing refuses; then nothing was written.
    pub fn import_register(&mut self, request: ImportRegister) -> Result<RegisterReport, AppError> {
        self.take_in(request, true)
    }

    pub(crate) fn progress(&mut self, _: Nothing) -> Result<Progress, AppError> {
        Ok(self.job.progress())
    }

    pub(crate) fn cancel_job(&mut self, _: Nothing) -> Result<Nothing, AppError> {
        self.job.cancel();
        Ok(Nothing {})
    }

    fn take_in(&mut self, request: ImportRegister, writes: bool) -> Result<RegisterReport, AppError> {
        let job = self.job.clone();
        let mut desk = self.desk(&request.lang)?;
        let files = desk.ready(&request.files)?;
        let running = job.begin(files.iter().map(|file| file.size).sum());
        let incoming: Vec<IncomingFile> = files.iter().map(|file| desk.incoming(file)).collect();
        let reference = desk.reference;
        let feed = |incoming: &mut Incoming| take_rows(&files, reference, &running, incoming);
        let (tallies, renewed) = if writes {
            desk.case.import(reference, &incoming, desk.now.utc, feed)?
        } else {
            desk.case.try_import(&incoming, feed)?
        };
        if writes {
            desk.keep_mappings(&files)?;
        }
        Ok(desk.report(files, tallies, renewed, running.seconds()))
    }
}

impl Desk<'_> {
    /// What a file is; none where it is a text. Says whether its mapping was remembered.
    pub(crate) fn look(&mut self, path: &Path, options: &ReadOptions) -> Result<(Option<Ready>, bool), AppError> {
        let mut file = open(path)?;
        let size = file.metadata().map_err(|e| AppError::unreadable(path, &e))?.len();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let Some(outline) = register::outline(&mut file, &name, self.reference, options)? else {
            return Ok((None, false));
        };
        let ready = |outline, options| Ready { path: path.to_owned(), name: name.clone(), size, options, outline };
        let is_open = outline.kind == RegisterKind::Table && options.mapping.is_none();
        let kept = if is_open { self.case.mapping(&header_signature(&outline.header))? } else { None };
        if let Some(mapping) = kept.and_then(|json| serde_json::from_str(&json).ok()) {
            let options = ReadOptions { mapping: Some(mapping), ..options.clone() };
            let again = register::outline(&mut file, &name, self.reference, &options)?;
            return Ok((again.map(|outline| ready(outline, options)), true));
        }
        Ok((Some(ready(outline, options.clone())), false))
    }

    /// The files, each looked at and ready to be read.
    fn ready(&mut self, files: &[RegisterFile]) -> Result<Vec<Ready>, AppError> {
        let mut all = Vec::new();
        for file in files {
            let path = Path::new(&file.path);
            let (ready, _) = self.look(path, &file.options)?;
            let ready = ready.ok_or_else(|| no_recommendations(path))?;
            if !ready.outline.questions.is_empty() {
                return Err(AppError::open_questions(&ready.name, &ready.outline.questions));
            }
            all.push(ready);
        }
        Ok(all)
    }

    fn incoming(&self, file: &Ready) -> IncomingFile {
        let publisher = self.provider(file.outline.provider);
        let source = Source {
            id: String::new(),
            title: file.outline.title.clone(),
            publisher: Some(publisher),
            date: None,
            place: None,
            contact: None,
            url: None,
            symbol: None,
            text: String::new(),
        };
        let is_own_export = file.outline.kind == RegisterKind::PlacardRegister;
        IncomingFile { provider: file.outline.provider, source, is_own_export }
    }

    /// Remembers how tables were mapped, by their headers. Not for which State, cycle and session a table was:
    /// the next one with the same header may be of another.
    fn keep_mappings(&mut self, files: &[Ready]) -> Result<(), AppError> {
        for file in files.iter().filter(|file| file.outline.kind == RegisterKind::Table) {
            let columns = Mapping { state: None, cycle: None, session: None, ..file.outline.mapping.clone() };
            let mapping = serde_json::to_string(&columns).map_err(AppError::internal)?;
            self.case.keep_mapping(&header_signature(&file.outline.header), &mapping)?;
        }
        Ok(())
    }

    fn report(&self, files: Vec<Ready>, tallies: Vec<Tally>, renewed: Renewed, seconds: f64) -> RegisterReport {
        let mut counts = ImportCounts::default();
        for tally in &tallies {
            counts.add(&tally.counts);
        }
        let mut changes: Vec<FieldChange> = renewed
            .fields
            .into_iter()
            .map(|(field, (count, examples))| FieldChange {
                field: self.field_name(&field),
                count,
                examples: examples.into_iter().map(|(was, is)| self.changed(&field, &was, &is)).collect(),
            })
            .collect();
        changes.sort_by_key(|change| std::cmp::Reverse(change.count));
        let files = files.into_iter().zip(tallies).map(|(file, tally)| self.file_report(file, tally)).collect();
        RegisterReport { files, counts, changes, seconds }
    }

    fn changed(&self, field: &str, was: &str, is: &str) -> String {
        let label = |value: &str| match field {
            "response" => self.answer(Response::from_code(value)),
            _ if value.is_empty() => "–".to_owned(),
            _ => shortened(value),
        };
        format!("{} → {}", label(was), label(is))
    }

    fn file_report(&self, file: Ready, tally: Tally) -> FileReport {
        let counted =
            |dimension, value: String, count| FacetValue { label: self.value_label(dimension, &value), value, count };
        let code = |answer: Option<Response>| answer.map_or("", Response::code).to_owned();
        let mut problems: Vec<ProblemGroup> = tally
            .problems
            .into_iter()
            .map(|(code, (count, rejects, first))| ProblemGroup {
                name: self.texts.get(&format!("row.{code}")).to_owned(),
                code,
                rejects,
                count,
                first,
            })
            .collect();
        problems.sort_by_key(|group| (!group.rejects, std::cmp::Reverse(group.count)));
        FileReport {
            path: file.path.display().to_string(),
            kind_name: self.texts.get(&format!("kind.register.{}", kind_code(file.outline.kind))).to_owned(),
            source_name: self.provider(file.outline.provider),
            outline: file.outline,
            counts: tally.counts,
            by_class: tally
                .by_class
                .into_iter()
                .map(|(class, count)| counted(Dimension::Class, class.code().to_owned(), count))
                .collect(),
            by_session: tally
                .by_session
                .into_iter()
                .map(|(session, count)| counted(Dimension::Session, session.to_string(), count))
                .collect(),
            by_response: tally
                .by_response
                .into_iter()
                .map(|(answer, count)| counted(Dimension::Response, code(answer), count))
                .collect(),
            problems,
        }
    }
}

/// A file in which recommendations were expected holds none.
pub(crate) fn no_recommendations(path: &Path) -> AppError {
    IntakeError::NoRecommendations { name: path.display().to_string() }.into()
}

/// Stable code of a kind of file, as on the wire and on the command line.
pub(crate) fn kind_code(kind: RegisterKind) -> &'static str {
    match kind {
        RegisterKind::UprInfoOld => "upr_info_old",
        RegisterKind::UprInfo => "upr_info",
        RegisterKind::UhriXlsx => "uhri_xlsx",
        RegisterKind::UhriJson => "uhri_json",
        RegisterKind::ThematicList => "thematic_list",
        RegisterKind::PlacardRegister => "placard_register",
        RegisterKind::Table => "table",
    }
}

fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn open(path: &Path) -> Result<File, AppError> {
    File::open(path).map_err(|e| AppError::unreadable(path, &e))
}

/// Reads all files, one after the other, into what takes their rows.
fn take_rows(
    files: &[Ready],
    reference: &Reference,
    running: &Running,
    incoming: &mut Incoming,
) -> Result<Vec<Tally>, AppError> {
    let mut tallies = Vec::new();
    let mut before = 0;
    for (n, file) in files.iter().enumerate() {
        incoming.begin(n);
        let mut taking = Taking { incoming, running, before, tally: Tally::default(), cancelled: false };
        let mut bytes = open(&file.path)?;
        let reading = register::read(&mut bytes, &file.name, reference, &file.options, &mut taking)?;
        if taking.cancelled {
            return Err(AppError::cancelled());
        }
        taking.tally.counts.rows = reading.rows;
        tallies.push(taking.tally);
        // Writing has failed: why is told by who wrote.
        if reading.stopped {
            break;
        }
        before += file.size;
    }
    Ok(tallies)
}

struct Taking<'a, 'b> {
    incoming: &'a mut Incoming<'b>,
    running: &'a Running<'a>,
    /// Bytes of the files before this one.
    before: u64,
    tally: Tally,
    cancelled: bool,
}

impl Receiver for Taking<'_, '_> {
    fn record(&mut self, place: Place, draft: RecommendationDraft) -> Result<(), Stop> {
        *self.tally.by_class.entry(draft.class).or_default() += 1;
        *self.tally.by_response.entry(draft.response).or_default() += 1;
        if let Some(session) = draft.session {
            *self.tally.by_session.entry(session).or_default() += 1;
        }
        let outcome = self.incoming.take(place.row, draft).map_err(|_| Stop)?;
        let counts = &mut self.tally.counts;
        match outcome {
            Outcome::New => counts.new += 1,
            Outcome::Met => counts.met += 1,
            Outcome::Updated => counts.updated += 1,
            Outcome::Already => counts.already += 1,
            Outcome::Stateless => {
                counts.rejected += 1;
                self.problem(RowProblem::no_state(&place));
            }
        }
        Ok(())
    }

    fn problem(&mut self, problem: RowProblem) {
        let (count, rejects, first) = self.tally.problems.entry(problem.code.clone()).or_default();
        *count += 1;
        *rejects |= problem.rejects;
        if first.len() < LISTED {
            first.push(problem);
        }
    }

    fn rejected(&mut self, _: Place, _: RawRow) {
        self.tally.counts.rejected += 1;
    }

    fn progress(&mut self, done: u64, _: u64) -> Result<(), Stop> {
        if self.running.is_wanted_at(self.before + done) {
            return Ok(());
        }
        self.cancelled = true;
        Err(Stop)
    }
}

impl ImportCounts {
    fn add(&mut self, other: &Self) {
        self.rows += other.rows;
        self.new += other.new;
        self.met += other.met;
        self.updated += other.updated;
        self.already += other.already;
        self.rejected += other.rejected;
    }
}
