//! Where one word stands: in which documents, how often, and at which places.

use crate::heap::{Heap, bytes_of};

/// The documents of a word in ascending order, written as differences in as few bytes as they take.
/// The places are kept apart, since most questions do not ask for them.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    /// For each document twice the distance to the one before, plus one where the word stands there more
    /// than once; then the number of times follows.
    docs: Vec<u8>,
    /// For each document the distances between the places of the word.
    places: Vec<u8>,
    /// The first document that may still be added.
    next: u32,
    count: u32,
}

impl Postings {
    /// Adds `doc`, which is greater than every document before, with the ascending places of the word in it.
    pub(crate) fn push(&mut self, doc: u32, places: impl ExactSizeIterator<Item = u32>) {
        let times = u32::try_from(places.len()).unwrap_or(u32::MAX);
        write(&mut self.docs, (doc - self.next) << 1 | u32::from(times > 1));
        if times > 1 {
            write(&mut self.docs, times);
        }
        let mut before = 0;
        for place in places {
            write(&mut self.places, place - before);
            before = place;
        }
        self.next = doc + 1;
        self.count += 1;
    }

    /// In how many documents the word was ever put.
    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    /// Visits the documents with the number of times.
    pub(crate) fn each(&self, mut visit: impl FnMut(u32, u32)) {
        let mut bytes = &self.docs[..];
        let mut doc = 0;
        while let Some(step) = read(&mut bytes) {
            doc += step >> 1;
            let times = if step & 1 == 1 { read(&mut bytes).unwrap_or(1) } else { 1 };
            visit(doc, times);
            doc += 1;
        }
    }

    /// Visits the documents with each place.
    pub(crate) fn each_place(&self, mut visit: impl FnMut(u32, u32)) {
        let mut bytes = &self.places[..];
        self.each(|doc, times| {
            let mut place = 0;
            for _ in 0..times {
                place += read(&mut bytes).unwrap_or(0);
                visit(doc, place);
            }
        });
    }

    pub(crate) fn shrink(&mut self) {
        self.docs.shrink_to_fit();
        self.places.shrink_to_fit();
    }
}

impl Heap for Postings {
    fn heap_bytes(&self) -> usize {
        bytes_of(&self.docs) + bytes_of(&self.places)
    }
}

fn write(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

#[inline]
fn read(bytes: &mut &[u8]) -> Option<u32> {
    let (&first, mut rest) = bytes.split_first()?;
    let mut number = u32::from(first & 0x7f);
    let mut last = first;
    let mut shift = 7;
    while last >= 0x80 && shift < u32::BITS {
        (last, rest) = rest.split_first().map(|(byte, rest)| (*byte, rest))?;
        number |= u32::from(last & 0x7f) << shift;
        shift += 7;
    }
    *bytes = rest;
    Some(number)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test may panic")]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_put_is_read(docs in prop::collection::btree_map(0..1u32 << 30, prop::collection::btree_set(any::<u32>(), 1..4), 0..40)) {
            let mut postings = Postings::default();
            for (doc, places) in &docs {
                postings.push(*doc, places.iter().copied().collect::<Vec<_>>().into_iter());
            }
            let mut read = Vec::new();
            postings.each_place(|doc, place| read.push((doc, place)));
            let put: Vec<_> = docs.iter().flat_map(|(doc, places)| places.iter().map(|p| (*doc, *p))).collect();
            prop_assert_eq!(read, put);
            let mut times = Vec::new();
            postings.each(|doc, n| times.push((doc, n as usize)));
            prop_assert_eq!(times, docs.iter().map(|(doc, places)| (*doc, places.len())).collect::<Vec<_>>());
        }
    }
}
