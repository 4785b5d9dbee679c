//! Records that are perhaps the same recommendation: found on request, joined only by the user.

use std::collections::{BTreeMap, HashMap, HashSet};

use placard_domain::Iso3;
use placard_register::words::each_word;
use rusqlite::Connection;

use super::store;
use crate::error::CaseFileError;

/// Why records are perhaps the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// One source divided it: everything is the same but the recommending States.
    Divided,
    /// Different sources have the same words for the same review.
    SameWords,
    /// Different sources, the same review and a common recommending State; so many of a hundred words are the same.
    Similar(u8),
}

/// Records that are perhaps the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Their numbers, in the order of their entry.
    pub records: Vec<i64>,
    /// Why.
    pub likeness: Likeness,
}

/// Words in common, of a hundred, from which two texts are shown side by side.
const SIMILAR_FROM: usize = 80;
/// Recommendations of one State to another in one cycle that are compared with each other at most.
const MOST_COMPARED: usize = 200;

/// One attestation as it is compared.
struct Row {
    record: i64,
    provider: String,
    core: i64,
    response: Option<String>,
    states: Vec<Iso3>,
    paragraph: Option<String>,
    state: String,
    cycle: Option<u8>,
    text: String,
}

/// Groups among the records that `meant` says, divided ones first.
pub(crate) fn groups(conn: &Connection, meant: &HashSet<i64>) -> Result<Vec<Group>, CaseFileError> {
    let rows = rows(conn, meant)?;
    let mut groups = divided(&rows);
    groups.extend(same_words(&rows));
    groups.extend(similar(&rows));
    Ok(groups)
}

fn rows(conn: &Connection, meant: &HashSet<i64>) -> Result<Vec<Row>, CaseFileError> {
    let mut query = conn.prepare(
        "SELECT recommendation_n, provider, core, response, recommending, paragraph, state, cycle, text
         FROM attestation WHERE class = 'recommendation' ORDER BY n",
    )?;
    let mut found = query.query([])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let record: i64 = row.get(0)?;
        if meant.contains(&record) {
            rows.push(Row {
                record,
                provider: row.get(1)?,
                core: row.get(2)?,
                response: row.get(3)?,
                states: store::states(&row.get::<_, String>(4)?),
                paragraph: row.get(5)?,
                state: row.get(6)?,
                cycle: row.get(7)?,
                text: row.get(8)?,
            });
        }
    }
    Ok(rows)
}

/// The same source, review, words and answer, no paragraphs that differ, and other States.
fn divided(rows: &[Row]) -> Vec<Group> {
    let mut alike: BTreeMap<(&str, i64, Option<&str>), Vec<&Row>> = BTreeMap::new();
    for row in rows {
        alike.entry((&row.provider, row.core, row.response.as_deref())).or_default().push(row);
    }
    let mut groups = Vec::new();
    for rows in alike.into_values() {
        let mut seen: HashSet<Iso3> = HashSet::new();
        let mut records: Vec<i64> = Vec::new();
        let mut paragraphs: HashSet<&str> = HashSet::new();
        for row in rows.iter().filter(|row| !row.states.is_empty()) {
            if records.contains(&row.record) || row.states.iter().any(|state| seen.contains(state)) {
                continue;
            }
            seen.extend(&row.states);
            paragraphs.extend(row.paragraph.as_deref());
            records.push(row.record);
        }
        if records.len() > 1 && paragraphs.len() < 2 {
            groups.push(Group { records, likeness: Likeness::Divided });
        }
    }
    groups.sort_by_key(|group| group.records.first().copied());
    groups
}

fn same_words(rows: &[Row]) -> Vec<Group> {
    let mut alike: BTreeMap<i64, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        alike.entry(row.core).or_default().push(row);
    }
    let mut groups: Vec<Group> = alike
        .into_values()
        .filter(|rows| rows.iter().any(|row| row.provider != rows[0].provider))
        .filter_map(|rows| {
            let mut records: Vec<i64> = rows.iter().map(|row| row.record).collect();
            records.sort_unstable();
            records.dedup();
            (records.len() > 1).then_some(Group { records, likeness: Likeness::SameWords })
        })
        .collect();
    groups.sort_by_key(|group| group.records.first().copied());
    groups
}

fn similar(rows: &[Row]) -> Vec<Group> {
    let mut alike: BTreeMap<(&str, Option<u8>, Iso3), Vec<usize>> = BTreeMap::new();
    for (i, row) in rows.iter().enumerate() {
        for state in &row.states {
            alike.entry((&row.state, row.cycle, *state)).or_default().push(i);
        }
    }
    let mut words: HashMap<usize, HashSet<String>> = HashMap::new();
    let mut pairs: BTreeMap<(i64, i64), u8> = BTreeMap::new();
    for places in alike.values().filter(|places| places.len() <= MOST_COMPARED) {
        for (at, one) in places.iter().enumerate() {
            for other in &places[at + 1..] {
                let (a, b) = (&rows[*one], &rows[*other]);
                if a.provider == b.provider || a.record == b.record || a.core == b.core {
                    continue;
                }
                let mine = words.entry(*one).or_insert_with(|| words_of(&a.text)).clone();
                let theirs = words.entry(*other).or_insert_with(|| words_of(&b.text));
                let common = mine.intersection(theirs).count();
                let all = mine.len() + theirs.len() - common;
                let percent = common * 100 / all.max(1);
                if percent >= SIMILAR_FROM {
                    let pair = (a.record.min(b.record), a.record.max(b.record));
                    pairs.insert(pair, u8::try_from(percent).unwrap_or(100));
                }
            }
        }
    }
    let group = |((a, b), percent)| Group { records: vec![a, b], likeness: Likeness::Similar(percent) };
    pairs.into_iter().map(group).collect()
}

fn words_of(text: &str) -> HashSet<String> {
    let mut words = HashSet::new();
    each_word(text, |word, _| {
        words.insert(word.to_owned());
    });
    words
}
