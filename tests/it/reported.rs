//! A report of the Working Group that was imported: what the rest of the program makes of it.

use std::fs;

use placard_tests::{Result, printed};
use serde_json::{Value, json};

use crate::cli::Placard;
use crate::contract::Core;

/// Commands that only a report is asked with.
pub const COMMANDS: [&str; 1] = ["reconciliation"];

/// What UPR Info would have of the same review: a row for each State, and one that the report does not have.
const UPR_INFO: &str = "SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\n\
    San Marino,WEOG,,\"Publish the figures on complaints every year, by region and by authority\",Norway,WEOG,,Accepted,4,Justice,19\n\
    San Marino,WEOG,,\"Publish the figures on complaints every year, by region and by authority\",Peru,GRULAC,,Accepted,4,Justice,19\n\
    San Marino,WEOG,,Ratify the Convention on lighthouses,Japan,Asia,,Accepted,5,Treaties,19\n\
    San Marino,WEOG,,Become a party to the Convention on lighthouses,Fiji,Asia,,Accepted,5,Treaties,19\n\
    San Marino,WEOG,,Paint the lighthouses,Japan,Asia,,Noted,5,Justice,19\n";

/// A core that has imported the report, and then what UPR Info has.
fn imported() -> Result<(Core, Value)> {
    let mut core = Core::new()?;
    let (report, table) = (core.path("report.pdf"), core.path("upr-info.csv"));
    fs::write(&report, printed::report()?)?;
    fs::write(&table, UPR_INFO)?;
    let import = |path: &str| json!({ "files": [{ "path": path, "options": {} }], "lang": "en" });
    let told = core.ask("import_register", import(&report))?;
    core.ask("import_register", import(&table))?;
    Ok((core, told))
}

fn chart(core: &mut Core, cycle: Value) -> Result<Value> {
    let query = json!({
        "kind": "floor", "state": "SMR", "cycle": cycle, "group": null, "filter": null, "as_of": null, "lang": "en",
        "look": "light", "width": 900
    });
    core.ask("chart", query)
}

#[test]
fn an_import_says_what_the_report_tells_and_how_it_meets_other_sources() -> Result {
    let (mut core, told) = imported()?;
    let review = &told["files"][0]["review"];
    assert_eq!((&review["edition"], &review["report"]["symbol"]), (&json!("new"), &json!(printed::SYMBOL)));
    let met = &review["reconciliation"];
    let all = json!(printed::COUNT);
    assert_eq!((&met["both"]["records"], &met["only_report"]["records"]), (&json!(0), &all), "nothing else was there");

    let met = core.ask("reconciliation", json!({ "state": "SMR", "cycle": 2 }))?;
    assert_eq!(met["both"]["records"], 2, "one by its words, one by its two clauses");
    assert_eq!(met["only_report"]["records"], printed::COUNT - 2);
    assert_eq!(met["only_others"]["records"], 1, "paint for lighthouses");
    for sort in ["both", "only_report", "only_others"] {
        let query = json!({
            "filter": met[sort]["filter"], "order": { "by": null, "descending": false }, "offset": 0, "limit": 50,
            "lang": "en"
        });
        let page = core.ask("register", query)?;
        assert_eq!(page["total"], met[sort]["records"], "{sort}: the filter lists what was counted");
    }
    Ok(())
}

#[test]
fn a_record_says_by_which_clause_it_was_met() -> Result {
    let (mut core, _) = imported()?;
    let query = json!({
        "filter": { "states": ["SMR"], "text": "\"become a party\"" }, "order": { "by": null, "descending": false },
        "offset": 0, "limit": 5, "lang": "en"
    });
    let page = core.ask("register", query)?;
    assert_eq!(page["total"], 1, "the recommendation, whole");
    let detail = core.ask("recommendation", json!({ "id": page["rows"][0]["id"], "lang": "en" }))?;
    let rows: Vec<&Value> = detail["attestations"].as_array().into_iter().flatten().collect();
    assert_eq!(rows.len(), 3, "the report and two rows of UPR Info");
    let named = |row: &Value, name: &str| {
        let fields = row["fields"].as_array().into_iter().flatten();
        fields.filter(|field| field["name"] == name).map(|field| field["value"].clone()).next()
    };
    let clause = json!("Become a party to the Convention on lighthouses");
    assert!(rows.iter().any(|row| named(row, "Met as the clause") == Some(clause.clone())), "{rows:?}");
    let report = rows.iter().find(|row| row["source"] == "wg_report").ok_or("the report attests it")?;
    let clauses = named(report, "Clauses").ok_or("it prints its clauses")?.to_string();
    assert!(clauses.contains("(Japan)") && clauses.contains("(Fiji)"), "{clauses}");
    Ok(())
}

#[test]
fn the_page_of_the_state_tells_what_the_report_says() -> Result {
    let (mut core, _) = imported()?;
    let page = core.ask("state", json!({ "state": "SMR", "as_of": null, "lang": "en" }))?;
    let card = &page["reports"][0];
    assert_eq!((&card["cycle"], &card["symbol"]), (&json!(2), &json!(printed::SYMBOL)));
    assert_eq!((&card["held"], &card["wg_adopted"]), (&json!("2 May 2014"), &json!("6 May 2014")), "written out");
    assert_eq!(card["troika"], json!(["Peru", "Ghana", "Japan"]));
    assert_eq!(card["documents"].as_array().map(Vec::len), Some(3), "the three documents of the review");
    assert_eq!(card["took_the_floor"], 2, "Norway and Ghana");
    assert_eq!(card["recommended"], 10, "more recommended: taking the floor is something else");
    let told: Vec<&Value> = page["events"].as_array().into_iter().flatten().collect();
    let of_report = |stage: &str, date: &str| {
        let is_it = |event: &Value| event["origin"] == "report" && event["stage"] == stage && event["date"] == date;
        told.iter().filter(|view| is_it(&view["event"]) && view["event"]["symbol"] == printed::SYMBOL).count()
    };
    assert_eq!(of_report("review", "2014-05-02"), 1, "the ledger knows that it was held: {told:?}");
    assert_eq!(of_report("wg_adoption", "2014-05-06"), 1, "and that its report was adopted");

    let event = json!({
        "id": "", "state": "SMR", "cycle": 2, "stage": "review", "kind": "held", "date": "2014-05-02", "session": 19,
        "summary": "It was held; I was there.", "symbol": null
    });
    let source = json!({ "id": "", "title": "Own notes", "publisher": null, "date": null, "url": null });
    core.ask("save_event", json!({ "event": event, "source": source, "rev": 0 }))?;
    let page = core.ask("state", json!({ "state": "SMR", "as_of": null, "lang": "en" }))?;
    let that_day = page["events"].as_array().into_iter().flatten().filter(|view| view["event"]["date"] == "2014-05-02");
    assert_eq!(that_day.count(), 1, "what somebody entered for that day is not told a second time");
    Ok(())
}

#[test]
fn taking_the_floor_and_recommending_are_drawn_as_two_counts() -> Result {
    let (mut core, _) = imported()?;
    for cycle in [json!(2), Value::Null] {
        let drawn = chart(&mut core, cycle)?;
        let sentence = drawn["sentence"].as_str().unwrap_or_default();
        for words in ["2 delegations took the floor; 10 delegations recommended", "n = 10", printed::SYMBOL] {
            assert!(sentence.contains(words), "“{words}” is missing in {sentence}");
        }
    }
    let none = chart(&mut core, json!(1))?;
    assert!(none["sentence"].as_str().is_some_and(|words| words.contains("no report")), "{}", none["sentence"]);
    Ok(())
}

#[test]
fn undo_takes_the_whole_report_back() -> Result {
    let (mut core, _) = imported()?;
    core.ask("undo", json!({}))?;
    core.ask("undo", json!({}))?;
    let page = core.ask("state", json!({ "state": "SMR", "as_of": null, "lang": "en" }))?;
    assert_eq!(page["reports"], json!([]), "no card");
    assert!(!page["events"].to_string().contains(printed::SYMBOL), "and nothing in the ledger");
    Ok(())
}

#[test]
fn the_command_line_proposes_a_report_and_imports_many() -> Result {
    let placard = Placard::new()?;
    let files: Vec<String> = (0..5).map(|n| placard.file(&format!("report-{n}.pdf"))).collect();
    for file in &files {
        fs::write(file, printed::report()?)?;
    }
    let proposal = placard.json(&["import", &files[0], "--dry-run", "--json"])?;
    let review = &proposal["records"]["review"];
    assert_eq!((&review["state"], &review["cycle"], &review["session"]), (&json!("SMR"), &json!(2), &json!(19)));
    assert_eq!((&review["review_date"], &review["wg_adoption_date"]), (&json!("2014-05-02"), &json!("2014-05-06")));
    assert_eq!(review["troika"], json!(["PER", "GHA", "JPN"]));
    assert_eq!(review["documents"].as_array().map(Vec::len), Some(3));
    assert_eq!(review["speakers"].as_array().map(Vec::len), Some(2));
    let rows: Vec<&Value> = proposal["records"]["recommendations"].as_array().into_iter().flatten().collect();
    assert_eq!(rows.len(), printed::COUNT);
    assert_eq!((&rows[0]["paragraph"], &rows[0]["cycle"]), (&json!("7.1"), &json!(2)), "each knows its review");

    let broken = placard.file("broken.pdf");
    fs::write(&broken, "%PDF-1.7 and so on")?;
    let mut args = vec!["import"];
    args.extend(files.iter().map(String::as_str));
    placard.run(&[args.as_slice(), &[broken.as_str()]].concat())?.refused(&["broken.pdf"]);
    assert_eq!(placard.json(&["search", "lighthouses", "--json"])?["recommendations"]["total"], 0, "all or none");

    let report = placard.json(&[args.as_slice(), &["--json"]].concat())?;
    let editions: Vec<&Value> =
        report["files"].as_array().into_iter().flatten().map(|file| &file["review"]["edition"]).collect();
    let mut expected = vec!["already"; files.len()];
    expected[0] = "new";
    assert_eq!(editions, expected, "the same report five times is one, in the order of the files");
    assert_eq!(report["counts"]["new"], printed::COUNT);
    let told = placard.run(&["import", &files[0]])?.done(&["import"]).out;
    for words in [printed::SYMBOL, "reviewed 2014-05-02", "only in the report", "only in other sources"] {
        assert!(told.contains(words), "“{words}” is missing in {told}");
    }
    Ok(())
}
