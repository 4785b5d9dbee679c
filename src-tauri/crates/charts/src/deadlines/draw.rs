//! The picture: entries in their sections, each with its words and its days on the axis.

use chrono::{Datelike, NaiveDate};
use placard_domain::Texts;

use super::agenda::{self, Section};
use super::{Deadlines, Due, DueWhat, words};
use crate::basis;
use crate::chart::Link;
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::rows as lists;
use crate::scene::{Anchor, Area, Scene};
use crate::timeline::axis::Axis;

const PLATE: (i32, i32) = (42, 22);
const GAP: i32 = 4;
/// More rows of placards than these are only counted.
const PLATES: usize = 3;
/// From the top of an entry to the middle of its first line.
const LINE: i32 = 20;
const LEADING: i32 = 16;
const RADIUS: i32 = 6;
const BAR: i32 = 10;
/// Least room for the name of a month.
const MONTH: i32 = 34;
/// Height of a row of the key.
const KEY: i32 = 26;

/// How an entry is drawn on the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Style {
    /// Known from the reference pack.
    Recorded,
    /// Of the case file.
    Own,
    /// Calculated, not a fact.
    Calculated,
}

impl Style {
    fn of(due: &Due) -> Self {
        match due.what {
            DueWhat::Rule { .. } => Self::Calculated,
            _ if due.own => Self::Own,
            _ => Self::Recorded,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Recorded => "chart.deadlines.key.recorded",
            Self::Own => "chart.deadlines.key.own",
            Self::Calculated => "chart.deadlines.key.calculated",
        }
    }

    /// Sets the days from `from` to `to` on the line at `y`.
    fn draw(self, scene: &mut Scene, (from, to): (i32, i32), y: i32) {
        let area = Area::new(from, y - BAR / 2, (to - from).max(BAR), BAR);
        match self {
            Self::Recorded => scene.fill(area, Ink::Act),
            Self::Own => {
                scene.fill(area, Ink::Voice);
                scene.fill(Area::new(area.x + 3, area.y + 3, area.width - 6, area.height - 6), Ink::Ground);
            }
            Self::Calculated => scene.outline(area, Ink::Frame),
        }
    }

    /// Sets one day.
    fn draw_day(self, scene: &mut Scene, (x, y): (i32, i32)) {
        match self {
            Self::Recorded => scene.disc((x, y), RADIUS, Ink::Act),
            Self::Own => {
                scene.disc((x, y), RADIUS, Ink::Voice);
                scene.disc((x, y), RADIUS - 3, Ink::Ground);
            }
            Self::Calculated => self.draw(scene, (x - BAR / 2, x + BAR / 2), y),
        }
    }
}

/// Where the columns of a picture are.
struct Columns {
    when: i32,
    text: (i32, i32),
    axis: (i32, i32),
}

impl Columns {
    /// No word of a date is cut where the dates can have the room.
    fn of(scene: &Scene, sections: &[(Section, Vec<&Due>)], texts: &Texts) -> Self {
        let least = if scene.width >= 800 { 168 } else { 122 };
        let dates = sections.iter().flat_map(|(_, dues)| dues).map(|due| words::date(due, texts));
        let word = |date: String| date.split(' ').map(|word| measure::width(word, Type::SMALL_STRONG)).max();
        let when = dates.filter_map(word).max().unwrap_or_default().clamp(least, least + 50);
        let axis = scene.width * if scene.width >= 800 { 36 } else { 27 } / 100;
        let start = when + 16;
        Self {
            when,
            text: (start, scene.width - axis - 20 - start),
            axis: (scene.width - axis, scene.width - RADIUS - 2),
        }
    }
}

/// An entry with its words broken into lines.
struct Entry<'a> {
    due: &'a Due,
    date: Vec<String>,
    left: Vec<String>,
    title: Vec<String>,
    about: Vec<String>,
    /// Height of its title and of what stands below it.
    words: i32,
    height: i32,
}

pub(super) fn lay_out(
    scene: &mut Scene,
    figures: &Deadlines,
    dues: &[(Section, &Due)],
    texts: &Texts,
    top: i32,
) -> i32 {
    if dues.is_empty() {
        return basis::say(scene, &words::nothing(figures, texts), top);
    }
    let as_of = figures.basis.as_of;
    let (sections, left) = agenda::shown(dues, as_of);
    let columns = Columns::of(scene, &sections, texts);
    let axis = Axis::new((as_of, agenda::last_day(&sections, as_of)), columns.axis);
    let mut y = draw_key(scene, &sections, &words::as_of(figures, texts), texts, top) + 8;
    y = draw_months(scene, &axis, texts, y) + 6;
    for (section, dues) in sections {
        let heading = measure::fit(&words::heading(section, texts), Type::BODY_STRONG, scene.width);
        scene.text((0, y + 20), Anchor::Start, &heading, Type::BODY_STRONG, Ink::Text);
        y += 30;
        for due in dues {
            let entry = entry(due, as_of, &columns, texts);
            draw(scene, &entry, &columns, (&axis, as_of), texts, y);
            y += entry.height;
        }
        scene.line(vec![(0, y), (scene.width, y)], Ink::Grid, 1);
        y += 14;
    }
    lists::more(scene, y - 14, &[("chart.deadlines.more", left)], texts)
}

fn entry<'a>(due: &'a Due, as_of: NaiveDate, columns: &Columns, texts: &Texts) -> Entry<'a> {
    let wrap = |text: &str, face, room, lines| measure::wrap(&measure::clean(text), face, room, lines);
    let date = wrap(&words::date(due, texts), Type::SMALL_STRONG, columns.when, 4);
    let left = wrap(&words::left(due, as_of, texts), Type::SMALL, columns.when, 2);
    let title = wrap(&words::title(due, texts), Type::BODY_STRONG, columns.text.1, 2);
    let about = wrap(&words::about(due, texts), Type::SMALL, columns.text.1, 3);
    let before = lines(&date) * LEADING + lines(&left) * LEADING;
    let beside = lines(&title) * 18 + lines(&about) * LEADING;
    let (before, words) = (LINE - 12 + before, LINE - 12 + beside);
    let plates = match plates(due, columns.text.1) {
        (0, _) => 0,
        (_, rows) => i32::try_from(rows).unwrap_or_default() * (PLATE.1 + GAP) + 4,
    };
    Entry { due, date, left, title, about, words, height: before.max(words + plates) + 12 }
}

fn lines(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or_default()
}

/// How many placards fit, and in how many rows: those of a session, whose States are not named by its title.
fn plates(due: &Due, room: i32) -> (usize, usize) {
    if !matches!(due.what, DueWhat::Session { .. }) {
        return (0, 0);
    }
    let in_a_row = plates_in_a_row(room);
    let rows = due.states.len().div_ceil(in_a_row).min(PLATES);
    (due.states.len().min(rows * in_a_row), rows)
}

fn plates_in_a_row(room: i32) -> usize {
    usize::try_from((room + GAP) / (PLATE.0 + GAP)).unwrap_or(1).max(1)
}

fn draw(
    scene: &mut Scene,
    entry: &Entry<'_>,
    columns: &Columns,
    (axis, as_of): (&Axis, NaiveDate),
    texts: &Texts,
    top: i32,
) {
    scene.line(vec![(0, top), (scene.width, top)], Ink::Grid, 1);
    for month in months(axis) {
        scene.line(vec![(axis.at(month), top), (axis.at(month), top + entry.height)], Ink::Grid, 1);
    }
    scene.line(vec![(axis.start, top), (axis.start, top + entry.height)], Ink::AsOf, 1);
    let mut set = |(x, mut y): (i32, i32), lines: &[String], leading: i32, face: Type, ink: Ink| {
        for line in lines {
            scene.text((x, y), Anchor::Start, line, face, ink);
            y += leading;
        }
        y
    };
    let first = top + LINE + 5;
    let after = set((0, first), &entry.date, LEADING, Type::SMALL_STRONG, Ink::Text);
    set((0, after), &entry.left, LEADING, Type::SMALL, Ink::Muted);
    let x = columns.text.0;
    let after = set((x, first), &entry.title, 18, Type::BODY_STRONG, Ink::Text);
    set((x, after - 2), &entry.about, LEADING, Type::SMALL, Ink::Text);
    draw_days(scene, entry.due, axis, as_of, top + LINE);
    let area = Area::new(0, top + 4, scene.width, entry.words.max(24));
    scene.mark(area, &words::spoken(entry.due, as_of, texts), entry.due.link.clone());
    draw_plates(scene, entry.due, columns, texts, top + entry.words + 8);
}

/// The days of an entry; an arrow back where they have passed, nothing where they are not known.
fn draw_days(scene: &mut Scene, due: &Due, axis: &Axis, as_of: NaiveDate, y: i32) {
    let Some(date) = due.date else { return };
    match agenda::section(due, as_of) {
        Section::Overdue | Section::Open => {
            let x = axis.start;
            let style = Style::of(due);
            let ink = if style == Style::Own { Ink::Voice } else { Ink::Act };
            scene.surface(vec![(x - 10, y), (x - 2, y - 6), (x - 2, y + 6)], ink);
        }
        Section::Month(_) if date.first_day() == date.last_day() => {
            Style::of(due).draw_day(scene, (axis.at(date.first_day()), y));
        }
        Section::Month(_) => {
            let after = date.last_day().succ_opt().unwrap_or(date.last_day());
            Style::of(due).draw(scene, (axis.at(date.first_day()), axis.at(after)), y);
        }
    }
}

fn draw_plates(scene: &mut Scene, due: &Due, columns: &Columns, texts: &Texts, top: i32) {
    let (shown, _) = plates(due, columns.text.1);
    let in_a_row = plates_in_a_row(columns.text.1);
    for (i, state) in due.states.iter().take(shown).enumerate() {
        let (column, row) = (i32::try_from(i % in_a_row).unwrap_or(0), i32::try_from(i / in_a_row).unwrap_or(0));
        let x = columns.text.0 + column * (PLATE.0 + GAP);
        let area = Area::new(x, top + row * (PLATE.1 + GAP), PLATE.0, PLATE.1);
        let left = due.states.len() - shown;
        if i + 1 == shown && left > 0 {
            let more = format!("+{}", left + 1);
            let more = measure::fit(&more, Type::SMALL, PLATE.0);
            scene.text((x + 4, area.y + 15), Anchor::Start, &more, Type::SMALL, Ink::Muted);
            continue;
        }
        draw_plate(scene, area, state.inferred, state.iso3.as_str());
        scene.mark(area, &words::state(state, texts), Link::State { iso3: state.iso3 });
    }
}

/// A placard: full where its place is a fact, an empty dashed frame where it is only deduced.
fn draw_plate(scene: &mut Scene, area: Area, inferred: bool, code: &str) {
    if inferred {
        scene.outline(area, Ink::Frame);
    } else {
        scene.fill(area, Ink::Band);
        scene.outline(area, Ink::Axis);
    }
    let face = if inferred { Type::SMALL } else { Type::SMALL_STRONG };
    let code = measure::fit(code, face, area.width - 4);
    scene.text((area.x + area.width / 2, area.y + 15), Anchor::Middle, &code, face, Ink::Text);
}

/// The months that have room for their names.
fn months(axis: &Axis) -> Vec<NaiveDate> {
    let all = i32::try_from(axis.months(1).len()).unwrap_or(1).max(1);
    let one = (axis.end - axis.start) / all;
    let step = [1, 2, 3, 6].into_iter().find(|step| i32::try_from(*step).unwrap_or(1) * one >= MONTH).unwrap_or(12);
    axis.months(step)
}

fn draw_months(scene: &mut Scene, axis: &Axis, texts: &Texts, top: i32) -> i32 {
    let strip = Area::new(axis.start, top, scene.width - axis.start, 24);
    scene.fill(strip, Ink::Band);
    let mut free_from = axis.start;
    let months = months(axis);
    for (i, month) in months.iter().enumerate() {
        let (x, end) = (axis.at(*month) + 3, months.get(i + 1).map_or(scene.width, |next| axis.at(*next)));
        let name = texts.get(&format!("chart.month.{}", month.month())).to_owned();
        let year = month.year().to_string();
        let with_year = texts.with("chart.month.with_year", &[("month", &name), ("year", &year)]);
        let fits = x + measure::width(&with_year, Type::SMALL) <= end;
        let text = match (month.month() == 1, i == 0) {
            (true, _) | (_, true) if fits => with_year,
            (true, _) => year,
            _ => name,
        };
        let width = measure::width(&text, Type::SMALL);
        if x >= free_from && x + width <= scene.width {
            scene.text((x, top + 16), Anchor::Start, &text, Type::SMALL, Ink::Muted);
            free_from = x + width + 6;
        }
    }
    strip.bottom()
}

/// A swatch of the key.
#[derive(Clone, Copy)]
enum Swatch {
    Style(Style),
    Inferred,
    AsOf,
}

/// Sets from `top` what the marks that occur mean; gives where it ends.
fn draw_key(scene: &mut Scene, sections: &[(Section, Vec<&Due>)], as_of: &str, texts: &Texts, top: i32) -> i32 {
    let dues = || sections.iter().flat_map(|(_, dues)| dues);
    let mut styles: Vec<Style> = dues().map(|due| Style::of(due)).collect();
    styles.sort_unstable();
    styles.dedup();
    let inferred = dues().any(|due| plates(due, 1).0 > 0 && due.states.iter().any(|state| state.inferred));
    let entries = styles.into_iter().map(|style| (Swatch::Style(style), 26, texts.get(style.key())));
    let inferred = inferred.then(|| (Swatch::Inferred, PLATE.0, texts.get("chart.deadlines.key.inferred")));
    let (mut x, mut y) = (0, top);
    for (swatch, wide, words) in entries.chain(inferred).chain([(Swatch::AsOf, 6, as_of)]) {
        let words = measure::fit(&measure::clean(words), Type::SMALL, scene.width - wide - 8);
        let width = wide + 8 + measure::width(&words, Type::SMALL);
        if x > 0 && x + width > scene.width {
            x = 0;
            y += KEY;
        }
        let middle = y + KEY / 2;
        match swatch {
            Swatch::Style(style) => style.draw(scene, (x, x + wide), middle),
            Swatch::Inferred => draw_plate(scene, Area::new(x, middle - PLATE.1 / 2, wide, PLATE.1), true, ""),
            Swatch::AsOf => scene.line(vec![(x + 3, y + 3), (x + 3, y + KEY - 3)], Ink::AsOf, 1),
        }
        scene.text((x + wide + 8, middle + 4), Anchor::Start, &words, Type::SMALL, Ink::Text);
        x += width + 20;
    }
    y + KEY
}
