//! What a briefing is set from, as files: whoever changes a layout tries it on their own data with typst alone.

use placard_domain::Texts;

use crate::data::{BriefingData, OwnTemplate};
use crate::error::BriefingError;
use crate::page::Page;
use crate::preset::Preset;
use crate::world::{self, Template};
use crate::{pdf, print};

/// The layout and what it imports, `data.json`, the pictures that it names, and the fonts below `fonts/`: names and
/// contents. `typst compile --ignore-system-fonts --font-path fonts --pdf-standard ua-1,a-2a FILE` makes the pages of
/// [`render`](crate::render) of them; only the identifier of the document is another.
///
/// # Errors
/// As [`render`](crate::render), but for what only the file itself can show.
pub fn source_files(
    data: &BriefingData,
    texts: &Texts,
    preset: Preset,
    own: Option<&OwnTemplate>,
) -> Result<Vec<(String, Vec<u8>)>, BriefingError> {
    let _evict = pdf::EvictWhenDone;
    let laid = print::lay_out(data, texts, preset, own)?;
    let page = Page::new(&laid.data, texts, preset, &laid.dropped);
    let json = serde_json::to_vec_pretty(&page).map_err(|e| BriefingError::Template(e.to_string()))?;
    let layout = own.map_or(Template::of(preset), Template::own);
    let mut files = vec![(layout.name.to_owned(), layout.text.as_bytes().to_vec()), ("data.json".to_owned(), json)];
    files.extend(world::SHARED.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())));
    files.extend(print::pictures(&laid.data).into_iter().map(|(name, bytes)| (name, bytes.to_vec())));
    files.extend(world::font_files());
    Ok(files)
}
