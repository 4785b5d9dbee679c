//! Sources compared two by two, over what is selected.

use placard_domain::{Compared, ComparedField, ComparedFields, Provider, RegisterFilter, Response};
use placard_register::disagreements::PairOfSources;
use proptest::prelude::*;

use super::support::{PACK, Record, any_filter, any_records, found, iso, record, register, stand, words};

fn fields(all: &[ComparedField]) -> ComparedFields {
    let mut set = ComparedFields::default();
    all.iter().for_each(|field| set.insert(*field));
    set
}

fn compared(pair: (Provider, Provider), given: &[ComparedField], differing: &[ComparedField]) -> Compared {
    Compared { pair, given: fields(given), differing: fields(differing) }
}

#[test]
fn records_that_two_sources_attest_are_counted_by_what_differs() {
    use ComparedField::{Paragraph, Response as Answer, Text};
    let pair = (Provider::WgReport, Provider::UprInfo);
    let mut records = [record(1, "one"), record(2, "two"), record(3, "three")];
    let answers = [(Response::Noted, Response::Supported), (Response::Noted, Response::Noted)];
    for (record, (report, upr_info)) in records.iter_mut().zip(answers) {
        record.stands = vec![stand(pair.0, Some(report)), stand(pair.1, Some(upr_info))];
    }
    records[0].compared = vec![compared(pair, &[Answer, Text], &[Answer])];
    records[1].compared = vec![compared(pair, &[Answer, Text, Paragraph], &[])];
    let register = register(&records);

    let told = register.disagreements(&register.select(&RegisterFilter::default(), &PACK));
    assert_eq!((told.records, told.differing), (2, 1), "of two or more sources");
    let all = told.pairs;
    assert_eq!(all.len(), 1, "one pair of sources: {all:?}");
    assert_eq!((all[0].both, all[0].differing), (2, 1), "the third record has one source");
    let counts: Vec<(u32, u32)> = all[0].fields.iter().map(|field| (field.given, field.differing)).collect();
    assert_eq!(counts, [(2, 1), (2, 0), (1, 0), (0, 0), (0, 0), (0, 0)], "each with its own base");
    let answers = [(Response::Noted, Response::Supported, 1), (Response::Noted, Response::Noted, 1)];
    assert_eq!(all[0].answers, answers, "the one that differs and the one that does not");

    assert_eq!(found(&register, &words("differs:response ")), [1], "and is found by what differs");
    assert_eq!(found(&register, &words("differs:text ")), [0_i64; 0], "no text differs");

    let elsewhere = RegisterFilter { states: vec![iso("FRA")], ..RegisterFilter::default() };
    assert!(register.disagreements(&register.select(&elsewhere, &PACK)).pairs.is_empty(), "nothing of France");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn parts_never_exceed_their_base(mut records in any_records(), filter in any_filter(), bits in any::<u64>()) {
        for (record, i) in records.iter_mut().zip(0_u32..) {
            let sources: Vec<Provider> = record.stands.iter().map(|stand| stand.provider).collect();
            for (at, one) in sources.iter().enumerate() {
                let others = sources.iter().skip(at + 1);
                record.compared.extend(others.map(|other| {
                    let some = |shift: u32| {
                        let chosen = |(n, _): &(u32, &ComparedField)| bits.rotate_right(i + shift) >> n & 1 == 1;
                        (0..).zip(ComparedField::ALL).filter(chosen).map(|(_, field)| *field).collect::<Vec<_>>()
                    };
                    let given = some(0);
                    let differing: Vec<_> = some(7).into_iter().filter(|field| given.contains(field)).collect();
                    compared((*one, *other), &given, &differing)
                }));
            }
        }
        let register = register(&records);
        let selection = register.select(&filter, &PACK);
        let all = register.disagreements(&selection);
        let several = |record: &&Record| record.stands.len() > 1;
        prop_assert!(all.records as usize <= records.iter().filter(several).count(), "{:?}", all);
        let most = |count: fn(&PairOfSources) -> u32| all.pairs.iter().map(count).max().unwrap_or_default();
        prop_assert!(most(|pair| pair.both) <= all.records && most(|pair| pair.differing) <= all.differing, "{:?}", all);
        for pair in all.pairs {
            prop_assert!(pair.both <= selection.total && pair.differing <= pair.both, "{pair:?}");
            for field in &pair.fields {
                prop_assert!(field.differing <= field.given && field.given <= pair.both, "{pair:?}");
                prop_assert!(field.differing <= pair.differing, "{pair:?}");
            }
        }
    }
}
