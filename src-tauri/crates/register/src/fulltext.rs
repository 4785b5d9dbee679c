//! The words of all texts, and where each stands.

use std::num::NonZeroU32;

use crate::bits::Bits;
use crate::dictionary::Dictionary;
use crate::heap::{Heap, bytes_of};
use crate::postings::Postings;
use crate::query::Term;
use crate::words::each_word;

/// How many words from the begin of a text are kept to order by it.
pub(crate) const OPENING: usize = 6;
/// Stands for a word that is not there.
const NO_WORD: u32 = u32::MAX;

/// An inverted index over documents that are numbered from 0 in the order in which they come.
#[derive(Debug, Default)]
pub(crate) struct FullText {
    pub(crate) dictionary: Dictionary,
    /// By number of the word.
    postings: Vec<Postings>,
    /// Words of each document; 65,535 stands for more, too.
    lengths: Vec<u16>,
    /// The first words of the text that is shown.
    openings: Vec<[u32; OPENING]>,
    /// Words and places of the document that is being added.
    scratch: Vec<(u32, u32)>,
}

impl FullText {
    /// Adds the next document: the text that is shown and others that are found as well.
    pub(crate) fn push(&mut self, text: &str, others: &[&str]) {
        let doc = u32::try_from(self.lengths.len()).unwrap_or(u32::MAX);
        self.scratch.clear();
        self.read(text, 0);
        let mut opening = [NO_WORD; OPENING];
        opening.iter_mut().zip(&self.scratch).for_each(|(to, (word, _))| *to = *word);
        self.openings.push(opening);
        for other in others {
            // One place stays free, so that no phrase goes from one text to the next.
            let begin = self.scratch.last().map_or(0, |(_, place)| place + 2);
            self.read(other, begin);
        }
        self.lengths.push(u16::try_from(self.scratch.len()).unwrap_or(u16::MAX));
        self.postings.resize_with(self.dictionary.len(), Postings::default);
        self.scratch.sort_unstable();
        for same in self.scratch.chunk_by(|a, b| a.0 == b.0) {
            self.postings[same[0].0 as usize].push(doc, same.iter().map(|(_, place)| *place));
        }
    }

    fn read(&mut self, text: &str, begin: u32) {
        let mut place = begin;
        each_word(text, |word, _| {
            self.scratch.push((self.dictionary.number(word), place));
            place += 1;
        });
    }

    pub(crate) fn length(&self, doc: usize) -> u16 {
        self.lengths[doc]
    }

    /// The first words of a document, by number.
    pub(crate) fn opening(&self, doc: usize) -> impl Iterator<Item = u32> {
        self.openings[doc].into_iter().take_while(|word| *word != NO_WORD)
    }

    pub(crate) fn postings(&self, word: u32) -> &Postings {
        &self.postings[word as usize]
    }

    /// Numbers of the words that stand for `word`: itself, and with `prefix` all that begin with it.
    pub(crate) fn numbers(&self, word: &str, prefix: bool) -> Vec<u32> {
        if prefix { self.dictionary.beginning_with(word) } else { self.dictionary.get(word).into_iter().collect() }
    }

    /// The documents in which the words of the term stand together, with those that were removed.
    pub(crate) fn matching(&self, term: Term<'_>) -> Bits {
        match term.words {
            [word] => self.any(&self.numbers(word, term.prefix)),
            words => self.together(words, term.prefix),
        }
    }

    /// The documents with any of the words.
    pub(crate) fn any(&self, words: &[u32]) -> Bits {
        let mut docs = Bits::none(self.lengths.len());
        for word in words {
            self.postings(*word).each(|doc, _| docs.insert(doc as usize));
        }
        docs
    }

    /// The rarest word gives the places where the phrase could begin; each other word keeps those that
    /// it follows.
    fn together(&self, words: &[String], prefix: bool) -> Bits {
        let numbers = |i: usize, word: &str| self.numbers(word, prefix && i + 1 == words.len());
        let mut parts: Vec<(u32, Vec<u32>)> = (0..).zip(words.iter().enumerate().map(|(i, w)| numbers(i, w))).collect();
        parts.sort_by_key(|(_, numbers)| numbers.iter().map(|n| u64::from(self.postings(*n).count())).sum::<u64>());

        let mut begins: Vec<(u32, u32)> = Vec::new();
        if let Some((offset, numbers)) = parts.first() {
            let mut add = |doc, place: u32| begins.extend(place.checked_sub(*offset).map(|begin| (doc, begin)));
            numbers.iter().for_each(|n| self.postings(*n).each_place(&mut add));
            if numbers.len() > 1 {
                begins.sort_unstable();
            }
        }
        for (offset, numbers) in parts.iter().skip(1) {
            let first = first_of_each(&begins, self.lengths.len());
            let mut follows = vec![false; begins.len()];
            for number in numbers {
                self.postings(*number).each_place(|doc, place| {
                    let Some(first) = first[doc as usize] else { return };
                    let first = first.get() as usize - 1;
                    let same = begins[first..].iter().take_while(|(other, _)| *other == doc);
                    let at = same.zip(first..).find(|((_, begin), _)| begin + offset == place);
                    at.into_iter().for_each(|(_, at)| follows[at] = true);
                });
            }
            let mut follows = follows.into_iter();
            begins.retain(|_| follows.next().unwrap_or(false));
        }
        let mut docs = Bits::none(self.lengths.len());
        begins.iter().for_each(|(doc, _)| docs.insert(*doc as usize));
        docs
    }

    pub(crate) fn seal(&mut self) {
        self.dictionary.seal();
        self.postings.iter_mut().for_each(Postings::shrink);
        self.postings.shrink_to_fit();
        self.lengths.shrink_to_fit();
        self.openings.shrink_to_fit();
        self.scratch = Vec::new();
    }
}

/// For each document its first place in the list, counted from 1; none where it has no place.
fn first_of_each(places: &[(u32, u32)], docs: usize) -> Vec<Option<NonZeroU32>> {
    let mut first = vec![None; docs];
    for ((doc, _), i) in places.iter().zip(1..) {
        let first = &mut first[*doc as usize];
        *first = first.or(NonZeroU32::new(i));
    }
    first
}

impl Heap for FullText {
    fn heap_bytes(&self) -> usize {
        self.dictionary.heap_bytes()
            + bytes_of(&self.postings)
            + self.postings.iter().map(Heap::heap_bytes).sum::<usize>()
            + bytes_of(&self.lengths)
            + bytes_of(&self.openings)
            + bytes_of(&self.scratch)
    }
}
