//! What leaves the machine. Every export reads statements, asks, events and sources through here, so that consent
//! and embargoes are judged in one place; what stays behind is written down by name.

mod sources;
mod told;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use placard_casefile::RecordKind;
use placard_domain::{
    Ask, Attribution, Consent, Event, Iso3, Judgement, PartialDate, RedactionProfile, Statement, Withheld,
};

use crate::views::leaving::{Leaves, LeavesQuery, LeavingExport, WithheldRecord};
use crate::{App, AppError, Desk};

/// An export under way: for whom it is, and what it met.
#[derive(Debug)]
pub(crate) struct Leaving {
    profile: RedactionProfile,
    /// The day of the export: embargoes are held against it, whatever day the page speaks of.
    day: NaiveDate,
    met: RefCell<Met>,
}

#[derive(Debug, Default)]
struct Met {
    /// Records that leave, whole or in part.
    leave: BTreeMap<RecordKind, BTreeSet<String>>,
    /// The same for records that are only counted.
    counted: BTreeMap<RecordKind, usize>,
    /// What stays, in the order it was met.
    withheld: Vec<WithheldRecord>,
}

/// A record, as the list of what stays names it.
struct Named<'a> {
    kind: RecordKind,
    id: &'a str,
    state: Option<Iso3>,
    what: String,
}

impl App {
    /// The desk of an export for those whom `profile` says.
    pub(crate) fn leaving(&mut self, lang: &str, profile: RedactionProfile) -> Result<Desk<'_>, AppError> {
        let mut desk = self.desk(lang)?;
        desk.leaving = Some(Leaving { profile, day: desk.now.today, met: RefCell::default() });
        Ok(desk)
    }

    /// What would leave with an export, and what would stay; writes nothing.
    ///
    /// # Errors
    /// What the export itself refuses.
    pub fn what_leaves(&mut self, query: LeavesQuery) -> Result<Leaves, AppError> {
        match query.export {
            LeavingExport::Records { table, filter } => {
                let filter = self.filter(&filter)?;
                let desk = self.leaving(&query.lang, query.profile)?;
                desk.rows(&table, &filter)?;
                Ok(desk.leaves_told())
            }
            LeavingExport::Chart { chart } => {
                let mut desk = self.leaving(&query.lang, query.profile)?;
                desk.chart(&chart, true)?;
                Ok(desk.leaves_told())
            }
            LeavingExport::Register { filter, columns } => {
                let mut desk = self.leaving(&query.lang, query.profile)?;
                desk.look_over_register(&filter, &columns)?;
                Ok(desk.leaves_told())
            }
            LeavingExport::Board { id, as_of } => {
                let mut desk = self.leaving(&query.lang, query.profile)?;
                let (board, as_of) = (desk.case.board(&id)?, desk.as_of(as_of));
                desk.printed_board(&board, as_of, String::new())?;
                Ok(desk.leaves_told())
            }
        }
    }
}

impl Desk<'_> {
    /// A statement as others may see it, or none when it does not leave: where the speaker is not to be named,
    /// `speaker` is empty, and `title` is none where not even the role is told. On the screen nothing but names is
    /// kept back, for screens are shown around.
    pub fn quoted(&self, said: Statement) -> Option<Statement> {
        let Judgement { attribution, withheld } = match &self.leaving {
            Some(leaving) => leaving.profile.judge(said.consent, said.embargo, leaving.day),
            None => RedactionProfile::Public.judge(said.consent, None, self.now.today),
        };
        if let Some(withheld) = withheld {
            self.stays(withheld, Some(said.consent), || self.named_statement(&said));
        }
        let attribution = match (attribution, &self.leaving) {
            (Some(attribution), _) => attribution,
            (None, Some(_)) => return None,
            (None, None) => Attribution::Organisation,
        };
        self.leaves(RecordKind::Statement, &said.id);
        Some(match attribution {
            Attribution::Name => said,
            Attribution::Role => Statement { speaker: String::new(), ..said },
            Attribution::Organisation => Statement { speaker: String::new(), title: None, ..said },
        })
    }

    /// By whom the words of a statement that [`Desk::quoted`] gave are: the name, else the role.
    pub fn label(&self, said: &Statement) -> String {
        let role = || said.title.clone().filter(|role| !role.trim().is_empty());
        let withheld = || self.texts.get("consent.name_withheld").to_owned();
        if said.speaker.is_empty() { role().unwrap_or_else(withheld) } else { said.speaker.clone() }
    }

    /// Whether an ask leaves.
    pub fn ask_leaves(&self, ask: &Ask) -> bool {
        let part = |text: &str| self.isolated(&told::shortened(text));
        let what = || format!("{}: {}", part(&ask.addressed_to), part(&ask.text));
        let named = || Named { kind: RecordKind::Ask, id: &ask.id, state: Some(ask.state), what: what() };
        self.unless_embargoed(RecordKind::Ask, &ask.id, ask.embargo, named)
    }

    /// Whether an event leaves; what rests on one that does not must not leave either.
    pub fn event_leaves(&self, event: &Event) -> bool {
        let what = || {
            let summary = told::shortened(&event.summary);
            format!("{}: {}", self.isolated(&self.texts.date(&event.date)), self.isolated(&summary))
        };
        let named = || Named { kind: RecordKind::Event, id: &event.id, state: Some(event.state), what: what() };
        self.unless_embargoed(RecordKind::Event, &event.id, event.embargo, named)
    }

    /// Whether contacts of sources and the delegation's own notes leave.
    pub fn notes_leave(&self) -> bool {
        self.leaving.as_ref().is_none_or(|leaving| leaving.profile.shows_notes())
    }

    fn unless_embargoed<'n>(
        &self,
        kind: RecordKind,
        id: &str,
        embargo: Option<NaiveDate>,
        named: impl Fn() -> Named<'n>,
    ) -> bool {
        let held_back = self.leaving.as_ref().and_then(|leaving| leaving.profile.holds_back(embargo, leaving.day));
        match held_back {
            Some(until) => self.stays(Withheld::Embargoed(until), None, named),
            None => self.leaves(kind, id),
        }
        held_back.is_none()
    }

    /// Writes down that a record leaves.
    pub(crate) fn leaves(&self, kind: RecordKind, id: &str) {
        if let Some(leaving) = &self.leaving {
            let leave = &mut leaving.met.borrow_mut().leave;
            let ids = leave.entry(kind).or_default();
            if !ids.contains(id) {
                ids.insert(id.to_owned());
            }
        }
    }

    /// Writes down that so many records leave.
    pub(crate) fn leave_counted(&self, kind: RecordKind, count: usize) {
        if let Some(leaving) = &self.leaving {
            leaving.met.borrow_mut().counted.insert(kind, count);
        }
    }

    /// Writes down what stays of so many records that are not named one by one; `key` says what in words.
    pub(crate) fn stay_counted(&self, kind: RecordKind, key: &str, count: usize) {
        if count > 0 {
            let why = self.texts.plural(key, count, &[]);
            self.write_down(WithheldRecord {
                kind: kind.code(),
                id: None,
                state: None,
                what: None,
                code: "notes",
                why,
            });
        }
    }

    fn stays<'n>(&self, withheld: Withheld, consent: Option<Consent>, named: impl Fn() -> Named<'n>) {
        if self.leaving.is_none() {
            return;
        }
        let why = match withheld {
            Withheld::Embargoed(until) => {
                self.texts.with("withheld.embargoed", &[("date", &self.texts.date(&PartialDate::day(until)))])
            }
            Withheld::Name if consent == Some(Consent::ByRole) => self.texts.get("withheld.by_role").to_owned(),
            Withheld::Name => self.texts.get("withheld.not_asked").to_owned(),
            Withheld::Passage => self.texts.get("withheld.passage").to_owned(),
        };
        self.stays_because(withheld.code(), why, named());
    }

    fn stays_because(&self, code: &'static str, why: String, named: Named<'_>) {
        let Named { kind, id, state, what } = named;
        let (id, what) = (Some(id.to_owned()), Some(what));
        self.write_down(WithheldRecord { kind: kind.code(), id, state, what, code, why });
    }

    /// A record that is met more than once, on one page and its charts, is written down once.
    fn write_down(&self, stays: WithheldRecord) {
        if let Some(leaving) = &self.leaving {
            let withheld = &mut leaving.met.borrow_mut().withheld;
            if !withheld.contains(&stays) {
                withheld.push(stays);
            }
        }
    }
}
