//! Briefings, the case of one State on paper, and boards, charts side by side: as a PDF that meets PDF/UA-1 and
//! PDF/A-2a.
//!
//! Data, chart and words come in; bytes go out. Nothing is read from a disk, a clock or a network: the
//! same input gives the same bytes. What users wrote reaches the template as data, never as markup.

mod board;
mod clean;
mod data;
mod error;
mod fit;
mod page;
mod pdf;
mod world;

pub use board::{BoardData, BoardTile, Plate, PrintedBoard, TileContent, render_board};
pub use data::{
    Ask, Briefing, BriefingData, ChartPicture, Event, LeftOut, Preset, Recommendations, Section, Source, Statement,
};
pub use error::BriefingError;

use placard_domain::Texts;

use world::Template;

/// The standards that every briefing meets.
pub const STANDARD: &str = "PDF/UA-1, PDF/A-2a";

/// Prints `data` in the language of `texts` (keys `briefing.*` and those of dates).
///
/// A factsheet keeps to one page: what does not fit is left out as a whole, in the order described at
/// [`Section`], counted on the page and listed in [`Briefing::left_out`]. Characters that no font of the
/// document can draw become U+FFFD and are listed in [`Briefing::replaced`].
///
/// # Errors
/// [`BriefingError`] when the data lacks what every page needs, cites a source that is not listed, cannot
/// be brought onto one page, or carries a chart that is not an SVG picture.
pub fn render(data: &BriefingData, texts: &Texts, preset: Preset) -> Result<Briefing, BriefingError> {
    data.check()?;
    let (data, replaced) = clean::cleaned(data)?;
    let _evict = pdf::EvictWhenDone;
    let svg = data.chart.as_ref().map_or("", |chart| chart.svg.as_str());
    let picture = [("chart.svg".to_owned(), svg)];
    let lay_out = |left_out: &[fit::Item]| {
        pdf::lay_out(Template::Briefing, &page::Page::new(&data, texts, preset, left_out), &picture)
    };
    let dropped = match preset {
        Preset::Full => Vec::new(),
        Preset::Factsheet => fit::one_page(&data, |dropped| Ok(lay_out(dropped)?.pages().len() == 1))?
            .ok_or_else(|| BriefingError::DoesNotFit(fit::longest_fixed_part(&data)))?,
    };
    let document = lay_out(&dropped)?;
    let left_out = dropped.iter().map(|item| item.describe(&data)).collect();
    let ident = format!("placard briefing {} {} {} {}", preset.code(), data.state, texts.lang(), data.as_of);
    Ok(Briefing {
        pdf: pdf::export(&document, ident)?,
        pages: document.pages().len(),
        left_out,
        replaced,
        standard: STANDARD,
    })
}
