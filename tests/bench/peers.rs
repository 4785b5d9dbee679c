//! The programs that Placard is measured against. `./dev bench` installs them; one that could not be had is left out,
//! and said so.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use placard_tests::{Result, place};

/// Where our part of a peer lies: its script or its schema, by the part of the bench it belongs to.
pub fn script(part: &str, name: &str) -> PathBuf {
    place::workspace().join("tests/bench").join(part).join("peers").join(name)
}

/// The shell of SQLite.
pub fn sqlite3() -> Option<Command> {
    there("sqlite3", Command::new("sqlite3"), &["--version"])
}

/// The tool of the same name, from PyPI.
pub fn sqlite_utils() -> Result<Option<Command>> {
    Ok(there("sqlite-utils", installed("sqlite-utils")?, &["--version"]))
}

/// Python that has a module.
pub fn python(module: &str) -> Result<Option<Command>> {
    Ok(there(module, installed("python")?, &["-c", &format!("import {module}")]))
}

/// A program of the peers from PyPI, whether it is there or not.
pub fn installed(program: &str) -> Result<Command> {
    Ok(Command::new(place::target("bench/peers/bin")?.join(program)))
}

fn there(name: &str, command: Command, trial: &[&str]) -> Option<Command> {
    let tried = Command::new(command.get_program()).args(trial).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if tried.is_ok_and(|status| status.success()) {
        return Some(command);
    }
    println!("(the peer {name} could not be had here and is left out)");
    None
}
