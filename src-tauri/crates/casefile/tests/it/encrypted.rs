//! An encrypted case file. The key takes a third of a second to derive, so there are few of these.

use placard_casefile::{CaseFile, Passphrase};

use crate::support::{at, bytes_in, content, found, statement};

#[test]
fn an_encrypted_file_opens_with_its_passphrase_only_and_shows_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret.placard");
    let passphrase = Passphrase::new("it's \"a\"; – long; one").unwrap();
    let mut case = CaseFile::create(&path, Some(&passphrase), at(0)).unwrap();
    case.save(&statement("Nobody must read this canary."), 0, at(1)).unwrap();
    assert!(case.is_encrypted(), "it says so");
    let before = content(&case);
    let copy = folder.path().join("copy.placard");
    case.backup(&copy).unwrap();
    assert_eq!(case.check().unwrap(), [], "every page is authentic");
    drop(case);

    let bytes = bytes_in(folder.path());
    assert_eq!(bytes.len(), 2, "the file and its backup");
    for (path, bytes) in &bytes {
        let shows = |text: &[u8]| bytes.windows(text.len()).any(|w| w == text);
        assert!(!shows(b"canary") && !shows(b"SQLite format"), "{} shows what is in it", path.display());
    }
    let code = |passphrase| CaseFile::open(&path, passphrase, at(2)).err().map(|e| e.code());
    assert_eq!(code(None), Some("passphrase_needed"), "without");
    let wrong = Passphrase::new("wrong").unwrap();
    assert_eq!(code(Some(&wrong)), Some("wrong_passphrase"), "with another");
    assert!(bytes_in(folder.path()) == bytes, "refusing changed a file");

    for path in [&path, &copy] {
        let case = CaseFile::open(path, Some(&passphrase), at(3)).unwrap();
        assert_eq!((content(&case), found(&case, "canary")), (before.clone(), 1), "{}", path.display());
    }

    let mut scratched = bytes[&path].clone();
    let middle = scratched.len() / 2;
    scratched[middle] ^= 1;
    std::fs::write(&path, &scratched).unwrap();
    assert_eq!(code(Some(&passphrase)), Some("damaged"), "one bit is noticed");
    assert_eq!(std::fs::read(&path).unwrap(), scratched, "and left as it is");
}

#[test]
fn a_plain_file_is_not_taken_for_an_encrypted_one() {
    let (_folder, path) = crate::support::closed_case();
    let passphrase = Passphrase::new("any").unwrap();
    let refused = CaseFile::open(&path, Some(&passphrase), at(2)).err().map(|e| e.code());
    assert_eq!(refused, Some("not_encrypted"), "who gives a passphrase believes that the file is safe");
}
