//! Finding a State by any name people use: official names in six languages, former names, names of
//! other databases, codes.

mod mentions;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use ts_rs::TS;

use crate::fold::fold;
use crate::order::order_key;
use crate::reference::Reference;
use crate::state::Iso3;
use mentions::Mentions;

/// Words that may stand before or after a name without being part of it, folded.
const ARTICLES: [&str; 8] = ["the", "la", "le", "les", "l", "el", "los", "las"];

/// How many guesses are offered for an unknown name.
const SUGGESTIONS: usize = 5;

/// What a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// One State.
    Found(Iso3),
    /// No State, or more than one ("Korea"); with the States that were perhaps meant, best first.
    Unknown {
        /// Guesses; never to be taken without asking.
        suggestions: Vec<Iso3>,
    },
}

/// A line of a State picker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Suggestion {
    /// The State.
    pub iso3: Iso3,
    /// Its official name in the language of the reader.
    pub name: String,
    /// The other name that matched, such as "Burma"; none where the shown name matched.
    pub matched: Option<String>,
}

/// One name of a State.
#[derive(Debug)]
struct Name {
    state: Iso3,
    text: String,
    folded: String,
}

/// All names of all States, made once when the pack is read.
#[derive(Debug, Default)]
pub(crate) struct NameIndex {
    /// By folded text: which State it stands for. Holds the codes too.
    exact: BTreeMap<String, Iso3>,
    names: Vec<Name>,
    mentions: Mentions,
}

impl NameIndex {
    /// Adds the code of a State; refused with the State that the same letters already name.
    pub(crate) fn add_code(&mut self, state: Iso3) -> Result<(), Iso3> {
        self.claim(fold(state.as_str()), state).map(|_| ())
    }

    /// Adds a name; refused with the State that it already names.
    pub(crate) fn add(&mut self, text: &str, state: Iso3) -> Result<(), Iso3> {
        let folded = fold(text);
        let repeats_code = folded == fold(state.as_str());
        if self.claim(folded.clone(), state)? || repeats_code {
            self.mentions.add(text, state);
            self.names.push(Name { state, text: text.to_owned(), folded });
        }
        Ok(())
    }

    /// Whether the text is new; the other State where it already stands for another.
    fn claim(&mut self, folded: String, state: Iso3) -> Result<bool, Iso3> {
        match self.exact.insert(folded, state) {
            None => Ok(true),
            Some(known) if known == state => Ok(false),
            Some(other) => Err(other),
        }
    }

    fn exact(&self, folded: &str) -> Option<Iso3> {
        let whole = || self.exact.get(folded);
        let without_first = || {
            let (first, rest) = folded.split_once(' ')?;
            ARTICLES.contains(&first).then(|| self.exact.get(rest))?
        };
        let without_last = || {
            let (rest, last) = folded.rsplit_once(' ')?;
            ARTICLES.contains(&last).then(|| self.exact.get(rest))?
        };
        whole().or_else(without_first).or_else(without_last).copied()
    }

    fn suggestions(&self, folded: &str) -> Vec<Iso3> {
        if folded.is_empty() {
            return Vec::new();
        }
        let mut best: BTreeMap<Iso3, (usize, usize)> = BTreeMap::new();
        for name in &self.names {
            let rank = match Place::of(folded, &name.folded) {
                Some(place) => Some(place as usize),
                None => distance_within(folded, &name.folded, 2).map(|d| Place::Inside as usize + d),
            };
            if let Some(rank) = rank {
                let rank = (rank, name.folded.chars().count());
                best.entry(name.state).and_modify(|known| *known = rank.min(*known)).or_insert(rank);
            }
        }
        let mut ranked: Vec<_> = best.into_iter().map(|(state, rank)| (rank, state)).collect();
        ranked.sort_unstable();
        ranked.into_iter().take(SUGGESTIONS).map(|(_, state)| state).collect()
    }
}

/// Where a searched text stands in a name, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Whole,
    Start,
    WordStart,
    Inside,
}

impl Place {
    fn of(searched: &str, name: &str) -> Option<Self> {
        let at = name.find(searched)?;
        Some(match at {
            0 if searched.len() == name.len() => Self::Whole,
            0 => Self::Start,
            _ if name.contains(&format!(" {searched}")) => Self::WordStart,
            _ => Self::Inside,
        })
    }
}

impl Reference {
    /// The State that `text` names: its code, an official name in one of the six languages or
    /// another known name, whatever the case, accents and punctuation, with or without an article.
    #[must_use]
    pub fn find(&self, text: &str) -> Match {
        let folded = fold(text);
        match self.names.exact(&folded) {
            Some(state) => Match::Found(state),
            None => Match::Unknown { suggestions: self.names.suggestions(&folded) },
        }
    }

    /// States for a picker, best first: what is typed is a code or a whole name, begins the shown
    /// name, begins a word of it, begins another name, or stands inside a name. Nothing typed gives
    /// all States in the order of their shown names.
    #[must_use]
    pub fn search(&self, text: &str, lang: &str, limit: usize) -> Vec<Suggestion> {
        let searched = fold(text);
        let mut others: BTreeMap<Iso3, Vec<&Name>> = BTreeMap::new();
        for name in &self.names.names {
            others.entry(name.state).or_default().push(name);
        }
        let mut ranked: Vec<(u8, String, Suggestion)> = Vec::new();
        for state in self.states() {
            let shown = state.name(lang);
            let folded = fold(shown);
            let is_code = searched == fold(state.iso3.as_str());
            let by_name = if is_code { Some(Place::Whole) } else { Place::of(&searched, &folded) };
            let others = others.get(&state.iso3).into_iter().flatten().filter(|n| n.folded != folded);
            let others = others.filter_map(|n| Some((Place::of(&searched, &n.folded)?, n)));
            let by_other = others.min_by_key(|(place, n)| (*place, n.folded.len()));
            let by_name = by_name.map(|place| (rank_shown(place), None));
            let by_other = by_other.map(|(place, name)| (rank_other(place), Some(name.text.clone())));
            if let Some((rank, matched)) = by_name.into_iter().chain(by_other).min() {
                let suggestion = Suggestion { iso3: state.iso3, name: shown.to_owned(), matched };
                ranked.push((rank, order_key(shown), suggestion));
            }
        }
        ranked.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        ranked.into_iter().take(limit).map(|(_, _, suggestion)| suggestion).collect()
    }

    /// State names in running prose, in the order of the text, as byte ranges of `text`. The
    /// longest name wins ("Guinea-Bissau" is not Guinea); only whole words count; a name must begin
    /// with a capital where its script has capitals, and letters such as "US" must all be capitals
    /// in a line that is not. Inflected forms, as in Russian, are not found. These are guesses: a
    /// person's name can be a State's.
    #[must_use]
    pub fn mentions(&self, text: &str) -> Vec<(Range<usize>, Iso3)> {
        self.names.mentions.find(text)
    }
}

fn rank_shown(place: Place) -> u8 {
    match place {
        Place::Whole => 0,
        Place::Start => 1,
        Place::WordStart => 2,
        Place::Inside => 5,
    }
}

fn rank_other(place: Place) -> u8 {
    match place {
        Place::Whole => 0,
        Place::Start => 3,
        Place::WordStart => 4,
        Place::Inside => 6,
    }
}

/// Number of letters to add, drop, replace or swap with their neighbour to get from one text to the
/// other, where that is at most `limit` and less than half of the shorter text.
fn distance_within(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(from != to);
            let mut cost = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *from == b[j - 1] && a[i - 1] == *to {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|d| *d <= limit && d * 2 < a.len().min(b.len()))
}
