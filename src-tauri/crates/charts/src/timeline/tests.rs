//! Whatever the figures, no words overlap.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test may panic")]

use super::*;
use crate::checks::{self, nothing_overlaps};
use proptest::prelude::*;

pub(super) fn texts() -> Texts {
    checks::texts("en")
}

fn date() -> impl Strategy<Value = PartialDate> {
    let text = prop_oneof![
        6 => (2024i32..2026, 1u32..=12, 1u32..=28).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        2 => (2008i32..2027, 1u32..=12, 1u32..=28).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        2 => (2024i32..2026, 1u32..=12).prop_map(|(y, m)| format!("{y}-{m:02}")),
        1 => (2006i32..2100).prop_map(|y| y.to_string()),
    ];
    text.prop_map(|text| PartialDate::parse(&text).expect("a date that exists"))
}

fn mark() -> impl Strategy<Value = TimelineMark> {
    let kind = prop::sample::select(&Kind::ALL[..]);
    let actor = prop::sample::select(&ACTORS[..]);
    (date(), kind, actor, 1u8..=5, "\\PC{0,60}", any::<bool>()).prop_map(|(date, kind, actor, cycle, summary, said)| {
        let what = match said {
            true => What::Statement { speaker: summary.clone(), organisation: Some(summary.clone()) },
            false => What::Event { stage: Stage::Review, kind },
        };
        TimelineMark { id: "id".to_owned(), cycle, actor, what, date, summary }
    })
}

fn review() -> impl Strategy<Value = TimelineReview> {
    let status = prop::sample::select(&Status::ALL[..]);
    (1u8..=5, any::<Option<u8>>(), any::<bool>(), status, prop::option::of(date())).prop_map(
        |(cycle, session, session_inferred, status, date)| TimelineReview {
            cycle,
            session,
            session_inferred,
            status,
            date,
        },
    )
}

prop_compose! {
    fn figures()(
        state_name in "\\PC{0,80}",
        as_of in (2006i32..2100, 1u32..=12, 1u32..=28),
        reviews in prop::collection::vec(review(), 0..8),
        marks in prop::collection::vec(mark(), 0..70),
    ) -> Timeline {
        let as_of = NaiveDate::from_ymd_opt(as_of.0, as_of.1, as_of.2).expect("a date that exists");
        Timeline { state_name, as_of, reviews, marks }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_two_words_of_a_timeline_overlap_and_none_leaves_it(figures in figures(), width in 560i32..1400) {
        let mut scene = Scene::new(width, 0, false);
        let bottom = lay_out(&mut scene, &figures, &texts(), 0);
        nothing_overlaps(&scene, bottom)?;
    }

    #[test]
    fn no_two_words_of_a_strip_overlap_and_it_stays_low(
        figures in figures(),
        width in 560i32..1400,
        lang in prop::sample::select(&["en", "fr", "ar"][..]),
    ) {
        let mut scene = Scene::new(width, 0, false);
        let bottom = strip::lay_out(&mut scene, &figures, &checks::texts(lang), 0);
        prop_assert!(bottom <= 200, "{bottom} units high");
        nothing_overlaps(&scene, bottom)?;
    }

    #[test]
    fn everything_that_happened_can_be_pointed_at(figures in figures()) {
        let frame = crate::Frame { width: 1100, look: crate::Look::Light, id_prefix: String::new(), titled: false };
        for draw in [timeline, timeline_strip] {
            let chart = draw(&figures, &texts(), &frame).expect("any figures can be drawn");
            prop_assert_eq!(chart.marks.len(), figures.marks.len() + figures.reviews.len(), "one mark each");
            prop_assert_eq!(chart.table.rows.len(), chart.marks.len(), "one row each");
        }
    }
}

#[test]
fn the_months_around_the_last_irregular_event_are_chosen_and_the_rest_is_counted() {
    let event = |kind, cycle, date: &str| TimelineMark {
        id: date.to_owned(),
        cycle,
        actor: Actor::State,
        what: What::Event { stage: Stage::Review, kind },
        date: PartialDate::parse(date).expect("a date that exists"),
        summary: String::new(),
    };
    let marks = [
        event(Kind::Held, 3, "2020-11-09"),
        event(Kind::Scheduled, 4, "2023-06-01"),
        event(Kind::WithdrawalAnnounced, 4, "2025-08-28"),
        event(Kind::Absent, 4, "2025-11-07"),
    ];
    let as_of = "2025-12-01".parse().expect("a date that exists");
    let focus = focus::choose(&marks, as_of).expect("something happened");
    assert_eq!(focus.first.to_string(), "2025-08-01", "the month of the announcement");
    assert_eq!(focus.last, as_of, "the day of the data is close enough to be shown");
    assert_eq!(focus.elsewhere, 2, "the earlier ones are on the band");
    assert!(focus::choose(&[], as_of).is_none(), "nothing happened");
}
