//! What charts of ledgers owe their readers: who stayed away and what followed, what is due, and how that is known.

mod figures;

use std::collections::BTreeSet;

use figures::departures::{absences, date, deadlines, own, put_off, review};
use figures::{Outcome, day, frame, texts};
use placard_charts::{Absences, Basis, Chart, Deadlines, Departure, DueWhat, Followed, Frame, Link, Look};
use placard_domain::{Kind, Stage};

const LANGS: [&str; 3] = ["en", "ar", "zh"];

fn drawn(lang: &str, look: Look, width: u32) -> Result<[Chart; 2], Box<dyn std::error::Error>> {
    let (texts, frame) = (texts(lang)?, Frame { titled: true, ..frame(width, look) });
    Ok([
        placard_charts::absences(&absences()?, &texts, &frame)?,
        placard_charts::deadlines(&deadlines(&texts)?, &texts, &frame)?,
    ])
}

fn english(figures: &Absences) -> Result<Chart, Box<dyn std::error::Error>> {
    Ok(placard_charts::absences(figures, &texts("en")?, &frame(1100, Look::Light))?)
}

fn agenda(figures: &Deadlines) -> Result<Chart, Box<dyn std::error::Error>> {
    Ok(placard_charts::deadlines(figures, &texts("en")?, &frame(1100, Look::Light))?)
}

#[test]
fn they_look_as_agreed() -> Outcome {
    for lang in LANGS {
        for look in [Look::Light, Look::Dark, Look::Print] {
            for chart in drawn(lang, look, 1100)? {
                let name = format!("{}_{lang}_{look:?}", chart.kind.code()).to_lowercase();
                insta::assert_snapshot!(name, chart.svg);
            }
        }
        for chart in drawn(lang, Look::Light, 1100)? {
            let words = format!("{}\n\n{}\n\n{}", chart.sentence, chart.table.caption, chart.csv());
            insta::assert_snapshot!(format!("{}_{lang}_words", chart.kind.code()), words);
        }
    }
    Ok(())
}

#[test]
fn every_language_and_width_says_everything() -> Outcome {
    for lang in ["en", "fr", "ar", "zh", "ru", "es"] {
        for width in [560, 1100] {
            for chart in drawn(lang, Look::Light, width)? {
                let said = [&chart.title, &chart.desc, &chart.sentence, &chart.svg, &chart.table.caption];
                let labels = chart.marks.iter().map(|mark| &mark.label);
                let cells = chart.table.rows.iter().flatten();
                for text in said.into_iter().chain(labels).chain(cells).chain(&chart.table.columns) {
                    let unfinished = text.contains("chart.") || text.contains('{') || text.contains('}');
                    assert!(!unfinished, "{lang} {width} {}: {text}", chart.kind.code());
                }
                assert!(chart.svg.len() < 300_000, "{} bytes", chart.svg.len());
            }
        }
    }
    Ok(())
}

#[test]
fn the_sentence_answers_who_stayed_away_and_what_followed() -> Outcome {
    let chart = english(&absences()?)?;
    for part in [
        "2 of 193 States did not appear at a review: Israel (29 January 2013; held 29 October 2013) and \
         United States of America (7 November 2025; set for session 53, November 2026).",
        "adoption of the outcome was not held: Nicaragua (26 March 2025",
        "Put off by agreement, which is not non-cooperation, for 5 States:",
    ] {
        assert!(chart.sentence.contains(part), "“{part}” is missing in {}", chart.sentence);
    }
    assert!(chart.svg.contains("not non-cooperation"), "the picture itself says so");
    Ok(())
}

#[test]
fn absences_come_before_adoptions_not_held_and_those_before_what_was_agreed() -> Outcome {
    let chart = english(&absences()?)?;
    let states: Vec<&str> = chart.table.rows.iter().filter_map(|row| row.first()).map(String::as_str).collect();
    let expected = [
        "Israel",
        "United States of America",
        "Nicaragua",
        "Iceland",
        "Haiti",
        "Andorra",
        "Belarus",
        "Croatia",
        "Panama",
        "Myanmar",
    ];
    assert_eq!(states, expected, "by departure, then by date, then by name; every State has its row");
    Ok(())
}

#[test]
fn states_that_one_session_put_off_are_one_row_of_the_picture_and_each_a_row_of_the_table() -> Outcome {
    let folded = english(&absences()?)?;
    assert!(folded.svg.contains("Session 36") && folded.svg.contains("4 States"), "the case is named and counted");
    let sessions = folded.marks.iter().filter(|mark| mark.link == Link::Session { number: 36 }).count();
    assert!(sessions > 0, "the row leads to the session");
    let mut two = absences()?;
    two.reviews.retain(|review| review.session != Some(36));
    two.reviews.push(put_off("AND", "Andorra", "2020-11-06")?);
    two.reviews.push(put_off("BLR", "Belarus", "2020-11-02")?);
    let apart = english(&two)?;
    assert!(!apart.svg.contains(">Session 36<") && apart.svg.contains(">Belarus<"), "two are not yet a case");
    Ok(())
}

#[test]
fn every_event_can_be_reached_and_no_mark_leads_elsewhere() -> Outcome {
    let mut figures = absences()?;
    figures.reviews.truncate(6);
    let chart = english(&figures)?;
    let known: BTreeSet<&str> = figures.reviews.iter().flat_map(|r| &r.acts).map(|act| act.id.as_str()).collect();
    for mark in &chart.marks {
        match &mark.link {
            Link::Event { id } => assert!(known.contains(id.as_str()), "{id} is in the figures"),
            Link::State { iso3 } => assert!(figures.reviews.iter().any(|r| r.iso3 == *iso3), "{iso3}"),
            other => return Err(format!("a mark leads to {other:?}").into()),
        }
        assert!(!mark.label.is_empty(), "every mark says what it is");
    }
    for review in &figures.reviews {
        let row = |mark: &&placard_charts::Mark| mark.label.starts_with(&format!("{}, ", review.name));
        assert!(chart.marks.iter().any(|mark| row(&mark)), "{} has a row", review.name);
    }
    Ok(())
}

#[test]
fn what_took_place_is_drawn_through_and_what_is_open_is_dashed() -> Outcome {
    let mut figures = absences()?;
    figures.reviews.retain(|review| review.iso3.as_str() == "ISR");
    let dashed = |svg: &str| {
        svg.lines()
            .filter(|line| line.contains("stroke-dasharray=\"4 3\"") && line.contains("stroke-width=\"2\""))
            .count()
    };
    assert_eq!(dashed(&english(&figures)?.svg), 0, "Israel took part");
    if let Some(review) = figures.reviews.first_mut() {
        review.followed = Followed::Nothing;
    }
    assert_eq!(dashed(&english(&figures)?.svg), 1, "nothing is recorded after the absence");
    Ok(())
}

#[test]
fn nothing_recorded_and_no_state_asked_for_are_two_different_answers() -> Outcome {
    let nothing = english(&Absences { reviews: Vec::new(), ..absences()? })?;
    assert!(nothing.sentence.contains("is recorded for 193 States"), "{}", nothing.sentence);
    let basis = Basis { rows: Some(0), filter: vec!["Region: none".to_owned()], ..absences()?.basis };
    let nobody = english(&Absences { basis: basis.clone(), reviews: Vec::new() })?;
    assert!(nobody.sentence.contains("No State matches the filter"), "{}", nobody.sentence);
    for chart in [&nothing, &nobody] {
        assert!(chart.marks.is_empty() && chart.table.rows.is_empty(), "nothing to point at");
    }
    let empty = agenda(&Deadlines { dues: Vec::new(), ..deadlines(&texts("en")?)? })?;
    assert!(empty.sentence.contains("Nothing is recorded as due after 24 November 2026"), "{}", empty.sentence);
    let one = agenda(&Deadlines { dues: Vec::new(), state: Some("Iceland".to_owned()), ..deadlines(&texts("en")?)? })?;
    assert!(one.sentence.contains("for Iceland"), "its own agenda: {}", one.sentence);
    let none = agenda(&Deadlines { basis, state: None, dues: Vec::new() })?;
    assert!(none.sentence.contains("No State matches the filter"), "{}", none.sentence);
    Ok(())
}

#[test]
fn no_absence_is_said_where_only_agreed_postponements_are_recorded() -> Outcome {
    let figures = Absences { reviews: vec![put_off("AND", "Andorra", "2020-11-06")?], ..absences()? };
    let chart = english(&figures)?;
    assert!(chart.sentence.contains("No absence from a review is recorded for 193 States."), "{}", chart.sentence);
    Ok(())
}

#[test]
fn a_hundred_rows_are_counted_where_they_are_not_shown() -> Outcome {
    let mut figures = absences()?;
    for n in 1..=100 {
        figures.reviews.push(review("FRA", "France", Departure::Absent, &format!("2024-01-{:02}", 1 + n % 28))?);
    }
    let chart = english(&figures)?;
    assert_eq!(chart.table.rows.len(), 110, "the table is complete");
    assert!(chart.svg.contains("more reviews, in the table"), "the picture says what it leaves out");
    assert!(chart.sentence.contains("3 of 193 States did not appear"), "States and not reviews: {}", chart.sentence);
    Ok(())
}

#[test]
fn the_next_three_things_are_named_with_their_dates() -> Outcome {
    let chart = agenda(&deadlines(&texts("en")?)?)?;
    let next = "Next, as of 24 November 2026: Session 53 of the Working Group (November 2026); Iceland: Deadline \
                (National report) (12 December 2026); Advance questions of States for session 54 (18 December 2026 \
                to 15 February 2027, calculated). 1 deadline is overdue. 2 asks are open.";
    assert!(chart.sentence.contains(next), "{}", chart.sentence);
    Ok(())
}

#[test]
fn what_is_calculated_and_what_is_inferred_say_so() -> Outcome {
    let chart = agenda(&deadlines(&texts("en")?)?)?;
    for words in ["Calculated: 193–224 days before the session, as measured; published as 6 months", "not confirmed"]
    {
        assert!(chart.svg.contains(words), "“{words}” is missing in the picture");
    }
    let said = |part: &str| chart.marks.iter().any(|mark| mark.label.contains(part));
    assert!(said("Hungary (inferred)"), "its place is deduced");
    assert!(said("United States of America") && !said("United States of America (inferred)"), "its place is a fact");
    let known: Vec<&str> = chart.table.rows.iter().filter_map(|row| row.get(4)).map(String::as_str).collect();
    assert_eq!(known.iter().filter(|cell| **cell == "Calculated, not confirmed").count(), 3, "{known:?}");
    Ok(())
}

#[test]
fn overdue_comes_first_then_open_asks_then_month_by_month() -> Outcome {
    let chart = agenda(&deadlines(&texts("en")?)?)?;
    let what: Vec<&str> = chart.table.rows.iter().filter_map(|row| row.get(2)).map(String::as_str).collect();
    let expected = [
        "Iceland: Deadline",
        "Iceland: Ask to the Council",
        "Iceland: Ask to the Government",
        "Session 53 of the Working Group",
        "Iceland: Deadline (National report)",
        "Advance questions of States for session 54",
        "Session 54 of the Working Group",
        "Adoption by the Council of the outcomes of session 53",
        "Stakeholder submissions for session 55",
    ];
    assert_eq!(what, expected, "in the order of the agenda");
    let left: Vec<&str> = chart.table.rows.iter().filter_map(|row| row.get(1)).map(String::as_str).collect();
    assert_eq!(left.first(), Some(&"14 days overdue"), "counted from the day the agenda is as of");
    assert_eq!(left.get(3), Some(&"within 6 days"), "a session of which only the month is known");
    assert_eq!(left.get(4), Some(&"18 days left"), "a day");
    Ok(())
}

#[test]
fn thousands_of_deadlines_on_one_day_are_counted_where_they_are_not_shown() -> Outcome {
    let mut figures = deadlines(&texts("en")?)?;
    for n in 0..10_000 {
        let what = DueWhat::Event { stage: Stage::Review, kind: Kind::Deadline };
        figures.dues.push(own(what, Some("2026-12-12"), &format!("number {n}"))?);
    }
    figures.dues.push(own(DueWhat::Session { number: 200 }, Some("2100-01"), "far ahead")?);
    let chart = agenda(&figures)?;
    assert_eq!(chart.table.rows.len(), figures.dues.len(), "the table is complete");
    assert!(chart.svg.contains("more entries, in the table") && chart.svg.len() < 300_000, "{}", chart.svg.len());
    Ok(())
}

#[test]
fn dates_from_the_first_to_the_last_year_and_long_names_are_drawn() -> Outcome {
    let name = "ا".repeat(40) + &" Federative".repeat(7);
    let mut first = review("AAA", &name, Departure::Absent, "2006")?;
    first.followed = Followed::Set { session: Some(255), dates: Some(date("2100")?) };
    let mut last = review("ZZZ", &name, Departure::Postponed, "2100-12-31")?;
    last.acts = vec![figures::departures::act(Stage::Review, Kind::Held, "2006")?; 10_000];
    let mut figures = Absences { reviews: vec![first, last], ..absences()? };
    figures.basis.as_of = day("2100-12-31");
    let chart = english(&figures)?;
    assert!(chart.svg.contains("2050") && chart.svg.contains('…'), "years apart, names cut");
    Ok(())
}
