//! The forms of a call: "calls on X to", "recommends that X", "appelle X à", "insta a X a", and the
//! lists that one of them announces.

use std::ops::Range;

use super::asks::{Ask, Reader};
use super::tokens::Word;
use crate::document::{Document, Role};

/// A verb that calls, with what it governs.
pub struct Call {
    /// First word of the addressee.
    pub start: usize,
    /// A clause with "that" follows, not an infinitive.
    pub that: bool,
}

/// The call whose verb stands at `index`.
pub fn at(all: &[Word], index: usize) -> Option<Call> {
    // "the Council's calls on X" names calls that somebody else made; "the call" is a noun.
    let before = index.checked_sub(1).map(|before| &all[before]);
    if before
        .is_some_and(|w| w.raw.ends_with("’s") || w.raw.ends_with("'s") || matches!(w.text, "their" | "the" | "its"))
    {
        return None;
    }
    let next = |offset: usize| all.get(index + offset).map(|w| w.text);
    let with = |skip: usize, that: bool| Some(Call { start: index + skip, that }).filter(|call| call.start < all.len());
    match all[index].text.to_lowercase().as_str() {
        "call" | "calls" | "called" | "calling" => match (next(1), next(2)) {
            (Some("on" | "upon"), _) => with(2, false),
            (Some("again" | "today"), Some("on" | "upon")) => with(3, false),
            _ => None,
        },
        "urge" | "urges" | "urged" | "urging" | "ask" | "asks" | "implore" | "implores" | "encourages"
        | "encourage" | "request" | "requests" => with(1, false),
        "appeal" | "appeals" | "appealed" if next(1) == Some("to") => with(2, false),
        "recommend" | "recommends" | "recommended" | "demand" | "demands" | "demanded" | "insist" | "insists"
            if next(1) == Some("that") =>
        {
            with(2, true)
        }
        "appelle" | "appellent" | "appelons" | "appelé" | "exhorte" | "exhortons" | "exhortent" | "invite"
        | "invitent" | "presse" | "pressent" => with(1, false),
        "demande" | "demandent" | "demandons" if matches!(next(1), Some("à" | "au" | "aux")) => with(2, false),
        "recommande" | "recommandent" if matches!(next(1), Some("que")) => with(2, true),
        "insta" | "instan" | "instamos" | "exhorta" | "exhortan" | "exhortamos" | "pide" | "piden" | "pedimos"
        | "exige" | "exigen" | "exigimos" | "solicita" | "solicitan" | "llama" | "llaman" | "llamamos"
            if matches!(next(1), Some("a" | "al")) =>
        {
            with(2, false)
        }
        _ => None,
    }
}

/// Where the addressee ends and where the verb of what is asked stands: "to" and the like before an infinitive.
pub fn infinitive(all: &[Word], start: usize) -> Option<(usize, usize)> {
    (start + 1..all.len().min(start + 18)).find_map(|index| {
        let (word, next) = (all[index].text, all.get(index + 1)?);
        let verb = all[index + 1..].iter().take(4).find(|w| !is_before_infinitive(w.text))?.text;
        let ends = |endings: &[&str]| endings.iter().any(|ending| verb.ends_with(ending)) && !next.is_capitalised();
        match word {
            "to" => (!next.is_capitalised() && !matches!(next.text, "the" | "a" | "an" | "its" | "their"))
                .then_some((index, index + 1)),
            "à" | "de" if ends(&["er", "ir", "re"]) => Some((index, index + 1)),
            "a" if ends(&["ar", "er", "ir", "arse", "erse", "irse"]) => Some((index, index + 1)),
            "que" => Some((index, index + 1)),
            _ => None,
        }
    })
}

fn is_before_infinitive(word: &str) -> bool {
    matches!(word, "ne" | "pas" | "se" | "y" | "en" | "no" | "sans" | "délai" | "immédiatement" | "enfin")
        || word.ends_with("mente")
}

/// Words between who calls and the verb.
pub fn is_between_caller_and_verb(word: &str) -> bool {
    matches!(
        word,
        "today"
            | "has"
            | "have"
            | "also"
            | "again"
            | "yesterday"
            | "jointly"
            | "a"
            | "ont"
            | "is"
            | "are"
            | "further"
            | "therefore"
            | "strongly"
            | "and"
            | "et"
            | "y"
            | "donc"
            | "to"
            | "hereby"
            | "ha"
            | "han"
            | "también"
    )
}

/// The first clause of what stands before a verb: its subject is that of the verb.
pub fn first_clause(before: &str) -> &str {
    [
        " appelle ",
        " condemns ",
        " welcomes ",
        " regrets ",
        " deplores ",
        " condamne ",
        " calls on ",
        " urges ",
        " condena ",
    ]
    .iter()
    .filter_map(|verb| before.find(verb))
    .min()
    .map_or(before, |end| &before[..end])
}

/// Whether a pronoun stands for who publishes.
pub fn is_we(word: &str) -> bool {
    matches!(word, "we" | "nous" | "nosotros" | "it" | "elle" | "on")
}

/// "Recommendations to the Government of X": to whom they are.
pub fn heading(text: &str) -> Option<&str> {
    const STARTS: [&str; 6] = [
        "recommendations to ",
        "our recommendations to ",
        "recommandations au ",
        "recommandations à ",
        "recomendaciones al ",
        "recomendaciones a ",
    ];
    STARTS.iter().find_map(|start| {
        let head = text.get(..start.len()).filter(|head| head.to_lowercase() == *start)?;
        text.get(head.len()..).filter(|rest| rest.len() < 100)
    })
}

/// The calls in lists: one an item.
pub fn lists(document: &Document, body: usize, reader: &Reader) -> Vec<Ask> {
    let mut found = Vec::new();
    let mut open: Option<(String, Option<String>)> = None;
    for (index, line) in document.lines().iter().enumerate().skip(body) {
        let text = document.line(index);
        let item = item(text, line.role).filter(|_| open.is_some());
        if let (Some(words), Some((addressed_to, made_by))) = (item, &open) {
            let span = line.range.start + words.start..line.range.start + words.end;
            let text = document.text()[span.clone()].to_owned();
            found.push(Ask { text, addressed_to: addressed_to.clone(), made_by: made_by.clone(), span });
        } else {
            open = reader.announces(&line.range);
        }
    }
    found
}

/// The words of an item of a list, without its mark and what divides it from the next.
fn item(line: &str, role: Role) -> Option<Range<usize>> {
    let marked =
        line.trim_start_matches(['•', '·', '▪', '●', '◦', '■', '\u{f0b7}', '\u{f0a7}', '–', '—', '-', '*', '➢', '→']);
    let number = || {
        let bare = line.strip_prefix('(').unwrap_or(line);
        let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
        let letter = || bare.strip_prefix(|c: char| c.is_ascii_lowercase());
        let rest = if rest.len() < bare.len() { Some(rest) } else { letter() }?;
        rest.strip_prefix(['.', ')'])
    };
    let rest = if marked.len() < line.len() { Some(marked) } else { number().or_else(|| line.strip_prefix("o ")) };
    let rest = rest.or_else(|| (role == Role::Item).then_some(line))?.trim_start();
    let rest = ["to ", "To ", "à ", "À ", "a "].iter().find_map(|to| rest.strip_prefix(to)).unwrap_or(rest);
    let start = line.len() - rest.len();
    let divides = |c: char| c.is_whitespace() || ";,.:".contains(c);
    let text = rest.trim_end_matches(divides);
    let text = [" and", " et", " y", " or"].iter().find_map(|and| text.strip_suffix(and)).unwrap_or(text);
    let end = start + text.trim_end_matches(divides).len();
    (end > start && line[start..end].contains(' ')).then_some(start..end)
}
