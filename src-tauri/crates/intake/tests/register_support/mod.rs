//! What the tests of files of recommendations share.
#![allow(dead_code, reason = "each test binary uses a part of it")]
#![allow(clippy::panic, clippy::unwrap_used, clippy::disallowed_methods, reason = "a failed test may panic")]

use std::io::Cursor;
use std::path::PathBuf;
use std::sync::LazyLock;

use placard_domain::reference::PackFiles;
use placard_domain::{Iso3, RecommendationDraft, Reference, WgReport};
use placard_intake::IntakeError;
use placard_intake::register::{self, Outline, Place, RawRow, ReadOptions, Reading, Receiver, RowProblem, Stop};

/// The reference pack that comes with Placard, read once.
pub fn reference() -> &'static Reference {
    static REFERENCE: LazyLock<Reference> = LazyLock::new(pack);
    &REFERENCE
}

fn pack() -> Reference {
    let files = PackFiles {
        pack: include_str!("../../../../../assets/reference/pack.json"),
        states: include_str!("../../../../../assets/reference/states.csv"),
        sessions: include_str!("../../../../../assets/reference/sessions.csv"),
        reviews: include_str!("../../../../../assets/reference/reviews.csv"),
        events: include_str!("../../../../../assets/reference/events.csv"),
        notes: include_str!("../../../../../assets/reference/notes.csv"),
        deadlines: include_str!("../../../../../assets/reference/deadlines.csv"),
        limits: include_str!("../../../../../assets/reference/limits.csv"),
        paces: include_str!("../../../../../assets/reference/paces.csv"),
    };
    Reference::parse(&files).unwrap_or_else(|e| panic!("the pack must be readable: {e}"))
}

/// All that a reading gave.
#[derive(Debug, Default)]
pub struct Received {
    pub review: Option<WgReport>,
    pub records: Vec<(u64, RecommendationDraft)>,
    pub problems: Vec<RowProblem>,
    pub rejected: Vec<(u64, RawRow)>,
    pub progress: Vec<(u64, u64)>,
    /// After so many records no more is wanted.
    pub enough: Option<usize>,
}

impl Receiver for Received {
    fn record(&mut self, place: Place, draft: RecommendationDraft) -> Result<(), Stop> {
        self.records.push((place.row, draft));
        if self.enough.is_some_and(|enough| self.records.len() >= enough) { Err(Stop) } else { Ok(()) }
    }

    fn review(&mut self, review: WgReport) -> Result<(), Stop> {
        self.review = Some(review);
        Ok(())
    }

    fn problem(&mut self, problem: RowProblem) {
        let code = problem.code.as_str();
        assert!(register::PROBLEM_CODES.contains(&code), "“{code}” would have no translation");
        self.problems.push(problem);
    }

    fn rejected(&mut self, place: Place, raw: RawRow) {
        self.rejected.push((place.row, raw));
    }

    fn progress(&mut self, done: u64, total: u64) -> Result<(), Stop> {
        self.progress.push((done, total));
        Ok(())
    }
}

impl Received {
    /// Codes of the problems, in order.
    pub fn codes(&self) -> Vec<&str> {
        self.problems.iter().map(|problem| problem.code.as_str()).collect()
    }

    /// Problems of that code.
    pub fn of(&self, code: &str) -> Vec<&RowProblem> {
        self.problems.iter().filter(|problem| problem.code == code).collect()
    }

    /// The records without their rows.
    pub fn drafts(&self) -> Vec<&RecommendationDraft> {
        self.records.iter().map(|(_, draft)| draft).collect()
    }
}

/// Looks at bytes.
pub fn look(bytes: &[u8], options: &ReadOptions) -> Result<Option<Outline>, IntakeError> {
    register::outline(&mut Cursor::new(bytes), "file", reference(), options)
}

/// Reads bytes.
pub fn try_read(bytes: &[u8], options: &ReadOptions) -> Result<(Reading, Received), IntakeError> {
    let mut received = Received::default();
    let reading = register::read(&mut Cursor::new(bytes), "file", reference(), options, &mut received)?;
    Ok((reading, received))
}

/// Reads bytes that can be read.
pub fn read(bytes: &[u8], options: &ReadOptions) -> (Reading, Received) {
    try_read(bytes, options).unwrap_or_else(|error| panic!("the file is read: {error}"))
}

/// Reads a text with nothing set.
pub fn read_text(text: &str) -> (Reading, Received) {
    read(text.as_bytes(), &ReadOptions::default())
}

/// A State by its code.
pub fn iso(code: &str) -> Iso3 {
    code.parse().unwrap()
}

/// Where real files are looked for.
fn folder() -> PathBuf {
    std::env::var_os("PLACARD_SAMPLES")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"), PathBuf::from)
}

/// A real file, where there is one; else it is said that the test is left out.
pub fn sample(path: &str) -> Option<Vec<u8>> {
    let bytes = std::fs::read(folder().join(path)).ok();
    if bytes.is_none() {
        eprintln!("left out: there is no {path} in {}", folder().display());
    }
    bytes
}

/// A folder of real files, where there is one; else it is said that the test is left out.
pub fn samples(path: &str) -> Option<PathBuf> {
    let found = Some(folder().join(path)).filter(|folder| folder.is_dir());
    if found.is_none() {
        eprintln!("left out: there is no {path} in {}", folder().display());
    }
    found
}
