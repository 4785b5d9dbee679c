//! The logo of a coalition: a picture from a stranger's file, looked at closely before anything draws it.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterFormat, RasterImage};

use crate::error::LogoError;

/// Most bytes of a file.
const MOST_BYTES: usize = 5 * 1024 * 1024;
/// Most pixels of a PNG picture along one side, and in all: a hand's breadth at 600 to the inch has half as many.
const LONGEST_SIDE: u32 = 4096;
const MOST_PIXELS: u64 = 8 * 1024 * 1024;
/// Most elements of an SVG picture, and most repetitions of one: what repeats repetitions grows beyond all bounds.
const MOST_ELEMENTS: usize = 5_000;
const MOST_REPETITIONS: usize = 8;
/// Elements that are no drawing, call for other files, take memory without bounds, or need a font that is not here.
const REFUSED: [&str; 13] = [
    "script",
    "foreignobject",
    "image",
    "feimage",
    "iframe",
    "animate",
    "animatetransform",
    "animatemotion",
    "set",
    "pattern",
    "filter",
    "text",
    "mask",
];
/// Parts of a PNG file that are needed to draw it. The others may name people and places.
const DRAWN_PARTS: [&[u8; 4]; 8] = [b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"IDAT", b"IEND"];
const PNG_MARK: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A logo that may be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    bytes: Vec<u8>,
    format: LogoFormat,
}

/// What kind of picture a logo is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoFormat {
    /// A drawing.
    Svg,
    /// Pixels.
    Png,
}

impl Logo {
    /// Takes the bytes of an SVG or PNG file called `name`. What a PNG file says besides its picture is taken out.
    ///
    /// # Errors
    /// [`LogoError`] when it is no such picture, too large, damaged, or holds more than a drawing. Nothing is
    /// unpacked before its size is known.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Self, LogoError> {
        let file = File { name };
        if bytes.len() > MOST_BYTES {
            return Err(file.too_large(format!("{} MB", bytes.len().div_ceil(1024 * 1024)), "5 MB".to_owned()));
        }
        if bytes.starts_with(PNG_MARK) {
            let bytes = file.checked_png(bytes)?;
            return Ok(Self { bytes, format: LogoFormat::Png });
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
        if !text.starts_with(b"<") {
            return Err(LogoError::Unknown { name: name.to_owned() });
        }
        let svg = std::str::from_utf8(text).map_err(|e| file.damaged(e.to_string()))?;
        file.check_svg(svg)?;
        Ok(Self { bytes: text.to_vec(), format: LogoFormat::Svg })
    }

    /// Its bytes, as they are drawn.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What kind of picture it is.
    #[must_use]
    pub fn format(&self) -> LogoFormat {
        self.format
    }

    /// Name under which templates find it.
    pub(crate) fn file(&self) -> &'static str {
        match self.format {
            LogoFormat::Svg => "logo.svg",
            LogoFormat::Png => "logo.png",
        }
    }
}

/// The file, for errors.
struct File<'a> {
    name: &'a str,
}

impl File<'_> {
    fn too_large(&self, size: String, limit: String) -> LogoError {
        LogoError::TooLarge { name: self.name.to_owned(), size, limit }
    }

    fn damaged(&self, reason: impl Into<String>) -> LogoError {
        LogoError::Damaged { name: self.name.to_owned(), reason: reason.into() }
    }

    fn refused(&self, what: impl Into<String>) -> LogoError {
        LogoError::Unsafe { name: self.name.to_owned(), what: what.into() }
    }

    /// The picture without the parts that do not draw.
    fn checked_png(&self, bytes: &[u8]) -> Result<Vec<u8>, LogoError> {
        let number = |bytes: &[u8]| bytes.first_chunk().map_or(0, |four| u32::from_be_bytes(*four));
        let mut clean = PNG_MARK.to_vec();
        let mut rest = bytes.get(PNG_MARK.len()..).unwrap_or_default();
        while let Some((head, _)) = rest.split_at_checked(8) {
            let (length, kind) = head.split_at(4);
            // Four bytes each of length, kind and checksum stand around the content.
            let whole = number(length).saturating_add(12) as usize;
            let Some((part, after)) = rest.split_at_checked(whole) else {
                return Err(self.damaged("the file ends too early"));
            };
            if kind == b"IHDR" {
                self.check_pixels(number(&part[8..]), number(part.get(12..).unwrap_or_default()))?;
            } else if clean.len() == PNG_MARK.len() {
                return Err(self.damaged("its size is missing"));
            }
            if DRAWN_PARTS.iter().any(|drawn| *drawn == kind) {
                clean.extend_from_slice(part);
            }
            rest = after;
        }
        RasterImage::plain(Bytes::new(clean.clone()), RasterFormat::Exchange(ExchangeFormat::Png))
            .map_err(|e| self.damaged(e.to_string()))?;
        Ok(clean)
    }

    fn check_pixels(&self, width: u32, height: u32) -> Result<(), LogoError> {
        if width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
            let size = format!("{width} × {height} pixels");
            return Err(self.too_large(size, format!("{LONGEST_SIDE} pixels a side and 8 million in all")));
        }
        Ok(())
    }

    fn check_svg(&self, svg: &str) -> Result<(), LogoError> {
        let mut reader = Reader::from_str(svg);
        let (mut elements, mut repetitions) = (0, 0);
        loop {
            match reader.read_event().map_err(|e| self.damaged(e.to_string()))? {
                Event::Start(element) | Event::Empty(element) => {
                    elements += 1;
                    let name = element.local_name().as_ref().to_ascii_lowercase();
                    if elements == 1 && name != "svg" {
                        return Err(LogoError::Unknown { name: self.name.to_owned() });
                    }
                    if REFUSED.contains(&name.as_str()) || (name == "svg" && elements > 1) {
                        return Err(self.refused(format!("<{name}>")));
                    }
                    repetitions += usize::from(name == "use");
                    self.check_attributes(&element)?;
                }
                Event::Text(text) => self.check_style(&text)?,
                Event::CData(text) => self.check_style(&text)?,
                Event::DocType(text) if text.to_ascii_uppercase().contains("!ENTITY") => {
                    return Err(self.refused("<!ENTITY>"));
                }
                Event::Eof => break,
                _ => {}
            }
            if elements > MOST_ELEMENTS {
                return Err(self.too_large(format!("over {MOST_ELEMENTS} shapes"), MOST_ELEMENTS.to_string()));
            }
            if repetitions > MOST_REPETITIONS {
                return Err(self.too_large(format!("over {MOST_REPETITIONS} <use>"), MOST_REPETITIONS.to_string()));
            }
        }
        usvg::Tree::from_str(svg, &usvg::Options::default()).map_err(|e| self.damaged(e.to_string()))?;
        Ok(())
    }

    fn check_attributes(&self, element: &BytesStart<'_>) -> Result<(), LogoError> {
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|e| self.damaged(e.to_string()))?;
            let name = attribute.key.local_name().as_ref().to_ascii_lowercase();
            let value = attribute.value.as_ref();
            if name.starts_with("on") {
                return Err(self.refused(name));
            }
            if name == "href" && !value.trim_start().starts_with('#') {
                return Err(self.refused(format!("a link ({})", value.chars().take(60).collect::<String>())));
            }
            self.check_style(value)?;
        }
        Ok(())
    }

    /// Refuses what a style calls for from elsewhere.
    fn check_style(&self, style: &str) -> Result<(), LogoError> {
        let style = style.to_ascii_lowercase();
        let leads_out = |after: &str| !after.trim_start_matches([' ', '"', '\'']).starts_with('#');
        if style.contains("@import") || style.split("url(").skip(1).any(leads_out) {
            return Err(self.refused("a style from elsewhere"));
        }
        Ok(())
    }
}
