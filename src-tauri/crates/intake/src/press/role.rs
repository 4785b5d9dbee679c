//! Dividing "director of the Human Rights Program at the American Civil Liberties Union" into title
//! and organisation.

use super::names::is_acronym;
use super::tokens::{Word, words};
use super::words::{is_organisation_word, is_public_office, is_role_word, is_unit, opens_adjunct};

/// Whether a word is an article.
pub fn is_article(word: &str) -> bool {
    !is_acronym(word)
        && matches!(
            word.to_lowercase().as_str(),
            "the" | "a" | "an" | "la" | "le" | "les" | "el" | "los" | "las" | "un" | "une"
        )
}

/// A phrase without the article before it.
pub fn without_article(text: &str) -> &str {
    let text = text.trim();
    let text = match text.split_once(' ') {
        Some((first, rest)) if is_article(first) => rest.trim(),
        _ => text,
    };
    ["l’", "l'", "L’", "L'"].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text)
}

/// Title and organisation from the parts that follow a name, as far as they describe the speaker.
pub fn read(parts: &[&str]) -> (Option<String>, Option<String>) {
    let described = parts.iter().enumerate().take_while(|(index, part)| describes(*index, part)).map(|(_, part)| *part);
    let parts: Vec<&str> = described.filter(|part| !part.bytes().all(|b| b.is_ascii_digit())).take(4).collect();
    let text = without_tail(&parts.join(", ")).to_owned();
    let text = text.trim();
    if text.is_empty() {
        return (None, None);
    }
    let tokens: Vec<Word> = words(text).collect();
    if let Some((owner, title)) = possessive(text, &tokens) {
        return (non_empty(title), non_empty(owner));
    }
    let Some(split) = split(&tokens) else { return whole(text, &tokens) };
    let mut organisation = without_article(text.get(split.after..).unwrap_or_default());
    organisation = organisation.split(',').next().unwrap_or_default().trim();
    (non_empty(without_article(&text[..split.before])), non_empty(organisation))
}

/// "Y’s director": the organisation stands first.
fn possessive<'a>(text: &'a str, tokens: &[Word]) -> Option<(&'a str, &'a str)> {
    let owner = tokens.iter().position(|w| w.raw.ends_with("’s") || w.raw.ends_with("'s"))?;
    let named = tokens[..=owner].iter().all(|w| w.is_capitalised() || is_article(w.text));
    let title = text.get(tokens.get(owner + 1)?.start..)?;
    let role = words(title).any(|w| is_role_word(w.text));
    let name = text[..tokens[owner].end].trim_end_matches(['s', '’', '\'']);
    (named && role).then_some((without_article(name), title))
}

/// A part with neither role nor organisation, or one that is an organisation alone.
fn whole(text: &str, tokens: &[Word]) -> (Option<String>, Option<String>) {
    let role = tokens.iter().any(|w| is_role_word(w.text));
    let described = tokens.first().is_some_and(|first| is_article(first.text) && !first.is_capitalised());
    if !role && !described && tokens.first().is_some_and(Word::is_capitalised) {
        return (None, non_empty(without_article(text)));
    }
    if let [owner, title, ..] = tokens
        && role
        && is_acronym(owner.text)
        && owner.text.len() > 2
        && !is_role_word(owner.text)
        && !is_unit(owner.text)
        && !owner.ends_part()
    {
        return (text.get(title.start..).and_then(non_empty), non_empty(owner.text));
    }
    if role || described { (non_empty(without_article(text)), None) } else { (None, None) }
}

/// Whether a part describes the speaker and does not go on with the story.
fn describes(index: usize, part: &str) -> bool {
    let Some(first) = words(part).next() else { return false };
    if index == 0 && matches!(first.text, "of" | "from" | "for" | "with" | "at") {
        return words(part).nth(1).is_some_and(|w| w.is_capitalised() || is_article(w.text));
    }
    let lower_after_first = index > 0 && !first.is_capitalised() && !words(part).any(|w| is_role_word(w.text));
    !(opens_adjunct(first.text) || lower_after_first)
}

/// Cuts off what is said about the saying: "… in a statement", "… on Monday".
fn without_tail(text: &str) -> &str {
    const TAILS: [&str; 22] = [
        " in a ",
        " in an ",
        " in response",
        " in reaction",
        " on monday",
        " on tuesday",
        " on wednesday",
        " on thursday",
        " on friday",
        " on saturday",
        " on sunday",
        " today",
        " yesterday",
        " during ",
        " after ",
        " when ",
        " ahead of ",
        " who ",
        " following ",
        " speaking ",
        " as the ",
        " told ",
    ];
    // Lower-casing ASCII only keeps every offset.
    let lower = text.to_ascii_lowercase();
    let end = TAILS.iter().filter_map(|tail| lower.find(tail)).min().unwrap_or(text.len());
    text[..end].trim_end_matches(|c: char| c.is_whitespace() || ".,;:!?".contains(c))
}

/// The place where a title ends and an organisation begins.
struct Split {
    before: usize,
    after: usize,
}

/// How a word joins a title to what follows it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Join {
    /// "at", "with": nothing but an organisation follows, and the last of them counts.
    Sure,
    /// "from": an organisation or where somebody lives.
    From,
    /// "for": an organisation, a field, or a part of the name of an organisation.
    For,
    /// "of": an organisation, a unit of one, or a field.
    Of,
    /// A comma.
    Comma,
}

/// Divides where the grammar does; words of organisations and fields decide only what it leaves open.
fn split(tokens: &[Word]) -> Option<Split> {
    let office = tokens.iter().take(2).find(|w| is_public_office(w.text)).map(|w| w.text.to_lowercase());
    let mut best: Option<Split> = None;
    // Where a phrase begins that is a field so far and a name if "for" goes on with it.
    let mut field: Option<Split> = None;
    for (index, token) in tokens.iter().enumerate() {
        let (join, after) = match join(token) {
            Some(found) => found,
            None if token.raw.ends_with(',') => (Join::Comma, token.end),
            None => continue,
        };
        let elided = after < token.end && join != Join::Comma;
        let mut next = if elided { index } else { index + 1 };
        while !elided && tokens.get(next).is_some_and(|w| is_article(w.text)) {
            next += 1;
        }
        let Some(first) = tokens.get(next) else { continue };
        let article = next > index + 1 || first.text.contains(['’', '\'']);
        if !unelided(first.text).starts_with(char::is_uppercase) || (index == 0 && elided) {
            continue;
        }
        let phrase = Phrase::read(&tokens[next..], elided);
        let taken = best.is_some();
        let is_name = match join {
            Join::Sure => (office.is_none() || office.as_deref() == Some("professor") || phrase.named) && !phrase.place,
            // "from Geneva" says where somebody lives, "from Example Watch" for whom they work.
            Join::From => !taken && phrase.named,
            Join::For if field.is_some() && !taken && !article && !phrase.named => {
                best = field.take();
                continue;
            }
            Join::For => !taken && !phrase.field && (phrase.named || article || phrase.words > 1),
            Join::Of => !taken && !phrase.field && office.as_deref().is_none_or(|office| phrase.owns(office, article)),
            Join::Comma => !taken && !phrase.field && !phrase.role,
        };
        let before = if join == Join::Comma { token.end - 1 } else { token.start };
        if is_name {
            best = Some(Split { before, after });
        } else if join == Join::Of
            && phrase.words > 1
            && phrase.goes_on
            && office.as_deref().is_none_or(|office| office == "president")
        {
            field = Some(Split { before, after });
        }
    }
    // "Mothers of April": without a role before it, the whole is a name.
    best.filter(|split| {
        let title = tokens.iter().take_while(|w| w.start < split.before);
        title.clone().next().is_none_or(|w| !w.is_capitalised()) || title.into_iter().any(|w| is_role_word(w.text))
    })
}

/// How a word joins, and where it ends.
fn join(token: &Word) -> Option<(Join, usize)> {
    let join = match token.raw {
        "at" | "with" | "chez" | "con" | "auprès" | "bei" | "beim" | "within" => Join::Sure,
        "from" | "à" => Join::From,
        "for" | "pour" | "para" => Join::For,
        "of" | "de" | "du" | "des" | "del" | "en" | "von" | "der" => Join::Of,
        raw => {
            let elided = ["d’", "d'"].iter().find(|elided| raw.starts_with(**elided))?;
            return Some((Join::Of, token.start + elided.len()));
        }
    };
    Some((join, token.end))
}

fn unelided(word: &str) -> &str {
    ["d’", "d'", "l’", "l'"].iter().find_map(|elided| word.strip_prefix(elided)).unwrap_or(word)
}

/// What stands between a joining word and the next one.
struct Phrase {
    words: usize,
    /// It holds an acronym or a word of organisations.
    named: bool,
    /// A unit or a field of work.
    field: bool,
    /// It holds a role.
    role: bool,
    /// It names a place where offices of the United Nations are.
    place: bool,
    /// A capitalised word follows after "of" or "for".
    goes_on: bool,
    last: String,
}

impl Phrase {
    fn read(tokens: &[Word], first_is_elided: bool) -> Self {
        let mut head: Vec<&Word> = Vec::new();
        let mut goes_on = false;
        for (index, token) in tokens.iter().enumerate() {
            if let Some((join, _)) = join(token).filter(|_| !(index == 0 && first_is_elided)) {
                goes_on =
                    matches!(join, Join::For | Join::Of) && tokens.get(index + 1).is_some_and(Word::is_capitalised);
                break;
            }
            head.push(token);
            if token.raw.ends_with(',') {
                break;
            }
        }
        let last = head.last().map_or("", |w| unelided(w.text));
        let rights_alone = matches!(&head[..], [human, rights] if human.text == "Human" && rights.text == "Rights");
        Self {
            words: head.len(),
            named: head.iter().any(|w| is_acronym(unelided(w.text)) || is_organisation_word(unelided(w.text))),
            field: is_unit(last) || rights_alone,
            role: head.iter().any(|w| is_role_word(w.text)),
            place: head.len() == 1 && matches!(last, "Geneva" | "Vienna" | "Nairobi" | "York"),
            goes_on,
            last: last.to_owned(),
        }
    }

    /// Whether a public office may be held in it: a president heads a State or an assembly of any kind.
    fn owns(&self, office: &str, article: bool) -> bool {
        let of_a_state = matches!(self.last.as_str(), "Republic" | "Kingdom" | "States" | "State" | "République");
        self.named || office == "president" && article && !of_a_state && (self.words > 1 || self.goes_on)
    }
}

fn non_empty(text: &str) -> Option<String> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || ",;:–—".contains(c));
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn title_and_organisation_are_divided_where_a_reader_divides_them() {
        for (text, title, organisation) in [
            (
                "director of the Justice Program at the Example Liberties Union",
                "director of the Justice Program",
                "Example Liberties Union",
            ),
            ("executive director of the ELU of Southern Example", "executive director", "ELU of Southern Example"),
            ("Staff Attorney at the National Shelter Law Center", "Staff Attorney", "National Shelter Law Center"),
            ("Advocacy Director with Example International XYZ", "Advocacy Director", "Example International XYZ"),
            ("Advocacy Director for the Center for Equal Justice", "Advocacy Director", "Center for Equal Justice"),
            ("Secretary-General of Example International", "Secretary-General", "Example International"),
            ("Director, Human Rights Program", "Director, Human Rights Program", ""),
            ("Executive Director, Example Watch", "Executive Director", "Example Watch"),
            ("Director, Africa Division, Example Watch", "Director, Africa Division", "Example Watch"),
            ("director of Advocacy for Justice Network", "director of Advocacy", "Justice Network"),
            ("professor of law at Example Law School", "professor of law", "Example Law School"),
            (
                "head of the Geneva office of Example International",
                "head of the Geneva office",
                "Example International",
            ),
            ("High Commissioner for Human Rights", "High Commissioner for Human Rights", ""),
            ("Special Rapporteur on torture", "Special Rapporteur on torture", ""),
            ("présidente de la FXDH", "présidente", "FXDH"),
            ("directrice de l’Observatoire des libertés", "directrice", "Observatoire des libertés"),
            ("secrétaire général d’Exemple International", "secrétaire général", "Exemple International"),
            ("mayor of Los Ejemplos", "mayor of Los Ejemplos", ""),
            ("Example International", "", "Example International"),
            ("a mother of three", "mother of three", ""),
            ("director of Example Watch in a statement", "director", "Example Watch"),
            (
                "senior counsel with the International Service for Advocacy",
                "senior counsel",
                "International Service for Advocacy",
            ),
            ("President of the Assembly of NGOs", "President", "Assembly of NGOs"),
            ("President of the Republic of Freedonia", "President of the Republic of Freedonia", ""),
            (
                "Co-Director at the International Service for Human Rights",
                "Co-Director",
                "International Service for Human Rights",
            ),
            (
                "President of the International Service for Human Rights",
                "President",
                "International Service for Human Rights",
            ),
            (
                "director of advocacy at the Centre for Equal Example",
                "director of advocacy",
                "Centre for Equal Example",
            ),
            (
                "lawyer with the Centre for Justice and International Example (CJIE)",
                "lawyer",
                "Centre for Justice and International Example (CJIE)",
            ),
            ("spokesperson for Reporters Without Examples", "spokesperson", "Reporters Without Examples"),
            ("director of Human Rights", "director of Human Rights", ""),
            (
                "Head of International Advocacy for the Example Alliance for Rights",
                "Head of International Advocacy",
                "Example Alliance for Rights",
            ),
            (
                "director of Human Rights at the University of Example",
                "director of Human Rights",
                "University of Example",
            ),
            ("FXDH President", "President", "FXDH"),
            ("directora ejecutiva del Centro por la Justicia", "directora ejecutiva", "Centro por la Justicia"),
            ("Mothers of April", "", "Mothers of April"),
            (
                "Permanent Representative of Freedonia to the United Nations Office at Geneva",
                "Permanent Representative of Freedonia to the United Nations Office at Geneva",
                "",
            ),
            ("Generalsekretärin von Beispiel International", "Generalsekretärin", "Beispiel International"),
        ] {
            let expected = [title, organisation].map(|part| Some(part.to_owned()).filter(|part| !part.is_empty()));
            assert_eq!(<[_; 2]>::from(read(&[text])), expected, "{text}");
        }
    }
}
