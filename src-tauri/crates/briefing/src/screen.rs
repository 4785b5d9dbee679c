//! A page as a picture that the window may show.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use typst::layout::{Frame, FrameItem};
use typst::utils::hash128;
use typst::visualize::{Image, ImageKind};
use typst_layout::Page;
use typst_svg::SvgOptions;
use usvg::WriteOptions;

/// Longest side of a picture made of pixels: as many as a screen shows of it.
const LONGEST_SIDE: u32 = 400;

/// Pictures within pages as they are shown, by what they are: making one takes longer than the rest of its page.
static SHOWN: LazyLock<Mutex<HashMap<u128, Arc<Shown>>>> = LazyLock::new(Mutex::default);

/// A picture within a page.
struct Shown {
    /// Its elements, or the address of its pixels.
    content: String,
    is_drawing: bool,
    width: f64,
    height: f64,
}

/// Forgets the pictures.
pub(crate) fn forget() {
    SHOWN.lock().unwrap_or_else(PoisonError::into_inner).clear();
}

/// The page as SVG, without anything that could run, load or style.
pub(crate) fn page_svg(page: &Page) -> String {
    let mut images = Vec::new();
    collect(&page.frame, &mut images);
    shown(&typst_svg::svg(page, &SvgOptions::default()), &mut images.into_iter())
}

/// A mark of what is drawn on the page, and of nothing else: where its parts stand in the document may change.
pub(crate) fn digest(page: &Page) -> String {
    let mut parts = Vec::new();
    mark(&page.frame, &mut parts);
    format!("{:032x}", hash128(&parts))
}

fn mark(frame: &Frame, parts: &mut Vec<u128>) {
    for (place, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                parts.push(hash128(&(place, group.transform, &group.clip)));
                mark(&group.frame, parts);
                parts.push(0);
            }
            FrameItem::Text(text) => parts.push(hash128(&(place, text))),
            FrameItem::Shape(shape, _) => parts.push(hash128(&(place, shape))),
            FrameItem::Image(image, size, _) => parts.push(hash128(&(place, image, size))),
            FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// The pictures of a frame in the order in which they are drawn.
fn collect<'a>(frame: &'a Frame, images: &mut Vec<&'a Image>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, images),
            FrameItem::Image(image, _, _) => images.push(image),
            _ => {}
        }
    }
}

/// `svg` with drawings in the place of pictures of drawings, and without links, styles and what names another file.
fn shown(svg: &str, images: &mut dyn Iterator<Item = &Image>) -> String {
    let mut out = String::with_capacity(svg.len());
    let mut reader = Reader::from_str(svg);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => match element.local_name().as_ref() {
                // The area of a link holds nothing that is seen.
                "a" | "image" => {
                    if element.local_name().as_ref() == "image" {
                        place(&element, images.next(), &mut out);
                    }
                    let end = element.to_end().into_owned();
                    if reader.read_to_end(end.name()).is_err() {
                        break;
                    }
                }
                _ => open(&element, ">", &mut out),
            },
            Ok(Event::Empty(element)) => match element.local_name().as_ref() {
                "a" => {}
                "image" => place(&element, images.next(), &mut out),
                _ => open(&element, "/>", &mut out),
            },
            Ok(Event::End(element)) => {
                let _ = write!(out, "</{}>", element.name().as_ref());
            }
            // Nothing that is read stands between the elements of a page; letters are shapes.
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    out
}

fn open(element: &BytesStart<'_>, end: &str, out: &mut String) {
    out.push('<');
    out.push_str(element.name().as_ref());
    for (name, value) in attributes(element) {
        let _ = write!(out, " {name}=\"{value}\"");
    }
    out.push_str(end);
}

/// The attributes that may stay, with their values as written.
fn attributes(element: &BytesStart<'_>) -> Vec<(String, String)> {
    let all = element.attributes().flatten();
    let all = all.map(|attribute| (attribute.key.as_ref().to_owned(), attribute.value.into_owned()));
    all.filter(|(name, value)| {
        let leads_out = name.ends_with("href") && !value.starts_with('#');
        !leads_out && name != "style" && name != "class" && !name.starts_with("on") && !name.starts_with("data-")
    })
    .collect()
}

/// Draws a picture where `element` stood.
fn place(element: &BytesStart<'_>, image: Option<&Image>, out: &mut String) {
    let Some(picture) = image.and_then(picture) else { return };
    let attributes: HashMap<String, String> = attributes(element).into_iter().collect();
    let number = |name: &str| attributes.get(name).and_then(|value| value.parse::<f64>().ok()).unwrap_or_default();
    let transform = attributes.get("transform").map_or("", String::as_str);
    let (width, height) = (number("width"), number("height"));
    let _ = if picture.is_drawing {
        let (across, down) = (width / picture.width, height / picture.height);
        write!(out, "<g transform=\"{transform} scale({across} {down})\">{}</g>", picture.content)
    } else {
        let href = &picture.content;
        write!(
            out,
            "<image transform=\"{transform}\" width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\" href=\"{href}\"/>"
        )
    };
}

/// The picture as it is shown; nothing where it cannot be.
fn picture(image: &Image) -> Option<Arc<Shown>> {
    let key = hash128(image.kind());
    let known = |shown: &HashMap<u128, Arc<Shown>>| shown.get(&key).cloned();
    if let Some(shown) = known(&SHOWN.lock().unwrap_or_else(PoisonError::into_inner)) {
        return Some(shown);
    }
    let (content, is_drawing) = match image.kind() {
        ImageKind::Svg(drawing) => {
            // Two drawings on one page must not share the name of a pattern.
            let options = WriteOptions {
                id_prefix: Some(format!("p{key:x}-")),
                coordinates_precision: 2,
                transforms_precision: 5,
                ..WriteOptions::default()
            };
            let svg = shown(&drawing.tree().to_string(&options), &mut std::iter::empty());
            (svg.split_once('>')?.1.strip_suffix("</svg>")?.to_owned(), true)
        }
        ImageKind::Raster(raster) => {
            let small = raster.dynamic().thumbnail(LONGEST_SIDE, LONGEST_SIDE).to_rgba8();
            (png_address(small.width(), small.height(), small.as_raw())?, false)
        }
        ImageKind::Pdf(_) => return None,
    };
    let shown = Arc::new(Shown { content, is_drawing, width: image.width(), height: image.height() });
    SHOWN.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&shown));
    Some(shown)
}

/// An address that holds the pixels themselves.
fn png_address(width: u32, height: u32, pixels: &[u8]) -> Option<String> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(pixels)).ok()?;
    Some(format!("data:image/png;base64,{}", BASE64.encode(bytes)))
}
