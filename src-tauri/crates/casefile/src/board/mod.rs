//! Boards: charts and States that somebody keeps together, and what was seen of them.

mod look;

use chrono::{DateTime, Utc};
use placard_domain::RegisterFilter;
use rusqlite::Connection;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use look::{Happened, Look, Sight, Since};

use crate::CaseFile;
use crate::change::Writer;
use crate::error::CaseFileError;
use crate::record::{self, RecordKind, Row, Table, text_of};

pub(crate) const TABLE: Table =
    Table { name: "board", columns: &["name", "filter", "tiles"], title: &[], text: "name", also_searched: &[] };

/// Charts and States that somebody keeps together, under one filter.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    /// Identifier; empty for a new one.
    pub id: String,
    /// Name.
    pub name: String,
    /// What holds for every tile that does not choose otherwise.
    pub filter: RegisterFilter,
    /// What stands on it, in order.
    pub tiles: Vec<Tile>,
}

/// One thing on a board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tile {
    /// Identifier; empty for a new one.
    pub id: String,
    /// How much of a row it takes.
    #[serde(default)]
    pub width: TileWidth,
    /// The reader's own heading; none for the usual one.
    #[serde(default)]
    pub heading: Option<String>,
    /// Version of the form that `shows` has.
    pub version: u32,
    /// What it shows, for whoever knows that version.
    pub shows: Value,
    /// What a newer program wrote besides: kept as it is.
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// How much of a row a tile takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TileWidth {
    /// Half a row.
    Half,
    /// A whole row; also a width that only a newer program knows.
    #[default]
    #[serde(other)]
    Whole,
}

impl CaseFile {
    /// All boards, the oldest first.
    ///
    /// # Errors
    /// As for all reading.
    pub fn boards(&self) -> Result<Vec<Board>, CaseFileError> {
        self.read(|conn| record::select(conn, RecordKind::Board, "ORDER BY id", [])?.iter().map(board).collect())
    }

    /// One board.
    ///
    /// # Errors
    /// `record_not_found`; else as for all reading.
    pub fn board(&self, id: &str) -> Result<Board, CaseFileError> {
        self.read(|conn| board(&existing(conn, id)?))
    }

    /// Keeps a new board or what has become of one, and gives it back with the identifiers of what was new.
    /// `label` is what the history calls it. Saving a board as it already is changes nothing.
    ///
    /// # Errors
    /// `record_not_found`, `invalid_record`, `disk_full`.
    pub fn save_board(&mut self, board: Board, label: &str, now: DateTime<Utc>) -> Result<Board, CaseFileError> {
        self.write(label, now, |writer| save(writer, board))
    }

    /// Deletes a board. Its history stays, so that it can be put back.
    ///
    /// # Errors
    /// `record_not_found`, `disk_full`.
    pub fn delete_board(&mut self, id: &str, now: DateTime<Utc>) -> Result<(), CaseFileError> {
        self.write("delete_board", now, |writer| {
            let row = existing(writer.tx, id)?;
            writer.write(RecordKind::Board, id, Some(&row), None)
        })
    }
}

fn existing(conn: &Connection, id: &str) -> Result<Row, CaseFileError> {
    record::find(conn, RecordKind::Board, id)?
        .ok_or_else(|| CaseFileError::RecordNotFound { kind: RecordKind::Board, id: id.to_owned() })
}

fn board(row: &Row) -> Result<Board, CaseFileError> {
    let id = text_of(row, "id").to_owned();
    Ok(Board {
        name: text_of(row, "name").to_owned(),
        filter: part(&id, text_of(row, "filter"))?,
        tiles: part(&id, text_of(row, "tiles"))?,
        id,
    })
}

fn part<T: DeserializeOwned>(id: &str, json: &str) -> Result<T, CaseFileError> {
    serde_json::from_str(json).map_err(|e| unreadable(id, &e))
}

fn json<T: Serialize>(id: &str, value: &T) -> Result<Value, CaseFileError> {
    serde_json::to_string(value).map(Value::from).map_err(|e| unreadable(id, &e))
}

fn unreadable(id: &str, error: &serde_json::Error) -> CaseFileError {
    CaseFileError::UnreadableRecord { kind: RecordKind::Board, id: id.to_owned(), detail: error.to_string() }
}

fn save(writer: &mut Writer, mut board: Board) -> Result<Board, CaseFileError> {
    for tile in board.tiles.iter_mut().filter(|tile| tile.id.is_empty()) {
        tile.id = writer.new_id();
    }
    let news = Row::from_iter([
        ("name".to_owned(), board.name.trim().into()),
        ("filter".to_owned(), json(&board.id, &board.filter)?),
        ("tiles".to_owned(), json(&board.id, &board.tiles)?),
    ]);
    let kept = if board.id.is_empty() {
        record::add(writer, RecordKind::Board, news)?
    } else {
        let before = existing(writer.tx, &board.id)?;
        record::change(writer, RecordKind::Board, before, news)?
    };
    self::board(&kept)
}
