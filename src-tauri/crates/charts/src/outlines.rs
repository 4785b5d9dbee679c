//! A finished drawing with its letters as outlines.

use resvg::usvg::{Tree, WriteOptions};

use crate::chart::ChartError;
use crate::fonts;

/// The same picture without any text in it: every letter is drawn.
pub(crate) fn outlined(svg: &str) -> Result<String, ChartError> {
    let tree = Tree::from_str(svg, &fonts::options()).map_err(|e| ChartError::NotRendered(e.to_string()))?;
    Ok(tree.to_string(&WriteOptions { preserve_text: false, ..WriteOptions::default() }))
}
