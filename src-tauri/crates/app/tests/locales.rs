//! Every language says everything, and every error has words.

#![allow(clippy::expect_used, reason = "a failed test may panic")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use placard_app::{App, CODES, LANGUAGES, Moment, Setup, import_kinds};
use placard_casefile::CaseFileError;
use placard_domain::{
    Adoption, Class, Column, Dimension, Implementation, Kind, Provider, RegionalGroup, Response, Stage, Status, Texts,
};
use placard_intake::IntakeError;
use placard_intake::register::PROBLEM_CODES;

fn app() -> App {
    let now = || Moment { utc: Default::default(), today: Default::default() };
    App::new(Setup { case: PathBuf::new(), passphrase: None, now }).expect("what is built in can be read")
}

/// The keys of a language, plural forms taken together: languages differ in how many they have.
fn keys(texts: &Texts) -> BTreeSet<String> {
    let forms = [".zero", ".one", ".two", ".few", ".many", ".other"];
    texts.keys().map(|key| forms.iter().find_map(|form| key.strip_suffix(form)).unwrap_or(key).to_owned()).collect()
}

#[test]
fn every_language_says_the_same_things() {
    let app = app();
    let english = keys(app.texts("en").expect("English is there"));
    for lang in LANGUAGES {
        let other = keys(app.texts(lang).expect("every language is there"));
        let missing: Vec<_> = english.symmetric_difference(&other).collect();
        assert!(missing.is_empty(), "{lang} differs from English in {missing:?}");
    }
}

#[test]
fn every_value_of_a_text_stands_in_every_language() {
    let app = app();
    let places = |text: &str| -> BTreeSet<String> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
    };
    let english = app.texts("en").expect("English is there");
    for lang in LANGUAGES {
        let texts = app.texts(lang).expect("every language is there");
        for key in english.keys().filter(|key| texts.keys().any(|other| other == *key)) {
            // The forms for one and two may write the number out, French writes "1er", and advice is worded
            // per language.
            let may_leave_out = |name: &String| ["n", "count", "day", "advice"].contains(&name.as_str());
            let missing: Vec<_> = places(english.get(key))
                .difference(&places(texts.get(key)))
                .filter(|n| !may_leave_out(n))
                .cloned()
                .collect();
            assert!(missing.is_empty(), "{lang} leaves {missing:?} out of {key}");
        }
    }
}

#[test]
fn every_code_has_words_in_every_language() {
    let app = app();
    let mut wanted: Vec<String> = CODES.iter().map(|code| format!("error.{code}")).collect();
    wanted.extend(CaseFileError::CODES.iter().map(|code| format!("error.{code}")));
    wanted.extend(IntakeError::CODES.iter().map(|code| format!("error.import_{code}")));
    wanted.extend(Status::ALL.iter().map(|status| format!("status.{}", status.code())));
    wanted.extend(Adoption::ALL.iter().map(|adoption| format!("adoption.{}", adoption.code())));
    wanted.extend(Stage::ALL.iter().map(|stage| format!("stage.{}", stage.code())));
    wanted.extend(Kind::ALL.iter().map(|kind| format!("kind.{}", kind.code())));
    wanted.extend(RegionalGroup::ALL.iter().map(|group| format!("group.{}", group.code())));
    wanted.extend(placard_charts::Lane::ALL.iter().map(|lane| format!("lane.{}", lane.code())));
    wanted.extend(Class::ALL.iter().map(|class| format!("class.{}", class.code())));
    wanted.extend(Response::ALL.iter().map(|answer| format!("answer.{}", answer.code())));
    wanted.extend(Provider::ALL.iter().map(|provider| format!("provider.{}", provider.code())));
    wanted.extend(Implementation::ALL.iter().map(|level| format!("implementation.{}", level.code())));
    wanted.extend(Dimension::ALL.iter().map(|dimension| format!("dimension.{}", dimension.code())));
    wanted.extend(Column::ALL.iter().map(|column| format!("register.column.{}", column.code())));
    wanted.extend((1..=5).map(|category| format!("category.{category}")));
    wanted.extend(PROBLEM_CODES.iter().map(|code| format!("row.{code}")));
    let kinds = import_kinds().into_iter().filter(|kind| *kind != "press_release");
    wanted.extend(kinds.map(|kind| format!("kind.register.{kind}")));
    for lang in LANGUAGES {
        let texts = app.texts(lang).expect("every language is there");
        let missing: Vec<_> = wanted.iter().filter(|key| texts.get(key) == key.as_str()).collect();
        assert!(missing.is_empty(), "{lang} has no words for {missing:?}");
    }
}
