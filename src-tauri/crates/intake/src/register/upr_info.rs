//! Exports of the database of UPR Info: that of before 2019 and today's.
//!
//! One row for each recommending State. The old header has `Rgrp` and `Org` twice, once for each of the
//! two States; neither is read, so names suffice. Today's is that of any Uwazi database: its first three
//! and last three labels are in the language of whoever exported it, those between are the properties.

use super::column_names::folded;
use super::{Field, RegisterKind};

/// Columns of the old export, folded: of the workbook, of the csv made of it, of the table on the web page.
const OLD: [(Field, &[&str]); 8] = [
    (Field::State, &["sur", "to"]),
    (Field::Recommending, &["rs", "from"]),
    (Field::Text, &["recommendation", "text"]),
    (Field::Response, &["response"]),
    (Field::Session, &["session"]),
    (Field::Themes, &["issue", "issues"]),
    (Field::Category, &["action", "a"]),
    (Field::Cycle, &["c", "cycle"]),
];

/// Properties of today's export, folded.
const CURRENT: [(Field, &[&str]); 8] = [
    (Field::State, &["state under review"]),
    (Field::Recommending, &["recommending state", "recommending states"]),
    (Field::Text, &["text", "recommendation"]),
    (Field::Response, &["response"]),
    (Field::Session, &["session"]),
    (Field::Themes, &["issues", "issue"]),
    (Field::Category, &["action category"]),
    (Field::Cycle, &["cycle"]),
];

/// Which of the two exports has that header, and what its columns are.
pub(super) fn recognise(header: &[String]) -> Option<(RegisterKind, Vec<Option<Field>>)> {
    let old = columns(header, &OLD);
    let has = |fields: &[Option<Field>], field: Field| fields.contains(&Some(field));
    let both = |fields: &[Option<Field>]| has(fields, Field::State) && has(fields, Field::Recommending);
    let rest = |fields: &[Option<Field>]| fields.iter().flatten().count().saturating_sub(2);
    if both(&old) && has(&old, Field::Text) && has(&old, Field::Response) && rest(&old) >= 4 {
        return Some((RegisterKind::UprInfoOld, old));
    }
    let current = columns(header, &CURRENT);
    let own = has(&current, Field::Category) || has(&current, Field::Themes);
    (both(&current) && own && rest(&current) >= 3).then_some((RegisterKind::UprInfo, current))
}

/// Of a name that stands twice the first counts.
fn columns(header: &[String], names: &[(Field, &[&str])]) -> Vec<Option<Field>> {
    let mut fields: Vec<Option<Field>> = Vec::with_capacity(header.len());
    for name in header {
        let folded = folded(name).unwrap_or_default();
        let field = names.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(field, _)| *field);
        fields.push(field.filter(|field| !fields.contains(&Some(*field))));
    }
    fields
}

/// The columns that an export of that kind has and `fields` does not, by their names.
pub(super) fn missing(kind: RegisterKind, fields: &[Option<Field>]) -> Vec<&'static str> {
    let names = match kind {
        RegisterKind::UprInfoOld => &OLD,
        RegisterKind::UprInfo => &CURRENT,
        _ => return Vec::new(),
    };
    // The old export names the session, from which the cycle follows; the table on the web page, the cycle.
    let dated = fields.contains(&Some(Field::Session)) || fields.contains(&Some(Field::Cycle));
    let optional = |field: Field| dated && matches!(field, Field::Session | Field::Cycle);
    let missing = names.iter().filter(|(field, _)| !fields.contains(&Some(*field)) && !optional(*field));
    missing.filter_map(|(_, names)| names.first().copied()).collect()
}

/// The values of a cell: themes joined by a comma in the old export, values by `|` and a group with its
/// member by `::` in today's.
pub(super) fn values(kind: RegisterKind, cell: &str) -> Vec<String> {
    let pieces: Vec<&str> = match kind {
        RegisterKind::UprInfoOld => cell.split(',').collect(),
        _ => cell.split('|').flat_map(|value| value.split("::")).collect(),
    };
    let mut values: Vec<String> = Vec::with_capacity(pieces.len());
    for piece in pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()) {
        if !values.iter().any(|known| known == piece) {
            values.push(piece.to_owned());
        }
    }
    values
}
