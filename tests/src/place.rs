//! Where things are: the workspace, the built programs, the folder for what a test leaves behind.

use std::path::{Path, PathBuf};

use crate::Result;

/// The root of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// A program that was built with the running one, in the same profile.
///
/// # Errors
/// Where it was not built: cargo builds no program of another package for a test.
pub fn built(name: &str) -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let folder = own.ancestors().skip(1).find(|folder| !folder.ends_with("deps")).unwrap_or(Path::new("."));
    let program = folder.join(name).with_extension(std::env::consts::EXE_EXTENSION);
    if program.is_file() {
        return Ok(program);
    }
    Err(format!("{} is not there: run `cargo build --workspace` before the tests", program.display()).into())
}

/// A folder under `target/` for what people look at afterwards, made where it is missing.
///
/// # Errors
/// Where it cannot be made.
pub fn target(name: &str) -> Result<PathBuf> {
    let folder = workspace().join("target").join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}
