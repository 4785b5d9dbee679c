//! The signs of a row on the axis of time: what each looks like, says and leads to.

use chrono::{NaiveDate, TimeDelta};
use placard_domain::ledger::Actor;
use placard_domain::{Kind, PartialDate, Stage, Texts};

use super::rows::Row;
use super::{Act, DepartedReview, Departure, Followed};
use crate::chart::Link;
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Scene};

const RADIUS: i32 = 6;
/// How far a tick goes from the line.
const TICK: i32 = 11;
/// Height of one row of the key.
const KEY: i32 = 26;

/// What a sign stands for. The later ones are set over the earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// An act of the State: a tick below the line.
    StateAct,
    /// An act of the Council: a tick above the line.
    CouncilAct,
    /// A day that was planned and not kept.
    Planned,
    /// Set for a session.
    Set,
    /// It took place.
    Held,
    /// The State did not appear: an empty seat.
    Absent,
}

impl Sign {
    /// The signs in the order of the key.
    const ALL: [Self; 6] = [Self::Absent, Self::Planned, Self::Held, Self::Set, Self::CouncilAct, Self::StateAct];

    fn key(self) -> &'static str {
        match self {
            Self::StateAct => "chart.absences.key.state_act",
            Self::CouncilAct => "chart.absences.key.council_act",
            Self::Planned => "chart.absences.key.planned",
            Self::Set => "chart.absences.key.set",
            Self::Held => "chart.absences.key.held",
            Self::Absent => "chart.absences.key.absent",
        }
    }

    fn of(act: &Act) -> Self {
        match (act.kind, act.kind.actor()) {
            (Kind::Absent, _) => Self::Absent,
            (Kind::Held, _) => Self::Held,
            (_, Actor::State | Actor::CivilSociety) => Self::StateAct,
            (_, Actor::Council) => Self::CouncilAct,
        }
    }

    /// Sets it on the line at `(x, y)`.
    pub(super) fn draw(self, scene: &mut Scene, (x, y): (i32, i32)) {
        match self {
            Self::StateAct => scene.line(vec![(x, y), (x, y + TICK)], Ink::Refusal, 2),
            Self::CouncilAct => scene.line(vec![(x, y - TICK), (x, y)], Ink::Act, 2),
            Self::Planned => ring(scene, (x, y), RADIUS - 1, Ink::Axis),
            Self::Set => ring(scene, (x, y), RADIUS, Ink::Act),
            Self::Held => scene.disc((x, y), RADIUS, Ink::Act),
            Self::Absent => ring(scene, (x, y), RADIUS, Ink::Refusal),
        }
    }
}

fn ring(scene: &mut Scene, centre: (i32, i32), radius: i32, ink: Ink) {
    scene.disc(centre, radius, ink);
    let hole = if ink == Ink::Refusal { radius - 3 } else { radius - 2 };
    scene.disc(centre, hole, Ink::Ground);
}

/// A sign with its day.
pub(super) struct Glyph {
    pub day: NaiveDate,
    pub sign: Sign,
    /// What it says to a screen reader.
    pub label: String,
    pub link: Link,
}

/// The middle of a date: where an inexact one stands.
pub(super) fn middle(date: &PartialDate) -> NaiveDate {
    let half = (date.last_day() - date.first_day()).num_days() / 2;
    date.first_day().checked_add_signed(TimeDelta::days(half)).unwrap_or(date.first_day())
}

/// The signs of a row in time.
pub(super) fn of_row(row: &Row<'_>, texts: &Texts) -> Vec<Glyph> {
    let mut glyphs: Vec<Glyph> = row.reviews.iter().flat_map(|review| of_review(review, row, texts)).collect();
    glyphs.sort_by_key(|glyph| (glyph.day, std::cmp::Reverse(glyph.sign)));
    glyphs
}

fn of_review(review: &DepartedReview, row: &Row<'_>, texts: &Texts) -> Vec<Glyph> {
    let values = |title: &str, date: &PartialDate| {
        let date = texts.date(date);
        texts.with("chart.absences.act", &[("state", &review.name), ("title", title), ("date", &date)])
    };
    let whole = || match (row.only(), review.session) {
        (None, Some(number)) => Link::Session { number },
        _ => Link::State { iso3: review.iso3 },
    };
    let mut glyphs: Vec<Glyph> = Vec::new();
    let kept = matches!(review.departure, Departure::Absent | Departure::AdoptionNotHeld);
    if let Some(planned) = review.planned.filter(|_| !kept) {
        let label = values(texts.get(Sign::Planned.key()), &planned);
        glyphs.push(Glyph { day: middle(&planned), sign: Sign::Planned, label, link: whole() });
    }
    glyphs.extend(review.acts.iter().map(|act| Glyph {
        day: middle(&act.date),
        sign: Sign::of(act),
        label: values(&title(act, texts), &act.date),
        link: Link::Event { id: act.id.clone() },
    }));
    if let Followed::Set { dates: Some(dates), .. } = review.followed {
        let label = values(texts.get(Sign::Set.key()), &dates);
        glyphs.push(Glyph { day: middle(&dates), sign: Sign::Set, label, link: whole() });
    }
    glyphs
}

/// What happened, with its stage where that is not the review itself.
fn title(act: &Act, texts: &Texts) -> String {
    let title = texts.get(&format!("kind.{}", act.kind.code())).to_owned();
    match act.stage {
        Stage::Review => title,
        stage => {
            let stage = texts.get(&format!("stage.{}", stage.code())).to_owned();
            texts.with("chart.timeline.at_stage", &[("title", &title), ("stage", &stage)])
        }
    }
}

/// Sets from `top` what the signs that occur mean, and the line of the day where it is shown; gives where it ends.
pub(super) fn draw_key(scene: &mut Scene, used: &[Sign], as_of: Option<&str>, texts: &Texts, top: i32) -> i32 {
    let signs = Sign::ALL.into_iter().filter(|sign| used.contains(sign));
    let entries = signs.map(|sign| (Some(sign), texts.get(sign.key()))).chain(as_of.map(|words| (None, words)));
    let (mut x, mut y) = (0, top);
    for (sign, words) in entries {
        let words = measure::fit(&measure::clean(words), Type::SMALL, scene.width - 24);
        let width = 20 + measure::width(&words, Type::SMALL);
        if x > 0 && x + width > scene.width {
            x = 0;
            y += KEY;
        }
        let centre = (x + RADIUS + 1, y + KEY / 2);
        match sign {
            Some(sign) => sign.draw(scene, centre),
            None => scene.line(vec![(centre.0, y + 3), (centre.0, y + KEY - 3)], Ink::AsOf, 1),
        }
        if let Some(Sign::StateAct | Sign::CouncilAct) = sign {
            scene.line(vec![(x, centre.1), (x + 2 * RADIUS + 2, centre.1)], Ink::Axis, 1);
        }
        scene.text((x + 20, centre.1 + 4), Anchor::Start, &words, Type::SMALL, Ink::Text);
        x += width + 20;
    }
    y + KEY
}
