//! The cover and the first paragraphs: symbol, session, day of the review, adoption, troika, documents.

use chrono::{Datelike, NaiveDate};
use placard_domain::fold::fold;
use placard_domain::{Iso3, PartialDate, Reference, ReviewDocument, ReviewDocumentKind, WgReport};

use super::brackets::Names;
use super::ordinals;
use super::outline::{Block, Part};
use super::sections::Section;
use super::text::Text;
use crate::press::{dates, tokens};

/// How reports call themselves, folded: beginning and end. "Group" is missing in the title of one.
const TITLES: [(&str, &str); 3] = [
    ("report of the working", "on the universal periodic review"),
    ("rapport du groupe de travail", "sur l examen periodique universel"),
    ("informe del grupo de trabajo", "sobre el examen periodico universal"),
];

/// Whether a document calls itself a report of the Working Group.
pub(super) fn is_report(text: &Text) -> bool {
    has_title(&text.front())
}

fn has_title(folded: &str) -> bool {
    TITLES
        .iter()
        .any(|(start, end)| folded.find(start).is_some_and(|at| folded.get(at..).is_some_and(|t| t.contains(end))))
}

/// Reads the review.
pub(super) fn review(text: &Text, blocks: &[Block], reference: &Reference, names: &mut Names) -> WgReport {
    let mut review = WgReport::default();
    cover(text, names, &mut review);
    let paragraph = |number: u16| {
        let mut parts = String::new();
        for block in blocks.iter().filter(|b| b.section <= Section::Introduction && b.number == number) {
            if !parts.is_empty() {
                parts.push(' ');
            }
            parts.push_str(&block.text);
        }
        parts
    };
    let first = paragraph(1);
    session(&first, &mut review);
    held(&first, &mut review);
    if review.state.is_none() {
        review.state = state_of(&first, reference);
    }
    let introduction = blocks.iter().filter(|b| b.section <= Section::Introduction && b.number > 0);
    for block in introduction {
        let folded = fold(&block.text);
        let selects = folded.contains("troika") && block.part == Part::Head && review.troika.is_empty();
        if selects && !folded.contains("questions") {
            review.troika = troika(&block.text, review.state, reference);
        }
        documents(&block.text, &mut review.documents);
    }
    let from_documents = review.documents.iter().find_map(|document| session_of(&document.symbol));
    review.session = review.session.or(from_documents).or(review.draft_symbol.as_deref().and_then(session_of));
    review.cycle = review.session.and_then(|session| reference.session(session)).map(|session| session.cycle);
    review
}

/// Symbol, day of distribution and State on the cover.
fn cover(text: &Text, names: &mut Names, review: &mut WgReport) {
    let lines: Vec<&str> = text.cover.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    for (at, line) in lines.iter().enumerate() {
        let before = fold(lines.get(at.wrapping_sub(1)).unwrap_or(&""));
        let earlier = |text: &str| {
            ["previously issued", "publie anterieurement", "publicado anteriormente"].iter().any(|w| text.contains(w))
        };
        for symbol in symbols(line) {
            if earlier(&fold(line)) || (earlier(&before) && review.symbol.is_some()) {
                review.draft_symbol.get_or_insert(symbol);
            } else {
                review.symbol.get_or_insert(symbol);
            }
        }
    }
    review.distributed = lines.iter().find_map(|line| dates::find(line, None).into_iter().find_map(whole_day));
    // The State stands below the title, which can take two lines.
    let mut joined = String::new();
    for line in &lines {
        if has_title(&joined) {
            let name = line.trim_end_matches(['*', ' ']).trim();
            if let Some(state) = names.find(name) {
                review.state = Some(state);
                break;
            }
        }
        joined.push_str(&fold(line));
        joined.push(' ');
    }
}

/// A date that is one day.
fn whole_day(found: dates::Found) -> Option<PartialDate> {
    found.date.ok().filter(|date| date.first_day() == date.last_day())
}

/// Symbols of documents in a line: "A/HRC/16/11".
fn symbols(line: &str) -> impl Iterator<Item = String> + '_ {
    let words = line.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';'));
    words.filter(|word| word.starts_with("A/HRC/")).map(|word| {
        let end = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        end.to_owned()
    })
}

/// "A/HRC/WG.6/9/USA/1" and "A/HRC/WG.6/9/L.9" stand for the ninth session.
fn session_of(symbol: &str) -> Option<u8> {
    symbol.strip_prefix("A/HRC/WG.6/")?.split('/').next()?.parse().ok()
}

/// Number and days of the session: "held its ninth session from 1 to 12 November 2010".
fn session(first: &str, review: &mut WgReport) {
    let words: Vec<tokens::Word> = tokens::words(first).collect();
    let is_session = |word: &str| matches!(fold(word).as_str(), "session" | "periodo");
    let Some(at) = words.iter().position(|word| is_session(word.text)) else { return };
    let before: Vec<String> = words.iter().take(at).map(|word| fold(word.raw)).collect();
    review.session = ordinals::at_end(&before.join(" ")).and_then(|number| u8::try_from(number).ok());
    let after = words.get(at).map_or("", |word| first.get(word.end..).unwrap_or_default());
    review.session_dates = days(after);
}

/// The first span of days in a text: "1 to 12 November 2010", "29 April to 10 May 2013", "du 1er au 12 novembre 2010".
fn days(text: &str) -> Option<PartialDate> {
    let words: Vec<String> = tokens::words(text).take(16).map(|word| fold(word.text)).collect();
    let day = |word: &str| word.trim_end_matches(|c: char| c.is_alphabetic()).parse::<u32>().ok().filter(|d| *d <= 31);
    let year = words.iter().find_map(|word| word.parse::<i32>().ok().filter(|year| (2006..=2100).contains(year)))?;
    let mut found: Vec<(u32, Option<u32>)> = Vec::new();
    for word in &words {
        if let Some(month) = dates::month(word) {
            for (_, known) in found.iter_mut().filter(|(_, known)| known.is_none()) {
                *known = Some(month);
            }
        } else if let Some(day) = day(word).filter(|_| found.len() < 2) {
            found.push((day, None));
        }
        if found.len() == 2 && found.iter().all(|(_, month)| month.is_some()) {
            break;
        }
    }
    let [(from, Some(from_month)), (to, Some(to_month))] = found.as_slice() else { return None };
    let first_year = if from_month > to_month { year - 1 } else { year };
    let first = NaiveDate::from_ymd_opt(first_year, *from_month, *from)?;
    PartialDate::span(first, NaiveDate::from_ymd_opt(year, *to_month, *to)?).ok()
}

/// Meeting and day of the review and of the adoption, and who led the delegation.
fn held(first: &str, review: &mut WgReport) {
    let end = review.session_dates.map(|dates| dates.last_day());
    let year_end = end.and_then(|end| NaiveDate::from_ymd_opt(end.year(), 12, 31));
    let day = |text: &str| {
        let found = dates::find(text, year_end).into_iter();
        found.rev().find_map(whole_day)
    };
    let at = |words: &[&str]| words.iter().filter_map(|word| first.find(word)).min();
    let adopts = at(&["adopted the", "adopted its", "adopted this", "adopted", "a adopté", "aprobó", "aprobo"]);
    let reviewed = at(&["review of", "review on", "L’examen", "L'examen", "Examen concernant", "El examen"]);
    let meeting_before = |text: &str| {
        let folded = fold(text);
        let word = ["meeting", "seance", "sesion"].iter().filter_map(|word| folded.rfind(word)).max()?;
        ordinals::at_end(folded.get(..word)?.trim_end())
    };
    if let Some(reviewed) = reviewed {
        let rest = first.get(reviewed..).unwrap_or_default();
        // The day is the first after the words; a second one in the sentence is of something else.
        let day =
            dates::find(rest, year_end).into_iter().find_map(|found| Some((found.range.start, whole_day(found)?)));
        review.review_date = day.map(|(_, day)| day);
        let before = day.map_or(rest, |(at, _)| rest.get(..at).unwrap_or(rest));
        review.meeting = meeting_before(before);
    }
    if let Some(adopts) = adopts {
        let before = first.get(..adopts).unwrap_or_default();
        let sentence =
            tokens::sentences(before).last().map_or("", |range| before.get(range.clone()).unwrap_or_default());
        let after = first.get(adopts..).unwrap_or_default();
        review.wg_adoption_date = day(sentence).or_else(|| day(after));
        review.wg_adoption_meeting = meeting_before(sentence);
    }
    review.head_of_delegation = head(first);
}

/// Who led the delegation, in the words of the report.
fn head(first: &str) -> Option<String> {
    let leads = [
        "headed jointly by",
        "jointly headed by",
        "headed by",
        "led by",
        "dirigée par",
        "conduite par",
        "encabezada por",
        "presidida por",
    ];
    let (start, lead) = leads.iter().filter_map(|lead| Some((first.find(lead)?, *lead))).min()?;
    let rest = first.get(start + lead.len()..)?;
    let next = [
        ". At ", ". For ", ". The ", ". On ", ". À ", ". A ", ". En ", ". Pour ", ". Le ", ". La ", ". El ", ". Para ",
    ];
    let end = next.iter().filter_map(|next| rest.find(next)).min().unwrap_or(rest.len());
    let words = rest.get(..end)?.trim().trim_end_matches(['.', ' ']);
    (!words.is_empty()).then(|| words.to_owned())
}

/// The State of "The review of X was held at".
fn state_of(first: &str, reference: &Reference) -> Option<Iso3> {
    let start = ["review of", "examen concernant", "examen de"].iter().find_map(|word| first.find(word))?;
    reference.mentions(first.get(start..)?).first().map(|(_, state)| *state)
}

/// The rapporteurs, after the colon; before it the State under review is named.
fn troika(text: &str, state: Option<Iso3>, reference: &Reference) -> Vec<Iso3> {
    let list = text.rsplit_once(':').map_or(text, |(_, list)| list);
    let mut troika = Vec::new();
    for (_, named) in reference.mentions(list) {
        if Some(named) != state && !troika.contains(&named) {
            troika.push(named);
        }
    }
    troika
}

/// The three documents, by the last part of their symbols.
fn documents(text: &str, documents: &mut Vec<ReviewDocument>) {
    for symbol in symbols(text) {
        let mut parts = symbol.split('/').skip(5);
        let kind = match parts.next() {
            Some("1") => ReviewDocumentKind::NationalReport,
            Some("2") => ReviewDocumentKind::UnCompilation,
            Some("3") => ReviewDocumentKind::StakeholdersSummary,
            _ => continue,
        };
        if symbol.starts_with("A/HRC/WG.6/") && !documents.iter().any(|known| known.symbol == symbol) {
            documents.push(ReviewDocument { kind, symbol });
        }
    }
}
