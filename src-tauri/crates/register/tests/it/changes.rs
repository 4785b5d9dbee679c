//! A register that is changed answers as one that is built anew.

use std::collections::BTreeMap;

use placard_domain::{Column, Order, RegisterFilter};
use placard_register::{Register, figures::MatrixRows};
use proptest::prelude::*;

use crate::support::{PACK, Record, any_filter, any_record, empty, found, in_order, put, record, register, words};

#[derive(Debug, Clone)]
enum Change {
    Put(Box<Record>),
    Remove(i64),
    Seal,
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => any_record(12).prop_map(|record| Change::Put(Box::new(record))),
        2 => (0..12_i64).prop_map(Change::Remove),
        1 => Just(Change::Seal),
    ]
}

/// Everything that can be asked, as one text.
fn answers(register: &Register, filter: &RegisterFilter) -> String {
    let selection = register.select(filter, &PACK);
    let orders = std::iter::once(None).chain(Column::ALL.iter().copied().map(Some));
    let orders: Vec<_> = orders
        .flat_map(|by| [false, true].map(|descending| in_order(register, &selection, Order { by, descending })))
        .collect();
    let mut across = register.across_cycles(&selection);
    across.themes.sort_by(|a, b| a.theme.cmp(&b.theme));
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        selection.total,
        selection.by_source,
        register.facets(&selection, &PACK),
        orders,
        register.by_cycle(&selection),
        register.by_theme(&selection),
        register.by_recommending(&selection),
        register.matrix(&selection, MatrixRows::States(3), 2),
        register.matrix(&selection, MatrixRows::Groups, 9),
        across,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn changes_give_what_building_anew_gives(
        changes in prop::collection::vec(any_change(), 0..40),
        filters in prop::collection::vec(any_filter(), 1..4),
    ) {
        let mut changed = empty();
        let mut kept: BTreeMap<i64, Record> = BTreeMap::new();
        for change in changes {
            match change {
                Change::Put(record) => {
                    put(&mut changed, &record);
                    kept.insert(record.n, *record);
                }
                Change::Remove(n) => {
                    prop_assert_eq!(changed.remove(n), kept.remove(&n).is_some(), "whether there was one");
                }
                Change::Seal => changed.seal(),
            }
        }
        let anew = register(&kept.into_values().collect::<Vec<_>>());
        prop_assert_eq!(changed.len(), anew.len());
        for filter in &filters {
            prop_assert_eq!(answers(&changed, filter), answers(&anew, filter), "{:?}", filter);
        }
    }
}

#[test]
fn words_that_are_new_after_the_seal_are_found() {
    let mut register = register(&[record(1, "protect children")]);
    put(&mut register, &record(2, "protocols and projects"));
    put(&mut register, &record(1, "abolish"));
    assert_eq!(found(&register, &words("pro")), [2], "new words by their begin; the replaced text is gone");
    assert_eq!(found(&register, &words("\"protocols and pro")), [2], "and in a phrase");
    register.remove(2);
    assert_eq!(found(&register, &words("-pro* ")), [1], "what is removed is not even what does not match");
    assert_eq!(register.len(), 1, "nor is it counted");
    assert!(register.heap_bytes() > 0, "memory is told");
}
