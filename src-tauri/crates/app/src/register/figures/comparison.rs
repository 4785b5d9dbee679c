//! How a State compares with its regional group.

use chrono::NaiveDate;
use placard_charts::{Comparison, CycleState, GroupCycle, GroupState};
use placard_domain::{CycleRecord, Iso3, RegisterFilter, State, Status};

use super::{Counted, by_answer, uncounted};
use crate::views::ChartQuery;
use crate::{AppError, Desk};

/// The State that is compared, and what of the register it is compared on: the filter, with its regional
/// group in the place of States.
pub(super) struct Compared {
    pub(super) state: Iso3,
    pub(super) filter: RegisterFilter,
}

impl Desk<'_> {
    /// What is compared: the State that is asked for, else the only one of the filter.
    pub(super) fn compared(&self, query: &ChartQuery) -> Result<Compared, AppError> {
        let mut filter = query.whole_filter();
        let state = match (query.state, filter.states.as_slice()) {
            (Some(state), _) => state,
            (None, [one]) => *one,
            _ => return Err(AppError::chart_needs_state()),
        };
        filter.states.clear();
        filter.regions = self.member(state)?.group.into_iter().collect();
        Ok(Compared { state, filter })
    }

    pub(super) fn comparison(
        &self,
        state: Iso3,
        counted: Counted<'_>,
        as_of: NaiveDate,
    ) -> Result<Comparison, AppError> {
        let group = self.member(state)?.group;
        let ledgers = self.all_ledgers(as_of)?;
        let mut ledgers: Vec<(&State, &[CycleRecord])> = ledgers.iter().filter(|(of, _)| of.group == group).collect();
        ledgers.sort_by_cached_key(|(of, _)| placard_domain::order_key(self.name(of)));

        let answers = counted.register.by_state_in_cycles(&counted.selection);
        // Whether there is any record of a review, whatever else the filter asks for.
        let recorded = counted.register.by_state_in_cycles(&counted.recorded(self.reference));
        let filter = &counted.filter;
        let cycles = self.reference.cycles().into_iter();
        let cycles = cycles.filter(|cycle| filter.cycles.is_empty() || filter.cycles.contains(cycle)).map(|cycle| {
            let state = |(of, ledger): &(&State, &[CycleRecord])| {
                let status = ledger.iter().find(|record| record.cycle == cycle).map(|record| record.status);
                let state = match recorded.answers(&of.iso3, cycle).total() {
                    0 => uncounted(status),
                    _ => CycleState::Counted(by_answer(&answers.answers(&of.iso3, cycle))),
                };
                let status = status.unwrap_or(Status::NoRecord);
                GroupState { iso3: of.iso3, name: self.name(of).to_owned(), status, state }
            };
            GroupCycle { cycle, years: self.years(cycle), states: ledgers.iter().map(state).collect() }
        });
        let group = group.map(|group| self.texts.get(&format!("group.{}", group.code())).to_owned());
        Ok(Comparison {
            state,
            name: self.named_state(state).name,
            group: group.unwrap_or_default(),
            cycles: cycles.collect(),
            basis: counted.basis,
            filter: counted.filter,
        })
    }

    fn name<'s>(&self, state: &'s State) -> &'s str {
        state.name(self.texts.lang())
    }
}
