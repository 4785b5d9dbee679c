//! Pages of a PDF as pictures: what is drawn, what is left out, and what is refused.

#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

use std::fmt::Write;

use placard_intake::{Input, PagePicture, page_picture};

/// A PDF with a page for each of the contents, which draw with the font F1 and the picture P1.
fn pdf(contents: &[&str]) -> Vec<u8> {
    let count = contents.len();
    let kids: Vec<String> = (0..count).map(|n| format!("{} 0 R", 5 + 2 * n)).collect();
    let resources = "<< /Font << /F1 3 0 R >> /XObject << /P1 4 0 R >> >>";
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {count} >>", kids.join(" ")),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\
         \nstream\n\0\nendstream"
            .to_owned(),
    ];
    for (n, content) in contents.iter().enumerate() {
        let (media, next) = ("[0 0 595 842]", 6 + 2 * n);
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox {media} /Resources {resources} /Contents {next} 0 R >>"
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = Vec::new();
    for (n, object) in (1..).zip(&objects) {
        places.push(file.len());
        write!(file, "{n} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let xref = file.len();
    write!(file, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).unwrap();
    for place in &places {
        writeln!(file, "{place:010} 00000 n ").unwrap();
    }
    write!(file, "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF", places.len() + 1).unwrap();
    file.into_bytes()
}

fn draw(bytes: &[u8], page: u32) -> Result<PagePicture, &'static str> {
    page_picture(&Input { bytes, name: "report.pdf" }, page).map_err(|error| error.code())
}

const TEXT: &str = "BT /F1 10 Tf 72 700 Td (92.1. Ratify the Convention) Tj ET";

#[test]
fn a_page_is_drawn_as_letters_with_the_place_of_each_line() {
    let page = draw(&pdf(&["", TEXT]), 2).unwrap();
    assert_eq!((page.page, page.pages, page.width, page.height), (2, 2, 595.0, 842.0));
    let line = page.lines.first().unwrap();
    assert_eq!(line.text, "92.1. Ratify the Convention");
    assert!((71.0..75.0).contains(&line.left), "{line:?}");
    assert!(line.top < 142.0 && line.bottom > 142.0, "counted from the upper edge: {line:?}");
    let letters = "92.1.RatifytheConvention";
    assert_eq!(page.svg.matches("<use ").count(), letters.len(), "a mark for each letter: {}", page.svg);
    let mut shapes: Vec<char> = letters.chars().collect();
    shapes.sort_unstable();
    shapes.dedup();
    assert_eq!(page.svg.matches("<path ").count(), shapes.len(), "the shape of a letter once");
}

#[test]
fn thin_lines_are_drawn_and_backgrounds_are_not() {
    let drawn = |content: &str| draw(&pdf(&[content]), 1).unwrap().svg.matches("<path ").count();
    assert_eq!(drawn("72 700 400 0.5 re f"), 1, "a line made of a flat rectangle");
    assert_eq!(drawn("1 w 72 700 m 400 700 l S"), 1, "a line");
    assert_eq!(drawn("0.9 g 72 600 400 100 re f"), 0, "the ground of a table");
}

#[test]
fn nothing_in_a_picture_can_load_or_run() {
    let page = draw(&pdf(&[&format!("q 400 0 0 400 72 72 cm /P1 Do Q {TEXT}")]), 1).unwrap();
    for word in ["image", "data:", "http:", "script", "style", "foreignObject"] {
        let svg = page.svg.replace("http://www.w3.org/2000/svg", "");
        assert!(!svg.contains(word), "{word} in {svg}");
    }
}

#[test]
fn hidden_text_is_read_and_not_drawn() {
    let page = draw(&pdf(&[&TEXT.replace("BT", "BT 3 Tr")]), 1).unwrap();
    assert_eq!(page.svg.matches("<use ").count(), 0);
}

#[test]
fn a_page_that_is_not_there_is_refused() {
    let bytes = pdf(&[TEXT]);
    for page in [0, 2, u32::MAX] {
        assert_eq!(draw(&bytes, page), Err("bad_setting"), "page {page}");
    }
    assert_eq!(draw(b"PK\x03\x04 no pages", 1), Err("damaged"));
    assert_eq!(draw(&bytes[..bytes.len() / 2], 9), Err("bad_setting"), "a file that breaks off still has its page");
}

#[test]
fn a_page_that_draws_without_end_is_cut_off() {
    let endless = TEXT.repeat(5_000);
    let page = draw(&pdf(&[&endless]), 1).unwrap();
    assert!(page.svg.len() < 5_000_000, "{} bytes", page.svg.len());
}
