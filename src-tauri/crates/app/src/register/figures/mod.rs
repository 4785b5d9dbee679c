//! The figures of the charts on the register, counted on one source each.

mod comparison;
mod disagreements;
mod returning_themes;
mod who_recommends;

use chrono::NaiveDate;
use placard_charts::{
    AcrossCycles, Basis, Chart, ChartKind, CyclePair, CycleResponses, CycleState, CycleThemes, Frame, Matrix,
    MatrixState, RecommenderResponses, Recommenders, Responses, ThemeResponses, Themes, across_cycles, comparison,
    disagreements, matrix, recommenders, responses, returning_themes, themes, who_recommends,
};
use placard_domain::{Iso3, Reference, RegisterFilter, Response, Status};
use placard_register::figures::{Answers, MatrixRows};
use placard_register::{Register, Selection};

use crate::views::ChartQuery;
use crate::{AppError, Desk};
use comparison::Compared;

/// What a chart on the register is drawn from.
pub(crate) struct Counted<'a> {
    register: &'a Register,
    selection: Selection,
    /// The filter, with the one source that is counted: what a mark narrows.
    filter: RegisterFilter,
    basis: Basis,
}

impl Counted<'_> {
    /// All that the register has of the reviews that are asked for, whatever else the filter asks.
    fn recorded(&self, reference: &Reference) -> Selection {
        let whole = RegisterFilter {
            states: self.filter.states.clone(),
            regions: self.filter.regions.clone(),
            sources: self.filter.sources.clone(),
            classes: self.filter.classes.clone(),
            ..RegisterFilter::default()
        };
        if whole == self.filter { self.selection.clone() } else { self.register.select(&whole, reference) }
    }
}

impl Desk<'_> {
    /// Draws a chart on the register.
    pub(crate) fn register_chart(
        &mut self,
        query: &ChartQuery,
        as_of: NaiveDate,
        frame: &Frame,
    ) -> Result<Chart, AppError> {
        let reference = self.reference;
        self.case.register(reference)?;
        let desk = &*self;
        if query.kind == ChartKind::Comparison {
            let Compared { state, filter } = desk.compared(query)?;
            let counted = desk.counted(filter, as_of)?;
            return Ok(comparison(&desk.comparison(state, counted, as_of)?, desk.texts, frame)?);
        }
        if query.kind == ChartKind::Disagreements {
            return Ok(disagreements(&desk.disagreements(query.whole_filter(), as_of)?, desk.texts, frame)?);
        }
        let counted = desk.counted(query.whole_filter(), as_of)?;
        let chart = match query.kind {
            ChartKind::Themes => themes(&desk.themes(counted), desk.texts, frame),
            ChartKind::Recommenders => recommenders(&desk.recommenders(counted), desk.texts, frame),
            ChartKind::Matrix => matrix(&desk.matrix(counted), desk.texts, frame),
            ChartKind::AcrossCycles => across_cycles(&desk.across(counted, as_of)?, desk.texts, frame),
            ChartKind::WhoRecommends => who_recommends(&desk.who_recommends(counted), desk.texts, frame),
            ChartKind::ReturningThemes => returning_themes(&desk.returning_themes(counted, as_of)?, desk.texts, frame),
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
        let recorded = counted.register.by_cycle(&counted.recorded(self.reference)).rows;
        let state = |cycle: u8| {
            if recorded.iter().any(|(one, _)| *one == cycle) {
                return CycleState::Counted(figures(cycle));
            }
            let record = ledger.as_ref().and_then(|ledger| ledger.iter().find(|record| record.cycle == cycle));
            uncounted(record.map(|record| record.status))
        };
        Ok(cycles.map(|cycle| (cycle, state(cycle))).collect())
    }
}

/// What is known of a review of which the register has no record.
fn uncounted<T>(status: Option<Status>) -> CycleState<T> {
    match status {
        Some(status @ (Status::NotYetHeld | Status::Absent | Status::AbsentRescheduled | Status::Postponed)) => {
            CycleState::NoReview(status)
        }
        _ => CycleState::NoRecord,
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
