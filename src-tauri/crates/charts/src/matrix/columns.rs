//! The columns of a matrix: their heads in words where the words fit, else letters with a key above.

use placard_domain::Texts;

use super::{Matrix, MatrixState};
use crate::chart::Link;
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::rows::ROW;
use crate::scene::{Anchor, Area, Scene};
use crate::words;

/// More themes than these are only counted, and fewer are shown where numbers are long.
pub(super) const MOST: usize = 12;
/// A column is never narrower: what a finger or a pointer needs, and some space.
const NARROWEST: i32 = 36;
/// A column is never wider: the discs of a row would stand too far apart to be compared.
const WIDEST: i32 = 96;
const LINE: i32 = 14;
const HEAD_LINES: usize = 3;
/// One entry of the key: a letter and the name of a theme.
const KEY_WIDTH: i32 = 260;
const LETTERS: [&str; MOST] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];

/// The columns that are shown.
pub(super) struct Columns<'a> {
    /// Themes with the number of their recommendations.
    pub themes: Vec<&'a (String, u32)>,
    /// Where the first column begins.
    pub start: i32,
    /// Where the totals begin.
    pub end: i32,
    /// Width of each.
    pub width: i32,
    /// The names in lines; empty where there is a key.
    heads: Vec<Vec<String>>,
}

impl<'a> Columns<'a> {
    /// As many of `themes` as there is room for from `start` to `end`.
    pub(super) fn new(
        mut themes: Vec<&'a (String, u32)>,
        states: &[&MatrixState],
        (start, end): (i32, i32),
        texts: &Texts,
    ) -> Self {
        let counts = states.iter().flat_map(|state| &state.themes).chain(themes.iter().copied());
        let widest = words::widest(counts.map(|(_, n)| u64::from(*n)), Type::SMALL, texts);
        let narrowest = NARROWEST.max(widest + 8);
        let room = usize::try_from((end - start) / narrowest).unwrap_or_default().max(1);
        themes.truncate(room);
        let number = i32::try_from(themes.len()).unwrap_or(1).max(1);
        let width = ((end - start) / number).clamp(narrowest, WIDEST.max(narrowest));
        let heads: Vec<_> = themes.iter().map(|(theme, _)| in_lines(theme, width - 6)).collect();
        let heads = heads.into_iter().collect::<Option<Vec<_>>>().unwrap_or_default();
        Self { themes, start, end, width, heads }
    }

    /// Each theme with the middle of its column.
    pub(super) fn themes(&self) -> impl Iterator<Item = (&'a str, i32)> {
        self.themes
            .iter()
            .zip(0..)
            .map(|((theme, _), at)| (theme.as_str(), self.start + at * self.width + self.width / 2))
    }

    /// Sets the heads from `top`; gives where they end.
    pub(super) fn draw_heads(&self, scene: &mut Scene, top: i32, texts: &Texts) -> i32 {
        let lines = self.heads.iter().map(Vec::len).max().unwrap_or(1);
        let last = top + 10 + LINE * i32::try_from(lines.saturating_sub(1)).unwrap_or_default();
        let mut middles = self.themes();
        if self.heads.is_empty() {
            for ((_, middle), letter) in middles.zip(LETTERS) {
                scene.text((middle, last), Anchor::Middle, letter, Type::SMALL_STRONG, Ink::Text);
            }
        } else {
            for lines in &self.heads {
                let Some((_, middle)) = middles.next() else { break };
                for (line, above) in lines.iter().rev().zip(0..) {
                    scene.text((middle, last - LINE * above), Anchor::Middle, line, Type::SMALL, Ink::Text);
                }
            }
        }
        crate::rows::head(scene, last, texts);
        last + 8
    }

    /// Sets the row of the totals from `top`; gives where it ends.
    pub(super) fn draw_totals(&self, scene: &mut Scene, figures: &Matrix, texts: &Texts, top: i32) -> i32 {
        let head = texts.get("chart.column.total");
        scene.text((0, top + 21), Anchor::Start, head, Type::SMALL, Ink::Muted);
        for ((theme, n), (_, middle)) in self.themes.iter().zip(self.themes()) {
            let number = words::number(u64::from(*n), texts);
            scene.text((middle, top + 21), Anchor::Middle, &number, Type::SMALL, Ink::Muted);
            let area = Area::new(middle - self.width / 2, top + 1, self.width, ROW - 2);
            let label = words::plural("chart.matrix.sum", u64::from(*n), texts, &[("name", theme)]);
            scene.mark(area, &label, Link::register(&figures.filter, |filter| filter.themes = vec![theme.clone()]));
        }
        top + ROW
    }

    /// Sets the key of the letters from `top`, down column by column; gives where it ends.
    pub(super) fn draw_key(&self, scene: &mut Scene, top: i32) -> i32 {
        if !self.heads.is_empty() {
            return top;
        }
        let beside = (scene.width / KEY_WIDTH).max(1);
        let width = scene.width / beside;
        let down = self.themes.len().div_ceil(usize::try_from(beside).unwrap_or(1)).max(1);
        let mut bottom = top;
        for (column, themes) in (0..).zip(self.themes.chunks(down)) {
            let mut y = top - 8;
            for ((theme, _), row) in themes.iter().zip(0..) {
                y += 20;
                let letter = LETTERS.get(column * down + row).copied().unwrap_or_default();
                let x = i32::try_from(column).unwrap_or_default() * width;
                scene.text((x, y), Anchor::Start, letter, Type::SMALL_STRONG, Ink::Text);
                let name = measure::fit(&measure::clean(theme), Type::SMALL, width - 20 - 16);
                scene.text((x + 20, y), Anchor::Start, &name, Type::SMALL, Ink::Text);
            }
            bottom = bottom.max(y + 16);
        }
        bottom
    }
}

/// The name in lines that are not wider than `room`, or none where it would have to be cut.
fn in_lines(name: &str, room: i32) -> Option<Vec<String>> {
    let name = measure::clean(name);
    let lines = measure::wrap(&name, Type::SMALL, room, HEAD_LINES);
    let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
    (!name.is_empty() && letters(&lines.concat()) == letters(&name)).then_some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_cut_at_the_head_of_a_column() {
        assert_eq!(
            in_lines("Freedom of opinion", 60),
            Some(vec!["Freedom".to_owned(), "of opinion".to_owned()]),
            "it fits in lines"
        );
        assert_eq!(in_lines("International instruments", 40), None, "a word that is too long asks for a key");
        assert_eq!(in_lines("one two three four five six seven eight nine ten", 40), None, "too many lines too");
    }
}
