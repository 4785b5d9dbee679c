//! The picture: rows in their groups, each with its signs on one axis of time.

use chrono::{Datelike, NaiveDate};
use placard_domain::{Status, Texts};

use super::glyphs::{self, Glyph, Sign};
use super::rows::{self, Row};
use super::{Absences, Followed, words};
use crate::basis;
use crate::chart::Link;
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use crate::timeline::axis::Axis;
use crate::{plate, rows as lists};

/// From this width on the words stand beside the axis instead of below it.
const WIDE: i32 = 900;
const PLATE: (i32, i32) = (42, 22);
/// From the top of a row to its line.
const LINE: i32 = 21;
const LEADING: i32 = 16;
/// Signs that are nearer are pointed at together.
const NEAR: i32 = 14;
/// So many signs are named where several are pointed at together.
const NAMED: usize = 3;
/// Least room for the name of a year.
const YEAR: i32 = 44;

/// Where the columns of a picture are.
struct Columns {
    /// Room for a name beside its placard.
    names: i32,
    axis: (i32, i32),
    /// Start of the words, and room for them.
    words: (i32, i32),
    /// Whether the words stand below the axis.
    below: bool,
}

impl Columns {
    fn of(scene: &Scene) -> Self {
        let after_plate = PLATE.0 + 10;
        if scene.width >= WIDE {
            let (names, room) = (scene.width * 22 / 100, scene.width * 31 / 100);
            let words = (scene.width - room, room);
            Self { names: names - after_plate, axis: (names + 16, words.0 - 28), words, below: false }
        } else {
            let names = (scene.width * 2 / 5).min(260);
            let words = (after_plate, scene.width - after_plate);
            Self { names: names - after_plate, axis: (names + 16, scene.width - 10), words, below: true }
        }
    }
}

/// A row with its words broken into lines.
struct Set<'a> {
    row: &'a Row<'a>,
    name: Vec<String>,
    about: Vec<String>,
    words: Vec<String>,
    glyphs: Vec<Glyph>,
    height: i32,
}

pub(super) fn lay_out(scene: &mut Scene, figures: &Absences, texts: &Texts, top: i32) -> i32 {
    if figures.reviews.is_empty() {
        return basis::say(scene, &words::nothing(figures, texts), top);
    }
    let (rows, left) = rows::rows(figures);
    let columns = Columns::of(scene);
    let sets: Vec<Set<'_>> = rows.iter().map(|row| set(row, &columns, texts)).collect();
    let as_of = figures.basis.as_of;
    let axis = axis(&sets, as_of, columns.axis);

    let mut signs: Vec<Sign> = sets.iter().flat_map(|set| &set.glyphs).map(|glyph| glyph.sign).collect();
    signs.sort_unstable();
    signs.dedup();
    let day = axis.shows(as_of).then(|| words::as_of(figures, texts));
    let y = glyphs::draw_key(scene, &signs, day.as_deref(), texts, top) + 8;
    let mut y = draw_years(scene, &axis, y) + 8;
    for group in sets.chunk_by(|a, b| a.row.departure == b.row.departure) {
        y = draw_group(scene, group, &columns, (&axis, as_of), texts, y) + 20;
    }
    lists::more(scene, y - 20, &[("chart.absences.more", left)], texts)
}

fn set<'a>(row: &'a Row<'a>, columns: &Columns, texts: &Texts) -> Set<'a> {
    let said = words::row(row, texts);
    let wrap = |text: &str, face, room, lines| measure::wrap(&measure::clean(text), face, room, lines);
    let name = wrap(&said.name, Type::BODY, columns.names, 2);
    let about = wrap(&said.about, Type::SMALL, columns.names, 2);
    let words = wrap(&said.words, Type::SMALL, columns.words.1, if columns.below { 4 } else { 5 });
    let names = LINE - 12 + lines(&name) * 17 + lines(&about) * LEADING;
    let height = match columns.below {
        true => names.max(2 * LINE) + lines(&words) * LEADING + 10,
        false => names.max(LINE - 12 + lines(&words) * LEADING).max(2 * LINE) + 10,
    };
    Set { row, name, about, words, glyphs: glyphs::of_row(row, texts), height }
}

fn lines(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or_default()
}

/// From the year of the first sign to that of the last; to the day where something is still ahead.
fn axis(sets: &[Set<'_>], as_of: NaiveDate, room: (i32, i32)) -> Axis {
    let open = sets.iter().flat_map(|set| &set.row.reviews).any(|review| !matches!(review.followed, Followed::Held(_)));
    let days = sets.iter().flat_map(|set| &set.glyphs).map(|glyph| glyph.day);
    let days: Vec<NaiveDate> = days.chain(open.then_some(as_of)).collect();
    let (first, last) = (days.iter().min().copied().unwrap_or(as_of), days.iter().max().copied().unwrap_or(as_of));
    let first = NaiveDate::from_ymd_opt(first.year(), 1, 1).unwrap_or(first);
    let last = NaiveDate::from_ymd_opt(last.year(), 12, 31).unwrap_or(last);
    Axis::new((first, last), room)
}

/// First days of the years that have room for their names.
fn years(axis: &Axis) -> Vec<NaiveDate> {
    let all = axis.months(12);
    let one = (axis.end - axis.start) / i32::try_from(all.len()).unwrap_or(1).max(1);
    let step = [1, 2, 5, 10, 25].into_iter().find(|step| step * one >= YEAR).unwrap_or(50);
    all.into_iter().filter(|year| year.year() % step == 0 || step == 1).collect()
}

fn draw_years(scene: &mut Scene, axis: &Axis, top: i32) -> i32 {
    let strip = Area::new(axis.start, top, axis.end - axis.start, 24);
    scene.fill(strip, Ink::Band);
    for year in years(axis) {
        let (x, name) = (axis.at(year), year.year().to_string());
        if x + 3 + measure::width(&name, Type::SMALL) <= strip.end() {
            scene.text((x + 3, top + 16), Anchor::Start, &name, Type::SMALL, Ink::Muted);
        }
    }
    strip.bottom()
}

fn draw_group(
    scene: &mut Scene,
    group: &[Set<'_>],
    columns: &Columns,
    (axis, as_of): (&Axis, NaiveDate),
    texts: &Texts,
    top: i32,
) -> i32 {
    let Some(departure) = group.first().map(|set| set.row.departure) else { return top };
    let reviews = group.iter().map(|set| set.row.reviews.len()).sum();
    let heading = words::heading(departure, reviews, texts);
    let heading = measure::wrap(&measure::clean(&heading), Type::BODY_STRONG, scene.width, 2);
    let mut y = scene.prose(&heading, top, 20, Type::BODY_STRONG, Ink::Text) + 8;
    let mut tops = Vec::new();
    for set in group {
        scene.line(vec![(0, y), (scene.width, y)], Ink::Grid, 1);
        let end = if columns.below { y + set.height - lines(&set.words) * LEADING - 8 } else { y + set.height };
        for year in years(axis) {
            scene.line(vec![(axis.at(year), y), (axis.at(year), end)], Ink::Grid, 1);
        }
        if axis.shows(as_of) {
            scene.line(vec![(axis.at(as_of), y), (axis.at(as_of), end)], Ink::AsOf, 1);
        }
        tops.push(y);
        y += set.height;
    }
    for (set, top) in group.iter().zip(tops) {
        draw_row(scene, set, columns, (axis, as_of), texts, top);
    }
    scene.line(vec![(0, y), (scene.width, y)], Ink::Grid, 1);
    y
}

fn draw_row(
    scene: &mut Scene,
    set: &Set<'_>,
    columns: &Columns,
    (axis, as_of): (&Axis, NaiveDate),
    texts: &Texts,
    top: i32,
) {
    let line = top + LINE;
    draw_plate(scene, set.row, line);
    let x = PLATE.0 + 10;
    let mut y = line + 5 - 17;
    for name in &set.name {
        y += 17;
        scene.text((x, y), Anchor::Start, name, Type::BODY, Ink::Text);
    }
    for about in &set.about {
        y += LEADING;
        scene.text((x, y), Anchor::Start, about, Type::SMALL, Ink::Muted);
    }
    let names = Area::new(0, top + 4, x + columns.names, (y - top).max(2 * LINE - 4));
    scene.mark(names, &words::row(set.row, texts).spoken, link(set.row));

    draw_spans(scene, set.row, axis, as_of, line);
    let mut in_front: Vec<&Glyph> = set.glyphs.iter().collect();
    in_front.sort_by_key(|glyph| glyph.sign);
    for glyph in in_front {
        glyph.sign.draw(scene, (axis.at(glyph.day), line));
    }
    for near in clusters(&set.glyphs, axis) {
        mark(scene, near, axis, line, texts);
    }
    let mut baseline = if columns.below { y.max(line + LINE - 4) + 2 } else { line + 4 - LEADING };
    for words in &set.words {
        baseline += LEADING;
        scene.text((columns.words.0, baseline), Anchor::Start, words, Type::SMALL, Ink::Text);
    }
}

fn link(row: &Row<'_>) -> Link {
    let session = row.reviews.first().and_then(|review| review.session);
    match (row.only(), session, row.reviews.first()) {
        (None, Some(number), _) => Link::Session { number },
        (_, _, Some(review)) => Link::State { iso3: review.iso3 },
        (_, _, None) => Link::Session { number: 0 },
    }
}

fn draw_plate(scene: &mut Scene, row: &Row<'_>, line: i32) {
    let area = Area::new(0, line - PLATE.1 / 2, PLATE.0, PLATE.1);
    match row.only() {
        Some(one) => {
            plate::draw(scene, area, one.status, one.iso3.as_str(), Type::SMALL_STRONG, one.adoption_not_held);
        }
        None => {
            let first = row.reviews.first().map_or(Status::Postponed, |review| review.status);
            let alike = row.reviews.iter().all(|review| review.status == first);
            let status = if alike { first } else { Status::Postponed };
            plate::draw(scene, area, status, &row.reviews.len().to_string(), Type::SMALL_STRONG, false);
        }
    }
}

/// From what was planned to what came of it: drawn through where it took place, dashed where it is open.
fn draw_spans(scene: &mut Scene, row: &Row<'_>, axis: &Axis, as_of: NaiveDate, line: i32) {
    let mut spans: Vec<(i32, i32, Ink)> = Vec::new();
    for review in &row.reviews {
        let from = axis.at(glyphs::middle(&review.planned.unwrap_or(review.happened)));
        let (to, ink) = match review.followed {
            Followed::Held(date) => (axis.at(glyphs::middle(&date)), Ink::Act),
            Followed::Set { dates: Some(dates), .. } => (axis.at(glyphs::middle(&dates)), Ink::Frame),
            Followed::Set { dates: None, .. } | Followed::Nothing => (axis.at(as_of), Ink::Frame),
        };
        spans.push((from, to, ink));
    }
    spans.sort_unstable();
    spans.dedup();
    for (from, to, ink) in spans.into_iter().filter(|(from, to, _)| from < to) {
        scene.line(vec![(from, line), (to, line)], ink, 2);
    }
}

/// Signs that stand so near each other that they are pointed at together, in time.
fn clusters<'a>(glyphs: &'a [Glyph], axis: &Axis) -> Vec<&'a [Glyph]> {
    let mut clusters = Vec::new();
    let mut rest = glyphs;
    while let Some(first) = rest.first() {
        let near = rest.iter().take_while(|glyph| axis.at(glyph.day) - axis.at(first.day) < NEAR).count();
        let (cluster, after) = rest.split_at(near.max(1));
        clusters.push(cluster);
        rest = after;
    }
    clusters
}

fn mark(scene: &mut Scene, near: &[Glyph], axis: &Axis, line: i32, texts: &Texts) {
    let (Some(first), Some(last)) = (near.first(), near.last()) else { return };
    let Some(foremost) = near.iter().max_by_key(|glyph| glyph.sign) else { return };
    let (from, to) = (axis.at(first.day), axis.at(last.day));
    let labels: Vec<&str> = near.iter().take(NAMED).map(|glyph| glyph.label.as_str()).collect();
    let mut label = labels.join(texts.get("chart.list.semicolon"));
    if near.len() > NAMED {
        let more = (near.len() - NAMED).to_string();
        label = texts.with("chart.absences.and_more", &[("names", &label), ("n", &more)]);
    }
    scene.mark(Area::new(from - 10, line - 12, to - from + 20, 24), &label, foremost.link.clone());
}
