//! The roll call and participation of the reference pack, under the shared filter.

use placard_tests::Result;
use serde_json::{Value, json};

use crate::contract::Core;

/// A chart of the fourth cycle as of 1 December 2025; `of` adds to the question.
fn drawn(core: &mut Core, kind: &str, of: Value) -> Result<Value> {
    core.ask("chart", query(kind, of))
}

fn query(kind: &str, of: Value) -> Value {
    let mut query = json!({
        "kind": kind, "state": null, "cycle": null, "group": null, "as_of": "2025-12-01", "lang": "en",
        "look": "light", "width": 1100, "table": { "offset": 0, "limit": 500 }
    });
    for (name, value) in of.as_object().into_iter().flatten() {
        query[name] = value.clone();
    }
    query
}

fn rows(chart: &Value) -> Vec<Vec<&str>> {
    let rows = chart["table"]["rows"].as_array().into_iter().flatten();
    rows.map(|row| row.as_array().into_iter().flatten().filter_map(Value::as_str).collect()).collect()
}

fn plates(chart: &Value) -> usize {
    chart["marks"].as_array().into_iter().flatten().filter(|mark| mark["link"]["to"] == "state").count()
}

fn sentence(chart: &Value) -> &str {
    chart["sentence"].as_str().unwrap_or_default()
}

#[test]
fn every_arrangement_has_every_state_and_says_what_it_rests_on() -> Result {
    let mut core = Core::new()?;
    let ways = [
        json!({}),
        json!({ "arrange": "session" }),
        json!({ "arrange": "difference" }),
        json!({ "cycle": 4, "against": 3 }),
    ];
    for way in ways {
        let chart = drawn(&mut core, "roll-call", way.clone())?;
        assert_eq!(plates(&chart), 193, "{way}: a placard each");
        assert_eq!(rows(&chart).len(), 193, "{way}: a row each");
        for said in ["No filter", "Source: Placard reference pack", "Data as at 1 December 2025"] {
            assert!(sentence(&chart).contains(said), "{way}: “{said}” is missing in {}", sentence(&chart));
        }
    }
    Ok(())
}

#[test]
fn cycle_against_cycle_tells_who_came_back_and_who_stayed_away() -> Result {
    let mut core = Core::new()?;
    let of = |cycle: u8, against: u8| json!({ "cycle": cycle, "against": against });
    let later = drawn(&mut core, "roll-call", of(4, 3))?;
    let told: Vec<_> =
        rows(&later).into_iter().filter(|row| row[0].starts_with("Absent")).map(|row| row[3].to_owned()).collect();
    assert_eq!(told, ["USA"], "absent in the fourth cycle only");
    let earlier = drawn(&mut core, "roll-call", of(3, 2))?;
    let told: Vec<_> =
        rows(&earlier).into_iter().filter(|row| row[0].starts_with("Absent")).map(|row| row[3].to_owned()).collect();
    assert_eq!(told, ["ISR"], "absent in the second cycle, and back");
    assert_eq!(
        drawn(&mut core, "roll-call", of(4, 4))?["svg"],
        drawn(&mut core, "roll-call", json!({ "cycle": 4 }))?["svg"]
    );
    assert_eq!(core.refusal("chart", query("roll-call", of(4, 9)))?, "unknown_cycle", "there is no ninth cycle");
    Ok(())
}

#[test]
fn states_outside_the_filter_are_left_out_and_the_foot_says_the_filter() -> Result {
    let mut core = Core::new()?;
    let filter = json!({ "regions": ["western_european_other"] });
    for way in [json!({ "filter": filter }), json!({ "filter": filter, "arrange": "difference" })] {
        let chart = drawn(&mut core, "roll-call", way)?;
        assert_eq!(plates(&chart), 29, "the group has 29 Members");
        assert!(sentence(&chart).contains("Western European and other States"), "{}", sentence(&chart));
    }
    let few = json!({ "filter": { "states": ["USA", "NIC"] }, "arrange": "difference" });
    let chart = drawn(&mut core, "roll-call", few)?;
    let told: Vec<_> = rows(&chart).into_iter().map(|row| format!("{} {} {}", row[3], row[0], row[6])).collect();
    assert_eq!(
        told,
        ["USA 50 points below the group 100%", "NIC Equal to the group 100%"],
        "measured against the whole group, whatever the filter"
    );
    Ok(())
}

#[test]
fn participation_of_several_groups_counts_each_by_itself_with_shares_of_its_own() -> Result {
    let mut core = Core::new()?;
    let filter = json!({ "regions": ["african", "western_european_other"], "cycles": [3, 4] });
    let chart = drawn(&mut core, "participation", json!({ "filter": filter }))?;
    let all = rows(&chart);
    let told: Vec<_> = all.iter().map(|row| format!("{}, {}: {}", row[0], row[1], row[11])).collect();
    assert_eq!(
        told,
        [
            "African States, 3: 54",
            "African States, 4: 54",
            "Western European and other States, 3: 29",
            "Western European and other States, 4: 29"
        ],
        "group by group, cycle by cycle"
    );
    for row in &all {
        let counts: u32 = row[3..11].iter().filter_map(|n| n.parse::<u32>().ok()).sum();
        assert_eq!(counts.to_string(), row[11], "the parts are the whole: {row:?}");
    }
    assert!(
        sentence(&chart).contains("Filter: Group of the State under review: African States"),
        "{}",
        sentence(&chart)
    );
    Ok(())
}
