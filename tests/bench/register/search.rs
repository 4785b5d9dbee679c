//! What typing costs: the first page with its total, and the counts of every value, for queries of every class in a
//! sealed case file, each query asked for the first time.

use std::time::{Duration, Instant};

use placard_app::{App, Setup};
use placard_domain::fold::fold;
use placard_tests::Result;
use placard_tests::synthetic::Dice;
use serde_json::{Value, json};

use super::files::Files;
use super::import::Case;
use crate::now;
use crate::{judge, percentile};

/// Queries of a class.
const QUERIES: usize = 60;
/// Rows of a page.
const PAGE: u32 = 100;
/// Milliseconds that a class may take.
const BAR: f64 = 50.0;

pub fn measure(case: &Case, files: &Files) -> Result {
    let mut app = App::new(Setup { case: case.path.clone(), passphrase: case.passphrase.clone(), now })?;
    let begun = Instant::now();
    let page = app.dispatch("register", asking("register", &json!({})))?;
    let opening = begun.elapsed();
    println!("\nOpening the sealed case file to its first page of {}: {:.2} s", page["total"], opening.as_secs_f64());
    println!("\n| what is asked | n | records, median | page, p50 | page, p95 | with facets, p50 | with facets, p95 |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let mut worst: f64 = 0.0;
    for (class, filters) in classes(files) {
        worst = worst.max(one_class(&mut app, class, &filters)?);
    }
    println!();
    judge("page, total and facets, p95 of the slowest class", worst, BAR, " ms");
    Ok(())
}

/// Asks all filters of a class; gives the 95th percentile in milliseconds.
fn one_class(app: &mut App, class: &str, filters: &[Value]) -> Result<f64> {
    let (mut pages, mut all, mut totals) = (Vec::<Duration>::new(), Vec::<Duration>::new(), Vec::<u64>::new());
    for filter in filters {
        let (page, facets) = (asking("register", filter), asking("facets", filter));
        let begun = Instant::now();
        let page = app.dispatch("register", page)?;
        pages.push(begun.elapsed());
        app.dispatch("facets", facets)?;
        all.push(begun.elapsed());
        totals.push(page["total"].as_u64().unwrap_or_default());
    }
    totals.sort_unstable();
    let (n, records) = (filters.len(), totals.get(totals.len() / 2).copied().unwrap_or_default());
    let last = percentile(&mut all, 95);
    println!(
        "| {class} | {n} | {records} | {:.1} ms | {:.1} ms | {:.1} ms | {last:.1} ms |",
        percentile(&mut pages, 50),
        percentile(&mut pages, 95),
        percentile(&mut all, 50),
    );
    Ok(last)
}

fn asking(command: &str, filter: &Value) -> Value {
    match command {
        "facets" => json!({ "filter": filter, "lang": "en" }),
        _ => {
            json!({ "filter": filter, "order": { "by": null, "descending": false }, "offset": 0, "limit": PAGE, "lang": "en" })
        }
    }
}

/// Queries as people type them: the last word may be the beginning of a longer one.
fn classes(files: &Files) -> Vec<(&'static str, Vec<Value>)> {
    let rows = files.rows();
    let (words, arabic) = (&rows.words, &rows.arabic);
    let mut dice = Dice::new(3);
    let mut some = |begin: usize, end: usize| words[begin + dice.below(end - begin)].clone();
    let common = words.iter().take(QUERIES).cloned().collect();
    let two = (0..QUERIES).map(|_| format!("{} {}", some(0, 60), some(0, 2_000))).collect();
    let three = (0..QUERIES).map(|_| format!("{} {} {}", some(0, 60), some(0, 60), some(0, 500))).collect();
    let either = (0..QUERIES).map(|_| format!("{} OR {} -{}", some(0, 60), some(0, 2_000), some(0, 60))).collect();
    let quoted = phrases(files, false, |text: &str| text.is_ascii());
    let prefixes = words.iter().skip(300).map(|word| format!("{}*", word.chars().take(3).collect::<String>()));
    let typed = |(n, word): (usize, &String)| if n % 2 == 0 { word.clone() } else { fold(word) };
    let accented = words.iter().filter(|word| !word.is_ascii()).take(QUERIES).enumerate().map(typed).collect();
    let chinese = phrases(files, true, |text: &str| text.starts_with(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)));
    let texts: [(&str, Vec<String>); 9] = [
        ("a common word", common),
        ("two words", two),
        ("three words, two of them common", three),
        ("one of two words, without a third", either),
        ("a phrase of three words", quoted),
        ("three letters and a star", prefixes.take(QUERIES).collect()),
        ("a word with accents, half of them left out", accented),
        ("an Arabic word", arabic.iter().take(QUERIES).cloned().collect()),
        ("two to four Chinese characters", chinese),
    ];
    let texts = texts.map(|(class, texts)| (class, texts.iter().map(|text| json!({ "text": text })).collect()));
    texts.into_iter().chain([("filters without words", filters(files))]).collect()
}

/// What stands together in texts that are meant: words in quotes, or characters.
fn phrases(files: &Files, characters: bool, meant: impl Fn(&str) -> bool) -> Vec<String> {
    let texts = files.rows().map(|row| row.text).filter(|text| meant(text));
    let phrase = |(n, text): (usize, String)| match characters {
        true => text.chars().skip(n % 5).take(2 + n % 3).collect(),
        false => format!("\"{}\"", text.split(' ').skip(2).take(3).collect::<Vec<_>>().join(" ")),
    };
    texts.take(QUERIES).enumerate().map(phrase).collect()
}

/// One to three dimensions.
fn filters(files: &Files) -> Vec<Value> {
    let mut rows = files.rows();
    let mut dice = Dice::new(5);
    (0..QUERIES)
        .filter_map(|n| {
            let row = rows.next()?;
            let mut filter = json!({ "responses": [row.response.to_lowercase()] });
            if n % 3 > 0 {
                filter["sessions"] = json!([row.session, 1 + dice.below(44)]);
            }
            if n % 3 > 1 {
                filter["themes"] = json!(row.themes);
            }
            // No two are the same, or the second would be remembered.
            filter["categories"] = json!((1..=5).filter(|category| n >> category & 1 == 0).collect::<Vec<_>>());
            Some(filter)
        })
        .collect()
}
