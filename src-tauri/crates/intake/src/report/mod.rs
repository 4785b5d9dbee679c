//! Reports of the Working Group: a document in, the review and its recommendations out.
//!
//! Pages become paragraphs ([`layout`]), paragraphs are put under their numbers ([`outline`]) and sections
//! ([`sections`]); the beginning tells of the review ([`introduction`]), the dialogue who spoke
//! ([`dialogue`]), the conclusions what was recommended by whom ([`groups`], [`brackets`], [`references`]).
//! The report is checked against itself before anyone trusts it ([`checks`]).

mod addendum;
mod answers;
mod brackets;
mod checks;
mod clauses;
mod dialogue;
mod groups;
mod introduction;
mod layout;
mod numbers;
mod ordinals;
mod outline;
mod records;
mod references;
mod sections;
mod text;
mod word;
#[rustfmt::skip]
mod words;

use std::io::Read;

use placard_domain::{RecommendationDraft, Reference, WgReport};

use crate::container::Container;
use crate::document::{Document, Role};
use crate::register::{Bytes, RowProblem};
use crate::{Input, IntakeError, pdf};
use brackets::Names;

/// A report as data, or its addendum.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// Whether it is the addendum, in which the State replies: its records have no text.
    pub is_addendum: bool,
    /// What it calls itself, with the State.
    pub title: String,
    /// The review.
    pub review: WgReport,
    /// Recommendations in the order of print.
    pub recommendations: Vec<RecommendationDraft>,
    /// What should be looked at.
    pub problems: Vec<RowProblem>,
}

/// Reads a report; none where the document is no report of the Working Group.
///
/// # Errors
/// [`IntakeError`] where the document cannot be opened.
pub(crate) fn read(file: &mut dyn Bytes, name: &str, reference: &Reference) -> Result<Option<Report>, IntakeError> {
    let mut bytes = Vec::new();
    let failed = |e: std::io::Error| IntakeError::DeviceFailed { name: name.to_owned(), reason: e.to_string() };
    file.rewind().map_err(failed)?;
    (&mut *file).take(pdf::MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    let input = Input { bytes: &bytes, name };
    let text = if bytes.starts_with(b"PK") {
        word::text(&mut Container::open(&input)?, name)?
    } else {
        layout::text(&pdf::read(&input)?)
    };
    Ok(introduction::is_report(&text).then(|| parse(&text, reference)))
}

/// Any PDF as running text, in the paragraphs that a report is read from.
///
/// # Errors
/// [`IntakeError`] where it cannot be opened.
pub(crate) fn document(input: &Input) -> Result<Document, IntakeError> {
    let mut document = Document::default();
    for paragraph in layout::text(&pdf::read(input)?).paragraphs {
        document.push(Role::Paragraph, &paragraph.text);
    }
    Ok(document)
}

fn parse(text: &text::Text, reference: &Reference) -> Report {
    let mut names = Names::new(reference);
    let blocks = outline::blocks(&text.paragraphs);
    let mut review = introduction::review(text, &blocks, reference, &mut names);
    if addendum::is_addendum(text) {
        review.session = review.session.or_else(|| session_of_report(&review, reference));
        review.cycle = review.session.and_then(|session| reference.session(session)).map(|session| session.cycle);
        let recommendations = addendum::replies(text, &review);
        let title = title(&review, "Addendum to the report of the Working Group", reference);
        return Report { is_addendum: true, title, review, recommendations, problems: Vec::new() };
    }
    let statements = dialogue::statements(&blocks);
    review.statements_count = dialogue::count(&statements);
    review.speakers = dialogue::speakers(&blocks, &text.notes, review.state, reference, &mut names);
    let conclusions = groups::conclusions(&blocks);
    let mut records = records::of(&conclusions, &review, text, &statements, reference, &mut names);
    let mut problems = checks::of_report(&review, &conclusions);
    problems.append(&mut records.problems);
    let title = title(&review, "Report of the Working Group on the Universal Periodic Review", reference);
    Report { is_addendum: false, title, review, recommendations: records.drafts, problems }
}

/// What a document is called in lists: what it is, and the State. Its symbol stands beside it.
fn title(review: &WgReport, what: &str, reference: &Reference) -> String {
    let state = review.state.and_then(|state| reference.state(state)).map(|state| state.name("en"));
    [what].into_iter().chain(state).collect::<Vec<_>>().join(", ")
}

/// The session of the review whose report an addendum belongs to, by the symbol of the report.
fn session_of_report(addendum: &WgReport, reference: &Reference) -> Option<u8> {
    let symbol = addendum.symbol.as_deref()?.split("/Add").next()?;
    let known = reference.reviews().find(|review| review.report_symbol.as_deref() == Some(symbol))?;
    known.held_in.or(Some(known.session))
}
