//! The figures of the charts on the register, counted on one source each.

use chrono::NaiveDate;
use placard_charts::{
    AcrossCycles, Basis, Chart, ChartKind, CyclePair, CycleResponses, CycleState, CycleThemes, Frame, Matrix,
    MatrixState, RecommenderResponses, Recommenders, Responses, ThemeResponses, Themes, across_cycles, matrix,
    recommenders, responses, themes,
};
use placard_domain::{Iso3, RegisterFilter, Response, Status};
use placard_register::figures::{Answers, MatrixRows};
use placard_register::{Register, Selection};

use crate::views::ChartQuery;
use crate::{AppError, Desk};

/// What a chart on the register is drawn from.
struct Counted<'a> {
    register: &'a Register,
    selection: Selection,
    /// The filter, with the one source that is counted: what a mark narrows.
    filter: RegisterFilter,
    basis: Basis,
}

impl Desk<'_> {
    /// Draws a chart on the register.
    pub(crate) fn register_chart(
        &mut self,
        query: &ChartQuery,
        as_of: NaiveDate,
        frame: &Frame,
    ) -> Result<Chart, AppError> {
        let mut filter = query.filter.clone().unwrap_or_default();
        filter.states.extend(query.state.filter(|state| !filter.states.contains(state)));
        filter.cycles.extend(query.cycle.filter(|cycle| !filter.cycles.contains(cycle)));
        let reference = self.reference;
        self.case.register(reference)?;
        let desk = &*self;
        let counted = desk.counted(filter, as_of)?;
        let chart = match query.kind {
            ChartKind::Themes => themes(&desk.themes(counted), desk.texts, frame),
            ChartKind::Recommenders => recommenders(&desk.recommenders(counted), desk.texts, frame),
            ChartKind::Matrix => matrix(&desk.matrix(counted), desk.texts, frame),
            ChartKind::AcrossCycles => across_cycles(&desk.across(counted, as_of)?, desk.texts, frame),
            _ => responses(&desk.responses(counted, as_of)?, desk.texts, frame),
        };
        Ok(chart?)
    }

    fn counted(&self, mut filter: RegisterFilter, as_of: NaiveDate) -> Result<Counted<'_>, AppError> {
        let register = self.case.loaded_register().ok_or_else(|| AppError::internal("the register is not loaded"))?;
        let selection = register.select(&filter, self.reference);
        let words = self.filter_lines(&filter);
        let provider = register.basis(&selection);
        // The count of one source: what is behind a mark is what that source has.
        filter.sources = vec![provider];
        let selection = register.select(&filter, self.reference);
        let basis = Basis { source: self.provider(provider), rows: Some(selection.total), filter: words, as_of };
        Ok(Counted { register, selection, filter, basis })
    }

    fn responses(&self, counted: Counted, as_of: NaiveDate) -> Result<Responses, AppError> {
        let rows = counted.register.by_cycle(&counted.selection).rows;
        let cycles = self.cycles(&counted, as_of, |cycle| {
            rows.iter().find(|(n, _)| *n == cycle).map(|(_, answers)| by_answer(answers)).unwrap_or_default()
        })?;
        let cycles = cycles
            .into_iter()
            .map(|(cycle, state)| CycleResponses { cycle, years: self.years(cycle), state })
            .collect();
        Ok(Responses { basis: counted.basis, filter: counted.filter, cycles })
    }

    fn themes(&self, counted: Counted) -> Themes {
        let by_theme = counted.register.by_theme(&counted.selection);
        let theme = |(theme, answers): (String, Answers)| ThemeResponses { theme, answers: by_answer(&answers) };
        Themes {
            basis: counted.basis,
            filter: counted.filter,
            themes: by_theme.rows.into_iter().map(theme).collect(),
            without_theme: by_theme.without.total(),
        }
    }

    fn recommenders(&self, counted: Counted) -> Recommenders {
        let by_state = counted.register.by_recommending(&counted.selection);
        let state = |(iso3, answers): (Iso3, Answers)| RecommenderResponses {
            iso3,
            name: self.named_state(iso3).name,
            answers: by_answer(&answers),
        };
        Recommenders {
            basis: counted.basis,
            filter: counted.filter,
            states: by_state.rows.into_iter().map(state).collect(),
            without_state: by_state.without.total(),
        }
    }

    fn matrix(&self, counted: Counted) -> Matrix {
        let all = counted.register.matrix(&counted.selection, MatrixRows::States(usize::MAX), usize::MAX);
        let themes: Vec<(String, u32)> = all.columns.into_iter().map(|column| (column.value, column.count)).collect();
        let states = all.rows.into_iter().zip(all.counts).filter_map(|(row, counts)| {
            let iso3: Iso3 = row.value.parse().ok()?;
            let on = themes.iter().zip(counts).filter(|(_, n)| *n > 0).map(|((theme, _), n)| (theme.clone(), n));
            Some(MatrixState { iso3, name: self.named_state(iso3).name, total: row.count, themes: on.collect() })
        });
        let without = counted.register.without_pair(&counted.selection);
        Matrix { basis: counted.basis, filter: counted.filter, states: states.collect(), themes, without }
    }

    fn across(&self, counted: Counted, as_of: NaiveDate) -> Result<AcrossCycles, AppError> {
        let across = counted.register.across_cycles(&counted.selection);
        let cycles = self.cycles(&counted, as_of, |cycle| {
            let Some(place) = across.cycles.iter().position(|n| *n == cycle) else { return Vec::new() };
            let of_cycle = across.themes.iter().map(|theme| (theme.theme.clone(), theme.records.get(place).copied()));
            of_cycle.map(|(theme, n)| (theme, n.unwrap_or_default())).filter(|(_, n)| *n > 0).collect()
        })?;
        let pairs = across.steps.iter().map(|step| CyclePair {
            from: step.from,
            to: step.to,
            repeated: step.repeated,
            new: step.new,
            dropped: step.dropped,
        });
        let without = counted.register.without_pair(&counted.selection);
        Ok(AcrossCycles {
            cycles: cycles
                .into_iter()
                .map(|(cycle, state)| CycleThemes { cycle, years: self.years(cycle), state })
                .collect(),
            pairs: pairs.collect(),
            without,
            basis: counted.basis,
            filter: counted.filter,
        })
    }

    /// The cycles that are asked for. A zero is told only where the register has records of that cycle;
    /// else it says why there are none.
    fn cycles<T>(
        &self,
        counted: &Counted,
        as_of: NaiveDate,
        figures: impl Fn(u8) -> T,
    ) -> Result<Vec<(u8, CycleState<T>)>, AppError> {
        let filter = &counted.filter;
        let all = self.reference.cycles();
        let cycles = all.into_iter().filter(|cycle| filter.cycles.is_empty() || filter.cycles.contains(cycle));
        let ledger = match filter.states.as_slice() {
            [one] => Some(self.ledger(*one, as_of)?),
            _ => None,
        };
        let state = |cycle: u8| {
            let whole = RegisterFilter {
                states: filter.states.clone(),
                cycles: vec![cycle],
                sources: filter.sources.clone(),
                classes: filter.classes.clone(),
                ..RegisterFilter::default()
            };
            if counted.register.select(&whole, self.reference).total > 0 {
                return CycleState::Counted(figures(cycle));
            }
            let record = ledger.as_ref().and_then(|ledger| ledger.iter().find(|record| record.cycle == cycle));
            match record.map(|record| record.status) {
                Some(
                    status @ (Status::NotYetHeld | Status::Absent | Status::AbsentRescheduled | Status::Postponed),
                ) => CycleState::NoReview(status),
                _ => CycleState::NoRecord,
            }
        };
        Ok(cycles.map(|cycle| (cycle, state(cycle))).collect())
    }
}

fn by_answer(answers: &Answers) -> Vec<(Option<Response>, u32)> {
    let all = [
        (Some(Response::Supported), answers.supported),
        (Some(Response::SupportedInPart), answers.supported_in_part),
        (Some(Response::Noted), answers.noted),
        (Some(Response::Pending), answers.pending),
        (Some(Response::NoResponse), answers.no_response),
        (Some(Response::NotApplicable), answers.not_applicable),
        (None, answers.not_recorded),
    ];
    all.into_iter().filter(|(_, n)| *n > 0).collect()
}
