//! A finished drawing as pixels.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::chart::ChartError;
use crate::fonts;

/// Longest side of a picture: more is a mistake and costs gigabytes.
const LONGEST_SIDE: f32 = 16_384.0;

pub(crate) fn render(svg: &str, scale: f32) -> Result<Vec<u8>, ChartError> {
    let refused = |reason: &dyn std::fmt::Display| ChartError::NotRendered(reason.to_string());
    if !scale.is_finite() || scale <= 0.0 {
        return Err(refused(&"the scale must be more than 0"));
    }
    let options = Options { fontdb: fonts::database(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|e| refused(&e))?;
    let (width, height) = ((tree.size().width() * scale).ceil(), (tree.size().height() * scale).ceil());
    if width > LONGEST_SIDE || height > LONGEST_SIDE {
        return Err(ChartError::TooLarge { width: width as u64, height: height as u64 });
    }
    let mut pixels = Pixmap::new((width as u32).max(1), (height as u32).max(1)).ok_or_else(|| refused(&"no memory"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| refused(&e))
}
