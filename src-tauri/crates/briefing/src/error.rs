//! Why a briefing could not be printed.

/// Why a briefing could not be printed. Nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BriefingError {
    /// A text that every page needs is empty.
    #[error("the briefing has no {0}; fill it in and print again")]
    Incomplete(&'static str),
    /// A fact cites a source number that the list of sources does not have.
    #[error(
        "the briefing cites source {0}, which is not in its list of sources; add the source or take the number out"
    )]
    UnknownSource(usize),
    /// Even without everything that may give way the page is too long.
    #[error("the {0} alone is too long for one page; shorten it or print the briefing pack")]
    DoesNotFit(&'static str),
    /// A chart is not a picture that can be printed.
    #[error("the chart cannot be printed: {0}; print the briefing without it")]
    Chart(String),
    /// The logo is not a picture that can be printed.
    #[error("the logo cannot be printed: {0}")]
    Logo(#[from] LogoError),
    /// The user's own template does not work.
    #[error("{name}, line {line}, column {column}: {reason}; correct the template or print without it")]
    OwnTemplate {
        /// Name of its file.
        name: String,
        /// Line of the fault, from 1; 0 where it has no place in this file.
        line: usize,
        /// Column of the fault in characters, from 1.
        column: usize,
        /// What is wrong.
        reason: String,
    },
    /// The template does not work with this data: a fault of the program.
    #[error("the briefing template failed: {0}; please report this with the data that you printed")]
    Template(String),
    /// The laid out page does not meet the standards for accessible and archived PDF: a fault of the program.
    #[error("the briefing does not meet PDF/UA-1 and PDF/A-2a: {0}; please report this with the data that you printed")]
    Standard(String),
}

impl BriefingError {
    /// Stable code of the error, as used on the wire and in translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Incomplete(_) => "briefing_incomplete",
            Self::UnknownSource(_) => "briefing_unknown_source",
            Self::DoesNotFit(_) => "briefing_does_not_fit",
            Self::Chart(_) => "briefing_chart",
            Self::Logo(error) => error.code(),
            Self::OwnTemplate { .. } => "briefing_own_template",
            Self::Template(_) => "briefing_template",
            Self::Standard(_) => "briefing_standard",
        }
    }

    /// What the sentence of the code names in braces.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Logo(error) => error.params(),
            Self::OwnTemplate { name, line, column, reason } => vec![
                ("name", name.clone()),
                ("line", line.to_string()),
                ("column", column.to_string()),
                ("reason", reason.clone()),
            ],
            _ => vec![("detail", self.to_string())],
        }
    }
}

/// Why a file cannot be a logo.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// Neither an SVG nor a PNG picture.
    #[error("{name} is neither an SVG nor a PNG picture; save the logo as one of these")]
    Unknown {
        /// Name of the file.
        name: String,
    },
    /// More bytes, pixels or shapes than a logo needs.
    #[error("{name} is too large: {size}, where a logo may have {limit}; save a smaller copy")]
    TooLarge {
        /// Name of the file.
        name: String,
        /// What it has.
        size: String,
        /// What it may have.
        limit: String,
    },
    /// An SVG that holds what is no drawing.
    #[error("{name} holds {what}, which a logo may not; save it as plain SVG or as PNG")]
    Unsafe {
        /// Name of the file.
        name: String,
        /// What it holds.
        what: String,
    },
    /// Damaged.
    #[error("{name} cannot be read: {reason}; save the logo again")]
    Damaged {
        /// Name of the file.
        name: String,
        /// Why.
        reason: String,
    },
}

impl LogoError {
    /// Stable code of the error, as used on the wire and in translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "logo_unknown",
            Self::TooLarge { .. } => "logo_too_large",
            Self::Unsafe { .. } => "logo_unsafe",
            Self::Damaged { .. } => "logo_damaged",
        }
    }

    /// What the sentence of the code names in braces.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unknown { name } => vec![("name", name.clone())],
            Self::TooLarge { name, size, limit } => {
                vec![("name", name.clone()), ("size", size.clone()), ("limit", limit.clone())]
            }
            Self::Unsafe { name, what } => vec![("name", name.clone()), ("what", what.clone())],
            Self::Damaged { name, reason } => vec![("name", name.clone()), ("reason", reason.clone())],
        }
    }
}
