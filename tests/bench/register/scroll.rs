//! Scrolling through the whole register in the real window: how long a frame takes, how many elements the page has,
//! and how often a row is seen before it is filled.

use std::path::Path;

use placard_tests::app::{App, Start};
use placard_tests::{Result, place};
use serde_json::{Value, json};

use super::judge;

/// Scrolls for so many milliseconds by so many pixels a frame, and gives what each frame took and what was seen.
const SCROLL: &str = "const [milliseconds, step, done] = arguments;
    const grid = document.getElementById('register-grid');
    grid.scrollTop = 0;
    const frames = [];
    let elements = 0, rows = 0, empty = 0, began = null, before = null;
    const frame = (now) => {
      began ??= now;
      if (before !== null) frames.push(now - before);
      before = now;
      if (frames.length % 10 === 0) {
        elements = Math.max(elements, document.getElementsByTagName('*').length);
        rows += grid.querySelectorAll('[data-index]').length;
        empty += grid.querySelectorAll('[data-index] .text > i').length;
      }
      grid.scrollTop += step;
      if (now - began < milliseconds) requestAnimationFrame(frame);
      else done({ frames, elements, rows, empty, top: grid.scrollTop, height: grid.scrollHeight });
    };
    requestAnimationFrame(frame);";

/// How long it is scrolled, in milliseconds.
const TIME: u32 = 6_000;

pub fn measure(case: &Path) -> Result {
    let args = ["--case".to_owned(), case.display().to_string()];
    // What scrolls is the web view, the same in both profiles.
    let program = place::workspace().join("target/debug/placard");
    let app = App::start(&Start { args: args.to_vec(), pick: None, program: Some(program) })?;
    app.resize(1280, 800)?;
    app.click("#register-open")?;
    app.wait_for("document.querySelectorAll('#register-grid [data-index] .text').length > 5")?;
    println!("\n| scrolling in the window | frames | p50 | p95 | longest | elements, most | rows seen empty |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let (mut slowest, mut elements): (f64, f64) = (0.0, 0.0);
    for (what, step) in
        [("slowly, 5 px a frame", 5), ("a fast wheel, 60 px a frame", 60), ("the bar dragged, to the end", 40_000)]
    {
        let seen = app.script_async(SCROLL, json!([TIME, step]))?;
        let mut frames: Vec<f64> = seen["frames"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        frames.sort_by(f64::total_cmp);
        let at =
            |percent: usize| frames.get((frames.len() * percent / 100).min(frames.len().saturating_sub(1))).copied();
        let (p50, p95, longest) = (at(50).unwrap_or(0.0), at(95).unwrap_or(0.0), at(100).unwrap_or(0.0));
        let most = seen["elements"].as_f64().unwrap_or_default();
        let empty = 100.0 * seen["empty"].as_f64().unwrap_or_default() / seen["rows"].as_f64().unwrap_or(1.0).max(1.0);
        println!("| {what} | {} | {p50:.1} ms | {p95:.1} ms | {longest:.1} ms | {most} | {empty:.1} % |", frames.len());
        (slowest, elements) = (slowest.max(p95), elements.max(most));
    }
    println!();
    judge("scrolling, p95 of a frame (the clock of the page has whole milliseconds)", slowest, 16.7, " ms");
    judge("scrolling, elements of the page", elements, 2_000.0, "");
    Ok(())
}
