//! Shares in whole per cent that add up to 100.

use placard_domain::Texts;

/// The share of each count in whole per cent. They add up to 100, or to 0 where nothing is counted:
/// what rounding down leaves goes to the largest remainders, to the first of equals.
pub(crate) fn of(counts: &[u64]) -> Vec<u8> {
    let total: u128 = counts.iter().map(|&n| u128::from(n)).sum();
    if total == 0 {
        return vec![0; counts.len()];
    }
    let hundredfold = || counts.iter().map(|&n| u128::from(n) * 100);
    let mut shares: Vec<u8> = hundredfold().map(|n| u8::try_from(n / total).unwrap_or(100)).collect();
    let mut by_remainder: Vec<usize> = (0..counts.len()).collect();
    let remainders: Vec<u128> = hundredfold().map(|n| n % total).collect();
    by_remainder.sort_by_key(|&at| (std::cmp::Reverse(remainders.get(at).copied()), at));
    let left = 100 - shares.iter().map(|&share| usize::from(share)).sum::<usize>().min(100);
    for at in by_remainder.into_iter().take(left) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    shares
}

/// The share of `n` among `total` in words. What is little is never nothing, and what is nearly all
/// never all: "< 1%", "> 99%".
pub(crate) fn spoken(share: u8, n: u64, total: u64, texts: &Texts) -> String {
    match share {
        0 if n > 0 => texts.get("chart.percent.under").to_owned(),
        100 if n < total => texts.get("chart.percent.over").to_owned(),
        _ => texts.with("chart.percent", &[("n", &share.to_string())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn shares_always_add_up_to_100(counts in prop::collection::vec(prop_oneof![0u64..500, any::<u32>().prop_map(u64::from)], 0..9)) {
            let sum: u32 = of(&counts).into_iter().map(u32::from).sum();
            let all = if counts.iter().all(|&n| n == 0) { 0 } else { 100 };
            prop_assert_eq!(sum, all, "{:?}", counts);
        }
    }

    #[test]
    fn what_rounding_leaves_goes_to_the_largest_remainders() {
        assert_eq!(of(&[1, 1, 1]), [34, 33, 33], "to the first of equals");
        assert_eq!(of(&[213, 20, 110]), [62, 6, 32], "62.1, 5.8 and 32.1 are 100 together");
        assert_eq!(of(&[0, 0]), [0, 0], "nothing has no shares");
    }

    #[test]
    fn little_is_not_nothing_and_nearly_all_is_not_all() {
        let texts = checks::texts("en");
        let shares = of(&[2, 998]);
        assert_eq!(shares, [0, 100], "as whole per cent");
        assert_eq!(spoken(shares[0], 2, 1000, &texts), "< 1%", "two are not none");
        assert_eq!(spoken(shares[1], 998, 1000, &texts), "> 99%", "998 are not all");
        assert_eq!(spoken(100, 7, 7, &texts), "100%", "seven of seven are all");
        assert_eq!(spoken(0, 0, 7, &texts), "0%", "none are none");
    }
}
