//! The typefaces that charts are set in, embedded: no font of the machine is ever used.

use std::sync::{Arc, OnceLock};

use resvg::usvg::fontdb::{Database, Source};
use ttf_parser::Face;

static FILES: [&[u8]; 4] = [
    include_bytes!("../../../../assets/fonts/IBMPlexSans-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/IBMPlexSans-SemiBold.ttf"),
    include_bytes!("../../../../assets/fonts/IBMPlexSansArabic-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/IBMPlexSansArabic-SemiBold.ttf"),
];

/// Families for a text in Latin script, first choice first.
pub(crate) const LATIN_FIRST: &str = "'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif";
/// Families for a text in Arabic script, first choice first.
pub(crate) const ARABIC_FIRST: &str = "'IBM Plex Sans Arabic', 'IBM Plex Sans', sans-serif";

/// How heavy a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

/// The faces of one weight, Latin first.
pub(crate) fn faces(weight: Weight) -> &'static [Face<'static>] {
    static FACES: OnceLock<[Vec<Face<'static>>; 2]> = OnceLock::new();
    let all = FACES.get_or_init(|| {
        let parse = |files: [usize; 2]| files.iter().filter_map(|&i| Face::parse(FILES[i], 0).ok()).collect();
        [parse([0, 2]), parse([1, 3])]
    });
    match weight {
        Weight::Regular => &all[0],
        Weight::SemiBold => &all[1],
    }
}

/// The fonts for rendering, made once.
pub(crate) fn database() -> Arc<Database> {
    static DATABASE: OnceLock<Arc<Database>> = OnceLock::new();
    let made = DATABASE.get_or_init(|| {
        let mut database = Database::new();
        for file in FILES {
            database.load_font_source(Source::Binary(Arc::new(file)));
        }
        database.set_sans_serif_family("IBM Plex Sans");
        Arc::new(database)
    });
    Arc::clone(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_weight_has_a_latin_and_an_arabic_face() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let faces = faces(weight);
            assert_eq!(faces.len(), 2, "both files of {weight:?} are readable");
            assert!(faces[0].glyph_index('A').is_some(), "Latin");
            assert!(faces[1].glyph_index('ع').is_some(), "Arabic");
        }
        let families: Vec<_> = database().faces().map(|f| (f.families[0].0.clone(), f.weight.0)).collect();
        assert!(families.contains(&("IBM Plex Sans".to_owned(), 600)), "SemiBold is found by family and weight");
        assert!(families.contains(&("IBM Plex Sans Arabic".to_owned(), 600)), "in Arabic too: {families:?}");
    }
}
