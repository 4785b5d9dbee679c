//! A finished drawing as pixels.

use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::chart::{Chart, ChartError};
use crate::fonts;

/// Longest side of a picture: more is a mistake and costs gigabytes.
const LONGEST_SIDE: f32 = 16_384.0;
/// CSS pixels in a metre: 96 to the inch of 25.4 mm.
const PER_METRE: f32 = 96.0 / 0.0254;

/// How many pixels a picture has for each unit of its drawing, which is a CSS pixel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
pub enum Scale {
    /// One: for a page that must be small.
    #[serde(rename = "1")]
    Single,
    /// Two: sharp on most screens.
    #[default]
    #[serde(rename = "2")]
    Double,
    /// 300 to the inch of the natural size: for print.
    #[serde(rename = "300dpi")]
    Print,
}

impl Scale {
    /// All scales, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Single, Self::Double, Self::Print];

    /// Stable code, as on the command line and on the wire.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Single => "1",
            Self::Double => "2",
            Self::Print => "300dpi",
        }
    }

    /// The scale with that code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.code() == code)
    }

    /// Pixels for each unit of the viewBox.
    #[must_use]
    pub fn factor(self) -> f32 {
        match self {
            Self::Single => 1.0,
            Self::Double => 2.0,
            Self::Print => 300.0 / 96.0,
        }
    }
}

/// The picture of a chart. It says how large it is in print, and in words what it shows.
pub(crate) fn render(chart: &Chart, scale: f32) -> Result<Vec<u8>, ChartError> {
    let refused = |reason: &dyn std::fmt::Display| ChartError::NotRendered(reason.to_string());
    if !scale.is_finite() || scale <= 0.0 {
        return Err(refused(&"the scale must be more than 0"));
    }
    let tree = Tree::from_str(&chart.svg, &fonts::options()).map_err(|e| refused(&e))?;
    let (width, height) = ((tree.size().width() * scale).ceil(), (tree.size().height() * scale).ceil());
    if width > LONGEST_SIDE || height > LONGEST_SIDE {
        return Err(ChartError::TooLarge { width: width as u64, height: height as u64 });
    }
    let mut pixels = Pixmap::new((width as u32).max(1), (height as u32).max(1)).ok_or_else(|| refused(&"no memory"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    encode(chart, pixels, scale).map_err(|e| refused(&e))
}

fn encode(chart: &Chart, pixels: Pixmap, scale: f32) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    // Every drawing has a ground, so nothing is seen through it.
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    let per_metre = (PER_METRE * scale).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: per_metre, yppu: per_metre, unit: Unit::Meter }));
    encoder.add_itxt_chunk("Title".to_owned(), chart.title.clone())?;
    encoder.add_itxt_chunk("Description".to_owned(), chart.sentence.clone())?;
    let mut writer = encoder.write_header()?;
    let opaque: Vec<u8> =
        pixels.take_demultiplied().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    writer.write_image_data(&opaque)?;
    writer.finish()?;
    Ok(file)
}
