//! A report of the Working Group: read, compared with its pages, corrected and imported.

use std::fs;

use placard_tests::{Result, printed};
use serde_json::{Value, json};

use crate::contract::Core;

/// Commands that only a report is asked with.
pub const COMMANDS: [&str; 2] = ["report_proposal", "report_page"];

/// The printed report in a core of its own.
fn core() -> Result<(Core, String)> {
    let core = Core::new()?;
    let path = core.path("report.pdf");
    fs::write(&path, printed::report()?)?;
    Ok((core, path))
}

fn proposal(core: &mut Core, path: &str, offset: usize, limit: usize) -> Result<Value> {
    let query = json!({ "path": path, "options": {}, "offset": offset, "limit": limit, "lang": "fr" });
    core.ask("report_proposal", query)
}

fn rows(proposal: &Value) -> Vec<&Value> {
    proposal["rows"].as_array().into_iter().flatten().collect()
}

fn files(path: &str, corrections: Value) -> Value {
    json!({ "files": [{ "path": path, "options": { "corrections": corrections } }], "lang": "en" })
}

#[test]
fn a_report_tells_of_the_review_and_of_what_is_doubtful() -> Result {
    let (mut core, path) = core()?;
    let read = proposal(&mut core, &path, 0, 500)?;
    let review = &read["review"];
    assert_eq!(review["state"], "SMR");
    assert_eq!(review["review_date"], "2014-05-02");
    assert_eq!(review["wg_adoption_date"], "2014-05-06");
    assert_eq!(review["troika"], json!(["PER", "GHA", "JPN"]));
    assert_eq!(review["symbol"], printed::SYMBOL);
    assert_eq!(read["state_names"]["DEU"], "Allemagne", "names are in the reader's language");
    assert_eq!(read["total"], printed::COUNT);
    let groups = read["groups"].as_array().map(Vec::len);
    assert_eq!(groups, Some(2), "supported, and noted");
    let trust = &read["trust"];
    let counted: u64 = ["sure", "likely", "doubtful"].iter().filter_map(|key| trust[key].as_u64()).sum();
    assert_eq!(counted, printed::COUNT as u64, "each is counted once: {trust}");
    let problems: Vec<&Value> = read["problems"].as_array().into_iter().flatten().collect();
    assert!(
        problems
            .iter()
            .any(|problem| problem["place"]["row"] == 5 && problem["value"].to_string().contains("Atlantis")),
        "the fifth names a State that nobody knows: {problems:?}"
    );
    let window = proposal(&mut core, &path, 6, 10)?;
    assert_eq!(window["offset"], 6);
    assert_eq!(rows(&window).first().map(|row| &row["paragraph"]), Some(&json!("8.1")), "a window of the list");
    Ok(())
}

#[test]
fn every_recommendation_stands_on_the_page_that_it_names() -> Result {
    let (mut core, path) = core()?;
    let read = proposal(&mut core, &path, 0, 500)?;
    for row in rows(&read) {
        let page = core.ask("report_page", json!({ "path": path, "page": row["page"] }))?;
        let beginning = format!("{}. ", row["paragraph"].as_str().unwrap_or_default());
        let lines: Vec<&Value> = page["lines"].as_array().into_iter().flatten().collect();
        assert!(
            lines.iter().any(|line| line["text"].as_str().is_some_and(|text| text.starts_with(&beginning))),
            "{beginning} in {lines:?}"
        );
    }
    let refused = core.refusal("report_page", json!({ "path": path, "page": 4 }))?;
    assert_eq!(refused, "import_bad_setting", "it has three pages");
    Ok(())
}

#[test]
fn what_was_corrected_is_what_is_imported() -> Result {
    let (mut core, path) = core()?;
    let corrections = json!([
        { "row": 2, "drop": true },
        { "row": 4 },
        { "row": 5, "text": "Let the ombudsman visit every harbour", "recommending_states": ["MLT"] },
    ]);
    let tried = core.ask("try_import", files(&path, corrections.clone()))?;
    assert_eq!(tried["counts"]["rows"], printed::COUNT - 1, "one is left out");
    let problems = tried["files"][0]["problems"].to_string();
    assert!(!problems.contains("Atlantis"), "who corrected it has seen it: {problems}");
    core.ask("import_register", files(&path, corrections))?;
    let query = json!({
        "filter": { "text": "harbour" }, "order": { "by": null, "descending": false },
        "offset": 0, "limit": 10, "lang": "en"
    });
    let found = core.ask("register", query)?;
    assert_eq!(found["rows"][0]["recommending"], json!([{ "iso3": "MLT", "name": "Malta" }]));
    assert_eq!(found["of"], printed::COUNT - 1);
    Ok(())
}

#[test]
fn a_correction_of_what_is_not_there_is_refused() -> Result {
    let (mut core, path) = core()?;
    let beyond = files(&path, json!([{ "row": printed::COUNT + 1 }]));
    assert_eq!(core.refusal("try_import", beyond)?, "import_bad_setting");
    Ok(())
}
