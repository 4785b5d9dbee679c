//! What holds on every screen, in every look: nobody is shut out.

use std::path::PathBuf;

use placard_tests::app::{Start, journey};
use placard_tests::screens::{LOOKS, Look, walk};
use placard_tests::{Result, place};

fn seen_by_everybody(look: Look) -> Result {
    let release: PathBuf = place::workspace().join("tests/fixtures/press/harbour-rights-alliance.txt");
    let start = Start { pick: Some(release), ..Start::default() };
    journey(&format!("everybody-{}", look.name), &start, |app| {
        let mut found = String::new();
        walk(app, look, |screen| {
            for line in app.axe()?.lines() {
                found.push_str(&format!("\n{screen}: {line}"));
            }
            let wider = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
            let wider = app.script(wider, serde_json::json!([]))?;
            if wider != 0 {
                found.push_str(&format!("\n{screen}: is {wider} pixels wider than the window"));
            }
            Ok(())
        })?;
        assert!(found.is_empty(), "in the look “{}”:{found}", look.name);
        Ok(())
    })
}

#[test]
fn every_screen_is_accessible_in_light() -> Result {
    seen_by_everybody(LOOKS[0])
}

#[test]
fn every_screen_is_accessible_in_dark() -> Result {
    seen_by_everybody(LOOKS[1])
}

#[test]
fn every_screen_is_accessible_in_arabic() -> Result {
    seen_by_everybody(LOOKS[2])
}
