//! Where everything goes, and the one place where plotters draws it.
//!
//! Charts are laid out in reading direction: `x` counts from where a line of text begins. The
//! drawing mirrors it for languages written from right to left, so no chart thinks of direction.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::chart::{ChartError, Link, Mark};
use crate::fonts::Weight;
use crate::ink::Ink;
use crate::measure::{self, Type};
use crate::svg::{Drawing, Setting};

/// In how many parts of a unit the radius of a disc is drawn.
pub(crate) const RADIUS_PARTS: i32 = 10;

/// A rectangle in whole units, `x` in reading direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Area {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

impl Area {
    pub(crate) fn new(x: i32, y: i32, width: i32, height: i32) -> Self {
        Self { x, y, width, height }
    }

    pub(crate) fn end(&self) -> i32 {
        self.x + self.width
    }

    pub(crate) fn bottom(&self) -> i32 {
        self.y + self.height
    }
}

/// Which point of a text its `x` is, in reading direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

#[derive(Debug)]
enum Shape {
    Fill(Area, Ink, f64),
    Outline(Area, Ink),
    Surface(Vec<(i32, i32)>, Ink),
    Line(Vec<(i32, i32)>, Ink, u32),
    /// Centre, and radius in parts of a unit.
    Disc((i32, i32), i32, Ink),
    /// `prose` is a sentence in the language of the chart, whatever letters it begins with.
    Text {
        x: i32,
        baseline: i32,
        anchor: Anchor,
        text: String,
        face: Type,
        ink: Ink,
        prose: bool,
    },
}

/// A chart being laid out.
#[derive(Debug)]
pub(crate) struct Scene {
    /// Room for the chart, without the margin.
    pub width: i32,
    margin: i32,
    rtl: bool,
    shapes: Vec<Shape>,
    marks: Vec<Mark>,
}

impl Scene {
    /// An empty scene; `margin` is the empty space around it.
    pub(crate) fn new(width: i32, margin: i32, rtl: bool) -> Self {
        Self { width, margin, rtl, shapes: Vec::new(), marks: Vec::new() }
    }

    pub(crate) fn is_rtl(&self) -> bool {
        self.rtl
    }

    pub(crate) fn fill(&mut self, area: Area, ink: Ink) {
        self.shapes.push(Shape::Fill(area, ink, 1.0));
    }

    /// A surface that lets through what lies beneath; `opacity` from 0 to 1.
    pub(crate) fn tint(&mut self, area: Area, ink: Ink, opacity: f64) {
        self.shapes.push(Shape::Fill(area, ink, opacity));
    }

    pub(crate) fn outline(&mut self, area: Area, ink: Ink) {
        self.shapes.push(Shape::Outline(area, ink));
    }

    pub(crate) fn surface(&mut self, points: Vec<(i32, i32)>, ink: Ink) {
        self.shapes.push(Shape::Surface(points, ink));
    }

    pub(crate) fn line(&mut self, points: Vec<(i32, i32)>, ink: Ink, thickness: u32) {
        self.shapes.push(Shape::Line(points, ink, thickness));
    }

    pub(crate) fn disc(&mut self, centre: (i32, i32), radius: impl Into<f64>, ink: Ink) {
        let parts = (radius.into() * f64::from(RADIUS_PARTS)).round() as i32;
        self.shapes.push(Shape::Disc(centre, parts, ink));
    }

    /// One line of text with its baseline at `baseline`.
    pub(crate) fn text(&mut self, (x, baseline): (i32, i32), anchor: Anchor, text: &str, face: Type, ink: Ink) {
        let text = measure::clean(text);
        if !text.is_empty() {
            self.shapes.push(Shape::Text { x, baseline, anchor, text, face, ink, prose: false });
        }
    }

    /// Lines of a sentence in the language of the chart, `leading` apart below `top`; gives the last
    /// baseline. A line of it can begin with a word in another script.
    pub(crate) fn prose(&mut self, lines: &[String], top: i32, leading: i32, face: Type, ink: Ink) -> i32 {
        let mut baseline = top;
        for line in lines {
            baseline += leading;
            let text = measure::clean(line);
            self.shapes.push(Shape::Text { x: 0, baseline, anchor: Anchor::Start, text, face, ink, prose: true });
        }
        baseline
    }

    /// Makes `area` something that can be pointed at; at least a unit of it stays inside the drawing.
    pub(crate) fn mark(&mut self, area: Area, label: &str, link: Link) {
        let start = area.x.clamp(0, self.width - 1);
        let width = area.end().clamp(start + 1, self.width) - start;
        let x = if self.rtl { self.width - start - width } else { start };
        self.marks.push(Mark {
            x: f64::from(self.margin + x),
            y: f64::from(self.margin + area.y.max(0)),
            width: f64::from(width),
            height: f64::from(area.height.max(1)),
            label: measure::clean(label),
            link,
        });
    }

    /// Width and height of the drawing of a chart that is `height` high.
    pub(crate) fn size(&self, height: i32) -> (i32, i32) {
        (self.width + 2 * self.margin, height.max(1) + 2 * self.margin)
    }

    /// Draws everything with plotters.
    pub(crate) fn draw(self, height: i32, setting: &Setting<'_>) -> Result<(String, Vec<Mark>), ChartError> {
        let (width, height) = self.size(height);
        let mut drawing = Drawing::new((width.unsigned_abs(), height.unsigned_abs()), setting);
        let root = drawing.canvas().into_drawing_area();
        for shape in &self.shapes {
            self.draw_shape(&root, shape).map_err(|e| ChartError::NotDrawn(e.to_string()))?;
        }
        drop(root);
        Ok((drawing.finish(), self.marks))
    }

    fn draw_shape<DB: DrawingBackend>(
        &self,
        root: &DrawingArea<DB, plotters::coord::Shift>,
        shape: &Shape,
    ) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
        let place = |&(x, y): &(i32, i32)| (self.margin + if self.rtl { self.width - x } else { x }, self.margin + y);
        let corners = |area: &Area| {
            let (a, b) = (place(&(area.x, area.y)), place(&(area.end(), area.bottom())));
            [(a.0.min(b.0), a.1), (a.0.max(b.0), b.1)]
        };
        match shape {
            Shape::Fill(area, ink, opacity) => {
                root.draw(&Rectangle::new(corners(area), ink.disguise().mix(*opacity).filled()))
            }
            Shape::Outline(area, ink) => root.draw(&Rectangle::new(corners(area), ink.disguise())),
            Shape::Surface(points, ink) => {
                let points: Vec<_> = points.iter().map(place).collect();
                root.draw(&Polygon::new(points, ink.disguise().filled()))
            }
            Shape::Line(points, ink, thickness) => {
                let points: Vec<_> = points.iter().map(place).collect();
                root.draw(&PathElement::new(points, ink.disguise().stroke_width(*thickness)))
            }
            Shape::Disc(centre, radius, ink) => {
                root.draw(&Circle::new(place(centre), *radius, ink.disguise().filled()))
            }
            Shape::Text { x, baseline, anchor, text, face, ink, prose } => {
                let side = match (anchor, self.rtl) {
                    (Anchor::Middle, _) => HPos::Center,
                    (Anchor::Start, false) | (Anchor::End, true) => HPos::Left,
                    (Anchor::End, false) | (Anchor::Start, true) => HPos::Right,
                };
                let style = match face.weight {
                    Weight::Regular => FontStyle::Normal,
                    Weight::SemiBold => FontStyle::Bold,
                };
                let colour = ink.disguise();
                let style = TextStyle::from(("sans-serif", face.size, style).into_font())
                    .color(&colour)
                    .pos(Pos::new(side, VPos::Bottom));
                let from_right = if *prose { self.rtl } else { begins_from_right(text) };
                let text = if from_right { format!("\u{2067}{text}\u{2069}") } else { set_apart(text) };
                root.draw(&Text::new(text, place(&(*x, *baseline)), style))
            }
        }
    }

    /// The boxes of all texts, in reading direction, for the tests that nothing overlaps.
    #[cfg(test)]
    pub(crate) fn text_boxes(&self) -> Vec<(Area, String)> {
        let boxed = |shape: &Shape| match shape {
            Shape::Text { x, baseline, anchor, text, face, .. } => {
                let width = measure::width(text, *face);
                let start = match anchor {
                    Anchor::Start => *x,
                    Anchor::Middle => x - width / 2,
                    Anchor::End => x - width,
                };
                let height = face.size * 3 / 4;
                Some((Area::new(start, baseline - height, width, height), text.clone()))
            }
            _ => None,
        };
        self.shapes.iter().filter_map(boxed).collect()
    }
}

/// Whether the first letter is Arabic or Hebrew: such a text is set apart so that its numbers and full
/// stops stand where its readers expect them, as in a drawing every line begins from left to right.
fn begins_from_right(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(is_from_right)
}

fn is_from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

/// The text with every name in Arabic or Hebrew letters set apart, so that what follows it, such as its
/// number in brackets, keeps its place in a line that runs from left to right.
fn set_apart(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_from_right) {
        let (before, name) = rest.split_at(start);
        let end = name.find(|c: char| !is_from_right(c) && c != ' ').unwrap_or(name.len());
        let (name, after) = name.split_at(end);
        let bare = name.trim_end();
        let spaces = name.get(bare.len()..).unwrap_or_default();
        set.extend([before, "\u{2067}", bare, "\u{2069}", spaces]);
        rest = after;
    }
    set.push_str(rest);
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Look;

    const SETTING: Setting<'_> =
        Setting { look: Look::Light, id_prefix: "t", lang: "en", rtl: false, title: "", desc: "" };

    fn link() -> Link {
        Link::Session { number: 50 }
    }

    #[test]
    fn languages_from_right_to_left_mirror_the_whole_scene() -> Result<(), ChartError> {
        let mut scene = Scene::new(600, 0, true);
        scene.text((10, 40), Anchor::Start, "USA", Type::SMALL, Ink::Text);
        scene.mark(Area::new(0, 0, 50, 24), "first", link());
        let (drawing, marks) = scene.draw(100, &SETTING)?;
        assert!(drawing.contains(r#"x="590""#) && drawing.contains(r#"text-anchor="end""#), "{drawing}");
        assert!((marks[0].x - 550.0).abs() < f64::EPSILON, "a mark is mirrored with what it lies over");
        Ok(())
    }

    #[test]
    fn a_sentence_keeps_the_direction_of_its_language_whatever_its_line_begins_with() -> Result<(), ChartError> {
        for (rtl, isolated) in [(true, true), (false, false)] {
            let mut scene = Scene::new(600, 0, rtl);
            scene.prose(&["UPR Info (90).".to_owned()], 0, 17, Type::SMALL, Ink::Text);
            let (drawing, _) = scene.draw(100, &SETTING)?;
            assert_eq!(drawing.contains('\u{2067}'), isolated, "{drawing}");
        }
        Ok(())
    }

    #[test]
    fn a_name_from_right_to_left_does_not_turn_round_the_line_that_it_stands_in() {
        let line = "Most often: منتدى حقوق (12); رسائل (3).";
        let expected = "Most often: \u{2067}منتدى حقوق\u{2069} (12); \u{2067}رسائل\u{2069} (3).";
        assert_eq!(set_apart(line), expected, "the numbers stay behind their names");
        assert_eq!(set_apart("Most often: none."), "Most often: none.", "nothing to set apart");
    }

    #[test]
    fn a_mark_never_leaves_the_drawing() -> Result<(), ChartError> {
        let mut scene = Scene::new(600, 0, false);
        scene.mark(Area::new(-50, -5, 5000, 0), "wide", link());
        scene.mark(Area::new(900, 0, 5, 5), "outside", link());
        for mark in scene.draw(100, &SETTING)?.1 {
            assert!(mark.x >= 0.0 && mark.x + mark.width <= 600.0 && mark.width >= 1.0, "{mark:?}");
        }
        Ok(())
    }
}
