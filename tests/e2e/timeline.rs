//! The timeline of a State: closer and wider, along, other lanes, other States, other days.

use placard_tests::app::{App, Start, journey};
use placard_tests::webdriver::key;
use placard_tests::{Result, screens};

const PICTURE: &str = "figure[data-chart=timeline]";

/// Waits for words on the picture, or below it.
fn picture_says(app: &App, words: &str) -> Result {
    app.wait_for(&says(words))
}

fn picture_says_nothing_of(app: &App, words: &str) -> Result {
    app.wait_for(&format!("!({})", says(words)))
}

fn says(words: &str) -> String {
    format!("(document.querySelector('{PICTURE} svg')?.textContent ?? '').includes({words:?})")
}

/// What is at one end of the days shown.
fn end(app: &App, which: &str) -> Result<String> {
    let script = "return document.querySelector(`[data-end=${arguments[0]}]`).getAttribute('aria-valuetext')";
    Ok(app.script(script, serde_json::json!([which]))?.as_str().unwrap_or_default().to_owned())
}

#[test]
fn the_days_of_a_timeline_are_moved_by_keyboard_alone() -> Result {
    journey("timeline-keys", &Start::default(), |app| {
        screens::state(app, "USA")?;
        picture_says(app, "No filter")?;
        app.tab_to(&format!("{PICTURE} .marks button"))?;
        app.type_keys("-")?;
        picture_says(app, "Filter: ")?;
        let from = end(app, "from")?;
        app.press(&[key::SHIFT, key::RIGHT])?;
        app.wait_for(&format!("document.querySelector('[data-end=from]').ariaValueText !== {from:?}"))?;
        assert_eq!(app.count(&format!("{PICTURE} .marks button:focus"))?, 1, "the keys stay on the picture");
        app.type_keys("0")?;
        picture_says(app, "No filter")?;

        app.tab_to("[data-end=from]")?;
        app.press(&[key::HOME])?;
        picture_says(app, "Filter: ")?;
        assert_eq!(end(app, "from")?, "1 January 2008", "the first day there is");
        Ok(())
    })
}

#[test]
fn a_mark_of_several_things_leads_closer_and_what_is_left_out_is_said() -> Result {
    journey("timeline-lanes", &Start::default(), |app| {
        screens::state(app, "USA")?;
        app.tab_to("[data-end=from]")?;
        app.press(&[key::HOME])?;
        picture_says(app, "several entries close together")?;
        let days = end(app, "from")?;
        app.click(&format!("{PICTURE} .marks button[aria-label*='entries']"))?;
        app.wait_for(&format!("document.querySelector('[data-end=from]').ariaValueText !== {days:?}"))?;

        app.click("[data-lane=council]")?;
        picture_says(app, "left out of the lanes: The Council")?;
        picture_says_nothing_of(app, "Decision of the Council")?;
        app.click("[data-lane=council]")?;
        app.click("#timeline-whole")?;
        picture_says(app, "No filter")
    })
}

#[test]
fn a_timeline_shows_how_the_case_looked_and_other_states_below() -> Result {
    journey("timeline-replay", &Start::default(), |app| {
        screens::state(app, "USA")?;
        picture_says(app, "Did not appear")?;
        app.tab_to(".replay input")?;
        app.press(&[key::HOME])?;
        picture_says_nothing_of(app, "Did not appear")?;
        app.wait_text(".told", "as of 5 November 2010")?;
        app.press(&[key::END])?;
        picture_says(app, "Did not appear")?;

        app.click("#timeline-compare")?;
        app.type_in("#timeline-state", "Israel")?;
        app.wait("[role=listbox]:not([hidden]) [role=option]")?;
        app.press(&[key::ENTER])?;
        picture_says(app, "Israel")?;
        picture_says(app, "Took part after an absence")
    })
}
