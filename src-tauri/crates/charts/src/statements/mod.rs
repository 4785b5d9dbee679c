//! Who has spoken for civil society, on what and when: organisations as rows, statements in time.

mod places;
mod shapes;
mod voices;
mod words;

use placard_domain::{Iso3, PartialDate, StatementKind, Texts};

use crate::basis::{self, Basis};
use crate::chart::{Chart, ChartError, Frame, Link};
use crate::header;
use crate::ink::Ink;
use crate::legend;
use crate::measure::{self, Type};
use crate::rows::{self, ROW};
use crate::scene::{Anchor, Area, Scene};
use places::{Group, Times};
use shapes::Shape;
use voices::Voice;

/// More organisations than these are only counted; the table has the statements of all.
const MOST: usize = 20;
/// A nameplate of a State that was spoken about, as those in the rows of other charts.
const PLATE: (i32, i32) = (42, 22);
/// Narrower pictures leave the States to the table.
const ROOM_FOR_STATES: i32 = 640;

/// The figures of statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statements {
    /// What the figures rest on.
    pub basis: Basis,
    /// Statements in any order.
    pub statements: Vec<Said>,
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its identifier.
    pub id: String,
    /// For whom was spoken; none where somebody spoke for themselves.
    pub organisation: Option<String>,
    /// Who spoke, or in the language of the chart that the name is withheld.
    pub speaker: String,
    /// State under review that it is about.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub state: String,
    /// Cycle of the review.
    pub cycle: u8,
    /// In what form it was said.
    pub kind: StatementKind,
    /// When, as exactly as the source tells.
    pub date: Option<PartialDate>,
    /// The exact words.
    pub text: String,
    /// Where it was read, in one line; empty where nobody recorded it.
    pub source: String,
}

impl Said {
    fn link(&self) -> Link {
        Link::Statement { id: self.id.clone() }
    }
}

/// Draws statements.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn statements(figures: &Statements, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let voices = voices::voices(&figures.statements);
    let words = words::words(figures, &voices, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, &voices, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn lay_out(scene: &mut Scene, figures: &Statements, voices: &[Voice<'_>], texts: &Texts, top: i32) -> i32 {
    if let Some(reason) = words::nothing(figures, texts) {
        return basis::say(scene, &reason, top);
    }
    let shown = voices.get(..MOST).unwrap_or(voices);
    let columns = Columns::new(scene, figures, shown, texts);
    let rows: Vec<Vec<Group<'_>>> =
        shown.iter().map(|voice| places::groups(&voice.said, &columns.times, texts)).collect();

    let mut y = draw_legend(scene, shown, &rows, texts, top) + 8;
    y = columns.draw_heads(scene, y, texts);
    let first = y;
    let bottom = first + ROW * i32::try_from(shown.len()).unwrap_or_default();
    columns.times.draw_lines(scene, texts, first, bottom);
    for (voice, groups) in shown.iter().zip(&rows) {
        scene.line(vec![(0, y), (scene.width, y)], Ink::Grid, 1);
        rows::name(scene, (0, y), columns.names, voice.name);
        columns.times.draw_spans(scene, &voice.said, y + ROW / 2);
        for group in groups {
            draw_group(scene, voice, group, texts, y);
        }
        columns.draw_undated(scene, voice, texts, y);
        columns.draw_states(scene, voice, texts, y);
        rows::number(scene, y, voice.count(), texts);
        y += ROW;
    }
    scene.line(vec![(0, y), (scene.width, y)], Ink::Axis, 1);
    rows::more(scene, y, &[("chart.statements.more", voices.len() - shown.len())], texts)
}

/// What the shapes stand for, and how many there are of each among all statements that are drawn.
fn draw_legend(scene: &mut Scene, shown: &[Voice<'_>], rows: &[Vec<Group<'_>>], texts: &Texts, top: i32) -> i32 {
    let count = |kind: StatementKind| shown.iter().flat_map(|voice| &voice.said).filter(|s| s.kind == kind).count();
    let kinds = shapes::KINDS.into_iter().map(|kind| (kind, count(kind))).filter(|(_, n)| *n > 0);
    let mut entries: Vec<(Shape, String, Option<Link>)> = kinds
        .map(|(kind, n)| {
            let n = crate::words::number(n as u64, texts);
            let values = [("label", shapes::label(kind, texts)), ("n", n.as_str())];
            (Shape::One(kind), texts.with("chart.legend.count", &values), None)
        })
        .collect();
    let undated = |voice: &Voice<'_>| voice.undated().count() > 1;
    if rows.iter().flatten().any(|group| group.said.len() > 1) || shown.iter().any(undated) {
        let n = crate::words::number(2, texts);
        entries.push((Shape::Several(n), texts.get("chart.statements.several").to_owned(), None));
    }
    legend::flow(scene, entries, top, |scene, swatch, shape| {
        shape.draw(scene, (swatch.x + swatch.width / 2, swatch.y + swatch.height / 2));
    })
}

/// Sets what was said at about the same time in the row from `top`.
fn draw_group(scene: &mut Scene, voice: &Voice<'_>, group: &Group<'_>, texts: &Texts, top: i32) {
    let shape = Shape::of(&group.said, texts);
    let wide = shape.width().max(12);
    shape.draw(scene, (group.x, top + ROW / 2));
    if let Some(first) = group.said.first() {
        let area = Area::new(group.x - wide / 2, top + 2, wide, ROW - 4);
        scene.mark(area, &words::spoken(voice, &group.said, texts), first.link());
    }
}

/// Where the columns are.
struct Columns {
    /// Room of the names.
    names: i32,
    times: Times,
    /// Begin and width of the column of what has no date.
    undated: Option<(i32, i32)>,
    /// Begin of the States that were spoken about, how many of them are named in each row, and how wide each is.
    states: Option<(i32, usize, i32)>,
}

impl Columns {
    fn new(scene: &Scene, figures: &Statements, shown: &[Voice<'_>], texts: &Texts) -> Self {
        let names = (scene.width * 3 / 10).clamp(150, 300);
        let mut end = rows::numbers_start(scene, shown.iter().map(Voice::count), texts) - 20;

        let one_state = figures.statements.windows(2).all(|pair| matches!(pair, [a, b] if a.iso3 == b.iso3));
        let states = (!one_state && scene.width >= ROOM_FOR_STATES).then(|| {
            let counts = shown.iter().flat_map(|voice| voice.states.iter().map(|(_, n)| *n));
            let each = PLATE.0 + 5 + crate::words::widest(counts, Type::SMALL, texts) + 10;
            let most = shown.iter().map(|voice| voice.states.len()).max().unwrap_or_default();
            let named = if scene.width >= 1000 { 3 } else { 2 }.min(most);
            let rest = if most > named { 28 } else { 0 };
            end -= each * i32::try_from(named).unwrap_or_default() + rest;
            let states = (end, named, each);
            end -= 16;
            states
        });
        let undated = shown.iter().any(|voice| voice.undated().next().is_some()).then(|| {
            let head = measure::width(texts.get("chart.statements.no_date"), Type::SMALL).min(80);
            let most = shown.iter().map(|voice| voice.undated().count()).max().unwrap_or_default();
            let width = Shape::Several(crate::words::number(most as u64, texts)).width().max(head);
            end -= width;
            let undated = (end, width);
            end -= 16;
            undated
        });
        let dates = shown.iter().flat_map(|voice| &voice.said).filter_map(|said| said.date);
        Self { names, times: Times::new(dates, (names + 24, end - 24)), undated, states }
    }

    /// Sets the heads of the columns from `top`; gives where the rows begin.
    fn draw_heads(&self, scene: &mut Scene, top: i32, texts: &Texts) -> i32 {
        let baseline = top + 12;
        self.times.draw_heads(scene, baseline, texts);
        if let Some((start, width)) = self.undated {
            let text = measure::fit(texts.get("chart.statements.no_date"), Type::SMALL, width);
            scene.text((start + width / 2, baseline), Anchor::Middle, &text, Type::SMALL, Ink::Muted);
        }
        if let Some((start, named, each)) = self.states {
            let room = each * i32::try_from(named).unwrap_or_default();
            let text = measure::fit(texts.get("chart.statements.about"), Type::SMALL, room);
            scene.text((start, baseline), Anchor::Start, &text, Type::SMALL, Ink::Muted);
        }
        rows::head(scene, baseline, texts);
        top + 20
    }

    fn draw_undated(&self, scene: &mut Scene, voice: &Voice<'_>, texts: &Texts, top: i32) {
        let said: Vec<&Said> = voice.undated().collect();
        if let (Some((start, width)), false) = (self.undated, said.is_empty()) {
            draw_group(scene, voice, &Group { x: start + width / 2, said }, texts, top);
        }
    }

    /// Names the States that were most spoken about, and how many more there are.
    fn draw_states(&self, scene: &mut Scene, voice: &Voice<'_>, texts: &Texts, top: i32) {
        let Some((mut x, named, each)) = self.states else { return };
        for (about, n) in voice.states.iter().take(named) {
            let plate = Area::new(x, top + (ROW - PLATE.1) / 2, PLATE.0, PLATE.1);
            scene.fill(plate, Ink::Band);
            let place = (x + PLATE.0 / 2, top + 20);
            scene.text(place, Anchor::Middle, about.iso3.as_str(), Type::SMALL_STRONG, Ink::Text);
            let number = crate::words::number(*n, texts);
            scene.text((plate.end() + 5, top + 20), Anchor::Start, &number, Type::SMALL, Ink::Text);
            let values = [("name", voice.name), ("state", about.state.as_str())];
            let label = crate::words::plural("chart.statements.on_state", *n, texts, &values);
            scene.mark(Area::new(x, plate.y, each - 4, plate.height + 2), &label, Link::State { iso3: about.iso3 });
            x += each;
        }
        if voice.states.len() > named {
            let more = crate::words::number((voice.states.len() - named) as u64, texts);
            let text = measure::fit(&format!("+{more}"), Type::SMALL, 28);
            scene.text((x, top + 20), Anchor::Start, &text, Type::SMALL, Ink::Muted);
        }
    }
}

#[cfg(test)]
mod tests;
