//! Rows of an export of this case file that come back: as they went out, or with something written into
//! them in a spreadsheet. Of a field that is empty nobody says that it was emptied: the export may never
//! have had its column.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use placard_domain::{RecommendationDraft, Response, shown};
use rusqlite::Connection;

use super::carry_out::Renewed;
use super::edit::RegisterChange;
use super::store::{self, Placed};
use crate::error::CaseFileError;

/// Fields that can be corrected by hand, as hashes; none is empty.
type Fields = [Option<u64>; 5];

/// What the records of the register show, by their identifiers.
#[derive(Debug, Default)]
pub(super) struct Exported {
    records: HashMap<String, (i64, Fields)>,
}

impl Exported {
    pub(super) fn of(conn: &Connection) -> Result<Self, CaseFileError> {
        let mut exported = Self::default();
        store::records(conn, "1", [], |record| {
            let values = shown(&record.own, &record.attestations).values;
            exported.records.insert(record.id, (record.n, fields(&values)));
            Ok(())
        })?;
        Ok(exported)
    }

    /// The record that a row was exported from, and whether it says what the record shows.
    pub(super) fn find(&self, says: &RecommendationDraft) -> Option<(i64, bool)> {
        let (n, kept) = self.records.get(says.source_key.as_deref()?)?;
        let is_as_shown = fields(says).iter().zip(kept).all(|(says, kept)| says.is_none() || says == kept);
        Some((*n, is_as_shown))
    }
}

fn fields(values: &RecommendationDraft) -> Fields {
    let hash = |text: &str| {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        (!text.is_empty()).then(|| hasher.finish())
    };
    let text = |text: &Option<String>| text.as_deref().and_then(hash);
    [
        hash(&values.text),
        values.response.map(Response::code).and_then(hash),
        text(&values.state_words),
        text(&values.paragraph),
        hash(&values.themes.join("\n")),
    ]
}

/// What was written into a row of an export, as corrections of its record.
pub(super) fn correction(
    conn: &Connection,
    placed: &Placed,
    renewed: &mut Renewed,
) -> Result<RegisterChange, CaseFileError> {
    let mut change = RegisterChange::default();
    let says = &placed.says;
    store::records(conn, "r.n = ?1", [placed.record], |record| {
        let kept = shown(&record.own, &record.attestations).values;
        let mut text = |column: &str, was: Option<&str>, is: Option<&str>| {
            let new = is.filter(|is| !is.is_empty() && Some(*is) != was)?;
            renewed.note(column, was.unwrap_or_default().to_owned(), new.to_owned());
            Some(new.to_owned())
        };
        change.text = text("text", Some(&kept.text), Some(&says.text));
        change.state_words = text("state_words", kept.state_words.as_deref(), says.state_words.as_deref());
        change.paragraph = text("paragraph", kept.paragraph.as_deref(), says.paragraph.as_deref());
        let code = |answer: Option<Response>| answer.map(Response::code);
        change.response =
            text("response", code(kept.response), code(says.response)).and_then(|code| Response::from_code(&code));
        if !says.themes.is_empty() && says.themes != kept.themes {
            renewed.note("themes", kept.themes.join(", "), says.themes.join(", "));
            change.add_themes.clone_from(&says.themes);
            change.remove_themes = kept.themes.iter().filter(|theme| !says.themes.contains(theme)).cloned().collect();
        }
        Ok(())
    })?;
    Ok(change)
}
