//! The words of charts are there in every language.

mod figures;

use std::collections::BTreeSet;

use figures::{Outcome, texts};

/// Languages differ in how many plural forms they have, not in what they say.
fn said(lang: &str) -> Result<BTreeSet<String>, Box<dyn std::error::Error>> {
    let forms = [".zero", ".one", ".two", ".few", ".many", ".other"];
    let texts = texts(lang)?;
    let keys = texts.keys().filter(|key| key.starts_with("chart."));
    Ok(keys.map(|key| forms.iter().find_map(|form| key.strip_suffix(form)).unwrap_or(key).to_owned()).collect())
}

#[test]
fn every_language_says_the_same_things() -> Outcome {
    for lang in ["fr", "ar"] {
        assert_eq!(said(lang)?, said("en")?, "{lang} against en");
    }
    Ok(())
}

#[test]
fn every_number_has_its_form() -> Outcome {
    for lang in ["en", "fr", "ar"] {
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
