//! Ways in which organisations of many kinds write: titles, several speakers, labels, events and calls.
#![allow(clippy::panic, clippy::expect_used, clippy::unwrap_used, reason = "a failed test may panic")]

mod support;

use placard_intake::Proposal;
use support::{read, said, who};

/// `stage kind date` of each event.
fn events(proposal: &Proposal) -> Vec<String> {
    let date = |date: Option<placard_domain::PartialDate>| date.map_or_else(|| "-".to_owned(), |date| date.to_string());
    let all = proposal.records.events.iter();
    all.map(|e| format!("{} {} {}", e.stage.code(), e.kind.code(), date(e.date))).collect()
}

/// `by > to: what` of each call.
fn asks(proposal: &Proposal) -> Vec<String> {
    let by = |by: &Option<String>| by.clone().unwrap_or_else(|| "-".to_owned());
    let all = proposal.records.asks.iter();
    all.map(|a| format!("{} > {}: {}", by(&a.made_by), a.addressed_to, a.text)).collect()
}

#[test]
fn speakers_are_divided_from_their_organisations_by_grammar() {
    for (paragraph, speakers) in [
        (
            "“It is clear”, said Jane Roe, FXDH President, and John Doe, Secretary General of OMXT, in a joint statement.",
            "Jane Roe and John Doe | President and Secretary General | FXDH and OMXT",
        ),
        (
            "Jane Roe of Viasna and John Doe of Oxfam said: “It is clear.”",
            "Jane Roe and John Doe | - | Viasna and Oxfam",
        ),
        (
            "“It is clear,” added Ana Doe, a researcher at the Example Institute, while Beto Coe of Example Aid said: “So it is.”",
            "Ana Doe | researcher | Example Institute; Beto Coe | - | Example Aid",
        ),
        (
            "In the words of Ana Roe, a former prisoner, “it is clear to all of us who stayed here.”",
            "Ana Roe | former prisoner | -",
        ),
        ("Ana Roe (Example Watch Europe) commented: “It is clear.”", "Ana Roe | - | Example Watch Europe"),
        (
            "H.E. Ms. Ana Roe, Permanent Representative of Freedonia, told the Council that “it is clear to all of us who stayed.”",
            "H.E. Ms. Ana Roe | Permanent Representative of Freedonia | -",
        ),
        (
            "JANE ROE, President of the Council, said that all had met. “It is clear,” she said.",
            "JANE ROE | President | Council",
        ),
        (
            "‘It isn’t clear’, said Dr Jane Roe, counsel with the Example Service for All.",
            "Dr Jane Roe | counsel | Example Service for All",
        ),
        ("“When he said, ‘You have none,’ I knew,” recalled Eva Poe, a student.", "Eva Poe | student | -"),
        (
            "„Das ist klar“, sagte Julia Roe, Sprecherin von Beispiel International.",
            "Julia Roe | Sprecherin | Beispiel International",
        ),
        (
            "John Doe, of the Example Justice Project, agreed. “It is not optional,” he said.",
            "John Doe | - | Example Justice Project",
        ),
        ("“It is clear,” says Fatima al-Roe, whose brother was held.", "Fatima al-Roe | - | -"),
        (
            "« C’est clair », témoigne Jeanne Roe, directrice du bureau Amérique de RXF.",
            "Jeanne Roe | directrice du bureau Amérique | RXF",
        ),
    ] {
        let proposal = read(&format!("A title of a release\n\n{paragraph}"));
        assert_eq!(who(&proposal).join("; "), speakers, "in: {paragraph}");
    }
}

#[test]
fn a_label_is_neither_title_nor_publisher() {
    for label in [
        "PRESS RELEASE",
        "MEDIA RELEASE",
        "FOR IMMEDIATE RELEASE",
        "JOINT PRESS RELEASE",
        "STATEMENT",
        "NEWS",
        "Communiqué de presse",
        "Comunicado de prensa",
        "Pressemitteilung",
        "Embargoed until 7 May 2024, 12:00 CET",
    ] {
        let proposal = read(&format!(
            "{label}\n\nFreedonia stays away from its review\n\nGeneva, 7 May 2024 – Freedonia did not appear at its review.\n\n\
             “It is clear,” said Ana Roe."
        ));
        assert_eq!(proposal.source.title, "Freedonia stays away from its review", "under {label}");
        assert_eq!(proposal.source.publisher, None, "under {label}");
        assert_eq!(proposal.source.contact, None, "under {label}");
    }
}

#[test]
fn the_publisher_is_who_speaks_in_the_first_paragraph() {
    for (lead, publisher) in [
        ("Global alliance EXICUS today condemned the refusal of Freedonia to attend its own review.", Some("EXICUS")),
        (
            "EXAMPLE 19 is deeply concerned by the absence of Freedonia from its own review in Geneva.",
            Some("EXAMPLE 19"),
        ),
        (
            "Responding to the absence of Freedonia from its own review, Ana Roe, director at Viasna, said:",
            Some("Viasna"),
        ),
        ("Freedonia stayed away from its own review in Geneva, and nobody knows the reasons of it.", None),
    ] {
        let proposal = read(&format!(
            "Freedonia stays away\n\n7 May 2024\n\n{lead}\n\n“It is clear,” said Ana Roe, director at Viasna."
        ));
        assert_eq!(proposal.source.publisher.as_deref(), publisher, "in: {lead}");
    }
}

#[test]
fn events_have_the_day_that_the_text_gives_them_and_no_other() {
    for (body, expected) in [
        (
            "(Geneva, May 7, 2024) – Freedonia’s decision not to participate in the UPR is wrong, Example Watch said today.\n\n\
             Freedonia announced on April 2, 2024 that it would withdraw from the process.",
            "review withdrawal_announced 2024-04-02",
        ),
        (
            "(Geneva, May 7, 2024) – Freedonia’s decision not to participate in the UPR is wrong, Example Watch said today.",
            "review withdrawal_announced -",
        ),
        (
            "Responding to Freedonia’s failure to attend the adoption of its UPR outcome today, Ana Roe said:",
            "adoption absent 2024-05-07",
        ),
        (
            "EXICUS today condemned the refusal of Freedonia to attend the adoption of its UPR outcome on 6 May 2024.",
            "adoption absent 2024-05-06",
        ),
        ("Freedonia was reviewed on 13 November 2023. The UPR is for all.", "review held 2023-11-13"),
        ("Freedonia underwent its third UPR on 13 November 2023.", "review held 2023-11-13"),
        ("Freedonia a été examiné hier par le Groupe de travail de l’EPU.", "review held 2024-05-06"),
        ("Freedonia will be reviewed on 13 November 2025 in the UPR.", ""),
        ("On 27 February 2024 Freedonia announced its withdrawal from the Human Rights Council. The UPR goes on.", ""),
        (
            "Freedonia failed to appear at its review on Tuesday. The Human Rights Council decided to reschedule the UPR.",
            "review absent 2024-05-07; review council_decision 2024-05-07; review rescheduled 2024-05-07",
        ),
        (
            "The review was scheduled for May 6, 2024. The delegation did not appear. The UPR goes on.",
            "review absent 2024-05-06",
        ),
        (
            "Freedonia today informed the Council that it will not participate in the UPR, under an order of 4 February 2024.",
            "review withdrawal_announced 2024-05-07",
        ),
        (
            "Freedonia no se presentó hoy a la adopción de su Examen Periódico Universal (EPU).",
            "adoption absent 2024-05-07",
        ),
    ] {
        let proposal = read(&format!("Freedonia and its review\n\n7 May 2024\n\n{body}"));
        assert_eq!(events(&proposal).join("; "), expected, "in: {body}");
    }
}

#[test]
fn calls_in_narration_and_in_lists_are_read() {
    for (body, expected) in [
        (
            "The Human Rights Council should keep the review and the government of Freedonia should submit its report, Viasna Watch said.",
            "Viasna Watch > Human Rights Council: keep the review; Viasna Watch > Freedonia: submit its report",
        ),
        ("EXICUS is calling on the Council to set a new date.", "EXICUS > Council: set a new date"),
        ("EXICUS recommends that the Council set a new date.", "EXICUS > Council: set a new date"),
        ("EXICUS demands that Freedonia immediately release them.", "EXICUS > Freedonia: immediately release them"),
        (
            "RXF appelle le Conseil des droits de l’homme à fixer une date et exhorte Freedonia à libérer les journalistes.",
            "RXF > Conseil des droits de l’homme: fixer une date; RXF > Freedonia: libérer les journalistes",
        ),
        ("CEXIL insta al Gobierno de Freedonia a retomar el EPU.", "CEXIL > Freedonia: retomar el EPU"),
        (
            "EXICUS calls on the Government of Freedonia to:\n•\tResume its cooperation;\n•\tRelease all prisoners; and\n•\tPay them.",
            "EXICUS > Freedonia: Resume its cooperation; EXICUS > Freedonia: Release all prisoners; EXICUS > Freedonia: Pay them",
        ),
        (
            "EXICUS urges Freedonia to:\n\n1. come back;\n\n2. stay there.",
            "EXICUS > Freedonia: come back; EXICUS > Freedonia: stay there",
        ),
    ] {
        let lead = "Freedonia stayed away from its review in Geneva, where all other States had come to hear it speak.";
        let proposal = read(&format!("Freedonia stays away\n\n7 May 2024\n\n{lead}\n\n{body}"));
        assert_eq!(asks(&proposal).join("; "), expected, "in: {body}");
    }
}

#[test]
fn a_text_broken_at_a_margin_has_single_blanks_in_its_quotations() {
    let proposal = read(
        "Freedonia must come back to its review\n\n\
         \"We have waited for more than a year for this day, and the government\n\
         has chosen to leave us waiting for longer still,\" said Sir Nigel Roe-\n\
         Smith, chairman of the board of trustees of the Example Liberties Union,\n\
         who was in the room. \"It is not a game.\"",
    );
    assert_eq!(who(&proposal), ["Sir Nigel Roe-Smith | chairman of the board of trustees | Example Liberties Union"]);
    let words = "We have waited for more than a year for this day, and the government has chosen to leave us waiting for longer \
                 still. It is not a game.";
    assert_eq!(said(&proposal), [words]);
}
