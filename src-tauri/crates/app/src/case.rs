//! The case file: opening it, what the window shows of it, checking and copying it.

use std::path::{Path, PathBuf};

use placard_casefile::{CaseFile, Passphrase};

use crate::views::files::CheckReport;
use crate::views::{CaseInfo, Exported, Nothing, OpenCase, Started, Undoable};
use crate::{App, AppError, ENGLISH, LANGUAGES, Moment, Setup};

/// Opens the case file, or makes it together with its folder where there is none.
pub(crate) fn open(setup: &Setup, now: Moment) -> Result<CaseFile, AppError> {
    let passphrase = setup.passphrase.as_deref().map(Passphrase::new).transpose()?;
    Ok(CaseFile::open_or_create(&setup.case, passphrase.as_ref(), now.utc)?)
}

impl App {
    pub(crate) fn start(&mut self, _: Nothing) -> Result<Started, AppError> {
        let desk = self.desk(ENGLISH)?;
        let current_cycle = desk.current_cycle(desk.now.today);
        let case = desk.case;
        let path = case.path();
        Ok(Started {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            today: desk.now.today,
            languages: LANGUAGES.map(str::to_owned).to_vec(),
            pack_version: desk.reference.version.clone(),
            pack_as_of: desk.reference.as_of,
            cycles: desk.reference.cycles(),
            current_cycle,
            case: CaseInfo {
                name: path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
                path: path.display().to_string(),
                encrypted: case.is_encrypted(),
                records: case.counts()?.into(),
                undo: case.last_undoable()?.map(|undo| Undoable { change: undo.label, records: undo.count }),
            },
        })
    }

    pub(crate) fn open_case(&mut self, request: OpenCase) -> Result<Started, AppError> {
        let setup = Setup {
            case: request.path.map_or_else(|| self.setup.case.clone(), PathBuf::from),
            passphrase: request.passphrase,
            now: self.setup.now,
        };
        // A case file can be open only once, and this may be the same one: let go of it first. The next
        // command opens the one before again when this one is refused.
        self.case = None;
        self.looked = None;
        self.gathered = None;
        self.derived.take();
        self.case = Some(open(&setup, (setup.now)())?);
        self.setup = setup;
        self.start(Nothing {})
    }

    /// Checks the case file from end to end.
    ///
    /// # Errors
    /// What opening or reading it refuses.
    pub fn check(&mut self) -> Result<CheckReport, AppError> {
        let case = self.desk(ENGLISH)?.case;
        Ok(CheckReport {
            path: case.path().display().to_string(),
            records: case.counts()?.total(),
            findings: case.check()?.into_iter().map(|finding| format!("{}: {}", finding.code, finding.place)).collect(),
        })
    }

    /// Writes a whole copy of the case file; an existing file is not overwritten.
    ///
    /// # Errors
    /// What opening, reading or writing refuses.
    pub fn backup(&mut self, destination: &Path) -> Result<Exported, AppError> {
        self.desk(ENGLISH)?.case.backup(destination)?;
        Ok(Exported { path: destination.display().to_string(), pages: None, warnings: Vec::new() })
    }
}
