//! What the surfaces of a chart mean, with how many there are of each.

use placard_domain::{Status, Texts};

use crate::chart::Link;
use crate::ink::{Ink, Matter};
use crate::measure::{self, Type};
use crate::plate;
use crate::scene::{Anchor, Area, Scene};

const SWATCH: (i32, i32) = (28, 18);
const ROW: i32 = 28;
const BETWEEN: i32 = 24;

/// One entry of a legend.
pub(crate) struct Entry {
    pub matter: Matter,
    /// Whether it stands for plates with a cut corner instead of for a matter.
    pub cut: bool,
    pub text: String,
    pub link: Option<Link>,
}

/// The entry of a status with its count, or without one where several counts are shown elsewhere.
pub(crate) fn entry(status: Status, count: Option<usize>, texts: &Texts, link: Option<Link>) -> Entry {
    let label = texts.get(&format!("status.{}", status.code())).to_owned();
    let text = match count {
        Some(count) => texts.with("chart.legend.count", &[("label", &label), ("n", &count.to_string())]),
        None => label,
    };
    Entry { matter: status.into(), cut: false, text, link }
}

/// Sets the entries in as many rows as they need, from `top`; gives where the legend ends.
pub(crate) fn draw(scene: &mut Scene, entries: Vec<Entry>, top: i32) -> i32 {
    let entries = entries.into_iter().map(|entry| ((entry.matter, entry.cut), entry.text, entry.link)).collect();
    flow(scene, entries, top, |scene, swatch, (matter, cut)| match cut {
        true => plate::surface(scene, swatch, matter, true),
        false => plate::draw(scene, swatch, matter, matter.sign(), Type::SMALL, false),
    })
}

/// Sets swatches of any kind, each with its words and where they lead, in as many rows as they need,
/// from `top`; gives where the legend ends.
pub(crate) fn flow<T>(
    scene: &mut Scene,
    entries: Vec<(T, String, Option<Link>)>,
    top: i32,
    set: impl Fn(&mut Scene, Area, T),
) -> i32 {
    let (mut x, mut y) = (0, top);
    for (what, text, link) in entries {
        let room = scene.width - SWATCH.0 - 8;
        let fitted = measure::fit(&measure::clean(&text), Type::SMALL, room);
        let width = SWATCH.0 + 8 + measure::width(&fitted, Type::SMALL);
        if x > 0 && x + width > scene.width {
            x = 0;
            y += ROW;
        }
        let swatch = Area::new(x, y + (ROW - SWATCH.1) / 2, SWATCH.0, SWATCH.1);
        set(scene, swatch, what);
        scene.text((swatch.end() + 8, y + 18), Anchor::Start, &fitted, Type::SMALL, Ink::Text);
        if let Some(link) = link {
            scene.mark(Area::new(x, y + 2, width, 24), &text, link);
        }
        x += width + BETWEEN;
    }
    if x == 0 && y == top { top } else { y + ROW }
}
