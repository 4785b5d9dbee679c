//! Placard in its real window, with folders of its own, for one journey at a time.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::webdriver::Window;
use crate::{Result, place};

/// The day that journeys take place on.
pub const TODAY: &str = "2026-11-23";

/// How Placard is started for a journey.
#[derive(Debug, Clone, Default)]
pub struct Start {
    /// Arguments of the command line.
    pub args: Vec<String>,
    /// The file that every native dialog answers with.
    pub pick: Option<PathBuf>,
    /// The program; none for the one that was built in the same profile. No release can be driven: nothing enters its
    /// web view.
    pub program: Option<PathBuf>,
}

/// Placard, started, with its overview or its error on the screen.
#[derive(Debug)]
pub struct App {
    window: Window,
    home: TempDir,
}

impl App {
    /// Starts it in folders that nobody else uses.
    ///
    /// # Errors
    /// Where the program was not built or shows no window.
    pub fn start(start: &Start) -> Result<Self> {
        let home = tempfile::tempdir()?;
        let mut driver = Command::new("WebKitWebDriver");
        private(&mut driver, home.path())?;
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true").env("PLACARD_TODAY", TODAY);
        match &start.pick {
            Some(path) => driver.env("PLACARD_PICK", path),
            None => driver.env_remove("PLACARD_PICK"),
        };
        let program = start.program.clone().map_or_else(|| place::built("placard"), Ok)?;
        let window = Window::open(driver, &program.display().to_string(), &start.args)?;
        window.wait("main[data-screen]")?;
        Ok(Self { window, home })
    }

    /// A folder that goes when the journey ends.
    #[must_use]
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// What axe-core finds wrong with what is shown, one line each; empty is what every screen owes.
    ///
    /// # Errors
    /// Where axe-core is not installed with the window's packages.
    pub fn axe(&self) -> Result<String> {
        let file = place::workspace().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&file)
            .map_err(|e| format!("{}: {e}; run `npm --prefix ui ci` first", file.display()))?;
        let run = "const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(
              found => done(found.violations.flatMap(v => v.nodes.map(n =>
                `${v.id}: ${n.target.join(' ')}: ${n.failureSummary.replaceAll('\\n', ' ')}`)).join('\\n')),
              error => done(String(error)))";
        let found: Value = self.window.script_async(&format!("{axe}\n{run}"), json!([]))?;
        Ok(found.as_str().unwrap_or("axe-core gave no answer").to_owned())
    }
}

impl Deref for App {
    type Target = Window;
    fn deref(&self) -> &Window {
        &self.window
    }
}

/// Gives a command folders of its own and an English desktop in light, and lets WebKit paint without a graphics card.
///
/// # Errors
/// Where the folders cannot be made.
pub fn private(command: &mut Command, home: &Path) -> Result {
    for (variable, folder) in [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")] {
        std::fs::create_dir_all(home.join(folder))?;
        command.env(variable, home.join(folder));
    }
    command.env("LC_ALL", "C.UTF-8").env_remove("LANGUAGE").env("GTK_THEME", "Adwaita");
    command
        .env("NO_AT_BRIDGE", "1")
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        .env("MESA_SHADER_CACHE_DISABLE", "true");
    Ok(())
}

/// One journey through the window. Where it fails, the picture and the page are left under `target/e2e/`.
///
/// # Errors
/// What the journey met.
pub fn journey(name: &str, start: &Start, steps: impl FnOnce(&App) -> Result) -> Result {
    // One window at a time: two would share two processors and the keyboard focus.
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let app = App::start(start)?;
    app.resize(1280, 800)?;
    steps(&app).map_err(|failure| match evidence(name, &app) {
        Ok(picture) => format!("{failure}\nsee {}", picture.display()).into(),
        Err(_) => failure,
    })
}

fn evidence(name: &str, app: &App) -> Result<PathBuf> {
    let folder = place::target("e2e")?;
    let page = app.script("return document.documentElement.outerHTML", json!([]))?;
    std::fs::write(folder.join(format!("{name}.html")), page.as_str().unwrap_or_default())?;
    let picture = folder.join(format!("{name}.png"));
    std::fs::write(&picture, app.screenshot()?)?;
    Ok(picture)
}
