//! A set of documents: one bit each.

use crate::heap::{Heap, bytes_of};

const BITS: usize = u64::BITS as usize;

/// A set of small numbers. What was never inserted is not in it, whatever the number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// The empty set with room for numbers below `len`.
    pub(crate) fn none(len: usize) -> Self {
        Self { words: vec![0; len.div_ceil(BITS)] }
    }

    /// The numbers below `len` for which `belongs` holds.
    pub(crate) fn of(len: usize, mut belongs: impl FnMut(usize) -> bool) -> Self {
        let mut words = Vec::with_capacity(len.div_ceil(BITS));
        for first in (0..len).step_by(BITS) {
            let to = len.min(first + BITS);
            words.push((first..to).fold(0, |word, i| word | u64::from(belongs(i)) << (i - first)));
        }
        Self { words }
    }

    pub(crate) fn contains(&self, i: usize) -> bool {
        self.words.get(i / BITS).is_some_and(|word| word >> (i % BITS) & 1 == 1)
    }

    /// Inserts a number, making room where needed.
    pub(crate) fn insert(&mut self, i: usize) {
        if i / BITS >= self.words.len() {
            self.words.resize(i / BITS + 1, 0);
        }
        self.words[i / BITS] |= 1 << (i % BITS);
    }

    pub(crate) fn remove(&mut self, i: usize) {
        if let Some(word) = self.words.get_mut(i / BITS) {
            *word &= !(1 << (i % BITS));
        }
    }

    /// Keeps what is in `other`, too.
    pub(crate) fn and(&mut self, other: &Self) {
        self.words.truncate(other.words.len());
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Adds what is in `other`.
    pub(crate) fn or(&mut self, other: &Self) {
        self.words.resize(self.words.len().max(other.words.len()), 0);
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// Turns every bit, also those past the last document: the caller meets it with a set that has none there.
    pub(crate) fn invert(&mut self) {
        self.words.iter_mut().for_each(|word| *word = !*word);
    }

    pub(crate) fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// Visits the numbers in order.
    pub(crate) fn each(&self, mut visit: impl FnMut(usize)) {
        for (w, word) in self.words.iter().enumerate() {
            let mut left = *word;
            while left != 0 {
                visit(w * BITS + left.trailing_zeros() as usize);
                left &= left - 1;
            }
        }
    }

    pub(crate) fn shrink(&mut self) {
        self.words.shrink_to_fit();
    }
}

impl Heap for Bits {
    fn heap_bytes(&self) -> usize {
        bytes_of(&self.words)
    }
}
