//! Bars of pieces, one after the other along a line.

use placard_domain::Texts;
use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use crate::chart::Link;
use crate::ink::{Ink, Matter};
use crate::measure::{self, Type};
use crate::scene::{Anchor, Area, Scene};
use crate::{palette, plate, words};

/// A piece is never narrower, however little it stands for.
pub(crate) const SLIVER: i32 = 5;
/// Below a bar: the numbers that do not fit into their pieces.
pub(crate) const BELOW: i32 = 22;

/// One piece of a bar.
pub(crate) struct Piece {
    pub matter: Matter,
    pub n: u64,
    /// What it is, as a screen reader says it.
    pub label: String,
    pub link: Link,
}

/// Where a bar goes and how it is set.
pub(crate) struct Bar {
    /// Where its first piece begins.
    pub x: i32,
    pub top: i32,
    pub height: i32,
    /// Whether it grows against the reading direction.
    pub backwards: bool,
    /// How the numbers of the pieces are set; none where they are left out.
    pub numbers: Option<Type>,
    /// Up to where numbers that do not fit into their pieces stand below; none where those are left out.
    pub below: Option<i32>,
    /// How far above and below it can still be pointed at.
    pub reach: i32,
}

/// Width of each piece where `most` is `room` wide; none is narrower than a sliver, wide ones give way.
pub(crate) fn widths(counts: &[u64], most: u64, room: i32) -> Vec<i32> {
    let scale = most.max(1) as f64;
    let axis = RangedCoordf64::from(0.0..scale);
    let width = |n: u64| axis.map(&(n as f64).min(scale), (0, room));
    let whole = width(counts.iter().fold(0, |sum, n| sum.saturating_add(*n)));
    let mut widths: Vec<i32> = counts.iter().map(|n| width(*n).max(SLIVER)).collect();
    while widths.iter().sum::<i32>() > whole {
        let Some(widest) = widths.iter_mut().max().filter(|w| **w > SLIVER) else { break };
        *widest -= 1;
    }
    widths
}

impl Bar {
    /// Sets the pieces one unit apart, each with its number; gives where the bar and its numbers end.
    pub(crate) fn draw(&self, scene: &mut Scene, pieces: Vec<Piece>, widths: &[i32], texts: &Texts) -> i32 {
        let (mut x, mut free_from, mut bottom) = (self.x, self.x, self.top + self.height);
        for (piece, &width) in pieces.into_iter().zip(widths) {
            let start = if self.backwards { x - width } else { x };
            x = if self.backwards { start } else { x + width };
            let area = Area::new(start, self.top, width - 1, self.height);
            plate::surface(scene, area, piece.matter, false);
            let mut pointed = Area::new(area.x, area.y - self.reach, area.width, area.height + 2 * self.reach);
            if let Some(face) = self.numbers {
                let number = words::number(piece.n, texts);
                let wide = measure::width(&number, face);
                let centre = start + width / 2;
                let below = (centre - wide / 2).max(free_from);
                if wide + 12 <= width {
                    self.number_within(scene, centre, &number, face, piece.matter);
                } else if self.below.is_some_and(|end| below + wide <= end) {
                    let edge = self.top + self.height;
                    scene.line(vec![(centre, edge + 1), (below + wide / 2, edge + 6)], Ink::Axis, 1);
                    scene.text((below, edge + 17), Anchor::Start, &number, face, Ink::Text);
                    free_from = below + wide + 6;
                    bottom = edge + BELOW;
                    let (from, to) = (area.x.min(below), area.end().max(below + wide));
                    pointed = Area::new(from, self.top, to - from, self.height + BELOW);
                }
            }
            scene.mark(pointed, &piece.label, piece.link);
        }
        bottom
    }

    fn number_within(&self, scene: &mut Scene, centre: i32, number: &str, face: Type, matter: Matter) {
        let place = (centre, self.top + (self.height + face.size * 7 / 10 + 1) / 2);
        if palette::has_strokes(matter) {
            plate::behind_text(scene, place, number, face, Ink::Plain(matter));
        }
        scene.text(place, Anchor::Middle, number, face, Ink::On(matter));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_193_stays_visible_and_the_bar_keeps_its_length() {
        assert_eq!(widths(&[192, 1], 193, 600), [595, 5], "the wide piece gives way");
    }

    #[test]
    fn a_bar_of_billions_keeps_to_its_room() {
        let widths = widths(&[u64::MAX, u64::MAX, 1], u64::MAX, 600);
        assert!(widths.iter().sum::<i32>() <= 600, "{widths:?}");
    }
}
