//! A finished drawing with its letters as outlines.

use resvg::usvg::{Options, Tree, WriteOptions};

use crate::chart::ChartError;
use crate::fonts;

/// The same picture without any text in it: every letter is drawn.
pub(crate) fn outlined(svg: &str) -> Result<String, ChartError> {
    let options = Options { fontdb: fonts::database(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|e| ChartError::NotRendered(e.to_string()))?;
    Ok(tree.to_string(&WriteOptions { preserve_text: false, ..WriteOptions::default() }))
}
