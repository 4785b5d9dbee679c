//! The kinds of document that a delegation hands over.

use serde::{Deserialize, Serialize};

use crate::section::SectionKind;

/// A kind of document, each with a template of its own. A board of charts is printed by
/// [`render_board`](crate::render_board).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// A State on one page.
    Factsheet,
    /// A theme in a State on one page, in the order that delegations use.
    Theme,
    /// One page for the mission of a State that made recommendations.
    Mission,
    /// Everything, with cover and contents, on as many pages as it takes.
    Pack,
    /// Half a page after a session.
    PressLine,
    /// What is read aloud, in large type with times.
    OralStatement,
}

impl Preset {
    /// All presets, the usual one first.
    pub const ALL: [Self; 6] =
        [Self::Factsheet, Self::Theme, Self::Mission, Self::Pack, Self::PressLine, Self::OralStatement];

    /// Stable code, as on the command line and in translations (`briefing.preset.<code>`).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Factsheet => "factsheet",
            Self::Theme => "theme",
            Self::Mission => "mission",
            Self::Pack => "pack",
            Self::PressLine => "press-line",
            Self::OralStatement => "oral-statement",
        }
    }

    /// The preset of a code; the pack was called `full` at first.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code = if code == "full" { Self::Pack.code() } else { code };
        Self::ALL.into_iter().find(|preset| preset.code() == code)
    }

    /// Whether it keeps to one page and leaves out what has no room there.
    #[must_use]
    pub fn is_one_page(self) -> bool {
        matches!(self, Self::Factsheet | Self::Theme | Self::Mission | Self::PressLine)
    }

    /// The sections that it usually has, in order.
    #[must_use]
    pub fn sections(self) -> &'static [SectionKind] {
        use SectionKind::{
            Answers, Asks, Challenges, Charts, Contents, Earlier, Events, Framework, Method, Questions, Register,
            Sources, Statements, Status, Summary, Text, Timeline, Yours,
        };
        match self {
            Self::Factsheet => &[Status, Timeline, Events, Answers, Statements, Asks, Sources],
            Self::Theme => &[Earlier, Framework, Challenges, Asks, Questions, Sources],
            Self::Mission => &[Summary, Status, Yours, Register, Asks, Questions, Sources],
            Self::Pack => &[
                Contents, Summary, Status, Timeline, Events, Answers, Register, Charts, Statements, Asks, Sources,
                Method,
            ],
            Self::PressLine => &[Status, Events, Asks, Sources],
            Self::OralStatement => &[Text],
        }
    }
}
