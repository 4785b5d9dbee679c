//! From a changed filter to all visible charts of the register painted anew, in the real window.

use std::path::Path;

use placard_tests::app::{App, Start};
use placard_tests::{Result, place};
use serde_json::json;

use crate::judge;

/// Presses a button, and gives how long it takes until every chart in sight has another picture and it is on the
/// screen, in milliseconds.
const CHANGE: &str = "const done = arguments[arguments.length - 1];
    const seen = () => [...document.querySelectorAll('figure[data-chart]')]
      .filter(figure => {
        const { top, bottom } = figure.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
    const before = new Map(seen().map(figure => [figure, figure.querySelector('svg')]));
    const began = performance.now();
    document.querySelector(arguments[0]).click();
    const look = () => {
      const fresh = [...before].every(([figure, svg]) => figure.querySelector('svg') !== svg);
      if (!fresh && performance.now() - began < 10000) return requestAnimationFrame(look);
      requestAnimationFrame(() => requestAnimationFrame(() => done([performance.now() - began, before.size])));
    };
    look();";

/// How often the filter is changed.
const ROUNDS: usize = 24;
/// How often is waited for the charts: the program that can be driven is not the one handed out, and slower.
const PATIENCE: usize = 6;

pub fn measure(case: &Path) -> Result {
    let args = ["--case".to_owned(), case.display().to_string()];
    let program = place::workspace().join("target/debug/placard");
    let app = App::start(&Start { args: args.to_vec(), pick: None, program: Some(program) })?;
    app.resize(1280, 800)?;
    app.click("#register-open")?;
    app.click("main[data-screen=register] .head input[type=radio][value=charts]")?;
    let drawn = "document.querySelector('figure[data-chart=responses] .marks button')";
    if !(0..PATIENCE).any(|_| app.wait_for(drawn).is_ok()) {
        return Err("the charts of the register do not come".into());
    }
    let facet = ".facets .values input[type=checkbox]";
    app.wait(facet)?;
    let (mut times, mut charts) = (Vec::new(), 0.0_f64);
    for _ in 0..ROUNDS {
        let seen = app.script_async(CHANGE, json!([facet]))?;
        times.extend(seen[0].as_f64());
        charts = charts.max(seen[1].as_f64().unwrap_or_default());
    }
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times.get((times.len() * percent).div_ceil(100).saturating_sub(1)).copied();
    let (p50, p95) = (at(50).unwrap_or_default(), at(95).unwrap_or_default());
    println!("\n| a changed filter to {charts} visible charts painted | n | p50 | p95 |\n|---|--:|--:|--:|");
    println!("| debug build, software drawing | {} | {p50:.0} ms | {p95:.0} ms |\n", times.len());
    judge("a changed filter to all visible charts painted, p95", p95, 100.0, " ms");
    Ok(())
}
