//! A board on paper.

use std::path::Path;

use chrono::NaiveDate;
use placard_briefing::{BoardData, BoardTile, Plate, TileContent, render_board};
use placard_casefile::{Board, Tile, TileWidth};
use placard_charts::Look;

use super::tiles::{Shown, read, under};
use crate::exports::{ending, write};
use crate::views::ChartQuery;
use crate::views::Exported;
use crate::views::board::ExportBoard;
use crate::{App, AppError, Desk};

/// Widths that charts are laid out for, in CSS pixels: with these the words of half a row and of a whole one are
/// about the same size on paper.
const HALF: u32 = 560;
const WHOLE: u32 = 1120;

impl App {
    /// Writes a board to a PDF file.
    ///
    /// # Errors
    /// `record_not_found`, `unknown_ending`, `cannot_write`, what printing refuses.
    pub fn export_board(&mut self, request: ExportBoard) -> Result<Exported, AppError> {
        let path = Path::new(&request.path);
        ending(path, &["pdf"])?;
        let mut desk = self.leaving(&request.lang, request.profile)?;
        let board = desk.case.board(&request.id)?;
        let as_of = desk.as_of(request.as_of);
        let data = desk.printed_board(&board, as_of, request.prepared_by.unwrap_or_default())?;
        let printed = render_board(&data, desk.texts)?;
        write(path, &printed.pdf)?;
        let mut warnings = desk.left_out(&board);
        warnings.extend(printed.shrunk.iter().map(|heading| desk.texts.with("board.shrunk", &[("what", heading)])));
        warnings.extend(desk.replaced(&printed.replaced));
        warnings.extend(desk.withheld_in_words());
        Ok(Exported { path: request.path, pages: Some(printed.pages), warnings })
    }
}

impl Desk<'_> {
    /// What stands on the paper.
    pub(crate) fn printed_board(
        &mut self,
        board: &Board,
        as_of: NaiveDate,
        prepared_by: String,
    ) -> Result<BoardData, AppError> {
        let mut tiles = Vec::new();
        for tile in &board.tiles {
            let Some(shown) = read(tile) else { continue };
            let title = self.tile_title(Some(&shown));
            let heading = tile.heading.clone().unwrap_or(title);
            let content = match shown {
                Shown::State(iso3) => {
                    let state = self.state_tile(iso3, as_of)?;
                    let plate =
                        Plate { name: state.name, status: state.status, sentence: state.sentence, next: state.next };
                    TileContent::State(plate)
                }
                Shown::Chart(own) => self.printed_chart(tile, &under(&own, &board.filter), as_of),
            };
            let heading = match (&content, &tile.heading) {
                // A plate says its name itself.
                (TileContent::State(_), None) => String::new(),
                _ => heading,
            };
            tiles.push(BoardTile { heading, whole: tile.width == TileWidth::Whole, content });
        }
        Ok(BoardData {
            title: board.name.clone(),
            filter: self.filter_lines(&board.filter),
            tiles,
            data_as_at: self.data_as_at(as_of),
            prepared_by,
            as_of,
        })
    }

    /// The picture; where there is none, why.
    fn printed_chart(&mut self, tile: &Tile, query: &ChartQuery, as_of: NaiveDate) -> TileContent {
        let query = ChartQuery {
            as_of: Some(as_of),
            lang: self.texts.lang().to_owned(),
            look: Look::Print,
            width: if tile.width == TileWidth::Whole { WHOLE } else { HALF },
            ..query.clone()
        };
        let drawn = self.chart(&query, false).and_then(|chart| self.on_paper(chart)).map(TileContent::Chart);
        drawn.unwrap_or_else(|refused| {
            let params: Vec<(&str, &str)> = refused.params.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            TileContent::Note(self.texts.with(&format!("error.{}", refused.code), &params))
        })
    }

    fn left_out(&self, board: &Board) -> Vec<String> {
        let newer = board.tiles.iter().filter(|tile| read(tile).is_none()).count();
        (newer > 0).then(|| self.texts.plural("board.left_out", newer, &[])).into_iter().collect()
    }
}
