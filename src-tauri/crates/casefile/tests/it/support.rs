//! Records and files to test with. All names and texts are invented.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use placard_casefile::{CaseFile, SearchFilter};
use placard_domain::{
    Ask, AskStatus, Basis, Consent, Draft, DraftKind, DraftParagraph, Event, Iso3, Kind, Origin, PartialDate, Source,
    Stage, Statement, StatementKind,
};
use tempfile::TempDir;

/// Some day's noon, `n` seconds on.
pub fn at(n: i64) -> DateTime<Utc> {
    "2025-11-20T12:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::seconds(n)
}

pub fn iso3(code: &str) -> Iso3 {
    code.parse().unwrap()
}

pub fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

/// A folder that goes away with the test, and a new case file in it.
pub fn new_case() -> (TempDir, CaseFile) {
    let folder = tempfile::tempdir().unwrap();
    let case = CaseFile::create(&folder.path().join("new.placard"), None, at(0)).unwrap();
    (folder, case)
}

/// A folder with a case file of three records that nobody has open.
pub fn closed_case() -> (TempDir, PathBuf) {
    let (folder, mut case) = new_case();
    case.save(&source("Note", "The seat stayed empty."), 0, at(1)).unwrap();
    case.save(&event("2025-11-07", "The seat stayed empty."), 0, at(2)).unwrap();
    case.save(&statement("We regret the absence."), 0, at(3)).unwrap();
    let path = case.path().to_owned();
    (folder, path)
}

pub fn source(title: &str, text: &str) -> Source {
    Source {
        id: String::new(),
        title: title.to_owned(),
        publisher: Some("Example Watch".to_owned()),
        date: Some(date("2025-11-08")),
        place: Some("Geneva".to_owned()),
        contact: Some("press@example.org".to_owned()),
        url: None,
        symbol: None,
        text: text.to_owned(),
    }
}

pub fn event(when: &str, summary: &str) -> Event {
    Event {
        id: String::new(),
        state: iso3("USA"),
        cycle: 4,
        stage: Stage::Review,
        kind: Kind::Absent,
        date: date(when),
        session: None,
        summary: summary.to_owned(),
        symbol: None,
        source: Some("Example Watch".to_owned()),
        source_id: None,
        basis: Basis::Press,
        embargo: None,
        origin: Origin::CaseFile,
        recorded: date("2025-11-20").first_day(),
    }
}

pub fn statement(text: &str) -> Statement {
    Statement {
        id: String::new(),
        state: iso3("USA"),
        cycle: 4,
        speaker: "Zoë Müller".to_owned(),
        title: Some("director".to_owned()),
        organisation: Some("Example Watch".to_owned()),
        text: text.to_owned(),
        date: Some(date("2025-11-07")),
        kind: StatementKind::Press,
        consent: Consent::NotAsked,
        embargo: None,
        source_id: None,
    }
}

pub fn ask(text: &str) -> Ask {
    Ask {
        id: String::new(),
        state: iso3("USA"),
        cycle: 4,
        text: text.to_owned(),
        addressed_to: "the Human Rights Council".to_owned(),
        made_by: None,
        date: None,
        status: AskStatus::Open,
        embargo: None,
        source_id: None,
    }
}

pub fn draft(title: &str) -> Draft {
    Draft {
        id: String::new(),
        kind: DraftKind::JointSubmission,
        state: iso3("USA"),
        cycle: Some(4),
        title: title.to_owned(),
        lang: "en".to_owned(),
        organisation: "Harbour Rights Alliance".to_owned(),
        submitters: vec!["Northern Lakes Coalition".to_owned()],
        paragraphs: vec![
            DraftParagraph {
                heading: Some("Shelters".to_owned()),
                text: "Three shelters were closed.[^1]".to_owned(),
                notes: vec!["Gazette no. 7.".to_owned()],
            },
            DraftParagraph { heading: None, text: "Nothing replaced them.".to_owned(), notes: Vec::new() },
        ],
        annexes: vec!["Table of closures".to_owned()],
        pace: Some(120),
    }
}

/// Everything that a case file keeps, as text, to compare by.
pub fn content(case: &CaseFile) -> String {
    let all = (
        case.sources(0, 500).unwrap(),
        case.all_events().unwrap(),
        case.all_statements().unwrap(),
        case.asks(Some(iso3("USA"))).unwrap(),
        case.drafts(None).unwrap(),
    );
    format!("{all:#?}")
}

/// Number of records that a query finds.
pub fn found(case: &CaseFile, query: &str) -> u64 {
    case.search(query, SearchFilter::default(), 0, 50).unwrap().total
}

/// Every file of a folder with its bytes.
pub fn bytes_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    files.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}
