//! Templates of the user's own.

use placard_briefing::{BriefingError, OwnTemplate, Preset, render, source_files};

use crate::case::{case, case_of, source_file, texts, words_of};

fn with(text: &str) -> Result<String, BriefingError> {
    let own = OwnTemplate { name: "ours.typ".to_owned(), text: text.to_owned() };
    render(&case(), &texts("en"), Preset::Factsheet, Some(&own)).map(|briefing| words_of(&briefing.pdf))
}

fn fault(text: &str) -> (usize, usize, String) {
    match with(text) {
        Err(BriefingError::OwnTemplate { name, line, column, reason }) => {
            assert_eq!(name, "ours.typ", "the file is named");
            (line, column, reason)
        }
        other => panic!("a fault of the template, not {other:?}"),
    }
}

#[test]
fn a_copy_that_was_changed_takes_the_place_of_the_presets_layout() {
    let changed =
        source_file(&case(), Preset::Factsheet, "factsheet.typ").replace("#masthead", "#masthead\nOur own line.");
    let words = with(&changed).expect("a template that works");
    assert!(words.contains("Our own line.") && words.contains("A seat left empty"), "{words}");
}

#[test]
fn a_fault_is_told_with_line_column_and_reason() {
    let (line, column, reason) = fault("#import \"sections.typ\": *\n\n  #nosuchthing");
    assert_eq!((line, column), (3, 4), "{reason}");
    assert!(reason.contains("nosuchthing"), "{reason}");
    let (line, _, reason) = fault("#import \"sections.typ\": *\n#draw((kind: \"none\"))");
    assert_eq!(line, 2, "the line that called what failed: {reason}");
    assert_eq!(fault("= Title\n#let x = (").0, 2, "a bracket that stays open");
}

#[test]
fn nothing_but_the_shared_files_can_be_reached() {
    for line in [
        "#import \"@preview/x:1.0.0\": *",
        "#read(\"/etc/passwd\")",
        "#read(\"../secret.txt\")",
        "#image(\"photo.png\")",
        "#include \"other.typ\"",
        "#plugin(\"x.wasm\")",
        "#import \"pack.typ\": *",
    ] {
        assert_eq!(fault(line).0, 1, "{line}");
    }
}

#[test]
fn a_loop_without_end_ends() {
    assert!(fault("#while true {}").2.contains("always true"));
    assert!(fault("#let n = 1\n#while n > 0 { n += 1 }").2.contains("infinite"));
    assert!(fault("#let f(x) = f(x)\n#f(1)").2.contains("depth"));
}

#[test]
fn everything_that_pages_are_set_from_can_be_had() {
    for preset in Preset::ALL {
        let data = case_of(preset);
        let files = source_files(&data, &texts("en"), preset, None).expect("files");
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        for shared in ["scripts.typ", "look.typ", "sections.typ", "data.json", "fonts/IBM Plex Sans 1.ttf"] {
            assert!(names.contains(&shared), "{shared} for {}: {names:?}", preset.code());
        }
        let json = source_file(&data, preset, "data.json");
        let pictures = names.iter().filter(|name| name.ends_with(".svg")).count();
        assert_eq!(json.matches(".svg\"").count(), pictures, "every picture that {} names is there", preset.code());
        assert!(!json.contains("<svg"), "and none is within the data");
    }
}
