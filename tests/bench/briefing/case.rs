//! A case file with enough on one State for a pack of sixty pages: 500 recommendations, a press release, and the long
//! texts of a coalition.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use placard_app::{App, Setup};
use placard_tests::synthetic::Rows;
use placard_tests::{Result, place};
use serde_json::{Value, json};

use crate::now;

const ROWS: usize = 500;
/// Own texts, each about half a page long.
const TEXTS: usize = 78;
const SENTENCE: &str = "The commission that was announced in the third cycle has an office and no budget; complaints \
                        that reach it are registered, and of those registered last year one in nine was answered. ";
const SENTENCES: usize = 20;

/// Makes it in that folder; gives its path. Its kept briefings are called as their presets.
pub fn write(home: &Path) -> Result<PathBuf> {
    let path = home.join("briefing.placard");
    let mut app = App::new(Setup { case: path.clone(), passphrase: None, now })?;
    let release = place::workspace().join("tests/fixtures/press/harbour-rights-alliance.txt");
    let table = home.join("recommendations.csv");
    std::fs::write(&table, recommendations()?)?;
    let proposed = vec![app.propose_path(&release, Some("USA"))?, app.propose_path(&table, None)?];
    app.accept_all(proposed)?;
    for preset in ["pack", "factsheet"] {
        app.dispatch("save_briefing", json!({ "id": "", "name": preset, "composition": composition(preset) }))?;
    }
    Ok(path)
}

/// What a briefing asks for.
pub fn composition(preset: &str) -> Value {
    let long = SENTENCE.repeat(SENTENCES);
    let text = |n: usize| json!({ "section": "", "heading": format!("Finding {n}"), "text": long.trim() });
    let texts: Vec<Value> = if preset == "pack" { (1..=TEXTS).map(text).collect() } else { Vec::new() };
    json!({ "preset": preset, "state": "USA", "prepared_by": "Harbour Rights Alliance", "texts": texts })
}

fn recommendations() -> Result<String> {
    let mut table = String::from("State under review,Recommending State,Session,Text,Response,Themes\n");
    for row in Rows::about(3).take(ROWS) {
        let session = [9, 22, 36][row.n % 3];
        let by = ["France", "Norway", "Mexico", "Kenya", "Japan"][row.n % 5];
        let (text, response, themes) = (row.text, row.response, row.themes.join("; "));
        writeln!(table, "United States of America,{by},{session},\"{text}\",{response},\"{themes}\"")?;
    }
    Ok(table)
}
