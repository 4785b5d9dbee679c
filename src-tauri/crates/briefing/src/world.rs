//! All that the typesetter can see: one template, its data, pictures, and the fonts in this program.
//! No packages, no files, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::data::OwnTemplate;
use crate::error::BriefingError;
use crate::preset::Preset;

/// Text of a template that lies in `assets/briefing`.
macro_rules! template {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../../assets/briefing/", $name)))
    };
}

/// What templates may import.
pub(crate) const SHARED: [(&str, &str); 3] =
    [template!("scripts.typ"), template!("look.typ"), template!("sections.typ")];
/// The templates of the presets, each with sample data beside it for trying changes.
const PRESETS: [(Preset, (&str, &str)); 6] = [
    (Preset::Factsheet, template!("factsheet.typ")),
    (Preset::Theme, template!("theme.typ")),
    (Preset::Mission, template!("mission.typ")),
    (Preset::Pack, template!("pack.typ")),
    (Preset::PressLine, template!("press.typ")),
    (Preset::OralStatement, template!("oral.typ")),
];
const BOARD: (&str, &str) = template!("board.typ");

/// A layout: name of its file and text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Template<'a> {
    pub name: &'a str,
    pub text: &'a str,
}

impl<'a> Template<'a> {
    /// A layout of the user's own.
    pub fn own(own: &'a OwnTemplate) -> Self {
        Self { name: "template.typ", text: &own.text }
    }
}

impl Template<'static> {
    /// The layout of a preset.
    pub fn of(preset: Preset) -> Self {
        let (name, text) = PRESETS.iter().find(|(of, _)| *of == preset).map_or(BOARD, |(_, template)| *template);
        Self { name, text }
    }

    /// The layout of boards.
    pub fn board() -> Self {
        let (name, text) = BOARD;
        Self { name, text }
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

/// The fonts as files of a folder of their own: names and contents.
pub(crate) fn font_files() -> impl Iterator<Item = (String, Vec<u8>)> {
    FAMILIES.iter().flat_map(|(family, files)| {
        (1..).zip(*files).map(move |(n, bytes)| (format!("fonts/{family} {n}.ttf"), bytes.to_vec()))
    })
}

/// What is the same for every print.
struct Stage {
    /// What templates may import, parsed.
    shared: Vec<Source>,
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
    let shared = SHARED.iter().filter_map(|(name, text)| source(name, text).ok()).collect();
    Stage { shared, library: LazyHash::new(Library::builder().build()), book: LazyHash::new(book), families }
});

/// For every character, by its number, the families whose every style can draw it, one bit each.
pub(crate) fn families() -> Vec<u8> {
    let mut drawn: Vec<u8> = Vec::new();
    for (place, fonts) in STAGE.families.iter().enumerate() {
        let mut styles: Vec<u8> = Vec::new();
        for c in fonts.iter().flat_map(|font| font.info().coverage.iter()) {
            let c = c as usize;
            styles.resize(styles.len().max(c + 1), 0);
            styles[c] += 1;
        }
        drawn.resize(drawn.len().max(styles.len()), 0);
        for (families, styles) in drawn.iter_mut().zip(styles) {
            *families |= u8::from(usize::from(styles) == fonts.len()) << place;
        }
    }
    drawn
}

/// What the typesetter sees of one print.
pub(crate) struct PageWorld {
    main: Source,
    /// The data and the pictures.
    files: Vec<(FileId, Bytes)>,
}

/// A picture that the data names: the name of its file, and its bytes.
pub(crate) type Picture = (String, Bytes);

impl PageWorld {
    /// `data` is the JSON text for the template.
    pub fn new(template: Template<'_>, data: Vec<u8>, pictures: &[Picture]) -> Result<Self, BriefingError> {
        let main = source(template.name, template.text)?;
        let mut files = vec![(file_id("data.json")?, Bytes::new(data))];
        for (name, bytes) in pictures {
            files.push((file_id(name)?, bytes.clone()));
        }
        Ok(Self { main, files })
    }
}

fn source(name: &str, text: &str) -> Result<Source, BriefingError> {
    Ok(Source::new(file_id(name)?, text.to_owned()))
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
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut known = std::iter::once(&self.main).chain(&STAGE.shared);
        known.find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
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
