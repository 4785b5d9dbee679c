//! The typefaces that charts are set in, embedded: no font of the machine is ever used.

use std::sync::{Arc, OnceLock};

use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::usvg::{FontResolver, Options};
use ttf_parser::Face;

static FILES: [&[u8]; 6] = [
    include_bytes!("../../../../assets/fonts/IBMPlexSans-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/IBMPlexSans-SemiBold.ttf"),
    include_bytes!("../../../../assets/fonts/IBMPlexSansArabic-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/IBMPlexSansArabic-SemiBold.ttf"),
    include_bytes!("../../../../assets/fonts/PlacardSansSC-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/PlacardSansSC-SemiBold.ttf"),
];

/// Families for a text in Latin script, first choice first.
pub(crate) const LATIN_FIRST: &str = "'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif";
/// Families for a text in Arabic script, first choice first.
pub(crate) const ARABIC_FIRST: &str = "'IBM Plex Sans Arabic', 'IBM Plex Sans', sans-serif";
/// Families for a text in Chinese script, first choice first. The first has the letters and digits of
/// IBM Plex Sans too, in the same widths.
pub(crate) const CHINESE_FIRST: &str = "'Placard Sans SC', 'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif";

/// How heavy a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

/// Whether a text is set as Chinese: it then takes quotation marks, dashes and ellipses as wide as an
/// ideograph, which are narrow in a text without any.
pub(crate) fn is_chinese(text: &str) -> bool {
    text.chars().any(is_ideographic)
}

/// Whether the character stands in a square of its own: ideographs, kana, their punctuation and the
/// full-width forms of Latin ones.
pub(crate) fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// The faces of one weight: Latin, Arabic, Chinese.
pub(crate) fn faces(weight: Weight) -> &'static [Face<'static>] {
    static FACES: OnceLock<[Vec<Face<'static>>; 2]> = OnceLock::new();
    let all = FACES.get_or_init(|| {
        let parse = |files: [usize; 3]| files.iter().filter_map(|&i| Face::parse(FILES[i], 0).ok()).collect();
        [parse([0, 2, 4]), parse([1, 3, 5])]
    });
    match weight {
        Weight::Regular => &all[0],
        Weight::SemiBold => &all[1],
    }
}

/// Characters below this are looked up in the files once: Latin, Cyrillic and Arabic ones.
const KEPT: u32 = 0x700;

/// How far a character advances, in parts of an em: units, and how many units an em has.
type Advance = Option<(u16, u16)>;

/// How far characters advance in texts of one weight, Chinese or not.
#[derive(Clone, Copy)]
pub(crate) struct Advances {
    weight: Weight,
    chinese: bool,
    kept: &'static [Advance],
}

impl Advances {
    pub(crate) fn of(weight: Weight, chinese: bool) -> Self {
        static KEPT_ADVANCES: OnceLock<[Vec<Advance>; 4]> = OnceLock::new();
        let all = KEPT_ADVANCES.get_or_init(|| {
            let kept = |weight, chinese| {
                let chars = (0..KEPT).map(|code| char::from_u32(code).and_then(|c| look_up(c, weight, chinese)));
                chars.collect()
            };
            [
                kept(Weight::Regular, false),
                kept(Weight::Regular, true),
                kept(Weight::SemiBold, false),
                kept(Weight::SemiBold, true),
            ]
        });
        let [regular, regular_chinese, strong, strong_chinese] = all;
        let kept = match (weight, chinese) {
            (Weight::Regular, false) => regular,
            (Weight::Regular, true) => regular_chinese,
            (Weight::SemiBold, false) => strong,
            (Weight::SemiBold, true) => strong_chinese,
        };
        Self { weight, chinese, kept }
    }

    /// None where no embedded font has the character.
    pub(crate) fn get(&self, c: char) -> Advance {
        match self.kept.get(c as usize) {
            Some(kept) => *kept,
            None => look_up(c, self.weight, self.chinese),
        }
    }
}

fn look_up(c: char, weight: Weight, chinese: bool) -> Advance {
    let faces = faces(weight);
    let first = if chinese { faces.last() } else { None };
    first.into_iter().chain(faces).find_map(|font| {
        let units = font.glyph_index(c).and_then(|glyph| font.glyph_hor_advance(glyph))?;
        Some((units, font.units_per_em()))
    })
}

/// How a drawing is read for rendering: with the fonts in this program and no others.
pub(crate) fn options() -> Options<'static> {
    let select_fallback = Box::new(|c: char, tried: &[ID], fonts: &mut Arc<Database>| same_weight(c, tried, fonts));
    let font_resolver = FontResolver { select_fallback, ..FontResolver::default() };
    Options { fontdb: database(), font_resolver, ..Options::default() }
}

/// The face for a character that the faces tried so far do not have, of the weight of the first.
fn same_weight(c: char, tried: &[ID], fonts: &Database) -> Option<ID> {
    let weight = fonts.face(*tried.first()?)?.weight;
    let has = |id: ID| {
        fonts.with_face_data(id, |data, index| Face::parse(data, index).is_ok_and(|face| face.glyph_index(c).is_some()))
    };
    let fits = |id: &ID| !tried.contains(id) && has(*id) == Some(true);
    fonts.faces().filter(|face| face.weight == weight).map(|face| face.id).find(fits)
}

/// The fonts for rendering, made once.
fn database() -> Arc<Database> {
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
    #![allow(clippy::expect_used, reason = "a failed test may panic")]

    use super::*;

    #[test]
    fn each_weight_has_a_latin_an_arabic_and_a_chinese_face() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let faces = faces(weight);
            assert_eq!(faces.len(), 3, "all files of {weight:?} are readable");
            assert!(faces[0].glyph_index('A').is_some(), "Latin");
            assert!(faces[1].glyph_index('ع').is_some(), "Arabic");
            assert!(faces[2].glyph_index('审').is_some(), "Chinese");
        }
        let families: Vec<_> = database().faces().map(|f| (f.families[0].0.clone(), f.weight.0)).collect();
        for family in ["IBM Plex Sans", "IBM Plex Sans Arabic", "Placard Sans SC"] {
            assert!(families.contains(&(family.to_owned(), 600)), "SemiBold by family and weight: {families:?}");
        }
    }

    #[test]
    fn letters_and_digits_are_as_wide_in_a_chinese_text_as_in_any_other() {
        for weight in [Weight::Regular, Weight::SemiBold] {
            let [latin, _, chinese] = faces(weight) else { unreachable!("three faces") };
            for c in ('!'..='~').chain("éüßЖ–°×→≤\u{a0}".chars()) {
                let advance = |face: &Face<'_>| face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph));
                assert_eq!(advance(latin), advance(chinese), "{c}: numbers in columns have one width, {weight:?}");
                assert!(advance(latin).is_some(), "{c} has a glyph");
                let wide = |digit| Advances::of(weight, false).get(digit);
                assert!(!c.is_ascii_digit() || wide(c) == wide('0'), "{c} is as wide as any digit");
            }
        }
    }

    #[test]
    fn every_character_of_the_chinese_words_and_names_has_a_glyph() {
        let assets = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
        let read = |folder: &str| std::fs::read_dir(assets.join(folder)).expect("the folder is there");
        let files = read("locales/zh").chain(read("reference")).map(|file| file.expect("a file").path());
        let faces = [Weight::Regular, Weight::SemiBold].map(faces);
        for file in files {
            let text = std::fs::read_to_string(&file).expect("a text");
            let lacks =
                |c: &char| !c.is_control() && faces.iter().any(|all| all.iter().all(|f| f.glyph_index(*c).is_none()));
            let missing: std::collections::BTreeSet<char> = text.chars().filter(lacks).collect();
            assert!(missing.is_empty(), "{file:?}: make the fonts anew (assets/fonts/placard-sans-sc.py): {missing:?}");
        }
    }

    #[test]
    fn a_missing_letter_is_taken_from_a_face_of_the_same_weight() {
        let fonts = database();
        for wanted in [400, 600] {
            let family = |id| fonts.face(id).map(|face| (face.families[0].0.clone(), face.weight.0));
            let latin = fonts.faces().find(|face| face.weight.0 == wanted).map(|face| face.id).into_iter();
            let found = same_weight('审', &latin.collect::<Vec<_>>(), &fonts).and_then(family);
            assert_eq!(found, Some(("Placard Sans SC".to_owned(), wanted)), "a strong label stays strong");
        }
    }
}
