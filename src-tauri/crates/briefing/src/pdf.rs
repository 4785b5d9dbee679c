//! From page data to pages, and from pages to the bytes of a PDF.

use serde::Serialize;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::data::OwnTemplate;
use crate::error::BriefingError;
use crate::stream_ends;
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
    template: Template<'_>,
    page: &impl Serialize,
    pictures: &[Picture],
) -> Result<PagedDocument, BriefingError> {
    compiled(template, page, pictures)?.1.map_err(|errors| {
        let reason = joined(&errors);
        // Charts are the only files of the page that come from outside as a format of its own.
        if reason.contains("SVG") || reason.contains("image") {
            BriefingError::Chart(reason)
        } else {
            BriefingError::Template(reason)
        }
    })
}

/// The same with a template of the user's own.
pub(crate) fn lay_out_own(
    own: &OwnTemplate,
    page: &impl Serialize,
    pictures: &[Picture],
) -> Result<PagedDocument, BriefingError> {
    let (world, laid_out) = compiled(Template::own(own), page, pictures)?;
    laid_out.map_err(|errors| fault_of(own, &world, &errors))
}

fn compiled(
    template: Template<'_>,
    page: &impl Serialize,
    pictures: &[Picture],
) -> Result<(PageWorld, Result<PagedDocument, Vec<SourceDiagnostic>>), BriefingError> {
    let data = serde_json::to_vec(page).map_err(|e| BriefingError::Template(e.to_string()))?;
    let world = PageWorld::new(template, data, pictures)?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
    let laid_out = output.map_err(|errors| errors.into_iter().collect());
    Ok((world, laid_out))
}

/// The first fault with the place in the user's file that led to it.
fn fault_of(own: &OwnTemplate, world: &PageWorld, errors: &[SourceDiagnostic]) -> BriefingError {
    let Some(error) = errors.first() else { return BriefingError::Template(String::new()) };
    let here = world.main();
    // What fails in a shared file was called from somewhere in the user's.
    let calls = error.trace.iter().filter(|call| call.span.id() == Some(here));
    let start = if error.span.id() == Some(here) {
        world.range(error.span)
    } else {
        calls.into_iter().find_map(|call| world.range(call.span))
    };
    let (line, column) = start.map_or((0, 0), |range| place_of(&own.text, range.start));
    let mut reason = error.message.to_string();
    for hint in &error.hints {
        reason = format!("{reason} ({})", hint.v);
    }
    BriefingError::OwnTemplate { name: own.name.clone(), line, column, reason }
}

/// Line and column of a byte, both from 1.
fn place_of(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
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
    let pdf = typst_pdf::pdf(document, &options).map_err(|errors| BriefingError::Standard(joined(&errors)))?;
    Ok(stream_ends::told_apart(pdf))
}

fn joined(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}
