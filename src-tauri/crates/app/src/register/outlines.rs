//! What files are, before their rows are taken. A report of the Working Group has to be read in full for that, so
//! several files are looked at on all processors, and what a report is is not asked a second time.

use std::collections::HashMap;
use std::fs::{File, Metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use placard_domain::Reference;
use placard_intake::register::{self, Outline, ReadOptions, RegisterKind, header_signature};

use super::import::no_recommendations;
use crate::imports::name;
use crate::in_order::in_order;
use crate::job::Running;
use crate::views::register_import::RegisterFile;
use crate::{AppError, Desk};

/// A file that was looked at and can be read.
pub(crate) struct Ready {
    pub(crate) path: PathBuf,
    pub(crate) name: String,
    pub(crate) size: u64,
    pub(crate) options: ReadOptions,
    pub(crate) outline: Outline,
}

/// What reports were found to be, as long as their files are not written again.
#[derive(Debug, Default)]
pub(crate) struct Outlines(HashMap<PathBuf, Kept>);

#[derive(Debug)]
struct Kept {
    file: Stamp,
    options: ReadOptions,
    outline: Outline,
}

/// By what a file is known to be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    size: u64,
    written: Option<SystemTime>,
}

impl From<Metadata> for Stamp {
    fn from(file: Metadata) -> Self {
        Self { size: file.len(), written: file.modified().ok() }
    }
}

impl Outlines {
    fn get(&self, path: &Path, file: Stamp, options: &ReadOptions) -> Option<&Outline> {
        let kept = self.0.get(path).filter(|kept| kept.file == file)?;
        (kept.options == without_corrections(options)).then_some(&kept.outline)
    }

    fn keep(&mut self, path: &Path, file: Stamp, options: &ReadOptions, outline: &Outline) {
        if matches!(outline.kind, RegisterKind::WgReport | RegisterKind::WgAddendum) {
            let kept = Kept { file, options: without_corrections(options), outline: outline.clone() };
            self.0.insert(path.to_owned(), kept);
        }
    }
}

/// Corrections change recommendations, not what the file is.
fn without_corrections(options: &ReadOptions) -> ReadOptions {
    ReadOptions { corrections: Vec::new(), ..options.clone() }
}

/// What a file is; none where it is a text.
fn outline(
    path: &Path,
    reference: &Reference,
    options: &ReadOptions,
    known: &Outlines,
) -> Result<(Stamp, Option<Outline>), AppError> {
    let mut file = open(path)?;
    let stamp = Stamp::from(file.metadata().map_err(|e| AppError::unreadable(path, &e))?);
    let outline = match known.get(path, stamp, options) {
        Some(outline) => Some(outline.clone()),
        None => register::outline(&mut file, &name(path), reference, options)?,
    };
    Ok((stamp, outline))
}

pub(crate) fn open(path: &Path) -> Result<File, AppError> {
    File::open(path).map_err(|e| AppError::unreadable(path, &e))
}

impl Desk<'_> {
    /// What a file is; none where it is a text. Says whether its mapping was remembered.
    pub(crate) fn look(&mut self, path: &Path, options: &ReadOptions) -> Result<(Option<Ready>, bool), AppError> {
        let (stamp, outline) = outline(path, self.reference, options, self.outlines)?;
        self.looked_over(path, options, stamp, outline)
    }

    /// What files are, in their order; none for each that is a text.
    pub(crate) fn look_at_all(
        &mut self,
        files: &[(PathBuf, ReadOptions)],
        running: Option<&Running>,
    ) -> Result<Vec<Option<Ready>>, AppError> {
        let mut found = Vec::with_capacity(files.len());
        let mut done = 0;
        let (reference, known) = (self.reference, &*self.outlines);
        let look = |(path, options): &(PathBuf, ReadOptions)| outline(path, reference, options, known);
        in_order(files, look, |_, outlined| {
            let (stamp, outline) = outlined?;
            done += stamp.size;
            found.push((stamp, outline));
            let is_wanted = running.is_none_or(|running| running.is_wanted_at(done));
            if is_wanted { Ok(()) } else { Err(AppError::cancelled()) }
        })?;
        let looked_over = files.iter().zip(found).map(|((path, options), (stamp, outline))| {
            self.looked_over(path, options, stamp, outline).map(|(ready, _)| ready)
        });
        looked_over.collect()
    }

    /// A file of which it is known what it is; a table is read as one with the same header was before.
    fn looked_over(
        &mut self,
        path: &Path,
        options: &ReadOptions,
        stamp: Stamp,
        outline: Option<Outline>,
    ) -> Result<(Option<Ready>, bool), AppError> {
        let Some(outline) = outline else { return Ok((None, false)) };
        self.outlines.keep(path, stamp, options, &outline);
        let ready =
            |outline, options| Ready { path: path.to_owned(), name: name(path), size: stamp.size, options, outline };
        let is_open = outline.kind == RegisterKind::Table && options.mapping.is_none();
        let kept = if is_open { self.case.mapping(&header_signature(&outline.header))? } else { None };
        if let Some(mapping) = kept.and_then(|json| serde_json::from_str(&json).ok()) {
            let options = ReadOptions { mapping: Some(mapping), ..options.clone() };
            let again = register::outline(&mut open(path)?, &name(path), self.reference, &options)?;
            return Ok((again.map(|outline| ready(outline, options)), true));
        }
        Ok((Some(ready(outline, options.clone())), false))
    }

    /// The files, each looked at and ready to be read.
    pub(crate) fn ready(&mut self, files: &[RegisterFile]) -> Result<Vec<Ready>, AppError> {
        let files: Vec<_> = files.iter().map(|file| (PathBuf::from(&file.path), file.options.clone())).collect();
        let found = self.look_at_all(&files, None)?;
        let ready = files.iter().zip(found).map(|((path, _), ready)| {
            let ready = ready.ok_or_else(|| no_recommendations(path))?;
            match ready.outline.questions.as_slice() {
                [] => Ok(ready),
                open => Err(AppError::open_questions(&ready.name, open)),
            }
        });
        ready.collect()
    }
}
