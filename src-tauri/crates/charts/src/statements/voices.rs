//! Who spoke: statements by organisation, those that name none by speaker.

use std::cmp::Reverse;
use std::collections::HashMap;

use placard_domain::Iso3;
use placard_domain::fold::fold;

use super::Said;

/// An organisation, or somebody who named none.
pub(super) struct Voice<'a> {
    /// Its name as it was written first.
    pub name: &'a str,
    /// Whether it is an organisation.
    pub is_organisation: bool,
    /// What it said, in time, undated statements last.
    pub said: Vec<&'a Said>,
    /// On which States, each told by one of the statements, and how often: most often first.
    pub states: Vec<(&'a Said, u64)>,
}

impl<'a> Voice<'a> {
    pub(super) fn count(&self) -> u64 {
        self.said.len() as u64
    }

    /// What nobody dated.
    pub(super) fn undated(&self) -> impl Iterator<Item = &'a Said> {
        self.said.iter().copied().filter(|said| said.date.is_none())
    }
}

/// All voices, those first that spoke most often, of equals by name. A name written in capitals or
/// without accents is the same name.
pub(super) fn voices(statements: &[Said]) -> Vec<Voice<'_>> {
    // Folding is slow, and most statements are of few names.
    let mut places: HashMap<(bool, &str), usize> = HashMap::new();
    let mut folded: HashMap<(bool, String), usize> = HashMap::new();
    let mut voices: Vec<Voice<'_>> = Vec::new();
    for said in in_time(statements) {
        let organisation = said.organisation.as_deref().filter(|name| !name.trim().is_empty());
        let (is_organisation, name) = (organisation.is_some(), organisation.unwrap_or(&said.speaker));
        let place = *places.entry((is_organisation, name)).or_insert_with(|| {
            *folded.entry((is_organisation, fold(name))).or_insert_with(|| {
                voices.push(Voice { name, is_organisation, said: Vec::new(), states: Vec::new() });
                voices.len() - 1
            })
        });
        if let Some(voice) = voices.get_mut(place) {
            voice.said.push(said);
        }
    }
    voices.iter_mut().for_each(|voice| voice.states = states(&voice.said));
    voices.sort_by_cached_key(|voice| (Reverse(voice.count()), fold(voice.name)));
    voices
}

/// Statements by date, undated ones last; of one day in the order of their identifiers.
pub(super) fn in_time(statements: &[Said]) -> Vec<&Said> {
    let mut sorted: Vec<&Said> = statements.iter().collect();
    sorted.sort_by_cached_key(|said| {
        (said.date.is_none(), said.date.map(|d| (d.first_day(), d.last_day())), said.id.as_str())
    });
    sorted
}

/// On which States something was said, most often first, of equals by code.
fn states<'a>(all: &[&'a Said]) -> Vec<(&'a Said, u64)> {
    let mut counts: HashMap<Iso3, (&'a Said, u64)> = HashMap::new();
    for &said in all {
        counts.entry(said.iso3).or_insert((said, 0)).1 += 1;
    }
    let mut counts: Vec<(&Said, u64)> = counts.into_values().collect();
    counts.sort_by_key(|(said, n)| (Reverse(*n), said.iso3));
    counts
}
