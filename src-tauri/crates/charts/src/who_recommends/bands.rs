//! The bands of how many recommendations States made, chosen for the numbers that there are.

use placard_domain::Texts;

use crate::ink::Made;
use crate::words;

const BANDS: [Made; 4] = [Made::Fewest, Made::Fewer, Made::More, Made::Most];

/// Up to four bands; the number from which each counts is 1, 2 or 5 times a power of ten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bands {
    /// Where each begins, in order.
    starts: Vec<u64>,
}

impl Bands {
    /// Bands of which half of the greatest number reaches the highest.
    pub(super) fn new(most: u64) -> Self {
        let highest = round_below(most / 2);
        let next = |start: u64| round_below(start.saturating_sub(1));
        let mut starts = vec![1, next(next(highest)), next(highest), highest];
        starts.dedup();
        Self { starts }
    }

    /// The bands that there are, the lowest first.
    pub(super) fn all(&self) -> impl DoubleEndedIterator<Item = Made> + ExactSizeIterator + use<> {
        BANDS.into_iter().skip(BANDS.len() - self.starts.len())
    }

    /// The band of a number; none is never.
    pub(super) fn of(&self, n: u64) -> Made {
        let band = self.starts.iter().zip(self.all()).rev().find(|(start, _)| **start <= n);
        band.map_or(Made::Never, |(_, made)| made)
    }

    /// "5–19", "100 or more"; empty for what is no band.
    pub(super) fn label(&self, made: Made, texts: &Texts) -> String {
        let Some(at) = self.all().position(|band| band == made) else { return String::new() };
        let start = |at: usize| self.starts.get(at).copied();
        let from = words::number(start(at).unwrap_or_default(), texts);
        match start(at + 1).map(|next| words::number(next - 1, texts)) {
            None => texts.with("chart.who.band_open", &[("from", &from)]),
            Some(to) if to == from => from,
            Some(to) => texts.with("chart.who.band", &[("from", &from), ("to", &to)]),
        }
    }
}

/// The greatest of 1, 2, 5, 10, 20 … that is not above `n`; 1 where none is.
fn round_below(n: u64) -> u64 {
    let power = 10u64.pow(n.checked_ilog10().unwrap_or_default());
    let factor = [5, 2].into_iter().find(|factor| power * factor <= n).unwrap_or(1);
    power * factor
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_number_is_in_the_band_that_is_said_of_it(most in any::<u32>(), n in any::<u32>()) {
            let bands = Bands::new(most.into());
            prop_assert!((1..=4).contains(&bands.starts.len()), "{:?}", bands);
            prop_assert!(bands.starts.windows(2).all(|two| two[0] < two[1]), "{:?} are in order", bands);
            prop_assert_eq!(bands.of(n.into()) == Made::Never, n == 0, "who made one did not never make one");
            prop_assert_eq!(bands.of(most.into()) == Made::Most, most > 0, "who made most is in the highest");
        }
    }

    #[test]
    fn bands_suit_the_numbers() {
        let texts = checks::texts("en");
        let labels = |most| {
            let bands = Bands::new(most);
            bands.all().map(|made| bands.label(made, &texts)).collect::<Vec<_>>()
        };
        assert_eq!(labels(31), ["1", "2–4", "5–9", "10 or more"], "what one State received");
        assert_eq!(labels(340), ["1–19", "20–49", "50–99", "100 or more"], "what a region received");
        assert_eq!(labels(1500), ["1–99", "100–199", "200–499", "500 or more"], "a whole register");
        assert_eq!(labels(2), ["1 or more"], "too little for bands");
        assert_eq!(labels(4_000), ["1–499", "500–999", "1,000–1,999", "2,000 or more"], "numbers as people write them");
    }
}
