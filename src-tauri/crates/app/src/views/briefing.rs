//! Briefings: how one is composed, how it looks, and what is kept of it.

use chrono::NaiveDate;
use placard_domain::{Iso3, RedactionProfile, RegisterFilter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Lang;

/// Everything by which a briefing is made, and can be made again. Kept as JSON in the case file: a field that an older
/// Placard did not know is as it is by default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Composition {
    /// Preset, as `brief --list` names it.
    pub preset: String,
    /// State under review; a board needs none.
    pub state: Option<Iso3>,
    /// State that the page is handed to, for a mission one-pager.
    pub mission: Option<Iso3>,
    /// Themes, in the words of the sources; none for all.
    pub themes: Vec<String>,
    /// What part of the State's recommendations is meant; none for all.
    pub filter: Option<RegisterFilter>,
    /// For whom it is, as printed; may be empty.
    pub audience: String,
    /// Language of the page.
    pub lang: Lang,
    /// Day as of which it speaks; none for today.
    pub as_of: Option<NaiveDate>,
    /// Who prepared it, as printed; may be empty.
    pub prepared_by: String,
    /// How to reach them, as printed; may be empty.
    pub contact: String,
    /// The coalition's logo.
    pub logo: Option<LogoFile>,
    /// The sections in the order printed; empty for those of the preset.
    pub sections: Vec<ChosenSection>,
    /// What the user writes into it.
    pub texts: Vec<OwnText>,
    /// Draft of an oral statement, by its identifier.
    pub draft: Option<String>,
    /// Saved board, by its identifier.
    pub board: Option<String>,
    /// What may leave.
    pub profile: RedactionProfile,
    /// Layout of the user's own, in place of the preset's.
    pub template: Option<TemplateFile>,
}

impl Default for Composition {
    fn default() -> Self {
        Self {
            preset: "factsheet".to_owned(),
            state: None,
            mission: None,
            themes: Vec::new(),
            filter: None,
            audience: String::new(),
            lang: "en".to_owned(),
            as_of: None,
            prepared_by: String::new(),
            contact: String::new(),
            logo: None,
            sections: Vec::new(),
            texts: Vec::new(),
            draft: None,
            board: None,
            profile: RedactionProfile::default(),
            template: None,
        }
    }
}

/// A logo that was read and found fit to print.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct LogoFile {
    /// Name of the file.
    pub name: String,
    /// The SVG or PNG, in base64.
    pub data: String,
}

/// A section that is printed, or not, in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChosenSection {
    /// Code of its kind; `text:<n>` is the n-th of the user's own paragraphs, counted from 1.
    pub code: String,
    /// Whether it is printed.
    pub on: bool,
}

/// What the user writes into a briefing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OwnText {
    /// Section that it is the text of: `framework`, `challenges`, `questions` or `summary`; empty where it is a section
    /// by itself.
    pub section: String,
    /// Heading; empty for the usual one of its section, or none.
    pub heading: String,
    /// The words; an empty line begins a new paragraph.
    pub text: String,
}

/// A layout of the user's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct TemplateFile {
    /// Name of the file.
    pub name: String,
    /// The typst source.
    pub text: String,
}

/// Asks for pages of a briefing as they would be printed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewBriefing {
    /// The briefing.
    pub composition: Composition,
    /// First page that is seen, from 0.
    pub from: usize,
    /// Digests of the pages that the window has: they are not sent again.
    pub known: Vec<String>,
}

/// How a briefing would be printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BriefingPreview {
    /// The pages from the first one that is seen, four at most.
    pub pages: Vec<PreviewPage>,
    /// How many pages there are.
    pub total: usize,
    /// What one page has no room for, in words.
    pub left_out: Vec<String>,
    /// Characters that no font can draw, and where they stand, in words.
    pub replaced: Vec<String>,
    /// Names and passages that do not leave, and why, in words.
    pub withheld: Vec<String>,
    /// Whether the preset keeps to one page.
    pub one_page: bool,
    /// The sections in the order printed, with those that are switched off.
    pub sections: Vec<SectionInfo>,
    /// The printed name of what it is made from: the same again gives the same page.
    pub again: String,
}

/// A page as it would be printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PreviewPage {
    /// Its number, from 0.
    pub n: usize,
    /// Digest of the picture.
    pub digest: String,
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// The picture; none where the window has it.
    pub svg: Option<String>,
}

/// A section that a briefing can have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SectionInfo {
    /// Code, as [`ChosenSection::code`].
    pub code: String,
    /// Its heading.
    pub label: String,
    /// Whether it is to be printed.
    pub on: bool,
    /// Whether there is anything to print.
    pub possible: bool,
}

/// Writes a briefing to a PDF file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportBriefing {
    /// The briefing.
    pub composition: Composition,
    /// Where to.
    pub path: String,
    /// Whether a file that is there is replaced.
    pub overwrite: bool,
}

/// A preset, as the composer offers it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PresetInfo {
    /// Code, as `brief --list` names it.
    pub code: String,
    /// Its name.
    pub name: String,
    /// What it is for, in a sentence.
    pub what: String,
    /// Whether it keeps to one page.
    pub one_page: bool,
    /// What it cannot be made without.
    pub needs: Vec<BriefingNeed>,
}

/// What a preset cannot be made without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BriefingNeed {
    /// A State under review.
    State,
    /// A theme.
    Theme,
    /// The State that the page is handed to.
    Mission,
    /// A saved board.
    Board,
    /// A draft of an oral statement, or a text of one's own.
    Text,
}

/// Asks for the presets.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PresetsQuery {
    /// Language.
    pub lang: Lang,
}

/// A briefing that is kept under a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SavedBriefing {
    /// Identifier; empty for a new one.
    pub id: String,
    /// Name.
    pub name: String,
    /// How it is made.
    pub composition: Composition,
}

/// A file that the user chose.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FileRef {
    /// Where it is.
    pub path: String,
}
