//! The roll call in the window: its arrangements, a State found as somebody types, and one page of paper.

use placard_tests::app::{App, Start, journey};
use placard_tests::webdriver::key;
use placard_tests::{Result, screens};
use serde_json::json;

const PLATES: &str = "figure[data-chart=roll-call] [data-iso3]";

/// Chooses an arrangement and waits until the picture says `words`; every State keeps its placard.
fn arrange(app: &App, way: &str, words: &str) -> Result {
    app.click(&format!(".arrange input[value={way}]"))?;
    app.wait_text("figure[data-chart=roll-call] svg", words)?;
    assert_eq!(app.count(PLATES)?, 193, "{way}: every State keeps its placard");
    Ok(())
}

#[test]
fn the_roll_call_is_arranged_by_session_by_difference_and_cycle_against_cycle() -> Result {
    journey("roll-call-arranged", &Start::default(), |app| {
        screens::overview(app)?;
        arrange(app, "session", "Session 53, inferred")?;
        arrange(app, "difference", "Equal to the group")?;
        arrange(app, "against", "Absent in cycle 4, took part in cycle 3")?;
        app.select("#roll-call-against", "2")?;
        app.wait_text("figure[data-chart=roll-call] svg", "Absent in cycle 4, took part in cycle 2")?;
        assert_eq!(app.axe()?, "", "whoever cannot see it can use it");
        app.tab_to("figure[data-chart=roll-call] .marks button")?;
        app.press(&[key::HOME])?;
        let first = "document.activeElement.dataset.iso3 === 'USA'";
        app.wait_for(first)?;
        app.press(&[key::DOWN])?;
        app.wait_for(&format!("!({first}) && document.activeElement.matches('{PLATES}')"))?;
        arrange(app, "group", "African States")
    })
}

#[test]
fn a_state_is_found_by_an_earlier_name_as_somebody_types() -> Result {
    journey("roll-call-found", &Start::default(), |app| {
        screens::overview(app)?;
        app.type_in("#roll-call-find", "Burma")?;
        app.wait(&format!("{PLATES}.lit[data-iso3=MMR]"))?;
        assert_eq!(app.count(&format!("{PLATES}.lit"))?, 1, "only Myanmar was called so");
        assert_eq!(app.count(&format!("{PLATES}.dimmed"))?, 192, "all others step back");
        app.wait_text("[role=status]", "1 State: Myanmar")?;
        app.press(&[key::ESCAPE])?;
        app.wait_for(&format!("document.querySelectorAll('{PLATES}.dimmed').length === 0"))?;
        app.type_in("#roll-call-find", "USA")?;
        app.wait(&format!("{PLATES}.lit[data-iso3=USA]"))?;
        app.press(&[key::ENTER])?;
        app.wait("main[data-screen=state]")?;
        app.wait_text("h1", "United States of America")
    })
}

#[test]
fn the_roll_call_goes_to_paper_alone() -> Result {
    journey("roll-call-printed", &Start::default(), |app| {
        screens::overview(app)?;
        // The dialog of the system is not for a driver: what would be printed is looked at instead.
        app.script(
            "window.print = () => {
               window.printed = document.querySelector('body > .paper svg').textContent;
               window.alone = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
                 .filter(rule => rule.media?.mediaText === 'print').map(rule => rule.cssText).join('\\n');
             }",
            json!([]),
        )?;
        app.click("#roll-call-print")?;
        app.wait_for("window.printed?.includes('Who took part in cycle 4')")?;
        app.wait_for("window.printed.includes('Source: Placard reference pack')")?;
        app.wait_for("window.alone.includes(':not(.paper') && window.alone.includes('display: none')")?;
        app.wait_for("document.querySelectorAll('.paper').length === 0")
    })
}
