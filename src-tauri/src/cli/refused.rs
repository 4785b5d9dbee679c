//! Why the program ends without having done what was asked.

use std::fmt;
use std::path::Path;

use placard_app::AppError;

/// A refusal: what is wrong, where, and what to do.
#[derive(Debug)]
pub struct Refused {
    message: String,
    exit_code: u8,
}

impl Refused {
    fn with(message: impl Into<String>) -> Self {
        Self { message: message.into(), exit_code: 1 }
    }

    /// The command line itself is wrong.
    pub fn usage(message: &str) -> Self {
        Self { message: format!("{message}; see placard --help"), exit_code: 2 }
    }

    /// The system knows no home folder.
    pub fn no_home() -> Self {
        Self::with("there is no home folder to keep a case file in; name one with --case FILE")
    }

    /// There is no display.
    #[cfg(target_os = "linux")]
    pub fn no_display() -> Self {
        Self::with("there is no display to open a window on; use a command, see placard --help")
    }

    /// The window could not be opened.
    pub fn no_window(error: &dyn fmt::Display) -> Self {
        Self::with(format!("the window could not be opened: {error}; the commands still work, see placard --help"))
    }

    /// The passphrase file cannot be read.
    pub fn passphrase_file(file: &Path, error: &std::io::Error) -> Self {
        Self::with(format!("the passphrase file {} cannot be read: {error}", file.display()))
    }

    /// The passphrase file holds no passphrase.
    pub fn passphrase_empty(file: &Path) -> Self {
        Self::with(format!("the first line of {} is empty; write the passphrase there", file.display()))
    }

    /// The answer could not be printed.
    pub fn output(error: &dyn fmt::Display) -> Self {
        Self::with(format!("the answer could not be printed: {error}"))
    }

    /// The check of the case file found something.
    pub fn findings(n: usize) -> Self {
        Self::with(format!("the case file has {n} problem(s), listed above; make a copy of it before anything else"))
    }

    /// 1 for refused, 2 for wrong usage.
    pub fn exit_code(&self) -> u8 {
        self.exit_code
    }
}

impl From<AppError> for Refused {
    fn from(error: AppError) -> Self {
        Self::with(error.message)
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
