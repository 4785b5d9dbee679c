//! PDFs are read in a process of their own, with limits of memory and time: what a hostile file makes the
//! interpreter do ends that process, and takes no data with it. A program that reads PDFs names itself at its start
//! ([`read_pdfs_with`]) and serves when it is called with [`ARGUMENT`]; without that they are read in this process.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{MAX_BYTES, Page, PagePicture};
use crate::{Input, IntakeError};

/// What the program is called with to read a PDF from its standard input.
pub const ARGUMENT: &str = "--read-pdf-apart";
/// Longest time that a file may take. A report takes less than a second.
const LONGEST: Duration = Duration::from_secs(30);
/// Most memory that a file may take, in bytes. A report takes a fiftieth.
const MOST_MEMORY: u64 = 1_500_000_000;
/// Longest answer, in bytes.
const LONGEST_ANSWER: u64 = 256_000_000;
/// How often it is looked whether the other process is done.
const LOOK: Duration = Duration::from_millis(2);

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// What is wanted of a file.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) enum Task {
    /// The text of all pages.
    Pages,
    /// One page as a picture.
    Picture(u32),
}

/// From now on PDFs are read by this program in a process of its own.
pub fn read_pdfs_with(program: PathBuf) {
    // Whoever was named first stays.
    let _ = PROGRAM.set(program);
}

/// Serves, where the program was called for that; none where it was called for something else.
pub fn serve_pdf(arguments: impl IntoIterator<Item = OsString>) -> Option<ExitCode> {
    let mut arguments = arguments.into_iter().skip(1);
    if arguments.next()? != ARGUMENT {
        return None;
    }
    let task = arguments.next().and_then(|task| serde_json::from_str(task.to_str()?).ok());
    let name = arguments.next().unwrap_or_default().to_string_lossy().into_owned();
    Some(task.map_or(ExitCode::from(2), |task| serve(task, &name)))
}

fn serve(task: Task, name: &str) -> ExitCode {
    set_limits();
    let mut bytes = Vec::new();
    if std::io::stdin().take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    let input = Input { bytes: &bytes, name };
    let answer = match task {
        Task::Pages => serde_json::to_vec(&super::pages(&input)),
        Task::Picture(page) => serde_json::to_vec(&super::picture::draw(&input, page)),
    };
    match answer.map(|answer| std::io::stdout().write_all(&answer)) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Where the system knows no such limits, that of time remains.
fn set_limits() {
    #[cfg(unix)]
    {
        use rlimit::{Resource, setrlimit};
        let _ = setrlimit(Resource::AS, MOST_MEMORY, MOST_MEMORY);
        // What was read is not left behind in a dump.
        let _ = setrlimit(Resource::CORE, 0, 0);
    }
}

/// The text of all pages, by the other process where there is one.
pub(super) fn pages(input: &Input) -> Option<Result<Vec<Page>, IntakeError>> {
    PROGRAM.get().map(|program| ask(program, Task::Pages, input))
}

/// One page as a picture, by the other process where there is one.
pub(super) fn picture(input: &Input, page: u32) -> Option<Result<PagePicture, IntakeError>> {
    PROGRAM.get().map(|program| ask(program, Task::Picture(page), input))
}

fn ask<T: DeserializeOwned>(program: &Path, task: Task, input: &Input) -> Result<T, IntakeError> {
    let failed = |e: std::io::Error| IntakeError::DeviceFailed { name: input.name.to_owned(), reason: e.to_string() };
    #[allow(clippy::disallowed_methods, reason = "the program itself, which reads one file and reaches for nothing")]
    let mut command = Command::new(program);
    command.arg(ARGUMENT).arg(serde_json::to_string(&task).unwrap_or_default()).arg(input.name);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(NO_WINDOW);
    }
    let mut child = command.spawn().map_err(failed)?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let answer = std::thread::scope(|scope| {
        scope.spawn(move || {
            // A process that ends early takes no more: what it says, or that it says nothing, is the answer.
            let _ = stdin.map(|mut stdin| stdin.write_all(input.bytes));
        });
        let reading = scope.spawn(move || {
            let mut answer = Vec::new();
            let read = stdout.map(|stdout| stdout.take(LONGEST_ANSWER).read_to_end(&mut answer));
            matches!(read, Some(Ok(_))).then_some(answer)
        });
        let start = Instant::now();
        while !reading.is_finished() && start.elapsed() < LONGEST {
            std::thread::sleep(LOOK);
        }
        let late = !reading.is_finished();
        if late {
            let _ = child.kill();
        }
        let answer = reading.join().ok().flatten();
        let _ = child.wait();
        answer.filter(|_| !late)
    });
    match answer.map(|answer| serde_json::from_slice(&answer)) {
        Some(Ok(answer)) => answer,
        _ => {
            let (seconds, megabytes) = (LONGEST.as_secs(), MOST_MEMORY / 1_000_000);
            let reason = format!("reading it took more than {seconds} seconds or {megabytes} MB");
            Err(IntakeError::TooComplex { name: input.name.to_owned(), reason })
        }
    }
}
