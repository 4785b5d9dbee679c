//! From what a briefing says to its pages: checked, cleaned, and, where one page is the rule, made to fit.

use placard_domain::Texts;
use typst::foundations::Bytes;
use typst_layout::PagedDocument;

use crate::data::{BriefingData, LeftOut, OwnTemplate, Replaced};
use crate::error::BriefingError;
use crate::page::{Page, chart_file, heading};
use crate::preset::Preset;
use crate::section::Content;
use crate::world::{Picture, Template};
use crate::{clean, fit, pdf};

/// A briefing on its pages.
pub(crate) struct Laid {
    pub document: PagedDocument,
    /// What is printed, every text of it printable.
    pub data: BriefingData,
    /// Items of it that are left out.
    pub dropped: Vec<fit::Item>,
    pub left_out: Vec<LeftOut>,
    pub replaced: Vec<Replaced>,
}

/// Lays out a briefing.
pub(crate) fn lay_out(
    data: &BriefingData,
    texts: &Texts,
    preset: Preset,
    own: Option<&OwnTemplate>,
) -> Result<Laid, BriefingError> {
    data.check()?;
    let (mut clean, gaps) = clean::cleaned(data)?;
    clean.logo.clone_from(&data.logo);
    let pictures = pictures(&clean);
    let print = |left_out: &[fit::Item]| {
        let page = Page::new(&clean, texts, preset, left_out);
        match own {
            Some(own) => pdf::lay_out_own(own, &page, &pictures),
            None => pdf::lay_out(Template::of(preset), &page, &pictures),
        }
    };
    let dropped = if preset.is_one_page() {
        fit::one_page(&clean, |dropped| Ok(print(dropped)?.pages().len() == 1))?
            .ok_or_else(|| BriefingError::DoesNotFit(fit::longest_fixed_part(&clean)))?
    } else {
        Vec::new()
    };
    let replaced = gaps.into_iter().map(|gap| Replaced {
        character: gap.character,
        heading: gap.section.and_then(|place| data.sections.get(place)).map(|section| heading(section, texts)),
        text: gap.text,
    });
    Ok(Laid {
        document: print(&dropped)?,
        left_out: dropped.iter().filter_map(|item| item.describe(&clean, texts)).collect(),
        replaced: replaced.collect(),
        data: clean,
        dropped,
    })
}

/// The files that the page names.
pub(crate) fn pictures(data: &BriefingData) -> Vec<Picture> {
    let mut pictures = Vec::new();
    for (place, section) in data.sections.iter().enumerate() {
        if let Content::Charts(charts) = &section.content {
            for (index, chart) in charts.iter().enumerate() {
                pictures.push((chart_file(place, index), Bytes::from_string(chart.svg.clone())));
            }
        }
    }
    if let Some(logo) = &data.logo {
        pictures.push((logo.file().to_owned(), Bytes::new(logo.bytes().to_vec())));
    }
    pictures
}
