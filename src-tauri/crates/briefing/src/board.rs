//! A board on paper: charts and States side by side, on as many pages as it takes, no picture cut in two.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use placard_domain::{Status, Texts};
use serde::{Deserialize, Serialize};
use typst::foundations::Bytes;

use crate::error::BriefingError;
use crate::page::{Day, foot};
use crate::section::ChartPicture;
use crate::world::Template;
use crate::{clean, pdf};

/// Width of a page between its margins, and of half of it, and the most of its height that one picture gets, in
/// millimetres: as in `board.typ`.
const WHOLE: f64 = 269.0;
const HALF: f64 = 130.0;
const TALLEST: f64 = 145.0;
/// A picture that gets less than this part of its width is told of: its words become hard to read.
const READABLE: f64 = 0.75;

/// Everything that a board says. Texts are printed as they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardData {
    /// Name of the board.
    pub title: String,
    /// The filter in force, one entry a dimension; empty for none.
    pub filter: Vec<String>,
    /// What stands on it, in order.
    pub tiles: Vec<BoardTile>,
    /// How far the data goes, in a sentence.
    pub data_as_at: String,
    /// Who made it; may be empty.
    pub prepared_by: String,
    /// The day whose knowledge it shows; also the date of the document.
    pub as_of: NaiveDate,
}

/// One thing on a board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoardTile {
    /// Heading; empty for none.
    pub heading: String,
    /// Whether it takes a whole row; two halves that follow each other share one.
    pub whole: bool,
    /// What it shows.
    pub content: TileContent,
}

/// What a tile shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum TileContent {
    /// A chart; its title is the heading of the tile.
    Chart(ChartPicture),
    /// Where a State stands.
    State(Plate),
    /// Why there is nothing to see.
    Note(String),
}

/// Where a State stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plate {
    /// Its name.
    pub name: String,
    /// Status of its review, for the mark.
    pub status: Status,
    /// The status in a sentence.
    pub sentence: String,
    /// What is next.
    pub next: Option<String>,
}

/// A board that was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedBoard {
    /// The document.
    pub pdf: Vec<u8>,
    /// Number of its pages.
    pub pages: usize,
    /// Headings of pictures that had to be made so small that they are hard to read.
    pub shrunk: Vec<String>,
    /// Characters that no font of the document can draw; each became U+FFFD.
    pub replaced: Vec<char>,
}

/// Prints a board in the language of `texts` (keys `briefing.*` and those of dates).
///
/// # Errors
/// [`BriefingError`] when it has no title or carries a chart that is not an SVG picture.
pub fn render_board(data: &BoardData, texts: &Texts) -> Result<PrintedBoard, BriefingError> {
    if data.title.trim().is_empty() {
        return Err(BriefingError::Incomplete("title"));
    }
    let (data, gaps) = clean::cleaned(data)?;
    let mut replaced: Vec<char> = gaps.into_iter().map(|gap| gap.character).collect();
    replaced.sort_unstable();
    let _evict = pdf::EvictWhenDone;
    let pictures: Vec<_> = data
        .tiles
        .iter()
        .enumerate()
        .filter_map(|(place, tile)| match &tile.content {
            TileContent::Chart(picture) => Some((file_of(place), Bytes::from_string(picture.svg.clone()))),
            TileContent::State(_) | TileContent::Note(_) => None,
        })
        .collect();
    let document = pdf::lay_out(Template::board(), &BoardPage::new(&data, texts), &pictures)?;
    let ident = format!("placard board {} {} {}", data.title, texts.lang(), data.as_of);
    Ok(PrintedBoard {
        pdf: pdf::export(&document, ident)?,
        pages: document.pages().len(),
        shrunk: data.tiles.iter().filter(|tile| is_small(tile)).map(|tile| tile.heading.clone()).collect(),
        replaced,
    })
}

/// Name of the picture of the tile in that place.
fn file_of(place: usize) -> String {
    format!("tile-{place}.svg")
}

/// Whether the picture has to be much narrower than its tile so that it is not too tall.
fn is_small(tile: &BoardTile) -> bool {
    let TileContent::Chart(ChartPicture { size: (width, height), .. }) = tile.content else { return false };
    let room = if tile.whole { WHOLE } else { HALF };
    TALLEST * f64::from(width) < READABLE * room * f64::from(height)
}

/// The data in the shape that `board.typ` reads (`board.json`).
#[derive(Debug, Serialize)]
struct BoardPage<'a> {
    lang: &'a str,
    rtl: bool,
    title: &'a str,
    day: Day,
    data_as_at: &'a str,
    tiles: Vec<Tile<'a>>,
    words: BTreeMap<&'static str, String>,
}

#[derive(Debug, Serialize)]
struct Tile<'a> {
    heading: &'a str,
    whole: bool,
    picture: Option<Picture<'a>>,
    state: Option<&'a Plate>,
    note: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Picture<'a> {
    file: String,
    words: &'a str,
    alt: &'a str,
    width: u32,
    height: u32,
}

impl<'a> BoardPage<'a> {
    fn new(data: &'a BoardData, texts: &'a Texts) -> Self {
        let filter = match data.filter.as_slice() {
            [] => texts.get("briefing.board.no_filter").to_owned(),
            lines => texts.with("briefing.board.filter", &[("filter", &lines.join(" · "))]),
        };
        let mut words = BTreeMap::from([
            ("kicker", texts.get("briefing.board.kicker").to_owned()),
            ("empty", texts.get("briefing.board.empty").to_owned()),
            ("filter", filter),
        ]);
        words.extend(foot(texts, &data.prepared_by, data.as_of));
        Self {
            lang: texts.lang(),
            rtl: texts.is_rtl(),
            title: &data.title,
            day: data.as_of.into(),
            data_as_at: &data.data_as_at,
            tiles: data.tiles.iter().enumerate().map(|(place, tile)| Tile::new(place, tile)).collect(),
            words,
        }
    }
}

impl<'a> Tile<'a> {
    fn new(place: usize, tile: &'a BoardTile) -> Self {
        let mut page = Self { heading: &tile.heading, whole: tile.whole, picture: None, state: None, note: None };
        match &tile.content {
            TileContent::Chart(ChartPicture { words, alt, size: (width, height), .. }) => {
                let (width, height) = (*width, *height);
                page.picture = Some(Picture { file: file_of(place), words, alt, width, height });
            }
            TileContent::State(plate) => page.state = Some(plate),
            TileContent::Note(note) => page.note = Some(note),
        }
        page
    }
}
