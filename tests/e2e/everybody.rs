//! What holds on every screen, in every look: nobody is shut out.

use std::path::PathBuf;

use placard_tests::app::{App, Start, journey};
use placard_tests::screens::{CHINESE, LOOKS, Look, walk, walk_register};
use placard_tests::{Result, place};

fn seen_by_everybody(look: Look) -> Result {
    let fixture = |name: &str| place::workspace().join("tests/fixtures").join(name);
    all_screens("everybody", look, fixture("press/harbour-rights-alliance.txt"), |app, look_at| {
        walk(app, look, look_at)
    })?;
    all_screens("register", look, fixture("register/upr-info-export.csv"), |app, look_at| {
        walk_register(app, look, look_at)
    })
}

/// Takes a walk on which every screen is looked at; all dialogs answer with `pick`.
fn all_screens(
    name: &str,
    look: Look,
    pick: PathBuf,
    walk: impl FnOnce(&App, &mut dyn FnMut(&str) -> Result) -> Result,
) -> Result {
    let start = Start { pick: Some(pick), ..Start::default() };
    journey(&format!("{name}-{}", look.name), &start, |app| {
        let mut found = String::new();
        walk(app, &mut |screen| {
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

#[test]
fn every_screen_is_accessible_in_chinese() -> Result {
    seen_by_everybody(CHINESE)
}
