//! A briefing as it is asked for on the command line.

use std::path::Path;

use placard_domain::RedactionProfile;

use crate::views::Nothing;
use crate::views::briefing::{ChosenSection, Composition, FileRef, OwnText};
use crate::{App, AppError};

/// What `--set KEY=VALUE` takes.
pub const BRIEFING_KEYS: [&str; 15] = [
    "theme",
    "mission",
    "audience",
    "prepared-by",
    "contact",
    "board",
    "draft",
    "saved",
    "sections",
    "text",
    "framework",
    "challenges",
    "questions",
    "summary",
    "profile",
];

/// What a command line says of a briefing.
#[derive(Debug, Clone, Default)]
pub struct TypedBriefing<'a> {
    /// Name of the State.
    pub state: Option<&'a str>,
    /// Preset.
    pub preset: Option<&'a str>,
    /// Language; none for English, or that of a kept briefing.
    pub lang: Option<&'a str>,
    /// Day as of which it speaks.
    pub as_of: Option<&'a str>,
    /// Filter of the register.
    pub filter: &'a [String],
    /// Keys of [`BRIEFING_KEYS`] with their values.
    pub set: &'a [(String, String)],
    /// Layout of one's own.
    pub template: Option<&'a Path>,
    /// Logo.
    pub logo: Option<&'a Path>,
}

impl App {
    /// The composition that a command line asks for: a kept one, changed by what else is said.
    ///
    /// # Errors
    /// `unknown_name`, `unknown_state`, `record_not_found`, what reading files refuses.
    pub fn composition_typed(&mut self, typed: &TypedBriefing<'_>) -> Result<Composition, AppError> {
        let mut asked = match typed.set.iter().find(|(key, _)| key == "saved") {
            Some((_, name)) => self.briefing_named(name)?.composition,
            None => Composition::default(),
        };
        if let Some(state) = typed.state {
            asked.state = Some(self.state_named(state)?);
        }
        if let Some(preset) = typed.preset {
            preset.clone_into(&mut asked.preset);
        }
        if let Some(lang) = typed.lang {
            lang.clone_into(&mut asked.lang);
        }
        asked.as_of = self.day_named(typed.as_of)?.or(asked.as_of);
        if !typed.filter.is_empty() {
            asked.filter = Some(self.register_filter_typed(typed.filter)?);
        }
        for (key, value) in typed.set {
            self.set(&mut asked, key, value)?;
        }
        let file = |path: &Path| FileRef { path: path.display().to_string() };
        if let Some(logo) = typed.logo {
            asked.logo = Some(self.read_logo(file(logo))?);
        }
        if let Some(template) = typed.template {
            asked.template = Some(self.read_template(file(template))?);
        }
        Ok(asked)
    }

    fn set(&mut self, asked: &mut Composition, key: &str, value: &str) -> Result<(), AppError> {
        match key {
            "theme" => asked.themes.push(value.trim().to_owned()),
            "mission" => asked.mission = Some(self.state_named(value)?),
            "audience" => value.clone_into(&mut asked.audience),
            "prepared-by" => value.clone_into(&mut asked.prepared_by),
            "contact" => value.clone_into(&mut asked.contact),
            "board" => asked.board = Some(self.board_named(value)?),
            "draft" => asked.draft = Some(self.draft_named(value)?),
            "saved" => {}
            "sections" => {
                let codes = value.split(',').map(str::trim).filter(|code| !code.is_empty());
                asked.sections = codes.map(|code| ChosenSection { code: code.to_owned(), on: true }).collect();
            }
            "text" => {
                let (heading, text) = heading_and_words(value);
                asked.texts.push(own("", heading, text));
            }
            "framework" | "challenges" | "questions" | "summary" => asked.texts.push(own(key, "", value)),
            "profile" => {
                let known = RedactionProfile::ALL.map(RedactionProfile::code);
                asked.profile = RedactionProfile::from_code(value)
                    .ok_or_else(|| AppError::unknown_name("profile", value, &known))?;
            }
            unknown => return Err(AppError::unknown_name("set", unknown, &BRIEFING_KEYS)),
        }
        Ok(())
    }

    /// A saved board by its name or identifier.
    fn board_named(&mut self, name: &str) -> Result<String, AppError> {
        let boards = self.boards(Nothing {})?;
        let found = boards.iter().find(|board| board.name == name || board.id == name);
        let names: Vec<&str> = boards.iter().map(|board| board.name.as_str()).collect();
        found.map(|board| board.id.clone()).ok_or_else(|| AppError::unknown_name("board", name, &names))
    }

    /// A draft by its title or identifier.
    fn draft_named(&mut self, name: &str) -> Result<String, AppError> {
        let drafts = self.desk(crate::ENGLISH)?.case.drafts(None)?;
        let found = drafts.iter().find(|draft| draft.title == name || draft.id == name);
        let titles: Vec<&str> = drafts.iter().map(|draft| draft.title.as_str()).collect();
        found.map(|draft| draft.id.clone()).ok_or_else(|| AppError::unknown_name("draft", name, &titles))
    }
}

/// "Heading: words". What ends a sentence before the colon is no heading, but words like those after it.
fn heading_and_words(value: &str) -> (&str, &str) {
    let ends_sentence = |heading: &str| [". ", "? ", "! "].iter().any(|end| heading.contains(end));
    value.split_once(": ").filter(|(heading, _)| !ends_sentence(heading)).unwrap_or(("", value))
}

fn own(section: &str, heading: &str, text: &str) -> OwnText {
    OwnText { section: section.to_owned(), heading: heading.to_owned(), text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::heading_and_words;

    #[test]
    fn a_colon_within_running_text_makes_no_heading() {
        assert_eq!(heading_and_words("Police: one in nine"), ("Police", "one in nine"), "a heading and its words");
        assert_eq!(heading_and_words(": one: two"), ("", "one: two"), "no heading on purpose");
        let spoken = "Mr. President. They asked: an independent body.";
        assert_eq!(heading_and_words(spoken), ("", spoken), "nothing of what is read aloud gets lost");
    }
}
