//! Each chart as the window asks for it: figures from the case file and the pack, picture, marks, table, sentence.

use std::path::Path;
use std::time::{Duration, Instant};

use placard_app::{App, Setup};
use placard_tests::Result;
use serde_json::{Value, json};

use crate::{judge, now, percentile};

/// How often each chart is asked for, with each of the filters.
const ROUNDS: usize = 10;
/// Charts that are about one State.
const OF_ONE_STATE: [&str; 3] = ["timeline", "floor", "comparison"];
/// Milliseconds from the question to the picture: one frame of a screen.
const BAR: f64 = 16.0;
/// Bytes of a drawing.
const LARGEST: f64 = 300_000.0;

pub fn measure(case: &Path) -> Result {
    let mut app = App::new(Setup { case: case.to_path_buf(), passphrase: None, now })?;
    // Opening is measured with the register.
    app.dispatch("chart", query("responses", &json!({})))?;
    println!("\n| figures and drawing, 250,000 records | n | p50 | p95 | SVG, largest |");
    println!("|---|--:|--:|--:|--:|");
    let filters = [
        json!({}),
        json!({ "responses": ["noted"] }),
        json!({ "cycles": [2, 3] }),
        json!({ "groups": ["african", "western_european_other"] }),
    ];
    let (mut slowest, mut largest): (f64, f64) = (0.0, 0.0);
    for kind in placard_app::chart_kinds() {
        let mut times: Vec<Duration> = Vec::new();
        let mut bytes: f64 = 0.0;
        for filter in filters.iter().cycle().take(filters.len() * ROUNDS) {
            let asked = query(kind, filter);
            let begun = Instant::now();
            let chart = app.dispatch("chart", asked)?;
            times.push(begun.elapsed());
            bytes = bytes.max(chart["svg"].as_str().unwrap_or_default().len() as f64);
        }
        let (n, p50, p95) = (times.len(), percentile(&mut times, 50), percentile(&mut times, 95));
        println!("| {kind} | {n} | {p50:.2} ms | {p95:.2} ms | {:.0} kB |", bytes / 1000.0);
        slowest = slowest.max(p95);
        largest = largest.max(bytes);
    }
    println!();
    judge("figures and drawing, p95 of the slowest chart", slowest, BAR, " ms");
    judge("largest SVG", largest / 1000.0, LARGEST / 1000.0, " kB");
    Ok(())
}

fn query(kind: &str, filter: &Value) -> Value {
    let state = OF_ONE_STATE.contains(&kind).then_some("USA");
    json!({ "kind": kind, "state": state, "cycle": null, "group": null, "filter": filter, "as_of": null, "lang": "en",
            "look": "light", "width": 1100 })
}
