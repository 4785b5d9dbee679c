//! What every chart has around its picture: the heading of one that stands alone, and the foot.

use placard_domain::Texts;

use crate::chart::{Chart, ChartError, ChartKind, Frame};
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::scene::Scene;
use crate::svg::Setting;
use crate::table::Rows;
use crate::words;

/// Around a picture that stands alone.
const MARGIN: i32 = 32;
/// More of one paragraph of the foot is cut: a filter can name a hundred States.
const FOOT_LINES: usize = 3;
/// Kerning sets a line of a hundred letters up to a unit wider than they are one by one; at the edge of a drawing
/// that has no margin it would be cut.
const KERNING: i32 = 2;

/// What a chart says in words.
pub(crate) struct Words<'a> {
    pub kind: ChartKind,
    pub title: String,
    pub desc: String,
    pub sentence: String,
    /// Headings of the table, and its rows.
    pub columns: Vec<String>,
    pub rows: Rows<'a>,
    /// What stands below the picture, always: how it counts, what is counted and whose figures they
    /// are. One entry a paragraph; part of the text alternative too.
    pub foot: Vec<String>,
}

/// An empty scene, and where the picture may begin: below title and sentence where they are drawn.
pub(crate) fn open(words: &Words<'_>, texts: &Texts, frame: &Frame) -> (Scene, i32) {
    let width = frame.width.clamp(Frame::WIDTHS.0, Frame::WIDTHS.1);
    let margin = if frame.titled { MARGIN } else { 0 };
    let mut scene = Scene::new(i32::try_from(width).unwrap_or_default() - 2 * margin, margin, texts.is_rtl());
    if !frame.titled {
        return (scene, 0);
    }
    let title = measure::clean(&words.title);
    let lines = measure::wrap(&title, Type::TITLE, scene.width, 2);
    let y = scene.prose(&lines, 0, 26, Type::TITLE, Ink::Text) + 6;
    let sentence = measure::clean(&words.sentence);
    let lines = measure::wrap(&sentence, Type::BODY, scene.width.min(900), 6);
    let y = scene.prose(&lines, y, 20, Type::BODY, Ink::Muted);
    (scene, y + 24)
}

/// The chart of a scene that is `height` high.
pub(crate) fn close(
    mut scene: Scene,
    height: i32,
    mut words: Words<'_>,
    texts: &Texts,
    frame: &Frame,
) -> Result<Chart, ChartError> {
    let height = foot(&mut scene, &words.foot, height);
    let answer = words.sentence.clone();
    if !words.foot.is_empty() {
        words.sentence = words::sentences(std::iter::once(&words.sentence).chain(&words.foot).map(String::as_str));
    }
    let (width, height_around) = scene.size(height);
    let setting = Setting {
        look: frame.look,
        id_prefix: &frame.id_prefix,
        lang: texts.lang(),
        rtl: scene.is_rtl(),
        title: &words.title,
        desc: &words.desc,
    };
    let (svg, marks) = scene.draw(height, &setting)?;
    let Words { kind, title, desc, sentence, columns, rows, foot } = words;
    let caption = words::sentences(std::iter::once(&title).chain(&foot).map(String::as_str));
    let table = rows.table(caption, columns, frame.table);
    let (width, height) = (width.unsigned_abs(), height_around.unsigned_abs());
    Ok(Chart { kind, title, desc, sentence, answer, width, height, svg, marks, table, time_scale: None })
}

/// Sets the foot of a picture that ends at `bottom`; gives where the foot ends.
pub(crate) fn foot(scene: &mut Scene, paragraphs: &[String], bottom: i32) -> i32 {
    if paragraphs.is_empty() {
        return bottom;
    }
    let mut y = bottom + 12;
    for paragraph in paragraphs {
        let lines =
            measure::wrap(&measure::clean(paragraph), Type::SMALL, (scene.width - KERNING).min(900), FOOT_LINES);
        y = scene.prose(&lines, y, 17, Type::SMALL, Ink::Muted);
    }
    y + 6
}
