//! What a newcomer does with a spreadsheet of recommendations.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use placard_tests::app::{App, Start, journey, private};
use placard_tests::webdriver::key;
use placard_tests::{Result, place, screens};
use serde_json::json;

/// What a director asks: 3 of the 145 rows.
const QUESTION: &str = "state:USA response:noted group:weog theme:\"death penalty\"";

fn export() -> PathBuf {
    place::workspace().join("tests/fixtures/register/upr-info-export.csv")
}

#[test]
fn a_spreadsheet_becomes_an_answer_that_list_and_charts_agree_on() -> Result {
    let start = Start { pick: Some(export()), ..Start::default() };
    journey("register", &start, |app| {
        screens::import_register(app, |screen| {
            if screen == "import-report" {
                app.wait_text("#import-sentence", "144 new")?;
                app.wait_text("#import-sentence", "1 rejected")?;
            }
            Ok(())
        })?;
        app.wait_text("#register-count", "144")?;
        screens::search_register(app, QUESTION, "n = 3 of 144")?;
        for state in ["France", "Germany", "Norway"] {
            app.wait_text("#register-grid", state)?;
        }
        app.click("main[data-screen=register] .head input[type=radio][value=charts]")?;
        app.wait_text("figure[data-chart=responses]", "n = 3")?;
        app.click("#undo")?;
        app.wait_text("main[data-screen=register]", "Import")
    })
}

#[test]
fn many_records_are_changed_at_once_and_taken_back() -> Result {
    let start = Start { pick: Some(export()), ..Start::default() };
    journey("register-bulk", &start, |app| {
        screens::import_register(app, |_| Ok(()))?;
        screens::search_register(app, QUESTION, "n = 3 of 144")?;
        app.script("document.getElementById('register-grid').focus()", json!([]))?;
        app.press(&[key::CONTROL, 'a'])?;
        app.click("#register-edit")?;
        app.type_in("#edit-theme", "Executions")?;
        app.click("#edit-theme-add")?;
        app.click("#edit-save")?;
        app.wait_for("!document.querySelector('dialog[open]')")?;
        screens::search_register(app, "theme:Executions", "n = 3 of 144")?;
        app.click("#undo")?;
        app.wait_text("#register-count", "n = 0")
    })
}

#[test]
fn a_case_file_opens_on_the_register_that_the_command_line_filled() -> Result {
    let home = tempfile::tempdir()?;
    let case = home.path().join("case.placard");
    let mut placard = Command::new(place::built("placard")?);
    private(&mut placard, home.path())?;
    let done = placard.arg("--case").arg(&case).arg("import").arg(export()).output()?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let out = home.path().join("seen.csv");
    let args = vec!["--case".to_owned(), case.display().to_string()];
    journey("register-export", &Start { args, pick: Some(out.clone()), ..Start::default() }, |app: &App| {
        screens::overview(app)?;
        app.click("#register-open")?;
        app.wait_text("#register-count", "144")?;
        screens::search_register(app, QUESTION, "n = 3 of 144")?;
        app.click("#register-export")?;
        app.click("#export-csv")?;
        app.click("#leaves-save")?;
        app.wait_text("#announcements", "seen.csv")?;
        assert_eq!(fs::read_to_string(&out)?.lines().count(), 4, "the three that are seen, and a header");
        Ok(())
    })
}
