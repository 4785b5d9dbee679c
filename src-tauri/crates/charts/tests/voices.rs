//! Who spoke, and where sources say different things.

mod figures;

use figures::{Outcome, frame, texts, voices};
use placard_charts::{Chart, Disagreements, Frame, Link, Look, Statements};
use placard_domain::RegisterFilter;

#[test]
fn they_look_as_agreed() -> Outcome {
    for lang in ["en", "ar", "zh"] {
        let texts = texts(lang)?;
        for (code, look) in [("light", Look::Light), ("dark", Look::Dark), ("print", Look::Print)] {
            let frame = Frame { titled: true, ..frame(900, look) };
            for chart in [
                placard_charts::statements(&voices::statements(), &texts, &frame)?,
                placard_charts::disagreements(&voices::disagreements(), &texts, &frame)?,
            ] {
                let name = chart.kind.code();
                insta::assert_snapshot!(format!("{name}_{lang}_{code}"), chart.svg);
                if look == Look::Light {
                    let words = format!("{}\n\n{}\n\n{}", chart.sentence, chart.table.caption, chart.csv());
                    insta::assert_snapshot!(format!("{name}_{lang}_words"), words);
                }
            }
        }
    }
    Ok(())
}

fn statements(figures: &Statements) -> Result<Chart, Box<dyn std::error::Error>> {
    Ok(placard_charts::statements(figures, &texts("en")?, &frame(1100, Look::Light))?)
}

fn disagreements(figures: &Disagreements) -> Result<Chart, Box<dyn std::error::Error>> {
    Ok(placard_charts::disagreements(figures, &texts("en")?, &frame(1100, Look::Light))?)
}

#[test]
fn who_spoke_is_told_alike_in_sentence_picture_and_table() -> Outcome {
    let chart = statements(&voices::statements())?;
    let said =
        "23 statements by 4 organisations on 4 States, the first dated 27 February 2025, the last 12 November 2025";
    assert!(chart.sentence.starts_with(said), "{}", chart.sentence);
    assert!(chart.sentence.contains("Spoke most often: Example Rights Watch (10);"), "{}", chart.sentence);
    assert!(
        chart.sentence.contains("2 statements name no organisation. 4 statements have no date."),
        "as in the table"
    );
    let cell = |row: &Vec<String>, column: usize| row.get(column).cloned().unwrap_or_default();
    let count = |column: usize, text: &str| chart.table.rows.iter().filter(|row| cell(row, column) == text).count();
    assert_eq!((chart.table.rows.len(), count(0, "No date"), count(1, "")), (23, 4, 2), "every statement is a row");
    assert_eq!(count(1, "Example Rights Watch"), 10, "as the sentence says");
    for shape in ["To the press: 5", "Oral statement: 5", "Stakeholder submission: 4"] {
        assert!(chart.svg.contains(shape), "{shape}: the legend counts what is drawn");
    }
    Ok(())
}

#[test]
fn a_mark_leads_to_its_statement_and_says_it_a_cluster_says_how_many() -> Outcome {
    let chart = statements(&voices::statements())?;
    let alone = chart.marks.iter().find(|mark| mark.label.starts_with("Example Rights Watch, 27 February 2025."));
    let alone = alone.ok_or("a statement by itself")?;
    assert_eq!(alone.link, Link::Statement { id: "statement-00000".to_owned() }, "{}", alone.label);
    assert!(alone.label.contains("To the press, on United States of America: “The review"), "{}", alone.label);
    let cluster = chart.marks.iter().find(|mark| mark.label.starts_with("Example Rights Watch: 7 statements"));
    let cluster = cluster.ok_or("those of one week")?;
    assert!(cluster.label.contains("the first dated 30 October 2025, the last 12 November 2025"), "{}", cluster.label);
    let about =
        chart.marks.iter().find(|mark| mark.label == "Example Rights Watch on United States of America: 8 statements");
    assert!(about.is_some_and(|mark| matches!(mark.link, Link::State { .. })), "a State leads to its page");
    Ok(())
}

#[test]
fn thousands_of_statements_stay_a_picture_and_are_all_in_the_table() -> Outcome {
    let chart = statements(&voices::thousands(5_000))?;
    assert!(chart.svg.len() <= 300_000, "{} bytes", chart.svg.len());
    assert!(chart.svg.contains("11 more who spoke, in the table"), "twenty of thirty-one are drawn");
    assert_eq!(chart.table.rows.len(), 5_000, "each is a row");
    Ok(())
}

#[test]
fn nobody_spoke_is_said_and_no_filter_is_not_the_same_as_no_match() -> Outcome {
    let none = Statements { statements: Vec::new(), ..voices::statements() };
    let chart = statements(&none)?;
    assert!(chart.svg.contains("No statement matches the filter") && chart.marks.is_empty(), "{}", chart.sentence);
    let unfiltered = placard_charts::Basis { filter: Vec::new(), ..none.basis.clone() };
    let chart = statements(&Statements { basis: unfiltered, ..none })?;
    assert!(chart.svg.contains("No statement is recorded in this case file"), "{}", chart.sentence);
    Ok(())
}

#[test]
fn the_parts_of_every_field_are_the_records_that_both_have() -> Outcome {
    let figures = voices::disagreements();
    let chart = disagreements(&figures)?;
    for pair in &figures.pairs {
        let name = format!("{} and {}", pair.names.0, pair.names.1);
        for field in ["Answer", "Text", "Paragraph", "Recommending States", "Session", "Cycle"] {
            let start = format!("{name}, {field}. ");
            let parts = chart.marks.iter().filter_map(|mark| mark.label.strip_prefix(&start));
            let numbers = parts.filter_map(|part| part.split([':', ' ']).filter_map(|n| n.parse::<u32>().ok()).next());
            assert_eq!(numbers.sum::<u32>(), pair.both, "{start}: what differs, what does not, what is not in both");
        }
    }
    let differing: u32 = figures.pairs[0].answers.iter().filter(|(a, b, _)| a != b).map(|(.., n)| n).sum();
    assert_eq!(differing, figures.pairs[0].fields[0].differing, "the grid adds up to its bar");
    Ok(())
}

#[test]
fn disagreements_are_told_alike_in_sentence_and_table_and_lead_to_the_register() -> Outcome {
    let chart = disagreements(&voices::disagreements())?;
    assert!(
        chart.sentence.starts_with("343 records are in two or more sources; 61 differ in something (18%)."),
        "{}",
        chart.sentence
    );
    assert!(chart.sentence.contains("differ most in: Answer, 31 of 331 (9%)"), "{}", chart.sentence);
    let row =
        chart.table.rows.iter().find(|row| row.get(1).is_some_and(|what| what == "Answer")).ok_or("no such row")?;
    assert_eq!(row.get(2..), Some(["343", "331", "31", "9%"].map(str::to_owned).as_slice()), "the base is named");
    let paragraph = chart.table.rows.iter().find(|row| row.get(1).is_some_and(|what| what == "Paragraph"));
    assert_eq!(paragraph.and_then(|row| row.last()), Some(&String::new()), "a share of nothing is no zero");

    let cell =
        chart.marks.iter().find(|mark| mark.label.contains("“No response”") && mark.label.ends_with("13 records"));
    let Link::Register { filter } = &cell.ok_or("a cell of the grid")?.link else {
        return Err("to the register".into());
    };
    let expected = RegisterFilter {
        disagreeing: true,
        text: "source:wg_report source:upr_info differs:response".to_owned(),
        ..figures::register::filter()
    };
    assert_eq!(**filter, expected, "the records whose answers differ between the two");
    Ok(())
}

#[test]
fn where_nothing_can_be_compared_that_is_said() -> Outcome {
    let figures = voices::disagreements();
    let none = Disagreements { pairs: Vec::new(), calendar: Vec::new(), ..figures.clone() };
    let chart = disagreements(&none)?;
    assert!(chart.svg.contains("Nothing can be compared") && chart.marks.is_empty(), "{}", chart.sentence);
    let chart = disagreements(&Disagreements { pairs: Vec::new(), ..figures })?;
    assert!(
        chart.sentence.contains("On the dates of 2 reviews"),
        "the calendar is told all the same: {}",
        chart.sentence
    );
    assert!(chart.svg.contains("Libya, Cycle\u{a0}4"), "and drawn");
    Ok(())
}
