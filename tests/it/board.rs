//! Boards: made, arranged, looked at and printed, as the window asks for it.

use std::fs;
use std::process::Command;

use placard_tests::Result;
use serde_json::{Value, json};

use crate::contract::Core;

/// Commands of boards; the contract asks for all others.
pub const COMMANDS: [&str; 7] =
    ["boards", "board", "add_board", "change_board", "delete_board", "look_at_board", "export_board"];

/// Codes of refusals that only boards give.
pub const CODES: [&str; 1] = ["board_full"];

fn chart(kind: &str, width: &str, own: &Value) -> Value {
    let mut query = json!({
        "kind": kind, "state": null, "cycle": null, "group": null, "as_of": "2020-01-01", "lang": "fr", "look": "dark",
        "width": 900
    });
    for (field, value) in own.as_object().into_iter().flatten() {
        query[field] = value.clone();
    }
    json!({ "what": "chart", "query": query, "width": width })
}

fn state(iso3: &str) -> Value {
    json!({ "what": "state", "iso3": iso3, "width": "half" })
}

fn made(core: &mut Core, tiles: &[Value]) -> Result<String> {
    let board = core.ask("add_board", json!({ "name": "What we watch", "tiles": tiles }))?;
    Ok(board["id"].as_str().unwrap_or_default().to_owned())
}

fn shown(core: &mut Core, id: &str) -> Result<Value> {
    core.ask("board", json!({ "id": id, "as_of": null, "lang": "en" }))
}

fn change(core: &mut Core, id: &str, change: Value) -> Result<Value> {
    core.ask("change_board", json!({ "id": id, "change": change }))
}

fn filter(core: &mut Core, id: &str, filter: Value) -> Result<Value> {
    change(core, id, json!({ "to": "filter", "filter": filter }))
}

fn ids(board: &Value) -> Vec<String> {
    let tiles = board["tiles"].as_array().into_iter().flatten();
    tiles.filter_map(|tile| tile["id"].as_str().map(str::to_owned)).collect()
}

fn titles(board: &Value) -> Vec<&str> {
    board["tiles"].as_array().into_iter().flatten().filter_map(|tile| tile["title"].as_str()).collect()
}

fn look(core: &mut Core, id: &str, tiles: &[String], seen: bool, lang: &str) -> Result<Value> {
    core.ask("look_at_board", json!({ "id": id, "tiles": tiles, "seen": seen, "lang": lang }))
}

fn event(core: &mut Core, summary: &str) -> Result<Value> {
    let event = json!({
        "id": "", "state": "USA", "cycle": 4, "stage": "review", "kind": "held", "date": "2026-11-20",
        "session": null, "summary": summary, "symbol": null
    });
    let source = json!({ "id": "", "title": "", "publisher": null, "date": null, "url": null });
    core.ask("save_event", json!({ "event": event, "source": source, "rev": 0 }))
}

#[test]
fn a_board_is_made_arranged_and_taken_back_step_by_step() -> Result {
    let mut core = Core::new()?;
    let tiles =
        [state("USA"), chart("themes", "half", &json!({ "state": "FRA" })), chart("roll-call", "whole", &json!({}))];
    let id = made(&mut core, &tiles)?;
    let board = shown(&mut core, &id)?;
    assert_eq!(titles(&board), ["United States of America", "Themes · France", "Roll call"]);
    let kept = &board["tiles"][1]["shows"]["query"];
    assert_eq!((&kept["lang"], &kept["as_of"]), (&json!("en"), &Value::Null), "the moment is the reader's");
    let [usa, themes, roll_call] = ids(&board).try_into().map_err(|_| "three tiles")?;
    change(&mut core, &id, json!({ "to": "move", "tile": themes, "place": 0 }))?;
    change(&mut core, &id, json!({ "to": "heading", "tile": usa, "heading": " Ours " }))?;
    change(&mut core, &id, json!({ "to": "width", "tile": usa, "width": "whole" }))?;
    change(&mut core, &id, json!({ "to": "remove", "tile": roll_call }))?;
    change(&mut core, &id, json!({ "to": "name", "name": "Renamed" }))?;
    let board = shown(&mut core, &id)?;
    assert_eq!(ids(&board), [themes, usa]);
    assert_eq!((&board["tiles"][1]["heading"], &board["tiles"][1]["width"]), (&json!("Ours"), &json!("whole")));
    for label in ["rename_board", "remove_tile", "arrange_board", "edit_tile", "arrange_board"] {
        assert_eq!(core.ask("undo", json!({}))?["change"], label, "each step by itself");
    }
    assert_eq!(titles(&shown(&mut core, &id)?), ["United States of America", "Themes · France", "Roll call"]);
    core.ask("delete_board", json!({ "id": id }))?;
    assert_eq!(core.ask("boards", json!({}))?, json!([]));
    core.ask("undo", json!({}))?;
    assert_eq!(core.ask("boards", json!({}))?, json!([{ "id": id, "name": "What we watch", "tiles": 3 }]));
    Ok(())
}

#[test]
fn the_filter_of_the_board_holds_where_a_tile_does_not_choose_otherwise() -> Result {
    let mut core = Core::new()?;
    let tiles = [
        chart("timeline", "whole", &json!({})),
        chart("responses", "half", &json!({ "state": "FRA" })),
        chart("roll-call", "whole", &json!({ "cycle": 2 })),
        chart("participation", "half", &json!({ "group": "african" })),
    ];
    let id = made(&mut core, &tiles)?;
    filter(&mut core, &id, json!({ "states": ["USA"], "cycles": [4], "themes": ["Justice"] }))?;
    let board = shown(&mut core, &id)?;
    assert_eq!(board["filter_words"][0]["values"][0]["label"], "United States of America");
    let query = |n: usize| board["tiles"][n]["shows"]["query"].clone();
    assert_eq!(query(0)["state"], "USA", "the chart of one State takes the one of the board");
    assert_eq!(query(1)["filter"]["states"], json!(["FRA"]), "its own State wins");
    assert_eq!(query(1)["filter"]["cycles"], json!([4]), "and the rest of the board's filter holds");
    assert_eq!(query(1)["filter"]["themes"], json!(["Justice"]));
    assert_eq!((&query(2)["cycle"], &query(2)["filter"]["cycles"]), (&json!(2), &json!([2])), "its own cycle wins");
    assert_eq!(query(3)["filter"]["states"], json!([]), "of a regional group no single State is asked");
    assert_eq!(query(3)["filter"]["regions"], json!(["african"]));
    for tile in board["tiles"].as_array().into_iter().flatten() {
        core.ask("chart", tile["shows"]["query"].clone())?;
    }
    Ok(())
}

#[test]
fn what_changed_since_the_last_look_is_told_until_it_was_seen() -> Result {
    let mut core = Core::new()?;
    let id = made(&mut core, &[state("USA"), chart("timeline", "whole", &json!({ "state": "USA" })), state("FRA")])?;
    assert_eq!(shown(&mut core, &id)?["since"], Value::Null, "nobody has looked");
    let tiles = ids(&shown(&mut core, &id)?);
    assert_eq!(look(&mut core, &id, &tiles, false, "en")?["tiles"], json!([]), "there is nothing to compare with");
    assert_eq!(shown(&mut core, &id)?["since"]["total"], 0);
    let undo = core.ask("start", json!({}))?["case"]["undo"]["change"].clone();
    assert_eq!(undo, "add_board", "to look is no change");

    event(&mut core, "The review took place after all.")?;
    for lang in ["fr", "en"] {
        let news = look(&mut core, &id, &tiles, false, lang)?["tiles"].clone();
        let news: Vec<&Value> = news.as_array().into_iter().flatten().collect();
        let named: Vec<&Value> = news.iter().map(|tile| &tile["tile"]).collect();
        assert_eq!(named, [&tiles[0], &tiles[1]], "France is as it was; read in {lang}");
        let was = news.first().and_then(|tile| tile["was"].as_str()).unwrap_or_default();
        assert!(was.starts_with("Did not appear on 7 November 2025."), "in the language of then: {was}");
        assert!(news[0]["now"].as_str().is_some_and(|now| now.starts_with("Took part")), "{news:?}");
    }
    let since = shown(&mut core, &id)?["since"].clone();
    assert_eq!((&since["total"], &since["latest"][0]["change"]), (&json!(1), &json!("add_event")));
    assert_eq!(since["latest"][0]["states"][0]["name"], "United States of America");

    look(&mut core, &id, &[], true, "en")?;
    assert_eq!(look(&mut core, &id, &tiles, false, "en")?["tiles"], json!([]), "it was seen");
    assert_eq!(shown(&mut core, &id)?["since"]["total"], 0);
    core.ask("undo", json!({}))?;
    let since = shown(&mut core, &id)?["since"].clone();
    assert_eq!(
        (&since["total"], &since["latest"][0]["change"]),
        (&json!(1), &json!("undo")),
        "an older one taken back"
    );
    Ok(())
}

#[test]
fn another_filter_is_no_news() -> Result {
    let mut core = Core::new()?;
    let id = made(&mut core, &[chart("participation", "half", &json!({}))])?;
    let tiles = ids(&shown(&mut core, &id)?);
    look(&mut core, &id, &tiles, false, "en")?;
    filter(&mut core, &id, json!({ "regions": ["african"] }))?;
    assert_eq!(look(&mut core, &id, &tiles, false, "en")?["tiles"], json!([]), "the reader asked for something else");
    Ok(())
}

#[test]
fn a_board_goes_to_paper_in_every_language() -> Result {
    let mut core = Core::new()?;
    let tiles = [
        state("USA"),
        state("SMR"),
        chart("participation", "half", &json!({})),
        chart("responses", "half", &json!({ "state": "USA" })),
        chart("floor", "half", &json!({})),
        chart("roll-call", "whole", &json!({ "cycle": 4 })),
        chart("timeline", "whole", &json!({ "state": "USA" })),
    ];
    let id = made(&mut core, &tiles)?;
    filter(&mut core, &id, json!({ "cycles": [4] }))?;
    for (lang, filter) in [("en", "Cycle: 4"), ("fr", "Cycle"), ("ar", ""), ("zh", "")] {
        let path = core.path(&format!("{lang}.pdf"));
        let request = json!({ "id": id, "as_of": null, "prepared_by": "An alliance", "lang": lang, "path": path });
        let exported = core.ask("export_board", request)?;
        assert!(exported["pages"].as_u64().is_some_and(|pages| (2..=5).contains(&pages)), "{lang}: {exported}");
        assert!(fs::metadata(&path)?.len() > 10_000);
        let text = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output()?;
        let text = String::from_utf8_lossy(&text.stdout).into_owned();
        assert!(text.contains("What we watch") && text.contains(filter), "{lang}: {text}");
        if lang == "en" {
            for words in
                ["Did not appear on 7 November 2025", "Page 1 of", "An alliance", "This chart is about one State"]
            {
                assert!(text.contains(words), "“{words}” is missing: {text}");
            }
        }
    }
    Ok(())
}

#[test]
fn what_a_board_cannot_be_is_refused() -> Result {
    let mut core = Core::new()?;
    let nameless = json!({ "name": " ", "tiles": [] });
    assert_eq!(core.refusal("add_board", nameless)?, "missing_field");
    let nowhere = json!({ "name": "Board", "tiles": [state("ZZZ")] });
    assert_eq!(core.refusal("add_board", nowhere)?, "unknown_state");
    let many: Vec<Value> = (0..61).map(|_| state("USA")).collect();
    assert_eq!(core.refusal("add_board", json!({ "name": "Board", "tiles": many }))?, "board_full");
    let id = made(&mut core, &[state("USA")])?;
    let gone = json!({ "id": id, "change": { "to": "remove", "tile": "nobody" } });
    assert_eq!(core.refusal("change_board", gone)?, "record_not_found");
    let path = core.path("board.doc");
    let export = json!({ "id": id, "as_of": null, "prepared_by": null, "lang": "en", "path": path });
    assert_eq!(core.refusal("export_board", export)?, "unknown_ending");
    assert_eq!(core.refusal("delete_board", json!({ "id": "nobody" }))?, "record_not_found");
    Ok(())
}
