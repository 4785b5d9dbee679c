//! The register itself: what is put in, replaced and removed.

use std::collections::HashMap;

use placard_domain::{Iso3, RegionalGroup};

use crate::bits::Bits;
use crate::columns::Columns;
use crate::entry::Entry;
use crate::fulltext::FullText;
use crate::heap::{Heap, bytes_of_map};
use crate::states::States;

/// All records, as they are asked.
#[derive(Debug)]
pub struct Register {
    pub(crate) columns: Columns,
    pub(crate) text: FullText,
    /// The documents that stand for a record.
    pub(crate) alive: Bits,
    /// Words of all that are alive.
    pub(crate) words: u64,
    /// The document of each record.
    docs: HashMap<i64, u32>,
}

impl Register {
    /// An empty register. `groups` gives the regional group of each State; a State without one is an
    /// observer, and so is one that is not named.
    #[must_use]
    pub fn new(groups: impl IntoIterator<Item = (Iso3, Option<RegionalGroup>)>) -> Self {
        Self {
            columns: Columns::new(States::new(groups)),
            text: FullText::default(),
            alive: Bits::default(),
            words: 0,
            docs: HashMap::new(),
        }
    }

    /// Adds a record, or replaces the one with the same number.
    pub fn put(&mut self, entry: &Entry<'_>) {
        self.remove(entry.n);
        let doc = self.columns.len();
        self.columns.push(entry);
        self.text.push(entry.text, entry.other_texts);
        self.alive.insert(doc);
        self.words += u64::from(self.text.length(doc));
        self.docs.insert(entry.n, u32::try_from(doc).unwrap_or(u32::MAX));
    }

    /// Removes the record with that number; whether there was one.
    pub fn remove(&mut self, n: i64) -> bool {
        let Some(doc) = self.docs.remove(&n) else { return false };
        self.alive.remove(doc as usize);
        self.words -= u64::from(self.text.length(doc as usize));
        true
    }

    /// The documents that stand for these records.
    pub(crate) fn documents(&self, numbers: &[i64]) -> Vec<u32> {
        numbers.iter().filter_map(|n| self.docs.get(n).copied()).collect()
    }

    /// Puts the words in order and gives back spare room: for after many records were put. Records can
    /// still be put and removed then.
    pub fn seal(&mut self) {
        self.columns.seal();
        self.text.seal();
        self.alive.shrink();
        self.docs.shrink_to_fit();
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.docs.len()
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.docs.is_empty()
    }

    /// Bytes of memory that the register holds, about. What was replaced or removed is held until the
    /// register is built anew.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.columns.heap_bytes() + self.text.heap_bytes() + self.alive.heap_bytes() + bytes_of_map(&self.docs)
    }
}
