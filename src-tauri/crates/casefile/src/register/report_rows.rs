//! The rows of reports of the Working Group that are known, to tell which of them a row of a newer version is.
//!
//! A final report may number its paragraphs otherwise than its draft. So the same words with the same States come
//! before the number, and the number alone is believed only where the States are the same: else a recommendation
//! would be taken for its neighbour, with all that the delegation wrote to it.

use std::collections::{HashMap, HashSet};

use super::identity::Identity;
use super::known::Keyed;

#[derive(Debug, Clone, Copy)]
struct Row {
    keyed: Keyed,
    core: i64,
    /// The place of its set of States.
    states: u32,
}

/// Rows of reports, by what they are known by.
#[derive(Debug, Default)]
pub(super) struct ReportRows {
    by_key: HashMap<i64, Row>,
    by_core: HashMap<i64, Vec<Row>>,
    /// Attestations from here on are of the file that is being read.
    file_begins: i64,
    /// Attestations that rows of this file were found to be.
    claimed: HashSet<u32>,
    /// Attestations that an addendum has replied to, with the hash of the reply.
    replied: HashMap<u32, i64>,
}

impl ReportRows {
    /// Another file begins, with `next_attestation` as its first.
    pub(super) fn begin_file(&mut self, next_attestation: i64) {
        self.claimed.clear();
        self.file_begins = next_attestation;
    }

    pub(super) fn note(&mut self, identity: Identity, states: u32, keyed: Keyed) {
        let row = Row { keyed, core: identity.core, states };
        self.by_key.insert(identity.key, row);
        self.by_core.entry(identity.core).or_default().push(row);
    }

    /// The row with the number that a reply names, and whether that reply is known; none where no report has it.
    pub(super) fn replied_to(&self, reply: Identity) -> Option<(Keyed, bool)> {
        let keyed = self.by_key.get(&reply.key)?.keyed;
        Some((keyed, self.replied.get(&keyed.attestation) == Some(&reply.content)))
    }

    pub(super) fn note_reply(&mut self, attestation: u32, content: i64) {
        self.replied.insert(attestation, content);
    }

    /// The row of an older version that this one is; no other row of the file can be the same.
    pub(super) fn again(&mut self, identity: Identity, states: u32) -> Option<Keyed> {
        let is_free = |row: &&Row| {
            let attestation = row.keyed.attestation;
            i64::from(attestation) < self.file_begins && !self.claimed.contains(&attestation)
        };
        let numbered = self.by_key.get(&identity.key).filter(is_free);
        let same_words = || {
            let mut rows = self.by_core.get(&identity.core)?.iter().filter(is_free);
            rows.find(|row| row.states == states)
        };
        let row = numbered
            .filter(|row| row.core == identity.core)
            .or_else(same_words)
            .or(numbered.filter(|row| row.states == states))?;
        let keyed = row.keyed;
        self.claimed.insert(keyed.attestation);
        Some(keyed)
    }
}
