//! `./dev bench register`: a register of 250,000 made-up rows. Importing it, searching in it and scrolling through it,
//! each beside what people would take instead, on the same files in the same run.

mod child;
mod files;
mod import;
mod peers;
mod ranked;
mod scroll;
mod search;

use std::time::Duration;

use placard_app::{App, Setup};
use placard_tests::{Result, place};

/// Rows of the table, and of the workbook.
const ROWS: usize = 250_000;
const WORKBOOK_ROWS: usize = 100_000;
/// Records of the dump, as many as the Universal Human Rights Index has.
const RECORDS: usize = 267_500;

pub fn measure() -> Result {
    let folder = place::target("bench")?;
    let home = tempfile::tempdir_in(&folder)?;
    let states = states(&App::new(Setup { case: home.path().join("none"), passphrase: None, now: crate::now })?);
    println!("\n## The register: {ROWS} rows × {} columns\n", placard_tests::synthetic::HEADER.len());
    println!("Load of the machine before: {}\n", load());
    let files = files::Files::write(home.path(), &states)?;
    import::table(&files, home.path())?;
    import::workbook(&files, home.path())?;
    import::dump(&files, home.path())?;
    let case = import::sealed(&files, home.path())?;
    search::measure(&case, &files)?;
    ranked::measure(&files, home.path())?;
    scroll::measure(&import::plain(&files, home.path())?)?;
    println!("\nLoad of the machine after: {}", load());
    Ok(())
}

/// English names of the States that can be reviewed.
fn states(app: &App) -> Vec<String> {
    app.reference().members().map(|state| state.name("en").to_owned()).collect()
}

/// How many programs want to run, on average over 1, 5 and 15 minutes.
fn load() -> String {
    let read = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{} on {processors} processors", read.split(' ').take(3).collect::<Vec<_>>().join(" "))
}

/// Says whether what was measured is within its bar.
fn judge(what: &str, measured: f64, bar: f64, unit: &str) {
    let verdict = if measured <= bar { "met" } else { "MISSED" };
    println!("- {verdict}: {what}: {measured:.2}{unit}, at most {bar}{unit}");
}

/// In milliseconds: the value that so many of a hundred do not exceed.
fn percentile(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
}
