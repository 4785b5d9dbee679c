//! The drawings of small figures, kept as files: a change of look is seen in review.

mod figures;

use figures::{Outcome, all_states, few_states, frame, participation, register, roll_call, texts, timeline};
use placard_charts::{Frame, Look};

#[test]
fn a_timeline_looks_as_agreed() -> Outcome {
    for lang in ["en", "ar"] {
        let chart = placard_charts::timeline(&timeline()?, &texts(lang)?, &frame(1100, Look::Light))?;
        insta::assert_snapshot!(format!("timeline_{lang}"), chart.svg);
        insta::assert_snapshot!(format!("timeline_{lang}_words"), format!("{}\n\n{}", chart.sentence, chart.csv()));
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
    for lang in ["en", "ar"] {
        let texts = texts(lang)?;
        let chart = placard_charts::roll_call(&roll_call(&few_states(), &texts)?, &texts, &frame(720, Look::Light))?;
        insta::assert_snapshot!(format!("roll_call_{lang}"), chart.svg);
        insta::assert_snapshot!(format!("roll_call_{lang}_words"), format!("{}\n\n{}", chart.sentence, chart.csv()));
    }
    Ok(())
}

#[test]
fn participation_looks_as_agreed() -> Outcome {
    for lang in ["en", "ar"] {
        let chart = placard_charts::participation(&participation(), &texts(lang)?, &frame(720, Look::Light))?;
        insta::assert_snapshot!(format!("participation_{lang}"), chart.svg);
        insta::assert_snapshot!(
            format!("participation_{lang}_words"),
            format!("{}\n\n{}", chart.sentence, chart.csv())
        );
    }
    Ok(())
}

#[test]
fn charts_of_the_register_look_as_agreed() -> Outcome {
    for lang in ["en", "ar"] {
        let (texts, rows) = (texts(lang)?, all_states(lang)?);
        let frame = Frame { titled: true, ..frame(900, Look::Light) };
        for chart in [
            placard_charts::responses(&register::responses(), &texts, &frame)?,
            placard_charts::themes(&register::themes(), &texts, &frame)?,
            placard_charts::recommenders(&register::recommenders(&rows), &texts, &frame)?,
            placard_charts::matrix(&register::matrix(&rows), &texts, &frame)?,
            placard_charts::across_cycles(&register::across_cycles(), &texts, &frame)?,
            placard_charts::floor(&register::floor(&texts), &texts, &frame)?,
        ] {
            let name = chart.kind.code().replace('-', "_");
            insta::assert_snapshot!(format!("{name}_{lang}"), chart.svg);
            let words = format!("{}\n\n{}\n\n{}", chart.sentence, chart.table.caption, chart.csv());
            insta::assert_snapshot!(format!("{name}_{lang}_words"), words);
        }
    }
    Ok(())
}
