//! How well a record fits what was searched for: BM25.

use crate::bits::Bits;
use crate::register::Register;
use crate::select::Selection;

/// How soon it stops to matter that a word stands there once more.
const K1: f32 = 1.2;
/// How much it matters that a text is long.
const B: f32 = 0.75;

impl Register {
    /// The score of each document of the selection, 0 for every other; none where no word is wanted.
    ///
    /// The words of a phrase count one by one. A beginning counts as one word, however many there are
    /// that begin so, and a whole word in addition; a beginning that most records have tells nothing and
    /// is left out.
    pub(crate) fn scores(&self, selection: &Selection) -> Option<Vec<f32>> {
        let terms = selection.query.terms();
        if terms.is_empty() {
            return None;
        }
        let mut scores = vec![0.0; self.columns.len()];
        for term in terms {
            for (i, word) in term.words.iter().enumerate() {
                self.score(&self.text.numbers(word, false), selection, &mut scores);
                if term.prefix && i + 1 == term.words.len() {
                    self.score(&self.text.numbers(word, true), selection, &mut scores);
                }
            }
        }
        Some(scores)
    }

    fn score(&self, words: &[u32], selection: &Selection, scores: &mut [f32]) {
        let all = self.len() as f32;
        let have = self.having(words) as f32;
        if words.len() > 1 && have > all / 2.0 {
            return;
        }
        let weight = (1.0 + (all - have + 0.5) / (have + 0.5)).ln() * (K1 + 1.0);
        let average = self.words.max(1) as f32 / all.max(1.0);
        let (short, long) = (K1 * (1.0 - B), K1 * B / average);
        for word in words {
            self.text.postings(*word).each(|doc, times| {
                let doc = doc as usize;
                if selection.docs.contains(doc) {
                    let times = times as f32;
                    scores[doc] += weight * times / (times + short + long * f32::from(self.text.length(doc)));
                }
            });
        }
    }

    /// How many records have one of the words.
    fn having(&self, words: &[u32]) -> u32 {
        match words {
            [word] if self.len() == self.columns.len() => self.text.postings(*word).count(),
            _ => {
                let mut docs: Bits = self.text.any(words);
                docs.and(&self.alive);
                docs.count()
            }
        }
    }
}
