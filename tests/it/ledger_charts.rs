//! Charts of the ledgers of all States: who stayed away and what followed, and what is due next.

use placard_tests::Result;
use serde_json::{Value, json};

use crate::contract::Core;

fn drawn(core: &mut Core, kind: &str, as_of: &str, filter: Value) -> Result<Value> {
    let query = json!({
        "kind": kind, "state": null, "cycle": null, "group": null, "filter": filter, "as_of": as_of, "lang": "en",
        "look": "light", "width": 1100, "table": { "offset": 0, "limit": 500 }
    });
    core.ask("chart", query)
}

/// A column of the table of a chart.
fn column(chart: &Value, at: usize) -> Vec<&str> {
    let rows = chart["table"]["rows"].as_array().into_iter().flatten();
    rows.filter_map(|row| row[at].as_str()).collect()
}

fn says(chart: &Value, words: &str) {
    let sentence = chart["sentence"].as_str().unwrap_or_default();
    assert!(sentence.contains(words), "“{words}” is missing in {sentence}");
}

fn weog() -> Value {
    json!({ "regions": ["western_european_other"] })
}

fn keep_event(core: &mut Core, kind: &str, date: &str, summary: &str) -> Result<Value> {
    let event = json!({
        "id": "", "state": "ISL", "cycle": 4, "stage": "report", "kind": kind, "date": date, "session": null,
        "summary": summary, "symbol": null
    });
    let source = json!({ "id": "", "title": "Our plan", "publisher": null, "date": null, "url": null });
    core.ask("save_event", json!({ "event": event, "source": source, "rev": 0 }))
}

#[test]
fn which_weog_states_have_been_absent_or_late_and_what_followed() -> Result {
    let mut core = Core::new()?;
    let chart = drawn(&mut core, "absences", "2026-11-23", weog())?;
    says(&chart, "2 of 29 States did not appear at a review: Israel (29 January 2013; held 29 October 2013)");
    says(&chart, "United States of America (7 November 2025; set for session 53");
    says(&chart, "for 2 States: Andorra and United States of America");
    says(&chart, "Western European and other States");
    assert_eq!(
        column(&chart, 0),
        ["Israel", "United States of America", "Andorra", "United States of America"],
        "absences before postponements by agreement"
    );
    assert!(column(&chart, 7).iter().all(|source| !source.is_empty()), "every row has its source");
    Ok(())
}

#[test]
fn absences_of_all_states_count_every_cycle_and_every_irregular_case_of_the_pack() -> Result {
    let mut core = Core::new()?;
    let chart = drawn(&mut core, "absences", "2026-11-23", json!({}))?;
    says(&chart, "2 of 193 States did not appear");
    says(&chart, "adoption of the outcome was not held: Nicaragua (26 March 2025");
    assert_eq!(column(&chart, 0).len(), 21, "two absences, one adoption, seventeen put off, one moved");
    assert!(chart["svg"].as_str().is_some_and(|svg| svg.contains("14 States")), "session 36 is one row");
    let cycle = drawn(&mut core, "absences", "2026-11-23", json!({ "cycles": [4] }))?;
    assert_eq!(column(&cycle, 0), ["United States of America", "Nicaragua", "Myanmar"], "only the cycle asked for");
    let none = drawn(&mut core, "absences", "2026-11-23", json!({ "states": ["FRA"] }))?;
    says(&none, "no absence, no adoption that was not held and no postponement is recorded for 1 State");
    Ok(())
}

#[test]
fn the_same_review_is_told_as_it_was_known_on_each_day() -> Result {
    let mut core = Core::new()?;
    let states = json!({ "states": ["USA"], "cycles": [4] });
    for (day, what, followed) in [
        ("2025-08-27", None, None),
        ("2025-08-28", Some("Said it would not take part"), Some("set for session 50, 3–14 November 2025")),
        ("2025-11-07", Some("Did not appear at the review"), Some("set for session 53, November 2026")),
    ] {
        let chart = drawn(&mut core, "absences", day, states.clone())?;
        assert_eq!(column(&chart, 3).first().copied(), what, "{day}");
        assert_eq!(column(&chart, 6).first().copied(), followed, "{day}");
    }
    let event = json!({
        "id": "", "state": "USA", "cycle": 4, "stage": "review", "kind": "held", "date": "2026-11-20",
        "session": 53, "summary": "It took part.", "symbol": null
    });
    let source = json!({ "id": "", "title": "", "publisher": null, "date": null, "url": null });
    core.ask("save_event", json!({ "event": event, "source": source, "rev": 0 }))?;
    let chart = drawn(&mut core, "absences", "2026-11-23", states)?;
    assert_eq!(column(&chart, 6), ["held 20 November 2026"], "what the case file knows counts too");
    Ok(())
}

#[test]
fn what_is_due_tells_facts_from_what_is_inferred_or_calculated() -> Result {
    let mut core = Core::new()?;
    let chart = drawn(&mut core, "deadlines", "2026-11-23", json!({}))?;
    says(&chart, "Next, as of 23 November 2026: Session 53 of the Working Group (November 2026)");
    let states = column(&chart, 3);
    assert!(
        states[0].starts_with("United States of America, ") && states[0].contains("Greece (inferred)"),
        "{states:?}"
    );
    let known = column(&chart, 4);
    assert_eq!(known[0], "Recorded in the reference pack");
    assert!(known[1..].contains(&"Calculated, not confirmed"), "{known:?}");
    assert!(column(&chart, 6).iter().all(|source| !source.is_empty()), "each with its source");
    let own = drawn(&mut core, "deadlines", "2026-11-23", json!({ "states": ["ISL"] }))?;
    assert_eq!(own["title"], "What is due next: Iceland", "its own agenda");
    assert!(column(&own, 3).iter().all(|states| *states == "Iceland (inferred)"), "and of no other State");
    let nobody = drawn(&mut core, "deadlines", "2026-11-23", json!({ "states": ["FRA"] }))?;
    says(&nobody, "Nothing is recorded as due for France");
    Ok(())
}

#[test]
fn a_deadline_of_ones_own_is_ahead_then_overdue_then_settled() -> Result {
    let mut core = Core::new()?;
    keep_event(&mut core, "deadline", "2026-12-01", "Submission to OHCHR")?;
    let iceland = json!({ "states": ["ISL"] });
    let ahead = drawn(&mut core, "deadlines", "2026-11-23", iceland.clone())?;
    let row = |chart: &Value| -> Option<String> {
        let at = column(chart, 5).iter().position(|detail| detail.contains("Submission to OHCHR"))?;
        column(chart, 1).get(at).map(|left| (*left).to_owned())
    };
    assert_eq!(row(&ahead).as_deref(), Some("8 days left"));
    let late = drawn(&mut core, "deadlines", "2026-12-03", iceland.clone())?;
    assert_eq!(row(&late).as_deref(), Some("2 days overdue"));
    says(&late, "1 deadline is overdue.");
    assert_eq!(column(&late, 5)[0], "This case file · Submission to OHCHR", "what is overdue comes first");
    keep_event(&mut core, "report_submitted", "2026-12-02", "Sent")?;
    assert_eq!(row(&drawn(&mut core, "deadlines", "2026-12-03", iceland.clone())?), None, "it was sent");
    assert_eq!(
        row(&drawn(&mut core, "deadlines", "2026-12-01", iceland)?).as_deref(),
        Some("Today"),
        "not yet that day"
    );
    Ok(())
}

#[test]
fn open_asks_stand_with_the_days_since_they_were_made() -> Result {
    let mut core = Core::new()?;
    let ask = |date: &str, status: &str, text: &str| {
        json!({
            "ask": {
                "id": "", "state": "USA", "cycle": 4, "text": text, "addressed_to": "the United States",
                "made_by": null, "date": date, "status": status, "source_id": null
            },
            "source": { "id": "", "title": "", "publisher": null, "date": null, "url": null },
            "rev": 0
        })
    };
    core.ask("save_ask", ask("2026-11-13", "open", "Resume cooperation"))?;
    core.ask("save_ask", ask("2026-11-13", "met", "Set a date"))?;
    let chart = drawn(&mut core, "deadlines", "2026-11-23", json!({ "states": ["USA"] }))?;
    assert_eq!(column(&chart, 2)[0], "United States of America: Ask to the United States");
    assert_eq!(column(&chart, 1)[0], "asked 10 days ago");
    says(&chart, "1 ask is open.");
    Ok(())
}
