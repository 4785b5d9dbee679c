//! The columns of a thematic list and what their cells hold.

use placard_domain::fold::fold;

use crate::docx_table::Row;
use crate::register::markup::plain;
use crate::register::recommendation_text::goal;

/// Words that a column's name holds, folded, in the languages of the lists.
const RECOMMENDATION: [&str; 3] = ["recommendation", "recommandation", "recomendacion"];
const POSITION: [&str; 2] = ["position", "posicion"];
const THEMES: [&str; 2] = ["theme", "tema"];
const SDGS: [&str; 3] = ["sdg", "odd", "ods"];
const COMMENT: [&str; 6] = ["comment", "assessment", "implementation", "commentaire", "evaluacion", "comentario"];

/// Which column of the grid is what.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    recommendation: usize,
    position: usize,
    themes: usize,
    sdgs: Option<usize>,
    comment: Option<usize>,
    width: usize,
}

/// What a recommendation is tagged with.
#[derive(Debug, Default)]
pub struct Tags {
    /// Themes without their codes.
    pub themes: Vec<String>,
    /// Groups of persons.
    pub persons: Vec<String>,
    /// Goals and targets.
    pub sdgs: Vec<String>,
}

/// What the lines of a cell of themes are.
#[derive(Clone, Copy)]
enum Section {
    Themes,
    Persons,
    Sdgs,
}

impl Columns {
    /// The columns, where a row is the header of a list.
    pub fn of(row: &Row) -> Option<Self> {
        let names: Vec<(usize, String)> = row.cells.iter().map(|cell| (cell.column, fold(&cell.text))).collect();
        // Names of columns are short, recommendations are not.
        if !(3..=8).contains(&names.len()) || names.iter().any(|(_, name)| name.len() > 80) {
            return None;
        }
        let find = |words: &[&str], start: usize| {
            let mut names = names.iter().skip(start);
            names.find(|(_, name)| words.iter().any(|word| name.contains(word))).map(|(column, _)| *column)
        };
        let (first, name) = names.first()?;
        if !RECOMMENDATION.iter().any(|word| name.starts_with(word) || name.starts_with(&format!("full {word}"))) {
            return None;
        }
        Some(Self {
            recommendation: *first,
            position: find(&POSITION, 1)?,
            themes: find(&THEMES, 1)?,
            sdgs: find(&SDGS, 1),
            comment: find(&COMMENT, 1),
            width: row.cells.iter().map(|cell| cell.column + cell.span).max()?,
        })
    }

    /// Whether a row can stand under these columns.
    pub fn fit(&self, row: &Row) -> bool {
        row.cells.iter().map(|cell| cell.column + cell.span).max() == Some(self.width)
    }

    /// The theme that a row names for those below it.
    pub fn theme(&self, row: &Row) -> Option<String> {
        let mut filled = row.cells.iter().filter(|cell| !cell.text.is_empty());
        let only = filled.next().filter(|_| filled.next().is_none())?;
        let text = plain(&only.text).replace('\n', " ");
        let (label, theme) = text.split_once(':')?;
        matches!(fold(label).as_str(), "theme" | "themes" | "tema" | "temas").then(|| without_code(theme).to_owned())
    }

    /// The text of the recommendation, and document and paragraph of the State's position.
    pub fn recommendation(&self, row: &Row) -> (String, Option<String>) {
        let mut text = String::new();
        let mut source = None;
        for line in row.text(self.recommendation).lines() {
            // The line of the source follows without a break at times.
            let at = source.is_none().then(|| source_at(line)).flatten();
            let (before, found) = at.map_or((line, None), |at| (line.get(..at).unwrap_or(line), line.get(at..)));
            if let Some((_, place)) = found.and_then(|found| found.split_once(':')) {
                source = Some(plain(place).into_owned()).filter(|place| !place.is_empty());
            }
            if !before.trim().is_empty() {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(before.trim());
            }
        }
        (text, source)
    }

    /// The State's answer in its words.
    pub fn position(&self, row: &Row) -> Option<String> {
        let words = plain(row.text(self.position)).replace('\n', " ");
        Some(words).filter(|words| !words.is_empty())
    }

    /// The comment on how it was carried out.
    pub fn comment(&self, row: &Row) -> Option<String> {
        let comment = plain(row.text(self.comment?)).into_owned();
        Some(comment).filter(|comment| !comment.is_empty())
    }

    /// Themes, groups of persons and goals.
    pub fn tags(&self, row: &Row) -> Tags {
        let mut tags = Tags::default();
        let mut section = Section::Themes;
        for line in row.text(self.themes).lines() {
            let (next, rest) = heading(line).unwrap_or((section, line));
            section = next;
            tags.add(section, rest);
        }
        for line in self.sdgs.map_or("", |column| row.text(column)).lines() {
            tags.add(Section::Sdgs, heading(line).map_or(line, |(_, rest)| rest));
        }
        tags
    }
}

impl Tags {
    fn add(&mut self, section: Section, line: &str) {
        let line = plain(line.trim().trim_start_matches(['-', '–', '•', '·'])).into_owned();
        if line.is_empty() {
            return;
        }
        let add = |values: &mut Vec<String>, value: &str| {
            if !values.iter().any(|known| known == value) {
                values.push(value.to_owned());
            }
        };
        match section {
            Section::Themes => add(&mut self.themes, without_code(&line)),
            Section::Persons => add(&mut self.persons, &line),
            // "16, 5.2" and "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS".
            Section::Sdgs => line.split([',', ';']).filter_map(goal).for_each(|goal| add(&mut self.sdgs, &goal)),
        }
    }
}

/// A line that says what the lines after it are, and what follows on it.
fn heading(line: &str) -> Option<(Section, &str)> {
    let (label, rest) = line.split_once(':')?;
    let section = match fold(label).as_str() {
        "affected persons"
        | "groups of persons"
        | "group of persons"
        | "persons affected"
        | "personnes concernees"
        | "groupes de personnes"
        | "personas afectadas"
        | "grupos de personas" => Section::Persons,
        "sdgs" | "sdg" | "relevant sdgs" | "odd" | "ods" => Section::Sdgs,
        "theme" | "themes" | "human rights themes" | "tema" | "temas" => Section::Themes,
        _ => return None,
    };
    Some((section, rest))
}

/// The label of a theme without the code that lists of the second cycle put before it: "A12 Acceptance …".
fn without_code(theme: &str) -> &str {
    let theme = theme.trim();
    let Some((code, label)) = theme.split_once(' ') else { return theme };
    let mut chars = code.chars();
    let is_code = chars.next().is_some_and(|c| c.is_ascii_uppercase())
        && (2..=4).contains(&code.len())
        && chars.all(|c| c.is_ascii_digit());
    if is_code { label.trim_start() } else { theme }
}

/// Where a line names the source of the position.
fn source_at(line: &str) -> Option<usize> {
    let lower = line.to_ascii_lowercase();
    ["source of position", "source of the position", "source de la position", "fuente de la posici"]
        .iter()
        .filter_map(|words| lower.find(words))
        .min()
}

/// The symbol of the report that a document belongs to: "A/HRC/59/15/Add.1 - Para.3" gives "A/HRC/59/15".
pub fn report(source: &str) -> Option<String> {
    let at = source.find("A/HRC/")?;
    let symbol = source.get(at..)?.split([' ', ',', ';', '\u{a0}', '–']).next()?;
    let symbol = symbol.split("/Add").next()?.trim_end_matches(['.', ')', '-', '/']);
    symbol.ends_with(|c: char| c.is_ascii_digit()).then(|| symbol.to_owned())
}
