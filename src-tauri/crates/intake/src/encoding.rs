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
    let (encoding, body) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, bytes.get(length..)?),
        None => (without_mark(bytes, declared), bytes),
    };
    let (text, _) = encoding.decode_without_bom_handling(body);
    is_text(&text).then(|| Decoded { text: unix_lines(text), name: encoding.name() })
}

fn without_mark(bytes: &[u8], declared: Option<&'static Encoding>) -> &'static Encoding {
    if let Some(wide) = utf16(bytes) {
        return wide;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    match declared {
        Some(declared) if declared != UTF_8 => declared,
        _ => single_byte(bytes),
    }
}

/// UTF-16 without a mark: in most scripts every second byte is zero, or nearly so.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (mut even, mut odd) = (0usize, 0usize);
    for pair in bytes.chunks_exact(2) {
        even += usize::from(pair[0] == 0);
        odd += usize::from(pair[1] == 0);
    }
    let pairs = bytes.len() / 2;
    match (even, odd) {
        (even, odd) if odd * 10 >= pairs * 3 && even * 20 <= pairs => Some(UTF_16LE),
        (even, odd) if even * 10 >= pairs * 3 && odd * 20 <= pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// Windows-1252 or Mac Roman, whichever makes likelier words of the bytes beyond ASCII.
fn single_byte(bytes: &[u8]) -> &'static Encoding {
    let (windows, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    let (mac, _) = MACINTOSH.decode_without_bom_handling(bytes);
    if likelihood(&mac) > likelihood(&windows) { MACINTOSH } else { WINDOWS_1252 }
}

fn likelihood(text: &str) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        score += match c {
            '\0'..='\u{7f}' => 0,
            '“' | '‘' | '«' if !before.is_alphanumeric() => 2,
            '”' | '»' if !before.is_whitespace() || !after.is_alphanumeric() => 2,
            '’' if before.is_alphanumeric() => 2,
            '–' | '—' | '…' | '\u{a0}' | '•' => 1,
            c if c.is_lowercase() && (before.is_alphabetic() || after.is_alphabetic()) => 2,
            c if c.is_uppercase() && !before.is_lowercase() && after.is_alphabetic() => 1,
            c if c.is_control() => -4,
            _ => -2,
        };
        before = c;
    }
    score
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
    fn a_late_letter_decides_as_much_as_an_early_one() {
        let mut bytes = vec![b'a'; 1_000_000];
        bytes.extend_from_slice(b" caf\x8e");
        assert_eq!(name_of(&bytes).0, "macintosh", "0x8E is é in Mac Roman and Ž in Windows-1252");
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
