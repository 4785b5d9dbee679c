//! One thing that happened or was said, and its words.

use placard_domain::{Kind, PartialDate, Stage, Texts};

use super::lane::Lane;
use crate::chart::Link;
use crate::measure;

/// One thing that happened or was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineMark {
    /// Identifier of the event, statement or ask.
    pub id: String,
    /// Cycle it belongs to, from 1.
    pub cycle: u8,
    /// Lane it stands in.
    pub lane: Lane,
    /// What it is.
    pub what: What,
    /// When, as exactly as known.
    pub date: PartialDate,
    /// In one or two sentences; may be empty.
    pub summary: String,
    /// Whether only the case file tells of it.
    pub own: bool,
}

/// An event of the ledger, a statement, or an ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An event.
    Event {
        /// Stage of the procedure.
        stage: Stage,
        /// What happened.
        kind: Kind,
    },
    /// A statement.
    Statement {
        /// Who spoke, or what is shown instead of a name that is withheld.
        speaker: String,
        /// For whom.
        organisation: Option<String>,
    },
    /// What is asked of somebody.
    Ask {
        /// Of whom, in words.
        addressed_to: String,
    },
}

impl TimelineMark {
    pub(super) fn link(&self) -> Link {
        let id = self.id.clone();
        match self.what {
            What::Event { .. } => Link::Event { id },
            What::Statement { .. } => Link::Statement { id },
            What::Ask { .. } => Link::Ask { id },
        }
    }

    pub(super) fn kind(&self) -> Option<Kind> {
        match self.what {
            What::Event { kind, .. } => Some(kind),
            What::Statement { .. } | What::Ask { .. } => None,
        }
    }

    /// A few words that name it; with the stage where it would else be taken for the review itself.
    pub(super) fn title(&self, texts: &Texts) -> String {
        match &self.what {
            What::Event { stage, kind } => {
                let title = texts.get(&format!("kind.{}", kind.code())).to_owned();
                match (stage, kind) {
                    (Stage::WgAdoption | Stage::Adoption, Kind::Held | Kind::Absent) => {
                        let stage = texts.get(&format!("stage.{}", stage.code())).to_owned();
                        texts.with("chart.timeline.at_stage", &[("title", &title), ("stage", &stage)])
                    }
                    _ => title,
                }
            }
            What::Statement { speaker, organisation } => {
                let organisation = organisation.as_deref().filter(|o| !o.trim().is_empty());
                measure::clean(organisation.unwrap_or(speaker))
            }
            What::Ask { addressed_to } => texts.with("chart.timeline.ask", &[("whom", &measure::clean(addressed_to))]),
        }
    }

    /// What is said below the title: the summary, or else the stage or the speaker.
    pub(super) fn detail(&self, texts: &Texts) -> String {
        if !self.summary.trim().is_empty() {
            return measure::clean(&self.summary);
        }
        match &self.what {
            What::Event { stage, .. } => texts.get(&format!("stage.{}", stage.code())).to_owned(),
            What::Statement { speaker, organisation: Some(_) } => measure::clean(speaker),
            What::Statement { .. } | What::Ask { .. } => String::new(),
        }
    }

    /// Whether the State stayed away or kept silent.
    pub(super) fn is_refusal(&self) -> bool {
        let kinds = [Kind::WithdrawalAnnounced, Kind::Absent, Kind::ReportNotSubmitted, Kind::NoResponse];
        self.kind().is_some_and(|kind| kinds.contains(&kind))
    }

    /// Whether it departs from the ordinary course, so that a reader comes for it.
    pub(super) fn is_irregular(&self) -> bool {
        let kinds = [Kind::PostponedByAgreement, Kind::CouncilDecision, Kind::Rescheduled, Kind::Resumed];
        self.is_refusal() || self.kind().is_some_and(|kind| kinds.contains(&kind))
    }

    pub(super) fn spoken(&self, texts: &Texts) -> String {
        let lane = self.lane.name(texts);
        let (date, title, detail) = (texts.date(&self.date), self.title(texts), self.detail(texts));
        let values = [("date", date.as_str()), ("lane", &lane), ("title", &title), ("detail", &detail)];
        let key = if detail.is_empty() { "chart.timeline.mark_short" } else { "chart.timeline.mark" };
        let spoken = texts.with(key, &values);
        match (&self.what, self.own) {
            (What::Event { .. }, true) => texts.with("chart.timeline.own_entry", &[("entry", &spoken)]),
            _ => spoken,
        }
    }

    /// The order in which marks are told and drawn: by time, then by identifier.
    pub(super) fn in_time(&self) -> (chrono::NaiveDate, chrono::NaiveDate, &str) {
        (self.date.first_day(), self.date.last_day(), &self.id)
    }
}
