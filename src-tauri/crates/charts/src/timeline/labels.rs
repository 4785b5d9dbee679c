//! Words below the line of a lane, as far as they have room: rows of fixed height, so that a lane does not
//! grow and shrink while the days shown move along.

use chrono::Datelike;
use placard_domain::{Precision, Texts};

use super::spots::{self, Spot};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use crate::words;

/// Height of a row.
pub(super) const ROW: i32 = 16;
/// Most that words are wide.
const WIDEST: i32 = 240;
/// From the pole to the words, between the parts of a line, and least air between two labels.
const STEP: i32 = 8;
const GAP: i32 = 6;
const AIR: i32 = 12;
/// With more marks in a lane than this there is no room for what happened in full, and for dates in full.
const FEW: usize = 6;
const SOME: usize = 14;

type Line = Vec<(String, Type, Ink)>;

/// Words with their place.
pub(super) struct Label {
    lines: Vec<Line>,
    pub start: i32,
    pub end: i32,
    pole: i32,
    first_row: usize,
    /// Whether the words stand after their pole, and not before it.
    pub after: bool,
}

impl Label {
    /// The row after its last.
    pub(super) fn last_row(&self) -> usize {
        self.first_row + self.lines.len()
    }

    /// `top` is the upper edge of the first row, `from` where the pole begins.
    pub(super) fn draw(&self, scene: &mut Scene, top: i32, from: i32, ink: Ink) {
        let y = |row: usize| top + i32::try_from(row).unwrap_or_default() * ROW;
        let (first, last) = (y(self.first_row), y(self.last_row()));
        scene.fill(Area::new(self.start - 3, first, self.end - self.start + 6, last - first), Ink::Ground);
        scene.line(vec![(self.pole, from), (self.pole, last - 3)], ink, 1);
        for (row, line) in self.lines.iter().enumerate() {
            // Words before their pole end at it.
            let mut x = if self.after { self.start } else { self.end - line_width(line) };
            for (text, face, ink) in line {
                scene.text((x, y(self.first_row + row) + 12), Anchor::Start, text, *face, *ink);
                x += measure::width(text, *face) + GAP;
            }
        }
    }
}

/// Room that is taken: from where to where, and from which row to before which.
type Taken = (i32, i32, usize, usize);

fn is_free(taken: &[Taken], (start, end, first, last): Taken) -> bool {
    taken.iter().all(|(from, to, top, bottom)| end <= *from || *to <= start || last <= *top || *bottom <= first)
}

/// The words of each mark, none where they have no room in `rows` rows between `left` and `right`. Those for
/// which a reader comes choose first; then, as the words of a mark hang below those of later ones, the latest.
pub(super) fn place(spots: &[Spot<'_>], texts: &Texts, rows: usize, (left, right): (i32, i32)) -> Vec<Option<Label>> {
    let mut labels: Vec<Option<Label>> = spots.iter().map(|_| None).collect();
    let mut order: Vec<usize> = (0..spots.len()).rev().collect();
    let calls = |at: &usize| spots.get(*at).and_then(Spot::foremost).is_some_and(|mark| mark.is_irregular());
    order.sort_by_key(|at| !calls(at));
    let mut taken: Vec<Taken> = Vec::new();
    for at in order.into_iter().filter(|_| rows > 0) {
        let Some(spot) = spots.get(at) else { continue };
        let pole = if spot.row.is_some() { spot.from } else { spot.middle() };
        let fitting = variants(spot, texts, spots.len()).into_iter().find_map(|lines| {
            let width = lines.iter().map(line_width).max().filter(|width| *width > 0)?;
            let sides = [(pole + STEP, true), (pole - STEP - width, false)];
            let last = rows.checked_sub(lines.len())?;
            let places = (0..=last).flat_map(|row| sides.map(|(start, after)| (row, start, after)));
            let (first_row, start, after) = places.into_iter().find(|(row, start, after)| {
                let bottom = row + lines.len();
                let inside = *start >= left && start + width <= right && (*after || spot.row.is_none());
                inside
                    && is_free(&taken, (start - 4, start + width + AIR, *row, bottom))
                    && is_free(&taken, (pole - 3, pole + 4, 0, bottom))
            })?;
            Some(Label { lines, start, end: start + width, pole, first_row, after })
        });
        if let Some(label) = fitting {
            taken.push((label.start - 4, label.end + AIR, label.first_row, label.last_row()));
            taken.push((label.pole - 3, label.pole + 4, 0, label.last_row()));
            if let Some(slot) = labels.get_mut(at) {
                *slot = Some(label);
            }
        }
    }
    labels
}

fn line_width(line: &Line) -> i32 {
    let widths = line.iter().map(|(text, face, _)| measure::width(text, *face));
    widths.sum::<i32>() + GAP * i32::try_from(line.len().saturating_sub(1)).unwrap_or_default()
}

/// All ways to say it, the fullest first.
fn variants(spot: &Spot<'_>, texts: &Texts, among: usize) -> Vec<Vec<Line>> {
    let Some(foremost) = spot.foremost() else { return Vec::new() };
    let title = match spot.marks.len() {
        1 => foremost.title(texts),
        n => words::plural("chart.timeline.and_more", n as u64 - 1, texts, &[("title", &foremost.title(texts))]),
    };
    let title = (measure::fit(&title, Type::SMALL_STRONG, WIDEST), Type::SMALL_STRONG, Ink::Text);
    let extent = spots::extent(&spot.marks);
    let mut variants = Vec::new();
    if among <= SOME {
        let date = if spot.marks.len() == 1 { texts.date(&foremost.date) } else { texts.date(&extent) };
        let date = vec![(measure::fit(&date, Type::SMALL, WIDEST), Type::SMALL, Ink::Muted)];
        let detail = if among <= FEW && spot.marks.len() == 1 { foremost.detail(texts) } else { String::new() };
        if !detail.is_empty() {
            let detail = vec![(measure::fit(&detail, Type::SMALL, WIDEST), Type::SMALL, Ink::Text)];
            variants.push(vec![date.clone(), vec![title.clone()], detail]);
        }
        variants.push(vec![date, vec![title.clone()]]);
    }
    if extent.precision() == Precision::Day {
        let day = extent.first_day();
        let month = texts.get(&format!("chart.month.{}", day.month())).to_owned();
        let key = if day.day() == 1 { "date.first_day" } else { "date.day" };
        let day = texts.with(key, &[("day", &day.day().to_string()), ("month", &month)]);
        variants.push(vec![vec![(day, Type::SMALL, Ink::Muted), title.clone()]]);
    }
    variants.push(vec![vec![title]]);
    variants
}
