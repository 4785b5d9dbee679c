//! What somebody does with the report of the Working Group in the week of the review.

use std::fs;

use placard_tests::app::{App, Start, journey};
use placard_tests::screens::{self, LOOKS};
use placard_tests::webdriver::key;
use placard_tests::{Result, printed};

fn with_report(name: &str, steps: impl FnOnce(&App) -> Result) -> Result {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("report.pdf");
    fs::write(&path, printed::report()?)?;
    journey(name, &Start { pick: Some(path), ..Start::default() }, steps)
}

#[test]
fn a_report_is_compared_with_its_pages_and_imported_as_corrected() -> Result {
    with_report("report", |app| {
        screens::compare_report(app)?;
        app.wait_text("#review-facts", "2 May 2014")?;
        app.wait_text("#review-facts", "Ada Lanterna")?;
        app.wait(".paper .mark")?;
        // The keyboard stands in the list from the beginning.
        app.wait_for("document.activeElement.matches('article[data-row]')")?;
        let doubtful = app.count("#review-list article")?;
        let atlantis = "article[data-row='5'][tabindex='0']";
        for _ in 0..doubtful {
            if app.count(atlantis)? == 0 {
                app.press(&[key::ENTER])?;
            }
        }
        app.wait(atlantis)?;
        app.press(&['e'])?;
        app.type_in("#review-text", " Promptly.")?;
        app.type_in("#review-add-state", "Malta")?;
        app.wait("#review-list [role=listbox]:not([hidden]) [id$=MLT][aria-selected=true]")?;
        app.press(&[key::ENTER])?;
        app.click("#review-save")?;
        app.wait_text("article[data-row='5'] .plate", "Malta")?;
        for _ in 0..doubtful {
            app.press(&[key::ENTER])?;
        }
        app.wait_text("#review-progress", &format!("{doubtful} of {doubtful} checked"))?;
        app.click("#end-review")?;
        app.wait_text("#import-sentence", &format!("{} new", printed::COUNT))?;
        app.click("#import-all")?;
        app.click("#open-register")?;
        screens::search_register(app, "promptly", "n = 1")?;
        app.wait_text("#register-grid", "Malta")
    })
}

#[test]
fn what_was_left_out_comes_back_with_undo() -> Result {
    with_report("report-undo", |app| {
        screens::compare_report(app)?;
        app.click("input[type=radio][value=all]")?;
        app.script("document.querySelector('article[tabindex=\"0\"]').focus()", serde_json::json!([]))?;
        app.press(&[key::HOME])?;
        app.press(&['x'])?;
        app.wait_text("article[data-row='1']", "Left out")?;
        app.press(&['u'])?;
        app.wait_for("!document.querySelector('article[data-row=\"1\"]').textContent.includes('Left out')")?;
        app.press(&['x'])?;
        app.click("#end-review")?;
        app.wait_text("#import-sentence", &format!("{} new", printed::COUNT - 1))
    })
}

#[test]
fn everybody_can_compare_a_report_with_its_pages() -> Result {
    with_report("report-everybody", |app| {
        screens::compare_report(app)?;
        let mut found = String::new();
        for look in LOOKS {
            screens::choose(app, look)?;
            app.wait(".paper svg use")?;
            found.push_str(&app.axe()?);
        }
        app.press(&[key::TAB])?;
        app.script("document.querySelector('article[tabindex=\"0\"]').focus()", serde_json::json!([]))?;
        app.press(&['e'])?;
        app.wait("#review-text")?;
        found.push_str(&app.axe()?);
        assert_eq!(found, "");
        Ok(())
    })
}
