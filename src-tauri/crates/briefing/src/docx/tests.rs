//! Word is strict about the order of elements and about identifiers; a file that it has to mend is a bad file.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a failed test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use placard_domain::DraftParagraph;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::{About, Annex, Matrix, MatrixRow, Paper, Speech, SpokenPart};

/// The order in which the schema of ISO/IEC 29500 wants the elements that are used here.
const ORDER: [(&str, &str); 8] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind jc outlineLvl rPr \
         sectPr",
    ),
    ("w:rPr", "rStyle rFonts b bCs i iCs color sz szCs vertAlign rtl lang"),
    ("w:sectPr", "headerReference footerReference endnotePr type pgSz pgMar cols bidi"),
    ("w:tcPr", "tcW gridSpan shd"),
    ("w:tblPr", "tblW tblInd tblBorders tblLayout tblCellMar"),
    ("w:lvl", "start numFmt pStyle lvlText lvlJc pPr rPr"),
    ("w:style", "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr"),
    ("w:settings", "defaultTabStop characterSpacingControl endnotePr compat themeFontLang decimalSymbol listSeparator"),
];

fn about(title: &str, lang: &str) -> About {
    About { title: title.to_owned(), lang: lang.to_owned(), day: "2026-11-24".parse().unwrap() }
}

fn paragraph(heading: Option<&str>, text: &str, notes: &[&str]) -> DraftParagraph {
    let notes = notes.iter().map(|note| (*note).to_owned()).collect();
    DraftParagraph { heading: heading.map(str::to_owned), text: text.to_owned(), notes }
}

fn paper(lang: &str) -> Paper {
    Paper {
        about: about("The right to water", lang),
        lines: vec!["Joint submission".to_owned(), "الحق في الماء 水权".to_owned()],
        submitters_heading: "Joint submitters".to_owned(),
        submitters: vec!["Harbour Rights Alliance".to_owned(), "Northern Lakes Coalition".to_owned()],
        paragraphs: vec![
            paragraph(Some("A. Water\n## Wells"), "One[^2] two[^1].", &["A/HRC/16/11, para. 92.", "Ibid."]),
            paragraph(None, "<w:p> & \u{1}\u{ffff}\"'\nline\ttab", &[]),
        ],
        numbered: true,
        annexes: ["Letters.\n\nMore.", "Tables."]
            .map(|text| Annex { heading: "Annex".to_owned(), text: text.to_owned() })
            .to_vec(),
    }
}

fn all() -> Vec<(&'static str, Vec<u8>)> {
    let bare = Paper { submitters: Vec::new(), annexes: Vec::new(), numbered: false, ..paper("fr") };
    let bare = Paper { paragraphs: vec![paragraph(None, "No notes.", &[])], ..bare };
    let speech = Speech {
        about: about("At the adoption", "en"),
        lines: vec!["120 words a minute".to_owned()],
        parts: vec![
            SpokenPart::Heading("Asks".to_owned()),
            SpokenPart::Words { time: "0:00".to_owned(), text: "Thank you.".to_owned() },
            SpokenPart::CutLine("1:00".to_owned()),
        ],
    };
    let matrix = Matrix {
        about: about("UPR of Chad (2nd Cycle – 17th session)", "en"),
        lines: vec!["Thematic list of recommendations".to_owned()],
        rows: vec![
            MatrixRow { text: "110.1 Dig (Spain);".to_owned(), ..MatrixRow::default() },
            MatrixRow { theme: Some("Water".to_owned()), themes: vec!["Water".to_owned()], ..MatrixRow::default() },
        ],
    };
    let mut all: Vec<_> =
        ["ar", "en", "es", "fr", "ru", "zh"].map(|lang| (lang, paper(lang).write().unwrap())).to_vec();
    all.extend([
        ("bare", bare.write().unwrap()),
        ("speech", speech.write().unwrap()),
        ("matrix", matrix.write().unwrap()),
    ]);
    all
}

fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    let part = |name: String| {
        let mut text = String::new();
        zip.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    };
    names.into_iter().map(part).collect()
}

/// Visits every element: its name, its children in order, its attributes.
/// What is told of an element: its name, those that it stands in, its attributes.
type Visit<'a> = dyn FnMut(&str, &[String], &BTreeMap<String, String>) + 'a;

fn elements(part: &str, visit: &mut Visit<'_>) {
    type Open = (String, Vec<String>, BTreeMap<String, String>);
    let mut reader = Reader::from_str(part);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Open> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                let attributes = tag.attributes().map(|a| {
                    let a = a.unwrap();
                    (a.key.as_ref().to_owned(), a.value.as_ref().to_owned())
                });
                let attributes = attributes.collect();
                if let Some((_, children, _)) = open.last_mut() {
                    children.push(name.clone());
                }
                open.push((name, Vec::new(), attributes));
            }
            Event::End(_) => {
                let (name, children, attributes) = open.pop().unwrap();
                visit(&name, &children, &attributes);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "every element is closed");
}

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    for (name, bytes) in all() {
        for (part, text) in parts(&bytes) {
            elements(&text, &mut |element, children, _| {
                let Some((_, order)) = ORDER.iter().find(|(of, _)| *of == element) else { return };
                let place = |child: &String| {
                    let child = child.trim_start_matches("w:");
                    let place = order.split_whitespace().position(|known| known == child);
                    place.unwrap_or_else(|| panic!("{name} {part}: {child} is not known within {element}"))
                };
                let places: Vec<usize> = children.iter().map(place).collect();
                assert!(places.is_sorted(), "{name} {part}: {element} holds {children:?}");
            });
        }
    }
}

#[test]
fn every_part_style_number_and_note_that_is_meant_is_there_once() {
    for (name, bytes) in all() {
        let parts = parts(&bytes);
        let values = |part: &str, wanted: &str, attribute: &str| -> Vec<String> {
            let mut found = Vec::new();
            let text = parts.get(part).map_or("", String::as_str);
            elements(text, &mut |element, _, attributes| {
                found.extend((element == wanted).then(|| attributes.get(attribute).cloned()).flatten());
            });
            found
        };
        let set = |values: Vec<String>| values.into_iter().collect::<BTreeSet<_>>();
        let document = "word/document.xml";
        for target in values("word/_rels/document.xml.rels", "Relationship", "Target") {
            let file = format!("/word/{target}");
            assert!(parts.contains_key(&file[1..]), "{name}: {target} is there");
            assert!(
                values("[Content_Types].xml", "Override", "PartName").contains(&file),
                "{name}: the kind of {target}"
            );
        }
        let related = set(values("word/_rels/document.xml.rels", "Relationship", "Id"));
        for margin in ["w:headerReference", "w:footerReference"] {
            assert!(set(values(document, margin, "r:id")).is_subset(&related), "{name}: {margin}");
        }
        let styles = values("word/styles.xml", "w:style", "w:styleId");
        assert_eq!(set(styles.clone()).len(), styles.len(), "{name}: a style is told once");
        for part in parts.keys() {
            for style in ["w:pStyle", "w:rStyle", "w:basedOn", "w:next"] {
                let used = set(values(part, style, "w:val"));
                assert!(used.is_subset(&set(styles.clone())), "{name} {part}: {used:?}");
            }
        }
        let meant = values(document, "w:endnoteReference", "w:id");
        let notes: Vec<String> = values("word/endnotes.xml", "w:endnote", "w:id")
            .into_iter()
            .filter(|id| !["-1", "0"].contains(&id.as_str()))
            .collect();
        assert_eq!(meant, notes, "{name}: each note is referred to once, in order");
    }
}

#[test]
fn what_was_written_comes_out_as_text_and_never_as_markup() {
    let parts = parts(&paper("en").write().unwrap());
    let document = &parts["word/document.xml"];
    assert!(document.contains("&lt;w:p&gt; &amp; "), "markup of users is text");
    assert!(!document.contains('\u{1}') && !document.contains('\u{ffff}'), "what XML cannot hold is left out");
    assert!(
        document.contains("</w:t><w:br/><w:t xml:space=\"preserve\">line</w:t><w:tab/>"),
        "line ends and tabs stay"
    );
    let notes = &parts["word/endnotes.xml"];
    assert!(
        notes.find("Ibid.").unwrap() < notes.find("A/HRC/16/11").unwrap(),
        "notes stand in the order of their places"
    );
}

#[test]
fn annexes_and_text_are_sections_and_the_last_element_is_a_section() {
    let document = &parts(&paper("en").write().unwrap())["word/document.xml"];
    assert_eq!(document.matches("<w:sectPr>").count(), 2, "text and annexes");
    assert_eq!(
        document.matches("<w:pageBreakBefore/>").count(),
        1,
        "the second annex begins a page, the first its section"
    );
    assert!(document.ends_with("</w:sectPr></w:body></w:document>"), "the properties of the last section end the body");
}

#[test]
fn arabic_runs_from_right_to_left() {
    let arabic = parts(&paper("ar").write().unwrap());
    assert!(arabic["word/styles.xml"].contains("<w:widowControl/><w:bidi/>"), "paragraphs");
    assert!(arabic["word/document.xml"].contains("<w:bidi/></w:sectPr>"), "pages");
    let english = parts(&paper("en").write().unwrap());
    assert!(!english["word/styles.xml"].contains("<w:bidi/>"), "English does not");
    assert!(english["word/document.xml"].contains("<w:rtl/>"), "but for its Arabic words");
    assert!(
        english["word/document.xml"].contains("w:hint=\"eastAsia\""),
        "and its Chinese ones have a font of their own"
    );
}

#[test]
fn the_same_input_gives_the_same_bytes_and_nothing_of_the_machine() {
    for ((name, one), (_, other)) in all().into_iter().zip(all()) {
        assert!(one == other, "{name}");
        let core = &parts(&one)["docProps/core.xml"];
        assert!(core.contains("2026-11-24T00:00:00Z"), "the day that was given: {core}");
        assert!(!core.contains("creator") && !core.contains("lastModifiedBy"), "nobody is named: {core}");
        let mut zip = ZipArchive::new(Cursor::new(one.as_slice())).unwrap();
        for at in 0..zip.len() {
            let entry = zip.by_index(at).unwrap();
            assert_eq!(entry.last_modified().map(|time| time.year()), Some(1980), "no clock was read");
        }
    }
}
