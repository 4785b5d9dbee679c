//! The head of a release: title, date, publisher, place and media contact.

use placard_domain::fold::fold;
use placard_domain::{DateError, PartialDate};

use super::attribution;
use super::dates;
use super::names::is_acronym;
use super::tokens::{first_sentence, words};
use super::words::{CONTACT, is_boilerplate, is_organisation_word};
use crate::document::{Document, Role};

/// What stands above and below the text of a release.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// Title as printed.
    pub title: String,
    /// Line of the title, where it stands in the text.
    pub title_line: Option<usize>,
    /// First line of the running text.
    pub body: usize,
    /// Day of the release, or the words that should be one.
    pub date: Option<Result<PartialDate, DateError>>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Place of the dateline.
    pub place: Option<String>,
    /// Lines of the media contact.
    pub contact: Option<String>,
    /// Address of the page.
    pub url: Option<String>,
}

/// Lines that a head can have at most.
const LONGEST_HEAD: usize = 40;
/// Shortest paragraph that is running text without any other sign.
const RUNNING_TEXT: usize = 160;
/// Shortest line that is running text where it ends as a sentence does.
const SENTENCE: usize = 70;

/// Reads the head of a document.
pub fn read(document: &Document) -> Head {
    let mut head = Head { url: document.meta.url.clone(), ..Head::default() };
    title(document, &mut head);
    let from = head.title_line.map_or(0, |line| line + 1);
    let lines = document.lines().len();
    let last = lines.min(from + LONGEST_HEAD);
    let body = (from..last).find(|line| is_body(document, *line));
    let text = || (from..last).find(|line| !is_furniture(document.line(*line)));
    head.body = body.or_else(text).unwrap_or(from.min(lines));
    let above = (0..head.body).filter(|line| Some(*line) != head.title_line);
    let above: Vec<usize> = above.collect();
    let parts = above.iter().flat_map(|line| document.line(*line).split(['|', '•']));
    let line_date = parts.into_iter().find_map(dates::only);
    let embargo = above.iter().map(|line| document.line(*line)).find(|line| is_embargo(line));
    let embargo = embargo.and_then(|line| dates::find(line, None).into_iter().next()).map(|found| found.date);
    let dateline = (head.body..lines.min(head.body + 3)).find_map(|line| dateline(document.line(line)));
    let standalone = above.iter().find_map(|line| dateline_alone(document.line(*line)));
    let (place, place_date) = dateline.or(standalone).unwrap_or_default();
    head.place = place;
    head.date = document.meta.date.map(Ok).or(line_date).or(place_date).or(embargo);
    head.contact = contact(document, &above).or_else(|| contact_below(document, head.body));
    head.publisher = document.meta.publisher.clone().or_else(|| publisher(document, &above, &head));
    if head.url.is_none() {
        let is_url = |line: &&usize| document.line(**line).starts_with("http") && !document.line(**line).contains(' ');
        head.url = above.iter().find(is_url).map(|line| document.line(*line).to_owned());
    }
    head
}

fn title(document: &Document, head: &mut Head) {
    let shown = document.lines().iter().take(LONGEST_HEAD).position(|line| line.role == Role::Title);
    let first = (0..document.lines().len().min(LONGEST_HEAD)).find(|line| {
        let text = document.line(*line);
        !is_furniture(text)
    });
    let from_meta = document.meta.title.clone();
    let matching = from_meta.as_ref().and_then(|title| {
        (0..document.lines().len().min(LONGEST_HEAD)).find(|line| {
            let text = document.line(*line);
            text.chars().count() > 15 && title.contains(text)
        })
    });
    head.title_line = shown.or(matching).or(if from_meta.is_none() { first.or(Some(0)) } else { None });
    head.title =
        match (head.title_line.filter(|_| shown.is_some() || from_meta.is_none() || matching.is_some()), from_meta) {
            (Some(line), _) => document.line(line).to_owned(),
            (None, Some(title)) => title,
            (None, None) => String::new(),
        };
}

/// Whether a line of the head is anything but its title.
fn is_furniture(text: &str) -> bool {
    let labels = is_boilerplate(&fold(text)) || dates::only(text).is_some() || is_contact(text);
    labels || text.starts_with("http") || is_publisher_line(text) || dateline_alone(text).is_some()
}

fn is_body(document: &Document, line: usize) -> bool {
    let text = document.line(line);
    let role = document.lines().get(line).map(|line| line.role);
    let sentence = text.len() >= SENTENCE && text.ends_with(['.', ':', '”', '»']);
    let running = sentence || text.len() >= RUNNING_TEXT && text.contains(['.', '”', '"', '»']);
    let quoted = text.len() >= 60 && text.starts_with(['“', '"', '«', '„']);
    matches!(role, Some(Role::Paragraph))
        && (running || quoted || (dateline(text).is_some() && text.len() > 60))
        && !is_contact(text)
}

type Dateline = (Option<String>, Option<Result<PartialDate, DateError>>);

/// "GENEVA – ", "(Geneva, 7 November 2025) – ", "GENEVA, Nov. 7, 2025 — ", "Ginebra, 7 de mayo de 2025. " at the start
/// of a paragraph.
fn dateline(text: &str) -> Option<Dateline> {
    dateline_with_end(text).map(|(dateline, _)| dateline)
}

/// Where the dateline at the start of a text ends; 0 where it has none.
pub fn dateline_end(text: &str) -> usize {
    dateline_with_end(text).map_or(0, |(_, end)| end)
}

fn dateline_with_end(text: &str) -> Option<(Dateline, usize)> {
    const DASHES: [&str; 9] = [" – ", " — ", " - ", " -- ", "— ", " ― ", ".- ", ".— ", ".– "];
    let start = &text[..text.floor_char_boundary(110)];
    let (inside, after) = if let Some(rest) = start.strip_prefix(['(', '[']) {
        let (inside, after) = rest.split_once([')', ']'])?;
        after.trim_start().starts_with(['–', '—', '-', '―', ':']).then_some((inside, after))?
    } else {
        let dash = DASHES.iter().filter_map(|dash| start.find(dash)).min().map(|at| start.split_at(at));
        let stop = || start.find(". ").map(|at| start.split_at(at));
        let dated =
            |(inside, after)| place_and_date(inside).filter(|(_, date)| date.is_some()).map(|_| (inside, after));
        match dash.filter(|(inside, _)| place_and_date(inside).is_some()) {
            Some(found) => found,
            None => stop().and_then(dated)?,
        }
    };
    let rest = after.trim_start_matches(|c: char| c.is_whitespace() || "–—-―.:".contains(c));
    Some((place_and_date(inside)?, start.len() - rest.len()))
}

/// "Geneva, 7 November 2025" on a line of its own.
fn dateline_alone(text: &str) -> Option<Dateline> {
    let dateline = if text.len() <= 80 { place_and_date(text.trim_matches(['(', ')'])) } else { None };
    dateline.filter(|(place, date)| date.is_some() && place.is_some())
}

fn place_and_date(text: &str) -> Option<Dateline> {
    // "Press Release | Geneva | 7 May 2025"
    if let Some((_, rest)) = text.split_once(['|', '•', '·']).filter(|(label, _)| is_boilerplate(&fold(label))) {
        return place_and_date(rest);
    }
    let found = dates::find(text, None).into_iter().next();
    let date = found.as_ref().map(|found| found.date.clone());
    let without = found.map_or(text.to_owned(), |f| format!("{} {}", &text[..f.range.start], &text[f.range.end..]));
    let place = without.trim_matches(|c: char| c.is_whitespace() || ",;./()–—-|•·".contains(c));
    let place = place.strip_suffix(" le").unwrap_or(place).trim_end_matches(',');
    let dotted = format!("{place}.");
    // "Washington, D.C." keeps the dot of its abbreviation.
    let place = if place.ends_with("D.C") { dotted.as_str() } else { place };
    let all: Vec<_> = words(place).collect();
    let names = all.iter().all(|w| w.is_capitalised() || matches!(w.text, "and" | "de" | "et" | "of" | "la" | ""));
    let plausible = !all.is_empty() && all.len() <= 5 && names && !place.chars().any(|c| c.is_ascii_digit());
    let organisation = all.iter().any(|w| is_organisation_word(w.text));
    (plausible && !organisation).then(|| (Some(as_name(place)), date))
}

/// "GENEVA" as "Geneva"; "D.C." and "USA" stay.
fn as_name(place: &str) -> String {
    let shouted = !place.chars().any(char::is_lowercase);
    let word = |word: &str| {
        if !shouted || word.contains('.') || word.chars().count() <= 3 && !matches!(word, "NEW" | "LOS" | "SAN") {
            return word.to_owned();
        }
        let mut start = true;
        let lower = |c: char| {
            let shown: String = if std::mem::replace(&mut start, matches!(c, '-' | '/')) {
                c.to_string()
            } else {
                c.to_lowercase().collect()
            };
            shown
        };
        word.chars().map(lower).collect::<String>()
    };
    place.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Whether a line says how to reach somebody.
fn is_contact(text: &str) -> bool {
    if text.len() >= 200 || is_embargo(text) {
        return false;
    }
    let folded = fold(text);
    let begins = CONTACT.iter().any(|start| folded.starts_with(start));
    begins || (text.len() < 160 && (has_mail(text) || has_phone(text)))
}

fn is_embargo(text: &str) -> bool {
    text.len() < 200 && fold(text).starts_with("embargo")
}

fn has_mail(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.')))
}

fn has_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let others = text.chars().filter(|c| c.is_alphabetic()).count();
    digits >= 7
        && (text.contains('+') || text.contains('(') || text.matches(['-', '.', ' ']).count() >= 2)
        && others <= 60
        && dates::find(text, None).is_empty()
}

/// The contact lines among some lines, each with the line above it that names the person.
fn contact(document: &Document, lines: &[usize]) -> Option<String> {
    let mut kept: Vec<usize> = Vec::new();
    for line in lines.iter().copied().filter(|line| is_contact(document.line(*line))) {
        let above = line.checked_sub(1).filter(|above| lines.contains(above) && !kept.contains(above));
        kept.extend(above.filter(|above| attribution::signature(document.line(*above)).is_some()));
        kept.push(line);
    }
    let shown: Vec<&str> = kept.into_iter().take(8).map(|line| document.line(line)).collect();
    (!shown.is_empty()).then(|| shown.join("\n"))
}

/// The contact below the text: from the first line that announces one.
fn contact_below(document: &Document, body: usize) -> Option<String> {
    let last = document.lines().len();
    let lines: Vec<usize> = (body.max(last.saturating_sub(LONGEST_HEAD))..last).collect();
    contact(document, &lines)
}

fn publisher(document: &Document, above: &[usize], head: &Head) -> Option<String> {
    let line = above.iter().map(|line| document.line(*line)).find(|line| is_publisher_line(line));
    line.map(str::to_owned).or_else(|| about(document, head.body)).or_else(|| says_today(document, head.body))
}

/// A short line of capitalised words that names an organisation.
fn is_publisher_line(text: &str) -> bool {
    const ACTS: [&str; 14] = [
        "Must", "Should", "Calls", "Urges", "Condemns", "Says", "Fails", "Will", "Join", "Joins", "Release", "Adopts",
        "Decides", "Demand",
    ];
    let all: Vec<_> = words(text).collect();
    let office = |word: &str| matches!(word, "Department" | "Office" | "Ministry" | "Mission" | "Division" | "Cabinet");
    let named = all.iter().any(|w| is_acronym(w.text) || is_organisation_word(w.text) || office(w.text));
    let small = |word: &str| {
        matches!(
            word,
            "of" | "for"
                | "the"
                | "and"
                | "on"
                | "in"
                | "de"
                | "des"
                | "du"
                | "la"
                | "et"
                | "pour"
                | "les"
                | "&"
                | ""
                | "to"
                | "against"
        )
    };
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let capitals = all.iter().all(|w| w.is_capitalised() || small(w.text) || number(w.text));
    let acts = all.iter().any(|w| ACTS.contains(&w.text));
    let shouted = all.len() > 3 && !text.chars().any(char::is_lowercase);
    named
        && capitals
        && !acts
        && !shouted
        && all.len() <= 9
        && !is_contact(text)
        && !text.contains([':', '?', '“', ',', '|'])
        && !is_boilerplate(&fold(text))
}

/// The organisation of a closing paragraph "About X".
fn about(document: &Document, body: usize) -> Option<String> {
    let lines = body.max(document.lines().len().saturating_sub(LONGEST_HEAD))..document.lines().len();
    lines
        .filter_map(|line| document.line(line).strip_prefix("About "))
        .map(|name| name.trim_end_matches([':', '.']))
        .find(|name| is_publisher_line(name))
        .map(|name| name.strip_prefix("the ").unwrap_or(name).to_owned())
}

/// "…, X said today" in the first paragraph, as wire-like releases put it.
fn says_today(document: &Document, body: usize) -> Option<String> {
    let text = document.line(body);
    let sentence = first_sentence(&text[dateline_end(text)..], 700);
    let named = |name: &str| {
        let name = name.rsplit([',', '–', '—']).next()?.trim();
        let name = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
        // What stands before the acronym of a name describes it: "Global alliance CIVICUS".
        let shown =
            is_publisher_line(name).then_some(name).or_else(|| name.rsplit(' ').next().filter(|w| is_acronym(w)));
        shown.map(str::to_owned)
    };
    let said = [" said today", " said in a", " a déclaré aujourd’hui", " announced today", " today "];
    let first = said.iter().find_map(|said| named(&sentence[..sentence.find(said)?]));
    let acts =
        [" is deeply concerned", " is alarmed", " condemns ", " welcomes ", " deplores ", " regrets ", " calls on "];
    first.or_else(|| acts.iter().find_map(|act| named(&sentence[..sentence.find(act)?])))
}
