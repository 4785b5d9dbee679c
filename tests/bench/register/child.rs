//! A program run to its end: how long it took, how long it kept a processor busy, and how much memory it held at most.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use placard_tests::Result;

use crate::median;

/// One run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Run {
    pub time: Duration,
    /// Time on processors, which a busy machine changes less.
    pub busy: Duration,
    /// Most memory in use, MiB.
    pub memory: f64,
}

impl Run {
    /// Another run, which follows this one for the same end.
    pub fn then(&mut self, next: Self) {
        self.time += next.time;
        self.busy += next.busy;
        self.memory = self.memory.max(next.memory);
    }
}

/// Parts of a second in which Linux counts time on processors.
const TICK: Duration = Duration::from_millis(10);

/// Runs a program that must succeed; `input` is what it reads.
pub fn run(command: &mut Command, input: Option<&Path>) -> Result<Run> {
    match input {
        Some(path) => command.stdin(File::open(path)?),
        None => command.stdin(Stdio::null()),
    };
    let begun = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn()?;
    let (mut memory, mut busy): (f64, Duration) = (0.0, Duration::ZERO);
    let status = loop {
        // Linux tells both only of a process that is there: what it needs in its last moment is not counted.
        memory = memory.max(peak(&child).unwrap_or(0.0));
        busy = busy.max(on_processors(&child).unwrap_or_default());
        match child.try_wait()? {
            Some(status) => break status,
            None => sleep(Duration::from_millis(5)),
        }
    };
    let time = begun.elapsed();
    if status.success() { Ok(Run { time, busy, memory }) } else { Err(format!("{command:?} failed: {status}").into()) }
}

fn peak(child: &Child) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?;
    Some(kilobytes.trim().parse::<f64>().ok()? / 1024.0)
}

/// In user and system mode; the name of the program, in brackets before them, may hold blanks.
fn on_processors(child: &Child) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", child.id())).ok()?;
    let (_, behind) = stat.rsplit_once(')')?;
    let ticks: Vec<u32> = behind.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse().ok()).collect();
    Some(TICK * ticks.iter().sum())
}

/// Several runs of the same.
#[derive(Debug, Default)]
pub struct Runs(Vec<Run>);

impl Runs {
    pub fn add(&mut self, run: Run) {
        self.0.push(run);
    }

    /// Seconds, in the median.
    pub fn seconds(&self) -> f64 {
        median(self.0.iter().map(|run| run.time).collect()) / 1000.0
    }

    /// MiB at most.
    pub fn memory(&self) -> f64 {
        self.0.iter().map(|run| run.memory).fold(0.0, f64::max)
    }

    /// A line of the table; nothing where there was no run.
    pub fn print(&self, what: &str) {
        if !self.0.is_empty() {
            let busy = median(self.0.iter().map(|run| run.busy).collect()) / 1000.0;
            let (n, seconds, memory) = (self.0.len(), self.seconds(), self.memory());
            println!("| {what} | {n} | {seconds:.2} s | {busy:.2} s | {memory:.0} MiB |");
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
