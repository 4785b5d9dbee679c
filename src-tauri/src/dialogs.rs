//! Native dialogs to choose a file. Tests cannot click in them: debug builds take the chosen path from
//! `PLACARD_PICK` instead.

use serde::Deserialize;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// What a dialog offers.
#[derive(Debug, Deserialize)]
pub struct Filter {
    /// Name shown.
    name: String,
    /// Endings of file names, without the dot.
    extensions: Vec<String>,
}

/// Asks for a file to read; none when the user closes the dialog.
#[tauri::command(async)]
pub fn pick_open(app: AppHandle, title: String, filters: Vec<Filter>) -> Option<String> {
    prepared().or_else(|| path(dialog(&app, title, &filters).blocking_pick_file()))
}

/// Asks where to write a file; none when the user closes the dialog.
#[tauri::command(async)]
pub fn pick_save(app: AppHandle, title: String, suggested: String, filters: Vec<Filter>) -> Option<String> {
    prepared().or_else(|| path(dialog(&app, title, &filters).set_file_name(suggested).blocking_save_file()))
}

fn dialog(app: &AppHandle, title: String, filters: &[Filter]) -> FileDialogBuilder<tauri::Wry> {
    filters.iter().fold(app.dialog().file().set_title(title), |dialog, filter| {
        let extensions: Vec<&str> = filter.extensions.iter().map(String::as_str).collect();
        dialog.add_filter(&filter.name, &extensions)
    })
}

fn path(picked: Option<FilePath>) -> Option<String> {
    picked.and_then(|file| file.into_path().ok()).map(|path| path.display().to_string())
}

#[cfg(debug_assertions)]
#[allow(clippy::disallowed_methods, reason = "the seam for tests")]
fn prepared() -> Option<String> {
    std::env::var("PLACARD_PICK").ok()
}

#[cfg(not(debug_assertions))]
fn prepared() -> Option<String> {
    None
}
