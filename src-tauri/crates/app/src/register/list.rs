//! The register as a table: windows of rows, and the counts of every value.

use placard_casefile::Recommendation;
use placard_domain::shown;
use placard_register::Query;

use crate::views::register::{Facet, FacetQuery, FacetValue, RegisterPage, RegisterQuery, RegisterRow, SourceCount};
use crate::views::search::Piece;
use crate::{App, AppError, Desk};

/// Rows of one window at most.
const MOST_ROWS: usize = 500;

impl App {
    pub(crate) fn register(&mut self, query: RegisterQuery) -> Result<RegisterPage, AppError> {
        self.desk(&query.lang)?.register_page(&query)
    }

    pub(crate) fn facets(&mut self, query: FacetQuery) -> Result<Vec<Facet>, AppError> {
        let mut desk = self.desk(&query.lang)?;
        desk.looked_at(&query.filter)?;
        let reference = desk.reference;
        let register = desk.case.register(reference)?;
        let facets = desk.looked.as_ref().map(|looked| register.facets(&looked.selection, reference));
        Ok(facets.into_iter().flatten().map(|facet| desk.facet(facet)).collect())
    }
}

impl Desk<'_> {
    fn register_page(&mut self, query: &RegisterQuery) -> Result<RegisterPage, AppError> {
        let limit = (query.limit as usize).min(MOST_ROWS);
        let numbers = self.window(&query.filter, query.order, query.offset as usize, limit)?;
        let records = self.case.recommendations(&numbers)?;
        let reference = self.reference;
        let of = u32::try_from(self.case.register(reference)?.len()).unwrap_or(u32::MAX);
        let selection = self.looked_at(&query.filter)?.selection.clone();
        Ok(RegisterPage {
            total: selection.total,
            of,
            by_source: selection.by_source.iter().map(|count| self.source_count(count)).collect(),
            filter_words: self.filter_words(&query.filter),
            ignored: self.ignored(&selection.ignored),
            offset: query.offset,
            rows: records.iter().filter_map(|record| self.register_row(record, &selection.query)).collect(),
        })
    }

    /// A record as the table shows it; every record has a State, which the table sees to.
    pub(crate) fn register_row(&self, record: &Recommendation, query: &Query) -> Option<RegisterRow> {
        let shown = shown(&record.own, &record.attestations);
        let disagreeing = shown.disagreeing();
        let values = shown.values;
        let mut sources: Vec<_> = record.attestations.iter().map(|attestation| attestation.provider).collect();
        sources.sort_unstable();
        sources.dedup();
        Some(RegisterRow {
            id: record.id.clone(),
            class: values.class,
            state: self.named_state(values.state_under_review?),
            recommending: values.recommending_states.iter().map(|state| self.named_state(*state)).collect(),
            recommending_other: values.recommending_other,
            text: placard_register::mark(&values.text, query)
                .into_iter()
                .map(|part| Piece { text: part.text, matched: part.found })
                .collect(),
            cycle: values.cycle,
            session: values.session,
            paragraph: values.paragraph,
            response: values.response,
            state_words: values.state_words,
            themes: values.themes,
            category: values.category,
            sdgs: values.sdgs,
            sources,
            disagreeing,
            corrected: record.own.corrects(),
            assessment: record.own.assessment,
        })
    }

    fn source_count(&self, count: &placard_register::SourceCount) -> SourceCount {
        SourceCount {
            source: count.provider,
            name: self.provider(count.provider),
            records: count.records,
            rows: u32::try_from(count.rows).unwrap_or(u32::MAX),
        }
    }

    pub(crate) fn facet(&self, facet: placard_register::Facet) -> Facet {
        let dimension = facet.dimension;
        let label = |value: placard_register::FacetValue| FacetValue {
            label: self.value_label(dimension, &value.value),
            value: value.value,
            count: value.count,
        };
        Facet { dimension, name: self.dimension(dimension), values: facet.values.into_iter().map(label).collect() }
    }
}
