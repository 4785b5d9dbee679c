//! What the user typed, understood.
//!
//! - Words must all be found; the last one, where nothing follows it, also finds longer words.
//! - `"in quotes"` is a phrase; so is `non-cooperation`, and a run of Chinese.
//! - `word*` and `"begin of a phra"*` also find longer words, as does a phrase that is not closed yet.
//! - `OR` between two needs only one of them. It binds closer than standing side by side: `Geneva OR
//!   Vienna now` asks for "now" and one of the cities. `AND` may be written.
//! - `-word` or `NOT word` must not be found. `( )` group.
//! - `field:value` and `field:"two words"` ask a column, see [`Field`].
//!
//! Every other character only divides words, so nothing that can be typed is an error.

mod parser;

use serde::Serialize;
use ts_rs::TS;

pub use crate::field::Field;

/// What was typed, as a tree, and what of it could not be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    node: Node,
    ignored: Vec<Ignored>,
}

/// A part of a query. Words are folded as [`crate::words`] does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Asks for nothing: every record will do.
    All,
    /// One word.
    Word {
        /// The word.
        text: String,
        /// Whether longer words that begin with it are found, too.
        prefix: bool,
    },
    /// Two or more words that stand together in this order.
    Phrase {
        /// The words.
        words: Vec<String>,
        /// Whether longer words than the last one are found, too.
        prefix: bool,
    },
    /// A value of a column.
    Field {
        /// The column.
        field: Field,
        /// The value as it was typed.
        value: String,
    },
    /// All of two or more.
    And(Vec<Node>),
    /// At least one of two or more.
    Or(Vec<Node>),
    /// What does not match.
    Not(Box<Node>),
}

/// A piece of a query that was passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Ignored {
    /// The piece as it was typed; of a long one the begin.
    pub text: String,
    /// Why.
    pub reason: Reason,
}

/// Why a piece of a query was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// There is no field of that name.
    UnknownField,
    /// The field has no such value.
    UnknownValue,
    /// Nothing stands after the colon.
    NoValue,
    /// The query has more terms or deeper brackets than are looked at.
    TooLong,
}

/// Words that stand together, where a query wants them found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Term<'a> {
    pub(crate) words: &'a [String],
    pub(crate) prefix: bool,
}

impl Query {
    /// Understands what was typed.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let (node, ignored) = parser::parse(typed);
        Self { node, ignored }
    }

    /// The tree.
    #[must_use]
    pub fn node(&self) -> &Node {
        &self.node
    }

    /// What could not be understood. Whether a field has a value is only known where it is asked.
    #[must_use]
    pub fn ignored(&self) -> &[Ignored] {
        &self.ignored
    }

    /// The words that are wanted, without those that must not be found.
    pub(crate) fn terms(&self) -> Vec<Term<'_>> {
        let mut terms = Vec::new();
        self.node.wanted(&mut terms);
        terms
    }

    /// Whether it asks for a value of that column.
    pub(crate) fn asks(&self, field: Field) -> bool {
        self.node.asks(field)
    }
}

impl Node {
    fn wanted<'a>(&'a self, terms: &mut Vec<Term<'a>>) {
        match self {
            Self::All | Self::Field { .. } | Self::Not(_) => {}
            Self::Word { text, prefix } => terms.push(Term { words: std::slice::from_ref(text), prefix: *prefix }),
            Self::Phrase { words, prefix } => terms.push(Term { words, prefix: *prefix }),
            Self::And(nodes) | Self::Or(nodes) => nodes.iter().for_each(|node| node.wanted(terms)),
        }
    }

    fn asks(&self, wanted: Field) -> bool {
        match self {
            Self::All | Self::Word { .. } | Self::Phrase { .. } => false,
            Self::Field { field, .. } => *field == wanted,
            Self::And(nodes) | Self::Or(nodes) => nodes.iter().any(|node| node.asks(wanted)),
            Self::Not(node) => node.asks(wanted),
        }
    }
}
