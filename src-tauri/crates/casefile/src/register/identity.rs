//! By what a row is known again: when a newer file of the same source comes, and in another source.

use placard_domain::{Provider, RecommendationDraft};
use placard_register::words::each_word;
use sha2::{Digest, Sha256};

use super::printed::Printed;

/// Three hashes of what a row says. The case file keeps them, so their making must never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    /// What the row is known by within its source: its number there; else its paragraph in an official
    /// list; else the review, the recommending States and the words.
    pub(crate) key: i64,
    /// All that the row says.
    pub(crate) content: i64,
    /// The review, and the words however they are written: the same in every source.
    pub(crate) core: i64,
}

impl Identity {
    /// The identity of a row that is the first of its kind in its file.
    pub(crate) fn of(provider: Provider, says: &RecommendationDraft) -> Self {
        let words = words_of(&says.text);
        Self { key: key(provider, says, &words), content: content(says), core: core(says, &words) }
    }

    /// The review with the words of a part: what a source that divides the recommendation has as its core.
    pub(crate) fn core_of_part(says: &RecommendationDraft, part: &str) -> i64 {
        core(says, &words_of(part))
    }

    /// The identity of the row as the `nth` of its file that is known by the same, from 0.
    pub(crate) fn nth(self, nth: u32) -> Self {
        let key = match nth {
            0 => self.key,
            _ => Hash::new().bytes(&self.key.to_le_bytes()).bytes(&nth.to_le_bytes()).end(),
        };
        Self { key, ..self }
    }
}

/// The words however they are written, each with a blank after it.
fn words_of(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    each_word(text, |word, _| {
        words.push_str(word);
        words.push(' ');
    });
    words
}

fn key(provider: Provider, says: &RecommendationDraft, words: &str) -> i64 {
    let mut hash = Hash::new();
    hash.text(provider.code()).text(state(says));
    let is_official = matches!(provider, Provider::ThematicList | Provider::WgReport);
    match (&says.source_key, &says.paragraph) {
        (Some(key), _) => hash.text("number").text(key),
        (None, Some(paragraph)) if is_official => {
            hash.text("paragraph").number(says.cycle).text(paragraph.trim().trim_end_matches('.'))
        }
        _ => hash.text("words").number(says.session.or(says.cycle)).states(says).text(words),
    };
    hash.end()
}

fn core(says: &RecommendationDraft, words: &str) -> i64 {
    // A State is reviewed once in a cycle, and not every source names the session.
    Hash::new().text(says.class.code()).text(state(says)).number(says.cycle).text(words).end()
}

fn content(says: &RecommendationDraft) -> i64 {
    let mut hash = Hash::new();
    hash.text(says.class.code()).text(state(says)).states(says).number(says.cycle).number(says.session);
    hash.text(&says.text).number(says.category).text(says.response.map_or("", |response| response.code()));
    for text in [
        &says.recommending_other,
        &says.paragraph,
        &says.state_words,
        &says.symbol,
        &says.position_source,
        &says.comment,
        &says.source_key,
    ] {
        hash.text(text.as_deref().unwrap_or_default());
    }
    for list in [&says.themes, &says.persons, &says.sdgs] {
        for text in list {
            hash.text(text);
        }
        hash.text("");
    }
    hash.text(&says.date.map(|date| date.to_string()).unwrap_or_default());
    // Only reports have more: rows of other sources keep the hash that they had before there were reports.
    if let Some(printed) = Printed::text(says) {
        hash.text(&printed);
    }
    hash.end()
}

fn state(says: &RecommendationDraft) -> &str {
    says.state_under_review.as_ref().map_or("", |state| state.as_str())
}

/// A hash in the making; every part ends, so that two parts are never taken for one.
struct Hash(Sha256);

impl Hash {
    fn new() -> Self {
        Self(Sha256::new())
    }

    fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(bytes);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        self.bytes(text.as_bytes()).bytes(&[0])
    }

    fn number(&mut self, number: Option<u8>) -> &mut Self {
        self.bytes(&[number.unwrap_or_default(), 0])
    }

    fn states(&mut self, says: &RecommendationDraft) -> &mut Self {
        for state in &says.recommending_states {
            self.bytes(state.as_str().as_bytes());
        }
        self.text(says.recommending_other.as_deref().unwrap_or_default())
    }

    fn end(&mut self) -> i64 {
        let digest = self.0.finalize_reset();
        let mut first = [0; 8];
        first.copy_from_slice(&digest[..8]);
        i64::from_le_bytes(first)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test may panic")]
    use super::*;
    use placard_domain::Response;

    fn draft(text: &str) -> RecommendationDraft {
        RecommendationDraft {
            text: text.to_owned(),
            state_under_review: Some("USA".parse().unwrap()),
            recommending_states: vec!["FRA".parse().unwrap()],
            cycle: Some(2),
            session: Some(22),
            ..RecommendationDraft::default()
        }
    }

    #[test]
    fn the_words_are_the_same_however_they_are_written() {
        let one = Identity::of(Provider::UprInfo, &draft("Ratify  the Convention."));
        let other = Identity::of(Provider::Uhri, &draft("RATIFY the “Convention”"));
        assert_eq!(one.core, other.core, "blanks, capitals and signs are no difference");
        assert_ne!(one.key, other.key, "each source knows its own rows");
        assert_ne!(one.content, other.content, "what they say is written differently");
    }

    #[test]
    fn an_answer_that_changes_is_news_of_the_same_row() {
        let noted = RecommendationDraft { response: Some(Response::Noted), ..draft("Ratify it") };
        let supported = RecommendationDraft { response: Some(Response::Supported), ..draft("Ratify it") };
        let (before, after) = (Identity::of(Provider::UprInfo, &noted), Identity::of(Provider::UprInfo, &supported));
        assert_eq!(before.key, after.key, "the same row");
        assert_ne!(before.content, after.content, "with something new");
    }

    #[test]
    fn rows_that_are_the_same_in_everything_stay_two() {
        let row = draft("Ratify it");
        assert_ne!(Identity::of(Provider::UprInfo, &row).key, Identity::of(Provider::UprInfo, &row).nth(1).key);
    }

    #[test]
    fn the_hashes_that_case_files_hold_never_change() {
        let identity = Identity::of(Provider::UprInfo, &draft("Ratify the Convention"));
        let expected = Identity { key: KEY, content: CONTENT, core: CORE };
        assert_eq!(identity, expected, "or every row of an old case file would be imported a second time");
    }

    const KEY: i64 = 1_587_632_130_647_700_467;
    const CONTENT: i64 = -5_747_022_175_586_435_314;
    const CORE: i64 = -3_105_964_979_037_570_776;
}
