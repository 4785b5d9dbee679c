//! Files that the user chooses for a briefing: a logo, a layout of their own.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use placard_briefing::Logo;

use crate::views::briefing::{FileRef, LogoFile, TemplateFile};
use crate::{App, AppError};

/// Most bytes of a logo and of a layout; one more is read, so that what checks them sees that there are more.
const MOST_LOGO: u64 = 5 * 1024 * 1024;
const MOST_TEMPLATE: u64 = 1024 * 1024;

impl App {
    /// Reads a logo and looks whether it can be printed.
    ///
    /// # Errors
    /// `import_unreadable`, a `logo_…` code.
    pub fn read_logo(&mut self, request: FileRef) -> Result<LogoFile, AppError> {
        let path = Path::new(&request.path);
        let name = file_name(path);
        let logo = Logo::read(&name, &bytes(path, MOST_LOGO)?)?;
        Ok(LogoFile { name, data: STANDARD.encode(logo.bytes()) })
    }

    /// Reads a layout of the user's own. Whether it works is seen when it is printed.
    ///
    /// # Errors
    /// `import_unreadable`.
    pub fn read_template(&mut self, request: FileRef) -> Result<TemplateFile, AppError> {
        let path = Path::new(&request.path);
        let bytes = bytes(path, MOST_TEMPLATE)?;
        if bytes.len() as u64 > MOST_TEMPLATE {
            return Err(AppError::unreadable(path, &"it is larger than a template can be (1 MB)"));
        }
        let text = String::from_utf8(bytes).map_err(|e| AppError::unreadable(path, &e.utf8_error()))?;
        Ok(TemplateFile { name: file_name(path), text })
    }
}

/// The logo of a composition: it may come from another's case file, so it is looked at again.
pub(super) fn checked(file: &LogoFile) -> Result<Logo, AppError> {
    Ok(Logo::read(&file.name, &STANDARD.decode(&file.data).unwrap_or_default())?)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What a file holds, up to one byte more than it may.
fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, AppError> {
    let unreadable = |error: std::io::Error| AppError::unreadable(path, &error);
    let mut bytes = Vec::new();
    File::open(path).map_err(unreadable)?.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}
