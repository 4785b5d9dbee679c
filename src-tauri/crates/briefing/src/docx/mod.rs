//! Word documents: submissions and statements as OHCHR takes them, statements to be read aloud, and the matrix of
//! recommendations. Plain styles in Times New Roman on A4, real numbers, headings and endnotes.
//!
//! Nothing of the machine or of whoever sits at it goes into the file, and the same input gives the same bytes: days
//! come from outside, and the times within the container are fixed.

mod markup;
mod matrix;
mod package;
mod paper;
mod runs;
mod speech;
#[cfg(test)]
mod tests;

pub use matrix::{Matrix, MatrixRow};
pub use paper::{Annex, Paper};
pub use speech::{Speech, SpokenPart};

use chrono::NaiveDate;

/// The document could not be put together: a fault of the program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the Word document could not be put together: {0}; please report this")]
pub struct DocxError(String);

impl DocxError {
    /// Stable code of the error, as used on the wire and in translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "docx_failed"
    }
}

/// What a document says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Title, for the properties of the file.
    pub title: String,
    /// Language of the text, as its code: one of the six of the United Nations.
    pub lang: String,
    /// Day it was made.
    pub day: NaiveDate,
}

impl About {
    /// Whether the text runs from right to left.
    fn is_rtl(&self) -> bool {
        self.lang == "ar"
    }
}
