//! The filter and its counts, against a register that is asked record by record.

use std::collections::BTreeMap;

use placard_domain::{Class, Dimension, RegionalGroup, RegisterFilter, Response};
use placard_register::{Facet, Register};
use proptest::prelude::*;

use crate::support::{PACK, Record, any_filter, any_records, found, iso, record, register, words};

/// Whether the record meets every dimension, as the filter is documented.
fn meets(record: &Record, filter: &RegisterFilter) -> bool {
    fn any<T: PartialEq>(wanted: &[T], has: impl IntoIterator<Item = T>) -> bool {
        wanted.is_empty() || has.into_iter().any(|value| wanted.contains(&value))
    }
    let groups = record.recommending.iter().filter_map(|state| PACK.state(*state)?.group);
    let classes = if filter.classes.is_empty() { vec![Class::Recommendation] } else { filter.classes.clone() };
    let answer = match filter.sources[..] {
        [one] => record.stands.iter().find(|stand| stand.provider == one).and_then(|stand| stand.response),
        _ => record.response,
    };
    any(&filter.states, [record.state])
        && any(&filter.regions, PACK.state(record.state).and_then(|state| state.group))
        && any(&filter.recommending, record.recommending.clone())
        && any(&filter.groups, groups)
        && any(&filter.cycles, record.cycle)
        && any(&filter.sessions, record.session)
        && any(&filter.responses, [answer])
        && any(&filter.themes, record.themes.clone())
        && any(&filter.categories, record.category)
        && any(&filter.sdgs, record.sdgs.clone())
        && any(&filter.sources, record.stands.iter().map(|stand| stand.provider))
        && any(&classes, [record.class])
        && any(&filter.assessments, [record.assessment])
        && (!filter.disagreeing || record.disagreeing)
}

/// The filter with that value alone in that dimension.
fn with(filter: &RegisterFilter, dimension: Dimension, value: &str) -> RegisterFilter {
    let mut filter = filter.clone();
    let number = || vec![value.parse().unwrap()];
    let text = || vec![value.to_owned()];
    match dimension {
        Dimension::State => filter.states = vec![iso(value)],
        Dimension::Region => filter.regions = RegionalGroup::ALL.into_iter().filter(|g| g.code() == value).collect(),
        Dimension::Recommending => filter.recommending = vec![iso(value)],
        Dimension::Group => filter.groups = RegionalGroup::ALL.into_iter().filter(|g| g.code() == value).collect(),
        Dimension::Cycle => filter.cycles = number(),
        Dimension::Session => filter.sessions = number(),
        Dimension::Response => filter.responses = vec![Response::from_code(value)],
        Dimension::Theme => filter.themes = text(),
        Dimension::Category => filter.categories = number(),
        Dimension::Sdg => filter.sdgs = text(),
        Dimension::Source => filter.sources = placard_domain::Provider::from_code(value).into_iter().collect(),
        Dimension::Class => filter.classes = Class::from_code(value).into_iter().collect(),
        Dimension::Assessment => {
            filter.assessments = placard_domain::Implementation::from_code(value).into_iter().collect();
        }
    }
    filter
}

/// All values that a dimension can have.
fn all_values(records: &[Record], dimension: Dimension) -> Vec<String> {
    let value = |record: &Record| -> Vec<String> {
        match dimension {
            Dimension::State => vec![record.state.to_string()],
            Dimension::Recommending => record.recommending.iter().map(ToString::to_string).collect(),
            Dimension::Region | Dimension::Group => RegionalGroup::ALL.iter().map(|g| g.code().to_owned()).collect(),
            Dimension::Cycle => record.cycle.iter().map(ToString::to_string).collect(),
            Dimension::Session => record.session.iter().map(ToString::to_string).collect(),
            Dimension::Response => Response::ALL.iter().map(|r| r.code()).chain([""]).map(str::to_owned).collect(),
            Dimension::Theme => record.themes.clone(),
            Dimension::Category => record.category.iter().map(ToString::to_string).collect(),
            Dimension::Sdg => record.sdgs.clone(),
            Dimension::Source => record.stands.iter().map(|s| s.provider.code().to_owned()).collect(),
            Dimension::Class => vec![record.class.code().to_owned()],
            Dimension::Assessment => vec![record.assessment.code().to_owned()],
        }
    };
    let mut values: Vec<String> = records.iter().flat_map(value).collect();
    values.sort();
    values.dedup();
    values
}

fn counts(facets: &[Facet], dimension: Dimension) -> BTreeMap<String, u32> {
    let facet = facets.iter().find(|facet| facet.dimension == dimension).unwrap();
    facet.values.iter().map(|value| (value.value.clone(), value.count)).collect()
}

fn facets(register: &Register, filter: &RegisterFilter) -> Vec<Facet> {
    register.facets(&register.select(filter, &PACK), &PACK)
}

proptest! {
    #[test]
    fn a_filter_means_what_it_says(records in any_records(), filter in any_filter()) {
        let filter = RegisterFilter { text: String::new(), ..filter };
        let expected: Vec<i64> = records.iter().filter(|record| meets(record, &filter)).map(|r| r.n).collect();
        prop_assert_eq!(found(&register(&records), &filter), expected);
    }

    #[test]
    fn a_count_is_what_choosing_its_value_alone_gives(records in any_records(), filter in any_filter()) {
        let register = register(&records);
        let facets = facets(&register, &filter);
        for dimension in Dimension::ALL {
            let mut expected = BTreeMap::new();
            for value in all_values(&records, *dimension) {
                let total = register.select(&with(&filter, *dimension, &value), &PACK).total;
                if total > 0 {
                    expected.insert(value, total);
                }
            }
            prop_assert_eq!(counts(&facets, *dimension), expected, "{:?}", dimension);
        }
    }
}

#[test]
fn a_dimension_does_not_narrow_itself() {
    let mut records: Vec<Record> = (1..=4).map(|n| record(n, "text")).collect();
    records[0].cycle = Some(3);
    records[1].state = iso("FRA");
    records[2].recommending = vec![iso("PSE")];
    records[3].recommending = vec![iso("FRA"), iso("DEU"), iso("KEN")];
    let facets = facets(&register(&records), &RegisterFilter { cycles: vec![4], ..RegisterFilter::default() });
    let listed = |dimension| {
        let facet = facets.iter().find(|f: &&Facet| f.dimension == dimension).unwrap();
        facet.values.iter().map(|v| (v.value.as_str(), v.count)).collect::<Vec<_>>()
    };
    assert_eq!(listed(Dimension::Cycle), [("3", 1), ("4", 3)], "in the order of cycles, with the one not chosen");
    assert_eq!(listed(Dimension::State), [("SVN", 2), ("FRA", 1)], "of the fourth cycle, the most frequent first");
    assert_eq!(
        listed(Dimension::Group),
        [("african", 1), ("asia_pacific", 1), ("western_european_other", 1)],
        "a record once for a group, an observer in none"
    );
}

#[test]
fn nothing_matches_nothing() {
    let register = register(&[]);
    let selection = register.select(&words("torture"), &PACK);
    assert_eq!(selection.total, 0, "an empty register has nothing");
    assert!(register.facets(&selection, &PACK).iter().all(|f| f.values.is_empty()), "and no values");
    assert!(register.is_empty(), "and says so");
}
