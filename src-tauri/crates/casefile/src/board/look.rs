//! What was seen of a board when somebody last looked, and what has happened since.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use placard_domain::Iso3;
use rusqlite::{Connection, OptionalExtension, Row as SqlRow};
use serde::{Deserialize, Serialize};

use super::{json, part};
use crate::CaseFile;
use crate::change::{UndoInfo, read_moment};
use crate::error::CaseFileError;
use crate::record::{moment, number};

/// A look at a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// When.
    pub at: DateTime<Utc>,
    /// The place in the history that was reached then.
    pub position: u64,
    /// What each tile said, by its identifier.
    pub tiles: BTreeMap<String, Sight>,
}

/// What a tile said when it was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sight {
    /// When.
    pub at: DateTime<Utc>,
    /// What was asked for, as a digest: with another filter nothing can be compared.
    pub asked: String,
    /// Language of the words.
    pub lang: String,
    /// Digest of all that it said.
    pub digest: String,
    /// What it said in one sentence.
    pub sentence: String,
}

/// What has happened since a place in the history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Since {
    /// How many changes.
    pub total: u64,
    /// The latest of them, newest first.
    pub latest: Vec<Happened>,
}

/// A change of the records, and the States that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// What was done; `undo` for something older that was taken back.
    pub change: UndoInfo,
    /// States under review that it is about, by code.
    pub states: Vec<Iso3>,
}

/// Changes of records after a place; not those of boards and views, nor what was done and taken back since.
const SINCE: &str = "
    FROM change_group AS g JOIN change_group AS d ON d.n = coalesce(g.undoes, g.n)
    WHERE g.n > ?1
      AND iif(g.undoes IS NULL, NOT EXISTS (SELECT 1 FROM change_group AS u WHERE u.undoes = g.n), g.undoes <= ?1)
      AND (d.added > 0 OR
        EXISTS (SELECT 1 FROM change AS c WHERE c.group_n = d.n AND c.kind <> 'board' AND c.kind <> 'view'))";

impl CaseFile {
    /// The last look at a board; none when nobody did.
    ///
    /// # Errors
    /// As for all reading.
    pub fn look(&self, board: &str) -> Result<Option<Look>, CaseFileError> {
        self.read(|conn| look(conn, board))
    }

    /// Keeps a look at a board. It is no change: there is nothing to undo.
    ///
    /// # Errors
    /// `record_not_found`; `disk_full`, `read_only`.
    pub fn keep_look(&mut self, board: &str, look: &Look) -> Result<(), CaseFileError> {
        self.read(|conn| {
            super::existing(conn, board)?;
            let tiles = json(board, &look.tiles)?;
            let sql = "INSERT INTO board_look (board, at, group_n, tiles) VALUES (?1, ?2, ?3, ?4)
                       ON CONFLICT (board) DO UPDATE SET at = excluded.at, group_n = excluded.group_n,
                       tiles = excluded.tiles";
            let position = i64::try_from(look.position).unwrap_or(i64::MAX);
            conn.prepare_cached(sql)?.execute((board, moment(look.at), position, tiles.as_str()))?;
            Ok(())
        })
    }

    /// The place in the history that is reached now.
    ///
    /// # Errors
    /// As for all reading.
    pub fn position(&self) -> Result<u64, CaseFileError> {
        self.read(|conn| number(conn, "SELECT coalesce(max(n), 0) FROM change_group", []))
    }

    /// What has happened to the records since a place in the history; the latest `limit` one by one.
    ///
    /// # Errors
    /// As for all reading.
    pub fn since(&self, position: u64, limit: u32) -> Result<Since, CaseFileError> {
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        self.read(|conn| since(conn, position, limit))
    }
}

fn look(conn: &Connection, board: &str) -> Result<Option<Look>, CaseFileError> {
    let sql = "SELECT at, group_n, tiles FROM board_look WHERE board = ?1";
    let read = |row: &SqlRow| Ok((read_moment(row, 0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?));
    let Some((at, position, tiles)) = conn.prepare_cached(sql)?.query_row([board], read).optional()? else {
        return Ok(None);
    };
    Ok(Some(Look { at, position: u64::try_from(position).unwrap_or_default(), tiles: part(board, &tiles)? }))
}

fn since(conn: &Connection, position: i64, limit: u32) -> Result<Since, CaseFileError> {
    let total = number(conn, &format!("SELECT count(*) {SINCE}"), [position])?;
    let sql = format!(
        "SELECT d.n, iif(g.undoes IS NULL, g.label, 'undo'), g.at,
           d.added + (SELECT count(*) FROM change WHERE group_n = d.n), d.added {SINCE} ORDER BY g.n DESC LIMIT ?2"
    );
    let read = |row: &SqlRow| {
        let count = u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default();
        let change = UndoInfo { label: row.get(1)?, at: read_moment(row, 2)?, count };
        Ok((row.get::<_, i64>(0)?, change, row.get::<_, i64>(4)? > 0))
    };
    let groups: Vec<(i64, UndoInfo, bool)> =
        conn.prepare_cached(&sql)?.query_map((position, limit), read)?.collect::<Result<_, _>>()?;
    let imported = if groups.iter().any(|(_, _, added)| *added) { imported(conn, position)? } else { BTreeMap::new() };
    let happened = |(group, change, _)| {
        let mut states = changed(conn, group)?;
        states.extend(imported.get(&group).into_iter().flatten());
        Ok(Happened { change, states: states.into_iter().collect() })
    };
    Ok(Since { total, latest: groups.into_iter().map(happened).collect::<Result<_, CaseFileError>>()? })
}

/// The States that the changed records of a group are about.
fn changed(conn: &Connection, group: i64) -> Result<BTreeSet<Iso3>, CaseFileError> {
    let sql = "
        SELECT DISTINCT coalesce(json_extract(after, '$.state'), json_extract(before, '$.state')) AS state
        FROM change WHERE group_n = ?1 AND kind NOT IN ('board', 'view', 'source', 'recommendation')
        UNION
        SELECT DISTINCT a.state FROM change AS c JOIN recommendation AS r ON r.id = c.record
        JOIN attestation AS a ON a.recommendation_n = r.n WHERE c.group_n = ?1 AND c.kind = 'recommendation'";
    let mut query = conn.prepare_cached(sql)?;
    let codes = query.query_map([group], |row| row.get::<_, Option<String>>(0))?;
    let codes: Vec<Option<String>> = codes.collect::<Result<_, _>>()?;
    Ok(codes.into_iter().flatten().filter_map(|code| code.parse().ok()).collect())
}

/// The States that imports after a place are about. One pass over all: nothing is ordered by import.
fn imported(conn: &Connection, position: i64) -> Result<BTreeMap<i64, BTreeSet<Iso3>>, CaseFileError> {
    let sql = "SELECT DISTINCT group_n, state FROM attestation WHERE group_n > ?1";
    let mut query = conn.prepare_cached(sql)?;
    let mut found: BTreeMap<i64, BTreeSet<Iso3>> = BTreeMap::new();
    let rows = query.query_map([position], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    for row in rows {
        let (group, code): (i64, String) = row?;
        found.entry(group).or_default().extend(code.parse::<Iso3>().ok());
    }
    Ok(found)
}
