//! Briefings as the window and the command line ask for them: composed, looked at, written, kept, made again. All is
//! invented.

use std::fs;

use placard_app::commands;
use placard_tests::{Result, place};
use serde_json::{Value, json};

use crate::cli::Placard;
use crate::contract::Core;

/// Commands of briefings; the contract asks for all others.
pub const COMMANDS: [&str; 8] = [
    "briefing_presets",
    "preview_briefing",
    "forget_preview",
    "export_briefing",
    "briefings",
    "save_briefing",
    "read_logo",
    "read_template",
];

/// Codes of refusals that only briefings give, and those of what they print.
pub const CODES: [&str; 5] = ["file_exists", "logo_damaged", "logo_too_large", "logo_unknown", "logo_unsafe"];

const LANGUAGES: [&str; 6] = ["en", "fr", "ar", "zh", "ru", "es"];
const LOGO: &str =
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20z" fill="#123"/></svg>"##;

/// A table of recommendations that nobody made.
const TABLE: &str = "SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\n\
    United States,WEOG,OAS,Keep a light in every harbour,Norway,WEOG,EU,Noted,5,Harbours,22\n\
    United States,WEOG,OAS,Publish the tide tables,France,WEOG,EU,Accepted,5,Harbours,22\n\
    United States,WEOG,OAS,Teach swimming at school,Norway,WEOG,EU,Accepted,5,Schools,9\n\
    Iceland,WEOG,,Keep a light in every fjord,Fiji,Asia,,Accepted,5,Harbours,26\n";

fn composition(preset: &str, more: Value) -> Value {
    let mut asked = json!({ "preset": preset, "state": "USA", "lang": "en", "as_of": "2025-12-01" });
    for (field, value) in more.as_object().into_iter().flatten() {
        asked[field] = value.clone();
    }
    asked
}

fn preview(core: &mut Core, composition: &Value, known: &[Value]) -> Result<Value> {
    core.ask("preview_briefing", json!({ "composition": composition, "from": 0, "known": known }))
}

fn codes(preview: &Value, on: bool) -> Vec<&str> {
    let sections = preview["sections"].as_array().into_iter().flatten();
    sections.filter(|one| one["on"] == on).filter_map(|one| one["code"].as_str()).collect()
}

fn statement(consent: &str, embargo: Option<&str>, text: &str) -> Value {
    json!({
        "statement": {
            "id": "", "state": "USA", "cycle": 4, "speaker": "Odile Marchetti", "title": "director",
            "organisation": "Harbour Rights Alliance", "text": text, "date": "2025-11-20", "kind": "press",
            "consent": consent, "embargo": embargo, "source_id": null
        },
        "source": { "id": "", "title": "", "publisher": null, "date": null, "url": null },
        "rev": 0
    })
}

#[test]
fn every_command_of_briefings_is_there() {
    for name in COMMANDS {
        assert!(commands::NAMES.contains(&name), "{name} is a command");
    }
}

#[test]
fn the_presets_say_what_they_are_for_in_every_language() -> Result {
    let mut core = Core::new()?;
    for lang in LANGUAGES {
        let presets = core.ask("briefing_presets", json!({ "lang": lang }))?;
        let of = |field: &str| -> Vec<String> {
            let all = presets.as_array().into_iter().flatten();
            all.filter_map(|preset| preset[field].as_str().map(str::to_owned)).collect()
        };
        let expected = ["factsheet", "theme", "mission", "pack", "press-line", "oral-statement", "board"];
        assert_eq!(of("code"), expected, "in the order in which they are offered");
        for words in of("name").into_iter().chain(of("what")) {
            assert!(!words.starts_with("briefing."), "{lang} has no words for {words}");
        }
        assert_eq!(presets[1]["needs"], json!(["state", "theme"]), "a theme factsheet is about a theme");
    }
    Ok(())
}

#[test]
fn what_is_written_is_what_was_seen_and_the_same_again() -> Result {
    let mut core = Core::new()?;
    let asked = composition("press-line", json!({ "audience": "Correspondents", "contact": "desk@harbour.example" }));
    let seen = preview(&mut core, &asked, &[])?;
    assert_eq!((&seen["total"], &seen["one_page"]), (&json!(1), &json!(true)), "half a page");
    assert_eq!(codes(&seen, true), ["status", "events", "asks", "sources"], "the usual sections");
    let page = &seen["pages"][0];
    assert!(page["svg"].as_str().is_some_and(|svg| svg.starts_with("<svg")), "a page that the window can show");
    let again = preview(&mut core, &asked, &[page["digest"].clone()])?;
    assert_eq!(again["pages"][0]["svg"], Value::Null, "what the window has is not sent again");
    assert_eq!(again["again"], seen["again"], "the same from the same");

    let mut typed = asked.clone();
    typed["texts"] = json!([{ "section": "", "heading": "Beside", "text": "A word of ours." }]);
    let with_text = preview(&mut core, &typed, &[])?;
    assert_eq!(codes(&with_text, true), ["status", "events", "asks", "text:1", "sources"], "before the sources");
    assert_ne!(with_text["again"], seen["again"], "another page has another mark");
    core.ask("forget_preview", json!({}))?;

    let path = core.path("press.pdf");
    let export = |overwrite: bool| json!({ "composition": asked, "path": path, "overwrite": overwrite });
    core.ask("export_briefing", export(false))?;
    let first = fs::read(&path)?;
    assert_eq!(core.refusal("export_briefing", export(false))?, "file_exists", "nothing is replaced unasked");
    core.ask("export_briefing", export(true))?;
    assert!(fs::read(&path)? == first, "the same input gives the same bytes");
    let nowhere = core.path("missing/press.pdf");
    let export = json!({ "composition": asked, "path": nowhere, "overwrite": false });
    assert_eq!(core.refusal("export_briefing", export)?, "cannot_write", "a folder that is not there");
    let folder = core.path("folder.pdf");
    fs::create_dir(&folder)?;
    let export = json!({ "composition": asked, "path": folder, "overwrite": true });
    assert_eq!(core.refusal("export_briefing", export)?, "cannot_write", "a folder is no file");
    assert!(!std::path::Path::new(&format!("{folder}.part")).exists(), "nothing is left behind");
    Ok(())
}

#[test]
fn what_a_preset_cannot_be_made_without_is_named() -> Result {
    let mut core = Core::new()?;
    let mut nobody = composition("factsheet", json!({}));
    nobody["state"] = Value::Null;
    for (code, asked) in [
        ("briefing_needs_state", nobody),
        ("briefing_needs_theme", composition("theme", json!({}))),
        ("briefing_needs_mission", composition("mission", json!({}))),
        ("briefing_needs_text", composition("oral-statement", json!({}))),
        ("unknown_name", composition("poster", json!({}))),
        ("not_reviewed", composition("factsheet", json!({ "state": "VAT" }))),
        ("unknown_name", composition("factsheet", json!({ "sections": [{ "code": "poem", "on": true }] }))),
        ("logo_unknown", composition("factsheet", json!({ "logo": { "name": "x.png", "data": "bm90aGluZw==" } }))),
        ("logo_unknown", composition("factsheet", json!({ "logo": { "name": "x.png", "data": "not base64" } }))),
        (
            "briefing_own_template",
            composition("press-line", json!({ "template": { "name": "mine.typ", "text": "#import \"/etc/passwd\"" } })),
        ),
    ] {
        let asked = json!({ "composition": asked, "from": 0, "known": [] });
        assert_eq!(core.refusal("preview_briefing", asked.clone())?, code, "{asked}");
    }
    let board =
        json!({ "composition": composition("board", json!({})), "path": core.path("b.pdf"), "overwrite": false });
    assert_eq!(core.refusal("export_briefing", board)?, "briefing_needs_board");
    Ok(())
}

#[test]
fn logos_and_layouts_are_looked_at_before_they_are_taken() -> Result {
    let mut core = Core::new()?;
    let file = |core: &Core, name: &str, bytes: &[u8]| -> Result<Value> {
        let path = core.path(name);
        fs::write(&path, bytes)?;
        Ok(json!({ "path": path }))
    };
    let good = file(&core, "logo.svg", LOGO.as_bytes())?;
    let logo = core.ask("read_logo", good)?;
    assert_eq!(logo["name"], "logo.svg");
    let seen = preview(&mut core, &composition("press-line", json!({ "logo": logo })), &[])?;
    assert_eq!(seen["total"], 1, "it is printed");
    let script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let large = vec![b' '; 6 * 1024 * 1024];
    let png = [&b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"[..], &[0xff; 20]].concat();
    for (code, name, bytes) in [
        ("logo_unsafe", "script.svg", script.as_bytes()),
        ("logo_unknown", "logo.gif", b"GIF89a".as_slice()),
        ("logo_too_large", "large.svg", &large),
    ] {
        let file = file(&core, name, bytes)?;
        assert_eq!(core.refusal("read_logo", file)?, code, "{name}");
    }
    let file_4gb = file(&core, "huge.png", &png)?;
    assert!(core.refusal("read_logo", file_4gb)?.starts_with("logo_"), "a header that claims gigabytes");
    let missing = json!({ "path": core.path("missing.svg") });
    assert_eq!(core.refusal("read_logo", missing.clone())?, "import_unreadable");
    assert_eq!(core.refusal("read_template", missing)?, "import_unreadable");
    let mine = file(&core, "mine.typ", b"#set page(height: auto)\nOurs.")?;
    assert_eq!(core.ask("read_template", mine)?["name"], "mine.typ");
    let binary = file(&core, "binary.typ", &[0xff, 0xfe, 0x00])?;
    assert_eq!(core.refusal("read_template", binary)?, "import_unreadable", "a layout is a text");
    Ok(())
}

#[test]
fn what_does_not_leave_is_named_and_not_printed() -> Result {
    let mut core = Core::new()?;
    core.ask("save_statement", statement("published", None, "The lamps are lit."))?;
    core.ask("save_statement", statement("refused", None, "Do not say this."))?;
    core.ask("save_statement", statement("given", Some("2027-01-01"), "Not before the new year."))?;
    core.ask("save_statement", statement("not_asked", None, "Somebody said so."))?;
    let asked = composition("factsheet", json!({}));
    let seen = preview(&mut core, &asked, &[])?;
    let withheld = seen["withheld"].to_string();
    for words in ["Do not say this.", "Not before the new year.", "Somebody said so."] {
        assert!(withheld.contains(words), "{words} is named in {withheld}");
    }
    assert!(!withheld.contains("The lamps are lit."), "what leaves is not");
    let path = core.path("out.pdf");
    let exported = core.ask("export_briefing", json!({ "composition": asked, "path": path, "overwrite": false }))?;
    assert!(exported["warnings"].to_string().contains("Do not say this."), "the export names it, too");
    let inside = composition("factsheet", json!({ "profile": "internal" }));
    let seen = preview(&mut core, &inside, &[])?;
    assert_eq!(seen["withheld"], json!([]), "the delegation itself sees everything");
    Ok(())
}

#[test]
fn a_kept_briefing_is_made_again_from_the_data_of_the_day() -> Result {
    let mut core = Core::new()?;
    let asked = composition("press-line", json!({ "as_of": null }));
    let kept = core.ask("save_briefing", json!({ "id": "", "name": "After the session", "composition": asked }))?;
    assert_eq!(core.ask("briefings", json!({}))?[0], kept, "it is in the list");
    let before = preview(&mut core, &kept["composition"], &[])?["again"].as_str().unwrap_or_default().to_owned();
    let event = json!({
        "event": {
            "id": "", "state": "USA", "cycle": 4, "stage": "review", "kind": "resumed", "date": "2026-11-20",
            "session": null, "summary": "Said that it would take part again.", "symbol": null, "embargo": null
        },
        "source": { "id": "", "title": "A letter", "publisher": null, "date": "2026-11", "url": null },
        "rev": 0
    });
    core.ask("save_event", event)?;
    let after = preview(&mut core, &kept["composition"], &[])?["again"].as_str().unwrap_or_default().to_owned();
    assert_eq!(before.split('-').next(), after.split('-').next(), "the same was asked");
    assert_ne!(before, after, "of other data");
    let mut renamed = kept.clone();
    renamed["name"] = json!("After the 50th session");
    assert_eq!(core.ask("save_briefing", renamed)?["id"], kept["id"], "a new name is no new briefing");
    let nameless = json!({ "id": "", "name": " ", "composition": asked });
    assert_eq!(core.refusal("save_briefing", nameless)?, "missing_field");
    core.ask("delete", json!({ "kind": "briefing", "id": kept["id"], "rev": 0 }))?;
    assert_eq!(core.ask("briefings", json!({}))?, json!([]), "deleted");
    core.ask("undo", json!({}))?;
    assert_eq!(core.ask("briefings", json!({}))?[0]["id"], kept["id"], "and put back");
    Ok(())
}

#[test]
fn the_command_line_makes_every_preset_without_a_window() -> Result {
    let placard = Placard::new()?;
    let table = placard.file("table.csv");
    fs::write(&table, TABLE)?;
    let release = place::workspace().join("tests/fixtures/press/harbour-rights-alliance.txt");
    placard.json(&["import", &table, "--json"])?;
    placard.json(&["import", &release.display().to_string(), "--state", "USA", "--json"])?;
    let source = placard.file("source");
    placard.run(&["brief", "USA", "--as-of", "2025-12-01", "--source", &source])?;
    for file in ["factsheet.typ", "look.typ", "data.json", "fonts/Amiri 1.ttf"] {
        assert!(std::path::Path::new(&source).join(file).is_file(), "{file} is there for who changes the layout");
    }
    placard.run(&["brief", "USA", "--source", &source])?.refused(&["source"]);
    let list = placard.run(&["brief", "--list"])?.out;
    assert_eq!(list, "factsheet\ntheme\nmission\npack\npress-line\noral-statement\nboard\n", "one a line");
    let settings = |preset: &str| -> Vec<&'static str> {
        match preset {
            "theme" => vec!["--set", "theme=Harbours", "--set", "questions=When will the lamps be lit?"],
            "mission" => vec!["--set", "mission=Norway"],
            "oral-statement" => vec!["--set", "text=Mr. President. We speak for the harbours."],
            _ => vec!["--set", "audience=Permanent missions"],
        }
    };
    for lang in LANGUAGES {
        for preset in list.lines().filter(|preset| *preset != "board") {
            let file = placard.file(&format!("{preset}-{lang}.pdf"));
            let common = ["brief", "USA", "--as-of", "2025-12-01", "--preset", preset, "--lang", lang, "-o", &file];
            let args = [&common[..], &settings(preset)].concat();
            placard.run(&args)?.done(&args);
            assert!(fs::read(&file)?.starts_with(b"%PDF-"), "{preset} in {lang}");
        }
    }
    Ok(())
}

#[test]
fn the_command_line_replaces_only_by_force_and_names_what_it_knows() -> Result {
    let placard = Placard::new()?;
    let file = placard.file("usa.pdf");
    let args = ["brief", "USA", "--preset", "press-line", "--as-of", "2025-12-01", "-o", &file];
    placard.run(&args)?.done(&args);
    let first = fs::read(&file)?;
    placard.run(&args)?.refused(&["usa.pdf", "already"]);
    assert!(fs::read(&file)? == first, "it is as it was");
    let forced = [&args[..], &["--force", "--set", "contact=desk@harbour.example"]].concat();
    placard.run(&forced)?.done(&forced);
    assert!(fs::read(&file)? != first, "replaced");
    let wrong = [&args[..], &["--set", "colour=red"]].concat();
    placard.run(&wrong)?.wrong_usage(&["colour", "audience"]);
    placard.run(&["brief", "USA", "--preset", "theme", "-o", &placard.file("t.pdf")])?.refused(&["theme=THEME"]);
    let template = placard.file("mine.typ");
    fs::write(&template, "#let x = (\n")?;
    let broken = [&args[..], &["--force", "--template", &template]].concat();
    let before = fs::read(&file)?;
    placard.run(&broken)?.refused(&["mine.typ", "line"]);
    assert!(fs::read(&file)? == before, "the old file is kept");
    placard.run(&["brief", "--set", "saved=Nothing", "-o", &placard.file("s.pdf")])?.refused(&["Nothing"]);
    Ok(())
}
