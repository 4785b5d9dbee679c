//! All that the typesetter can see: one template, its data, pictures, and the fonts in this program.
//! No packages, no files, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::error::BriefingError;

/// What the templates share.
const LOOK: (&str, &str) = ("look.typ", include_str!("../../../../assets/briefing/look.typ"));

/// The templates, each with sample data beside it for trying changes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Template {
    Briefing,
    Board,
}

impl Template {
    /// Name and text.
    fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Briefing => ("briefing.typ", include_str!("../../../../assets/briefing/briefing.typ")),
            Self::Board => ("board.typ", include_str!("../../../../assets/briefing/board.typ")),
        }
    }
}

/// The families of the page with the files of each.
static FAMILIES: [(&str, &[&[u8]]); 3] = [
    (
        "IBM Plex Sans",
        &[
            include_bytes!("../../../../assets/fonts/IBMPlexSans-Regular.ttf"),
            include_bytes!("../../../../assets/fonts/IBMPlexSans-SemiBold.ttf"),
            include_bytes!("../../../../assets/fonts/IBMPlexSans-Italic.ttf"),
        ],
    ),
    (
        "Amiri",
        &[
            include_bytes!("../../../../assets/fonts/Amiri-Regular.ttf"),
            include_bytes!("../../../../assets/fonts/Amiri-Bold.ttf"),
        ],
    ),
    (
        "Placard Sans SC",
        &[
            include_bytes!("../../../../assets/fonts/PlacardSansSC-Regular.ttf"),
            include_bytes!("../../../../assets/fonts/PlacardSansSC-SemiBold.ttf"),
        ],
    ),
];

/// What is the same for every print.
struct Stage {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    families: Vec<Vec<Font>>,
}

static STAGE: LazyLock<Stage> = LazyLock::new(|| {
    let families: Vec<Vec<Font>> = FAMILIES
        .iter()
        .map(|(_, files)| files.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect())
        .collect();
    let mut book = FontBook::new();
    for ((family, _), fonts) in FAMILIES.iter().zip(&families) {
        for font in fonts {
            let mut info = font.info().clone();
            // Plex calls its semibold a family of its own; charts ask for a weight of the one family.
            info.family = (*family).to_owned();
            book.push(info);
        }
    }
    Stage { library: LazyHash::new(Library::builder().build()), book: LazyHash::new(book), families }
});

/// The families whose every style can draw `c`, one bit each.
pub(crate) fn families_with(c: char) -> u8 {
    let draws = |font: &Font| font.info().coverage.contains(u32::from(c));
    let has = |fonts: &Vec<Font>| u8::from(fonts.iter().all(draws));
    STAGE.families.iter().enumerate().fold(0, |families, (place, fonts)| families | (has(fonts) << place))
}

/// What the typesetter sees of one print.
pub(crate) struct PageWorld {
    template: Source,
    look: Source,
    /// The data and the pictures.
    files: Vec<(FileId, Bytes)>,
}

/// A picture that the data names: the name of its file, and its SVG.
pub(crate) type Picture<'a> = (String, &'a str);

impl PageWorld {
    /// `data` is the JSON text for the template.
    pub fn new(template: Template, data: Vec<u8>, pictures: &[Picture<'_>]) -> Result<Self, BriefingError> {
        let source = |(name, text): (&str, &str)| Ok(Source::new(file_id(name)?, text.to_owned()));
        let mut files = vec![(file_id("data.json")?, Bytes::new(data))];
        for (name, svg) in pictures {
            files.push((file_id(name)?, Bytes::from_string((*svg).to_owned())));
        }
        Ok(Self { template: source(template.file())?, look: source(LOOK)?, files })
    }
}

fn file_id(name: &str) -> Result<FileId, BriefingError> {
    let path = VirtualPath::new(name).map_err(|e| BriefingError::Template(format!("{name}: {e:?}")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl World for PageWorld {
    fn library(&self) -> &LazyHash<Library> {
        &STAGE.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &STAGE.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = [&self.template, &self.look].into_iter().find(|source| source.id() == id);
        known.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let known = self.files.iter().find(|(file, _)| *file == id);
        known.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        STAGE.families.iter().flatten().nth(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
