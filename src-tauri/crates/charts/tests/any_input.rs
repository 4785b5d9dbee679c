//! Any figures give a well-formed drawing whose marks lie inside it, the same each time.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test may panic")]

mod figures;

use figures::{frame, texts};
use placard_charts::{
    Chart, CycleCounts, Frame, Look, Participation, Plate, PlateGroup, RollCall, Timeline, TimelineMark, What,
};
use placard_domain::ledger::Actor;
use placard_domain::{PartialDate, Status};
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
}

#[test]
fn a_picture_too_large_to_hold_is_refused_and_not_attempted() {
    let figures = figures::participation();
    let texts = texts("en").expect("shipped");
    let chart = placard_charts::participation(&figures, &texts, &frame(1100, Look::Light)).expect("drawn");
    assert_eq!(chart.png(1000.0).err().map(|e| e.code()), Some("chart_too_large"), "gigabytes of pixels");
    assert_eq!(chart.png(f32::NAN).err().map(|e| e.code()), Some("chart_not_rendered"), "not a scale");
}
