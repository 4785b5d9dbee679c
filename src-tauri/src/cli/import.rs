//! Importing without a window: files of recommendations together, then texts one by one.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use placard_app::views::register_import::{ImportRegister, RegisterFile, SaveRejected};
use placard_app::{App, Job, TypedOptions};

use super::{Import, Refused, print, print_json, print_one_or_all, print_text};

/// How often progress is shown.
const TICK: Duration = Duration::from_millis(200);

/// Imports files, or shows what importing them would do.
///
/// # Errors
/// [`Refused`] with the reason; then nothing was written.
pub fn import(app: &mut App, arguments: Import) -> Result<(), Refused> {
    let Import { files, kind, state, session, cycle, encoding, separator, sheet, rejected, dry_run, json } = arguments;
    let typed = TypedOptions { kind, state: state.clone(), session, cycle, encoding, separator, sheet };
    let (mut tables, mut texts): (Vec<RegisterFile>, Vec<PathBuf>) = Default::default();
    let found = with_progress(app.job(), || app.register_files(&files, &typed))?;
    for (file, found) in files.into_iter().zip(found) {
        match found {
            Some(table) => tables.push(table),
            None => texts.push(file),
        }
    }
    if let Some(to) = rejected {
        for file in &tables {
            let request = SaveRejected { file: file.clone(), to: to.display().to_string() };
            eprintln!("placard: rejected rows are in {}", app.save_rejected(request)?.path);
        }
    }
    let proposed = texts.iter().map(|file| app.propose_path(file, state.as_deref())).collect::<Result<Vec<_>, _>>()?;
    if dry_run && json {
        let several = tables.len() + proposed.len() > 1;
        return print_proposals(app, &tables, &proposed, several);
    }
    if !tables.is_empty() {
        let request = ImportRegister { files: tables, lang: "en".to_owned() };
        let report =
            with_progress(app.job(), || if dry_run { app.try_import(request) } else { app.import_register(request) })?;
        if json { print_json(&report)? } else { print_text(&print::report(&report, dry_run))? }
    }
    if proposed.is_empty() {
        return Ok(());
    }
    if dry_run {
        let proposals: Vec<_> = proposed.iter().map(|p| &p.proposal).collect();
        return print_text(&print::proposals(&proposals));
    }
    let imported = app.accept_all(proposed)?;
    if json { print_one_or_all(&imported) } else { print_text(&print::imported(&texts, &imported)) }
}

/// Proposals as JSON, row by row as they are read: a file of recommendations can be long.
fn print_proposals(
    app: &mut App,
    tables: &[RegisterFile],
    proposed: &[placard_app::views::import::Proposed],
    several: bool,
) -> Result<(), Refused> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut begin = if several { "[\n" } else { "" };
    let write = |out: &mut dyn Write, text: &str| match out.write_all(text.as_bytes()) {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(Refused::output(&e)),
        _ => Ok(()),
    };
    for table in tables {
        write(&mut out, std::mem::replace(&mut begin, ",\n"))?;
        app.write_proposal(table, &mut out)?;
    }
    for text in proposed {
        write(&mut out, std::mem::replace(&mut begin, ",\n"))?;
        let json = serde_json::to_string_pretty(&text.proposal).map_err(|e| Refused::output(&e))?;
        write(&mut out, &json)?;
    }
    write(&mut out, if several { "\n]\n" } else { "\n" })?;
    match out.flush() {
        Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(Refused::output(&e)),
        _ => Ok(()),
    }
}

/// Shows progress on a terminal while `work` is done.
fn with_progress<T>(job: Job, work: impl FnOnce() -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work();
    }
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                std::thread::sleep(TICK);
                let progress = job.progress();
                if progress.running && progress.total > 0 {
                    let percent = progress.done * 100 / progress.total;
                    eprint!("\r{percent:3} %  {:.1} MB/s ", progress.rate / 1e6);
                }
            }
            eprint!("\r                    \r");
        });
        let result = work();
        done.store(true, Ordering::Relaxed);
        result
    })
}
