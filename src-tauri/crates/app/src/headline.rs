//! The status of a review in a sentence, the same in the window, in briefings and on the command line.

use chrono::Datelike;
use placard_domain::{Adoption, CycleRecord, Event, Kind, PartialDate, Precision, Reference, Stage, Status, Texts};

/// Where the review stands, in one to three short sentences.
#[must_use]
pub fn headline(record: &CycleRecord, reference: &Reference, texts: &Texts) -> String {
    let said = Said { record, reference, texts };
    let mut sentence = said.review();
    sentence.push_str(&said.adoption());
    sentence
}

struct Said<'a> {
    record: &'a CycleRecord,
    reference: &'a Reference,
    texts: &'a Texts,
}

impl Said<'_> {
    fn review(&self) -> String {
        let texts = self.texts;
        match self.record.status {
            Status::Held => self.held(),
            Status::HeldAfterPostponement => self.held() + texts.get("headline.held_after_postponement"),
            Status::HeldAfterAbsence => self.held() + &self.dated("headline.held_after_absence", Kind::Absent),
            Status::AbsentRescheduled => self.dated("headline.absent", Kind::Absent) + &self.rescheduled(),
            Status::Absent => self.dated("headline.absent", Kind::Absent) + texts.get("headline.not_rescheduled"),
            Status::Postponed => texts.get("headline.postponed").to_owned(),
            Status::NotYetHeld => self.not_yet_held(),
            Status::NoRecord => texts.get("headline.no_record").to_owned(),
        }
    }

    fn held(&self) -> String {
        let Some(held) = self.latest(Stage::Review, Kind::Held) else { return String::new() };
        let key = match held.date.precision() {
            Precision::Day => "headline.held",
            Precision::Month | Precision::Year | Precision::Span => "headline.held_day_unknown",
        };
        let session = self.session_number();
        self.texts.with(key, &[("date", &self.texts.date(&held.date)), ("session", &session)])
    }

    fn rescheduled(&self) -> String {
        let target = self.latest(Stage::Review, Kind::Rescheduled).and_then(|event| event.session);
        match target {
            Some(session) => {
                let year = self.session_year(session);
                self.texts.with("headline.rescheduled", &[("session", &session.to_string()), ("date", &year)])
            }
            None => self.texts.get("headline.rescheduled_no_session").to_owned(),
        }
    }

    fn not_yet_held(&self) -> String {
        let key = if self.record.session_inferred { "headline.not_yet_held_inferred" } else { "headline.not_yet_held" };
        let dates = self.record.session.map_or_else(|| self.unknown_dates(), |session| self.session_dates(session));
        let ahead = self.texts.with(key, &[("session", &self.session_number()), ("date", &dates)]);
        ahead + &self.dated("headline.withdrawal", Kind::WithdrawalAnnounced)
    }

    fn adoption(&self) -> String {
        let (key, kind) = match self.record.adoption {
            Adoption::Adopted => ("headline.adoption_adopted", Kind::Held),
            Adoption::AdoptionNotHeld => ("headline.adoption_not_held", Kind::Absent),
            Adoption::AdoptionPostponed => ("headline.adoption_postponed", Kind::PostponedByAgreement),
            Adoption::NotYetDue | Adoption::NoRecord => return String::new(),
        };
        self.latest(Stage::Adoption, kind).map_or_else(String::new, |event| self.on(key, &event.date))
    }

    /// The sentence of `key` with the date of the latest such event of the review; nothing without one.
    fn dated(&self, key: &str, kind: Kind) -> String {
        self.latest(Stage::Review, kind).map_or_else(String::new, |event| self.on(key, &event.date))
    }

    fn on(&self, key: &str, date: &PartialDate) -> String {
        self.texts.with(key, &[("date", &self.texts.date(date))])
    }

    fn latest(&self, stage: Stage, kind: Kind) -> Option<&Event> {
        self.record.events.iter().rev().find(|event| event.stage == stage && event.kind == kind)
    }

    fn session_number(&self) -> String {
        self.record.session.map_or_else(|| "?".to_owned(), |session| session.to_string())
    }

    fn session_dates(&self, session: u8) -> String {
        self.reference.session(session).map_or_else(|| self.unknown_dates(), |s| self.texts.date(&s.dates))
    }

    /// Of a session that a review was moved to only the year is told: until it is held the day moves on.
    fn session_year(&self, session: u8) -> String {
        let dates = self.reference.session(session).map(|session| session.dates.first_day());
        dates.map_or_else(
            || self.unknown_dates(),
            |day| self.texts.with("date.year", &[("year", &day.year().to_string())]),
        )
    }

    fn unknown_dates(&self) -> String {
        self.texts.get("headline.session_dates_unknown").to_owned()
    }
}
