//! Where the sources disagree: the one chart that compares them instead of counting one of them.

use chrono::NaiveDate;
use placard_charts::{Basis, CalendarDispute, Disagreements, FieldInDispute, SourcePair};
use placard_domain::state::Standing;
use placard_domain::{Iso3, Provider, RegisterFilter};
use placard_register::disagreements::PairOfSources;

use crate::{AppError, Desk};

/// How a remark of the reference pack on what its sources say begins, in English.
const DISPUTED: &str = "Sources differ";

impl Desk<'_> {
    /// The figures of the records that `filter` means, whether their sources disagree or not: those are the base.
    pub(super) fn disagreements(
        &self,
        mut filter: RegisterFilter,
        as_of: NaiveDate,
    ) -> Result<Disagreements, AppError> {
        filter.disagreeing = false;
        let register = self.case.loaded_register().ok_or_else(|| AppError::internal("the register is not loaded"))?;
        let selection = register.select(&filter, self.reference);
        let told = register.disagreements(&selection);
        let is_asked = |pair: &PairOfSources| {
            let asked = &filter.sources;
            asked.is_empty() || asked.contains(&pair.pair.0) || asked.contains(&pair.pair.1)
        };
        let pairs: Vec<PairOfSources> = told.pairs.into_iter().filter(is_asked).collect();
        let is_compared =
            |provider: &Provider| pairs.iter().any(|two| two.pair.0 == *provider || two.pair.1 == *provider);
        let compared = Provider::ALL.iter().copied().filter(is_compared);
        let sources: Vec<String> = compared.map(|provider| self.provider(provider)).collect();
        let basis = Basis {
            source: match sources.is_empty() {
                true => self.texts.get("chart.disagreements.no_source").to_owned(),
                false => sources.join(self.texts.get("list.separator")),
            },
            rows: Some(told.records),
            filter: self.filter_lines(&filter),
            as_of,
        };
        let pairs = pairs.into_iter().map(|pair| self.source_pair(pair)).collect();
        let calendar = self.calendar_disputes(&filter, as_of)?;
        Ok(Disagreements { basis, filter, differing: told.differing, pairs, calendar })
    }

    fn source_pair(&self, told: PairOfSources) -> SourcePair {
        let fields = told.fields.into_iter().map(|one| FieldInDispute {
            field: one.field,
            given: one.given,
            differing: one.differing,
        });
        SourcePair {
            sources: told.pair,
            names: (self.provider(told.pair.0), self.provider(told.pair.1)),
            both: told.both,
            differing: told.differing,
            fields: fields.collect(),
            answers: told.answers,
        }
    }

    /// Reviews on whose dates the sources of the reference pack differ; none where the filter asks for more than
    /// States and cycles, of which a calendar knows nothing.
    fn calendar_disputes(&self, filter: &RegisterFilter, as_of: NaiveDate) -> Result<Vec<CalendarDispute>, AppError> {
        let of_reviews = RegisterFilter {
            states: filter.states.clone(),
            regions: filter.regions.clone(),
            cycles: filter.cycles.clone(),
            ..RegisterFilter::default()
        };
        if *filter != of_reviews {
            return Ok(Vec::new());
        }
        let members = self.reference.states().iter().filter(|state| state.standing == Standing::Member);
        let asked = members.filter(|state| {
            (filter.states.is_empty() || filter.states.contains(&state.iso3))
                && (filter.regions.is_empty() || state.group.is_some_and(|group| filter.regions.contains(&group)))
        });
        let cycles = self.reference.cycles().into_iter();
        let cycles: Vec<u8> =
            cycles.filter(|cycle| filter.cycles.is_empty() || filter.cycles.contains(cycle)).collect();
        let mut disputes = Vec::new();
        for iso3 in asked.map(|state| state.iso3) {
            for &cycle in &cycles {
                for note in self.reference.notes(iso3, cycle).filter(|note| note.text("en").starts_with(DISPUTED)) {
                    if !self.has_happened(iso3, cycle, as_of)? {
                        continue;
                    }
                    disputes.push(CalendarDispute {
                        iso3,
                        state: self.named_state(iso3).name,
                        cycle,
                        text: note.text(self.texts.lang()).to_owned(),
                        source: note.source.clone(),
                    });
                }
            }
        }
        Ok(disputes)
    }

    /// Whether anything is known of the review on that day.
    fn has_happened(&self, state: Iso3, cycle: u8, as_of: NaiveDate) -> Result<bool, AppError> {
        let ledger = self.ledger(state, as_of)?;
        Ok(ledger.iter().any(|record| record.cycle == cycle && !record.events.is_empty()))
    }
}
