//! What the tests of press releases share.

use std::ops::Range;

use placard_domain::Iso3;
use placard_intake::{Input, Proposal, StatementDraft, propose};

/// Names of three States, as the reference pack would find them.
fn mentions(text: &str) -> Vec<(Range<usize>, Iso3)> {
    let names =
        [("United States", "USA"), ("U.S.", "USA"), ("Freedonia", "FRD"), ("Freedonian", "FRD"), ("Sylvania", "SYL")];
    let mut found: Vec<(Range<usize>, Iso3)> = names
        .iter()
        .flat_map(|(name, code)| text.match_indices(name).map(|(at, _)| (at..at + name.len(), code.parse().unwrap())))
        .collect();
    found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    found.dedup_by(|next, kept| next.0.start < kept.0.end);
    found
}

/// Reads a pasted text.
pub fn read(text: &str) -> Proposal {
    propose(&Input { bytes: text.as_bytes(), name: "" }, &mentions, None).expect("the text is read")
}

/// `speaker | title | organisation` of each statement.
pub fn who(proposal: &Proposal) -> Vec<String> {
    let part = |part: &Option<String>| part.clone().unwrap_or_else(|| "-".to_owned());
    let one = |s: &StatementDraft| format!("{} | {} | {}", s.speaker, part(&s.title), part(&s.organisation));
    proposal.records.statements.iter().map(one).collect()
}

/// The words of each statement.
pub fn said(proposal: &Proposal) -> Vec<&str> {
    proposal.records.statements.iter().map(|s| s.text.as_str()).collect()
}
