//! Placard: the shell around [`placard_app`]. With a command it answers on the command line; without
//! one it opens the window.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod cli;
mod clock;
mod dialogs;
mod folders;
mod window;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    if let Some(served) = placard_app::serve_pdf(std::env::args_os()) {
        return served;
    }
    if let Ok(program) = std::env::current_exe() {
        placard_app::read_pdfs_with(program);
    }
    let arguments = cli::Arguments::parse();
    let result = match cli::start(&arguments) {
        Ok(app) => match arguments.command {
            Some(command) => cli::run(app, command),
            None => window::open(app),
        },
        Err(refused) => Err(refused),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(refused) => {
            eprintln!("placard: {refused}");
            ExitCode::from(refused.exit_code())
        }
    }
}
