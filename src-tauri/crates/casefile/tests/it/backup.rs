//! A backup is complete, and a check finds what is wrong.

use placard_casefile::CaseFile;
use rusqlite::Connection;

use crate::support::{at, bytes_in, closed_case, content, found, new_case, statement};

#[test]
fn a_backup_is_the_same_case_file() {
    let (folder, path) = closed_case();
    let case = CaseFile::open(&path, None, at(9)).unwrap();
    let copy = folder.path().join("copy.placard");
    case.backup(&copy).unwrap();
    let copied = CaseFile::open(&copy, None, at(10)).unwrap();
    assert_eq!(content(&copied), content(&case), "all records");
    assert_eq!((found(&copied, "empty"), copied.check().unwrap()), (found(&case, "empty"), vec![]), "its index, too");
    assert_eq!(copied.last_undoable().unwrap(), case.last_undoable().unwrap(), "and its history");
}

#[test]
fn a_backup_replaces_nothing_and_leaves_nothing_behind() {
    let (folder, case) = new_case();
    let taken = folder.path().join("taken");
    std::fs::write(&taken, "mine").unwrap();
    let code = |to: &str| case.backup(&folder.path().join(to)).err().map(|e| e.code());
    assert_eq!(code("taken"), Some("already_exists"), "somebody's file");
    assert_eq!(code("no/where"), Some("folder_missing"), "a place that is not");
    assert_eq!(std::fs::read(&taken).unwrap(), b"mine", "as it was");
    drop(case);
    assert_eq!(bytes_in(folder.path()).len(), 2, "no draft is left");
}

#[test]
fn a_check_names_what_is_wrong() {
    let (_folder, mut case) = new_case();
    case.save(&statement("One."), 0, at(1)).unwrap();
    assert_eq!(case.check().unwrap(), [], "all is well");
    let path = case.path().to_owned();
    drop(case);
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             UPDATE statement SET date = '2025-02-31', source_id = 'nowhere';
             UPDATE search_entry SET words = 'other';",
        )
        .unwrap();
    drop(other);
    let case = CaseFile::open(&path, None, at(2)).unwrap();
    let codes: Vec<&str> = case.check().unwrap().into_iter().map(|f| f.code).collect();
    assert_eq!(codes, ["search_index", "orphan_link", "bad_date", "search_index"], "each thing by its name");
    let refused = case.all_statements().err().map(|e| e.code());
    assert_eq!(refused, Some("unreadable_record"), "a date that cannot be is never shown as one");
}
