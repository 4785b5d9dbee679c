//! The parser: a small recursive descent whose depth and number of terms are bounded.

use super::{Field, Ignored, Node, Reason};
use crate::words::words;

/// How much is read, in bytes: more than anybody types.
const MOST_BYTES: usize = 4096;
/// How many words, phrases and fields are looked at.
const MOST_TERMS: usize = 64;
/// How deep brackets are looked into.
const MOST_DEPTH: usize = 16;
/// How many characters of something that was passed over are shown.
const SHOWN: usize = 40;

pub(super) fn parse(typed: &str) -> (Node, Vec<Ignored>) {
    let (rest, beyond) = typed.split_at(typed.floor_char_boundary(MOST_BYTES));
    let mut parser = Parser { rest, terms: 0, ignored: Vec::new() };
    if !beyond.trim().is_empty() {
        parser.ignore(beyond, Reason::TooLong);
    }
    let node = parser.sequence(0);
    (node, parser.ignored)
}

struct Parser<'a> {
    rest: &'a str,
    terms: usize,
    ignored: Vec<Ignored>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Token<'a> {
    End,
    Open,
    Close,
    And,
    Or,
    Not,
    Bare(&'a str),
    /// Open where longer words than the last one will do.
    Quoted {
        text: &'a str,
        open: bool,
    },
    Field {
        name: &'a str,
        value: &'a str,
    },
}

impl<'a> Parser<'a> {
    /// What stands side by side, up to the closing bracket or the end.
    fn sequence(&mut self, depth: usize) -> Node {
        let mut all = Vec::new();
        loop {
            match self.peek() {
                Token::End => break,
                Token::Close => {
                    self.take();
                    if depth > 0 {
                        break;
                    }
                }
                _ => all.extend(self.alternatives(depth)),
            }
        }
        one_or(all, Node::And).unwrap_or(Node::All)
    }

    /// What stands between `OR`s.
    fn alternatives(&mut self, depth: usize) -> Option<Node> {
        let mut any = Vec::new();
        any.extend(self.part(depth));
        while self.peek() == Token::Or {
            self.take();
            any.extend(self.part(depth));
        }
        one_or(any, Node::Or)
    }

    /// A term or a bracket, with what negates it. What has no word in it is passed over.
    fn part(&mut self, depth: usize) -> Option<Node> {
        let mut negated = false;
        loop {
            let node = match self.peek() {
                Token::End | Token::Close | Token::Or => return None,
                Token::And => {
                    self.take();
                    continue;
                }
                Token::Not => {
                    self.take();
                    negated = !negated;
                    continue;
                }
                Token::Open if depth < MOST_DEPTH => {
                    self.take();
                    Some(self.sequence(depth + 1)).filter(|node| *node != Node::All)
                }
                Token::Open => {
                    self.ignore(self.rest.trim_start(), Reason::TooLong);
                    self.rest = "";
                    None
                }
                _ if self.terms == MOST_TERMS => {
                    self.ignore(self.rest.trim_start(), Reason::TooLong);
                    self.rest = "";
                    None
                }
                _ => self.term(negated),
            };
            match node {
                Some(node) if negated => return Some(Node::Not(Box::new(node))),
                Some(node) => return Some(node),
                None => {}
            }
        }
    }

    fn term(&mut self, negated: bool) -> Option<Node> {
        let begin = self.rest.trim_start();
        let token = self.take();
        self.terms += 1;
        match token {
            Token::Bare(text) => {
                let is_last = self.rest.is_empty() && !negated;
                self.words(text, is_last || text.ends_with('*'))
            }
            Token::Quoted { text, open } => self.words(text, open),
            Token::Field { name, value } => {
                let typed = &begin[..begin.len() - self.rest.len()];
                match Field::named(name) {
                    None => self.ignore(typed, Reason::UnknownField),
                    Some(_) if value.trim().is_empty() => self.ignore(typed, Reason::NoValue),
                    Some(field) => return Some(Node::Field { field, value: value.trim().to_owned() }),
                }
                None
            }
            _ => None,
        }
    }

    fn words(&mut self, text: &str, prefix: bool) -> Option<Node> {
        let mut words: Vec<String> = words(text).into_iter().map(|word| word.text).collect();
        if words.len() > MOST_TERMS {
            words.truncate(MOST_TERMS);
            self.ignore(text, Reason::TooLong);
        }
        match words.len() {
            0 => None,
            1 => words.pop().map(|text| Node::Word { text, prefix }),
            _ => Some(Node::Phrase { words, prefix }),
        }
    }

    fn ignore(&mut self, text: &str, reason: Reason) {
        self.ignored.push(Ignored { text: text.chars().take(SHOWN).collect(), reason });
    }

    fn peek(&self) -> Token<'a> {
        token(self.rest).0
    }

    fn take(&mut self) -> Token<'a> {
        let (token, rest) = token(self.rest);
        self.rest = rest;
        token
    }
}

fn one_or(mut nodes: Vec<Node>, several: impl Fn(Vec<Node>) -> Node) -> Option<Node> {
    match nodes.len() {
        0 | 1 => nodes.pop(),
        _ => Some(several(nodes)),
    }
}

/// The next token, and what follows it.
fn token(text: &str) -> (Token<'_>, &str) {
    let text = text.trim_start();
    let Some(first) = text.chars().next() else { return (Token::End, "") };
    let after = &text[first.len_utf8()..];
    match first {
        '(' => return (Token::Open, after),
        ')' => return (Token::Close, after),
        '-' if after.starts_with(|c: char| c.is_alphanumeric() || c == '(' || is_quote(c)) => {
            return (Token::Not, after);
        }
        c if is_quote(c) => {
            let (text, closed) = quoted(after);
            // Without a second mark the phrase is still being typed.
            let open = closed.is_none_or(|after| after.starts_with('*'));
            return (Token::Quoted { text, open }, closed.unwrap_or("").trim_start_matches('*'));
        }
        _ => {}
    }
    let end = text.find(|c: char| c.is_whitespace() || is_quote(c) || c == '(' || c == ')').unwrap_or(text.len());
    let (piece, after) = text.split_at(end);
    match piece {
        "AND" => return (Token::And, after),
        "OR" => return (Token::Or, after),
        "NOT" => return (Token::Not, after),
        _ => {}
    }
    match piece.split_once(':') {
        Some((name, value)) if is_name(name) => match after.chars().next().filter(|c| value.is_empty() && is_quote(*c))
        {
            Some(quote) => {
                let (value, closed) = quoted(&after[quote.len_utf8()..]);
                (Token::Field { name, value }, closed.unwrap_or(""))
            }
            None => (Token::Field { name, value }, after),
        },
        _ => (Token::Bare(piece), after),
    }
}

/// What stands up to the next quotation mark, and what follows that, where there is one.
fn quoted(text: &str) -> (&str, Option<&str>) {
    match text.find(is_quote) {
        Some(end) => (&text[..end], text[end..].strip_prefix(is_quote)),
        None => (text, None),
    }
}

/// Word processors and telephones write other marks than the keyboard has.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Query;

    /// The tree in one line.
    fn line(node: &Node) -> String {
        let star = |prefix: &bool| if *prefix { "*" } else { "" };
        let several =
            |name: &str, nodes: &[Node]| format!("{name}({})", nodes.iter().map(line).collect::<Vec<_>>().join(", "));
        match node {
            Node::All => "all".to_owned(),
            Node::Word { text, prefix } => format!("{text}{}", star(prefix)),
            Node::Phrase { words, prefix } => format!("\"{}\"{}", words.join(" "), star(prefix)),
            Node::Field { field, value } => format!("{}={value}", field.name()),
            Node::And(nodes) => several("and", nodes),
            Node::Or(nodes) => several("or", nodes),
            Node::Not(node) => format!("not {}", line(node)),
        }
    }

    #[test]
    fn each_form_of_a_query_is_understood() {
        for (typed, expected) in [
            ("Council decided", "and(council, decided*)"),
            ("Council decided ", "and(council, decided)"),
            (r#""did not appear" USA"#, r#"and("did not appear", usa*)"#),
            ("“did not appear” now", r#"and("did not appear", now*)"#),
            ("Genève OR Vienna now", "and(or(geneve, vienna), now*)"),
            ("now Genève OR Vienna", "and(now, or(geneve, vienna*))"),
            ("a AND b ", "and(a, b)"),
            ("absent -press", "and(absent, not press)"),
            ("absent NOT press", "and(absent, not press)"),
            (r#"absent -"press office""#, r#"and(absent, not "press office")"#),
            ("NOT NOT absent ", "absent"),
            ("non-cooperation", r#""non cooperation"*"#),
            ("人权理事会 ", r#""人 权 理 事 会""#),
            ("coop* state ", "and(coop*, state)"),
            (r#""human righ"*"#, r#""human righ"*"#),
            (r#""human righ"#, r#""human righ"*"#),
            ("-press", "not press"),
            ("(a OR b) -(c d)", "and(or(a, b), not and(c, d))"),
            ("a OR (b c) ", "or(a, and(b, c))"),
            ("state(s) ", "and(state, s)"),
            ("state:France torture ", "and(state=France, torture)"),
            (r#"theme:"rights of the child" -cycle:1-3"#, "and(theme=rights of the child, not cycle=1-3)"),
            ("FROM:KEN BY:KEN recommending:KEN", "and(recommending=KEN, recommending=KEN, recommending=KEN)"),
            ("10:30 ", r#""10 30""#),
            ("a OR ", "a"),
            ("OR a ?! ) ", "a"),
            ("((a", "a*"),
            ("OR (", "all"),
            ("\"", "all"),
            ("?!", "all"),
            ("", "all"),
        ] {
            assert_eq!(line(Query::read(typed).node()), expected, "{typed}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let query = Query::read("colour:red state: torture ");
        assert_eq!(line(query.node()), "torture", "the rest still counts");
        let ignored: Vec<_> = query.ignored().iter().map(|i| (i.text.as_str(), i.reason)).collect();
        assert_eq!(ignored, [("colour:red", Reason::UnknownField), ("state:", Reason::NoValue)]);
    }

    #[test]
    fn a_pasted_book_and_a_tower_of_brackets_are_cut() {
        for typed in
            ["word ".repeat(100_000), "(".repeat(100_000), "a ( ".repeat(600), format!("\"{}\"", "a ".repeat(500))]
        {
            let query = Query::read(&typed);
            assert!(query.ignored().iter().any(|i| i.reason == Reason::TooLong), "said aloud: {:?}", query.ignored());
            assert!(query.terms().len() <= MOST_TERMS, "bounded");
        }
    }
}
