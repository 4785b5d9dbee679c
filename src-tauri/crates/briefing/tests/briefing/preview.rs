//! The pages that the window shows.

use placard_briefing::{Logo, Paragraph, Preset, Preview, SectionKind, forget, preview};

use crate::case::{case_of, content_mut, texts};
use placard_briefing::Content;

fn shown(preset: Preset) -> Preview {
    preview(&case_of(preset), &texts("en"), preset, None).expect("a preview")
}

#[test]
fn a_page_holds_shapes_only() {
    let mut data = case_of(Preset::Pack);
    data.logo = Some(
        Logo::read("l", br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>"##)
            .expect("a logo"),
    );
    let shown = preview(&data, &texts("ar"), Preset::Pack, None).expect("a preview");
    for page in 0..shown.pages() {
        let svg = shown.page_svg(page).expect("a page");
        for refused in
            ["<script", "<image", "<style", "style=", "<a ", "<a>", "foreignObject", "href=\"http", "<text", "data:"]
        {
            assert!(!svg.contains(refused), "{refused} on page {page}");
        }
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"), "whole");
    }
    assert!(shown.page_svg(shown.pages()).is_none(), "no page after the last");
    forget();
}

#[test]
fn pages_that_did_not_change_keep_their_mark() {
    let first = shown(Preset::Pack);
    let mut data = case_of(Preset::Pack);
    let Content::Paragraphs(method) = content_mut(&mut data, SectionKind::Method) else { panic!("paragraphs") };
    method.push(Paragraph::plain("One more line at the end."));
    let second = preview(&data, &texts("en"), Preset::Pack, None).expect("a preview");
    let changed: Vec<usize> = (0..first.pages()).filter(|page| first.digest(*page) != second.digest(*page)).collect();
    assert_eq!(changed, [first.pages() - 1], "the last page of {}", first.pages());
}

#[test]
fn what_has_no_room_is_told_with_the_pages() {
    let mut data = case_of(Preset::Factsheet);
    let said = crate::case::statement(&"A sentence that takes some room. ".repeat(20), Some("Amina Example"));
    crate::case::statements_mut(&mut data).extend(std::iter::repeat_n(said, 12));
    let shown = preview(&data, &texts("en"), Preset::Factsheet, None).expect("a preview");
    assert_eq!(shown.pages(), 1);
    assert!(shown.left_out.iter().any(|item| item.heading == "What was said"), "{:?}", shown.left_out);
    assert_eq!(shown.size(0).map(|(width, _)| width.round()), Some(595.0), "A4 in points");
}
