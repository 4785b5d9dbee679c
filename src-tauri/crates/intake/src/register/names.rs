//! Looking up States by name: files repeat a few hundred names in a million cells.

use std::collections::{HashMap, HashSet};

use placard_domain::fold::fold;
use placard_domain::names::Match;
use placard_domain::{Iso3, Reference};

/// Most names kept; a file with more has something else in that column.
const MOST_KEPT: usize = 10_000;
/// Most names for which guesses are made.
const MOST_GUESSED: usize = 500;
/// Longest text that can be the name of a State, in bytes.
const LONGEST_NAME: usize = 160;
/// Longest cell of States that is taken apart, in bytes: all of them have less than 4 kB.
const LONGEST_LIST: usize = 16_384;
/// Most commas within the name of one State ("Korea, Democratic People's Republic of").
const MOST_COMMAS: usize = 2;

/// What a cell of States holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    /// States, in order, each once.
    pub states: Vec<Iso3>,
    /// What is none that is known.
    pub unknown: Vec<String>,
}

/// The States of the reference pack, with a memory.
pub(crate) struct States<'a> {
    reference: &'a Reference,
    /// All names and codes, folded: what is not among them is not asked for, because the reference pack
    /// looks for guesses each time, which takes as long as a thousand names that are known.
    all: HashSet<String>,
    single: HashMap<String, Option<Iso3>>,
    lists: HashMap<String, Named>,
    guesses: HashMap<String, Vec<(Iso3, String)>>,
}

impl<'a> States<'a> {
    /// Nothing is remembered yet.
    pub(crate) fn new(reference: &'a Reference) -> Self {
        let names = reference.states().iter().flat_map(|state| {
            let names = state.names.values().chain(&state.aliases).map(String::as_str);
            names.chain([state.iso3.as_str()]).map(fold).collect::<Vec<_>>()
        });
        Self { reference, all: names.collect(), single: HashMap::new(), lists: HashMap::new(), guesses: HashMap::new() }
    }

    /// The State of that name or code.
    pub(crate) fn find(&mut self, name: &str) -> Option<Iso3> {
        let name = name.trim();
        if let Some(known) = self.single.get(name) {
            return *known;
        }
        if name.is_empty() || name.len() > LONGEST_NAME {
            return None;
        }
        let folded = fold(name);
        let first = folded.split_once(' ').is_some_and(|(_, rest)| self.all.contains(rest));
        let last = folded.rsplit_once(' ').is_some_and(|(rest, _)| self.all.contains(rest));
        let found = match (first || last || self.all.contains(&folded)).then(|| self.reference.find(name)) {
            Some(Match::Found(state)) => Some(state),
            _ => None,
        };
        if self.single.len() < MOST_KEPT {
            self.single.insert(name.to_owned(), found);
        }
        found
    }

    /// The States that were perhaps meant, best first, with their English names. Guessing is slow: in a
    /// file of unknown names it ends after the first [`MOST_GUESSED`].
    pub(crate) fn guesses(&mut self, name: &str) -> Vec<(Iso3, String)> {
        if let Some(known) = self.guesses.get(name) {
            return known.clone();
        }
        if name.len() > LONGEST_NAME || self.guesses.len() >= MOST_GUESSED {
            return Vec::new();
        }
        let Match::Unknown { suggestions } = self.reference.find(name) else { return Vec::new() };
        let named = |iso3| Some((iso3, self.reference.state(iso3)?.name("en").to_owned()));
        let guesses: Vec<(Iso3, String)> = suggestions.into_iter().take(3).filter_map(named).collect();
        self.guesses.insert(name.to_owned(), guesses.clone());
        guesses
    }

    /// The States of a cell that names one or several: divided by `;`, `|`, line ends, brackets, commas
    /// or "and". A name that holds a comma or "and" is found all the same.
    pub(super) fn list(&mut self, cell: &str) -> Named {
        let cell = cell.trim();
        if let Some(known) = self.lists.get(cell) {
            return known.clone();
        }
        let mut named = Named::default();
        if cell.is_empty() {
            return named;
        }
        match self.find(cell) {
            Some(state) => named.states.push(state),
            None if cell.len() > LONGEST_LIST => named.unknown.push(cell.to_owned()),
            None => self.take_apart(cell, &mut named),
        }
        if self.lists.len() < MOST_KEPT {
            self.lists.insert(cell.to_owned(), named.clone());
        }
        named
    }

    fn take_apart(&mut self, cell: &str, named: &mut Named) {
        for part in cell.split([';', '|', '\n', '\r']) {
            let part = part.trim().trim_matches('-').trim();
            match self.find(part) {
                Some(state) => named.add(state),
                None if part.contains(") (") || part.contains(")(") => {
                    for inner in part.split(['(', ')']) {
                        self.by_commas(inner, named);
                    }
                }
                None => self.by_commas(bare(part), named),
            }
        }
    }

    /// The longest run of pieces that is a name wins: "Korea, Republic of" is one State.
    fn by_commas(&mut self, part: &str, named: &mut Named) {
        let mut rest = part.trim();
        while !rest.is_empty() {
            rest = ["and ", "et ", "y "].iter().find_map(|and| rest.strip_prefix(and)).unwrap_or(rest);
            let commas = rest.match_indices(',').map(|(at, _)| at);
            let mut ends: Vec<usize> = commas.chain([rest.len()]).take(MOST_COMMAS + 1).collect();
            let first = ends.first().copied().unwrap_or(rest.len());
            let mut next = first;
            while let Some(end) = ends.pop() {
                if let Some(state) = rest.get(..end).and_then(|name| self.find(name)) {
                    named.add(state);
                    next = end;
                    break;
                }
                if ends.is_empty() {
                    next = self.before_and(rest.get(..first).unwrap_or_default(), named);
                }
            }
            rest = rest.get(next..).unwrap_or_default().trim_start_matches([',', ' ']);
        }
    }

    /// Takes the State before "and", or all where there is none; returns where the rest begins.
    fn before_and(&mut self, piece: &str, named: &mut Named) -> usize {
        for and in [" and ", " & ", " et ", " y "] {
            if let Some(at) = piece.find(and)
                && let Some(state) = piece.get(..at).and_then(|name| self.find(name))
            {
                named.add(state);
                return at + and.len();
            }
        }
        if !piece.trim().is_empty() {
            named.unknown.push(piece.trim().to_owned());
        }
        piece.len()
    }
}

impl Named {
    fn add(&mut self, state: Iso3) {
        if !self.states.contains(&state) {
            self.states.push(state);
        }
    }
}

/// Without brackets around the whole.
fn bare(part: &str) -> &str {
    part.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(part)
}
