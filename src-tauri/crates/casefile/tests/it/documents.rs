//! Drafts and briefings: kept, changed, deleted and put back; and what a draft is found by.

use placard_casefile::{CaseFile, RecordKind, SavedBriefing, SearchFilter};
use placard_domain::{Draft, DraftKind};
use serde_json::json;

use crate::support::{at, draft, found, iso3, new_case};

fn briefing(name: &str) -> SavedBriefing {
    let composition = json!({ "preset": "factsheet", "state": "USA", "of a newer program": [1, null] });
    SavedBriefing {
        id: String::new(),
        name: name.to_owned(),
        composition: composition.as_object().cloned().unwrap_or_default(),
    }
}

fn labels(case: &CaseFile) -> Vec<String> {
    case.recent_changes(9).unwrap().into_iter().map(|change| change.label).collect()
}

#[test]
fn a_draft_of_every_kind_comes_back_as_it_was_kept() {
    let (_folder, mut case) = new_case();
    for kind in DraftKind::ALL {
        let kept = case.save_draft(&Draft { kind, ..draft(" Our submission ") }, at(1)).unwrap();
        let expected = Draft { id: kept.id.clone(), kind, ..draft("Our submission") };
        assert_eq!(kept, expected, "every field, blanks around the title aside");
        assert_eq!(case.draft(&kept.id).unwrap(), kept, "what is read is what was written");
        assert_eq!(case.save_draft(&kept, at(2)).unwrap(), kept, "nothing is new");
    }
    assert_eq!(labels(&case), ["add_draft"; 5], "saving one as it is leaves no trace");
    case.save_draft(&Draft { state: iso3("FRA"), cycle: None, ..draft("Another") }, at(3)).unwrap();
    assert_eq!(case.drafts(Some(iso3("USA"))).unwrap().len(), 5, "those about one State");
    assert_eq!(case.drafts(None).unwrap().len(), 6, "or all");
    assert_eq!(case.counts().unwrap().drafts, 6, "they count as what they are");
}

#[test]
fn writing_in_a_draft_is_one_step_of_undo_and_a_deleted_one_is_put_back() {
    let (_folder, mut case) = new_case();
    let first = case.save_draft(&draft("Ours"), at(1)).unwrap();
    let mut second = first.clone();
    second.paragraphs[0].text = "Rewritten.".to_owned();
    second.paragraphs.truncate(1);
    assert_eq!(case.save_draft(&second, at(2)).unwrap(), second);
    case.delete_draft(&first.id, at(3)).unwrap();
    assert_eq!(case.draft(&first.id).err().map(|e| e.code()), Some("record_not_found"), "it is gone");
    assert_eq!(case.delete_draft(&first.id, at(3)).err().map(|e| e.code()), Some("record_not_found"));
    assert_eq!(case.save_draft(&second, at(3)).err().map(|e| e.code()), Some("record_not_found"));
    assert_eq!(found(&case, "rewritten"), 0, "for search, too");
    case.undo(at(4)).unwrap();
    assert_eq!(case.draft(&first.id).unwrap(), second, "with its last text");
    case.undo(at(5)).unwrap();
    assert_eq!(case.draft(&first.id).unwrap(), first, "and with the one before");
    case.undo(at(6)).unwrap();
    assert!(case.drafts(None).unwrap().is_empty(), "as if it had never been");
    assert_eq!(case.check().unwrap(), [], "the search index went along");
}

#[test]
fn a_draft_is_found_by_all_its_words_and_not_by_the_names_of_its_fields() {
    let (_folder, mut case) = new_case();
    case.save_draft(&draft("Our submission"), at(1)).unwrap();
    for (query, count, why) in [
        ("submission", 1, "title"),
        ("harbour", 1, "organisation"),
        ("northern", 1, "a joint submitter"),
        ("shelters", 1, "heading"),
        ("\"were closed\"", 1, "paragraph"),
        ("gazette", 1, "endnote"),
        ("table", 1, "annex"),
        ("paragraphs", 0, "the name of a field"),
    ] {
        assert_eq!(found(&case, query), count, "{query}: {why}");
    }
    let filter = SearchFilter { kind: Some(RecordKind::Draft), state: Some(iso3("USA")) };
    let hit = case.search("closed", filter, 0, 9).unwrap().hits.remove(0);
    assert_eq!((hit.kind, hit.state, hit.cycle), (RecordKind::Draft, Some(iso3("USA")), Some(4)));
    let snippet: String = hit.snippet.iter().map(|part| part.text.as_str()).collect();
    assert!(snippet.contains("Three shelters were closed"), "its words are shown, not how they are kept: {snippet}");
}

#[test]
fn a_draft_that_breaks_a_rule_is_refused_with_the_field() {
    let (_folder, mut case) = new_case();
    for (broken, field) in [
        (draft("  "), "title"),
        (draft(&"x".repeat(501)), "title"),
        (Draft { cycle: Some(0), ..draft("Ours") }, "cycle"),
    ] {
        let refused = case.save_draft(&broken, at(1)).err().map(|e| e.to_string()).unwrap_or_default();
        assert_eq!(refused, format!("This draft cannot be saved: its {field} is missing or not allowed."));
    }
    assert!(labels(&case).is_empty(), "nothing was written");
}

#[test]
fn a_briefing_comes_back_as_it_was_composed() {
    let (_folder, mut case) = new_case();
    let kept = case.save_briefing(&briefing(" Handout "), at(1)).unwrap();
    assert_eq!(kept, SavedBriefing { id: kept.id.clone(), ..briefing("Handout") }, "with what no one here knows");
    assert_eq!(case.briefing(&kept.id).unwrap(), kept, "what is read is what was written");
    let renamed = SavedBriefing { name: "Leaflet".to_owned(), ..kept.clone() };
    assert_eq!(case.save_briefing(&renamed, at(2)).unwrap(), renamed);
    case.delete_briefing(&kept.id, at(3)).unwrap();
    assert!(case.briefings().unwrap().is_empty(), "it is gone");
    assert_eq!(labels(&case), ["delete_briefing", "edit_briefing", "add_briefing"], "its history stays");
    case.undo(at(4)).unwrap();
    assert_eq!(case.briefings().unwrap(), [renamed], "and it is put back");
    case.undo(at(5)).unwrap();
    assert_eq!(case.briefings().unwrap(), [kept], "under its first name");
}

#[test]
fn a_briefing_without_a_name_is_refused() {
    let (_folder, mut case) = new_case();
    for name in [String::from("  "), "x".repeat(201)] {
        let refused = case.save_briefing(&briefing(&name), at(1)).err().map(|e| e.to_string());
        assert_eq!(refused.as_deref(), Some("This briefing cannot be saved: its name is missing or not allowed."));
    }
}
