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

/// One cycle, as it is counted.
struct Cycle {
    /// For each State under review who asked for what: a recommending State and a theme in one number. Many short
    /// lists of numbers are quicker to sort than one long list.
    asked: Vec<Vec<u64>>,
    /// Records on each theme.
    records: Vec<u32>,
}

impl Cycle {
    fn size(&self) -> u32 {
        self.asked.iter().map(|asked| asked.len() as u32).sum()
    }
}

impl Register {
    /// What recommending States asked again, anew and no longer from cycle to cycle, and in which cycles
    /// each theme was raised. Records without a cycle are in none of it.
    #[must_use]
    pub fn across_cycles(&self, selection: &Selection) -> AcrossCycles {
        let basis = self.basis(selection);
        let columns = &self.columns;
        let mut counted: BTreeMap<u8, Cycle> = BTreeMap::new();
        self.each_attested(selection, basis, |doc| {
            let Some(cycle) = columns.cycle[doc] else { return };
            let counted = counted.entry(cycle).or_insert_with(|| Cycle {
                asked: vec![Vec::new(); columns.states.len()],
                records: vec![0; columns.themes.len()],
            });
            let themes = columns.theme.get(doc);
            themes.iter().for_each(|theme| counted.records[*theme as usize] += 1);
            let asked = &mut counted.asked[usize::from(columns.state[doc])];
            for from in columns.recommending.get(doc) {
                asked.extend(themes.iter().map(|theme| u64::from(*from) << u32::BITS | u64::from(*theme)));
            }
        });
        for asked in counted.values_mut().flat_map(|cycle| &mut cycle.asked) {
            asked.sort_unstable();
            asked.dedup();
        }
        let steps = counted.iter().zip(counted.iter().skip(1)).map(|((from, before), (to, after))| {
            let repeated = before.asked.iter().zip(&after.asked).map(|(before, after)| in_both(before, after)).sum();
            Step { from: *from, to: *to, repeated, new: after.size() - repeated, dropped: before.size() - repeated }
        });
        let steps = steps.collect();

        let records = |theme: usize| counted.values().map(|cycle| cycle.records[theme]).collect::<Vec<u32>>();
        let themes = columns.themes.texts().enumerate().map(|(i, theme)| (theme, records(i)));
        let themes = themes.filter(|(_, records)| records.iter().any(|n| *n > 0));
        let mut themes: Vec<ThemeInCycles> =
            themes.map(|(theme, records)| ThemeInCycles { theme: theme.to_owned(), records }).collect();
        let cycles = counted.keys().copied().collect();
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
