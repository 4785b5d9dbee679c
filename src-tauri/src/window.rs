//! The window and its one door to the core.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use placard_app::{App, AppError, Job};
use serde_json::Value;
use tauri::{State, WebviewUrl, WebviewWindowBuilder};

use crate::cli::Refused;
use crate::dialogs;

/// The core behind the window: one at a time may use it. Its long job is looked at and cancelled meanwhile.
struct Core {
    app: Mutex<App>,
    job: Job,
}

/// The one door: every command of [`placard_app::commands`] comes through here.
#[tauri::command(async)]
fn rpc(core: State<'_, Core>, command: &str, payload: Value) -> Result<Value, AppError> {
    match command {
        "progress" => return serde_json::to_value(core.job.progress()).map_err(|_| AppError::fault(command)),
        "cancel_job" => {
            core.job.cancel();
            return Ok(Value::Object(Default::default()));
        }
        _ => {}
    }
    // A fault must not leave the window waiting for ever. What the command began is rolled back with its
    // transaction, so the core behind it is whole.
    let mut app = core.app.lock().unwrap_or_else(PoisonError::into_inner);
    catch_unwind(AssertUnwindSafe(|| app.dispatch(command, payload))).unwrap_or_else(|_| Err(AppError::fault(command)))
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// [`Refused`] when the system has no display or no web view.
pub fn open(app: App) -> Result<(), Refused> {
    #[cfg(target_os = "linux")]
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        return Err(Refused::no_display());
    }
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(Core { job: app.job(), app: Mutex::new(app) })
        .invoke_handler(tauri::generate_handler![rpc, dialogs::pick_open, dialogs::pick_save])
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Placard")
                .inner_size(1280.0, 832.0)
                .min_inner_size(360.0, 480.0)
                // Nothing of what is shown may stay in a cache of the web view.
                .incognito(!driven())
                .on_navigation(|url| matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost"))
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
        .map_err(|error| Refused::no_window(&error))
}

/// Whether a test drives the window: the driver cannot enter a web view that keeps nothing. Never in a release.
fn driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}
