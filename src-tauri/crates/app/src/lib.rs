//! The commands behind the window and the command line: what a user can ask for. This crate wires the
//! others; it knows nothing of windows.

mod assets;
mod boards;
mod briefings;
mod case;
pub mod commands;
mod drafts;
mod error;
mod exports;
mod figures;
mod headline;
mod imports;
mod in_order;
mod job;
mod leaving;
mod ledgers;
mod named;
mod overview;
mod pictures;
mod records;
mod register;
mod search;
mod state_page;
mod status;
mod told;
pub mod views;
mod whose;

use std::cell::RefCell;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use placard_casefile::CaseFile;
use placard_domain::{Reference, Texts};

use briefings::Gathered;
use leaving::Leaving;
use ledgers::Derived;
use register::{Looked, Outlines};

pub use assets::LANGUAGES;
pub use briefings::{BRIEFING_KEYS, TypedBriefing};
pub use error::{AppError, CODES};
pub use job::Job;
pub use named::{briefing_presets, chart_kinds};
pub use placard_charts::{Look, Scale, Size};
pub use placard_domain::RedactionProfile;
pub use placard_intake::{Proposal, read_pdfs_with, serve_pdf};
pub use register::{TypedOptions, import_kinds};

/// The language of the command line, and of the desk where no words are needed.
pub(crate) const ENGLISH: &str = "en";

/// A moment, given from outside: nothing in this crate or below it reads a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The time in UTC, for what is written down.
    pub utc: DateTime<Utc>,
    /// The day as people here call it, for what is shown.
    pub today: NaiveDate,
}

/// With what the core starts.
#[derive(Debug)]
pub struct Setup {
    /// The case file; made on first use.
    pub case: PathBuf,
    /// Its passphrase, where it has one.
    pub passphrase: Option<String>,
    /// The clock.
    pub now: fn() -> Moment,
}

/// The core: the reference pack, the translations and the open case file.
#[derive(Debug)]
pub struct App {
    reference: Reference,
    texts: Vec<Texts>,
    setup: Setup,
    job: Job,
    case: Option<CaseFile>,
    looked: Option<Looked>,
    outlines: Outlines,
    gathered: Option<Gathered>,
    derived: RefCell<Derived>,
}

/// What a command works with: the reference pack, the words of the reader's language, the open case
/// file and the moment.
struct Desk<'a> {
    reference: &'a Reference,
    texts: &'a Texts,
    case: &'a mut CaseFile,
    looked: &'a mut Option<Looked>,
    outlines: &'a mut Outlines,
    gathered: &'a mut Option<Gathered>,
    derived: &'a RefCell<Derived>,
    now: Moment,
    /// The export under way; none while something is shown on the screen.
    leaving: Option<Leaving>,
}

impl App {
    /// Reads what is built in. The case file is opened by the first command that needs it.
    ///
    /// # Errors
    /// Only when what is built into the program is broken.
    pub fn new(setup: Setup) -> Result<Self, AppError> {
        let job = Job::new(setup.now);
        Ok(Self {
            reference: assets::reference()?,
            texts: assets::texts()?,
            setup,
            job,
            case: None,
            looked: None,
            outlines: Outlines::default(),
            gathered: None,
            derived: RefCell::default(),
        })
    }

    /// The reference pack.
    #[must_use]
    pub fn reference(&self) -> &Reference {
        &self.reference
    }

    /// A handle on the long job that may be under way, for whoever must not wait for it.
    #[must_use]
    pub fn job(&self) -> Job {
        self.job.clone()
    }

    /// The words of a language.
    ///
    /// # Errors
    /// `unknown_language` when there are no translations for it.
    pub fn texts(&self, lang: &str) -> Result<&Texts, AppError> {
        self.texts.iter().find(|texts| texts.lang() == lang).ok_or_else(|| AppError::unknown_language(lang))
    }

    /// Opens the case file where it is not open, and lays out what a command works with.
    fn desk(&mut self, lang: &str) -> Result<Desk<'_>, AppError> {
        let now = (self.setup.now)();
        let texts =
            self.texts.iter().find(|texts| texts.lang() == lang).ok_or_else(|| AppError::unknown_language(lang))?;
        if self.case.is_none() {
            self.case = Some(case::open(&self.setup, now)?);
        }
        match self.case.as_mut() {
            Some(case) => {
                let (looked, outlines, gathered) = (&mut self.looked, &mut self.outlines, &mut self.gathered);
                let (reference, derived) = (&self.reference, &self.derived);
                Ok(Desk { reference, texts, case, looked, outlines, gathered, derived, now, leaving: None })
            }
            None => Err(AppError::internal("the case file is not open")),
        }
    }
}
