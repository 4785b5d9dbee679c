//! A roll call of all States goes on one page and is small enough to send.

mod figures;

use figures::{Outcome, all_states, ledger, texts};
use placard_charts::{Frame, Look, TableWindow};

/// A4 landscape within margins of 10 mm.
const PAGE: (f64, f64) = (277.0, 190.0);
/// Points to a millimetre.
const POINTS: f64 = 72.0 / 25.4;
/// The smallest letters of charts, in units of the viewBox.
const SMALLEST: f64 = 12.0;

#[test]
fn every_arrangement_of_all_states_is_legible_on_one_page() -> Outcome {
    for lang in ["en", "fr", "ar", "zh", "ru", "es"] {
        let (states, texts) = (ledger::roll_call(&all_states(lang)?)?, texts(lang)?);
        for (arranged, figures) in ledger::arranged(&states) {
            let frame = Frame {
                width: 1100,
                look: Look::Print,
                id_prefix: "t".to_owned(),
                titled: true,
                table: Some(TableWindow::ALL),
            };
            let chart = placard_charts::roll_call(&figures, &texts, &frame)?;
            let scale = (PAGE.0 / f64::from(chart.width)).min(PAGE.1 / f64::from(chart.height));
            let points = SMALLEST * scale * POINTS;
            assert!(points >= 6.0, "{lang} {arranged}: {points:.1} points on {}×{}", chart.width, chart.height);
            assert!(chart.svg.len() <= 300_000, "{lang} {arranged}: {} bytes", chart.svg.len());
            assert_eq!(chart.table.rows.len(), 193, "every Member has a row");
        }
    }
    Ok(())
}

#[test]
fn no_arrangement_leaves_a_word_out_in_any_language() -> Outcome {
    for lang in ["en", "fr", "ar", "zh", "ru", "es"] {
        let (states, texts) = (ledger::roll_call(&all_states(lang)?)?, texts(lang)?);
        let frame = Frame {
            width: 900,
            look: Look::Light,
            id_prefix: "t".to_owned(),
            titled: true,
            table: Some(TableWindow::ALL),
        };
        let mut charts = vec![
            placard_charts::participation(&ledger::participation(), &texts, &frame)?,
            placard_charts::participation(&ledger::participation_by_group(), &texts, &frame)?,
        ];
        for (_, figures) in ledger::arranged(&states) {
            charts.push(placard_charts::roll_call(&figures, &texts, &frame)?);
        }
        for chart in &charts {
            let said = [&chart.title, &chart.desc, &chart.sentence, &chart.svg, &chart.table.caption];
            let cells = chart.table.rows.iter().flatten().chain(&chart.table.columns);
            for text in said.into_iter().chain(chart.marks.iter().map(|mark| &mark.label)).chain(cells) {
                assert!(!text.contains("chart.") && !text.contains(['{', '}']), "{lang} {}: {text}", chart.title);
            }
        }
    }
    Ok(())
}
