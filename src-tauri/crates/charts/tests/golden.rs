//! The drawings of small figures, kept as files: a change of look is seen in review.

mod figures;

use figures::{Outcome, all_states, day, few_states, frame, ledger, register, texts, three_timelines, timeline};
use placard_charts::{Frame, Look, Span, TimelineView};

#[test]
fn a_timeline_looks_as_agreed() -> Outcome {
    let autumn = Span { from: day("2025-07-15"), to: day("2025-12-31") };
    let views = [
        ("timeline", vec![timeline()?], None),
        ("timeline_span", vec![timeline()?], Some(autumn)),
        ("timeline_states", three_timelines()?, None),
    ];
    for lang in ["en", "ar", "zh"] {
        for (name, states, span) in &views {
            let view = TimelineView { span: *span, ..TimelineView::default() };
            for (look, code) in [(Look::Light, "light"), (Look::Dark, "dark"), (Look::Print, "print")] {
                let chart = placard_charts::timeline(states, &view, &texts(lang)?, &frame(1100, look))?;
                insta::assert_snapshot!(format!("{name}_{lang}_{code}"), chart.svg);
                if look == Look::Light {
                    let words = format!("{}\n\n{}", chart.sentence, chart.csv());
                    insta::assert_snapshot!(format!("{name}_{lang}_words"), words);
                }
            }
        }
    }
    Ok(())
}

#[test]
fn a_strip_looks_as_agreed() -> Outcome {
    for lang in ["en", "ar"] {
        let chart = placard_charts::timeline_strip(&timeline()?, &texts(lang)?, &frame(760, Look::Print))?;
        insta::assert_snapshot!(format!("strip_{lang}"), chart.svg);
    }
    Ok(())
}

#[test]
fn a_roll_call_looks_as_agreed() -> Outcome {
    let states = ledger::roll_call(&few_states())?;
    for lang in ["en", "ar", "zh"] {
        let texts = texts(lang)?;
        for (arranged, figures) in ledger::arranged(&states) {
            for look in [Look::Light, Look::Dark, Look::Print] {
                let chart = placard_charts::roll_call(&figures, &texts, &frame(560, look))?;
                insta::assert_snapshot!(format!("roll_call_{arranged}_{lang}_{look:?}").to_lowercase(), chart.svg);
                if look == Look::Light {
                    let words = format!("{}\n\n{}", chart.sentence, chart.csv());
                    insta::assert_snapshot!(format!("roll_call_{arranged}_{lang}_words"), words);
                }
            }
        }
    }
    Ok(())
}

#[test]
fn participation_looks_as_agreed() -> Outcome {
    for lang in ["en", "ar", "zh"] {
        let texts = texts(lang)?;
        let all = [("all", ledger::participation()), ("groups", ledger::participation_by_group())];
        for (counted, figures) in all {
            for look in [Look::Light, Look::Dark, Look::Print] {
                let chart = placard_charts::participation(&figures, &texts, &frame(720, look))?;
                insta::assert_snapshot!(format!("participation_{counted}_{lang}_{look:?}").to_lowercase(), chart.svg);
                if look == Look::Light {
                    let words = format!("{}\n\n{}", chart.sentence, chart.csv());
                    insta::assert_snapshot!(format!("participation_{counted}_{lang}_words"), words);
                }
            }
        }
    }
    Ok(())
}

#[test]
fn charts_of_the_register_look_as_agreed() -> Outcome {
    for lang in ["en", "ar", "zh"] {
        let (texts, rows) = (texts(lang)?, all_states(lang)?);
        for look in [Look::Light, Look::Dark, Look::Print] {
            let frame = Frame { titled: true, ..frame(900, look) };
            for chart in [
                placard_charts::responses(&register::responses(), &texts, &frame)?,
                placard_charts::themes(&register::themes(), &texts, &frame)?,
                placard_charts::recommenders(&register::recommenders(&rows), &texts, &frame)?,
                placard_charts::matrix(&register::matrix(&rows), &texts, &frame)?,
                placard_charts::across_cycles(&register::across_cycles(), &texts, &frame)?,
                placard_charts::floor(&register::floor(&texts), &texts, &frame)?,
            ] {
                let name = chart.kind.code().replace('-', "_");
                insta::assert_snapshot!(format!("{name}_{lang}_{look:?}").to_lowercase(), chart.svg);
                if look == Look::Light {
                    let words = format!("{}\n\n{}\n\n{}", chart.sentence, chart.table.caption, chart.csv());
                    insta::assert_snapshot!(format!("{name}_{lang}_words"), words);
                }
            }
        }
    }
    Ok(())
}
