//! Answers in plain text, for people who read a terminal.

use std::fmt::Write;
use std::path::PathBuf;

use placard_app::Proposal;
use placard_app::views::Exported;
use placard_app::views::files::CheckReport;
use placard_app::views::import::{Imported, RecordCounts};
use placard_app::views::register_import::{
    ImportCounts, Reconciled, Reconciliation, RegisterReport, ReportEdition, ReviewRead,
};
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

/// What an import of recommendations did, or would do.
pub fn report(report: &RegisterReport, dry_run: bool) -> String {
    let mut text = String::new();
    for file in &report.files {
        let outline = &file.outline;
        let read =
            [outline.encoding.as_str(), outline.line_ends.as_str(), outline.sheet.as_deref().unwrap_or_default()];
        let read = read.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let read = if read.is_empty() { read } else { format!(" ({read})") };
        let _ = writeln!(text, "{}: {}{read}\n  {}", file.path, file.kind_name, rows(&file.counts));
        let named = |name: &str, values: &[placard_app::views::register::FacetValue]| {
            let values = values.iter().map(|value| format!("{} {}", value.label, value.count)).collect::<Vec<_>>();
            if values.is_empty() { String::new() } else { format!("  {name}: {}\n", values.join(" · ")) }
        };
        if let Some(read) = &file.review {
            text += &review(read);
        }
        text += &named("by kind", &file.by_class);
        text += &named("by session", &file.by_session);
        text += &named("by answer", &file.by_response);
        for group in &file.problems {
            let left_out = if group.rejects { "left out" } else { "to look at" };
            let _ = writeln!(text, "  {}: {} ({left_out})", group.name, group.count);
            for problem in group.first.iter().take(5) {
                let _ =
                    writeln!(text, "    {}: “{}” {} {}", problem.where_, problem.value, problem.reason, problem.fix);
            }
            if group.count > 5 {
                let _ = writeln!(text, "    … and {} more; --json lists a hundred of them", group.count - 5);
            }
        }
    }
    for change in &report.changes {
        let _ = writeln!(
            text,
            "  changed: {} in {} record(s), such as {}",
            change.field,
            change.count,
            change.examples.join("; ")
        );
    }
    if report.files.len() > 1 {
        let _ = writeln!(text, "together: {}", rows(&report.counts));
    }
    if dry_run {
        text.push_str("Nothing was written (dry run).\n");
    }
    text
}

/// What a report says of its review, and how it meets the other sources.
fn review(read: &ReviewRead) -> String {
    let mut text = String::new();
    let report = &read.report;
    let said = |value: Option<String>| value.unwrap_or_else(|| "not said".to_owned());
    let troika: Vec<String> = report.troika.iter().map(ToString::to_string).collect();
    let _ = writeln!(
        text,
        "  {}: reviewed {}, adopted in the Working Group {}, troika {}, {} delegation(s) took the floor",
        report.symbol.as_deref().unwrap_or("no symbol"),
        said(report.review_date.map(|date| date.to_string())),
        said(report.wg_adoption_date.map(|date| date.to_string())),
        said((!troika.is_empty()).then(|| troika.join(", "))),
        report.heard().count(),
    );
    let before = read.before.as_deref().unwrap_or("an earlier version");
    let _ = match read.edition {
        ReportEdition::New => Ok(()),
        ReportEdition::Newer => writeln!(text, "  it brings {before} up to date"),
        ReportEdition::Already => writeln!(text, "  what it says of the review was there already"),
        ReportEdition::Older => writeln!(text, "  the final report is there already; nothing of this draft is taken"),
    };
    if let Some(met) = &read.reconciliation {
        let listed = |some: &Reconciled| {
            let states = some.filter.states.iter().map(|state| format!(" --filter state={state}"));
            let cycles = some.filter.cycles.iter().map(|cycle| format!(" --filter cycle={cycle}"));
            format!("placard search '{}'{}", some.filter.text, states.chain(cycles).collect::<String>())
        };
        let Reconciliation { both, only_report, only_others } = met;
        let _ = writeln!(text, "  in the register: {} in the report and another source", both.records);
        let _ = writeln!(text, "    {} only in the report: {}", only_report.records, listed(only_report));
        let _ = writeln!(text, "    {} only in other sources: {}", only_others.records, listed(only_others));
    }
    text
}

fn rows(counts: &ImportCounts) -> String {
    let ImportCounts { rows, new, met, updated, already, rejected } = counts;
    format!(
        "{rows} row(s): {new} new, {met} of records that another source gave, {updated} brought up to date, {already} there already, {rejected} left out"
    )
}

fn counts(counts: &RecordCounts) -> String {
    let RecordCounts { sources, events, statements, asks, .. } = counts;
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
    if page.total > 0 || page.recommendations.is_none() {
        let _ = writeln!(text, "{} of {} record(s)", page.hits.len(), page.total);
    }
    if let Some(found) = &page.recommendations {
        for row in &found.rows {
            let from: Vec<&str> = row.recommending.iter().map(|state| state.name.as_str()).collect();
            let session = row.session.map(|n| format!(", session {n}")).unwrap_or_default();
            let words: String = row.text.iter().map(|piece| piece.text.as_str()).collect();
            let answer = row.response.map_or("not recorded", |answer| answer.code());
            let _ = writeln!(text, "{} ← {}{session}: {answer}\n    {words}", row.state.name, from.join(", "));
        }
        let _ = writeln!(text, "{} of {} recommendation(s)", found.rows.len(), found.total);
        for source in &found.by_source {
            let _ = writeln!(text, "    {}: {} ({} rows)", source.name, source.records, source.rows);
        }
        for ignored in &found.ignored {
            let _ = writeln!(text, "    “{}” was left out: {}", ignored.term, ignored.reason);
        }
    }
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
