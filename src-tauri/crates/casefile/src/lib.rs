//! The case file of a delegation: one SQLite database, plain or encrypted. The only crate that speaks SQL.
//!
//! Every change goes through one place ([`CaseFile`]'s changing methods → `change::Writer`), which writes
//! the record, its search index and its history in one transaction. There is no clock here: whoever
//! changes something says when it is.

mod accept;
mod ask;
mod backup;
mod board;
mod briefing;
mod change;
mod check;
mod draft;
mod error;
mod event;
mod header;
mod migrate;
mod open;
mod passphrase;
mod place;
mod record;
mod register;
mod remembered;
mod search;
mod source;
mod statement;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use placard_domain::{Ask, Event, Iso3, Source, Statement};
use placard_register::Register;
use rusqlite::{Connection, TransactionBehavior};
use uuid::ContextV7;

pub use accept::{Accepted, Batch, Counts};
pub use board::{Board, Happened, Look, Sight, Since, Tile, TileWidth};
pub use briefing::SavedBriefing;
pub use change::{Line, UndoInfo};
pub use check::Finding;
pub use error::CaseFileError;
pub use header::APPLICATION_ID;
pub use passphrase::Passphrase;
pub use record::{PAGE_LIMIT, Page, Record, RecordKind, Saved};
pub use register::{
    Closed, Edition, Group, Incoming, IncomingFile, KeptReport, Likeness, Outcome, Recommendation, RegisterChange,
    Renewed, View,
};
pub use search::{Hit, SearchFilter, SearchPage};

use change::Writer;
use remembered::Remembered;

/// An open case file; nobody else can open it until it is dropped.
pub struct CaseFile {
    // Dropped in this order: the connection closes before the file is free to be opened again.
    conn: Connection,
    path: PathBuf,
    is_encrypted: bool,
    ids: ContextV7,
    /// The index of the register, once it was needed.
    register: Option<Register>,
    generation: u64,
    /// The events of all States.
    events: Remembered<Event>,
    /// The statements about all States.
    statements: Remembered<Statement>,
    _claim: open::Claim,
}

impl std::fmt::Debug for CaseFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CaseFile({})", self.path.display())
    }
}

impl From<open::Opened> for CaseFile {
    fn from(opened: open::Opened) -> Self {
        let open::Opened { conn, path, is_encrypted, claim } = opened;
        Self {
            conn,
            path,
            is_encrypted,
            ids: ContextV7::new(),
            register: None,
            generation: 0,
            events: Remembered::default(),
            statements: Remembered::default(),
            _claim: claim,
        }
    }
}

/// Opening and creating.
impl CaseFile {
    /// Makes a new case file in a folder that exists, encrypted when there is a passphrase.
    ///
    /// # Errors
    /// `already_exists`, `folder_missing`, `read_only`, `disk_full`.
    pub fn create(path: &Path, passphrase: Option<&Passphrase>, now: DateTime<Utc>) -> Result<Self, CaseFileError> {
        open::create(path, passphrase, now).map(Self::from)
    }

    /// Opens a case file and brings its schema up to date.
    ///
    /// # Errors
    /// `case_not_found`, `empty_case_file`, `too_short`, `foreign_file`, `newer_version`, `different_migration`,
    /// `passphrase_needed`, `wrong_passphrase`, `not_encrypted`, `read_only`, `damaged`, `in_use`. The
    /// file is left as it was.
    pub fn open(path: &Path, passphrase: Option<&Passphrase>, now: DateTime<Utc>) -> Result<Self, CaseFileError> {
        open::open(path, passphrase, now).map(Self::from)
    }

    /// Opens the case file, or makes it and the folders to it where there is none: for the default place.
    ///
    /// # Errors
    /// As [`CaseFile::open`] and [`CaseFile::create`].
    pub fn open_or_create(
        path: &Path,
        passphrase: Option<&Passphrase>,
        now: DateTime<Utc>,
    ) -> Result<Self, CaseFileError> {
        if path.symlink_metadata().is_ok() {
            return Self::open(path, passphrase, now);
        }
        place::create_folders(place::folder_of(path))?;
        Self::create(path, passphrase, now)
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is encrypted.
    #[must_use]
    pub fn is_encrypted(&self) -> bool {
        self.is_encrypted
    }
}

/// Reading.
impl CaseFile {
    /// How many records there are.
    ///
    /// # Errors
    /// `damaged` when the file cannot be read; so for all reading.
    pub fn counts(&self) -> Result<Counts, CaseFileError> {
        self.read(|conn| {
            let mut counts = Counts::default();
            for kind in RecordKind::SEARCHED {
                *counts.of(kind) = record::count(conn, kind)?;
            }
            counts.recommendations = record::count(conn, RecordKind::Recommendation)?;
            Ok(counts)
        })
    }

    /// One record by its identifier.
    ///
    /// # Errors
    /// `unreadable_record` when another program wrote something into it that Placard does not know.
    pub fn get<R: Record>(&self, id: &str) -> Result<Option<Saved<R>>, CaseFileError> {
        self.read(|conn| record::find(conn, R::KIND, id)?.map(record::from_row).transpose())
    }

    /// The source with this identifier.
    ///
    /// # Errors
    /// As [`CaseFile::get`].
    pub fn source(&self, id: &str) -> Result<Option<Saved<Source>>, CaseFileError> {
        self.get(id)
    }

    /// Sources, newest first, undated ones last; at most [`PAGE_LIMIT`].
    ///
    /// # Errors
    /// As [`CaseFile::get`].
    pub fn sources(&self, offset: u32, limit: u32) -> Result<Page<Saved<Source>>, CaseFileError> {
        self.read(|conn| source::page(conn, offset, limit.min(PAGE_LIMIT)))
    }

    /// The events of one State, oldest first.
    ///
    /// # Errors
    /// As [`CaseFile::get`].
    pub fn events(&self, state: Iso3) -> Result<Vec<Saved<Event>>, CaseFileError> {
        Ok(self.all_events()?.iter().filter(|saved| saved.record.state == state).cloned().collect())
    }

    /// The events of all States, oldest first.
    ///
    /// # Errors
    /// As [`CaseFile::get`].
    pub fn all_events(&self) -> Result<&[Saved<Event>], CaseFileError> {
        self.events.or_read(|| self.read(event::all))
    }

    /// All statements, newest first, undated ones last, those of one day in the order of entry.
    ///
    /// # Errors
    /// As [`CaseFile::get`].
    pub fn all_statements(&self) -> Result<&[Saved<Statement>], CaseFileError> {
        self.statements.or_read(|| self.read(statement::all))
    }

    /// The asks about one State, or about all, newest first, undated ones last.
    ///
    /// # Errors
    /// As [`CaseFile::get`].
    pub fn asks(&self, state: Option<Iso3>) -> Result<Vec<Saved<Ask>>, CaseFileError> {
        self.read(|conn| ask::of_state(conn, state))
    }

    /// Searches all records for what the user typed: words that must all be found (the last one also
    /// finds longer words), `"a phrase"`, `this OR that`, `-without`, `begin*`. Nothing that can be typed
    /// is an error; a query without any word finds nothing. At most [`PAGE_LIMIT`] hits, newest first.
    ///
    /// # Errors
    /// As for all reading.
    pub fn search(
        &self,
        query: &str,
        filter: SearchFilter,
        offset: u32,
        limit: u32,
    ) -> Result<SearchPage, CaseFileError> {
        self.read(|conn| search::search(conn, query, filter, offset, limit))
    }

    /// What [`CaseFile::undo`] would take back.
    ///
    /// # Errors
    /// As for all reading.
    pub fn last_undoable(&self) -> Result<Option<UndoInfo>, CaseFileError> {
        self.read(|conn| Ok(change::last_undoable(conn)?.map(|(_, info)| info)))
    }

    /// The latest changes that were not taken back, newest first, at most `limit`.
    ///
    /// # Errors
    /// As for all reading.
    pub fn recent_changes(&self, limit: u32) -> Result<Vec<UndoInfo>, CaseFileError> {
        self.read(|conn| Ok(change::undoable(conn, limit)?.into_iter().map(|(_, info)| info).collect()))
    }

    /// Whether a source with this very text is in the file: then it was imported before.
    ///
    /// # Errors
    /// As for all reading.
    pub fn has_source_text(&self, text: &str) -> Result<bool, CaseFileError> {
        self.read(|conn| Ok(source::with_text(conn, text)?.is_some()))
    }

    /// Looks through the whole file; nothing found means that all is well. Takes a while.
    ///
    /// # Errors
    /// `damaged` when it cannot even be looked through.
    pub fn check(&self) -> Result<Vec<Finding>, CaseFileError> {
        self.read(|conn| check::check(conn, self.is_encrypted))
    }

    /// Writes a complete copy to a new file, encrypted with the same passphrase if this one is.
    ///
    /// # Errors
    /// `already_exists`, `folder_missing`, `read_only`, `disk_full`; then there is no file.
    pub fn backup(&self, destination: &Path) -> Result<(), CaseFileError> {
        self.read(|conn| backup::backup(conn, destination))
    }

    fn read<T>(&self, query: impl FnOnce(&Connection) -> Result<T, CaseFileError>) -> Result<T, CaseFileError> {
        query(&self.conn).map_err(|e| e.at(&self.path))
    }
}

/// Changing. Each call is one transaction and one step of undo; when it fails nothing has changed.
impl CaseFile {
    /// Saves a new record (its `id` is empty; `rev` is then not looked at) or a new state of one that was
    /// read at revision `rev`. Saving a record as it already is changes nothing.
    ///
    /// # Errors
    /// `stale_revision`, `record_not_found`, `invalid_record`, `unknown_source`, `disk_full`.
    pub fn save<R: Record>(&mut self, record: &R, rev: u32, now: DateTime<Utc>) -> Result<Saved<R>, CaseFileError> {
        let verb = if record.id().is_empty() { "add" } else { "edit" };
        self.write(&format!("{verb}_{}", R::KIND), now, |writer| record::save(writer, record, rev))
    }

    /// Saves a record as [`CaseFile::save`] does, together with the source that it was read in: a source
    /// with the same particulars that is there already is named again, else `source` is added.
    ///
    /// # Errors
    /// As [`CaseFile::save`].
    pub fn save_with_source<R: Record>(
        &mut self,
        record: &R,
        rev: u32,
        source: &Source,
        now: DateTime<Utc>,
    ) -> Result<Saved<R>, CaseFileError> {
        let verb = if record.id().is_empty() { "add" } else { "edit" };
        self.write(&format!("{verb}_{}", R::KIND), now, |writer| {
            let source_id = source::same_or_new(writer, source)?;
            record::save_read_in(writer, record, rev, &source_id)
        })
    }

    /// Deletes a record that was read at revision `rev`. Its history stays, so that it can be put back.
    ///
    /// # Errors
    /// `stale_revision`, `record_not_found`, `source_in_use`, `disk_full`.
    pub fn delete(&mut self, kind: RecordKind, id: &str, rev: u32, now: DateTime<Utc>) -> Result<(), CaseFileError> {
        self.write(&format!("delete_{kind}"), now, |writer| record::delete(writer, kind, id, rev))
    }

    /// Takes over what was accepted of an import. What is there already is not added again.
    ///
    /// # Errors
    /// `invalid_record`, `unknown_source`, `disk_full`; then nothing of the batch was added.
    pub fn accept(&mut self, batch: &Batch, now: DateTime<Utc>) -> Result<Accepted, CaseFileError> {
        self.write("import", now, |writer| accept::accept(writer, batch))
    }

    /// Takes back the last change that was not yet taken back, a whole import at once. That is written
    /// down as a change, too.
    ///
    /// # Errors
    /// `nothing_to_undo`, `undo_conflict`, `disk_full`.
    pub fn undo(&mut self, now: DateTime<Utc>) -> Result<UndoInfo, CaseFileError> {
        self.write("undo", now, change::undo)
    }

    fn write<T>(
        &mut self,
        label: &str,
        now: DateTime<Utc>,
        change: impl FnOnce(&mut Writer) -> Result<T, CaseFileError>,
    ) -> Result<T, CaseFileError> {
        let (conn, ids, path) = (&mut self.conn, &self.ids, &self.path);
        let run = || {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut writer = Writer::new(&tx, label, ids, now);
            let done = change(&mut writer)?;
            let touched = std::mem::take(&mut writer.touched);
            tx.commit()?;
            Ok((done, touched))
        };
        let (done, touched) = run().map_err(|e: CaseFileError| e.at(path))?;
        self.events.forget();
        self.statements.forget();
        self.renew_register(&touched)?;
        Ok(done)
    }
}
