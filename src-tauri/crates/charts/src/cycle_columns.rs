//! Cycles as the columns of a grid: their heads, and the places where nothing is counted.

use placard_domain::Texts;

use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use crate::words;

/// Height of a head.
pub(crate) const HEAD: i32 = 40;

/// Sets name and years of a cycle from `top` in the middle of a column that is `width` wide.
pub(crate) fn head(
    scene: &mut Scene,
    (cycle, years): (u8, &str),
    (middle, width): (i32, i32),
    top: i32,
    texts: &Texts,
) {
    let room = width - 8;
    let name = measure::fit(&words::cycle(cycle, texts), Type::BODY_STRONG, room);
    scene.text((middle, top + 14), Anchor::Middle, &name, Type::BODY_STRONG, Ink::Text);
    let years = measure::fit(&measure::clean(years), Type::SMALL, room);
    scene.text((middle, top + 30), Anchor::Middle, &years, Type::SMALL, Ink::Muted);
}

/// An empty place where nothing is counted, and why. The lines of the rows do not run through it.
pub(crate) fn empty(scene: &mut Scene, area: Area, reason: &str) {
    scene.fill(area, Ink::Ground);
    scene.outline(area, Ink::Frame);
    self::reason(scene, area.x + area.width / 2, area.y + 6, area.width, reason);
}

/// A text in the middle of an empty place that is `width` wide.
pub(crate) fn reason(scene: &mut Scene, middle: i32, top: i32, width: i32, reason: &str) {
    for (line, at) in measure::wrap(reason, Type::SMALL, width - 8, 4).iter().zip(0..) {
        scene.text((middle, top + 16 + 15 * at), Anchor::Middle, line, Type::SMALL, Ink::Muted);
    }
}
