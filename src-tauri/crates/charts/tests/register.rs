//! What charts of the register owe their readers: whose figures they are, what a mark leads to, and
//! that what was not counted is never shown as zero.

mod figures;

use figures::register::{across_cycles, filter, floor, matrix, recommenders, responses, themes};
use figures::{Outcome, all_states, frame, texts};
use placard_charts::{
    Basis, Chart, CycleResponses, CycleState, CycleThemes, Floor, Link, Look, Matrix, Recommenders, Responses, Themes,
};
use placard_domain::{RegionalGroup, RegisterFilter, Response, Status, Texts};

fn all(texts: &Texts) -> Result<Vec<Chart>, Box<dyn std::error::Error>> {
    let (rows, frame) = (all_states("en")?, frame(1100, Look::Light));
    Ok(vec![
        placard_charts::responses(&responses(), texts, &frame)?,
        placard_charts::themes(&themes(), texts, &frame)?,
        placard_charts::recommenders(&recommenders(&rows), texts, &frame)?,
        placard_charts::matrix(&matrix(&rows), texts, &frame)?,
        placard_charts::across_cycles(&across_cycles(), texts, &frame)?,
    ])
}

fn filter_of(link: &Link) -> Option<&RegisterFilter> {
    match link {
        Link::Register { filter } => Some(filter),
        _ => None,
    }
}

#[test]
fn every_chart_says_filter_n_source_and_day_in_picture_sentence_and_table() -> Outcome {
    let said = ["State under review: United States of America", "n = 918", "Source: UPR Info", "24 November 2026"];
    for chart in all(&texts("en")?)? {
        for words in said {
            for place in [&chart.svg, &chart.sentence, &chart.table.caption] {
                assert!(place.contains(words), "{}: “{words}” is missing in {place}", chart.kind.code());
            }
        }
    }
    Ok(())
}

#[test]
fn every_mark_leads_to_records_within_the_filter_of_the_chart() -> Outcome {
    for chart in all(&texts("en")?)? {
        assert!(!chart.marks.is_empty(), "{} can be pointed at", chart.kind.code());
        for mark in &chart.marks {
            let narrowed = filter_of(&mark.link).ok_or("a mark leads elsewhere")?;
            assert_eq!(narrowed.states, filter().states, "{}: {}", chart.kind.code(), mark.label);
            assert_ne!(*narrowed, filter(), "{}: {} narrows nothing", chart.kind.code(), mark.label);
        }
    }
    Ok(())
}

#[test]
fn a_mark_narrows_the_filter_to_what_it_shows() -> Outcome {
    let (texts, frame) = (texts("en")?, frame(1100, Look::Light));
    let chart = placard_charts::responses(&responses(), &texts, &frame)?;
    let mark = chart.marks.iter().find(|mark| mark.label.contains("Noted: 110 of 343 (32%)")).ok_or("no such mark")?;
    let expected = RegisterFilter { cycles: vec![2], responses: vec![Some(Response::Noted)], ..filter() };
    assert_eq!(filter_of(&mark.link), Some(&expected), "cycle and answer");

    let chart = placard_charts::matrix(&matrix(&all_states("en")?), &texts, &frame)?;
    let mark =
        chart.marks.iter().find(|mark| mark.label.starts_with("Norway, Death penalty:")).ok_or("no such mark")?;
    let themes = vec!["Death penalty".to_owned()];
    let expected = RegisterFilter { recommending: vec!["NOR".parse()?], themes, ..filter() };
    assert_eq!(filter_of(&mark.link), Some(&expected), "State and theme");
    Ok(())
}

#[test]
fn a_cycle_without_review_or_record_is_words_and_never_a_zero() -> Outcome {
    let (texts, frame) = (texts("en")?, frame(1100, Look::Light));
    for (status, words) in [
        (Status::NotYetHeld, "Not yet reviewed"),
        (Status::Absent, "Did not appear"),
        (Status::AbsentRescheduled, "Did not appear; rescheduled"),
        (Status::Postponed, "Postponed by agreement"),
        (Status::NoRecord, "No record in this file"),
    ] {
        let state = CycleState::NoReview(status);
        let cycles = vec![CycleResponses { cycle: 4, years: "2022–2027".to_owned(), state }];
        let chart = placard_charts::responses(&Responses { cycles, ..responses() }, &texts, &frame)?;
        assert!(chart.svg.contains(words) && chart.sentence.contains(words), "{words}: {}", chart.sentence);
        assert!(chart.svg.contains("stroke-dasharray"), "an empty frame");
        let row = chart.table.rows.first().ok_or("no row")?;
        assert!(!row.contains(&"0".to_owned()) && row.contains(&words.to_owned()), "{row:?}");

        let state = CycleState::NoReview(status);
        let mut figures = across_cycles();
        figures.cycles.pop();
        figures.cycles.push(CycleThemes { cycle: 4, years: "2022–2027".to_owned(), state });
        let chart = placard_charts::across_cycles(&figures, &texts, &frame)?;
        assert!(chart.svg.contains("No comparison") && chart.sentence.contains(words), "{}", chart.sentence);
        let last: Vec<_> = chart.table.rows.iter().filter_map(|row| row.last()).collect();
        assert!(last.iter().all(|cell| cell.as_str() != "0"), "{last:?}");
    }
    Ok(())
}

#[test]
fn a_cycle_that_was_counted_and_has_none_is_a_zero_and_no_empty_frame() -> Outcome {
    let cycles = vec![CycleResponses { cycle: 1, years: String::new(), state: CycleState::Counted(Vec::new()) }];
    let chart =
        placard_charts::responses(&Responses { cycles, ..responses() }, &texts("en")?, &frame(1100, Look::Light))?;
    assert!(chart.svg.contains("No recommendations") && !chart.svg.contains("stroke-dasharray"), "{}", chart.svg);
    assert!(chart.table.rows.iter().flatten().any(|cell| cell == "0"), "{:?}", chart.table.rows);
    Ok(())
}

#[test]
fn an_empty_chart_says_why() -> Outcome {
    let (texts, frame) = (texts("en")?, frame(900, Look::Light));
    let basis = |rows, filter: &[&str]| Basis {
        rows: Some(rows),
        filter: filter.iter().map(|&words| words.to_owned()).collect(),
        ..themes().basis
    };
    for (basis, why) in [
        (basis(0, &[]), "this file holds no recommendations from UPR Info"),
        (basis(0, &["Answer: noted"]), "no recommendation matches the filter"),
        (basis(7, &[]), "none of these recommendations has"),
    ] {
        let none = (Vec::new(), Vec::new(), Vec::new());
        let charts = [
            placard_charts::themes(&Themes { basis: basis.clone(), themes: none.0, ..themes() }, &texts, &frame)?,
            placard_charts::recommenders(
                &Recommenders { basis: basis.clone(), states: none.1, ..recommenders(&[]) },
                &texts,
                &frame,
            )?,
            placard_charts::matrix(&Matrix { basis, states: none.2, ..matrix(&[]) }, &texts, &frame)?,
        ];
        for chart in charts {
            assert!(
                chart.svg.contains(why) && chart.sentence.contains(why),
                "{}: {}",
                chart.kind.code(),
                chart.sentence
            );
            assert!(chart.svg.contains("Source: UPR Info"), "{} says whose figures are missing", chart.kind.code());
        }
    }
    Ok(())
}

#[test]
fn taking_the_floor_and_recommending_are_two_counts() -> Outcome {
    let texts = texts("en")?;
    let chart = placard_charts::floor(&floor(&texts), &texts, &frame(900, Look::Light))?;
    assert!(chart.sentence.contains("82 delegations took the floor; 77 delegations recommended"), "{}", chart.sentence);
    for place in [&chart.svg, &chart.sentence, &chart.table.caption] {
        assert!(place.contains("n = 84") && place.contains("Source: Working Group report A/HRC/16/11"), "{place}");
    }
    let mark =
        chart.marks.iter().find(|mark| mark.label.contains("15 delegations recommended")).ok_or("no such mark")?;
    let narrowed = filter_of(&mark.link).ok_or("it leads to the recommendations")?;
    assert_eq!(narrowed.groups, [RegionalGroup::LatinAmericanCaribbean], "of the group");
    let spoke = chart.marks.iter().find(|mark| mark.label.contains("took the floor")).ok_or("no such mark")?;
    assert_eq!(spoke.link, Link::State { iso3: "USA".parse()? }, "who only spoke has no recommendation to lead to");
    let none = Floor { groups: Vec::new(), ..floor(&texts) };
    let chart = placard_charts::floor(&none, &texts, &frame(900, Look::Light))?;
    assert!(chart.svg.contains("no report of the Working Group") && chart.marks.is_empty(), "{}", chart.sentence);
    Ok(())
}

#[test]
fn what_is_not_drawn_is_counted_and_stands_in_the_table() -> Outcome {
    let chart = placard_charts::themes(&themes(), &texts("en")?, &frame(1100, Look::Light))?;
    assert!(chart.svg.contains("3 more themes, in the table"), "fifteen of eighteen are drawn");
    assert_eq!(chart.table.rows.len(), 18, "all of them are in the table");
    Ok(())
}

#[test]
fn a_very_long_filter_is_cut_and_tells_so() -> Outcome {
    let mut figures = responses();
    figures.basis.filter = vec!["Recommending State: ".to_owned() + &"Bolivia (Plurinational State of), ".repeat(80)];
    let chart = placard_charts::responses(&figures, &texts("en")?, &frame(720, Look::Light))?;
    let lines = chart.svg.lines().filter(|line| line.contains("Plurinational")).count();
    assert_eq!(lines, 3, "not more than three lines");
    assert!(chart.svg.contains('…'), "the last one tells that there is more");
    Ok(())
}

#[test]
fn the_link_of_a_mark_is_tagged_for_the_window() -> Outcome {
    let chart = placard_charts::responses(&responses(), &texts("en")?, &frame(1100, Look::Light))?;
    let link = serde_json::to_value(&chart.marks.first().ok_or("no mark")?.link)?;
    assert_eq!((&link["to"], &link["filter"]["cycles"][0]), (&"register".into(), &1.into()), "{link}");
    Ok(())
}
