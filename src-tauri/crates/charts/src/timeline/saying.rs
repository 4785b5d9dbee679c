//! A timeline in words: title, sentence, table and foot. They tell of what is shown and of nothing else.

use chrono::NaiveDate;
use placard_domain::{PartialDate, Texts};

use super::view::Shown;
use super::{Lane, Span, TimelineMark, TimelineView};
use crate::basis::Basis;
use crate::chart::{ChartKind, Table};
use crate::header::Words;
use crate::words;

pub(super) fn words(states: &[Shown<'_>], view: &TimelineView, texts: &Texts) -> Words {
    let names: Vec<String> = states.iter().map(|shown| shown.figures.state_name.clone()).collect();
    let as_of = states.first().map(|shown| shown.figures.as_of).unwrap_or_default();
    let (names, date) = (words::list(&names, texts), texts.date(&PartialDate::day(as_of)));
    let values = [("state", names.as_str()), ("date", date.as_str())];
    let title = texts.with("chart.timeline.title", &values);
    let desc = match (states, view.span) {
        ([_], None) => "chart.timeline.desc",
        _ => "chart.timeline.desc_scaled",
    };
    Words {
        kind: ChartKind::CooperationTimeline,
        desc: texts.with(desc, &values),
        table: table(states, &title, texts),
        sentence: sentence(states, view, &values, texts),
        foot: foot(states, view, texts),
        title,
    }
}

fn days(span: Span, texts: &Texts) -> String {
    let date = PartialDate::span(span.from, span.to).unwrap_or_else(|_| PartialDate::day(span.from));
    texts.date(&date)
}

fn sentence(states: &[Shown<'_>], view: &TimelineView, values: &[(&str, &str)], texts: &Texts) -> String {
    let opening = match view.span {
        Some(span) => {
            let days = days(span, texts);
            let values: Vec<(&str, &str)> = values.iter().copied().chain([("days", days.as_str())]).collect();
            texts.with("chart.timeline.opening_span", &values)
        }
        None => texts.with("chart.timeline.opening", values),
    };
    let told = |shown: &Shown<'_>| texts.sentences(&[reviews(shown, view, texts), events(&shown.marks, texts)]);
    let told: Vec<String> = match states {
        [only] => vec![told(only)],
        _ => states
            .iter()
            .map(|shown| {
                let values = [("state", shown.figures.state_name.as_str()), ("told", &told(shown))];
                texts.with("chart.timeline.of_state", &values)
            })
            .collect(),
    };
    texts.sentences(&std::iter::once(opening).chain(told).collect::<Vec<_>>())
}

fn reviews(shown: &Shown<'_>, view: &TimelineView, texts: &Texts) -> String {
    let said = shown.reviews.iter().map(|review| review.in_words(shown.figures.as_of, texts));
    let said = said.collect::<Vec<_>>().join(texts.get("chart.list.semicolon"));
    match (said.is_empty(), view.span) {
        (false, _) => texts.with("chart.timeline.reviews", &[("reviews", &said)]),
        (true, None) => texts.get("chart.timeline.no_reviews").to_owned(),
        (true, Some(_)) => texts.get("chart.timeline.no_reviews_in_span").to_owned(),
    }
}

fn events(marks: &[&TimelineMark], texts: &Texts) -> String {
    let latest = marks.iter().max_by_key(|mark| (mark.date.last_day(), mark.date.first_day(), mark.id.as_str()));
    match latest {
        Some(latest) => {
            let (date, title) = (texts.date(&latest.date), latest.title(texts));
            words::plural("chart.timeline.events", marks.len() as u64, texts, &[("date", &date), ("title", &title)])
        }
        None => texts.get("chart.timeline.no_events").to_owned(),
    }
}

/// Reviews and marks in time; of several States one after another, as in the picture.
fn table(states: &[Shown<'_>], caption: &str, texts: &Texts) -> Table {
    let several = states.len() > 1;
    let columns = ["state", "date", "cycle", "lane", "what", "detail"].into_iter().skip(usize::from(!several));
    let columns = columns.map(|column| texts.get(&format!("chart.column.{column}")).to_owned()).collect();
    let lanes = Lane::ALL.map(|lane| (lane, lane.name(texts)));
    let lane_name =
        |lane: Lane| lanes.iter().find(|(l, _)| *l == lane).map_or_else(String::new, |(_, name)| name.clone());
    let mut rows = Vec::new();
    for shown in states {
        let as_of = shown.figures.as_of;
        let mut dated: Vec<((NaiveDate, NaiveDate), Vec<String>)> = Vec::with_capacity(shown.marks.len() + 6);
        for review in &shown.reviews {
            let when = review.date.map_or((NaiveDate::MAX, NaiveDate::MAX), |d| (d.last_day(), d.first_day()));
            let cycle = texts.with("cycle.n", &[("n", &review.cycle.to_string())]);
            let session = review.session.map(|n| texts.with("session.n", &[("n", &n.to_string())]));
            let what = words::status(review.status, texts);
            let row = vec![review.when(as_of, texts), cycle, String::new(), what, session.unwrap_or_default()];
            dated.push((when, row));
        }
        for mark in &shown.marks {
            let cycle = texts.with("cycle.n", &[("n", &mark.cycle.to_string())]);
            let row = vec![texts.date(&mark.date), cycle, lane_name(mark.lane), mark.title(texts), mark.detail(texts)];
            dated.push(((mark.date.last_day(), mark.date.first_day()), row));
        }
        dated.sort_by_key(|(when, _)| *when);
        let name = several.then(|| shown.figures.state_name.clone());
        rows.extend(dated.into_iter().map(|(_, row)| name.iter().cloned().chain(row).collect()));
    }
    Table { caption: caption.to_owned(), columns, rows }
}

/// What is not shown and why, then whose figures these are.
fn foot(states: &[Shown<'_>], view: &TimelineView, texts: &Texts) -> Vec<String> {
    let semicolon = texts.get("chart.list.semicolon");
    let lanes =
        |lanes: Vec<Lane>| lanes.into_iter().map(|lane| lane.name(texts)).collect::<Vec<String>>().join(semicolon);
    let is_empty = |lane: &Lane| {
        let in_picture = |shown: &Shown<'_>| shown.passing.iter().any(|mark| mark.lane == *lane);
        !view.lanes_hidden.contains(lane) && !states.iter().any(in_picture)
    };
    let empty = lanes(Lane::ALL.into_iter().filter(is_empty).collect());
    let undated: usize = states.iter().map(|shown| shown.figures.undated).sum();
    let mut notes = Vec::new();
    if !empty.is_empty() {
        notes.push(texts.with("chart.timeline.lanes_empty", &[("lanes", &empty)]));
    }
    if undated > 0 {
        notes.push(words::plural("chart.timeline.undated", undated as u64, texts, &[]));
    }
    if view.states_left_out > 0 {
        notes.push(words::plural("chart.timeline.states_left_out", view.states_left_out as u64, texts, &[]));
    }

    let mut filters = Vec::new();
    if let Some(span) = view.span {
        filters.push(texts.with("chart.timeline.filter.days", &[("days", &days(span, texts))]));
    }
    if !view.cycles.is_empty() {
        let cycles: Vec<String> = view.cycles.iter().map(|cycle| words::cycle(*cycle, texts)).collect();
        filters.push(words::list(&cycles, texts));
    }
    let hidden: Vec<Lane> = Lane::ALL.into_iter().filter(|lane| view.lanes_hidden.contains(lane)).collect();
    if !hidden.is_empty() {
        let hidden: Vec<String> = hidden.into_iter().map(|lane| lane.name(texts)).collect();
        filters.push(texts.with("chart.timeline.filter.lanes", &[("lanes", &words::list(&hidden, texts))]));
    }
    if !view.kinds_hidden.is_empty() {
        let kinds = view.kinds_hidden.iter().map(|kind| texts.get(&format!("kind.{}", kind.code())).to_owned());
        let kinds = words::list(&kinds.collect::<Vec<_>>(), texts);
        filters.push(texts.with("chart.timeline.filter.kinds", &[("kinds", &kinds)]));
    }

    let source = states.first().map(|shown| shown.figures.source.clone()).unwrap_or_default();
    let rows = states.iter().map(|shown| shown.marks.len()).sum::<usize>();
    let as_of = states.first().map(|shown| shown.figures.as_of).unwrap_or_default();
    Basis { source, rows: u32::try_from(rows).ok(), filter: filters, as_of }.foot(&notes, texts)
}
