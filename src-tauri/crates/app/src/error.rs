//! Errors as the window and the command line see them: a stable code, values for its translation, and
//! an English message that says what is wrong, where, and what to do.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::Path;

use placard_briefing::docx::DocxError;
use placard_briefing::{BriefingError, LogoError};
use placard_casefile::CaseFileError;
use placard_charts::ChartError;
use placard_domain::DateError;
use placard_intake::IntakeError;
use placard_intake::register::Question;
use serde::Serialize;
use ts_rs::TS;

use crate::register::question;
use crate::views::briefing::BriefingNeed;

/// What a refused command answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct AppError {
    /// Stable code, translated as `error.<code>`.
    pub code: String,
    /// Values for the translation.
    pub params: BTreeMap<String, String>,
    /// The whole in English, for logs and the command line.
    pub message: String,
}

/// The codes of this crate, beside those of the case file and, with `import_` before them, of the
/// importers. A test asks every language for each.
pub const CODES: [&str; 47] = [
    "bad_request",
    "board_full",
    "briefing_chart",
    "briefing_does_not_fit",
    "briefing_incomplete",
    "briefing_needs_board",
    "briefing_needs_mission",
    "briefing_needs_state",
    "briefing_needs_text",
    "briefing_needs_theme",
    "briefing_own_template",
    "briefing_standard",
    "briefing_template",
    "briefing_unknown_source",
    "cancelled",
    "cannot_write",
    "chart_needs_state",
    "chart_not_drawn",
    "chart_not_rendered",
    "chart_too_large",
    "date_backwards",
    "date_before_review",
    "date_impossible",
    "date_malformed",
    "date_too_late",
    "docx_failed",
    "export_too_long",
    "file_exists",
    "import_open_questions",
    "import_state_needed",
    "import_unreadable",
    "internal",
    "logo_damaged",
    "logo_too_large",
    "logo_unknown",
    "logo_unsafe",
    "matrix_one_review",
    "missing_field",
    "not_reviewed",
    "other_number",
    "record_not_found",
    "unknown_command",
    "unknown_cycle",
    "unknown_ending",
    "unknown_language",
    "unknown_name",
    "unknown_state",
];

impl AppError {
    fn new(code: &str, message: impl Into<String>, params: &[(&str, &str)]) -> Self {
        let params = params.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        Self { code: code.to_owned(), params, message: message.into() }
    }

    /// A command that broke off in the middle.
    #[must_use]
    pub fn fault(command: &str) -> Self {
        Self::internal(format!("the command “{command}” broke off"))
    }

    pub(crate) fn internal(detail: impl Display) -> Self {
        let detail = detail.to_string();
        let message = format!("something in Placard is broken: {detail}; nothing was changed, please report this");
        Self::new("internal", message, &[("detail", &detail)])
    }

    pub(crate) fn unknown_command(name: &str) -> Self {
        Self::new("unknown_command", format!("there is no command “{name}”"), &[("name", name)])
    }

    pub(crate) fn bad_request(error: &serde_json::Error) -> Self {
        let detail = error.to_string();
        Self::new("bad_request", format!("the request cannot be understood: {detail}"), &[("detail", &detail)])
    }

    pub(crate) fn unknown_language(name: &str) -> Self {
        let message = format!("“{name}” is no language of Placard; take {}", crate::LANGUAGES.join(", "));
        Self::new("unknown_language", message, &[("name", name)])
    }

    pub(crate) fn unknown_cycle(name: &str) -> Self {
        Self::new(
            "unknown_cycle",
            format!("“{name}” is no cycle of the review; take one from 1 to 4"),
            &[("name", name)],
        )
    }

    /// `suggestions` are the names nearest to what was typed.
    pub(crate) fn unknown_state(name: &str, suggestions: &[String]) -> Self {
        let near = suggestions.join(", ");
        let advice = if near.is_empty() {
            "use its ISO 3166 code, such as USA".to_owned()
        } else {
            format!("did you mean {near}?")
        };
        let message = format!("“{name}” is no State that is known here; {advice}");
        Self::new("unknown_state", message, &[("name", name), ("suggestions", &near)])
    }

    /// `what` is the kind of name ("chart"), `known` the names there are.
    pub(crate) fn unknown_name(what: &str, name: &str, known: &[&str]) -> Self {
        let known = known.join(", ");
        let message = format!("“{name}” is not known as {what}; known are: {known}");
        Self::new("unknown_name", message, &[("name", name), ("what", what), ("known", &known)])
    }

    pub(crate) fn missing_field(field: &str) -> Self {
        Self::new("missing_field", format!("“{field}” is empty; fill it in, then save again"), &[("field", field)])
    }

    pub(crate) fn not_found(id: &str) -> Self {
        let message = format!("the record {id} is not in the case file; it may have been deleted");
        Self::new("record_not_found", message, &[("id", id)])
    }

    pub(crate) fn not_reviewed(name: &str) -> Self {
        let message = format!("{name} is an observer: it may recommend, and is not reviewed; choose a Member State");
        Self::new("not_reviewed", message, &[("name", name)])
    }

    pub(crate) fn chart_needs_state() -> Self {
        Self::new("chart_needs_state", "this chart is about one State; name it with --state STATE", &[])
    }

    pub(crate) fn unknown_ending(path: &Path, known: &[&str]) -> Self {
        let (path, known) = (path.display().to_string(), known.join(", "));
        let message = format!("the name {path} must end in one of: {known}");
        Self::new("unknown_ending", message, &[("path", &path), ("known", &known)])
    }

    pub(crate) fn file_exists(path: &Path) -> Self {
        let path = path.display().to_string();
        let message = format!("{path} is there already and was not replaced; say so, or choose another name");
        Self::new("file_exists", message, &[("path", &path)])
    }

    /// A briefing lacks what its preset cannot be made without.
    pub(crate) fn briefing_needs(need: BriefingNeed) -> Self {
        let (code, message) = match need {
            BriefingNeed::State => ("briefing_needs_state", "this briefing is about a State under review; name it"),
            BriefingNeed::Theme => {
                ("briefing_needs_theme", "this briefing is about a theme; name it with --set theme=THEME")
            }
            BriefingNeed::Mission => {
                ("briefing_needs_mission", "this briefing is handed to a State; name it with --set mission=STATE")
            }
            BriefingNeed::Board => ("briefing_needs_board", "this prints a saved board; name it with --set board=NAME"),
            BriefingNeed::Text => (
                "briefing_needs_text",
                "this is a statement to read aloud; name it with --set draft=TITLE, or write --set text=TEXT",
            ),
        };
        Self::new(code, message, &[])
    }

    pub(crate) fn cannot_write(path: &Path, error: &dyn Display) -> Self {
        let (path, reason) = (path.display().to_string(), error.to_string());
        let message = format!("{path} could not be written: {reason}; choose another place");
        Self::new("cannot_write", message, &[("path", &path), ("reason", &reason)])
    }

    pub(crate) fn unreadable(path: &Path, error: &dyn Display) -> Self {
        let (path, reason) = (path.display().to_string(), error.to_string());
        let message = format!("{path} could not be read: {reason}; check that it exists and that you may read it");
        Self::new("import_unreadable", message, &[("path", &path), ("reason", &reason)])
    }

    pub(crate) fn cancelled() -> Self {
        Self::new("cancelled", "cancelled: nothing was written", &[])
    }

    pub(crate) fn open_questions(name: &str, questions: &[Question]) -> Self {
        let open: Vec<&str> = questions.iter().map(|open| question(*open)).collect();
        let message = format!("{name} cannot be read yet: {}", open.join("; "));
        Self::new("import_open_questions", message, &[("name", name)])
    }

    pub(crate) fn export_too_long(most: usize) -> Self {
        let most = most.to_string();
        let message = format!("a workbook holds at most {most} records; filter, or choose .csv or .json");
        Self::new("export_too_long", message, &[("most", &most)])
    }

    pub(crate) fn matrix_one_review() -> Self {
        let message = "a matrix is of one review; filter by one State and one cycle, or choose .csv, .xlsx or .json";
        Self::new("matrix_one_review", message, &[])
    }

    pub(crate) fn board_full(most: usize) -> Self {
        let most = most.to_string();
        let message = format!("a board holds at most {most} tiles; remove some, or make another board");
        Self::new("board_full", message, &[("most", &most)])
    }

    /// The records that are meant have become more or fewer since the user was told.
    pub(crate) fn other_number(found: u32, expected: u32) -> Self {
        let (found, expected) = (found.to_string(), expected.to_string());
        let message = format!("{found} records are meant now, not {expected}; look again, then change them");
        Self::new("other_number", message, &[("found", &found), ("expected", &expected)])
    }

    pub(crate) fn state_needed(name: &str) -> Self {
        let message = format!("it is not clear which State {name} is about; name it with --state STATE");
        Self::new("import_state_needed", message, &[("name", name)])
    }
}

impl From<DateError> for AppError {
    fn from(error: DateError) -> Self {
        Self::new(error.code(), error.to_string(), &[("value", error.value())])
    }
}

impl From<CaseFileError> for AppError {
    fn from(error: CaseFileError) -> Self {
        let params = error.params().into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        Self { code: error.code().to_owned(), params, message: error.to_string() }
    }
}

impl From<IntakeError> for AppError {
    fn from(error: IntakeError) -> Self {
        Self { code: format!("import_{}", error.code()), params: error.params(), message: error.to_string() }
    }
}

impl From<ChartError> for AppError {
    fn from(error: ChartError) -> Self {
        let detail = error.to_string();
        Self::new(error.code(), detail.clone(), &[("detail", &detail)])
    }
}

impl From<DocxError> for AppError {
    fn from(error: DocxError) -> Self {
        let detail = error.to_string();
        Self::new(error.code(), detail.clone(), &[("detail", &detail)])
    }
}

impl From<BriefingError> for AppError {
    fn from(error: BriefingError) -> Self {
        let params = error.params();
        let params: Vec<(&str, &str)> = params.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Self::new(error.code(), error.to_string(), &params)
    }
}

impl From<LogoError> for AppError {
    fn from(error: LogoError) -> Self {
        BriefingError::from(error).into()
    }
}
