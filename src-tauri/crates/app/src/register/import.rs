//! Importing files of recommendations: what a file is, a trial, and the import itself. Both read the
//! files from end to end the same way; a trial only does not write.

use std::path::Path;

use placard_casefile::{Edition, Incoming, IncomingFile, Renewed};
use placard_domain::{Dimension, Response, Source};
use placard_intake::IntakeError;
use placard_intake::register::{Mapping, RegisterKind, header_signature};

use super::outlines::Ready;
use super::taking::{Tally, take_rows};
use crate::views::Nothing;
use crate::views::register::FacetValue;
use crate::views::register_import::{
    FieldChange, FileReport, ImportCounts, ImportRegister, OutlineFile, Outlined, ProblemGroup, Progress,
    RegisterReport, ReportEdition, ReviewRead,
};
use crate::{App, AppError, Desk, ENGLISH};

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
        let mut report = desk.report(files, tallies, renewed, running.seconds());
        if writes {
            desk.reconcile(&mut report)?;
        }
        Ok(report)
    }
}

impl Desk<'_> {
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
        let mut files: Vec<FileReport> =
            files.into_iter().zip(tallies).map(|(file, tally)| self.file_report(file, tally)).collect();
        for (n, edition) in renewed.editions {
            if let Some(review) = files.get_mut(n).and_then(|file| file.review.as_mut()) {
                (review.edition, review.before) = match edition {
                    Edition::New => (ReportEdition::New, None),
                    Edition::Newer { before } => (ReportEdition::Newer, before),
                    Edition::Already => (ReportEdition::Already, None),
                    Edition::Older => (ReportEdition::Older, None),
                };
            }
        }
        RegisterReport { files, counts, changes, seconds }
    }

    /// Adds to each report how its recommendations meet those of other sources.
    fn reconcile(&mut self, report: &mut RegisterReport) -> Result<(), AppError> {
        for review in report.files.iter_mut().filter_map(|file| file.review.as_mut()) {
            if let (Some(state), Some(cycle)) = (review.report.state, review.report.cycle) {
                review.reconciliation = Some(self.reconciliation(state, cycle)?);
            }
        }
        Ok(())
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
            review: tally.review.map(|report| ReviewRead {
                report,
                edition: ReportEdition::New,
                before: None,
                reconciliation: None,
            }),
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
        RegisterKind::WgReport => "wg_report",
        RegisterKind::WgAddendum => "wg_addendum",
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
