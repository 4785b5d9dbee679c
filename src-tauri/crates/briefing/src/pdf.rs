//! From page data to pages, and from pages to the bytes of a PDF.

use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::error::BriefingError;
use crate::world::{PageWorld, Picture, Template};

/// Empties the typesetter's memory of earlier layouts when dropped, so that it goes on failure too:
/// users' words must not stay in memory, and the memory must not grow.
pub(crate) struct EvictWhenDone;

impl Drop for EvictWhenDone {
    fn drop(&mut self) {
        // Through typst: a comemo of our own could be another copy, whose eviction does nothing.
        typst::comemo::evict(0);
    }
}

/// Lays out `page`, the data of the template, with the pictures that it names.
pub(crate) fn lay_out(
    template: Template,
    page: &impl Serialize,
    pictures: &[Picture<'_>],
) -> Result<PagedDocument, BriefingError> {
    let data = serde_json::to_vec(page).map_err(|e| BriefingError::Template(e.to_string()))?;
    let world = PageWorld::new(template, data, pictures)?;
    typst::compile::<PagedDocument>(&world).output.map_err(|errors| {
        let reason = joined(&errors);
        // Charts are the only files of the page that come from outside as a format of its own.
        if reason.contains("SVG") || reason.contains("image") {
            BriefingError::Chart(reason)
        } else {
            BriefingError::Template(reason)
        }
    })
}

/// The bytes of the document. `ident` names the document across prints.
pub(crate) fn export(document: &PagedDocument, ident: String) -> Result<Vec<u8>, BriefingError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|e| BriefingError::Standard(e.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Placard".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| BriefingError::Standard(joined(&errors)))
}

fn joined(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}
