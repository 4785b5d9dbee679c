//! How many States took part, cycle by cycle.

use chrono::NaiveDate;
use placard_charts::{CycleCounts, GroupCounts, Participation};
use placard_domain::{RegionalGroup, RegisterFilter, State, Status};

use crate::{AppError, Desk};

impl Desk<'_> {
    /// The figures of the States and cycles that the filter asks for; where it names several regional groups, each
    /// is counted by itself.
    pub(super) fn participation(&self, filter: &RegisterFilter, as_of: NaiveDate) -> Result<Participation, AppError> {
        let ledgers = self.all_ledgers(as_of)?;
        let counted = ledgers.asked(filter);
        let of = |group: Option<RegionalGroup>| {
            let records = || {
                let is_of = |state: &State| group.is_none() || state.group == group;
                counted.iter().filter(move |(state, _)| is_of(state)).flat_map(|(_, cycles)| *cycles)
            };
            let cycles = self.reference.cycles().into_iter();
            let cycles =
                cycles.filter(|cycle| filter.cycles.is_empty() || filter.cycles.contains(cycle)).map(|cycle| {
                    let count = |status| records().filter(|one| one.cycle == cycle && one.status == status).count();
                    CycleCounts { cycle, years: self.years(cycle), counts: Status::ALL.map(|s| (s, count(s))).to_vec() }
                });
            let name = group.map(|group| self.texts.get(&format!("group.{}", group.code())).to_owned());
            GroupCounts { name, cycles: cycles.collect() }
        };
        let groups = match filter.regions.is_empty() {
            true => vec![of(None)],
            false => {
                RegionalGroup::ALL.into_iter().filter(|g| filter.regions.contains(g)).map(|g| of(Some(g))).collect()
            }
        };
        Ok(Participation { basis: self.ledger_basis(filter, true, counted.len(), as_of), groups })
    }
}
