//! Drafts from end to end as the window asks for them, and the matrix of a review out and in again. All is invented.

use std::fs;
use std::path::Path;
use std::process::Command;

use placard_tests::Result;
use serde_json::{Value, json};

use crate::contract::Core;

/// Commands of drafts; the contract asks for all others.
pub const COMMANDS: [&str; 6] =
    ["drafts", "draft", "save_draft", "measure_draft", "export_draft", "paragraphs_of_file"];

/// Codes of refusals that only drafts and matrices give.
pub const CODES: [&str; 2] = ["docx_failed", "matrix_one_review"];

fn paragraph(heading: Option<&str>, text: &str, notes: &[&str]) -> Value {
    json!({ "heading": heading, "text": text, "notes": notes })
}

fn draft(kind: &str, lang: &str, paragraphs: &[Value]) -> Value {
    json!({
        "id": "", "kind": kind, "state": "USA", "cycle": 4, "title": "The right to water", "lang": lang,
        "organisation": "Harbour Rights Alliance", "submitters": ["Harbour Rights Alliance", "Northern Lakes Coalition"],
        "paragraphs": paragraphs, "annexes": ["Letters of families."], "pace": null
    })
}

fn submission() -> Value {
    draft(
        "joint_submission",
        "en",
        &[
            paragraph(Some("A. Water\n## Wells"), "Wells are dry[^1] since 2020.", &["A/HRC/16/11, para. 92."]),
            paragraph(None, "Nobody answered the letters.", &[]),
        ],
    )
}

#[test]
fn a_draft_is_kept_measured_written_and_read_again() -> Result {
    let mut core = Core::new()?;
    let kept = core.ask("save_draft", submission())?;
    let id = kept["id"].as_str().unwrap_or_default().to_owned();
    assert_eq!(core.ask("draft", json!({ "id": id }))?, kept, "what was kept is there");
    assert_eq!(core.ask("drafts", json!({ "state": "FRA" }))?, json!([]), "it is about another State");
    let measure = core.ask("measure_draft", kept.clone())?;
    let figures = ["front", "text", "notes", "annexes", "counted"].map(|name| measure[name].as_u64());
    assert_eq!(figures, [Some(13), Some(13), Some(3), Some(3), Some(13)], "notes and annexes are counted apart");
    assert_eq!((&measure["limit"]["most"], &measure["over"]), (&json!(5_630), &json!(false)));

    let path = core.path("draft.docx");
    let export = json!({ "id": id, "lang": "fr", "path": path, "overwrite": false });
    let exported = core.ask("export_draft", export.clone())?;
    assert_eq!(exported["warnings"], json!([]), "nothing is too long");
    assert_eq!(core.refusal("export_draft", export)?, "file_exists", "what is there is replaced only when asked");
    let first = fs::read(&path)?;
    core.ask("export_draft", json!({ "id": id, "lang": "fr", "path": path, "overwrite": true }))?;
    assert_eq!(fs::read(&path)?, first, "the same draft gives the same bytes");
    let read = core.ask("paragraphs_of_file", json!({ "path": path }))?;
    let all = read.as_array().cloned().unwrap_or_default();
    for written in kept["paragraphs"].as_array().into_iter().flatten() {
        assert!(all.contains(written), "{written} comes back from {read}");
    }
    Ok(())
}

#[test]
fn what_is_too_long_says_so_before_it_leaves() -> Result {
    let mut core = Core::new()?;
    let long = paragraph(None, &"word ".repeat(1_499), &["A note that says much more than where something was read."]);
    let statement = core.ask("save_draft", draft("written_statement_special", "en", &[long]))?;
    let measure = core.ask("measure_draft", statement.clone())?;
    assert_eq!((&measure["counted"], &measure["over"]), (&json!(1_513), &json!(true)), "notes and annexes count here");
    assert_eq!(measure["hints"], json!([{ "paragraph": 0, "note": 0 }]));
    let path = core.path("statement.docx");
    let export = json!({ "id": statement["id"], "lang": "en", "path": path, "overwrite": false });
    let warnings = core.ask("export_draft", export)?["warnings"].clone();
    assert_eq!(warnings, json!(["It is 13 words over the limit of 1500."]));
    let pdf = json!({ "id": statement["id"], "lang": "en", "path": core.path("statement.pdf"), "overwrite": false });
    assert_eq!(core.refusal("export_draft", pdf)?, "unknown_ending", "OHCHR takes Word documents");
    assert_eq!(core.refusal("save_draft", json_with(statement, "title", &json!(" ")))?, "missing_field");
    Ok(())
}

#[test]
fn an_oral_statement_is_timed_sentence_by_sentence() -> Result {
    let mut core = Core::new()?;
    let sentence = format!("Word {}end.", "word ".repeat(98));
    let text = [sentence.as_str(); 3].join(" ");
    let statement = core.ask("save_draft", draft("oral_statement", "en", &[paragraph(Some("Asks"), &text, &[])]))?;
    let measure = core.ask("measure_draft", statement.clone())?;
    assert_eq!((&measure["counted"], &measure["over"]), (&json!(150), &json!(true)), "300 words at 120 a minute");
    let oral = &measure["oral"];
    let last: Vec<_> = oral["cuts"].as_array().into_iter().flatten().map(|cut| cut["last"].clone()).collect();
    assert_eq!(last, [json!(0), json!(0), json!(1)], "one sentence fits a minute, two fit two");
    assert_eq!((&oral["pace"], &oral["pace_assumed"]), (&json!(120), &json!(false)));
    let slower = core.ask("measure_draft", json_with(statement.clone(), "pace", &json!(60)))?;
    assert_eq!(slower["counted"], json!(300), "at a pace of one's own");
    for name in ["statement.docx", "statement.pdf"] {
        let path = core.path(name);
        let export = json!({ "id": statement["id"], "lang": "en", "path": path, "overwrite": false });
        let exported = core.ask("export_draft", export)?;
        assert!(fs::metadata(&path)?.len() > 1_000, "{name} is written");
        assert!(exported["warnings"].to_string().contains("2:30"), "it is too long: {exported}");
    }
    Ok(())
}

fn json_with(mut value: Value, field: &str, new: &Value) -> Value {
    value[field] = new.clone();
    value
}

/// Rows of a table of recommendations to Chad, cycle 2.
const ROWS: &str = "State,Recommending State,Recommendation,Paragraph,Response,Themes,SDGs,Cycle,Session\n\
    Chad,Spain; Bolivia (Plurinational State of),\"Build wells (deep ones), in every village\",110.4,Supported,Water; Wells,6.1,2,17\n\
    Chad,Peru,Open schools for all,110.5,Noted,Schools,4,2,17\n\
    Chad,Côte d’Ivoire,Train judges,110.6,Supported in part,,16,2,17\n\
    Chad,France,Publish the report & its annexes,110.7,,Water,,2,17\n";

/// What is compared of a recommendation.
fn told(core: &mut Core) -> Result<Vec<Value>> {
    let path = core.path("told.json");
    let query = json!({ "filter": {}, "order": { "by": "paragraph", "descending": false }, "columns": [],
        "as_of": null, "lang": "en", "path": path, "overwrite": true });
    core.ask("export_register", query)?;
    let written: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
    let fields = ["state", "recommending", "text", "cycle", "session", "paragraph", "response", "themes", "sdgs"];
    let mut told: Vec<Value> = written["records"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|record| {
            fields
                .iter()
                .map(|field| ((*field).to_owned(), record[*field].clone()))
                .collect::<serde_json::Map<_, _>>()
                .into()
        })
        .collect();
    told.sort_by_key(|record| record["paragraph"].to_string());
    Ok(told)
}

fn import(core: &mut Core, path: &str) -> Result {
    let file = json!({ "path": path, "options": {} });
    core.ask("import_register", json!({ "files": [file], "lang": "en" }))?;
    Ok(())
}

#[test]
fn a_matrix_comes_back_as_the_same_recommendations() -> Result {
    let mut core = Core::new()?;
    let table = core.path("table.csv");
    fs::write(&table, ROWS)?;
    import(&mut core, &table)?;
    let expected = told(&mut core)?;
    assert_eq!(expected.len(), 4, "{expected:?}");
    let matrix = core.path("matrix.docx");
    let export = json!({ "filter": { "states": ["TCD"] }, "order": { "by": "paragraph", "descending": false },
        "columns": [], "as_of": null, "lang": "fr", "path": matrix, "overwrite": true });
    core.ask("export_register", export)?;
    let mut other = Core::new()?;
    import(&mut other, &matrix)?;
    assert_eq!(told(&mut other)?, expected, "out and in again");
    let nothing = json!({ "filter": { "states": ["FRA"] }, "order": { "by": "paragraph", "descending": false },
        "columns": [], "as_of": null, "lang": "en", "path": matrix, "overwrite": true });
    assert_eq!(core.refusal("export_register", nothing)?, "matrix_one_review", "a matrix of nothing");
    Ok(())
}

/// Converts a document with LibreOffice and gives the text of its pages; none where LibreOffice is not installed.
fn converted(document: &Path) -> Result<Option<String>> {
    let folder = document.parent().unwrap_or(document);
    let profile = format!("-env:UserInstallation=file://{}/office", folder.display());
    let office = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
        .args([folder, document])
        .output();
    if office.is_err() {
        eprintln!("left out: LibreOffice is not installed, so no Word document was opened in it");
        return Ok(None);
    }
    Ok(Some(fs::read_to_string(document.with_extension("txt"))?))
}

#[test]
fn a_word_processor_opens_what_is_written_with_numbers_and_notes() -> Result {
    let mut core = Core::new()?;
    let kept = core.ask("save_draft", submission())?;
    let path = core.path("draft.docx");
    core.ask("export_draft", json!({ "id": kept["id"], "lang": "en", "path": path, "overwrite": false }))?;
    let Some(text) = converted(Path::new(&path))? else { return Ok(()) };
    for part in ["The right to water", "Northern Lakes Coalition", "1. Wells are dry", "2. Nobody answered", "Annex 1"]
    {
        assert!(text.contains(part), "“{part}” is there: {text}");
    }
    Ok(())
}
