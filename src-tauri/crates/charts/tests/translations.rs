//! The words of charts are there in every language.

mod figures;

use std::collections::BTreeSet;

use figures::{Outcome, all_states, frame, register, texts};
use placard_charts::Look;

/// Languages differ in how many plural forms they have, not in what they say.
fn said(lang: &str) -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let forms = [".zero", ".one", ".two", ".few", ".many", ".other"];
    let texts = texts(lang)?;
    let keys = texts.keys().filter(|key| key.starts_with("chart."));
    Ok(keys.map(|key| forms.iter().find_map(|form| key.strip_suffix(form)).unwrap_or(key).to_owned()).collect())
}

#[test]
fn every_language_says_the_same_things() -> Outcome {
    for lang in ["fr", "ar", "zh", "ru", "es"] {
        assert_eq!(said(lang)?, said("en")?, "{lang} against en");
    }
    Ok(())
}

#[test]
fn every_number_has_its_form() -> Outcome {
    for lang in ["en", "fr", "ar", "zh", "ru", "es"] {
        let texts = texts(lang)?;
        for status in placard_domain::Status::ALL {
            for n in [1, 2, 3, 11, 100, 193] {
                let phrase = texts.plural(&format!("chart.count.{}", status.code()), n, &[]);
                assert!(!phrase.contains("chart.") && !phrase.contains('{'), "{lang}: {phrase}");
            }
        }
    }
    Ok(())
}

/// A text in which something was not filled in or not translated.
fn is_unfinished(text: &str) -> bool {
    text.contains("chart.") || text.contains('{') || text.contains('}')
}

#[test]
fn charts_of_the_register_leave_no_word_out_in_any_language() -> Outcome {
    for lang in ["en", "fr", "ar", "zh", "ru", "es"] {
        let (texts, rows) = (texts(lang)?, all_states(lang)?);
        let frame = frame(900, Look::Light);
        for chart in [
            placard_charts::responses(&register::responses(), &texts, &frame)?,
            placard_charts::themes(&register::themes(), &texts, &frame)?,
            placard_charts::recommenders(&register::recommenders(&rows), &texts, &frame)?,
            placard_charts::matrix(&register::matrix(&rows), &texts, &frame)?,
            placard_charts::across_cycles(&register::across_cycles(), &texts, &frame)?,
            placard_charts::floor(&register::floor(&texts), &texts, &frame)?,
        ] {
            let said = [&chart.title, &chart.desc, &chart.sentence, &chart.svg, &chart.table.caption];
            let labels = chart.marks.iter().map(|mark| &mark.label);
            for text in said.into_iter().chain(labels).chain(&chart.table.columns) {
                assert!(!is_unfinished(text), "{lang} {}: {text}", chart.kind.code());
            }
        }
    }
    Ok(())
}
