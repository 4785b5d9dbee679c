//! What the delegation itself writes to recommendations: assessments and corrections, joining and
//! setting apart. What a source says is never touched.

use placard_domain::fold::fold;
use placard_domain::{Implementation, Own, PartialDate, Response, shown};
use serde_json::Value;

use super::store::{self, Recommendation};
use crate::change::Writer;
use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, text_of};

/// What changes; none stays as it is. An empty text takes a correction, or the evidence, away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegisterChange {
    /// Own assessment.
    pub assessment: Option<Implementation>,
    /// Evidence of the assessment.
    pub evidence: Option<String>,
    /// Day of the assessment.
    pub assessed: Option<PartialDate>,
    /// Themes to add.
    pub add_themes: Vec<String>,
    /// Themes to take away.
    pub remove_themes: Vec<String>,
    /// Corrected answer.
    pub response: Option<Response>,
    /// Corrected words of the State.
    pub state_words: Option<String>,
    /// Corrected text.
    pub text: Option<String>,
    /// Corrected paragraph.
    pub paragraph: Option<String>,
    /// Fields whose correction is taken back, by their column.
    pub uncorrect: Vec<String>,
}

/// Changes a record; it must be at `rev` where one is given. Whether there was anything to change.
pub(crate) fn change(
    writer: &mut Writer,
    n: i64,
    change: &RegisterChange,
    rev: Option<u32>,
) -> Result<bool, CaseFileError> {
    let record = one(writer, n)?;
    let before = record::existing(writer.tx, RecordKind::Recommendation, &record.id, rev.unwrap_or(record.rev))?;
    let news = news(&record, change);
    let after = record::change(writer, RecordKind::Recommendation, before.clone(), news)?;
    Ok(after != before)
}

fn one(writer: &Writer, n: i64) -> Result<Recommendation, CaseFileError> {
    let mut found = None;
    store::records(writer.tx, "r.n = ?1", [n], |record| {
        found = Some(record);
        Ok(())
    })?;
    found.ok_or_else(|| CaseFileError::RecordNotFound { kind: RecordKind::Recommendation, id: n.to_string() })
}

/// The columns as they shall be. A correction to what sources say anyway is none.
fn news(record: &Recommendation, change: &RegisterChange) -> Row {
    let sources = shown(&Own::default(), &record.attestations).values;
    let mut row = Row::new();
    let mut set = |column: &str, value: Value| row.insert(column.to_owned(), value);
    let corrected = |text: &String, given: Option<&str>| {
        let text = text.trim();
        if text.is_empty() || Some(text) == given { Value::Null } else { text.into() }
    };
    if let Some(assessment) = change.assessment {
        set("assessment", assessment.code().into());
    }
    if let Some(evidence) = &change.evidence {
        set("evidence", corrected(evidence, None));
    }
    if let Some(assessed) = change.assessed {
        set("assessed", assessed.to_string().into());
    }
    if let Some(response) = change.response {
        set("response", if sources.response == Some(response) { Value::Null } else { response.code().into() });
    }
    if let Some(words) = &change.state_words {
        set("state_words", corrected(words, sources.state_words.as_deref()));
    }
    if let Some(text) = &change.text {
        set("text", corrected(text, Some(&sources.text)));
    }
    if let Some(paragraph) = &change.paragraph {
        set("paragraph", corrected(paragraph, sources.paragraph.as_deref()));
    }
    if !change.add_themes.is_empty() || !change.remove_themes.is_empty() {
        let now = record.own.themes.as_ref().unwrap_or(&sources.themes);
        let themes = with_and_without(now, &change.add_themes, &change.remove_themes);
        let json = || serde_json::to_string(&themes).unwrap_or_default();
        set("themes", if themes == sources.themes { Value::Null } else { json().into() });
    }
    for field in &change.uncorrect {
        if ["text", "response", "state_words", "paragraph", "themes"].contains(&field.as_str()) {
            set(field, Value::Null);
        }
    }
    row
}

fn with_and_without(now: &[String], add: &[String], remove: &[String]) -> Vec<String> {
    let is_in = |list: &[String], theme: &str| list.iter().any(|other| fold(other) == fold(theme));
    let mut themes: Vec<String> = now.iter().filter(|theme| !is_in(remove, theme)).cloned().collect();
    for theme in add.iter().map(|theme| theme.trim()).filter(|theme| !theme.is_empty()) {
        if !is_in(&themes, theme) {
            themes.push(theme.to_owned());
        }
    }
    themes
}

/// Makes one record of several: the first stays, with what the delegation wrote to it; what it did not
/// write there is taken from the others.
pub(crate) fn join(writer: &mut Writer, numbers: &[i64]) -> Result<(), CaseFileError> {
    let Some((into, others)) = numbers.split_first() else { return Ok(()) };
    for from in others.iter().filter(|from| *from != into) {
        let gone = row(writer, *from)?;
        let stays = row(writer, *into)?;
        let is_unwritten = |row: &Row, column: &str| {
            matches!(row.get(column), None | Some(Value::Null)) || text_of(row, column) == "not_assessed"
        };
        let taken =
            gone.iter().filter(|(column, _)| !["n", "id", "rev", "created", "changed"].contains(&column.as_str()));
        let news: Row = taken
            .filter(|(column, _)| is_unwritten(&stays, column) && !is_unwritten(&gone, column))
            .map(|(column, value)| (column.clone(), value.clone()))
            .collect();
        record::change(writer, RecordKind::Recommendation, stays, news)?;
        move_all(writer, *from, *into)?;
        writer.write(RecordKind::Recommendation, text_of(&gone, "id"), Some(&gone), None)?;
    }
    Ok(())
}

fn row(writer: &Writer, n: i64) -> Result<Row, CaseFileError> {
    record::select(writer.tx, RecordKind::Recommendation, "WHERE n = ?1", [n])?
        .pop()
        .ok_or_else(|| CaseFileError::RecordNotFound { kind: RecordKind::Recommendation, id: n.to_string() })
}

/// Gives all attestations of one record to another.
pub(super) fn move_all(writer: &mut Writer, from: i64, into: i64) -> Result<(), CaseFileError> {
    for attestation in
        record::select(writer.tx, RecordKind::Attestation, "WHERE recommendation_n = ?1 ORDER BY n", [from])?
    {
        move_to(writer, attestation, into)?;
    }
    Ok(())
}

fn move_to(writer: &mut Writer, attestation: Row, into: i64) -> Result<(), CaseFileError> {
    let news = Row::from_iter([("recommendation_n".to_owned(), into.into())]);
    record::change(writer, RecordKind::Attestation, attestation, news).map(|_| ())
}

/// Makes an attestation a record of its own; the last one of a record cannot leave it.
pub(crate) fn split(writer: &mut Writer, attestation: &str) -> Result<(), CaseFileError> {
    let kind = RecordKind::Attestation;
    let row = record::find(writer.tx, kind, attestation)?
        .ok_or_else(|| CaseFileError::RecordNotFound { kind, id: attestation.to_owned() })?;
    let from = row.get("recommendation_n").and_then(Value::as_i64).unwrap_or_default();
    let count = "SELECT count(*) FROM attestation WHERE recommendation_n = ?1";
    if record::number(writer.tx, count, [from])? < 2 {
        return Err(CaseFileError::LastAttestation);
    }
    let next = record::number(writer.tx, "SELECT max(n) + 1 FROM recommendation", [])?;
    let own = Row::from_iter([("n".to_owned(), next.into()), ("assessment".to_owned(), "not_assessed".into())]);
    record::add(writer, RecordKind::Recommendation, own)?;
    move_to(writer, row, i64::try_from(next).unwrap_or(i64::MAX))
}
