//! The reference pack: States, sessions, reviews and ledger events that come with Placard.
//!
//! The pack is a folder of plain tables that a person can review (`assets/reference`); each row
//! says how it is known and where it was read. Here it is read, checked and asked.

mod rows;
mod table;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calendar::{Basis, Review, Session};
use crate::date::{PartialDate, Precision};
use crate::deadline::{DeadlineRule, Rule};
use crate::ledger::{Event, Kind, Origin, Stage};
use crate::names::NameIndex;
use crate::oral_pace::UsualPace;
use crate::state::{Iso3, Standing, State};
use crate::status::{CycleRecord, derive};
use crate::texts::Texts;
use crate::word_limit::{LengthLimit, LimitedText};

pub use table::ReferenceError;

/// The texts of the files of the pack.
#[derive(Debug, Clone, Copy)]
pub struct PackFiles<'a> {
    /// `pack.json`: version and as-of date.
    pub pack: &'a str,
    /// `states.csv`: States with their names.
    pub states: &'a str,
    /// `sessions.csv`: sessions of the Working Group.
    pub sessions: &'a str,
    /// `reviews.csv`: each State's review in each cycle.
    pub reviews: &'a str,
    /// `events.csv`: what happened in the irregular cases.
    pub events: &'a str,
    /// `notes.csv`: oddities that are not events, and where sources differ.
    pub notes: &'a str,
    /// `deadlines.csv`: what is due around a session, as it was measured and published.
    pub deadlines: &'a str,
    /// `limits.csv`: how long texts of the procedure may be.
    pub limits: &'a str,
    /// `paces.csv`: how fast texts are read aloud.
    pub paces: &'a str,
}

/// The reference pack, read and checked.
#[derive(Debug)]
pub struct Reference {
    /// Version of the pack.
    pub version: String,
    /// Day up to which the pack was brought: it knows nothing later.
    pub as_of: NaiveDate,
    states: Vec<State>,
    sessions: Vec<Session>,
    reviews: BTreeMap<(Iso3, u8), Review>,
    events: Vec<PackEvent>,
    notes: Vec<Note>,
    deadlines: Vec<DeadlineRule>,
    limits: Vec<LengthLimit>,
    paces: Vec<UsualPace>,
    pub(crate) names: NameIndex,
}

/// A sentence in the languages of the product.
#[derive(Debug, Clone)]
struct Wording {
    en: String,
    fr: String,
    ar: String,
    zh: String,
    ru: String,
    es: String,
}

impl Wording {
    fn in_lang(&self, lang: &str) -> &str {
        match lang {
            "fr" => &self.fr,
            "ar" => &self.ar,
            "zh" => &self.zh,
            "ru" => &self.ru,
            "es" => &self.es,
            _ => &self.en,
        }
    }
}

/// An event of the pack before a language is chosen.
#[derive(Debug)]
struct PackEvent {
    id: String,
    state: Iso3,
    cycle: u8,
    stage: Stage,
    kind: Kind,
    date: PartialDate,
    session: Option<u8>,
    summary: Wording,
    symbol: Option<String>,
    basis: Basis,
    source: String,
}

/// A remark on a State's review in one cycle that is not an event.
#[derive(Debug)]
pub struct Note {
    state: Iso3,
    cycle: u8,
    text: Wording,
    /// How it is known.
    pub basis: Basis,
    /// Where it was read, in words that can be printed.
    pub source: String,
}

impl Note {
    /// The remark in `lang`, or in English where the pack does not have that language.
    #[must_use]
    pub fn text(&self, lang: &str) -> &str {
        self.text.in_lang(lang)
    }
}

impl Reference {
    /// Reads and checks the pack.
    ///
    /// # Errors
    /// [`ReferenceError`] that names the file, line and column of the first thing wrong: a State,
    /// session or cycle that is not in the pack, a name that stands for two States, a missing
    /// translation or source, a row that stands there twice.
    pub fn parse(files: &PackFiles<'_>) -> Result<Self, ReferenceError> {
        rows::parse(files)
    }

    /// All States, Members and observers, by code.
    #[must_use]
    pub fn states(&self) -> &[State] {
        &self.states
    }

    /// The State with that code.
    #[must_use]
    pub fn state(&self, iso3: Iso3) -> Option<&State> {
        self.states.binary_search_by_key(&iso3, |s| s.iso3).ok().and_then(|i| self.states.get(i))
    }

    /// The Members of the United Nations, by code.
    pub fn members(&self) -> impl Iterator<Item = &State> {
        self.states.iter().filter(|s| s.standing == Standing::Member)
    }

    /// The States that were Members on `day`, by code.
    pub fn members_on(&self, day: NaiveDate) -> impl Iterator<Item = &State> {
        self.members()
            .filter(move |s| s.member_from.is_some_and(|from| from <= day) && s.member_to.is_none_or(|to| day <= to))
    }

    /// All sessions of the Working Group, by number.
    #[must_use]
    pub fn sessions(&self) -> &[Session] {
        &self.sessions
    }

    /// The session of the Working Group with that number.
    #[must_use]
    pub fn session(&self, number: u8) -> Option<&Session> {
        self.sessions.iter().find(|s| s.number == number)
    }

    /// The cycles that have sessions, in order.
    #[must_use]
    pub fn cycles(&self) -> Vec<u8> {
        let mut cycles: Vec<u8> = self.sessions.iter().map(|s| s.cycle).collect();
        cycles.sort_unstable();
        cycles.dedup();
        cycles
    }

    /// All reviews, by State and cycle.
    pub fn reviews(&self) -> impl Iterator<Item = &Review> {
        self.reviews.values()
    }

    /// A State's review in one cycle, as the calendar has it.
    #[must_use]
    pub fn review(&self, state: Iso3, cycle: u8) -> Option<&Review> {
        self.reviews.get(&(state, cycle))
    }

    /// Remarks on a State's review in one cycle, in the order of the pack.
    pub fn notes(&self, state: Iso3, cycle: u8) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |n| (n.state, n.cycle) == (state, cycle))
    }

    /// What is due around a session by the rules in force for it, in the order of the procedure: of each the
    /// latest that is valid on its first day.
    pub fn deadlines(&self, session: &Session) -> impl Iterator<Item = &DeadlineRule> {
        let first_day = session.dates.first_day();
        let in_force = move |rule: &Rule| {
            let known = self.deadlines.iter().filter(|known| known.rule == *rule && known.valid_from <= first_day);
            known.max_by_key(|known| known.valid_from)
        };
        Rule::ALL.iter().filter_map(in_force)
    }

    /// How long a text may be on `day`, by the latest limit that is known for it.
    #[must_use]
    pub fn limit(&self, document: LimitedText, day: NaiveDate) -> Option<&LengthLimit> {
        let known = self.limits.iter().filter(|known| known.document == document && known.valid_from <= day);
        known.max_by_key(|known| known.valid_from)
    }

    /// The usual pace of a language on `day`; none for a language that the pack does not have.
    #[must_use]
    pub fn pace(&self, lang: &str, day: NaiveDate) -> Option<&UsualPace> {
        let known = self.paces.iter().filter(|known| known.lang == lang && known.valid_from <= day);
        known.max_by_key(|known| known.valid_from)
    }

    /// What the pack knows to have happened in a State's review in one cycle, told in the language
    /// of `texts`: the irregular events, and the holding of the review and the adoption of its
    /// report by the Working Group as the calendar has them.
    #[must_use]
    pub fn events(&self, state: Iso3, cycle: u8, texts: &Texts) -> Vec<Event> {
        let told = self.events.iter().filter(|e| (e.state, e.cycle) == (state, cycle));
        let mut events: Vec<Event> = told.map(|e| self.told(e, texts)).collect();
        if let Some(review) = self.review(state, cycle) {
            events.extend(self.held(review, texts));
            events.extend(self.wg_adopted(review, texts));
        }
        events.sort_by(|a, b| a.telling_order().cmp(&b.telling_order()));
        events
    }

    /// All events that the pack tells in words of its own: the irregular ones, of all States.
    #[must_use]
    pub fn told_events(&self, texts: &Texts) -> Vec<Event> {
        self.events.iter().map(|event| self.told(event, texts)).collect()
    }

    /// Where a State's review stands in every cycle at the end of `as_of`: what the pack knows,
    /// together with `extra` events of the case file.
    #[must_use]
    pub fn status(
        &self,
        state: Iso3,
        as_of: NaiveDate,
        extra: impl IntoIterator<Item = Event>,
        texts: &Texts,
    ) -> Vec<CycleRecord> {
        let mut extra: Vec<Event> = extra.into_iter().filter(|e| e.state == state).collect();
        let of_cycle = |cycle: u8| {
            let extra = extra.extract_if(.., |e| e.cycle == cycle);
            let events = self.events(state, cycle, texts).into_iter().chain(extra);
            derive(cycle, self.review(state, cycle), events, &self.sessions, as_of)
        };
        self.cycles().into_iter().map(of_cycle).collect()
    }

    fn told(&self, event: &PackEvent, texts: &Texts) -> Event {
        Event {
            id: event.id.clone(),
            state: event.state,
            cycle: event.cycle,
            stage: event.stage,
            kind: event.kind,
            date: event.date,
            session: event.session,
            summary: event.summary.in_lang(texts.lang()).to_owned(),
            symbol: event.symbol.clone(),
            source: Some(event.source.clone()),
            source_id: None,
            basis: event.basis,
            embargo: None,
            origin: Origin::Pack,
            recorded: self.as_of,
        }
    }

    /// Where the day of the review is not known, the days of its session are.
    fn held(&self, review: &Review, texts: &Texts) -> Option<Event> {
        let session = review.held_in?;
        let date = match review.review_date {
            Some(date) => date,
            None => self.session(session)?.dates,
        };
        let day_is_known = date.precision() == Precision::Day;
        let key = if day_is_known { "event.review_held" } else { "event.review_held_day_unknown" };
        let summary = texts.with(key, &[("session", &session.to_string())]);
        Some(self.regular(review, Stage::Review, date, Some(session), summary))
    }

    fn wg_adopted(&self, review: &Review, texts: &Texts) -> Option<Event> {
        let date = review.wg_adoption_date?;
        let summary = texts.get("event.wg_adopted").to_owned();
        Some(self.regular(review, Stage::WgAdoption, date, review.held_in, summary))
    }

    /// Something that took place as the procedure foresees, told by a row of the calendar.
    fn regular(&self, review: &Review, stage: Stage, date: PartialDate, session: Option<u8>, summary: String) -> Event {
        let state = review.state.as_str().to_ascii_lowercase();
        Event {
            id: format!("pack:{state}-{}-{}-held", review.cycle, stage.code().replace('_', "-")),
            state: review.state,
            cycle: review.cycle,
            stage,
            kind: Kind::Held,
            date,
            session,
            summary,
            symbol: review.report_symbol.clone(),
            source: Some(review.source.clone()),
            source_id: None,
            basis: review.basis,
            embargo: None,
            origin: Origin::Pack,
            recorded: self.as_of,
        }
    }
}
