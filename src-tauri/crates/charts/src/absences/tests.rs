use std::collections::BTreeSet;

use placard_domain::{Kind, PartialDate, Stage, Status};
use proptest::prelude::*;

use super::*;
use crate::chart::{Link, Look};
use crate::checks;
use crate::scene::Scene;

fn date() -> impl Strategy<Value = PartialDate> {
    prop_oneof![
        (2006i32..=2100, 1u32..=12, 1u32..=28).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        (2006i32..=2100, 1u32..=12).prop_map(|(y, m)| format!("{y}-{m:02}")),
        (2006i32..=2100).prop_map(|y| y.to_string()),
        Just("2020-05".to_owned()),
    ]
    .prop_map(|text| PartialDate::parse(&text).unwrap_or_else(|error| unreachable!("{error}")))
}

fn followed() -> impl Strategy<Value = Followed> {
    prop_oneof![
        date().prop_map(Followed::Held),
        (any::<Option<u8>>(), prop::option::of(date())).prop_map(|(session, dates)| Followed::Set { session, dates }),
        Just(Followed::Nothing),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    let stage = prop::sample::select(&Stage::ALL[..]);
    let kind = prop::sample::select(&Kind::ALL[..]);
    (stage, kind, date(), 0u32..1000).prop_map(|(stage, kind, date, n)| Act {
        id: format!("event-{n}"),
        stage,
        kind,
        date,
    })
}

fn review() -> impl Strategy<Value = DepartedReview> {
    let who = (checks::iso3(), checks::name(), checks::name(), 1u8..=4);
    let how = (
        prop::sample::select(&Departure::ALL[..]),
        prop::sample::select(&Status::ALL[..]),
        any::<bool>(),
        prop::option::of(30u8..33),
    );
    let when = (prop::option::of(date()), date(), followed(), prop::collection::vec(act(), 0..9));
    (who, how, when, checks::name()).prop_map(
        |(
            (iso3, name, group, cycle),
            (departure, status, cut, session),
            (planned, happened, followed, acts),
            words,
        )| {
            DepartedReview {
                iso3,
                name,
                group,
                cycle,
                departure,
                status,
                adoption_not_held: cut,
                session,
                planned,
                happened,
                followed,
                acts,
                headline: words.clone(),
                sources: words,
            }
        },
    )
}

fn figures() -> impl Strategy<Value = Absences> {
    (checks::basis(), prop::collection::vec(review(), 0..20)).prop_map(|(basis, reviews)| Absences { basis, reviews })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_two_words_overlap_and_none_leaves_the_picture(
        figures in figures(),
        width in checks::widths(),
        lang in checks::lang(),
    ) {
        let texts = checks::texts(lang);
        checks::is_legible(width, &words::words(&figures, &texts).foot, |scene| {
            draw::lay_out(scene, &figures, &texts, 0)
        })?;
    }

    #[test]
    fn every_review_is_a_row_of_the_table_and_part_of_one_row_of_the_picture(figures in figures()) {
        let texts = checks::texts("en");
        let table = checks::all(words::words(&figures, &texts).rows);
        prop_assert_eq!(table.len(), figures.reviews.len(), "the table is complete");
        let (rows, left) = rows::rows(&figures);
        let shown: usize = rows.iter().map(|row| row.reviews.len()).sum();
        prop_assert_eq!(shown + left, figures.reviews.len(), "parts and whole");
        for row in &rows {
            prop_assert!(row.reviews.iter().all(|review| review.departure == row.departure), "no mixed rows");
            prop_assert!(row.reviews.len() == 1 || row.departure == Departure::Postponed, "only agreed ones are folded");
        }
    }

    #[test]
    fn the_sentence_counts_the_states_that_the_table_has(figures in figures()) {
        let texts = checks::texts("en");
        let said = words::words(&figures, &texts).sentence;
        let absent = figures.reviews.iter().filter(|review| review.departure == Departure::Absent);
        let absent: BTreeSet<_> = absent.map(|review| review.iso3).collect();
        if !absent.is_empty() {
            prop_assert!(said.contains(&format!("{} of ", absent.len())), "{} in {}", absent.len(), said);
        } else if !figures.reviews.is_empty() {
            prop_assert!(said.contains("No absence from a review is recorded"), "{}", said);
        }
    }

    #[test]
    fn marks_are_in_reading_order_and_lead_to_what_they_are_of(figures in figures(), width in 560u32..1400) {
        let frame = Frame { width, look: Look::Light, id_prefix: String::new(), titled: false, table: Some(crate::TableWindow::ALL) };
        let chart = absences(&figures, &checks::texts("en"), &frame);
        let marks = chart.map(|chart| chart.marks).unwrap_or_default();
        let known: BTreeSet<&str> =
            figures.reviews.iter().flat_map(|review| &review.acts).map(|act| act.id.as_str()).collect();
        for pair in marks.windows(2) {
            prop_assert!(pair[0].y <= pair[1].y + 12.0, "from row to row: {:?}", pair);
        }
        for mark in &marks {
            if let Link::Event { id } = &mark.link {
                prop_assert!(known.contains(id.as_str()), "{} is in the figures", id);
            }
        }
        prop_assert_eq!(marks.is_empty(), figures.reviews.is_empty());
    }
}

#[test]
fn an_empty_chart_says_why_and_prints_its_filter() {
    let basis = crate::Basis {
        source: "Placard".to_owned(),
        rows: Some(29),
        filter: vec!["Regional group: Western European and other States".to_owned()],
        as_of: "2026-11-24".parse().unwrap_or_default(),
    };
    let figures = Absences { basis, reviews: Vec::new() };
    let texts = checks::texts("en");
    let said = words::words(&figures, &texts);
    assert!(said.foot.iter().any(|line| line.contains("Western European")), "the filter is printed: {:?}", said.foot);
    let mut scene = Scene::new(600, 0, false);
    draw::lay_out(&mut scene, &figures, &texts, 0);
    assert!(!scene.text_boxes().is_empty(), "an honest sentence, not an empty frame");
}
