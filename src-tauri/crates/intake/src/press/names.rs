//! Who is named by a phrase such as "X, executive director of Y", "Y's director, X" or "the coalition".

use super::role;
use super::tokens::{Word, words};
use super::words::{
    is_courtesy, is_document, is_group, is_honorific, is_organisation_word, is_particle, is_pronoun, is_role_word,
    opens_adjunct,
};

/// Somebody who speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaker {
    /// As printed.
    pub name: String,
    /// Function.
    pub title: Option<String>,
    /// For whom.
    pub organisation: Option<String>,
    /// A person, not an organisation or group.
    pub person: bool,
}

/// What a phrase says about who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Named here.
    Named(Speaker),
    /// A pronoun, or the same speaker going on; plural where true.
    Again {
        /// "they" and the like.
        plural: bool,
    },
    /// One name that refers to somebody named elsewhere ("Dakwar", "Ms. Roe", "the Center").
    Reference(String),
}

/// Longest phrase that is looked at, in bytes.
pub const LONGEST: usize = 400;

/// Reads a phrase that should name a speaker; none when it does not.
pub fn phrase(text: &str) -> Option<Who> {
    let text =
        text[..text.floor_char_boundary(LONGEST)].trim_matches(|c: char| c.is_whitespace() || ",;:–—-".contains(c));
    let parts = parts(text);
    (0..parts.len().min(4)).find_map(|from| {
        let head = parts[from];
        let first = words(head).next()?;
        let opens = opens_adjunct(first.text) && !is_pronoun(first.text);
        if opens { None } else { from_parts(head, &parts[from + 1..]) }
    })
}

/// The parts of a phrase between its commas; brackets become a part of their own.
fn parts(text: &str) -> Vec<&str> {
    let all =
        text.split([',', ';', '(', ')', '\n']).flat_map(|part| part.split(" – ")).flat_map(|part| part.split(" — "));
    all.map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn from_parts(head: &str, rest: &[&str]) -> Option<Who> {
    let tokens: Vec<Word> = words(head).collect();
    let first = tokens.first()?;
    let lower = first.text.to_lowercase();
    if is_pronoun(&lower) {
        return (tokens.len() == 1)
            .then(|| Who::Again { plural: matches!(&*lower, "they" | "ils" | "elles" | "both") });
    }
    let article = role::is_article(first.text);
    let body = if article { &tokens[1..] } else { &tokens[..] };
    let last_of_head = body.iter().take_while(|w| !is_preposition(w.text)).last()?;
    if is_document(&last_of_head.text.to_lowercase()) {
        return None;
    }
    possessive(head, &tokens, rest)
        .or_else(|| if article { None } else { person(head, body, rest) })
        .or_else(|| titled_person(head, body))
        .or_else(|| role_then_name(head, body, rest))
        .or_else(|| organisation(head, body, article))
        .or_else(|| generic(head, body, article))
}

/// "Y's director, X" and "Y's director X".
fn possessive(head: &str, tokens: &[Word], rest: &[&str]) -> Option<Who> {
    let owner_end = tokens.iter().position(|w| w.raw.ends_with("’s") || w.raw.ends_with("'s"))?;
    let owner = head[..tokens[owner_end].end].trim_end_matches(['s', '’', '\'']);
    let owner_is_named = words(owner).any(|w| w.is_capitalised() && !matches!(w.text, "The" | "A" | "An"));
    let organisation = owner_is_named.then(|| role::without_article(owner).to_owned());
    let after = &tokens[owner_end + 1..];
    let last_role = after.iter().rposition(|w| is_role_word(w.text))?;
    let (title, names) = (&after[..=last_role], &after[last_role + 1..]);
    let title = slice(head, title)?;
    let name = if names.is_empty() {
        let tokens: Vec<Word> = words(rest.first()?).collect();
        full_name(&tokens).filter(|length| *length == tokens.len())?;
        (*rest.first()?).to_owned()
    } else {
        full_name(names).filter(|length| *length == names.len())?;
        slice(head, names)?.to_owned()
    };
    Some(Who::Named(Speaker { name, title: Some(title.to_owned()), organisation, person: true }))
}

/// "X", "X of Y", "X, director of Y", "Ms. X".
fn person(head: &str, tokens: &[Word], rest: &[&str]) -> Option<Who> {
    if let [only] = tokens {
        let single = only.is_capitalised()
            && !is_honorific(only.text)
            && !is_acronym(only.text)
            && !is_organisation_word(only.text);
        return (single && rest.is_empty()).then(|| Who::Reference(only.text.to_owned()));
    }
    if let [courtesy, name @ ..] = tokens
        && is_courtesy(courtesy.text)
        && let [surname] = name
        && rest.is_empty()
    {
        return surname.is_capitalised().then(|| Who::Reference(surname.text.to_owned()));
    }
    let length = full_name(tokens).or_else(|| shouted_name(tokens, rest))?;
    let name = slice(head, &tokens[..length])?.to_owned();
    let after = &tokens[length..];
    let described = match after.first() {
        None => role::read(rest),
        Some(word) if is_preposition(word.text) => {
            let of = role::without_article(slice(head, &after[1..])?);
            after.get(1).filter(|w| w.is_capitalised() || role::is_article(w.text))?;
            if let Some((own, other)) = of.split_once(" and ")
                && let Some(Who::Named(second)) = person(other, &words(other).collect::<Vec<_>>(), rest)
                && second.organisation.is_some()
            {
                let first = Speaker { name, title: None, organisation: Some(own.to_owned()), person: true };
                return Some(Who::Named(together(first, second)));
            }
            (role::read(rest).0, Some(of.to_owned()))
        }
        Some(word) if matches!(word.text, "and" | "et" | "y") => {
            let (second, all) = (&after[1..], slice(head, tokens)?);
            let names_two = full_name(second).is_some_and(|length| length == second.len());
            return names_two.then(|| Who::Named(Speaker { name: all.to_owned(), person: true, ..Speaker::default() }));
        }
        Some(_) => return None,
    };
    let (title, organisation) = described;
    let first = Speaker { name, title, organisation, person: true };
    Some(Who::Named(match second_person(rest) {
        Some(second) => together(first, second),
        None => first,
    }))
}

/// "… and Z, chair of W", after the parts that describe somebody else.
fn second_person(rest: &[&str]) -> Option<Speaker> {
    let (from, part) = rest.iter().enumerate().find_map(|(index, part)| {
        let part = ["and ", "et ", "y ", "und ", "e "].iter().find_map(|and| part.strip_prefix(and))?;
        Some((index, part.trim()))
    })?;
    let tokens: Vec<Word> = words(part).collect();
    full_name(&tokens)?;
    match person(part, &tokens, &rest[from + 1..])? {
        Who::Named(speaker) => Some(speaker),
        Who::Reference(_) | Who::Again { .. } => None,
    }
}

/// Two who speak with one voice: what is said of each, in their order.
fn together(first: Speaker, second: Speaker) -> Speaker {
    let both = |first: Option<String>, second: Option<String>| match (first, second) {
        (Some(first), Some(second)) if first != second => Some(format!("{first} and {second}")),
        (first, second) => first.or(second),
    };
    Speaker {
        name: format!("{} and {}", first.name, second.name),
        title: both(first.title, second.title),
        organisation: both(first.organisation, second.organisation),
        person: true,
    }
}

/// "Secretary-General X", "Y attorney X", "High Commissioner for Human Rights X".
fn titled_person(head: &str, tokens: &[Word]) -> Option<Who> {
    let tokens = &tokens[..tokens.iter().position(|w| matches!(w.text, "and" | "et")).unwrap_or(tokens.len())];
    let last_role = tokens.iter().rposition(|w| is_role_word(w.text))?;
    let mut from = last_role + 1;
    if tokens.get(from).is_some_and(|w| is_preposition(w.text)) {
        // "… for Human Rights Volker X": the last two words are the name unless they name a body.
        from = tokens.len().checked_sub(2).filter(|start| *start > from + 1)?;
    }
    let names = &tokens[from..];
    full_name(names).filter(|length| *length == names.len())?;
    let name = slice(head, names)?.to_owned();
    let before = &tokens[..from];
    let owner = before[..last_role].iter().rposition(|w| is_acronym(w.text) || is_organisation_word(w.text));
    let (organisation, title) = match owner {
        Some(end) => (slice(head, &before[..=end]), slice(head, &before[end + 1..])),
        None => match role::read(&[slice(head, before)?]) {
            (title, Some(organisation)) => {
                return Some(Who::Named(Speaker { name, title, organisation: Some(organisation), person: true }));
            }
            _ => (None, slice(head, before)),
        },
    };
    let owned = |text: Option<&str>| text.map(|text| role::without_article(text).to_owned());
    Some(Who::Named(Speaker { name, title: owned(title), organisation: owned(organisation), person: true }))
}

/// "the director of Y, X": a role in the head, the name in the next part.
fn role_then_name(head: &str, tokens: &[Word], rest: &[&str]) -> Option<Who> {
    let end = tokens.iter().position(|w| is_preposition(w.text)).unwrap_or(tokens.len());
    tokens[..end].iter().find(|w| is_role_word(w.text))?;
    let name: Vec<Word> = words(rest.first()?).collect();
    full_name(&name).filter(|length| *length == name.len())?;
    let (title, organisation) = role::read(&[slice(head, tokens)?]);
    Some(Who::Named(Speaker { name: (*rest.first()?).to_owned(), title, organisation, person: true }))
}

/// "Human Rights Watch", "the coalition", "the Center".
fn organisation(head: &str, tokens: &[Word], article: bool) -> Option<Who> {
    let text = slice(head, tokens)?;
    let head_words = tokens.iter().take_while(|w| !is_preposition(w.text) && !matches!(w.text, "and" | "et"));
    let head_words: Vec<&Word> = head_words.collect();
    let last = head_words.last()?;
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let capitals = tokens.iter().all(|w| w.is_capitalised() || is_connector(w.text) || number(w.text));
    let named = |w: &&Word| is_acronym(w.text) || w.is_capitalised() && is_organisation_word(w.text);
    if capitals && tokens.len() == 1 && article && last.is_capitalised() && !is_acronym(last.text) {
        return Some(Who::Reference(last.text.to_owned()));
    }
    let plural_body = head_words.len() == 1 && tokens.len() > 2 && last.is_capitalised() && last.text.ends_with('s');
    if capitals && (head_words.iter().any(named) || plural_body) && !tokens.is_empty() && !is_role_word(last.text) {
        let name = text.to_owned();
        return Some(Who::Named(Speaker { organisation: Some(name.clone()), name, ..Speaker::default() }));
    }
    let group = is_group(&last.text.to_lowercase()) && tokens.len() <= 8;
    group.then(|| Who::Named(Speaker { name: head.trim().to_owned(), ..Speaker::default() }))
}

/// "a spokesperson for Y": somebody without a name.
fn generic(head: &str, tokens: &[Word], article: bool) -> Option<Who> {
    let end = tokens.iter().position(|w| is_preposition(w.text)).unwrap_or(tokens.len());
    let is_role = tokens[..end].last().is_some_and(|w| is_role_word(w.text));
    if !is_role || !(article || end == tokens.len()) || tokens.len() > 12 {
        return None;
    }
    let (title, organisation) = role::read(&[slice(head, tokens)?]);
    let name = title.clone().unwrap_or_else(|| head.to_owned());
    Some(Who::Named(Speaker { name, title: None, organisation, person: true }))
}

/// Number of tokens at the start that are a person's name of two words or more.
pub fn full_name(tokens: &[Word]) -> Option<usize> {
    let mut length = 0;
    let mut names = 0;
    let mut particles = 0;
    for token in tokens {
        if length == 0 && is_honorific(token.text) {
            names += usize::from(is_courtesy(token.text));
        } else if is_name(token) || names > 0 && is_joined_name(token.text) {
            names += 1;
            particles = 0;
        } else if names > 0 && is_particle(token.text) {
            particles += 1;
        } else {
            break;
        }
        length += 1;
        if token.ends_part() {
            break;
        }
    }
    let surname_with_honorific = tokens.first().is_some_and(|w| is_honorific(w.text)) && names >= 1;
    length -= particles;
    (names >= 2 || (surname_with_honorific && length >= 2)).then_some(length).filter(|length| *length <= 7)
}

/// "JANE ROE, President of …", as summaries of meetings print names: a role must follow.
fn shouted_name(tokens: &[Word], rest: &[&str]) -> Option<usize> {
    let role = words(rest.first()?).any(|w| is_role_word(w.text));
    let shouted = |w: &Word| w.text.chars().count() > 2 && !w.text.chars().any(char::is_lowercase);
    let name = tokens.iter().all(|w| shouted(w) && w.is_capitalised() && !is_organisation_word(w.text));
    (role && name && (2..=4).contains(&tokens.len())).then_some(tokens.len())
}

/// "al-Roe", "d’Exemple": a particle written together with the name.
fn is_joined_name(word: &str) -> bool {
    let name = ["al-", "el-", "d’", "d'"].iter().find_map(|particle| word.strip_prefix(particle));
    name.is_some_and(|name| name.starts_with(char::is_uppercase))
}

fn is_name(word: &Word) -> bool {
    word.is_capitalised()
        && !is_acronym(word.text)
        && !is_organisation_word(word.text)
        && !is_role_word(word.text)
        && !matches!(
            word.text,
            "The" | "A" | "An" | "Human" | "Rights" | "In" | "On" | "This" | "That" | "These" | "Both"
        )
        && !word.text.ends_with("’s")
        && !word.text.ends_with("'s")
        && !word.text.chars().any(|c| c.is_ascii_digit() || matches!(c, '@' | '/' | '_'))
}

/// Two or more capitals and nothing else, apart from dots: "ACLU", "U.S.".
pub fn is_acronym(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let others = word.chars().any(|c| !c.is_uppercase() && !matches!(c, '.' | '-' | '&'));
    capitals >= 2 && !others && !word.ends_with("J.") && word.chars().count() != capitals * 2
}

fn is_preposition(word: &str) -> bool {
    matches!(word, "of" | "from" | "at" | "with" | "for" | "de" | "du" | "des" | "in" | "on" | "à")
}

fn is_connector(word: &str) -> bool {
    is_preposition(word)
        || is_particle(word)
        || matches!(word, "the" | "and" | "et" | "&" | "against" | "to" | "sans" | "pour")
}

/// The text that some neighbouring tokens of it span, without punctuation at its end.
fn slice<'a>(text: &'a str, tokens: &[Word]) -> Option<&'a str> {
    let (first, last) = (tokens.first()?, tokens.last()?);
    let last_end = last.start + last.raw.find(last.text)? + last.text.len();
    text.get(first.start + first.raw.find(first.text)?..last_end)
}
