//! What a roll call says in words: title, sentence, table, and each placard aloud.

use placard_domain::{PartialDate, Status, Texts};

use super::blocks::{self, Block};
use super::change::Change;
use super::{Layout, Plate, RollCall};
use crate::chart::ChartKind;
use crate::header::Words;
use crate::table::Rows;
use crate::words as said;

pub(super) fn words<'a>(figures: &'a RollCall, blocks: &'a [Block<'a>], texts: &'a Texts) -> Words<'a> {
    let date = texts.date(&PartialDate::day(figures.basis.as_of));
    let counts = counts(figures, blocks, texts);
    let (cycle, (earlier, later)) = (figures.cycle.to_string(), of_both(figures));
    let values = [
        ("cycle", cycle.as_str()),
        ("earlier", earlier.as_str()),
        ("later", later.as_str()),
        ("date", date.as_str()),
        ("counts", counts.as_str()),
    ];
    let area = match figures.layout() {
        Layout::Group => "chart.rollcall",
        Layout::Session => "chart.rollcall.by_session",
        Layout::Difference => "chart.rollcall.by_difference",
        Layout::Change { .. } => "chart.rollcall.by_change",
    };
    // Session by session the same is told of the same States.
    let sentence = match figures.layout() {
        Layout::Session => "chart.rollcall".to_owned(),
        _ => area.to_owned(),
    };
    let sentence = match figures.plates.len() {
        0 => texts.with("chart.rollcall.sentence_empty", &values),
        n => texts.plural(&format!("{sentence}.sentence"), n, &values),
    };
    let foot = figures.basis.foot(&notes(figures, texts), texts);
    let title = texts.with(&format!("{area}.title"), &values);
    let (columns, rows) = table(figures, blocks, texts);
    Words {
        kind: ChartKind::RollCall,
        desc: texts.with(&format!("{area}.desc"), &values),
        sentence,
        columns,
        rows,
        title,
        foot,
    }
}

fn of_both(figures: &RollCall) -> (String, String) {
    match figures.layout() {
        Layout::Change { earlier, later } => (earlier.to_string(), later.to_string()),
        _ => Default::default(),
    }
}

/// How many States stand where: what the sentence says.
fn counts(figures: &RollCall, blocks: &[Block], texts: &Texts) -> String {
    let plates = || blocks.iter().flat_map(|block| &block.plates);
    match figures.layout() {
        Layout::Group | Layout::Session => {
            said::counts(&said::tally(plates().map(|plate| plate.status(figures.cycle))), texts)
        }
        Layout::Difference => {
            let count = |key: &str, is: fn(Option<i32>) -> bool| {
                let n = plates().filter(|plate| is(plate.difference.map(|difference| difference.points))).count();
                (n > 0).then(|| texts.plural(key, n, &[]))
            };
            let phrases = [
                count("chart.rollcall.count.differing", |points| points.is_some_and(|points| points != 0)),
                count("chart.rollcall.count.equal", |points| points == Some(0)),
                count("chart.rollcall.count.nothing_due", |points| points.is_none()),
            ];
            said::list(&phrases.into_iter().flatten().collect::<Vec<_>>(), texts)
        }
        Layout::Change { earlier, later } => {
            let (first, second) = (earlier.to_string(), later.to_string());
            let phrase = |change: Change| {
                let n = plates().filter(|plate| blocks::change_of(plate, (earlier, later)) == change).count();
                let values = [("earlier", first.as_str()), ("later", second.as_str())];
                (n > 0).then(|| texts.plural(&format!("chart.rollcall.count.{}", change.code()), n, &values))
            };
            // Who took part in both is asked first.
            said::list(&Change::ALL.into_iter().rev().filter_map(phrase).collect::<Vec<_>>(), texts)
        }
    }
}

/// How a roll call counts and stands, as its foot says.
fn notes(figures: &RollCall, texts: &Texts) -> Vec<String> {
    let note = |key: &str| texts.get(&format!("chart.rollcall.note.{key}")).to_owned();
    let inferred = figures.plates.iter().any(|plate| plate.session.is_some_and(|session| session.inferred));
    match figures.layout() {
        Layout::Group => Vec::new(),
        Layout::Session if inferred => vec![note("order"), note("inferred")],
        Layout::Session => vec![note("order")],
        Layout::Difference => vec![note("difference"), note("postponed")],
        Layout::Change { .. } => vec![note("change")],
    }
}

/// Which cell of a placard is which cycle.
pub(super) fn key(figures: &RollCall, texts: &Texts) -> String {
    let shown = figures.plates.first().map(|plate| figures.shown(plate)).unwrap_or_default();
    let cycles: Vec<String> = shown.into_iter().map(|(cycle, _)| said::cycle(cycle, texts)).collect();
    texts.with("chart.rollcall.key", &[("cycles", &cycles.join(texts.get("chart.list.comma")))])
}

/// A placard as a screen reader says it.
pub(super) fn spoken(figures: &RollCall, plate: &Plate, texts: &Texts) -> String {
    match figures.layout() {
        Layout::Group => in_the_cycle(figures, plate, texts),
        Layout::Session => {
            let mut when = vec![blocks::session_name(plate.session, texts)];
            when.extend(plate.held.map(|held| texts.date(&held)));
            let when = when.join(texts.get("chart.list.comma"));
            said::sentences([in_the_cycle(figures, plate, texts).as_str(), when.as_str()].into_iter())
        }
        Layout::Change { .. } => record(figures, plate, texts),
        Layout::Difference => {
            let points = plate.difference.map(|difference| difference.points);
            let mut all = vec![record(figures, plate, texts)];
            all.extend(plate.difference.map(|difference| {
                let (held, median) = (difference.held.to_string(), difference.median.to_string());
                let median = texts.with("chart.percent", &[("n", &median)]);
                texts.plural("chart.rollcall.held", difference.due.into(), &[("held", &held), ("median", &median)])
            }));
            all.push(blocks::difference_name(points, texts));
            said::sentences(all.iter().map(String::as_str))
        }
    }
}

fn in_the_cycle(figures: &RollCall, plate: &Plate, texts: &Texts) -> String {
    let status = said::status(plate.status(figures.cycle), texts);
    let key = if plate.adoption_not_held { "chart.rollcall.plate_cut" } else { "chart.rollcall.plate" };
    let adoption = texts.get("chart.rollcall.adoption_not_held");
    texts.with(key, &[("state", &plate.name), ("status", &status), ("adoption", adoption)])
}

/// "Norway. Cycle 3: Took part; Cycle 4: Not yet held"
fn record(figures: &RollCall, plate: &Plate, texts: &Texts) -> String {
    let in_cycle = |(cycle, status): (u8, Status)| {
        let (cycle, status) = (said::cycle(cycle, texts), said::status(status, texts));
        texts.with("chart.rollcall.in_cycle", &[("cycle", &cycle), ("status", &status)])
    };
    let all: Vec<String> = figures.shown(plate).into_iter().map(in_cycle).collect();
    let record = all.join(texts.get("chart.list.semicolon"));
    texts.with("chart.rollcall.record", &[("state", &plate.name), ("record", &record)])
}

fn table<'a>(figures: &'a RollCall, blocks: &'a [Block<'a>], texts: &'a Texts) -> (Vec<String>, Rows<'a>) {
    let column = |name: &str| texts.get(&format!("chart.column.{name}")).to_owned();
    let first = match figures.layout() {
        Layout::Group => None,
        Layout::Session => Some("session"),
        Layout::Difference => Some("difference"),
        Layout::Change { .. } => Some("change"),
    };
    let mut columns: Vec<String> = first.map(column).into_iter().collect();
    columns.extend(["group", "state", "code"].map(column));
    match figures.layout() {
        Layout::Group => columns.extend(["status", "adoption"].map(column)),
        Layout::Session => columns.extend(["status", "adoption", "date"].map(column)),
        Layout::Difference => columns.extend(["held_as_set", "due", "median"].map(column)),
        Layout::Change { .. } => {}
    }
    let cycles: Vec<u8> = match figures.layout() {
        Layout::Change { earlier, later } => vec![earlier, later],
        Layout::Difference => {
            let mut all: Vec<u8> =
                figures.plates.iter().flat_map(|p| p.record.iter().map(|(cycle, _)| *cycle)).collect();
            all.sort_unstable();
            all.dedup();
            all
        }
        Layout::Group | Layout::Session => Vec::new(),
    };
    columns.extend(cycles.iter().map(|cycle| said::cycle(*cycle, texts)));
    let row = move |(block, plate): (&Block<'_>, &Plate)| {
        let mut row: Vec<String> = first.map(|_| block.name.clone()).into_iter().collect();
        row.extend([blocks::group_name(plate.group, texts), plate.name.clone(), plate.iso3.as_str().to_owned()]);
        let status = said::status(plate.status(figures.cycle), texts);
        let adoption = if plate.adoption_not_held { texts.get("chart.rollcall.adoption_not_held") } else { "" };
        match figures.layout() {
            Layout::Group => row.extend([status, adoption.to_owned()]),
            Layout::Session => {
                let held = plate.held.map(|held| texts.date(&held)).unwrap_or_default();
                row.extend([status, adoption.to_owned(), held]);
            }
            Layout::Difference => row.extend(match plate.difference {
                Some(of) => [of.held.to_string(), of.due.to_string(), percent(of.median, texts)],
                None => Default::default(),
            }),
            Layout::Change { .. } => {}
        }
        row.extend(cycles.iter().map(|cycle| said::status(plate.status(*cycle), texts)));
        row
    };
    let plates = blocks.iter().flat_map(|block| block.plates.iter().map(move |plate| (block, *plate)));
    (columns, Rows::of(plates.collect::<Vec<_>>().into_iter(), row))
}

fn percent(n: i32, texts: &Texts) -> String {
    texts.with("chart.percent", &[("n", &n.to_string())])
}
