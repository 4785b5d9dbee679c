//! Boards: kept, arranged, deleted and put back; and what happened since they were looked at.

use std::collections::BTreeMap;

use placard_casefile::{Board, CaseFile, Look, Sight, Tile, TileWidth};
use placard_domain::{Event, RegisterFilter};
use serde_json::json;

use crate::support::{at, event, iso3, new_case, source};

fn tile(state: &str) -> Tile {
    Tile {
        id: String::new(),
        width: TileWidth::Half,
        heading: None,
        version: 1,
        shows: json!({ "state": state }),
        more: Default::default(),
    }
}

fn board(name: &str) -> Board {
    let filter = RegisterFilter { cycles: vec![4], ..RegisterFilter::default() };
    Board { id: String::new(), name: name.to_owned(), filter, tiles: vec![tile("USA"), tile("FRA")] }
}

fn labels(case: &CaseFile) -> Vec<String> {
    case.recent_changes(9).unwrap().into_iter().map(|change| change.label).collect()
}

#[test]
fn a_board_comes_back_as_it_was_kept() {
    let (_folder, mut case) = new_case();
    let kept = case.save_board(board(" Ours "), "add_board", at(1)).unwrap();
    assert_eq!(kept.name, "Ours", "blanks around a name say nothing");
    assert!(kept.tiles.iter().all(|tile| tile.id.len() == 36), "each tile has an identifier of its own");
    assert_eq!(case.board(&kept.id).unwrap(), kept, "what is read is what was written");
    assert_eq!(case.save_board(kept.clone(), "edit_board", at(2)).unwrap(), kept, "nothing is new");
    assert_eq!(labels(&case), ["add_board"], "saving it as it is leaves no trace");
}

#[test]
fn arranging_is_one_step_of_undo() {
    let (_folder, mut case) = new_case();
    let kept = case.save_board(board("Ours"), "add_board", at(1)).unwrap();
    let mut arranged = kept.clone();
    arranged.tiles.reverse();
    arranged.tiles[0].width = TileWidth::Whole;
    assert_eq!(case.save_board(arranged.clone(), "arrange_board", at(2)).unwrap(), arranged);
    let info = case.undo(at(3)).unwrap();
    assert_eq!((info.label.as_str(), info.count), ("arrange_board", 1), "one record, however many tiles moved");
    assert_eq!(case.board(&kept.id).unwrap(), kept, "in the order from before");
}

#[test]
fn a_deleted_board_is_put_back_with_what_was_seen_of_it() {
    let (_folder, mut case) = new_case();
    let kept = case.save_board(board("Ours"), "add_board", at(1)).unwrap();
    let look = Look { at: at(2), position: 1, tiles: BTreeMap::new() };
    case.keep_look(&kept.id, &look).unwrap();
    case.delete_board(&kept.id, at(3)).unwrap();
    assert_eq!(case.board(&kept.id).err().map(|e| e.code()), Some("record_not_found"));
    assert_eq!(case.delete_board(&kept.id, at(3)).err().map(|e| e.code()), Some("record_not_found"));
    assert_eq!(case.keep_look(&kept.id, &look).err().map(|e| e.code()), Some("record_not_found"));
    case.undo(at(4)).unwrap();
    assert_eq!(case.boards().unwrap(), std::slice::from_ref(&kept), "as it was");
    assert_eq!(case.look(&kept.id).unwrap(), Some(look), "nobody has to look anew");
}

#[test]
fn a_tile_of_a_newer_program_survives() {
    let (_folder, mut case) = new_case();
    let kept = case.save_board(board("Ours"), "add_board", at(1)).unwrap();
    let path = case.path().to_owned();
    drop(case);
    let newer = json!([
        { "id": "0190", "version": 7, "width": "third", "shows": ["a", "map"], "frame": { "red": true } },
    ]);
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute("UPDATE board SET tiles = ?1", [newer.to_string()]).unwrap();
    drop(other);
    let mut case = CaseFile::open(&path, None, at(2)).unwrap();
    let mut board = case.board(&kept.id).unwrap();
    assert_eq!(board.tiles[0].width, TileWidth::Whole, "a width that nobody knows here");
    board.name = "Renamed".to_owned();
    let again = case.save_board(board, "rename_board", at(3)).unwrap();
    assert_eq!(again.tiles[0].shows, newer[0]["shows"], "what it shows is kept");
    assert_eq!(again.tiles[0].more["frame"], newer[0]["frame"], "and what else it has");
}

#[test]
fn a_board_without_a_name_is_refused() {
    let (_folder, mut case) = new_case();
    for name in [String::from("  "), "x".repeat(201)] {
        let refused = case.save_board(board(&name), "add_board", at(1)).err();
        assert_eq!(
            refused.map(|e| e.to_string()).as_deref(),
            Some("This board cannot be saved: its name is missing or not allowed.")
        );
    }
    assert!(labels(&case).is_empty(), "nothing was written");
}

#[test]
fn looking_is_no_change() {
    let (_folder, mut case) = new_case();
    let kept = case.save_board(board("Ours"), "add_board", at(1)).unwrap();
    assert_eq!(case.look(&kept.id).unwrap(), None, "nobody has looked yet");
    let sight = Sight {
        at: at(2),
        asked: "a".to_owned(),
        lang: "en".to_owned(),
        digest: "d".to_owned(),
        sentence: "It took part.".to_owned(),
    };
    let mut look = Look { at: at(2), position: 1, tiles: BTreeMap::from([(kept.tiles[0].id.clone(), sight)]) };
    case.keep_look(&kept.id, &look).unwrap();
    assert_eq!(case.look(&kept.id).unwrap(), Some(look.clone()));
    look.position = 2;
    case.keep_look(&kept.id, &look).unwrap();
    assert_eq!(case.look(&kept.id).unwrap().map(|look| look.position), Some(2), "the later look counts");
    assert_eq!(labels(&case), ["add_board"], "there is nothing to undo but the board itself");
}

#[test]
fn what_happened_since_is_told_with_its_states() {
    let (_folder, mut case) = new_case();
    let first = case.save(&event("2025-11-07", "The seat stayed empty."), 0, at(1)).unwrap();
    let position = case.position().unwrap();
    assert_eq!(case.since(position, 9).unwrap().total, 0, "nothing yet");
    case.save_board(board("Ours"), "add_board", at(2)).unwrap();
    assert_eq!(case.since(position, 9).unwrap().total, 0, "a board is no record of the review");
    let edited = Event { summary: "It stayed empty all day.".to_owned(), ..first.record };
    case.save(&edited, 1, at(3)).unwrap();
    case.save(&source("Note", "Words."), 0, at(4)).unwrap();
    let since = case.since(position, 1).unwrap();
    assert_eq!((since.total, since.latest.len()), (2, 1), "all are counted, the latest told");
    let told = case.since(position, 9).unwrap().latest;
    let told: Vec<_> = told.iter().map(|h| (h.change.label.as_str(), h.change.at, h.states.as_slice())).collect();
    assert_eq!(told, [("add_source", at(4), &[][..]), ("edit_event", at(3), &[iso3("USA")][..])], "newest first");
}

#[test]
fn what_was_taken_back_since_is_not_told_and_what_was_older_is() {
    let (_folder, mut case) = new_case();
    case.save(&event("2025-11-07", "The seat stayed empty."), 0, at(1)).unwrap();
    let position = case.position().unwrap();
    case.save(&event("2025-11-08", "It stayed empty."), 0, at(2)).unwrap();
    case.undo(at(3)).unwrap();
    assert_eq!(case.since(position, 9).unwrap().total, 0, "all is as it was");
    case.undo(at(4)).unwrap();
    let since = case.since(position, 9).unwrap();
    let told: Vec<_> = since.latest.iter().map(|h| (h.change.label.as_str(), h.states.as_slice())).collect();
    assert_eq!((since.total, told), (1, vec![("undo", &[iso3("USA")][..])]), "the older event is gone");
}
