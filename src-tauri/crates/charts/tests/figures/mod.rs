//! Figures as the app prepares them, for the tests of the drawings.

#![allow(dead_code, reason = "each test uses some of the figures")]

pub mod bad;
pub mod departures;
pub mod every;
pub mod ledger;
pub mod questions;
pub mod register;
pub mod voices;

use std::error::Error;

use chrono::NaiveDate;
use placard_charts::{Frame, Lane, Look, TableWindow, Timeline, TimelineMark, TimelineReview, What};
use placard_domain::ledger::Origin;
use placard_domain::{Kind, PartialDate, Stage, Status, Texts};

pub type Outcome = Result<(), Box<dyn Error>>;
/// Code, name and regional group of a State.
pub type Row = (String, String, String);

/// The translations of a language as they are shipped.
pub fn texts(lang: &str) -> Result<Texts, Box<dyn Error>> {
    macro_rules! files {
        ($lang:literal) => {
            [
                include_str!(concat!("../../../../../assets/locales/", $lang, "/common.json")),
                include_str!(concat!("../../../../../assets/locales/", $lang, "/chart.json")),
            ]
        };
    }
    let files = match lang {
        "fr" => files!("fr"),
        "ar" => files!("ar"),
        "zh" => files!("zh"),
        "ru" => files!("ru"),
        "es" => files!("es"),
        _ => files!("en"),
    };
    Ok(Texts::parse(lang, &files)?)
}

pub fn frame(width: u32, look: Look) -> Frame {
    Frame { width, look, id_prefix: "t".to_owned(), titled: false, table: Some(TableWindow::ALL) }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

/// Every State with its name in that language, by name.
pub fn all_states(lang: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut rows = csv::Reader::from_reader(include_str!("../../../../../assets/reference/states.csv").as_bytes());
    let headers = rows.headers()?.clone();
    let at = |name: &str| headers.iter().position(|h| h == name).unwrap_or_default();
    let (iso3, name, group) = (at("iso3"), at(&format!("name_{lang}")), at("group"));
    let mut states = Vec::new();
    for row in rows.records() {
        let row = row?;
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        states.push((cell(iso3), cell(name), cell(group)));
    }
    states.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(states)
}

/// Six States, one in each of the standings that matter.
pub fn few_states() -> Vec<Row> {
    let row = |iso3: &str, name: &str, group: &str| (iso3.to_owned(), name.to_owned(), group.to_owned());
    vec![
        row("BFA", "Burkina Faso", "african"),
        row("JPN", "Japan", "asia_pacific"),
        row("NIC", "Nicaragua", "latin_american_caribbean"),
        row("ISR", "Israel", "western_european_other"),
        row("NOR", "Norway", "western_european_other"),
        row("USA", "United States of America", "western_european_other"),
    ]
}

fn review(cycle: u8, session: u8, status: Status, date: &str) -> TimelineReview {
    let date = PartialDate::parse(date).ok();
    TimelineReview { cycle, session: Some(session), session_inferred: false, status, date }
}

pub fn event(stage: Stage, kind: Kind, date: PartialDate, summary: &str) -> TimelineMark {
    let id = format!("{}-{}-{date}", stage.code(), kind.code());
    let what = What::Event { stage, kind };
    let lane = Lane::of(stage, kind, Origin::Pack);
    TimelineMark { id, cycle: 4, lane, what, date, summary: summary.to_owned(), own: false }
}

/// The case that the product is for beside a State that came back and one that came to all its reviews.
pub fn three_timelines() -> Result<Vec<Timeline>, Box<dyn Error>> {
    let event = |stage, kind, date: &str| -> Result<TimelineMark, Box<dyn Error>> {
        Ok(event(stage, kind, PartialDate::parse(date)?, ""))
    };
    let first = timeline()?;
    let returned = Timeline {
        iso3: "ISR".parse()?,
        state_name: "Israel".to_owned(),
        reviews: vec![
            review(1, 3, Status::Held, "2008-12-04"),
            review(2, 17, Status::HeldAfterAbsence, "2013-10-29"),
            review(3, 29, Status::Held, "2018-01-23"),
        ],
        marks: vec![
            event(Stage::Review, Kind::Held, "2008-12-04")?,
            event(Stage::WgAdoption, Kind::Held, "2008-12-09")?,
            event(Stage::Review, Kind::Absent, "2013-01-29")?,
            event(Stage::Review, Kind::CouncilDecision, "2013-01-29")?,
            event(Stage::Review, Kind::Rescheduled, "2013")?,
            event(Stage::Review, Kind::Held, "2013-10-29")?,
        ],
        ..first.clone()
    };
    let steady = Timeline {
        iso3: "NOR".parse()?,
        state_name: "Norway".to_owned(),
        reviews: vec![review(1, 6, Status::Held, "2009-12-02"), review(2, 19, Status::Held, "2014-04-28")],
        marks: vec![
            event(Stage::Review, Kind::Held, "2009-12-02")?,
            event(Stage::Report, Kind::Deadline, "2014-02-01")?,
            event(Stage::Review, Kind::Held, "2014-04-28")?,
        ],
        ..first.clone()
    };
    Ok(vec![first, returned, steady])
}

/// The case that the product is for, with what organisations said.
pub fn timeline() -> Result<Timeline, Box<dyn Error>> {
    let event = |stage, kind, date: &str, summary: &str| -> Result<TimelineMark, Box<dyn Error>> {
        Ok(event(stage, kind, PartialDate::parse(date)?, summary))
    };
    let said = |id: &str, organisation: &str, date: &str, summary: &str| -> Result<TimelineMark, Box<dyn Error>> {
        let what = What::Statement { speaker: "Name withheld".to_owned(), organisation: Some(organisation.to_owned()) };
        let (lane, date, summary) = (Lane::CivilSociety, PartialDate::parse(date)?, summary.to_owned());
        Ok(TimelineMark { id: id.to_owned(), cycle: 4, lane, what, date, summary, own: true })
    };
    Ok(Timeline {
        iso3: "USA".parse()?,
        state_name: "United States of America".to_owned(),
        as_of: day("2025-12-01"),
        source: "reference pack 2025.1 and this case file".to_owned(),
        undated: 0,
        reviews: vec![
            review(1, 9, Status::Held, "2010-11-05"),
            review(2, 22, Status::Held, "2015-05-11"),
            review(3, 36, Status::Held, "2020-11-09"),
            review(4, 53, Status::AbsentRescheduled, "2026-11"),
        ],
        marks: vec![
            event(Stage::Report, Kind::Deadline, "2025-08", "National report due.")?,
            event(
                Stage::Review,
                Kind::WithdrawalAnnounced,
                "2025-08-28",
                "The mission in Geneva said that the State would not take part in its review.",
            )?,
            event(Stage::Report, Kind::ReportNotSubmitted, "2025-10", "")?,
            event(Stage::Review, Kind::Absent, "2025-11-07", "No delegation was in the room at the set time.")?,
            event(Stage::Review, Kind::CouncilDecision, "2025-11-07", "The Council took note of the absence.")?,
            event(Stage::Review, Kind::Rescheduled, "2025-11-07", "Set for the session of November 2026.")?,
            said("a", "Example Rights Watch", "2025-11-07", "“The review is owed to the people, not to governments.”")?,
            said("b", "Union of Civil Liberties", "2025-09", "Calls on the government to return to the review.")?,
        ],
    })
}
