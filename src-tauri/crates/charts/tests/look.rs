//! Every chart with figures of real size, in every look: it renders, and people can look at it.
//!
//! With `PLACARD_LOOK` set to a folder, the pictures are left there.

mod figures;

use std::path::PathBuf;

use figures::{Outcome, all_states, day, event, frame, participation, register, roll_call, texts, timeline};
use placard_charts::{Chart, Frame, Look, Timeline};
use placard_domain::{Kind, PartialDate, Stage, Status};

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
        ("en", Look::Light, 720),
        ("en", Look::Dark, 1100),
        ("en", Look::Print, 720),
        ("ar", Look::Light, 1100),
        ("ar", Look::Dark, 720),
        ("fr", Look::Light, 1100),
    ];
    for (lang, look, width) in cases {
        let texts = texts(lang)?;
        let frame = Frame { titled: lang == "fr", ..frame(width, look) };
        let states = roll_call(&all_states(lang)?, &texts)?;
        let count: usize = states.groups.iter().map(|group| group.plates.len()).sum();
        assert_eq!(count, 193, "every Member has a placard");
        let name = |chart: &str| format!("{chart}-{lang}-{look:?}-{width}").to_lowercase();
        keep(&name("rollcall"), &placard_charts::roll_call(&states, &texts, &frame)?)?;
        keep(&name("participation"), &placard_charts::participation(&participation(), &texts, &frame)?)?;
        keep(&name("timeline"), &placard_charts::timeline(&timeline()?, &texts, &frame)?)?;
        keep(&name("timeline-60"), &placard_charts::timeline(&crowded()?, &texts, &frame)?)?;
        keep(&name("timeline-1"), &placard_charts::timeline(&alone(timeline()?, 1), &texts, &frame)?)?;
        keep(&name("timeline-0"), &placard_charts::timeline(&alone(timeline()?, 0), &texts, &frame)?)?;
    }
    Ok(())
}

#[test]
fn every_chart_of_the_register_renders_in_every_look_language_and_width() -> Outcome {
    let cases = [
        ("en", Look::Light, 1100),
        ("en", Look::Light, 720),
        ("en", Look::Dark, 1100),
        ("en", Look::Print, 760),
        ("ar", Look::Light, 1100),
        ("ar", Look::Print, 560),
        ("fr", Look::Light, 900),
    ];
    for (lang, look, width) in cases {
        let (texts, rows) = (texts(lang)?, all_states(lang)?);
        let frame = Frame { titled: width >= 900, ..frame(width, look) };
        let name = |chart: &Chart| format!("{}-{lang}-{look:?}-{width}", chart.kind.code()).to_lowercase();
        for chart in [
            placard_charts::responses(&register::responses(), &texts, &frame)?,
            placard_charts::themes(&register::themes(), &texts, &frame)?,
            placard_charts::recommenders(&register::recommenders(&rows), &texts, &frame)?,
            placard_charts::matrix(&register::matrix(&rows), &texts, &frame)?,
            placard_charts::across_cycles(&register::across_cycles(), &texts, &frame)?,
            placard_charts::floor(&register::floor(&texts), &texts, &frame)?,
        ] {
            keep(&name(&chart), &chart)?;
        }
    }
    Ok(())
}

#[test]
fn every_strip_is_low_enough_for_a_page_in_every_language() -> Outcome {
    for lang in ["en", "fr", "ar"] {
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
