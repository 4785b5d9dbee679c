//! In which order a selection is shown.
//!
//! Every order gives each document one number of 128 bits, its key. Documents come by their keys, and
//! by the number of the record where keys are the same.

use placard_domain::fold::fold;
use placard_domain::{Column, Implementation, Iso3, Order, Provider, Response, order_key};

use crate::fulltext::OPENING;
use crate::paragraph::Paragraph;
use crate::register::Register;
use crate::select::Selection;

/// Comes after everything else, in both directions.
const MISSING: u128 = u128::MAX;
/// More than a cycle or a session needs.
const NUMBER_BITS: u32 = 9;
/// More than there are codes of three letters.
const STATE_BITS: u32 = 15;
/// What the order "newest first" takes of a key; what is above is for the score.
const NEWEST_BITS: u32 = 2 * NUMBER_BITS + STATE_BITS + Paragraph::BITS;

/// Says the name of a State in the language of the reader.
pub type StateName<'a> = &'a dyn Fn(Iso3) -> String;

type Key<'a, T> = Box<dyn Fn(usize) -> T + 'a>;

impl Register {
    /// Numbers of the records from `offset` on, at most `limit`, in that order. The first pages of a large
    /// selection cost little more than a look at each record; for scrolling far see [`Register::ordered`].
    #[must_use]
    pub fn page(
        &self,
        selection: &Selection,
        order: Order,
        offset: usize,
        limit: usize,
        state_name: StateName<'_>,
    ) -> Vec<i64> {
        self.first(selection, order, offset.saturating_add(limit), state_name).into_iter().skip(offset).collect()
    }

    /// Numbers of all records of the selection in that order.
    ///
    /// - No column: by relevance where words are searched for, newest first among equals; else the newest
    ///   cycle and session first, then by name of the State and paragraph.
    /// - State and recommending States: by their names, as [`placard_domain::fold`] folds them; of recommending
    ///   States the first eight count.
    /// - Paragraph: as people count. Text: by its first six words. Themes, goals: the first four count.
    /// - Answer, assessment, sources: as their codes are listed.
    ///
    /// A record without a value comes last in both directions, and so does one that nobody assessed.
    #[must_use]
    pub fn ordered(&self, selection: &Selection, order: Order, state_name: StateName<'_>) -> Vec<i64> {
        self.first(selection, order, usize::MAX, state_name)
    }

    /// The first `wanted` of the selection. Of what is looked at, little more than these is ever kept.
    fn first(&self, selection: &Selection, order: Order, wanted: usize, state_name: StateName<'_>) -> Vec<i64> {
        if wanted == 0 {
            return Vec::new();
        }
        let key = self.key(selection, order, state_name);
        let room = wanted.saturating_mul(2).saturating_add(256);
        let mut kept: Vec<(u128, i64)> = Vec::with_capacity(room.min(selection.total as usize));
        let mut limit = (u128::MAX, i64::MAX);
        selection.docs.each(|doc| {
            let place = (key(doc), self.columns.n[doc]);
            if place > limit {
                return;
            }
            kept.push(place);
            if kept.len() == room {
                let (_, last, _) = kept.select_nth_unstable(wanted - 1);
                limit = *last;
                kept.truncate(wanted);
            }
        });
        kept.sort_unstable();
        kept.truncate(wanted);
        kept.into_iter().map(|(_, n)| n).collect()
    }

    fn key<'a>(&'a self, selection: &Selection, order: Order, state_name: StateName<'_>) -> Key<'a, u128> {
        let Some(column) = order.by else {
            let newest = self.newest(order.descending, state_name);
            return match self.scores(selection) {
                None => newest,
                Some(scores) => Box::new(move |doc| {
                    // The bits of numbers that are not negative order as the numbers do.
                    let score = scores[doc].to_bits();
                    let score = if order.descending { score } else { !score };
                    u128::from(score) << NEWEST_BITS | newest(doc)
                }),
            };
        };
        let value = self.value(column, selection.given_by, state_name);
        Box::new(move |doc| match value(doc) {
            None => MISSING,
            Some(value) if order.descending => MISSING - 1 - value,
            Some(value) => value,
        })
    }

    /// Newest cycle and session first, then State and paragraph; all of it turned round where `oldest`.
    fn newest(&self, oldest: bool, state_name: StateName<'_>) -> Key<'_, u128> {
        let states = self.state_ranks(state_name);
        let columns = &self.columns;
        Box::new(move |doc| {
            let state = states[usize::from(columns.state[doc])];
            let paragraph = columns.paragraph[doc].map(Paragraph::key);
            let key = part(0, columns.cycle[doc].map(u64::from), NUMBER_BITS, !oldest);
            let key = part(key, columns.session[doc].map(u64::from), NUMBER_BITS, !oldest);
            let key = part(key, Some(u64::from(state)), STATE_BITS, oldest);
            part(key, paragraph, Paragraph::BITS, oldest)
        })
    }

    /// The value of a column as a number that orders as the values do.
    fn value<'a>(
        &'a self,
        column: Column,
        given_by: Option<Provider>,
        state_name: StateName<'_>,
    ) -> Key<'a, Option<u128>> {
        let columns = &self.columns;
        match column {
            Column::State => {
                let ranks = self.state_ranks(state_name);
                Box::new(move |doc| Some(u128::from(ranks[usize::from(columns.state[doc])])))
            }
            Column::Recommending => {
                let ranks = self.state_ranks(state_name);
                Box::new(move |doc| {
                    packed(columns.recommending.get(doc).iter().map(|state| ranks[usize::from(*state)]), 8)
                })
            }
            Column::Text => {
                let ranks = self.text.dictionary.ranks();
                Box::new(move |doc| packed_words(self.text.opening(doc).map(|word| ranks[word as usize]), ranks.len()))
            }
            Column::Cycle => Box::new(|doc| columns.cycle[doc].map(u128::from)),
            Column::Session => Box::new(|doc| columns.session[doc].map(u128::from)),
            Column::Category => Box::new(|doc| columns.category[doc].map(u128::from)),
            Column::Paragraph => Box::new(|doc| columns.paragraph[doc].map(|p| u128::from(p.key()))),
            Column::Response => Box::new(move |doc| {
                let answer = columns.answer(doc, given_by)?;
                place(Response::ALL, &answer)
            }),
            Column::Assessment => Box::new(|doc| {
                let assessment = columns.assessment[doc];
                place(Implementation::ALL, &assessment).filter(|_| assessment != Implementation::NotAssessed)
            }),
            Column::StateWords => {
                let ranks = ranks(columns.state_words.texts().map(|text| (fold(text), text)));
                Box::new(move |doc| columns.words_of_state[doc].map(|n| u128::from(ranks[n as usize])))
            }
            Column::Themes => {
                let ranks = ranks(columns.themes.texts().map(|text| (fold(text), text)));
                Box::new(move |doc| packed(columns.theme.get(doc).iter().map(|n| ranks[*n as usize]), 4))
            }
            Column::Sdgs => {
                let ranks = ranks(columns.sdgs.texts().map(|text| (Paragraph::read(text), text)));
                Box::new(move |doc| packed(columns.sdg.get(doc).iter().map(|n| ranks[*n as usize]), 4))
            }
            Column::Sources => Box::new(|doc| {
                let sources = columns.sources[doc];
                packed((0..).zip(Provider::ALL).map(|(i, _)| i).filter(|i| sources >> i & 1 == 1), 8)
            }),
        }
    }

    fn state_ranks(&self, state_name: StateName<'_>) -> Vec<u32> {
        ranks(self.columns.states.codes().iter().map(|state| (order_key(&state_name(*state)), *state)))
    }
}

/// For each of the items its place in their order.
fn ranks<T: Ord>(items: impl Iterator<Item = T>) -> Vec<u32> {
    let mut order: Vec<(T, usize)> = items.zip(0..).collect();
    order.sort_unstable();
    let mut ranks = vec![0; order.len()];
    for (rank, (_, i)) in (0..).zip(order) {
        ranks[i] = rank;
    }
    ranks
}

/// `key` with a further part of so many bits; a value that is missing comes last.
fn part(key: u128, value: Option<u64>, bits: u32, reversed: bool) -> u128 {
    let missing = (1_u64 << bits) - 1;
    let value = match value.map(|value| value.min(missing - 1)) {
        None => missing,
        Some(value) if reversed => missing - 1 - value,
        Some(value) => value,
    };
    key << bits | u128::from(value)
}

/// The first `most` of the ranks, one after the other; a shorter list comes before a longer one.
fn packed(ranks: impl Iterator<Item = u32>, most: u32) -> Option<u128> {
    let bits = u128::BITS / most;
    let mut free = u128::BITS;
    let packed = ranks.take(most as usize).fold(0, |packed, rank| {
        free -= bits;
        packed | u128::from(rank + 1) << free
    });
    (packed != 0).then_some(packed)
}

/// As many words as find room, where there are so many words in all.
fn packed_words(ranks: impl Iterator<Item = u32>, all: usize) -> Option<u128> {
    let bits = usize::BITS - (all + 1).leading_zeros();
    packed(ranks, (u128::BITS / bits).min(OPENING as u32))
}

fn place<T: PartialEq>(all: &[T], value: &T) -> Option<u128> {
    all.iter().position(|v| v == value).map(|place| place as u128)
}
