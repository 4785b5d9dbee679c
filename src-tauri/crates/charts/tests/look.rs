//! Every chart with figures of real size, in every look: it renders, and people can look at it.
//!
//! With `PLACARD_LOOK` set to a folder, the pictures are left there.

mod figures;

use std::path::PathBuf;

use figures::every::every_chart;
use figures::{Outcome, all_states, day, event, frame, ledger, texts, three_timelines, timeline};
use placard_charts::{Chart, ChartError, ChartKind, Frame, Lane, Look, Span, Timeline, TimelineMark, TimelineView};
use placard_domain::{Kind, PartialDate, Stage, Status, Texts};

/// Sixty events in some months, many on the same days.
fn crowded() -> Result<Timeline, Box<dyn std::error::Error>> {
    let mut figures = timeline()?;
    let summary = "Some words about what happened, long enough to be cut where there is little room for them.";
    for n in 0..60u32 {
        let (month, first) = (6 + n % 6, 1 + n * 7 % 28);
        let date = PartialDate::parse(&format!("2025-{month:02}-{first:02}"))?;
        let kind = Kind::ALL[(n % 12) as usize];
        figures.marks.push(event(Stage::Review, kind, date, if n % 3 == 0 { "" } else { summary }));
    }
    Ok(figures)
}

/// So many events over all years, in all lanes, some of whose dates are only months or years.
fn many(count: u32) -> Result<Timeline, Box<dyn std::error::Error>> {
    let mut figures = timeline()?;
    for n in 0..count {
        let (year, month, first) = (2008 + n % 18, 1 + n / 18 % 12, 1 + n * 7 % 28);
        let date = match n % 40 {
            0 => format!("{year}"),
            1..=3 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{first:02}"),
        };
        let kind = Kind::ALL[(n * 5 % 12) as usize];
        let lane = Lane::ALL[(n / 3 % 6) as usize];
        let mark = event(Stage::ALL[(n % 7) as usize], kind, PartialDate::parse(&date)?, "");
        figures.marks.push(TimelineMark { lane, id: n.to_string(), ..mark });
    }
    Ok(figures)
}

fn alone(mut figures: Timeline, marks: usize) -> Timeline {
    figures.marks.truncate(marks);
    figures.marks.iter_mut().for_each(|mark| mark.date = PartialDate::day(day("2025-08-28")));
    figures
}

/// A State that came to all its reviews and has the next one ahead.
fn quiet() -> Result<Timeline, Box<dyn std::error::Error>> {
    let mut figures = alone(timeline()?, 0);
    if let Some(review) = figures.reviews.last_mut() {
        (review.status, review.session_inferred) = (Status::NotYetHeld, true);
    }
    Ok(figures)
}

/// The whole story of one State.
fn drawn(figures: &Timeline, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    placard_charts::timeline(std::slice::from_ref(figures), &TimelineView::default(), texts, frame)
}

fn keep(name: &str, chart: &Chart) -> Outcome {
    let folder = std::env::var_os("PLACARD_LOOK").map(PathBuf::from);
    // Small when nobody looks: pixels are slow without optimisation.
    let picture = chart.png(if folder.is_some() { 1.5 } else { 0.25 })?;
    assert!(picture.starts_with(b"\x89PNG"), "{name} is a PNG");
    if let Some(folder) = folder {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(format!("{name}.png")), picture)?;
        std::fs::write(folder.join(format!("{name}.svg")), &chart.svg)?;
    }
    Ok(())
}

#[test]
fn every_chart_renders_in_every_look_language_and_width() -> Outcome {
    let cases = [
        ("en", Look::Light, 1100),
        ("en", Look::Light, 560),
        ("en", Look::Dark, 1100),
        ("en", Look::Print, 760),
        ("ar", Look::Light, 1100),
        ("ar", Look::Print, 560),
        ("fr", Look::Light, 900),
        ("zh", Look::Light, 1100),
        ("zh", Look::Dark, 560),
    ];
    for (lang, look, width) in cases {
        let (texts, frame) = (texts(lang)?, Frame { titled: width >= 900, ..frame(width, look) });
        for kind in ChartKind::ALL {
            let chart = every_chart(kind, &texts, &frame)?;
            keep(&format!("{}-{lang}-{look:?}-{width}", kind.code()).to_lowercase(), &chart)?;
        }
    }
    Ok(())
}

#[test]
fn roll_calls_and_timelines_render_however_they_are_arranged() -> Outcome {
    let cases = [
        ("en", Look::Light, 1100),
        ("en", Look::Light, 720),
        ("en", Look::Dark, 1100),
        ("en", Look::Print, 720),
        ("ar", Look::Light, 1100),
        ("ar", Look::Dark, 720),
        ("fr", Look::Light, 1100),
        ("zh", Look::Light, 1100),
        ("zh", Look::Print, 720),
    ];
    for (lang, look, width) in cases {
        let texts = texts(lang)?;
        let frame = Frame { titled: lang == "fr", ..frame(width, look) };
        let states = ledger::roll_call(&all_states(lang)?)?;
        assert_eq!(states.plates.len(), 193, "every Member has a placard");
        let name = |chart: &str| format!("{chart}-{lang}-{look:?}-{width}").to_lowercase();
        for (arranged, figures) in ledger::arranged(&states) {
            keep(&name(&format!("rollcall-{arranged}")), &placard_charts::roll_call(&figures, &texts, &frame)?)?;
        }
        keep(&name("timeline-60"), &drawn(&crowded()?, &texts, &frame)?)?;
        keep(&name("timeline-1"), &drawn(&alone(timeline()?, 1), &texts, &frame)?)?;
        keep(&name("timeline-0"), &drawn(&alone(timeline()?, 0), &texts, &frame)?)?;
        let span = |from: &str, to: &str| TimelineView {
            span: Some(Span { from: day(from), to: day(to) }),
            ..TimelineView::default()
        };
        let (whole, autumn) = (TimelineView::default(), span("2025-07-15", "2025-12-31"));
        // Many events are slow to draw without optimisation.
        let dense = many(if width == 1100 && look == Look::Light { 3_000 } else { 200 })?;
        let years = span("2008-01-01", "2026-12-31");
        for (timeline_name, states, view) in [
            ("timeline-span", vec![timeline()?], &autumn),
            ("timeline-years", vec![timeline()?], &years),
            ("timeline-states", three_timelines()?, &whole),
            ("timeline-states-span", three_timelines()?, &autumn),
            ("timeline-many", vec![dense.clone()], &whole),
            ("timeline-many-years", vec![dense.clone()], &years),
            ("timeline-many-span", vec![dense], &autumn),
        ] {
            keep(&name(timeline_name), &placard_charts::timeline(&states, view, &texts, &frame)?)?;
        }
    }
    Ok(())
}

#[test]
fn every_strip_is_low_enough_for_a_page_in_every_language() -> Outcome {
    for lang in ["en", "fr", "ar", "zh", "ru", "es"] {
        let texts = texts(lang)?;
        let cases = [("", timeline()?), ("-60", crowded()?), ("-1", alone(timeline()?, 2)), ("-quiet", quiet()?)];
        for (name, figures) in cases {
            let chart = placard_charts::timeline_strip(&figures, &texts, &frame(760, Look::Print))?;
            assert!(chart.height <= 200, "{lang}{name}: {} units", chart.height);
            keep(&format!("strip{name}-{lang}"), &chart)?;
        }
    }
    Ok(())
}
