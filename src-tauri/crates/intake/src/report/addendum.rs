//! The addendum to a report: what the State replies to each recommendation, by number or by range
//! ("accepts 92.1 to 92.14 except 92.3").

use placard_domain::fold::fold;
use placard_domain::{RecommendationDraft, Response, WgReport};

use super::answers;
use super::numbers::{self, Label};
use super::text::Text;
use crate::press::tokens::sentences;

/// How an addendum calls itself, folded: all of the words of one line.
const TITLES: [[&str; 2]; 3] = [
    ["addendum", "views on conclusions"],
    ["additif", "observations sur les conclusions"],
    ["adicion", "opiniones sobre las conclusiones"],
];
/// Longest range of numbers that is believed.
const LONGEST_RANGE: u16 = 400;

/// The number of a recommendation: paragraph and item.
type Number = (u16, u16);

/// Whether a document is the addendum to a report.
pub(super) fn is_addendum(text: &Text) -> bool {
    let front = text.front();
    TITLES.iter().any(|words| words.iter().all(|word| front.contains(word)))
}

/// The replies, each as a record without a text: the recommendation itself stands in the report.
pub(super) fn replies(text: &Text, review: &WgReport) -> Vec<RecommendationDraft> {
    let mut replies: Vec<(Number, Reply)> = Vec::new();
    let mut heading: Option<Response> = None;
    let mut own = None;
    for paragraph in &text.paragraphs {
        let (label, rest) = match numbers::label(&paragraph.text) {
            Some((Label::Part(whole, item), rest)) => (Some((whole, item)), rest),
            Some((Label::Whole(number), rest)) => {
                own = Some(number);
                (None, rest)
            }
            _ => (None, paragraph.text.as_str()),
        };
        let reply = |response, words: &str| Reply { response, words: words.to_owned(), own, page: paragraph.page };
        if let Some(number) = label {
            // "92.1 Accepted." speaks of itself, and of no other number in its text.
            if let Some(response) = answers::reply(rest).or(heading) {
                add(&mut replies, number, reply(response, rest));
            }
            continue;
        }
        let mut answered = None;
        for sentence in sentences(rest).into_iter().filter_map(|range| rest.get(range)) {
            let named = named(sentence);
            let response = answers::reply(sentence);
            answered = response.or(answered);
            for number in named {
                if let Some(response) = response.or(answered).or(heading) {
                    add(&mut replies, number, reply(response, sentence));
                }
            }
        }
        heading = answered.or(heading);
    }
    replies.into_iter().map(|(number, reply)| draft(number, reply, review)).collect()
}

struct Reply {
    response: Response,
    words: String,
    /// Paragraph of the addendum.
    own: Option<u16>,
    page: Option<u32>,
}

/// What is said later of the same number is more exact than what a list said before.
fn add(replies: &mut Vec<(Number, Reply)>, number: Number, reply: Reply) {
    match replies.iter_mut().find(|(known, _)| *known == number) {
        Some((_, known)) => *known = reply,
        None => replies.push((number, reply)),
    }
}

fn draft((whole, item): Number, reply: Reply, review: &WgReport) -> RecommendationDraft {
    let source = review.symbol.clone().unwrap_or_default();
    let paragraph = reply.own.map(|own| format!(", para. {own}")).unwrap_or_default();
    RecommendationDraft {
        paragraph: Some(format!("{whole}.{item}")),
        response: Some(reply.response),
        state_words: Some(reply.words),
        position_source: Some(format!("{source}{paragraph}")).filter(|source| !source.is_empty()),
        page: reply.page,
        ..RecommendationDraft::default()
    }
}

/// The numbers that a sentence names, ranges in full, without those that it excepts.
fn named(sentence: &str) -> Vec<Number> {
    let mut named: Vec<Number> = Vec::new();
    let mut excepted: Vec<Number> = Vec::new();
    let mut last: Option<Number> = None;
    let mut before = 0;
    for (start, end, number) in dotted(sentence) {
        let between = fold(sentence.get(before..start).unwrap_or_default());
        let dash = sentence.get(before..start).is_some_and(|text| matches!(text.trim(), "-" | "–" | "—"));
        let is_range = dash || matches!(between.as_str(), "to" | "through" | "a" | "al" | "au" | "until");
        let except = ["except", "excluding", "other than", "with the exception", "a l exception", "salvo", "excepto"];
        let list = if except.iter().any(|word| between.contains(word)) || (!excepted.is_empty() && is_list(&between)) {
            &mut excepted
        } else {
            &mut named
        };
        match last {
            Some((whole, item))
                if is_range && whole == number.0 && number.1 > item && number.1 - item < LONGEST_RANGE =>
            {
                list.extend((item + 1..=number.1).map(|item| (whole, item)));
            }
            _ => list.push(number),
        }
        last = Some(number);
        before = end;
    }
    named.retain(|number| !excepted.contains(number));
    named
}

/// Whether words only join the parts of a list.
fn is_list(between: &str) -> bool {
    between.split(' ').all(|word| matches!(word, "" | "and" | "or" | "to" | "et" | "ou" | "y" | "e" | "o" | "through"))
}

/// Numbers such as "92.14" with their places.
fn dotted(text: &str) -> Vec<(usize, usize, Number)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) =
        text.get(at..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())).map(|next| at + next)
    {
        let rest = text.get(start..).unwrap_or_default();
        let whole = rest.bytes().take_while(u8::is_ascii_digit).count();
        let item = rest.get(whole + 1..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
        at = start + whole;
        if (1..=3).contains(&whole) && (1..=3).contains(&item) && rest.get(whole..=whole) == Some(".") {
            at = start + whole + 1 + item;
            let number = |text: Option<&str>| text.and_then(|text| text.parse::<u16>().ok());
            let percent = text
                .get(at..)
                .is_some_and(|after| after.trim_start().starts_with(['%']) || after.starts_with(" per cent"));
            if let (Some(whole), Some(item)) =
                (number(rest.get(..whole)), number(rest.get(whole + 1..whole + 1 + item)))
                && !percent
            {
                found.push((start, at, (whole, item)));
            }
        }
    }
    found
}
