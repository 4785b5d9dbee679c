//! What can be written on the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

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
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Read files into the case file
    Import {
        /// Files: press releases as .txt, .docx or .html
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// What the files are, where it should not be guessed
        #[arg(long = "as", value_name = "KIND", value_parser = ["press_release"])]
        kind: Option<String>,
        /// State under review that the files are about, where it should not be guessed
        #[arg(long, value_name = "STATE")]
        state: Option<String>,
        /// Show what would be written, and write nothing
        #[arg(long)]
        dry_run: bool,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Search statements, events, asks and sources
    Search {
        /// Words, "a phrase", OR, -word, word*
        query: String,
        /// state=USA, kind=event|statement|ask|source
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
        /// cycle=4, group=african|asia_pacific|eastern_european|latin_american_caribbean|western_european_other
        #[arg(long, value_name = "KEY=VALUE")]
        filter: Vec<String>,
        /// Language: en, fr or ar
        #[arg(long, default_value = "en")]
        lang: String,
        /// Day as of which to draw [default: today]
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Where to: .svg, .png or .csv
        #[arg(short, long, required_unless_present = "list", value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Write a briefing to a PDF file
    Brief {
        /// ISO 3166 code or any known name
        #[arg(required_unless_present = "list")]
        state: Option<String>,
        /// List the presets, one a line
        #[arg(long)]
        list: bool,
        /// Preset, as --list names it [default: factsheet]
        #[arg(long, value_name = "PRESET")]
        preset: Option<String>,
        /// Language: en, fr or ar
        #[arg(long, default_value = "en")]
        lang: String,
        /// Day as of which to speak [default: today]
        #[arg(long, value_name = "DATE")]
        as_of: Option<String>,
        /// Who prepared it, as printed
        #[arg(long, value_name = "NAME")]
        prepared_by: Option<String>,
        /// Where to: a .pdf file
        #[arg(short, long, required_unless_present = "list", value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Write records to a file
    Export {
        /// status, events, statements, asks or sources
        kind: String,
        /// state=USA, cycle=4
        #[arg(long, value_name = "KEY=VALUE")]
        filter: Vec<String>,
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
