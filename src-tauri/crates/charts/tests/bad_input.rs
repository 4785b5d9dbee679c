//! Bad input, drawn sensibly: every chart that it can come to is checked, one picture of each kind of it is kept.
//!
//! With `PLACARD_LOOK` set to a folder, all pictures are left there.

mod figures;
mod sound;

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;

use figures::{Outcome, bad, frame, texts};
use placard_charts::{Chart, ChartKind, Frame, Look};
use placard_domain::Texts;

/// All charts are sound and inside their margins; the first one is kept.
fn check(name: &str, draw: impl Fn(&Texts, &Frame) -> Result<Vec<Chart>, Box<dyn Error>>) -> Outcome {
    let frame = Frame { titled: true, ..frame(900, Look::Light) };
    let charts = draw(&texts("en")?, &frame)?;
    for chart in &charts {
        assert_eq!(sound::fault(chart), None, "{name}");
        assert_eq!(sound::cut_off(chart)?, None, "{name}: {} leaves its paper", chart.kind.code());
        keep(name, chart)?;
    }
    let first = charts.first().ok_or("no chart")?;
    insta::assert_snapshot!(name.to_owned(), first.svg);
    // Ten thousand take their time without optimisation.
    let others = if name == "one_day" { 0 } else { 2 };
    for (lang, width) in [("ar", 560), ("zh", 1400)].into_iter().take(others) {
        for chart in draw(&texts(lang)?, &Frame { width, ..frame.clone() })? {
            assert_eq!(sound::fault(&chart), None, "{name}, {lang} {width}");
        }
    }
    Ok(())
}

fn keep(name: &str, chart: &Chart) -> Outcome {
    if let Some(folder) = std::env::var_os("PLACARD_LOOK").map(PathBuf::from) {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(format!("{name}-{}.png", chart.kind.code())), chart.png(1.0)?)?;
    }
    Ok(())
}

#[test]
fn nothing_at_all_is_an_honest_sentence() -> Outcome {
    for lang in ["en", "ar", "zh"] {
        let texts = texts(lang)?;
        let mut said = String::new();
        for kind in ChartKind::ALL {
            let chart = bad::of_nothing(kind, &texts, &Frame { titled: true, ..frame(900, Look::Light) })?;
            assert_eq!(sound::fault(&chart), None, "{lang}");
            assert!(chart.svg.matches("<text").count() >= 3, "{}: title, sentence and foot", kind.code());
            keep(&format!("nothing-{lang}"), &chart)?;
            writeln!(said, "{}: {}", kind.code(), chart.answer)?;
        }
        insta::assert_snapshot!(format!("nothing_{lang}"), said);
    }
    Ok(())
}

#[test]
fn one_state_is_a_chart_of_one_state() -> Outcome {
    check("one_state", bad::one_state)
}

#[test]
fn one_event_is_a_chart_of_one_event() -> Outcome {
    check("one_event", bad::one_event)
}

#[test]
fn ten_thousand_events_on_one_day_stay_a_picture() -> Outcome {
    check("one_day", bad::one_day)
}

#[test]
fn dates_of_two_centuries_have_room() -> Outcome {
    check("two_centuries", bad::two_centuries)
}

#[test]
fn names_of_eighty_characters_are_cut_and_touch_nothing() -> Outcome {
    check("long_names", bad::long_names)
}

#[test]
fn names_from_right_to_left_stand_in_a_chart_from_left_to_right() -> Outcome {
    check("right_to_left", bad::right_to_left)
}

#[test]
fn zeros_are_zeros_and_no_missing_records() -> Outcome {
    check("all_zero", bad::all_zero)
}

#[test]
fn a_number_a_thousand_times_the_others_leaves_them_visible() -> Outcome {
    check("one_outshines_all", bad::one_outshines_all)
}
