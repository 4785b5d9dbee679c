//! Which answer the one source gives, and which the other: a grid, with what is the same on its diagonal.

use placard_domain::{ComparedField, Response, Texts};

use super::{Disagreements, SourcePair};
use crate::answers::label;
use crate::cells::{self, Discs};
use crate::chart::Link;
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::rows::{self, ROW};
use crate::scene::{Anchor, Area, Scene};
use crate::words;

/// Widest column of an answer.
const WIDEST: i32 = 120;

/// Sets the grid from `top` where any answer differs; gives where it ends.
pub(super) fn draw(
    scene: &mut Scene,
    figures: &Disagreements,
    pair: &SourcePair,
    names: i32,
    texts: &Texts,
    top: i32,
) -> i32 {
    let most = differing(pair).map(|(.., n)| u64::from(*n)).max().unwrap_or_default();
    if most == 0 {
        return top;
    }
    let used = |which: fn(&(Response, Response, u32)) -> Response| -> Vec<Response> {
        let is_used = |answer: &Response| pair.answers.iter().any(|one| which(one) == *answer && one.2 > 0);
        Response::ALL.iter().copied().filter(is_used).collect()
    };
    let (rows_of, columns_of) = (used(|one| one.0), used(|one| one.1));
    let start = names + 16;
    let each = ((scene.width - start) / i32::try_from(columns_of.len()).unwrap_or(1).max(1)).min(WIDEST);

    let key = texts.with("chart.disagreements.grid", &[("rows", &pair.names.0), ("columns", &pair.names.1)]);
    let key = measure::fit(&measure::clean(&key), Type::SMALL, scene.width);
    let mut y = top + 12;
    scene.text((0, y + 14), Anchor::Start, &key, Type::SMALL, Ink::Muted);
    y += 22;
    let head = |answer: &Response| measure::wrap(&label(Some(*answer), texts), Type::SMALL, each - 6, 2);
    let heads: Vec<Vec<String>> = columns_of.iter().map(head).collect();
    let bottom = y + if heads.iter().any(|lines| lines.len() > 1) { 28 } else { 14 };
    for (lines, x) in heads.iter().zip((start..).step_by(usize::try_from(each).unwrap_or(1))) {
        for (line, baseline) in lines.iter().rev().zip([bottom, bottom - 14]) {
            scene.text((x + each / 2, baseline), Anchor::Middle, line, Type::SMALL, Ink::Muted);
        }
    }
    y = bottom + 6;
    let discs = Discs { most, largest: f64::from((each / 2 - 2).min(ROW / 2 - 1)), room: each };
    let width = each * i32::try_from(columns_of.len()).unwrap_or_default();
    for first in rows_of {
        scene.line(vec![(0, y), (start + width, y)], Ink::Grid, 1);
        rows::name(scene, (0, y), names, &label(Some(first), texts));
        for (second, x) in columns_of.iter().zip((start..).step_by(usize::try_from(each).unwrap_or(1))) {
            let Some((.., n)) = pair.answers.iter().find(|one| (one.0, one.1) == (first, *second)) else { continue };
            draw_cell(scene, (figures, pair), (first, *second, *n), Area::new(x, y, each, ROW), &discs, texts);
        }
        y += ROW;
    }
    scene.line(vec![(0, y), (start + width, y)], Ink::Grid, 1);
    y + 4
}

/// The answers that differ, with how many records have them.
pub(super) fn differing(pair: &SourcePair) -> impl Iterator<Item = &(Response, Response, u32)> {
    pair.answers.iter().filter(|(first, second, n)| first != second && *n > 0)
}

fn draw_cell(
    scene: &mut Scene,
    (figures, pair): (&Disagreements, &SourcePair),
    (first, second, n): (Response, Response, u32),
    area: Area,
    discs: &Discs,
    texts: &Texts,
) {
    let centre = (area.x + area.width / 2, area.y + area.height / 2);
    let is_same = first == second;
    if n == 0 {
        return;
    }
    if is_same {
        let number = words::number(n.into(), texts);
        let number = measure::fit(&number, Type::SMALL, area.width);
        scene.text((centre.0, centre.1 + 4), Anchor::Middle, &number, Type::SMALL, Ink::Muted);
    } else {
        cells::draw(scene, centre, n.into(), discs, texts);
    }
    let link: Link =
        if is_same { pair.all(&figures.filter) } else { pair.disputed(&figures.filter, Some(ComparedField::Response)) };
    let pointed = Area::new(area.x, area.y + 1, area.width, area.height - 2);
    scene.mark(pointed, &said(pair, (first, second, n), texts), link);
}

/// "Working Group report: Noted; UPR Info: Supported: 12 records".
pub(super) fn said(pair: &SourcePair, (first, second, n): (Response, Response, u32), texts: &Texts) -> String {
    let (one, other) = (label(Some(first), texts), label(Some(second), texts));
    let values =
        [("first", pair.names.0.as_str()), ("second", &pair.names.1), ("one", one.as_str()), ("other", other.as_str())];
    words::plural("chart.disagreements.answer", n.into(), texts, &values)
}
