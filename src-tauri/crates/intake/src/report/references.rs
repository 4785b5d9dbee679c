//! Recommendations that early reports give by reference only: "the recommendations noted in paragraphs
//! 27 (b) and 30 did not enjoy the support of …". The words and the State stand in the dialogue.

use std::cmp::Reverse;
use std::fmt;

use placard_domain::fold::fold;
use placard_domain::{Iso3, Reference};

use super::dialogue::{Statement, speaker};
use crate::press::tokens::sentences;

/// A place in the dialogue: a paragraph, and its point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Paragraph.
    pub number: u16,
    /// Point "(b)".
    pub letter: Option<String>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.letter {
            Some(letter) => write!(f, "{} ({letter})", self.number),
            None => write!(f, "{}", self.number),
        }
    }
}

/// A recommendation found at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Referred {
    /// Where it stands: "27 (b)".
    pub place: String,
    /// The State that made it.
    pub state: Iso3,
    /// Its words.
    pub text: String,
    /// Page.
    pub page: Option<u32>,
    /// Whether the words are taken from a paragraph that says more.
    pub chosen: bool,
}

/// Words of a recommendation in the dialogue, folded; the plain ones first.
const RECOMMENDS: [&[&str]; 2] = [
    &["recommend", "recommande", "recomend"],
    &["suggest", "urged", "called on", "called upon", "encouraged", "invited", "proposed", "requested", "asked"],
];
/// What stands before the words themselves.
const SAYS: [&str; 6] =
    ["recommended that ", "recommends that ", "recommend that ", "recommended to ", "suggested that ", "recommended "];

/// Whether a text names paragraphs or recommendations by number.
pub(super) fn is_numbered(text: &str) -> bool {
    !places(text).is_empty() || !items(text).is_empty()
}

/// The places that a text names after the word "paragraph", each with what the text says of it: the bracket
/// after the list ("paragraphs 10 and 15 (the ratification of …)"), else the whole text.
pub(super) fn places(text: &str) -> Vec<(Place, &str)> {
    let mut places: Vec<(Place, &str)> = Vec::new();
    let mut rest = text;
    while let Some(at) = ["paragraph", "para."].iter().filter_map(|word| rest.find(word)).min() {
        let start = rest.get(at..).unwrap_or_default();
        let start = start.trim_start_matches(|c: char| c.is_alphabetic() || c == '.');
        let (found, after) = list(start);
        let bracket = after.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')'));
        let about = bracket.map_or(text, |(about, _)| about);
        places.extend(found.into_iter().map(|place| (place, about)));
        rest = after;
    }
    places
}

/// A list such as " 44 (e), 54 (b), 79 and 80", and what follows it. A range "12-15" names all between.
fn list(text: &str) -> (Vec<Place>, &str) {
    let mut places: Vec<Place> = Vec::new();
    let mut rest = text;
    loop {
        let next = rest.trim_start_matches([' ', ',', ';']);
        let next = ["and ", "et ", "y "].iter().find_map(|and| next.strip_prefix(and)).unwrap_or(next);
        let digits = next.bytes().take_while(u8::is_ascii_digit).count();
        let Some(number) = next.get(..digits).and_then(|number| number.parse::<u16>().ok()) else {
            // "(b) and (c)" after "27 (a)": another point of the same paragraph.
            if let (Some(last), Some((letter, after))) = (places.last().cloned(), letter(next)) {
                places.push(Place { letter: Some(letter), ..last });
                rest = after;
                continue;
            }
            return (places, rest);
        };
        rest = next.get(digits..).unwrap_or_default();
        let range = ["-", "–", " to "].iter().find_map(|to| rest.strip_prefix(to));
        if let Some(after) = range {
            let digits = after.trim_start().bytes().take_while(u8::is_ascii_digit).count();
            if let Some(last) = after.trim_start().get(..digits).and_then(|last| last.parse::<u16>().ok())
                && last > number
                && last - number < 100
            {
                places.extend((number..=last).map(|number| Place { number, letter: None }));
                rest = after.trim_start().get(digits..).unwrap_or_default();
                continue;
            }
        }
        let found = letter(rest);
        if let Some((_, after)) = &found {
            rest = after;
        }
        let first = found.map(|(letter, _)| letter);
        let last = ["-", "–", " to "].iter().find_map(|to| letter(rest.strip_prefix(to)?));
        let (Some(from), Some((to, after))) = (&first, last) else {
            places.push(Place { number, letter: first });
            continue;
        };
        places.extend(between(from, &to).into_iter().map(|letter| Place { number, letter: Some(letter) }));
        rest = after;
    }
}

/// The letters from one to another: "a" to "c" are a, b and c.
fn between(from: &str, to: &str) -> Vec<String> {
    match (from.as_bytes(), to.as_bytes()) {
        ([first], [last]) if first < last => (*first..=*last).map(|letter| char::from(letter).to_string()).collect(),
        _ => vec![from.to_owned(), to.to_owned()],
    }
}

/// "(e)" at the beginning of a text.
fn letter(text: &str) -> Option<(String, &str)> {
    let (letter, after) = text.trim_start().strip_prefix('(')?.split_once(')')?;
    let fits = letter.len() <= 3 && letter.bytes().all(|b| b.is_ascii_lowercase()) && !letter.is_empty();
    fits.then(|| (letter.to_owned(), after))
}

/// The recommendations of this list that a text names by number: "recommendations Nos. 8 and 12",
/// "recommendation 115.10". Each as (paragraph, item); the paragraph is none where only the item is named.
pub(super) fn items(text: &str) -> Vec<(Option<u16>, u16)> {
    let starts = ["ecommendations", "ecommendation", "ecommandations", "ecommandation", "ecomendaciones"];
    let mut items = Vec::new();
    let mut rest = text;
    let next_word = |rest: &str| {
        let found = starts.iter().filter_map(|word| Some((rest.find(word)?, *word)));
        found.min_by_key(|(at, word)| (*at, Reverse(word.len())))
    };
    while let Some((at, word)) = next_word(rest) {
        rest = rest.get(at + word.len()..).unwrap_or_default();
        let start = rest.trim_start();
        let start = ["Nos.", "nos.", "No.", "no.", "Nos", "numbers", "number"]
            .iter()
            .find_map(|no| start.strip_prefix(no))
            .unwrap_or(start);
        let mut next = start;
        loop {
            next = next.trim_start_matches([' ', ',', ';']);
            next = ["and ", "et ", "y "].iter().find_map(|and| next.strip_prefix(and)).unwrap_or(next);
            let digits = next.bytes().take_while(u8::is_ascii_digit).count();
            let Some(first) = next.get(..digits).and_then(|number| number.parse::<u16>().ok()) else { break };
            let after = next.get(digits..).unwrap_or_default();
            let part = after.strip_prefix('.').map(|part| (part, part.bytes().take_while(u8::is_ascii_digit).count()));
            match part {
                Some((part, count)) if count > 0 => {
                    items.extend(part.get(..count).and_then(|item| item.parse().ok()).map(|item| (Some(first), item)));
                    next = part.get(count..).unwrap_or_default();
                }
                // "27 (b)" is a point of the dialogue.
                _ if letter(after).is_some() => break,
                _ => {
                    items.push((None, first));
                    next = after;
                }
            }
        }
        rest = next;
    }
    items
}

/// Finds what stands at a place. `about` are the words of the conclusions on it, which help to choose
/// where a paragraph says more than one thing.
pub(super) fn at(
    place: &Place,
    about: &str,
    statements: &[Statement],
    under_review: Option<Iso3>,
    reference: &Reference,
) -> Option<Referred> {
    let statement = statements.iter().find(|statement| statement.number == place.number)?;
    let text = statement.text.as_str();
    let printed = place.to_string();
    if let Some(letter) = &place.letter {
        let start = point(text, letter)?;
        let inner = text.get(start..)?.split_once(')')?.1;
        let next = following(letter).and_then(|next| self::point(inner, &next));
        let end = next.or_else(|| sentences(inner).first().map(|sentence| sentence.end)).unwrap_or(inner.len());
        let words = inner.get(..end)?.trim().trim_end_matches([';', '.', ',', ' ']);
        let words = words.strip_suffix(" and").unwrap_or(words).trim_end_matches([';', ',', ' ']);
        let state = speaker_before(text, start, under_review, reference)?;
        let text = words.trim().to_owned();
        return Some(Referred { place: printed, state, text, page: statement.page, chosen: false });
    }
    let sentences: Vec<&str> = sentences(text).into_iter().filter_map(|range| text.get(range)).collect();
    let recommending = RECOMMENDS.iter().find_map(|words| {
        let says = |sentence: &&&str| words.iter().any(|word| fold(sentence).contains(word));
        let found: Vec<&&str> = sentences.iter().filter(says).collect();
        (!found.is_empty()).then_some(found)
    })?;
    let wanted = words_of(about);
    let shared = |sentence: &str| words_of(sentence).iter().filter(|word| wanted.contains(*word)).count();
    let best = recommending.iter().rev().max_by_key(|sentence| shared(sentence))?;
    let start = best.as_ptr() as usize - text.as_ptr() as usize;
    let state = speaker_before(text, start + best.len(), under_review, reference)?;
    let chosen = sentences.len() > 1;
    let text = words(best, under_review, reference).to_owned();
    Some(Referred { place: printed, state, text, page: statement.page, chosen })
}

/// What is recommended: "It recommended that Chad free all journalists." gives "free all journalists".
fn words<'t>(sentence: &'t str, under_review: Option<Iso3>, reference: &Reference) -> &'t str {
    let said = SAYS.iter().find_map(|says| sentence.find(says).and_then(|at| sentence.get(at + says.len()..)));
    let Some(rest) = said else { return sentence };
    let named = reference.mentions(rest).into_iter().next();
    let named = named.filter(|(range, state)| range.start <= "the ".len() && Some(*state) == under_review);
    let rest = named.and_then(|(range, _)| rest.get(range.end..)).unwrap_or(rest).trim_start();
    let rest = rest.strip_prefix("should ").unwrap_or(rest);
    if rest.is_empty() { sentence } else { rest.trim_end_matches('.') }
}

/// The State that speaks at a place: the last that begins a sentence before it.
fn speaker_before(text: &str, at: usize, under_review: Option<Iso3>, reference: &Reference) -> Option<Iso3> {
    let before = sentences(text).into_iter().take_while(|sentence| sentence.start < at);
    let speaking = before.filter_map(|sentence| speaker(text.get(sentence)?, under_review, reference));
    let last = speaking.map(|(_, state)| state).last();
    let mentioned = || reference.mentions(text).into_iter().map(|(_, state)| state).find(|s| Some(*s) != under_review);
    last.or_else(mentioned)
}

/// Where a point begins: "(b)", in early reports also "b)".
fn point(text: &str, letter: &str) -> Option<usize> {
    let bare = || {
        let found = text.match_indices(&format!(" {letter})")).map(|(at, _)| at + 1).next();
        found.filter(|at| {
            text.get(..*at).is_none_or(|before| before.matches('(').count() <= before.matches(')').count())
        })
    };
    text.find(&format!("({letter})")).or_else(bare)
}

/// The letter after this one.
fn following(letter: &str) -> Option<String> {
    let mut bytes = letter.bytes();
    let (first, rest) = (bytes.next()?, bytes.next());
    (rest.is_none() && first < b'z').then(|| char::from(first + 1).to_string())
}

/// Words that say what a text is about, folded.
fn words_of(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| word.len() > 4).map(str::to_owned).collect()
}
