//! A briefing as it will be printed, for the window: the same pages as pictures.

use placard_domain::Texts;
use typst_layout::PagedDocument;

use crate::data::{BriefingData, LeftOut, OwnTemplate, Replaced};
use crate::error::BriefingError;
use crate::preset::Preset;
use crate::{print, screen};

/// How many previews the typesetter remembers what it no longer uses: the user takes a word back, or turns a section
/// off and on.
const REMEMBERED: usize = 8;

/// The pages of a briefing.
pub struct Preview {
    document: PagedDocument,
    /// What one page had no room for, in the order in which it was left out.
    pub left_out: Vec<LeftOut>,
    /// Characters that no font of the document can draw: U+FFFD stands for each.
    pub replaced: Vec<Replaced>,
}

/// Lays out `data` as [`render`](crate::render) does. What did not change since the last call is not laid out again:
/// the typesetter keeps it in memory until [`forget`].
///
/// # Errors
/// As [`render`](crate::render), but for what only the file itself can show.
pub fn preview(
    data: &BriefingData,
    texts: &Texts,
    preset: Preset,
    own: Option<&OwnTemplate>,
) -> Result<Preview, BriefingError> {
    let laid = print::lay_out(data, texts, preset, own);
    typst::comemo::evict(REMEMBERED);
    let print::Laid { document, left_out, replaced, .. } = laid?;
    Ok(Preview { document, left_out, replaced })
}

/// Empties the memory of previews: when the composer closes, users' words do not stay.
pub fn forget() {
    typst::comemo::evict(0);
    screen::forget();
}

impl Preview {
    /// Number of pages.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// A mark that is the same as long as the page looks the same. Pages are counted from 0.
    #[must_use]
    pub fn digest(&self, page: usize) -> Option<String> {
        self.document.pages().get(page).map(screen::digest)
    }

    /// Width and height of a page in points.
    #[must_use]
    pub fn size(&self, page: usize) -> Option<(f64, f64)> {
        let size = self.document.pages().get(page)?.frame.size();
        Some((size.x.to_pt(), size.y.to_pt()))
    }

    /// The page as an SVG document that the window may show: shapes and, where the logo is made of pixels, one
    /// embedded PNG picture. No text, style, script, link or name of another file is in it.
    #[must_use]
    pub fn page_svg(&self, page: usize) -> Option<String> {
        self.document.pages().get(page).map(screen::page_svg)
    }
}
