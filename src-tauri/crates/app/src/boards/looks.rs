//! What is new on a board since somebody last looked.
//!
//! To look is not to change anything: a look has no history and cannot be undone. What is new stays new until
//! somebody says that it was seen; only where nothing is new, looking alone counts as having seen it.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::{DateTime, TimeDelta, Utc};
use placard_casefile::{Board, Happened, Look, Sight, Tile};
use placard_charts::{Chart, TableWindow};
use placard_domain::{PartialDate, RegisterFilter};
use sha2::{Digest, Sha256};

use super::tiles::{Shown, as_compared, read, under};
use crate::views::ChartQuery;
use crate::views::board::{BoardNews, BoardSince, LookAtBoard, SinceChange, TileNews};
use crate::{App, AppError, Desk};

/// How many changes are told one by one.
const CHANGES_TOLD: u32 = 20;
/// How many States of one change are named.
const STATES_NAMED: usize = 4;
/// A look that is not older is not written down anew.
const JUST_NOW: TimeDelta = TimeDelta::minutes(1);

impl App {
    /// Says what is new on tiles, and keeps what they say now where nothing was kept to compare with.
    pub(crate) fn look_at_board(&mut self, request: LookAtBoard) -> Result<BoardNews, AppError> {
        let desk = self.desk(&request.lang)?;
        let now = desk.now.utc;
        let board = desk.case.board(&request.id)?;
        let position = desk.case.position()?;
        let kept = desk.case.look(&board.id)?;
        let happened = match &kept {
            Some(look) => desk.case.since(look.position, 0)?.total > 0,
            None => false,
        };
        let mut look = kept.clone().unwrap_or(Look { at: now, position, tiles: BTreeMap::new() });
        look.tiles.retain(|id, _| board.tiles.iter().any(|tile| tile.id == *id));
        let mut news = Vec::new();
        for tile in board.tiles.iter().filter(|tile| request.seen || request.tiles.contains(&tile.id)) {
            let seen = look.tiles.get(&tile.id).filter(|_| !request.seen);
            match self.compare(tile, &board, seen, &request.lang, now)? {
                Compared::Same | Compared::NotDrawn => {}
                Compared::Other(other) => news.push(other),
                Compared::First(sight) => drop(look.tiles.insert(tile.id.clone(), sight)),
            }
        }
        if request.seen || (!happened && news.is_empty() && now - look.at > JUST_NOW) {
            (look.at, look.position) = (now, position);
        }
        if kept.as_ref() != Some(&look) {
            self.desk(&request.lang)?.case.keep_look(&board.id, &look)?;
        }
        Ok(BoardNews { tiles: news })
    }

    fn compare(
        &mut self,
        tile: &Tile,
        board: &Board,
        seen: Option<&Sight>,
        lang: &str,
        now: DateTime<Utc>,
    ) -> Result<Compared, AppError> {
        let asked = asked(tile, &board.filter);
        // What was asked otherwise says nothing new: it says something else.
        let seen = seen.filter(|seen| seen.asked == asked);
        let lang = seen.map_or(lang, |seen| &seen.lang).to_owned();
        let Some(said) = self.desk(&lang)?.said(tile, &board.filter)? else { return Ok(Compared::NotDrawn) };
        Ok(match seen {
            None => {
                let Said { sentence, digest } = said;
                Compared::First(Sight { at: now, asked, lang, digest, sentence })
            }
            Some(seen) if seen.digest == said.digest => Compared::Same,
            Some(seen) => Compared::Other(TileNews {
                tile: tile.id.clone(),
                when: minute(seen.at),
                was: seen.sentence.clone(),
                now: said.sentence,
                lang,
            }),
        })
    }
}

enum Compared {
    Same,
    Other(TileNews),
    First(Sight),
    /// There is no picture: nothing that could change.
    NotDrawn,
}

/// What a tile says.
struct Said {
    sentence: String,
    digest: String,
}

impl Desk<'_> {
    /// What has happened to the records since somebody last looked at a board.
    pub(super) fn since(&self, board: &str) -> Result<Option<BoardSince>, AppError> {
        let Some(look) = self.case.look(board)? else { return Ok(None) };
        let since = self.case.since(look.position, CHANGES_TOLD)?;
        let told = |happened: Happened| {
            let mut names: Vec<_> = happened.states.iter().map(|state| self.named_state(*state)).collect();
            names.sort_by(|a, b| a.name.cmp(&b.name));
            let more_states = names.len().saturating_sub(STATES_NAMED);
            names.truncate(STATES_NAMED);
            SinceChange {
                change: happened.change.label,
                records: happened.change.count,
                when: minute(happened.change.at),
                states: names,
                more_states,
            }
        };
        let latest = since.latest.into_iter().map(told).collect();
        Ok(Some(BoardSince { when: minute(look.at), total: since.total, latest }))
    }

    /// What a tile says today; none where there is no picture.
    fn said(&mut self, tile: &Tile, board: &RegisterFilter) -> Result<Option<Said>, AppError> {
        let today = self.now.today;
        Ok(match read(tile) {
            None => None,
            Some(Shown::State(iso3)) => {
                let state = self.state_tile(iso3, today)?;
                let parts: Vec<String> = [Some(state.sentence), state.next].into_iter().flatten().collect();
                let sentence = self.texts.sentences(&parts);
                Some(Said { digest: digest([sentence.as_str()]), sentence })
            }
            Some(Shown::Chart(own)) => {
                let query = under(&own, board);
                let lang = self.texts.lang().to_owned();
                // A chart that cannot be drawn says so where it is shown.
                let asked = ChartQuery { lang, table: Some(TableWindow::ALL), ..as_compared(&query) };
                let chart = self.chart(&asked, false);
                chart.ok().map(|chart| self.said_by(chart))
            }
        })
    }

    /// The words of a chart. That another day is shown is no news.
    fn said_by(&self, chart: Chart) -> Said {
        let day = self.texts.date(&PartialDate::day(self.now.today));
        let iso = self.now.today.to_string();
        let undated = |words: &String| words.replace(&day, "").replace(&iso, "");
        let cells = chart.table.rows.iter().flatten();
        let words: Vec<String> = std::iter::once(&chart.answer).chain(cells).map(undated).collect();
        Said { digest: digest(words.iter().map(String::as_str)), sentence: chart.answer }
    }
}

/// Digest of what a tile is asked for. Another release may put the same thing in other words.
fn asked(tile: &Tile, board: &RegisterFilter) -> String {
    let filter = serde_json::to_string(board).unwrap_or_default();
    digest([env!("CARGO_PKG_VERSION"), &tile.shows.to_string(), &filter])
}

fn digest<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for word in words {
        hash.update(word.len().to_le_bytes());
        hash.update(word);
    }
    hash.finalize().iter().take(12).fold(String::new(), |mut hex, byte| {
        // Writing to memory cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn minute(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}
