//! Placard may be killed at any moment: what was reported as done is there, and nothing by halves.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use placard_casefile::{Batch, CaseFile};

use crate::support::{at, closed_case, event, source, statement};

const CASE: &str = "PLACARD_TEST_CRASH_CASE";
const PER_IMPORT: u64 = 40;

/// Runs in a process of its own, which the test below kills: imports without end and says how many it did.
#[test]
fn import_until_killed() {
    let Some(path) = std::env::var_os(CASE) else { return };
    let mut case = CaseFile::open(path.as_ref(), None, at(0)).unwrap();
    let run = std::process::id();
    for n in 0..100_000 {
        let text = |i: u64| format!("{run} {n} {i}");
        let batch = Batch {
            source: Some(source("Release", &text(0))),
            events: (1..PER_IMPORT / 2).map(|i| event("2025-11-07", &text(i))).collect(),
            statements: (0..PER_IMPORT / 2).map(|i| statement(&text(i))).collect(),
            asks: Vec::new(),
        };
        case.accept(&batch, at(n)).unwrap();
        println!("\nimported {}", n + 1);
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the program that is killed is this test")]
fn after_a_kill_every_reported_import_is_there_and_none_by_halves() {
    let (_folder, path) = closed_case();
    let mut before = CaseFile::open(&path, None, at(0)).unwrap().counts().unwrap().total();
    for killed_after in [1, 3, 7] {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::import_until_killed", "--nocapture"])
            .env(CASE, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut reported = 0;
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        while reported < killed_after {
            let line = lines.next().unwrap().unwrap();
            reported = line.strip_prefix("imported ").map_or(reported, |n| n.parse().unwrap());
        }
        let locked = CaseFile::open(&path, None, at(1)).err().map(|e| e.code());
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(locked, Some("in_use"), "while the other process lives");
        for line in lines {
            reported = line.unwrap().strip_prefix("imported ").map_or(reported, |n| n.parse().unwrap());
        }

        let case = CaseFile::open(&path, None, at(2)).unwrap();
        let added = case.counts().unwrap().total() - before;
        assert_eq!(added % PER_IMPORT, 0, "an import is there by halves");
        assert!(added >= reported * PER_IMPORT, "{added} records of {reported} reported imports");
        assert_eq!(case.check().unwrap(), [], "and the file is in order");
        before += added;
    }
}
