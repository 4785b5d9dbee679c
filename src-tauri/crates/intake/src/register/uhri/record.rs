//! What a record of the Index holds, whatever its columns or keys are called.

use std::borrow::Cow;

use placard_domain::fold::fold;
use serde_json::{Map, Value};

use crate::register::recommendation_text::items;

/// What a record holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Text of the recommendation.
    Text,
    /// States it is about.
    Countries,
    /// Who made it.
    Body,
    /// Symbol of the document.
    Symbol,
    /// Themes.
    Themes,
    /// Groups of persons.
    Persons,
    /// Goals and targets.
    Sdgs,
    /// Day of the document.
    Published,
    /// Recommending States.
    Recommending,
    /// The State's answer.
    Position,
    /// Identifier.
    Id,
    /// Session of the Working Group.
    Session,
    /// Cycle.
    Cycle,
}

/// Names of the columns of the workbook and of the keys of JSON, folded and without blanks. "Reccomending"
/// is theirs; files that others have made of theirs correct it.
const NAMES: [(Part, &[&str]); 13] = [
    (Part::Text, &["text"]),
    (Part::Countries, &["countriesconcerned", "countries", "countryconcerned", "country"]),
    (Part::Body, &["reccomendingbody", "recommendingbody", "body"]),
    (Part::Symbol, &["documentsymbol", "symbol"]),
    (Part::Themes, &["themes"]),
    (Part::Persons, &["affectedpersons"]),
    (Part::Sdgs, &["sdgs"]),
    (Part::Published, &["documentpublicationdate", "publicationdate", "date"]),
    (
        Part::Recommending,
        &[
            "uprreccomendingstates",
            "uprrecommendingstates",
            "uprrecommendingcountry",
            "uprrecommendingcountries",
            "uprrecommendingstate",
        ],
    ),
    (Part::Position, &["uprposition", "uprpositions"]),
    (Part::Id, &["ohchrannotationid", "annotationid", "id"]),
    (Part::Session, &["uprsession", "uprsessions"]),
    (Part::Cycle, &["uprcycle"]),
];

/// What a column or key of that name holds.
pub fn part(name: &str) -> Option<Part> {
    let folded = fold(name).replace(' ', "");
    NAMES.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(part, _)| *part)
}

/// Whether these are the columns of the workbook: a few suffice, nobody else names them so.
pub fn is_header(cells: &[String]) -> bool {
    has_parts(cells.iter().map(String::as_str)) && cells.iter().any(|cell| fold(cell).starts_with("upr "))
}

/// Whether an object of JSON is such a record.
pub fn is_record(object: &Map<String, Value>) -> bool {
    let mut keys = object.keys().map(|key| fold(key).replace(' ', ""));
    has_parts(object.keys().map(String::as_str)) && keys.any(|key| key == "annotationtype" || key == "annotationid")
}

fn has_parts<'n>(names: impl Iterator<Item = &'n str>) -> bool {
    let parts: Vec<Part> = names.filter_map(part).collect();
    [Part::Text, Part::Countries, Part::Body, Part::Symbol].iter().all(|needed| parts.contains(needed))
}

/// A record with name and text of each of its parts; several values stand on lines of their own.
#[derive(Debug, Default)]
pub struct Record<'r> {
    parts: [Option<(&'r str, Cow<'r, str>)>; NAMES.len()],
}

impl<'r> Record<'r> {
    /// Of two columns for the same part the first counts.
    pub fn set(&mut self, part: Part, name: &'r str, text: Cow<'r, str>) {
        if let Some(slot @ None) = self.parts.get_mut(part as usize) {
            *slot = Some((name, text));
        }
    }

    /// Name and text of a part.
    pub fn get(&self, part: Part) -> Option<&(&'r str, Cow<'r, str>)> {
        self.parts.get(part as usize)?.as_ref()
    }

    /// The text of a part; empty where there is none.
    pub fn text(&self, part: Part) -> &str {
        self.get(part).map_or("", |(_, text)| text)
    }

    /// The values of a part, each once.
    pub fn items(&self, part: Part) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for item in items(self.text(part)) {
            if !item.is_empty() && !values.iter().any(|known| *known == *item) {
                values.push(item.into_owned());
            }
        }
        values
    }

    /// All values as one line.
    pub fn line(&self, part: Part) -> Option<String> {
        Some(self.items(part).join(", ")).filter(|line| !line.is_empty())
    }
}
