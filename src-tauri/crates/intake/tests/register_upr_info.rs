//! Exports of UPR Info: the real ones, by their counts, and invented ones for what goes wrong in them.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test may panic")]

mod register_support;

use std::collections::BTreeMap;

use placard_domain::{Class, Provider, RecommendationDraft, Response};
use placard_intake::register::{ReadOptions, RegisterKind};
use register_support::*;

fn by_session(drafts: &[&RecommendationDraft]) -> Vec<(u8, usize)> {
    let mut counts: BTreeMap<u8, usize> = BTreeMap::new();
    for draft in drafts {
        *counts.entry(draft.session.unwrap_or_default()).or_default() += 1;
    }
    counts.into_iter().collect()
}

#[test]
fn the_csv_of_sessions_1_to_5_is_read_to_the_last_row() {
    let Some(bytes) = sample("upr-info/1-5.csv") else { return };
    let (reading, received) = read(&bytes, &ReadOptions::default());
    let outline = &reading.outline;
    assert_eq!(outline.kind, RegisterKind::UprInfoOld, "told by its header");
    assert_eq!(outline.provider, Provider::UprInfo, "the provider follows");
    assert_eq!(
        (outline.encoding.as_str(), outline.line_ends.as_str(), outline.separator),
        ("macintosh", "CR", Some(',')),
        "a few high bytes far behind the beginning decide the encoding"
    );
    assert_eq!(outline.questions, [], "nothing need be asked");
    assert_eq!(reading.rows, 6094, "rows");
    assert_eq!(received.rejected, [], "nothing is left out");
    let drafts = received.drafts();
    assert_eq!(by_session(&drafts), [(1, 430), (2, 855), (3, 1335), (4, 1804), (5, 1670)], "records by session");
    assert!(drafts.iter().all(|draft| draft.cycle == Some(1)), "sessions 1 to 5 are of the first cycle");
    let count = |response| drafts.iter().filter(|draft| draft.response == Some(response)).count();
    assert_eq!((count(Response::Supported), count(Response::Noted)), (4087, 2007), "answers");
    let unknown = received.of("unknown_recommending_state");
    assert_eq!(unknown.len(), 9, "rows whose recommending State the source does not know");
    assert!(unknown.iter().all(|problem| problem.value == "(Unknown)" && !problem.rejects), "kept in their words");
    let other = drafts.iter().filter(|draft| draft.recommending_other.as_deref() == Some("(Unknown)")).count();
    assert_eq!(other, 9, "kept in their words");
    assert_eq!(received.problems.len(), 9, "there is nothing else to look at: {:?}", received.problems);
    assert!(drafts.iter().all(|draft| draft.text.trim() == draft.text && !draft.text.contains('\u{fffd}')), "clean");
    assert_eq!(received.records[0].0, 2, "the header is row 1");
    assert_eq!(received.records[6093].0, 6095, "rows are counted as a spreadsheet does");
}

#[test]
fn the_workbook_and_the_csv_of_one_export_give_the_same() {
    let (Some(csv), Some(xls)) = (sample("upr-info/1-5.csv"), sample("upr-info/1-5.xls")) else { return };
    let (reading, from_xls) = read(&xls, &ReadOptions::default());
    assert_eq!(reading.outline.kind, RegisterKind::UprInfoOld, "the header with two names twice");
    assert_eq!(reading.outline.sheet.as_deref(), Some("UPR Info database export"), "its only sheet");
    let (_, from_csv) = read(&csv, &ReadOptions::default());
    for ((row, a), (_, b)) in from_csv.records.iter().zip(&from_xls.records) {
        assert_eq!(a, b, "row {row}");
    }
    assert_eq!(from_csv.records.len(), from_xls.records.len(), "as many");
    assert_eq!(from_xls.rejected, [], "nothing is left out");
}

#[test]
fn the_other_exports_hold_what_their_publisher_counts() {
    // One of the two exact duplicates of the whole database is in these files, the other in those that
    // are not at hand (sessions 14 to 20).
    for (file, sessions, duplicates) in [
        ("6-9.xls", vec![(6, 2038), (7, 2147), (8, 2107), (9, 2051)], vec![("row 5765", "5764")]),
        ("10-13.csv", vec![(10, 2306), (11, 2179), (12, 2434), (13, 2128)], vec![]),
    ] {
        let Some(bytes) = sample(&format!("upr-info/{file}")) else { return };
        let (_, received) = read(&bytes, &ReadOptions::default());
        assert_eq!(received.rejected, [], "{file}: nothing is left out");
        assert_eq!(by_session(&received.drafts()), sessions, "{file}: records by session");
        assert_eq!(again(&received), duplicates, "{file}: rows that stand twice");
        assert_eq!(received.problems.len(), duplicates.len(), "{file}: there is nothing else to look at");
    }
}

/// Places of rows that stand twice, with the row they stand in first.
fn again(received: &Received) -> Vec<(&str, &str)> {
    received.of("duplicate").iter().map(|problem| (problem.where_.as_str(), problem.params["first"].as_str())).collect()
}

#[test]
fn pledges_are_no_recommendations() {
    let Some(bytes) = sample("upr-info/voluntary.xls") else { return };
    let (_, received) = read(&bytes, &ReadOptions::default());
    let drafts = received.drafts();
    assert_eq!(drafts.len(), 947, "pledges: {:?}", received.rejected.first());
    for draft in drafts {
        assert_eq!(draft.class, Class::VoluntaryPledge, "the words say so");
        assert_eq!(draft.response, Some(Response::NotApplicable), "a pledge asks for no answer");
        assert!(draft.recommending_states.is_empty(), "a State does not recommend to itself");
    }
    assert_eq!(again(&received), [("row 939", "929"), ("row 940", "933")], "rows that stand twice");
    assert_eq!(received.problems.len(), 2, "there is nothing else to look at");
}

#[test]
fn every_name_of_a_state_in_the_exports_is_known() {
    for file in ["1-5.csv", "6-9.xls", "10-13.csv", "voluntary.xls"] {
        let Some(bytes) = sample(&format!("upr-info/{file}")) else { return };
        let (_, received) = read(&bytes, &ReadOptions::default());
        let mut unknown: Vec<&str> = received
            .problems
            .iter()
            .filter(|problem| problem.code.starts_with("unknown_"))
            .map(|problem| problem.value.as_str())
            .filter(|value| *value != "(Unknown)")
            .collect();
        unknown.dedup();
        assert_eq!(unknown, [""; 0], "{file}");
    }
}

const OLD: &str = "SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\n";

#[test]
fn each_column_of_the_old_export_becomes_a_field() {
    let row = "Swaziland,Africa,\"AU, Commonwealth\", Build a school &#40;or two&#41; ,Laos,Asia,ASEAN,Accepted,4.0,\
               \"Right to education,Rights of the Child\",12.0\n";
    let (_, received) = read_text(&format!("{OLD}{row}"));
    let draft = RecommendationDraft {
        text: "Build a school (or two)".to_owned(),
        state_under_review: Some(iso("SWZ")),
        recommending_states: vec![iso("LAO")],
        cycle: Some(1),
        session: Some(12),
        response: Some(Response::Supported),
        state_words: Some("Accepted".to_owned()),
        themes: vec!["Right to education".to_owned(), "Rights of the Child".to_owned()],
        category: Some(4),
        ..RecommendationDraft::default()
    };
    assert_eq!(received.drafts(), [&draft], "old names, entities, blanks, numbers of a workbook, lists in a cell");
    assert_eq!(received.codes(), [""; 0], "nothing of that is worth a word");
}

#[test]
fn the_old_header_is_known_whatever_its_order_case_and_blanks() {
    for (header, row) in [
        (
            "TO,to-rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session",
            "Chad,,,Do it,Peru,,,Noted,1,Justice,5",
        ),
        (" session ; RESPONSE;rs;Recommendation;SuR;Issue;Action", "5;Noted;Peru;Do it;Chad;Justice;1"),
        ("SuR\tRecommendation\tRS\tResponse\tA\tIssue\tC", "Chad\tDo it\tPeru\tNoted\t1\tJustice\t1"),
    ] {
        let (reading, received) = read_text(&format!("{header}\n{row}\n"));
        assert_eq!(reading.outline.kind, RegisterKind::UprInfoOld, "{header}");
        let draft = received.drafts()[0];
        let states = (draft.state_under_review, draft.recommending_states.as_slice());
        assert_eq!(states, (Some(iso("TCD")), [iso("PER")].as_slice()), "{header}");
        assert_eq!((draft.text.as_str(), draft.category, draft.cycle), ("Do it", Some(1), Some(1)), "{header}");
        assert_eq!(received.codes(), [""; 0], "{header}");
    }
}

#[test]
fn a_column_that_an_export_lacks_is_reported_and_the_rest_read() {
    let (_, received) = read_text("To,Text,From,Response,Issue,Session\nChad,Do it,Peru,Noted,Justice,5\n");
    assert_eq!(received.codes(), ["column_missing"], "the action category is missing");
    assert_eq!(received.problems[0].value, "action", "it is named");
    assert_eq!(received.records.len(), 1, "the rest is read");
}

#[test]
fn what_is_wrong_with_a_row_is_said_and_never_stops_the_file() {
    let rows = [
        "Chadd,,,Do it,Peru,,,Accepted,4,Justice,5",
        "Chad,,,  ,Peru,,,Accepted,4,Justice,5",
        "Chad,,,Do this,Perux,,,Accepted,4,Justice,5",
        "Chad,,,Do that,Peru,,,Perhaps,4,Justice,5",
        "Chad,,,Do more,Peru,,,Accepted,9,Justice,99",
        "Chad,,",
        "Chad,,,Do, all of it,Peru,,,Accepted,4,Justice,5",
        "Chad,,,Do that,Peru,,,Perhaps,4,Justice,5",
        "Chad,,,\"Do the last,Peru,,,Accepted,4,Justice,5",
        "Chad,,,Do the very last,Peru,,,Accepted,4,Justice,5",
    ];
    let (reading, received) = read_text(&format!("{OLD}{}\n", rows.join("\n")));
    let told: Vec<(u64, &str, bool)> =
        received.problems.iter().map(|p| (p.place.row, p.code.as_str(), p.rejects)).collect();
    let expected = [
        (2, "unknown_state", true),
        (3, "empty_text", true),
        (4, "unknown_recommending_state", false),
        (5, "unknown_response", false),
        (6, "session_unknown", false),
        (6, "bad_category", false),
        (7, "too_few_cells", true),
        (8, "too_many_cells", true),
        (9, "duplicate", false),
        (9, "unknown_response", false),
        (10, "ends_in_the_middle", true),
    ];
    assert_eq!(told, expected, "each row has its word");
    assert_eq!(received.rejected.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [2, 3, 7, 8, 10], "left out");
    assert_eq!(received.records.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [4, 5, 6, 9, 11], "read");
    assert_eq!(reading.rows, 10, "every row is counted");
    let first = &received.problems[0];
    assert!(first.fix.contains("Chad (TCD)"), "guesses are offered: {}", first.fix);
    assert_eq!(first.where_, "row 2, column “SuR”", "the place is named");
    assert_eq!(received.of("duplicate")[0].params["first"], "5", "with the row it repeats");
    assert_eq!(received.records[0].1.recommending_other.as_deref(), Some("Perux"), "the words are kept");
    assert_eq!(received.records[1].1.state_words.as_deref(), Some("Perhaps"), "the words are kept");
    assert_eq!(received.records[1].1.response, None, "and nothing is made of them");
}

/// A header as Uwazi writes it, with its own labels in the language of the user.
fn uwazi(labels: [&str; 6]) -> String {
    let [title, added, template, documents, attachments, published] = labels;
    format!(
        "{title},{added},{template},Text,State under review,Recommending state,Response,Issues,Action category,Cycle,Session,\
         Regional group,{documents},{attachments},{published}\n"
    )
}

#[test]
fn todays_export_is_told_by_its_properties_in_any_language_of_the_user() {
    let english = ["Title", "Date added", "Template", "Documents", "Attachments", "Published"];
    let french = ["Titre", "Date d'ajout", "Modèle", "Documents", "Pièces jointes", "Publié"];
    let row = "R1,2023-11-30,Recommendation,Plant trees,\"Trinidad and Tobago\n\",\"Iran, Islamic Republic of|Peru\",\
               Not Supported,Environment|Persons::Women,4 - General action,Cycle 4,44 - November 2023,GRULAC,,,Published\n";
    for labels in [english, french] {
        let (reading, received) = read_text(&format!("{}{row}", uwazi(labels)));
        assert_eq!(reading.outline.kind, RegisterKind::UprInfo, "{labels:?}");
        let draft = RecommendationDraft {
            text: "Plant trees".to_owned(),
            state_under_review: Some(iso("TTO")),
            recommending_states: vec![iso("IRN"), iso("PER")],
            cycle: Some(4),
            session: Some(44),
            response: Some(Response::Noted),
            state_words: Some("Not Supported".to_owned()),
            themes: ["Environment", "Persons", "Women"].map(str::to_owned).to_vec(),
            category: Some(4),
            ..RecommendationDraft::default()
        };
        assert_eq!(received.drafts(), [&draft], "{labels:?}");
        assert_eq!(received.codes(), [""; 0], "{labels:?}");
    }
}

#[test]
fn a_session_decides_over_a_cycle_that_contradicts_it() {
    let header = uwazi(["Title", "Date added", "Template", "Documents", "Attachments", "Published"]);
    let row = ",,,Do it,Chad,Peru,Supported,,,Cycle 2,44 - November 2023,,,,\n";
    let (_, received) = read_text(&format!("{header}{row}"));
    assert_eq!(received.codes(), ["session_contradicts_cycle"], "the user is told");
    assert_eq!(received.drafts()[0].cycle, Some(4), "a session is more exact than a cycle");
}
