//! Why a file cannot be read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Why nothing can be proposed from the bytes given. Each message says what, where and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum IntakeError {
    /// No byte, or nothing but blanks.
    #[error("{} is empty; choose the file again, or copy the text and paste it", shown(name))]
    EmptyFile {
        /// File name; empty for a pasted text.
        name: String,
    },
    /// Bytes that are none of the known formats and no text.
    #[error("{} is not a text; import a press release as .txt, .docx or .html, or paste its text", shown(name))]
    NotText {
        /// File name.
        name: String,
    },
    /// The name promises one format, the content is another that cannot be read.
    #[error("{} is not what its name says: it is {found}; {advice}", shown(name))]
    NotWhatItSays {
        /// File name.
        name: String,
        /// What it is.
        found: String,
        /// What to do.
        advice: String,
    },
    /// A known format that is not read here.
    #[error("{} is {found}, which cannot be imported here; {advice}", shown(name))]
    UnsupportedFormat {
        /// File name.
        name: String,
        /// What it is.
        found: String,
        /// What to do.
        advice: String,
    },
    /// More bytes than are read.
    #[error(
        "{} holds {} MB, more than the {} MB that can be imported; divide it, or cut out the part that you need",
        shown(name), megabytes(*size), megabytes(*limit)
    )]
    TooLarge {
        /// File name.
        name: String,
        /// Limit in bytes.
        limit: usize,
        /// Size in bytes, as far as it was read.
        size: usize,
    },
    /// A document or workbook that cannot be unpacked or parsed.
    #[error("{} is damaged at {part} ({reason}); open it in the program that made it and save it again", shown(name))]
    Damaged {
        /// File name.
        name: String,
        /// Part of the file.
        part: String,
        /// What the reader met.
        reason: String,
    },
    /// Built so that reading it would take too much memory or time.
    #[error(
        "{} is built in a way that is not safe to read ({reason}); open it in the program that made it and save what you need as a new file",
        shown(name)
    )]
    TooComplex {
        /// File name.
        name: String,
        /// Which limit it breaks.
        reason: String,
    },
    /// Locked with a password.
    #[error("{} is locked with a password; open it, save a copy without password, and import the copy", shown(name))]
    EncryptedDocument {
        /// File name.
        name: String,
    },
    /// The disk or the device gives no more bytes.
    #[error("{} cannot be read ({reason}); copy it to this computer and choose the copy", shown(name))]
    DeviceFailed {
        /// File name.
        name: String,
        /// What the system says.
        reason: String,
    },
    /// No recommendations were found in it.
    #[error(
        "{} holds no table or list of recommendations that is known; choose another file, or say what it is",
        shown(name)
    )]
    NoRecommendations {
        /// File name.
        name: String,
    },
    /// A setting of the import that does not fit.
    #[error("“{value}” is no {setting} for {}; choose one of: {known}", shown(name))]
    BadSetting {
        /// File name.
        name: String,
        /// What was set.
        setting: String,
        /// To what.
        value: String,
        /// What could be chosen.
        known: String,
    },
    /// Which column is what cannot be told without the user.
    #[error("{} does not say which column holds {missing}; say which column is what, and import again", shown(name))]
    NeedsMapping {
        /// File name.
        name: String,
        /// What is missing.
        missing: String,
    },
    /// Pictures of pages without text.
    #[error(
        "{} holds pictures of {pages} pages and no text; it was scanned. Take the file that the United Nations publish, or run text recognition over it first",
        shown(name)
    )]
    ScannedPdf {
        /// File name.
        name: String,
        /// Pages.
        pages: usize,
    },
}

impl IntakeError {
    /// Stable code of the error, as used on the wire and in translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptyFile { .. } => "empty_file",
            Self::NotText { .. } => "not_text",
            Self::NotWhatItSays { .. } => "not_what_it_says",
            Self::UnsupportedFormat { .. } => "unsupported_format",
            Self::TooLarge { .. } => "too_large",
            Self::Damaged { .. } => "damaged",
            Self::TooComplex { .. } => "too_complex",
            Self::EncryptedDocument { .. } => "encrypted_document",
            Self::DeviceFailed { .. } => "device_failed",
            Self::NoRecommendations { .. } => "no_recommendations",
            Self::BadSetting { .. } => "bad_setting",
            Self::NeedsMapping { .. } => "needs_mapping",
            Self::ScannedPdf { .. } => "scanned_pdf",
        }
    }

    /// All codes, for the check that each is translated.
    pub const CODES: [&'static str; 13] = [
        "empty_file",
        "not_text",
        "not_what_it_says",
        "unsupported_format",
        "too_large",
        "damaged",
        "too_complex",
        "encrypted_document",
        "device_failed",
        "no_recommendations",
        "bad_setting",
        "needs_mapping",
        "scanned_pdf",
    ];

    /// Values for the translated message, by placeholder name. Sizes are in megabytes.
    #[must_use]
    pub fn params(&self) -> BTreeMap<String, String> {
        let pairs: Vec<(&str, String)> = match self {
            Self::EmptyFile { name }
            | Self::NotText { name }
            | Self::EncryptedDocument { name }
            | Self::NoRecommendations { name } => vec![("name", shown(name))],
            Self::ScannedPdf { name, pages } => vec![("name", shown(name)), ("pages", pages.to_string())],
            Self::NotWhatItSays { name, found, advice } | Self::UnsupportedFormat { name, found, advice } => {
                vec![("name", shown(name)), ("found", found.clone()), ("advice", advice.clone())]
            }
            Self::TooLarge { name, limit, size } => {
                vec![("name", shown(name)), ("limit", megabytes(*limit)), ("size", megabytes(*size))]
            }
            Self::Damaged { name, part, reason } => {
                vec![("name", shown(name)), ("part", part.clone()), ("reason", reason.clone())]
            }
            Self::BadSetting { name, setting, value, known } => vec![
                ("name", shown(name)),
                ("setting", setting.clone()),
                ("value", value.clone()),
                ("known", known.clone()),
            ],
            Self::NeedsMapping { name, missing } => vec![("name", shown(name)), ("missing", missing.clone())],
            Self::TooComplex { name, reason } | Self::DeviceFailed { name, reason } => {
                vec![("name", shown(name)), ("reason", reason.clone())]
            }
        };
        pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
    }
}

fn shown(name: &str) -> String {
    if name.is_empty() { "the pasted text".to_owned() } else { format!("“{name}”") }
}

/// Rounded up, so that what is refused never reads as the limit itself.
fn megabytes(bytes: usize) -> String {
    bytes.div_ceil(1_000_000).to_string()
}
