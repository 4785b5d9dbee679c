use placard_domain::deadline::{Rule, Side, Unit};
use placard_domain::{Kind, PartialDate, Stage};
use proptest::prelude::*;

use super::agenda::Section;
use super::*;
use crate::chart::Look;
use crate::checks;

fn day() -> impl Strategy<Value = String> {
    // Around the day that the figures are as of, and far from it.
    let near = (2026i32..=2028, 1u32..=12, 1u32..=28);
    let far = (2006i32..=2100, 1u32..=12, 1u32..=28);
    prop_oneof![3 => near, 1 => far].prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}"))
}

fn date() -> impl Strategy<Value = PartialDate> {
    prop_oneof![day(), day().prop_map(|day| day[..7].to_owned()), day().prop_map(|day| day[..4].to_owned())]
        .prop_map(|text| PartialDate::parse(&text).unwrap_or_else(|error| unreachable!("{error}")))
}

fn what() -> impl Strategy<Value = DueWhat> {
    let stage = prop::sample::select(&Stage::ALL[..]);
    let kind = prop::sample::select(&[Kind::Deadline, Kind::Scheduled, Kind::Rescheduled][..]);
    let rule = (prop::sample::select(Rule::ALL), prop::sample::select(Unit::ALL), 1u8..=255, 1u8..=255, any::<bool>());
    prop_oneof![
        any::<u8>().prop_map(|number| DueWhat::Session { number }),
        (stage, kind).prop_map(|(stage, kind)| DueWhat::Event { stage, kind }),
        checks::name().prop_map(|to| DueWhat::Ask { to }),
        (rule, any::<u8>()).prop_map(|((rule, unit, a, b, published), session)| DueWhat::Rule {
            rule: DeadlineRule {
                rule,
                side: if published { Side::BeforeSession } else { Side::AfterSession },
                distance: (a.min(b), a.max(b)),
                unit,
                published: published.then_some((6, Unit::Months)),
                valid_from: "2022-11-07".parse().unwrap_or_default(),
                basis: placard_domain::Basis::PublishedList,
                source: String::new(),
            },
            session,
        }),
    ]
}

fn due() -> impl Strategy<Value = Due> {
    let state = || {
        let said = (checks::iso3(), checks::name(), any::<bool>());
        said.prop_map(|(iso3, name, inferred)| DueState { iso3, name, inferred })
    };
    let states = prop_oneof![3 => prop::collection::vec(state(), 0..3), 1 => prop::collection::vec(state(), 0..60)];
    (what(), prop::option::of(date()), any::<bool>(), checks::name(), states).prop_map(
        |(what, date, own, text, states)| Due {
            what,
            date,
            own,
            source: text.clone(),
            text,
            states,
            link: Link::Session { number: 53 },
        },
    )
}

fn figures() -> impl Strategy<Value = Deadlines> {
    (checks::basis(), prop::option::of(checks::name()), prop::collection::vec(due(), 0..16))
        .prop_map(|(basis, state, dues)| Deadlines { basis, state, dues })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_two_words_overlap_and_none_leaves_the_picture(
        figures in figures(),
        width in checks::widths(),
        lang in checks::lang(),
    ) {
        let (texts, dues) = (checks::texts(lang), agenda::in_order(&figures));
        checks::is_legible(width, &words::words(&figures, &dues, &texts).foot, |scene| {
            draw::lay_out(scene, &figures, &dues, &texts, 0)
        })?;
    }

    #[test]
    fn every_entry_is_a_row_of_the_table_and_shown_or_counted_as_left_out(figures in figures()) {
        let (texts, dues) = (checks::texts("en"), agenda::in_order(&figures));
        let table = checks::all(words::words(&figures, &dues, &texts).rows);
        prop_assert_eq!(table.len(), figures.dues.len(), "the table is complete");
        let (sections, left) = agenda::shown(&dues, figures.basis.as_of);
        let shown: usize = sections.iter().map(|(_, dues)| dues.len()).sum();
        prop_assert_eq!(shown + left, figures.dues.len(), "parts and whole");
    }

    #[test]
    fn sections_are_in_time_and_no_entry_stands_in_two(figures in figures()) {
        let dues = agenda::in_order(&figures);
        for pair in dues.windows(2) {
            prop_assert!(pair[0].0 <= pair[1].0, "overdue, open, then month by month");
        }
        for (section, due) in dues {
            let passed = due.date.is_some_and(|date| date.last_day() < figures.basis.as_of);
            let is_ask = matches!(due.what, DueWhat::Ask { .. });
            prop_assert_eq!(section == Section::Overdue, passed && !is_ask, "an ask has no day by which it is due");
        }
    }

    #[test]
    fn the_sentence_names_the_first_entry_that_is_ahead(figures in figures()) {
        let (texts, dues) = (checks::texts("en"), agenda::in_order(&figures));
        let said = words::words(&figures, &dues, &texts).sentence;
        let ahead = dues.into_iter().find(|(section, _)| matches!(section, Section::Month(_)));
        match ahead {
            Some((_, due)) => prop_assert!(said.contains(&words::title(due, &texts)), "{}", said),
            None => prop_assert!(said.contains("Nothing is recorded as due") || figures.basis.rows == Some(0), "{}", said),
        }
    }

    #[test]
    fn every_entry_that_is_shown_can_be_pointed_at(figures in figures(), width in 560u32..1400) {
        let frame = Frame { width, look: Look::Light, id_prefix: String::new(), titled: false, table: Some(crate::TableWindow::ALL) };
        let chart = deadlines(&figures, &checks::texts("en"), &frame);
        let marks = chart.map(|chart| chart.marks).unwrap_or_default();
        let (sections, _) = agenda::shown(&agenda::in_order(&figures), figures.basis.as_of);
        let entries: usize = sections.iter().map(|(_, dues)| dues.len()).sum();
        let own = marks.iter().filter(|mark| mark.link == Link::Session { number: 53 }).count();
        prop_assert_eq!(own, entries, "one mark an entry, besides the placards");
    }
}
