//! What every chart has around its picture: the heading of one that stands alone, and the end.

use placard_domain::Texts;

use crate::chart::{Chart, ChartError, ChartKind, Frame, Table};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::{Anchor, Scene};
use crate::svg::{self, Setting};

/// Narrowest and widest drawing: beyond, nothing can be read.
const WIDTHS: (u32, u32) = (560, 2400);
/// Around a picture that stands alone.
const MARGIN: i32 = 32;

/// What a chart says in words.
pub(crate) struct Words {
    pub kind: ChartKind,
    pub title: String,
    pub desc: String,
    pub sentence: String,
    pub table: Table,
}

/// An empty scene, and where the picture may begin: below title and sentence where they are drawn.
pub(crate) fn open(words: &Words, texts: &Texts, frame: &Frame) -> (Scene, i32) {
    let width = frame.width.clamp(WIDTHS.0, WIDTHS.1);
    let margin = if frame.titled { MARGIN } else { 0 };
    let mut scene = Scene::new(i32::try_from(width).unwrap_or_default() - 2 * margin, margin, texts.is_rtl());
    if !frame.titled {
        return (scene, 0);
    }
    let mut y = 0;
    let title = measure::clean(&words.title);
    for line in measure::wrap(&title, Type::TITLE, scene.width, 2) {
        y += 26;
        scene.text((0, y), Anchor::Start, &line, Type::TITLE, Ink::Text);
    }
    y += 6;
    let sentence = measure::clean(&words.sentence);
    for line in measure::wrap(&sentence, Type::BODY, scene.width.min(900), 6) {
        y += 20;
        scene.text((0, y), Anchor::Start, &line, Type::BODY, Ink::Muted);
    }
    (scene, y + 24)
}

/// The chart of a scene that is `height` high.
pub(crate) fn close(
    scene: Scene,
    height: i32,
    words: Words,
    texts: &Texts,
    frame: &Frame,
) -> Result<Chart, ChartError> {
    let (width, height_around) = scene.size(height);
    let setting = Setting {
        look: frame.look,
        id_prefix: &frame.id_prefix,
        lang: texts.lang(),
        rtl: scene.is_rtl(),
        title: &words.title,
        desc: &words.desc,
    };
    let (drawing, marks) = scene.draw(height)?;
    let svg = svg::paint(&drawing, (width, height_around), &setting)?;
    let Words { kind, title, desc, sentence, table } = words;
    let (width, height) = (width.unsigned_abs(), height_around.unsigned_abs());
    Ok(Chart { kind, title, desc, sentence, width, height, svg, marks, table })
}
