//! Each chart as the window asks for it (figures from the case file and the pack, picture, marks, table, sentence),
//! beside plotters alone drawing as many shapes and words: what the picture costs at least.

use placard_app::App;
use placard_tests::Result;
use plotters::prelude::*;
use serde_json::json;

use crate::{Measured, alternate, timed};

pub fn measure(app: &mut App, kind: &str) -> Result<Measured> {
    let query = json!({ "kind": kind, "state": "USA", "cycle": 4, "group": null, "as_of": null, "lang": "en",
                        "look": "light", "width": 1100 });
    let svg = app.dispatch("chart", query.clone())?["svg"].as_str().unwrap_or_default().to_owned();
    let words = svg.matches("<text").count();
    let shapes = ["<rect", "<line", "<circle", "<path", "<poly"].iter().map(|tag| svg.matches(tag).count()).sum();
    let (ours, theirs) = alternate(
        30,
        || timed(|| Ok(app.dispatch("chart", query.clone()).map(drop)?)),
        || timed(|| plain(shapes, words)),
    )?;
    let peer = format!("plotters alone: {shapes} shapes, {words} words");
    Ok(Measured { what: format!("chart: {kind}"), peer, ours, theirs })
}

/// `shapes` rectangles and `words` words, in rows over the same area.
fn plain(shapes: usize, words: usize) -> Result {
    let place = |n: usize| (i32::try_from(n % 40 * 27).unwrap_or(0), i32::try_from(n / 40 * 20).unwrap_or(0));
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (1100, 800)).into_drawing_area();
        for (x, y) in (0..shapes).map(place) {
            area.draw(&Rectangle::new([(x, y), (x + 25, y + 18)], BLUE.filled()))?;
        }
        for (x, y) in (0..words).map(place) {
            area.draw(&Text::new("USA", (x, y), ("sans-serif", 12)))?;
        }
        area.present()?;
    }
    Ok(())
}
