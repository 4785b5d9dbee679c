//! From the start of the program to its first painted content, read from the screen itself: the same way for both
//! programs, without a hand inside either.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use placard_tests::{Result, app, place};

use crate::{Measured, alternate};

/// The fill of a State that took part, #2f5d8c, as four bytes of the screen (the last one is unused). The roll call
/// of the overview is full of it, and the empty window has one rectangle of it.
const FILL: [u8; 3] = [0x8c, 0x5d, 0x2f];

/// So many pixels of it are the picture, not a button that happens to have its colour.
const ENOUGH: usize = 10_000;

const PATIENCE: Duration = Duration::from_secs(30);

pub fn measure(screen: &Path, home: &Path) -> Result<Measured> {
    let (placard, empty) = (place::built("placard")?, place::built("empty-window")?);
    let (ours, theirs) =
        alternate(10, || start(&placard, screen, &home.join("ours")), || start(&empty, screen, &home.join("theirs")))?;
    let what = "start to the painted roll call".to_owned();
    Ok(Measured { what, peer: "an empty Tauri window with one rectangle".to_owned(), ours, theirs })
}

fn start(program: &PathBuf, screen: &Path, home: &Path) -> Result<Duration> {
    wait("the screen is empty", || Ok(painted(screen)? == 0))?;
    let mut command = Command::new(program);
    app::private(&mut command, home)?;
    let begun = Instant::now();
    let mut running = command.spawn()?;
    let shown = wait(&format!("{} paints", program.display()), || Ok(painted(screen)? >= ENOUGH));
    let time = begun.elapsed();
    running.kill()?;
    running.wait()?;
    shown.map(|()| time)
}

/// How many pixels of the screen have the colour. The file is the live memory of Xvfb (`-fbdir`): a header of a
/// multiple of four bytes, then four bytes a pixel.
fn painted(screen: &Path) -> Result<usize> {
    Ok(std::fs::read(screen)?.chunks_exact(4).filter(|pixel| pixel.starts_with(&FILL)).count())
}

fn wait(what: &str, condition: impl Fn() -> Result<bool>) -> Result {
    let begun = Instant::now();
    while !condition()? {
        if begun.elapsed() > PATIENCE {
            return Err(format!("waited {} s in vain: {what}", PATIENCE.as_secs()).into());
        }
        sleep(Duration::from_millis(1));
    }
    Ok(())
}
