//! The text of a PDF, page by page, with the place of each line.

mod apart;
mod letters;
mod lines;
mod picture;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::InterpreterCache;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use serde::{Deserialize, Serialize};

use crate::{Input, IntakeError};
pub use apart::{read_pdfs_with, serve_pdf};
pub(crate) use lines::Line;
pub use picture::{PageLine, PagePicture, page_picture};

/// Largest file that is opened, in bytes.
pub(crate) const MAX_BYTES: usize = 256_000_000;
/// Most pages that are read.
const MAX_PAGES: usize = 2_000;

/// A page and its lines from top to bottom.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Page {
    /// Height in points.
    pub height: f64,
    /// Lines.
    pub lines: Vec<Line>,
}

/// Reads the text of a PDF.
///
/// # Errors
/// [`IntakeError`] where the file is damaged, asks for a password, or holds pictures of text only.
pub(crate) fn read(input: &Input) -> Result<Vec<Page>, IntakeError> {
    guarded(input, || apart::pages(input).unwrap_or_else(|| pages(input)))
}

/// Works on a file of a size that is opened. What a hostile one makes the interpreter do must not end the program.
fn guarded<T>(input: &Input, work: impl FnOnce() -> Result<T, IntakeError>) -> Result<T, IntakeError> {
    if input.bytes.len() > MAX_BYTES {
        let (limit, size) = (MAX_BYTES, input.bytes.len());
        return Err(IntakeError::TooLarge { name: input.name.to_owned(), limit, size });
    }
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(damaged(input, "a page cannot be interpreted")))
}

fn open(input: &Input) -> Result<Pdf, IntakeError> {
    let name = || input.name.to_owned();
    let pdf = Pdf::new(input.bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => IntakeError::EncryptedDocument { name: name() },
        LoadPdfError::Decryption(_) => damaged(input, "it is encrypted in a way that is not known"),
        LoadPdfError::Invalid => damaged(input, "no pages can be found in it"),
    })?;
    let count = pdf.pages().len();
    if count > MAX_PAGES {
        let reason = format!("{count} pages, more than the {MAX_PAGES} that are read");
        return Err(IntakeError::TooComplex { name: name(), reason });
    }
    Ok(pdf)
}

fn pages(input: &Input) -> Result<Vec<Page>, IntakeError> {
    let name = || input.name.to_owned();
    let pdf = open(input)?;
    let found = pdf.pages();
    let cache = InterpreterCache::new();
    let (mut pages, mut unknown, mut pictures) = (Vec::with_capacity(found.len()), 0, 0);
    for page in found.iter() {
        let drawn = letters::of(page, &cache);
        unknown += drawn.unknown;
        pictures += drawn.pictures;
        let height = f64::from(page.render_dimensions().1);
        pages.push(Page { height, lines: lines::of(drawn.letters) });
    }
    let letters: usize = pages.iter().flat_map(|page| &page.lines).map(|line| line.text.len()).sum();
    match (letters, unknown, pictures) {
        (0, 0, 0) => Err(IntakeError::EmptyFile { name: name() }),
        (0, 0, _) => Err(IntakeError::ScannedPdf { name: name(), pages: pages.len() }),
        (letters, unknown, _) if unknown > letters => {
            Err(damaged(input, "its fonts do not say which letters they draw"))
        }
        _ => Ok(pages),
    }
}

fn damaged(input: &Input, reason: &str) -> IntakeError {
    IntakeError::Damaged { name: input.name.to_owned(), part: "the file".to_owned(), reason: reason.to_owned() }
}
