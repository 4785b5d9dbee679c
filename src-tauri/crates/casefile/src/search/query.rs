//! What the user typed, understood, and the expression for the index made from it.
//!
//! Words must all be found; `OR` between two needs only one of them; `"in quotes"` as a phrase; `-word`
//! or `NOT word` must not be found; `word*` and the last word typed also find longer words. Every
//! other character only divides words, so nothing that can be typed is an error.

use super::words::words;

/// More terms than anybody types; a pasted page must not make an expression that the index refuses.
const MOST_TERMS: usize = 32;

/// One word, or several that stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) words: Vec<String>,
    /// Whether longer words than the last one are found, too.
    pub(crate) prefix: bool,
}

/// A query: each of `all` must be found in one of its alternatives, and none of `none`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Query {
    pub(crate) all: Vec<Vec<Term>>,
    none: Vec<Term>,
}

impl Query {
    /// Understands what was typed. Terms after the 32nd are not looked at.
    pub(crate) fn read(typed: &str) -> Self {
        let mut query = Self::default();
        let (mut or, mut not) = (false, false);
        let mut rest = typed.trim_start();
        for _ in 0..MOST_TERMS {
            let piece = Piece::next(&mut rest);
            match piece {
                Piece::End => break,
                Piece::Bare("OR") => or = !query.all.is_empty(),
                Piece::Bare("AND") => {}
                Piece::Bare("NOT") => not = true,
                Piece::Bare(text) | Piece::Minus(text) | Piece::Quoted { text, .. } => {
                    let is_last_word = rest.is_empty() && matches!(piece, Piece::Bare(_));
                    let starred = text.ends_with('*') || matches!(piece, Piece::Quoted { starred: true, .. });
                    let words: Vec<String> = words(text).into_iter().map(|w| w.text).take(MOST_TERMS).collect();
                    if words.is_empty() {
                        continue;
                    }
                    let excluded = not || matches!(piece, Piece::Minus(_));
                    let term = Term { words, prefix: starred || (is_last_word && !excluded) };
                    match query.all.last_mut() {
                        _ if excluded => query.none.push(term),
                        Some(alternatives) if or => alternatives.push(term),
                        _ => query.all.push(vec![term]),
                    }
                    (or, not) = (false, false);
                }
            }
        }
        query
    }

    /// The expression for the index with `tags` as further conditions; none when there is no word in the query.
    pub(crate) fn expression(&self, tags: &[String]) -> Option<String> {
        if self.all.is_empty() && self.none.is_empty() {
            return None;
        }
        let any = |terms: &[Term]| format!("({})", terms.iter().map(phrase).collect::<Vec<_>>().join(" OR "));
        // Every record has a tag that begins with "kind": what "nothing but not this" is taken from.
        let mut expression = if self.all.is_empty() {
            "(tags : \"kind\" *)".to_owned()
        } else {
            format!("(words : ({}))", self.all.iter().map(|a| any(a)).collect::<Vec<_>>().join(" AND "))
        };
        if !self.none.is_empty() {
            expression = format!("({expression} NOT (words : {}))", any(&self.none));
        }
        for tag in tags {
            expression.push_str(&format!(" AND (tags : \"{tag}\")"));
        }
        Some(expression)
    }
}

/// Words hold letters and digits only, so nothing in them needs escaping.
fn phrase(term: &Term) -> String {
    format!("\"{}\"{}", term.words.join(" "), if term.prefix { " *" } else { "" })
}

#[derive(Clone, Copy)]
enum Piece<'a> {
    Bare(&'a str),
    Minus(&'a str),
    Quoted { text: &'a str, starred: bool },
    End,
}

impl<'a> Piece<'a> {
    fn next(rest: &mut &'a str) -> Self {
        let text = rest.trim_start();
        if let Some(quoted) = text.strip_prefix('"') {
            let (inside, after) = quoted.split_once('"').unwrap_or((quoted, ""));
            let starred = after.starts_with('*');
            *rest = after.trim_start_matches('*');
            return Self::Quoted { text: inside, starred };
        }
        if text.is_empty() {
            return Self::End;
        }
        // "-"phrase"" excludes a phrase: the minus alone is read as NOT, and the phrase comes next.
        if let Some(after) = text.strip_prefix("-\"") {
            *rest = &text[text.len() - after.len() - 1..];
            return Self::Bare("NOT");
        }
        let end = text.find(|c: char| c.is_whitespace() || c == '"').unwrap_or(text.len());
        let (piece, after) = text.split_at(end);
        *rest = after;
        match piece.strip_prefix('-') {
            Some(word) if word.starts_with(char::is_alphanumeric) => Self::Minus(word),
            _ => Self::Bare(piece),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expression(typed: &str) -> String {
        Query::read(typed).expression(&[]).unwrap_or_default()
    }

    #[test]
    fn each_form_of_a_query_has_its_expression() {
        for (typed, expected) in [
            ("Council decided", r#"(words : (("council") AND ("decided" *)))"#),
            (r#""did not appear" USA"#, r#"(words : (("did not appear") AND ("usa" *)))"#),
            ("Genève OR Vienna now", r#"(words : (("geneve" OR "vienna") AND ("now" *)))"#),
            ("absent -press", r#"((words : (("absent"))) NOT (words : ("press")))"#),
            (r#"absent NOT press"#, r#"((words : (("absent"))) NOT (words : ("press")))"#),
            (r#"absent -"press office""#, r#"((words : (("absent"))) NOT (words : ("press office")))"#),
            ("non-cooperation", r#"(words : (("non cooperation" *)))"#),
            ("coop* state", r#"(words : (("coop" *) AND ("state" *)))"#),
            (r#""human righ"*"#, r#"(words : (("human righ" *)))"#),
            ("-press", r#"((tags : "kind" *) NOT (words : ("press")))"#),
            ("OR (", ""),
            ("\"", ""),
            ("", ""),
        ] {
            assert_eq!(expression(typed), expected, "{typed}");
        }
    }
}
