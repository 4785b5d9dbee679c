//! What is refused is refused with its reason, and every byte stays as it was.

use std::fs;
use std::path::Path;

use placard_casefile::{APPLICATION_ID, CaseFile};
use rusqlite::Connection;

use crate::support::{at, bytes_in, closed_case, new_case};

/// Opens `path`, which must be refused with `code`, and looks at all files beside it.
fn assert_refused(path: &Path, code: &str, why: &str) {
    let folder = path.parent().unwrap();
    let before = bytes_in(folder);
    let refusal = CaseFile::open(path, None, at(9)).expect_err(why);
    assert_eq!(refusal.code(), code, "{why}: {refusal}");
    assert_eq!(refusal.params().first().map(|(name, _)| *name), Some("path"), "{why}: it must say where");
    assert!(bytes_in(folder) == before, "{why}: refusing changed a file, or left one beside it");
}

fn noise(len: usize) -> Vec<u8> {
    let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 32) as u8
    };
    (0..len).map(|_| next()).collect()
}

#[test]
fn files_that_are_no_case_file_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let zip = [b"PK\x03\x04".as_slice(), &noise(8188)].concat();
    let table = "state,cycle\nUSA,4\n".repeat(2048);
    for (name, bytes, code) in [
        ("empty", Vec::new(), "empty_case_file"),
        ("one byte", b"S".to_vec(), "too_short"),
        ("half a header", b"SQLite format 3\0\x10\0\x01".to_vec(), "too_short"),
        ("a little noise", noise(100), "too_short"),
        ("a word", b"hello".to_vec(), "foreign_file"),
        ("a table", table.into_bytes()[..8192].to_vec(), "foreign_file"),
        ("an archive", zip, "foreign_file"),
        ("noise of no page size", noise(5000), "foreign_file"),
        ("noise", noise(8192), "passphrase_needed"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        assert_refused(&path, code, name);
    }
    assert_refused(&folder.path().join("missing"), "case_not_found", "no such file");
    assert_refused(&std::env::temp_dir(), "foreign_file", "a folder");
}

#[test]
fn the_database_of_another_application_is_refused() {
    for journal in ["DELETE", "WAL"] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.db");
        let other = Connection::open(&path).unwrap();
        other.pragma_update(None, "journal_mode", journal).unwrap();
        other.execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);").unwrap();
        drop(other);
        assert_refused(&path, "foreign_file", journal);
    }
}

#[test]
fn a_newer_version_is_refused() {
    let (_folder, path) = closed_case();
    let newer = Connection::open(&path).unwrap();
    newer.execute("INSERT INTO schema_migration VALUES (99, '0099_later', 'x', '2030-01-01T00:00:00Z')", []).unwrap();
    drop(newer);
    assert_refused(&path, "newer_version", "its schema is not known here");
}

#[test]
fn a_file_with_an_unknown_migration_is_refused() {
    let (_folder, path) = closed_case();
    let edited = Connection::open(&path).unwrap();
    edited.execute("UPDATE schema_migration SET sha256 = 'x'", []).unwrap();
    drop(edited);
    assert_refused(&path, "different_migration", "its schema may be another");
}

#[test]
fn a_damaged_file_is_refused() {
    let (_folder, path) = closed_case();
    let whole = fs::read(&path).unwrap();

    let mut scratched = whole.clone();
    scratched[8192..].iter_mut().for_each(|byte| *byte ^= 0x55);
    fs::write(&path, scratched).unwrap();
    assert_refused(&path, "damaged", "its pages are scratched");

    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    assert_refused(&path, "damaged", "its second half is missing");

    let mut header_only = whole[..512].to_vec();
    header_only[100..].fill(0);
    fs::write(&path, header_only).unwrap();
    assert_refused(&path, "damaged", "only its header is left");
    assert_eq!(&whole[68..72], APPLICATION_ID.to_be_bytes(), "the mark is where other programs look for it");
}

#[test]
fn a_file_or_folder_that_cannot_be_written_is_refused() {
    let (folder, path) = closed_case();
    let set_readonly = |path: &Path, readonly: bool| {
        let mut permissions = fs::metadata(path).unwrap().permissions();
        permissions.set_readonly(readonly);
        fs::set_permissions(path, permissions).unwrap();
    };
    set_readonly(&path, true);
    assert_refused(&path, "read_only", "the file is marked");
    set_readonly(&path, false);
    if cfg!(unix) {
        set_readonly(folder.path(), true);
        assert_refused(&path, "read_only", "no journal could be written beside it");
        set_readonly(folder.path(), false);
    }
    assert!(CaseFile::open(&path, None, at(9)).is_ok(), "and nothing was wrong with it");
}

#[test]
fn a_file_is_open_only_once() {
    let (_folder, case) = new_case();
    let path = case.path().to_owned();
    let code = |refused: Result<CaseFile, placard_casefile::CaseFileError>| refused.err().map(|e| e.code());
    assert_eq!(code(CaseFile::open(&path, None, at(1))), Some("in_use"), "it is open here");
    drop(case);
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(code(CaseFile::open(&path, None, at(2))), Some("in_use"), "another connection writes");
    drop(other);
    assert_eq!(code(CaseFile::open(&path, None, at(3))), None, "nobody has it open");
}

#[test]
fn nothing_is_created_over_a_file_or_in_a_missing_folder() {
    let (folder, path) = closed_case();
    let before = bytes_in(folder.path());
    let code = |path: &Path| CaseFile::create(path, None, at(1)).err().map(|e| e.code());
    assert_eq!(code(&path), Some("already_exists"), "there is a case file");
    assert_eq!(code(&folder.path().join("a/b.placard")), Some("folder_missing"), "the path may be mistyped");
    assert!(bytes_in(folder.path()) == before, "nothing was written");
    let made = CaseFile::open_or_create(&folder.path().join("a/b.placard"), None, at(1));
    assert!(made.is_ok(), "the default place is made on first use");
}

#[test]
fn an_open_case_file_is_the_only_file() {
    let (folder, mut case) = new_case();
    case.save(&crate::support::ask("Come back."), 0, at(1)).unwrap();
    let path = case.path().to_owned();
    drop(case);
    assert_eq!(bytes_in(folder.path()).into_keys().collect::<Vec<_>>(), [path], "no journal or draft is left");
}
