//! Boards: charts and States that somebody keeps together, under one filter.

mod looks;
mod print;
mod tiles;

use chrono::NaiveDate;
use placard_casefile::{Board, Tile};
use placard_domain::RegisterFilter;

use crate::views::Nothing;
use crate::views::board::{BoardBrief, BoardChange, BoardPage, BoardQuery, BoardRef, ChangeBoard, NewBoard, TileView};
use crate::{App, AppError, Desk, ENGLISH};

/// Most tiles of one board: more would neither be looked at nor printed.
const MOST_TILES: usize = 60;

impl App {
    pub(crate) fn boards(&mut self, _: Nothing) -> Result<Vec<BoardBrief>, AppError> {
        Ok(self.desk(ENGLISH)?.case.boards()?.iter().map(brief).collect())
    }

    pub(crate) fn board(&mut self, query: BoardQuery) -> Result<BoardPage, AppError> {
        let desk = self.desk(&query.lang)?;
        let board = desk.case.board(&query.id)?;
        let as_of = desk.as_of(query.as_of);
        let tiles = board.tiles.iter().map(|tile| desk.tile(tile, &board.filter, query.as_of, as_of));
        let tiles = tiles.collect::<Result<_, _>>()?;
        let since = desk.since(&board.id)?;
        Ok(BoardPage {
            filter_words: desk.filter_words(&board.filter),
            since,
            tiles,
            id: board.id,
            name: board.name,
            filter: board.filter,
        })
    }

    pub(crate) fn add_board(&mut self, request: NewBoard) -> Result<BoardBrief, AppError> {
        let desk = self.desk(ENGLISH)?;
        let tiles = request.tiles.into_iter().map(|tile| desk.new_tile(tile)).collect::<Result<_, _>>()?;
        let board = Board { id: String::new(), name: named(request.name)?, filter: RegisterFilter::default(), tiles };
        Ok(brief(&desk.case.save_board(few(board)?, "add_board", desk.now.utc)?))
    }

    pub(crate) fn change_board(&mut self, request: ChangeBoard) -> Result<BoardBrief, AppError> {
        let desk = self.desk(ENGLISH)?;
        let mut board = desk.case.board(&request.id)?;
        let label = match request.change {
            BoardChange::Name { name } => {
                board.name = named(name)?;
                "rename_board"
            }
            BoardChange::Filter { filter } => {
                board.filter = *filter;
                "filter_board"
            }
            BoardChange::Add { tiles } => {
                for tile in tiles {
                    board.tiles.push(desk.new_tile(tile)?);
                }
                "add_tile"
            }
            BoardChange::Move { tile, place } => {
                let moved = board.tiles.remove(place_of(&board, &tile)?);
                board.tiles.insert(place.min(board.tiles.len()), moved);
                "arrange_board"
            }
            BoardChange::Width { tile, width } => {
                tile_of(&mut board, &tile)?.width = width.into();
                "arrange_board"
            }
            BoardChange::Heading { tile, heading } => {
                let heading = heading.trim();
                tile_of(&mut board, &tile)?.heading = (!heading.is_empty()).then(|| heading.to_owned());
                "edit_tile"
            }
            BoardChange::Remove { tile } => {
                board.tiles.remove(place_of(&board, &tile)?);
                "remove_tile"
            }
        };
        Ok(brief(&desk.case.save_board(few(board)?, label, desk.now.utc)?))
    }

    pub(crate) fn delete_board(&mut self, request: BoardRef) -> Result<Nothing, AppError> {
        let desk = self.desk(ENGLISH)?;
        desk.case.delete_board(&request.id, desk.now.utc)?;
        Ok(Nothing {})
    }
}

impl Desk<'_> {
    /// A tile as it is shown. `asked` is the day that charts are asked for, `as_of` the day that it means.
    fn tile(
        &self,
        tile: &Tile,
        filter: &RegisterFilter,
        asked: Option<NaiveDate>,
        as_of: NaiveDate,
    ) -> Result<TileView, AppError> {
        let shown = tiles::read(tile);
        Ok(TileView {
            id: tile.id.clone(),
            width: tile.width.into(),
            heading: tile.heading.clone(),
            title: self.tile_title(shown.as_ref()),
            shows: self.tile_shown(shown, filter, asked, as_of)?,
        })
    }
}

fn brief(board: &Board) -> BoardBrief {
    BoardBrief { id: board.id.clone(), name: board.name.clone(), tiles: board.tiles.len() }
}

fn named(name: String) -> Result<String, AppError> {
    if name.trim().is_empty() { Err(AppError::missing_field("name")) } else { Ok(name) }
}

fn few(board: Board) -> Result<Board, AppError> {
    if board.tiles.len() > MOST_TILES { Err(AppError::board_full(MOST_TILES)) } else { Ok(board) }
}

fn place_of(board: &Board, tile: &str) -> Result<usize, AppError> {
    board.tiles.iter().position(|other| other.id == tile).ok_or_else(|| AppError::not_found(tile))
}

fn tile_of<'a>(board: &'a mut Board, tile: &str) -> Result<&'a mut Tile, AppError> {
    let place = place_of(board, tile)?;
    board.tiles.get_mut(place).ok_or_else(|| AppError::not_found(tile))
}
