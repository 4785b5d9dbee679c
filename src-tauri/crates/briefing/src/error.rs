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
    /// Even without every statement, event and ask the page is too long.
    #[error("the {0} alone is too long for one page; shorten it or print the full briefing")]
    DoesNotFit(&'static str),
    /// The chart is not a picture that can be printed.
    #[error("the chart cannot be printed: {0}; print the briefing without it")]
    Chart(String),
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
            Self::Template(_) => "briefing_template",
            Self::Standard(_) => "briefing_standard",
        }
    }
}
