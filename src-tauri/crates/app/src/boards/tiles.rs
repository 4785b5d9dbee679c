//! What a tile keeps and what it shows: its own choice, under the filter of its board.

use chrono::NaiveDate;
use placard_casefile::{Tile, TileWidth as KeptWidth};
use placard_charts::Look;
use placard_domain::{CycleRecord, Event, Iso3, Kind, PartialDate, RegisterFilter, Status};
use serde_json::{Map, Value, json};

use crate::headline::headline;
use crate::views::ChartQuery;
use crate::views::board::{NewTile, StateTile, TileShown, TileWidth};
use crate::{AppError, Desk};

/// Version of the form in which a tile keeps what it shows.
const VERSION: u32 = 1;
/// What belongs to the moment and the reader, not to the tile.
const OF_THE_MOMENT: [&str; 5] = ["as_of", "lang", "look", "width", "table"];
/// Width that a chart is laid out for where nobody says one, in CSS pixels.
const WIDTH: u32 = 560;

/// What a tile shows, as this program understands it.
pub(super) enum Shown {
    Chart(Box<ChartQuery>),
    State(Iso3),
}

/// What a tile shows; none where only a newer program knows. Fields that are not known here are passed over.
pub(super) fn read(tile: &Tile) -> Option<Shown> {
    if tile.version > VERSION {
        return None;
    }
    match tile.shows.get("what")?.as_str()? {
        "state" => tile.shows.get("iso3")?.as_str()?.parse().ok().map(Shown::State),
        "chart" => {
            let mut own = tile.shows.get("query")?.as_object()?.clone();
            let moment = json!({ "as_of": null, "lang": "", "look": Look::Light, "width": WIDTH });
            own.extend(moment.as_object().cloned().unwrap_or_default());
            serde_json::from_value(Value::Object(own)).ok().map(|query| Shown::Chart(Box::new(query)))
        }
        _ => None,
    }
}

/// A query under the filter of a board. What the tile chooses itself wins: for one State under review the board's
/// States and regional groups say nothing, for one cycle neither its cycles nor its sessions.
pub(super) fn under(own: &ChartQuery, board: &RegisterFilter) -> ChartQuery {
    let tile = own.whole_filter();
    let mut filter = board.clone();
    if !tile.states.is_empty() || !tile.regions.is_empty() {
        (filter.states, filter.regions) = (tile.states, tile.regions);
    }
    if !tile.recommending.is_empty() || !tile.groups.is_empty() {
        (filter.recommending, filter.groups) = (tile.recommending, tile.groups);
    }
    if !tile.cycles.is_empty() || !tile.sessions.is_empty() {
        (filter.cycles, filter.sessions) = (tile.cycles, tile.sessions);
    }
    own_wins(&mut filter.responses, tile.responses);
    own_wins(&mut filter.themes, tile.themes);
    own_wins(&mut filter.categories, tile.categories);
    own_wins(&mut filter.sdgs, tile.sdgs);
    own_wins(&mut filter.sources, tile.sources);
    own_wins(&mut filter.classes, tile.classes);
    own_wins(&mut filter.assessments, tile.assessments);
    filter.disagreeing |= tile.disagreeing;
    if !tile.text.trim().is_empty() {
        filter.text = tile.text;
    }
    ChartQuery {
        state: own.state.or(only(&filter.states)),
        cycle: own.cycle.or(only(&filter.cycles)),
        filter: Some(filter),
        ..own.clone()
    }
}

fn own_wins<T>(board: &mut Vec<T>, tile: Vec<T>) {
    if !tile.is_empty() {
        *board = tile;
    }
}

/// The one value there is: what a chart of one State or one cycle needs.
fn only<T: Copy>(values: &[T]) -> Option<T> {
    match values {
        [one] => Some(*one),
        _ => None,
    }
}

impl Desk<'_> {
    /// What is kept of something that somebody puts on a board.
    pub(super) fn new_tile(&self, tile: NewTile) -> Result<Tile, AppError> {
        let (shows, width) = match tile {
            NewTile::Chart { query, width } => {
                let mut own = match serde_json::to_value(&*query).map_err(AppError::internal)? {
                    Value::Object(own) => own,
                    _ => Map::new(),
                };
                own.retain(|field, value| !OF_THE_MOMENT.contains(&field.as_str()) && !value.is_null());
                (json!({ "what": "chart", "query": own }), width)
            }
            NewTile::State { iso3, width } => {
                self.known(iso3)?;
                (json!({ "what": "state", "iso3": iso3 }), width)
            }
        };
        let (id, heading, more) = (String::new(), None, Map::new());
        Ok(Tile { id, width: width.into(), heading, version: VERSION, shows, more })
    }

    /// "Cooperation timeline · United States of America": what a tile is.
    pub(super) fn tile_title(&self, shown: Option<&Shown>) -> String {
        let name = |state: Iso3| self.named_state(state).name;
        match shown {
            None => self.texts.get("board.newer").to_owned(),
            Some(Shown::State(iso3)) => name(*iso3),
            Some(Shown::Chart(query)) => {
                let kind = self.texts.get(&format!("board.kind.{}", query.kind.code())).to_owned();
                let group = query.group.map(|group| self.texts.get(&format!("group.{}", group.code())).to_owned());
                let cycle = query.cycle.map(|cycle| self.texts.with("cycle.n", &[("n", &cycle.to_string())]));
                let parts = [Some(kind), query.state.map(name), group, cycle];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
        }
    }

    pub(super) fn tile_shown(
        &self,
        shown: Option<Shown>,
        board: &RegisterFilter,
        asked: Option<NaiveDate>,
        as_of: NaiveDate,
    ) -> Result<TileShown, AppError> {
        Ok(match shown {
            None => TileShown::Newer,
            Some(Shown::State(iso3)) => TileShown::State { state: self.state_tile(iso3, as_of)? },
            Some(Shown::Chart(own)) => {
                let query = ChartQuery { as_of: asked, lang: self.texts.lang().to_owned(), ..under(&own, board) };
                TileShown::Chart { query: Box::new(query) }
            }
        })
    }

    /// Where a State stands, and what is next.
    pub(super) fn state_tile(&self, iso3: Iso3, as_of: NaiveDate) -> Result<StateTile, AppError> {
        let cycle = self.current_cycle(as_of);
        let ledger = self.ledger(iso3, as_of)?;
        let record = ledger.iter().find(|record| record.cycle == cycle).filter(|_| self.member(iso3).is_ok());
        Ok(StateTile {
            iso3,
            name: self.named_state(iso3).name,
            status: record.map_or(Status::NoRecord, |record| record.status),
            cycle,
            sentence: record.map_or_else(
                || self.texts.get("headline.observer").to_owned(),
                |record| headline(record, self.reference, self.texts),
            ),
            next: self.next(iso3, record, as_of)?,
        })
    }

    /// The next of the session that the review is set for and the days that the case file knows.
    fn next(&self, iso3: Iso3, record: Option<&CycleRecord>, as_of: NaiveDate) -> Result<Option<String>, AppError> {
        let ahead = |event: &Event| {
            matches!(event.kind, Kind::Deadline | Kind::Scheduled | Kind::Rescheduled) && event.date.first_day() > as_of
        };
        let own = self.own_events()?;
        let own = own.iter().filter(|event| event.state == iso3 && ahead(event));
        let mut next: Vec<(PartialDate, String)> = own.map(|event| (event.date, event.summary.clone())).collect();
        let set = record.filter(|record| !record.status.was_reviewed()).and_then(|record| {
            let session = self.reference.session(record.session?)?;
            let key = if record.session_inferred { "board.session_inferred" } else { "session.n" };
            (session.dates.last_day() >= as_of)
                .then(|| (session.dates, self.texts.with(key, &[("n", &session.number.to_string())])))
        });
        next.extend(set);
        next.sort_by_key(|(date, _)| date.first_day());
        let told = |(date, what): (PartialDate, String)| {
            self.texts.with("board.next", &[("what", &what), ("date", &self.texts.date(&date))])
        };
        Ok(next.into_iter().next().map(told))
    }
}

impl From<KeptWidth> for TileWidth {
    fn from(width: KeptWidth) -> Self {
        match width {
            KeptWidth::Half => Self::Half,
            KeptWidth::Whole => Self::Whole,
        }
    }
}

impl From<TileWidth> for KeptWidth {
    fn from(width: TileWidth) -> Self {
        match width {
            TileWidth::Half => Self::Half,
            TileWidth::Whole => Self::Whole,
        }
    }
}

/// Width and look for a picture that is compared and not shown.
pub(super) fn as_compared(query: &ChartQuery) -> ChartQuery {
    ChartQuery { width: WIDTH, look: Look::Light, as_of: None, ..query.clone() }
}
