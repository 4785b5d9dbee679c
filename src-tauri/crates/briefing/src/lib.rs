//! Briefings, what a delegation hands over on paper, and boards, charts side by side: as a PDF that meets PDF/UA-1 and
//! PDF/A-2a, and as pages for the window.
//!
//! Data, charts and words come in; bytes go out. Nothing is read from a disk, a clock or a network: the
//! same input gives the same bytes. What users wrote reaches the template as data, never as markup.

mod board;
mod clean;
mod data;
pub mod docx;
mod error;
mod fit;
mod logo;
mod page;
mod pdf;
mod preset;
mod preview;
mod print;
mod screen;
mod section;
mod source_files;
mod speech;
mod stream_ends;
mod world;

pub use board::{BoardData, BoardTile, Plate, PrintedBoard, TileContent, render_board};
pub use data::{Briefing, BriefingData, LeftOut, OwnTemplate, Replaced, Source};
pub use error::{BriefingError, LogoError};
pub use logo::{Logo, LogoFormat};
pub use preset::Preset;
pub use preview::{Preview, forget, preview};
pub use section::{
    Ask, ChartPicture, Content, Event, Pace, Paragraph, Recommendation, Section, SectionKind, Statement, Table,
};
pub use source_files::source_files;
pub use speech::speech;

use placard_domain::Texts;

/// The standards that every briefing meets.
pub const STANDARD: &str = "PDF/UA-1, PDF/A-2a";

/// Prints `data` in the language of `texts` (keys `briefing.*` and those of dates), with the user's own template in
/// the place of the preset's if there is one.
///
/// A preset of one page keeps to it: what does not fit is left out as a whole, in the order described at
/// [`LeftOut`], counted on the page and listed in [`Briefing::left_out`]. Characters that no font of the
/// document can draw become U+FFFD and are listed in [`Briefing::replaced`].
///
/// # Errors
/// [`BriefingError`] when the data lacks what every page needs, cites a source that is not listed, cannot
/// be brought onto one page, or carries a chart that is not an SVG picture; when the own template is wrong.
pub fn render(
    data: &BriefingData,
    texts: &Texts,
    preset: Preset,
    own: Option<&OwnTemplate>,
) -> Result<Briefing, BriefingError> {
    let _evict = pdf::EvictWhenDone;
    let laid = {
        // What the layout remembers is in the way of the file, which needs as much memory again.
        let _evict = pdf::EvictWhenDone;
        print::lay_out(data, texts, preset, own)?
    };
    let print::Laid { document, left_out, replaced, .. } = laid;
    let ident =
        format!("placard briefing {} {} {} {} {}", preset.code(), data.state, texts.lang(), data.as_of, data.again);
    Ok(Briefing {
        pdf: pdf::export(&document, ident)?,
        pages: document.pages().len(),
        left_out,
        replaced,
        standard: STANDARD,
    })
}
