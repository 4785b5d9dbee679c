//! Reports of the Working Group as a source of recommendations.

use std::collections::BTreeMap;

use placard_domain::{Iso3, RecommendationDraft, Reference};

use super::correction::{Correction, by_row};
use super::{Bytes, Mapping, Place, Receiver, Stop, numbers};
use crate::IntakeError;
use crate::report::Report;

/// Rows that are shown.
const SHOWN: usize = 10;

/// Names of the columns of the sample.
pub(super) const HEADER: [&str; 3] = ["Paragraph", "Recommendation", "Recommending States"];

/// The first recommendations.
pub(super) fn sample(report: &Report) -> Vec<Vec<String>> {
    let row = |draft: &RecommendationDraft| {
        let states: Vec<&str> = draft.recommending_states.iter().map(Iso3::as_str).collect();
        vec![draft.paragraph.clone().unwrap_or_default(), draft.text.clone(), states.join(", ")]
    };
    report.recommendations.iter().take(SHOWN).map(row).collect()
}

/// Hands a report on as it was corrected and says how many recommendations it has then. What it does not say of State,
/// cycle and session is taken from `given`.
pub(super) fn read(
    file: &mut dyn Bytes,
    name: &str,
    mut report: Report,
    reference: &Reference,
    given: &Mapping,
    corrections: &[Correction],
    receiver: &mut dyn Receiver,
) -> Result<(u64, Result<(), Stop>), IntakeError> {
    let review = &mut report.review;
    review.state = given.state.or(review.state);
    let when = numbers::when(reference, given.session.or(review.session), given.cycle.or(review.cycle));
    (review.session, review.cycle) = (when.session, when.cycle);
    if review.state.is_none() {
        return Err(IntakeError::NeedsMapping { name: name.to_owned(), missing: "the State under review".to_owned() });
    }
    let size = file.seek(std::io::SeekFrom::End(0)).unwrap_or_default();
    let count = report.recommendations.len() as u64;
    let corrections = by_row(corrections, count, name)?;
    let dropped = corrections.values().filter(|correction| correction.drop).count() as u64;
    Ok((count - dropped, hand_on(report, &corrections, size, receiver)))
}

fn hand_on(
    report: Report,
    corrections: &BTreeMap<u64, &Correction>,
    size: u64,
    receiver: &mut dyn Receiver,
) -> Result<(), Stop> {
    let (state, cycle, session) = (report.review.state, report.review.cycle, report.review.session);
    // An addendum tells nothing of the review that its report does not.
    if !report.is_addendum {
        receiver.review(report.review)?;
    }
    // Who compared a recommendation with its page has looked at its problems.
    for problem in report.problems.into_iter().filter(|problem| !corrections.contains_key(&problem.place.row)) {
        receiver.problem(problem);
    }
    for (row, mut draft) in (1..).zip(report.recommendations) {
        (draft.state_under_review, draft.cycle, draft.session) = (state, cycle, session);
        match corrections.get(&row) {
            Some(correction) if correction.drop => continue,
            Some(correction) => correction.apply(&mut draft),
            None => {}
        }
        receiver.record(Place { row, column: None }, draft)?;
    }
    receiver.progress(size, size)
}
