//! Files that users have, read into proposals: bytes in, records with their places and problems out.
//!
//! Nothing is written anywhere. What a file is, is told by its content and never by its name; every
//! size is enforced while reading, and no input makes this crate panic. One file a format; what is
//! read out of a press release is in [`press`].

mod container;
mod detect;
mod document;
mod docx;
mod docx_table;
mod draft_paragraphs;
mod encoding;
mod error;
mod html;
mod pdf;
mod press;
mod proposal;
pub mod register;
mod report;
mod text;
mod xml;

use std::ops::Range;

use placard_domain::Iso3;

pub use draft_paragraphs::draft_paragraphs;
pub use error::IntakeError;
pub use pdf::{PageLine, PagePicture, page_picture, read_pdfs_with, serve_pdf};
pub use proposal::{
    AskDraft, EventDraft, ImportKind, Problem, Proposal, Records, SourceDraft, Span, StateCount, StatementDraft,
};

/// Bytes that a user gave.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The bytes as they are.
    pub bytes: &'a [u8],
    /// Name of the file, for messages only; empty for a pasted text.
    pub name: &'a str,
}

/// Finds the States that a text names: byte ranges of the text, in order, each with its State.
pub type Mentions<'a> = &'a dyn Fn(&str) -> Vec<(Range<usize>, Iso3)>;

/// Reads a press release (plain text, HTML or Word document) into a proposal.
///
/// `state` is the State under review where the user has named it; else the State that the text
/// names most is proposed, and [`Proposal::state_counts`] says how sure that is.
///
/// # Errors
/// [`IntakeError`] that says what is wrong with the file, where, and what to do.
pub fn propose(input: &Input, mentions: Mentions, state: Option<Iso3>) -> Result<Proposal, IntakeError> {
    let (document, encoding) = match detect::format(input)? {
        detect::Format::Docx => (docx::read(input)?, "UTF-8"),
        detect::Format::Pdf => (report::document(input)?, "UTF-8"),
        detect::Format::Html => html::read(input)?,
        detect::Format::Text => text::read(input)?,
    };
    if document.text().len() > document::MAX_TEXT_BYTES {
        return Err(IntakeError::TooLarge {
            name: input.name.to_owned(),
            limit: document::MAX_TEXT_BYTES,
            size: document.text().len(),
        });
    }
    if document.text().trim().is_empty() {
        return Err(IntakeError::EmptyFile { name: input.name.to_owned() });
    }
    Ok(press::propose(&document, encoding, mentions, state))
}
