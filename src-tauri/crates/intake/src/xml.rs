//! Walking through XML with limits: no depth, no piece of text and no entity can make it ask for memory.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesEnd, BytesStart, Event};

use crate::IntakeError;
use crate::container::{complex, damaged, unreadable};

/// Longest tag, and longest text without one, in bytes.
const MAX_TOKEN: usize = 4 * 1024 * 1024;

/// One step through a part of a container.
pub enum Step<'a> {
    /// An element begins; how many are open around it.
    Start(BytesStart<'a>, usize),
    /// An element ends; how many are open around it.
    End(BytesEnd<'a>, usize),
    /// Text; no entity but the five of XML and numbers is ever resolved.
    Text(Cow<'a, str>),
    /// A comment or declaration.
    Other,
}

/// XML on its way through memory.
pub struct Xml<'a, R: BufRead> {
    name: &'a str,
    part: &'a str,
    reader: Reader<Bounded<R>>,
    buffer: Vec<u8>,
    depth: usize,
    max_depth: usize,
}

impl<'a, R: BufRead> Xml<'a, R> {
    /// Begins with the first byte of `part` of the file `name`.
    pub fn new(name: &'a str, part: &'a str, reader: R, max_depth: usize) -> Self {
        let mut reader = Reader::from_reader(Bounded { inner: reader, taken: 0 });
        reader.config_mut().expand_empty_elements = true;
        Self { name, part, reader, buffer: Vec::new(), depth: 0, max_depth }
    }

    /// How many bytes of the part have been read.
    pub fn offset(&self) -> u64 {
        self.reader.buffer_position()
    }

    /// The next step; none at the end.
    pub fn next(&mut self) -> Result<Option<Step<'_>>, IntakeError> {
        let (name, part) = (self.name, self.part);
        self.buffer.clear();
        self.reader.get_mut().taken = 0;
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| match &error {
            quick_xml::Error::Io(error) => unreadable(name, part, error),
            _ => damaged(name, part, &error),
        })?;
        Ok(Some(match event {
            Event::Start(tag) | Event::Empty(tag) => {
                self.depth += 1;
                if self.depth > self.max_depth {
                    return Err(complex(name, format!("elements nest more than {} deep in {part}", self.max_depth)));
                }
                Step::Start(tag, self.depth - 1)
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                Step::End(tag, self.depth)
            }
            Event::Text(text) => Step::Text(text.xml10_content()),
            Event::CData(text) => Step::Text(text.xml10_content()),
            Event::GeneralRef(entity) => Step::Text(match entity.resolve_char_ref() {
                Ok(Some(c)) => Cow::Owned(c.to_string()),
                _ => Cow::Borrowed(quick_xml::escape::resolve_predefined_entity(&entity).unwrap_or_default()),
            }),
            Event::Eof if self.depth > 0 => return Err(damaged(name, part, &"it ends in the middle")),
            Event::Eof => return Ok(None),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => Step::Other,
        }))
    }
}

/// The value of an attribute, by its local name.
pub fn attribute(tag: &BytesStart, key: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes.with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == key)?;
    let value = found.value.as_ref();
    Some(match value.contains('&') {
        true => quick_xml::escape::unescape(value).map_or_else(|_| value.to_owned(), Cow::into_owned),
        false => value.to_owned(),
    })
}

/// Counts what is read within one token.
struct Bounded<R> {
    inner: R,
    taken: usize,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.fill_buf()?.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken > MAX_TOKEN {
            let reason = format!("a tag or text is longer than {MAX_TOKEN} bytes");
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, reason));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.taken += count;
        self.inner.consume(count);
    }
}
