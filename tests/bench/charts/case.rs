//! A case file at real size: 250,000 recommendations, and 5,000 events and 500 statements on one State.

use std::path::{Path, PathBuf};

use placard_app::{App, Setup};
use placard_tests::Result;
use placard_tests::synthetic::Dice;
use serde_json::{Value, json};

use crate::now;
use crate::register::{files, import};

const EVENTS: usize = 5_000;
const STATEMENTS: usize = 500;

/// Stages and kinds of events as files name them.
const ACTS: [(&str, &str); 5] = [
    ("report", "report_submitted"),
    ("review", "scheduled"),
    ("follow_up", "council_decision"),
    ("response", "deadline"),
    ("review", "postponed_by_agreement"),
];

/// Makes it in that folder; gives its path.
pub fn write(home: &Path) -> Result<PathBuf> {
    let mut names = App::new(Setup { case: home.join("none"), passphrase: None, now })?;
    let table = files::Files::table(home, &crate::register::states(&names))?;
    names.dispatch("start", json!({}))?;
    let path = import::plain(&table, home)?;
    let mut app = App::new(Setup { case: path.clone(), passphrase: None, now })?;
    let mut dice = Dice::new(11);
    let mut day = || format!("{}-{:02}-{:02}", 2008 + dice.below(18), 1 + dice.below(12), 1 + dice.below(28));
    let span = json!([0, 0]);
    let event = |n: usize, date: String| {
        let (stage, kind) = ACTS[n % ACTS.len()];
        let summary = format!("Made-up event {n} of the file.");
        json!({ "stage": stage, "kind": kind, "date": date, "date_words": date, "summary": summary, "session": null,
                "symbol": null, "span": span })
    };
    let statement = |n: usize, date: String| {
        json!({ "speaker": format!("Speaker {n}"), "title": null, "organisation": format!("Organisation {}", n % 60),
                "text": format!("Made-up statement {n}."), "date": date, "spans": [] })
    };
    let events: Vec<Value> = (0..EVENTS).map(|n| event(n, day())).collect();
    let statements: Vec<Value> = (0..STATEMENTS).map(|n| statement(n, day())).collect();
    let source = json!({ "title": "Made-up events", "publisher": null, "date": null, "place": null, "contact": null,
                         "url": null, "symbol": null, "text": "Made-up events" });
    let accepted = json!({ "state": "USA", "cycle": 4, "source": source, "statements": statements, "events": events,
                           "asks": [] });
    app.dispatch("accept_import", accepted)?;
    Ok(path)
}
