//! Taking over an import: all or nothing, and nothing twice.

use placard_casefile::{Batch, Counts};
use placard_domain::{Ask, Statement};

use crate::support::{ask, at, content, event, iso3, new_case, source, statement};

fn release() -> Batch {
    Batch {
        source: Some(source("Release", "The whole text of the release.")),
        events: vec![event("2025-11-07", "Nobody came.")],
        statements: vec![statement("One."), statement("Two.")],
        asks: vec![ask("Come back.")],
    }
}

const ALL: Counts = Counts { sources: 1, events: 1, statements: 2, asks: 1, drafts: 0, recommendations: 0 };

#[test]
fn records_without_a_source_of_their_own_get_the_one_they_were_read_in() {
    let (_folder, mut case) = new_case();
    let accepted = case.accept(&release(), at(1)).unwrap();
    assert_eq!((accepted.added, accepted.already), (ALL, Counts::default()), "all is new");
    assert_eq!(case.counts().unwrap(), ALL, "and there");
    let sources: Vec<_> = case.all_events().unwrap().iter().map(|e| e.record.source_id.clone()).collect();
    assert_eq!(sources, [accepted.source_id], "every fact has a source");
}

#[test]
fn the_same_text_a_second_time_adds_nothing_and_says_so() {
    let (_folder, mut case) = new_case();
    let first = case.accept(&release(), at(1)).unwrap();
    let before = content(&case);
    let mut renamed = release();
    renamed.source = Some(source("The same text under another name", "The whole text of the release."));
    let second = case.accept(&renamed, at(2)).unwrap();
    assert_eq!((second.added, second.already), (Counts::default(), ALL), "it was all there");
    assert_eq!(second.source_id, first.source_id, "it is the same source");
    assert_eq!(content(&case), before, "nothing moved");
    let last = case.last_undoable().unwrap().unwrap();
    assert_eq!((last.label.as_str(), last.at, last.count), ("import", at(1), 5), "and nothing is to be undone");
}

#[test]
fn what_was_dropped_at_first_can_be_accepted_later() {
    let (_folder, mut case) = new_case();
    let mut part = release();
    part.statements.pop();
    case.accept(&part, at(1)).unwrap();
    let added = case.accept(&release(), at(2)).unwrap().added;
    assert_eq!(added, Counts { statements: 1, ..Counts::default() }, "only the one that was missing");
}

#[test]
fn a_record_that_was_corrected_is_not_added_again_uncorrected() {
    let (_folder, mut case) = new_case();
    case.accept(&release(), at(1)).unwrap();
    let asks = case.asks(Some(iso3("USA"))).unwrap();
    let corrected = Ask { addressed_to: "the Bureau".to_owned(), ..asks[0].record.clone() };
    case.save(&corrected, 1, at(2)).unwrap();
    assert_eq!(case.accept(&release(), at(3)).unwrap().added, Counts::default(), "the correction stands");
}

#[test]
fn a_record_twice_in_one_file_is_added_once() {
    let (_folder, mut case) = new_case();
    let batch = Batch { statements: vec![statement("One."), statement("One.")], ..Batch::default() };
    let accepted = case.accept(&batch, at(1)).unwrap();
    assert_eq!((accepted.added.statements, accepted.already.statements), (1, 1), "the second is the first");
}

#[test]
fn one_bad_record_keeps_out_the_whole_import() {
    let (_folder, mut case) = new_case();
    let mut batch = release();
    batch.statements.push(Statement { cycle: 0, ..statement("Three.") });
    let refused = case.accept(&batch, at(1)).unwrap_err();
    assert_eq!(refused.code(), "invalid_record", "{refused}");
    assert_eq!(case.counts().unwrap().total(), 0, "not even the source is there");
    assert_eq!(case.check().unwrap(), [], "nor in the index");
}
