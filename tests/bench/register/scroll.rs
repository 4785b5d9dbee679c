//! Scrolling through the whole register in the real window: how long a frame takes, how many elements the page has,
//! and how often a row is seen before it is filled.

use std::path::Path;

use placard_tests::app::{App, Start};
use placard_tests::{Result, place};
use serde_json::{Value, json};

use crate::judge;

/// Scrolls an element for so many milliseconds by so many pixels a frame, and gives what each frame took and what was
/// seen.
const SCROLL: &str = "const [id, milliseconds, step, done] = arguments;
    const scroller = document.getElementById(id);
    scroller.scrollTop = 0;
    const frames = [];
    let elements = 0, rows = 0, empty = 0, began = null, before = null;
    const frame = (now) => {
      began ??= now;
      if (before !== null) frames.push(now - before);
      before = now;
      if (frames.length % 10 === 0) {
        elements = Math.max(elements, document.getElementsByTagName('*').length);
        rows += scroller.querySelectorAll('[data-index]').length;
        empty += scroller.querySelectorAll('[data-index] .text > i').length;
      }
      scroller.scrollTop += step;
      if (now - began < milliseconds) requestAnimationFrame(frame);
      else done({ frames, elements, rows, empty });
    };
    requestAnimationFrame(frame);";

/// Lays a list of bare lines over the whole window: the least that scrolling costs on this screen.
const PEER: &str = "const list = document.createElement('div');
    list.id = 'peer';
    list.style.cssText = 'position: fixed; inset: 0; z-index: 9; overflow: auto; background: white';
    for (let n = 0; n < 500; n += 1) {
      const line = list.appendChild(document.createElement('div'));
      line.style.cssText = 'block-size: 56px; border-block-end: 1px solid gray';
      line.textContent = `Line ${n} of a list without columns`;
    }
    document.body.append(list);";

/// How long it is scrolled, in milliseconds.
const TIME: u32 = 6_000;
/// How often is waited for the register: the program that can be driven is not the one handed out, and slower.
const PATIENCE: usize = 6;

/// What was seen while scrolling, in milliseconds and elements.
struct Seen {
    p95: f64,
    elements: f64,
}

pub fn measure(case: &Path) -> Result {
    let args = ["--case".to_owned(), case.display().to_string()];
    // What scrolls is the web view, the same in both profiles.
    let program = place::workspace().join("target/debug/placard");
    let app = App::start(&Start { args: args.to_vec(), pick: None, program: Some(program) })?;
    app.resize(1280, 800)?;
    app.click("#register-open")?;
    let filled = "document.querySelectorAll('#register-grid [data-index] .text').length > 5";
    let is_there = (0..PATIENCE).any(|_| app.wait_for(filled).is_ok());
    if !is_there {
        return Err("the register does not come".into());
    }
    println!("\n| scrolling in the window | frames | p50 | p95 | longest | elements, most | rows seen empty |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let slow = scroll(&app, "slowly, 5 px a frame", "register-grid", 5)?;
    let wheel = scroll(&app, "a fast wheel, 60 px a frame", "register-grid", 60)?;
    let bar = scroll(&app, "the bar dragged, to the end", "register-grid", 40_000)?;
    app.script(PEER, json!([]))?;
    let peer = scroll(&app, "peer: 500 bare lines in the same window, 60 px a frame", "peer", 60)?;
    println!();
    let p95 = slow.p95.max(wheel.p95).max(bar.p95);
    judge("scrolling, p95 of a frame (the clock of the page has whole milliseconds)", p95, 16.7, " ms");
    println!("- against bare lines: {:.2}× at p95", wheel.p95 / peer.p95);
    judge("scrolling, elements of the page", slow.elements.max(wheel.elements).max(bar.elements), 2_000.0, "");
    Ok(())
}

fn scroll(app: &App, what: &str, id: &str, step: u32) -> Result<Seen> {
    let seen = app.script_async(SCROLL, json!([id, TIME, step]))?;
    let mut frames: Vec<f64> = seen["frames"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    frames.sort_by(f64::total_cmp);
    let at =
        |percent: usize| frames.get((frames.len() * percent).div_ceil(100).saturating_sub(1)).copied().unwrap_or(0.0);
    let number = |name: &str| seen[name].as_f64().unwrap_or_default();
    let (n, p50, p95, longest, elements) = (frames.len(), at(50), at(95), at(100), number("elements"));
    let empty = 100.0 * number("empty") / number("rows").max(1.0);
    println!("| {what} | {n} | {p50:.1} ms | {p95:.1} ms | {longest:.1} ms | {elements} | {empty:.1} % |");
    Ok(Seen { p95, elements })
}
