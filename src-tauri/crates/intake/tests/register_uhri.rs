//! The Universal Human Rights Index, as a workbook and as JSON: the same record gives the same draft.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test may panic")]

mod register_support;
mod workbook_support;

use std::io::Cursor;

use placard_domain::{Class, Provider, RecommendationDraft, Response};
use placard_intake::register::{self, RawRow, ReadOptions, Reading, RegisterKind};
use proptest::prelude::*;
use register_support::*;
use serde_json::{Value, json};
use workbook_support::xlsx;

const HEADER: [&str; 16] = [
    "Text",
    "Countries Concerned",
    "Reccomending Body",
    "Document Symbol",
    "Themes",
    "Affected Persons",
    "Sdgs",
    "Document Publication Date",
    "UPR Reccomending States",
    "UPR Position",
    "Type",
    "OHCHR Annotation Id",
    "UPR Session",
    "Regions Concerned",
    "Recommending Regions",
    "Date of publication on UHRI",
];

fn upr_row() -> Vec<&'static str> {
    vec![
        "<p>137.197 Improve&nbsp;the people&rsquo;s wells (Germany);</p>",
        "- Chad",
        "- UPR",
        "A/HRC/25/14",
        "- Clean water\n- Health\r",
        "- Children\r\n- Women",
        "- 16.2 - Protect the wells\n- 6 - CLEAN WATER",
        "46078",
        "- Germany\r\n- Bolivia (Plurinational State of)",
        "- Supported",
        "- Recommendations",
        "key-1",
        "- 17th Session",
        "- Africa",
        "- WEOG",
        "46080",
    ]
}

fn upr_object() -> Value {
    json!({
        "AffectedPersons": ["- Children", "Women"], "AnnotationId": "key-1", "AnnotationType": "- Recommendations", "Body": "- UPR",
        "Countries": ["Chad"], "DocumentId": "1", "PublicationDate": "2026-02-25T00:00:00", "PublicationDateOnUhri": null,
        "Regions": ["Africa"], "Sdgs": ["16.2 - Protect the wells", "6 - CLEAN WATER"], "Symbol": "A/HRC/25/14",
        "Text": "<p>137.197 Improve&nbsp;the people&rsquo;s wells (Germany);</p>", "Themes": ["Clean water", "Health"], "UprCycle": null,
        "UprPositions": ["- Supported"], "UprRecommendingCountry": ["Germany", "Bolivia (Plurinational State of)"],
        "UprRecommendingRegions": [], "UprSession": ["17th Session"],
    })
}

fn changed(changes: &[(&str, Value)]) -> Value {
    let mut object = upr_object();
    for (key, value) in changes {
        object[*key] = value.clone();
    }
    object
}

fn read_objects(objects: &[Value]) -> (Reading, Received) {
    read(serde_json::to_string(objects).unwrap().as_bytes(), &ReadOptions::default())
}

fn texts(values: &[&str]) -> Vec<String> {
    values.iter().map(|value| (*value).to_owned()).collect()
}

#[test]
fn workbook_and_json_give_the_same_draft() {
    let draft = RecommendationDraft {
        paragraph: Some("137.197".to_owned()),
        text: "Improve the people’s wells".to_owned(),
        state_under_review: Some(iso("TCD")),
        recommending_states: ["DEU", "BOL"].map(iso).to_vec(),
        cycle: Some(2),
        session: Some(17),
        response: Some(Response::Supported),
        state_words: Some("Supported".to_owned()),
        symbol: Some("A/HRC/25/14".to_owned()),
        themes: texts(&["Clean water", "Health"]),
        persons: texts(&["Children", "Women"]),
        sdgs: texts(&["16.2", "6"]),
        date: Some("2026-02-25".parse().unwrap()),
        source_key: Some("key-1".to_owned()),
        ..RecommendationDraft::default()
    };
    let (reading, received) = read(&xlsx(&[HEADER.to_vec(), upr_row()]), &ReadOptions::default());
    assert_eq!((reading.outline.kind, reading.outline.provider), (RegisterKind::UhriXlsx, Provider::Uhri));
    assert_eq!((reading.rows, received.drafts()), (1, vec![&draft]));
    assert_eq!(received.codes(), [""; 0]);
    let (reading, received) = read_objects(&[upr_object()]);
    assert_eq!((reading.outline.kind, reading.outline.provider), (RegisterKind::UhriJson, Provider::Uhri));
    assert_eq!((reading.rows, received.drafts()), (1, vec![&draft]));
    assert_eq!(received.codes(), [""; 0]);
}

#[test]
fn columns_are_found_by_name_and_not_by_place() {
    let mut header: Vec<&str> = HEADER.to_vec();
    let mut row = upr_row();
    header.reverse();
    row.reverse();
    header = header.iter().map(|name| if *name == "Reccomending Body" { "recommending  body" } else { name }).collect();
    let (reading, received) = read(&xlsx(&[header, row]), &ReadOptions::default());
    assert_eq!(reading.outline.kind, RegisterKind::UhriXlsx);
    assert_eq!(received.drafts()[0].recommending_states, ["DEU", "BOL"].map(iso));
}

#[test]
fn the_number_is_split_off_in_each_form() {
    for (text, paragraph, rest) in [
        ("137.197 Improve the wells (Peru);", Some("137.197"), "Improve the wells"),
        ("140.7. Ratify (Peru).", Some("140.7"), "Ratify"),
        ("67. To ratify (Peru)", Some("67"), "To ratify"),
        ("92.1.  Ratify (Peru);", Some("92.1"), "Ratify"),
        ("12.5bis Ratify (Peru);", Some("12.5bis"), "Ratify"),
        ("paragraph 28: Ratify (Peru);", Some("28"), "Ratify"),
        ("Para. 28: Ratify (Peru);", Some("28"), "Ratify"),
        ("Recommendation No. 41, para. 81: 41. Ratify (Peru);", Some("81.41"), "Ratify"),
        ("Recommendations contained in para. 79(a): 79(a). Ratify (Peru);", Some("79(a)"), "Ratify"),
        ("79(a). Ratify (Peru);", Some("79(a)"), "Ratify"),
        ("16 days of work (Peru);", None, "16 days of work"),
        ("0.7 per cent of the budget (Peru);", None, "0.7 per cent of the budget"),
        ("2.5 million wells (Peru);", None, "2.5 million wells"),
        ("2030 Agenda: carry it out (Peru);", None, "2030 Agenda: carry it out"),
        ("Paragraph by paragraph, ratify (Peru);", None, "Paragraph by paragraph, ratify"),
        ("Recommendation: ratify (Peru);", None, "Recommendation: ratify"),
    ] {
        let (_, received) = read_objects(&[changed(&[("Text", json!(text)), ("UprRecommendingCountry", json!([]))])]);
        let draft = received.drafts()[0];
        assert_eq!((draft.paragraph.as_deref(), draft.text.as_str()), (paragraph, rest), "{text}");
    }
}

#[test]
fn the_recommending_states_are_taken_off_the_end_of_the_text() {
    for (text, rest, states, other) in [
        ("Ratify (Maldives) (Portugal);", "Ratify", vec!["MDV", "PRT"], None),
        ("Ratify (Spain, Norway and Mexico)", "Ratify", vec!["ESP", "NOR", "MEX"], None),
        ("Ratify (United States of America, and Norway).", "Ratify", vec!["USA", "NOR"], None),
        ("Ratify (Bolivia (Plurinational State of), Iran (Islamic Republic of));", "Ratify", vec!["BOL", "IRN"], None),
        ("Ratify (Iran (Islamic Republic of);", "Ratify", vec!["IRN"], None),
        ("Ratify (Peru));", "Ratify", vec!["PER"], None),
        ("Ratify (Peru", "Ratify", vec!["PER"], None),
        ("Ratify (Korea, Republic of; Chad);", "Ratify", vec!["KOR", "TCD"], None),
        ("Ratify (Bosnia and Herzegovina);", "Ratify", vec!["BIH"], None),
        ("Ratify (the former Yugoslav Republic of Macedonia);", "Ratify", vec!["MKD"], None),
        ("Ratify the Convention (CEDAW) (Peru);", "Ratify the Convention (CEDAW)", vec!["PER"], None),
        ("Ratify the Protocol (OP-CAT)", "Ratify the Protocol (OP-CAT)", vec![], None),
        (
            "Open schools (Ukraine); Train teachers (Slovakia);",
            "Open schools (Ukraine); Train teachers",
            vec!["UKR", "SVK"],
            None,
        ),
        ("Ratify (Peru, Atlantis);", "Ratify", vec!["PER"], Some("Atlantis")),
        ("Reports on work (in Peru);", "Reports on work (in Peru)", vec![], None),
        ("Laws of (2009) (Chile, Peru) ;", "Laws of (2009)", vec!["CHL", "PER"], None),
    ] {
        let (_, received) = read_objects(&[changed(&[("Text", json!(text)), ("UprRecommendingCountry", json!([]))])]);
        let draft = received.drafts()[0];
        assert_eq!(draft.text, rest, "{text}");
        assert_eq!(draft.recommending_states, states.iter().map(|code| iso(code)).collect::<Vec<_>>(), "{text}");
        assert_eq!(draft.recommending_other.as_deref(), other, "{text}");
        let code = match (states.is_empty(), other) {
            (_, Some(_)) => vec!["unknown_recommending_state"],
            (true, None) => vec!["no_recommending_state"],
            (false, None) => vec![],
        };
        assert_eq!(received.codes(), code, "{text}");
    }
}

#[test]
fn markup_leaves_the_text_and_nothing_else_does() {
    for (html, text) in [
        ("A &amp; B &lt;C&gt;", "A & B <C>"),
        ("<p>One</p><p>Two<br/>three</p>", "One\nTwo\nthree"),
        ("a&nbsp;&nbsp;b\u{a0}c", "a b c"),
        ("caf&eacute; &#8217;x&#x2019; &#146;", "café ’x’ ’"),
        ("<span style=\"a > b\">x</span>", "b\">x"),
        ("5 < 6 & 7 > 3; &unknown; &", "5 < 6 & 7 > 3; &unknown; &"),
        ("soft\u{ad}hyphen \u{200b}", "softhyphen"),
        ("<b>bo</b>ld", "bold"),
    ] {
        let (_, received) = read_objects(&[changed(&[("Text", json!(html)), ("Body", json!("- CRC"))])]);
        assert_eq!(received.drafts()[0].text, text, "{html}");
    }
}

#[test]
fn answers_and_sessions_are_read_in_each_form() {
    for (positions, response, words) in [
        (json!(["Supported"]), Some(Response::Supported), Some("Supported")),
        (json!("- Noted\r"), Some(Response::Noted), Some("Noted")),
        (json!(["Supported/Noted"]), Some(Response::SupportedInPart), Some("Supported/Noted")),
        (json!("- Supported\n- Noted"), Some(Response::SupportedInPart), Some("Supported/Noted")),
        (json!([]), None, None),
        (json!(null), None, None),
    ] {
        let (_, received) = read_objects(&[changed(&[("UprPositions", positions.clone())])]);
        let draft = received.drafts()[0];
        assert_eq!((draft.response, draft.state_words.as_deref()), (response, words), "{positions}");
    }
    for (session, cycle, number) in [
        (json!("- 36th Session"), Some(3), Some(36)),
        (json!(["12th Session - 03 October 2011"]), Some(1), Some(12)),
        (json!("Session 41"), Some(4), Some(41)),
        (json!(54), Some(4), Some(54)),
        (json!([]), None, None),
    ] {
        let (_, received) = read_objects(&[changed(&[("UprSession", session.clone())])]);
        let draft = received.drafts()[0];
        assert_eq!((draft.cycle, draft.session), (cycle, number), "{session}");
    }
    let (_, received) = read_objects(&[
        changed(&[("UprSession", json!("- 99th Session"))]),
        changed(&[("UprSession", json!([])), ("UprCycle", json!("3rd cycle"))]),
        changed(&[("UprCycle", json!(1))]),
        changed(&[("UprPositions", json!(["Maybe"]))]),
    ]);
    assert_eq!(received.codes(), ["session_unknown", "session_contradicts_cycle", "unknown_response"]);
    assert_eq!(
        received.drafts().iter().map(|draft| draft.cycle).collect::<Vec<_>>(),
        [None, Some(3), Some(2), Some(2)]
    );
}

#[test]
fn other_mechanisms_are_kept_as_such() {
    let of = |countries: Value| {
        changed(&[
            ("Body", json!("- CEDAW")),
            ("Countries", countries),
            ("Symbol", json!("CEDAW/C/TCD/CO/3")),
            ("Text", json!("67. To train midwives (Peru).")),
            ("PublicationDate", json!("1999-02-12T00:00:00")),
            ("UprRecommendingCountry", json!([])),
            ("UprSession", json!([])),
        ])
    };
    let (_, received) = read_objects(&[
        of(json!(["Chad"])),
        of(json!(["Serbia", "Montenegro"])),
        of(json!(["China", "Nowhere Island"])),
    ]);
    let drafts = received.drafts();
    assert!(drafts.iter().all(|draft| draft.class == Class::OtherMechanism && draft.recommending_states.is_empty()));
    let first = drafts[0];
    assert_eq!(
        (first.paragraph.as_deref(), first.text.as_str()),
        (Some("67"), "To train midwives (Peru)."),
        "its States are no authors"
    );
    assert_eq!(
        (first.recommending_other.as_deref(), first.date),
        (Some("CEDAW"), None),
        "a date before the Review is left out"
    );
    let states: Vec<_> = drafts.iter().map(|draft| draft.state_under_review.unwrap()).collect();
    assert_eq!(states, ["TCD", "SRB", "MNE", "CHN"].map(iso), "one draft for each State");
    assert!(drafts.iter().all(|draft| draft.source_key.as_deref() == Some("key-1")));
    assert_eq!(received.codes(), ["unknown_state"], "a territory beside its State is said");
    assert!(received.rejected.is_empty(), "and loses nothing");
}

#[test]
fn a_record_without_one_state_is_rejected_with_what_to_do() {
    let objects = [
        changed(&[("Countries", json!(["Uzbekistan", "Czechia"]))]),
        changed(&[("Countries", json!([]))]),
        changed(&[("Countries", json!(["Kosovo*"]))]),
        changed(&[("Text", json!("137.1 (Peru)"))]),
        upr_object(),
    ];
    let (reading, received) = read_objects(&objects);
    assert_eq!((reading.rows, received.records.len()), (5, 1));
    assert_eq!(received.codes(), ["several_states", "no_state", "unknown_state", "empty_text"]);
    assert!(received.problems.iter().all(|problem| problem.rejects && problem.where_.starts_with("item ")));
    let several = &received.problems[0];
    assert!(several.reason.contains("Uzbekistan, Czechia"), "says which: {}", several.reason);
    let raw: Vec<Value> = received.rejected.iter().map(|(_, raw)| raw_object(raw)).collect();
    assert_eq!(raw, objects[..4], "as they stand");
}

fn raw_object(raw: &RawRow) -> Value {
    let RawRow::Json(text) = raw else { panic!("JSON is rejected as JSON: {raw:?}") };
    serde_json::from_str(text).unwrap()
}

#[test]
fn each_arrangement_of_objects_is_read() {
    let one = upr_object().to_string();
    let pretty = serde_json::to_string_pretty(&[upr_object(), upr_object()]).unwrap();
    for (what, text, count) in [
        ("an array", format!("[{one},{one}]"), 2),
        ("an array over many lines", pretty.clone(), 2),
        ("a mark of UTF-8", format!("\u{feff}[{one}]"), 1),
        ("one object", one.clone(), 1),
        ("one after the other", format!("{one}{one}"), 2),
        ("one a line", format!("{one}\n{one}\r\n{one}\n"), 3),
        ("an array in an object", format!("{{\"total\":2,\"results\":[{one},{one}],\"next\":[{{}}]}}"), 2),
    ] {
        let (reading, received) = read(text.as_bytes(), &ReadOptions::default());
        assert_eq!(reading.outline.kind, RegisterKind::UhriJson, "{what}");
        assert_eq!(
            (reading.rows, received.records.len(), received.codes()),
            (count, usize::try_from(count).unwrap(), vec![]),
            "{what}"
        );
    }
}

#[test]
fn a_wrong_object_is_not_the_end() {
    let one = upr_object().to_string();
    let deep = format!("{{\"a\":{}1{}}}", "[".repeat(200), "]".repeat(200));
    let text = format!("[{one},{{\"Text\":}},{one},7,\"a }} ] text\",[{one}],{deep},{one}]");
    let (reading, received) = read(text.as_bytes(), &ReadOptions::default());
    assert_eq!((reading.rows, received.records.len()), (8, 3));
    assert_eq!(received.codes(), ["not_an_object"; 5]);
    let places: Vec<u64> = received.rejected.iter().map(|(row, _)| *row).collect();
    assert_eq!(places, [2, 4, 5, 6, 7]);
    assert_eq!(received.rejected[0].1, RawRow::Json("{\"Text\":}".to_owned()), "as it stands");
    let long = format!("[{one},{{\"Text\":\"{}\"}},{one}]", "x".repeat(5_000_000));
    let (_, received) = read(long.as_bytes(), &ReadOptions::default());
    assert_eq!((received.records.len(), received.codes()), (2, vec!["not_an_object"]), "five megabytes are no record");
}

#[test]
fn a_file_that_ends_in_the_middle_gives_what_stands_before() {
    let one = upr_object().to_string();
    let text = format!("[{one},{one}]");
    for end in (one.len() + 1..text.len()).step_by(5).chain([one.len() * 2 + 1, text.len() - 1]) {
        let Some(cut) = text.get(..end) else { continue };
        let (reading, received) = read(cut.as_bytes(), &ReadOptions::default());
        let whole = 1 + usize::from(end > 2 * one.len() + 1);
        assert_eq!((received.records.len(), received.codes()), (whole, vec!["ends_in_the_middle"]), "cut at {end}");
        assert_eq!(reading.rows, whole as u64 + 1, "the rest is one more");
    }
}

#[test]
fn reading_stops_when_no_more_is_wanted() {
    let text = serde_json::to_string(&vec![upr_object(); 10]).unwrap();
    let mut received = Received { enough: Some(3), ..Received::default() };
    let options = ReadOptions::default();
    let reading =
        register::read(&mut Cursor::new(text.as_bytes()), "file", reference(), &options, &mut received).unwrap();
    assert_eq!((reading.stopped, received.records.len()), (true, 3));
}

#[test]
fn progress_is_told_in_bytes() {
    let text = serde_json::to_string(&vec![upr_object(); 1_000]).unwrap();
    let (_, received) = read(text.as_bytes(), &ReadOptions::default());
    let whole = text.len() as u64;
    assert!(received.progress.is_sorted() && received.progress.len() > 1, "{:?}", received.progress);
    assert_eq!(received.progress.last(), Some(&(whole, whole)));
}

#[test]
fn real_records_are_read() {
    let folder = std::env::var_os("PLACARD_SAMPLES").map_or_else(
        || std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"),
        std::path::PathBuf::from,
    );
    let Ok(files) = std::fs::read_dir(folder.join("uhri")) else {
        return eprintln!("left out: there is no uhri in {}", folder.display());
    };
    let mut all = Vec::new();
    let mut count = 0;
    for file in files.map(|file| file.unwrap().path()).filter(|file| file.extension().is_some_and(|e| e == "json")) {
        let bytes = std::fs::read(&file).unwrap();
        let (reading, received) = read(&bytes, &ReadOptions::default());
        assert_eq!(reading.outline.kind, RegisterKind::UhriJson, "{file:?}");
        assert_eq!((reading.rows, received.codes()), (1, vec![]), "{file:?}");
        for draft in received.drafts() {
            assert_eq!(draft.class, Class::OtherMechanism, "{draft:?}");
            assert!(draft.recommending_other.is_some() && draft.symbol.is_some() && draft.date.is_some(), "{draft:?}");
            assert!(draft.sdgs.iter().all(|goal| goal.len() <= 5), "{draft:?}");
            assert!(draft.source_key.as_deref().is_some_and(|key| key.len() == 36), "{draft:?}");
        }
        count += received.records.len();
        all.extend(bytes);
    }
    let (reading, received) = read(&all, &ReadOptions::default());
    assert_eq!((reading.rows, received.records.len()), (15, count), "all of them, one after the other");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn random_and_changed_json_never_panics(
        noise in proptest::collection::vec(prop::sample::select(b"{}[]\",:\\ \n1ntx\xff\xc3".to_vec()), 0..200),
        changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..6),
    ) {
        let _ = try_read(&noise, &ReadOptions::default());
        let _ = try_read(&[b"[{\"a\":1},".as_slice(), &noise].concat(), &ReadOptions::default());
        let mut bytes = serde_json::to_vec(&[upr_object()]).unwrap();
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let _ = try_read(&bytes, &ReadOptions { kind: Some(RegisterKind::UhriJson), ..ReadOptions::default() });
    }
}
