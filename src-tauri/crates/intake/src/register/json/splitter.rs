//! Divides a stream of JSON into the values that stand in it, without reading them.
//!
//! Not with a stream of serde_json: its first error is its end, and it has no limit for the length of a
//! value.

use super::{MAX_DEPTH, MAX_ITEM};
use crate::register::Stop;

/// Keys of the array within an object that holds the records.
const WRAPPERS: [&[u8]; 9] =
    [b"results", b"records", b"items", b"data", b"value", b"rows", b"hits", b"recommendations", b"annotations"];

/// One value.
pub struct Piece<'a> {
    /// Its bytes; the first [`MAX_ITEM`] where it is longer.
    pub bytes: &'a [u8],
    /// Whether it is longer.
    pub too_long: bool,
    /// Whether it nests deeper than [`MAX_DEPTH`].
    pub too_deep: bool,
}

/// Where in the file the next byte stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Place {
    /// Outside of all values.
    #[default]
    Between,
    /// In an object or array that is a value of its own.
    Within,
    /// In a number, a word or a text that is a value of its own.
    Scalar,
    /// Behind the array of an object, where nothing counts any more.
    Behind,
}

/// What has been read so far.
#[derive(Debug, Default)]
pub struct Splitter {
    place: Place,
    /// Whether the array that holds all values is open.
    in_array: bool,
    /// Whether that array stands in an object.
    wrapped: bool,
    value: Vec<u8>,
    depth: usize,
    deepest: usize,
    too_long: bool,
    in_text: bool,
    escaped: bool,
    /// Where the last text of the value begins and ends, to know the key of an array.
    last_text: (usize, usize),
    /// An array of the first object that may hold the records began just now.
    may_wrap: bool,
    any: bool,
}

impl Splitter {
    /// Takes bytes in and hands each value on as soon as it is whole.
    pub fn feed(&mut self, bytes: &[u8], take: &mut dyn FnMut(Piece) -> Result<(), Stop>) -> Result<(), Stop> {
        let mut rest = bytes;
        while let Some((byte, after)) = rest.split_first() {
            if self.in_text && !self.escaped {
                let plain = rest.iter().position(|b| matches!(b, b'"' | b'\\')).unwrap_or(rest.len());
                let (text, behind) = rest.split_at(plain);
                self.keep(text);
                rest = behind;
                if let Some((byte, after)) = rest.split_first() {
                    self.keep(&[*byte]);
                    self.escaped = *byte == b'\\';
                    self.in_text = *byte != b'"';
                    if !self.in_text {
                        self.last_text.1 = self.value.len().saturating_sub(1);
                    }
                    rest = after;
                    if self.place == Place::Scalar && !self.in_text {
                        self.hand_on(take)?;
                    }
                }
                continue;
            }
            rest = after;
            if self.in_text {
                self.keep(&[*byte]);
                self.escaped = false;
            } else {
                match self.place {
                    Place::Between => self.between(*byte),
                    Place::Within => self.within(*byte, take)?,
                    Place::Scalar => self.scalar(*byte, take)?,
                    Place::Behind => return Ok(()),
                }
            }
        }
        Ok(())
    }

    /// What is left of a value that the file does not end, which may be nothing where only the array is
    /// open; none where the file ends as it should.
    pub fn finish(&mut self) -> Option<Vec<u8>> {
        let cut = matches!(self.place, Place::Within | Place::Scalar) || self.in_array;
        cut.then(|| std::mem::take(&mut self.value))
    }

    fn between(&mut self, byte: u8) {
        match byte {
            b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' => {}
            b'[' if !self.in_array && !self.any => self.in_array = true,
            b']' if self.in_array => {
                self.in_array = false;
                self.place = if self.wrapped { Place::Behind } else { Place::Between };
            }
            b'{' | b'[' => {
                self.begin(Place::Within, byte);
                self.depth = 1;
            }
            b'"' => {
                self.begin(Place::Scalar, byte);
                self.in_text = true;
            }
            _ => self.begin(Place::Scalar, byte),
        }
    }

    fn begin(&mut self, place: Place, byte: u8) {
        self.place = place;
        self.value.clear();
        self.value.shrink_to(64 * 1024);
        (self.depth, self.deepest, self.too_long) = (0, 0, false);
        self.keep(&[byte]);
    }

    fn within(&mut self, byte: u8, take: &mut dyn FnMut(Piece) -> Result<(), Stop>) -> Result<(), Stop> {
        if self.may_wrap && !byte.is_ascii_whitespace() {
            self.may_wrap = false;
            if byte == b'{' {
                (self.in_array, self.wrapped) = (true, true);
                self.between(byte);
                return Ok(());
            }
        }
        self.keep(&[byte]);
        match byte {
            b'"' => {
                self.in_text = true;
                self.last_text.0 = self.value.len();
            }
            b'{' | b'[' => {
                let first = !self.any && !self.in_array && self.depth == 1 && byte == b'[';
                let key = self.value.get(self.last_text.0..self.last_text.1).unwrap_or_default();
                self.may_wrap = first && WRAPPERS.iter().any(|known| known.eq_ignore_ascii_case(key));
                self.depth += 1;
                self.deepest = self.deepest.max(self.depth);
            }
            b'}' | b']' => {
                self.depth -= 1;
                if self.depth == 0 {
                    self.hand_on(take)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn scalar(&mut self, byte: u8, take: &mut dyn FnMut(Piece) -> Result<(), Stop>) -> Result<(), Stop> {
        if matches!(byte, b',' | b'\n' | b'\r' | b']' | b'[' | b'{') {
            self.hand_on(take)?;
            self.between(byte);
        } else {
            self.keep(&[byte]);
        }
        Ok(())
    }

    fn hand_on(&mut self, take: &mut dyn FnMut(Piece) -> Result<(), Stop>) -> Result<(), Stop> {
        self.place = Place::Between;
        self.any = true;
        let (too_long, too_deep) = (self.too_long, self.deepest > MAX_DEPTH);
        take(Piece { bytes: &self.value, too_long, too_deep })
    }

    fn keep(&mut self, bytes: &[u8]) {
        let room = MAX_ITEM.saturating_sub(self.value.len());
        self.too_long |= bytes.len() > room;
        self.value.extend_from_slice(bytes.get(..room.min(bytes.len())).unwrap_or_default());
    }
}
