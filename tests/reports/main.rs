//! `./dev reports [FOLDER]`: how rightly the reports of the Working Group in a folder are read. It is a measure, no test:
//! whatever it finds, the run succeeds.
//!
//! - **Dates and troika** are compared with a calendar, by symbol or else by State and session.
//! - **Recommending States** are compared with the rows of UPR Info on the same State and session, as multisets. A row
//!   of UPR Info counts its one State. A recommendation counts the States of each of its clauses, in each clause a State
//!   once, or where it has no clauses each of its States once. The variant "by paragraph" counts each State of a
//!   recommendation once, however many clauses name it. Pledges count on neither side.
//! - **Text**: the share of those rows for which the report has a recommendation or a clause of that State which begins
//!   with the first 60 characters of the row (all of it, where it is shorter). Case, accents, punctuation and blanks do
//!   not count, nor do "and", "as well as", "to" and "that" at the beginning: the print runs on from an opening sentence
//!   or from the clause before, UPR Info begins anew. With them hardly a row of the first sessions would match.
//! - **Numbering** of a report is judged by itself, whether there is a table beside it or not.

mod calendar;
mod compare;
mod explain;
mod files;
mod numbering;
mod table;

use std::path::PathBuf;

use placard_domain::Reference;
use placard_domain::reference::PackFiles;
use placard_tests::{Result, place};

const USAGE: &str = "usage: ./dev reports [FOLDER] [--upr-info FOLDER] [--calendar FILE] [--explain NAME]…";

/// What is measured, and against what.
struct Wanted {
    reports: PathBuf,
    upr_info: PathBuf,
    calendar: PathBuf,
    /// Parts of names of files whose differences are shown however small they are.
    explain: Vec<String>,
}

impl Wanted {
    fn told(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let beside = || place::workspace().join("../shared/data");
        let samples = std::env::var_os("PLACARD_SAMPLES").map_or_else(beside, PathBuf::from);
        let mut wanted = Self {
            reports: samples.join("wg-reports"),
            upr_info: samples.join("upr-info"),
            calendar: samples.join("calendar/wg_reports_2008-2014_review_dates.csv"),
            explain: Vec::new(),
        };
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(USAGE);
            match argument.as_str() {
                "--upr-info" => wanted.upr_info = value()?.into(),
                "--calendar" => wanted.calendar = value()?.into(),
                "--explain" => wanted.explain.push(value()?),
                option if option.starts_with('-') => return Err(USAGE.into()),
                folder => wanted.reports = folder.into(),
            }
        }
        Ok(wanted)
    }
}

fn main() -> Result {
    let wanted = Wanted::told(std::env::args().skip(1))?;
    if !wanted.reports.is_dir() {
        println!("left out: there are no reports at {}", wanted.reports.display());
        return Ok(());
    }
    let reference = reference()?;
    let reports = files::reports(&wanted.reports, &reference)?;
    let memory = files::most_memory();
    let rows = files::upr_info(&wanted.upr_info, &reference)?;
    let calendar = calendar::read(&wanted.calendar, &reference)?;
    let measured: Vec<table::Measured> =
        reports.iter().map(|report| table::Measured::of(report, &rows, &calendar)).collect();
    table::print(&measured, memory);
    numbering::print(&reports);
    for one in &measured {
        let asked = wanted.explain.iter().any(|part| one.report.name.contains(part.as_str()));
        if asked || one.is_far_off() {
            explain::print(one, &reference);
        }
    }
    Ok(())
}

/// The reference pack that comes with Placard.
fn reference() -> Result<Reference> {
    Ok(Reference::parse(&PackFiles {
        pack: include_str!("../../assets/reference/pack.json"),
        states: include_str!("../../assets/reference/states.csv"),
        sessions: include_str!("../../assets/reference/sessions.csv"),
        reviews: include_str!("../../assets/reference/reviews.csv"),
        events: include_str!("../../assets/reference/events.csv"),
        notes: include_str!("../../assets/reference/notes.csv"),
        deadlines: include_str!("../../assets/reference/deadlines.csv"),
        limits: include_str!("../../assets/reference/limits.csv"),
        paces: include_str!("../../assets/reference/paces.csv"),
    })?)
}
