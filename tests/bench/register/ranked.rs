//! The order of what is found alone: the 50 best of a common word, by the index of Placard, by FTS5 and by tantivy,
//! over the same texts.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use placard_app::{App, Setup};
use placard_domain::{Class, Implementation, Iso3, Order, Provider, RegisterFilter};
use placard_register::{Entry, Register, Stand};
use placard_tests::Result;
use rusqlite::Connection;

use super::ROWS;
use super::files::Files;
use crate::now;
use crate::{judge, peers, percentile};

/// Most frequent words that are asked for.
const QUERIES: usize = 100;
const BEST: usize = 50;

pub fn measure(files: &Files, home: &Path) -> Result {
    let queries: Vec<String> = files.rows().words.into_iter().take(QUERIES).collect();
    let (mut ours, mut fts5) = (placard(files, &queries, home)?, fts5(files, &queries, home)?);
    let mut tantivy = tantivy(files, &queries, home)?;
    println!("\n| the {BEST} best of a common word | n | p50 | p95 |\n|---|--:|--:|--:|");
    print("Placard: selection, total and order", &mut ours);
    print("FTS5: ORDER BY rank", &mut fts5);
    print("tantivy, without a total", &mut tantivy);
    println!();
    let p95 = percentile(&mut ours, 95);
    judge("ranked, p95 against FTS5", p95 / percentile(&mut fts5, 95), 0.05, "×");
    if !tantivy.is_empty() {
        println!("- against tantivy: {:.2}× at p50", percentile(&mut ours, 50) / percentile(&mut tantivy, 50));
        println!("- against tantivy: {:.2}× at p95", p95 / percentile(&mut tantivy, 95));
    }
    Ok(())
}

fn print(what: &str, times: &mut [Duration]) {
    if !times.is_empty() {
        let (n, p50, p95) = (times.len(), percentile(times, 50), percentile(times, 95));
        println!("| {what} | {n} | {p50:.2} ms | {p95:.2} ms |");
    }
}

fn placard(files: &Files, queries: &[String], home: &Path) -> Result<Vec<Duration>> {
    let app = App::new(Setup { case: home.join("none"), passphrase: None, now })?;
    let reference = app.reference();
    let codes: Vec<Iso3> = reference.members().map(|state| state.iso3).collect();
    let mut register = Register::new(reference.states().iter().map(|state| (state.iso3, state.group)));
    for (n, row) in (1..).zip(files.rows().take(ROWS)) {
        register.put(&Entry {
            n,
            class: Class::Recommendation,
            state: codes[row.state],
            recommending: &[codes[row.recommending]],
            cycle: None,
            session: Some(row.session),
            paragraph: Some(&row.paragraph),
            response: None,
            state_words: None,
            themes: &[],
            category: Some(row.category),
            sdgs: &[],
            stands: &[Stand { provider: Provider::OwnTable, response: None, rows: 1 }],
            assessment: Implementation::default(),
            disagreeing: false,
            compared: &[],
            text: &row.text,
            other_texts: &[],
        });
    }
    register.seal();
    let one = |query: &String| {
        // The blank ends the word, as it does for the peers.
        let filter = RegisterFilter { text: format!("{query} "), ..RegisterFilter::default() };
        let begun = Instant::now();
        let selection = register.select(&filter, reference);
        std::hint::black_box(register.page(&selection, Order::default(), 0, BEST, &|state| state.to_string()));
        begun.elapsed()
    };
    Ok(queries.iter().map(one).collect())
}

fn fts5(files: &Files, queries: &[String], home: &Path) -> Result<Vec<Duration>> {
    let mut database = Connection::open(home.join("fts5.db"))?;
    database.execute_batch("CREATE VIRTUAL TABLE f USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")?;
    let filling = database.transaction()?;
    for row in files.rows().take(ROWS) {
        filling.prepare_cached("INSERT INTO f (text) VALUES (?1)")?.execute([row.text])?;
    }
    filling.execute("INSERT INTO f (f) VALUES ('optimize')", [])?;
    filling.commit()?;
    let mut asking = database.prepare(&format!("SELECT rowid FROM f WHERE f MATCH ?1 ORDER BY rank LIMIT {BEST}"))?;
    let one = |query: &String| {
        let begun = Instant::now();
        let found = asking.query_map([format!("\"{query}\"")], |row| row.get::<_, i64>(0))?;
        found.collect::<std::result::Result<Vec<_>, _>>()?;
        Ok(begun.elapsed())
    };
    queries.iter().map(one).collect()
}

/// Nothing where it is not there.
fn tantivy(files: &Files, queries: &[String], home: &Path) -> Result<Vec<Duration>> {
    let Some(mut python) = peers::python("tantivy")? else { return Ok(Vec::new()) };
    let (texts, asked) = (home.join("texts.txt"), home.join("queries.txt"));
    let mut file = BufWriter::new(File::create(&texts)?);
    for row in files.rows().take(ROWS) {
        writeln!(file, "{}", row.text)?;
    }
    file.flush()?;
    std::fs::write(&asked, queries.join("\n"))?;
    let told = python.arg(peers::script("register", "ranked.py")).arg(texts).arg(asked).output()?;
    let told = String::from_utf8(told.stdout)?;
    told.lines().map(|line| Ok(Duration::from_secs_f64(line.parse::<f64>()? / 1000.0))).collect()
}
