//! What the register holds already, in memory for the length of an import: so that each row that comes
//! is told apart as new, known, changed, or the same recommendation in another source.
//!
//! Two rows of different sources are the same recommendation only where nothing speaks against it: the
//! same review, the same words, one names all recommending States that the other names, and their
//! paragraphs do not differ. Rows of one source are never joined here: that is for the user to decide.
//! A report of the Working Group prints several clauses with States of their own in one paragraph, where others
//! have a row for each: such a row meets the recommendation by the words and States of its clause ([`parts`]).

use std::collections::HashMap;

use placard_domain::{Iso3, Provider, RecommendationDraft};

use super::identity::Identity;
use super::report_rows::ReportRows;

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
pub(super) struct Keyed {
    pub(super) attestation: u32,
    pub(super) record: u32,
    pub(super) content: i64,
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
    /// The rows of reports once more.
    reports: ReportRows,
}

impl Known {
    pub(crate) fn with_room_for(rows: usize) -> Self {
        Self { rows: Vec::with_capacity(rows), by_key: HashMap::with_capacity(rows), ..Self::default() }
    }

    /// Another file begins, with `next_attestation` as its first: rows that are the same are counted anew.
    pub(crate) fn begin_file(&mut self, next_attestation: i64) {
        self.in_file.clear();
        self.reports.begin_file(next_attestation);
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
        let known = match provider {
            Provider::WgReport => {
                let states = self.set(&says.recommending_states);
                self.reports.again(identity, states)
            }
            _ => self.by_key.get(&identity.key).copied(),
        };
        if let Some(known) = known {
            return if known.content == identity.content {
                Verdict::Already
            } else {
                Verdict::Updated { attestation: known.attestation.into(), record: self.record(known.record.into()) }
            };
        }
        let mut same = self.same(provider, says, identity.core, &says.recommending_states);
        for (core, states) in parts(provider, says) {
            same.extend(self.same(provider, says, core, states));
        }
        same.sort_unstable();
        same.dedup();
        match same.split_first() {
            None => Verdict::New,
            Some((record, joined)) => Verdict::Met { record: *record, joined: joined.to_vec() },
        }
    }

    /// What becomes of a reply in an addendum, which names a recommendation by its number; [`Verdict::New`] where
    /// no report has that number. It is noted down.
    pub(crate) fn judge_reply(&mut self, identity: Identity) -> Verdict {
        match self.reports.replied_to(identity) {
            None => Verdict::New,
            Some((_, true)) => Verdict::Already,
            Some((known, false)) => {
                self.reports.note_reply(known.attestation, identity.content);
                Verdict::Updated { attestation: known.attestation.into(), record: self.record(known.record.into()) }
            }
        }
    }

    /// Notes down a reply that is there already.
    pub(crate) fn note_reply(&mut self, attestation: i64, content: i64) {
        if let Ok(attestation) = u32::try_from(attestation) {
            self.reports.note_reply(attestation, content);
        }
    }

    /// The records that are the same recommendation as a row of `provider` with that review, words and States.
    fn same(&mut self, provider: Provider, says: &RecommendationDraft, core: i64, states: &[Iso3]) -> Vec<i64> {
        let states = self.set(states);
        let states = self.states(states);
        let paragraph = paragraph(says);
        let rows = self.rows_alike(core);
        let mut same: Vec<i64> = Vec::new();
        for row in &rows {
            let record = self.record(row.record.into());
            if !same.contains(&record) && self.is_same(record, &rows, provider, states, paragraph) {
                same.push(record);
            }
        }
        same.sort_unstable();
        self.without_contradiction(same, &rows)
    }

    /// The first of the records and those of the others that can be one with it: where two have rows of one
    /// source for the same State, or different paragraphs, they are two recommendations with the same words.
    fn without_contradiction(&self, records: Vec<i64>, rows: &[Row]) -> Vec<i64> {
        let mut one: Vec<i64> = Vec::with_capacity(records.len());
        for record in records {
            let of = |row: &&Row| self.record(row.record.into()) == record;
            let of_one = |row: &&Row| one.contains(&self.record(row.record.into()));
            let contradict = |a: &Row, b: &Row| {
                let meet = self.states(a.states).meets(&self.states(b.states)) || a.states == b.states;
                a.provider == b.provider && meet || a.paragraph != 0 && b.paragraph != 0 && a.paragraph != b.paragraph
            };
            let contradicts = rows.iter().filter(of).any(|a| rows.iter().filter(of_one).any(|b| contradict(a, b)));
            if !contradicts {
                one.push(record);
            }
        }
        one
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
        self.note_parts(provider, says, record);
    }

    /// Notes down what else a row of a report is met by, each as if it were a row of the record.
    pub(crate) fn note_parts(&mut self, provider: Provider, says: &RecommendationDraft, record: i64) {
        let Ok(record) = u32::try_from(record) else { return };
        for (core, states) in parts(provider, says) {
            let states = self.set(states);
            self.add(core, Row { record, provider, states, paragraph: paragraph(says), before: None, nth: 0 });
        }
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
        self.add(identity.core, Row { record, provider, states, paragraph, before: None, nth: 0 });
        let keyed = Keyed { attestation, record, content: identity.content };
        if provider == Provider::WgReport {
            self.reports.note(identity, states, keyed);
        } else {
            self.by_key.insert(identity.key, keyed);
        }
    }

    fn add(&mut self, core: i64, row: Row) {
        let Ok(place) = u32::try_from(self.rows.len()) else { return };
        let before = self.by_core.insert(core, place);
        let nth = before.and_then(|i| self.rows.get(i as usize)).map_or(0, |row| row.nth.saturating_add(1));
        self.rows.push(Row { before, nth, ..row });
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

/// Review and words, with the States, by which rows of other sources meet what a report prints besides its whole
/// text: its clauses, and both without the "to" that a report begins with and UPR Info leaves out ("To ratify …").
fn parts(provider: Provider, says: &RecommendationDraft) -> Vec<(i64, &[Iso3])> {
    if provider != Provider::WgReport {
        return Vec::new();
    }
    let core = |words: &str| Identity::core_of_part(says, words);
    let clauses = says.clauses.iter().map(|clause| (clause.text.as_str(), clause.recommending_states.as_slice()));
    let whole = (says.text.as_str(), says.recommending_states.as_slice());
    let bare = clauses.clone().chain([whole]).filter_map(|(text, states)| {
        let (to, rest) = text.split_at_checked(3)?;
        to.eq_ignore_ascii_case("to ").then_some((rest, states))
    });
    let mut parts: Vec<(i64, &[Iso3])> = clauses.chain(bare).map(|(text, states)| (core(text), states)).collect();
    parts.sort_unstable();
    parts.dedup();
    parts
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
