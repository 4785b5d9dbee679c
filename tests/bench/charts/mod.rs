//! `./dev bench charts`: every chart at real size. What it takes from the question to the picture, what the drawing
//! alone takes beside other programs that draw the same picture, and how long a changed filter takes to be seen.

mod case;
mod drawing;
#[path = "../../../src-tauri/crates/charts/tests/figures/mod.rs"]
mod figures;
mod repaint;
mod whole;

use placard_tests::{Result, place};

pub fn measure() -> Result {
    let home = tempfile::tempdir_in(place::target("bench")?)?;
    println!("\n## The charts\n\nLoad of the machine before: {}\n", crate::load());
    drawing::measure()?;
    let case = case::write(home.path())?;
    whole::measure(&case)?;
    repaint::measure(&case)?;
    println!("\nLoad of the machine after: {}", crate::load());
    Ok(())
}
