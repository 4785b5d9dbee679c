//! From a file to a case file that is checked, searchable and durable, by the program as people have it; and what
//! comes nearest to it elsewhere.

use std::path::{Path, PathBuf};
use std::process::Command;

use placard_tests::{Result, place};

use super::child::{self, Run, Runs};
use super::files::Files;
use crate::{judge, peers};

/// The passphrase of the sealed case files.
pub const PASSPHRASE: &str = "a long walk along the harbour";
const ROUNDS: usize = 3;

/// A case file to look things up in.
pub struct Case {
    pub path: PathBuf,
    pub passphrase: Option<String>,
}

pub fn table(files: &Files, home: &Path) -> Result {
    let (mut plain, mut sealed, mut shell, mut utils) =
        (Runs::default(), Runs::default(), Runs::default(), Runs::default());
    for _ in 0..ROUNDS {
        plain.add(placard(&files.csv, home, false)?);
        sealed.add(placard(&files.csv, home, true)?);
        if let Some(mut command) = peers::sqlite3() {
            let database = home.join("peer.db");
            shell.add(child::run(command.arg(&database), Some(&shell_script(files, home)?))?);
            std::fs::remove_file(database)?;
        }
    }
    if peers::sqlite_utils()?.is_some() {
        utils.add(sqlite_utils(files, &home.join("utils.db"))?);
    }
    heading("csv");
    plain.print("Placard");
    sealed.print("Placard, sealed with a passphrase");
    shell.print("sqlite3: .import into a typed table, 6 indexes, FTS5");
    utils.print("sqlite-utils: insert --csv, create-index, enable-fts");
    println!();
    if !shell.is_empty() {
        judge("csv, against sqlite3 (aim 0.6)", plain.seconds() / shell.seconds(), 1.0, "×");
        judge("csv sealed, against sqlite3 (aim 0.6)", sealed.seconds() / shell.seconds(), 1.0, "×");
    }
    if !utils.is_empty() {
        judge("csv, against sqlite-utils", plain.seconds() / utils.seconds(), 0.1, "×");
    }
    judge("csv, most memory", plain.memory().max(sealed.memory()), 200.0, " MiB");
    Ok(())
}

pub fn workbook(files: &Files, home: &Path) -> Result {
    let (mut plain, mut python) = (Runs::default(), Runs::default());
    for _ in 0..ROUNDS {
        plain.add(placard(&files.xlsx, home, false)?);
        if let Some(mut command) = peers::python("python_calamine")? {
            let database = home.join("peer.db");
            command
                .arg(peers::script("register", "xlsx.py"))
                .arg(&files.xlsx)
                .arg(&database)
                .arg(peers::script("register", "schema.sql"));
            python.add(child::run(&mut command, None)?);
            std::fs::remove_file(database)?;
        }
    }
    heading("xlsx");
    plain.print("Placard");
    python.print("python-calamine, then the same table, indexes and FTS5 by sqlite3");
    println!();
    if !python.is_empty() {
        judge("xlsx, against python-calamine and sqlite3", plain.seconds() / python.seconds(), 1.0, "×");
    }
    judge("xlsx, most memory", plain.memory(), 150.0, " MiB");
    Ok(())
}

pub fn dump(files: &Files, home: &Path) -> Result {
    let mut plain = Runs::default();
    plain.add(placard(&files.json, home, false)?);
    heading("json");
    plain.print("Placard");
    let megabytes = files.json.metadata()?.len() as f64 / 1e6;
    println!("\n- {:.1} MB of JSON a second", megabytes / plain.seconds());
    judge("json, most memory", plain.memory(), 300.0, " MiB");
    Ok(())
}

/// A sealed case file with the table.
pub fn sealed(files: &Files, home: &Path) -> Result<Case> {
    let path = home.join("sealed.placard");
    child::run(&mut importing(&files.csv, &path, Some(&passphrase_file(home)?))?, None)?;
    Ok(Case { path, passphrase: Some(PASSPHRASE.to_owned()) })
}

/// A case file with the table that opens without a passphrase.
pub fn plain(files: &Files, home: &Path) -> Result<PathBuf> {
    let path = home.join("plain.placard");
    child::run(&mut importing(&files.csv, &path, None)?, None)?;
    Ok(path)
}

fn placard(file: &Path, home: &Path, sealed: bool) -> Result<Run> {
    let case = home.join("import.placard");
    let passphrase = if sealed { Some(passphrase_file(home)?) } else { None };
    let run = child::run(&mut importing(file, &case, passphrase.as_deref())?, None)?;
    std::fs::remove_file(case)?;
    Ok(run)
}

fn importing(file: &Path, case: &Path, passphrase: Option<&Path>) -> Result<Command> {
    let mut command = Command::new(place::built("placard")?);
    command.arg("--case").arg(case);
    if let Some(file) = passphrase {
        command.arg("--passphrase-file").arg(file);
    }
    command.arg("import").arg(file);
    Ok(command)
}

fn passphrase_file(home: &Path) -> Result<PathBuf> {
    let path = home.join("passphrase");
    std::fs::write(&path, PASSPHRASE)?;
    Ok(path)
}

/// As its manual has it, one step after the other.
fn sqlite_utils(files: &Files, database: &Path) -> Result<Run> {
    let file = files.csv.display().to_string();
    let mut steps: Vec<Vec<&str>> = vec![vec!["insert", "--csv", "r", &file]];
    steps.extend(
        ["State under review", "Recommending State", "Session", "Response", "Category", "Id"]
            .map(|column| vec!["create-index", "r", column]),
    );
    steps.push(vec!["enable-fts", "r", "Text"]);
    let mut whole = Run::default();
    for step in steps {
        let Some((verb, rest)) = step.split_first() else { continue };
        let mut command = peers::installed("sqlite-utils")?;
        let (options, rest): (Vec<&&str>, Vec<&&str>) = rest.iter().partition(|word| word.starts_with("--"));
        whole.then(child::run(command.arg(verb).args(options).arg(database).args(rest), None)?);
    }
    std::fs::remove_file(database)?;
    Ok(whole)
}

/// What the shell of SQLite is told.
fn shell_script(files: &Files, home: &Path) -> Result<PathBuf> {
    let schema = std::fs::read_to_string(peers::script("register", "schema.sql"))?;
    let import = format!(".mode csv\n.import --skip 1 \"{}\" r\n", files.csv.display());
    let path = home.join("import.sql");
    std::fs::write(&path, schema.replace("-- ROWS\n", &import))?;
    Ok(path)
}

fn heading(kind: &str) {
    println!("\n| from {kind} to a store that can be searched | n | time, median | on processors | memory, most |");
    println!("|---|--:|--:|--:|--:|");
}
