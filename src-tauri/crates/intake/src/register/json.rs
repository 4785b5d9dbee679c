//! Files of JSON objects: an array of them, one after the other, or an array within an object. One object
//! is in memory at a time; one that is wrong does not end the reading.

mod splitter;

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::SeekFrom;

use serde_json::{Map, Value};

use super::halt::{Halt, settle};
use super::problems::{Unit, problem};
use super::rows::OnRow;
use super::{Bytes, Place, RawRow, RowProblem, Stop};
use crate::IntakeError;
use splitter::{Piece, Splitter};

/// Deepest nesting within an object; serde_json ends there too.
const MAX_DEPTH: usize = 128;
/// Longest object, in bytes.
const MAX_ITEM: usize = 4_000_000;
/// Objects whose keys make the header of a table, and the most keys.
const HEADER_FROM: u64 = 1_000;
const MAX_KEYS: usize = 500;
/// Bytes read at a time; progress is told after each.
const BLOCK: usize = 256 * 1024;

/// Takes how much of how much has been read, in bytes.
pub(super) type OnProgress<'a> = dyn FnMut(u64, u64) -> Result<(), Stop> + 'a;

/// What stands at one place of the array; places count from 1.
pub(super) enum Item<'a> {
    /// An object, and its text.
    Object(Map<String, Value>, &'a str),
    /// Something that cannot be read; its text is empty where nothing of it is left.
    Wrong(RowProblem, RawRow),
}

/// Takes one item after the other.
pub(super) type OnItem<'a> = dyn FnMut(u64, Item) -> Result<(), Stop> + 'a;

/// Hands on all items of a file.
pub(super) fn items(
    file: &mut dyn Bytes,
    name: &str,
    on_item: &mut OnItem,
    progress: &mut OnProgress,
) -> Result<Result<(), Stop>, IntakeError> {
    settle(read(file, name, on_item, progress))
}

fn read(file: &mut dyn Bytes, name: &str, on_item: &mut OnItem, progress: &mut OnProgress) -> Result<(), Halt> {
    let unreadable = |e: std::io::Error| IntakeError::DeviceFailed { name: name.to_owned(), reason: e.to_string() };
    let whole = file.seek(SeekFrom::End(0)).map_err(unreadable)?;
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut splitter = Splitter::default();
    let mut place = 0;
    let mut done = 0;
    let mut block = vec![0; BLOCK];
    loop {
        let count = file.read(&mut block).map_err(unreadable)?;
        let mut bytes = block.get(..count).unwrap_or_default();
        if done == 0 {
            if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
                let (found, advice) = ("JSON in UTF-16".to_owned(), "save it as UTF-8".to_owned());
                return Err(IntakeError::UnsupportedFormat { name: name.to_owned(), found, advice }.into());
            }
            bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        }
        if count == 0 {
            break;
        }
        done += count as u64;
        splitter.feed(bytes, &mut |piece| {
            place += 1;
            on_item(place, item(place, piece))
        })?;
        progress(done, whole)?;
    }
    if let Some(rest) = splitter.finish() {
        place += 1;
        on_item(place, cut(place, &rest))?;
    }
    Ok(())
}

fn item(place: u64, piece: Piece) -> Item {
    let wrong = |reason: String| {
        let raw = String::from_utf8_lossy(piece.bytes).into_owned();
        Item::Wrong(wrong("not_an_object", place, &raw, &reason, "mend it and import the rejected items again"), {
            RawRow::Json(raw)
        })
    };
    if piece.too_long {
        return wrong(format!("it is longer than {} MB", MAX_ITEM / 1_000_000));
    }
    if piece.too_deep {
        return wrong(format!("it nests more than {MAX_DEPTH} deep"));
    }
    let Ok(text) = std::str::from_utf8(piece.bytes) else { return wrong("it is not in UTF-8".to_owned()) };
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Item::Object(object, text),
        Ok(_) => wrong("it is no object".to_owned()),
        Err(error) => wrong(format!("it is no JSON: {error}")),
    }
}

fn cut(place: u64, rest: &[u8]) -> Item<'static> {
    let raw = String::from_utf8_lossy(rest).into_owned();
    let reason = "the file ends in the middle; everything before this place is read";
    let problem = wrong("ends_in_the_middle", place, &raw, reason, "get the whole file again and import it");
    Item::Wrong(problem, RawRow::Json(raw))
}

fn wrong(code: &'static str, row: u64, value: &str, reason: &str, fix: &str) -> RowProblem {
    let place = Place { row, column: None };
    problem(code, Unit::Item, &place, value, (reason.to_owned(), fix.to_owned()), &[]).rejecting()
}

/// The keys of the first objects, in the order of their first appearance: the header of a table.
pub(super) fn header(file: &mut dyn Bytes, name: &str) -> Result<Vec<String>, IntakeError> {
    let mut header: Vec<String> = Vec::new();
    let mut known: HashSet<String> = HashSet::new();
    let mut take = |place: u64, item: Item| {
        if let Item::Object(object, _) = item {
            for (key, _) in object {
                if header.len() < MAX_KEYS && known.insert(key.clone()) {
                    header.push(key);
                }
            }
        }
        if place < HEADER_FROM { Ok(()) } else { Err(Stop) }
    };
    let (Ok(()) | Err(Stop)) = items(file, name, &mut take, &mut |_, _| Ok(()))?;
    Ok(header)
}

/// The objects of a file as rows of a table with that header: several values of a cell stand on lines of
/// their own. What is no object goes to `on_wrong`.
pub(super) fn rows(
    file: &mut dyn Bytes,
    name: &str,
    header: &[String],
    on_row: &mut OnRow,
    on_wrong: &mut dyn FnMut(RowProblem, RawRow) -> Result<(), Stop>,
    progress: &mut OnProgress,
) -> Result<Result<(), Stop>, IntakeError> {
    let mut cells: Vec<String> = Vec::new();
    let mut take = |place: u64, item: Item| match item {
        Item::Object(object, _) => {
            cells.clear();
            cells.extend(header.iter().map(|key| object.get(key).map(text).unwrap_or_default().into_owned()));
            on_row(place, &cells)
        }
        Item::Wrong(problem, raw) => on_wrong(problem, raw),
    };
    items(file, name, &mut take, progress)
}

/// A value as the text of a cell.
pub(super) fn text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => Cow::Borrowed(text),
        Value::Array(values) if values.iter().all(|value| !value.is_array() && !value.is_object()) => {
            Cow::Owned(values.iter().map(text).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n"))
        }
        value => Cow::Owned(value.to_string()),
    }
}
