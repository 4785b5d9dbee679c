//! The register: what comes again, what meets, what is taken back.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use placard_casefile::{CaseFile, CaseFileError, Closed, Incoming, IncomingFile, Outcome, RegisterChange};
use placard_domain::reference::PackFiles;
use placard_domain::{
    Implementation, Order, Provider, RecommendationDraft, Reference, RegisterFilter, Response, Source,
};

use crate::support::{at, iso3, new_case, source};

pub fn reference() -> Reference {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/reference"));
    let file = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let (pack, states, sessions, reviews) =
        (file("pack.json"), file("states.csv"), file("sessions.csv"), file("reviews.csv"));
    let files = ["events.csv", "notes.csv", "deadlines.csv", "limits.csv", "paces.csv"].map(file);
    let (pack, states, sessions, reviews) = (pack.as_str(), states.as_str(), sessions.as_str(), reviews.as_str());
    let [events, notes, deadlines, limits, paces] = files.each_ref().map(String::as_str);
    Reference::parse(&PackFiles { pack, states, sessions, reviews, events, notes, deadlines, limits, paces }).unwrap()
}

/// A recommendation to the Netherlands in session 13, cycle 2.
pub fn draft(from: &[&str], text: &str) -> RecommendationDraft {
    RecommendationDraft {
        text: text.to_owned(),
        state_under_review: Some(iso3("NLD")),
        recommending_states: from.iter().map(|code| iso3(code)).collect(),
        cycle: Some(2),
        session: Some(13),
        response: Some(Response::Supported),
        ..RecommendationDraft::default()
    }
}

pub fn file(provider: Provider) -> IncomingFile {
    IncomingFile { provider, source: Source { date: None, ..source(provider.code(), "") }, is_own_export: false }
}

/// What came of each row.
pub fn import(
    case: &mut CaseFile,
    provider: Provider,
    rows: &[RecommendationDraft],
    now: DateTime<Utc>,
) -> Vec<Outcome> {
    let feed = |incoming: &mut Incoming| {
        incoming.begin(0);
        (2..)
            .zip(rows)
            .map(|(row, draft)| incoming.take(row, draft.clone()))
            .collect::<Result<Vec<_>, Closed>>()
            .map_err(|_| CaseFileError::ImportBroke)
    };
    case.import(&reference(), &[file(provider)], now, feed).unwrap().0
}

pub fn all(case: &mut CaseFile) -> Vec<placard_casefile::Recommendation> {
    let reference = reference();
    let register = case.register(&reference).unwrap();
    let selection = register.select(&RegisterFilter::default(), &reference);
    let numbers = register.ordered(&selection, Order::default(), &|state| state.to_string());
    assert_eq!(numbers.len(), selection.total as usize, "the index lists what it counts");
    case.recommendations(&numbers).unwrap()
}

/// The index and the tables must tell the same after every change.
pub fn assert_index_is_as_if_made_anew(case: &mut CaseFile) {
    let listed = |case: &mut CaseFile| {
        let reference = reference();
        let register = case.register(&reference).unwrap();
        let selection = register.select(&RegisterFilter::default(), &reference);
        let facets = register.facets(&selection, &reference);
        (selection.total, selection.by_source.clone(), facets)
    };
    let kept = listed(case);
    let path = case.path().to_owned();
    let copy = path.with_extension("copy");
    case.backup(&copy).unwrap();
    let mut anew = CaseFile::open(&copy, None, at(1000)).unwrap();
    assert_eq!(kept, listed(&mut anew), "the index in memory differs from one made from the file");
    drop(anew);
    std::fs::remove_file(copy).unwrap();
}

#[test]
fn the_same_file_twice_adds_nothing() {
    let (_folder, mut case) = new_case();
    let twice = draft(&["FRA"], "Ratify the convention");
    let rows = [twice.clone(), draft(&["DEU"], "Ratify the convention"), twice];
    assert_eq!(import(&mut case, Provider::UprInfo, &rows, at(1)), [Outcome::New; 3], "a row that stands twice is two");
    assert_eq!(import(&mut case, Provider::UprInfo, &rows, at(2)), [Outcome::Already; 3], "all of them known");
    assert_eq!(case.counts().unwrap().recommendations, 3, "nothing was added");
    assert_eq!(case.recent_changes(10).unwrap().len(), 1, "an import that changes nothing leaves no trace");
}

#[test]
fn a_newer_export_brings_up_to_date_and_says_what_changed() {
    let (_folder, mut case) = new_case();
    import(&mut case, Provider::UprInfo, &[draft(&["FRA"], "Ratify the convention")], at(1));
    let newer = RecommendationDraft { response: Some(Response::Noted), ..draft(&["FRA"], "Ratify the convention") };
    let feed = |incoming: &mut Incoming| {
        incoming.begin(0);
        incoming.take(2, newer).map_err(|_| CaseFileError::ImportBroke)
    };
    let (outcome, renewed) = case.import(&reference(), &[file(Provider::UprInfo)], at(2), feed).unwrap();
    assert_eq!(outcome, Outcome::Updated, "the row is known, its answer is news");
    let (count, examples) = &renewed.fields["response"];
    assert_eq!((*count, examples[0].clone()), (1, ("supported".to_owned(), "noted".to_owned())), "it says what");
    assert_eq!(renewed.fields.len(), 1, "and nothing else changed");
    assert_index_is_as_if_made_anew(&mut case);
    let record = all(&mut case).remove(0);
    assert_eq!(record.attestations[0].says.response, Some(Response::Noted), "the new answer is there");
    assert_eq!(case.history(&record).unwrap()[0].fields, ["content", "response"], "and the old one in the history");
    case.undo(at(3)).unwrap();
    assert_eq!(all(&mut case)[0].attestations[0].says.response, Some(Response::Supported), "undo brings it back");
    assert_index_is_as_if_made_anew(&mut case);
}

#[test]
fn the_same_recommendation_in_another_source_is_one_record() {
    let (_folder, mut case) = new_case();
    let text = "Ratify the convention, and report on it.";
    let divided = [draft(&["FRA"], text), draft(&["DEU"], text), draft(&["ESP"], text)];
    import(&mut case, Provider::UprInfo, &divided, at(1));
    let list = RecommendationDraft {
        paragraph: Some("98.1".to_owned()),
        response: Some(Response::Noted),
        ..draft(&["FRA", "DEU", "ESP"], "Ratify the Convention and report on it;")
    };
    assert_eq!(
        import(&mut case, Provider::ThematicList, std::slice::from_ref(&list), at(2)),
        [Outcome::Met],
        "same words"
    );
    let records = all(&mut case);
    assert_eq!((records.len(), records[0].attestations.len()), (1, 4), "its three rows and the list are one record");
    assert_index_is_as_if_made_anew(&mut case);
    case.undo(at(3)).unwrap();
    assert_eq!(all(&mut case).len(), 3, "undo sets the three rows apart again");
    assert_index_is_as_if_made_anew(&mut case);

    // The other way round: the list first, then the rows, one by one.
    let (_folder, mut case) = new_case();
    import(&mut case, Provider::ThematicList, &[list], at(1));
    assert_eq!(import(&mut case, Provider::UprInfo, &divided, at(2)), [Outcome::Met; 3], "each is a part of it");
    assert_eq!(all(&mut case).len(), 1, "in whatever order the files come");
    assert_index_is_as_if_made_anew(&mut case);
}

#[test]
fn nothing_meets_where_anything_speaks_against_it() {
    let numbered =
        |number: &str, draft: RecommendationDraft| RecommendationDraft { paragraph: Some(number.to_owned()), ..draft };
    let base = draft(&["FRA"], "Ratify the convention");
    for (other, why) in [
        (draft(&["DEU"], "Ratify the convention"), "another State made it"),
        (draft(&["FRA"], "Ratify the convention soon"), "other words"),
        (RecommendationDraft { cycle: Some(3), session: Some(27), ..base.clone() }, "another review"),
        (numbered("98.2", base.clone()), "another paragraph"),
    ] {
        let (_folder, mut case) = new_case();
        import(&mut case, Provider::ThematicList, &[numbered("98.1", base.clone())], at(1));
        assert_eq!(import(&mut case, Provider::Uhri, &[other], at(2)), [Outcome::New], "{why}");
    }
    let (_folder, mut case) = new_case();
    import(&mut case, Provider::UprInfo, &[draft(&["FRA"], "Ratify it"), draft(&["DEU"], "Ratify it")], at(1));
    assert_eq!(case.counts().unwrap().recommendations, 2, "rows of one source are never joined by themselves");
}

#[test]
fn an_import_that_fails_leaves_no_trace() {
    let (_folder, mut case) = new_case();
    import(&mut case, Provider::UprInfo, &[draft(&["FRA"], "Ratify it")], at(1));
    let before = std::fs::read(case.path()).unwrap();
    let feed = |incoming: &mut Incoming| -> Result<(), CaseFileError> {
        incoming.begin(0);
        for n in 0..2_000 {
            incoming.take(n, draft(&["DEU"], &format!("Do thing {n}"))).map_err(|_| CaseFileError::ImportBroke)?;
        }
        Err(CaseFileError::ImportBroke)
    };
    assert!(case.import(&reference(), &[file(Provider::UprInfo)], at(2), feed).is_err(), "cancelled at the end");
    assert_eq!(all(&mut case).len(), 1, "the index knows nothing of it");
    assert!(std::fs::read(case.path()).unwrap() == before, "and every byte is as it was");
    let panics = |_: &mut Incoming| -> Result<(), CaseFileError> { panic!("a fault of the reader") };
    let code = case.import(&reference(), &[file(Provider::UprInfo)], at(3), panics).err().map(|e| e.code());
    assert_eq!(code, Some("import_broke"), "a fault is told, and the program goes on");
    assert_index_is_as_if_made_anew(&mut case);
}

#[test]
fn a_trial_tells_what_an_import_would_do_and_writes_nothing() {
    let (_folder, mut case) = new_case();
    import(&mut case, Provider::UprInfo, &[draft(&["FRA"], "Ratify it")], at(1));
    let before = std::fs::read(case.path()).unwrap();
    let noted = RecommendationDraft { response: Some(Response::Noted), ..draft(&["FRA"], "Ratify it") };
    let rows = [noted, draft(&["DEU"], "Ratify it"), draft(&["DEU"], "Ratify it")];
    let feed = |incoming: &mut Incoming| {
        incoming.begin(0);
        rows.iter()
            .map(|row| incoming.take(1, row.clone()))
            .collect::<Result<Vec<_>, Closed>>()
            .map_err(|_| CaseFileError::ImportBroke)
    };
    let (outcomes, renewed) = case.try_import(&[file(Provider::UprInfo)], feed).unwrap();
    assert_eq!(outcomes, [Outcome::Updated, Outcome::New, Outcome::New], "as the import itself would");
    assert_eq!(renewed.fields["response"].0, 1, "with what would change");
    assert!(std::fs::read(case.path()).unwrap() == before, "and every byte is as it was");
}

#[test]
fn what_the_delegation_writes_stands_beside_what_sources_say() {
    let (_folder, mut case) = new_case();
    let themed = RecommendationDraft { themes: vec!["Justice".to_owned()], ..draft(&["FRA"], "Ratify it") };
    import(&mut case, Provider::UprInfo, &[themed, draft(&["DEU"], "Report on it")], at(1));
    let numbers: Vec<i64> = all(&mut case).iter().map(|record| record.n).collect();
    let change = RegisterChange {
        assessment: Some(Implementation::Partial),
        evidence: Some("A bill is before parliament.".to_owned()),
        response: Some(Response::Noted),
        add_themes: vec!["Treaties".to_owned(), "justice".to_owned()],
        ..RegisterChange::default()
    };
    assert_eq!(case.change_recommendations(&numbers, &change, None, at(2)).unwrap(), 2, "both change");
    let records = all(&mut case);
    assert!(records.iter().all(|record| record.own.response == Some(Response::Noted)), "a correction by hand");
    assert!(records.iter().all(|r| r.attestations[0].says.response == Some(Response::Supported)), "beside the source");
    let themes: Vec<_> = records.iter().filter_map(|record| record.own.themes.clone()).collect();
    assert!(themes.contains(&vec!["Justice".to_owned(), "Treaties".to_owned()]), "a theme is not added twice");
    assert_index_is_as_if_made_anew(&mut case);

    let back = RegisterChange { uncorrect: vec!["response".to_owned()], ..RegisterChange::default() };
    let stale = case.change_recommendations(&numbers[..1], &back, Some(1), at(3)).err().map(|e| e.code());
    assert_eq!(stale, Some("stale_revision"), "it was changed since it was read");
    case.change_recommendations(&numbers, &back, None, at(4)).unwrap();
    assert!(all(&mut case).iter().all(|record| record.own.response.is_none()), "a correction can be taken back");
    case.undo(at(5)).unwrap();
    case.undo(at(6)).unwrap();
    assert!(all(&mut case).iter().all(|record| !record.own.corrects()), "undo takes all of them back at once");
    assert_index_is_as_if_made_anew(&mut case);
}

#[test]
fn rows_that_a_source_divided_are_joined_on_request_and_set_apart_again() {
    let (_folder, mut case) = new_case();
    let noted = RecommendationDraft { response: Some(Response::Noted), ..draft(&["ITA"], "Ratify it") };
    import(
        &mut case,
        Provider::UprInfo,
        &[draft(&["FRA"], "Ratify it"), draft(&["DEU"], "Ratify it."), noted, draft(&["ESP"], "Report on it")],
        at(1),
    );
    let numbers: Vec<i64> = all(&mut case).iter().map(|record| record.n).collect();
    let groups = case.likely_same(&numbers).unwrap();
    assert_eq!(groups.len(), 1, "another answer is another recommendation: {groups:?}");
    case.join_recommendations(&[groups[0].records.clone()], at(2)).unwrap();
    let records = all(&mut case);
    assert_eq!(records.len(), 3, "two became one");
    let joined = records.iter().find(|record| record.attestations.len() == 2).unwrap();
    assert_index_is_as_if_made_anew(&mut case);
    case.split_attestation(&joined.attestations[1].id, at(3)).unwrap();
    assert_eq!(all(&mut case).len(), 4, "and is two again");
    let last = case.split_attestation(&joined.attestations[1].id, at(4)).err().map(|e| e.code());
    assert_eq!(last, Some("last_attestation"), "the last source cannot leave a record");
    assert_index_is_as_if_made_anew(&mut case);
    for n in 5..7 {
        case.undo(at(n)).unwrap();
    }
    assert_eq!(all(&mut case).len(), 4, "both steps are undone");
    assert!(case.check().unwrap().is_empty(), "and the file is in order");
    case.undo(at(7)).unwrap();
    assert_eq!(case.counts().unwrap().recommendations, 0, "the import is undone as a whole");
}
