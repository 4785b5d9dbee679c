//! Where Placard keeps its files, by the customs of the system.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The case file that is used when none is named: `default.placard` in the user's data folder. None
/// where the system knows no home folder.
pub fn default_case() -> Option<PathBuf> {
    ProjectDirs::from("org", "Placard", "Placard").map(|dirs| dirs.data_dir().join("default.placard"))
}
