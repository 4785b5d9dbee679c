//! The questions that directors ask of the register: how a State compares with its region, who recommends
//! and who never does, which themes return.

mod figures;

use figures::questions::{comparison, returning_themes, who_recommends};
use figures::{Outcome, all_states, frame, texts};
use placard_charts::{
    Basis, Chart, ChartKind, Comparison, CycleState, Frame, Link, Look, Recommended, ReturningThemes, WhoRecommends,
};
use placard_domain::{RegisterFilter, Response, Status, Texts};

fn all(texts: &Texts, frame: &Frame) -> Result<Vec<Chart>, Box<dyn std::error::Error>> {
    let rows = all_states(texts.lang())?;
    Ok(vec![
        placard_charts::comparison(&comparison(&rows, texts), texts, frame)?,
        placard_charts::who_recommends(&who_recommends(&rows, texts), texts, frame)?,
        placard_charts::returning_themes(&returning_themes(), texts, frame)?,
    ])
}

fn filter_of(link: &Link) -> Option<&RegisterFilter> {
    match link {
        Link::Register { filter } => Some(filter),
        _ => None,
    }
}

#[test]
fn the_questions_look_as_agreed() -> Outcome {
    for lang in ["en", "ar", "zh"] {
        let texts = texts(lang)?;
        for look in [Look::Light, Look::Dark, Look::Print] {
            for chart in all(&texts, &Frame { titled: true, ..frame(900, look) })? {
                let name = chart.kind.code().replace('-', "_");
                let look = format!("{look:?}").to_lowercase();
                insta::assert_snapshot!(format!("{name}_{lang}_{look}"), chart.svg);
                if look == "light" {
                    let words = format!("{}\n\n{}\n\n{}", chart.sentence, chart.table.caption, chart.csv());
                    insta::assert_snapshot!(format!("{name}_{lang}_words"), words);
                }
            }
        }
    }
    Ok(())
}

#[test]
fn every_picture_says_filter_n_source_and_day() -> Outcome {
    for chart in all(&texts("en")?, &frame(1100, Look::Light))? {
        let filter = match chart.kind {
            ChartKind::Comparison => "Group of the State under review: Western European and other States",
            _ => "State under review: United States of America",
        };
        for words in [filter, "n = ", "Source: UPR Info", "24 November 2026"] {
            for place in [&chart.svg, &chart.sentence, &chart.table.caption] {
                assert!(place.contains(words), "{}: “{words}” is missing in {place}", chart.kind.code());
            }
        }
    }
    Ok(())
}

#[test]
fn the_state_stands_beside_every_state_of_its_group_that_has_a_share() -> Outcome {
    let (texts, rows) = (texts("en")?, all_states("en")?);
    let chart = placard_charts::comparison(&comparison(&rows, &texts), &texts, &frame(1100, Look::Light))?;
    let dots = |cycle: &str| {
        chart.marks.iter().filter(|mark| mark.label.starts_with(cycle) && filter_of(&mark.link).is_some()).count()
    };
    let cycle = |name: &str| name.replace(' ', "\u{a0}");
    assert_eq!(dots(&cycle("Cycle 3")), 29, "all of them were reviewed");
    assert_eq!(dots(&cycle("Cycle 1")), 28, "one is not in the file");
    let shown: Vec<&Vec<String>> = chart.table.rows.iter().filter(|row| row[0] == "4" && !row[6].is_empty()).collect();
    assert_eq!(dots(&cycle("Cycle 4")), shown.len(), "as many dots as the table has shares");
    let mark =
        chart.marks.iter().find(|mark| mark.label.contains("Norway") && mark.label.starts_with(&cycle("Cycle 2")));
    let narrowed = mark.and_then(|mark| filter_of(&mark.link)).ok_or("a dot leads to its recommendations")?;
    let expected = RegisterFilter { states: vec!["NOR".parse()?], cycles: vec![2], ..RegisterFilter::default() };
    assert_eq!(*narrowed, expected, "of that State in that cycle");
    Ok(())
}

#[test]
fn a_state_that_did_not_come_has_no_dot_but_words() -> Outcome {
    let (texts, rows) = (texts("en")?, all_states("en")?);
    let figures = comparison(&rows, &texts);
    let chart = placard_charts::comparison(&figures, &texts, &frame(1100, Look::Light))?;
    for place in [&chart.svg, &chart.sentence] {
        assert!(place.contains("Did not appear; rescheduled"), "{place}");
    }
    let row = chart.table.rows.iter().find(|row| row[0] == "4" && row[2] == "USA").ok_or("a row")?;
    assert_eq!(row[3..7], ["", "", "", ""], "no number where nothing could be counted");
    assert_eq!(row[8], "Did not appear; rescheduled", "and why");

    let mut nobody = figures.clone();
    nobody.cycles.iter_mut().flat_map(|cycle| &mut cycle.states).for_each(|state| {
        (state.status, state.state) = (Status::NotYetHeld, CycleState::NoReview(Status::NotYetHeld));
    });
    let chart = placard_charts::comparison(&nobody, &texts, &frame(1100, Look::Light))?;
    assert!(chart.svg.contains("Nothing to compare") && chart.marks.is_empty(), "{}", chart.sentence);

    let mut first = figures;
    first.cycles[0].states.iter_mut().for_each(|state| state.state = CycleState::NoRecord);
    let chart = placard_charts::comparison(&first, &texts, &frame(1100, Look::Light))?;
    assert!(chart.svg.contains("stroke-dasharray"), "a cycle without a record is an empty frame");
    Ok(())
}

#[test]
fn all_states_at_one_place_and_a_state_with_a_thousand_times_the_rest_are_drawn() -> Outcome {
    let (texts, rows) = (texts("en")?, all_states("en")?);
    let mut figures: Comparison = comparison(&rows, &texts);
    for (at, state) in figures.cycles.iter_mut().flat_map(|cycle| &mut cycle.states).enumerate() {
        let n = if at == 3 { 300_000 } else { 300 };
        state.state = CycleState::Counted(vec![(Some(Response::Supported), n)]);
    }
    let chart = placard_charts::comparison(&figures, &texts, &frame(560, Look::Light))?;
    assert!(chart.sentence.contains("100% of 300 recommendations"), "{}", chart.sentence);
    let shares = chart.marks.iter().filter(|mark| filter_of(&mark.link).is_some());
    let mut places: Vec<(String, String)> = shares.map(|mark| (mark.x.to_string(), mark.y.to_string())).collect();
    let all = places.len();
    places.sort();
    places.dedup();
    assert_eq!(places.len(), all, "no dot hides another");
    Ok(())
}

#[test]
fn never_is_said_of_states_that_could_have_and_of_no_others() -> Outcome {
    let (texts, rows) = (texts("en")?, all_states("en")?);
    let figures = who_recommends(&rows, &texts);
    let chart = placard_charts::who_recommends(&figures, &texts, &frame(1100, Look::Light))?;
    let label = |code: &str| {
        let row = chart.table.rows.iter().find(|row| row[2] == code);
        row.map(|row| (row[3].clone(), row[4].clone())).unwrap_or_default()
    };
    assert_eq!(label("SSD"), (String::new(), "No record in this file".to_owned()), "it is younger than the records");
    assert_eq!(label("USA"), (String::new(), "State under review".to_owned()), "nobody recommends to itself");
    assert_eq!(label("FRA"), ("31".to_owned(), String::new()));
    let states: Vec<_> = figures.groups.iter().flat_map(|group| &group.states).collect();
    assert_eq!(chart.marks.len(), states.len(), "every State has its placard");
    let never = states.iter().filter(|state| state.made == Recommended::Made(0)).count();
    assert!(chart.sentence.contains(&format!("{never} States never did")), "{}", chart.sentence);
    let of_group = chart.table.rows.iter().filter(|row| row[2].is_empty() && row[4].contains("never recommended"));
    let sum: usize = of_group.filter_map(|row| row[4].split(' ').next()?.parse::<usize>().ok()).sum();
    assert_eq!(sum, never, "the groups add up to the whole");
    let mark = chart.marks.iter().find(|mark| mark.label.starts_with("France")).ok_or("a placard")?;
    let expected = RegisterFilter { recommending: vec!["FRA".parse()?], ..figures.filter.clone() };
    assert_eq!(filter_of(&mark.link), Some(&expected), "what it recommended to the State");
    Ok(())
}

#[test]
fn a_cell_leads_to_what_was_not_supported_on_the_theme_in_the_cycle() -> Outcome {
    let texts = texts("en")?;
    let figures = returning_themes();
    let chart = placard_charts::returning_themes(&figures, &texts, &frame(1100, Look::Light))?;
    for mark in &chart.marks {
        let narrowed = filter_of(&mark.link).ok_or("a mark leads elsewhere")?;
        assert_eq!((narrowed.themes.len(), narrowed.cycles.len()), (1, 1), "{}", mark.label);
        let open = [Some(Response::Noted), Some(Response::Pending), Some(Response::NoResponse)];
        assert!(narrowed.responses.iter().all(|answer| open.contains(answer)), "{}", mark.label);
    }
    assert!(chart.svg.contains("Did not appear; rescheduled") && chart.svg.contains("stroke-dasharray"), "a frame");
    assert!(chart.svg.contains(">Pending<") && chart.svg.contains(">Noted<"), "pending and noted are two things");
    assert_eq!(chart.table.rows.len(), 18, "the table has every theme, those that do not return too");
    Ok(())
}

#[test]
fn an_empty_question_says_why() -> Outcome {
    let (texts, frame) = (texts("en")?, frame(900, Look::Light));
    let rows = all_states("en")?;
    let basis = |rows, filter: &[&str]| Basis {
        rows: Some(rows),
        filter: filter.iter().map(|&words| words.to_owned()).collect(),
        ..returning_themes().basis
    };
    for (basis, why) in [
        (basis(0, &[]), "this file holds no recommendations from UPR Info"),
        (basis(0, &["Answer: noted"]), "no recommendation matches the filter"),
    ] {
        let charts = [
            placard_charts::comparison(
                &Comparison { basis: basis.clone(), cycles: Vec::new(), ..comparison(&rows, &texts) },
                &texts,
                &frame,
            )?,
            placard_charts::who_recommends(
                &WhoRecommends { basis: basis.clone(), groups: Vec::new(), ..who_recommends(&rows, &texts) },
                &texts,
                &frame,
            )?,
            placard_charts::returning_themes(
                &ReturningThemes { basis, cycles: Vec::new(), ..returning_themes() },
                &texts,
                &frame,
            )?,
        ];
        for chart in charts {
            let kind = chart.kind.code();
            assert!(chart.svg.contains(why) && chart.sentence.contains(why), "{kind}: {}", chart.sentence);
            assert!(chart.svg.contains("Source: UPR Info"), "{kind} says whose figures are missing");
        }
    }
    Ok(())
}
