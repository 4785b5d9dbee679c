//! A finished chart on a canvas of a given size: for a slide, a column of text or a post.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::chart::{Chart, Frame, Mark};
use crate::svg;

/// What a picture is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// As wide as it was seen; the height follows from the content.
    #[default]
    Screen,
    /// A slide of 16:9, 1280 × 720.
    Slide,
    /// A column of text, 640 wide; the height follows from the content.
    Column,
    /// A square post, 1080 × 1080.
    Post,
    /// A wide post, 1200 × 675.
    WidePost,
}

/// Nothing is drawn larger than this: one bar must not fill a slide.
const LARGEST: f64 = 2.0;
/// Steps of the search for the layout that can be shown largest; each draws the chart once.
const STEPS: usize = 6;

/// A chart at the size that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// The chart, its picture exactly as large as the canvas where there is one.
    pub chart: Chart,
    /// Height of its smallest letters, in CSS pixels.
    pub smallest_text: f64,
}

impl Size {
    /// All sizes, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Screen, Self::Slide, Self::Column, Self::Post, Self::WidePost];

    /// Letters below this cannot be read, in CSS pixels.
    pub const READABLE: f64 = 9.0;

    /// Stable code, as on the command line and on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Screen => "screen",
            Self::Slide => "slide",
            Self::Column => "column",
            Self::Post => "post",
            Self::WidePost => "wide-post",
        }
    }

    /// The size with that code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.code() == code)
    }

    /// Width and height in CSS pixels, where both are given.
    #[must_use]
    pub fn canvas(self) -> Option<(u32, u32)> {
        match self {
            Self::Screen | Self::Column => None,
            Self::Slide => Some((1280, 720)),
            Self::Post => Some((1080, 1080)),
            Self::WidePost => Some((1200, 675)),
        }
    }

    /// The chart at this size. `draw` lays it out for a width; `seen` is the width on the screen.
    ///
    /// On a canvas the chart is laid out for the width at which its letters become largest, and stands in the middle.
    ///
    /// # Errors
    /// Those of `draw`.
    pub fn fit<E>(self, seen: u32, mut draw: impl FnMut(u32) -> Result<Chart, E>) -> Result<Fitted, E> {
        let Some(canvas) = self.canvas() else {
            let mut chart = draw(if self == Self::Column { 640 } else { seen })?;
            if self == Self::Column {
                chart.svg = svg::sized(&chart.svg, (chart.width, chart.height));
            }
            let smallest_text = svg::smallest_text(&chart.svg);
            return Ok(Fitted { chart, smallest_text });
        };
        let (width, height) = (f64::from(canvas.0), f64::from(canvas.1));
        let scale = |chart: &Chart| {
            let (wide, high) = (width / f64::from(chart.width.max(1)), height / f64::from(chart.height.max(1)));
            (wide.min(high).min(LARGEST), wide > high)
        };
        let (mut low, mut high) = ((canvas.0 / 2).max(Frame::WIDTHS.0), Frame::WIDTHS.1);
        let mut best = draw(canvas.0)?;
        let mut latest = best.width;
        let (mut largest, mut too_high) = scale(&best);
        for _ in 0..STEPS {
            // A wider layout is a lower one: the best is where both sides of the canvas are reached.
            if too_high {
                low = latest;
            } else {
                high = latest;
            }
            if largest >= LARGEST || high <= low + 8 {
                break;
            }
            let chart = draw(u32::midpoint(low, high))?;
            let (now, is_too_high) = scale(&chart);
            (latest, too_high) = (chart.width, is_too_high);
            if now > largest {
                (best, largest) = (chart, now);
            }
        }
        Ok(place(best, canvas, largest))
    }
}

/// The chart `scale` times as large in the middle of a canvas.
fn place(mut chart: Chart, (width, height): (u32, u32), scale: f64) -> Fitted {
    let side = |whole: u32, part: u32| ((f64::from(whole) - f64::from(part) * scale) / 2.0).max(0.0);
    let at = (side(width, chart.width), side(height, chart.height));
    let smallest_text = svg::smallest_text(&chart.svg) * scale;
    chart.svg = svg::placed(&chart.svg, (width, height), at, scale);
    for Mark { x, y, width, height, .. } in &mut chart.marks {
        (*x, *y) = (at.0 + *x * scale, at.1 + *y * scale);
        (*width, *height) = (*width * scale, *height * scale);
    }
    (chart.width, chart.height) = (width, height);
    Fitted { chart, smallest_text }
}
