//! Figures as the app prepares them, for the tests of the drawings.

#![allow(dead_code, reason = "each test uses some of the figures")]

pub mod register;

use std::error::Error;

use chrono::NaiveDate;
use placard_charts::{
    CycleCounts, Frame, Look, Participation, Plate, PlateGroup, RollCall, Timeline, TimelineMark, TimelineReview, What,
};
use placard_domain::ledger::Actor;
use placard_domain::{Kind, PartialDate, RegionalGroup, Stage, Status, Texts};

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
        _ => files!("en"),
    };
    Ok(Texts::parse(lang, &files)?)
}

pub fn frame(width: u32, look: Look) -> Frame {
    Frame { width, look, id_prefix: "t".to_owned(), titled: false }
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

/// A roll call of invented standings; `states` are code, name and group.
pub fn roll_call(states: &[Row], texts: &Texts) -> Result<RollCall, Box<dyn Error>> {
    let mut groups = Vec::new();
    for group in RegionalGroup::ALL {
        let mut plates = Vec::new();
        for (i, (iso3, name, _)) in states.iter().filter(|(_, _, code)| code == group.code()).enumerate() {
            let status = match (iso3.as_str(), i % 11) {
                ("USA", _) => Status::AbsentRescheduled,
                ("ISR", _) => Status::HeldAfterAbsence,
                ("NIC", _) => Status::Absent,
                (_, 3 | 7 | 9) => Status::NotYetHeld,
                (_, 5) if i % 3 == 0 => Status::HeldAfterPostponement,
                (_, 6) if i % 5 == 0 => Status::Postponed,
                (_, 8) if i % 4 == 0 => Status::NoRecord,
                _ => Status::Held,
            };
            let adoption_not_held = iso3 == "HND" || iso3 == "BFA";
            plates.push(Plate { iso3: iso3.parse()?, name: name.clone(), status, adoption_not_held });
        }
        groups.push(PlateGroup { name: texts.get(&format!("group.{}", group.code())).to_owned(), plates });
    }
    Ok(RollCall { cycle: 4, as_of: day("2025-12-01"), groups })
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

pub fn participation() -> Participation {
    use Status::{AbsentRescheduled, Held, HeldAfterAbsence, HeldAfterPostponement, NoRecord, NotYetHeld, Postponed};
    let cycle = |cycle, years: &str, counts: &[(Status, usize)]| CycleCounts {
        cycle,
        years: years.to_owned(),
        counts: counts.to_vec(),
    };
    Participation {
        as_of: day("2025-12-01"),
        group: None,
        cycles: vec![
            cycle(1, "2008–2011", &[(Held, 191), (HeldAfterPostponement, 1)]),
            cycle(2, "2012–2016", &[(Held, 191), (HeldAfterAbsence, 1), (HeldAfterPostponement, 1)]),
            cycle(3, "2017–2022", &[(Held, 192), (HeldAfterPostponement, 1)]),
            cycle(
                4,
                "2022–2027",
                &[
                    (Held, 132),
                    (HeldAfterPostponement, 2),
                    (AbsentRescheduled, 1),
                    (Postponed, 1),
                    (NotYetHeld, 55),
                    (NoRecord, 2),
                ],
            ),
        ],
    }
}

fn review(cycle: u8, session: u8, status: Status, date: &str) -> TimelineReview {
    let date = PartialDate::parse(date).ok();
    TimelineReview { cycle, session: Some(session), session_inferred: false, status, date }
}

pub fn event(stage: Stage, kind: Kind, date: PartialDate, summary: &str) -> TimelineMark {
    let id = format!("{}-{}-{date}", stage.code(), kind.code());
    let what = What::Event { stage, kind };
    TimelineMark { id, cycle: 4, actor: kind.actor(), what, date, summary: summary.to_owned() }
}

/// The case that the product is for, with what organisations said.
pub fn timeline() -> Result<Timeline, Box<dyn Error>> {
    let event = |stage, kind, date: &str, summary: &str| -> Result<TimelineMark, Box<dyn Error>> {
        Ok(event(stage, kind, PartialDate::parse(date)?, summary))
    };
    let said = |id: &str, organisation: &str, date: &str, summary: &str| -> Result<TimelineMark, Box<dyn Error>> {
        let what = What::Statement { speaker: "Name withheld".to_owned(), organisation: Some(organisation.to_owned()) };
        let (actor, date, summary) = (Actor::CivilSociety, PartialDate::parse(date)?, summary.to_owned());
        Ok(TimelineMark { id: id.to_owned(), cycle: 4, actor, what, date, summary })
    };
    Ok(Timeline {
        state_name: "United States of America".to_owned(),
        as_of: day("2025-12-01"),
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
