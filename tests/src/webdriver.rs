//! A small WebDriver client for WebKitWebDriver, which opens the program itself: no tauri-driver
//! between them, and no HTTP library for requests to one server on this machine.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Result;

/// Name under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long a condition may take to come true, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long the driver may take for one answer.
const ANSWER: Duration = Duration::from_secs(60);

/// Brings an element into view and tells whether it stands still there: a click on one that moves hits its neighbour.
/// The driver itself does not scroll the page where a part of it can scroll too.
const STANDS_STILL: &str = "const done = arguments[arguments.length - 1];
    const element = document.querySelector(arguments[0]);
    if (!element) return done(false);
    element.scrollIntoView({ block: 'center' });
    const place = () => JSON.stringify([innerWidth, innerHeight, element.getBoundingClientRect()]);
    const before = place();
    requestAnimationFrame(() => requestAnimationFrame(() => done(place() === before)))";

/// Keys without a letter, as WebDriver names them.
pub mod key {
    /// Tab.
    pub const TAB: char = '\u{E004}';
    /// Enter.
    pub const ENTER: char = '\u{E007}';
    /// Shift.
    pub const SHIFT: char = '\u{E008}';
    /// Alt, held.
    pub const ALT: char = '\u{E00A}';
    /// Control, held.
    pub const CONTROL: char = '\u{E009}';
    /// Escape.
    pub const ESCAPE: char = '\u{E00C}';
    /// End.
    pub const END: char = '\u{E010}';
    /// Home.
    pub const HOME: char = '\u{E011}';
    /// Arrow to the left.
    pub const LEFT: char = '\u{E012}';
    /// Arrow to the right.
    pub const RIGHT: char = '\u{E014}';
    /// Arrow down.
    pub const DOWN: char = '\u{E015}';
}

/// A window under the driver's hand; dropping it closes both.
#[derive(Debug)]
pub struct Window {
    driver: Child,
    port: u16,
    session: String,
}

impl Window {
    /// Starts the driver as `command` prepares it (its environment is the program's), and through it `program`.
    ///
    /// # Errors
    /// Where the driver is not installed, or the program shows no window.
    pub fn open(mut command: Command, program: &str, args: &[String]) -> Result<Self> {
        // The port is free at this moment; nobody else on this machine is likely to take it in the next.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let driver = command
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .stdin(Stdio::null())
            .spawn()
            .map_err(|e| format!("cannot start WebKitWebDriver (Debian package webkit2gtk-driver): {e}"))?;
        let mut window = Self { driver, port, session: String::new() };
        until("the driver listens", || Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()))?;
        // A browserName would not match: the program is none.
        let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": args } });
        let made = window.request("POST", "/session", &json!({ "capabilities": { "alwaysMatch": options } }))?;
        window.session = made["sessionId"].as_str().ok_or("the driver made no session")?.to_owned();
        Ok(window)
    }

    /// Runs JavaScript in the page; `arguments` are its arguments.
    ///
    /// # Errors
    /// Where it throws.
    pub fn script(&self, body: &str, arguments: Value) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Runs JavaScript that ends by calling its last argument.
    ///
    /// # Errors
    /// Where it throws.
    pub fn script_async(&self, body: &str, arguments: Value) -> Result<Value> {
        self.post("/execute/async", &json!({ "script": body, "args": arguments }))
    }

    /// Waits until an element matches a CSS selector.
    ///
    /// # Errors
    /// Where none comes.
    pub fn wait(&self, css: &str) -> Result<String> {
        let mut found = String::new();
        until(css, || {
            let query = json!({ "using": "css selector", "value": css });
            let Ok(element) = self.post("/element", &query) else { return Ok(false) };
            found = element[ELEMENT].as_str().unwrap_or_default().to_owned();
            Ok(true)
        })?;
        Ok(found)
    }

    /// Waits until JavaScript, an expression, is true.
    ///
    /// # Errors
    /// Where it does not become so.
    pub fn wait_for(&self, expression: &str) -> Result {
        until(
            expression,
            || Ok(self.script(&format!("return !!({expression})"), json!([])).unwrap_or_default() == true),
        )
    }

    /// Chooses an entry of a list of the system, which the driver cannot open, by its value.
    ///
    /// # Errors
    /// Where the list does not come.
    pub fn select(&self, css: &str, value: &str) -> Result {
        self.wait(css)?;
        let choose = "const list = document.querySelector(arguments[0]);
             list.value = arguments[1];
             list.dispatchEvent(new Event('change', { bubbles: true }))";
        self.script(choose, json!([css, value])).map(drop)
    }

    /// Waits until an element holds a text.
    ///
    /// # Errors
    /// Where it does not come; the error tells what it held.
    pub fn wait_text(&self, css: &str, text: &str) -> Result {
        let held = || Ok::<_, Box<dyn std::error::Error>>(self.text(css).unwrap_or_default());
        until(&format!("{css} says “{text}”"), || Ok(held()?.contains(text)))
            .map_err(|e| format!("{e}; it says “{}”", held().unwrap_or_default()).into())
    }

    /// The text of all elements that match, as it is in the document.
    ///
    /// # Errors
    /// Where the page does not answer.
    pub fn text(&self, css: &str) -> Result<String> {
        let all = "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join('\\n')";
        Ok(self.script(all, json!([css]))?.as_str().unwrap_or_default().to_owned())
    }

    /// How many elements match.
    ///
    /// # Errors
    /// Where the page does not answer.
    pub fn count(&self, css: &str) -> Result<u64> {
        let number = self.script("return document.querySelectorAll(arguments[0]).length", json!([css]))?;
        Ok(number.as_u64().unwrap_or_default())
    }

    /// Clicks on the first element that matches, as a person would: when it is there, can be clicked, and stands still.
    ///
    /// # Errors
    /// Where it cannot be clicked; the error tells why.
    pub fn click(&self, css: &str) -> Result {
        let mut refusal = String::new();
        until(&format!("a click on {css}"), || {
            let element = self.wait(&format!("{css}:not(:disabled)"))?;
            if self.script_async(STANDS_STILL, json!([css]))? != true {
                return Ok(false);
            }
            match self.post(&format!("/element/{element}/click"), &json!({})) {
                Ok(_) => return Ok(true),
                Err(why) => refusal = why.to_string(),
            }
            Ok(false)
        })
        .map_err(|e| format!("{e}; {refusal}").into())
    }

    /// Types into the first element that matches, after what it holds.
    ///
    /// # Errors
    /// Where it takes no text.
    pub fn type_in(&self, css: &str, text: &str) -> Result {
        let element = self.wait(css)?;
        self.post(&format!("/element/{element}/value"), &json!({ "text": text }))?;
        Ok(())
    }

    /// Presses keys together, the last one pressed first let go: `&[key::CONTROL, 'k']`.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn press(&self, keys: &[char]) -> Result {
        let down = keys.iter().map(|k| json!({ "type": "keyDown", "value": k }));
        let up = keys.iter().rev().map(|k| json!({ "type": "keyUp", "value": k }));
        let actions: Vec<Value> = down.chain(up).collect();
        self.post("/actions", &json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] }))?;
        Ok(())
    }

    /// Presses Tab until the focus is on an element that matches.
    ///
    /// # Errors
    /// Where Tab does not lead there.
    pub fn tab_to(&self, css: &str) -> Result {
        for _ in 0..80 {
            self.press(&[key::TAB])?;
            if self.script("return document.activeElement.matches(arguments[0])", json!([css]))? == true {
                return Ok(());
            }
        }
        Err(format!("Tab, pressed 80 times, does not lead to {css}").into())
    }

    /// Types into whatever has the focus.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn type_keys(&self, text: &str) -> Result {
        text.chars().try_for_each(|letter| self.press(&[letter]))
    }

    /// Sizes the window, in CSS pixels, frame included where it has one, and waits until the page knows.
    ///
    /// # Errors
    /// Where the driver refuses.
    pub fn resize(&self, width: u32, height: u32) -> Result {
        self.post("/window/rect", &json!({ "x": 0, "y": 0, "width": width, "height": height }))?;
        self.wait_for(&format!("outerWidth === {width} && outerHeight === {height}"))
    }

    /// The page as a PNG picture, once it has painted what it holds and stands still.
    ///
    /// # Errors
    /// Where the driver has none, or something never stops moving.
    pub fn still(&self) -> Result<Vec<u8>> {
        let painted = "const done = arguments[arguments.length - 1];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())))";
        let mut before = Vec::new();
        until("the picture stands still", || {
            self.script_async(painted, json!([]))?;
            let now = self.screenshot()?;
            let same = now == before;
            before = now;
            Ok(same)
        })?;
        Ok(before)
    }

    /// The page as a PNG picture, as it is.
    ///
    /// # Errors
    /// Where the driver has none.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        let picture = self.request("GET", &format!("/session/{}/screenshot", self.session), &Value::Null)?;
        base64(picture.as_str().unwrap_or_default())
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        self.request("POST", &format!("/session/{}{path}", self.session), body)
    }

    fn request(&self, method: &str, path: &str, body: &Value) -> Result<Value> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(ANSWER))?;
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
        )?;
        let mut reply = String::new();
        stream.read_to_string(&mut reply).map_err(|e| format!("{method} {path}: no answer ({e})"))?;
        let body = reply.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        let mut reply: Value = serde_json::from_str(body).map_err(|e| format!("{method} {path}: {e} in “{body}”"))?;
        let value = reply["value"].take();
        match value["error"].as_str() {
            Some(error) => {
                Err(format!("{method} {path}: {error}: {}", value["message"].as_str().unwrap_or_default()).into())
            }
            None => Ok(value),
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Ending the session closes the program; what fails here was gone already.
        let _ = self.request("DELETE", &format!("/session/{}", self.session), &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Asks again and again, without pause to speak of, until a condition is true.
///
/// # Errors
/// Where it is not within [`PATIENCE`], or cannot be asked.
pub fn until(what: &str, mut condition: impl FnMut() -> Result<bool>) -> Result {
    let begun = Instant::now();
    while !condition()? {
        if begun.elapsed() > PATIENCE {
            return Err(format!("waited {} s in vain: {what}", PATIENCE.as_secs()).into());
        }
        sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// The bytes that a base64 text stands for.
fn base64(text: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut bits = 0_u32;
    let mut held = 0;
    for letter in text.bytes().filter(|b| !b.is_ascii_whitespace() && *b != b'=') {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return Err(format!("not base64: byte {letter}").into()),
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xFF) as u8);
        }
    }
    Ok(bytes)
}
