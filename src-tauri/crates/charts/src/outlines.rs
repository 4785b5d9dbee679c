//! A finished drawing with its letters as outlines.

use resvg::usvg::{Tree, WriteOptions};

use crate::chart::ChartError;
use crate::fonts;

/// The same picture without any text in it: every letter is drawn.
pub(crate) fn outlined(svg: &str) -> Result<String, ChartError> {
    let tree = Tree::from_str(svg, &fonts::options()).map_err(|e| ChartError::NotRendered(e.to_string()))?;
    // A tenth of a unit is about a fiftieth of a millimetre on a page; more digits only make a document heavy.
    let options = WriteOptions { preserve_text: false, coordinates_precision: 1, ..WriteOptions::default() };
    Ok(tree.to_string(&options))
}
