//! Any figures give a well-formed drawing whose marks lie inside it, the same each time.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test may panic")]

mod figures;

use figures::register::{Answers, basis, filter};
use figures::{frame, texts};
use placard_charts::{
    AcrossCycles, Basis, Chart, CycleCounts, CyclePair, CycleResponses, CycleState, CycleThemes, Floor, FloorGroup,
    Frame, Look, Matrix, MatrixState, Participation, Plate, PlateGroup, RecommenderResponses, Recommenders, Responses,
    RollCall, ThemeResponses, Themes, Timeline, TimelineMark, What,
};
use placard_domain::ledger::Actor;
use placard_domain::{PartialDate, Response, Status};
use proptest::prelude::*;
use resvg::usvg::{Options, Tree};

const HOSTILE: &str = "[\\PC<>&\"'\u{0}\u{7}\u{202e}\u{2067}ع漢💩\n=]{0,300}";

fn is_sound(chart: &Chart) -> Result<(), TestCaseError> {
    let tree = Tree::from_str(&chart.svg, &Options::default());
    prop_assert!(tree.is_ok(), "well-formed: {:?}", tree.err());
    for mark in &chart.marks {
        let inside = mark.x >= 0.0
            && mark.y >= 0.0
            && mark.x + mark.width <= f64::from(chart.width)
            && mark.y + mark.height <= f64::from(chart.height);
        prop_assert!(inside && mark.width > 0.0 && mark.height > 0.0, "{mark:?} in {}×{}", chart.width, chart.height);
    }
    for row in &chart.table.rows {
        prop_assert_eq!(row.len(), chart.table.columns.len(), "as many cells as headings");
    }
    for forbidden in ["style=", "<script", "href", " dy="] {
        prop_assert!(!chart.svg.replace('\n', " ").contains(&format!(" {forbidden}")), "{forbidden}");
    }
    Ok(())
}

fn any_frame() -> impl Strategy<Value = Frame> {
    let look = prop::sample::select(&[Look::Light, Look::Dark, Look::Print][..]);
    (0u32..3000, look, HOSTILE, any::<bool>()).prop_map(|(width, look, id_prefix, titled)| Frame {
        width,
        look,
        id_prefix,
        titled,
    })
}

fn status() -> impl Strategy<Value = Status> {
    prop::sample::select(&Status::ALL[..])
}

fn answers() -> impl Strategy<Value = Answers> {
    let answer = prop_oneof![Just(None), prop::sample::select(Response::ALL).prop_map(Some)];
    prop::collection::vec((answer, prop_oneof![0u32..400, any::<u32>()]), 0..8)
}

fn state<T: std::fmt::Debug + Clone>(figures: impl Strategy<Value = T>) -> impl Strategy<Value = CycleState<T>> {
    prop_oneof![
        figures.prop_map(CycleState::Counted),
        status().prop_map(CycleState::NoReview),
        Just(CycleState::NoRecord),
    ]
}

/// A basis of hostile words.
fn hostile(said: &[String]) -> Basis {
    Basis { source: said.first().cloned().unwrap_or_default(), filter: said.to_vec(), ..basis(1) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_roll_call_of_anything_is_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar"][..]),
        cycle in any::<u8>(),
        groups in prop::collection::vec((HOSTILE, prop::collection::vec((HOSTILE, status(), any::<bool>()), 0..60)), 0..6),
    ) {
        let groups = groups.into_iter().map(|(name, plates)| PlateGroup {
            name,
            plates: plates.into_iter().map(|(name, status, adoption_not_held)| Plate {
                iso3: "USA".parse().expect("a code"), name, status, adoption_not_held,
            }).collect(),
        }).collect();
        let figures = RollCall { cycle, as_of: figures::day("2025-12-01"), groups };
        let texts = texts(lang).expect("shipped translations");
        let chart = placard_charts::roll_call(&figures, &texts, &frame).expect("drawn");
        is_sound(&chart)?;
        prop_assert_eq!(&chart, &placard_charts::roll_call(&figures, &texts, &frame).expect("drawn"), "the same again");
    }

    #[test]
    fn participation_of_anything_is_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar"][..]),
        group in prop::option::of(HOSTILE),
        cycles in prop::collection::vec((any::<u8>(), HOSTILE, prop::collection::vec((status(), prop_oneof![0usize..300, any::<usize>()]), 0..10)), 0..7),
    ) {
        let cycles = cycles.into_iter().map(|(cycle, years, counts)| CycleCounts { cycle, years, counts }).collect();
        let figures = Participation { as_of: figures::day("2025-12-01"), group, cycles };
        let chart = placard_charts::participation(&figures, &texts(lang).expect("shipped"), &frame).expect("drawn");
        is_sound(&chart)?;
    }

    #[test]
    fn a_timeline_of_anything_is_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar"][..]),
        state_name in HOSTILE,
        said in prop::collection::vec((HOSTILE, HOSTILE, 2006i32..2100, 1u32..=12), 0..30),
    ) {
        let marks = said.into_iter().map(|(speaker, summary, year, month)| TimelineMark {
            id: speaker.clone(),
            cycle: 4,
            actor: Actor::CivilSociety,
            what: What::Statement { speaker, organisation: None },
            date: PartialDate::month(year, month).expect("a month"),
            summary,
        }).collect();
        let figures = Timeline { state_name, as_of: figures::day("2025-12-01"), reviews: Vec::new(), marks };
        let texts = texts(lang).expect("shipped");
        is_sound(&placard_charts::timeline(&figures, &texts, &frame).expect("drawn"))?;
        is_sound(&placard_charts::timeline_strip(&figures, &texts, &frame).expect("drawn"))?;
    }

    #[test]
    fn charts_of_any_answers_are_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar"][..]),
        said in prop::collection::vec((HOSTILE, answers()), 0..40),
        cycles in prop::collection::vec((any::<u8>(), HOSTILE, state(answers())), 0..7),
    ) {
        let texts = texts(lang).expect("shipped");
        let basis = hostile(&said.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>());
        let cycles = cycles.into_iter().map(|(cycle, years, state)| CycleResponses { cycle, years, state }).collect();
        let figures = Responses { basis: basis.clone(), filter: filter(), cycles };
        is_sound(&placard_charts::responses(&figures, &texts, &frame).expect("drawn"))?;

        let themes = said.iter().cloned().map(|(theme, answers)| ThemeResponses { theme, answers }).collect();
        let figures = Themes { basis: basis.clone(), filter: filter(), themes, without_theme: u32::MAX };
        is_sound(&placard_charts::themes(&figures, &texts, &frame).expect("drawn"))?;

        let iso3 = "USA".parse().expect("a code");
        let states = said.into_iter().map(|(name, answers)| RecommenderResponses { iso3, name, answers }).collect();
        let figures = Recommenders { basis, filter: filter(), states, without_state: 0 };
        is_sound(&placard_charts::recommenders(&figures, &texts, &frame).expect("drawn"))?;
    }

    #[test]
    fn charts_of_any_themes_are_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar"][..]),
        themes in prop::collection::vec((HOSTILE, any::<u32>()), 0..40),
        states in prop::collection::vec((HOSTILE, any::<u32>(), any::<bool>()), 0..30),
        cycles in prop::collection::vec((any::<u8>(), HOSTILE, state(any::<bool>())), 0..12),
        pairs in prop::collection::vec((any::<u8>(), any::<u8>(), any::<u32>(), any::<u32>(), any::<u32>()), 0..12),
    ) {
        let texts = texts(lang).expect("shipped");
        let basis = hostile(&themes.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>());
        let of = |all: bool| if all { themes.clone() } else { Vec::new() };
        let iso3 = "USA".parse().expect("a code");
        let state = |(name, total, all)| MatrixState { iso3, name, total, themes: of(all) };
        let states = states.into_iter().map(state).collect();
        let figures = Matrix { basis: basis.clone(), filter: filter(), states, themes: themes.clone(), without: 0 };
        is_sound(&placard_charts::matrix(&figures, &texts, &frame).expect("drawn"))?;

        let cycle = |(cycle, years, state)| {
            let state = match state {
                CycleState::Counted(all) => CycleState::Counted(of(all)),
                CycleState::NoReview(status) => CycleState::NoReview(status),
                CycleState::NoRecord => CycleState::NoRecord,
            };
            CycleThemes { cycle, years, state }
        };
        let cycles = cycles.into_iter().map(cycle).collect();
        let pair = |(from, to, repeated, new, dropped)| CyclePair { from, to, repeated, new, dropped };
        let pairs = pairs.into_iter().map(pair).collect();
        let figures = AcrossCycles { basis, filter: filter(), cycles, pairs, without: 0 };
        is_sound(&placard_charts::across_cycles(&figures, &texts, &frame).expect("drawn"))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_floor_of_anything_is_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar"][..]),
        review in HOSTILE,
        groups in prop::collection::vec((HOSTILE, any::<u32>(), any::<u32>()), 0..9),
        statements in any::<Option<u32>>(),
    ) {
        let group = |(name, took_the_floor, recommended)| FloorGroup { group: None, name, took_the_floor, recommended };
        let groups = groups.into_iter().map(group).collect();
        let state = "USA".parse().expect("a code");
        let figures = Floor { basis: hostile(std::slice::from_ref(&review)), filter: filter(), state, review, groups, statements };
        is_sound(&placard_charts::floor(&figures, &texts(lang).expect("shipped"), &frame).expect("drawn"))?;
    }
}

#[test]
fn a_picture_too_large_to_hold_is_refused_and_not_attempted() {
    let figures = figures::participation();
    let texts = texts("en").expect("shipped");
    let chart = placard_charts::participation(&figures, &texts, &frame(1100, Look::Light)).expect("drawn");
    assert_eq!(chart.png(1000.0).err().map(|e| e.code()), Some("chart_too_large"), "gigabytes of pixels");
    assert_eq!(chart.png(f32::NAN).err().map(|e| e.code()), Some("chart_not_rendered"), "not a scale");
}
