//! A page of a PDF as a picture, to be held beside what was read from it: the shapes of its letters and its thin
//! lines as SVG. Photographs, colours, masks and patterns are left out, so that nothing in it can load anything and a
//! page is small; all is drawn in the colour of the text around the picture.

use std::collections::HashMap;
use std::fmt::Write;

use hayro_interpret::font::{Glyph, OutlineGlyph};
use hayro_interpret::{
    BlendMode, CacheKey, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, TransformExt, interpret_page,
};
use kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Line, apart, guarded, letters, lines, open};
use crate::{Input, IntakeError};

/// Longest picture in bytes; a page of text needs a tenth of it.
const MOST_BYTES: usize = 4_000_000;
/// A filled shape that is wider and higher than this, in points, is a background and no line.
const THICKEST_LINE: f64 = 3.0;
/// Least width of a line, in points: some files ask for the thinnest that a device can draw.
const THINNEST_LINE: f64 = 0.4;
/// How far letters reach above and below the line that they stand on, in parts of their size.
const ABOVE: f64 = 0.8;
const BELOW: f64 = 0.25;

/// A page as it is printed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PagePicture {
    /// Which page, from 1.
    pub page: u32,
    /// How many there are.
    pub pages: u32,
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// The picture.
    pub svg: String,
    /// What is written on it, from top to bottom.
    pub lines: Vec<PageLine>,
}

/// A line of text and where it stands, in points from the upper left corner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PageLine {
    /// The text.
    pub text: String,
    /// Left end.
    pub left: f64,
    /// Right end.
    pub right: f64,
    /// Upper edge.
    pub top: f64,
    /// Lower edge.
    pub bottom: f64,
}

/// Draws a page of a PDF.
///
/// # Errors
/// [`IntakeError`] where the file cannot be opened, or has no such page.
pub fn page_picture(input: &Input, page: u32) -> Result<PagePicture, IntakeError> {
    guarded(input, || apart::picture(input, page).unwrap_or_else(|| draw(input, page)))
}

pub(super) fn draw(input: &Input, number: u32) -> Result<PagePicture, IntakeError> {
    let pdf = open(input)?;
    let pages = pdf.pages();
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    let page = usize::try_from(number).ok().and_then(|number| pages.get(number.checked_sub(1)?));
    let page = page.ok_or_else(|| IntakeError::BadSetting {
        name: input.name.to_owned(),
        setting: "page".to_owned(),
        value: number.to_string(),
        known: format!("1–{count}"),
    })?;
    let cache = InterpreterCache::new();
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let area = Rect::new(0.0, 0.0, width, height);
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, area, &cache, page.xref(), InterpreterSettings::default());
    let mut drawing = Drawing::default();
    interpret_page(page, &mut context, &mut drawing);
    let lines = lines::of(letters::of(page, &cache).letters);
    let lines = lines.into_iter().map(PageLine::from).collect();
    Ok(PagePicture { page: number, pages: count, width, height, svg: drawing.finish(width, height), lines })
}

impl From<Line> for PageLine {
    fn from(Line { text, left, right, base, size, .. }: Line) -> Self {
        Self { text, left, right, top: base - ABOVE * size, bottom: base + BELOW * size }
    }
}

/// Notes what a page draws: each shape of a letter once, and where it stands.
#[derive(Default)]
struct Drawing {
    /// Numbers of the letter shapes by what makes them look as they do; none for a space, which shows nothing.
    shapes: HashMap<(u128, [i64; 4]), Option<usize>>,
    definitions: String,
    body: String,
    /// Whether a letter is being drawn that is made of shapes: those are filled however large they are.
    in_letter: bool,
}

impl Drawing {
    fn is_full(&self) -> bool {
        self.definitions.len() + self.body.len() > MOST_BYTES
    }

    fn finish(self, width: f64, height: f64) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" fill=\"currentColor\">\
             <defs>{}</defs>{}</svg>",
            self.definitions, self.body
        )
    }

    /// The number of a letter shape, which is noted with its origin at zero.
    fn shape(&mut self, letter: &OutlineGlyph, linear: Affine) -> Option<usize> {
        let [a, b, c, d, ..] = linear.as_coeffs().map(|value| (value * 10_000.0).round() as i64);
        let next = self.shapes.len();
        let definitions = &mut self.definitions;
        *self.shapes.entry((letter.identifier().cache_key(), [a, b, c, d])).or_insert_with(|| {
            let outline = letter.outline();
            if outline.elements().is_empty() {
                return None;
            }
            let _ = write!(definitions, "<path id=\"l{next}\" d=\"{}\"/>", data(&(linear * outline)));
            Some(next)
        })
    }
}

impl<'a> Device<'a> for Drawing {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        paint: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        if self.is_full() || matches!(mode, GlyphDrawMode::Invisible) {
            return;
        }
        match glyph {
            Glyph::Outline(outline) => {
                let place = transform * glyph_transform;
                let at = place * Point::ORIGIN;
                if !place.is_finite() {
                    return;
                }
                let linear = place.with_translation(kurbo::Vec2::ZERO);
                if let Some(number) = self.shape(outline, linear) {
                    let (x, y) = (Short(at.x), Short(at.y));
                    let _ = write!(self.body, "<use href=\"#l{number}\" x=\"{x}\" y=\"{y}\"/>");
                }
            }
            // Letters that are drawn with letters of their own would have no end.
            Glyph::Type3(_) if self.in_letter => {}
            Glyph::Type3(drawn) => {
                self.in_letter = true;
                drawn.interpret(self, transform, glyph_transform, paint);
                self.in_letter = false;
            }
        }
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, mode: &PathDrawMode) {
        if self.is_full() {
            return;
        }
        let path = transform * path.clone();
        let bounds = path.bounding_box();
        if !bounds.is_finite() {
            return;
        }
        let _ = match mode {
            PathDrawMode::Fill(_) => {
                if !self.in_letter && bounds.width().min(bounds.height()) > THICKEST_LINE {
                    return;
                }
                write!(self.body, "<path d=\"{}\"/>", data(&path))
            }
            PathDrawMode::Stroke(stroke) => {
                let scale = transform.determinant().abs().sqrt();
                let width = (f64::from(stroke.line_width) * scale).max(THINNEST_LINE);
                if width > THICKEST_LINE {
                    return;
                }
                let data = data(&path);
                write!(
                    self.body,
                    "<path d=\"{data}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"{}\"/>",
                    Short(width)
                )
            }
        };
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// A number with two digits behind the point at most: finer than any eye sees at four times its size.
struct Short(f64);

impl std::fmt::Display for Short {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "{}", (self.0 * 100.0).round() / 100.0)
    }
}

/// A path as the attribute `d` has it.
fn data(path: &BezPath) -> String {
    let mut out = String::new();
    let mut to = |command: char, points: &[Point]| {
        out.push(command);
        for (n, point) in points.iter().enumerate() {
            let before = if n == 0 { "" } else { " " };
            let _ = write!(out, "{before}{} {}", Short(point.x), Short(point.y));
        }
    };
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(a) => to('M', &[a]),
            PathEl::LineTo(a) => to('L', &[a]),
            PathEl::QuadTo(a, b) => to('Q', &[a, b]),
            PathEl::CurveTo(a, b, c) => to('C', &[a, b, c]),
            PathEl::ClosePath => to('Z', &[]),
        }
    }
    out
}
