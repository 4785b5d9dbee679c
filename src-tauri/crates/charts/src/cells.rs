//! Counts in a grid: discs whose area is in proportion to the number printed on them.

use placard_domain::Texts;

use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Scene};
use crate::words;

/// What the discs of one grid are measured by.
pub(crate) struct Discs {
    /// The greatest number.
    pub most: u64,
    /// Radius of its disc.
    pub largest: f64,
    /// Width of a cell: a number that is wider is left out.
    pub room: i32,
}

impl Discs {
    fn radius(&self, n: u64) -> f64 {
        self.largest * (n.min(self.most) as f64 / self.most.max(1) as f64).sqrt()
    }
}

/// The disc of `n` with its number, around `centre`. Nothing where nothing is counted.
pub(crate) fn draw(scene: &mut Scene, centre: (i32, i32), n: u64, discs: &Discs, texts: &Texts) {
    if n > 0 {
        scene.disc(centre, discs.radius(n), Ink::Measure);
        if width(n, texts) <= discs.room {
            let number = words::number(n, texts);
            scene.text((centre.0, centre.1 + 4), Anchor::Middle, &number, Type::SMALL, Ink::Text);
        }
    }
}

/// Width of a number on its disc.
fn width(n: u64, texts: &Texts) -> i32 {
    measure::width(&words::number(n, texts), Type::SMALL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_and_not_radii_are_in_proportion_to_counts() {
        let discs = Discs { most: 4, largest: 12.0, room: 40 };
        let (one, four) = (discs.radius(1), discs.radius(4));
        assert!((four - 2.0 * one).abs() < 1e-9, "four times as much is twice as wide: {one} and {four}");
        assert!(Discs { most: 0, largest: 12.0, room: 40 }.radius(0).abs() < 1e-9, "nothing has no disc");
    }
}
