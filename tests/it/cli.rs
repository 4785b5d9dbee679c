//! The command line as scripts use it: the built program, its answers, its exit codes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use placard_tests::{Result, place};
use serde_json::Value;
use tempfile::TempDir;

/// Placard with a case file of its own.
pub struct Placard {
    home: TempDir,
}

/// What it answered.
pub struct Answer {
    code: Option<i32>,
    pub out: String,
    err: String,
}

impl Placard {
    pub fn new() -> Result<Self> {
        Ok(Self { home: tempfile::tempdir()? })
    }

    pub fn file(&self, name: &str) -> String {
        self.home.path().join(name).display().to_string()
    }

    /// Runs a command on the case file `case.placard`.
    pub fn run(&self, args: &[&str]) -> Result<Answer> {
        self.run_on(&self.file("case.placard"), args)
    }

    pub fn run_on(&self, case: &str, args: &[&str]) -> Result<Answer> {
        let mut command = Command::new(place::built("placard")?);
        placard_tests::app::private(&mut command, self.home.path())?;
        command.env("PLACARD_TODAY", placard_tests::app::TODAY).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        let Output { status, stdout, stderr } = command.args(["--case", case]).args(args).output()?;
        Ok(Answer {
            code: status.code(),
            out: String::from_utf8_lossy(&stdout).into_owned(),
            err: String::from_utf8_lossy(&stderr).into_owned(),
        })
    }

    /// Runs a command that must succeed, and gives its answer in JSON.
    pub fn json(&self, args: &[&str]) -> Result<Value> {
        let answer = self.run(args)?.done(args);
        Ok(serde_json::from_str(&answer.out)?)
    }
}

impl Answer {
    pub fn done(self, args: &[&str]) -> Self {
        assert_eq!(self.code, Some(0), "`placard {}` must succeed; it said: {}", args.join(" "), self.err);
        self
    }

    /// Exit 1, nothing on standard output, and a message that holds each of `words`.
    pub fn refused(&self, words: &[&str]) {
        assert_eq!(self.code, Some(1), "a refusal ends with 1; it said: {}{}", self.out, self.err);
        assert_eq!(self.out, "", "a refusal leaves standard output to scripts empty");
        assert!(self.err.starts_with("placard: "), "the message says who speaks: {}", self.err);
        for word in words {
            assert!(self.err.contains(word), "the message must name “{word}”: {}", self.err);
        }
    }

    /// Exit 2 and a message that holds each of `words`.
    pub fn wrong_usage(&self, words: &[&str]) {
        assert_eq!(self.code, Some(2), "wrong usage ends with 2; it said: {}{}", self.out, self.err);
        for word in words {
            assert!(self.err.contains(word), "the message must name “{word}”: {}", self.err);
        }
    }

    /// The message of a refusal, where one of several will do.
    pub fn refusal(&self) -> &str {
        self.refused(&[]);
        &self.err
    }
}

fn release() -> PathBuf {
    place::workspace().join("tests/fixtures/press/harbour-rights-alliance.txt")
}

fn cycle(report: &Value, number: u64) -> Result<&Value> {
    let cycles = report["cycles"].as_array().ok_or("the report holds its cycles")?;
    Ok(cycles.iter().find(|cycle| cycle["cycle"] == number).ok_or("the cycle is there")?)
}

#[test]
fn status_tells_the_absence_of_the_united_states_from_event_to_source() -> Result {
    let report = Placard::new()?.json(&["status", "USA", "--as-of", "2025-12-01", "--json"])?;
    assert_eq!(report["state"], "USA");
    assert_eq!(report["as_of"], "2025-12-01");
    let fourth = cycle(&report, 4)?;
    assert_eq!(fourth["status"], "absent_rescheduled", "it did not appear, and the Council set another session");
    let events = fourth["events"].as_array().ok_or("the cycle holds its events")?;
    for event in events {
        for field in ["date", "precision", "stage", "kind", "summary", "symbol", "source"] {
            assert!(event.get(field).is_some(), "scripts rely on “{field}” being there: {event}");
        }
    }
    let absence = events.iter().find(|e| e["kind"] == "absent").ok_or("the absence is an event")?;
    assert_eq!((&absence["date"], &absence["stage"]), (&"2025-11-07".into(), &"review".into()));
    assert!(absence["source"].is_string(), "a fact has a source");
    assert_eq!(cycle(&report, 1)?["status"], "held", "earlier reviews are told too");
    Ok(())
}

#[test]
fn status_knows_nothing_of_what_came_after_its_day() -> Result {
    let report = Placard::new()?.json(&["status", "USA", "--as-of", "2025-06-30", "--json"])?;
    assert_eq!(cycle(&report, 4)?["status"], "not_yet_held", "in June 2025 the review was ahead");
    Ok(())
}

#[test]
fn a_state_is_found_under_any_of_its_names() -> Result {
    let placard = Placard::new()?;
    for (name, iso3) in [("Turkey", "TUR"), ("Türkiye", "TUR"), ("Burma", "MMR"), ("Swaziland", "SWZ"), ("usa", "USA")]
    {
        let report = placard.json(&["status", name, "--json"])?;
        assert_eq!(report["state"], iso3, "“{name}” is a name in use");
    }
    Ok(())
}

#[test]
fn status_for_people_is_text_with_the_same_facts() -> Result {
    let args = ["status", "USA", "--as-of", "2025-12-01"];
    let answer = Placard::new()?.run(&args)?.done(&args);
    assert!(answer.out.contains("2025-11-07") || answer.out.contains("7 November 2025"), "{}", answer.out);
    Ok(())
}

#[test]
fn an_unknown_state_is_refused_with_a_way_on() -> Result {
    Placard::new()?.run(&["status", "Atlantis"])?.refused(&["Atlantis", "USA"]);
    Ok(())
}

#[test]
fn days_that_cannot_be_are_refused() -> Result {
    let placard = Placard::new()?;
    for day in ["2025-11-31", "2005-12-31", "1998", "07.11.2025", "yesterday", ""] {
        placard.run(&["status", "USA", "--as-of", day])?.refused(&[day]);
    }
    Ok(())
}

#[test]
fn wrong_usage_ends_with_2_and_says_how() -> Result {
    let placard = Placard::new()?;
    for args in [&["fly"][..], &["status"], &["brief", "USA"], &["chart", "roll-call"], &["import"], &["status", "--x"]]
    {
        let answer = placard.run(args)?;
        assert_eq!(answer.code, Some(2), "`placard {}`: {}", args.join(" "), answer.err);
        assert!(answer.err.contains("--help") || answer.err.contains("Usage"), "{}", answer.err);
    }
    Ok(())
}

#[test]
fn without_a_display_the_window_is_refused_in_words() -> Result {
    if cfg!(target_os = "linux") {
        Placard::new()?.run(&[])?.refused(&["display", "--help"]);
    }
    Ok(())
}

#[test]
fn a_dry_run_shows_everything_and_writes_nothing() -> Result {
    let placard = Placard::new()?;
    let file = release().display().to_string();
    let proposal = placard.json(&["import", &file, "--dry-run", "--json"])?;
    assert_eq!(proposal["kind"], "press_release");
    let said: Vec<_> = proposal["records"]["statements"]
        .as_array()
        .ok_or("the proposal holds its statements")?
        .iter()
        .map(|s| (s["speaker"].as_str().unwrap_or_default(), s["text"].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(
        said,
        [
            (
                "Odile Marchetti",
                "An empty chair answers no question. The people who prepared for this day will be here for the next one."
            ),
            ("Tomasz Verhaegen", "the review belongs to the people whose lives it is about."),
            ("Amina Solberg-Réyes", "We wrote our submission with forty families, and we ask that it is read."),
        ]
        .map(|(speaker, text)| (speaker, text)),
        "three people spoke, one of them in two pieces"
    );
    assert!(proposal["problems"].is_array(), "problems are always listed, none as an empty list");
    assert_eq!(placard.json(&["search", "Marchetti", "--json"])?["total"], 0, "a dry run writes nothing");
    Ok(())
}

#[test]
fn an_import_is_found_again_and_not_doubled() -> Result {
    let placard = Placard::new()?;
    let file = release().display().to_string();
    let first = placard.json(&["import", &file, "--state", "USA", "--json"])?;
    assert_eq!((&first["added"]["statements"], &first["added"]["sources"]), (&3.into(), &1.into()), "{first}");
    let found = placard.json(&["search", "solberg-reyes", "--json"])?;
    assert!(found["total"].as_u64() >= Some(1), "accents do not hide a name: {found}");
    let second = placard.json(&["import", &file, "--state", "USA", "--json"])?;
    assert_eq!(second["added"]["statements"], 0, "the same release again adds nothing: {second}");
    assert_eq!(second["already"]["statements"], 3, "and says that it knows them: {second}");
    Ok(())
}

#[test]
fn files_that_are_not_what_they_say_are_refused() -> Result {
    let placard = Placard::new()?;
    for (name, bytes) in [
        ("empty.txt", Vec::new()),
        ("blank.txt", b" \n\t\n".to_vec()),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec()),
        ("release.docx", b"This is no Word document at all.".to_vec()),
        ("cut.docx", b"PK\x03\x04\x14\0\0\0".to_vec()),
        ("long.txt", b"A sentence that never ends. ".repeat(50 * 1024 * 1024 / 28)),
    ] {
        fs::write(placard.home.path().join(name), &bytes)?;
        let answer = placard.run(&["import", &placard.file(name), "--state", "USA"])?;
        answer.refused(&[name]);
        assert_eq!(fs::read(placard.file(name))?, bytes, "the user's file is only read");
    }
    placard.run(&["import", &placard.file("missing.txt")])?.refused(&["missing.txt"]);
    assert_eq!(placard.json(&["search", "sentence", "--json"])?["total"], 0, "nothing of them was written");
    Ok(())
}

#[test]
fn files_that_are_no_case_file_are_refused_and_stay_as_they_are() -> Result {
    let placard = Placard::new()?;
    placard.run(&["check"])?.done(&["check"]);
    let whole = fs::read(placard.file("case.placard"))?;
    let mut foreign = whole.clone();
    if let Some(id) = foreign.get_mut(68..72) {
        id.copy_from_slice(b"Othr");
    }
    newer(&placard.home.path().join("newer.placard"), &whole)?;
    let newer = fs::read(placard.file("newer.placard"))?;
    for (name, bytes) in [
        ("empty.placard", Vec::new()),
        ("one-byte.placard", vec![b'S']),
        ("cut.placard", whole.iter().copied().take(700).collect()),
        ("text.placard", b"Dear colleague, ".repeat(400)),
        ("other.placard", foreign),
        ("newer.placard", newer),
    ] {
        fs::write(placard.home.path().join(name), &bytes)?;
        for args in [&["status", "USA"][..], &["import", &release().display().to_string()], &["check"]] {
            placard.run_on(&placard.file(name), args)?.refused(&[name]);
        }
        assert_eq!(fs::read(placard.file(name))?, bytes, "{name}: every byte as it was");
    }
    let mut left: Vec<_> = fs::read_dir(placard.home.path())?.flatten().map(|e| e.file_name()).collect();
    left.retain(|name| Path::new(name).extension().is_some_and(|ending| ending != "placard"));
    assert!(left.is_empty(), "no journal or other trace stays behind: {left:?}");
    Ok(())
}

/// Writes a case file that says it was made by a Placard that does not exist yet.
fn newer(path: &Path, whole: &[u8]) -> Result {
    fs::write(path, whole)?;
    let file = rusqlite::Connection::open(path)?;
    file.execute_batch(
        "INSERT INTO schema_migration (n, name, sha256, applied) VALUES (999, 'later', 'x', '2100-01-01T00:00:00Z');
         PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;",
    )?;
    Ok(())
}

#[test]
fn a_folder_that_cannot_be_written_is_refused() -> Result {
    // Permissions do not hold root back; this folder does.
    if cfg!(target_os = "linux") {
        Placard::new()?.run_on("/proc/case.placard", &["check"])?.refused(&["/proc"]);
    }
    Ok(())
}

#[test]
fn charts_are_drawn_in_all_three_forms() -> Result {
    let placard = Placard::new()?;
    let listed = placard.run(&["chart", "--list"])?;
    let kinds = [
        "timeline",
        "roll-call",
        "participation",
        "floor",
        "responses",
        "themes",
        "recommenders",
        "matrix",
        "across-cycles",
        "absences",
        "deadlines",
        "statements",
        "comparison",
        "who-recommends",
        "returning-themes",
        "disagreements",
    ];
    assert_eq!(listed.out.lines().collect::<Vec<_>>(), kinds);
    for (kind, ending, begins) in [
        ("timeline", "svg", &b"<svg"[..]),
        ("timeline", "csv", b""),
        ("roll-call", "svg", b"<svg"),
        ("roll-call", "csv", b""),
        ("participation", "svg", b"<svg"),
        ("participation", "csv", b""),
        ("participation", "png", b"\x89PNG"),
        ("floor", "svg", b"<svg"),
        ("responses", "svg", b"<svg"),
        ("across-cycles", "csv", b""),
    ] {
        let file = placard.file(&format!("{kind}.{ending}"));
        let args = ["chart", kind, "--state", "USA", "--as-of", "2025-12-01", "-o", &file];
        placard.run(&args)?.done(&args);
        let bytes = fs::read(&file)?;
        assert!(bytes.starts_with(begins) && bytes.len() > 100, "{kind}.{ending} is what its name says");
    }
    let slide = placard.file("slide.svg");
    let args = ["chart", "participation", "--look", "dark", "--size", "slide", "-o", &slide];
    placard.run(&args)?.done(&args);
    let drawn = fs::read_to_string(&slide)?;
    assert!(drawn.contains("width=\"1280\" height=\"720\""), "a slide is as large as it says");
    assert!(drawn.contains("fill=\"#14181D\""), "in the look that was asked for");
    placard.run(&["chart", "roll-call", "-o", &placard.file("x.bmp")])?.refused(&["x.bmp", "svg"]);
    placard.run(&["chart", "pie", "-o", &placard.file("x.svg")])?.refused(&["pie", "roll-call"]);
    placard.run(&["chart", "timeline", "-o", &placard.file("x.svg")])?.refused(&["--state"]);
    placard.run(&["chart", "roll-call", "-o", &placard.file("no/where/x.svg")])?.refused(&["x.svg"]);
    Ok(())
}

#[test]
fn a_briefing_is_a_pdf_and_the_same_each_time() -> Result {
    let placard = Placard::new()?;
    let file = placard.file("usa.pdf");
    let args = ["brief", "USA", "--as-of", "2025-12-01", "-o", &file];
    placard.run(&args)?.done(&args);
    let first = fs::read(&file)?;
    assert!(first.starts_with(b"%PDF-"), "a PDF file");
    let again = [&args[..], &["--force"]].concat();
    placard.run(&again)?.done(&again);
    assert!(fs::read(&file)? == first, "the same input gives the same bytes");
    assert!(placard.run(&["brief", "--list"])?.out.lines().any(|preset| preset == "factsheet"));
    Ok(())
}

#[test]
fn a_backup_is_a_whole_case_file_and_overwrites_nothing() -> Result {
    let placard = Placard::new()?;
    placard.json(&["import", &release().display().to_string(), "--state", "USA", "--json"])?;
    let copy = placard.file("copy.placard");
    let args = ["backup", &copy];
    placard.run(&args)?.done(&args);
    placard.run_on(&copy, &["check"])?.done(&["check"]);
    let bytes = fs::read(&copy)?;
    placard.run(&args)?.refused(&["copy.placard"]);
    assert_eq!(fs::read(&copy)?, bytes, "the first copy stays");
    Ok(())
}
