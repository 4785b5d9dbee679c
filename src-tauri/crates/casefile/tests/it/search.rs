//! Search finds words however they are written, and never fails on what is typed.

use std::sync::Mutex;

use placard_casefile::{CaseFile, Hit, RecordKind, SearchFilter};
use placard_domain::{Ask, Event, Statement};
use proptest::prelude::*;

use crate::support::{ask, at, date, event, found, iso3, new_case, source, statement};

/// Texts of all kinds, in three languages.
fn library() -> (tempfile::TempDir, CaseFile) {
    let (folder, mut case) = new_case();
    case.save(&source("Déclaration", "L’État examiné n’a pas comparu à Genève."), 0, at(1)).unwrap();
    case.save(&event("2025-11-07", "The State under review did not appear."), 0, at(2)).unwrap();
    case.save(&event("2026-03", "The Council decided on non-cooperation."), 0, at(3)).unwrap();
    case.save(&statement("We regret the empty seat of the State."), 0, at(4)).unwrap();
    let arabic =
        Statement { state: iso3("JOR"), ..statement("غابت الدَّولةُ عن الأستـــعراض") };
    case.save(&arabic, 0, at(5)).unwrap();
    case.save(&Ask { date: Some(date("2024")), ..ask("The State should resume its cooperation.") }, 0, at(6)).unwrap();
    (folder, case)
}

fn hits(case: &CaseFile, query: &str) -> Vec<Hit> {
    case.search(query, SearchFilter::default(), 0, 50).unwrap().hits
}

#[test]
fn words_are_found_however_they_are_written() {
    let (_folder, case) = library();
    for (query, count, why) in [
        ("etat", 1, "without the accent"),
        ("ÉTAT GENEVE", 1, "all words, in capitals"),
        ("Muller", 2, "the speaker of both statements, without the umlaut"),
        ("الدولة", 1, "without vowel marks, which the text has"),
        ("الاستعراض", 1, "without hamza and tatweel"),
        ("coop", 2, "the last word is a beginning"),
        ("coop state", 0, "another word is not"),
        ("coop* state", 1, "unless it has a star"),
        ("\"did not appear\"", 1, "a phrase"),
        ("\"appear not did\"", 0, "in its order"),
        ("regret OR decided", 2, "one of two"),
        ("state -regret", 2, "the event and the ask, not the statement"),
        ("non-cooperation", 1, "a hyphen divides nothing"),
        ("-state", 3, "all but"),
        ("press@example.org", 0, "the contact is not searched"),
        ("Geneva", 1, "the place of the source"),
        ("?!", 0, "no word"),
    ] {
        assert_eq!(found(&case, query), count, "{query}: {why}");
    }
}

#[test]
fn hits_come_newest_first_and_undated_ones_last() {
    let (_folder, mut case) = library();
    case.save(&ask("An undated call to the Council."), 0, at(7)).unwrap();
    let dates: Vec<String> =
        hits(&case, "the").into_iter().map(|h| h.date.map_or("none".to_owned(), |d| d.to_string())).collect();
    assert_eq!(dates, ["2026-03", "2025-11-07", "2025-11-07", "2024", "none"], "by the day of the record");
}

#[test]
fn a_hit_shows_the_original_text_and_marks_what_was_found() {
    let (_folder, case) = library();
    let hit = hits(&case, "etat").remove(0);
    let marked: Vec<&str> = hit.snippet.iter().filter(|p| p.found).map(|p| p.text.as_str()).collect();
    assert_eq!((hit.kind, marked), (RecordKind::Source, vec!["État"]), "with its accent");
    let hit = hits(&case, "council decided").remove(0);
    assert_eq!((hit.state, hit.cycle), (Some(iso3("USA")), Some(4)), "where it belongs");
    assert!(hit.happened.is_some() && hit.stage.is_some(), "what an event is");
    let hit = hits(&case, "zoe").remove(0);
    let title: Vec<(&str, bool)> = hit.title.iter().map(|p| (p.text.as_str(), p.found)).collect();
    assert_eq!(title, [("Zoë", true), (" Müller, Example Watch", false)], "the title is marked, too");
}

#[test]
fn a_filter_narrows_and_a_page_is_a_window() {
    let (_folder, case) = library();
    let search = |filter, offset, limit| {
        let page = case.search("the OR غابت", filter, offset, limit).unwrap();
        (page.total, page.hits.len())
    };
    let everything = SearchFilter::default();
    assert_eq!(search(everything, 0, 50), (5, 5), "everything");
    assert_eq!(search(everything, 3, 50), (5, 2), "the rest of it");
    assert_eq!(search(SearchFilter { state: Some(iso3("JOR")), ..everything }, 0, 50), (1, 1), "one State");
    assert_eq!(search(SearchFilter { kind: Some(RecordKind::Event), ..everything }, 0, 1), (2, 1), "one kind");
}

#[test]
fn the_index_follows_every_change() {
    let (_folder, mut case) = library();
    let saved = case.save(&event("2025", "A peculiarity."), 0, at(8)).unwrap();
    assert_eq!(found(&case, "peculiarity"), 1, "added");
    let edited = Event { summary: "An oddity.".to_owned(), ..saved.record.clone() };
    case.save(&edited, 1, at(9)).unwrap();
    assert_eq!((found(&case, "peculiarity"), found(&case, "oddity")), (0, 1), "edited");
    case.delete(RecordKind::Event, &saved.record.id, 2, at(10)).unwrap();
    assert_eq!(found(&case, "oddity"), 0, "deleted");
    case.undo(at(11)).unwrap();
    assert_eq!(found(&case, "oddity"), 1, "put back");
}

#[test]
fn an_index_that_was_emptied_is_made_anew() {
    let (_folder, case) = library();
    let path = case.path().to_owned();
    drop(case);
    rusqlite::Connection::open(&path).unwrap().execute("DELETE FROM search_entry", []).unwrap();
    let case = CaseFile::open(&path, None, at(9)).unwrap();
    assert_eq!((found(&case, "etat"), case.check().unwrap()), (1, vec![]), "a migration may empty it");
}

#[test]
fn nothing_that_can_be_typed_is_an_error() {
    let (_folder, case) = library();
    let case = Mutex::new(case);
    let typed = prop_oneof![
        any::<String>(),
        "[a-z\"*()^:+{}' \\-]{0,40}",
        prop::collection::vec(
            prop::sample::select(vec![
                "AND", "OR", "NOT", "NEAR", "(", ")", "\"", "*", "-", "words:", "tags", "état", "^", "\0"
            ]),
            0..60,
        )
        .prop_map(|parts| parts.join(" ")),
    ];
    proptest!(|(query in typed)| {
        let page = case.lock().unwrap().search(&query, SearchFilter::default(), 0, 5);
        prop_assert!(page.is_ok(), "{:?}: {:?}", query, page);
    });
    let long = "word ".repeat(100_000);
    assert!(case.lock().unwrap().search(&long, SearchFilter::default(), 0, 5).is_ok(), "nor is a pasted book");
}
