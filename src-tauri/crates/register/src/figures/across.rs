//! What is asked again in the next cycle, what is new and what is no longer asked.

use std::collections::BTreeMap;

use placard_domain::Provider;

use crate::register::Register;
use crate::select::Selection;

/// A selection compared from cycle to cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcrossCycles {
    /// The source whose records are compared.
    pub basis: Provider,
    /// The cycles for which the selection has records, in order.
    pub cycles: Vec<u8>,
    /// From each of them to the next.
    pub steps: Vec<Step>,
    /// The themes, the most frequent first.
    pub themes: Vec<ThemeInCycles>,
}

/// From one cycle to the next for which there are records. What is compared is who asked: a State under
/// review, a recommending State and a theme count once in a cycle, however often that State asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The earlier cycle.
    pub from: u8,
    /// The later cycle.
    pub to: u8,
    /// Asked in the earlier cycle and again.
    pub repeated: u32,
    /// Asked in the later cycle only.
    pub new: u32,
    /// Asked in the earlier cycle only.
    pub dropped: u32,
}

/// How often a theme was raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeInCycles {
    /// The theme.
    pub theme: String,
    /// Records in each of [`AcrossCycles::cycles`].
    pub records: Vec<u32>,
}

impl Register {
    /// What recommending States asked again, anew and no longer from cycle to cycle, and in which cycles
    /// each theme was raised. Records without a cycle are in none of it.
    #[must_use]
    pub fn across_cycles(&self, selection: &Selection) -> AcrossCycles {
        let basis = self.basis(selection);
        let columns = &self.columns;
        // State under review, recommending State, theme.
        let mut asked: BTreeMap<u8, Vec<(u16, u16, u32)>> = BTreeMap::new();
        self.each_attested(selection, basis, |doc| {
            let Some(cycle) = columns.cycle[doc] else { return };
            let asked = asked.entry(cycle).or_default();
            for from in columns.recommending.get(doc) {
                asked.extend(columns.theme.get(doc).iter().map(|theme| (columns.state[doc], *from, *theme)));
            }
        });
        for asked in asked.values_mut() {
            asked.sort_unstable();
            asked.dedup();
        }
        let cycles: Vec<u8> = asked.keys().copied().collect();
        let steps = asked.iter().zip(asked.iter().skip(1)).map(|((from, before), (to, after))| {
            let repeated = in_both(before, after);
            Step {
                from: *from,
                to: *to,
                repeated,
                new: after.len() as u32 - repeated,
                dropped: before.len() as u32 - repeated,
            }
        });
        let steps = steps.collect();

        let mut records = vec![vec![0; cycles.len()]; columns.themes.len()];
        self.each_attested(selection, basis, |doc| {
            let Some(place) = columns.cycle[doc].and_then(|cycle| cycles.binary_search(&cycle).ok()) else { return };
            columns.theme.get(doc).iter().for_each(|theme| records[*theme as usize][place] += 1);
        });
        let themes = columns.themes.texts().zip(records).filter(|(_, records)| records.iter().any(|n| *n > 0));
        let mut themes: Vec<ThemeInCycles> =
            themes.map(|(theme, records)| ThemeInCycles { theme: theme.to_owned(), records }).collect();
        let total = |theme: &ThemeInCycles| theme.records.iter().sum::<u32>();
        themes.sort_by(|a, b| total(b).cmp(&total(a)).then_with(|| a.theme.cmp(&b.theme)));
        AcrossCycles { basis, cycles, steps, themes }
    }
}

/// How many items two sorted lists have in common.
fn in_both<T: Ord>(one: &[T], other: &[T]) -> u32 {
    let (mut i, mut j, mut common) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        common += u32::from(a == b);
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
    common
}
