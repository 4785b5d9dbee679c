//! Dates and troikas as a calendar has them, and how a report compares.

use std::fs::File;
use std::path::Path;

use placard_domain::{Iso3, PartialDate, Reference, WgReport};
use placard_tests::Result;

/// A review in the calendar.
pub struct Entry {
    symbol: String,
    state: Option<Iso3>,
    session: Option<u8>,
    review: String,
    adoption: String,
    troika: Vec<Iso3>,
}

/// One thing that both may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// Both say the same.
    Right,
    /// Only the report says it.
    OnlyPrinted(String),
    /// They differ; or only the calendar says it.
    Differs { report: String, calendar: String },
    /// Neither says it, or the calendar does not have the review.
    Open,
}

/// What is compared of a review, in the order of the table.
pub const COMPARED: [&str; 4] = ["symbol", "review", "adoption", "troika"];

/// Reads a calendar; none of it where the file is absent.
pub fn read(path: &Path, reference: &Reference) -> Result<Vec<Entry>> {
    let Ok(file) = File::open(path) else {
        println!("left out: there is no calendar at {}", path.display());
        return Ok(Vec::new());
    };
    let mut table = csv::Reader::from_reader(file);
    let header = table.headers()?.clone();
    let mut entries = Vec::new();
    for row in table.records() {
        let row = row?;
        let cell = |name: &str| {
            let at = header.iter().position(|column| column == name);
            at.and_then(|at| row.get(at)).unwrap_or_default().trim().to_owned()
        };
        let mut states = reference.mentions(&cell("state_as_printed")).into_iter();
        let mut troika: Vec<Iso3> =
            reference.mentions(&cell("troika_as_printed")).into_iter().map(|(_, state)| state).collect();
        troika.sort_unstable();
        entries.push(Entry {
            symbol: cell("document_symbol"),
            state: states.next().map(|(_, state)| state),
            session: cell("session").parse().ok(),
            review: cell("review_date"),
            adoption: cell("wg_adoption_date"),
            troika,
        });
    }
    Ok(entries)
}

/// A report beside the calendar: each of [`COMPARED`].
pub fn judge(review: &WgReport, calendar: &[Entry]) -> [Judged; COMPARED.len()] {
    let by_symbol = |entry: &&Entry| Some(&entry.symbol) == review.symbol.as_ref() && !entry.symbol.is_empty();
    let by_review =
        |entry: &&Entry| review.state.is_some() && (entry.state, entry.session) == (review.state, review.session);
    let Some(entry) = calendar.iter().find(by_symbol).or_else(|| calendar.iter().find(by_review)) else {
        return [const { Judged::Open }; COMPARED.len()];
    };
    let date = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let mut troika = review.troika.clone();
    troika.sort_unstable();
    [
        compared(review.symbol.clone().unwrap_or_default(), entry.symbol.clone()),
        compared(date(review.review_date), entry.review.clone()),
        compared(date(review.wg_adoption_date), entry.adoption.clone()),
        compared(codes(&troika), codes(&entry.troika)),
    ]
}

fn codes(states: &[Iso3]) -> String {
    states.iter().map(Iso3::as_str).collect::<Vec<_>>().join(" ")
}

fn compared(report: String, calendar: String) -> Judged {
    match (report.is_empty(), calendar.is_empty()) {
        (true, true) => Judged::Open,
        (false, true) => Judged::OnlyPrinted(report),
        _ if report == calendar => Judged::Right,
        _ => Judged::Differs { report, calendar },
    }
}
