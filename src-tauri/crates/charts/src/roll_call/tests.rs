//! Whatever the figures, every State has one placard, and words, table and picture say the same.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::checks;

fn status() -> impl Strategy<Value = Status> {
    prop::sample::select(&Status::ALL[..])
}

fn plate() -> impl Strategy<Value = Plate> {
    let session = (38u8..54, prop::option::of(Just("2025-11")), any::<bool>());
    let difference = (0u8..5, 1u8..5, 0i32..=100, -100i32..=100);
    let held = prop::option::of(prop::sample::select(&["2025-11-07", "2025-11-04", "2025-11"][..]));
    (
        (checks::iso3(), checks::name(), prop::option::of(prop::sample::select(&RegionalGroup::ALL[..]))),
        (prop::collection::vec(status(), 0..6), any::<bool>()),
        (prop::option::of(session), held, prop::option::of(difference)),
    )
        .prop_map(|((iso3, name, group), (record, adoption_not_held), (session, held, difference))| Plate {
            iso3,
            name,
            group,
            record: (1..).zip(record).collect(),
            adoption_not_held,
            session: session.map(|(number, dates, inferred)| PlateSession { number, dates: dates.map(date), inferred }),
            held: held.map(date),
            difference: difference.map(|(held, due, median, points)| Difference { held, due, median, points }),
        })
}

fn date(text: &str) -> PartialDate {
    PartialDate::parse(text).unwrap_or_else(|e| unreachable!("{e}"))
}

fn roll_call_of_anything() -> impl Strategy<Value = RollCall> {
    let arrangement = prop::sample::select(&Arrangement::ALL[..]);
    (checks::basis(), 1u8..6, prop::option::of(1u8..6), arrangement, prop::collection::vec(plate(), 0..60)).prop_map(
        |(basis, cycle, against, arrangement, plates)| RollCall { basis, cycle, against, arrangement, plates },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_words_overlap_and_none_leaves_the_picture(
        figures in roll_call_of_anything(),
        width in checks::widths(),
        lang in checks::lang(),
    ) {
        let texts = checks::texts(lang);
        let blocks = blocks::of(&figures, &texts);
        let foot = words::words(&figures, &blocks, &texts).foot;
        checks::is_legible(width, &foot, |scene| lay_out(scene, &figures, &blocks, &texts, 0))?;
    }

    #[test]
    fn every_state_has_one_placard_and_one_row_in_the_same_order(
        figures in roll_call_of_anything(),
        lang in checks::lang(),
    ) {
        let texts = checks::texts(lang);
        let frame = Frame { width: 900, look: crate::Look::Light, id_prefix: String::new(), titled: false, table: Some(crate::TableWindow::ALL) };
        let Ok(chart) = roll_call(&figures, &texts, &frame) else { unreachable!("drawn") };
        let plates = || chart.marks.iter().filter(|mark| matches!(mark.link, Link::State { .. }));
        prop_assert_eq!(plates().count(), figures.plates.len(), "a placard each");
        prop_assert_eq!(chart.table.rows.len(), figures.plates.len(), "a row each");
        let code = chart.table.columns.iter().position(|c| c == texts.get("chart.column.code")).unwrap_or_default();
        for (mark, row) in plates().zip(&chart.table.rows) {
            let Link::State { iso3 } = &mark.link else { continue };
            prop_assert_eq!(iso3.as_str(), row[code].as_str(), "table and picture in one order");
            prop_assert!(!mark.label.is_empty(), "each says what it is");
        }
        let sizes: BTreeSet<String> = plates().map(|mark| format!("{}×{}", mark.width, mark.height)).collect();
        prop_assert!(sizes.len() <= 1, "every State is equally large: {:?}", sizes);
    }

    #[test]
    fn a_sentence_counts_every_state_once(figures in roll_call_of_anything()) {
        let texts = checks::texts("en");
        let blocks = blocks::of(&figures, &texts);
        let words = words::words(&figures, &blocks, &texts);
        let counted = words.sentence.split_once(": ").map_or("", |(_, counts)| counts);
        // "in cycle 4" is no count of States.
        let numbers = counted.split("cycle ").enumerate().flat_map(|(at, part)| {
            part.split(|c: char| !c.is_ascii_digit()).skip(usize::from(at > 0)).filter_map(|n| n.parse::<usize>().ok())
        });
        let sum: usize = numbers.collect::<Vec<_>>().into_iter().sum();
        prop_assert_eq!(sum, figures.plates.len(), "{}", words.sentence);
    }
}

fn plates(of: &[(&str, &[Status])]) -> Vec<Plate> {
    let plate = |(iso3, record): &(&str, &[Status])| Plate {
        iso3: iso3.parse().unwrap_or_else(|e| unreachable!("{e}")),
        name: (*iso3).to_owned(),
        group: Some(RegionalGroup::WesternEuropeanOther),
        record: (3..).zip(record.iter().copied()).collect(),
        adoption_not_held: false,
        session: None,
        held: None,
        difference: None,
    };
    of.iter().map(plate).collect()
}

fn figures(arrangement: Arrangement, plates: Vec<Plate>) -> RollCall {
    let as_of = "2025-12-01".parse().unwrap_or_default();
    let basis = Basis { source: "pack".to_owned(), rows: None, filter: Vec::new(), as_of };
    RollCall { basis, cycle: 4, against: None, arrangement, plates }
}

#[test]
fn cycle_against_cycle_puts_what_changed_first() {
    use Status::{AbsentRescheduled, Held, NotYetHeld};
    let states = plates(&[("NOR", &[Held, Held]), ("SWE", &[Held, NotYetHeld]), ("USA", &[Held, AbsentRescheduled])]);
    let texts = checks::texts("en");
    // The earlier cycle comes first, whichever of the two is asked for.
    for (cycle, against) in [(4, 3), (3, 4)] {
        let figures = RollCall { cycle, against: Some(against), ..figures(Arrangement::Group, states.clone()) };
        let blocks = blocks::of(&figures, &texts);
        let told: Vec<_> = blocks.iter().map(|block| (block.name.as_str(), block.plates[0].iso3.as_str())).collect();
        assert_eq!(
            told,
            [
                ("Absent in cycle 4, took part in cycle 3", "USA"),
                ("Cycle 4 not yet held", "SWE"),
                ("Took part in both cycles", "NOR")
            ],
            "changes before what stayed"
        );
        assert_eq!(
            words::words(&figures, &blocks, &texts).sentence,
            "Cycle 4 against cycle 3, 3 States, as of 1 December 2025: 1 State took part in both, the review of \
             1 State in cycle 4 is not yet held and 1 State took part in cycle 3 and was absent in cycle 4.",
            "who took part in both, and what changed"
        );
    }
}

#[test]
fn sessions_stand_in_their_order_and_what_is_inferred_apart() {
    let mut states = plates(&[("AAA", &[]), ("BBB", &[]), ("CCC", &[]), ("DDD", &[]), ("EEE", &[])]);
    let session = |number, inferred| Some(PlateSession { number, dates: None, inferred });
    for (plate, (of, held)) in states.iter_mut().zip([
        (session(50, false), Some("2025-11-07")),
        (session(50, true), None),
        (session(50, false), Some("2025-11-04")),
        (None, None),
        (session(41, false), None),
    ]) {
        (plate.session, plate.held) = (of, held.map(date));
    }
    let figures = figures(Arrangement::Session, states);
    let texts = checks::texts("en");
    let told = |block: &Block| {
        let plates: Vec<_> = block.plates.iter().map(|plate| plate.iso3.as_str()).collect();
        format!("{}: {}", block.name, plates.join(" "))
    };
    let blocks = blocks::of(&figures, &texts);
    assert_eq!(
        blocks.iter().map(told).collect::<Vec<_>>(),
        ["Session 41: EEE", "Session 50: CCC AAA", "Session 50, inferred: BBB", "Session not known: DDD"],
        "by number, States by the day of their review, unknown last"
    );
    let foot = words::words(&figures, &blocks, &texts).foot.join(" ");
    assert!(foot.contains("Inferred: deduced"), "what inferred means is said: {foot}");
}

#[test]
fn differences_stand_by_size_and_states_equal_to_their_group_in_one_block() {
    let mut states = plates(&[("AAA", &[]), ("BBB", &[]), ("CCC", &[]), ("DDD", &[]), ("EEE", &[])]);
    for (plate, points) in states.iter_mut().zip([Some(0), Some(-25), Some(33), None, Some(0)]) {
        plate.difference = points.map(|points| Difference { held: 3, due: 4, median: 100, points });
    }
    let figures = figures(Arrangement::Difference, states);
    let texts = checks::texts("en");
    let blocks = blocks::of(&figures, &texts);
    let names: Vec<_> = blocks.iter().map(|block| (block.name.as_str(), block.plates.len())).collect();
    assert_eq!(
        names,
        [
            ("33 points above the group", 1),
            ("25 points below the group", 1),
            ("Equal to the group", 2),
            ("No review due", 1)
        ],
        "the greatest difference first, on whichever side"
    );
}
