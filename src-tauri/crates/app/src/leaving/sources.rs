//! What leaves of the sources: what was read in one and stays must not leave with its text.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use placard_casefile::RecordKind;
use placard_domain::{Source, Withheld};

use super::{Leaving, Named};
use crate::{AppError, Desk};

impl Desk<'_> {
    /// The sources of the case file as others may see them.
    pub(crate) fn leaving_sources(&self) -> Result<Vec<Source>, AppError> {
        let mut sources: Vec<Source> = self.own_sources()?.into_iter().map(|saved| saved.record).collect();
        let Some(leaving) = self.leaving.as_ref().filter(|leaving| !leaving.profile.shows_notes()) else {
            return Ok(sources);
        };
        let read = self.read_and_kept_back(leaving)?;
        let named = |source: &Source| source.title.clone();
        sources.retain(|source| match read.embargoed.get(&source.id) {
            Some(until) => {
                let (kind, state, id) = (RecordKind::Source, None, source.id.as_str());
                self.stays(Withheld::Embargoed(*until), None, || Named { kind, id, state, what: named(source) });
                false
            }
            None => true,
        });
        let mut contacts = 0;
        for source in &mut sources {
            if read.withheld.contains(&source.id) && !source.text.is_empty() {
                let (kind, state, id) = (RecordKind::Source, None, source.id.as_str());
                let why = self.texts.get("withheld.text").to_owned();
                self.stays_because("text", why, Named { kind, id, state, what: named(source) });
                source.text.clear();
            }
            contacts += usize::from(source.contact.take().is_some());
            self.leaves(RecordKind::Source, &source.id);
        }
        self.stay_counted(RecordKind::Source, "withheld.contacts", contacts);
        Ok(sources)
    }

    /// The sources of records that stay, or of which something stays.
    fn read_and_kept_back(&self, leaving: &Leaving) -> Result<Read, AppError> {
        let mut read = Read::default();
        for saved in self.case.all_statements()? {
            let said = &saved.record;
            let judged = leaving.profile.judge(said.consent, said.embargo, leaving.day);
            read.add(said.source_id.clone(), judged.withheld);
        }
        let embargoed = |embargo| leaving.profile.holds_back(embargo, leaving.day).map(Withheld::Embargoed);
        for saved in self.case.asks(None)? {
            read.add(saved.record.source_id, embargoed(saved.record.embargo));
        }
        for saved in self.case.all_events()? {
            read.add(saved.record.source_id.clone(), embargoed(saved.record.embargo));
        }
        Ok(read)
    }
}

/// Sources by what stays of what was read in them.
#[derive(Default)]
struct Read {
    withheld: BTreeSet<String>,
    /// With the day on which the last embargo ends.
    embargoed: BTreeMap<String, NaiveDate>,
}

impl Read {
    fn add(&mut self, source_id: Option<String>, withheld: Option<Withheld>) {
        let (Some(id), Some(withheld)) = (source_id, withheld) else { return };
        if let Withheld::Embargoed(until) = withheld {
            let last = self.embargoed.entry(id.clone()).or_insert(until);
            *last = until.max(*last);
        }
        self.withheld.insert(id);
    }
}
