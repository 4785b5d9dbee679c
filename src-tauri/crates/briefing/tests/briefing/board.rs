//! A board on paper.

use placard_briefing::{BoardData, BoardTile, ChartPicture, Plate, TileContent, render_board};
use placard_domain::Status;

use crate::case::{tags_of, texts, words_of};

const PICTURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 280" role="img">
  <path d="M20 140H540" stroke="#2f5d8c"/>
</svg>"##;

fn chart(heading: &str, whole: bool, size: (u32, u32)) -> BoardTile {
    let alt = format!("In words: {heading}.");
    let words = format!("Said of {heading}.");
    let (title, svg) = (heading.to_owned(), PICTURE.to_owned());
    let content = TileContent::Chart(ChartPicture { title, svg, alt, words, size });
    BoardTile { heading: heading.to_owned(), whole, content }
}

fn board() -> BoardData {
    let plate = Plate {
        name: "San Marino".to_owned(),
        status: Status::NotYetHeld,
        sentence: "Not yet held.".to_owned(),
        next: Some("Next: session 54".to_owned()),
    };
    BoardData {
        title: "What we watch".to_owned(),
        filter: vec!["Cycle: 4".to_owned()],
        tiles: vec![
            BoardTile { heading: String::new(), whole: false, content: TileContent::State(plate) },
            chart("Answers", false, (560, 280)),
            chart("Themes", true, (1120, 400)),
            BoardTile {
                heading: "Timeline".to_owned(),
                whole: true,
                content: TileContent::Note("Name the State.".to_owned()),
            },
        ],
        data_as_at: "Data as at 1 December 2025.".to_owned(),
        prepared_by: "Harbour Rights Alliance".to_owned(),
        as_of: "2025-12-01".parse().expect("a day"),
    }
}

#[test]
fn a_board_is_read_in_its_order_with_every_picture_in_words() {
    let printed = render_board(&board(), &texts("en")).expect("a board that can be printed");
    let tags = tags_of(&printed.pdf);
    let mut rest = tags.as_str();
    for part in [
        "H1 \"What we watch\"",
        "Filter: Cycle: 4",
        "H2 \"San Marino\"",
        "Not yet held.",
        "Next: session 54",
        "H2 \"Answers\"",
        "Said of Answers.",
        "Figure",
        "H2 \"Themes\"",
        "Figure",
        "H2 \"Timeline\"",
        "Name the State.",
    ] {
        let place = rest.find(part).unwrap_or_else(|| panic!("“{part}” is missing or out of order in:\n{tags}"));
        rest = &rest[place + part.len()..];
    }
    let words = words_of(&printed.pdf);
    assert!(words.contains("Prepared by Harbour Rights Alliance"), "who made it: {words}");
    assert!(words.contains("Page 1 of"), "pages are numbered: {words}");
}

#[test]
fn an_empty_board_says_so_and_no_filter_is_said_too() {
    let data = BoardData { tiles: Vec::new(), filter: Vec::new(), ..board() };
    let printed = render_board(&data, &texts("en")).expect("an empty board can be printed");
    let words = words_of(&printed.pdf);
    assert_eq!((printed.pages, printed.shrunk.len()), (1, 0));
    assert!(words.contains("No filter") && words.contains("nothing on this board"), "{words}");
}

#[test]
fn no_picture_is_cut_and_one_that_becomes_small_is_told() {
    let tall = vec![chart("A", true, (1120, 480)), chart("B", true, (1120, 480)), chart("C", false, (560, 3000))];
    let printed = render_board(&BoardData { tiles: tall, ..board() }, &texts("fr")).expect("a tall board");
    assert_eq!(printed.pages, 3, "one whole picture a page");
    assert_eq!(printed.shrunk, ["C"], "five times as tall as wide");
}

#[test]
fn what_users_write_on_a_board_is_printed_and_never_run() {
    let hostile = "#eval(\"1+1\") *b* [#set page(fill: red)] $x$ 💩";
    let data = BoardData { title: hostile.to_owned(), tiles: vec![chart(hostile, true, (1120, 400))], ..board() };
    let printed = render_board(&data, &texts("en")).expect("printed as written");
    assert!(words_of(&printed.pdf).contains("#eval(\"1+1\") *b* [#set page(fill: red)] $x$ \u{fffd}"));
    assert_eq!(printed.replaced, ['💩'], "and the user is told what is missing");
    assert!(render_board(&BoardData { title: " ".to_owned(), ..data }, &texts("en")).is_err(), "a board has a name");
}

#[test]
fn a_board_is_printed_in_every_language() {
    for lang in ["en", "fr", "ar", "zh", "ru", "es"] {
        let printed = render_board(&board(), &texts(lang)).expect(lang);
        assert!(printed == render_board(&board(), &texts(lang)).expect(lang), "{lang}: same input, same bytes");
    }
}
