//! Answers by State under review or by theme, cycle by cycle.

use placard_domain::{Iso3, Provider};

use super::Answers;
use crate::register::Register;
use crate::select::Selection;

/// The answers for each value of a column in each cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InCycles<T> {
    /// The source whose records and answers are counted.
    pub basis: Provider,
    /// The cycles for which the selection has records, in order.
    pub cycles: Vec<u8>,
    /// The values that occur, each with its answers in each of the cycles. A record with several values
    /// counts for each.
    pub rows: Vec<(T, Vec<Answers>)>,
    /// Records with a cycle and without a value.
    pub without: u32,
}

impl<T: PartialEq> InCycles<T> {
    /// The answers for a value in a cycle; none given where nothing was recorded.
    #[must_use]
    pub fn answers(&self, value: &T, cycle: u8) -> Answers {
        let place = self.cycles.iter().position(|one| *one == cycle);
        let row = self.rows.iter().find(|(one, _)| one == value);
        row.zip(place).and_then(|((_, answers), place)| answers.get(place).copied()).unwrap_or_default()
    }
}

impl Register {
    /// Answers by State under review and cycle. Records without a cycle are left out.
    #[must_use]
    pub fn by_state_in_cycles(&self, selection: &Selection) -> InCycles<Iso3> {
        let states =
            self.in_cycles(selection, self.columns.states.len(), |doc, add| add(usize::from(self.columns.state[doc])));
        states.named(|i| self.columns.states.codes()[i])
    }

    /// Answers by theme and cycle. Records without a cycle are left out.
    #[must_use]
    pub fn by_theme_in_cycles(&self, selection: &Selection) -> InCycles<String> {
        let themes = self.in_cycles(selection, self.columns.themes.len(), |doc, add| {
            self.columns.theme.get(doc).iter().for_each(|n| add(*n as usize));
        });
        themes.named(|i| self.columns.themes.text(i as u32).to_owned())
    }

    /// The sessions of the Working Group from which the basis has records, in order.
    #[must_use]
    pub fn sessions(&self, selection: &Selection) -> Vec<u8> {
        let mut held = [false; 1 << u8::BITS];
        self.each_attested(selection, self.basis(selection), |doc| {
            self.columns.session[doc].into_iter().for_each(|session| held[usize::from(session)] = true);
        });
        (0..=u8::MAX).filter(|session| held[usize::from(*session)]).collect()
    }

    /// The answers for each of `len` values in each cycle; `values` gives those of a document.
    fn in_cycles(
        &self,
        selection: &Selection,
        len: usize,
        values: impl Fn(usize, &mut dyn FnMut(usize)),
    ) -> InCycles<usize> {
        let basis = self.basis(selection);
        // A list of counts for each cycle that occurs, found by its number: a case has a handful.
        let mut places = [None; 1 << u8::BITS];
        let mut counted: Vec<(u8, Vec<Answers>)> = Vec::new();
        let mut without = 0;
        self.each_attested(selection, basis, |doc| {
            let Some(cycle) = self.columns.cycle[doc] else { return };
            let place = *places[usize::from(cycle)].get_or_insert_with(|| {
                counted.push((cycle, vec![Answers::default(); len]));
                counted.len() - 1
            });
            let (answer, counts) = (self.columns.answer(doc, Some(basis)), &mut counted[place].1);
            let mut has_value = false;
            values(doc, &mut |i| {
                counts[i].add(answer);
                has_value = true;
            });
            without += u32::from(!has_value);
        });
        counted.sort_unstable_by_key(|(cycle, _)| *cycle);
        let row = |i: usize| counted.iter().map(|(_, counts)| counts[i]).collect::<Vec<Answers>>();
        let rows = (0..len).map(|i| (i, row(i))).filter(|(_, row)| row.iter().any(|answers| answers.total() > 0));
        InCycles { basis, cycles: counted.iter().map(|(cycle, _)| *cycle).collect(), rows: rows.collect(), without }
    }
}

impl InCycles<usize> {
    fn named<T>(self, name: impl Fn(usize) -> T) -> InCycles<T> {
        let rows = self.rows.into_iter().map(|(i, answers)| (name(i), answers)).collect();
        InCycles { basis: self.basis, cycles: self.cycles, rows, without: self.without }
    }
}
