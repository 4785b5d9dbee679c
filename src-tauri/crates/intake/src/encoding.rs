//! Which characters the bytes of a text file are. The whole file is judged: files exist in which the
//! first letter beyond ASCII comes after a million others.

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A decoded text.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text; every line ends in a line feed, whatever ended it in the file.
    pub text: String,
    /// Name of the encoding.
    pub name: &'static str,
}

/// Decodes a text; `declared` is the encoding that the file names, believed only where the bytes are
/// not valid UTF-8. None when the bytes are no text.
pub fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Option<Decoded> {
    let mut judge = Judge::default();
    judge.feed(bytes);
    let verdict = judge.verdict(declared).unwrap_or_else(|| {
        let mut single = SingleByte::default();
        single.feed(bytes);
        single.verdict()
    });
    let Verdict { encoding, mark } = verdict;
    let (text, _) = encoding.decode_without_bom_handling(bytes.get(mark..)?);
    is_text(&text).then(|| Decoded { text: unix_lines(text), name: encoding.name() })
}

/// What a file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// The encoding.
    pub encoding: &'static Encoding,
    /// Length of the byte order mark at the beginning, in bytes.
    pub mark: usize,
}

/// Judges an encoding from all bytes of a file, given piece by piece and not kept. Nearly every file is
/// UTF-8; only those that are not are read once more, by [`SingleByte`].
#[derive(Debug, Default)]
pub struct Judge {
    head: Vec<u8>,
    total: u64,
    zeros: [u64; 2],
    utf8: Utf8,
}

impl Judge {
    /// Takes the next bytes.
    pub fn feed(&mut self, piece: &[u8]) {
        let missing = 3usize.saturating_sub(self.head.len());
        self.head.extend(piece.iter().take(missing));
        if piece.contains(&0) {
            for (byte, at) in piece.iter().zip(self.total..) {
                self.zeros[usize::from(at % 2 == 1)] += u64::from(*byte == 0);
            }
        }
        self.total += piece.len() as u64;
        self.utf8.feed(piece);
    }

    /// The encoding of all that was taken; `declared` is believed only where it is not valid UTF-8. None
    /// where each byte is a letter, and [`SingleByte`] has to tell which.
    pub fn verdict(&self, declared: Option<&'static Encoding>) -> Option<Verdict> {
        if let Some((encoding, mark)) = Encoding::for_bom(&self.head) {
            return Some(Verdict { encoding, mark });
        }
        let encoding = match (self.utf16(), declared) {
            (Some(wide), _) => Some(wide),
            (None, _) if self.utf8.is_valid() => Some(UTF_8),
            (None, declared) => declared.filter(|declared| *declared != UTF_8),
        };
        encoding.map(|encoding| Verdict { encoding, mark: 0 })
    }

    /// UTF-16 without a mark: in most scripts every second byte is zero, or nearly so.
    fn utf16(&self) -> Option<&'static Encoding> {
        let (pairs, [even, odd]) = (self.total / 2, self.zeros);
        if pairs < 2 {
            None
        } else if odd * 10 >= pairs * 3 && even * 20 <= pairs {
            Some(UTF_16LE)
        } else if even * 10 >= pairs * 3 && odd * 20 <= pairs {
            Some(UTF_16BE)
        } else {
            None
        }
    }
}

/// Whether bytes are UTF-8.
#[derive(Debug, Default)]
struct Utf8 {
    /// The beginning of a character that the last piece ended in.
    begun: Vec<u8>,
    letters: u64,
    broken: u64,
}

impl Utf8 {
    fn feed(&mut self, piece: &[u8]) {
        if self.begun.is_empty() && piece.is_ascii() {
            return;
        }
        let mut piece = piece;
        while let (false, Some((next, rest))) = (self.begun.is_empty(), piece.split_first()) {
            self.begun.push(*next);
            piece = rest;
            match std::str::from_utf8(&self.begun) {
                Ok(_) => {
                    self.letters += 1;
                    self.begun.clear();
                }
                Err(error) if error.error_len().is_none() => {}
                Err(_) => {
                    self.broken += 1;
                    let kept: Vec<u8> = self.begun.drain(..).skip(1).collect();
                    self.run(&kept);
                }
            }
        }
        self.run(piece);
    }

    fn run(&mut self, piece: &[u8]) {
        for chunk in piece.utf8_chunks() {
            self.letters += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count() as u64;
            let broken = chunk.invalid();
            if std::str::from_utf8(broken).is_err_and(|error| error.error_len().is_none()) && piece.ends_with(broken) {
                self.begun = broken.to_vec();
            } else {
                self.broken += u64::from(!broken.is_empty());
            }
        }
    }

    /// A file may end in the middle of a character, and may hold a broken one among many that are not.
    fn is_valid(&self) -> bool {
        let broken = self.broken + u64::from(!self.begun.is_empty());
        broken == 0 || broken * 20 <= self.letters || (self.broken == 0 && self.letters > 0)
    }
}

/// Windows-1252 or Mac Roman, whichever makes likelier words of the bytes beyond ASCII; all bytes of a
/// file are given piece by piece.
#[derive(Debug)]
pub struct SingleByte {
    windows: Vec<char>,
    mac: Vec<char>,
    before: u8,
    /// A byte beyond ASCII whose neighbour is in the next piece.
    waiting: Option<u8>,
    scores: [i64; 2],
}

impl Default for SingleByte {
    fn default() -> Self {
        let all: Vec<u8> = (0..=u8::MAX).collect();
        let table = |encoding: &'static Encoding| encoding.decode_without_bom_handling(&all).0.chars().collect();
        Self { windows: table(WINDOWS_1252), mac: table(MACINTOSH), before: b' ', waiting: None, scores: [0; 2] }
    }
}

impl SingleByte {
    /// Takes the next bytes.
    pub fn feed(&mut self, piece: &[u8]) {
        let (Some(first), Some(last)) = (piece.first(), piece.last()) else { return };
        if let Some(byte) = self.waiting.take() {
            self.score(self.before, byte, *first);
            self.before = byte;
        }
        let mut start = 0usize;
        for block in piece.chunks(64) {
            if !block.is_ascii() {
                for (at, byte) in (start..).zip(block).filter(|(_, byte)| !byte.is_ascii()) {
                    let before = at.checked_sub(1).and_then(|before| piece.get(before)).unwrap_or(&self.before);
                    match piece.get(at + 1) {
                        Some(after) => self.score(*before, *byte, *after),
                        None => {
                            self.before = *before;
                            self.waiting = Some(*byte);
                            return;
                        }
                    }
                }
            }
            start += block.len();
        }
        self.before = *last;
    }

    fn score(&mut self, before: u8, byte: u8, after: u8) {
        for (score, table) in self.scores.iter_mut().zip([&self.windows, &self.mac]) {
            let char_of = |byte: u8| table.get(usize::from(byte)).copied().unwrap_or(' ');
            *score += likelihood(char_of(before), char_of(byte), char_of(after));
        }
    }

    /// The likelier encoding of all that was taken.
    pub fn verdict(mut self) -> Verdict {
        if let Some(byte) = self.waiting.take() {
            self.score(self.before, byte, b' ');
        }
        let [windows, mac] = self.scores;
        Verdict { encoding: if mac > windows { MACINTOSH } else { WINDOWS_1252 }, mark: 0 }
    }
}

/// How well a character beyond ASCII fits between its neighbours.
fn likelihood(before: char, c: char, after: char) -> i64 {
    match c {
        '“' | '‘' | '«' if !before.is_alphanumeric() => 2,
        '”' | '»' if !before.is_whitespace() || !after.is_alphanumeric() => 2,
        '’' if before.is_alphanumeric() => 2,
        '–' | '—' if before.is_alphabetic() && after.is_lowercase() => -1,
        '–' | '—' | '…' | '\u{a0}' | '•' => 1,
        // The sign of the guilder, which Unicode counts as a letter, stands for É of Mac Roman.
        'ƒ' => -2,
        c if c.is_lowercase() && after.is_uppercase() => -2,
        c if c.is_lowercase() && (before.is_alphabetic() || after.is_alphabetic()) => 2,
        c if c.is_uppercase() && !before.is_lowercase() && after.is_alphabetic() => 1,
        c if c.is_control() => -4,
        _ => -2,
    }
}

/// A text has no zero characters and hardly any control or unreadable ones.
fn is_text(text: &str) -> bool {
    let (mut total, mut bad) = (0usize, 0usize);
    for c in text.chars() {
        total += 1;
        match c {
            '\0' => return false,
            '\t' | '\n' | '\r' | '\u{c}' | '\u{85}' => {}
            c if c.is_control() || c == '\u{fffd}' => bad += 1,
            _ => {}
        }
    }
    bad * 50 <= total
}

fn unix_lines(text: Cow<str>) -> String {
    if text.contains(['\r', '\u{2028}', '\u{2029}', '\u{85}', '\u{c}']) {
        text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{85}'], "\n").replace(['\u{2029}', '\u{c}'], "\n\n")
    } else {
        text.into_owned()
    }
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a failed test may panic")]
mod tests {
    use super::*;

    const SENTENCE: &str = "« L’examen est reporté », a déclaré Zoé Élan – “déjà”…";

    fn name_of(bytes: &[u8]) -> (&'static str, String) {
        let Some(decoded) = decode(bytes, None) else { panic!("a text was refused") };
        (decoded.name, decoded.text)
    }

    #[test]
    fn each_encoding_is_told_from_the_others() {
        let units: Vec<u16> = SENTENCE.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|u| u.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|u| u.to_be_bytes()).collect();
        let (windows, _, _) = WINDOWS_1252.encode(SENTENCE);
        let (mac, _, _) = MACINTOSH.encode(SENTENCE);
        let marked = [&[0xef, 0xbb, 0xbf], SENTENCE.as_bytes()].concat();
        let marked_wide = [&[0xff, 0xfe], little.as_slice()].concat();
        for (bytes, name) in [
            (SENTENCE.as_bytes(), "UTF-8"),
            (&marked, "UTF-8"),
            (&little, "UTF-16LE"),
            (&marked_wide, "UTF-16LE"),
            (&big, "UTF-16BE"),
            (windows.as_ref(), "windows-1252"),
            (mac.as_ref(), "macintosh"),
        ] {
            assert_eq!(name_of(bytes), (name, SENTENCE.to_owned()), "read as {name}");
        }
    }

    #[test]
    fn a_dash_within_a_word_and_a_letter_between_two_words_are_unlikely() {
        for (text, encoding) in [("États, niños", MACINTOSH), ("a Paris–Geneva train", WINDOWS_1252)] {
            let (bytes, name) = (encoding.encode(text).0, encoding.name());
            assert_eq!(name_of(&bytes), (name, text.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_late_letter_decides_as_much_as_an_early_one() {
        let mut bytes = vec![b'a'; 1_000_000];
        bytes.extend_from_slice(b" caf\x8e");
        assert_eq!(name_of(&bytes).0, "macintosh", "0x8E is é in Mac Roman and Ž in Windows-1252");
    }

    #[test]
    fn a_verdict_does_not_depend_on_where_the_pieces_are_cut() {
        let (mac, _, _) = MACINTOSH.encode(SENTENCE);
        for (bytes, encoding) in [(SENTENCE.as_bytes(), UTF_8), (mac.as_ref(), MACINTOSH)] {
            for length in 1..8 {
                let (mut judge, mut single) = (Judge::default(), SingleByte::default());
                bytes.chunks(length).for_each(|piece| judge.feed(piece));
                bytes.chunks(length).for_each(|piece| single.feed(piece));
                let verdict = judge.verdict(None).unwrap_or_else(|| single.verdict());
                assert_eq!(verdict.encoding, encoding, "in pieces of {length}");
            }
        }
    }

    #[test]
    fn a_file_cut_off_within_a_letter_keeps_its_encoding() {
        let cut = |text: &str| text.as_bytes()[..text.len() - 1].to_vec();
        let long = "Déjà vu à la télévision, et encore une fois ce soir: un débat sur l’école à";
        assert_eq!(name_of(&cut(long)).0, "UTF-8", "the letters before are UTF-8");
        assert_eq!(name_of(b"caf\xe9").0, "windows-1252", "a single broken letter is no UTF-8");
    }

    #[test]
    fn every_line_end_becomes_a_line_feed() {
        assert_eq!(name_of(b"a\r\nb\rc\nd").1, "a\nb\nc\nd", "CRLF, CR and LF");
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(decode(&[0, 1, 2, 3, 0, 0, 0, 9, 8], None), None, "zeros and controls are no text");
    }
}
