//! What charts draw.

use placard_domain::{Iso3, Provider, RegisterFilter, Response};
use placard_register::Register;
use placard_register::figures::{Answers, MatrixRows, Step};
use proptest::prelude::*;

use crate::support::{PACK, Record, any_filter, any_records, iso, record, register, stand};

fn of(n: i64, cycle: u8, from: &[&str], themes: &[&str], stands: &[(Provider, Option<Response>)]) -> Record {
    Record {
        cycle: Some(cycle),
        recommending: from.iter().map(|state| iso(state)).collect(),
        themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
        stands: stands.iter().map(|(provider, response)| stand(*provider, *response)).collect(),
        response: Some(Response::Pending),
        ..record(n, "text")
    }
}

fn library() -> Register {
    use Provider::{UprInfo, WgReport};
    use Response::{Noted, Supported};
    register(&[
        of(1, 2, &["FRA", "KEN"], &["Torture"], &[(UprInfo, Some(Supported)), (WgReport, Some(Noted))]),
        of(2, 2, &["KEN"], &["Torture", "Arms"], &[(UprInfo, Some(Noted))]),
        of(3, 4, &["KEN"], &["Arms"], &[(UprInfo, None)]),
        of(4, 4, &["FRA"], &[], &[(UprInfo, Some(Supported))]),
        of(5, 4, &["KEN"], &["Arms", "Torture"], &[(UprInfo, Some(Supported))]),
        of(6, 4, &["BRA"], &["Torture"], &[(WgReport, Some(Supported))]),
    ])
}

fn names<T: ToString>(rows: &[(T, Answers)]) -> Vec<(String, u32)> {
    rows.iter().map(|(value, answers)| (value.to_string(), answers.total())).collect()
}

#[test]
fn a_figure_counts_the_records_and_answers_of_one_source() {
    let library = library();
    let all = library.select(&RegisterFilter::default(), &PACK);
    assert_eq!(library.basis(&all), Provider::UprInfo, "it attests five of six");
    let by_cycle = library.by_cycle(&all);
    let expected = [
        (2, Answers { supported: 1, noted: 1, ..Answers::default() }),
        (4, Answers { supported: 2, not_recorded: 1, ..Answers::default() }),
    ];
    assert_eq!(by_cycle.rows, expected, "with its answers, not those that are shown");
    assert_eq!(by_cycle.all.total(), 5, "the sixth is not its own");

    let filter = RegisterFilter { sources: vec![Provider::WgReport], ..RegisterFilter::default() };
    let of_report = library.select(&filter, &PACK);
    assert_eq!(library.basis(&of_report), Provider::WgReport, "the only one that the filter names");
    assert_eq!(library.by_cycle(&of_report).all, Answers { supported: 1, noted: 1, ..Answers::default() });
}

#[test]
fn a_record_counts_for_each_of_its_themes_and_states() {
    let library = library();
    let all = library.select(&RegisterFilter::default(), &PACK);
    let by_theme = library.by_theme(&all);
    assert_eq!(names(&by_theme.rows), [("Arms".to_owned(), 3), ("Torture".to_owned(), 3)], "the same, by name");
    assert_eq!((by_theme.all.total(), by_theme.without.total()), (5, 1), "one has no theme");
    let by_recommending: Vec<(Iso3, u32)> =
        library.by_recommending(&all).rows.iter().map(|(state, answers)| (*state, answers.total())).collect();
    assert_eq!(by_recommending, [(iso("KEN"), 4), (iso("FRA"), 2)], "Brazil is in another source");
}

#[test]
fn a_matrix_crosses_states_or_groups_with_themes() {
    let library = library();
    let all = library.select(&RegisterFilter::default(), &PACK);
    let matrix = library.matrix(&all, MatrixRows::States(1), 9);
    let rows: Vec<_> = matrix.rows.iter().map(|row| (row.value.as_str(), row.count)).collect();
    let columns: Vec<_> = matrix.columns.iter().map(|column| (column.value.as_str(), column.count)).collect();
    assert_eq!(rows, [("KEN", 4)], "the one with most, and all that it recommended");
    assert_eq!(columns, [("Arms", 3), ("Torture", 3)], "themes with all their records");
    assert_eq!(matrix.counts, [[3, 3]], "Kenya on arms and on torture");

    let matrix = library.matrix(&all, MatrixRows::Groups, 1);
    let rows: Vec<_> = matrix.rows.iter().map(|row| (row.value.as_str(), row.count)).collect();
    assert_eq!(rows, [("african", 4), ("western_european_other", 2)], "groups of recommending States");
    assert_eq!(matrix.counts, [[3], [0]], "on arms");
}

#[test]
fn cycles_are_compared_by_who_asked_what_of_whom() {
    let library = library();
    let all = library.select(&RegisterFilter::default(), &PACK);
    let across = library.across_cycles(&all);
    assert_eq!(across.cycles, [2, 4], "those with records");
    // Before: France and Kenya on torture, Kenya on arms. Later: Kenya on both.
    assert_eq!(across.steps, [Step { from: 2, to: 4, repeated: 2, new: 0, dropped: 1 }]);
    let themes: Vec<_> = across.themes.iter().map(|t| (t.theme.as_str(), t.records.as_slice())).collect();
    assert_eq!(themes, [("Arms", &[1, 2][..]), ("Torture", &[2, 1][..])], "how often in each cycle");

    let mut elsewhere = of(7, 5, &["KEN"], &["Arms"], &[(Provider::UprInfo, None)]);
    elsewhere.state = iso("FRA");
    let register = register(&[of(1, 4, &["KEN"], &["Arms"], &[(Provider::UprInfo, None)]), elsewhere]);
    let across = register.across_cycles(&register.select(&RegisterFilter::default(), &PACK));
    let step = Step { from: 4, to: 5, repeated: 0, new: 1, dropped: 1 };
    assert_eq!(across.steps, [step], "the same asked of another State is not asked again");
}

#[test]
fn answers_are_counted_by_state_or_theme_in_each_cycle() {
    let library = library();
    let all = library.select(&RegisterFilter::default(), &PACK);
    let supported = |n| Answers { supported: n, ..Answers::default() };

    let states = library.by_state_in_cycles(&all);
    assert_eq!(states.cycles, [2, 4], "those with records");
    assert_eq!(states.rows.len(), 1, "one State is reviewed");
    assert_eq!(states.answers(&iso("SVN"), 2), Answers { noted: 1, ..supported(1) }, "as the basis answers");
    assert_eq!(states.answers(&iso("SVN"), 4), Answers { not_recorded: 1, ..supported(2) }, "without other sources");
    assert_eq!(states.answers(&iso("FRA"), 4).total(), 0, "a State without a record");
    assert_eq!(states.answers(&iso("SVN"), 3).total(), 0, "a cycle without a record");

    let themes = library.by_theme_in_cycles(&all);
    assert_eq!(themes.answers(&"Torture".to_owned(), 2), Answers { noted: 1, ..supported(1) });
    assert_eq!(themes.answers(&"Torture".to_owned(), 4), supported(1), "one of the themes of its record");
    assert_eq!(themes.answers(&"Arms".to_owned(), 4), Answers { not_recorded: 1, ..supported(1) });
    assert_eq!((states.without, themes.without), (0, 1), "one has no theme");
    assert_eq!(library.sessions(&all), [48], "all of them were made in one session");
}

proptest! {
    #[test]
    fn the_cycles_of_states_and_themes_add_up_to_the_whole(records in any_records(), filter in any_filter()) {
        let register = register(&records);
        let selection = register.select(&filter, &PACK);
        let by_cycle = register.by_cycle(&selection);
        let states = register.by_state_in_cycles(&selection);
        prop_assert_eq!(&states.cycles, &by_cycle.rows.iter().map(|(cycle, _)| *cycle).collect::<Vec<_>>());
        for (place, (cycle, answers)) in by_cycle.rows.iter().enumerate() {
            let sum: u32 = states.rows.iter().map(|(_, row)| row[place].total()).sum();
            prop_assert_eq!(sum, answers.total(), "every record of cycle {} has one State", cycle);
        }
        let themes = register.by_theme_in_cycles(&selection);
        for (theme, answers) in register.by_theme(&selection).rows {
            let sum: u32 = themes.cycles.iter().map(|cycle| themes.answers(&theme, *cycle).total()).sum();
            prop_assert!(sum <= answers.total(), "{} in some cycle or in none", theme);
        }
    }
}

#[test]
fn nothing_selected_gives_empty_figures() {
    let library = library();
    let none = library.select(&RegisterFilter { cycles: vec![1], ..RegisterFilter::default() }, &PACK);
    assert!(library.by_cycle(&none).rows.is_empty() && library.across_cycles(&none).steps.is_empty());
    assert_eq!(library.by_theme(&none).all.total(), 0, "and no total");
    let (states, themes) = (library.by_state_in_cycles(&none), library.by_theme_in_cycles(&none));
    assert!(states.rows.is_empty() && themes.rows.is_empty() && states.cycles.is_empty(), "and no cycle");
    assert_eq!(library.sessions(&none), [0; 0], "and no session");
}
