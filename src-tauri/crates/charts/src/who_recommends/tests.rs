//! Any States can be drawn, and what is said of them agrees with their numbers.

use proptest::prelude::*;

use super::*;
use crate::checks;

fn recommended() -> impl Strategy<Value = Recommended> {
    prop_oneof![
        4 => checks::count().prop_map(Recommended::Made),
        2 => Just(Recommended::Made(0)),
        1 => Just(Recommended::NoRecord),
        1 => Just(Recommended::UnderReview),
    ]
}

fn figures() -> impl Strategy<Value = WhoRecommends> {
    let state = (checks::iso3(), checks::name(), recommended());
    let state = state.prop_map(|(iso3, name, made)| RecommendingState { iso3, name, made });
    let group = (checks::name(), prop::collection::vec(state, 0..60));
    let group = group.prop_map(|(name, states)| RecommendingGroup { name, states });
    let groups = prop::collection::vec(group, 0..7);
    (checks::basis(), prop::collection::vec(any::<u8>(), 0..5), groups, checks::count()).prop_map(
        |(basis, cycles, groups, without_state)| WhoRecommends {
            basis,
            filter: RegisterFilter::default(),
            cycles,
            groups,
            without_state,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_words_overlap_and_none_leaves_the_picture(
        figures in figures(),
        width in checks::widths(),
        lang in checks::lang(),
    ) {
        let texts = checks::texts(lang);
        checks::is_legible(width, &words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
    }

    #[test]
    fn legend_sentence_and_table_count_the_same_states(figures in figures()) {
        let texts = checks::texts("en");
        if nothing(&figures, &texts).is_some() {
            return Ok(());
        }
        let bands = figures.bands();
        let all = Made::ALL.map(|made| figures.states().filter(|state| state.made(&bands) == made).count());
        prop_assert_eq!(all.iter().sum::<usize>(), figures.states().count(), "each State is of one kind");
        prop_assert_eq!(legend_entries(&figures, &bands, &texts).len(), all.iter().filter(|n| **n > 0).count());

        let Words { sentence, rows, .. } = words(&figures, &texts);
        let rows = checks::all(rows);
        let cells = |text: &str| rows.iter().filter(|row| row[4] == text && !row[2].is_empty()).count();
        let (never, some) = never_and_some(figures.states());
        prop_assert_eq!(cells("Never recommended") as u64, never, "one row each");
        prop_assert_eq!(cells("No record in this file"), figures.states().filter(|s| s.made == Recommended::NoRecord).count());
        if never > 1 {
            let said = format!("{} States never did", words::number(never, &texts));
            prop_assert!(sentence.contains(&said), "{} in {}", said, sentence);
        }
        prop_assert!(sentence.contains(&words::number(some, &texts)), "{} in {}", some, sentence);
    }
}
