//! What a director asks, and what of the answer leaves the machine.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use placard_tests::app::{App, Start, journey, private};
use placard_tests::webdriver::{key, until};
use placard_tests::{Result, place, screens};
use serde_json::json;

/// Which WEOG States have been absent or late, and what followed: what must be in the answer.
fn weog_is_answered(app: &App) -> Result {
    app.wait_text("#register-chips", "Western European and other States")?;
    for words in ["Israel", "United States"] {
        app.wait_text("#answer .answer", words)?;
    }
    app.wait("figure[data-chart=absences] .marks button")?;
    let labels = app.script(
        "return [...document.querySelectorAll('figure[data-chart=absences] .marks button')]
            .map(mark => mark.getAttribute('aria-label')).join('\\n')",
        json!([]),
    )?;
    let labels = labels.as_str().unwrap_or_default();
    for told in ["Israel", "United States", "7 November 2025"] {
        assert!(labels.contains(told), "the marks say who was absent and when, and {told} is missing in:\n{labels}");
    }
    for other in ["Haiti", "Nicaragua"] {
        assert!(!labels.contains(other), "{other} is of another region");
    }
    Ok(())
}

#[test]
fn which_weog_states_were_absent_and_what_followed_is_found_by_pointer() -> Result {
    journey("questions-pointer", &Start::default(), |app| {
        screens::overview(app)?;
        app.click("#questions-open")?;
        app.click("#question-absences")?;
        app.select("#filter-region", "western_european_other")?;
        weog_is_answered(app)?;
        app.click("figure[data-chart=absences] .tools [aria-pressed]")?;
        app.wait_text("figure[data-chart=absences] table", "Israel")?;
        app.click("figure[data-chart=absences] .tools [aria-pressed]")?;
        app.click("figure[data-chart=absences] .marks button")?;
        app.wait("main[data-screen=state]")?;
        app.script("history.back()", json!([]))?;
        weog_is_answered(app)?;
        app.click("#register-clear")?;
        app.wait_text("#answer .answer", "Nicaragua")
    })
}

#[test]
fn which_weog_states_were_absent_and_what_followed_is_found_by_keys_alone() -> Result {
    journey("questions-keys", &Start::default(), |app| {
        screens::overview(app)?;
        app.press(&[key::CONTROL, 'g'])?;
        app.wait("main[data-screen=questions]")?;
        app.tab_to("#filter-region")?;
        app.type_keys("West")?;
        app.wait_for("document.getElementById('filter-region').value === 'western_european_other'")?;
        app.tab_to("#questions-find")?;
        app.type_keys("come back")?;
        app.press(&[key::DOWN])?;
        app.wait_for("document.activeElement.id === 'question-absences'")?;
        app.press(&[key::ENTER])?;
        weog_is_answered(app)?;
        app.tab_to("figure[data-chart=absences] .marks button")?;
        app.wait(".tip")?;
        app.press(&[key::ESCAPE])?;
        app.wait_for("!document.querySelector('.tip')")?;
        app.press(&[key::END])?;
        app.wait("figure[data-chart=absences] .marks button:focus")?;
        app.wait(".tip strong")?;
        app.press(&[key::ENTER])?;
        app.wait_for("document.querySelector('main').dataset.screen === 'state'")
    })
}

#[test]
fn a_question_about_one_state_asks_which() -> Result {
    journey("questions-state", &Start::default(), |app| {
        screens::overview(app)?;
        app.click("#questions-open")?;
        app.click("#question-cooperation")?;
        app.type_in("#answer-state", "Burma")?;
        app.wait("#answer [role=listbox]:not([hidden]) [id$=MMR][aria-selected=true]")?;
        app.press(&[key::ENTER])?;
        app.wait("#answer figure .marks button")?;
        app.wait_text("#register-chips", "Myanmar")?;
        app.click("#question-themes")?;
        app.wait_text("#answer", "Import recommendations")
    })
}

#[test]
fn pointing_narrows_every_chart_and_the_rows_are_one_click_away() -> Result {
    with_register("questions-brush", None, |app| {
        app.click("#question-themes")?;
        app.click("figure[data-chart=themes] .marks button")?;
        app.wait("#register-chips li")?;
        app.wait("#show-rows")?;
        let narrowed = app.text("#register-chips")?;
        app.click("#question-responses")?;
        app.wait("figure[data-chart=responses] .marks button")?;
        assert_eq!(app.text("#register-chips")?, narrowed, "all questions stand under the same filter");
        app.click("#show-rows")?;
        app.wait("#register-grid [role=row][aria-rowindex='2']")?;
        app.wait_text("#register-chips", &narrowed)?;
        app.script("history.back()", json!([]))?;
        app.wait("figure[data-chart=responses] .marks button")?;
        assert_eq!(app.text("#register-chips")?, narrowed, "and keep it on the way back");
        Ok(())
    })
}

#[test]
fn a_chart_leaves_the_machine_as_a_slide_and_by_the_clipboard() -> Result {
    let folder = tempfile::tempdir()?;
    let slide = folder.path().join("slide.png");
    with_register("questions-export", Some(slide.clone()), |app| {
        app.click("#question-responses")?;
        app.click("#export-responses")?;
        app.select("#picture-size", "slide")?;
        app.wait_text("#picture-dimensions", "2,560 × 1,440")?;
        app.click("#picture-save")?;
        until("the picture is written", || Ok(slide.is_file()))?;
        let bytes = fs::read(&slide)?;
        let side = |at: usize| bytes.get(at..at + 4).map(|b| b.iter().fold(0u32, |n, b| (n << 8) | u32::from(*b)));
        assert_eq!((side(16), side(20)), (Some(2560), Some(1440)), "the pixels are what the dialog said");
        assert!(bytes.windows(4).any(|chunk| chunk == b"pHYs"), "it says how large it is in print");
        app.wait_text("#announcements", "slide.png")?;
        app.click("#export-responses")?;
        app.click("#picture-copy")?;
        app.wait_text("#announcements", "clipboard")
    })
}

/// The questions over the register that the command line filled; dialogs answer with `pick`.
fn with_register(name: &str, pick: Option<PathBuf>, steps: impl FnOnce(&App) -> Result) -> Result {
    let home = tempfile::tempdir()?;
    let case = home.path().join("case.placard");
    let mut placard = Command::new(place::built("placard")?);
    private(&mut placard, home.path())?;
    let export = place::workspace().join("tests/fixtures/register/upr-info-export.csv");
    let done = placard.arg("--case").arg(&case).arg("import").arg(export).output()?;
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let args = vec!["--case".to_owned(), case.display().to_string()];
    journey(name, &Start { args, pick, ..Start::default() }, |app| {
        screens::overview(app)?;
        app.click("#questions-open")?;
        app.wait("main[data-screen=questions]")?;
        steps(app)
    })
}
