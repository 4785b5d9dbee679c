//! Answers in plain text, for people who read a terminal.

use std::fmt::Write;
use std::path::PathBuf;

use placard_app::Proposal;
use placard_app::views::Exported;
use placard_app::views::files::CheckReport;
use placard_app::views::import::{Imported, RecordCounts};
use placard_app::views::search::SearchPage;
use placard_app::views::status::StatusReport;

/// One name a line.
pub fn lines(names: Vec<&str>) -> String {
    names.into_iter().map(|name| format!("{name}\n")).collect()
}

/// Cycle by cycle: where it stands, then what happened.
pub fn status(report: &StatusReport) -> String {
    let mut text = format!("{} ({}), as of {}\n", report.name, report.state, report.as_of);
    for cycle in &report.cycles {
        let _ = writeln!(text, "\nCycle {}: {}\n  {}", cycle.cycle, code(&cycle.status), cycle.sentence);
        for event in &cycle.events {
            let _ = writeln!(text, "  {}  {}: {}", event.date, code(&event.stage), event.summary);
            let symbol = event.symbol.iter().map(|symbol| format!("{symbol}; "));
            let source = event.source.as_deref().unwrap_or("no source");
            let _ = writeln!(text, "      [{}{source}]", symbol.collect::<String>());
        }
    }
    text
}

/// What would be written, and what should be looked at.
pub fn proposals(proposals: &[&Proposal]) -> String {
    let mut text = String::new();
    for proposal in proposals {
        let source = &proposal.source;
        let date = source.date.map(|date| date.to_string()).unwrap_or_default();
        let _ = writeln!(text, "{}\n  {date} {}", source.title, source.publisher.as_deref().unwrap_or_default());
        for statement in &proposal.records.statements {
            let whose =
                [Some(statement.speaker.as_str()), statement.title.as_deref(), statement.organisation.as_deref()];
            let whose = whose.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let _ = writeln!(text, "\n  statement: {whose}\n    “{}”", statement.text);
        }
        for event in &proposal.records.events {
            let date = event.date.map_or_else(|| "no date".to_owned(), |date| date.to_string());
            let _ = writeln!(text, "\n  event: {date} {}\n    {}", event.kind.code(), event.summary);
        }
        for ask in &proposal.records.asks {
            let _ = writeln!(text, "\n  ask of {}: {}", ask.addressed_to, ask.text);
        }
        for problem in &proposal.problems {
            let _ = writeln!(
                text,
                "\n  look at {}: “{}” {} {}",
                problem.where_, problem.value, problem.reason, problem.fix
            );
        }
        text.push('\n');
    }
    text.push_str("Nothing was written (dry run).\n");
    text
}

/// What each file brought.
pub fn imported(files: &[PathBuf], imported: &[Imported]) -> String {
    let mut text = String::new();
    for (file, imported) in files.iter().zip(imported) {
        let _ = writeln!(text, "{}: added {}", file.display(), counts(&imported.added));
        if total(&imported.already) > 0 {
            let _ = writeln!(text, "  there already: {}", counts(&imported.already));
        }
        if imported.left_out > 0 {
            let _ = writeln!(text, "  left out: {} event(s) that the text does not date", imported.left_out);
        }
    }
    text
}

fn counts(counts: &RecordCounts) -> String {
    let RecordCounts { sources, events, statements, asks } = counts;
    format!("{sources} source(s), {statements} statement(s), {events} event(s), {asks} ask(s)")
}

fn total(counts: &RecordCounts) -> u64 {
    counts.sources + counts.events + counts.statements + counts.asks
}

/// States, then records with the words around the match.
pub fn hits(page: &SearchPage) -> String {
    let mut text = String::new();
    for state in &page.states {
        let matched = state.matched.iter().map(|name| format!(" ({name})")).collect::<String>();
        let _ = writeln!(text, "{} {}{matched}", state.iso3, state.name);
    }
    for hit in &page.hits {
        let state = hit.state.map(|state| state.to_string()).unwrap_or_default();
        let when = hit.when.as_deref().unwrap_or_default();
        let snippet: String = hit.snippet.iter().map(|piece| piece.text.as_str()).collect();
        let _ = writeln!(text, "{} {state} {when} {}\n    {snippet}", code(&hit.kind), hit.title);
    }
    let _ = writeln!(text, "{} of {} record(s)", page.hits.len(), page.total);
    text
}

/// Where the file is, and what did not fit in it.
pub fn exported(exported: &Exported) -> String {
    for warning in &exported.warnings {
        eprintln!("placard: {warning}");
    }
    format!("{}\n", exported.path)
}

/// What the check found.
pub fn check(report: &CheckReport) -> String {
    let mut text: String = report.findings.iter().map(|finding| format!("{finding}\n")).collect();
    if report.findings.is_empty() {
        let _ = writeln!(text, "{}: in order, {} record(s)", report.path, report.records);
    }
    text
}

/// The stable code of a value, as it stands in JSON.
fn code<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
