//! Tables that users have made themselves, and what Placard exported.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test may panic")]

mod register_support;

use placard_domain::{Class, PartialDate, RecommendationDraft, Response};
use placard_intake::IntakeError;
use placard_intake::register::{
    DateOrder, Field, Mapping, Question, RawRow, ReadOptions, RegisterKind, header_signature,
};
use register_support::*;

fn options(mapping: Mapping) -> ReadOptions {
    ReadOptions { mapping: Some(mapping), ..ReadOptions::default() }
}

#[test]
fn columns_are_known_by_their_names_in_three_languages() {
    use Field::{Paragraph, Recommending, Response as Answer, Session, State, Text, Themes};
    for (header, fields) in [
        (
            "State under review;No.;Recommendation;Recommending State(s);Position;Themes;Session",
            [State, Paragraph, Text, Recommending, Answer, Themes, Session],
        ),
        (
            "État examiné;Numéro;Recommandation;État(s) auteur(s);Réponse de l’État;Thèmes;Session",
            [State, Paragraph, Text, Recommending, Answer, Themes, Session],
        ),
        (
            "Estado examinado;Párrafo;Recomendación;Estado recomendante;Respuesta;Temas;Sesión",
            [State, Paragraph, Text, Recommending, Answer, Themes, Session],
        ),
    ] {
        let row = "Chad;140.7;Ratify the treaty on clean water;Peru, France and Iran, Islamic Republic of;Supported;Water|Health;44";
        let (reading, received) = read_text(&format!("{header}\n{row}\n"));
        assert_eq!(reading.outline.kind, RegisterKind::Table, "{header}");
        assert_eq!(reading.outline.mapping.fields, fields.map(Some), "{header}");
        let draft = RecommendationDraft {
            paragraph: Some("140.7".to_owned()),
            text: "Ratify the treaty on clean water".to_owned(),
            state_under_review: Some(iso("TCD")),
            recommending_states: ["PER", "FRA", "IRN"].map(iso).to_vec(),
            cycle: Some(4),
            session: Some(44),
            response: Some(Response::Supported),
            state_words: Some("Supported".to_owned()),
            themes: vec!["Water".to_owned(), "Health".to_owned()],
            ..RecommendationDraft::default()
        };
        assert_eq!(received.drafts(), [&draft], "{header}");
        assert_eq!(received.codes(), [""; 0], "{header}");
    }
}

#[test]
fn where_names_say_nothing_the_cells_do() {
    let text = "col1|col2|col3|col4|col5\n\
                Chad|140.1|Peru|Noted|Build schools in every village of the country\n\
                Chad|140.2|France|Supported|Plant trees along the roads that lead north\n\
                Chad|140.3|Chile|Noted|Ratify the convention on rivers and lakes\n";
    let outline = look(text.as_bytes(), &ReadOptions::default()).unwrap().unwrap();
    let fields = [Field::State, Field::Paragraph, Field::Recommending, Field::Response, Field::Text];
    assert_eq!(outline.mapping.fields, fields.map(Some), "one State stays, the others change");
    assert_eq!(outline.questions, [Question::WhichCycle], "nothing tells the cycle");
    assert_eq!(outline.header.len(), 5, "the first line names columns");
}

#[test]
fn a_table_without_a_header_keeps_its_first_row() {
    let text = "Chad;Peru;Noted;Build schools in every village of the country\n\
                Chad;France;Supported;Plant trees along the roads that lead north\n";
    let (reading, received) = read_text(text);
    assert_eq!(reading.outline.header, [""; 0], "there is none");
    assert_eq!(received.records.len(), 2, "both rows are data");
    assert_eq!(received.records[0].0, 1, "the first row is row 1");
}

#[test]
fn a_title_above_the_header_is_no_header() {
    let (reading, received) =
        read_text("Our list of 2025;;\n;;\nState;Recommendation;Cycle\nChad;Plant trees;3\nPeru;Save water;3\n");
    assert_eq!(reading.outline.header, ["State", "Recommendation", "Cycle"], "the row that names columns");
    assert_eq!(received.records.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [4, 5], "empty lines count");
}

#[test]
fn what_is_missing_is_asked_for_and_can_be_answered() {
    let text = "Recommendation,Recommending State\nPlant trees,Peru\nSave water,France\n";
    let outline = look(text.as_bytes(), &ReadOptions::default()).unwrap().unwrap();
    assert_eq!(outline.questions, [Question::WhichState, Question::WhichCycle], "no State, no cycle");
    let refused = try_read(text.as_bytes(), &ReadOptions::default()).unwrap_err();
    assert_eq!(refused.code(), "needs_mapping", "nothing is read for nobody");
    let mapping = Mapping { state: Some(iso("TCD")), session: Some(44), ..outline.mapping };
    let (reading, received) = read(text.as_bytes(), &options(mapping));
    assert_eq!(reading.outline.questions, [], "all is answered");
    let draft = received.drafts()[0];
    assert_eq!((draft.state_under_review, draft.cycle), (Some(iso("TCD")), Some(4)), "for every row");
}

#[test]
fn number_and_states_in_the_text_are_taken_off_where_they_have_no_column() {
    let (_, received) = read_text("State,Text,Cycle\nChad,140.7 Plant trees (Peru) (France);,3\n");
    let draft = received.drafts()[0];
    assert_eq!((draft.paragraph.as_deref(), draft.text.as_str()), (Some("140.7"), "Plant trees"), "taken apart");
    assert_eq!(draft.recommending_states, ["PER", "FRA"].map(iso), "the States in brackets");
}

#[test]
fn the_order_of_day_and_month_is_told_by_one_date_or_asked_for() {
    let table =
        |second: &str| format!("State;Text;Cycle;Date\nChad;Plant trees;3;03/04/2025\nChad;Save water;3;{second}\n");
    let decided = look(table("25/03/2025").as_bytes(), &ReadOptions::default()).unwrap().unwrap();
    assert_eq!(decided.questions, [], "there is no month 25");
    assert_eq!(decided.mapping.date_order, Some(DateOrder::DayMonth), "it decides for all");
    let open = look(table("05/06/2025").as_bytes(), &ReadOptions::default()).unwrap().unwrap();
    assert_eq!(open.questions, [Question::DateOrder], "nothing decides");
    let (_, received) = read(table("05/06/2025").as_bytes(), &ReadOptions::default());
    assert_eq!(received.codes(), ["date_unclear", "date_unclear"], "and nothing is guessed");
    assert_eq!(received.drafts()[0].date, None, "and nothing is guessed");
    let mapping = Mapping { date_order: Some(DateOrder::MonthDay), ..open.mapping };
    let (_, received) = read(table("05/06/2025").as_bytes(), &options(mapping));
    assert_eq!(received.drafts()[0].date, PartialDate::parse("2025-03-04").ok(), "as the user says");
}

#[test]
fn doubled_columns_are_reported_and_the_first_is_read() {
    let (_, received) = read_text("State,Text,Cycle,Text\nChad,Plant trees,3,Another text\n");
    assert_eq!(received.codes(), ["column_doubled"], "the user is told");
    assert_eq!(received.problems[0].where_, "row 1, column “D”", "by its letter");
    assert_eq!(received.drafts()[0].text, "Plant trees", "the first is read");
}

#[test]
fn a_header_has_a_signature_that_case_and_blanks_do_not_change() {
    let header = |names: [&str; 3]| header_signature(&names.map(str::to_owned));
    assert_eq!(header(["State ", "RÉPONSE", "Text"]), header(["state", "Réponse", "text"]), "the same table");
    assert_ne!(header(["State", "Text", "Cycle"]), header(["Text", "State", "Cycle"]), "order counts");
}

#[test]
fn running_text_is_no_table() {
    for text in [
        "Example League reacts, with regret\n\nGENEVA, 7 November 2025 – The league, which works in Chad, said today, \
         in a statement, that the review must go on.\n\n“We regret this,” said A. Writer, director of the league.\n",
        "The State did not appear. The Council decided; it regrets.\n",
        "[Embargoed until noon]\nA statement, and no more.\n",
        "",
        "   \n\n",
        "{\"a\": [1, 2]}",
        "<html><body><p>State,Text\nChad,x</p></body></html>",
    ] {
        let outline = look(text.as_bytes(), &ReadOptions::default());
        assert_eq!(outline, Ok(None), "{text:?}");
    }
}

#[test]
fn a_press_release_is_left_to_who_reads_press_releases() {
    let Some(bytes) = sample("press/000_220e5edf4a37625b.txt") else { return };
    assert_eq!(look(&bytes, &ReadOptions::default()), Ok(None), "it is running text");
}

#[test]
fn a_setting_that_does_not_exist_is_refused_by_name() {
    let text = "State,Text,Cycle\nChad,Plant trees,3\n";
    let set = ReadOptions { encoding: Some("klingon".to_owned()), ..ReadOptions::default() };
    let refused = look(text.as_bytes(), &set).unwrap_err();
    assert!(matches!(&refused, IntakeError::BadSetting { value, .. } if value == "klingon"), "{refused}");
    let set = ReadOptions { separator: Some('\n'), ..ReadOptions::default() };
    assert_eq!(look(text.as_bytes(), &set).unwrap_err().code(), "bad_setting", "a line end divides no cells");
}

#[test]
fn settings_overrule_what_is_judged() {
    let bytes = b"State;Text;Cycle\nChad;Caf\xe9;3\n";
    let (reading, received) = read(bytes, &ReadOptions::default());
    assert_eq!(
        (reading.outline.encoding.as_str(), received.drafts()[0].text.as_str()),
        ("windows-1252", "Café"),
        "judged"
    );
    let set = ReadOptions { encoding: Some("macintosh".to_owned()), separator: Some(';'), ..ReadOptions::default() };
    let (reading, received) = read(bytes, &set);
    assert_eq!(
        (reading.outline.encoding.as_str(), received.drafts()[0].text.as_str()),
        ("macintosh", "CafÈ"),
        "as set"
    );
}

#[test]
fn a_reading_can_be_stopped() {
    let mut received = Received { enough: Some(1), ..Received::default() };
    let mut file = std::io::Cursor::new("State,Text,Cycle\nChad,Plant trees,3\nChad,Save water,3\n");
    let reading = placard_intake::register::read(&mut file, "", reference(), &ReadOptions::default(), &mut received);
    assert!(reading.unwrap().stopped, "the receiver said so");
    assert_eq!(received.records.len(), 1, "and got no more");
}

#[test]
fn an_export_of_placard_comes_back_without_loss() {
    let text = "placard_id,state,recommending,recommending_other,text,cycle,session,paragraph,response,state_words,themes,\
                persons,category,sdgs,symbol,position_source,date,class\n\
                0190-a,TCD,PER; FRA,(Unknown),\"'=Plant trees, &amp; water\",4,44,140.7,supported_in_part,Supported/Noted,\
                \"Water, clean; Health\",Women; Children,4,6; 16.2,A/HRC/1/2,A/HRC/1/2/Add.1 - Para.3,2025-11,recommendation\n\
                0190-b,TCD,,,'-dash,,,,,,,,,,,,,voluntary_pledge\n";
    let (reading, received) = read_text(text);
    assert_eq!(reading.outline.kind, RegisterKind::PlacardRegister, "told by its key");
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let first = RecommendationDraft {
        class: Class::Recommendation,
        paragraph: Some("140.7".to_owned()),
        text: "=Plant trees, &amp; water".to_owned(),
        state_under_review: Some(iso("TCD")),
        recommending_states: ["PER", "FRA"].map(iso).to_vec(),
        recommending_other: Some("(Unknown)".to_owned()),
        cycle: Some(4),
        session: Some(44),
        response: Some(Response::SupportedInPart),
        state_words: Some("Supported/Noted".to_owned()),
        symbol: Some("A/HRC/1/2".to_owned()),
        position_source: Some("A/HRC/1/2/Add.1 - Para.3".to_owned()),
        themes: words(&["Water, clean", "Health"]),
        persons: words(&["Women", "Children"]),
        sdgs: words(&["6", "16.2"]),
        category: Some(4),
        date: PartialDate::parse("2025-11").ok(),
        comment: None,
        source_key: Some("0190-a".to_owned()),
        ..RecommendationDraft::default()
    };
    let second = RecommendationDraft {
        class: Class::VoluntaryPledge,
        text: "-dash".to_owned(),
        state_under_review: Some(iso("TCD")),
        source_key: Some("0190-b".to_owned()),
        ..RecommendationDraft::default()
    };
    assert_eq!(received.drafts(), [&first, &second], "every field, as it was");
    assert_eq!(received.codes(), [""; 0], "nothing to look at");
}

#[test]
fn a_rejected_row_keeps_its_cells_as_they_stood() {
    let (_, received) = read_text("State,Text,Cycle\nNowhere, Plant trees ,3\n");
    let cells = ["Nowhere", " Plant trees ", "3"].map(str::to_owned).to_vec();
    assert_eq!(received.rejected, [(2, RawRow::Cells(cells))], "to be mended and imported again");
}
