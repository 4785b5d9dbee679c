//! Every briefing in every language, as validators, screen readers and other programs' readers have it: PDF/UA-1 and
//! PDF/A-2a, and the text copied out equal to the text put in.

#![allow(clippy::disallowed_methods, reason = "tests drive the program from outside")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use placard_tests::app::TODAY;
use placard_tests::{Result, app, place};
use serde_json::{Value, json};

/// The first article of the Universal Declaration of Human Rights, as the United Nations print it; the Arabic without
/// the marks of nunation, which readers of PDFs put before or behind their letter as they like.
const FIRST_ARTICLE: [(&str, &str); 6] = [
    (
        "en",
        "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience \
         and should act towards one another in a spirit of brotherhood.",
    ),
    (
        "fr",
        "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de \
         conscience et doivent agir les uns envers les autres dans un esprit de fraternité.",
    ),
    (
        "es",
        "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y \
         conciencia, deben comportarse fraternalmente los unos con los otros.",
    ),
    (
        "ru",
        "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и \
         должны поступать в отношении друг друга в духе братства.",
    ),
    (
        "ar",
        "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا \
         بروح الإخاء.",
    ),
    ("zh", "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。"),
];

/// What nobody's program may take for markup.
const NO_MARKUP: &str = "#eval(\"1\") *b* _i_ $x$ [#set page(fill: red)] = Heading <script>alert(1)</script> @ref \\n";

/// Makes a PDF with the command line; gives its place.
fn make(home: &Path, name: &str, args: &[&str]) -> Result<String> {
    let file = home.join(format!("{name}.pdf")).display().to_string();
    let mut all = vec!["brief"];
    all.extend(args);
    all.extend(["--prepared-by", "Harbour Rights Alliance", "-o", file.as_str()]);
    placard(home, &all)?;
    Ok(file)
}

fn placard(home: &Path, args: &[&str]) -> Result {
    let mut command = Command::new(place::built("placard")?);
    app::private(&mut command, home)?;
    let case = home.join("case.placard");
    let output = command.env("PLACARD_TODAY", TODAY).arg("--case").arg(case).args(args).output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("`placard {}` said: {}", args.join(" "), String::from_utf8_lossy(&output.stderr)).into())
}

/// What is wrong with each file, in words.
fn checked(papers: &[Value]) -> Result<Vec<(String, Vec<String>)>> {
    let python = place::target("papers/checkers/bin")?.join("python");
    if !python.is_file() {
        return Err("the checkers of pages are not there: `./dev test` installs them".into());
    }
    let script = place::workspace().join("tests/papers/check.py");
    let mut child = Command::new(python).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(Value::from(papers).to_string().as_bytes())?;
    }
    let output = child.wait_with_output()?;
    let wrong: Vec<Vec<String>> = serde_json::from_slice(&output.stdout)?;
    let name = |paper: &Value| paper["file"].as_str().unwrap_or_default().to_owned();
    Ok(papers.iter().map(name).zip(wrong).collect())
}

#[test]
fn every_briefing_in_every_language_meets_its_standards_and_gives_its_text_back() -> Result {
    let home = tempfile::tempdir()?;
    let fixture = |name: &str| place::workspace().join("tests/fixtures").join(name).display().to_string();
    placard(home.path(), &["import", &fixture("press/harbour-rights-alliance.txt"), "--state", "USA"])?;
    placard(home.path(), &["import", &fixture("register/upr-info-export.csv")])?;
    let mut papers = Vec::new();
    for preset in ["factsheet", "theme", "mission", "pack", "press-line", "oral-statement"] {
        for (lang, article) in FIRST_ARTICLE {
            let own = format!("text=Article 1: {article}");
            let foreign = format!("text=Plain: {NO_MARKUP}");
            let args = ["USA", "--preset", preset, "--lang", lang, "--set", &own, "--set", &foreign];
            let mut args = args.to_vec();
            match preset {
                "theme" => args.extend(["--set", "theme=Justice"]),
                "mission" => args.extend(["--set", "mission=FRA"]),
                _ => {}
            }
            let file = make(home.path(), &format!("{preset}-{lang}"), &args)?;
            papers.push(json!({ "file": file, "lang": lang, "says": [article, NO_MARKUP] }));
        }
    }
    let wrong: Vec<String> = checked(&papers)?
        .into_iter()
        .flat_map(|(file, problems)| problems.into_iter().map(move |problem| format!("{file}: {problem}")))
        .collect();
    assert!(wrong.is_empty(), "{} things are wrong:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}
