//! The columns that a query can ask by name, and what their values mean.

use placard_domain::fold::fold;
use placard_domain::names::Match;
use placard_domain::{Class, ComparedField, Implementation, Iso3, Provider, Reference, RegionalGroup, Response};

use crate::columns::{Columns, Condition};
use crate::paragraph::Paragraph;

/// A column that a query can ask: `field:value`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// `state`: State under review, by any of its names.
    State,
    /// `region`: regional group of the State under review, written as in `group`.
    Region,
    /// `from`, `by`, `recommending`: recommending State, by any of its names.
    Recommending,
    /// `group`: regional group of the recommending State, by its code or "WEOG", "GRULAC", "EEG", "African", "Asia-Pacific".
    Group,
    /// `cycle`: a number or a range such as `1-3`.
    Cycle,
    /// `session`: a number or a range.
    Session,
    /// `response`: an answer by its code, or `not_recorded`.
    Response,
    /// `theme`: words that stand in a theme.
    Theme,
    /// `category`: a number or a range.
    Category,
    /// `sdg`: a goal with all its targets, or a target.
    Sdg,
    /// `source`: a source by its code.
    Source,
    /// `class`: what the record is, by its code.
    Class,
    /// `assessment`: own assessment, by its code.
    Assessment,
    /// `paragraph`: a paragraph with all under it.
    Paragraph,
    /// `words`, `state_words`: words that stand in the words of the State.
    StateWords,
    /// `differs`: on what two of its sources differ, by its code.
    Differs,
}

impl Field {
    /// All names, the one that is shown first.
    const NAMES: [(Self, &[&str]); 16] = [
        (Self::State, &["state", "sur"]),
        (Self::Region, &["region"]),
        (Self::Recommending, &["recommending", "from", "by"]),
        (Self::Group, &["group"]),
        (Self::Cycle, &["cycle"]),
        (Self::Session, &["session"]),
        (Self::Response, &["response"]),
        (Self::Theme, &["theme"]),
        (Self::Category, &["category"]),
        (Self::Sdg, &["sdg"]),
        (Self::Source, &["source"]),
        (Self::Class, &["class"]),
        (Self::Assessment, &["assessment"]),
        (Self::Paragraph, &["paragraph"]),
        (Self::StateWords, &["state_words", "words"]),
        (Self::Differs, &["differs"]),
    ];

    /// The field with that name, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let is_it = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        Self::NAMES.iter().find(|(_, names)| is_it(names)).map(|(field, _)| *field)
    }

    /// Its first name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(field, _)| *field == self).map_or("", |(_, names)| names[0])
    }

    /// What `value` asks of the columns; none where the field has no such value.
    pub(crate) fn condition(self, value: &str, columns: &Columns, reference: &Reference) -> Option<Condition> {
        let code = fold(value).replace(' ', "_");
        let state = || match reference.find(value) {
            Match::Found(state) => Some(columns.states.find(&[state])),
            Match::Unknown { .. } => value
                .to_ascii_uppercase()
                .parse::<Iso3>()
                .ok()
                .map(|s| columns.states.find(&[s]))
                .filter(|found| !found.is_empty()),
        };
        Some(match self {
            Self::State => Condition::State(state()?),
            Self::Recommending => Condition::Recommending(state()?),
            Self::Region => Condition::Region(vec![group(&code)?]),
            Self::Group => Condition::Group(vec![group(&code)?]),
            Self::Cycle => Condition::Cycle(numbers(value)?),
            Self::Session => Condition::Session(numbers(value)?),
            Self::Category => Condition::Category(numbers(value)?),
            Self::Response if code == "not_recorded" => Condition::Response(vec![None]),
            Self::Response => Condition::Response(vec![Some(Response::from_code(&code)?)]),
            Self::Source => Condition::Source(vec![Provider::from_code(&code)?]),
            Self::Class => Condition::Class(vec![Class::from_code(&code)?]),
            Self::Assessment => Condition::Assessment(vec![Implementation::from_code(&code)?]),
            Self::Differs => Condition::Differs(ComparedField::from_code(&code)?),
            Self::Paragraph => Condition::Paragraph(Paragraph::read(value)?),
            Self::Theme => Condition::Theme(containing(columns.themes.texts(), &fold(value))?),
            Self::StateWords => Condition::StateWords(containing(columns.state_words.texts(), &fold(value))?),
            Self::Sdg => Condition::Sdg(goals(columns.sdgs.texts(), &fold(value))?),
        })
    }
}

fn group(code: &str) -> Option<RegionalGroup> {
    RegionalGroup::ALL.into_iter().find(|group| group.code() == code).or(match code {
        "weog" => Some(RegionalGroup::WesternEuropeanOther),
        "grulac" => Some(RegionalGroup::LatinAmericanCaribbean),
        "eeg" => Some(RegionalGroup::EasternEuropean),
        "africa" | "ag" => Some(RegionalGroup::African),
        "apg" => Some(RegionalGroup::AsiaPacific),
        _ => None,
    })
}

/// "3", or "1-3" for 1, 2 and 3.
fn numbers(value: &str) -> Option<Vec<u8>> {
    let (from, to) = value.split_once(['-', '–']).unwrap_or((value, value));
    let (from, to) = (from.trim().parse::<u8>().ok()?, to.trim().parse::<u8>().ok()?);
    Some((from.min(to)..=from.max(to)).collect())
}

/// Numbers of the texts that have `wanted` in them, from the begin of a word; none where no word is wanted.
fn containing<'a>(texts: impl Iterator<Item = &'a str>, wanted: &str) -> Option<Vec<u32>> {
    let wanted = format!(" {wanted}");
    numbered(texts, wanted.len() > 1, |text| format!(" {text}").contains(&wanted))
}

/// Numbers of the goal and its targets: "16" and "16.2" for 16.
fn goals<'a>(texts: impl Iterator<Item = &'a str>, wanted: &str) -> Option<Vec<u32>> {
    let wanted = format!("{wanted} ");
    numbered(texts, wanted.len() > 1, |text| format!("{text} ").starts_with(&wanted))
}

fn numbered<'a>(
    texts: impl Iterator<Item = &'a str>,
    has_words: bool,
    belongs: impl Fn(&str) -> bool,
) -> Option<Vec<u32>> {
    has_words.then(|| (0..).zip(texts).filter(|(_, text)| belongs(&fold(text))).map(|(n, _)| n).collect())
}
