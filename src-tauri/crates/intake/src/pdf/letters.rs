//! The letters of a page: hayro interprets it, and what it would draw is noted instead.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, TransformExt, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};

/// Most letters of a page; a page that draws more is no text.
const MOST_LETTERS: usize = 100_000;
/// Width of a letter whose font does not say, in parts of its size.
const USUAL_WIDTH: f64 = 0.5;
/// Units of a font to its size, in a PDF.
const UNITS: f64 = 1000.0;

/// One letter where it stands: in points from the upper left corner of the page.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub text: BfString,
    pub left: f64,
    pub right: f64,
    pub base: f64,
    pub size: f64,
}

/// What a page draws.
#[derive(Debug, Default)]
pub(super) struct Drawn {
    pub letters: Vec<Letter>,
    /// Letters whose font does not tell what they are.
    pub unknown: usize,
    /// Whether there are pictures, as of a scanned page.
    pub pictures: usize,
}

/// Reads the letters of a page in the order in which it draws them.
pub(super) fn of<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>) -> Drawn {
    let (width, height) = page.render_dimensions();
    let settings = InterpreterSettings::default();
    let area = Rect::new(0.0, 0.0, width.into(), height.into());
    let mut context = Context::new(page.initial_transform(true).to_kurbo(), area, cache, page.xref(), settings);
    let mut drawn = Drawn::default();
    interpret_page(page, &mut context, &mut drawn);
    drawn
}

impl<'a> Device<'a> for Drawn {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let place = transform * glyph_transform;
        let origin = place * Point::ORIGIN;
        let along = place * Point::new(UNITS, 0.0) - origin;
        let up = place * Point::new(0.0, UNITS) - origin;
        // What stands upright on the page is a watermark or a mark of the printer.
        if along.x <= 0.0 || along.y.abs() > along.x.abs() * 0.1 || self.letters.len() >= MOST_LETTERS {
            return;
        }
        let Some(text) = glyph.as_unicode() else {
            self.unknown += 1;
            return;
        };
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map(|width| f64::from(width) / UNITS),
            Glyph::Type3(_) => None,
        };
        if origin.is_finite() && up.hypot().is_finite() {
            let right = origin.x + along.x * advance.unwrap_or(USUAL_WIDTH);
            self.letters.push(Letter { text, left: origin.x, right, base: origin.y, size: up.hypot() });
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.pictures += 1;
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
