//! A logo is a picture from a stranger.

use std::time::{Duration, Instant};

use placard_briefing::{Logo, LogoFormat, Preset, render};

use crate::case::{case_of, tags_of, texts};

const DRAWING: &str = r##"<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="#2f5d8c" d="M0 0h40v20H0z"/></svg>"##;

fn refusal(bytes: &[u8]) -> &'static str {
    let start = Instant::now();
    let refusal = Logo::read("logo", bytes).map_or_else(|error| error.code(), |_| "taken");
    assert!(start.elapsed() < Duration::from_millis(500), "told at once: {:?}", start.elapsed());
    refusal
}

/// A PNG picture of one pixel a row that says it is `width` × `height`.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 2, 2);
    encoder.set_color(png::ColorType::Rgb);
    encoder.add_text_chunk("Author".to_owned(), "Amina Example".to_owned()).expect("a text");
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&[40; 12]).expect("pixels");
    writer.finish().expect("an end");
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    bytes
}

#[test]
fn drawings_and_pixels_are_taken_and_named_for_those_who_cannot_see_them() {
    for (bytes, format) in [(DRAWING.as_bytes().to_vec(), LogoFormat::Svg), (png(2, 2), LogoFormat::Png)] {
        let logo = Logo::read("logo", &bytes).expect("a logo");
        assert_eq!(logo.format(), format);
        assert!(!logo.bytes().windows(5).any(|part| part == b"Amina"), "what names people is taken out");
        for preset in [Preset::Factsheet, Preset::Pack, Preset::PressLine] {
            let mut data = case_of(preset);
            data.logo = Some(logo.clone());
            let tags = tags_of(&render(&data, &texts("en"), preset, None).expect("a page").pdf);
            let (before, _) = tags.split_once("H1").expect("the name of the State");
            assert!(before.contains("Figure"), "{}: {tags}", preset.code());
            data.prepared_by.clear();
            assert!(render(&data, &texts("en"), preset, None).is_ok(), "a logo without a name has words too");
        }
    }
}

#[test]
fn bombs_are_refused_before_they_are_unpacked() {
    assert_eq!(refusal(&png(60_000, 60_000)), "logo_too_large", "3.6 billion pixels");
    assert_eq!(refusal(&png(4_000, 4_000)), "logo_too_large", "16 million pixels");
    assert_eq!(refusal(&vec![b' '; 6 * 1024 * 1024]), "logo_too_large", "6 MB");
    let laughs = (1..20).map(|n| format!("<g id=\"l{n}\">{}</g>", format!("<use href=\"#l{}\"/>", n - 1).repeat(10)));
    let laughs = DRAWING.replace("<path", &format!("{}<path id=\"l0\"", laughs.collect::<String>()));
    assert_eq!(refusal(laughs.as_bytes()), "logo_too_large", "a billion repetitions");
    let many = DRAWING.replace("<path", &format!("{}<path", "<g/>".repeat(10_000)));
    assert_eq!(refusal(many.as_bytes()), "logo_too_large", "ten thousand shapes");
    let deep = DRAWING
        .replace("<path", &format!("{}<path", "<g>".repeat(4_000)))
        .replace("</svg>", &format!("{}</svg>", "</g>".repeat(4_000)));
    assert!(
        ["logo_damaged", "logo_too_large", "taken"].contains(&refusal(deep.as_bytes())),
        "no overflow of the stack"
    );
}

#[test]
fn what_is_no_drawing_is_refused_with_its_name() {
    let with = |inside: &str| refusal(DRAWING.replace("<path", &format!("{inside}<path")).as_bytes());
    for inside in [
        "<script>alert(1)</script>",
        "<foreignObject/>",
        "<image href=\"https://tracker.example/x.png\"/>",
        "<image href=\"data:image/png;base64,AAAA\"/>",
        "<use href=\"other.svg#a\"/>",
        "<path onload=\"alert(1)\" d=\"M0 0\"/>",
        "<a href=\"https://tracker.example\"/>",
        "<style>@import url(https://tracker.example)</style>",
        "<path style=\"fill:url(https://tracker.example/#a)\" d=\"M0 0\"/>",
        "<text>HRA</text>",
    ] {
        assert_eq!(with(inside), "logo_unsafe", "{inside}");
    }
    let entity = format!("<!DOCTYPE svg [<!ENTITY a \"b\">]>{}", DRAWING.split_once("?>").expect("a head").1);
    assert_eq!(refusal(entity.as_bytes()), "logo_unsafe", "an entity");
}

#[test]
fn what_is_no_picture_or_a_damaged_one_is_said() {
    assert_eq!(refusal(b"%PDF-1.7"), "logo_unknown");
    assert_eq!(refusal(b""), "logo_unknown");
    assert_eq!(refusal(b"<html></html>"), "logo_unknown");
    assert_eq!(refusal(&png(2, 2)[..40]), "logo_damaged", "half a file");
    assert_eq!(refusal(&png(200, 200)), "logo_damaged", "fewer pixels than it says");
    assert_eq!(refusal(b"\x89PNG\r\n\x1a\n"), "logo_damaged", "only the mark");
    assert_eq!(refusal(DRAWING.replace("</svg>", "").as_bytes()), "logo_damaged", "no end");
    assert_eq!(refusal(b"<svg \xff\xfe"), "logo_damaged", "no text");
}
