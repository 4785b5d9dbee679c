//! Texts that occur often, each kept once and known by a number.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher, RandomState};

use crate::heap::{Heap, bytes_of, bytes_of_map};

/// Numbered texts. While many come in, they are found by hash; [`Dictionary::seal`] moves them to a
/// sorted list, which takes less room and gives the texts that begin alike. What comes later is found
/// by hash again, so that a small change never sorts everything.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    /// By number.
    texts: Vec<Box<str>>,
    /// Numbers of the sealed texts, in the order of the texts. Higher numbers came after the last seal.
    sorted: Vec<u32>,
    recent: Recent,
    /// Bytes of all texts.
    bytes: usize,
}

impl Dictionary {
    /// How many texts there are; their numbers are those below.
    pub(crate) fn len(&self) -> usize {
        self.texts.len()
    }

    pub(crate) fn text(&self, number: u32) -> &str {
        &self.texts[number as usize]
    }

    /// All texts, by number.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|text| &**text)
    }

    pub(crate) fn get(&self, text: &str) -> Option<u32> {
        let sealed = || self.sorted.binary_search_by(|n| self.text(*n).cmp(text)).ok().map(|i| self.sorted[i]);
        self.recent.get(text).or_else(sealed)
    }

    /// The number of `text`, given to it now where it is new.
    pub(crate) fn number(&mut self, text: &str) -> u32 {
        if let Some(known) = self.get(text) {
            return known;
        }
        let number = self.next();
        self.texts.push(text.into());
        self.recent.insert(text, number);
        self.bytes += text.len();
        number
    }

    /// Numbers of the texts that begin with `beginning`, in the order of the texts.
    pub(crate) fn beginning_with(&self, beginning: &str) -> Vec<u32> {
        let from = self.sorted.partition_point(|n| self.text(*n) < beginning);
        let sealed = self.sorted[from..].iter().take_while(|n| self.text(**n).starts_with(beginning));
        let sealed: Vec<u32> = sealed.copied().collect();
        self.with_recent(sealed, |text| text.starts_with(beginning))
    }

    /// For each number the place of its text among all texts, in order.
    pub(crate) fn ranks(&self) -> Vec<u32> {
        let mut ranks = vec![0; self.texts.len()];
        for (rank, number) in (0..).zip(self.in_order()) {
            ranks[number as usize] = rank;
        }
        ranks
    }

    /// Moves what is found by hash to the sorted list and gives back the room.
    pub(crate) fn seal(&mut self) {
        self.sorted = self.in_order();
        self.recent = Recent::default();
        self.texts.shrink_to_fit();
    }

    fn in_order(&self) -> Vec<u32> {
        self.with_recent(self.sorted.clone(), |_| true)
    }

    /// The sealed numbers, which are in order, with those of the recent texts that belong to them.
    fn with_recent(&self, mut numbers: Vec<u32>, belongs: impl Fn(&str) -> bool) -> Vec<u32> {
        let sealed = numbers.len();
        let first = u32::try_from(self.sorted.len()).unwrap_or(u32::MAX);
        numbers.extend((first..self.next()).filter(|n| belongs(self.text(*n))));
        if numbers.len() > sealed {
            // The sealed part is one run already, so this takes little longer than the recent part alone.
            numbers.sort_by(|a, b| self.text(*a).cmp(self.text(*b)));
        }
        numbers
    }

    fn next(&self) -> u32 {
        u32::try_from(self.texts.len()).unwrap_or(u32::MAX)
    }
}

/// Numbers of texts by hash. A short text is its own key, which saves the way to where it is kept: nearly
/// every word is short, and a register is built of millions of them.
#[derive(Debug, Default)]
struct Recent {
    short: HashMap<u128, u32, Quick>,
    long: HashMap<Box<str>, u32>,
}

impl Recent {
    fn get(&self, text: &str) -> Option<u32> {
        match short(text) {
            Some(_) if self.short.is_empty() => None,
            Some(key) => self.short.get(&key).copied(),
            None => self.long.get(text).copied(),
        }
    }

    fn insert(&mut self, text: &str, number: u32) {
        match short(text) {
            Some(key) => self.short.insert(key, number),
            None => self.long.insert(text.into(), number),
        };
    }
}

/// The bytes of a text of at most 15 bytes, and how many these are.
fn short(text: &str) -> Option<u128> {
    let mut bytes = [0; 16];
    let (last, room) = bytes.split_last_mut()?;
    room.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
    *last = text.len() as u8;
    Some(u128::from_le_bytes(bytes))
}

/// Hashes a short text with one multiplication; the usual way costs a twentieth of an import. The two
/// numbers are others in every run, so that no file can be made whose words all hash alike.
#[derive(Debug, Clone)]
struct Quick([u64; 2]);

impl Default for Quick {
    fn default() -> Self {
        let chance = RandomState::new();
        Self([0, 1].map(|n| chance.hash_one(n)))
    }
}

impl BuildHasher for Quick {
    type Hasher = Mixed;

    fn build_hasher(&self) -> Mixed {
        Mixed { chance: self.0, hash: 0 }
    }
}

struct Mixed {
    chance: [u64; 2],
    hash: u64,
}

impl Hasher for Mixed {
    /// The key of a short text is one number; nothing else comes here.
    fn write(&mut self, bytes: &[u8]) {
        bytes.chunks(16).for_each(|chunk| {
            let number = chunk.iter().rev().fold(0, |number, byte| number << 8 | u128::from(*byte));
            self.write_u128(number);
        });
    }

    fn write_u128(&mut self, number: u128) {
        let [low, high] = [number as u64, (number >> 64) as u64];
        let product = u128::from(low ^ self.chance[0] ^ self.hash) * u128::from(high ^ self.chance[1]);
        self.hash = product as u64 ^ (product >> 64) as u64;
    }

    fn finish(&self) -> u64 {
        self.hash
    }
}

impl Heap for Dictionary {
    fn heap_bytes(&self) -> usize {
        let recent = bytes_of_map(&self.recent.short) + bytes_of_map(&self.recent.long);
        bytes_of(&self.texts) + bytes_of(&self.sorted) + self.bytes + recent
    }
}
