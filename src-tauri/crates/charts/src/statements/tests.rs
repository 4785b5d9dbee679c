//! Whatever was said by whomever, the picture can be read.

#![allow(clippy::expect_used, reason = "a failed test may panic")]

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::checks;

fn any_date() -> impl Strategy<Value = PartialDate> {
    let year = prop_oneof![2006i32..2101, 2024i32..2027];
    (year, 1u32..=12, 1u32..=28, 0u8..4).prop_map(|(year, month, day, how)| {
        let first = NaiveDate::from_ymd_opt(year, month, day).expect("a day");
        let last = NaiveDate::from_ymd_opt(year, month, 28).expect("a day");
        match how {
            0 => PartialDate::year(year).expect("a year"),
            1 => PartialDate::month(year, month).expect("a month"),
            2 => PartialDate::span(first, last).expect("a span"),
            _ => PartialDate::day(first),
        }
    })
}

fn any_said() -> impl Strategy<Value = Said> {
    let kind = prop::sample::select(&shapes::KINDS[..]);
    let who = (prop::option::of(prop_oneof![checks::name(), "[A-E]"]), checks::name());
    let about = prop::sample::select(&["USA", "NIC", "LBY", "SVN", "TUV"][..]);
    ("[a-z]{6}", who, about, kind, prop::option::weighted(0.8, any_date())).prop_map(|(id, who, about, kind, date)| {
        Said {
            id,
            organisation: who.0,
            speaker: who.1,
            iso3: about.parse().expect("a code"),
            state: about.to_owned(),
            cycle: 4,
            kind,
            date,
            text: "The review is owed to the people.".to_owned(),
            source: String::new(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_words_overlap_and_none_leaves_the_picture(
        basis in checks::basis(),
        statements in prop::collection::vec(any_said(), 0..80),
        times in prop_oneof![4 => Just(1usize), 1 => Just(30)],
        width in checks::widths(),
        lang in checks::lang(),
    ) {
        let statements = statements.iter().cycle().take(statements.len() * times).cloned().collect();
        let figures = Statements { basis, statements };
        let texts = checks::texts(lang);
        let voices = voices::voices(&figures.statements);
        let foot = words::words(&figures, &voices, &texts).foot;
        checks::is_legible(width, &foot, |scene| lay_out(scene, &figures, &voices, &texts, 0))?;
    }

    #[test]
    fn the_marks_of_a_row_stand_for_every_statement_once_and_do_not_touch(
        statements in prop::collection::vec(any_said(), 1..200),
    ) {
        let texts = checks::texts("en");
        let said = voices::in_time(&statements);
        let times = Times::new(said.iter().filter_map(|said| said.date), (100, 600));
        let groups = places::groups(&said, &times, &texts);
        let dated = said.iter().filter(|said| said.date.is_some()).count();
        prop_assert_eq!(groups.iter().map(|group| group.said.len()).sum::<usize>(), dated, "none twice, none lost");
        for pair in groups.windows(2) {
            let [a, b] = pair else { continue };
            let reach = |group: &Group<'_>| Shape::of(&group.said, &texts).width() / 2;
            prop_assert!(a.x + reach(a) <= b.x - reach(b), "{} and {}", a.x, b.x);
        }
    }
}
