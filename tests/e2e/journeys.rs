//! What a delegate does, from the first start to the page in hand.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use placard_tests::app::{App, Start, journey};
use placard_tests::webdriver::{key, until};
use placard_tests::{Result, place, screens};

fn release() -> PathBuf {
    place::workspace().join("tests/fixtures/press/harbour-rights-alliance.txt")
}

fn banner_says(app: &App, words: &str) -> Result {
    app.wait_text("#status-banner", words)
}

#[test]
fn the_first_start_shows_all_states_at_once() -> Result {
    journey("first-start", &Start::default(), |app| {
        app.wait("figure[data-chart=roll-call] [data-iso3=USA]")?;
        assert_eq!(app.count("figure[data-chart=roll-call] [data-iso3]")?, 193, "every Member has a placard");
        assert_eq!(app.count("dialog[open]")?, 0, "nothing stands between the user and the first chart");
        app.wait("main[data-screen=overview]")?;
        app.wait("figure[data-chart=participation] svg")?;
        assert!(!app.text("#overview-sentence")?.is_empty(), "one sentence says how things stand");
        assert!(app.home().join("data/placard/default.placard").is_file(), "the case file is made without asking");
        Ok(())
    })
}

#[test]
fn the_timeline_of_the_united_states_is_read_by_keyboard_alone() -> Result {
    journey("keyboard", &Start::default(), |app| {
        app.wait("figure[data-chart=roll-call] [data-iso3=USA]")?;
        app.tab_to("figure[data-chart=roll-call] .marks button")?;
        // The groups stand in the order of the United Nations; the United States is the last plate of the last one.
        app.press(&[key::END])?;
        app.wait_for("document.activeElement.dataset.iso3 === 'USA'")?;
        app.press(&[key::LEFT])?;
        app.wait_for("document.activeElement.dataset.iso3 !== 'USA'")?;
        app.press(&[key::END])?;
        app.press(&[key::ENTER])?;
        app.wait("main[data-screen=state]")?;
        banner_says(app, "7 November 2025")?;
        app.wait("figure[data-chart=timeline] button")?;
        app.tab_to("figure[data-chart=timeline] .marks button")?;
        app.press(&[key::END])?;
        let label = app.script("return document.activeElement.getAttribute('aria-label')", serde_json::json!([]))?;
        assert!(!label.as_str().unwrap_or_default().is_empty(), "a mark says what it is");
        let focused = "document.activeElement.closest('[data-chart=timeline]')";
        app.wait_for(focused)?;
        app.press(&[key::HOME])?;
        app.press(&[key::ENTER])?;
        app.wait_for(&format!("!{focused} && document.activeElement.id !== 'main'"))
    })
}

#[test]
fn a_release_is_imported_seen_on_the_page_and_taken_back() -> Result {
    let start = Start { pick: Some(release()), ..Start::default() };
    journey("import", &start, |app| {
        screens::review(app)?;
        for speaker in ["Odile Marchetti", "Tomasz Verhaegen", "Amina Solberg-Réyes"] {
            assert!(shown(app)?.contains(speaker), "{speaker} is proposed");
        }
        screens::accept(app)?;
        app.wait_text("[aria-labelledby=statements]", "the review belongs to the people whose lives it is about.")?;
        assert_eq!(app.count("[aria-labelledby=statements] article")?, 3, "three people are quoted");
        app.click("#undo")?;
        app.wait_for("document.querySelectorAll('[aria-labelledby=statements] article').length === 0")?;
        Ok(())
    })
}

/// All that the page shows, what stands in its fields too.
fn shown(app: &App) -> Result<String> {
    let all = "return document.body.textContent +
        [...document.querySelectorAll('input, textarea')].map(field => field.value).join('\\n')";
    Ok(app.script(all, serde_json::json!([]))?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_briefing_is_handed_over_as_a_pdf() -> Result {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("usa.pdf");
    let start = Start { pick: Some(file.clone()), ..Start::default() };
    journey("briefing", &start, |app| {
        screens::state(app, "USA")?;
        screens::briefing(app)?;
        app.type_in("#briefing-prepared-by", "Harbour Rights Alliance")?;
        app.wait("#composer-state")?;
        app.click("#briefing-write")?;
        until("the PDF is written", || Ok(file.is_file()))?;
        app.wait_text("#briefing-result", "usa.pdf")?;
        let text = Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output()?;
        let text = String::from_utf8_lossy(&text.stdout).into_owned();
        for words in
            ["United States of America", "7 November 2025", "Prepared by Harbour Rights Alliance", "Page 1 of 1"]
        {
            assert!(text.to_lowercase().contains(&words.to_lowercase()), "the page must say “{words}”: {text}");
        }
        Ok(())
    })
}

#[test]
fn the_window_speaks_arabic_from_right_to_left() -> Result {
    journey("arabic", &Start::default(), |app| {
        screens::choose(app, screens::Look { name: "arabic", theme: "light", lang: "ar" })?;
        assert_eq!(app.script("return document.documentElement.dir", serde_json::json!([]))?, "rtl");
        screens::state(app, "USA")?;
        app.wait_text("h1", "الولايات المتحدة")?;
        for heading in app.text("h1, h2")?.lines().filter(|line| !line.trim().is_empty()) {
            assert!(heading.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c)), "not in Arabic: {heading}");
        }
        Ok(())
    })
}

#[test]
fn a_state_is_found_by_its_former_name() -> Result {
    journey("search", &Start::default(), |app| {
        app.wait("figure[data-chart=roll-call] [data-iso3]")?;
        for (typed, name) in [("Turkey", "Türkiye"), ("Burma", "Myanmar"), ("Swaziland", "Eswatini")] {
            app.press(&[key::CONTROL, 'k'])?;
            app.wait("dialog[open] #search-input:focus")?;
            app.type_keys(typed)?;
            app.wait_text("#search-list [aria-selected=true]", name)?;
            app.press(&[key::ENTER])?;
            app.wait_text("h1", name)?;
        }
        Ok(())
    })
}

#[test]
fn an_event_is_added_by_hand_and_taken_back() -> Result {
    journey("add-event", &Start::default(), |app| {
        screens::state(app, "SMR")?;
        app.click("#add-event")?;
        app.type_in("#event-date", "2026-11")?;
        app.type_in("#event-summary", "The Bureau confirmed the day by letter.")?;
        app.click("#record-save")?;
        app.wait_text("[aria-labelledby=ledger]", "The Bureau confirmed the day by letter.")?;
        app.press(&[key::CONTROL, 'z'])?;
        app.wait_for("!document.querySelector('main').textContent.includes('The Bureau confirmed')")
    })
}

#[test]
fn a_file_that_is_no_case_file_is_shown_as_such_and_left_alone() -> Result {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("letter.placard");
    let letter = "Dear colleague, this is not a case file. ".repeat(200);
    fs::write(&file, &letter)?;
    let args = vec!["--case".to_owned(), file.display().to_string()];
    journey("broken-file", &Start { args, ..Start::default() }, |app| {
        app.wait("main[data-screen=failure] [data-code=foreign_file]")?;
        app.wait_text("main", "letter.placard")?;
        assert!(app.axe()?.is_empty(), "an error is for everybody: {}", app.axe()?);
        assert_eq!(fs::read_to_string(&file)?, letter, "every byte as it was");
        Ok(())
    })
}
