//! Web pages: the running text of the page without its furniture, and what the page says of itself.

use std::cell::RefCell;

use encoding_rs::Encoding;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};
use placard_domain::PartialDate;

use crate::document::{Document, MAX_TEXT_BYTES, Meta, Role};
use crate::{Input, IntakeError, encoding};

/// Most tokens of a page: a page of ten megabytes with a tag every five bytes.
const MAX_TOKENS: usize = 2_000_000;
/// Most attributes of one tag; the tokenizer compares each with each.
const MAX_ATTRIBUTES: usize = 2_000;

/// Elements that are not the text of the page.
const FURNITURE: [&str; 16] = [
    "script", "style", "nav", "header", "footer", "aside", "form", "noscript", "template", "svg", "button", "select",
    "iframe", "dialog", "figure", "menu",
];
/// Words in the class or id of a block that holds a notice and not the text.
const NOTICES: [&str; 6] = ["cookie", "consent", "gdpr", "newsletter", "breadcrumb", "share-"];
const BLOCKS: [&str; 24] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "table",
    "tr",
    "td",
    "th",
    "dd",
    "dt",
    "pre",
    "hr",
    "address",
];
/// Elements without content, which no end tag closes.
const VOID: [&str; 9] = ["br", "hr", "img", "input", "meta", "link", "source", "wbr", "area"];

/// Reads a web page.
pub fn read(input: &Input) -> Result<(Document, &'static str), IntakeError> {
    let name = || input.name.to_owned();
    if input.bytes.len() > MAX_TEXT_BYTES {
        return Err(IntakeError::TooLarge { name: name(), limit: MAX_TEXT_BYTES, size: input.bytes.len() });
    }
    let decoded = encoding::decode(input.bytes, declared(input.bytes));
    let decoded = decoded.ok_or_else(|| IntakeError::NotText { name: name() })?;
    let complex = |reason: &str| IntakeError::TooComplex { name: name(), reason: reason.to_owned() };
    if most_attributes(&decoded.text) > MAX_ATTRIBUTES {
        return Err(complex("a tag has more than 2,000 attributes"));
    }
    let tokenizer = Tokenizer::new(Sink::default(), html5ever::tokenizer::TokenizerOpts::default());
    let queue = BufferQueue::default();
    let mut rest = decoded.text.as_str();
    while !rest.is_empty() {
        let (chunk, after) = rest.split_at(rest.floor_char_boundary(65_536));
        rest = after;
        queue.push_back(StrTendril::from_slice(chunk));
        // The sink asks for no script to be run, so a pause is only a signal to go on.
        while let html5ever::TokenizerResult::Script(()) = tokenizer.feed(&queue) {}
        if tokenizer.sink.0.borrow().tokens > MAX_TOKENS {
            return Err(complex("the page has more than two million tags"));
        }
    }
    tokenizer.end();
    let mut page = tokenizer.sink.0.into_inner();
    page.end_block();
    page.document.meta = page.meta;
    Ok((page.document, decoded.name))
}

/// The encoding that a page names in its first bytes.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let (_, after) = head.split_once("charset=")?;
    let label: String =
        after.trim_start_matches(['"', '\'', ' ']).chars().take_while(|c| !"\"' />;".contains(*c)).collect();
    Encoding::for_label(label.as_bytes())
}

/// Counts the attributes of the fullest tag the way a browser divides them: blanks and slashes
/// divide, quotation marks hold only after an equals sign.
fn most_attributes(html: &str) -> usize {
    let (mut most, mut count) = (0, 0);
    let mut in_tag = false;
    let mut quote: Option<u8> = None;
    let mut before = b' ';
    for byte in html.bytes() {
        match (in_tag, quote) {
            (false, _) => {
                if before == b'<' && byte.is_ascii_alphabetic() {
                    (in_tag, count) = (true, 0);
                }
            }
            (true, Some(mark)) => {
                if byte == mark {
                    quote = None;
                    count += 1;
                }
            }
            (true, None) => match byte {
                b'>' => {
                    in_tag = false;
                    most = most.max(count);
                }
                b'"' | b'\'' if before == b'=' => quote = Some(byte),
                b if (b.is_ascii_whitespace() || b == b'/') && !(before.is_ascii_whitespace() || before == b'/') => {
                    count += 1;
                }
                _ => {}
            },
        }
        if !(byte.is_ascii_whitespace() && before == b'=') {
            before = byte;
        }
    }
    most.max(count)
}

#[derive(Default)]
struct Sink(RefCell<Page>);

#[derive(Default)]
struct Page {
    document: Document,
    meta: Meta,
    tokens: usize,
    /// Open elements that are skipped; nothing is kept while there is one.
    skipped: Vec<String>,
    in_title: bool,
    title: String,
    role: Option<Role>,
    block: String,
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        page.tokens += 1;
        match token {
            Token::TagToken(tag) => page.tag(&tag),
            Token::CharacterTokens(text) => {
                page.text(&text);
                TokenSinkResult::Continue
            }
            _ => TokenSinkResult::Continue,
        }
    }
}

impl Page {
    fn text(&mut self, text: &str) {
        if self.in_title {
            self.title.push_str(text);
        } else if self.skipped.is_empty() {
            // A line end in the source of a page is a blank.
            self.block.extend(text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
        }
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        let starts = tag.kind == TagKind::StartTag;
        if starts {
            self.metadata(name, tag);
        }
        self.nesting(name, starts, tag);
        if name == "title" {
            self.in_title = starts && self.title.is_empty() && self.skipped.is_empty();
        }
        if self.skipped.is_empty() {
            if name == "br" {
                self.block.push('\n');
            } else if BLOCKS.contains(&name) {
                self.end_block();
                self.role = starts.then_some(match name {
                    "h1" => Role::Title,
                    "h2" | "h3" | "h4" | "h5" | "h6" => Role::Heading,
                    "li" => Role::Item,
                    _ => Role::Paragraph,
                });
            }
        }
        match (starts, name) {
            (true, "script") => TokenSinkResult::RawData(RawKind::ScriptData),
            (true, "style" | "noscript" | "iframe" | "noframes" | "xmp") => TokenSinkResult::RawData(RawKind::Rawtext),
            (true, "title" | "textarea") => TokenSinkResult::RawData(RawKind::Rcdata),
            _ => TokenSinkResult::Continue,
        }
    }

    /// Tracks what is skipped; elements of the same name within count too.
    fn nesting(&mut self, name: &str, starts: bool, tag: &Tag) {
        if starts {
            let within = self.skipped.last().is_some_and(|open| open == name);
            let furniture = self.skipped.is_empty() && (FURNITURE.contains(&name) || is_notice(tag));
            if (within || furniture) && !VOID.contains(&name) && !(tag.self_closing && name == "svg") {
                if furniture {
                    self.end_block();
                }
                self.skipped.push(name.to_owned());
            }
        } else if self.skipped.last().is_some_and(|open| open == name) {
            self.skipped.pop();
        }
    }

    fn metadata(&mut self, name: &str, tag: &Tag) {
        let attribute = |key: &str| tag.attrs.iter().find(|a| &*a.name.local == key).map(|a| a.value.trim().to_owned());
        let day = |text: String| text.get(..10).and_then(|day| PartialDate::parse(day).ok());
        match name {
            "meta" => {
                let key = attribute("property").or_else(|| attribute("name")).unwrap_or_default().to_lowercase();
                let Some(content) = attribute("content").filter(|content| !content.is_empty()) else { return };
                match key.as_str() {
                    "og:title" => self.meta.title = Some(content),
                    "article:published_time" | "dcterms.date" | "date" => self.meta.date = day(content),
                    "og:site_name" => self.meta.publisher = Some(content),
                    "og:url" => self.meta.url = Some(content),
                    _ => {}
                }
            }
            "link" if attribute("rel").as_deref() == Some("canonical") && self.meta.url.is_none() => {
                self.meta.url = attribute("href").filter(|href| href.starts_with("http"));
            }
            "time" if self.meta.date.is_none() => self.meta.date = attribute("datetime").and_then(day),
            _ => {}
        }
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        self.document.push(self.role.unwrap_or(Role::Paragraph), &block);
        if self.meta.title.is_none() && !self.title.trim().is_empty() {
            self.meta.title = Some(self.title.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}

fn is_notice(tag: &Tag) -> bool {
    let named = tag.attrs.iter().filter(|a| matches!(&*a.name.local, "class" | "id"));
    &*tag.name != "body"
        && &*tag.name != "html"
        && named.into_iter().any(|a| {
            let value = a.value.to_lowercase();
            NOTICES.iter().any(|notice| value.contains(notice))
        })
}
