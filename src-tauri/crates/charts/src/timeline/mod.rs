//! What one State, the Council and civil society did, in time.
//!
//! Nearly twenty years of reviews and the few weeks in which everything happens do not fit on one
//! scale. So there are two: a band with all cycles ([`context`]), and below it the months that
//! matter, large ([`focus`] chooses them, [`lanes`] and [`keyed`] set what happened in them).

mod axis;
mod context;
mod focus;
mod keyed;
mod lanes;
mod review;
mod strip;

use chrono::NaiveDate;
use placard_domain::ledger::Actor;
use placard_domain::{Kind, PartialDate, Stage, Status, Texts};

use crate::chart::{Chart, ChartError, ChartKind, Frame, Link, Table};
use crate::header::{self, Words};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Scene};
use crate::words;

/// The figures of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Name of the State in the language of the chart.
    pub state_name: String,
    /// Day the figures are as of.
    pub as_of: NaiveDate,
    /// Reviews of all cycles.
    pub reviews: Vec<TimelineReview>,
    /// Everything else that happened or was said, in any order.
    pub marks: Vec<TimelineMark>,
}

/// The review of one cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineReview {
    /// Cycle, from 1.
    pub cycle: u8,
    /// Session of the Working Group, where known.
    pub session: Option<u8>,
    /// Whether session and date are only inferred.
    pub session_inferred: bool,
    /// Where it stands.
    pub status: Status,
    /// Day of the review, or the days of its session.
    pub date: Option<PartialDate>,
}

/// One thing that happened or was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineMark {
    /// Identifier of the event or statement.
    pub id: String,
    /// Cycle it belongs to, from 1.
    pub cycle: u8,
    /// Lane it stands in.
    pub actor: Actor,
    /// What it is.
    pub what: What,
    /// When, as exactly as known.
    pub date: PartialDate,
    /// In one or two sentences; may be empty.
    pub summary: String,
}

/// An event of the ledger, or a statement.
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
}

impl TimelineMark {
    fn link(&self) -> Link {
        match self.what {
            What::Event { .. } => Link::Event { id: self.id.clone() },
            What::Statement { .. } => Link::Statement { id: self.id.clone() },
        }
    }

    /// A few words that name it.
    fn title(&self, texts: &Texts) -> String {
        match &self.what {
            What::Event { kind, .. } => texts.get(&format!("kind.{}", kind.code())).to_owned(),
            What::Statement { speaker, organisation } => {
                organisation.clone().filter(|o| !o.trim().is_empty()).unwrap_or_else(|| speaker.clone())
            }
        }
    }

    /// What is said below the title: the summary, or else the stage or the speaker.
    fn detail(&self, texts: &Texts) -> String {
        if !self.summary.trim().is_empty() {
            return measure::clean(&self.summary);
        }
        match &self.what {
            What::Event { stage, .. } => texts.get(&format!("stage.{}", stage.code())).to_owned(),
            What::Statement { speaker, organisation: Some(_) } => measure::clean(speaker),
            What::Statement { .. } => String::new(),
        }
    }

    /// Whether the State stayed away or kept silent.
    fn is_refusal(&self) -> bool {
        let kinds = [Kind::WithdrawalAnnounced, Kind::Absent, Kind::ReportNotSubmitted, Kind::NoResponse];
        matches!(self.what, What::Event { kind, .. } if kinds.contains(&kind))
    }

    /// Whether it departs from the ordinary course, so that a reader comes for it.
    fn is_irregular(&self) -> bool {
        let kinds = [Kind::PostponedByAgreement, Kind::CouncilDecision, Kind::Rescheduled, Kind::Resumed];
        self.is_refusal() || matches!(self.what, What::Event { kind, .. } if kinds.contains(&kind))
    }

    fn spoken(&self, texts: &Texts) -> String {
        let actor = texts.get(actor_key(self.actor));
        let (date, title, detail) = (texts.date(&self.date), self.title(texts), self.detail(texts));
        let values = [("date", date.as_str()), ("actor", actor), ("title", &title), ("detail", &detail)];
        texts.with(if detail.is_empty() { "chart.timeline.mark_short" } else { "chart.timeline.mark" }, &values)
    }
}

/// The lanes from top to bottom.
const ACTORS: [Actor; 3] = [Actor::State, Actor::Council, Actor::CivilSociety];

fn actor_key(actor: Actor) -> &'static str {
    match actor {
        Actor::State => "actor.state",
        Actor::Council => "actor.council",
        Actor::CivilSociety => "actor.civil_society",
    }
}

/// Draws a timeline.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn timeline(figures: &Timeline, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

/// Draws a timeline for a page with little room: all cycles, and below them, where the State stayed
/// away or kept silent, one row for each actor with short words where they fit. At a width of 760
/// the picture is at most 200 units high, whatever happened; marks, table and sentence are those of
/// the full [`timeline`].
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn timeline_strip(figures: &Timeline, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = strip::lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

/// Width of the column that names the lanes.
fn names_width(scene: &Scene) -> i32 {
    if scene.width >= 900 { 132 } else { 104 }
}

fn lay_out(scene: &mut Scene, figures: &Timeline, texts: &Texts, top: i32) -> i32 {
    let focus = focus::choose(&figures.marks, figures.as_of);
    let band = context::draw(scene, figures, focus.as_ref(), texts, top);
    let Some(focus) = focus else {
        let baseline = band.bottom + 28;
        let nothing = texts.get("chart.timeline.no_events");
        let nothing = measure::fit(nothing, Type::BODY, scene.width - names_width(scene));
        scene.text((names_width(scene), baseline), Anchor::Start, &nothing, Type::BODY, Ink::Muted);
        return baseline + 12;
    };
    let mut bottom = lanes::draw(scene, figures, &focus, texts, &band);
    if focus.elsewhere > 0 {
        let note = texts.plural("chart.timeline.elsewhere", focus.elsewhere, &[]);
        for line in measure::wrap(&note, Type::SMALL, scene.width, 2) {
            bottom += 18;
            scene.text((0, bottom), Anchor::Start, &line, Type::SMALL, Ink::Muted);
        }
        bottom += 6;
    }
    bottom
}

fn words(figures: &Timeline, texts: &Texts) -> Words {
    let as_of = texts.date(&PartialDate::day(figures.as_of));
    let reviews: Vec<String> = figures.reviews.iter().map(|review| review.in_words(figures.as_of, texts)).collect();
    let reviews = reviews.join(texts.get("chart.list.semicolon"));
    let values = [("state", figures.state_name.as_str()), ("date", as_of.as_str()), ("reviews", reviews.as_str())];
    let mut sentence = match figures.reviews.is_empty() {
        true => texts.with("chart.timeline.sentence_no_reviews", &values),
        false => texts.with("chart.timeline.sentence", &values),
    };
    let mut in_order: Vec<&TimelineMark> = figures.marks.iter().collect();
    in_order.sort_by_key(|mark| (mark.date.last_day(), mark.date.first_day(), mark.id.as_str()));
    sentence.push(' ');
    sentence.push_str(&match in_order.last() {
        Some(latest) => {
            let (date, title) = (texts.date(&latest.date), latest.title(texts));
            texts.plural("chart.timeline.events", in_order.len(), &[("date", &date), ("title", &title)])
        }
        None => texts.get("chart.timeline.no_events").to_owned(),
    });

    let mut dated: Vec<((NaiveDate, NaiveDate), Vec<String>)> = Vec::new();
    for review in &figures.reviews {
        let when = review.date.map_or((NaiveDate::MAX, NaiveDate::MAX), |d| (d.last_day(), d.first_day()));
        let cycle = texts.with("cycle.n", &[("n", &review.cycle.to_string())]);
        let session = review.session.map(|n| texts.with("session.n", &[("n", &n.to_string())])).unwrap_or_default();
        let what = words::status(review.status, texts);
        dated.push((when, vec![review.when(figures.as_of, texts), cycle, String::new(), what, session]));
    }
    for mark in in_order {
        let cycle = texts.with("cycle.n", &[("n", &mark.cycle.to_string())]);
        let actor = texts.get(actor_key(mark.actor)).to_owned();
        let row = vec![texts.date(&mark.date), cycle, actor, mark.title(texts), mark.detail(texts)];
        dated.push(((mark.date.last_day(), mark.date.first_day()), row));
    }
    dated.sort_by_key(|(when, _)| *when);
    let columns =
        ["date", "cycle", "actor", "what", "detail"].map(|c| texts.get(&format!("chart.column.{c}")).to_owned());
    let title = texts.with("chart.timeline.title", &values);
    Words {
        kind: ChartKind::CooperationTimeline,
        desc: texts.with("chart.timeline.desc", &values),
        table: Table {
            caption: title.clone(),
            columns: columns.to_vec(),
            rows: dated.into_iter().map(|(_, row)| row).collect(),
        },
        title,
        sentence,
        foot: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
