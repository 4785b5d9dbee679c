//! Whatever the figures and whatever of them is shown, no words overlap and nothing is lost.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test may panic")]

use placard_domain::{Kind, Stage};
use proptest::prelude::*;

use super::*;
use crate::chart::Link;
use crate::checks::{self, lang, nothing_overlaps};

pub(super) fn texts() -> Texts {
    checks::texts("en")
}

fn date() -> impl Strategy<Value = PartialDate> {
    let text = prop_oneof![
        6 => (2024i32..2026, 1u32..=12, 1u32..=28).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        2 => (2008i32..2027, 1u32..=12, 1u32..=28).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        2 => (2024i32..2026, 1u32..=12).prop_map(|(y, m)| format!("{y}-{m:02}")),
        1 => (2006i32..2100).prop_map(|y| y.to_string()),
        1 => (2024i32..2026, 1u32..=12, 1u32..=12).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}/{y}-{m:02}-28")),
    ];
    text.prop_map(|text| PartialDate::parse(&text).expect("a date that exists"))
}

fn what() -> impl Strategy<Value = What> {
    let kind = prop::sample::select(&Kind::ALL[..]);
    let stage = prop::sample::select(&Stage::ALL[..]);
    prop_oneof![
        3 => (stage, kind).prop_map(|(stage, kind)| What::Event { stage, kind }),
        1 => (checks::name(), prop::option::of(checks::name()))
            .prop_map(|(speaker, organisation)| What::Statement { speaker, organisation }),
        1 => checks::name().prop_map(|addressed_to| What::Ask { addressed_to }),
    ]
}

fn mark() -> impl Strategy<Value = TimelineMark> {
    let lane = prop::sample::select(&Lane::ALL[..]);
    (date(), what(), lane, 1u8..=5, "\\PC{0,60}", any::<bool>()).prop_map(|(date, what, lane, cycle, summary, own)| {
        TimelineMark { id: format!("{summary}-{date}"), cycle, lane, what, date, summary, own }
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

fn day() -> impl Strategy<Value = NaiveDate> {
    (2006i32..2100, 1u32..=12, 1u32..=28)
        .prop_map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).expect("a date that exists"))
}

prop_compose! {
    fn figures()(
        state_name in "\\PC{0,80}",
        as_of in day(),
        reviews in prop::collection::vec(review(), 0..8),
        marks in prop::collection::vec(mark(), 0..110),
        undated in 0usize..3,
    ) -> Timeline {
        let source = "reference pack and this case file".to_owned();
        Timeline { iso3: "USA".parse().expect("a code"), state_name, as_of, source, reviews, marks, undated }
    }
}

/// Days from three to two hundred years.
fn span() -> impl Strategy<Value = Span> {
    let near = (2023i32..2027, 1u32..=12, prop_oneof![0i64..3, 3i64..60, 60i64..900]).prop_map(|(y, m, days)| {
        let from = NaiveDate::from_ymd_opt(y, m, 1).expect("a day");
        Span { from, to: from + chrono::TimeDelta::days(days) }
    });
    prop_oneof![4 => near, 1 => (day(), day()).prop_map(|(from, to)| Span { from, to })]
}

prop_compose! {
    fn view()(
        span in prop::option::of(span()),
        lanes_hidden in prop::sample::subsequence(&Lane::ALL[..], 0..4),
        kinds_hidden in prop::sample::subsequence(&Kind::ALL[..], 0..3),
        cycles in prop_oneof![3 => Just(Vec::new()), 1 => Just(vec![3, 4])],
        states_left_out in 0usize..3,
    ) -> TimelineView {
        TimelineView { span, lanes_hidden, kinds_hidden, cycles, states_left_out }
    }
}

fn frame(width: u32) -> Frame {
    Frame {
        width,
        look: crate::Look::Light,
        id_prefix: String::new(),
        titled: false,
        table: Some(crate::TableWindow::ALL),
    }
}

/// How many events, statements and asks the marks of a chart stand for.
fn stood_for(chart: &Chart) -> usize {
    let of_mark = |link: &Link| match link {
        Link::Event { .. } | Link::Statement { .. } | Link::Ask { .. } => 1,
        Link::Span { count, .. } => *count,
        _ => 0,
    };
    chart.marks.iter().map(|mark| of_mark(&mark.link)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_words_of_a_timeline_overlap_and_none_leaves_it(
        states in prop::collection::vec(figures(), 1..4),
        view in view(),
        width in 560i32..1400,
        lang in lang(),
    ) {
        let texts = checks::texts(lang);
        let view = TimelineView { span: view.span.map(Span::sound), ..view };
        let shown: Vec<Shown<'_>> = states.iter().map(|figures| view.shown(figures)).collect();
        let mut scene = Scene::new(width, 0, false);
        let (bottom, _) = lay_out(&mut scene, &shown, &view, &texts, 0);
        let foot = saying::words(&shown, &view, &texts).foot;
        let bottom = header::foot(&mut scene, &foot, bottom);
        nothing_overlaps(&scene, bottom)?;
    }

    #[test]
    fn no_two_words_of_a_strip_overlap_and_it_stays_low(figures in figures(), width in 560i32..1400, lang in lang()) {
        let mut scene = Scene::new(width, 0, false);
        let bottom = strip::lay_out(&mut scene, &strip::told(&figures), &checks::texts(lang), 0);
        prop_assert!(bottom <= 200, "{bottom} units high");
        nothing_overlaps(&scene, bottom)?;
    }

    #[test]
    fn everything_that_is_shown_can_be_pointed_at_and_stands_in_the_table(
        states in prop::collection::vec(figures(), 1..4),
        view in view(),
    ) {
        let chart = timeline(&states, &view, &texts(), &frame(1100)).expect("any figures can be drawn");
        let sound = TimelineView { span: view.span.map(Span::sound), ..view };
        let shown: Vec<Shown<'_>> = states.iter().map(|figures| sound.shown(figures)).collect();
        let events: usize = shown.iter().map(|shown| shown.marks.len()).sum();
        let reviews: usize = shown.iter().map(|shown| shown.reviews.len()).sum();
        prop_assert_eq!(stood_for(&chart), events, "the counts add up to what falls into the days shown");
        prop_assert_eq!(chart.table.rows.len(), events + reviews, "one row each");
        let n = format!("n = {events} ");
        prop_assert!(chart.sentence.contains(&n), "the text says {n}: {}", chart.sentence);
    }

    #[test]
    fn a_strip_tells_of_all_but_asks(figures in figures()) {
        let chart = timeline_strip(&figures, &texts(), &frame(1100)).expect("any figures can be drawn");
        let asks = figures.marks.iter().filter(|mark| matches!(mark.what, What::Ask { .. })).count();
        prop_assert_eq!(stood_for(&chart), figures.marks.len() - asks, "asks have a place of their own on a page");
    }

    #[test]
    fn moving_along_joins_nothing_that_stood_apart(marks in prop::collection::vec(mark(), 0..80), days in 1i64..200) {
        let mut marks: Vec<&TimelineMark> = marks.iter().collect();
        marks.sort_by(|a, b| a.in_time().cmp(&b.in_time()));
        let from = NaiveDate::from_ymd_opt(2024, 6, 1).expect("a day");
        let seen = |from: NaiveDate| {
            let span = Span { from, to: from + chrono::TimeDelta::days(365) };
            let axis = Axis::new((span.from, span.to.succ_opt().expect("a day")), (150, 1080));
            let spots = spots::place(&marks, &axis, span, spots::JOIN);
            let total: usize = spots.iter().map(|spot| spot.marks.len()).sum();
            let inside = marks.iter().filter(|mark| span.holds(&mark.date)).count();
            (total, inside)
        };
        for at in [from, from + chrono::TimeDelta::days(days)] {
            let (total, inside) = seen(at);
            prop_assert_eq!(total, inside, "every mark stands somewhere, once");
        }
    }
}

fn event(lane: Lane, kind: Kind, cycle: u8, date: &str) -> TimelineMark {
    TimelineMark {
        id: format!("{}-{date}", kind.code()),
        cycle,
        lane,
        what: What::Event { stage: Stage::Review, kind },
        date: PartialDate::parse(date).expect("a date that exists"),
        summary: String::new(),
        own: false,
    }
}

fn of(marks: Vec<TimelineMark>) -> Timeline {
    Timeline {
        iso3: "USA".parse().expect("a code"),
        state_name: "United States of America".to_owned(),
        as_of: "2025-12-01".parse().expect("a day"),
        source: "reference pack".to_owned(),
        reviews: Vec::new(),
        marks,
        undated: 0,
    }
}

#[test]
fn the_months_around_the_last_irregular_event_are_chosen_and_the_rest_is_counted() {
    let figures = of(vec![
        event(Lane::WorkingGroup, Kind::Held, 3, "2020-11-09"),
        event(Lane::WorkingGroup, Kind::Scheduled, 4, "2023-06-01"),
        event(Lane::State, Kind::WithdrawalAnnounced, 4, "2025-08-28"),
        event(Lane::State, Kind::Absent, 4, "2025-11-07"),
    ]);
    let whole = TimelineView::default();
    let focus = focus::choose(&whole.shown(&figures).marks, figures.as_of).expect("something happened");
    assert_eq!(focus.first.to_string(), "2025-08-01", "the month of the announcement");
    assert_eq!(focus.last, figures.as_of, "the day of the data is close enough to be shown");
    assert_eq!(focus.elsewhere, 2, "the earlier ones are on the band");
    assert!(focus::choose(&[], figures.as_of).is_none(), "nothing happened");
}

#[test]
fn things_of_one_day_are_one_mark_from_afar_and_stand_apart_from_near() {
    let figures = of(vec![
        event(Lane::Council, Kind::CouncilDecision, 4, "2025-11-07"),
        event(Lane::Council, Kind::Rescheduled, 4, "2025-11-07"),
    ]);
    let spans = |from: &str, to: &str| {
        let span = Span { from: from.parse().expect("a day"), to: to.parse().expect("a day") };
        let view = TimelineView { span: Some(span), ..TimelineView::default() };
        let chart = timeline(std::slice::from_ref(&figures), &view, &texts(), &frame(1100)).expect("drawn");
        chart.marks.iter().map(|mark| mark.label.clone()).collect::<Vec<_>>()
    };
    let far = spans("2020-01-01", "2026-12-31");
    assert_eq!(far.len(), 1, "one mark: {far:?}");
    assert!(far.iter().any(|label| label.contains("2 entries") && label.contains("Rescheduled")), "{far:?}");
    assert_eq!(spans("2025-11-01", "2025-11-20").len(), 2, "each by itself");
}

#[test]
fn what_is_left_out_is_said_on_the_picture() {
    let figures = of(vec![
        event(Lane::Council, Kind::CouncilDecision, 4, "2025-11-07"),
        event(Lane::State, Kind::Absent, 4, "2025-11-07"),
        event(Lane::State, Kind::WithdrawalAnnounced, 4, "2025-08-28"),
    ]);
    let span = Span { from: "2025-08-01".parse().expect("a day"), to: "2025-12-31".parse().expect("a day") };
    let view = TimelineView {
        span: Some(span),
        lanes_hidden: vec![Lane::Council],
        kinds_hidden: vec![Kind::WithdrawalAnnounced],
        ..TimelineView::default()
    };
    let chart = timeline(std::slice::from_ref(&figures), &view, &texts(), &frame(1100)).expect("drawn");
    assert_eq!(stood_for(&chart), 1, "one is left");
    for words in ["August–December 2025", "The Council", "Said it would not take part", "n = 1"] {
        assert!(chart.sentence.contains(words), "“{words}” is in: {}", chart.sentence);
        assert!(chart.svg.contains(words), "“{words}” is on the picture");
    }
}

#[test]
fn five_thousand_events_stay_a_picture() {
    let marks: Vec<TimelineMark> = (0..5_000u32)
        .map(|n| {
            let lane = Lane::ALL[(n % 6) as usize];
            let kind = Kind::ALL[(n % 12) as usize];
            let date = match n % 9 {
                0 => format!("{}-{:02}", 2008 + n % 19, 1 + n % 12),
                1 => format!("{}", 2008 + n % 19),
                _ => format!("{}-{:02}-{:02}", 2008 + n % 19, 1 + n / 19 % 12, 1 + n / 7 % 28),
            };
            TimelineMark { id: n.to_string(), ..event(lane, kind, 1 + (n % 4) as u8, &date) }
        })
        .collect();
    let same_day: Vec<TimelineMark> = marks
        .iter()
        .map(|mark| TimelineMark { date: PartialDate::parse("2025-11-07").expect("a day"), ..mark.clone() })
        .collect();
    let span = |from: &str, to: &str| Some(Span { from: from.parse().expect("a day"), to: to.parse().expect("a day") });
    for marks in [marks, same_day] {
        let one = of(marks);
        let eight: Vec<Timeline> = (0..8).map(|_| one.clone()).collect();
        for (states, span) in [
            (std::slice::from_ref(&one), None),
            (std::slice::from_ref(&one), span("2008-01-01", "2026-12-31")),
            (std::slice::from_ref(&one), span("2025-11-07", "2025-11-07")),
            (eight.as_slice(), None),
        ] {
            let view = TimelineView { span, ..TimelineView::default() };
            let chart = timeline(states, &view, &texts(), &frame(1200)).expect("drawn");
            assert!(chart.marks.len() <= 400, "{} marks", chart.marks.len());
            assert!(chart.svg.len() <= 300_000, "{} bytes of {} marks", chart.svg.len(), chart.marks.len());
        }
    }
}
