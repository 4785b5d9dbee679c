//! What a director keeps in sight: a board, arranged, told of what changed, and printed.

use std::process::Command;

use placard_tests::app::{App, Start, journey};
use placard_tests::webdriver::{key, until};
use placard_tests::{Result, screens};
use serde_json::json;

/// The kinds of chart on the board, in order.
fn kinds(app: &App) -> Result<String> {
    let script = "return [...document.querySelectorAll('#board-tiles figure')].map(f => f.dataset.chart).join(' ')";
    Ok(app.script(script, json!([]))?.as_str().unwrap_or_default().to_owned())
}

fn add(app: &App, kind: &str, state: &str) -> Result {
    app.click("#board-add")?;
    app.select("#add-what", kind)?;
    app.click("#add-state")?;
    app.type_keys(state)?;
    app.wait_text("#board-add-dialog [role=option][aria-selected=true]", state)?;
    app.press(&[key::ENTER])?;
    app.click("#add-save")?;
    app.wait_for("!document.querySelector('dialog[open]')")?;
    app.wait(&format!("#board-tiles figure[data-chart={kind}] svg"))?;
    Ok(())
}

#[test]
fn a_board_is_made_arranged_by_keys_printed_and_tells_what_changed() -> Result {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("board.pdf");
    let start = Start { pick: Some(file.clone()), ..Start::default() };
    journey("board", &start, |app| {
        screens::overview(app)?;
        app.click("#boards-open")?;
        app.wait("main[data-screen=board] #board-make")?;
        assert!(app.axe()?.is_empty(), "an empty start is for everybody: {}", app.axe()?);
        app.click("#board-make")?;
        app.type_in("#board-name", "What we watch")?;
        app.select("#board-begin", "empty")?;
        app.click("#board-create")?;
        app.wait_text("main[data-screen=board] h1", "What we watch")?;
        add(app, "timeline", "USA")?;
        screens::overview(app)?;
        app.click("#add-to-board-participation")?;
        app.click("[data-board]:not([data-board=new])")?;
        app.wait_text("#announcements", "What we watch")?;
        app.click("#boards-open")?;
        app.wait("#board-tiles figure[data-chart=participation] svg")?;
        assert_eq!(kinds(app)?, "timeline participation");

        app.click("#board-arrange")?;
        app.wait("[data-move=later]")?;
        app.tab_to("[data-move=later]")?;
        app.press(&[key::ALT, key::DOWN])?;
        app.wait_text("#board-said", "place 2 of 2")?;
        until("the timeline is the second", || Ok(kinds(app)? == "participation timeline"))?;
        app.wait_for("document.activeElement.dataset.move === 'earlier'")?;
        app.press(&[key::ENTER])?;
        until("the timeline is the first", || Ok(kinds(app)? == "timeline participation"))?;
        app.press(&[key::CONTROL, 'z'])?;
        until("that is taken back", || Ok(kinds(app)? == "participation timeline"))?;
        assert!(app.axe()?.is_empty(), "arranging is for everybody: {}", app.axe()?);
        app.click("#board-arrange")?;

        app.click("#board-export")?;
        app.click("#leaves-save")?;
        until("the PDF is written", || Ok(file.is_file()))?;
        let text = Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output()?;
        let text = String::from_utf8_lossy(&text.stdout).into_owned();
        assert!(text.contains("What we watch") && text.contains("Page 1 of"), "the board on paper: {text}");

        // What the tiles say is kept to compare with.
        app.wait("#board-since[aria-busy=false]")?;
        screens::state(app, "USA")?;
        app.click("#add-event")?;
        app.type_in("#event-date", "2026-11-20")?;
        app.type_in("#event-summary", "The State confirmed that it would come.")?;
        app.click("#record-save")?;
        app.wait_text("[aria-labelledby=ledger]", "The State confirmed that it would come.")?;
        app.click("#boards-open")?;
        app.wait_text("#board-since", "1 change since")?;
        app.wait_text("#board-since", "United States of America")?;
        app.wait_text("[data-news]", "it said:")?;
        assert!(app.axe()?.is_empty(), "a board with news is for everybody: {}", app.axe()?);
        app.click("#board-seen")?;
        app.wait_text("#board-since", "Nothing has changed since")?;
        app.wait_for("!document.querySelector('[data-news]')")
    })
}
