//! `./dev bench register`: a register of 250,000 made-up rows. Importing it, searching in it and scrolling through it,
//! each beside what people would take instead, on the same files in the same run.

pub mod child;
pub mod files;
pub mod import;
mod ranked;
mod scroll;
mod search;

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
    println!("Load of the machine before: {}\n", crate::load());
    let files = files::Files::write(home.path(), &states)?;
    import::table(&files, home.path())?;
    import::workbook(&files, home.path())?;
    import::dump(&files, home.path())?;
    let case = import::sealed(&files, home.path())?;
    search::measure(&case, &files)?;
    ranked::measure(&files, home.path())?;
    scroll::measure(&import::plain(&files, home.path())?)?;
    println!("\nLoad of the machine after: {}", crate::load());
    Ok(())
}

/// English names of the States that can be reviewed.
pub fn states(app: &App) -> Vec<String> {
    app.reference().members().map(|state| state.name("en").to_owned()).collect()
}
