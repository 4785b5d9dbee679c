//! Drafts: what the delegation writes for the procedure, measured against its limits and written as Word documents.

mod measure;
mod word;

use std::path::Path;

use placard_domain::{Draft, DraftKind, DraftParagraph};
use placard_intake::{Input, draft_paragraphs};

use crate::exports::{ending, write_new};
use crate::imports;
use crate::records::required;
use crate::views::Exported;
use crate::views::briefing::{Composition, ExportBriefing, FileRef};
use crate::views::draft::{DraftMeasure, DraftRef, DraftsQuery, ExportDraft};
use crate::{App, AppError, ENGLISH};

impl App {
    /// The drafts about a State, or all, the oldest first.
    ///
    /// # Errors
    /// What reading refuses.
    pub fn drafts(&mut self, query: DraftsQuery) -> Result<Vec<Draft>, AppError> {
        Ok(self.desk(ENGLISH)?.case.drafts(query.state)?)
    }

    /// One draft.
    ///
    /// # Errors
    /// `record_not_found`.
    pub fn draft(&mut self, query: DraftRef) -> Result<Draft, AppError> {
        Ok(self.desk(ENGLISH)?.case.draft(&query.id)?)
    }

    /// Keeps a draft, new or changed.
    ///
    /// # Errors
    /// `missing_field` for the title, `unknown_state`, `unknown_language`, or what writing refuses.
    pub fn save_draft(&mut self, draft: Draft) -> Result<Draft, AppError> {
        required("title", &draft.title)?;
        let desk = self.desk(&draft.lang)?;
        desk.known(draft.state)?;
        Ok(desk.case.save_draft(&draft, desk.now.utc)?)
    }

    /// Measures a draft as it stands, kept or not.
    ///
    /// # Errors
    /// Only what opening the case file refuses.
    pub fn measure_draft(&mut self, draft: Draft) -> Result<DraftMeasure, AppError> {
        Ok(self.desk(ENGLISH)?.measured(&draft))
    }

    /// Writes a draft to a file: a Word document in the language of its text, for an oral statement also a PDF. What
    /// is too long is written all the same, with a warning.
    ///
    /// # Errors
    /// `record_not_found`, `unknown_ending`, `file_exists`, `cannot_write`, or what printing refuses.
    pub fn export_draft(&mut self, request: ExportDraft) -> Result<Exported, AppError> {
        let path = Path::new(&request.path);
        let desk = self.desk(&request.lang)?;
        let draft = desk.case.draft(&request.id)?;
        // OHCHR takes submissions as Word documents only.
        let endings: &[&str] = if draft.kind == DraftKind::OralStatement { &["docx", "pdf"] } else { &["docx"] };
        let ending = ending(path, endings)?;
        let mut warnings = desk.length_warnings(&draft);
        if ending == "pdf" {
            let composition = Composition {
                preset: "oral-statement".to_owned(),
                state: Some(draft.state),
                prepared_by: draft.organisation,
                lang: draft.lang,
                draft: Some(draft.id),
                ..Composition::default()
            };
            let ExportDraft { path, overwrite, .. } = request;
            let mut exported = self.export_briefing(ExportBriefing { composition, path, overwrite })?;
            exported.warnings.append(&mut warnings);
            return Ok(exported);
        }
        let bytes = self.desk(&draft.lang)?.word_document(&draft)?;
        write_new(path, &bytes, request.overwrite)?;
        Ok(Exported { path: request.path, pages: None, warnings })
    }

    /// The paragraphs of a document, to be put into a draft; writes nothing.
    ///
    /// # Errors
    /// `import_…` codes.
    pub fn paragraphs_of_file(&mut self, query: FileRef) -> Result<Vec<DraftParagraph>, AppError> {
        let path = Path::new(&query.path);
        let bytes = imports::read(path)?;
        Ok(draft_paragraphs(&Input { bytes: &bytes, name: &imports::name(path) })?)
    }
}
