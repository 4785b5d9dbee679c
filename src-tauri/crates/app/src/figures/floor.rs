//! Who took the floor in a review and who recommended, as the report of the Working Group has it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use placard_casefile::KeptReport;
use placard_charts::{Basis, Floor, FloorGroup};
use placard_domain::{Iso3, Provider, RegionalGroup, RegisterFilter};

use crate::{AppError, Desk};

impl Desk<'_> {
    /// The figures of one review, of the latest that has a report where no cycle is asked for.
    pub(crate) fn floor(&self, state: Iso3, cycle: Option<u8>, as_of: NaiveDate) -> Result<Floor, AppError> {
        let name = self.member(state)?.name(self.texts.lang()).to_owned();
        let is_asked = |kept: &KeptReport| cycle.is_none_or(|cycle| kept.report.cycle == Some(cycle));
        let kept = self.case.wg_reports(Some(state))?.into_iter().rev().find(is_asked);
        let cycle = kept.as_ref().and_then(|kept| kept.report.cycle).or(cycle);
        let filter = RegisterFilter {
            states: vec![state],
            cycles: cycle.into_iter().collect(),
            sources: vec![Provider::WgReport],
            ..RegisterFilter::default()
        };
        let review = match cycle {
            Some(cycle) => {
                let cycle = self.texts.with("cycle.n", &[("n", &cycle.to_string())]);
                [name, cycle].join(self.texts.get("chart.list.comma"))
            }
            None => name,
        };
        let mut basis = Basis {
            source: self.provider(Provider::WgReport),
            rows: Some(0),
            filter: self.filter_lines(&RegisterFilter { sources: Vec::new(), ..filter.clone() }),
            as_of,
        };
        let Some(KeptReport { report, source_id, .. }) = kept else {
            return Ok(Floor { basis, filter, state, review, groups: Vec::new(), statements: None });
        };
        if let Some(source) = self.citation(Some(&source_id))? {
            basis.source = source;
        }
        let recommended = match cycle {
            Some(cycle) => self.case.recommending_in_report(state, cycle)?,
            None => BTreeSet::new(),
        };
        let spoke: BTreeSet<Iso3> = report.heard().filter_map(|speaker| speaker.state).collect();
        // Others, such as the European Union, are no States; each is known by its name.
        let others: BTreeSet<&str> =
            report.heard().filter(|speaker| speaker.state.is_none()).map(|speaker| speaker.name.as_str()).collect();
        basis.rows = u32::try_from(spoke.union(&recommended).count() + others.len()).ok();
        let of_group = |states: &BTreeSet<Iso3>, group: Option<RegionalGroup>| {
            let is_in = |state: &&Iso3| self.reference.state(**state).and_then(|state| state.group) == group;
            states.iter().filter(is_in).count()
        };
        let groups = RegionalGroup::ALL.into_iter().map(Some).chain([None]).map(|group| FloorGroup {
            group,
            name: match group {
                Some(group) => self.texts.get(&format!("group.{}", group.code())).to_owned(),
                None => self.texts.get("chart.floor.others").to_owned(),
            },
            took_the_floor: small(of_group(&spoke, group) + if group.is_none() { others.len() } else { 0 }),
            recommended: small(of_group(&recommended, group)),
        });
        let groups = groups.filter(|group| group.took_the_floor + group.recommended > 0).collect();
        let statements = report.statements_count.map(u32::from);
        Ok(Floor { basis, filter, state, review, groups, statements })
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
