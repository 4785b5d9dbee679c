//! In which order records come.

use placard_domain::{Column, Implementation, Iso3, Order, RegisterFilter, Response};
use proptest::prelude::*;

use crate::support::{PACK, Record, any_filter, any_records, in_order, iso, name, record, register};

/// Three records that differ in one column, in its ascending order, and one without a value.
fn ordered(change: impl Fn(usize, &mut Record), by: Column) -> (Vec<i64>, Vec<i64>) {
    // The numbers are not in the order of the values, so that order by number is no answer.
    let numbers = [3, 1, 4, 2];
    let records: Vec<Record> = (0..)
        .zip(numbers)
        .map(|(i, n)| {
            let mut record = record(n, "");
            record.stands = vec![];
            change(i, &mut record);
            record
        })
        .collect();
    let register = register(&records);
    let selection = register.select(&RegisterFilter::default(), &PACK);
    let order = |descending| in_order(&register, &selection, Order { by: Some(by), descending });
    (order(false), order(true))
}

#[test]
fn every_column_has_its_order_and_what_is_missing_comes_last() {
    type Change = fn(usize, &mut Record);
    let cases: [(Column, Change); 12] = [
        (Column::Recommending, |i, r| {
            r.recommending = [vec!["BRA"], vec!["BRA", "KEN"], vec!["FRA"], vec![]][i].iter().map(|s| iso(s)).collect()
        }),
        (Column::Text, |i, r| r.text = ["Abolish the death", "Ábolish the law", "“Zero”", "!"][i].to_owned()),
        (Column::Cycle, |i, r| r.cycle = [Some(1), Some(2), Some(4), None][i]),
        (Column::Session, |i, r| r.session = [Some(2), Some(10), Some(48), None][i]),
        (Column::Paragraph, |i, r| r.paragraph = [Some("9.2"), Some("9.10"), Some("10.1"), None][i].map(str::to_owned)),
        (Column::Response, |i, r| {
            r.response = [Some(Response::Supported), Some(Response::Noted), Some(Response::Pending), None][i]
        }),
        (Column::StateWords, |i, r| {
            r.state_words = [Some("accepted"), Some("Élu"), Some("Noted"), None][i].map(str::to_owned)
        }),
        (Column::Themes, |i, r| {
            r.themes =
                [vec!["Arms"], vec!["Éducation"], vec!["Torture"], vec![]][i].iter().map(|s| (*s).to_owned()).collect()
        }),
        (Column::Category, |i, r| r.category = [Some(1), Some(2), Some(5), None][i]),
        (Column::Sdgs, |i, r| {
            r.sdgs = [vec!["2"], vec!["16"], vec!["16.2"], vec![]][i].iter().map(|s| (*s).to_owned()).collect()
        }),
        (Column::Sources, |i, r| {
            let providers = [0..1, 0..2, 3..4, 0..0][i].clone();
            r.stands = providers.map(|p| crate::support::stand(placard_domain::Provider::ALL[p], None)).collect();
        }),
        (Column::Assessment, |i, r| {
            r.assessment =
                [Implementation::Full, Implementation::Partial, Implementation::None, Implementation::NotAssessed][i]
        }),
    ];
    for (by, change) in cases {
        let (up, down) = ordered(change, by);
        assert_eq!((up, down), (vec![3, 1, 4, 2], vec![4, 1, 3, 2]), "{by:?}");
    }
    let (up, _) = ordered(|i, r| r.state = iso(["KEN", "BRA", "CHE", "CHE"][i]), Column::State);
    assert_eq!(up, [1, 3, 2, 4], "Brazil, Kenya, Switzerland: by name, and the same State by number");
}

#[test]
fn a_reader_of_another_language_has_another_order() {
    let records = [Record { state: iso("DEU"), ..record(1, "") }, Record { state: iso("BRA"), ..record(2, "") }];
    let register = register(&records);
    let selection = register.select(&RegisterFilter::default(), &PACK);
    let order = Order { by: Some(Column::State), descending: false };
    let french = |state: Iso3| PACK.state(state).unwrap().name("fr").to_owned();
    assert_eq!(register.ordered(&selection, order, &french), [1, 2], "Allemagne before Brésil");
    assert_eq!(in_order(&register, &selection, order), [2, 1], "Brazil before Germany");
}

#[test]
fn the_newest_comes_first_where_nothing_else_is_asked() {
    let of = |n, cycle, session, state, paragraph: &str| Record {
        cycle,
        session,
        state: iso(state),
        paragraph: Some(paragraph.to_owned()),
        ..record(n, "")
    };
    let records = [
        of(1, None, None, "KEN", "1"),
        of(2, Some(3), Some(30), "KEN", "1"),
        of(3, Some(4), Some(41), "KEN", "1"),
        of(4, Some(4), Some(48), "KEN", "9.10"),
        of(5, Some(4), Some(48), "KEN", "9.2"),
        of(6, Some(4), Some(48), "BRA", "10"),
        of(7, Some(4), Some(48), "BRA", "10"),
    ];
    let register = register(&records);
    let selection = register.select(&RegisterFilter::default(), &PACK);
    let order = |descending| in_order(&register, &selection, Order { by: None, descending });
    assert_eq!(order(false), [6, 7, 5, 4, 3, 2, 1], "session, State, paragraph; without a cycle last");
    assert_eq!(order(true), [2, 3, 4, 5, 6, 7, 1], "turned round, without a cycle last");
}

proptest! {
    #[test]
    fn pages_are_windows_of_the_whole_order(
        records in any_records(),
        filter in any_filter(),
        by in prop::option::of(prop::sample::select(Column::ALL)),
        descending in any::<bool>(),
        limit in 1..7_usize,
    ) {
        let register = register(&records);
        let selection = register.select(&filter, &PACK);
        let order = Order { by, descending };
        let whole = in_order(&register, &selection, order);
        prop_assert_eq!(whole.len(), selection.total as usize);
        let pages = (0..whole.len()).step_by(limit).flat_map(|offset| register.page(&selection, order, offset, limit, &name));
        prop_assert_eq!(pages.collect::<Vec<_>>(), whole);
    }
}

#[test]
fn the_first_page_of_many_is_that_of_the_whole_order() {
    // More records than a page keeps at a time, in an order that ever again begins anew.
    let records: Vec<Record> =
        (0..3000).map(|n| Record { session: Some((n * 7 % 50) as u8), ..record(n, "word") }).collect();
    let register = register(&records);
    let selection = register.select(&RegisterFilter::default(), &PACK);
    for by in [None, Some(Column::Session), Some(Column::Text)] {
        let order = Order { by, descending: false };
        let whole = in_order(&register, &selection, order);
        assert_eq!(register.page(&selection, order, 40, 20, &name), whole[40..60], "{by:?}");
    }
}
