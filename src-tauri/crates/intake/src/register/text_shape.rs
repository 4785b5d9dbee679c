//! How a text table is written, judged over the whole of it with constant memory: encoding, line ends,
//! separator of columns.

use std::io::{ErrorKind, Read, Seek, SeekFrom};

use encoding_rs::Encoding;

use crate::encoding::{Judge, SingleByte, Verdict};

/// Bytes that are read at a time.
const PIECE: usize = 64 * 1024;
/// Separators that are looked for; where two divide equally well the first wins.
pub(super) const SEPARATORS: [u8; 4] = *b",;\t|";
/// Separators of a line that are told apart; a line with more counts as having so many.
const MOST_COUNTED: usize = 256;

/// How a text table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    /// Encoding, and length of the mark before the text.
    pub verdict: Verdict,
    /// "LF", "CRLF", "CR", "mixed" or nothing.
    pub line_ends: &'static str,
    /// Separator of columns, an ASCII character.
    pub separator: u8,
    /// Columns that most lines have.
    pub columns: usize,
    /// Lines that are not empty; a line end in quotation marks ends none.
    pub lines: u64,
    /// Of these, the ones with that many columns.
    pub regular: u64,
    /// Whether it is a text at all: hardly a control or unreadable character.
    pub is_text: bool,
}

/// Judges a file from its beginning; what is given is not guessed.
pub(super) fn judge(
    file: &mut (impl Read + Seek),
    encoding: Option<&'static Encoding>,
    separator: Option<u8>,
) -> std::io::Result<Shape> {
    let verdict = judge_encoding(file, encoding)?;
    let mut lines = Lines::default();
    decoded(file, verdict, |text, _| {
        lines.feed(text.as_bytes());
        true
    })?;
    Ok(lines.shape(verdict, separator))
}

fn judge_encoding(file: &mut (impl Read + Seek), given: Option<&'static Encoding>) -> std::io::Result<Verdict> {
    let mut judge = Judge::default();
    pieces(file, |piece| judge.feed(piece))?;
    let verdict = match (judge.verdict(None), given) {
        (Some(verdict), _) => verdict,
        (None, Some(encoding)) => Verdict { encoding, mark: 0 },
        (None, None) => {
            let mut single = SingleByte::default();
            pieces(file, |piece| single.feed(piece))?;
            single.verdict()
        }
    };
    // A mark is no text, whatever encoding is asked for.
    Ok(given.map_or(verdict, |encoding| Verdict { encoding, mark: verdict.mark }))
}

/// Gives the bytes of a file from its beginning.
fn pieces(file: &mut (impl Read + Seek), mut take: impl FnMut(&[u8])) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(0))?;
    let mut buffer = vec![0; PIECE];
    loop {
        let read = filled(file, &mut buffer)?;
        take(buffer.get(..read).unwrap_or_default());
        if read < PIECE {
            return Ok(());
        }
    }
}

/// Gives the text of a file in pieces, each with the offset in bytes up to which the file has been read,
/// until `take` says that it wants no more; unreadable bytes become �.
pub(super) fn decoded(
    file: &mut (impl Read + Seek),
    verdict: Verdict,
    mut take: impl FnMut(&str, u64) -> bool,
) -> std::io::Result<()> {
    file.seek(SeekFrom::Start(verdict.mark as u64))?;
    let mut decoder = verdict.encoding.new_decoder_without_bom_handling();
    let mut offset = verdict.mark as u64;
    let mut buffer = vec![0; PIECE];
    // Three bytes of UTF-8 for each byte are the most that any encoding makes.
    let mut text = "\0".repeat(PIECE * 3 + 16);
    loop {
        let read = filled(file, &mut buffer)?;
        let last = read < PIECE;
        offset += read as u64;
        let mut rest = buffer.get(..read).unwrap_or_default();
        loop {
            let (_, taken, written, _) = decoder.decode_to_str(rest, &mut text, last);
            rest = rest.get(taken..).unwrap_or_default();
            if !take(text.get(..written).unwrap_or_default(), offset) {
                return Ok(());
            }
            if rest.is_empty() {
                break;
            }
        }
        if last {
            return Ok(());
        }
    }
}

/// Fills the buffer; less only at the end of the file.
fn filled(file: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut at = 0;
    while let Some(rest) = buffer.get_mut(at..).filter(|rest| !rest.is_empty()) {
        match file.read(rest) {
            Ok(0) => break,
            Ok(read) => at += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(at)
}

/// Bytes that say nothing of how a text is divided, nor that it is none.
const PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let mut byte = 0;
    while byte < 256 {
        plain[byte] = !(byte < 0x20 || byte == 0xbd || matches!(byte as u8, b'"' | b',' | b';' | b'|'));
        byte += 1;
    }
    plain
};

/// Counts line ends and separators outside of quotation marks.
struct Lines {
    quoted: bool,
    before: u8,
    in_line: [usize; SEPARATORS.len()],
    line_is_empty: bool,
    /// For each separator: lines that have so many of it.
    counts: [Vec<u64>; SEPARATORS.len()],
    lines: u64,
    ends: [u64; 3],
    total: u64,
    bad: u64,
}

impl Default for Lines {
    fn default() -> Self {
        Self {
            quoted: false,
            before: b'\n',
            in_line: [0; SEPARATORS.len()],
            line_is_empty: true,
            counts: std::array::from_fn(|_| vec![0; MOST_COUNTED]),
            lines: 0,
            ends: [0; 3],
            total: 0,
            bad: 0,
        }
    }
}

impl Lines {
    fn feed(&mut self, text: &[u8]) {
        self.total += text.len() as u64;
        let mut rest = text;
        loop {
            let plain = rest.iter().position(|byte| !PLAIN[usize::from(*byte)]).unwrap_or(rest.len());
            let (run, from) = rest.split_at(plain);
            if let Some(last) = run.last() {
                self.before = *last;
                self.line_is_empty = false;
            }
            let Some((byte, after)) = from.split_first() else { break };
            rest = after;
            match byte {
                b'\n' if self.quoted => {}
                b'\r' if self.quoted => {}
                // The mark opens at the start of a cell and closes at the next one; a doubled one does both.
                b'"' if self.quoted => self.quoted = false,
                b'"' if self.before == b'"' || self.before == b'\n' || self.before == b'\r' => self.quoted = true,
                b'"' if SEPARATORS.contains(&self.before) => self.quoted = true,
                b'\n' if self.before == b'\r' => {
                    self.ends[2] = self.ends[2].saturating_sub(1);
                    self.ends[1] += 1;
                }
                b'\n' => {
                    self.ends[0] += 1;
                    self.end_line();
                }
                b'\r' => {
                    self.ends[2] += 1;
                    self.end_line();
                }
                b',' | b';' | b'\t' | b'|' if !self.quoted => {
                    for (separator, count) in SEPARATORS.iter().zip(&mut self.in_line) {
                        *count += usize::from(separator == byte);
                    }
                    self.line_is_empty = false;
                }
                // The last bytes of �, which hardly any other character shares.
                0xbd if self.before == 0xbf => self.bad += 1,
                byte if *byte < b' ' && !matches!(byte, b'\t' | b'\x0c') => self.bad += 1,
                _ => self.line_is_empty = false,
            }
            self.before = *byte;
        }
    }

    fn end_line(&mut self) {
        if !std::mem::replace(&mut self.line_is_empty, true) {
            self.lines += 1;
            for (counts, in_line) in self.counts.iter_mut().zip(&self.in_line) {
                if let Some(count) = counts.get_mut((*in_line).min(MOST_COUNTED - 1)) {
                    *count += 1;
                }
            }
        }
        self.in_line = [0; SEPARATORS.len()];
    }

    fn shape(mut self, verdict: Verdict, given: Option<u8>) -> Shape {
        self.end_line();
        let most =
            |counts: &Vec<u64>| counts.iter().copied().zip(0..).skip(1).max_by_key(|(lines, many)| (*lines, *many));
        let mut of_each =
            SEPARATORS.iter().zip(&self.counts).filter_map(|(separator, counts)| Some((*separator, most(counts)?)));
        let best = match given {
            Some(given) => of_each.find(|(separator, _)| *separator == given),
            // Backwards, so that of equals the first of the list is the last and wins.
            None => of_each.rev().max_by_key(|(_, best)| *best),
        };
        let (separator, (regular, many)) = best.unwrap_or((given.unwrap_or(b','), (0, 0)));
        let columns = if regular == 0 { 1 } else { many + 1 };
        let kinds: Vec<&str> = ["LF", "CRLF", "CR"]
            .into_iter()
            .zip(self.ends)
            .filter(|(_, count)| *count > 0)
            .map(|(kind, _)| kind)
            .collect();
        let line_ends = match kinds.as_slice() {
            [] => "",
            [one] => *one,
            _ => "mixed",
        };
        let is_text = self.bad * 20 <= self.total;
        Shape { verdict, line_ends, separator, columns, lines: self.lines, regular, is_text }
    }
}
