//! Recommending States and texts of a report beside the rows of UPR Info.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Sum;

use placard_domain::fold::fold;
use placard_domain::{Iso3, RecommendationDraft};

/// Characters in which two texts must begin alike.
const ALIKE: usize = 60;

/// A text and the States that it counts for.
pub struct Said<'a> {
    pub paragraph: &'a str,
    pub text: &'a str,
    /// The text as it is compared.
    pub folded: String,
    pub states: BTreeSet<Iso3>,
}

impl<'a> Said<'a> {
    fn new(record: &'a RecommendationDraft, text: &'a str, states: &[Iso3]) -> Self {
        let paragraph = record.paragraph.as_deref().unwrap_or_default();
        Self { paragraph, text, folded: folded(text), states: states.iter().copied().collect() }
    }
}

/// How often each State recommends.
pub type Counts = BTreeMap<Iso3, usize>;

/// What counts: clauses, and recommendations that have none.
pub fn by_clause(records: &[RecommendationDraft]) -> Vec<Said<'_>> {
    let clauses = records.iter().flat_map(|record| {
        record.clauses.iter().map(|clause| Said::new(record, &clause.text, &clause.recommending_states))
    });
    let whole = records.iter().filter(|record| record.clauses.is_empty());
    clauses.chain(whole.map(|record| Said::new(record, &record.text, &record.recommending_states))).collect()
}

/// Recommendations as a whole, each with all of its States.
pub fn by_paragraph(records: &[RecommendationDraft]) -> Vec<Said<'_>> {
    let whole = |record| {
        let mut said = Said::new(record, &record.text, &record.recommending_states);
        said.states.extend(record.clauses.iter().flat_map(|clause| &clause.recommending_states));
        said
    };
    records.iter().map(whole).collect()
}

/// How often each State stands in them.
pub fn counts(said: &[Said]) -> Counts {
    let mut counts = Counts::new();
    for state in said.iter().flat_map(|said| &said.states) {
        *counts.entry(*state).or_default() += 1;
    }
    counts
}

/// Two multisets beside each other.
#[derive(Debug, Clone, Copy, Default)]
pub struct Score {
    both: usize,
    report: usize,
    rows: usize,
}

impl Score {
    pub fn of(report: &Counts, rows: &Counts) -> Self {
        let both = rows.iter().map(|(state, n)| report.get(state).copied().unwrap_or_default().min(*n)).sum();
        Self { both, report: report.values().sum(), rows: rows.values().sum() }
    }

    pub fn precision(&self) -> f64 {
        share(self.both, self.report)
    }

    pub fn recall(&self) -> f64 {
        share(self.both, self.rows)
    }

    pub fn f1(&self) -> f64 {
        share(2 * self.both, self.report + self.rows)
    }
}

impl Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::default(), |a, b| Self {
            both: a.both + b.both,
            report: a.report + b.report,
            rows: a.rows + b.rows,
        })
    }
}

/// How many of how many.
#[derive(Debug, Clone, Copy, Default)]
pub struct Share {
    pub found: usize,
    pub of: usize,
}

impl Share {
    /// Rows whose text a recommendation or a clause of the same State begins with.
    pub fn of_texts(records: &[RecommendationDraft], rows: &[Said]) -> Self {
        let mut texts: BTreeMap<Iso3, Vec<String>> = BTreeMap::new();
        for said in by_clause(records).into_iter().chain(by_paragraph(records)) {
            for state in said.states {
                texts.entry(state).or_default().push(said.folded.clone());
            }
        }
        let has = |row: &&Said| {
            let own = row.states.iter().flat_map(|state| texts.get(state).into_iter().flatten());
            own.into_iter().any(|text| text.starts_with(begin(&row.folded)))
        };
        Self { found: rows.iter().filter(has).count(), of: rows.len() }
    }

    pub fn value(&self) -> f64 {
        share(self.found, self.of)
    }
}

impl Sum for Share {
    fn sum<I: Iterator<Item = Self>>(shares: I) -> Self {
        shares.fold(Self::default(), |a, b| Self { found: a.found + b.found, of: a.of + b.of })
    }
}

/// Nothing of nothing is none.
fn share(part: usize, of: usize) -> f64 {
    if of == 0 { 0.0 } else { part as f64 / of as f64 }
}

/// Letters and digits only, without the words that tie a clause to what stands before.
fn folded(text: &str) -> String {
    let folded = fold(text);
    let words = ["and ", "as well as ", "to ", "that "];
    words.iter().fold(folded.as_str(), |text, word| text.strip_prefix(word).unwrap_or(text)).replace(' ', "")
}

/// What two texts must have in common to count as one.
pub fn begin(folded: &str) -> &str {
    folded.char_indices().nth(ALIKE).map_or(folded, |(end, _)| folded.get(..end).unwrap_or(folded))
}

#[cfg(test)]
mod tests {
    use placard_domain::Clause;

    use super::*;

    fn record(text: &str, states: &[&str], clauses: &[(&str, &[&str])]) -> RecommendationDraft {
        let codes = |states: &[&str]| states.iter().filter_map(|state| state.parse().ok()).collect();
        let clause =
            |(text, states): &(&str, &[&str])| Clause { text: (*text).to_owned(), recommending_states: codes(states) };
        RecommendationDraft {
            text: text.to_owned(),
            recommending_states: codes(states),
            clauses: clauses.iter().map(clause).collect(),
            ..RecommendationDraft::default()
        }
    }

    #[test]
    fn a_state_counts_once_in_each_clause_and_once_in_a_paragraph() {
        let clauses: [(&str, &[&str]); 2] =
            [("Close the camp", &["CHL", "CHL"]), ("open the archives", &["CHL", "NOR"])];
        let report = [record("Close the camp; open the archives", &["CHL", "NOR"], &clauses)];
        let rows = [record("Close the camp", &["CHL"], &[]), record("Open it", &["CHL"], &[])];
        let rows = counts(&by_clause(&rows));
        let score = Score::of(&counts(&by_clause(&report)), &rows);
        assert_eq!((score.both, score.report, score.rows), (2, 3, 2));
        let score = Score::of(&counts(&by_paragraph(&report)), &rows);
        assert_eq!((score.both, score.report, score.rows), (1, 2, 2));
    }

    #[test]
    fn a_text_is_found_by_its_beginning_in_a_clause_of_the_same_state() {
        let clauses: [(&str, &[&str]); 2] = [("Close the camp", &["CHL"]), ("and to open the archives soon", &["NOR"])];
        let report = [record("Close the camp and to open the archives soon", &["CHL", "NOR"], &clauses)];
        let rows = ["Open the Archives.", "Close the camps", "Close the camp"].map(|text| record(text, &["NOR"], &[]));
        let share = Share::of_texts(&report, &by_paragraph(&rows));
        assert_eq!((share.found, share.of), (2, 3), "the paragraph is Norway’s too");
    }
}
