//! Reports of the Working Group, invented in the shapes that reports had from the first cycle to the fourth.
#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a failed test may panic")]

mod register_support;

use std::io::{Cursor, Write};

use placard_domain::{Clause, Confidence, RecommendationDraft, Response, ReviewDocumentKind};
use placard_intake::register::{ReadOptions, RegisterKind};
use register_support::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A Word document with these paragraphs; `^1` is the mark of a footnote, of which these are the texts.
fn report(paragraphs: &str, notes: &[&str]) -> Vec<u8> {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let mark = |id: &str| format!("<w:r><w:footnoteReference w:id=\"{id}\"/></w:r>");
    let paragraph = |text: &str| {
        let mut parts = text.split('^');
        let first = parts.next().map(run).unwrap_or_default();
        let rest: String = parts.map(|part| format!("{}{}", mark(&part[..1]), run(&part[1..]))).collect();
        format!("<w:p>{first}{rest}</w:p>")
    };
    let body: String = paragraphs.lines().map(str::trim).filter(|line| !line.is_empty()).map(paragraph).collect();
    let notes: String = (1..)
        .zip(notes)
        .map(|(id, text)| format!("<w:footnote w:id=\"{id}\">{}</w:footnote>", paragraph(text)))
        .collect();
    let part =
        |content: &str| format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:x xmlns:w=\"urn:w\">{content}</w:x>");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("word/document.xml", body), ("word/footnotes.xml", notes)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(part(&content).as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The beginning of a report of the first cycle.
const FRONT: &str = "
    A/HRC/9/99
    Distr.: General
    4 June 2008
    Report of the Working Group on the Universal Periodic Review*
    Chad
    * Previously issued under the document symbol A/HRC/WG.6/2/L.99.
    Introduction
    1. The Working Group held its second session from 5 to 19 May 2008. The review of Chad was held at the 7th meeting, on 8 May 2008. The delegation of Chad was headed by H.E. Ms. Amina Example, Minister of Justice. At its 11th meeting, held on 13 May 2008, the Working Group adopted the present report on Chad.
    2. On 28 February 2008, the Human Rights Council selected the following group of rapporteurs (troika) to facilitate the review of Chad: Uruguay, Pakistan and South Africa.
    3. The following documents were issued for the review of Chad:
    (a) A national report (A/HRC/WG.6/2/TCD/1);
    (b) A compilation (A/HRC/WG.6/2/TCD/2 and Corr.1);
    (c) A summary (A/HRC/WG.6/2/TCD/3).
    I. Summary of the proceedings of the review process
    A. Presentation by the State under review
    4. Chad thanked all delegations.
    B. Interactive dialogue and responses by the State under review
    5. During the interactive dialogue, 3 delegations made statements.
    6. Norway welcomed the delegation. It recommended that Chad (a) build schools in every village; (b) end the use of leg irons in prisons.
    7. While noting the efforts made, the Netherlands asked about the press. The Netherlands recommended that Chad free all journalists.
    8. In response, Chad said that it would see.
    9. The Bolivarian Republic of Venezuela praised the schools.
    II. Conclusions and/or recommendations
";

/// The sentence with which reports close their conclusions.
const CLOSE: &str = "All conclusions and/or recommendations contained in the present report reflect the position of the submitting State(s).";

fn conclusions(text: &str, notes: &[&str]) -> Received {
    let bytes = report(&format!("{FRONT}{text}\n{CLOSE}"), notes);
    let (reading, received) = try_read(&bytes, &ReadOptions::default()).unwrap();
    assert_eq!(reading.outline.kind, RegisterKind::WgReport, "told by its title");
    received
}

fn states(draft: &RecommendationDraft) -> Vec<&str> {
    draft.recommending_states.iter().map(|state| state.as_str()).collect()
}

fn numbered(received: &Received) -> Vec<(&str, Vec<&str>)> {
    received.drafts().into_iter().map(|draft| (draft.paragraph.as_deref().unwrap_or("-"), states(draft))).collect()
}

#[test]
fn a_report_says_when_the_review_was_held_who_assisted_and_who_spoke() {
    let received =
        conclusions("10. The following recommendations enjoy the support of Chad: \n 1. Pay teachers (Norway).", &[]);
    let review = received.review.unwrap();
    let date = |date: Option<placard_domain::PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
    assert_eq!(review.state.unwrap().as_str(), "TCD", "the State stands below the title");
    assert_eq!((review.cycle, review.session, review.meeting), (Some(1), Some(2), Some(7)), "of paragraph 1");
    assert_eq!(date(review.session_dates), "2008-05-05/2008-05-19", "days of the session");
    assert_eq!(date(review.review_date), "2008-05-08", "not the first day of the session");
    assert_eq!(
        (date(review.wg_adoption_date), review.wg_adoption_meeting),
        ("2008-05-13".to_owned(), Some(11)),
        "adoption"
    );
    assert_eq!(
        (review.symbol.as_deref(), date(review.distributed)),
        (Some("A/HRC/9/99"), "2008-06-04".to_owned()),
        "cover"
    );
    assert_eq!(review.draft_symbol.as_deref(), Some("A/HRC/WG.6/2/L.99"), "what it was issued as before");
    let troika: Vec<&str> = review.troika.iter().map(|state| state.as_str()).collect();
    assert_eq!(troika, ["URY", "PAK", "ZAF"], "in the order of print, without the State under review");
    let documents: Vec<_> = review.documents.iter().map(|d| (d.kind, d.symbol.as_str())).collect();
    let expected = [
        (ReviewDocumentKind::NationalReport, "A/HRC/WG.6/2/TCD/1"),
        (ReviewDocumentKind::UnCompilation, "A/HRC/WG.6/2/TCD/2"),
        (ReviewDocumentKind::StakeholdersSummary, "A/HRC/WG.6/2/TCD/3"),
    ];
    assert_eq!(documents, expected, "the three documents of resolution 5/1, paragraph 15");
    assert_eq!(review.head_of_delegation.as_deref(), Some("H.E. Ms. Amina Example, Minister of Justice"), "as printed");
    let speakers: Vec<_> = review.speakers.iter().map(|s| (s.state.unwrap().to_string(), s.paragraph)).collect();
    let expected = [("NOR", 6), ("NLD", 7), ("VEN", 9)].map(|(state, at)| (state.to_owned(), Some(at)));
    assert_eq!(speakers, expected, "a State that speaks after a phrase too; the State under review is no speaker");
    assert_eq!(review.statements_count, Some(3), "as the report says itself");
    assert!(received.problems.is_empty(), "nothing is left to check: {:?}", received.problems);
}

#[test]
fn items_that_begin_again_are_numbered_under_their_paragraph_with_the_decision_of_their_group() {
    let received = conclusions(
        "10. The recommendations listed below enjoy the support of Chad:
         1. Pay teachers (Norway, Netherlands);
         2. Build wells (Islamic Republic of Iran);
         11. The following recommendations will be examined by Chad which will provide responses in due time:
         1. Abolish the death penalty (Bolivia (Plurinational State of), United Kingdom of Great Britain and Northern Ireland and Norway);
         2. Ratify the Convention, known as (CED) (Mexico).
         12. The recommendations below did not enjoy the support of Chad:
         1. Dissolve the army (Costa Rica).",
        &[],
    );
    let expected = [
        ("10.1", vec!["NOR", "NLD"]),
        ("10.2", vec!["IRN"]),
        ("11.1", vec!["BOL", "GBR", "NOR"]),
        ("11.2", vec!["MEX"]),
        ("12.1", vec!["CRI"]),
    ];
    assert_eq!(numbered(&received), expected, "printed order; names that hold brackets and “and” are one State");
    let answers: Vec<_> = received.drafts().iter().map(|draft| draft.response.unwrap()).collect();
    let (yes, later, no) = (Response::Supported, Response::Pending, Response::Noted);
    assert_eq!(answers, [yes, yes, later, later, no], "of the sentence that opens the group");
    assert_eq!(received.drafts()[3].text, "Ratify the Convention, known as (CED)", "only the bracket of States goes");
    assert!(received.drafts().iter().all(|draft| draft.confidence == Some(Confidence::Sure)), "nothing is doubtful");
}

#[test]
fn a_decision_can_stand_after_the_list() {
    let received = conclusions(
        "10. In the course of the discussion, the following recommendations were made:
         1. Pay teachers (Norway);
         2. Build wells (Mexico).
         The recommendations listed above enjoy the support of Chad.",
        &[],
    );
    let answers: Vec<_> = received.drafts().iter().map(|draft| draft.response).collect();
    assert_eq!(answers, [Some(Response::Supported); 2], "the sentence after them speaks of all of them");
}

#[test]
fn a_paragraph_stays_whole_and_gives_its_clauses_with_their_own_states() {
    let received = conclusions(
        "10. The following recommendations will be examined by Chad:
         10.1. Free all journalists (Norway); establish a commission on the press (Mexico, Norway);
         10.2. Ratify the Convention (Croatia, Argentina) and accept the competence of its Committee (Argentina);
         10.3. Sign the Protocol (Mexico, Norway) and to create a body for visits (Mexico);
         10.4. End discrimination against women (Canada) and persons with disabilities (France).",
        &[],
    );
    let clauses = |at: usize| -> Vec<(String, Vec<String>)> {
        let clauses: &Vec<Clause> = &received.drafts()[at].clauses;
        let states = |clause: &Clause| clause.recommending_states.iter().map(ToString::to_string).collect();
        clauses.iter().map(|clause| (clause.text.clone(), states(clause))).collect()
    };
    let clause =
        |text: &str, states: &[&str]| (text.to_owned(), states.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>());
    assert_eq!(states(received.drafts()[0]), ["NOR", "MEX"], "each State once for the paragraph");
    assert!(received.drafts()[0].text.starts_with("Free all journalists (Norway); establish"), "it stays whole");
    let expected =
        [clause("Free all journalists", &["NOR"]), clause("establish a commission on the press", &["MEX", "NOR"])];
    assert_eq!(clauses(0), expected, "a semicolon divides, so Norway said two things");
    let expected = [
        clause("Ratify the Convention", &["HRV"]),
        clause("Ratify the Convention and accept the competence of its Committee", &["ARG"]),
    ];
    assert_eq!(clauses(1), expected, "within one sentence Argentina goes on with its own words");
    let expected = [clause("Sign the Protocol", &["MEX", "NOR"]), clause("to create a body for visits", &["MEX"])];
    assert_eq!(clauses(2), expected, "“and to create” begins anew");
    let expected = [
        clause("End discrimination against women", &["CAN"]),
        clause("End discrimination against women and persons with disabilities", &["FRA"]),
    ];
    assert_eq!(clauses(3), expected, "what cannot stand alone is read with the beginning of its sentence");
}

#[test]
fn recommendations_that_are_given_by_reference_are_found_in_the_dialogue() {
    let received = conclusions(
        "10. The following recommendations enjoy the support of Chad:
         1. Pay teachers (Norway).
         11. The recommendations noted in paragraphs 6 (b) and 7 above did not enjoy the support of Chad.",
        &[],
    );
    let referred: Vec<_> = received.drafts()[1..]
        .iter()
        .map(|draft| (draft.paragraph.as_deref().unwrap(), draft.text.as_str(), states(draft), draft.response.unwrap()))
        .collect();
    let expected = [
        ("6 (b)", "end the use of leg irons in prisons", vec!["NOR"], Response::Noted),
        ("7", "free all journalists", vec!["NLD"], Response::Noted),
    ];
    assert_eq!(referred, expected, "the words and the State of the dialogue");
    assert_eq!(received.of("by_reference").len(), 2, "somebody should look at both");
}

#[test]
fn what_is_said_of_single_recommendations_after_a_list_is_said_of_them_alone() {
    let received = conclusions(
        "10. The recommendations listed below enjoy the support of Chad:
         1. Pay teachers (Norway);
         2. Build wells (Mexico).
         11. Chad considers that recommendations Nos. 2 and 7 above have already been implemented.
         12. The following recommendations will be examined by Chad:
         1. Plant trees (Norway);
         2. Free all journalists (Mexico).
         13. The recommendations in paragraphs 6 (a)-(b) did not enjoy the support of Chad.",
        &[],
    );
    let words = |at: usize| received.drafts()[at].state_words.clone().unwrap_or_default();
    assert!(words(1).contains("already been implemented"), "10.2 is named: {:?}", received.drafts());
    assert!(words(0).contains("enjoy the support"), "10.1 is not");
    assert!(words(3).contains("will be examined"), "12.2 has the same number in another list");
    let referred: Vec<&str> = received.drafts()[4..].iter().filter_map(|draft| draft.paragraph.as_deref()).collect();
    assert_eq!(referred, ["6 (a)", "6 (b)"], "a range of points names both");
}

#[test]
fn a_footnote_is_a_note_of_its_recommendation_and_no_part_of_its_text() {
    let received = conclusions(
        "10. The following recommendations will be examined by Chad:
         10.1. End the blockade (Cuba)^1;
         10.2. Pay teachers (Norway).",
        &["The recommendation as read during the interactive dialogue: End it at once (Mexico)."],
    );
    assert_eq!(numbered(&received), [("10.1", vec!["CUB"]), ("10.2", vec!["NOR"])], "no State of the footnote");
    let note = received.drafts()[0].note.as_deref();
    let read = "The recommendation as read during the interactive dialogue: End it at once (Mexico).";
    assert_eq!(note, Some(read), "kept beside it");
}

#[test]
fn a_report_is_checked_against_itself() {
    let received = conclusions(
        "10. The following recommendations will be examined by Chad:
         10.1. Pay teachers (Norwey, Democratic People Republic of Korea);
         10.2. Build wells (Atlantis, Mexico);
         10.4. Plant trees;
         10.5. Free all journalists (Mexico), and open the archives.",
        &[],
    );
    assert_eq!(received.of("state_guessed").len(), 2, "each guess is told");
    let codes = ["unknown_recommending_state", "number_missing", "no_recommending_state", "text_after_states"];
    for code in codes {
        assert_eq!(received.of(code).len(), 1, "{code} is told once: {:?}", received.codes());
    }
    assert_eq!(states(received.drafts()[0]), ["NOR", "PRK"], "the guess is taken, and not for the other Korea");
    assert_eq!(received.of("state_guessed")[0].params["guess"], "Norway", "whom it was taken for");
    assert_eq!(received.of("number_missing")[0].params["first"], "10.3", "the gap is named");
    assert_eq!(received.drafts()[1].recommending_other.as_deref(), Some("Atlantis"), "an unknown name is kept");
    let sure = received.drafts().iter().filter(|draft| draft.confidence == Some(Confidence::Sure)).count();
    assert_eq!(sure, 0, "each of them has something to look at");
}

#[test]
fn a_report_that_ends_early_is_told_from_a_whole_one() {
    let text = "10. The following recommendations will be examined by Chad:\n 10.1. Pay teachers (Norway).";
    let (_, cut) = try_read(&report(&format!("{FRONT}{text}"), &[]), &ReadOptions::default()).unwrap();
    assert_eq!(cut.codes(), ["report_cut_off"], "the sentence that closes the conclusions is missing");
    assert!(conclusions(text, &[]).problems.is_empty(), "with it nothing is to be looked at");
}

#[test]
fn a_draft_of_the_fourth_cycle_is_read_as_well() {
    let text = "
        A/HRC/WG.6/48/L.10
        Distr.: Limited
        30 January 2025
        Draft report of the Working Group on the Universal Periodic Review*
        Chad
        Introduction
        1. The Working Group on the Universal Periodic Review, established in accordance with Human Rights Council resolution 5/1, held its forty-eighth session from 20 to 31 January 2025. The review of Chad was held at the 13th meeting, on 28 January 2025. The delegation of Chad was headed by the Minister of Justice, Amina Example. At its 17th meeting, held on 31 January 2025, the Working Group adopted the report on Chad.
        2. On 8 January 2025, the Human Rights Council selected the following group of rapporteurs (troika) to facilitate the review of Chad: Kingdom of the Netherlands, Türkiye and Côte d’Ivoire.
        I. Summary of the proceedings of the review process
        B. Interactive dialogue and responses by the State under review
        5. During the interactive dialogue, 2 delegations made statements. Recommendations made during the dialogue are to be found in section II of the present report.
        II. Conclusions and/or recommendations
        6. The following recommendations will be examined by Chad, which will provide responses in due time, but no later than the fifty-ninth session of the Human Rights Council:
        6.1 Ratify the Convention (Iran (Islamic Republic of)) (State of Palestine) (Türkiye);
        6.2 Pay teachers (Netherlands (Kingdom of the)); Build wells (Holy See).
        7. All conclusions and/or recommendations contained in the present report reflect the position of the submitting States and/or the State under review.";
    let (_, received) = try_read(&report(text, &[]), &ReadOptions::default()).unwrap();
    let expected = [("6.1", vec!["IRN", "PSE", "TUR"]), ("6.2", vec!["NLD", "VAT"])];
    assert_eq!(numbered(&received), expected, "numbers without a dot at their end, a bracket for each State");
    let review = received.review.as_ref().unwrap();
    assert_eq!((review.session, review.cycle), (Some(48), Some(4)), "session in words");
    assert_eq!(review.symbol.as_deref(), Some("A/HRC/WG.6/48/L.10"), "the symbol of a draft");
    assert_eq!(review.wg_adoption_date.map(|date| date.to_string()).as_deref(), Some("2025-01-31"), "adoption");
    assert_eq!(received.drafts()[0].response, Some(Response::Pending), "examined, not answered");
}

#[test]
fn reports_in_french_and_spanish_are_read_where_they_have_the_same_structure() {
    let french = "
        A/HRC/59/99
        Distr. générale
        4 avril 2025
        Rapport du Groupe de travail sur l’Examen périodique universel
        Tchad
        Introduction
        1. Le Groupe de travail a tenu sa quarante-huitième session du 20 au 31 janvier 2025. L’Examen concernant le Tchad a eu lieu à la 13e séance, le 28 janvier 2025. La délégation tchadienne était dirigée par Amina Exemple, Ministre de la justice. À sa 17e séance, le 31 janvier 2025, le Groupe de travail a adopté le présent rapport.
        2. Le Conseil des droits de l’homme a constitué le groupe de rapporteurs (troïka) suivant pour faciliter l’Examen concernant le Tchad : Allemagne, Japon et Côte d’Ivoire.
        I. Résumé des débats au titre du processus d’examen
        B. Dialogue et réponses de l’État examiné
        5. Au cours du dialogue, 2 délégations ont fait des déclarations.
        6. L’Algérie a salué les efforts.
        II. Conclusions et/ou recommandations
        7. Les recommandations ci-après ont recueilli l’adhésion du Tchad :
        7.1 Payer les enseignants (Norvège, Pays-Bas et Suisse) ;
        8. Les recommandations ci-après seront examinées par le Tchad :
        8.1 Abolir la peine de mort (Brésil).";
    let (_, received) = try_read(&report(french, &[]), &ReadOptions::default()).unwrap();
    assert_eq!(numbered(&received), [("7.1", vec!["NOR", "NLD", "CHE"]), ("8.1", vec!["BRA"])], "French names");
    let answers: Vec<_> = received.drafts().iter().map(|draft| draft.response.unwrap()).collect();
    assert_eq!(answers, [Response::Supported, Response::Pending], "French sentences");
    let review = received.review.as_ref().unwrap();
    let day = |date: Option<placard_domain::PartialDate>| date.unwrap().to_string();
    assert_eq!((review.session, day(review.review_date)), (Some(48), "2025-01-28".to_owned()), "French dates");
    assert_eq!(day(review.wg_adoption_date), "2025-01-31", "French adoption");
    assert_eq!(review.troika.len(), 3, "troika");
    assert_eq!(review.speakers.len(), 1, "L’Algérie");

    let spanish = "
        A/HRC/59/98
        Informe del Grupo de Trabajo sobre el Examen Periódico Universal
        Chad
        Introducción
        1. El Grupo de Trabajo celebró su 48º período de sesiones del 20 al 31 de enero de 2025. El examen del Chad se llevó a cabo en la 13ª sesión, el 28 de enero de 2025. En su 17ª sesión, celebrada el 31 de enero de 2025, el Grupo de Trabajo aprobó el informe sobre el Chad.
        II. Conclusiones y/o recomendaciones
        7. Las siguientes recomendaciones cuentan con el apoyo del Chad:
        7.1 Pagar a los maestros (Noruega, Países Bajos y Suiza);
        8. Las recomendaciones siguientes serán examinadas por el Chad:
        8.1 Abolir la pena de muerte (Brasil).";
    let (_, received) = try_read(&report(spanish, &[]), &ReadOptions::default()).unwrap();
    assert_eq!(numbered(&received), [("7.1", vec!["NOR", "NLD", "CHE"]), ("8.1", vec!["BRA"])], "Spanish names");
    let review = received.review.as_ref().unwrap();
    assert_eq!((review.session, day(review.review_date)), (Some(48), "2025-01-28".to_owned()), "Spanish dates");
    assert_eq!(day(review.wg_adoption_date), "2025-01-31", "Spanish adoption");
}

#[test]
fn a_document_that_is_no_report_is_told_from_one() {
    let bytes = report("Minutes of a meeting\n1. We met.\n2. We agreed (Norway).", &[]);
    assert!(look(&bytes, &ReadOptions::default()).unwrap().is_none(), "any other document is left to other readers");
}

#[test]
fn an_addendum_gives_the_reply_to_each_recommendation_by_number_and_range() {
    let text = "
        A/HRC/16/11/Add.1
        8 March 2011
        Report of the Working Group on the Universal Periodic Review
        United States of America
        Addendum
        Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review
        1. The United States thanks all States. It supports recommendations 92.1 to 92.4 except 92.3.
        2. It takes note of recommendation 92.3, and of 0.7 per cent as an aim.
        3. Recommendations that enjoy our support in part:
        92.5 We support the first part of it.
        92.6. Rejected.
        92.7. We refer to our national report.";
    let (reading, received) = try_read(&report(text, &[]), &ReadOptions::default()).unwrap();
    assert_eq!(reading.outline.kind, RegisterKind::WgAddendum, "told from a report");
    let replies: Vec<_> =
        received.drafts().iter().map(|d| (d.paragraph.as_deref().unwrap(), d.response.unwrap())).collect();
    let (yes, no, part) = (Response::Supported, Response::Noted, Response::SupportedInPart);
    let expected =
        [("92.1", yes), ("92.2", yes), ("92.4", yes), ("92.3", no), ("92.5", part), ("92.6", no), ("92.7", part)];
    assert_eq!(replies, expected, "ranges in full, exceptions left out, each number by its own words");
    let first = received.drafts()[0];
    assert_eq!(first.position_source.as_deref(), Some("A/HRC/16/11/Add.1, para. 1"), "where it stands");
    assert_eq!(
        (first.session, first.state_under_review.unwrap().as_str()),
        (Some(9), "USA"),
        "by the symbol of the report"
    );
}

#[test]
fn real_reports_say_what_the_calendar_says() {
    let Some(folder) = samples("wg-reports") else { return };
    let calendar = folder.parent().unwrap().join("calendar/wg_reports_2008-2014_review_dates.csv");
    let calendar = std::fs::read_to_string(calendar).unwrap();
    let mut found = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let (_, received) = try_read(&std::fs::read(&path).unwrap(), &ReadOptions::default()).unwrap();
        let review = received.review.as_ref().unwrap();
        let symbol = review.symbol.as_deref().unwrap();
        let line = calendar.lines().find(|line| line.split(',').nth(1) == Some(symbol));
        let line = line.unwrap_or_else(|| panic!("{}: “{symbol}” is no report of the calendar", path.display()));
        let (day, adopted) = (review.review_date.unwrap().to_string(), review.wg_adoption_date.unwrap().to_string());
        assert!(line.contains(&format!(",{day},{adopted},")), "{symbol}: {day}, {adopted} against {line}");
        let session = format!("{symbol},{},{},", review.session.unwrap(), review.cycle.unwrap());
        assert!(line.contains(&session), "{symbol}: session and cycle against {line}");
        let troika = line.rsplit('"').nth(1).unwrap();
        let troika: Vec<_> = reference().mentions(troika).into_iter().map(|(_, state)| state).collect();
        assert_eq!(review.troika, troika, "{symbol}: the troika in the order of print");
        assert!(
            received.of("number_missing").is_empty(),
            "{symbol}: no number is passed over: {:?}",
            received.problems
        );
        assert!(received.of("no_recommending_state").is_empty(), "{symbol}: each has a State");
        let furniture = |text: &str| text.contains("A/HRC/16") || text.contains("GE.") || text.contains("Page ");
        assert!(received.drafts().iter().all(|draft| !furniture(&draft.text)), "{symbol}: no header within a text");
        found += 1;
    }
    assert!(found > 0, "the folder holds reports");
}

#[test]
fn the_report_on_the_united_states_gives_its_228_recommendations() {
    let Some(folder) = samples("wg-reports") else { return };
    let bytes = std::fs::read(folder.join("unitedstatesofamerica2011.pdf")).unwrap();
    let (_, received) = try_read(&bytes, &ReadOptions::default()).unwrap();
    assert_eq!(received.drafts().len(), 228, "as many as it numbers");
    let last = received.drafts()[227];
    assert_eq!(last.paragraph.as_deref(), Some("92.228"), "the last number");
    let review = received.review.as_ref().unwrap();
    let spoke = review.speakers.iter().filter(|speaker| speaker.delivered).count();
    assert_eq!((review.statements_count, spoke), (Some(56), 56), "who took the floor, as the report counts them");
    assert_eq!(review.speakers.len() - spoke, 27, "those whose statements could not be delivered, of the footnote");
    let noted = received.drafts().iter().filter(|draft| draft.note.is_some()).count();
    assert_eq!(noted, 2, "“The original recommendation as read during the interactive dialogue” stands twice");
    let to_check = received.drafts().iter().filter(|draft| draft.confidence != Some(Confidence::Sure)).count();
    assert!(to_check < 20, "a list that is short enough to finish: {to_check}");
    assert!(received.problems.is_empty(), "and nothing is wrong with it: {:?}", received.problems);
}
