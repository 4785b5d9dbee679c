//! `./dev screenshots`: every screen in every look, and the first page of a briefing, into `assets/screenshots/`.

#![allow(clippy::disallowed_methods, reason = "tests drive the program from outside, over loopback")]

use std::fs;
use std::path::Path;
use std::process::Command;

use placard_charts::{ChartKind, Frame, Look as Colours};
use placard_tests::app::{App, Start, TODAY};
use placard_tests::screens::{LOOKS, Look, choose, compare_report, walk, walk_register};
use placard_tests::{Result, app, place, printed};

#[path = "../../src-tauri/crates/charts/tests/figures/mod.rs"]
mod figures;

/// The screens that people are shown.
const SHOWN: [&str; 13] = [
    "overview",
    "questions",
    "state",
    "import",
    "review",
    "search",
    "board",
    "briefing",
    "register",
    "register-detail",
    "register-charts",
    "import-report",
    "report-review",
];

fn main() -> Result {
    let folder = place::workspace().join("assets/screenshots");
    fs::create_dir_all(&folder)?;
    let release = place::workspace().join("tests/fixtures/press/harbour-rights-alliance.txt");
    for look in LOOKS {
        let start = Start { pick: Some(release.clone()), ..Start::default() };
        let app = App::start(&start)?;
        app.resize(1280, 800)?;
        walk(&app, look, |screen| take(&app, &folder, screen, look))?;
        drop(app);
        let recommendations = place::workspace().join("tests/fixtures/register/upr-info-export.csv");
        let app = App::start(&Start { pick: Some(recommendations), ..Start::default() })?;
        app.resize(1280, 800)?;
        walk_register(&app, look, |screen| take(&app, &folder, screen, look))?;
        drop(app);
        let home = tempfile::tempdir()?;
        let report = home.path().join("report.pdf");
        fs::write(&report, printed::report()?)?;
        let app = App::start(&Start { pick: Some(report), ..Start::default() })?;
        app.resize(1280, 800)?;
        compare_report(&app)?;
        choose(&app, look)?;
        app.wait(".paper .mark")?;
        take(&app, &folder, "report-review", look)?;
    }
    charts(&folder.join("charts"))?;
    let home = tempfile::tempdir()?;
    let (case, pdf) = (home.path().join("case.placard"), home.path().join("usa.pdf"));
    for args in [
        vec!["import".into(), release.clone(), "--state".into(), "USA".into()],
        vec!["brief".into(), "USA".into(), "-o".into(), pdf.clone()],
    ] {
        let mut placard = Command::new(place::built("placard")?);
        app::private(&mut placard, home.path())?;
        run(placard.env("PLACARD_TODAY", TODAY).arg("--case").arg(&case).args(args))?;
    }
    run(Command::new("pdftoppm")
        .args(["-r", "100", "-png", "-singlefile"])
        .arg(&pdf)
        .arg(folder.join("briefing-page-1")))
}

/// Every chart as it leaves the machine, from invented figures.
fn charts(folder: &Path) -> Result {
    fs::create_dir_all(folder)?;
    let texts = figures::texts("en")?;
    let frame = Frame { width: 900, look: Colours::Light, id_prefix: "chart".to_owned(), titled: true, table: None };
    for kind in ChartKind::ALL {
        let chart = figures::every::every_chart(kind, &texts, &frame)?;
        fs::write(folder.join(format!("{}.png", kind.code())), chart.png(1.0)?)?;
    }
    Ok(())
}

/// Takes a picture of a screen that people are shown.
fn take(app: &App, folder: &Path, screen: &str, look: Look) -> Result {
    if !SHOWN.contains(&screen) {
        return Ok(());
    }
    let picture = folder.join(format!("{screen}-{}.png", look.name));
    fs::write(&picture, app.still()?)?;
    println!("{}", picture.display());
    Ok(())
}

fn run(command: &mut Command) -> Result {
    if command.status()?.success() { Ok(()) } else { Err(format!("failed: {command:?}").into()) }
}
