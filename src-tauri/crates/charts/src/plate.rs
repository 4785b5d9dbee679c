//! The placard: the one motif. The same for every State; its status is surface, pattern and border.

use crate::ink::{Ink, Matter};
use crate::measure::{self, Type};
use crate::palette;
use crate::scene::{Anchor, Area, Scene};

/// Side of the corner that is cut off where the adoption was not held.
const CUT: i32 = 12;
/// Height of the cells of a placard that shows several cycles.
const CELL: i32 = 16;

/// A placard; `cut` takes off the corner that says that the adoption was not held.
pub(crate) fn draw(scene: &mut Scene, area: Area, matter: impl Into<Matter>, label: &str, face: Type, cut: bool) {
    let matter = matter.into();
    surface(scene, area, matter, cut);
    let label = measure::fit(label, face, area.width - 4);
    if label.is_empty() {
        return;
    }
    let centre = area.x + area.width / 2;
    let baseline = area.y + (area.height + face.size * 7 / 10) / 2;
    if palette::has_strokes(matter) {
        behind_text(scene, (centre, baseline), &label, face, Ink::Plain(matter));
    }
    scene.text((centre, baseline), Anchor::Middle, &label, face, Ink::On(matter));
}

/// A placard with its label above and one cell for each of `cells` below, in reading direction.
pub(crate) fn record(scene: &mut Scene, area: Area, cells: &[Matter], label: &str, face: Type) {
    let above = Area::new(area.x, area.y, area.width, area.height - CELL);
    scene.fill(above, Ink::Band);
    let label = measure::fit(label, face, area.width - 4);
    let baseline = above.y + (above.height + face.size * 7 / 10) / 2;
    scene.text((area.x + area.width / 2, baseline), Anchor::Middle, &label, face, Ink::Text);
    let count = i32::try_from(cells.len()).unwrap_or(i32::MAX).max(1);
    let start = |at: i32| area.x + (area.width + 1) * at / count;
    for (at, matter) in (0..count).zip(cells) {
        let cell = Area::new(start(at), above.bottom(), start(at + 1) - start(at) - 1, CELL);
        let sign = matter.sign();
        let sign = if measure::width(sign, Type::SMALL) + 4 <= cell.width { sign } else { "" };
        draw(scene, cell, *matter, sign, Type::SMALL, false);
    }
}

/// A surface without a word, as in bars and legends.
pub(crate) fn surface(scene: &mut Scene, area: Area, matter: impl Into<Matter>, cut: bool) {
    let matter = matter.into();
    if cut {
        let (x, y, end, bottom) = (area.x, area.y, area.end(), area.bottom());
        let corner = CUT.min(area.height / 2);
        let shape =
            |end, bottom| vec![(x, y), (end - corner, y), (end, y + corner), (end, bottom), (x, bottom), (x, y)];
        scene.surface(shape(end, bottom), Ink::Fill(matter));
        scene.line(shape(end - 1, bottom - 1), Ink::Edge(matter), 1);
    } else {
        scene.fill(area, Ink::Fill(matter));
        scene.outline(area, Ink::Edge(matter));
    }
}

/// A plain strip behind a centred text, so that a pattern never runs through letters.
pub(crate) fn behind_text(scene: &mut Scene, (centre, baseline): (i32, i32), text: &str, face: Type, ink: Ink) {
    let width = measure::width(text, face) + 6;
    let strip = Area::new(centre - width / 2, baseline - face.size * 7 / 10 - 3, width, face.size * 7 / 10 + 6);
    scene.fill(strip, ink);
}
