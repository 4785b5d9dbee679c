//! Where sources disagree: two sources at a time, what differs in the records that both have, and which
//! answers the one and the other gives.

mod answers;
mod words;

use placard_domain::{ComparedField, Iso3, Provider, RegisterFilter, Response, Texts};

use crate::bars::{self, Bar, Piece};
use crate::basis::{self, Basis};
use crate::chart::{Chart, ChartError, Frame, Link};
use crate::header;
use crate::ink::{Accord, Ink};
use crate::legend::{self, Entry};
use crate::measure::{self, Type};
use crate::rows;
use crate::scene::{Anchor, Area, Scene};

const ROW: i32 = 26;
const BAR: i32 = 14;
/// More pairs of sources than these are only counted; the table has them all.
const MOST: usize = 4;
/// Between two pairs of sources.
const BETWEEN: i32 = 24;

/// The figures of disagreements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreements {
    /// What the figures rest on: all sources, and the records that two or more of them attest.
    pub basis: Basis,
    /// The filter in force; marks narrow it.
    pub filter: RegisterFilter,
    /// Records on which any two sources differ.
    pub differing: u32,
    /// Sources two by two, in the order in which they are drawn.
    pub pairs: Vec<SourcePair>,
    /// Dates and days on which the sources of the reference pack differ.
    pub calendar: Vec<CalendarDispute>,
}

/// Two sources, over the records that both attest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcePair {
    /// The two, the more official one first.
    pub sources: (Provider, Provider),
    /// Their names in the language of the chart.
    pub names: (String, String),
    /// Records that both attest.
    pub both: u32,
    /// Records on which they differ in anything.
    pub differing: u32,
    /// Field by field.
    pub fields: Vec<FieldInDispute>,
    /// Records by the answer of the first and of the second source; without those that somebody has settled.
    pub answers: Vec<(Response, Response, u32)>,
}

/// One field of two sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldInDispute {
    /// The field.
    pub field: ComparedField,
    /// Records of which both give it.
    pub given: u32,
    /// Records on which they differ in it.
    pub differing: u32,
}

/// Where the sources of the reference pack differ on a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDispute {
    /// State under review.
    pub iso3: Iso3,
    /// Its name in the language of the chart.
    pub state: String,
    /// Cycle of the review.
    pub cycle: u8,
    /// What each source says, in the language of the chart.
    pub text: String,
    /// Where it was read.
    pub source: String,
}

impl SourcePair {
    /// The records that both attest.
    fn all(&self, base: &RegisterFilter) -> Link {
        self.link(base, false, "")
    }

    /// The records that both attest and on which they differ, in `field` where one is named.
    fn disputed(&self, base: &RegisterFilter, field: Option<ComparedField>) -> Link {
        let differs = field.map(|field| format!(" differs:{}", field.code()));
        self.link(base, true, &differs.unwrap_or_default())
    }

    /// Only words ask for one source *and* the other.
    fn link(&self, base: &RegisterFilter, disagreeing: bool, more: &str) -> Link {
        Link::register(base, |filter| {
            let (first, second) = (self.sources.0.code(), self.sources.1.code());
            filter.text = format!("{} source:{first} source:{second}{more}", filter.text).trim().to_owned();
            filter.disagreeing = disagreeing;
        })
    }
}

/// Draws disagreements.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn disagreements(figures: &Disagreements, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words::words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn lay_out(scene: &mut Scene, figures: &Disagreements, texts: &Texts, top: i32) -> i32 {
    let shown = figures.pairs.get(..MOST).unwrap_or(&figures.pairs);
    let mut y = match words::nothing(figures, texts) {
        Some(reason) => basis::say(scene, &reason, top),
        None => {
            let entry = |accord: Accord| Entry {
                matter: accord.into(),
                cut: false,
                text: words::accord(accord, texts).to_owned(),
                link: None,
            };
            let mut y = legend::draw(scene, Accord::ALL.map(entry).into(), top) + 12;
            for pair in shown {
                y = draw_pair(scene, figures, pair, texts, y) + BETWEEN;
            }
            let left = figures.pairs.len() - shown.len();
            rows::more(scene, y - BETWEEN, &[("chart.disagreements.more", left)], texts)
        }
    };
    if !figures.calendar.is_empty() {
        y = draw_calendar(scene, figures, texts, y + 12);
    }
    y
}

/// Sets two sources from `top`: how much they have in common, what differs, and how answers differ.
fn draw_pair(scene: &mut Scene, figures: &Disagreements, pair: &SourcePair, texts: &Texts, top: i32) -> i32 {
    let heading = measure::fit(&words::pair(pair, texts), Type::BODY_STRONG, scene.width);
    scene.text((0, top + 14), Anchor::Start, &heading, Type::BODY_STRONG, Ink::Text);
    let said = words::in_common(pair, texts);
    let said_line = measure::fit(&said, Type::SMALL, scene.width);
    scene.text((0, top + 32), Anchor::Start, &said_line, Type::SMALL, Ink::Muted);
    let label = format!("{}: {said}", words::pair(pair, texts));
    scene.mark(Area::new(0, top, scene.width, 38), &label, pair.all(&figures.filter));

    let mut y = top + 44;
    let shares: Vec<String> = pair.fields.iter().map(|field| words::share(field, texts)).collect();
    let widest = shares.iter().map(|share| measure::width(share, Type::SMALL)).max().unwrap_or_default();
    let names = names(scene);
    let end = scene.width - widest - 16;
    for (field, share) in pair.fields.iter().zip(&shares) {
        let name = measure::fit(words::field(field.field, texts), Type::BODY, names);
        scene.text((0, y + 18), Anchor::Start, &name, Type::BODY, Ink::Text);
        let pieces = pieces(figures, pair, field, texts);
        let numbers: Vec<u64> = pieces.iter().map(|piece| piece.n).collect();
        let bar = Bar {
            x: names + 16,
            top: y + (ROW - BAR) / 2,
            height: BAR,
            backwards: false,
            numbers: None,
            below: None,
            reach: (ROW - BAR) / 2 - 1,
        };
        bar.draw(scene, pieces, &bars::widths(&numbers, pair.both.into(), end - names - 16), texts);
        scene.text((scene.width, y + 18), Anchor::End, share, Type::SMALL, Ink::Text);
        y += ROW;
    }
    answers::draw(scene, figures, pair, names, texts, y)
}

/// Room for the names of fields and answers.
fn names(scene: &Scene) -> i32 {
    (scene.width / 4).clamp(130, 240)
}

/// The records of a pair: what differs, what does not, and what only one of the two gives.
fn pieces(figures: &Disagreements, pair: &SourcePair, field: &FieldInDispute, texts: &Texts) -> Vec<Piece> {
    let base = &figures.filter;
    let parts = [
        (Accord::Differing, field.differing, pair.disputed(base, Some(field.field))),
        (Accord::Alike, field.given.saturating_sub(field.differing), pair.all(base)),
        (Accord::OneOnly, pair.both.saturating_sub(field.given), pair.all(base)),
    ];
    let piece = |(accord, n, link): (Accord, u32, Link)| Piece {
        matter: accord.into(),
        n: n.into(),
        label: words::spoken(pair, field.field, accord, n, texts),
        link,
    };
    parts.into_iter().filter(|(_, n, _)| *n > 0).map(piece).collect()
}

/// Says from `top` where the sources of the calendar differ, review by review.
fn draw_calendar(scene: &mut Scene, figures: &Disagreements, texts: &Texts, top: i32) -> i32 {
    let heading = measure::fit(texts.get("chart.disagreements.calendar"), Type::BODY_STRONG, scene.width);
    scene.text((0, top + 14), Anchor::Start, &heading, Type::BODY_STRONG, Ink::Text);
    let mut y = top + 24;
    for dispute in figures.calendar.iter().take(MOST) {
        let first = y;
        let name = measure::fit(&words::review(dispute, texts), Type::SMALL_STRONG, scene.width);
        scene.text((0, y + 14), Anchor::Start, &name, Type::SMALL_STRONG, Ink::Text);
        let lines = measure::wrap(&measure::clean(&dispute.text), Type::SMALL, scene.width.min(900), 4);
        y = scene.prose(&lines, y + 15, 17, Type::SMALL, Ink::Text) + 8;
        let label = format!("{}: {}", words::review(dispute, texts), dispute.text);
        scene.mark(Area::new(0, first, scene.width, y - first), &label, Link::State { iso3: dispute.iso3 });
    }
    let left = figures.calendar.len().saturating_sub(MOST);
    rows::more(scene, y, &[("chart.disagreements.more_reviews", left)], texts)
}

#[cfg(test)]
mod tests;
