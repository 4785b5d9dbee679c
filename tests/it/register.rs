//! The register from end to end: on the command line, and as the window asks for it. All rows are invented.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use placard_tests::{Result, place};
use serde_json::{Value, json};

use crate::cli::Placard;
use crate::contract::Core;

/// Commands of the register; the contract asks for all others.
pub const COMMANDS: [&str; 19] = [
    "register",
    "facets",
    "recommendation",
    "chosen",
    "change_records",
    "split_off",
    "join_records",
    "likely_same",
    "join_divided",
    "views",
    "save_view",
    "delete_view",
    "export_register",
    "outline_file",
    "try_import",
    "import_register",
    "progress",
    "cancel_job",
    "save_rejected",
];

/// Codes of refusals that only the register gives.
pub const CODES: [&str; 3] = ["cancelled", "import_open_questions", "other_number"];

const HEAD: &str = "SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\n";

/// An export of UPR Info as it was until 2019, session 22.
fn upr_info() -> String {
    let row = |from: &str, text: &str, response: &str, issue: &str| {
        format!("United States,WEOG,OAS,{text},{from},WEOG,EU,{response},5,\"{issue}\",22\n")
    };
    [
        HEAD.to_owned(),
        row("France", "Declare a moratorium on executions", "Noted", "Death penalty"),
        row("Germany", "Declare a moratorium on executions", "Noted", "Death penalty"),
        row("Kenya", "Declare a moratorium on executions", "Noted", "Death penalty"),
        row("Australia", "Abolish the death penalty", "Noted", "Death penalty,Justice"),
        row("Norway", "Train police officers", "Accepted", "Justice"),
        row("Freedonia", "Close the camp", "Accepted", "Detention"),
        "Atlantis,WEOG,OAS,Do something,France,WEOG,EU,Noted,5,Justice,22\n".to_owned(),
    ]
    .concat()
}

fn saved(placard: &Placard, name: &str, text: &str) -> Result<String> {
    let path = placard.file(name);
    fs::write(&path, text)?;
    Ok(path)
}

fn numbers<'a>(report: &'a Value, names: [&'a str; 4]) -> [u64; 4] {
    names.map(|name| report["counts"][name].as_u64().unwrap_or(u64::MAX))
}

#[test]
fn a_newcomer_finds_what_weog_states_asked_on_the_death_penalty_and_all_agree() -> Result {
    let placard = Placard::new()?;
    let file = saved(&placard, "export.csv", &upr_info())?;
    let report = placard.json(&["import", &file, "--json"])?;
    assert_eq!(numbers(&report, ["rows", "new", "already", "rejected"]), [7, 6, 0, 1], "an unknown State is left out");
    let again = placard.json(&["import", &file, "--json"])?;
    assert_eq!(numbers(&again, ["rows", "new", "already", "rejected"]), [7, 0, 6, 1], "the same file twice adds none");

    let filter = ["--filter", "state=USA", "--filter", "response=noted", "--filter", "group=weog"];
    let theme = ["--filter", "theme=Death penalty"];
    let found = placard.json(&[&["search", "", "--json"], &filter[..], &theme[..]].concat())?;
    assert_eq!(found["recommendations"]["total"], 3, "France, Germany and Australia, not Kenya");
    let csv = placard.file("out.csv");
    placard.run(&[&["export", "recommendations", "-o", &csv], &filter[..], &theme[..]].concat())?.done(&["export"]);
    assert_eq!(fs::read_to_string(&csv)?.lines().count(), 4, "the export holds the same three, and a header");
    let chart = placard.file("chart.csv");
    placard.run(&[&["chart", "responses", "-o", &chart], &filter[..], &theme[..]].concat())?.done(&["chart"]);
    let drawn = fs::read_to_string(&chart)?;
    let second = drawn.lines().find(|line| line.starts_with("2,")).unwrap_or_default();
    assert!(second.contains(",3,"), "and so does the chart: {drawn}");
    Ok(())
}

#[test]
fn an_export_comes_back_without_loss_whatever_a_spreadsheet_would_run() -> Result {
    let placard = Placard::new()?;
    let text = format!(
        "{HEAD}France,WEOG,EU,\"=1+1 and, more\",\"Côte d'Ivoire\",African,AU,Noted,4,\"Justice,Treaties\",15\n"
    );
    let text = text + "France,WEOG,EU,\"'=2+2, in quotes\",Chile,GRULAC,OAS,Noted,4,Justice,15\n";
    let file = saved(&placard, "export.csv", &text)?;
    placard.run(&["import", &file])?.done(&["import"]);
    for ending in ["csv", "xlsx", "json"] {
        let out = placard.file(&format!("out.{ending}"));
        placard.run(&["export", "recommendations", "-o", &out])?.done(&["export"]);
        let proposal: Value = {
            let args = ["import", &out, "--dry-run", "--json"];
            let other = placard.file(&format!("other-{ending}.placard"));
            serde_json::from_str(&placard.run_on(&other, &args)?.done(&args).out)?
        };
        let records = &proposal["records"]["recommendations"];
        let texts: BTreeSet<&str> = [0, 1].map(|n| records[n]["text"].as_str().unwrap_or_default()).into();
        assert_eq!(texts, ["=1+1 and, more", "'=2+2, in quotes"].into(), "{ending}: each text as it was");
        let formula = records.as_array().into_iter().flatten().find(|record| record["text"] == "=1+1 and, more");
        let record = formula.ok_or("the formula is a text again")?;
        assert_eq!(proposal["kind"], "placard_register", "{ending}");
        assert_eq!(record["recommending_states"], json!(["CIV"]), "{ending}");
        assert_eq!(record["themes"], json!(["Justice", "Treaties"]), "{ending}");
        assert_eq!((&record["session"], &record["response"]), (&json!(15), &json!("noted")), "{ending}");
        let back = placard.json(&["import", &out, "--json"])?;
        assert_eq!(
            numbers(&back, ["rows", "new", "already", "updated"]),
            [2, 0, 2, 0],
            "{ending}: it is there already"
        );
    }
    assert!(fs::read_to_string(placard.file("out.csv"))?.contains("\"'=1+1"), "in the file it is no formula");
    let mended = fs::read_to_string(placard.file("out.csv"))?.replacen(",noted,", ",supported_in_part,", 1);
    let out = saved(&placard, "mended.csv", &mended)?;
    let back = placard.json(&["import", &out, "--json"])?;
    assert_eq!(numbers(&back, ["rows", "new", "already", "updated"]), [2, 0, 1, 1], "what was written into it is news");
    let found = placard.json(&["search", "", "--filter", "response=supported_in_part", "--json"])?;
    assert_eq!(found["recommendations"]["rows"][0]["corrected"], true, "and stands as a correction by hand");
    Ok(())
}

#[test]
fn rejected_rows_go_to_a_file_that_is_mended_and_imported() -> Result {
    let placard = Placard::new()?;
    let file = saved(&placard, "export.csv", &upr_info())?;
    let rejected = placard.file("rejected.csv");
    placard.run(&["import", &file, "--rejected", &rejected])?.done(&["import"]);
    let mended = fs::read_to_string(&rejected)?.replace("Atlantis", "Portugal");
    assert_eq!(mended.lines().count(), 2, "the header and the one row: {mended}");
    fs::write(&rejected, mended)?;
    let report = placard.json(&["import", &rejected, "--json"])?;
    assert_eq!(numbers(&report, ["rows", "new", "already", "rejected"]), [1, 1, 0, 0], "mended, it comes in");
    Ok(())
}

#[test]
fn a_table_that_leaves_a_question_open_says_what_answers_it() -> Result {
    let placard = Placard::new()?;
    let table = "Recommendation,Made by,Position\nTrain police officers,Norway,Supported\nClose the camp,Chile,Noted\n";
    let file = saved(&placard, "table.csv", table)?;
    placard.run(&["import", &file])?.refused(&["--state", "--session"]);
    let report = placard.json(&["import", &file, "--state", "Portugal", "--session", "19", "--json"])?;
    assert_eq!(numbers(&report, ["rows", "new", "already", "rejected"]), [2, 2, 0, 0], "with the answers it is read");
    placard.run(&["import", &file])?.refused(&["--state", "--session"]);
    Ok(())
}

/// The folder with files of other people, where there is one.
fn samples() -> Option<PathBuf> {
    let beside = || place::workspace().join("../shared/data");
    let folder = std::env::var_os("PLACARD_SAMPLES").map_or_else(beside, PathBuf::from);
    if folder.join("upr-info").is_dir() {
        return Some(folder);
    }
    println!("left out: there are no samples at {}", folder.display());
    None
}

#[test]
fn all_exports_of_upr_info_load_in_one_go_with_the_counts_that_they_hold() -> Result {
    let Some(samples) = samples() else { return Ok(()) };
    let placard = Placard::new()?;
    let files = ["1-5.csv", "6-9.xls", "10-13.csv", "voluntary.xls"]
        .map(|n| samples.join("upr-info").join(n).display().to_string());
    let args: Vec<&str> = ["import", "--json"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let report = placard.json(&args)?;
    let rows: Vec<u64> =
        report["files"].as_array().into_iter().flatten().filter_map(|file| file["counts"]["new"].as_u64()).collect();
    assert_eq!(rows, [6_094, 8_343, 9_047, 947], "one row for each recommending State, as UPR Info has them");
    let cycle = placard.json(&["search", "", "--filter", "cycle=1", "--json"])?;
    assert_eq!(cycle["recommendations"]["total"], 21_356, "the whole of the first cycle");
    let pledges = placard.json(&["search", "", "--filter", "class=voluntary_pledge", "--json"])?;
    assert_eq!(pledges["recommendations"]["total"], 947, "pledges are kept as what they are");
    let again = placard.json(&args)?;
    assert_eq!(numbers(&again, ["new", "met", "updated", "already"]), [0, 0, 0, 24_431], "a second time adds nothing");
    Ok(())
}

fn filter() -> Value {
    json!({ "states": ["USA"] })
}

fn registered(core: &mut Core) -> Result<Value> {
    let query = json!({ "filter": filter(), "order": { "by": "recommending", "descending": false }, "offset": 0, "limit": 50, "lang": "en" });
    core.ask("register", query)
}

fn ids(page: &Value) -> Vec<Value> {
    page["rows"].as_array().into_iter().flatten().map(|row| row["id"].clone()).collect()
}

#[test]
fn every_command_of_the_register_answers() -> Result {
    let mut core = Core::new()?;
    let path = core.path("export.csv");
    fs::write(&path, upr_info())?;
    let options = json!({});
    let outlined = core.ask("outline_file", json!({ "path": path, "options": options }))?;
    assert_eq!(outlined["register"]["kind"], "upr_info_old", "told by its content");
    let import = json!({ "files": [{ "path": path, "options": options }], "lang": "en" });
    let tried = core.ask("try_import", import.clone())?;
    assert_eq!(tried["counts"]["new"], 6, "what would be new");
    assert_eq!(registered(&mut core)?["total"], 0, "a trial writes nothing");
    let imported = core.ask("import_register", import)?;
    assert_eq!(imported["counts"], tried["counts"], "the import does what the trial said");
    assert_eq!(imported["files"][0]["problems"][0]["code"], "unknown_state", "what is left out comes first");
    let to = core.path("rejected.csv");
    core.ask("save_rejected", json!({ "file": { "path": path, "options": options }, "to": to }))?;
    assert_eq!(core.ask("progress", json!({}))?["running"], false, "no job is under way");
    core.ask("cancel_job", json!({}))?;

    let page = registered(&mut core)?;
    assert_eq!((&page["total"], &page["of"]), (&json!(6), &json!(6)), "all records are of one State");
    assert_eq!(page["by_source"][0]["name"], "UPR Info", "a count names its source");
    assert_eq!(page["filter_words"][0]["values"][0]["label"], "United States of America", "the filter in words");
    let facets = core.ask("facets", json!({ "filter": filter(), "lang": "en" }))?;
    let theme = facets.as_array().into_iter().flatten().find(|facet| facet["dimension"] == "theme");
    let first = theme.map(|theme| theme["values"][0].clone()).unwrap_or_default();
    assert_eq!((&first["value"], &first["count"]), (&json!("Death penalty"), &json!(4)), "the most frequent theme");

    let all = ids(&page);
    let detail = core.ask("recommendation", json!({ "id": all[0], "lang": "en" }))?;
    assert_eq!(detail["attestations"][0]["file"], "export.csv", "where it was read");
    let chosen = core.ask("chosen", json!({ "chosen": { "ids": all }, "lang": "en" }))?;
    assert_eq!(chosen["total"], 6, "as many as were chosen");
    let change = json!({
        "chosen": { "filter": filter() }, "expected": 6, "rev": null,
        "change": { "assessment": "partial", "add_themes": ["Treaties"] }
    });
    assert_eq!(core.ask("change_records", change.clone())?["records"], 6, "all at once");
    let mut stale = change;
    stale["expected"] = json!(5);
    assert_eq!(core.refusal("change_records", stale)?, "other_number", "not what the user was told");

    let same = core.ask("likely_same", json!({ "filter": filter(), "lang": "en" }))?;
    assert_eq!((&same["divided"], &same["divided_records"]), (&json!(1), &json!(2)), "one text of three States");
    core.ask("join_divided", json!({ "filter": filter() }))?;
    let page = registered(&mut core)?;
    assert_eq!((&page["total"], &page["by_source"][0]["rows"]), (&json!(4), &json!(6)), "four records of six rows");
    let joined = page["rows"].as_array().into_iter().flatten().find(|row| row["recommending"][1].is_object());
    let joined = joined.map(|row| row["id"].clone()).ok_or("one record has three States")?;
    let detail = core.ask("recommendation", json!({ "id": joined, "lang": "en" }))?;
    core.ask("split_off", json!({ "attestation": detail["attestations"][2]["id"] }))?;
    let page = registered(&mut core)?;
    assert_eq!(page["total"], 5, "one is set apart again");
    core.ask("join_records", json!({ "ids": &ids(&page)[..2] }))?;
    core.ask("undo", json!({}))?;
    assert_eq!(registered(&mut core)?["total"], 5, "joining by hand is undone as one step");

    let view = json!({ "id": "", "name": "Mine", "filter": filter(), "order": { "by": null, "descending": false }, "columns": ["text"] });
    let kept = core.ask("save_view", view)?;
    assert_eq!(core.ask("views", json!({}))?[0]["filter"]["states"], json!(["USA"]), "a view keeps its filter");
    core.ask("delete_view", json!({ "id": kept["id"] }))?;
    for ending in ["csv", "xlsx", "json"] {
        let path = core.path(&format!("out.{ending}"));
        let order = json!({ "by": "text", "descending": true });
        core.ask(
            "export_register",
            json!({ "filter": filter(), "order": order, "columns": ["text", "response"], "as_of": null, "lang": "ar", "path": path }),
        )?;
        assert!(fs::metadata(&path)?.len() > 100, "{ending} is written");
    }
    let kinds = ["responses", "themes", "recommenders", "matrix", "across-cycles"];
    for kind in kinds {
        let query = json!({
            "kind": kind, "state": null, "cycle": null, "group": null, "filter": filter(), "as_of": null, "lang": "fr",
            "look": "dark", "width": 900
        });
        let drawn = core.ask("chart", query)?;
        assert!(drawn["sentence"].as_str().is_some_and(|words| !words.is_empty()), "{kind} says what it shows");
    }
    let asked: BTreeSet<&str> = COMMANDS.into();
    let named: BTreeSet<&str> = placard_app::commands::NAMES.iter().copied().collect();
    assert!(asked.is_subset(&named), "each of the commands that are asked here exists");
    Ok(())
}

#[test]
fn a_mapping_is_remembered_and_the_state_that_a_table_was_on_is_not() -> Result {
    let mut core = Core::new()?;
    let path = core.path("notes.csv");
    fs::write(
        &path,
        "Alpha,Beta,Gamma\nTrain all officers of the police well,xx,17\nOpen the archives to all,yy,18\n",
    )?;
    let outline = |core: &mut Core| core.ask("outline_file", json!({ "path": path, "options": { "kind": "table" } }));
    assert_eq!(outline(&mut core)?["remembered"], false, "nobody has said yet what is what");
    let mapping = json!({ "fields": ["text", null, "paragraph"], "state": "ISL", "cycle": 2 });
    let options = json!({ "kind": "table", "mapping": mapping });
    core.ask("import_register", json!({ "files": [{ "path": path, "options": options }], "lang": "en" }))?;
    let again = outline(&mut core)?;
    assert_eq!(again["remembered"], true, "a table with the same header");
    let mapping = &again["register"]["mapping"];
    assert_eq!(mapping["fields"], json!(["text", null, "paragraph"]), "its columns are known");
    assert_eq!(mapping["state"], Value::Null, "it may be of another State");
    assert_eq!(again["register"]["questions"], json!(["which_state", "which_cycle"]), "so that is asked again");
    Ok(())
}

#[test]
fn a_cancelled_import_leaves_no_trace() -> Result {
    let mut core = Core::new()?;
    let path = core.path("long.csv");
    let mut text = HEAD.to_owned();
    for n in 0..60_000 {
        writeln!(
            text,
            "Portugal,WEOG,EU,Do thing number {n} as soon as it can be done,France,WEOG,EU,Noted,5,Justice,19"
        )?;
    }
    fs::write(&path, text)?;
    let before = {
        core.ask("start", json!({}))?;
        fs::read(core.path("case.placard"))?
    };
    let job = core.app.job();
    let cancelling = std::thread::spawn(move || {
        while !job.progress().running {
            std::thread::yield_now();
        }
        job.cancel();
    });
    let import = json!({ "files": [{ "path": path, "options": {} }], "lang": "en" });
    assert_eq!(core.refusal("import_register", import)?, "cancelled", "it ends as soon as it notices");
    cancelling.join().map_err(|_| "the thread that cancels has failed")?;
    assert_eq!(registered(&mut core)?["of"], 0, "nothing is in the register");
    assert!(fs::read(core.path("case.placard"))? == before, "and every byte is as it was");
    Ok(())
}
