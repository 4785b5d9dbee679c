//! The expression of the full-text index for what was typed.

use placard_register::Node;

/// Finds everything: each record has a tag that begins with "kind". "All but these" is taken from it.
const EVERYTHING: &str = "(tags : \"kind\" *)";

/// The expression, with `tags` as further conditions; none when nothing is searched for. What asks for a
/// value of the register asks for nothing here.
pub(super) fn expression(node: &Node, tags: &[String]) -> Option<String> {
    let mut expression = of(node)?;
    for tag in tags {
        expression.push_str(&format!(" AND (tags : \"{tag}\")"));
    }
    Some(expression)
}

fn of(node: &Node) -> Option<String> {
    match node {
        Node::All | Node::Field { .. } => None,
        Node::Word { text, prefix } => Some(phrase(text, *prefix)),
        Node::Phrase { words, prefix } => Some(phrase(&words.join(" "), *prefix)),
        Node::And(nodes) => joined(nodes, " AND "),
        Node::Or(nodes) => joined(nodes, " OR "),
        Node::Not(node) => Some(format!("({EVERYTHING} NOT {})", of(node)?)),
    }
}

fn joined(nodes: &[Node], by: &str) -> Option<String> {
    let parts: Vec<String> = nodes.iter().filter_map(of).collect();
    (!parts.is_empty()).then(|| format!("({})", parts.join(by)))
}

/// Words hold letters and digits only, so nothing in them needs escaping.
fn phrase(words: &str, prefix: bool) -> String {
    format!("(words : \"{words}\"{})", if prefix { " *" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use placard_register::Query;

    #[test]
    fn each_form_of_a_query_has_its_expression() {
        for (typed, expected) in [
            ("Council decided", r#"((words : "council") AND (words : "decided" *))"#),
            (r#""did not appear""#, r#"(words : "did not appear")"#),
            ("Genève OR Vienna", r#"((words : "geneve") OR (words : "vienna" *))"#),
            ("absent -press", r#"((words : "absent") AND ((tags : "kind" *) NOT (words : "press")))"#),
            ("-press", r#"((tags : "kind" *) NOT (words : "press"))"#),
            ("coop* session:50", r#"((words : "coop" *))"#),
            ("OR (", ""),
            ("", ""),
        ] {
            let expression = expression(Query::read(typed).node(), &[]).unwrap_or_default();
            assert_eq!(expression, expected, "{typed}");
        }
    }
}
