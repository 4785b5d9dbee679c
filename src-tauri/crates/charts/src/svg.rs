//! What plotters draws on: roles become colours and patterns, and the drawing gets what plotters' own
//! SVG lacks (title, viewBox, one font family, baselines without `dy`, surfaces with patterns).

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use crate::chart::Look;
use crate::fonts;
use crate::ink::{Ink, Matter};
use crate::measure::clean;
use crate::palette::{self, Pattern, Rgb};
use crate::scene::RADIUS_PARTS;

/// What stands around a drawing.
pub(crate) struct Setting<'a> {
    pub look: Look,
    pub id_prefix: &'a str,
    pub lang: &'a str,
    pub rtl: bool,
    pub title: &'a str,
    pub desc: &'a str,
}

/// A drawing under way.
pub(crate) struct Drawing<'a> {
    setting: &'a Setting<'a>,
    family: &'static str,
    prefix: String,
    size: (u32, u32),
    body: String,
    /// What has been drawn with a pattern.
    patterned: Vec<Matter>,
}

impl<'a> Drawing<'a> {
    /// An empty drawing of that width and height.
    pub(crate) fn new(size: (u32, u32), setting: &'a Setting<'a>) -> Self {
        let prefix = id_prefix(setting.id_prefix);
        let family = match setting.lang {
            "zh" => fonts::CHINESE_FIRST,
            _ if setting.rtl => fonts::ARABIC_FIRST,
            _ => fonts::LATIN_FIRST,
        };
        Self { setting, family, prefix, size, body: String::with_capacity(16 * 1024), patterned: Vec::new() }
    }

    /// The families of a text that is not in the script of the page, as it was measured: Chinese where
    /// it has ideographs, Latin where a Chinese font would set its marks too wide.
    fn own_family(&self, text: &str) -> Option<&'static str> {
        let chinese_page = self.family == fonts::CHINESE_FIRST;
        match fonts::is_chinese(text) {
            true if !chinese_page => Some(fonts::CHINESE_FIRST),
            false if chinese_page && !text.is_ascii() => Some(fonts::LATIN_FIRST),
            _ => None,
        }
    }

    /// For plotters to draw on.
    pub(crate) fn canvas(&mut self) -> Canvas<'_, 'a> {
        Canvas(self)
    }

    /// The whole picture.
    pub(crate) fn finish(mut self) -> String {
        self.patterned.sort_unstable();
        self.patterned.dedup();
        let Self { setting, family, prefix, size: (width, height), body, patterned } = self;
        let (title, desc) = (escape(&clean(setting.title)), escape(&clean(setting.desc)));
        let lang = escape(setting.lang);
        let mut svg = String::with_capacity(body.len() + 2048);
        // Every line begins at the left: a page written from right to left would turn the anchors round.
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
             aria-labelledby=\"{prefix}-title {prefix}-desc\" lang=\"{lang}\" direction=\"ltr\" font-family=\"{family}\">\n\
             <title id=\"{prefix}-title\">{title}</title>\n<desc id=\"{prefix}-desc\">{desc}</desc>\n"
        );
        if !patterned.is_empty() {
            svg.push_str("<defs>\n");
            for matter in patterned {
                define(&mut svg, matter, setting.look, &prefix);
            }
            svg.push_str("</defs>\n");
        }
        let ground = hex(palette::colour(setting.look, Ink::Ground));
        let _ = writeln!(svg, "<rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>");
        svg.push_str(&body);
        svg.push_str("</svg>\n");
        svg
    }
}

fn id_prefix(asked: &str) -> String {
    let kept: String = asked.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    if kept.starts_with(|c: char| c.is_ascii_alphabetic()) { kept } else { format!("chart{kept}") }
}

fn hex(colour: Rgb) -> String {
    format!("#{colour:06X}")
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    escape_into(&mut escaped, text);
    escaped
}

fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

/// The pattern of one matter as an SVG paint.
fn define(svg: &mut String, matter: Matter, look: Look, prefix: &str) {
    let coat = palette::coat(look, matter);
    let (side, strokes) = match palette::pattern(matter) {
        Pattern::Full | Pattern::Open | Pattern::OpenDashed | Pattern::OpenDotted => return,
        Pattern::FineDots => (5, dots(5, "0.8")),
        Pattern::Dots => (8, dots(8, "1.3")),
        Pattern::Rising => (8, lines("M-2 2L2 -2M0 8L8 0M6 10L10 6")),
        Pattern::Falling => (8, lines("M-2 6L2 10M0 0L8 8M6 -2L10 2")),
        Pattern::Crossed => (8, lines("M-2 2L2 -2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6 -2L10 2")),
    };
    let (code, stroke) = (matter.code(), hex(coat.stroke));
    let strokes = strokes.replace("ink", &stroke);
    let _ = writeln!(
        svg,
        "<pattern id=\"{prefix}-{code}\" width=\"{side}\" height=\"{side}\" patternUnits=\"userSpaceOnUse\">\
         {strokes}</pattern>"
    );
}

fn dots(side: i32, radius: &str) -> String {
    let middle = f64::from(side) / 2.0;
    format!("<circle cx=\"{middle}\" cy=\"{middle}\" r=\"{radius}\" fill=\"ink\"/>")
}

fn lines(path: &str) -> String {
    format!("<path d=\"{path}\" fill=\"none\" stroke=\"ink\" stroke-width=\"1.2\"/>")
}

/// How an element is painted.
#[derive(Clone, Copy)]
struct Paint {
    fill: Option<Ink>,
    stroke: Option<(Ink, u32)>,
    opacity: f64,
}

impl Paint {
    /// The surface or the line that plotters asks for; none where nothing would be seen.
    fn of(style: &impl BackendStyle, fills: bool) -> Option<Self> {
        let BackendColor { alpha, rgb } = style.color();
        let ink = Ink::unmask(rgb).filter(|_| alpha > 0.0)?;
        let stroke = (!fills).then(|| (ink, style.stroke_width()));
        Some(Self { fill: fills.then_some(ink), stroke, opacity: alpha })
    }

    /// A stroke of an odd width is sharp when it runs along half units.
    fn has_odd_stroke(&self) -> bool {
        self.stroke.is_some_and(|(_, width)| width % 2 == 1)
    }
}

/// The drawing as plotters sees it.
pub(crate) struct Canvas<'a, 'b>(&'a mut Drawing<'b>);

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Canvas<'_, '_> {
    /// Writes an element whose place `place` writes. A patterned surface is written twice: plain, and its strokes over
    /// it. A surface within the pattern would show the seams of its tiles at sizes that are not whole pixels.
    fn element(&mut self, tag: &str, paint: Paint, place: impl Fn(&mut String)) -> Drawn {
        self.once(tag, paint, None, &place);
        if let Some(Ink::Fill(matter)) = paint.fill
            && palette::has_strokes(matter)
        {
            self.0.patterned.push(matter);
            self.once(tag, paint, Some(matter), &place);
        }
        Ok(())
    }

    fn once(&mut self, tag: &str, paint: Paint, strokes: Option<Matter>, place: &impl Fn(&mut String)) {
        let out = &mut self.0.body;
        out.push('<');
        out.push_str(tag);
        place(out);
        write_paint(out, paint, strokes, self.0.setting.look, &self.0.prefix);
        out.push_str("/>\n");
    }
}

fn write_paint(out: &mut String, paint: Paint, strokes: Option<Matter>, look: Look, prefix: &str) {
    match (strokes, paint.fill) {
        (Some(matter), _) => {
            let _ = write!(out, " fill=\"url(#{prefix}-{})\"", matter.code());
        }
        (None, Some(ink)) => write_colour(out, "fill", palette::colour(look, ink)),
        (None, None) => out.push_str(" fill=\"none\""),
    }
    if let Some((ink, width)) = paint.stroke {
        write_colour(out, "stroke", palette::colour(look, ink));
        if width != 1 {
            let _ = write!(out, " stroke-width=\"{width}\"");
        }
        if let Some(dashes) = palette::dashes(ink) {
            let _ = write!(out, " stroke-dasharray=\"{dashes}\"");
        }
    }
    if paint.opacity < 1.0 {
        let _ = write!(out, " opacity=\"{}\"", paint.opacity);
    }
}

fn write_colour(out: &mut String, name: &str, colour: Rgb) {
    let _ = write!(out, " {name}=\"#{colour:06X}\"");
}

/// A whole number and perhaps a half.
fn write_half(out: &mut String, whole: i32, half: bool) {
    match (whole, half) {
        (whole, false) => _ = write!(out, "{whole}"),
        (-1, true) => out.push_str("-0.5"),
        (whole, true) => _ = write!(out, "{}.5", if whole < 0 { whole + 1 } else { whole }),
    }
}

fn write_points(out: &mut String, points: &[BackendCoord], half: bool) {
    out.push_str(" points=\"");
    for (at, (x, y)) in points.iter().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        write_half(out, *x, half);
        out.push(',');
        write_half(out, *y, half);
    }
    out.push('"');
}

impl DrawingBackend for Canvas<'_, '_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.0.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Drawn {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &colour, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fills: bool) -> Drawn {
        let Some(paint) = Paint::of(style, fills) else { return Ok(()) };
        // A border runs inside the surface that it bounds.
        let (half, less) = if fills { (false, 0) } else { (true, 1) };
        let size = ((to.0 - from.0 - less).max(0), (to.1 - from.1 - less).max(0));
        self.element("rect", paint, |out| {
            out.push_str(" x=\"");
            write_half(out, from.0, half);
            out.push_str("\" y=\"");
            write_half(out, from.1, half);
            let _ = write!(out, "\" width=\"{}\" height=\"{}\"", size.0, size.1);
        })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let Some(paint) = Paint::of(style, false) else { return Ok(()) };
        let points: Vec<BackendCoord> = path.into_iter().collect();
        self.element("polyline", paint, |out| write_points(out, &points, paint.has_odd_stroke()))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        let Some(paint) = Paint::of(style, true) else { return Ok(()) };
        let points: Vec<BackendCoord> = corners.into_iter().collect();
        self.element("polygon", paint, |out| write_points(out, &points, false))
    }

    /// The radius is in parts of a unit: in whole units the area of a small disc could not be true.
    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fills: bool) -> Drawn {
        let Some(paint) = Paint::of(style, fills) else { return Ok(()) };
        let radius = f64::from(radius) / f64::from(RADIUS_PARTS);
        self.element("circle", paint, |out| {
            let _ = write!(out, " cx=\"{}\" cy=\"{}\" r=\"{radius}\"", centre.0, centre.1);
        })
    }

    /// `at` is on the baseline: with a distance from it, renderers that reorder Arabic move one letter only.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let BackendColor { alpha, rgb } = style.color();
        let Some(ink) = Ink::unmask(rgb).filter(|_| alpha > 0.0) else { return Ok(()) };
        let family = self.0.own_family(text);
        let out = &mut self.0.body;
        let _ = write!(out, "<text x=\"{}\" y=\"{}\" font-size=\"{}\"", at.0, at.1, style.size());
        out.push_str(match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        });
        if matches!(style.style(), FontStyle::Bold) {
            out.push_str(" font-weight=\"600\"");
        }
        if let Some(family) = family {
            let _ = write!(out, " font-family=\"{family}\"");
        }
        write_colour(out, "fill", palette::colour(self.0.setting.look, ink));
        out.push('>');
        escape_into(out, text.trim());
        out.push_str("</text>\n");
        Ok(())
    }
}

/// The drawing with a natural size, for programs that take an SVG without one to be as large as the page.
pub(crate) fn sized(svg: &str, (width, height): (u32, u32)) -> String {
    svg.replacen(" viewBox=", &format!(" width=\"{width}\" height=\"{height}\" viewBox="), 1)
}

/// The drawing on a canvas of that size, its corner at `at` and everything in it `scale` times as large.
pub(crate) fn placed(svg: &str, size: (u32, u32), at: (f64, f64), scale: f64) -> String {
    let Some((head, rest)) = svg.split_once("</desc>\n") else { return sized(svg, size) };
    let Some((before, (_, after))) =
        head.split_once(" viewBox=\"").and_then(|(before, rest)| Some((before, rest.split_once('"')?)))
    else {
        return sized(svg, size);
    };
    let (width, height) = size;
    let body = rest.trim_end().trim_end_matches("</svg>");
    // The ground of the drawing is that of the whole canvas.
    let ground = rest.split("<rect ").nth(1).and_then(|rect| rect.split("fill=\"").nth(1)?.split('"').next());
    let ground = ground.unwrap_or("#FFFFFF");
    let rounded = |value: f64| (value * 1e4).round() / 1e4;
    let (x, y, scale) = (rounded(at.0), rounded(at.1), rounded(scale));
    let placed = format!(
        "{before} viewBox=\"0 0 {width} {height}\"{after}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>\n\
         <g transform=\"translate({x} {y}) scale({scale})\">\n{body}</g>\n</svg>\n"
    );
    sized(&placed, size)
}

/// Size of the smallest letters, in units of the viewBox.
pub(crate) fn smallest_text(svg: &str) -> f64 {
    let sizes = svg.split(" font-size=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok());
    sizes.fold(f64::INFINITY, f64::min)
}
