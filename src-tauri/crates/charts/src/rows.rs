//! Rows of a list: a name at the start, a number at the end, and how many more there would be.

use std::cmp::Reverse;

use placard_domain::{Iso3, Texts};

use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use crate::words;

/// Height of a row: one line, or two small ones of a long name.
pub(crate) const ROW: i32 = 32;
/// The nameplate of a State.
const PLATE: (i32, i32) = (42, 22);

/// The `most` greatest, and how many are left. `key` gives number and name: of equals the first by
/// name comes first.
pub(crate) fn greatest<T>(all: &[T], most: usize, key: fn(&T) -> (u64, &str)) -> (Vec<&T>, usize) {
    let keyed = all.iter().zip(0usize..).map(|(one, at)| {
        let (number, name) = key(one);
        ((Reverse(number), name, at), one)
    });
    let mut keyed: Vec<_> = keyed.collect();
    let left = keyed.len().saturating_sub(most);
    if left > 0 {
        keyed.select_nth_unstable_by_key(most, |(key, _)| *key);
        keyed.truncate(most);
    }
    keyed.sort_unstable_by_key(|(key, _)| *key);
    (keyed.into_iter().map(|(_, one)| one).collect(), left)
}

/// Sets a name in the row from `top`: in one line, or smaller in two.
pub(crate) fn name(scene: &mut Scene, (x, top): (i32, i32), room: i32, text: &str) {
    let text = measure::clean(text);
    if measure::width(&text, Type::BODY) <= room {
        scene.text((x, top + 21), Anchor::Start, &text, Type::BODY, Ink::Text);
        return;
    }
    let lines = measure::wrap(&text, Type::SMALL, room, 2);
    let first = if lines.len() == 1 { top + 20 } else { top + 13 };
    for (line, baseline) in lines.iter().zip([first, first + 14]) {
        scene.text((x, baseline), Anchor::Start, line, Type::SMALL, Ink::Text);
    }
}

/// Sets nameplate and name of a State in the row from `top`, in `room` together.
pub(crate) fn state(scene: &mut Scene, top: i32, room: i32, iso3: Iso3, text: &str) {
    let plate = Area::new(0, top + (ROW - PLATE.1) / 2, PLATE.0, PLATE.1);
    scene.fill(plate, Ink::Band);
    let centre = (PLATE.0 / 2, top + 20);
    scene.text(centre, Anchor::Middle, iso3.as_str(), Type::SMALL_STRONG, Ink::Text);
    name(scene, (PLATE.0 + 10, top), room - PLATE.0 - 10, text);
}

/// Sets a number at the end of the row from `top`.
pub(crate) fn number(scene: &mut Scene, top: i32, n: u64, texts: &Texts) {
    scene.text((scene.width, top + 21), Anchor::End, &words::number(n, texts), Type::BODY, Ink::Text);
}

/// Where the column of those numbers begins.
pub(crate) fn numbers_start(scene: &Scene, numbers: impl Iterator<Item = u64>, texts: &Texts) -> i32 {
    let head = measure::width(texts.get("chart.column.total"), Type::SMALL);
    scene.width - words::widest(numbers, Type::BODY, texts).max(head)
}

/// Sets the head of that column on `baseline`.
pub(crate) fn head(scene: &mut Scene, baseline: i32, texts: &Texts) {
    scene.text((scene.width, baseline), Anchor::End, texts.get("chart.column.total"), Type::SMALL, Ink::Muted);
}

/// Says from `top` how many more there are, where there are more: `left` gives words and number.
/// Gives where that ends.
pub(crate) fn more(scene: &mut Scene, top: i32, left: &[(&str, usize)], texts: &Texts) -> i32 {
    let left = left.iter().filter(|(_, n)| *n > 0).map(|(key, n)| words::plural(key, *n as u64, texts, &[]));
    let text = left.collect::<Vec<_>>().join(" · ");
    if text.is_empty() {
        return top;
    }
    let text = measure::fit(&text, Type::SMALL, scene.width);
    scene.text((0, top + 20), Anchor::Start, &text, Type::SMALL, Ink::Muted);
    top + 26
}
