//! What the register holds already, in memory for the length of an import: so that each row that comes
//! is told apart as new, known, changed, or the same recommendation in another source.
//!
//! Two rows of different sources are the same recommendation only where nothing speaks against it: the
//! same review, the same words, one names all recommending States that the other names, and their
//! paragraphs do not differ. Rows of one source are never joined here: that is for the user to decide.

use std::collections::HashMap;

use placard_domain::{Iso3, Provider, RecommendationDraft};

use super::identity::Identity;

/// Sets of States as bits, by the order in which they were first met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
struct StateSet([u64; 5]);

impl StateSet {
    fn insert(&mut self, bit: usize) {
        if let Some(word) = self.0.get_mut(bit / 64) {
            *word |= 1 << (bit % 64);
        }
    }

    fn holds(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).all(|(mine, theirs)| mine & theirs == theirs)
    }

    fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(other.0).any(|(mine, theirs)| mine & theirs != 0)
    }
}

/// An attestation that is known. There are as many as rows in the register, so it is kept small: numbers of
/// 32 bits, and sets of States by their place among those that occur.
#[derive(Debug, Clone, Copy)]
struct Row {
    record: u32,
    provider: Provider,
    states: u32,
    /// Hash of the paragraph; 0 where there is none.
    paragraph: u32,
    /// The row before this one with the same review and words, and how many there are up to here.
    before: Option<u32>,
    nth: u32,
}

/// A known row by its key.
#[derive(Debug, Clone, Copy)]
struct Keyed {
    attestation: u32,
    record: u32,
    content: i64,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// A record of its own.
    New,
    /// The same recommendation as `record`; the records `joined` turn out to be the same as well.
    Met { record: i64, joined: Vec<i64> },
    /// The source says something else than before.
    Updated { attestation: i64, record: i64 },
    /// It is there already.
    Already,
}

/// Where more rows than this say the same of one review, they are no longer compared: a table in which
/// every text is "see annex" must not take a day.
const MOST_COMPARED: u32 = 256;

/// All rows that are known.
#[derive(Debug, Default)]
pub(crate) struct Known {
    rows: Vec<Row>,
    by_key: HashMap<i64, Keyed>,
    /// For a review and words: the last row that has them.
    by_core: HashMap<i64, u32>,
    /// Records that turned out to be another one.
    moved: HashMap<i64, i64>,
    bits: HashMap<Iso3, usize>,
    /// The sets of States that occur, and the place of each.
    sets: Vec<StateSet>,
    places: HashMap<StateSet, u32>,
    /// How often a base key was met in the file that is being read.
    in_file: HashMap<i64, u32>,
}

impl Known {
    pub(crate) fn with_room_for(rows: usize) -> Self {
        Self { rows: Vec::with_capacity(rows), by_key: HashMap::with_capacity(rows), ..Self::default() }
    }

    /// Another file begins: rows that are the same are counted anew.
    pub(crate) fn begin_file(&mut self) {
        self.in_file.clear();
    }

    /// The identity of a row, told apart from rows before it in the file that are the same.
    pub(crate) fn identify(&mut self, provider: Provider, says: &RecommendationDraft) -> Identity {
        let identity = Identity::of(provider, says);
        let nth = self.in_file.entry(identity.key).or_insert(0);
        let identity = identity.nth(*nth);
        *nth += 1;
        identity
    }

    /// What becomes of a row. Nothing is noted down yet.
    pub(crate) fn judge(&mut self, provider: Provider, says: &RecommendationDraft, identity: Identity) -> Verdict {
        if let Some(known) = self.by_key.get(&identity.key) {
            return if known.content == identity.content {
                Verdict::Already
            } else {
                Verdict::Updated { attestation: known.attestation.into(), record: self.record(known.record.into()) }
            };
        }
        let states = self.set(&says.recommending_states);
        let states = self.states(states);
        let paragraph = paragraph(says);
        let rows = self.rows_alike(identity.core);
        let mut same: Vec<i64> = Vec::new();
        for row in &rows {
            let record = self.record(row.record.into());
            if !same.contains(&record) && self.is_same(record, &rows, provider, states, paragraph) {
                same.push(record);
            }
        }
        same.sort_unstable();
        match same.split_first() {
            None => Verdict::New,
            Some((record, joined)) => Verdict::Met { record: *record, joined: joined.to_vec() },
        }
    }

    /// The rows with the same review and words; none where they are too many to be told apart.
    fn rows_alike(&self, core: i64) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut at = self.by_core.get(&core).copied();
        while let Some(row) = at.and_then(|i| self.rows.get(i as usize)) {
            if row.nth > MOST_COMPARED {
                return Vec::new();
            }
            rows.push(*row);
            at = row.before;
        }
        rows
    }

    /// Whether nothing speaks against a row of `provider` being the record; `rows` are all with its words.
    fn is_same(&self, record: i64, rows: &[Row], provider: Provider, states: StateSet, paragraph: u32) -> bool {
        let mut covered = false;
        for row in rows.iter().filter(|row| self.record(row.record.into()) == record) {
            let given = self.states(row.states);
            if paragraph != 0 && row.paragraph != 0 && paragraph != row.paragraph {
                return false;
            }
            if row.provider == provider {
                // Another row of this source is part of the record: this one may be, too, as the part that
                // the source gives to other States.
                if given.meets(&states) || given == states {
                    return false;
                }
            } else {
                covered |= given.holds(&states) || states.holds(&given);
            }
        }
        covered
    }

    /// The record that `record` has become part of.
    fn record(&self, mut record: i64) -> i64 {
        while let Some(into) = self.moved.get(&record) {
            record = *into;
        }
        record
    }

    /// Notes a row down, with the record that it belongs to.
    pub(crate) fn note(
        &mut self,
        provider: Provider,
        says: &RecommendationDraft,
        identity: Identity,
        attestation: i64,
        record: i64,
    ) {
        let states = self.set(&says.recommending_states);
        self.note_row(provider, states, paragraph(says), identity, attestation, record);
    }

    pub(crate) fn note_row(
        &mut self,
        provider: Provider,
        states: u32,
        paragraph: u32,
        identity: Identity,
        attestation: i64,
        record: i64,
    ) {
        let (Ok(attestation), Ok(record)) = (u32::try_from(attestation), u32::try_from(record)) else { return };
        let Ok(place) = u32::try_from(self.rows.len()) else { return };
        let before = self.by_core.insert(identity.core, place);
        let nth = before.and_then(|i| self.rows.get(i as usize)).map_or(0, |row| row.nth.saturating_add(1));
        self.rows.push(Row { record, provider, states, paragraph, before, nth });
        self.by_key.insert(identity.key, Keyed { attestation, record, content: identity.content });
    }

    /// All rows of `from` belong to `into` from now on.
    pub(crate) fn join(&mut self, from: i64, into: i64) {
        if from != into {
            self.moved.insert(from, into);
        }
    }

    /// The place of a set of States.
    pub(crate) fn set(&mut self, states: &[Iso3]) -> u32 {
        let mut set = StateSet::default();
        for state in states {
            let next = self.bits.len();
            set.insert(*self.bits.entry(*state).or_insert(next));
        }
        let next = u32::try_from(self.sets.len()).unwrap_or(u32::MAX);
        let place = *self.places.entry(set).or_insert(next);
        if place == next {
            self.sets.push(set);
        }
        place
    }

    fn states(&self, place: u32) -> StateSet {
        self.sets.get(place as usize).copied().unwrap_or_default()
    }
}

/// A paragraph as a number; 0 where there is none.
pub(crate) fn paragraph(says: &RecommendationDraft) -> u32 {
    says.paragraph.as_deref().map_or(0, paragraph_number)
}

/// FNV-1a over the bare number: it only has to tell the paragraphs of one report apart.
pub(crate) fn paragraph_number(paragraph: &str) -> u32 {
    let bare = paragraph.trim().trim_end_matches('.').bytes();
    bare.fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193))
}
