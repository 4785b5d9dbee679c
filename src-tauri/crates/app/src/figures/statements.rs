//! Who has spoken for civil society, on what and when.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use placard_charts::{Basis, Said, Statements};
use placard_domain::fold::fold;
use placard_domain::{RegisterFilter, Statement};

use super::absences::is_of_cycle;
use super::members::is_asked;
use crate::{AppError, Desk};

impl Desk<'_> {
    /// The statements about the States, groups and cycles of the filter that have its words in them, as they
    /// were known on `as_of`. Each as others may see it.
    pub(super) fn statements(&self, filter: &RegisterFilter, as_of: NaiveDate) -> Result<Statements, AppError> {
        let filter = RegisterFilter {
            states: filter.states.clone(),
            regions: filter.regions.clone(),
            cycles: filter.cycles.clone(),
            text: filter.text.clone(),
            ..RegisterFilter::default()
        };
        let words = fold(&filter.text);
        let words: Vec<&str> = words.split_whitespace().collect();
        let all = self.case.all_statements()?.iter().map(|saved| &saved.record);
        let meant = all.filter(|said| {
            said.date.is_none_or(|date| date.first_day() <= as_of) && self.is_meant(said, &filter) && has(said, &words)
        });
        let mut meant: Vec<Statement> = meant.filter_map(|said| self.quoted(said.clone())).collect();
        // In the order of entry, which identifiers tell.
        meant.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        let read_in: HashSet<&str> = meant.iter().filter_map(|said| said.source_id.as_deref()).collect();
        let mut sources: HashMap<String, String> = HashMap::new();
        for &id in &read_in {
            sources.extend(self.citation(Some(id))?.map(|source| (id.to_owned(), source)));
        }
        let source = match read_in.len() {
            0 => self.texts.get("chart.statements.no_source").to_owned(),
            n => self.texts.plural("chart.statements.sources", n, &[("count", &n.to_string())]),
        };
        let basis = Basis { source, rows: u32::try_from(meant.len()).ok(), filter: self.filter_lines(&filter), as_of };
        let said = |statement: Statement| {
            let speaker = self.label(&statement);
            Said {
                state: self.named_state(statement.state).name,
                source: statement.source_id.and_then(|id| sources.get(&id).cloned()).unwrap_or_default(),
                id: statement.id,
                organisation: statement.organisation,
                speaker,
                iso3: statement.state,
                cycle: statement.cycle,
                kind: statement.kind,
                date: statement.date,
                text: statement.text.clone(),
            }
        };
        Ok(Statements { basis, statements: meant.into_iter().map(said).collect() })
    }

    fn is_meant(&self, said: &Statement, filter: &RegisterFilter) -> bool {
        self.reference.state(said.state).is_some_and(|state| is_asked(filter, state)) && is_of_cycle(filter, said.cycle)
    }
}

/// Whether all those words, or words that begin with them, are in the statement.
fn has(said: &Statement, words: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let text = format!(" {}", fold(&said.text));
    words.iter().all(|word| text.contains(&format!(" {word}")))
}
