//! What leaves the machine: what was refused, is embargoed or is the delegation's own stays, in every kind of file, and
//! is named to whoever exports. All people and texts are invented.

use std::fs;
use std::io::Read;
use std::process::Command;

use chrono::NaiveDate;
use placard_app::views::files::ExportRecords;
use placard_app::{App, Moment, RedactionProfile, Setup};
use placard_tests::Result;
use serde_json::{Value, json};

use crate::contract::Core;

/// Commands that are asked here; the contract asks for all others.
pub const COMMANDS: [&str; 1] = ["what_leaves"];

/// Words that must not leave for anybody.
const CANARIES: [&str; 9] = [
    "Refusia",       // speaker who refused
    "unquotable",    // her words
    "Quietus",       // speaker whom nobody asked
    "harbourmaster", // his role
    "Rolanda",       // speaker quoted by role
    "sealedword",    // embargoed statement
    "sealedask",     // embargoed ask
    "sealedevent",   // embargoed event
    "pressdesk",     // contact of a source
];
/// What leaves once the embargo has ended.
const SEALED: [&str; 3] = ["sealedword", "sealedask", "sealedevent"];
const PICTURES: [&str; 3] = ["timeline", "statements", "deadlines"];

/// A core whose case file holds one of everything that must not leave.
fn seeded() -> Result<Core> {
    let mut core = Core::new()?;
    let said = [
        ("Ada Refusia", "director", "refused", None, "The unquotable truth."),
        ("Ben Quietus", "harbourmaster", "not_asked", None, "Nobody asked about my wells."),
        ("Cleo Rolanda", "spokesperson", "by_role", None, "By my role I speak."),
        ("Dora Opena", "chair", "given", None, "I may be named."),
        ("Dora Opena", "chair", "given", Some("2026-12-01"), "A sealedword for December."),
    ];
    let none = json!({ "id": "", "title": "", "publisher": null, "date": null, "url": null });
    let release = json!({ "id": "", "title": "A release", "publisher": null, "date": "2026-11", "url": null });
    for (speaker, title, consent, embargo, text) in said {
        let statement = json!({
            "id": "", "state": "USA", "cycle": 4, "speaker": speaker, "title": title,
            "organisation": "Harbour Rights Alliance", "text": text, "date": "2026-11-20", "kind": "oral",
            "consent": consent, "embargo": embargo, "source_id": null
        });
        core.ask("save_statement", json!({ "statement": statement, "source": release, "rev": 0 }))?;
    }
    let ask = json!({
        "id": "", "state": "USA", "cycle": 4, "text": "Heed the sealedask.", "addressed_to": "the Council",
        "made_by": null, "date": "2026-11-20", "status": "open", "embargo": "2026-12-01", "source_id": null
    });
    core.ask("save_ask", json!({ "ask": ask, "source": none, "rev": 0 }))?;
    let event = json!({
        "id": "", "state": "USA", "cycle": 4, "stage": "review", "kind": "withdrawal_announced", "date": "2026-11-20",
        "session": null, "summary": "The sealedevent was announced.", "symbol": null, "embargo": "2026-12-01"
    });
    core.ask("save_event", json!({ "event": event, "source": none, "rev": 0 }))?;
    let source = json!({
        "title": "A printed release", "publisher": null, "date": null, "place": null, "contact": "pressdesk@example.org",
        "url": null, "symbol": null, "text": "An open text."
    });
    let accepted = json!({ "state": "USA", "cycle": 4, "source": source, "statements": [], "events": [], "asks": [] });
    core.ask("accept_import", accepted)?;
    Ok(core)
}

fn chart(kind: &str) -> Value {
    let state = (kind == "timeline").then_some("USA");
    json!({
        "kind": kind, "state": state, "cycle": null, "group": null, "as_of": "2027-01-01", "lang": "en", "look": "light",
        "width": 900, "filter": null
    })
}

/// Everything that can be written about it, with the words of each file and what was told beside it.
fn exported(app: &mut App, folder: &str, profile: RedactionProfile) -> Result<Vec<(String, String, Vec<String>)>> {
    let mut files = Vec::new();
    let ask = |app: &mut App, command: &str, payload: Value| -> Result<Vec<String>> {
        let done = app.dispatch(command, payload).map_err(|refused| format!("{command}: {refused}"))?;
        let warnings = done["warnings"].as_array().into_iter().flatten();
        Ok(warnings.filter_map(|warning| warning.as_str().map(str::to_owned)).collect())
    };
    let path = |name: &str| format!("{folder}/{}-{name}", profile.code());
    for kind in ["status", "events", "statements", "asks", "sources"] {
        for ending in ["csv", "xlsx", "json"] {
            let path = path(&format!("{kind}.{ending}"));
            let request =
                ExportRecords { kind: kind.to_owned(), filter: Vec::new(), profile, path: path.clone().into() };
            let told = app.export_records(&request).map_err(|refused| refused.to_string())?.warnings;
            files.push((path.clone(), words(&path)?, told));
        }
    }
    for kind in PICTURES {
        for ending in ["svg", "csv"] {
            let path = path(&format!("{kind}.{ending}"));
            let request = json!({ "chart": chart(kind), "path": path, "profile": profile.code() });
            let told = ask(app, "export_chart", request)?;
            files.push((path.clone(), words(&path)?, told));
        }
        let request = json!({ "chart": chart(kind), "size": "screen", "scale": "1", "profile": profile.code() });
        let picture = app.dispatch("chart_picture", request).map_err(|refused| refused.to_string())?;
        files.push((format!("{kind}, looked at"), picture.to_string(), Vec::new()));
    }
    let tiles = PICTURES.map(|kind| json!({ "what": "chart", "query": chart(kind), "width": "whole" }));
    let state = json!({ "what": "state", "iso3": "USA", "width": "half" });
    let tiles: Vec<Value> = tiles.into_iter().chain([state]).collect();
    let board = app.dispatch("add_board", json!({ "name": "Ours", "tiles": tiles })).map_err(|e| e.to_string())?;
    let to = path("board.pdf");
    let request = json!({
        "id": board["id"], "as_of": "2027-01-01", "prepared_by": null, "lang": "en", "profile": profile.code(), "path": to
    });
    let told = ask(app, "export_board", request)?;
    files.push((to.clone(), words(&to)?, told));
    for preset in ["factsheet", "pack", "press-line"] {
        let to = path(&format!("{preset}.pdf"));
        let composition = json!({ "preset": preset, "state": "USA", "as_of": "2027-01-01", "profile": profile.code() });
        let request = json!({ "composition": composition, "path": to, "overwrite": true });
        let told = ask(app, "export_briefing", request)?;
        files.push((to.clone(), words(&to)?, told));
    }
    let status = app.status("USA", Some("2027-01-01"), profile).map_err(|e| e.to_string())?;
    files.push(("status --json".to_owned(), serde_json::to_string(&status)?, status.withheld));
    Ok(files)
}

/// The words of a file, whatever it is packed in.
fn words(path: &str) -> Result<String> {
    let bytes = fs::read(path)?;
    if path.ends_with(".pdf") {
        let text = Command::new("pdftotext").arg("-layout").arg(path).arg("-").output()?;
        return Ok(String::from_utf8_lossy(&[text.stdout, bytes].concat()).into_owned());
    }
    if path.ends_with(".xlsx") {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes))?;
        let mut all = String::new();
        for n in 0..archive.len() {
            archive.by_index(n)?.read_to_string(&mut all)?;
        }
        return Ok(all);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn found<'a>(text: &str, words: &[&'a str]) -> Vec<&'a str> {
    words.iter().copied().filter(|word| text.contains(word)).collect()
}

#[test]
fn nothing_that_must_stay_is_in_any_file_for_anybody_and_what_stays_is_named() -> Result {
    let mut core = seeded()?;
    let folder = core.path("");
    for (file, text, told) in exported(&mut core.app, &folder, RedactionProfile::Public)? {
        assert_eq!(found(&text, &CANARIES), [""; 0], "{file} must not hold this");
        let told = told.join("\n");
        if file.contains("statements.") {
            assert_eq!(found(&told, &["Refusia", "Quietus", "Rolanda", "sealedword"]).len(), 4, "{file}: {told}");
        }
        if file.contains("asks.") {
            assert!(told.contains("sealedask"), "{file}: {told}");
        }
        if file.contains("events.") || file.starts_with("status --json") {
            assert!(told.contains("sealedevent"), "{file}: {told}");
        }
    }
    Ok(())
}

#[test]
fn partners_see_who_is_quoted_by_role_and_the_delegation_sees_everything() -> Result {
    let mut core = seeded()?;
    let folder = core.path("");
    let mut seen = String::new();
    for (file, text, _) in exported(&mut core.app, &folder, RedactionProfile::Trusted)? {
        let not = CANARIES.iter().copied().filter(|word| *word != "Rolanda").collect::<Vec<_>>();
        assert_eq!(found(&text, &not), [""; 0], "{file} must not hold this");
        seen += &text;
    }
    assert!(seen.contains("Rolanda"), "a partner sees the name");
    let mut seen = String::new();
    for (_, text, told) in exported(&mut core.app, &folder, RedactionProfile::Internal)? {
        assert!(!told.join("\n").contains("embargo"), "nothing stays: {told:?}");
        seen += &text;
    }
    assert_eq!(found(&seen, &CANARIES), CANARIES, "the delegation's own export keeps nothing back");
    Ok(())
}

#[test]
fn what_is_embargoed_leaves_from_its_day_on() -> Result {
    fn first_of_december() -> Moment {
        let today: NaiveDate = "2026-12-01".parse().unwrap_or_default();
        Moment { utc: NaiveDate::and_time(&today, chrono::NaiveTime::MIN).and_utc(), today }
    }
    let mut core = seeded()?;
    let case = core.path("case.placard").into();
    core.app = App::new(Setup { case, passphrase: None, now: first_of_december }).map_err(|e| e.to_string())?;
    let folder = core.path("");
    let mut seen = String::new();
    for (file, text, told) in exported(&mut core.app, &folder, RedactionProfile::Public)? {
        assert!(!told.join("\n").contains("embargo"), "{file}: {told:?}");
        seen += &text;
    }
    assert_eq!(found(&seen, &SEALED), SEALED, "all of it leaves now");
    assert!(!seen.contains("unquotable"), "what was refused has no such day");
    Ok(())
}

#[test]
fn what_leaves_is_seen_before() -> Result {
    let mut core = seeded()?;
    let mut look = |export: Value, profile: &str| -> Result<Value> {
        core.ask("what_leaves", json!({ "export": export, "profile": profile, "lang": "en" }))
    };
    let statements = json!({ "kind": "records", "table": "statements", "filter": [] });
    let seen = look(statements.clone(), "public")?;
    assert_eq!(seen["leaves"], json!([{ "kind": "statement", "count": 3 }]), "three of five leave");
    let codes: Vec<&str> =
        seen["withheld"].as_array().into_iter().flatten().filter_map(|stays| stays["code"].as_str()).collect();
    assert_eq!(codes.iter().filter(|code| **code == "name").count(), 2, "{seen}");
    assert!(codes.contains(&"passage") && codes.contains(&"embargoed"), "{seen}");
    assert!(seen["withheld"][0]["id"].is_string() && seen["withheld"][0]["state"] == "USA", "each can be opened");
    let all = look(statements, "internal")?;
    assert_eq!((&all["leaves"][0]["count"], &all["withheld"]), (&json!(5), &json!([])), "nothing stays");
    let drawn = look(json!({ "kind": "chart", "chart": chart("timeline") }), "public")?;
    assert!(drawn["withheld"].to_string().contains("sealedevent"), "a chart is looked at the same way: {drawn}");
    let sources = look(json!({ "kind": "records", "table": "sources", "filter": [] }), "public")?;
    assert!(sources["withheld"].to_string().contains("media contact of 1 source"), "{sources}");
    let register = look(json!({ "kind": "register", "filter": {}, "columns": [] }), "public")?;
    assert_eq!(register["leaves"], json!([{ "kind": "recommendation", "count": 0 }]), "an empty register");
    Ok(())
}

#[test]
fn notes_on_an_assessment_stay_with_the_delegation() -> Result {
    let mut core = Core::new()?;
    let file = core.path("export.csv");
    let head = "SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\n";
    let row = "United States,WEOG,,Close the camp.,France,WEOG,EU,Noted,4,Justice,9\n";
    fs::write(&file, format!("{head}{row}"))?;
    core.ask("import_register", json!({ "files": [{ "path": file, "options": {} }], "lang": "en" }))?;
    let filter = json!({ "states": ["USA"] });
    let change = json!({
        "chosen": { "filter": filter }, "expected": 1, "rev": null,
        "change": { "assessment": "partial", "evidence": "A guard told us the unquotable." }
    });
    core.ask("change_records", change)?;
    for ending in ["csv", "xlsx", "json"] {
        for (profile, leaves) in [("public", false), ("trusted", false), ("internal", true)] {
            let path = core.path(&format!("{profile}.{ending}"));
            let export = json!({
                "filter": filter, "order": { "by": null, "descending": false }, "columns": [], "as_of": null,
                "lang": "en", "profile": profile, "path": path
            });
            let done = core.ask("export_register", export)?;
            let text = words(&path)?;
            assert_eq!(text.contains("unquotable"), leaves, "{profile}.{ending}");
            assert!(text.contains("partial"), "the assessment itself is for everybody: {profile}.{ending}");
            assert_eq!(done["warnings"].to_string().contains("own note"), !leaves, "{profile}.{ending}: {done}");
        }
    }
    let seen =
        json!({ "export": { "kind": "register", "filter": filter, "columns": [] }, "profile": "public", "lang": "en" });
    assert!(core.ask("what_leaves", seen)?["withheld"].to_string().contains("own note"), "it is told before, too");
    Ok(())
}
