//! The interactive dialogue: how many delegations spoke, which, and where.

use placard_domain::fold::fold;
use placard_domain::names::Match;
use placard_domain::{Iso3, Reference, Speaker};

use super::brackets::Names;
use super::outline::{Block, Part};
use super::sections::Section;
use super::text::Note;

/// Bytes in which the State that speaks is named.
const LONGEST_BEGINNING: usize = 240;
/// Words that open a phrase before the State that speaks, folded.
const OPENING: [&str; 5] = ["while", "with", "as", "despite", "although"];

/// Words of those who took the floor, folded.
const SPOKE: [&str; 6] = [
    "statements",
    "declarations",
    "declaraciones",
    "took the floor",
    "ont pris la parole",
    "hicieron uso de la palabra",
];
/// What a report counts, folded.
const COUNTED: [&str; 4] = ["delegations", "delegaciones", "statements", "declaraciones"];
/// More than all States and observers together: a larger number counts something else.
const MOST_SPEAKERS: u16 = 250;

/// A paragraph of the dialogue with its points.
#[derive(Debug, Clone, Default)]
pub(super) struct Statement {
    /// Number of the paragraph.
    pub number: u16,
    /// Its whole text, points included.
    pub text: String,
    /// Page.
    pub page: Option<u32>,
}

/// The paragraphs between the introduction and the conclusions.
pub(super) fn statements(blocks: &[Block]) -> Vec<Statement> {
    let mut statements: Vec<Statement> = Vec::new();
    for block in blocks {
        let proceedings = block.section > Section::Introduction && block.section < Section::Conclusions;
        if !proceedings || block.number == 0 {
            continue;
        }
        match statements.last_mut() {
            Some(last) if last.number == block.number => {
                last.text.push(' ');
                if let Part::Letter(letter) = &block.part {
                    last.text.push_str(&format!("({letter}) "));
                }
                last.text.push_str(&block.text);
            }
            _ => {
                statements.push(Statement { number: block.number, text: block.text.clone(), page: block.page });
            }
        }
    }
    statements
}

/// How many delegations made statements, as the report says: "56 delegations made statements", "42 statements
/// were made by".
pub(super) fn count(statements: &[Statement]) -> Option<u16> {
    statements.iter().find_map(|statement| {
        let folded = fold(&statement.text);
        if !SPOKE.iter().any(|word| folded.contains(word)) {
            return None;
        }
        let words: Vec<&str> = folded.split(' ').collect();
        words.windows(3).find_map(|window| {
            let [first, second, counted] = window else { return None };
            let number =
                || second.parse::<u16>().or_else(|_| first.parse()).ok().filter(|count| *count <= MOST_SPEAKERS);
            COUNTED.contains(counted).then(number)?
        })
    })
}

/// The delegations that spoke, and those whose statements could not be delivered.
pub(super) fn speakers(
    blocks: &[Block],
    notes: &[Note],
    state: Option<Iso3>,
    reference: &Reference,
    names: &mut Names,
) -> Vec<Speaker> {
    let mut speakers: Vec<Speaker> = Vec::new();
    let heads = blocks.iter().filter(|block| {
        block.part == Part::Head && block.section > Section::Introduction && block.section < Section::Conclusions
    });
    for block in heads {
        if let Some((name, speaker)) = speaker(&block.text, state, reference)
            && !speakers.iter().any(|known| known.state == Some(speaker))
        {
            let name = name.to_owned();
            speakers.push(Speaker { state: Some(speaker), name, paragraph: Some(block.number), delivered: true });
        }
    }
    for note in notes {
        let listed = names.in_note(&note.text);
        for (name, listed) in listed {
            if !speakers.iter().any(|known| known.state == Some(listed)) {
                speakers.push(Speaker { state: Some(listed), name, paragraph: None, delivered: false });
            }
        }
    }
    speakers
}

/// The State that a paragraph begins with, or that speaks after a phrase such as "Noting …, Canada …".
pub(super) fn speaker<'t>(text: &'t str, under_review: Option<Iso3>, reference: &Reference) -> Option<(&'t str, Iso3)> {
    let beginning = text.get(..text.floor_char_boundary(LONGEST_BEGINNING))?;
    let mut mentions = reference.mentions(beginning).into_iter();
    let (range, state) = mentions.find(|(_, state)| Some(*state) != under_review)?;
    let name = beginning.get(range.clone())?;
    let before = beginning.get(..range.start)?;
    let folded = fold(before);
    let direct = matches!(
        folded.as_str(),
        "" | "the" | "l" | "la" | "le" | "les" | "el" | "los" | "las" | "the representative of" | "the delegation of"
    );
    // "The former Yugoslav Republic of Macedonia"; "The Islamic Republic of Islamic Republic of Iran" is printed, too.
    let whole = || reference.find(beginning.get(..range.end).unwrap_or_default()) == Match::Found(state);
    let doubled = || folded.split(' ').all(|word| word == "the" || fold(name).split(' ').any(|known| known == word));
    let phrase = || {
        let first = folded.split(' ').next().unwrap_or_default();
        let before = before.trim_end();
        let before = before.strip_suffix("the").unwrap_or(before).trim_end();
        before.ends_with(',') && (first.ends_with("ing") || OPENING.contains(&first))
    };
    (direct || whole() || doubled() || phrase()).then_some((name, state))
}
