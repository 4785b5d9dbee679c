//! Any group can be drawn, and what is said of it agrees with its numbers.

#![allow(clippy::expect_used, reason = "a failed test may panic")]

use proptest::prelude::*;

use super::strip::Pile;
use super::*;
use crate::checks;

fn group_states() -> impl Strategy<Value = Vec<GroupState>> {
    let status = prop::sample::select(&Status::ALL[..]);
    let state = (checks::iso3(), checks::name(), status, checks::state(checks::answers()));
    let state = state.prop_map(|(iso3, name, status, state)| GroupState { iso3, name, status, state });
    prop::collection::vec(state, 0..60)
}

fn comparisons() -> impl Strategy<Value = Comparison> {
    let cycles = prop::collection::vec((any::<u8>(), checks::name(), group_states()), 0..5);
    (checks::basis(), checks::iso3(), checks::name(), checks::name(), cycles).prop_map(
        |(basis, first, name, group, cycles)| {
            let cycle = |(cycle, years, states)| GroupCycle { cycle, years, states };
            let cycles: Vec<GroupCycle> = cycles.into_iter().map(cycle).collect();
            // Mostly one of the group, as it is.
            let state = cycles.iter().flat_map(|cycle| &cycle.states).next().map_or(first, |state| state.iso3);
            Comparison { basis, filter: RegisterFilter::default(), state, name, group, cycles }
        },
    )
}

fn state(iso3: &str, supported: u32, noted: u32) -> GroupState {
    let answers = vec![(Some(Response::Supported), supported), (Some(Response::Noted), noted)];
    GroupState {
        iso3: iso3.parse().expect("a code"),
        name: iso3.to_owned(),
        status: Status::Held,
        state: CycleState::Counted(answers),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_words_overlap_and_none_leaves_the_picture(
        figures in comparisons(),
        width in checks::widths(),
        lang in checks::lang(),
    ) {
        let texts = checks::texts(lang);
        checks::is_legible(width, &words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
    }

    #[test]
    fn dots_of_a_pile_never_overlap(mut places in prop::collection::vec(0i32..300, 1..80), first in any::<prop::sample::Index>()) {
        places.sort_unstable();
        let pile = Pile::new(&places, Some(first.index(places.len())));
        prop_assert_eq!(pile.levels[first.index(places.len())], 0, "the State itself lies on the ground");
        let dots: Vec<(i32, i32)> = places.iter().copied().zip(pile.levels.iter().copied()).collect();
        for (i, a) in dots.iter().enumerate() {
            for b in &dots[i + 1..] {
                let apart = (a.0 - b.0).abs() >= pile.size || a.1 != b.1;
                prop_assert!(apart, "{:?} and {:?} with dots of {}", a, b, pile.size);
            }
        }
        prop_assert!(pile.levels.iter().all(|level| (level + 1) * pile.size <= pile.high()), "none leaves the strip");
    }

    #[test]
    fn shares_marks_and_table_agree(figures in comparisons()) {
        let texts = checks::texts("en");
        let Words { sentence, rows, .. } = words(&figures, &texts);
        let rows = checks::all(rows);
        let states: Vec<&GroupState> = figures.cycles.iter().flat_map(|cycle| &cycle.states).collect();
        prop_assert_eq!(rows.len(), states.len(), "every State of every cycle has its row");
        for (row, state) in rows.iter().zip(states) {
            let is_counted = state.share().is_some();
            prop_assert_eq!(row[6].is_empty(), !is_counted, "a share is told where there is one: {:?}", row);
            prop_assert_eq!(row[8].is_empty(), is_counted, "and else why there is none: {:?}", row);
        }
        if nothing(&figures, &texts).is_none() {
            for cycle in &figures.cycles {
                let median = cycle.median().unwrap_or(0.5);
                let shares = cycle.shares();
                let (below, above) = shares.iter().fold((0, 0), |(below, above), (_, share)| {
                    (below + usize::from(share.fraction() < median), above + usize::from(share.fraction() > median))
                });
                prop_assert!(2 * below <= shares.len() && 2 * above <= shares.len(), "half to each side of the median");
                if let Some(share) = cycle.of(figures.state).and_then(GroupState::share) {
                    let said = format!("{} of", share.spoken(&texts));
                    prop_assert!(sentence.contains(&said), "{} in {}", said, sentence);
                }
            }
        }
    }
}

#[test]
fn a_share_is_of_what_was_answered_by_the_official_count() {
    let counts = [
        (Some(Response::Supported), 6),
        (Some(Response::SupportedInPart), 1),
        (Some(Response::Noted), 3),
        (Some(Response::Pending), 50),
        (Some(Response::NoResponse), 7),
        (None, 9),
    ];
    let share = Share::of(&counts).expect("something was answered");
    assert_eq!((share.supported, share.answered), (6, 10), "in part counts as noted; what is open is left out");
    assert_eq!(share.spoken(&checks::texts("en")), "60%");
    assert_eq!(Share::of(&counts[3..]), None, "what nobody has answered has no share");
}

#[test]
fn a_median_lies_between_the_two_in_the_middle() {
    let texts = checks::texts("en");
    let cycle = |states| GroupCycle { cycle: 3, years: String::new(), states };
    let even = cycle(vec![state("AAA", 1, 9), state("BBB", 4, 6), state("CCC", 6, 4), state("DDD", 10, 0)]);
    assert_eq!(even.median_in_words(&texts), "median of 4 States 50%", "between 40 and 60");
    let odd = cycle(vec![state("AAA", 1, 9), state("BBB", 4, 6), state("CCC", 10, 0)]);
    assert_eq!(odd.median_in_words(&texts), "median of 3 States 40%", "the one in the middle");
    assert_eq!(cycle(Vec::new()).median(), None, "of nothing there is no median");
    assert_eq!(median_percent(0.001, &texts), "< 1%", "little is not nothing");
    assert_eq!(median_percent(0.999, &texts), "> 99%", "nearly all is not all");
    assert_eq!((median_percent(0.0, &texts), median_percent(1.0, &texts)), ("0%".to_owned(), "100%".to_owned()));
}

#[test]
fn shares_that_coincide_are_piled_and_the_dots_shrink_before_the_pile_grows_high() {
    assert_eq!(Pile::new(&[50, 50, 50], None).levels, [0, 1, 2], "one above the other");
    assert_eq!(Pile::new(&[0, 50, 100], None).levels, [0, 0, 0], "side by side where there is room");
    let pile = Pile::new(&[50; 15], None);
    assert!(pile.size < Pile::new(&[50; 3], None).size && pile.high() <= 120, "smaller, not higher");
    assert_eq!(Pile::new(&[50; 54], None).levels.len(), 54, "a whole group on one place is all there");
}
