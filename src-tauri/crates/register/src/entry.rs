//! What the index is given of one record.

use placard_domain::{Class, Compared, Implementation, Iso3, Provider, Response};

/// What one source says of the answer: that it attests the record, and which answer it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// The source.
    pub provider: Provider,
    /// The answer as this source gives it; none where it gives none.
    pub response: Option<Response>,
    /// Rows of the source that became this record: more than one where UPR Info divided it by State.
    pub rows: u32,
}

/// One record, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Its number: the row of the case file.
    pub n: i64,
    /// What it is.
    pub class: Class,
    /// State under review.
    pub state: Iso3,
    /// Recommending States, in the order of the source.
    pub recommending: &'a [Iso3],
    /// Cycle.
    pub cycle: Option<u8>,
    /// Session of the Working Group.
    pub session: Option<u8>,
    /// Paragraph as printed.
    pub paragraph: Option<&'a str>,
    /// The answer that is shown.
    pub response: Option<Response>,
    /// Words of the State.
    pub state_words: Option<&'a str>,
    /// Themes.
    pub themes: &'a [&'a str],
    /// Action category, 1 to 5.
    pub category: Option<u8>,
    /// Goals and targets.
    pub sdgs: &'a [&'a str],
    /// What each source says.
    pub stands: &'a [Stand],
    /// Own assessment.
    pub assessment: Implementation,
    /// Whether sources disagree on anything that both give.
    pub disagreeing: bool,
    /// Its sources, compared two by two.
    pub compared: &'a [Compared],
    /// The text that is shown.
    pub text: &'a str,
    /// Other texts of the same record, found as well.
    pub other_texts: &'a [&'a str],
}
