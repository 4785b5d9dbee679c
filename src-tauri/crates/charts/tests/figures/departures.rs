//! Figures of ledgers as the app prepares them: the irregular cases as they happened, and an agenda.

use std::error::Error;

use placard_charts::{
    Absences, Act, Basis, Deadlines, DepartedReview, Departure, Due, DueState, DueWhat, Followed, Link,
};
use placard_domain::deadline::{Rule, Side, Unit};
use placard_domain::{DeadlineRule, Kind, PartialDate, Stage, Status, Texts};

use super::day;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

pub fn date(text: &str) -> Result<PartialDate> {
    Ok(PartialDate::parse(text)?)
}

/// All Members, nothing asked of them.
pub fn basis() -> Basis {
    Basis {
        source: "Placard reference pack 2026.11.1 and this case file".to_owned(),
        rows: Some(193),
        filter: Vec::new(),
        as_of: day("2026-11-24"),
    }
}

pub fn act(stage: Stage, kind: Kind, when: &str) -> Result<Act> {
    let id = format!("pack:{}-{}-{when}", stage.code(), kind.code());
    Ok(Act { id, stage, kind, date: date(when)? })
}

/// A review with nothing done in it.
pub fn review(iso3: &str, name: &str, departure: Departure, happened: &str) -> Result<DepartedReview> {
    Ok(DepartedReview {
        iso3: iso3.parse()?,
        name: name.to_owned(),
        group: "Western European and other States".to_owned(),
        cycle: 4,
        departure,
        status: Status::AbsentRescheduled,
        adoption_not_held: departure == Departure::AdoptionNotHeld,
        session: None,
        planned: Some(date(happened)?),
        happened: date(happened)?,
        followed: Followed::Nothing,
        acts: Vec::new(),
        headline: format!("What happened on {happened}."),
        sources: "A/HRC/25/15, para. 3".to_owned(),
    })
}

fn israel() -> Result<DepartedReview> {
    let acts = [
        (Stage::Review, Kind::WithdrawalAnnounced, "2012-05-14"),
        (Stage::Report, Kind::ReportNotSubmitted, "2012-10"),
        (Stage::Troika, Kind::Absent, "2013-01-14"),
        (Stage::Review, Kind::Absent, "2013-01-29"),
        (Stage::Review, Kind::CouncilDecision, "2013-01-29"),
        (Stage::Review, Kind::Rescheduled, "2013-01-29"),
        (Stage::Review, Kind::Held, "2013-10-29"),
    ];
    Ok(DepartedReview {
        cycle: 2,
        status: Status::HeldAfterAbsence,
        session: Some(15),
        followed: Followed::Held(date("2013-10-29")?),
        acts: acts.iter().map(|(stage, kind, when)| act(*stage, *kind, when)).collect::<Result<_>>()?,
        headline: "Took part in its review on 29 October 2013 (session 17). It had not appeared on 29 January 2013."
            .to_owned(),
        ..review("ISR", "Israel", Departure::Absent, "2013-01-29")?
    })
}

fn united_states() -> Result<DepartedReview> {
    let acts = [
        (Stage::Review, Kind::WithdrawalAnnounced, "2025-08-28"),
        (Stage::Review, Kind::Absent, "2025-11-07"),
        (Stage::Review, Kind::CouncilDecision, "2025-11-07"),
    ];
    Ok(DepartedReview {
        session: Some(50),
        followed: Followed::Set { session: Some(53), dates: Some(date("2026-11")?) },
        acts: acts.iter().map(|(stage, kind, when)| act(*stage, *kind, when)).collect::<Result<_>>()?,
        headline: "Did not appear on 7 November 2025. Rescheduled to session 53 (2026).".to_owned(),
        ..review("USA", "United States of America", Departure::Absent, "2025-11-07")?
    })
}

/// A review that one session-wide case put off.
pub fn put_off(iso3: &str, name: &str, held: &str) -> Result<DepartedReview> {
    Ok(DepartedReview {
        cycle: 3,
        status: Status::HeldAfterPostponement,
        session: Some(36),
        followed: Followed::Held(date(held)?),
        acts: vec![act(Stage::Review, Kind::PostponedByAgreement, "2020-05")?, act(Stage::Review, Kind::Held, held)?],
        headline: format!("Took part in its review on {held} (session 36). It had been put off by agreement."),
        ..review(iso3, name, Departure::Postponed, "2020-05")?
    })
}

/// The irregular cases: two absences, an adoption not held, an announcement, a session-wide case, one put off
/// by itself and one moved.
pub fn absences() -> Result<Absences> {
    let nicaragua = DepartedReview {
        group: "Latin American and Caribbean States".to_owned(),
        status: Status::Held,
        followed: Followed::Set { session: None, dates: None },
        acts: vec![act(Stage::Review, Kind::Held, "2024-11-13")?, act(Stage::Adoption, Kind::Absent, "2025-03-26")?],
        headline: "Took part in its review on 13 November 2024 (session 47). It did not appear at the adoption of \
                   the outcome by the Council on 26 March 2025; the adoption was not held."
            .to_owned(),
        ..review("NIC", "Nicaragua", Departure::AdoptionNotHeld, "2025-03-26")?
    };
    let announced = DepartedReview {
        status: Status::NotYetHeld,
        session: Some(54),
        planned: Some(date("2027-01-01/2027-02-28")?),
        followed: Followed::Set { session: Some(54), dates: Some(date("2027-01-01/2027-02-28")?) },
        acts: vec![act(Stage::Review, Kind::WithdrawalAnnounced, "2026-09-01")?],
        ..review("ISL", "Iceland", Departure::Announced, "2026-09-01")?
    };
    let haiti = DepartedReview {
        group: "Latin American and Caribbean States".to_owned(),
        cycle: 1,
        status: Status::HeldAfterPostponement,
        session: Some(8),
        planned: Some(date("2010-05-03/2010-05-14")?),
        followed: Followed::Held(date("2011-10-13")?),
        acts: vec![
            act(Stage::Review, Kind::PostponedByAgreement, "2010-01-27")?,
            act(Stage::Review, Kind::Held, "2011-10-13")?,
        ],
        ..review("HTI", "Haiti", Departure::Postponed, "2010-01-27")?
    };
    let myanmar = DepartedReview {
        group: "Asia-Pacific States".to_owned(),
        status: Status::NotYetHeld,
        session: Some(51),
        planned: Some(date("2026-01-19/2026-01-30")?),
        followed: Followed::Set { session: Some(54), dates: Some(date("2027-01-01/2027-02-28")?) },
        acts: vec![act(Stage::Review, Kind::Rescheduled, "2026-01")?],
        ..review("MMR", "Myanmar", Departure::Moved, "2026-01")?
    };
    let mut reviews = vec![myanmar, haiti, announced, nicaragua, united_states()?, israel()?];
    for (iso3, name, held) in [
        ("AND", "Andorra", "2020-11-02/2020-11-13"),
        ("BLR", "Belarus", "2020-11-02"),
        ("HRV", "Croatia", "2020-11-10"),
        ("PAN", "Panama", "2020-11-03"),
    ] {
        reviews.push(put_off(iso3, name, held)?);
    }
    Ok(Absences { basis: basis(), reviews })
}

pub fn rule(rule: Rule, side: Side, distance: (u8, u8), unit: Unit, published: Option<(u8, Unit)>) -> DeadlineRule {
    DeadlineRule {
        rule,
        side,
        distance,
        unit,
        published,
        valid_from: day("2022-11-07"),
        basis: placard_domain::Basis::PublishedList,
        source: "UPR Info, glossary".to_owned(),
    }
}

pub fn states(codes: &[(&str, &str, bool)]) -> Result<Vec<DueState>> {
    let state = |(iso3, name, inferred): &(&str, &str, bool)| {
        Ok(DueState { iso3: iso3.parse()?, name: (*name).to_owned(), inferred: *inferred })
    };
    codes.iter().map(state).collect()
}

/// An entry of the case file about Iceland.
pub fn own(what: DueWhat, when: Option<&str>, text: &str) -> Result<Due> {
    Ok(Due {
        what,
        date: when.map(date).transpose()?,
        own: true,
        text: text.to_owned(),
        states: states(&[("ISL", "Iceland", false)])?,
        source: String::new(),
        link: Link::Event { id: format!("own-{text}") },
    })
}

/// Two sessions with what is asked for around them, own deadlines before and after the day, and open asks.
pub fn deadlines(texts: &Texts) -> Result<Deadlines> {
    let session = |number, when: &str, states: Vec<DueState>| -> Result<Due> {
        Ok(Due {
            what: DueWhat::Session { number },
            date: Some(date(when)?),
            own: false,
            text: texts.plural("chart.states", states.len(), &[]),
            states,
            source: "UPR Info, list of sessions as of August 2026".to_owned(),
            link: Link::Session { number },
        })
    };
    let known = [("USA", "United States of America", false), ("GRC", "Greece", true), ("HUN", "Hungary", true)];
    let later = [("SDN", "Sudan", false), ("ISL", "Iceland", true), ("UGA", "Uganda", true)];
    let calculated = |rule: DeadlineRule, session, when: &str| -> Result<Due> {
        let link = Link::Session { number: session };
        let source = rule.source.clone();
        let what = DueWhat::Rule { rule, session };
        Ok(Due {
            what,
            date: Some(date(when)?),
            own: false,
            text: String::new(),
            states: states(&later)?,
            source,
            link,
        })
    };
    let questions = rule(Rule::AdvanceQuestions, Side::BeforeSession, (10, 10), Unit::WorkingDays, None);
    let submissions =
        rule(Rule::StakeholderSubmission, Side::BeforeSession, (193, 224), Unit::Days, Some((6, Unit::Months)));
    let adoption = rule(Rule::CouncilAdoption, Side::AfterSession, (3, 4), Unit::Months, None);
    let deadline = |stage| DueWhat::Event { stage, kind: Kind::Deadline };
    let dues = vec![
        session(54, "2027-01-01/2027-02-28", states(&later)?)?,
        session(53, "2026-11", states(&known)?)?,
        calculated(questions, 54, "2026-12-18/2027-02-15")?,
        calculated(submissions, 55, "2027-03-24/2027-04-24")?,
        calculated(adoption, 53, "2027-02-01/2027-03-30")?,
        own(deadline(Stage::Report), Some("2026-12-12"), "Draft of the joint submission to all members")?,
        own(deadline(Stage::Review), Some("2026-11-10"), "Factsheets to the missions")?,
        own(DueWhat::Ask { to: "the Government".to_owned() }, Some("2026-03-01"), "Publish the draft report")?,
        own(DueWhat::Ask { to: "the Council".to_owned() }, None, "Set a date")?,
    ];
    Ok(Deadlines { basis: basis(), state: None, dues })
}
