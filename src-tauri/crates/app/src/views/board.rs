//! Boards: charts and States that somebody keeps together.

use chrono::NaiveDate;
use placard_domain::{Iso3, RedactionProfile, RegisterFilter, Status};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::register::{FilterWords, NamedState};
use super::{ChartQuery, Lang};

/// A board by its name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardBrief {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// How many tiles it has.
    pub tiles: usize,
}

/// Which board.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BoardRef {
    /// Identifier.
    pub id: String,
}

/// Asks for a board.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BoardQuery {
    /// Identifier.
    pub id: String,
    /// Day as of which it speaks; none for today.
    pub as_of: Option<NaiveDate>,
    /// Language.
    pub lang: Lang,
}

/// A board with everything but its pictures.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardPage {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// What holds for every tile that does not choose otherwise.
    pub filter: RegisterFilter,
    /// The same in words.
    pub filter_words: Vec<FilterWords>,
    /// What stands on it, in order.
    pub tiles: Vec<TileView>,
    /// What has happened since somebody last looked; none when nobody did.
    pub since: Option<BoardSince>,
}

/// What has happened to the records since a look at a board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardSince {
    /// When that was, `YYYY-MM-DD HH:MM` UTC.
    pub when: String,
    /// How many changes there were.
    pub total: u64,
    /// The latest of them, newest first.
    pub latest: Vec<SinceChange>,
}

/// A change of the records.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SinceChange {
    /// What was done (translated as `change.<code>`).
    pub change: String,
    /// How many records it touched.
    pub records: u64,
    /// When, `YYYY-MM-DD HH:MM` UTC.
    pub when: String,
    /// States under review that it is about, the first of them by name.
    pub states: Vec<NamedState>,
    /// How many States there are besides.
    pub more_states: usize,
}

/// How much of a row a tile takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TileWidth {
    /// Half a row.
    Half,
    /// A whole row.
    Whole,
}

/// One thing on a board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TileView {
    /// Identifier.
    pub id: String,
    /// How much of a row it takes.
    pub width: TileWidth,
    /// The reader's own heading; none for `title`.
    pub heading: Option<String>,
    /// What it is, in words.
    pub title: String,
    /// What it shows.
    pub shows: TileShown,
}

/// What a tile shows, ready to be drawn.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum TileShown {
    /// A chart, under the board's filter.
    Chart {
        /// To be asked with the width and the look that there are.
        query: Box<ChartQuery>,
    },
    /// Where a State stands.
    State {
        /// The State.
        state: StateTile,
    },
    /// Something that only a newer program knows.
    Newer,
}

/// Where a State stands, in two lines.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StateTile {
    /// Key.
    pub iso3: Iso3,
    /// Name in the reader's language.
    pub name: String,
    /// Where its review in the cycle under way stands.
    pub status: Status,
    /// Cycle that it speaks of.
    pub cycle: u8,
    /// The status in a sentence.
    pub sentence: String,
    /// What is next, with its date; none where nothing is known.
    pub next: Option<String>,
}

/// Something to put on a board.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum NewTile {
    /// A chart.
    Chart {
        /// As it is shown; day, language, look and width are not kept.
        query: Box<ChartQuery>,
        /// How much of a row it takes.
        width: TileWidth,
    },
    /// A State.
    State {
        /// Its key.
        iso3: Iso3,
        /// How much of a row it takes.
        width: TileWidth,
    },
}

/// Makes a board.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewBoard {
    /// Name.
    pub name: String,
    /// What stands on it at first.
    pub tiles: Vec<NewTile>,
}

/// Changes a board; each change is one step of undo.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangeBoard {
    /// Identifier.
    pub id: String,
    /// What to do.
    pub change: BoardChange,
}

/// What can be done to a board.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum BoardChange {
    /// Another name.
    Name {
        /// The name.
        name: String,
    },
    /// Another filter.
    Filter {
        /// The filter.
        filter: Box<RegisterFilter>,
    },
    /// Tiles more, at the end.
    Add {
        /// The tiles.
        tiles: Vec<NewTile>,
    },
    /// A tile to another place.
    Move {
        /// The tile.
        tile: String,
        /// Its place among the others, from 0.
        place: usize,
    },
    /// Another width.
    Width {
        /// The tile.
        tile: String,
        /// The width.
        width: TileWidth,
    },
    /// Another heading.
    Heading {
        /// The tile.
        tile: String,
        /// The heading; empty for the usual one.
        heading: String,
    },
    /// A tile less.
    Remove {
        /// The tile.
        tile: String,
    },
}

/// Somebody looks at a board today.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LookAtBoard {
    /// Identifier.
    pub id: String,
    /// Tiles that are looked at.
    pub tiles: Vec<String>,
    /// What is new has been seen: from now on, what comes after it is new. Takes all tiles.
    pub seen: bool,
    /// Language.
    pub lang: Lang,
}

/// What is new on a board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BoardNews {
    /// Tiles among those looked at that say something else than they did.
    pub tiles: Vec<TileNews>,
}

/// A tile that says something else than it did.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TileNews {
    /// The tile.
    pub tile: String,
    /// When it was last looked at, `YYYY-MM-DD HH:MM` UTC.
    pub when: String,
    /// What it said then.
    pub was: String,
    /// What it says now, in the same language; the same as then where only rows of its table are others.
    pub now: String,
    /// Language of both.
    pub lang: Lang,
}

/// Writes a board to a PDF file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportBoard {
    /// Identifier.
    pub id: String,
    /// Day as of which it speaks; none for today.
    pub as_of: Option<NaiveDate>,
    /// Who prepared it, as printed; none for no name.
    pub prepared_by: Option<String>,
    /// For whom it is meant: who says nothing means anybody.
    #[serde(default)]
    pub profile: RedactionProfile,
    /// Language.
    pub lang: Lang,
    /// Where to.
    pub path: String,
}
