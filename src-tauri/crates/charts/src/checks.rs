//! What the tests of every chart share.

#![allow(clippy::expect_used, reason = "a failed test may panic")]

use placard_domain::{Iso3, Response, Status, Texts};
use proptest::prelude::*;

use crate::basis::{Basis, CycleState};
use crate::scene::{Area, Scene};
use crate::table::{Rows, TableWindow};

/// The translations of a language as they are shipped.
pub(crate) fn texts(lang: &str) -> Texts {
    macro_rules! file {
        ($lang:literal, $area:literal) => {
            include_str!(concat!("../../../../assets/locales/", $lang, "/", $area, ".json"))
        };
    }
    let files = match lang {
        "fr" => [file!("fr", "common"), file!("fr", "chart")],
        "ar" => [file!("ar", "common"), file!("ar", "chart")],
        "zh" => [file!("zh", "common"), file!("zh", "chart")],
        "ru" => [file!("ru", "common"), file!("ru", "chart")],
        "es" => [file!("es", "common"), file!("es", "chart")],
        _ => [file!("en", "common"), file!("en", "chart")],
    };
    Texts::parse(lang, &files).expect("shipped translations are well-formed")
}

/// No two texts overlap and none leaves the drawing.
pub(crate) fn nothing_overlaps(scene: &Scene, bottom: i32) -> Result<(), TestCaseError> {
    let width = scene.width;
    let boxes = scene.text_boxes();
    for (i, (a, first)) in boxes.iter().enumerate() {
        let inside = a.x >= 0 && a.end() <= width && a.y >= 0 && a.bottom() <= bottom;
        prop_assert!(inside, "{first:?} {a:?} in {width}×{bottom}");
        for (b, second) in boxes.iter().skip(i + 1) {
            prop_assert!(!overlap(a, b), "{first:?} {a:?} and {second:?} {b:?}");
        }
    }
    Ok(())
}

fn overlap(a: &Area, b: &Area) -> bool {
    a.x < b.end() && b.x < a.end() && a.y < b.bottom() && b.y < a.bottom()
}

/// A language that is shipped.
pub(crate) fn lang() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..])
}

/// Room for a chart: from the narrowest drawing with its margins on.
pub(crate) fn widths() -> impl Strategy<Value = i32> {
    prop_oneof![496i32..600, 600i32..1400]
}

/// A name of any length and script.
pub(crate) fn name() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Za-zé]{1,14}( [A-Za-zé]{1,14}){0,9}", "\\PC{0,120}", "[a-z]{60}"]
}

/// A count: few, many, and more than anybody will ever have.
pub(crate) fn count() -> impl Strategy<Value = u32> {
    prop_oneof![3 => 0u32..3, 3 => 0u32..500, 1 => Just(200_000), 1 => any::<u32>()]
}

pub(crate) fn answers() -> impl Strategy<Value = Vec<(Option<Response>, u32)>> {
    let answer = prop_oneof![Just(None), prop::sample::select(Response::ALL).prop_map(Some)];
    prop::collection::vec((answer, count()), 0..9)
}

pub(crate) fn iso3() -> impl Strategy<Value = Iso3> {
    "[A-Z]{3}".prop_map(|code| code.parse().expect("three capital letters"))
}

/// A cycle with such figures, without a review, or without a record.
pub(crate) fn state<T: std::fmt::Debug + Clone>(
    figures: impl Strategy<Value = T>,
) -> impl Strategy<Value = CycleState<T>> {
    prop_oneof![
        3 => figures.prop_map(CycleState::Counted),
        1 => prop::sample::select(&Status::ALL[..]).prop_map(CycleState::NoReview),
        1 => Just(CycleState::NoRecord),
    ]
}

pub(crate) fn basis() -> impl Strategy<Value = Basis> {
    (name(), any::<Option<u32>>(), prop::collection::vec(name(), 0..30)).prop_map(|(source, rows, filter)| Basis {
        source,
        rows,
        filter,
        as_of: "2026-11-24".parse().expect("a day"),
    })
}

/// Every row of a table.
pub(crate) fn all(rows: Rows<'_>) -> Vec<Vec<String>> {
    rows.table(String::new(), Vec::new(), Some(TableWindow::ALL)).rows
}

/// No two texts overlap in a picture that `lay_out` sets and that `foot` follows.
pub(crate) fn is_legible(
    width: i32,
    foot: &[String],
    lay_out: impl FnOnce(&mut Scene) -> i32,
) -> Result<(), TestCaseError> {
    let mut scene = Scene::new(width, 0, false);
    let bottom = lay_out(&mut scene);
    let bottom = crate::header::foot(&mut scene, foot, bottom);
    nothing_overlaps(&scene, bottom)
}
