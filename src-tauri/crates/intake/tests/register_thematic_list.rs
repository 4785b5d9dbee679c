//! Thematic lists of recommendations of OHCHR, in each of the forms that they had.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test may panic")]

mod register_support;

use std::io::{Cursor, Write};

use placard_domain::{Provider, RecommendationDraft, Response};
use placard_intake::IntakeError;
use placard_intake::register::{Mapping, Question, RawRow, ReadOptions, RegisterKind};
use proptest::prelude::*;
use register_support::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A Word document with that body and that page header.
fn docx(body: &str, header: &str) -> Vec<u8> {
    let part =
        |content: &str| format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:x xmlns:w=\"urn:w\">{content}</w:x>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("word/document.xml", body), ("word/header2.xml", header)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part(content).as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Paragraphs, one for each line.
fn lines(text: &str) -> String {
    text.split('\n').map(|line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")).collect()
}

fn cell(text: &str) -> String {
    format!("<w:tc><w:tcPr><w:tcW/></w:tcPr>{}</w:tc>", lines(text))
}

fn row(cells: &[&str]) -> String {
    format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>())
}

/// A row merged across the four columns.
fn theme(text: &str) -> String {
    format!("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr>{}</w:tc></w:tr>", lines(text))
}

fn table(rows: &[String]) -> String {
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}

const CYCLE_2: [&str; 4] =
    ["Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"];
const CYCLE_4: [&str; 4] = [
    "Recommendation and recommending State",
    "Position of the State under review",
    "Human rights themes and groups of persons",
    "Relevant SDGs",
];
const CHAD: &str = "UPR of Chad (4th Cycle - 45th Session)";

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

fn read_docx(body: &str, header: &str) -> (placard_intake::register::Reading, Received) {
    read(&docx(body, &lines(header)), &ReadOptions::default())
}

#[test]
fn a_list_of_the_second_cycle_is_read() {
    let body = table(&[
        row(&CYCLE_2),
        theme("Theme: A12 Acceptance of clean water"),
        row(&[
            "110.4 Build wells in every village (Spain, Côte d’Ivoire, Venezuela (Bolivarian Republic of)); \nSource of position: \
             A/HRC/25/14/Add.1 - Para. 3",
            "Supported",
            "A12 Acceptance of clean water\nE21 Right to wells\nAffected persons:\n- children\n- general",
            " \nThe wells are\nbeing dug. ",
        ]),
    ]);
    let (reading, received) =
        read_docx(&body, "UPR of Chad (2nd Cycle – 17th session)\nThematic list of recommendations\nPage 3 of 9");
    let outline = &reading.outline;
    assert_eq!((outline.kind, outline.provider), (RegisterKind::ThematicList, Provider::ThematicList));
    assert_eq!((reading.rows, outline.questions.as_slice()), (1, [].as_slice()));
    assert!(outline.title.starts_with("UPR of Chad (2nd Cycle"), "what it calls itself: {}", outline.title);
    let draft = RecommendationDraft {
        paragraph: Some("110.4".to_owned()),
        text: "Build wells in every village".to_owned(),
        state_under_review: Some(iso("TCD")),
        recommending_states: ["ESP", "CIV", "VEN"].map(iso).to_vec(),
        cycle: Some(2),
        session: Some(17),
        response: Some(Response::Supported),
        state_words: Some("Supported".to_owned()),
        symbol: Some("A/HRC/25/14".to_owned()),
        position_source: Some("A/HRC/25/14/Add.1 - Para. 3".to_owned()),
        themes: texts(&["Acceptance of clean water", "Right to wells"]),
        persons: texts(&["children", "general"]),
        comment: Some("The wells are\nbeing dug.".to_owned()),
        ..RecommendationDraft::default()
    };
    assert_eq!(received.drafts(), [&draft]);
    assert_eq!(received.codes(), [""; 0]);
}

#[test]
fn a_list_of_the_third_cycle_is_read() {
    let body = table(&[
        row(&CYCLE_2),
        theme("Theme: Schools"),
        row(&[
            "121.2 Open schools (Ukraine); Train teachers (Slovakia);\nSource of Position: A/HRC/43/15 - Para 121",
            "Supported/Noted",
            "- Schools\n- Children: protection\nSDGs: \n- 4 - QUALITY EDUCATION\n- 16.2 - Protect\nAffected persons: \n- Children\n- Women",
            "",
        ]),
        theme("Theme: Roads"),
        row(&["121.3 Ratify the Roads Convention (No. 29) (Peru) (Chile);", "Noted", "- Schools", ""]),
    ]);
    let (_, received) = read_docx(&body, "UPR of Chad (3rd Cycle - 31st Session)");
    let [first, second] = received.drafts()[..] else { panic!("two recommendations: {received:?}") };
    assert_eq!(first.text, "Open schools (Ukraine); Train teachers", "two clauses stay together");
    assert_eq!(first.recommending_states, ["UKR", "SVK"].map(iso), "the States of both");
    assert_eq!(first.response, Some(Response::SupportedInPart));
    assert_eq!(first.themes, ["Schools", "Children: protection"], "a colon is no heading");
    assert_eq!(
        (first.sdgs.as_slice(), first.persons.as_slice()),
        (&texts(&["4", "16.2"])[..], &texts(&["Children", "Women"])[..])
    );
    assert_eq!((first.session, first.cycle, first.symbol.as_deref()), (Some(31), Some(3), Some("A/HRC/43/15")));
    assert_eq!(second.text, "Ratify the Roads Convention (No. 29)", "a bracket that is no State stays");
    assert_eq!(second.recommending_states, ["PER", "CHL"].map(iso));
    assert_eq!(second.themes, ["Roads", "Schools"], "the theme above the row is one of its own");
    assert_eq!(second.position_source, None);
}

#[test]
fn a_list_of_the_fourth_cycle_is_read() {
    let body = lines("Thematic list of recommendations")
        + &table(&[
            row(&CYCLE_4),
            theme("Theme: Clean air"),
            row(&[
                "140.7 Plant trees (Maldives) (Portugal);\nSource of Position: A/HRC/59/15/Add.1 - Para.3",
                "Supported in part",
                "- Clean air\n- Forests\nGroups of Persons:\n- Farmers",
                "15 - LIFE ON LAND\n13.2 - Integrate, 3",
            ]),
        ]);
    let (_, received) = read_docx(&body, &format!("{CHAD} Thematic list of recommendations*"));
    let draft = received.drafts()[0];
    assert_eq!((draft.session, draft.cycle, draft.state_under_review), (Some(45), Some(4), Some(iso("TCD"))));
    assert_eq!(
        (draft.themes.as_slice(), draft.persons.as_slice()),
        (&texts(&["Clean air", "Forests"])[..], &texts(&["Farmers"])[..])
    );
    assert_eq!(draft.sdgs, ["15", "13.2", "3"]);
    assert_eq!((draft.response, draft.comment.as_deref()), (Some(Response::SupportedInPart), None));
    assert_eq!(received.codes(), [""; 0]);
}

#[test]
fn a_recommendation_under_two_themes_is_one() {
    let text = "140.7 Plant trees (Peru);\nSource of Position: A/HRC/59/15/Add.1 - Para.3";
    let body = table(&[
        row(&CYCLE_4),
        theme("Theme: Clean air"),
        row(&[text, "Noted", "- Clean air", "15"]),
        theme("Theme: Forests"),
        row(&[text, "Noted", "- Forests\n- clean  air\nGroups of persons:\n- Farmers", "13"]),
        row(&["140.7 Plant more trees (Peru);", "Noted", "", ""]),
    ]);
    let (reading, received) = read_docx(&body, CHAD);
    assert_eq!((reading.rows, received.records.len()), (3, 2), "another text under the same number is another one");
    let draft = received.drafts()[0];
    assert_eq!(draft.themes, ["Clean air", "Forests"].map(str::to_owned), "all its themes, each once");
    assert_eq!(
        (draft.persons.as_slice(), draft.sdgs.as_slice()),
        (&texts(&["Farmers"])[..], &texts(&["15", "13"])[..])
    );
    let merged = received.of("rows_merged");
    assert_eq!(
        (merged.len(), merged[0].params["count"].as_str(), merged[0].rejects),
        (1, "1", false),
        "and it is said"
    );
}

#[test]
fn the_table_is_found_however_it_is_built() {
    let words = "140.1 Dig wells (Peru);";
    let plain = row(&[words, "Noted", "- Water", ""]);
    let list = table(&[row(&CYCLE_4), plain.clone()]);
    let other = table(&[row(&["Cycle", "Session"]), row(&["4", "45"])]);
    let merged = format!(
        "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{}</w:tc>{}</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc>{}</w:tr>",
        lines(words),
        [cell("Noted"), cell("- Water"), cell("")].concat(),
        lines(""),
        [cell("Noted"), cell("- Wells"), cell("")].concat(),
    );
    let deleted_row = plain.replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>").replace("140.1", "140.2");
    let deleted = plain.replace(
        "Dig wells",
        "Dig <w:x/></w:t></w:r><w:del><w:r><w:delText>deep </w:delText><w:t>deep </w:t></w:r></w:del><w:r><w:t>wells",
    );
    for (what, body, themes) in [
        ("after another table", [other.clone(), list.clone()].concat(), vec!["Water"]),
        ("within a cell of a table", table(&[format!("<w:tr><w:tc>{list}<w:p/></w:tc></w:tr>")]), vec!["Water"]),
        ("in a content control", format!("<w:sdt><w:sdtContent>{list}</w:sdtContent></w:sdt>"), vec!["Water"]),
        (
            "with a title row above",
            table(&[theme("Recommendations of 2024"), row(&CYCLE_4), plain.clone()]),
            vec!["Water"],
        ),
        ("with its header on every page", table(&[row(&CYCLE_4), row(&CYCLE_4), plain.clone()]), vec!["Water"]),
        (
            "divided into two tables",
            [table(&[row(&CYCLE_4)]), table(std::slice::from_ref(&plain))].concat(),
            vec!["Water"],
        ),
        ("with vertical merges", table(&[row(&CYCLE_4), merged]), vec!["Water", "Wells"]),
        ("with a deleted row", table(&[row(&CYCLE_4), plain.clone(), deleted_row]), vec!["Water"]),
        ("with deleted words", table(&[row(&CYCLE_4), deleted]), vec!["Water"]),
        (
            "with a nested table in a cell",
            table(&[
                row(&CYCLE_4),
                plain.replace("- Water", &format!("</w:t></w:r></w:p>{}<w:p><w:r><w:t>- Water", table(&[row(&[""])]))),
            ]),
            vec!["Water"],
        ),
    ] {
        let (_, received) = read_docx(&body, CHAD);
        let [draft] = received.drafts()[..] else { panic!("{what}: {received:?}") };
        assert_eq!(
            (draft.text.as_str(), draft.recommending_states.as_slice()),
            ("Dig wells", &[iso("PER")][..]),
            "{what}"
        );
        assert_eq!(draft.themes, themes, "{what}");
    }
}

#[test]
fn state_cycle_and_session_are_found_wherever_they_stand() {
    let body = |lines_above: &str| {
        lines(lines_above) + &table(&[row(&CYCLE_4), row(&["1.1 Dig wells (Peru);", "Noted", "", ""])])
    };
    for (body, header, found) in [
        (body(""), "UPR of Bolivia (Plurinational State of) (3rd Cycle – 34th Session)", Some(("BOL", 3, 34))),
        (body("UPR of Chad (4th Cycle - 45th Session)"), "", Some(("TCD", 4, 45))),
        (body("Universal Periodic Review of Chad\nFourth cycle\nSession 45"), "", Some(("TCD", 4, 45))),
        (body(""), "Thematic list of recommendations – Chad\n45th session", Some(("TCD", 4, 45))),
        (body("The list\nof something"), "", None),
    ] {
        let bytes = docx(&body, &lines(header));
        match (try_read(&bytes, &ReadOptions::default()), found) {
            (Ok((_, received)), Some((state, cycle, session))) => {
                let draft = received.drafts()[0];
                let read = (draft.state_under_review, draft.cycle, draft.session);
                assert_eq!(read, (Some(iso(state)), Some(cycle), Some(session)), "{header} {body}");
            }
            (Err(IntakeError::NeedsMapping { missing, .. }), None) => {
                assert!(missing.contains("State"), "names it: {missing}")
            }
            (other, _) => panic!("{header}: {other:?}"),
        }
    }
}

#[test]
fn what_the_document_does_not_say_can_be_given() {
    let bytes = docx(&table(&[row(&CYCLE_4), row(&["1.1 Dig wells (Peru);", "Noted", "", ""])]), "");
    let outline = look(&bytes, &ReadOptions::default()).unwrap().unwrap();
    assert!(outline.questions.contains(&Question::WhichState), "asks: {:?}", outline.questions);
    let mapping = Mapping { state: Some(iso("TCD")), session: Some(45), ..Mapping::default() };
    let (_, received) = read(&bytes, &ReadOptions { mapping: Some(mapping), ..ReadOptions::default() });
    let draft = received.drafts()[0];
    assert_eq!((draft.state_under_review, draft.cycle, draft.session), (Some(iso("TCD")), Some(4), Some(45)));
}

#[test]
fn what_is_unclear_in_a_row_is_said() {
    let body = table(&[
        row(&CYCLE_4),
        row(&["1.1 Dig wells (Peru, Atlantis);", "Noted", "", ""]),
        row(&["1.2 Dig wells (Atlantis);", "Perhaps", "", ""]),
        row(&["1.3 (Peru)", "Noted", "- Water", ""]),
        row(&["", "", "", ""]),
    ]);
    let (reading, received) = read_docx(&body, CHAD);
    assert_eq!(reading.rows, 3, "an empty row is none");
    let codes = ["unknown_recommending_state", "no_recommending_state", "unknown_response", "empty_text"];
    assert_eq!(received.codes(), codes);
    let [first, second] = received.drafts()[..] else { panic!("{received:?}") };
    assert_eq!(
        (first.recommending_states.as_slice(), first.recommending_other.as_deref()),
        (&[iso("PER")][..], Some("Atlantis"))
    );
    assert_eq!(
        (second.text.as_str(), second.response, second.state_words.as_deref()),
        ("Dig wells (Atlantis)", None, Some("Perhaps"))
    );
    let raw = RawRow::Cells(texts(&["1.3 (Peru)", "Noted", "- Water", ""]));
    assert_eq!(received.rejected, [(4, raw)], "as it stands");
}

#[test]
fn a_document_without_the_table_is_no_list() {
    for body in [lines("A text about the UPR"), table(&[row(&["Name", "Position", "Theme", "Note"])]), String::new()] {
        assert_eq!(look(&docx(&body, &lines(CHAD)), &ReadOptions::default()).unwrap(), None, "{body}");
    }
}

#[test]
fn a_document_that_repeats_itself_without_end_is_refused() {
    let long = lines(&"wells and trees ".repeat(10_000));
    let nested =
        (0..40).fold(long.clone(), |inner, _| format!("<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"));
    let goes_on = "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>".repeat(1_000);
    let merged = format!("<w:tbl><w:tr><w:tc>{long}</w:tc></w:tr>{goes_on}</w:tbl>");
    let deep = format!("{}{}", "<w:tbl><w:tr><w:tc>".repeat(90), "</w:tc></w:tr></w:tbl>".repeat(90));
    for body in [format!("{nested}{}", nested.repeat(2)), merged, deep] {
        let error = look(&docx(&body, &lines(CHAD)), &ReadOptions::default()).unwrap_err();
        assert_eq!(error.code(), "too_complex", "{error}");
    }
}

#[test]
fn real_lists_hold_their_counts() {
    for (file, cycle, session, count, supported) in [
        ("UPR20__Slovenia_ThematicListRecommendations_E.docx", 2, 20, 163, 142),
        ("UPR34_Slovenia_Thematic_list_of_Recommendations.docx", 3, 34, 215, 182),
    ] {
        let Some(bytes) = sample(&format!("ohchr-thematic-lists/{file}")) else { continue };
        let (reading, received) = read(&bytes, &ReadOptions::default());
        let drafts = received.drafts();
        let of = |response| drafts.iter().filter(|draft| draft.response == Some(response)).count();
        assert_eq!((reading.rows, drafts.len()), (count, usize::try_from(count).unwrap()), "{file}");
        assert_eq!(of(Response::Supported), supported, "{file}");
        assert_eq!(of(Response::Noted), drafts.len() - supported, "{file}");
        assert!(received.problems.is_empty(), "nothing unclear in {file}: {:?}", received.problems);
        for draft in drafts {
            let place = (draft.state_under_review, draft.cycle, draft.session);
            assert_eq!(place, (Some(iso("SVN")), Some(cycle), Some(session)), "{draft:?}");
            assert!(draft.paragraph.as_deref().is_some_and(|number| number.contains('.')), "{draft:?}");
            assert!(!draft.recommending_states.is_empty() && !draft.themes.is_empty(), "{draft:?}");
            assert!(draft.position_source.as_deref().is_some_and(|source| source.starts_with("A/HRC/")), "{draft:?}");
            assert!(!draft.text.ends_with([';', ' ']), "{draft:?}");
            let is_code = |theme: &String| theme.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
            assert!(!draft.themes.iter().any(is_code), "codes are dropped: {draft:?}");
            assert!(draft.sdgs.iter().all(|goal| goal.parse::<f32>().is_ok()), "{draft:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn changed_documents_never_panic(changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..8), cut in any::<usize>()) {
        let body = table(&[row(&CYCLE_4), theme("Theme: A"), row(&["1.1 Dig (Iran (Islamic Republic of);", "Noted", "- A\nSDGs: 5", "16.a"])]);
        let mut text = body.clone().into_bytes();
        for (at, byte) in changes {
            let at = at % text.len();
            text[at] = byte & 0x7f;
        }
        let _ = try_read(&docx(&String::from_utf8_lossy(&text), &lines(CHAD)), &ReadOptions::default());
        let bytes = docx(&body, &lines(CHAD));
        let _ = try_read(&bytes[..cut % bytes.len()], &ReadOptions::default());
    }

    #[test]
    fn random_texts_of_recommendations_never_panic(words in proptest::collection::vec(prop::sample::select(vec![
        "(", ")", "Peru", "Iran (Islamic Republic of)", "and", ",", ";", "12.3", "12", ".", " ", "para. 5:", "Recommendation No. 3", "é", "\u{a0}",
        "&amp;amp;", "&lt;p&gt;", "(a)", "the", "CEDAW", "\n",
    ]), 0..30)) {
        let body = table(&[row(&CYCLE_4), row(&[&words.join(" "), "Noted", &words.concat(), &words.join(":")])]);
        let _ = try_read(&docx(&body, &lines(CHAD)), &ReadOptions::default());
    }
}
