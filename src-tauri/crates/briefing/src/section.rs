//! The parts that a document is put together from.

use placard_domain::{Response, Status};
use serde::{Deserialize, Serialize};

/// One part of a document under one heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// What it is; says how it is drawn, how it is called, and when it gives way on a full page.
    pub kind: SectionKind,
    /// Heading in place of the usual one.
    pub heading: Option<String>,
    /// What it says.
    pub content: Content,
}

impl Section {
    /// A section under its usual heading.
    #[must_use]
    pub fn new(kind: SectionKind, content: Content) -> Self {
        Self { kind, heading: None, content }
    }
}

/// What a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// Where the review stands, in a sentence: [`Content::Status`].
    Status,
    /// The State's cooperation over time: [`Content::Charts`].
    Timeline,
    /// What happened: [`Content::Events`].
    Events,
    /// What the State answered, cycle by cycle: [`Content::Table`].
    Answers,
    /// Recommendations of the register: [`Content::Recommendations`].
    Register,
    /// Earlier recommendations on the theme and who made them: [`Content::Recommendations`].
    Earlier,
    /// What the reader's State recommended: [`Content::Recommendations`].
    Yours,
    /// Charts: [`Content::Charts`].
    Charts,
    /// What was said: [`Content::Statements`].
    Statements,
    /// What is asked: [`Content::Asks`].
    Asks,
    /// Questions to put to the State: [`Content::Paragraphs`].
    Questions,
    /// National framework and figures: [`Content::Paragraphs`].
    Framework,
    /// Challenges: [`Content::Paragraphs`].
    Challenges,
    /// What the user writes: [`Content::Paragraphs`].
    Text,
    /// The document in short: [`Content::Paragraphs`].
    Summary,
    /// How the figures were made: [`Content::Paragraphs`].
    Method,
    /// The sources that the document cites: [`Content::Automatic`].
    Sources,
    /// The table of contents: [`Content::Automatic`].
    Contents,
}

impl SectionKind {
    /// All kinds.
    pub const ALL: [Self; 18] = [
        Self::Status,
        Self::Timeline,
        Self::Events,
        Self::Answers,
        Self::Register,
        Self::Earlier,
        Self::Yours,
        Self::Charts,
        Self::Statements,
        Self::Asks,
        Self::Questions,
        Self::Framework,
        Self::Challenges,
        Self::Text,
        Self::Summary,
        Self::Method,
        Self::Sources,
        Self::Contents,
    ];

    /// Stable code, as on the wire and in translations (`briefing.section.<code>`, `briefing.more.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Timeline => "timeline",
            Self::Events => "events",
            Self::Answers => "answers",
            Self::Register => "register",
            Self::Earlier => "earlier",
            Self::Yours => "yours",
            Self::Charts => "charts",
            Self::Statements => "statements",
            Self::Asks => "asks",
            Self::Questions => "questions",
            Self::Framework => "framework",
            Self::Challenges => "challenges",
            Self::Text => "text",
            Self::Summary => "summary",
            Self::Method => "method",
            Self::Sources => "sources",
            Self::Contents => "contents",
        }
    }

    /// The kind of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What a section says. Numbers in `sources` fields are those of [`Source::number`](crate::Source); on the page
/// the sources that are cited are numbered anew from 1, in the order of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
pub enum Content {
    /// Where the review stands.
    Status {
        /// For the mark beside the sentence.
        status: Status,
        /// The status in one sentence.
        sentence: String,
        /// Sources of the sentence.
        sources: Vec<usize>,
    },
    /// Charts, one under the other.
    Charts(Vec<ChartPicture>),
    /// What happened.
    Events {
        /// In time order.
        events: Vec<Event>,
        /// Remarks, such as sources that differ.
        notes: Vec<String>,
    },
    /// A small table of figures.
    Table(Table),
    /// Recommendations, the most important first.
    Recommendations(Vec<Recommendation>),
    /// What was said, the most important first.
    Statements(Vec<Statement>),
    /// What is asked, the most important first.
    Asks(Vec<Ask>),
    /// Running text.
    Paragraphs(Vec<Paragraph>),
    /// What the template makes from the rest: list of sources, table of contents.
    Automatic,
}

/// A chart as a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartPicture {
    /// Its title, printed above it; empty for none.
    pub title: String,
    /// The SVG document. Arabic in it must be drawn as outlines: PDF/UA-1 refuses its joined letters as text
    /// of a picture.
    pub svg: String,
    /// The chart in words, for those who cannot see it.
    pub alt: String,
    /// What it shows, printed with it; empty for nothing.
    pub words: String,
    /// Width and height of its viewBox.
    pub size: (u32, u32),
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When, written out.
    pub date: String,
    /// What.
    pub what: String,
    /// Symbol of the document, as typed.
    pub symbol: Option<String>,
    /// Numbers of its sources; none prints "no source".
    pub sources: Vec<usize>,
    /// Cycle that it belongs to: events of earlier cycles leave a full page first.
    pub cycle: u8,
    /// Derived and not found in a source: printed in italics and marked in words.
    pub inferred: bool,
}

/// A small table of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Heads of the columns.
    pub columns: Vec<String>,
    /// Rows with as many cells; a row without numbers says why in its last cell.
    pub rows: Vec<Vec<String>>,
    /// What the numbers rest on: filter, source, day.
    pub basis: String,
}

/// A recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Number of its paragraph in the report, as printed there ("26.134").
    pub paragraph: Option<String>,
    /// What was recommended.
    pub text: String,
    /// Theme under which a page that covers several puts it.
    pub theme: Option<String>,
    /// Names of the States that recommended it.
    pub by: Vec<String>,
    /// Name of the State that it was made to, where that is not the State of the document.
    pub to: Option<String>,
    /// Cycle of the review.
    pub cycle: u8,
    /// Year of the review.
    pub year: Option<i32>,
    /// The State's answer, for the mark; none where it is not recorded.
    pub response: Option<Response>,
    /// The answer in a word or two.
    pub answer: String,
    /// The State's own words.
    pub state_words: Option<String>,
    /// What we say of its implementation.
    pub assessment: Option<String>,
    /// What that rests on, in a sentence or two.
    pub evidence: Option<String>,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The exact words, without quotation marks around them.
    pub words: String,
    /// Who; nothing where the name must not be printed, then "name withheld" stands for it.
    pub speaker: Option<String>,
    /// The speaker's function.
    pub role: Option<String>,
    /// For whom they spoke.
    pub organisation: Option<String>,
    /// When, written out.
    pub date: Option<String>,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
    /// The consent in words ("published under this name").
    pub consent_mark: Option<String>,
}

/// What is asked of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// What.
    pub text: String,
    /// Of whom.
    pub addressed_to: String,
    /// By whom.
    pub made_by: Option<String>,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
}

/// A paragraph of running text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its text.
    pub text: String,
    /// Numbers of its sources.
    pub sources: Vec<usize>,
    /// When it is read aloud, in an oral statement.
    pub pace: Option<Pace>,
}

impl Paragraph {
    /// A paragraph without sources that nobody reads aloud.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), sources: Vec::new(), pace: None }
    }
}

/// When a passage of an oral statement is read aloud. A paragraph that a cut-line goes through is two passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// Seconds from the first word of the statement to the first of this passage.
    pub starts: u32,
    /// Whether it goes on in the paragraph of the passage before.
    pub continues: bool,
    /// Who has only so many seconds stops after this passage.
    pub cut: Option<u32>,
}

impl Content {
    /// The lists of source numbers in it.
    pub(crate) fn citations_mut(&mut self) -> Vec<&mut Vec<usize>> {
        match self {
            Self::Status { sources, .. } => vec![sources],
            Self::Events { events, .. } => events.iter_mut().map(|event| &mut event.sources).collect(),
            Self::Recommendations(list) => list.iter_mut().map(|recommendation| &mut recommendation.sources).collect(),
            Self::Statements(list) => list.iter_mut().map(|statement| &mut statement.sources).collect(),
            Self::Asks(list) => list.iter_mut().map(|ask| &mut ask.sources).collect(),
            Self::Paragraphs(list) => list.iter_mut().map(|paragraph| &mut paragraph.sources).collect(),
            Self::Charts(_) | Self::Table(_) | Self::Automatic => Vec::new(),
        }
    }

    /// The source numbers that it cites.
    pub(crate) fn citations(&self) -> Vec<usize> {
        self.clone().citations_mut().into_iter().flat_map(|numbers| numbers.iter().copied()).collect()
    }
}
