//! Any themes can be drawn, and what is said of them agrees with their numbers.

#![allow(clippy::expect_used, reason = "a failed test may panic")]

use placard_domain::Status;
use proptest::prelude::*;

use super::*;
use crate::checks;

fn figures() -> impl Strategy<Value = ReturningThemes> {
    let names = prop::collection::vec(checks::name(), 1..40);
    names.prop_flat_map(|names| {
        let theme = (prop::sample::select(names), checks::answers());
        let theme = theme.prop_map(|(theme, answers)| ThemeResponses { theme, answers });
        let themes = prop::collection::vec(theme, 0..50);
        let cycles = prop::collection::vec((any::<u8>(), checks::name(), checks::state(themes)), 0..10);
        (checks::basis(), cycles, checks::count()).prop_map(|(basis, cycles, without_theme)| {
            let cycle = |(cycle, years, state)| CycleThemeAnswers { cycle, years, state };
            let cycles = cycles.into_iter().map(cycle).collect();
            ReturningThemes { basis, filter: RegisterFilter::default(), cycles, without_theme }
        })
    })
}

fn cycle(cycle: u8, state: CycleState<Vec<ThemeResponses>>) -> CycleThemeAnswers {
    CycleThemeAnswers { cycle, years: String::new(), state }
}

fn on(theme: &str, answers: &[(Response, u32)]) -> ThemeResponses {
    let answers = answers.iter().map(|(answer, n)| (Some(*answer), *n)).collect();
    ThemeResponses { theme: theme.to_owned(), answers }
}

fn of(cycles: Vec<CycleThemeAnswers>) -> ReturningThemes {
    let basis = Basis {
        source: "UPR Info".to_owned(),
        rows: Some(9),
        filter: Vec::new(),
        as_of: "2026-11-24".parse().expect("a day"),
    };
    ReturningThemes { basis, filter: RegisterFilter::default(), cycles, without_theme: 0 }
}

fn runs(figures: &ReturningThemes) -> Vec<(String, u64)> {
    figures.themes().iter().map(|theme| (theme.name.to_owned(), theme.run())).collect()
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
        checks::is_legible(width, &words(&figures, &texts).foot, |scene| grid::lay_out(scene, &figures, &texts, 0))?;
    }

    #[test]
    fn sentence_and_table_agree(figures in figures()) {
        let texts = checks::texts("en");
        let (Words { sentence, rows, .. }, themes) = (words(&figures, &texts), figures.themes());
        let rows = checks::all(rows);
        let run = |row: &Vec<String>| row.last().and_then(|cell| cell.parse::<u64>().ok()).unwrap_or_default();
        prop_assert!(rows.windows(2).all(|two| run(&two[0]) >= run(&two[1])), "most cycles in a row first");
        for (row, theme) in rows.iter().zip(&themes) {
            let cells = row.iter().skip(1).step_by(3).zip(row.iter().skip(2).step_by(3));
            for ((all, open), counts) in cells.zip(&theme.cells) {
                let counted = counts.map(|counts| (answers::total(counts).to_string(), super::open(counts).to_string()));
                prop_assert_eq!(counted.is_some(), !open.is_empty(), "a number where it is counted: {:?}", row);
                if let Some(counted) = counted {
                    prop_assert_eq!((all, open), (&counted.0, &counted.1));
                }
            }
        }
        let longest = rows.first().map(run).unwrap_or_default();
        if longest >= RETURNS {
            let n = rows.iter().filter(|row| run(row) == longest).count();
            let said = sentence.starts_with(&n.to_string()) && sentence.contains(&format!("{longest} cycles"));
            prop_assert!(said, "{} themes in {} cycles: {}", n, longest, sentence);
        }
    }
}

#[test]
fn a_theme_returns_when_it_was_not_supported_in_two_cycles_in_a_row() {
    use Response::{Noted, Pending, Supported, SupportedInPart};
    let one = |answer| vec![on("T", &[(answer, 3)])];
    let cycles = |answers: [Response; 3]| {
        of(answers.into_iter().zip(1u8..).map(|(answer, n)| cycle(n, CycleState::Counted(one(answer)))).collect())
    };
    assert_eq!(runs(&cycles([Noted, Noted, Pending])), [("T".to_owned(), 3)], "pending is not supported either");
    assert_eq!(runs(&cycles([Noted, Supported, Noted])), [("T".to_owned(), 1)], "support ends a row");
    assert_eq!(runs(&cycles([SupportedInPart, Noted, Noted])), [("T".to_owned(), 2)], "support in part is support");
    let texts = checks::texts("en");
    assert!(words(&cycles([Noted, Supported, Noted]), &texts).sentence.contains("No theme"), "and it is said");
}

#[test]
fn a_cycle_that_is_not_counted_neither_counts_nor_ends_a_row() {
    let noted = || CycleState::Counted(vec![on("T", &[(Response::Noted, 2)])]);
    let away = CycleState::NoReview(Status::AbsentRescheduled);
    let figures = of(vec![cycle(1, noted()), cycle(2, away), cycle(3, noted()), cycle(4, CycleState::NoRecord)]);
    assert_eq!(runs(&figures), [("T".to_owned(), 2)], "the two that are counted follow one another");
    let texts = checks::texts("en");
    let words = words(&figures, &texts);
    assert!(words.sentence.contains("Did not appear; rescheduled"), "and it is said: {}", words.sentence);
    let rows = checks::all(words.rows);
    let row = rows.first().expect("a row");
    assert_eq!(row[4..7], ["Did not appear; rescheduled", "", ""], "words and no zero");
    assert_eq!(row[10..13], ["No record in this file", "", ""], "words and no zero");

    let raised_once = of(vec![cycle(1, noted()), cycle(2, CycleState::Counted(Vec::new())), cycle(3, noted())]);
    assert_eq!(runs(&raised_once), [("T".to_owned(), 1)], "where nobody raised it, it did not return");
    let alone = super::words(&of(vec![cycle(1, noted())]), &checks::texts("en")).sentence;
    assert!(alone.contains("fewer than two cycles"), "one cycle is not told as a return: {alone}");
}

#[test]
fn what_is_open_most_comes_first_among_equals() {
    use Response::{NoResponse, Noted, Supported};
    let cycles = (1..=2).map(|n| {
        let themes = vec![on("A", &[(Noted, 1), (Supported, 90)]), on("B", &[(Noted, 5), (NoResponse, 2)])];
        cycle(n, CycleState::Counted(themes))
    });
    let figures = of(cycles.collect());
    assert_eq!(runs(&figures), [("B".to_owned(), 2), ("A".to_owned(), 2)], "14 not supported before 2");
    let sentence = words(&figures, &checks::texts("en")).sentence;
    assert!(sentence.contains("B (14 of 14); A (2 of 182)"), "{sentence}");
}
