//! A timeline in words: title, sentence, table and foot. They tell of what is shown and of nothing else.

use chrono::NaiveDate;
use placard_domain::{PartialDate, Texts};

use super::view::Shown;
use super::{Lane, Span, Timeline, TimelineMark, TimelineReview, TimelineView};
use crate::basis::Basis;
use crate::chart::ChartKind;
use crate::header::Words;
use crate::table::Rows;
use crate::words;

pub(super) fn words<'a>(states: &'a [Shown<'a>], view: &TimelineView, texts: &'a Texts) -> Words<'a> {
    let names: Vec<String> = states.iter().map(|shown| shown.figures.state_name.clone()).collect();
    let as_of = states.first().map(|shown| shown.figures.as_of).unwrap_or_default();
    let (names, date) = (words::list(&names, texts), texts.date(&PartialDate::day(as_of)));
    let values = [("state", names.as_str()), ("date", date.as_str())];
    let title = texts.with("chart.timeline.title", &values);
    let desc = match (states, view.span) {
        ([_], None) => "chart.timeline.desc",
        _ => "chart.timeline.desc_scaled",
    };
    let columns = ["state", "date", "cycle", "lane", "what", "detail"].into_iter().skip(usize::from(states.len() < 2));
    let columns = columns.map(|column| texts.get(&format!("chart.column.{column}")).to_owned()).collect();
    Words {
        kind: ChartKind::CooperationTimeline,
        desc: texts.with(desc, &values),
        columns,
        rows: rows(states, texts),
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

/// What a row of the table is on.
enum Record<'a> {
    Review(&'a TimelineReview),
    Mark(&'a TimelineMark),
}

impl Record<'_> {
    /// Its place in time; a review without a date comes last.
    fn when(&self) -> (NaiveDate, NaiveDate) {
        let date = match self {
            Self::Review(review) => review.date,
            Self::Mark(mark) => Some(mark.date),
        };
        date.map_or((NaiveDate::MAX, NaiveDate::MAX), |date| (date.last_day(), date.first_day()))
    }

    fn cells(&self, as_of: NaiveDate, texts: &Texts) -> [String; 5] {
        let cycle = |cycle: u8| texts.with("cycle.n", &[("n", &cycle.to_string())]);
        match self {
            Self::Review(review) => {
                let session = review.session.map(|n| texts.with("session.n", &[("n", &n.to_string())]));
                let what = words::status(review.status, texts);
                [review.when(as_of, texts), cycle(review.cycle), String::new(), what, session.unwrap_or_default()]
            }
            Self::Mark(mark) => {
                let lane = mark.lane.name(texts);
                [texts.date(&mark.date), cycle(mark.cycle), lane, mark.title(texts), mark.detail(texts)]
            }
        }
    }
}

/// Reviews and marks in time; of several States one after another, as in the picture.
fn rows<'a>(states: &'a [Shown<'a>], texts: &'a Texts) -> Rows<'a> {
    let total = states.iter().map(|shown| shown.reviews.len() + shown.marks.len()).sum();
    let in_time = |shown: &'a Shown<'a>| {
        let reviews = shown.reviews.iter().map(|review| Record::Review(review));
        let mut records: Vec<Record<'_>> = reviews.chain(shown.marks.iter().map(|mark| Record::Mark(mark))).collect();
        records.sort_by_key(Record::when);
        records.into_iter().map(move |record| (shown.figures, record))
    };
    let several = states.len() > 1;
    let row = move |(figures, record): (&Timeline, Record<'_>)| {
        let name = several.then(|| figures.state_name.clone());
        name.into_iter().chain(record.cells(figures.as_of, texts)).collect()
    };
    Rows::later(total, move || states.iter().flat_map(in_time), row)
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
