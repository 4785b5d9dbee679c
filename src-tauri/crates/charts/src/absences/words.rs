//! What the picture says: the sentence, the words of each row, and the table.

use std::collections::BTreeSet;

use placard_domain::{PartialDate, Texts};

use super::rows::{self, Row};
use super::{Absences, DepartedReview, Departure, Followed};
use crate::chart::ChartKind;
use crate::header::Words;
use crate::table::Rows;
use crate::words as shared;

/// The sentence names no more States of one kind than these.
const NAMED: usize = 5;

/// The words of a row.
pub(super) struct RowWords {
    pub name: String,
    /// Regional group, or how many States they are, and cycle.
    pub about: String,
    /// Where it stands.
    pub words: String,
    /// All of it, as a screen reader says it.
    pub spoken: String,
}

pub(super) fn row(row: &Row<'_>, texts: &Texts) -> RowWords {
    let cycle = row.reviews.first().map(|review| shared::cycle(review.cycle, texts)).unwrap_or_default();
    let (name, about, words) = match (row.only(), row.reviews.first()) {
        (None, Some(first)) => {
            let session = first.session.map(|n| n.to_string()).unwrap_or_default();
            let name = texts.with("session.n", &[("n", &session)]);
            let states = texts.plural("chart.states", row.reviews.len(), &[]);
            (name, states, case(row, texts))
        }
        (Some(one), _) => (one.name.clone(), one.group.clone(), one.headline.trim().to_owned()),
        (None, None) => Default::default(),
    };
    let about = [about, cycle].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let values = [("name", name.as_str()), ("about", &about), ("words", &words)];
    let spoken = texts.with("chart.absences.row", &values);
    RowWords { name, about, words, spoken }
}

/// What one session-wide case was, and the States that it put off.
fn case(row: &Row<'_>, texts: &Texts) -> String {
    let tally = shared::tally(row.reviews.iter().map(|review| review.status));
    let counts = shared::counts(&tally, texts);
    let planned = row.reviews.first().map(|first| texts.date(&first.planned.unwrap_or(first.happened)));
    let held = rows::span(row.reviews.iter().filter_map(|review| match review.followed {
        Followed::Held(date) => Some(date),
        Followed::Set { .. } | Followed::Nothing => None,
    }));
    let names: Vec<&str> = row.reviews.iter().map(|review| review.name.as_str()).collect();
    let names = names.join(texts.get("chart.list.comma"));
    let (planned, held) = (planned.unwrap_or_default(), held.map(|held| texts.date(&held)));
    let key = if held.is_some() { "chart.absences.case" } else { "chart.absences.case_open" };
    let held = held.unwrap_or_default();
    texts.with(key, &[("planned", &planned), ("held", &held), ("counts", &counts), ("names", &names)])
}

pub(super) fn heading(departure: Departure, reviews: usize, texts: &Texts) -> String {
    let label = group(departure, texts);
    texts.with("chart.legend.count", &[("label", label), ("n", &reviews.to_string())])
}

fn group(departure: Departure, texts: &Texts) -> &str {
    let key = match departure {
        Departure::Absent => "chart.absences.group.absent",
        Departure::AdoptionNotHeld => "chart.absences.group.adoption_not_held",
        Departure::Announced => "chart.absences.group.announced",
        Departure::Postponed => "chart.absences.group.postponed",
        Departure::Moved => "chart.absences.group.moved",
    };
    texts.get(key)
}

pub(super) fn as_of(figures: &Absences, texts: &Texts) -> String {
    texts.with("chart.timeline.as_of", &[("date", &texts.date(&PartialDate::day(figures.basis.as_of)))])
}

/// Why there is nothing to show.
pub(super) fn nothing(figures: &Absences, texts: &Texts) -> String {
    match figures.basis.rows {
        Some(0) => texts.get("chart.absences.no_state").to_owned(),
        rows => {
            let date = texts.date(&PartialDate::day(figures.basis.as_of));
            texts.with("chart.absences.nothing", &[("date", &date), ("all", &states(rows, texts))])
        }
    }
}

/// "193 States".
fn states(rows: Option<u32>, texts: &Texts) -> String {
    shared::plural("chart.absences.states", rows.unwrap_or_default().into(), texts, &[])
}

fn followed(review: &DepartedReview, texts: &Texts) -> String {
    match &review.followed {
        Followed::Held(date) => texts.with("chart.absences.followed.held", &[("date", &texts.date(date))]),
        Followed::Set { session: Some(session), dates } => {
            let dates = dates.map(|dates| texts.date(&dates));
            let dates = dates.unwrap_or_else(|| texts.get("chart.absences.followed.unknown").to_owned());
            texts.with("chart.absences.followed.set", &[("session", &session.to_string()), ("date", &dates)])
        }
        Followed::Set { session: None, .. } => texts.get("chart.absences.followed.set_somewhere").to_owned(),
        Followed::Nothing => texts.get("chart.absences.followed.nothing").to_owned(),
    }
}

/// How many States there are of one departure, which, and what followed where that is not a matter of course;
/// nothing where there are none.
fn said(departure: Departure, reviews: &[&DepartedReview], all: &str, texts: &Texts) -> Option<String> {
    let of_kind = || reviews.iter().filter(|review| review.departure == departure);
    let count = of_kind().map(|review| review.iso3).collect::<BTreeSet<_>>().len();
    if count == 0 {
        return None;
    }
    let agreed = matches!(departure, Departure::Postponed | Departure::Moved);
    let named: Vec<String> = match agreed {
        true => of_kind().map(|review| review.name.clone()).collect::<BTreeSet<_>>().into_iter().collect(),
        false => of_kind().map(|review| with_outcome(review, texts)).collect(),
    };
    let names = match named.get(NAMED..) {
        None | Some([]) => shared::list(&named, texts),
        Some(more) => {
            let first = named.get(..NAMED).unwrap_or(&named).join(texts.get("chart.list.comma"));
            texts.with("chart.absences.and_more", &[("names", &first), ("n", &more.len().to_string())])
        }
    };
    let key = match departure {
        Departure::Absent => "chart.absences.said.absent",
        Departure::AdoptionNotHeld => "chart.absences.said.adoption_not_held",
        Departure::Announced => "chart.absences.said.announced",
        Departure::Postponed => "chart.absences.said.postponed",
        Departure::Moved => "chart.absences.said.moved",
    };
    Some(shared::plural(key, count as u64, texts, &[("all", all), ("names", &names)]))
}

/// "Israel (29 January 2013; held 29 October 2013)".
fn with_outcome(review: &DepartedReview, texts: &Texts) -> String {
    let (date, followed) = (texts.date(&review.happened), followed(review, texts));
    let values = [("state", review.name.as_str()), ("date", &date), ("followed", &followed)];
    texts.with("chart.absences.named", &values)
}

fn sentence(figures: &Absences, reviews: &[&DepartedReview], texts: &Texts) -> String {
    if reviews.is_empty() {
        return nothing(figures, texts);
    }
    let all = states(figures.basis.rows, texts);
    let mut parts: Vec<String> = Vec::new();
    if reviews.iter().all(|review| review.departure != Departure::Absent) {
        parts.push(texts.with("chart.absences.none_absent", &[("all", &all)]));
    }
    parts.extend(Departure::ALL.into_iter().filter_map(|departure| said(departure, reviews, &all, texts)));
    let date = texts.date(&PartialDate::day(figures.basis.as_of));
    texts.with("chart.absences.sentence", &[("date", &date), ("said", &texts.sentences(&parts))])
}

pub(super) fn words<'a>(figures: &'a Absences, texts: &'a Texts) -> Words<'a> {
    let reviews = rows::in_order(figures);
    let columns = ["state", "group", "cycle", "what", "planned", "happened", "followed", "source"];
    let columns = columns.map(|column| texts.get(&format!("chart.column.{column}")).to_owned()).to_vec();
    let row = move |review: &DepartedReview| {
        vec![
            review.name.clone(),
            review.group.clone(),
            review.cycle.to_string(),
            group(review.departure, texts).to_owned(),
            review.planned.map(|planned| texts.date(&planned)).unwrap_or_default(),
            texts.date(&review.happened),
            followed(review, texts),
            review.sources.clone(),
        ]
    };
    let title = texts.get("chart.absences.title").to_owned();
    let foot = figures.basis.foot(&[texts.get("chart.absences.note").to_owned()], texts);
    Words {
        kind: ChartKind::Absences,
        desc: texts.get("chart.absences.desc").to_owned(),
        sentence: sentence(figures, &reviews, texts),
        columns,
        rows: Rows::of(reviews.into_iter(), row),
        title,
        foot,
    }
}
