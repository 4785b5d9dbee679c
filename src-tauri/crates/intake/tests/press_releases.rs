//! Releases of invented organisations, in the house styles that real ones use, and the sample.
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a failed test may panic")]

mod support;

use std::path::PathBuf;

use placard_intake::Proposal;
use support::{read, said, who};

/// Slices as the window does, by UTF-16 units.
fn slice(text: &str, span: [u32; 2]) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[span[0] as usize..span[1] as usize]).unwrap()
}

fn codes(proposal: &Proposal) -> Vec<&str> {
    proposal.problems.iter().map(|p| p.code.as_str()).collect()
}

#[test]
fn the_sample_gives_six_statements_exactly_attributed() {
    let samples = std::env::var_os("PLACARD_SAMPLES")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"), PathBuf::from);
    let folder = std::fs::read_dir(samples.join("press")).into_iter().flatten().flatten();
    let Some(file) = folder.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|e| e == "txt")) else {
        println!("skipped: no sample press release");
        return;
    };
    let proposal = read(&std::fs::read_to_string(file).unwrap());
    if std::env::var_os("SHOW").is_some() {
        println!("{}", serde_json::to_string_pretty(&proposal).unwrap());
    }
    assert_eq!(
        who(&proposal),
        [
            "Jamil Dakwar | director of the Human Rights Program | American Civil Liberties Union",
            "Robert Saleem Holbrook | executive director | Abolitionist Law Center",
            "Chandra Bhatnagar | executive director | ACLU of Southern California",
            "Siya Hegde | Staff Attorney | National Homelessness Law Center",
            "Carolyn Nash | Advocacy Director | Amnesty International USA",
            "Nadia Ben-Youssef | Advocacy Director | Center for Constitutional Rights",
        ]
    );
    let source = &proposal.source;
    assert_eq!(source.date.map(|d| d.to_string()).as_deref(), Some("2025-11-07"));
    assert_eq!(source.place.as_deref(), Some("Geneva"));
    assert_eq!(source.publisher.as_deref(), Some("ACLU of Southern California"));
    assert_eq!(source.contact.as_deref().map(|c| c.lines().count()), Some(2), "name and address: {:?}", source.contact);
    assert!(source.title.starts_with("Civil Society Organizations Join"), "{}", source.title);
    assert_eq!(proposal.state.map(|s| s.to_string()).as_deref(), Some("USA"));
    let first = &proposal.records.statements[0];
    assert!(
        first.text.contains("accountability. We condemn"),
        "the comma of the attribution is a full stop: {}",
        first.text
    );
    assert_eq!(first.spans.len(), 2, "two pieces, two places");
    assert!(proposal.records.statements[2].text.ends_with("own people."), "the stray blank is off");
    let events: Vec<String> = proposal
        .records
        .events
        .iter()
        .map(|e| format!("{} {} {}", e.stage.code(), e.kind.code(), e.date.map_or("-".to_owned(), |d| d.to_string())))
        .collect();
    assert_eq!(
        events,
        [
            "review council_decision 2025-11-07",
            "review rescheduled 2025-11-07",
            "review withdrawal_announced 2025-08",
            "review absent 2025-11-07",
        ]
    );
    let asks: Vec<(&str, Option<&str>)> =
        proposal.records.asks.iter().map(|a| (a.addressed_to.as_str(), a.made_by.as_deref())).collect();
    assert!(asks.contains(&("the United States", Some("United Nations Human Rights Council"))), "{asks:?}");
    assert!(asks.contains(&("the United States", Some("Amnesty International USA"))), "{asks:?}");
    assert!(proposal.problems.is_empty(), "nothing is left to look at: {:?}", proposal.problems);
}

#[test]
fn every_form_of_attribution_names_its_speaker() {
    for (paragraph, speaker) in [
        (
            "“The decision is clear,” said Jane Roe, director of the Example Law Center.",
            "Jane Roe | director | Example Law Center",
        ),
        ("“The decision is clear,” Jane Roe said.", "Jane Roe | - | -"),
        (
            "“The decision is clear,” Jane Roe, the director of Example Watch, told reporters.",
            "Jane Roe | director | Example Watch",
        ),
        ("“The decision is clear”, said Jane Roe of Example Watch.", "Jane Roe | - | Example Watch"),
        (
            "“The decision is clear,” said Example Watch’s deputy director, Jane Roe.",
            "Jane Roe | deputy director | Example Watch",
        ),
        (
            "“The decision is clear,” said Example Watch Secretary General Zoë Élan.",
            "Zoë Élan | Secretary General | Example Watch",
        ),
        (
            "“The decision is clear,” said UN High Commissioner for Human Rights Ana Roe.",
            "Ana Roe | High Commissioner for Human Rights | UN",
        ),
        (
            "“The decision is clear,” said Dr. Ana de la Cruz, professor of law at Example University.",
            "Dr. Ana de la Cruz | professor of law | Example University",
        ),
        (
            "“The decision is clear,” said José María de la Cruz, Example Watch.",
            "José María de la Cruz | - | Example Watch",
        ),
        ("“The decision is clear.” – Jane Roe, Director, Example Watch", "Jane Roe | Director | Example Watch"),
        ("“The decision is clear.” (Jane Roe, Director, Example Watch)", "Jane Roe | Director | Example Watch"),
        (
            "Jane Roe, staff attorney at Example Watch, remarked that “the decision is clear.”",
            "Jane Roe | staff attorney | Example Watch",
        ),
        ("Jane Roe of Example Watch said: “The decision is clear.”", "Jane Roe | - | Example Watch"),
        (
            "According to Jane Roe, director of Example Watch: “The decision is clear.”",
            "Jane Roe | director | Example Watch",
        ),
        (
            "In response, Jane Roe, director of Example Watch, said in a statement on Friday: “The decision is clear.”",
            "Jane Roe | director | Example Watch",
        ),
        (
            "Example Watch Executive Director Jane Roe said, “The decision is clear.”",
            "Jane Roe | Executive Director | Example Watch",
        ),
        (
            "The director of Example Watch, Jane Roe, said: “The decision is clear.”",
            "Jane Roe | director | Example Watch",
        ),
        ("Jane Roe (Example Watch): “The decision is clear.”", "Jane Roe | - | Example Watch"),
        ("“The decision is clear,” Example Watch said in a statement.", "Example Watch | - | Example Watch"),
        (
            "“The decision is clear,” the Center for Equal Justice said.",
            "Center for Equal Justice | - | Center for Equal Justice",
        ),
        ("“The decision is clear,” the coalition said.", "the coalition | - | -"),
        ("“The decision is clear,” said a spokesperson for Example Watch.", "spokesperson | - | Example Watch"),
        ("'The decision is clear,' said Jane Roe, director of Example Watch.", "Jane Roe | director | Example Watch"),
        ("\"The decision is clear,\" says Jane Roe, director of Example Watch.", "Jane Roe | director | Example Watch"),
        ("« La décision est claire », a déclaré Jeanne Roe, présidente de la FXDH.", "Jeanne Roe | présidente | FXDH"),
        ("Selon Jeanne Roe, présidente de la FXDH : « La décision est claire. »", "Jeanne Roe | présidente | FXDH"),
        ("« La décision est claire », selon Jeanne Roe, présidente de la FXDH.", "Jeanne Roe | présidente | FXDH"),
        (
            "«La decisión es clara», afirmó Juana Roe, directora de Ejemplo Internacional XYZ.",
            "Juana Roe | directora | Ejemplo Internacional XYZ",
        ),
        (
            "“The decision is clear”, a souligné le secrétaire général de l’OMXT, Jean Roe.",
            "Jean Roe | secrétaire général | OMXT",
        ),
        (
            "“The decision is clear,” said Jane Roe, Amnesty Example’s Secretary General.",
            "Jane Roe | Secretary General | Amnesty Example",
        ),
        ("“The decision is clear,” said Jane Roe, who leads the work of Example Watch.", "Jane Roe | - | -"),
        ("“The decision is clear,” said Jane Roe, 34, an activist from Geneva.", "Jane Roe | activist from Geneva | -"),
        (
            "On Friday, Example Watch director Jane Roe told the Council: “The decision is clear.”",
            "Jane Roe | director | Example Watch",
        ),
        ("“The decision is clear,” said Jane Roe and John Doe.", "Jane Roe and John Doe | - | -"),
        ("“The decision is clear.” Jane Roe said that the Council would meet again in June.", ""),
        ("Speaking in Geneva, Ambassador Ana Roe stated: “The decision is clear.”", "Ambassador Ana Roe | - | -"),
        (
            "“The decision is clear,” stated Ana Roe, Co-Executive Director of the US Human Rights Network.",
            "Ana Roe | Co-Executive Director | US Human Rights Network",
        ),
        (
            "“The decision is clear,” said Robert Saleem Roe Jr., head of advocacy at ELU.",
            "Robert Saleem Roe Jr. | head of advocacy | ELU",
        ),
        (
            "“The decision is clear,” warned Nadia Ben-Roe, Geneva director at Example Watch, in a statement on Friday.",
            "Nadia Ben-Roe | Geneva director | Example Watch",
        ),
    ] {
        let proposal = read(&format!("A title of a release\n\n{paragraph}"));
        assert_eq!(who(&proposal).join("; "), speaker, "in: {paragraph}");
        let Some(text) = said(&proposal).first().copied() else { continue };
        let text = text.trim_end_matches('.').to_lowercase();
        assert!(
            ["the decision is clear", "la décision est claire", "la decisión es clara"].contains(&&*text),
            "exact words: {text}"
        );
    }
}

#[test]
fn pieces_of_one_quotation_are_joined_as_they_were_spoken() {
    for (paragraph, text) in [
        ("“It is clear,” said Jane Roe of Example Watch. “We will stay.”", "It is clear. We will stay."),
        ("“It is clear,” said Jane Roe, “that we will stay.”", "It is clear, that we will stay."),
        ("“Is it clear?” Jane Roe asked. “It is. ”", "Is it clear? It is."),
        ("Jane Roe said: “It is clear.” She added: “We will stay.”", "It is clear. We will stay."),
        (
            "“It is clear”, said Jane Roe. She added that “we will all of us stay here in the end.”",
            "It is clear. we will all of us stay here in the end.",
        ),
        ("“It is clear,” said Jane Roe, adding: “We will stay.”", "It is clear. We will stay."),
        ("“It is clear,” said Jane Roe.\n\n“We will stay,” she added.", "It is clear. We will stay."),
        ("“It is clear,” said Jane Roe.\n\n“We will stay,” Roe said.", "It is clear. We will stay."),
        ("“It is clear,” said Jane Roe. “We stay.\n\n“And we hope.”", "It is clear. We stay. And we hope."),
        ("« C’est clair », a dit Jeanne Roe. « Nous restons », a-t-elle ajouté.", "C’est clair. Nous restons"),
    ] {
        let proposal = read(&format!("A title of a release\n\n{paragraph}"));
        assert_eq!(said(&proposal), [text], "in: {paragraph}");
    }
}

#[test]
fn nothing_is_made_of_terms_titles_and_words_of_nobody() {
    for (paragraph, problem) in [
        ("The so-called “review” is “over”, the State said to itself in its own way.", None),
        ("Example Watch published a report entitled “Nowhere to Go: How the Review of States Has Been Lost”.", None),
        ("“Nobody at all is named anywhere near these words of theirs.”", Some("unattributed_quote")),
        ("“This one is never closed by anybody, said Jane Roe of Example Watch.", Some("unclosed_quote")),
        ("Q: What is the review? A: It is a process in which each State takes part.", None),
    ] {
        let proposal = read(&format!("A title of a release\n\n{paragraph}"));
        assert_eq!(said(&proposal), Vec::<&str>::new(), "in: {paragraph}");
        let found = codes(&proposal).into_iter().find(|code| code.ends_with("quote"));
        assert_eq!(found, problem, "in: {paragraph}");
    }
}

#[test]
fn a_news_style_release_is_read() {
    let proposal = read(
        "Freedonia: Return to the Review\n\nDecision by Council Leaves the Door Open\n\n(Geneva, March 14, 2025) – Freedonia \
         should take part in its review, Example Watch said today. The Freedonian authorities informed the Council in January that \
         they would not participate in the Universal Periodic Review.\n\n“Freedonia has shut a door on its own people,” said Ana \
         Roe, Africa director at Example Watch. “The Freedonian government should submit its national report and attend the \
         review.”\n\nOn March 12, 2025, Freedonia did not appear before the Working Group. Sylvania did not appear in 2013.\n\n\
         “Others are watching,” Roe said.",
    );
    assert_eq!(who(&proposal)[0], "Ana Roe | Africa director | Example Watch");
    assert_eq!(who(&proposal)[1], who(&proposal)[0], "a surname refers back, in a statement of its own");
    let source = &proposal.source;
    assert_eq!((source.place.as_deref(), source.publisher.as_deref()), (Some("Geneva"), Some("Example Watch")));
    let events: Vec<String> =
        proposal.records.events.iter().map(|e| format!("{} {}", e.kind.code(), e.date.unwrap())).collect();
    assert_eq!(
        events,
        ["withdrawal_announced 2025-01", "absent 2025-03-12"],
        "another State’s absence is not this one’s"
    );
    let asks: Vec<&str> = proposal.records.asks.iter().map(|a| a.text.as_str()).collect();
    assert_eq!(asks, ["take part in its review", "submit its national report and attend the review"]);
    for statement in &proposal.records.statements {
        for span in &statement.spans {
            assert!(!slice(&source.text, *span).contains(['“', '”']), "a place holds the words without their marks");
        }
    }
}

#[test]
fn a_list_of_quotations_with_signatures_is_read() {
    let proposal = read(
        "JOINT STATEMENT\n\nExample Coalition on Freedonia\n\nGENEVA, 7 May 2024 — Partners of the coalition reacted to the news that \
         came out of the Palais today and that all of them had been expecting for some weeks now.\n\n“We regret this decision of \
         the State.”\n— Ana Roe, Director, Example Watch\n\n“It must come back to the table.”\n\n– Beto Coe, President, Example \
         Law Center\n\nSignatories:\n- Example Watch\n- Example Law Center\n\nMedia contact: Cy Doe, cy@example.org",
    );
    assert_eq!(who(&proposal), ["Ana Roe | Director | Example Watch", "Beto Coe | President | Example Law Center"]);
    assert_eq!(proposal.source.contact.as_deref(), Some("Media contact: Cy Doe, cy@example.org"));
}

#[test]
fn a_french_release_is_read() {
    let proposal = read(
        "COMMUNIQUÉ DE PRESSE\n\nFreedonia absente de son Examen périodique universel\n\nGenève, le 7 mai 2024 – Freedonia ne s’est pas \
         présentée mardi à son Examen périodique universel, une absence que la société civile regrette profondément.\n\n« C’est un \
         mauvais signal », a déclaré Jeanne Roe, présidente de la FXDH. « L’État doit revenir », a-t-elle ajouté.",
    );
    assert_eq!(who(&proposal), ["Jeanne Roe | présidente | FXDH"]);
    assert_eq!(said(&proposal), ["C’est un mauvais signal. L’État doit revenir"]);
    assert_eq!(proposal.source.date.map(|d| d.to_string()).as_deref(), Some("2024-05-07"));
    assert_eq!(proposal.source.place.as_deref(), Some("Genève"));
    assert!(proposal.source.title.starts_with("Freedonia absente"), "{}", proposal.source.title);
}

#[test]
fn an_impossible_date_is_a_problem_and_never_a_guess() {
    let proposal = read(
        "Freedonia stays away\n\n31 November 2025\n\nExample Watch\n\nOn 31 November 2025 Freedonia announced that it would not take \
         part in the Universal Periodic Review, and on 3 May 1999 Freedonia had announced that it would boycott the UPR.",
    );
    assert_eq!(proposal.source.date, None, "no day was made up");
    assert!(proposal.records.events.is_empty(), "{:?}", proposal.records.events);
    assert_eq!(codes(&proposal).iter().filter(|code| **code == "date_impossible").count(), 2, "head and text");
}

#[test]
fn the_wire_shape_is_the_agreed_one() {
    let json = serde_json::to_value(read("A title\n\n“Words of a speaker,” said Jane Roe.")).unwrap();
    assert_eq!(json["kind"], "press_release");
    assert_eq!(json["records"]["recommendations"], serde_json::json!([]));
    assert_eq!(json["records"]["review"], serde_json::Value::Null);
    assert!(json["problems"][0]["where"].is_string(), "{json}");
    let back: Proposal = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(back).unwrap(), json, "it comes back from the window as it went");
}
