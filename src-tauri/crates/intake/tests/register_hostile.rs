//! Files that are damaged, cut off, random or far too large: read as far as they go, and never a panic.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test may panic")]

mod register_support;

use placard_intake::register::{ReadOptions, RegisterKind};
use proptest::prelude::*;
use register_support::*;

const HEADER: &str = "State,Text,Cycle\n";

fn table(rows: &str) -> (Vec<String>, usize, usize) {
    let (_, received) = read_text(&format!("{HEADER}{rows}"));
    let codes = received.codes().into_iter().map(str::to_owned).collect();
    (codes, received.records.len(), received.rejected.len())
}

#[test]
fn a_file_with_nothing_but_a_header_has_no_rows() {
    let (reading, received) = read_text(HEADER);
    assert_eq!((reading.rows, received.records.len()), (0, 0), "there are none");
    assert_eq!(reading.outline.kind, RegisterKind::Table, "but it is a table");
}

#[test]
fn an_empty_file_is_no_table() {
    for bytes in [b"".as_slice(), b"\n\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0\0"] {
        assert_eq!(look(bytes, &ReadOptions::default()), Ok(None), "{bytes:?}");
        let refused = try_read(bytes, &ReadOptions::default()).unwrap_err();
        assert_eq!(refused.code(), "no_recommendations", "{bytes:?}");
    }
}

#[test]
fn a_zero_within_a_text_is_left_out_and_told() {
    let (codes, records, _) = table("Chad,Plant\0 trees,3\nChad,Save water,3\n");
    assert_eq!((codes, records), (vec!["unreadable_characters".to_owned()], 2), "the row is read");
    let (_, received) = read_text(&format!("{HEADER}Chad,Plant\0 trees,3\nChad,Save water,3\n"));
    assert_eq!(received.drafts()[0].text, "Plant trees", "a zero ends a text in many programs");
}

#[test]
fn a_long_cell_a_wide_row_and_an_open_mark_cost_their_rows_only() {
    let long = format!("Chad,{},3\nChad,Save water,3\n", "x".repeat(10_000_000));
    assert_eq!(table(&long), (vec!["cell_too_long".to_owned()], 1, 1), "ten megabytes in a cell");
    let wide = format!("Chad,x,3{}\nChad,Save water,3\n", ",".repeat(1_000_000));
    assert_eq!(table(&wide), (vec!["too_many_cells".to_owned()], 1, 1), "a million columns");
    let open = "Chad,\"Plant trees,3\nChad,Save water,3\n";
    assert_eq!(table(open), (vec!["ends_in_the_middle".to_owned()], 1, 1), "a mark that is not closed");
}

#[test]
fn a_million_columns_of_a_header_are_cut_off() {
    let wide = format!("State,Text,Cycle{}\nChad,Plant trees,3\n", ",a".repeat(1_000_000));
    let (reading, received) = read_text(&wide);
    assert!(reading.outline.header.len() <= 16_384, "as many as a spreadsheet has");
    assert_eq!(received.records.len(), 1, "the row is read");
}

#[test]
fn names_that_nobody_knows_do_not_slow_a_file_down() {
    use std::fmt::Write;
    let mut rows = String::new();
    for number in 0..5_000 {
        writeln!(rows, "Nowhere{number},Plant trees,3").unwrap();
    }
    let (codes, records, rejected) = table(&rows);
    assert_eq!((codes.len(), records, rejected), (5_000, 0, 5_000), "each is told");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_looked_at_and_read_without_a_panic(
        start in prop_oneof![
            Just(b"".to_vec()),
            Just(b"State,Text,Cycle,Date\n".to_vec()),
            Just(b"SuR\tRecommendation\tRS\tResponse\tA\tIssue\tC\r".to_vec()),
            Just(b"placard_id|state|text|session|date\r\n".to_vec()),
            Just(b"Text;Countries Concerned;Reccomending Body;Document Symbol;UPR Position\n".to_vec()),
            Just(b"[{\"State\":\"Chad\",\"Text\":\"x\"},".to_vec()),
            Just(b"PK\x03\x04".to_vec()),
            Just(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()),
            Just(b"\xff\xfe".to_vec()),
        ],
        rest in proptest::collection::vec(
            prop_oneof![any::<u8>(), proptest::sample::select(b",;\t|\"\r\n\0Chad123/()&#".to_vec())],
            0..400,
        ),
        kind in proptest::option::of(Just(RegisterKind::Table)),
    ) {
        let bytes = [start, rest].concat();
        let options = ReadOptions { kind, ..ReadOptions::default() };
        let _ = look(&bytes, &options);
        if let Ok((reading, received)) = try_read(&bytes, &options) {
            let told = received.records.len() + received.rejected.len();
            prop_assert_eq!(told as u64, reading.rows, "every row is a record or rejected");
        }
    }
}
