//! How each theme was answered: what is supported to one side of a zero line, all else to the other.

use placard_domain::{RegisterFilter, Response, Texts};

use crate::answers;
use crate::bars::{self, Bar, Piece};
use crate::basis::{self, Basis};
use crate::chart::{Chart, ChartError, ChartKind, Frame};
use crate::header::{self, Words};
use crate::ink::{Ink, Matter};
use crate::measure::{self, Type};
use crate::rows::{self, ROW};
use crate::scene::{Anchor, Scene};
use crate::table::Rows;
use crate::{legend, words};

const BAR: i32 = 18;
/// More themes than these are only counted; the table has them all.
const MOST: usize = 15;
/// Bars have more room than this; numbers that would leave them less are left out.
const NARROWEST: i32 = 100;
/// How many themes the sentence names.
const NAMED: usize = 3;

/// The figures of themes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Themes {
    /// What the figures rest on.
    pub basis: Basis,
    /// The filter in force; marks narrow it.
    pub filter: RegisterFilter,
    /// Themes in any order.
    pub themes: Vec<ThemeResponses>,
    /// How many recommendations have no theme.
    pub without_theme: u32,
}

/// The figures of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeResponses {
    /// The theme, in the words of the source.
    pub theme: String,
    /// How many recommendations got each answer; [`None`] is "not recorded", missing ones are none.
    pub answers: Vec<(Option<Response>, u32)>,
}

impl ThemeResponses {
    fn total(&self) -> u64 {
        answers::total(&self.answers)
    }

    fn supported(&self) -> u64 {
        answers::supported(&self.answers)
    }

    fn other(&self) -> u64 {
        self.total() - self.supported()
    }
}

/// Draws themes.
///
/// # Errors
/// [`ChartError::NotDrawn`] when the drawing library refuses.
pub fn themes(figures: &Themes, texts: &Texts, frame: &Frame) -> Result<Chart, ChartError> {
    let words = words(figures, texts);
    let (mut scene, top) = header::open(&words, texts, frame);
    let bottom = lay_out(&mut scene, figures, texts, top);
    header::close(scene, bottom, words, texts, frame)
}

fn nothing(figures: &Themes, texts: &Texts) -> Option<String> {
    let none = figures.themes.iter().all(|theme| theme.total() == 0);
    none.then(|| figures.basis.nothing(texts.get("chart.themes.empty"), texts))
}

/// The `most` greatest themes, and how many more there are.
fn greatest(figures: &Themes, most: usize) -> (Vec<&ThemeResponses>, usize) {
    rows::greatest(&figures.themes, most, |theme| (theme.total(), theme.theme.as_str()))
}

/// Where the bars of all rows stand.
struct Axis {
    /// The zero line.
    zero: i32,
    /// Whether there is room for the sums at the ends of the bars.
    sums: bool,
    other: Side,
    supported: Side,
}

/// What the greatest bar to one side of the zero line counts, and how long it is.
struct Side {
    most: u64,
    room: i32,
}

impl Axis {
    /// One scale for both sides, from `start` to `end`, with the sums at the ends of the bars.
    fn new(shown: &[&ThemeResponses], (start, end): (i32, i32), texts: &Texts) -> Self {
        let most = |side: fn(&ThemeResponses) -> u64| shown.iter().map(|theme| side(theme)).max().unwrap_or_default();
        let (other, supported) = (most(ThemeResponses::other), most(ThemeResponses::supported));
        let room_of = |sum: u64| measure::width(&words::number(sum, texts), Type::SMALL) + 10;
        let (before, after) = (room_of(other), room_of(supported));
        let sums = end - start - before - after >= NARROWEST;
        let (before, after) = if sums { (before, after) } else { (0, 0) };
        let room = end - start - before - after;
        // Slivers need their room even where there is next to nothing to one side.
        let least = |pieces: i32, n: u64| if n == 0 { 0 } else { pieces * bars::SLIVER };
        let share = other as f64 / (other + supported).max(1) as f64;
        let left = (f64::from(room) * share).round() as i32;
        let left = left.max(least(5, other)).min(room - least(2, supported));
        let unit = |room: i32, n: u64| if n == 0 { f64::INFINITY } else { f64::from(room) / n as f64 };
        let unit = unit(left, other).min(unit(room - left, supported));
        let side = |most: u64| Side { most, room: if most == 0 { 0 } else { (unit * most as f64).round() as i32 } };
        Self { zero: start + before + left, sums, other: side(other), supported: side(supported) }
    }
}

fn lay_out(scene: &mut Scene, figures: &Themes, texts: &Texts, top: i32) -> i32 {
    if let Some(reason) = nothing(figures, texts) {
        return basis::say(scene, &reason, top);
    }
    let (shown, left) = greatest(figures, MOST);
    let lists = shown.iter().map(|theme| theme.answers.as_slice());
    let mut y = legend::draw(scene, answers::legend(lists, texts), top) + 8;

    let names = (scene.width * 3 / 10).clamp(150, 300);
    let start = names + 16;
    let end = rows::numbers_start(scene, shown.iter().map(|theme| theme.total()), texts) - 20;
    let axis = Axis::new(&shown, (start, end), texts);
    rows::head(scene, y + 10, texts);
    draw_sides(scene, axis.zero, (start, end), y + 10, texts);
    y += 18;
    let first = y;
    for theme in shown {
        rows::name(scene, (0, y), names, &theme.theme);
        draw_bars(scene, figures, theme, &axis, texts, y);
        rows::number(scene, y, theme.total(), texts);
        y += ROW;
    }
    scene.line(vec![(axis.zero, first - 18), (axis.zero, y)], Ink::Axis, 1);
    rows::more(scene, y, &[("chart.themes.more", left)], texts)
}

/// Says what stands to which side of the zero line: beside it, or where there is no room at the ends.
fn draw_sides(scene: &mut Scene, zero: i32, (start, end): (i32, i32), baseline: i32, texts: &Texts) {
    let [other, supported] = ["chart.themes.other", "chart.themes.supported"].map(|key| texts.get(key));
    let [before, after] = [other, supported].map(|text| measure::width(text, Type::SMALL));
    if start + before + 8 <= zero && zero + 8 + after <= end {
        scene.text((zero - 8, baseline), Anchor::End, other, Type::SMALL, Ink::Muted);
        scene.text((zero + 8, baseline), Anchor::Start, supported, Type::SMALL, Ink::Muted);
        return;
    }
    let room = end - start - 16;
    let other = measure::fit(other, Type::SMALL, room - after.min(room / 2));
    let supported = measure::fit(supported, Type::SMALL, room - before.min(room / 2));
    scene.text((start, baseline), Anchor::Start, &other, Type::SMALL, Ink::Muted);
    scene.text((end, baseline), Anchor::End, &supported, Type::SMALL, Ink::Muted);
}

/// Sets the bars of a theme in the row from `top`, each with its sum at its end.
fn draw_bars(scene: &mut Scene, figures: &Themes, theme: &ThemeResponses, axis: &Axis, texts: &Texts, top: i32) {
    let own = |filter: &mut RegisterFilter| filter.themes = vec![theme.theme.clone()];
    let pieces = answers::pieces(&theme.theme, &theme.answers, &figures.filter, own, texts);
    let supports = |piece: &Piece| matches!(piece.matter, Matter::Answer(answer) if answers::is_support(answer));
    let (supported, other): (Vec<Piece>, Vec<Piece>) = pieces.into_iter().partition(supports);
    for (pieces, side, backwards) in [(supported, &axis.supported, false), (other, &axis.other, true)] {
        let numbers: Vec<u64> = pieces.iter().map(|piece| piece.n).collect();
        if numbers.is_empty() {
            continue;
        }
        let widths = bars::widths(&numbers, side.most, side.room);
        let bar = Bar {
            x: if backwards { axis.zero } else { axis.zero + 1 },
            top: top + (ROW - BAR) / 2,
            height: BAR,
            backwards,
            numbers: None,
            below: None,
            reach: (ROW - BAR) / 2,
        };
        bar.draw(scene, pieces, &widths, texts);
        if !axis.sums {
            continue;
        }
        let long: i32 = widths.iter().sum();
        let (x, anchor) =
            if backwards { (axis.zero - long - 6, Anchor::End) } else { (axis.zero + long + 6, Anchor::Start) };
        scene.text((x, top + 20), anchor, &words::number(numbers.iter().sum(), texts), Type::SMALL, Ink::Text);
    }
}

fn words<'a>(figures: &'a Themes, texts: &'a Texts) -> Words<'a> {
    let sentence = nothing(figures, texts).unwrap_or_else(|| {
        let (top, _) = greatest(figures, NAMED);
        let top = top.into_iter().map(|theme| answers::of_which(&theme.theme, &theme.answers, texts));
        let top = top.collect::<Vec<_>>().join(texts.get("chart.list.semicolon"));
        words::plural("chart.themes.sentence", figures.themes.len() as u64, texts, &[("top", &top)])
    });

    let column = |c: &str| texts.get(&format!("chart.column.{c}")).to_owned();
    let mut columns = vec![column("theme")];
    columns.extend(answers::all().map(|answer| answers::label(answer, texts)));
    columns.push(column("total"));
    let row = move |theme: &ThemeResponses| {
        let mut row = vec![theme.theme.clone()];
        row.extend(answers::cells(&theme.answers));
        row
    };
    let title = texts.get("chart.themes.title").to_owned();
    let note = texts.get("chart.themes.note").to_owned();
    let foot = figures.basis.foot(&[note, words::without("chart.themes.without", figures.without_theme, texts)], texts);
    Words {
        kind: ChartKind::Themes,
        desc: texts.get("chart.themes.desc").to_owned(),
        sentence,
        columns,
        rows: Rows::later(figures.themes.len(), || greatest(figures, usize::MAX).0, row),
        title,
        foot,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn no_two_words_overlap_and_none_leaves_the_picture(
            basis in checks::basis(),
            themes in prop::collection::vec((checks::name(), checks::answers()), 0..60),
            without_theme in checks::count(),
            width in checks::widths(),
            lang in checks::lang(),
        ) {
            let themes = themes.into_iter().map(|(theme, answers)| ThemeResponses { theme, answers }).collect();
            let figures = Themes { basis, filter: RegisterFilter::default(), themes, without_theme };
            let texts = checks::texts(lang);
            checks::is_legible(width, &words(&figures, &texts).foot, |scene| lay_out(scene, &figures, &texts, 0))?;
        }
    }

    #[test]
    fn both_sides_of_the_zero_line_have_one_scale() {
        let theme = |supported, noted| ThemeResponses {
            theme: String::new(),
            answers: vec![(Some(Response::Supported), supported), (Some(Response::Noted), noted)],
        };
        let (a, b) = (theme(30, 10), theme(0, 60));
        let axis = Axis::new(&[&a, &b], (200, 1000), &checks::texts("en"));
        assert_eq!((axis.supported.most, axis.other.most), (30, 60), "the greatest to each side");
        assert!((axis.other.room - 2 * axis.supported.room).abs() <= 1, "twice as many are twice as long");
    }
}
