//! A short list for each document, all in one piece of memory.

use crate::heap::{Heap, bytes_of};

/// The lists of the documents, one after the other.
#[derive(Debug)]
pub(crate) struct Lists<T> {
    values: Vec<T>,
    /// Where the list of each document ends.
    ends: Vec<u32>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { values: Vec::new(), ends: Vec::new() }
    }
}

impl<T: Copy + PartialEq> Lists<T> {
    /// Appends the list of the next document; a value that is repeated in it is kept once.
    pub(crate) fn push(&mut self, list: impl IntoIterator<Item = T>) {
        let from = self.values.len();
        for value in list {
            if !self.values[from..].contains(&value) {
                self.values.push(value);
            }
        }
        self.ends.push(u32::try_from(self.values.len()).unwrap_or(u32::MAX));
    }

    pub(crate) fn get(&self, doc: usize) -> &[T] {
        let from = doc.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.values[from as usize..self.ends[doc] as usize]
    }

    pub(crate) fn shrink(&mut self) {
        self.values.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

impl<T> Heap for Lists<T> {
    fn heap_bytes(&self) -> usize {
        bytes_of(&self.values) + bytes_of(&self.ends)
    }
}
