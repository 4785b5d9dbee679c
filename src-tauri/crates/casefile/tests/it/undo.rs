//! Whatever was done, undo brings back exactly what was before.

use placard_casefile::{Batch, CaseFile, RecordKind};
use placard_domain::{Ask, Event, Statement};
use proptest::prelude::*;

use crate::support::{ask, at, content, draft, event, iso3, new_case, source, statement};

#[derive(Debug, Clone)]
enum Step {
    Add(RecordKind, String),
    Edit(usize, String),
    Delete(usize),
    Import(Vec<String>),
    Undo,
}

fn any_step() -> impl Strategy<Value = Step> {
    let text = "[a-zéعا \"]{1,12}x";
    prop_oneof![
        3 => (prop::sample::select(&RecordKind::SEARCHED[..]), text).prop_map(|(kind, text)| Step::Add(kind, text)),
        3 => (any::<usize>(), text).prop_map(|(i, text)| Step::Edit(i, text)),
        2 => any::<usize>().prop_map(Step::Delete),
        2 => prop::collection::vec(text, 1..4).prop_map(Step::Import),
        2 => Just(Step::Undo),
    ]
}

/// Does one step; whether it changed anything is for the history to say.
fn take(case: &mut CaseFile, step: &Step, now: i64) {
    let events = case.all_events().unwrap().to_vec();
    let asks = case.asks(Some(iso3("USA"))).unwrap();
    let sources = case.sources(0, 500).unwrap().rows;
    match step {
        Step::Add(RecordKind::Source, text) => drop(case.save(&source(text, text), 0, at(now)).unwrap()),
        Step::Add(RecordKind::Event, text) => drop(case.save(&event("2025-11", text), 0, at(now)).unwrap()),
        Step::Add(RecordKind::Statement, text) => drop(case.save(&statement(text), 0, at(now)).unwrap()),
        Step::Add(RecordKind::Ask, text) => drop(case.save(&ask(text), 0, at(now)).unwrap()),
        Step::Add(RecordKind::Draft, text) => drop(case.save_draft(&draft(text), at(now)).unwrap()),
        Step::Add(kind, _) => panic!("{kind} is not among the kinds that are added here"),
        Step::Edit(i, text) => {
            if let Some(saved) = events.get(i % events.len().max(1)) {
                let edited = Event { summary: text.clone(), symbol: Some("A/0".to_owned()), ..saved.record.clone() };
                case.save(&edited, saved.rev, at(now)).unwrap();
            } else if let Some(saved) = asks.get(i % asks.len().max(1)) {
                case.save(&Ask { text: text.clone(), ..saved.record.clone() }, saved.rev, at(now)).unwrap();
            }
        }
        Step::Delete(i) => {
            if let (0, Some(saved)) = (i % 2, sources.get(i % sources.len().max(1))) {
                // Refused while something names it.
                let _ = case.delete(RecordKind::Source, &saved.record.id, saved.rev, at(now));
            } else if let Some(saved) = events.get(i % events.len().max(1)) {
                case.delete(RecordKind::Event, &saved.record.id, saved.rev, at(now)).unwrap();
            }
        }
        Step::Import(texts) => {
            let batch = Batch {
                source: Some(source("Release", &texts[0])),
                events: texts.iter().map(|t| event("2025-11-07", t)).collect(),
                statements: texts.iter().map(|t| statement(t)).collect(),
                asks: texts.iter().map(|t| ask(t)).collect(),
            };
            case.accept(&batch, at(now)).unwrap();
        }
        Step::Undo => drop(case.undo(at(now))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn doing_then_undoing_is_as_if_nothing_had_been(steps in prop::collection::vec(any_step(), 1..10)) {
        let (_folder, mut case) = new_case();
        let mut states = vec![content(&case)];
        for (step, now) in steps.iter().zip(1..) {
            let was = content(&case);
            take(&mut case, step, now);
            if matches!(step, Step::Undo) {
                if states.len() > 1 { states.pop(); }
                prop_assert_eq!(Some(&content(&case)), states.last(), "undo in the middle");
            } else if content(&case) != was {
                states.push(content(&case));
            }
        }
        while states.len() > 1 {
            states.pop();
            case.undo(at(100)).unwrap();
            prop_assert_eq!(Some(&content(&case)), states.last());
        }
        prop_assert_eq!(case.undo(at(101)).err().map(|e| e.code()), Some("nothing_to_undo"));
        prop_assert_eq!(case.check().unwrap(), vec![], "the search index went along");
    }
}

#[test]
fn undo_says_what_it_takes_back_and_is_itself_written_down() {
    let (_folder, mut case) = new_case();
    let saved = case.save(&statement("One."), 0, at(1)).unwrap();
    let edited = Statement { text: "Two.".to_owned(), ..saved.record.clone() };
    case.save(&edited, 1, at(2)).unwrap();

    let info = case.undo(at(3)).unwrap();
    assert_eq!((info.label.as_str(), info.at, info.count), ("edit_statement", at(2), 1), "the last change");
    assert_eq!(case.get::<Statement>(&saved.record.id).unwrap(), Some(saved.clone()), "revision and times, too");
    let labels: Vec<String> = case.recent_changes(9).unwrap().into_iter().map(|change| change.label).collect();
    assert_eq!(labels, ["add_statement"], "what was taken back is no longer told as a change");
    let next = case.last_undoable().unwrap().map(|info| info.label);
    assert_eq!(next.as_deref(), Some("add_statement"), "an undo is not undone, but what was before");
}

#[test]
fn undo_refuses_when_another_program_changed_the_record() {
    let (_folder, mut case) = new_case();
    let saved = case.save(&statement("One."), 0, at(1)).unwrap();
    let path = case.path().to_owned();
    drop(case);
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute("UPDATE statement SET text = 'Something else.'", []).unwrap();
    drop(other);
    let mut case = CaseFile::open(&path, None, at(2)).unwrap();
    assert_eq!(case.undo(at(3)).err().map(|e| e.code()), Some("undo_conflict"), "it would lose what is there");
    let text = case.get::<Statement>(&saved.record.id).unwrap().map(|s| s.record.text);
    assert_eq!(text.as_deref(), Some("Something else."), "and it is there still");
}
