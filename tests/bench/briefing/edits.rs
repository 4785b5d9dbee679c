//! The pages beside the composer: laid out for the first time, and after every keystroke in a text of one's own.

use std::path::Path;
use std::time::Instant;

use placard_app::{App, Setup};
use placard_tests::Result;
use serde_json::{Value, json};

use super::case::composition;
use crate::{judge, now, percentile};

const TYPED: &str = "and we ask that it be given one before the session";

pub fn measure(case: &Path) -> Result {
    let mut app = App::new(Setup { case: case.to_path_buf(), passphrase: None, now })?;
    println!("\n| pages beside the composer | first time | after a keystroke, p50 | p95 | edit ÷ first |");
    println!("|---|--:|--:|--:|--:|");
    let (mut slowest, mut greatest) = (0.0_f64, 0.0);
    for preset in ["factsheet", "theme", "mission", "press-line", "oral-statement", "pack"] {
        let mut asked = composition(preset);
        match preset {
            "theme" => asked["themes"] = json!(["Water"]),
            "mission" => asked["mission"] = json!("FRA"),
            _ => {}
        }
        let mut typed = String::from("We have seen ");
        let mut known = Vec::new();
        // What is asked first may have to be gathered: that is part of opening the composer, not of typing.
        shown(&mut app, &asked, &typed, &mut known)?;
        app.dispatch("forget_preview", json!({}))?;
        known.clear();
        let first = shown(&mut app, &asked, &typed, &mut known)?;
        let mut edits = Vec::new();
        for letter in TYPED.chars() {
            typed.push(letter);
            edits.push(shown(&mut app, &asked, &typed, &mut known)?);
        }
        app.dispatch("forget_preview", json!({}))?;
        let (half, most) = (percentile(&mut edits, 50), percentile(&mut edits, 95));
        let first = first.as_secs_f64() * 1000.0;
        println!("| {preset} | {first:.0} ms | {half:.0} ms | {most:.0} ms | {:.2} |", half / first);
        slowest = slowest.max(most);
        if preset == "pack" {
            greatest = half / first;
        }
    }
    println!();
    judge("pages after a keystroke, p95 of the slowest preset", slowest, 100.0, " ms");
    judge("pack after one edit, against the first time", greatest, 0.3, "×");
    Ok(())
}

/// Asks for the first pages as the window does, with one more paragraph, and remembers which it has.
fn shown(app: &mut App, asked: &Value, typed: &str, known: &mut Vec<Value>) -> Result<std::time::Duration> {
    let mut composition = asked.clone();
    if let Some(texts) = composition["texts"].as_array_mut() {
        texts.insert(0, json!({ "section": "", "heading": "", "text": typed }));
    }
    let begun = Instant::now();
    let request = json!({ "composition": composition, "from": 0, "known": known });
    let answer = app.dispatch("preview_briefing", request)?;
    let time = begun.elapsed();
    let pages = answer["pages"].as_array().cloned().unwrap_or_default();
    known.extend(pages.into_iter().map(|page| page["digest"].clone()));
    Ok(time)
}
