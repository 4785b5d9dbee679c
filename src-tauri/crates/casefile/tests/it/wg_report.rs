//! Reports of the Working Group in the case file: what they say of a review, how their recommendations meet the
//! rows of other sources, and what a newer version of a report changes.

use chrono::{DateTime, Utc};
use placard_casefile::{
    CaseFile, CaseFileError, Edition, Incoming, IncomingFile, KeptReport, Outcome, RegisterChange, Renewed,
};
use placard_domain::{
    Clause, Confidence, Implementation, Provider, RecommendationDraft, Response, ReviewDocument, ReviewDocumentKind,
    Source, Speaker, WgReport,
};

use crate::register::{all, assert_index_is_as_if_made_anew, draft, import, reference};
use crate::support::{at, date, iso3, new_case, source};

const FINAL: &str = "A/HRC/21/15";
const DRAFT: &str = "A/HRC/WG.6/13/L.15";

/// The report on the Netherlands in session 13, cycle 2.
fn report(symbol: &str) -> WgReport {
    let document = |kind, n: u8| ReviewDocument { kind, symbol: format!("A/HRC/WG.6/13/NLD/{n}") };
    WgReport {
        state: Some(iso3("NLD")),
        cycle: Some(2),
        session: Some(13),
        review_date: Some(date("2012-05-31")),
        wg_adoption_date: Some(date("2012-06-04")),
        troika: vec![iso3("BEN"), iso3("PHL"), iso3("PER")],
        symbol: Some(symbol.to_owned()),
        documents: vec![
            document(ReviewDocumentKind::NationalReport, 1),
            document(ReviewDocumentKind::UnCompilation, 2),
        ],
        speakers: vec![Speaker {
            state: Some(iso3("FRA")),
            name: "France".to_owned(),
            paragraph: Some(31),
            delivered: true,
        }],
        statements_count: Some(49),
        ..WgReport::default()
    }
}

fn file(title: &str) -> IncomingFile {
    let source = Source { date: None, ..source(title, "") };
    IncomingFile { provider: Provider::WgReport, source, is_own_export: false }
}

fn numbered(paragraph: &str, row: RecommendationDraft) -> RecommendationDraft {
    RecommendationDraft { paragraph: Some(paragraph.to_owned()), response: None, ..row }
}

/// "Ratify it (France, Spain); and report on it (Germany)".
fn in_two_clauses() -> RecommendationDraft {
    let clause = |text: &str, from: &[&str]| Clause {
        text: text.to_owned(),
        recommending_states: from.iter().map(|code| iso3(code)).collect(),
    };
    RecommendationDraft {
        clauses: vec![clause("Ratify it", &["FRA", "ESP"]), clause("and report on it", &["DEU"])],
        ..numbered("98.1", draft(&["FRA", "ESP", "DEU"], "Ratify it; and report on it"))
    }
}

fn import_report(
    case: &mut CaseFile,
    report: &WgReport,
    rows: &[RecommendationDraft],
    now: DateTime<Utc>,
) -> (Vec<Outcome>, Renewed) {
    let feed = |incoming: &mut Incoming| {
        incoming.begin(0);
        incoming.report(report.clone()).map_err(|_| CaseFileError::ImportBroke)?;
        let take = |(n, row): (u64, &RecommendationDraft)| {
            incoming.take(n, row.clone()).map_err(|_| CaseFileError::ImportBroke)
        };
        (1..).zip(rows).map(take).collect::<Result<Vec<_>, CaseFileError>>()
    };
    let title = format!("Report {}", report.symbol.as_deref().unwrap_or_default());
    case.import(&reference(), &[file(&title)], now, feed).unwrap()
}

fn only(case: &CaseFile) -> KeptReport {
    let mut kept = case.wg_reports(Some(iso3("NLD"))).unwrap();
    assert_eq!(kept.len(), 1, "one report a review");
    kept.remove(0)
}

#[test]
fn what_a_report_says_of_a_review_is_kept_with_its_source() {
    let (_folder, mut case) = new_case();
    let (outcomes, renewed) = import_report(&mut case, &report(FINAL), &[in_two_clauses()], at(1));
    assert_eq!((outcomes, renewed.editions), (vec![Outcome::New], vec![(0, Edition::New)]), "both are new");
    let kept = only(&case);
    assert_eq!(kept.report, report(FINAL), "dates, troika, documents and speakers as they were read");
    let source = case.source(&kept.source_id).unwrap().unwrap().record;
    assert_eq!(source.symbol.as_deref(), Some(FINAL), "the source names the document");
    assert_eq!(case.wg_reports(Some(iso3("FRA"))).unwrap(), [], "another State has none");
    case.undo(at(2)).unwrap();
    assert_eq!(case.wg_reports(None).unwrap(), [], "undo takes back the whole import");
    assert_eq!(case.counts().unwrap().total(), 0, "its source and its recommendations too");
    assert_eq!(case.check().unwrap(), [], "and the file is in order");
}

#[test]
fn what_only_a_report_says_of_a_recommendation_is_kept() {
    let (_folder, mut case) = new_case();
    let row = RecommendationDraft {
        group: Some("The following recommendations enjoy the support of the Netherlands:".to_owned()),
        note: Some("As read during the dialogue: ratify it soon".to_owned()),
        page: Some(17),
        confidence: Some(Confidence::Likely),
        ..in_two_clauses()
    };
    import_report(&mut case, &report(FINAL), std::slice::from_ref(&row), at(1));
    assert_eq!(all(&mut case)[0].attestations[0].says, row, "group, clauses, note, page and confidence");
    let turned = RecommendationDraft { page: Some(18), ..row };
    let (outcomes, _) = import_report(&mut case, &report(FINAL), &[turned], at(2));
    assert_eq!(outcomes, [Outcome::Updated], "another page is news of the same row");
    assert_eq!(all(&mut case)[0].attestations[0].says.page, Some(18), "and it is taken over");
    case.undo(at(3)).unwrap();
    assert_eq!(all(&mut case)[0].attestations[0].says.page, Some(17), "undo brings the old one back");
}

#[test]
fn the_same_report_twice_adds_nothing() {
    let (_folder, mut case) = new_case();
    let rows = [in_two_clauses(), numbered("98.2", draft(&["ITA"], "Consider it"))];
    import_report(&mut case, &report(FINAL), &rows, at(1));
    let (outcomes, renewed) = import_report(&mut case, &report(FINAL), &rows, at(2));
    assert_eq!(outcomes, [Outcome::Already; 2], "each recommendation is known");
    assert_eq!(renewed.editions, [(0, Edition::Already)], "and so is the report");
    assert_eq!(case.recent_changes(10).unwrap().len(), 1, "an import that changes nothing leaves no trace");
}

#[test]
fn a_row_of_another_source_meets_the_recommendation_by_its_clause() {
    let divided = [draft(&["FRA"], "Ratify it"), draft(&["ESP"], "Ratify it"), draft(&["DEU"], "And report on it.")];
    let (_folder, mut case) = new_case();
    import(&mut case, Provider::UprInfo, &divided, at(1));
    let (outcomes, _) = import_report(&mut case, &report(FINAL), &[in_two_clauses()], at(2));
    assert_eq!(outcomes, [Outcome::Met], "its clauses are the three rows");
    let records = all(&mut case);
    assert_eq!((records.len(), records[0].attestations.len()), (1, 4), "one recommendation, told four times");
    assert_index_is_as_if_made_anew(&mut case);
    case.undo(at(3)).unwrap();
    assert_eq!(all(&mut case).len(), 3, "undo sets the three rows apart again");
    assert_index_is_as_if_made_anew(&mut case);

    // The other way round, and in a file that was closed meanwhile.
    let (_folder, mut case) = new_case();
    import_report(&mut case, &report(FINAL), &[in_two_clauses()], at(1));
    let path = case.path().to_owned();
    drop(case);
    let mut case = CaseFile::open(&path, None, at(2)).unwrap();
    assert_eq!(import(&mut case, Provider::UprInfo, &divided, at(3)), [Outcome::Met; 3], "in whatever order they come");
    assert_eq!(all(&mut case).len(), 1, "one recommendation");
    let row = all(&mut case)[0].attestations[1].id.clone();
    case.split_attestation(&row, at(4)).unwrap();
    assert_eq!(all(&mut case).len(), 2, "what met by itself can be set apart");
}

#[test]
fn the_to_that_a_report_begins_with_is_no_difference() {
    let (_folder, mut case) = new_case();
    import_report(&mut case, &report(FINAL), &[numbered("98.1", draft(&["FRA"], "To ratify it"))], at(1));
    assert_eq!(import(&mut case, Provider::UprInfo, &[draft(&["FRA"], "Ratify it")], at(2)), [Outcome::Met]);
    assert_eq!(all(&mut case).len(), 1, "one recommendation");
}

#[test]
fn a_clause_is_met_only_by_its_own_states_and_words() {
    for (row, why) in [
        (draft(&["DEU"], "Ratify it"), "Germany made the other clause"),
        (draft(&["FRA"], "Ratify it and report"), "other words"),
        (RecommendationDraft { cycle: Some(3), ..draft(&["FRA"], "Ratify it") }, "another review"),
    ] {
        let (_folder, mut case) = new_case();
        import_report(&mut case, &report(FINAL), &[in_two_clauses()], at(1));
        assert_eq!(import(&mut case, Provider::UprInfo, &[row], at(2)), [Outcome::New], "{why}");
    }
}

#[test]
fn two_paragraphs_with_the_same_words_stay_two() {
    let twice = [numbered("98.1", draft(&["FRA"], "Ratify it")), numbered("99.1", draft(&["FRA"], "Ratify it"))];
    let (_folder, mut case) = new_case();
    let (outcomes, _) = import_report(&mut case, &report(FINAL), &twice, at(1));
    assert_eq!(outcomes, [Outcome::New; 2], "each paragraph is a recommendation");
    let rows = [draft(&["FRA"], "Ratify it"), draft(&["FRA"], "Ratify it")];
    assert_eq!(import(&mut case, Provider::UprInfo, &rows, at(2)), [Outcome::Met; 2], "each row finds one of them");
    let records = all(&mut case);
    let attested: Vec<usize> = records.iter().map(|record| record.attestations.len()).collect();
    assert_eq!(attested, [2, 2], "and does not join them");
}

#[test]
fn a_final_report_brings_its_draft_up_to_date() {
    let (_folder, mut case) = new_case();
    let in_draft = [
        numbered("6.1", draft(&["FRA"], "Ratify it")),
        numbered("6.2", draft(&["DEU"], "Report on it")),
        numbered("6.3", draft(&["ITA"], "Consider it")),
    ];
    import_report(&mut case, &report(DRAFT), &in_draft, at(1));
    let of_france = all(&mut case).into_iter().find(|record| record.attestations[0].says.text == "Ratify it").unwrap();
    let seen = RegisterChange { assessment: Some(Implementation::Partial), ..RegisterChange::default() };
    case.change_recommendations(&[of_france.n], &seen, None, at(2)).unwrap();

    let in_final = [
        numbered("98.1", draft(&["ITA"], "Consider it")),
        numbered("98.2", draft(&["FRA"], "Ratify it")),
        numbered("98.3", draft(&["DEU"], "Report on it")),
    ];
    let newer = WgReport { wg_adoption_date: None, ..report(FINAL) };
    let (outcomes, renewed) = import_report(&mut case, &newer, &in_final, at(3));
    assert_eq!(outcomes, [Outcome::Updated; 3], "the same words with the same States, whatever their number");
    assert_eq!(renewed.editions, [(0, Edition::Newer { before: Some(DRAFT.to_owned()) })], "it says of what");
    assert_eq!(renewed.fields["paragraph"].0, 3, "and what is new");
    let kept = only(&case).report;
    assert_eq!((kept.symbol.as_deref(), kept.draft_symbol.as_deref()), (Some(FINAL), Some(DRAFT)), "both are named");
    assert_eq!(kept.wg_adoption_date, Some(date("2012-06-04")), "what the final leaves open stays");
    let records = all(&mut case);
    let of_france = records.iter().find(|record| record.n == of_france.n).unwrap();
    assert_eq!(of_france.attestations[0].says.paragraph.as_deref(), Some("98.2"), "the record has its new number");
    assert_eq!(of_france.own.assessment, Implementation::Partial, "and what the delegation wrote to it");
    assert_index_is_as_if_made_anew(&mut case);

    let (outcomes, renewed) = import_report(&mut case, &report(DRAFT), &in_draft, at(4));
    assert_eq!(outcomes, [Outcome::Already; 3], "the draft has nothing to say any more");
    assert_eq!(renewed.editions, [(0, Edition::Older)], "and the import says why");
    case.undo(at(5)).unwrap();
    assert_eq!(only(&case).report.symbol.as_deref(), Some(DRAFT), "undo goes back to the draft");
}

#[test]
fn an_addendum_only_adds_to_the_report() {
    let (_folder, mut case) = new_case();
    import_report(&mut case, &report(FINAL), &[], at(1));
    let addendum = WgReport {
        symbol: Some(format!("{FINAL}/Add.1")),
        review_date: Some(date("2012-09-20")),
        head_of_delegation: Some("the Minister of the Interior".to_owned()),
        documents: Vec::new(),
        ..report(FINAL)
    };
    import_report(&mut case, &addendum, &[], at(2));
    let kept = only(&case).report;
    assert_eq!(kept.head_of_delegation, addendum.head_of_delegation, "what the report left open");
    let expected = (Some(FINAL), Some(date("2012-05-31")));
    assert_eq!((kept.symbol.as_deref(), kept.review_date), expected, "what it said stays");
}

/// An addendum that replies to each of these paragraphs.
fn replies(paragraphs: &[&str]) -> Vec<RecommendationDraft> {
    let reply = |paragraph: &&str| RecommendationDraft {
        paragraph: Some((*paragraph).to_owned()),
        response: Some(Response::Supported),
        state_words: Some(format!("The Netherlands accepts {paragraph}.")),
        recommending_states: Vec::new(),
        ..draft(&[], "")
    };
    paragraphs.iter().map(reply).collect()
}

#[test]
fn an_addendum_replies_to_the_recommendations_of_the_report() {
    let (_folder, mut case) = new_case();
    let rows = [in_two_clauses(), numbered("98.2", draft(&["ITA"], "Consider it"))];
    let addendum = report(&format!("{FINAL}/Add.1"));
    let (outcomes, _) = import_report(&mut case, &addendum, &replies(&["98.1"]), at(1));
    assert_eq!(outcomes, [Outcome::Unreported], "there is nothing yet that it could reply to");
    import_report(&mut case, &report(FINAL), &rows, at(2));
    let (outcomes, renewed) = import_report(&mut case, &addendum, &replies(&["98.1", "98.7"]), at(3));
    assert_eq!(outcomes, [Outcome::Updated, Outcome::Unreported], "98.1 is known, 98.7 is not");
    assert_eq!(renewed.fields["response"].0, 1, "it says what is new");
    let answered = |case: &mut CaseFile| {
        let says = all(case).into_iter().map(|record| record.attestations[0].says.clone());
        says.filter(|says| says.response == Some(Response::Supported)).collect::<Vec<_>>()
    };
    let says = answered(&mut case);
    assert_eq!(says.len(), 1, "one recommendation is answered");
    assert_eq!(says[0].state_words.as_deref(), Some("The Netherlands accepts 98.1."), "in the words of the State");
    assert_eq!((says[0].text.as_str(), says[0].clauses.len()), ("Ratify it; and report on it", 2), "the rest stays");
    assert_index_is_as_if_made_anew(&mut case);

    let (outcomes, _) = import_report(&mut case, &addendum, &replies(&["98.1"]), at(4));
    assert_eq!(outcomes, [Outcome::Already], "the same reply again");
    let (outcomes, _) = import_report(&mut case, &report(FINAL), &rows, at(5));
    assert_eq!(outcomes, [Outcome::Already; 2], "the report again");
    let turned = RecommendationDraft { page: Some(18), ..in_two_clauses() };
    import_report(&mut case, &report(FINAL), &[turned], at(6));
    assert_eq!(answered(&mut case).len(), 1, "a newer version of the report does not take the reply back");
    case.undo(at(7)).unwrap();
    case.undo(at(8)).unwrap();
    assert_eq!(answered(&mut case).len(), 0, "undo of the addendum does");
    assert_index_is_as_if_made_anew(&mut case);
}

#[test]
fn a_trial_says_of_a_report_what_an_import_would() {
    let (_folder, mut case) = new_case();
    import_report(&mut case, &report(DRAFT), &[], at(1));
    let before = std::fs::read(case.path()).unwrap();
    let feed = |incoming: &mut Incoming| {
        incoming.begin(0);
        incoming.report(report(FINAL)).map_err(|_| CaseFileError::ImportBroke)
    };
    let ((), renewed) = case.try_import(&[file("Report")], feed).unwrap();
    assert_eq!(renewed.editions, [(0, Edition::Newer { before: Some(DRAFT.to_owned()) })], "the same verdict");
    assert!(std::fs::read(case.path()).unwrap() == before, "and every byte is as it was");
}
