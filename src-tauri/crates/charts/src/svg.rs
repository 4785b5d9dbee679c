//! From what plotters writes to what is shown: roles become colours and patterns, and the drawing
//! gets what plotters cannot give it (title, viewBox, one font family, baselines without `dy`).

use std::fmt::Write as _;

use resvg::usvg::roxmltree::{Document, Node};

use crate::chart::{ChartError, Look};
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

/// The finished drawing.
pub(crate) fn paint(drawing: &str, size: (i32, i32), setting: &Setting<'_>) -> Result<String, ChartError> {
    let document = Document::parse(drawing).map_err(|e| ChartError::NotDrawn(e.to_string()))?;
    let prefix = id_prefix(setting.id_prefix);
    let mut body = String::new();
    let mut patterned = Vec::new();
    for node in document.root_element().children().filter(Node::is_element) {
        let mut element = Element { node, look: setting.look, prefix: &prefix, patterned: &mut patterned };
        element.write(&mut body);
    }
    patterned.sort_unstable();
    patterned.dedup();

    let (width, height) = size;
    let family = if setting.rtl { fonts::ARABIC_FIRST } else { fonts::LATIN_FIRST };
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
    Ok(svg)
}

fn id_prefix(asked: &str) -> String {
    let kept: String = asked.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    if kept.starts_with(|c: char| c.is_ascii_alphabetic()) { kept } else { format!("chart{kept}") }
}

fn hex(colour: Rgb) -> String {
    format!("#{colour:06X}")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
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

/// One element as plotters wrote it.
struct Element<'a, 'b> {
    node: Node<'a, 'a>,
    look: Look,
    prefix: &'b str,
    patterned: &'b mut Vec<Matter>,
}

impl Element<'_, '_> {
    fn number(&self, name: &str) -> f64 {
        self.node.attribute(name).and_then(|v| v.parse().ok()).unwrap_or_default()
    }

    /// A patterned surface is written twice: plain, and its strokes over it. A surface within the
    /// pattern would show the seams of its tiles at sizes that are not whole pixels.
    fn write(&mut self, out: &mut String) {
        self.write_once(out, None);
        if let Some(Ink::Fill(matter)) = self.node.attribute("fill").and_then(Ink::unmask)
            && palette::has_strokes(matter)
        {
            self.patterned.push(matter);
            self.write_once(out, Some(matter));
        }
    }

    fn write_once(&self, out: &mut String, strokes: Option<Matter>) {
        let tag = self.node.tag_name().name();
        let _ = write!(out, "<{tag}");
        match tag {
            "text" => self.write_text_place(out),
            "rect" => self.write_rect_place(out),
            "circle" => self.write_circle_place(out),
            _ => self.write_points(out),
        }
        self.write_paint(out, strokes);
        match self.node.text() {
            Some(text) if tag == "text" => {
                let _ = writeln!(out, ">{}</text>", escape(text.trim()));
            }
            _ => out.push_str("/>\n"),
        }
    }

    fn copy(&self, names: &[&str], out: &mut String) {
        for name in names {
            if let Some(value) = self.node.attribute(*name) {
                let _ = write!(out, " {name}=\"{value}\"");
            }
        }
    }

    /// plotters draws in whole units, in which the area of a small disc could not be true.
    fn write_circle_place(&self, out: &mut String) {
        self.copy(&["cx", "cy"], out);
        let _ = write!(out, " r=\"{}\"", self.number("r") / f64::from(RADIUS_PARTS));
    }

    /// `dy` is folded into `y`: renderers that reorder Arabic apply it to one letter only.
    fn write_text_place(&self, out: &mut String) {
        let size = (self.number("font-size") * 100.0).round() / 100.0;
        let baseline = (self.number("y") + 0.76 * size).round();
        self.copy(&["x"], out);
        let _ = write!(out, " y=\"{baseline}\" font-size=\"{size}\"");
        match self.node.attribute("text-anchor") {
            Some("start") | None => {}
            Some(anchor) => {
                let _ = write!(out, " text-anchor=\"{anchor}\"");
            }
        }
        if self.node.attribute("font-weight").is_some() {
            out.push_str(" font-weight=\"600\"");
        }
    }

    /// A stroke of one unit is sharp when it runs along half units.
    fn write_rect_place(&self, out: &mut String) {
        let inset = if self.is_stroked() { 0.5 } else { 0.0 };
        let (x, y) = (self.number("x") + inset, self.number("y") + inset);
        let (w, h) = (self.number("width") - 2.0 * inset, self.number("height") - 2.0 * inset);
        let _ = write!(out, " x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\"", w.max(0.0), h.max(0.0));
    }

    fn write_points(&self, out: &mut String) {
        let half = if self.is_stroked() && self.number("stroke-width") % 2.0 == 1.0 { 0.5 } else { 0.0 };
        let numbers = self.node.attribute("points").unwrap_or_default().split([',', ' ']);
        let numbers: Vec<f64> = numbers.filter_map(|n| n.parse().ok()).collect();
        let points: Vec<String> = numbers.chunks_exact(2).map(|p| format!("{},{}", p[0] + half, p[1] + half)).collect();
        let _ = write!(out, " points=\"{}\"", points.join(" "));
    }

    fn is_stroked(&self) -> bool {
        self.node.attribute("stroke").is_some_and(|stroke| stroke != "none")
    }

    fn write_paint(&self, out: &mut String, strokes: Option<Matter>) {
        let fill = self.node.attribute("fill").and_then(Ink::unmask);
        let _ = match (strokes, fill) {
            (Some(matter), _) => write!(out, " fill=\"url(#{}-{})\"", self.prefix, matter.code()),
            (None, Some(ink)) => write!(out, " fill=\"{}\"", hex(palette::colour(self.look, ink))),
            (None, None) => write!(out, " fill=\"none\""),
        };
        if let Some(ink) = self.node.attribute("stroke").and_then(Ink::unmask) {
            let _ = write!(out, " stroke=\"{}\"", hex(palette::colour(self.look, ink)));
            if self.node.attribute("stroke-width").is_some_and(|w| w != "1") {
                self.copy(&["stroke-width"], out);
            }
            if let Some(dashes) = palette::dashes(ink) {
                let _ = write!(out, " stroke-dasharray=\"{dashes}\"");
            }
        }
        if self.node.attribute("opacity").is_some_and(|opacity| opacity != "1") {
            self.copy(&["opacity"], out);
        }
    }
}
