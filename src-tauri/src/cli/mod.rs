//! The command line. Answers go to standard output, messages to standard error; the exit code is 0 for
//! done, 1 for refused, 2 for wrong usage.

mod arguments;
mod brief;
mod import;
mod print;
mod refused;

use std::io::Write;

use placard_app::views::ChartQuery;
use placard_app::views::files::{CheckReport, ExportRecords};
use placard_app::views::pictures::ExportChart;
use placard_app::{App, Setup};
use serde::Serialize;

pub use arguments::{Arguments, Brief, Command, Import};
pub use refused::Refused;

use crate::{clock, folders};

/// Makes the core for these arguments. Opens nothing yet.
///
/// # Errors
/// [`Refused`] when no case file can be named or the passphrase cannot be read.
pub fn start(arguments: &Arguments) -> Result<App, Refused> {
    let case = match &arguments.case {
        Some(path) => path.clone(),
        None => folders::default_case().ok_or_else(Refused::no_home)?,
    };
    let passphrase = match &arguments.passphrase_file {
        Some(file) => Some(passphrase(file)?),
        None => None,
    };
    Ok(App::new(Setup { case, passphrase, now: clock::now })?)
}

/// The first line of the file, without its line end.
fn passphrase(file: &std::path::Path) -> Result<String, Refused> {
    let text = std::fs::read_to_string(file).map_err(|e| Refused::passphrase_file(file, &e))?;
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(line.to_owned()),
        _ => Err(Refused::passphrase_empty(file)),
    }
}

/// Answers one command.
///
/// # Errors
/// [`Refused`] with the reason and what to do.
pub fn run(mut app: App, command: Command) -> Result<(), Refused> {
    match command {
        Command::Status { state, as_of, profile, json } => {
            let report = app.status(&state, as_of.as_deref(), profile)?;
            for line in &report.withheld {
                eprintln!("placard: {line}");
            }
            if json { print_json(&report) } else { print_text(&print::status(&report)) }
        }
        Command::Import(arguments) => import::import(&mut app, arguments),
        Command::Search { query, filter, limit, json } => {
            let page = app.search_words(&query, &filter, limit)?;
            if json { print_json(&page) } else { print_text(&print::hits(&page)) }
        }
        Command::Chart { list: true, .. } => print_text(&print::lines(placard_app::chart_kinds())),
        Command::Chart { kind, state, filter, lang, as_of, look, size, scale, profile, output, .. } => {
            let (Some(kind), Some(output)) = (kind, output) else {
                return Err(Refused::usage("chart needs KIND and -o FILE"));
            };
            let chart: ChartQuery = app.chart_query(&kind, state.as_deref(), &filter, &lang, as_of.as_deref())?;
            let chart = ChartQuery { look, ..chart };
            let exported =
                app.export_chart(ExportChart { chart, size, scale, profile, path: output.display().to_string() })?;
            print_text(&print::exported(&exported))
        }
        Command::Brief(arguments) => brief::brief(&mut app, *arguments),
        Command::Export { kind, filter, columns, order, profile, output } if kind == "recommendations" => {
            let request =
                app.register_export(&filter, &columns, order.as_deref(), profile, &output.display().to_string())?;
            print_text(&print::exported(&app.export_register(request)?))
        }
        Command::Export { kind, filter, profile, output, .. } => {
            let exported = app.export_records(&ExportRecords { kind, filter, profile, path: output })?;
            print_text(&print::exported(&exported))
        }
        Command::Check => {
            let report: CheckReport = app.check()?;
            print_text(&print::check(&report))?;
            if report.findings.is_empty() { Ok(()) } else { Err(Refused::findings(report.findings.len())) }
        }
        Command::Backup { destination } => {
            let exported = app.backup(&destination)?;
            print_text(&print::exported(&exported))
        }
    }
}

fn print_json<T: Serialize>(value: &T) -> Result<(), Refused> {
    let text = serde_json::to_string_pretty(value).map_err(|e| Refused::output(&e))?;
    print_text(&(text + "\n"))
}

/// One file gives one object, several give an array.
fn print_one_or_all<T: Serialize>(values: &[T]) -> Result<(), Refused> {
    match values {
        [one] => print_json(one),
        all => print_json(&all),
    }
}

/// A reader that stopped reading (`| head`) is not an error.
fn print_text(text: &str) -> Result<(), Refused> {
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(Refused::output(&e)),
        _ => Ok(()),
    }
}
