//! Any figures give a well-formed drawing whose marks lie inside it, the same each time.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a failed test may panic")]

mod figures;

use chrono::NaiveDate;
use figures::register::{Answers, basis, filter};
use figures::{frame, texts};
use placard_charts::{
    AcrossCycles, Arrangement, Basis, CalendarDispute, Chart, CycleCounts, CyclePair, CycleResponses, CycleState,
    CycleThemes, Difference, Disagreements, FieldInDispute, Floor, FloorGroup, Frame, GroupCounts, Lane, Look, Matrix,
    MatrixState, Participation, Plate, PlateSession, RecommenderResponses, Recommenders, Responses, RollCall, Said,
    SourcePair, Span, Statements, TableWindow, ThemeResponses, Themes, Timeline, TimelineMark, TimelineView, What,
};
use placard_charts::{
    Comparison, CycleThemeAnswers, GroupCycle, GroupState, Recommended, RecommendingGroup, RecommendingState,
    ReturningThemes, WhoRecommends,
};
use placard_domain::{ComparedField, PartialDate, Provider, Response, StatementKind, Status};
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
        table: Some(TableWindow::ALL),
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
        lang in prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..]),
        (cycle, against) in (any::<u8>(), any::<Option<u8>>()),
        arrangement in prop::sample::select(&Arrangement::ALL[..]),
        states in prop::collection::vec((HOSTILE, prop::collection::vec((any::<u8>(), status()), 0..9), any::<bool>(), any::<Option<(u8, bool)>>(), any::<Option<(u8, u8, i32, i32)>>()), 0..60),
    ) {
        let basis = hostile(&states.iter().map(|(name, ..)| name.clone()).collect::<Vec<_>>());
        let plates = states.into_iter().map(|(name, record, adoption_not_held, session, difference)| Plate {
            iso3: "USA".parse().expect("a code"),
            name,
            group: None,
            record,
            adoption_not_held,
            session: session.map(|(number, inferred)| PlateSession { number, dates: None, inferred }),
            held: None,
            difference: difference.map(|(held, due, median, points)| Difference { held, due, median, points }),
        }).collect();
        let figures = RollCall { basis, cycle, against, arrangement, plates };
        let texts = texts(lang).expect("shipped translations");
        let chart = placard_charts::roll_call(&figures, &texts, &frame).expect("drawn");
        is_sound(&chart)?;
        prop_assert_eq!(&chart, &placard_charts::roll_call(&figures, &texts, &frame).expect("drawn"), "the same again");
    }

    #[test]
    fn participation_of_anything_is_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..]),
        name in prop::option::of(HOSTILE),
        cycles in prop::collection::vec((any::<u8>(), HOSTILE, prop::collection::vec((status(), prop_oneof![0usize..300, any::<usize>()]), 0..10)), 0..7),
        groups in 0usize..4,
    ) {
        let cycles: Vec<_> = cycles.into_iter().map(|(cycle, years, counts)| CycleCounts { cycle, years, counts }).collect();
        let basis = hostile(&name.iter().cloned().collect::<Vec<_>>());
        let figures = Participation { basis, groups: vec![GroupCounts { name, cycles }; groups] };
        let chart = placard_charts::participation(&figures, &texts(lang).expect("shipped"), &frame).expect("drawn");
        is_sound(&chart)?;
    }

    #[test]
    fn a_timeline_of_anything_is_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..]),
        state_name in HOSTILE,
        said in prop::collection::vec((HOSTILE, HOSTILE, 2006i32..2100, 1u32..=12), 0..30),
        days in prop::option::of((any::<i32>(), any::<i32>())),
    ) {
        let marks = said.into_iter().map(|(speaker, summary, year, month)| TimelineMark {
            id: speaker.clone(),
            cycle: 4,
            lane: Lane::CivilSociety,
            what: What::Statement { speaker, organisation: None },
            date: PartialDate::month(year, month).expect("a month"),
            summary,
            own: true,
        }).collect();
        let figures = Timeline {
            iso3: "USA".parse().expect("a code"),
            source: state_name.clone(),
            state_name,
            as_of: figures::day("2025-12-01"),
            reviews: Vec::new(),
            marks,
            undated: 3,
        };
        let day = |n: i32| NaiveDate::from_num_days_from_ce_opt(n).unwrap_or(NaiveDate::MAX);
        let span = days.map(|(from, to)| Span { from: day(from), to: day(to) });
        let view = TimelineView { span, ..TimelineView::default() };
        let texts = texts(lang).expect("shipped");
        is_sound(&placard_charts::timeline(&[figures.clone(), figures.clone()], &view, &texts, &frame).expect("drawn"))?;
        is_sound(&placard_charts::timeline(std::slice::from_ref(&figures), &view, &texts, &frame).expect("drawn"))?;
        is_sound(&placard_charts::timeline_strip(&figures, &texts, &frame).expect("drawn"))?;
    }

    #[test]
    fn charts_of_any_answers_are_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..]),
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
        lang in prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..]),
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
        lang in prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..]),
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn statements_of_anything_are_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..]),
        said in prop::collection::vec((prop::option::of(HOSTILE), HOSTILE, HOSTILE, prop::option::of((2006i32..2100, 1u32..=12))), 0..30),
    ) {
        let basis = hostile(&said.iter().map(|(_, speaker, ..)| speaker.clone()).collect::<Vec<_>>());
        let statement = |(organisation, speaker, text, date): (_, String, _, Option<(i32, u32)>)| Said {
            id: speaker.clone(),
            organisation,
            iso3: "USA".parse().expect("a code"),
            state: speaker.clone(),
            source: speaker.clone(),
            speaker,
            cycle: 255,
            kind: StatementKind::Other,
            date: date.map(|(year, month)| PartialDate::month(year, month).expect("a month")),
            text,
        };
        let figures = Statements { basis, statements: said.into_iter().map(statement).collect() };
        let texts = texts(lang).expect("shipped");
        is_sound(&placard_charts::statements(&figures, &texts, &frame).expect("drawn"))?;
    }

    #[test]
    fn disagreements_on_anything_are_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..]),
        pairs in prop::collection::vec((HOSTILE, HOSTILE, any::<u32>(), any::<u32>(), any::<u32>()), 0..6),
        notes in prop::collection::vec((HOSTILE, HOSTILE), 0..6),
    ) {
        let said: Vec<String> = pairs.iter().map(|(first, ..)| first.clone()).collect();
        let iso3 = "USA".parse().expect("a code");
        let pair = |(first, second, both, given, differing)| SourcePair {
            sources: (Provider::WgReport, Provider::UprInfo),
            names: (first, second),
            both,
            differing,
            fields: ComparedField::ALL.iter().map(|field| FieldInDispute { field: *field, given, differing }).collect(),
            answers: vec![(Response::Noted, Response::Supported, differing), (Response::Noted, Response::Noted, given)],
        };
        let note = |(state, text): (String, String)| CalendarDispute { iso3, source: state.clone(), state, cycle: 0, text };
        let pairs = pairs.into_iter().map(pair).collect();
        let calendar = notes.into_iter().map(note).collect();
        let figures = Disagreements { basis: hostile(&said), filter: filter(), differing: u32::MAX, pairs, calendar };
        let texts = texts(lang).expect("shipped");
        is_sound(&placard_charts::disagreements(&figures, &texts, &frame).expect("drawn"))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn questions_on_anything_are_sound(
        frame in any_frame(),
        lang in prop::sample::select(&["en", "fr", "ar", "zh", "ru", "es"][..]),
        said in prop::collection::vec((HOSTILE, status(), state(answers()), any::<u32>()), 0..40),
        cycles in prop::collection::vec((any::<u8>(), HOSTILE, state(any::<bool>())), 0..10),
    ) {
        let texts = texts(lang).expect("shipped");
        let basis = hostile(&said.iter().map(|(name, ..)| name.clone()).collect::<Vec<_>>());
        let iso3 = "USA".parse().expect("a code");
        let name = said.first().map(|(name, ..)| name.clone()).unwrap_or_default();

        let states = said.iter().cloned().map(|(name, status, state, _)| GroupState { iso3, name, status, state });
        let states: Vec<GroupState> = states.collect();
        let of_group = |(cycle, years, _): &(u8, String, _)| GroupCycle { cycle: *cycle, years: years.clone(), states: states.clone() };
        let of_groups = cycles.iter().map(of_group).collect();
        let figures = Comparison { basis: basis.clone(), filter: filter(), state: iso3, group: name.clone(), name: name.clone(), cycles: of_groups };
        is_sound(&placard_charts::comparison(&figures, &texts, &frame).expect("drawn"))?;

        let made = |(name, _, state, n): (String, _, CycleState<Answers>, u32)| {
            let made = match state {
                CycleState::Counted(_) => Recommended::Made(n),
                CycleState::NoReview(_) => Recommended::UnderReview,
                CycleState::NoRecord => Recommended::NoRecord,
            };
            RecommendingState { iso3, name, made }
        };
        let groups = vec![RecommendingGroup { name, states: said.iter().cloned().map(made).collect() }];
        let figures = WhoRecommends { basis: basis.clone(), filter: filter(), cycles: vec![0, 255], groups, without_state: 1 };
        is_sound(&placard_charts::who_recommends(&figures, &texts, &frame).expect("drawn"))?;

        let theme = |(theme, _, state, _): (String, _, CycleState<Answers>, u32)| match state {
            CycleState::Counted(answers) => ThemeResponses { theme, answers },
            CycleState::NoReview(_) | CycleState::NoRecord => ThemeResponses { theme, answers: Vec::new() },
        };
        let themes: Vec<ThemeResponses> = said.into_iter().map(theme).collect();
        let of_themes = |(cycle, years, state)| {
            let state = match state {
                CycleState::Counted(all) => CycleState::Counted(if all { themes.clone() } else { Vec::new() }),
                CycleState::NoReview(status) => CycleState::NoReview(status),
                CycleState::NoRecord => CycleState::NoRecord,
            };
            CycleThemeAnswers { cycle, years, state }
        };
        let cycles = cycles.into_iter().map(of_themes).collect();
        let figures = ReturningThemes { basis, filter: filter(), cycles, without_theme: 0 };
        is_sound(&placard_charts::returning_themes(&figures, &texts, &frame).expect("drawn"))?;
    }
}

#[test]
fn a_picture_too_large_to_hold_is_refused_and_not_attempted() {
    let figures = figures::ledger::participation();
    let texts = texts("en").expect("shipped");
    let chart = placard_charts::participation(&figures, &texts, &frame(1100, Look::Light)).expect("drawn");
    assert_eq!(chart.png(1000.0).err().map(|e| e.code()), Some("chart_too_large"), "gigabytes of pixels");
    assert_eq!(chart.png(f32::NAN).err().map(|e| e.code()), Some("chart_not_rendered"), "not a scale");
}
