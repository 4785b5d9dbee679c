//! What is saved is read back as it was, and what must not be saved is refused.

use placard_casefile::{Accepted, CaseFileError, Record, RecordKind, Saved};
use placard_domain::{Ask, AskStatus, Basis, Consent, Event, Kind, Source, Stage, Statement, StatementKind};

use crate::support::{ask, at, content, date, event, iso3, new_case, source, statement};

#[test]
fn every_field_of_every_kind_is_read_back() {
    let (_folder, mut case) = new_case();
    let kept = case.save(&source("Note", "Text\nof the note. ‏نص"), 0, at(1)).unwrap();
    let source_id = Some(kept.record.id.clone());
    let mut full = event("2025-11-03/2025-11-14", "Nobody came.");
    (full.session, full.symbol, full.source_id) = (Some(50), Some("A/HRC/DEC/0".to_owned()), source_id.clone());
    let mut spoken = statement("“We regret it.”");
    spoken.source_id = source_id;
    spoken.embargo = Some(date("2025-11-30").first_day());
    full.embargo = spoken.embargo;

    let event = case.save(&full, 0, at(2)).unwrap();
    let statement = case.save(&spoken, 0, at(3)).unwrap();
    let ask = case.save(&Ask { embargo: spoken.embargo, ..ask("Come back.") }, 0, at(4)).unwrap();

    assert_eq!(case.source(&kept.record.id).unwrap(), Some(kept.clone()), "source");
    assert_eq!(kept.record, Source { id: kept.record.id.clone(), ..source("Note", "Text\nof the note. ‏نص") }, "source");
    assert_eq!(case.events(iso3("USA")).unwrap(), vec![event.clone()], "event");
    assert_eq!(event.record, Event { id: event.record.id.clone(), ..full }, "event");
    assert_eq!(statement.record, Statement { id: statement.record.id.clone(), ..spoken.clone() }, "statement");
    assert_eq!(case.all_statements().unwrap(), std::slice::from_ref(&statement), "statement");
    assert_eq!(case.asks(Some(iso3("USA"))).unwrap(), vec![ask.clone()], "ask");
    assert_eq!(ask.record.embargo, spoken.embargo, "ask");
    assert_eq!((ask.rev, ask.created, ask.changed), (1, at(4), at(4)), "what is kept besides");
    assert!(kept.record.id < event.record.id && event.record.id < ask.record.id, "identifiers sort by entry");
}

#[test]
fn every_code_of_the_domain_can_be_kept() {
    let (_folder, mut case) = new_case();
    for (i, kind) in Kind::ALL.into_iter().enumerate() {
        let stage = Stage::ALL[i % Stage::ALL.len()];
        let basis = [Basis::WgReport, Basis::OhchrRelease, Basis::PublishedList, Basis::Press, Basis::Inferred][i % 5];
        let saved = case.save(&Event { kind, stage, basis, ..event("2025", "x") }, 0, at(1));
        assert!(saved.is_ok(), "{stage:?} {kind:?} {basis:?}: {saved:?}");
    }
    for kind in [
        StatementKind::Press,
        StatementKind::Oral,
        StatementKind::Written,
        StatementKind::Submission,
        StatementKind::Other,
    ] {
        assert!(case.save(&Statement { kind, ..statement("x") }, 0, at(1)).is_ok(), "{kind:?}");
    }
    for consent in Consent::ALL {
        assert!(case.save(&Statement { consent, ..statement("x") }, 0, at(1)).is_ok(), "{consent:?}");
    }
    assert_eq!(case.all_statements().unwrap().len(), 10, "all of them are read at once");
    for status in [AskStatus::Open, AskStatus::Met, AskStatus::Dropped] {
        assert!(case.save(&Ask { status, ..ask("x") }, 0, at(1)).is_ok(), "{status:?}");
    }
    for when in ["2006", "2100", "2025-08", "2100-12-31", "2025-11-03/2025-11-14"] {
        assert!(case.save(&event(when, "x"), 0, at(1)).is_ok(), "{when}");
    }
}

#[test]
fn a_record_is_edited_only_by_who_saw_its_latest_state() {
    let (_folder, mut case) = new_case();
    let first = case.save(&statement("One."), 0, at(1)).unwrap();
    let edited = Statement { text: "Two.".to_owned(), ..first.record.clone() };
    let second = case.save(&edited, first.rev, at(2)).unwrap();
    assert_eq!((second.rev, second.created, second.changed), (2, at(1), at(2)), "a second state");

    let stale = case.save(&first.record, first.rev, at(3)).unwrap_err();
    assert!(matches!(stale, CaseFileError::StaleRevision { found: 2, given: 1, .. }), "{stale}");
    let stale = case.delete(RecordKind::Statement, &first.record.id, 1, at(3)).unwrap_err();
    assert_eq!(stale.code(), "stale_revision", "deleting, too");
    case.delete(RecordKind::Statement, &first.record.id, 2, at(3)).unwrap();
    let gone = case.save(&edited, 2, at(4)).unwrap_err();
    assert_eq!(gone.code(), "record_not_found", "it was deleted meanwhile");

    let labels: Vec<String> = case.recent_changes(9).unwrap().into_iter().map(|change| change.label).collect();
    assert_eq!(labels, ["delete_statement", "edit_statement", "add_statement"], "its history stays, newest first");
}

#[test]
fn saving_a_record_as_it_is_changes_nothing() {
    let (_folder, mut case) = new_case();
    let saved = case.save(&ask("Come back."), 0, at(1)).unwrap();
    let again = case.save(&saved.record, saved.rev, at(2)).unwrap();
    assert_eq!(again, saved, "neither revision nor time moved");
    assert_eq!(case.recent_changes(9).unwrap().len(), 1, "nothing to undo came of it");
}

#[test]
fn what_breaks_a_rule_is_refused_with_the_field_and_nothing_is_written() {
    let (_folder, mut case) = new_case();
    let before = content(&case);
    fn refused<R: Record>(saved: Result<Saved<R>, CaseFileError>) -> (&'static str, String) {
        let error = saved.err().unwrap();
        (error.code(), error.params().pop().map(|(_, value)| value).unwrap_or_default())
    }
    let blank = refused(case.save(&statement("  "), 0, at(1)));
    assert_eq!(blank, ("invalid_record", "text".to_owned()), "nothing was said");
    let untitled = refused(case.save(&source("", "x"), 0, at(1)));
    assert_eq!(untitled, ("invalid_record", "title".to_owned()), "a source must be citable");
    let cycle = refused(case.save(&Ask { cycle: 0, ..ask("x") }, 0, at(1)));
    assert_eq!(cycle, ("invalid_record", "cycle".to_owned()), "cycles count from 1");
    let too_late = Some(chrono::NaiveDate::MAX);
    let embargo = ("invalid_record", "embargo".to_owned());
    assert_eq!(refused(case.save(&Statement { embargo: too_late, ..statement("x") }, 0, at(1))), embargo, "statement");
    assert_eq!(refused(case.save(&Ask { embargo: too_late, ..ask("x") }, 0, at(1))), embargo, "ask");
    assert_eq!(refused(case.save(&Event { embargo: too_late, ..event("2025", "x") }, 0, at(1))), embargo, "event");
    let unknown = Event { source_id: Some("nowhere".to_owned()), ..event("2025", "x") };
    assert_eq!(refused(case.save(&unknown, 0, at(1))), ("unknown_source", "nowhere".to_owned()), "no such source");
    assert_eq!(content(&case), before, "a refusal leaves no trace");
    assert_eq!(case.last_undoable().unwrap(), None, "not even in the history");
}

#[test]
fn a_source_goes_only_after_what_was_read_in_it() {
    let (_folder, mut case) = new_case();
    let batch = placard_casefile::Batch {
        source: Some(source("Note", "Text")),
        statements: vec![statement("One."), statement("Two.")],
        ..Default::default()
    };
    let Accepted { source_id, .. } = case.accept(&batch, at(1)).unwrap();
    let refused = case.delete(RecordKind::Source, &source_id.unwrap(), 1, at(2)).unwrap_err();
    assert!(matches!(refused, CaseFileError::SourceInUse { count: 2, .. }), "no fact loses its source: {refused}");
}

#[test]
fn statements_come_newest_first() {
    let (_folder, mut case) = new_case();
    for (when, text) in [(Some("2025-11-07"), "b"), (None, "d"), (Some("2025-11"), "c"), (Some("2026"), "a")] {
        case.save(&Statement { date: when.map(date), ..statement(text) }, 0, at(1)).unwrap();
    }
    let texts: String = case.all_statements().unwrap().iter().map(|s| s.record.text.as_str()).collect();
    assert_eq!(texts, "abcd", "newest first, undated last");
}

#[test]
fn a_record_and_the_source_named_with_it_are_one_step_of_undo() {
    let (_folder, mut case) = new_case();
    let named = source("Note", "");
    let first = case.save_with_source(&ask("One."), 0, &named, at(1)).unwrap();
    let second = case.save_with_source(&ask("Two."), 0, &named, at(2)).unwrap();
    assert_eq!(first.record.source_id, second.record.source_id, "the same source is not kept twice");
    assert!(first.record.source_id.is_some(), "and is named");
    case.undo(at(3)).unwrap();
    assert_eq!(case.counts().unwrap().sources, 1, "the first ask still names the source");
    case.undo(at(4)).unwrap();
    assert_eq!(case.counts().unwrap().total(), 0, "the source goes with the record that brought it");
}
