//! The factsheet of the United States (case file, timeline, fitting to one page, PDF), beside typst alone setting a
//! short paragraph to the same standards: what a page costs at least.

use std::path::Path;

use placard_app::App;
use placard_tests::{Result, place};
use serde_json::json;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Measured, alternate, timed};

const MINIMAL: &str = r#"
#set document(title: [A page], date: datetime(year: 2026, month: 11, day: 23))
#set text(font: "IBM Plex Sans")
= A page
#lorem(80)
"#;

pub fn measure(app: &mut App, home: &Path) -> Result<Measured> {
    let request = json!({ "composition": { "preset": "factsheet", "state": "USA" }, "path": home.join("ours.pdf"),
                          "overwrite": true });
    let page = Page::new()?;
    let theirs = home.join("theirs.pdf");
    let (ours, theirs) = alternate(
        10,
        || timed(|| Ok(app.dispatch("export_briefing", request.clone()).map(drop)?)),
        || timed(|| page.print(&theirs)),
    )?;
    let peer = "typst alone: a heading and 80 words, PDF/UA-1 and A-2a".to_owned();
    Ok(Measured { what: "briefing: factsheet".to_owned(), peer, ours, theirs })
}

/// All that typst sees: one text and one font.
struct Page {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    source: Source,
}

impl Page {
    fn new() -> Result<Self> {
        let folder = place::workspace().join("assets/fonts");
        let mut fonts = Vec::new();
        for file in ["IBMPlexSans-Regular.ttf", "IBMPlexSans-SemiBold.ttf"] {
            fonts.extend(Font::iter(Bytes::new(std::fs::read(folder.join(file))?)));
        }
        Ok(Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            source: Source::detached(MINIMAL),
        })
    }

    fn print(&self, to: &Path) -> Result {
        let document: PagedDocument = typst::compile(self).output.map_err(|errors| format!("{errors:?}"))?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|e| format!("{e:?}"))?;
        let options = PdfOptions { standards, ..PdfOptions::default() };
        let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| format!("{errors:?}"))?;
        std::fs::write(to, pdf)?;
        // As Placard does, so that every round begins with nothing remembered.
        typst::comemo::evict(0);
        Ok(())
    }
}

impl World for Page {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
