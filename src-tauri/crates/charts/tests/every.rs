//! What every chart owes its readers, whatever it shows: read off the finished picture.

mod figures;
mod sound;

use std::collections::BTreeSet;

use figures::every::{at_real_size, every_chart};
use figures::{Outcome, frame, texts};
use placard_charts::{Chart, ChartKind, Frame, Look, Table, TableWindow};
use placard_domain::{Response, Status};
use resvg::usvg::roxmltree::{Document, Node};

const LOOKS: [Look; 3] = [Look::Light, Look::Dark, Look::Print];

fn alone(width: u32, look: Look) -> Frame {
    Frame { titled: true, ..frame(width, look) }
}

#[test]
fn no_chart_is_too_heavy_for_the_window_at_real_size() -> Outcome {
    let texts = texts("en")?;
    for kind in ChartKind::ALL {
        assert_eq!(
            sound::fault(&at_real_size(kind, &texts)?(&texts, &frame(1100, Look::Light))?),
            None,
            "at real size"
        );
    }
    Ok(())
}

#[test]
fn every_chart_is_finished_and_sound_in_every_language_and_width() -> Outcome {
    for (lang, width) in [("en", 560), ("fr", 900), ("ar", 560), ("ar", 1400), ("zh", 760)] {
        let texts = texts(lang)?;
        for kind in ChartKind::ALL {
            let chart = every_chart(kind, &texts, &frame(width, Look::Light))?;
            assert_eq!(chart.kind, kind, "{} says what it is", kind.code());
            assert_eq!(sound::fault(&chart), None, "{lang} {width}");
            assert!(!chart.marks.is_empty() && !chart.table.rows.is_empty(), "{} shows something", kind.code());
        }
    }
    Ok(())
}

#[test]
fn a_chart_brings_the_rows_of_its_table_that_are_asked_for_and_counts_them_all() -> Outcome {
    let texts = texts("en")?;
    for kind in ChartKind::ALL {
        let with = |table| every_chart(kind, &texts, &Frame { table, ..frame(900, Look::Light) });
        let (whole, none) = (with(Some(TableWindow::ALL))?, with(None)?);
        let all = &whole.table.rows;
        assert_eq!(whole.table.total, all.len(), "{} counts its rows", kind.code());
        assert_eq!(none.table, Table { rows: Vec::new(), ..whole.table.clone() }, "only the rows are missing");
        assert_eq!((&none.svg, &none.marks), (&whole.svg, &whole.marks), "the picture is the same");
        let window = with(Some(TableWindow { offset: 1, limit: 2 }))?.table;
        let expected = all.get(1..all.len().min(3)).unwrap_or_default();
        assert_eq!((window.rows.as_slice(), window.offset), (expected, 1), "{}", kind.code());
        assert_eq!(window.total, all.len(), "of all");
    }
    Ok(())
}

#[test]
fn the_answers_and_standings_in_a_row_add_up_to_its_total() -> Outcome {
    let texts = texts("en")?;
    let parts: BTreeSet<&str> = Response::ALL
        .iter()
        .map(|response| format!("chart.response.{}", response.code()))
        .chain(["chart.response.not_recorded".to_owned()])
        .chain(Status::ALL.map(|status| format!("status.{}", status.code())))
        .map(|key| texts.get(&key).to_owned().leak() as &str)
        .collect();
    let mut checked = 0;
    for kind in ChartKind::ALL {
        let chart = every_chart(kind, &texts, &frame(900, Look::Light))?;
        let columns = &chart.table.columns;
        let of_parts: Vec<usize> = (0..columns.len()).filter(|at| parts.contains(columns[*at].as_str())).collect();
        let Some(total) = columns.iter().position(|column| column == texts.get("chart.column.total")) else { continue };
        if of_parts.len() < 2 {
            continue;
        }
        for row in &chart.table.rows {
            let number = |at: &usize| row[*at].parse::<u64>().ok();
            let Some(whole) = number(&total) else { continue };
            let sum: u64 = of_parts.iter().filter_map(number).sum();
            assert_eq!(sum, whole, "{}: {row:?}", kind.code());
            checked += 1;
        }
    }
    assert!(checked > 40, "only {checked} rows have parts");
    Ok(())
}

#[test]
fn nothing_reaches_the_edge_of_a_picture_that_stands_alone() -> Outcome {
    let cases = [("en", 1100), ("ar", 560), ("zh", 760)];
    for (kind, (lang, width)) in ChartKind::ALL.into_iter().flat_map(|kind| cases.map(|case| (kind, case))) {
        let chart = every_chart(kind, &texts(lang)?, &alone(width, Look::Light))?;
        assert_eq!(sound::cut_off(&chart)?, None, "{} {lang} {width}", kind.code());
    }
    Ok(())
}

/// WCAG 2.2 contrast ratio of two colours as SVG writes them.
fn contrast(a: &str, b: &str) -> f64 {
    let luminance = |colour: &str| {
        let number = u32::from_str_radix(colour.trim_start_matches('#'), 16).unwrap_or_default();
        let linear = [16, 8, 0].map(|shift| {
            let c = f64::from((number >> shift) & 0xFF) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or_default()
}

/// Whether a filled shape lies over a point.
fn covers(shape: Node<'_, '_>, (x, y): (f64, f64)) -> bool {
    match shape.tag_name().name() {
        "rect" => {
            let (left, top) = (number(shape, "x"), number(shape, "y"));
            (left..left + number(shape, "width")).contains(&x) && (top..top + number(shape, "height")).contains(&y)
        }
        "circle" => (x - number(shape, "cx")).hypot(y - number(shape, "cy")) <= number(shape, "r"),
        "polygon" => {
            let points: Vec<f64> = shape
                .attribute("points")
                .unwrap_or_default()
                .split([' ', ','])
                .filter_map(|point| point.parse().ok())
                .collect();
            let points: Vec<(f64, f64)> = points.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect();
            let next = points.iter().cycle().skip(1);
            let crossings = points
                .iter()
                .zip(next)
                .filter(|((ax, ay), (bx, by))| (*ay > y) != (*by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax);
            crossings.count() % 2 == 1
        }
        _ => false,
    }
}

/// A text of a picture, the paint it is set in and the paint it lies on.
struct OnPaper {
    text: String,
    paint: String,
    under: String,
}

fn words_on_paper(chart: &Chart) -> Result<Vec<OnPaper>, Box<dyn std::error::Error>> {
    let document = Document::parse(&chart.svg)?;
    let mut beneath: Vec<Node<'_, '_>> = Vec::new();
    let mut words = Vec::new();
    for node in document.root_element().descendants().filter(Node::is_element) {
        let in_pattern = node.ancestors().any(|outer| outer.tag_name().name() == "defs");
        match node.tag_name().name() {
            "text" if !in_pattern => {
                let (size, x, y) = (number(node, "font-size"), number(node, "x"), number(node, "y"));
                let towards = match node.attribute("text-anchor") {
                    Some("end") => -0.3,
                    Some("middle") => 0.0,
                    _ => 0.3,
                };
                let point = (x + towards * size, y - 0.35 * size);
                let under = beneath.iter().rev().find(|shape| {
                    let paint = shape.attribute("fill").unwrap_or("none");
                    let is_seen = number(**shape, "opacity") == 0.0 || number(**shape, "opacity") == 1.0;
                    paint.starts_with('#') && is_seen && covers(**shape, point)
                });
                let under = under.and_then(|shape| shape.attribute("fill")).unwrap_or_default().to_owned();
                let paint = node.attribute("fill").unwrap_or("#000000").to_owned();
                words.push(OnPaper { text: node.text().unwrap_or_default().to_owned(), paint, under });
            }
            "rect" | "circle" | "polygon" if !in_pattern => beneath.push(node),
            _ => {}
        }
    }
    Ok(words)
}

#[test]
fn every_word_of_every_chart_can_be_read_on_what_it_lies_on() -> Outcome {
    for (lang, look) in ["en", "ar"].into_iter().flat_map(|lang| LOOKS.map(|look| (lang, look))) {
        let texts = texts(lang)?;
        for kind in ChartKind::ALL {
            let chart = every_chart(kind, &texts, &alone(1100, look))?;
            let words = words_on_paper(&chart)?;
            assert!(words.len() > 5, "{}: words are found", kind.code());
            for OnPaper { text, paint, under } in words {
                let ratio = contrast(&paint, &under);
                let what = format!("{lang} {look:?} {}: “{text}”, {paint} on {under}", kind.code());
                assert!(ratio >= 4.5, "{what} is {ratio:.2}:1");
            }
        }
    }
    Ok(())
}
