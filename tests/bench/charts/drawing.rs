//! The drawing alone, from made-up figures at real size, beside others that draw the same picture: plotters with as
//! many bare shapes and words, vl-convert and matplotlib with the same ones.

use std::io::Write;
use std::process::{Command, Stdio};

use placard_charts::{Chart, ChartKind, Frame, Look};
use placard_tests::Result;
use plotters::prelude::*;
use serde_json::{Value, json};

use super::figures;
use crate::{alternate, judge, median, peers, timed};

const ROUNDS: usize = 40;
/// Python is slower: fewer rounds do.
const PEER_ROUNDS: usize = 5;

pub fn measure() -> Result {
    let python = |module: &str, script: &str| -> Result<Option<Command>> {
        Ok(peers::python(module)?.map(|mut command| {
            command.arg(peers::script("charts", script));
            command
        }))
    };
    let mut vl_convert = python("vl_convert", "with_vl_convert.py")?;
    let mut matplotlib = python("matplotlib", "with_matplotlib.py")?;
    println!("\n| drawing | shapes | words | Placard | plotters | × | vl-convert | × | matplotlib | × |");
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    let frame = Frame { width: 1100, look: Look::Light, id_prefix: "bench".to_owned(), titled: false, table: None };
    let texts = figures::texts("en")?;
    let (mut heaviest, mut least_vl, mut least_mpl) = (0.0_f64, f64::INFINITY, f64::INFINITY);
    for kind in ChartKind::ALL {
        let ready = figures::every::at_real_size(kind, &texts)?;
        let draw = || ready(&texts, &frame);
        let picture = picture(&draw()?);
        let (shapes, words) = (count(&picture, "shapes"), count(&picture, "words"));
        let (ours, bare) = alternate(ROUNDS, || timed(|| Ok(draw().map(drop)?)), || timed(|| plain(shapes, words)))?;
        let (ours, bare) = (median(ours), median(bare));
        let times = |peer: &mut Option<Command>| peer.as_mut().map(|peer| drawn(peer, &picture)).transpose();
        let (vl, mpl) = (times(&mut vl_convert)?, times(&mut matplotlib)?);
        heaviest = heaviest.max(ours / bare);
        least_vl = vl.map_or(least_vl, |time| least_vl.min(time / ours));
        least_mpl = mpl.map_or(least_mpl, |time| least_mpl.min(time / ours));
        let told = |time: Option<f64>| match time {
            Some(time) => format!("{time:.1} ms | {:.0}", time / ours),
            None => "– | –".to_owned(),
        };
        let (kind, ratio) = (kind.code(), ours / bare);
        println!(
            "| {kind} | {shapes} | {words} | {ours:.2} ms | {bare:.2} ms | {ratio:.1} | {} | {} |",
            told(vl),
            told(mpl)
        );
    }
    println!();
    judge("drawing against bare plotters, the heaviest chart", heaviest, 3.0, "×");
    if least_vl.is_finite() {
        judge("part of vl-convert's time, warm (1/50)", 1.0 / least_vl, 0.02, "×");
    }
    if least_mpl.is_finite() {
        judge("part of matplotlib's time (1/100)", 1.0 / least_mpl, 0.01, "×");
    }
    Ok(())
}

/// Every shape and word of a drawing as others need them; a shape that is no rectangle becomes one.
fn picture(chart: &Chart) -> Value {
    let (mut shapes, mut words) = (Vec::new(), Vec::new());
    for element in chart.svg.split('<').filter(|element| element.contains('=')) {
        let number = |name: &str| attribute(element, name).and_then(|value| value.parse().ok()).unwrap_or(8.0_f64);
        let tag = element.split([' ', '>']).next().unwrap_or_default();
        match tag {
            "text" => {
                let text = element.split_once('>').map_or("", |(_, text)| text);
                words.push(json!({ "x": number("x"), "y": number("y"), "text": text }));
            }
            "rect" | "circle" | "polyline" | "polygon" => {
                let colour = attribute(element, "fill").filter(|fill| fill.starts_with('#')).unwrap_or("#2F5D8C");
                shapes.push(json!({ "x": number("x"), "y": number("y"), "width": number("width"),
                                    "height": number("height"), "colour": colour }));
            }
            _ => {}
        }
    }
    json!({ "width": chart.width, "height": chart.height, "shapes": shapes, "words": words, "rounds": PEER_ROUNDS })
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    element.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

fn count(picture: &Value, of: &str) -> usize {
    picture[of].as_array().map_or(0, Vec::len)
}

/// What a peer says that drawing took it, in milliseconds.
fn drawn(peer: &mut Command, picture: &Value) -> Result<f64> {
    let mut child = peer.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(picture.to_string().as_bytes())?;
    }
    let output = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    said.parse().map_err(|_| format!("{peer:?} gave no time but “{said}”").into())
}

/// As many rectangles and words, in rows over the same area.
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
