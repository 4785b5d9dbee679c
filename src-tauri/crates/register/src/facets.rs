//! Which values the dimensions have in a selection, and how often.

use placard_domain::{Class, Dimension, Implementation, Provider, Reference, RegionalGroup, RegisterFilter, Response};
use serde::Serialize;
use ts_rs::TS;

use crate::bits::Bits;
use crate::dictionary::Dictionary;
use crate::lists::Lists;
use crate::query::Field;
use crate::register::Register;
use crate::select::Selection;

/// How many different numbers a byte can be.
const NUMBERS: usize = 1 << u8::BITS;

/// The values of one dimension.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Facet {
    /// The dimension.
    pub dimension: Dimension,
    /// Its values, the most frequent first; cycles, sessions and categories in their order.
    pub values: Vec<FacetValue>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FacetValue {
    /// Its stable code: ISO3, number, code of an answer, words of a theme; empty for an answer that is
    /// not recorded.
    pub value: String,
    /// How many records have it.
    pub count: u32,
}

impl Register {
    /// The values of every dimension. The count beside a value is what the selection would hold if in
    /// its dimension that value alone were chosen, everything else being as it is. Of sources, too:
    /// their count takes the answers of that source.
    #[must_use]
    pub fn facets(&self, selection: &Selection, reference: &Reference) -> Vec<Facet> {
        let all = listed(&selection.docs);
        let facet = |dimension: &Dimension| {
            let dimension = *dimension;
            let values = if dimension == Dimension::Source && selection.query.asks(Field::Response) {
                self.each_source_alone(&selection.filter, reference)
            } else if dimension == Dimension::Source && !selection.filter.responses.is_empty() {
                self.sources_by_answer(selection)
            } else if selection.asks(dimension) {
                self.values(dimension, &listed(&selection.without(&[dimension])), selection.given_by)
            } else {
                self.values(dimension, &all, selection.given_by)
            };
            Facet { dimension, values: in_order(dimension, values) }
        };
        Dimension::ALL.iter().map(facet).collect()
    }

    /// The sources where an answer is asked for: each counts what it attests with such an answer of its own.
    fn sources_by_answer(&self, selection: &Selection) -> Vec<FacetValue> {
        let mut counts = vec![0; Provider::ALL.len()];
        selection.without(&[Dimension::Source, Dimension::Response]).each(|doc| {
            let attesting = Provider::ALL.iter().enumerate().filter(|(i, _)| self.columns.sources[doc] >> i & 1 == 1);
            for (i, provider) in attesting {
                let answer = self.columns.answer(doc, Some(*provider));
                counts[i] += u32::from(selection.filter.responses.contains(&answer));
            }
        });
        named(counts, |i| Provider::ALL[i].code().to_owned())
    }

    /// The sources where the search asks for an answer, anywhere between words: only searching anew tells.
    fn each_source_alone(&self, filter: &RegisterFilter, reference: &Reference) -> Vec<FacetValue> {
        let alone = |provider: &Provider| {
            let filter = RegisterFilter { sources: vec![*provider], ..filter.clone() };
            FacetValue { value: provider.code().to_owned(), count: self.select(&filter, reference).total }
        };
        Provider::ALL.iter().map(alone).collect()
    }

    /// The values of every dimension among the records with these numbers.
    #[must_use]
    pub fn facets_of(&self, numbers: &[i64]) -> Vec<Facet> {
        let docs = self.documents(numbers);
        let facet = |dimension: &Dimension| {
            let values = self.values(*dimension, &docs, None);
            Facet { dimension: *dimension, values: in_order(*dimension, values) }
        };
        Dimension::ALL.iter().map(facet).collect()
    }

    /// The values of one dimension in these documents, in any order.
    fn values(&self, dimension: Dimension, docs: &[u32], given_by: Option<Provider>) -> Vec<FacetValue> {
        let columns = &self.columns;
        let state = |i: usize| columns.states.codes()[i].to_string();
        let texts = |lists: &Lists<u32>, all: &Dictionary| {
            named(tally_lists(docs, all.len(), |doc| lists.get(doc)), |i| all.text(i as u32).to_owned())
        };
        let numbers = |column: &[Option<u8>]| {
            let mut counts = tally(docs, NUMBERS + 1, |doc| column[doc].map_or(NUMBERS, usize::from));
            counts.truncate(NUMBERS);
            named(counts, |i| i.to_string())
        };
        let flags = |column: &[u8], codes: &[&str]| {
            // Few combinations occur, so they are counted first and divided into their bits then.
            let combinations = tally(docs, NUMBERS, |doc| usize::from(column[doc]));
            let having = |bit: usize| combinations.iter().enumerate().filter(move |(flags, _)| flags >> bit & 1 == 1);
            let counts = (0..codes.len()).map(|bit| having(bit).map(|(_, count)| count).sum()).collect();
            named(counts, |i| codes[i].to_owned())
        };
        match dimension {
            Dimension::State => named(tally(docs, columns.states.len(), |doc| usize::from(columns.state[doc])), state),
            Dimension::Region => {
                let states = tally(docs, columns.states.len(), |doc| usize::from(columns.state[doc]));
                let bits = columns.states.codes().iter().map(|state| columns.states.group_bit(*state));
                let of_states: Vec<_> = bits.zip(states).collect();
                let of_group =
                    |bit: usize| of_states.iter().filter(move |(bits, _)| bits >> bit & 1 == 1).map(|(_, n)| n);
                let counts = (0..RegionalGroup::ALL.len()).map(|bit| of_group(bit).sum()).collect();
                named(counts, |i| RegionalGroup::ALL[i].code().to_owned())
            }
            Dimension::Recommending => {
                named(tally_lists(docs, columns.states.len(), |doc| columns.recommending.get(doc)), state)
            }
            Dimension::Group => flags(&columns.groups, &RegionalGroup::ALL.map(RegionalGroup::code)),
            Dimension::Source => {
                flags(&columns.sources, &Provider::ALL.iter().map(|provider| provider.code()).collect::<Vec<_>>())
            }
            Dimension::Cycle => numbers(&columns.cycle),
            Dimension::Session => numbers(&columns.session),
            Dimension::Category => numbers(&columns.category),
            Dimension::Theme => texts(&columns.theme, &columns.themes),
            Dimension::Sdg => texts(&columns.sdg, &columns.sdgs),
            Dimension::Response => {
                let answer = |doc| columns.answer(doc, given_by).map_or(0, |answer| answer as usize + 1);
                let code = |i: usize| i.checked_sub(1).map_or("", |i| Response::ALL[i].code()).to_owned();
                named(tally(docs, Response::ALL.len() + 1, answer), code)
            }
            Dimension::Class => {
                let counts = tally(docs, Class::ALL.len(), |doc| columns.class[doc] as usize);
                named(counts, |i| Class::ALL[i].code().to_owned())
            }
            Dimension::Assessment => {
                let counts = tally(docs, Implementation::ALL.len(), |doc| columns.assessment[doc] as usize);
                named(counts, |i| Implementation::ALL[i].code().to_owned())
            }
        }
    }
}

impl Selection {
    fn asks(&self, dimension: Dimension) -> bool {
        self.dimensions.iter().any(|(asked, _)| *asked == dimension)
    }

    /// The documents that meet everything but what is asked of those dimensions.
    fn without(&self, left_out: &[Dimension]) -> Bits {
        let mut docs = self.undivided.clone();
        self.dimensions.iter().filter(|(asked, _)| !left_out.contains(asked)).for_each(|(_, meet)| docs.and(meet));
        docs
    }
}

/// The documents as a list, which is faster to go through many times.
fn listed(docs: &Bits) -> Vec<u32> {
    let mut list = Vec::with_capacity(docs.count() as usize);
    docs.each(|doc| list.push(doc as u32));
    list
}

/// How often each of `len` values is that of a document.
fn tally(docs: &[u32], len: usize, value: impl Fn(usize) -> usize) -> Vec<u32> {
    // Neighbours often have the same value. Counted in one place, each would wait for the one before.
    let mut counts = vec![[0; 4]; len];
    for four in docs.chunks(4) {
        four.iter().enumerate().for_each(|(i, doc)| counts[value(*doc as usize)][i] += 1);
    }
    counts.into_iter().map(|counts| counts.iter().sum()).collect()
}

/// How often each of `len` values is one of those of a document.
fn tally_lists<'a, T>(docs: &[u32], len: usize, values: impl Fn(usize) -> &'a [T]) -> Vec<u32>
where
    T: Copy + Into<u32> + 'a,
{
    let mut counts = vec![0; len];
    for doc in docs {
        values(*doc as usize).iter().for_each(|value| counts[(*value).into() as usize] += 1);
    }
    counts
}

fn named(counts: Vec<u32>, name: impl Fn(usize) -> String) -> Vec<FacetValue> {
    let counted = counts.into_iter().enumerate().filter(|(_, count)| *count > 0);
    counted.map(|(i, count)| FacetValue { value: name(i), count }).collect()
}

/// Numbers are counted by number and so come in their order.
fn in_order(dimension: Dimension, mut values: Vec<FacetValue>) -> Vec<FacetValue> {
    values.retain(|value| value.count > 0);
    if !matches!(dimension, Dimension::Cycle | Dimension::Session | Dimension::Category) {
        values.sort_unstable_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    }
    values
}
