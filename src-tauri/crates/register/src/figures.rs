//! What charts draw: a selection counted by cycle, theme and recommending State.
//!
//! Counts of two sources are never mixed in one figure. Every figure has a *basis*, one source, and
//! counts the records that this source attests, with the answers that it gives.

mod across;
mod in_cycles;

use placard_domain::{Iso3, Provider, RegionalGroup, Response};

pub use across::{AcrossCycles, Step, ThemeInCycles};
pub use in_cycles::InCycles;

use crate::columns::index_of;
use crate::facets::FacetValue;
use crate::register::Register;
use crate::select::Selection;

/// Records by answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Answers {
    /// Supported.
    pub supported: u32,
    /// Supported in part, noted in part.
    pub supported_in_part: u32,
    /// Noted.
    pub noted: u32,
    /// Not answered yet.
    pub pending: u32,
    /// No answer, or none that is clear.
    pub no_response: u32,
    /// Nothing to answer.
    pub not_applicable: u32,
    /// The basis does not say.
    pub not_recorded: u32,
}

impl Answers {
    /// All records.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.supported
            + self.supported_in_part
            + self.noted
            + self.pending
            + self.no_response
            + self.not_applicable
            + self.not_recorded
    }

    fn add(&mut self, answer: Option<Response>) {
        *match answer {
            Some(Response::Supported) => &mut self.supported,
            Some(Response::SupportedInPart) => &mut self.supported_in_part,
            Some(Response::Noted) => &mut self.noted,
            Some(Response::Pending) => &mut self.pending,
            Some(Response::NoResponse) => &mut self.no_response,
            Some(Response::NotApplicable) => &mut self.not_applicable,
            None => &mut self.not_recorded,
        } += 1;
    }
}

/// The answers for each value of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breakdown<T> {
    /// The source whose records and answers are counted.
    pub basis: Provider,
    /// The answers to all records of the basis, each counted once.
    pub all: Answers,
    /// The answers for each value. A record with several values counts for each.
    pub rows: Vec<(T, Answers)>,
    /// The answers to records without a value.
    pub without: Answers,
}

/// Who is in the rows of a [`Matrix`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatrixRows {
    /// So many of the recommending States, those that made most recommendations.
    States(usize),
    /// The regional groups of the recommending States.
    Groups,
}

/// How many records each recommending State or group has on each theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The source whose records are counted.
    pub basis: Provider,
    /// ISO3 or code of the group, with all its records on any theme or none; the most first.
    pub rows: Vec<FacetValue>,
    /// The themes, with all records on each; the most first.
    pub columns: Vec<FacetValue>,
    /// Records by row and column. A record of several States and themes counts for each of them.
    pub counts: Vec<Vec<u32>>,
}

impl Register {
    /// The source whose records and answers the figures of this selection count: the only one that the
    /// filter names, else the one that attests most of the records.
    #[must_use]
    pub fn basis(&self, selection: &Selection) -> Provider {
        // Of equals the last is taken, and the record itself is listed first.
        let most = Provider::ALL.iter().rev().copied().max_by_key(|provider| selection.attested(*provider));
        selection.given_by.or(most).unwrap_or(Provider::WgReport)
    }

    /// Answers by cycle, in the order of the cycles.
    #[must_use]
    pub fn by_cycle(&self, selection: &Selection) -> Breakdown<u8> {
        let cycles = self.breakdown(selection, 1 << u8::BITS, |doc, add| {
            self.columns.cycle[doc].into_iter().for_each(|cycle| add(usize::from(cycle)));
        });
        cycles.named(|i| u8::try_from(i).unwrap_or(u8::MAX))
    }

    /// Answers by theme, the most frequent first.
    #[must_use]
    pub fn by_theme(&self, selection: &Selection) -> Breakdown<String> {
        let themes = self.breakdown(selection, self.columns.themes.len(), |doc, add| {
            self.columns.theme.get(doc).iter().for_each(|n| add(*n as usize));
        });
        themes.named(|i| self.columns.themes.text(i as u32).to_owned()).most_first()
    }

    /// Answers by recommending State, the most active first.
    #[must_use]
    pub fn by_recommending(&self, selection: &Selection) -> Breakdown<Iso3> {
        let states = self.breakdown(selection, self.columns.states.len(), |doc, add| {
            self.columns.recommending.get(doc).iter().for_each(|n| add(usize::from(*n)));
        });
        states.named(|i| self.columns.states.codes()[i]).most_first()
    }

    /// Records of the basis that have no recommending State or no theme, and so are no pair of both.
    #[must_use]
    pub fn without_pair(&self, selection: &Selection) -> u32 {
        let mut without = 0;
        self.each_attested(selection, self.basis(selection), |doc| {
            let is_pair = !self.columns.recommending.get(doc).is_empty() && !self.columns.theme.get(doc).is_empty();
            without += u32::from(!is_pair);
        });
        without
    }

    /// Recommending States or their groups by theme, with at most `columns` themes.
    #[must_use]
    pub fn matrix(&self, selection: &Selection, rows: MatrixRows, columns: usize) -> Matrix {
        let (most, row_count) = match rows {
            MatrixRows::States(most) => (most, self.columns.states.len()),
            MatrixRows::Groups => (RegionalGroup::ALL.len(), RegionalGroup::ALL.len()),
        };
        let rows_of = |doc: usize, add: &mut dyn FnMut(usize)| match rows {
            MatrixRows::States(_) => self.columns.recommending.get(doc).iter().for_each(|n| add(usize::from(*n))),
            MatrixRows::Groups => {
                (0..row_count).filter(|group| self.columns.groups[doc] >> group & 1 == 1).for_each(add);
            }
        };
        let name = |i: usize| match rows {
            MatrixRows::States(_) => self.columns.states.codes()[i].to_string(),
            MatrixRows::Groups => RegionalGroup::ALL[i].code().to_owned(),
        };
        let theme = |i: usize| self.columns.themes.text(i as u32).to_owned();

        let (mut row_totals, mut column_totals) = (vec![0; row_count], vec![0; self.columns.themes.len()]);
        let basis = self.basis(selection);
        self.each_attested(selection, basis, |doc| {
            rows_of(doc, &mut |row| row_totals[row] += 1);
            self.columns.theme.get(doc).iter().for_each(|n| column_totals[*n as usize] += 1);
        });
        let (rows, row_places) = greatest(&row_totals, most, name);
        let (columns, column_places) = greatest(&column_totals, columns, theme);

        let mut counts = vec![vec![0; columns.len()]; rows.len()];
        self.each_attested(selection, basis, |doc| {
            rows_of(doc, &mut |row| {
                let Some(row) = row_places[row] else { return };
                let themes = self.columns.theme.get(doc).iter();
                themes.filter_map(|n| column_places[*n as usize]).for_each(|column| counts[row][column] += 1);
            });
        });
        Matrix { basis, rows, columns, counts }
    }

    /// Visits the documents of the selection that the source attests.
    fn each_attested(&self, selection: &Selection, basis: Provider, mut visit: impl FnMut(usize)) {
        let bit = 1 << index_of(basis);
        selection.docs.each(|doc| {
            if self.columns.sources[doc] & bit != 0 {
                visit(doc);
            }
        });
    }

    /// The answers for each of `len` values; `values` gives those of a document.
    fn breakdown(
        &self,
        selection: &Selection,
        len: usize,
        values: impl Fn(usize, &mut dyn FnMut(usize)),
    ) -> Breakdown<usize> {
        let basis = self.basis(selection);
        let (mut all, mut without) = (Answers::default(), Answers::default());
        let mut counts = vec![Answers::default(); len];
        self.each_attested(selection, basis, |doc| {
            let answer = self.columns.answer(doc, Some(basis));
            let mut has_value = false;
            values(doc, &mut |i| {
                counts[i].add(answer);
                has_value = true;
            });
            all.add(answer);
            if !has_value {
                without.add(answer);
            }
        });
        let rows = counts.into_iter().enumerate().filter(|(_, answers)| answers.total() > 0).collect();
        Breakdown { basis, all, rows, without }
    }
}

impl Breakdown<usize> {
    fn named<T>(self, name: impl Fn(usize) -> T) -> Breakdown<T> {
        let rows = self.rows.into_iter().map(|(i, answers)| (name(i), answers)).collect();
        Breakdown { basis: self.basis, all: self.all, rows, without: self.without }
    }
}

impl<T: Ord> Breakdown<T> {
    fn most_first(mut self) -> Self {
        self.rows.sort_by(|(a, one), (b, other)| other.total().cmp(&one.total()).then_with(|| a.cmp(b)));
        self
    }
}

/// The values that occur most, at most so many, and for every value its place among them.
fn greatest(totals: &[u32], most: usize, name: impl Fn(usize) -> String) -> (Vec<FacetValue>, Vec<Option<usize>>) {
    let counted = totals.iter().enumerate().filter(|(_, count)| **count > 0);
    let mut values: Vec<(FacetValue, usize)> =
        counted.map(|(i, count)| (FacetValue { value: name(i), count: *count }, i)).collect();
    values.sort_by(|(a, _), (b, _)| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    values.truncate(most);
    let mut places = vec![None; totals.len()];
    values.iter().enumerate().for_each(|(place, (_, i))| places[*i] = Some(place));
    (values.into_iter().map(|(value, _)| value).collect(), places)
}
