//! From the tables into the index in memory.

use std::sync::mpsc::sync_channel;

use placard_domain::{Compared, Provider, RecommendationDraft, compared, shown};
use placard_register::{Entry, Register, Stand};
use rusqlite::Connection;

use super::store::{self, Recommendation};
use crate::error::CaseFileError;

/// Records that go from one thread to the other at a time, and how many such batches may wait.
const BATCH: usize = 256;
const WAITING: usize = 4;

/// Puts all records into the index: one thread reads, another takes their words apart.
pub(crate) fn all(conn: &Connection, register: &mut Register) -> Result<(), CaseFileError> {
    std::thread::scope(|scope| {
        let (out, batches) = sync_channel::<Vec<Recommendation>>(WAITING);
        scope.spawn(move || {
            batches.iter().flatten().for_each(|record| put(register, &record));
            register.seal();
        });
        let mut batch = Vec::with_capacity(BATCH);
        store::records(conn, "1", [], |record| {
            batch.push(record);
            if batch.len() == BATCH {
                // It is taken, or the other thread has panicked, and this one will when both end.
                let _ = out.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH)));
            }
            Ok(())
        })?;
        let _ = out.send(batch);
        Ok(())
    })
}

/// Brings one record to what it is now; it may be gone.
pub(crate) fn renew(conn: &Connection, register: &mut Register, n: i64) -> Result<(), CaseFileError> {
    register.remove(n);
    store::records(conn, "r.n = ?1", [n], |record| {
        put(register, &record);
        Ok(())
    })
}

fn put(register: &mut Register, record: &Recommendation) {
    if let [only] = record.attestations.as_slice()
        && !record.own.corrects()
    {
        let stand = Stand { provider: only.provider, response: only.says.response, rows: 1 };
        return put_entry(register, record.n, &only.says, &[stand], record, &Disputed::default());
    }
    let shown = shown(&record.own, &record.attestations);
    let others: Vec<&str> = record
        .attestations
        .iter()
        .map(|attestation| attestation.says.text.as_str())
        .filter(|text| *text != shown.values.text)
        .collect();
    let compared = compared(&record.own, &record.attestations);
    let disputed = Disputed { disagreeing: shown.disagreeing(), compared: &compared, other_texts: &others };
    put_entry(register, record.n, &shown.values, &stands(record), record, &disputed);
}

/// What each source says of the answer: the first that it gives.
fn stands(record: &Recommendation) -> Vec<Stand> {
    let mut stands: Vec<Stand> = Vec::new();
    for attestation in &record.attestations {
        let (provider, response) = (attestation.provider, attestation.says.response);
        match stands.iter_mut().find(|stand| stand.provider == provider) {
            Some(stand) => {
                stand.rows += 1;
                stand.response = stand.response.or(response);
            }
            None => stands.push(Stand { provider, response, rows: 1 }),
        }
    }
    stands
}

/// Puts a new record that one source gives.
pub(crate) fn put_single(register: &mut Register, n: i64, provider: Provider, says: &RecommendationDraft) {
    let stand = Stand { provider, response: says.response, rows: 1 };
    put_entry(register, n, says, &[stand], &Recommendation::default(), &Disputed::default());
}

/// What several sources say of one record beside what is shown.
#[derive(Default)]
struct Disputed<'a> {
    disagreeing: bool,
    compared: &'a [Compared],
    other_texts: &'a [&'a str],
}

fn put_entry(
    register: &mut Register,
    n: i64,
    values: &RecommendationDraft,
    stands: &[Stand],
    record: &Recommendation,
    disputed: &Disputed<'_>,
) {
    // Every record has a State: the table sees to it.
    let Some(state) = values.state_under_review else { return };
    let themes: Vec<&str> = values.themes.iter().map(String::as_str).collect();
    let sdgs: Vec<&str> = values.sdgs.iter().map(String::as_str).collect();
    register.put(&Entry {
        n,
        class: values.class,
        state,
        recommending: &values.recommending_states,
        cycle: values.cycle,
        session: values.session,
        paragraph: values.paragraph.as_deref(),
        response: values.response,
        state_words: values.state_words.as_deref(),
        themes: &themes,
        category: values.category,
        sdgs: &sdgs,
        stands,
        assessment: record.own.assessment,
        disagreeing: disputed.disagreeing,
        compared: disputed.compared,
        text: &values.text,
        other_texts: disputed.other_texts,
    });
}
