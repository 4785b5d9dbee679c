//! Changing records, one or many, and kept views.

use placard_casefile::{RegisterChange, View};
use placard_domain::{Dimension, Order};

use crate::views::Nothing;
use crate::views::register::{
    ChangeRecords, Changed, Chosen, ChosenQuery, ChosenSummary, Facet, RecordChange, SavedView, ViewRef,
};
use crate::{App, AppError, Desk, ENGLISH};

impl App {
    pub(crate) fn chosen(&mut self, query: ChosenQuery) -> Result<ChosenSummary, AppError> {
        let mut desk = self.desk(&query.lang)?;
        let numbers = desk.chosen_numbers(&query.chosen)?;
        let reference = desk.reference;
        let register = desk.case.register(reference)?;
        let facets = register.facets_of(&numbers);
        let mut facets: Vec<Facet> = facets.into_iter().map(|facet| desk.facet(facet)).collect();
        let mut take = |dimension| {
            let at = facets.iter().position(|facet| facet.dimension == dimension);
            at.map(|at| facets.swap_remove(at).values).unwrap_or_default()
        };
        Ok(ChosenSummary {
            total: u32::try_from(numbers.len()).unwrap_or(u32::MAX),
            themes: take(Dimension::Theme),
            responses: take(Dimension::Response),
            assessments: take(Dimension::Assessment),
        })
    }

    pub(crate) fn change_records(&mut self, request: ChangeRecords) -> Result<Changed, AppError> {
        let mut desk = self.desk(ENGLISH)?;
        let numbers = desk.chosen_numbers(&request.chosen)?;
        let found = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        if found != request.expected {
            return Err(AppError::other_number(found, request.expected));
        }
        let rev = request.rev.filter(|_| numbers.len() == 1);
        let records = desk.case.change_recommendations(&numbers, &change(request.change), rev, desk.now.utc)?;
        Ok(Changed { records })
    }

    pub(crate) fn views(&mut self, _: Nothing) -> Result<Vec<SavedView>, AppError> {
        let kept = self.desk(ENGLISH)?.case.views()?;
        let saved = |view: View| SavedView {
            id: view.id,
            name: view.name,
            filter: view.filter,
            order: view.order,
            columns: view.columns,
        };
        Ok(kept.into_iter().map(saved).collect())
    }

    pub(crate) fn save_view(&mut self, view: SavedView) -> Result<SavedView, AppError> {
        if view.name.trim().is_empty() {
            return Err(AppError::missing_field("name"));
        }
        let desk = self.desk(ENGLISH)?;
        let SavedView { id, name, filter, order, columns } = view;
        let mut view = View { id, name, filter, order, columns };
        view.id = desk.case.save_view(&view, desk.now.utc)?;
        let View { id, name, filter, order, columns } = view;
        Ok(SavedView { id, name, filter, order, columns })
    }

    pub(crate) fn delete_view(&mut self, request: ViewRef) -> Result<Nothing, AppError> {
        let desk = self.desk(ENGLISH)?;
        desk.case.delete_view(&request.id, desk.now.utc)?;
        Ok(Nothing {})
    }
}

impl Desk<'_> {
    /// The numbers of the records that are chosen.
    fn chosen_numbers(&mut self, chosen: &Chosen) -> Result<Vec<i64>, AppError> {
        match chosen {
            Chosen::Ids(ids) => Ok(self.case.recommendation_numbers(ids)?),
            Chosen::Filter(filter) => self.numbers(filter, Order::default()),
        }
    }
}

fn change(change: RecordChange) -> RegisterChange {
    RegisterChange {
        assessment: change.assessment,
        evidence: change.evidence,
        assessed: change.assessed,
        add_themes: change.add_themes,
        remove_themes: change.remove_themes,
        response: change.response,
        state_words: change.state_words,
        text: change.text,
        paragraph: change.paragraph,
        uncorrect: change.uncorrect,
    }
}
