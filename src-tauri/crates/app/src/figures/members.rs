//! The States that a filter asks for, and what charts of their ledgers rest on.

use chrono::NaiveDate;
use placard_charts::Basis;
use placard_domain::{RegisterFilter, State};

use crate::Desk;

/// Whether the filter asks for that State under review.
pub(crate) fn is_asked(filter: &RegisterFilter, state: &State) -> bool {
    (filter.states.is_empty() || filter.states.contains(&state.iso3))
        && (filter.regions.is_empty() || state.group.is_some_and(|group| filter.regions.contains(&group)))
}

impl Desk<'_> {
    /// What figures of the ledger rest on: the reference pack and the case file together. Of the filter only what
    /// applies to a ledger is said: States under review, their regional groups and, where `by_cycle`, cycles.
    pub(super) fn ledger_basis(&self, filter: &RegisterFilter, by_cycle: bool, rows: usize, as_of: NaiveDate) -> Basis {
        let applies = RegisterFilter {
            states: filter.states.clone(),
            regions: filter.regions.clone(),
            cycles: if by_cycle { filter.cycles.clone() } else { Vec::new() },
            ..RegisterFilter::default()
        };
        Basis {
            source: self.ledger_source(),
            rows: u32::try_from(rows).ok(),
            filter: self.filter_lines(&applies),
            as_of,
        }
    }

    /// The reference pack and the case file, in words.
    pub(super) fn ledger_source(&self) -> String {
        let pack = self.texts.with("source.pack", &[("version", &self.reference.version)]);
        self.texts.with("chart.basis.ledger", &[("pack", &pack)])
    }
}
