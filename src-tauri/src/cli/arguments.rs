//! What can be written on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use placard_app::{Look, RedactionProfile, Scale, Size};

/// Placard keeps a delegation's case file for the Universal Periodic Review. Without a command it opens
/// the window.
#[derive(Debug, Parser)]
#[command(name = "placard", version, about, disable_help_subcommand = true)]
pub struct Arguments {
    /// Case file; made on first use [default: default.placard in the user's data folder]
    #[arg(long, global = true, value_name = "FILE")]
    pub case: Option<PathBuf>,
    /// File whose first line is the passphrase of the case file
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// What to do
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Cooperation status of a State per cycle, with its events and sources
    Status {
        /// ISO 3166 code or any known name
        state: String,
        /// Day as of which to answer, such as 2025-12-01 [default: today]
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// For whom it is meant: consent and embargoes hold for public and trusted, internal is everything
        #[arg(long, default_value = "public", value_parser = profile())]
        profile: RedactionProfile,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Read files into the case file
    Import(Import),
    /// Search recommendations, statements, events, asks and sources
    Search {
        /// Words, "a phrase", AND, OR, NOT, word*; for recommendations also field:value, such as theme:torture
        query: String,
        /// state=USA, kind=recommendation|event|statement|ask|source|draft; any filter of the register, such as
        /// response=noted, group=weog, cycle=2, session=22, recommending=France, theme=…, source=upr_info
        #[arg(long, value_name = "KEY=VALUE")]
        filter: Vec<String>,
        /// At most so many hits
        #[arg(long, default_value_t = 50, value_name = "N")]
        limit: usize,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Write a chart to a file
    Chart {
        /// Kind of chart, as --list names it
        #[arg(required_unless_present = "list")]
        kind: Option<String>,
        /// List the kinds, one a line
        #[arg(long)]
        list: bool,
        /// State under review, for the timeline
        #[arg(long, value_name = "STATE")]
        state: Option<String>,
        /// cycle=4, group=african|asia_pacific|eastern_european|latin_american_caribbean|western_european_other,
        /// state=USA,NIC; for the timeline also span=2024-01..2026-12; for the roll call also
        /// arrange=group|session|difference, and against=3 for another cycle; for charts on the register any of its
        /// filters, such as response=noted
        #[arg(long, value_name = "KEY=VALUE")]
        filter: Vec<String>,
        /// Language: en, fr, ar, zh, ru or es
        #[arg(long, default_value = "en")]
        lang: String,
        /// Day as of which to draw [default: today]
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Colours
        #[arg(long, default_value = "light", value_parser = one_of(Look::ALL.map(Look::code), Look::parse))]
        look: Look,
        /// What the picture is made for: slide (1280 × 720), column (640 wide), post (1080 × 1080),
        /// wide-post (1200 × 675)
        #[arg(long, default_value = "screen", value_parser = one_of(Size::ALL.map(Size::code), Size::parse))]
        size: Size,
        /// Pixels of a PNG for each unit of the drawing; 300dpi for print
        #[arg(long, default_value = "2", value_parser = one_of(Scale::ALL.map(Scale::code), Scale::parse))]
        scale: Scale,
        /// For whom it is meant: consent and embargoes hold for public and trusted, internal is everything
        #[arg(long, default_value = "public", value_parser = profile())]
        profile: RedactionProfile,
        /// Where to: .svg, .png or .csv
        #[arg(short, long, required_unless_present = "list", value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Write a briefing to a PDF file
    Brief(Box<Brief>),
    /// Write records to a file
    Export {
        /// recommendations, status, events, statements, asks or sources
        kind: String,
        /// state=USA, cycle=4; for recommendations any filter of the register, such as response=noted
        #[arg(long, value_name = "KEY=VALUE")]
        filter: Vec<String>,
        /// Columns of recommendations, such as state,text,response [default: all]
        #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
        columns: Vec<String>,
        /// Column to order recommendations by; -COLUMN from the last to the first
        #[arg(long, value_name = "COLUMN", allow_hyphen_values = true)]
        order: Option<String>,
        /// For whom it is meant: consent and embargoes hold for public and trusted, internal is everything
        #[arg(long, default_value = "public", value_parser = profile())]
        profile: RedactionProfile,
        /// Where to: .csv, .xlsx or .json
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Check the case file
    Check,
    /// Write a whole copy of the case file
    Backup {
        /// Where to; an existing file is not overwritten
        destination: PathBuf,
    },
}

/// Writes a briefing to a PDF file.
#[derive(Debug, Args)]
pub struct Brief {
    /// ISO 3166 code or any known name; a board and a kept briefing need none
    pub state: Option<String>,
    /// List the presets, one a line
    #[arg(long)]
    pub list: bool,
    /// Preset, as --list names it [default: factsheet]
    #[arg(long, value_name = "PRESET")]
    pub preset: Option<String>,
    /// Recommendations that are meant, by any filter of the register, such as theme=Justice [default: all]
    #[arg(long, value_name = "KEY=VALUE")]
    pub filter: Vec<String>,
    /// theme=…, mission=NORWAY, audience=…, contact=…, board=NAME, draft=TITLE, saved=NAME, sections=status,asks,
    /// text="Heading: words"; words for framework, challenges, questions, summary
    #[arg(long, value_name = "KEY=VALUE", value_parser = setting)]
    pub set: Vec<(String, String)>,
    /// Language: en, fr, ar, zh, ru or es [default: en]
    #[arg(long)]
    pub lang: Option<String>,
    /// Day as of which to speak [default: today]
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Who prepared it, as printed
    #[arg(long, value_name = "NAME")]
    pub prepared_by: Option<String>,
    /// Logo to print: .svg or .png
    #[arg(long, value_name = "FILE")]
    pub logo: Option<PathBuf>,
    /// Layout of your own, in place of the preset's: a typst file
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
    /// For whom it is: public, trusted or internal [default: public]
    #[arg(long, value_name = "PROFILE")]
    pub profile: Option<String>,
    /// Replace a file that is there
    #[arg(long)]
    pub force: bool,
    /// Write what the pages are set from (layout, data, pictures, fonts) into a folder, for trying changes with typst
    #[arg(long, value_name = "FOLDER", conflicts_with = "output")]
    pub source: Option<PathBuf>,
    /// Where to: a .pdf file
    #[arg(short, long, required_unless_present_any = ["list", "source"], value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// A `KEY=VALUE` with a key that a briefing has; another is wrong usage.
fn setting(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if placard_app::BRIEFING_KEYS.contains(&key) => Ok((key.to_owned(), value.to_owned())),
        _ => Err(format!("write KEY=VALUE; the keys are {}", placard_app::BRIEFING_KEYS.join(", "))),
    }
}

/// For whom something is meant, by its code.
fn profile() -> impl TypedValueParser<Value = RedactionProfile> {
    one_of(RedactionProfile::ALL.map(RedactionProfile::code), RedactionProfile::from_code)
}

/// A value by its code; another is wrong usage.
fn one_of<T: Default + Clone + Send + Sync + 'static, const N: usize>(
    codes: [&'static str; N],
    parse: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(codes).map(move |code| parse(&code).unwrap_or_default())
}

/// Reads files into the case file.
#[derive(Debug, Args)]
pub struct Import {
    /// Files of recommendations (.csv, .xls, .xlsx, .ods, .json, .docx) and press releases (.txt, .docx, .html)
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// What the files are, where it should not be guessed
    #[arg(long = "as", value_name = "KIND", value_parser = placard_app::import_kinds())]
    pub kind: Option<String>,
    /// State under review that the files are about, where it should not be guessed
    #[arg(long, value_name = "STATE")]
    pub state: Option<String>,
    /// Session of the Working Group of all rows of a table that does not name it
    #[arg(long, value_name = "N")]
    pub session: Option<u8>,
    /// Cycle of all rows of a table that does not name it
    #[arg(long, value_name = "N")]
    pub cycle: Option<u8>,
    /// Character encoding, such as utf-8, windows-1252 or macintosh, where it should not be guessed
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
    /// Separator of columns, where it should not be guessed
    #[arg(long, value_name = "CHARACTER")]
    pub separator: Option<char>,
    /// Sheet of a workbook [default: the first that holds recommendations]
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Write the rows that cannot be taken over to this file (.csv, .xlsx or .json), to mend and import again
    #[arg(long, value_name = "FILE")]
    pub rejected: Option<PathBuf>,
    /// Show what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
}
