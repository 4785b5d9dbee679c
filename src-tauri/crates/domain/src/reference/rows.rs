//! From the tables of the reference pack to what they tell.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::table::{ReferenceError, Row, Table};
use super::{Note, PackEvent, PackFiles, Reference, Wording};
use crate::calendar::{Basis, Review, Session};
use crate::deadline::DeadlineRule;
use crate::names::NameIndex;
use crate::oral_pace::{Pace, UsualPace};
use crate::state::{Iso3, State};
use crate::word_limit::LengthLimit;

/// Languages of the official names, with their columns.
const NAMES: [(&str, &str); 6] =
    [("en", "name_en"), ("fr", "name_fr"), ("es", "name_es"), ("ru", "name_ru"), ("zh", "name_zh"), ("ar", "name_ar")];

/// `pack.json`: what the pack is. Its title and note are for the person who opens the file.
#[derive(serde::Deserialize)]
struct About {
    version: String,
    as_of: NaiveDate,
}

pub(super) fn parse(files: &PackFiles<'_>) -> Result<Reference, ReferenceError> {
    let about: About = serde_json::from_str(files.pack)
        .map_err(|e| ReferenceError::Unreadable { file: "pack.json", reason: e.to_string() })?;
    let (states, names) = states(files.states)?;
    let sessions = sessions(files.sessions)?;
    let known = Known {
        states: states.iter().map(|s| s.iso3).collect(),
        sessions: sessions.iter().map(|s| s.number).collect(),
        cycles: sessions.iter().map(|s| s.cycle).collect(),
    };
    Ok(Reference {
        version: about.version,
        as_of: about.as_of,
        reviews: reviews(files.reviews, &known)?,
        events: events(files.events, &known)?,
        notes: notes(files.notes, &known)?,
        deadlines: deadlines(files.deadlines)?,
        limits: limits(files.limits)?,
        paces: paces(files.paces)?,
        states,
        sessions,
        names,
    })
}

/// What the other tables may speak of.
struct Known {
    states: BTreeSet<Iso3>,
    sessions: BTreeSet<u8>,
    cycles: BTreeSet<u8>,
}

impl Known {
    fn state(&self, row: Row<'_>) -> Result<Iso3, ReferenceError> {
        let state: Iso3 = row.value("iso3")?;
        self.check_state(row, "iso3", state)?;
        Ok(state)
    }

    fn check_state(&self, row: Row<'_>, column: &'static str, state: Iso3) -> Result<(), ReferenceError> {
        let known = self.states.contains(&state);
        known.then_some(()).ok_or_else(|| row.refuse(column, state.as_str(), "states.csv does not have that State"))
    }

    fn cycle(&self, row: Row<'_>) -> Result<u8, ReferenceError> {
        let cycle = row.required_number("cycle")?;
        let known = self.cycles.contains(&cycle);
        known.then_some(cycle).ok_or_else(|| {
            row.refuse("cycle", &cycle.to_string(), "sessions.csv does not have a session of that cycle")
        })
    }

    fn session(&self, row: Row<'_>, column: &'static str) -> Result<Option<u8>, ReferenceError> {
        let session = row.number(column)?;
        match session {
            Some(n) if !self.sessions.contains(&n) => {
                Err(row.refuse(column, &n.to_string(), "sessions.csv does not have that session"))
            }
            _ => Ok(session),
        }
    }
}

/// How a row is known and where it was read: every row must say so.
fn provenance(row: Row<'_>) -> Result<(Basis, String), ReferenceError> {
    Ok((row.value("basis")?, row.required("source")?.to_owned()))
}

fn states(text: &str) -> Result<(Vec<State>, NameIndex), ReferenceError> {
    let mut states: BTreeMap<Iso3, State> = BTreeMap::new();
    let mut index = NameIndex::default();
    for row in Table::parse("states.csv", text)?.rows() {
        let iso3: Iso3 = row.value("iso3")?;
        let mut add = |column: &'static str, name: &str| {
            let added = if column == "iso3" { index.add_code(iso3) } else { index.add(name, iso3) };
            added.map_err(|other| row.refuse(column, name, format!("it already stands for {other}")))
        };
        add("iso3", iso3.as_str())?;
        let mut names = BTreeMap::new();
        for (lang, column) in NAMES {
            let name: String = row.value(column)?;
            add(column, &name)?;
            names.insert(lang.to_owned(), name);
        }
        let aliases: Vec<String> = row.list("aliases", '|')?;
        for alias in &aliases {
            add("aliases", alias)?;
        }
        provenance(row)?;
        let state = State {
            iso3,
            m49: row.required("m49")?.to_owned(),
            standing: row.value("standing")?,
            group: row.optional("group")?,
            names,
            aliases,
            member_from: row.optional("member_from")?,
            member_to: row.optional("member_to")?,
        };
        if states.insert(iso3, state).is_some() {
            return Err(row.refuse("iso3", iso3.as_str(), "the State stands there twice"));
        }
    }
    Ok((states.into_values().collect(), index))
}

fn sessions(text: &str) -> Result<Vec<Session>, ReferenceError> {
    let mut sessions = BTreeMap::new();
    for row in Table::parse("sessions.csv", text)?.rows() {
        let number = row.required_number("number")?;
        let (basis, source) = provenance(row)?;
        let session =
            Session { number, cycle: row.required_number("cycle")?, dates: row.value("dates")?, basis, source };
        if sessions.insert(number, session).is_some() {
            return Err(row.refuse("number", &number.to_string(), "the session stands there twice"));
        }
    }
    Ok(sessions.into_values().collect())
}

fn reviews(text: &str, known: &Known) -> Result<BTreeMap<(Iso3, u8), Review>, ReferenceError> {
    let mut reviews = BTreeMap::new();
    for row in Table::parse("reviews.csv", text)?.rows() {
        let (state, cycle) = (known.state(row)?, known.cycle(row)?);
        let troika: Vec<Iso3> = row.list("troika", ';')?;
        for member in &troika {
            known.check_state(row, "troika", *member)?;
        }
        let (basis, source) = provenance(row)?;
        let session = known.session(row, "session")?;
        let review = Review {
            state,
            cycle,
            session: session.ok_or_else(|| row.refuse("session", "", "it must be filled in"))?,
            held_in: known.session(row, "held_in")?,
            review_date: row.optional("review_date")?,
            wg_adoption_date: row.optional("wg_adoption_date")?,
            report_symbol: row.optional("report_symbol")?,
            troika,
            basis,
            source,
        };
        if reviews.insert((state, cycle), review).is_some() {
            return Err(row.refuse("iso3", state.as_str(), format!("its review in cycle {cycle} stands there twice")));
        }
    }
    Ok(reviews)
}

fn events(text: &str, known: &Known) -> Result<Vec<PackEvent>, ReferenceError> {
    let mut ids = BTreeSet::new();
    let mut events = Vec::new();
    for row in Table::parse("events.csv", text)?.rows() {
        let id = row.required("id")?;
        if !id.starts_with("pack:") {
            return Err(row.refuse("id", id, "it must begin with “pack:”"));
        }
        if !ids.insert(id.to_owned()) {
            return Err(row.refuse("id", id, "the event stands there twice"));
        }
        let (basis, source) = provenance(row)?;
        events.push(PackEvent {
            id: id.to_owned(),
            state: known.state(row)?,
            cycle: known.cycle(row)?,
            stage: row.value("stage")?,
            kind: row.value("kind")?,
            date: row.value("date")?,
            session: known.session(row, "session")?,
            summary: wording(
                row,
                ["summary_en", "summary_fr", "summary_ar", "summary_zh", "summary_ru", "summary_es"],
            )?,
            symbol: row.optional("symbol")?,
            basis,
            source,
        });
    }
    Ok(events)
}

fn notes(text: &str, known: &Known) -> Result<Vec<Note>, ReferenceError> {
    let mut notes = Vec::new();
    for row in Table::parse("notes.csv", text)?.rows() {
        let (basis, source) = provenance(row)?;
        notes.push(Note {
            state: known.state(row)?,
            cycle: known.cycle(row)?,
            text: wording(row, ["note_en", "note_fr", "note_ar", "note_zh", "note_ru", "note_es"])?,
            basis,
            source,
        });
    }
    Ok(notes)
}

fn deadlines(text: &str) -> Result<Vec<DeadlineRule>, ReferenceError> {
    let mut rules: Vec<DeadlineRule> = Vec::new();
    for row in Table::parse("deadlines.csv", text)?.rows() {
        let (least, most) = (row.required_number("least")?, row.required_number("most")?);
        if least > most {
            return Err(row.refuse("least", &least.to_string(), "it is more than the most"));
        }
        let published = match row.number("published")? {
            Some(distance) => Some((distance, row.value("published_unit")?)),
            None => None,
        };
        let (basis, source) = provenance(row)?;
        let rule = DeadlineRule {
            rule: row.value("rule")?,
            side: row.value("side")?,
            distance: (least, most),
            unit: row.value("unit")?,
            published,
            valid_from: row.value("valid_from")?,
            basis,
            source,
        };
        if rules.iter().any(|other| (other.rule, other.valid_from) == (rule.rule, rule.valid_from)) {
            return Err(row.refuse("rule", rule.rule.code(), "the rule of that day stands there twice"));
        }
        rules.push(rule);
    }
    Ok(rules)
}

fn limits(text: &str) -> Result<Vec<LengthLimit>, ReferenceError> {
    let mut limits: Vec<LengthLimit> = Vec::new();
    for row in Table::parse("limits.csv", text)?.rows() {
        let (basis, source) = provenance(row)?;
        let limit = LengthLimit {
            document: row.value("document")?,
            most: row.whole("most")?,
            unit: row.value("unit")?,
            notes: row.value("notes")?,
            annexes: row.value("annexes")?,
            valid_from: row.value("valid_from")?,
            basis,
            source,
        };
        if limits.iter().any(|other| (other.document, other.valid_from) == (limit.document, limit.valid_from)) {
            return Err(row.refuse("document", limit.document.code(), "the limit of that day stands there twice"));
        }
        limits.push(limit);
    }
    Ok(limits)
}

fn paces(text: &str) -> Result<Vec<UsualPace>, ReferenceError> {
    let mut paces = Vec::new();
    for row in Table::parse("paces.csv", text)?.rows() {
        let (basis, source) = provenance(row)?;
        let written: u16 = row.whole("words_per_minute")?;
        if !Pace::RANGE.contains(&written) {
            return Err(row.refuse("words_per_minute", &written.to_string(), "nobody reads at that pace"));
        }
        paces.push(UsualPace {
            lang: row.value("lang")?,
            pace: Pace::new(written),
            valid_from: row.value("valid_from")?,
            basis,
            source,
        });
    }
    Ok(paces)
}

fn wording(row: Row<'_>, [en, fr, ar, zh, ru, es]: [&'static str; 6]) -> Result<Wording, ReferenceError> {
    Ok(Wording {
        en: row.value(en)?,
        fr: row.value(fr)?,
        ar: row.value(ar)?,
        zh: row.value(zh)?,
        ru: row.value(ru)?,
        es: row.value(es)?,
    })
}
