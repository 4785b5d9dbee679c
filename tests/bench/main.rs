//! `./dev bench`: how long the things take that people wait for, each beside a peer measured in the same run,
//! alternating with it, so that a busy machine is busy for both. Prints tables; whatever they say, the run succeeds.

#![allow(clippy::disallowed_methods, reason = "tests drive the program from outside, over loopback")]

mod briefing;
mod charts;
mod peers;
mod register;
mod start;

use std::path::Path;
use std::time::{Duration, Instant};

use placard_app::Moment;
use placard_tests::Result;

/// One line of the table.
struct Measured {
    what: String,
    peer: String,
    ours: Vec<Duration>,
    theirs: Vec<Duration>,
}

/// What can be measured alone.
const PARTS: [&str; 4] = ["start", "charts", "briefing", "register"];

fn main() -> Result {
    let mut arguments = std::env::args().skip(1);
    let framebuffer = arguments.next().ok_or("usage: bench FRAMEBUFFER [PART…], as ./dev bench calls it")?;
    let parts: Vec<String> = arguments.collect();
    if let Some(part) = parts.iter().find(|part| !PARTS.contains(&part.as_str())) {
        return Err(format!("there is no part “{part}”; there are: {}", PARTS.join(", ")).into());
    }
    let is_wanted = |part: &str| parts.is_empty() || parts.iter().any(|wanted| wanted == part);
    let home = tempfile::tempdir()?;
    if is_wanted("start") {
        println!("\n| what | n | Placard, median | peer, median | ratio | the peer |\n|---|--:|--:|--:|--:|---|");
        print(start::measure(Path::new(&framebuffer), home.path())?);
    }
    if is_wanted("briefing") {
        briefing::measure()?;
    }
    if is_wanted("charts") {
        charts::measure()?;
    }
    if is_wanted("register") {
        register::measure()?;
    }
    Ok(())
}

/// A fixed day: what is drawn does not depend on when it is measured.
fn now() -> Moment {
    Moment { utc: "2026-11-23T09:00:00".parse().unwrap_or_default(), today: "2026-11-23".parse().unwrap_or_default() }
}

/// Both in turn, `rounds` times, after one round that does not count.
fn alternate(
    rounds: usize,
    mut ours: impl FnMut() -> Result<Duration>,
    mut theirs: impl FnMut() -> Result<Duration>,
) -> Result<(Vec<Duration>, Vec<Duration>)> {
    ours()?;
    theirs()?;
    (0..rounds).map(|_| Ok((ours()?, theirs()?))).collect()
}

fn timed(work: impl FnOnce() -> Result) -> Result<Duration> {
    let begun = Instant::now();
    work()?;
    Ok(begun.elapsed())
}

fn print(Measured { what, peer, ours, theirs }: Measured) {
    let n = ours.len();
    let (ours, theirs) = (median(ours), median(theirs));
    let ratio = ours / theirs.max(f64::MIN_POSITIVE);
    println!("| {what} | {n} | {ours:.2} ms | {theirs:.2} ms | {ratio:.2} | {peer} |");
}

/// In milliseconds.
fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    let middle = |n: usize| times.get(n).map_or(0.0, |time| time.as_secs_f64() * 1000.0);
    (middle(times.len().saturating_sub(1) / 2) + middle(times.len() / 2)) / 2.0
}

/// How many programs want to run, on average over 1, 5 and 15 minutes.
fn load() -> String {
    let read = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{} on {processors} processors", read.split(' ').take(3).collect::<Vec<_>>().join(" "))
}

/// Says whether what was measured is within its bar.
fn judge(what: &str, measured: f64, bar: f64, unit: &str) {
    let verdict = if measured <= bar { "met" } else { "MISSED" };
    println!("- {verdict}: {what}: {measured:.2}{unit}, at most {bar}{unit}");
}

/// In milliseconds: the value that so many of a hundred do not exceed.
fn percentile(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    let at = (times.len() * percent).div_ceil(100).saturating_sub(1);
    times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
}
