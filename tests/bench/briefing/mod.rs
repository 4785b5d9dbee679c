//! `./dev bench briefing`: a pack of sixty pages and a factsheet, each from the start of the program to the file, beside
//! typst and WeasyPrint making the same pages of the same content; and how soon the pages beside the composer follow a
//! keystroke.

mod case;
mod edits;

use std::path::Path;
use std::process::{Command, Stdio};

use placard_tests::{Result, app, place};

use crate::register::child::{self, Runs};
use crate::{judge, peers};

/// Runs of each program but WeasyPrint, and of WeasyPrint, which takes many times as long.
const ROUNDS: usize = 9;
const WEASYPRINT_ROUNDS: usize = 2;

pub fn measure() -> Result {
    let home = tempfile::tempdir_in(place::target("bench")?)?;
    println!("\n## Briefings\n\nLoad of the machine before: {}\n", crate::load());
    let case = case::write(home.path())?;
    println!("| what | n | time | on processors | memory |\n|---|--:|--:|--:|--:|");
    let pack = whole("pack", &case, home.path())?;
    let factsheet = whole("factsheet", &case, home.path())?;
    let (typst, weasyprint) = (pack.typst.seconds(), pack.weasyprint.seconds());
    println!("\nThe pack has {} pages.\n", pages(&home.path().join("pack.pdf"))?);
    if typst > 0.0 {
        judge("pack, cold, against typst on the same source", pack.ours.seconds() / typst, 1.0, "×");
    }
    if weasyprint > 0.0 {
        judge("pack, cold, against WeasyPrint", pack.ours.seconds() / weasyprint, 0.1, "×");
    }
    judge("pack, most memory", pack.ours.memory(), 200.0, " MiB");
    judge("factsheet, from the start of the program to the file", factsheet.ours.seconds() * 1000.0, 400.0, " ms");
    edits::measure(&case)?;
    println!("\nLoad of the machine after: {}", crate::load());
    Ok(())
}

/// What three programs take for the same pages.
struct Whole {
    ours: Runs,
    typst: Runs,
    weasyprint: Runs,
}

fn whole(saved: &str, case: &Path, home: &Path) -> Result<Whole> {
    let (source, pdf) = (home.join(format!("{saved}-source")), home.join(format!("{saved}.pdf")));
    let main = source.join(format!("{saved}.typ"));
    let theirs = home.join("theirs.pdf");
    placard(case, home, saved, "--source", &source)?;
    let mut whole = Whole { ours: Runs::default(), typst: Runs::default(), weasyprint: Runs::default() };
    for round in 0..ROUNDS {
        whole.ours.add(placard(case, home, saved, "-o", &pdf)?);
        if let Some(run) = peer("typst", "with_typst.py", &main, &theirs)? {
            whole.typst.add(run);
        }
        if round < WEASYPRINT_ROUNDS
            && let Some(run) = peer("weasyprint", "with_weasyprint.py", &source, &theirs)?
        {
            whole.weasyprint.add(run);
        }
    }
    whole.ours.print(&format!("{saved}: Placard, case file to PDF"));
    whole.typst.print(&format!("{saved}: typst (PyPI), the same source to PDF"));
    whole.weasyprint.print(&format!("{saved}: WeasyPrint, the same content to PDF/UA-1"));
    Ok(whole)
}

fn placard(case: &Path, home: &Path, saved: &str, to: &str, file: &Path) -> Result<child::Run> {
    let mut command = Command::new(place::built("placard")?);
    app::private(&mut command, home)?;
    command.env("PLACARD_TODAY", app::TODAY).arg("--case").arg(case);
    command.args(["brief", "--set", &format!("saved={saved}"), "--force", to]).arg(file);
    // What one page had no room for is told each time.
    command.stderr(Stdio::null());
    child::run(&mut command, None)
}

fn peer(module: &str, script: &str, input: &Path, output: &Path) -> Result<Option<child::Run>> {
    let Some(mut command) = peers::python(module)? else { return Ok(None) };
    command.arg(peers::script("briefing", script)).arg(input).arg(output);
    child::run(&mut command, None).map(Some)
}

fn pages(pdf: &Path) -> Result<String> {
    let output = Command::new("pdfinfo").arg(pdf).output()?;
    let told = String::from_utf8_lossy(&output.stdout);
    let line = told.lines().find_map(|line| line.strip_prefix("Pages:"));
    Ok(line.unwrap_or("an unknown number of").trim().to_owned())
}
