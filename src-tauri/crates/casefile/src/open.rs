//! Opening and creating. A file that is refused is left as it was: it is looked at first, and the
//! database only writes once everything about it is known to be right.
//!
//! The journal is a rollback journal that lives for one transaction, not a write-ahead log: people copy
//! case files to sticks while Placard runs, and the one file is then complete at any moment between two
//! changes. Full synchronisation makes each change durable before it is reported as done.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::CaseFileError;
use crate::header::{self, APPLICATION_ID, Form};
use crate::migrate::{self, MIGRATIONS};
use crate::passphrase::Passphrase;
use crate::place::{self, Draft};
use crate::search::index;

/// An open database with everything that belongs to it.
pub(crate) struct Opened {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
    pub(crate) is_encrypted: bool,
    pub(crate) claim: Claim,
}

pub(crate) fn create(
    path: &Path,
    passphrase: Option<&Passphrase>,
    now: DateTime<Utc>,
) -> Result<Opened, CaseFileError> {
    let path = absolute(path)?;
    let draft = Draft::beside(&path)?;
    build(draft.path(), passphrase, now).map_err(|e| e.at(&path))?;
    draft.publish()?;
    open(&path, passphrase, now)
}

/// Makes a whole case file in place of an empty one.
fn build(path: &Path, passphrase: Option<&Passphrase>, now: DateTime<Utc>) -> Result<(), CaseFileError> {
    let mut conn = connect(path, passphrase)?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    migrate::migrate(&mut conn, MIGRATIONS, now)?;
    conn.close().map_err(|(_, e)| e.into())
}

pub(crate) fn open(path: &Path, passphrase: Option<&Passphrase>, now: DateTime<Utc>) -> Result<Opened, CaseFileError> {
    let path = absolute(path)?;
    let claim = Claim::of(&path)?;
    let form = header::look_at(&path)?;
    match (form, passphrase) {
        (Form::Encrypted, None) => return Err(CaseFileError::PassphraseNeeded { path }),
        (Form::Plain, Some(_)) => return Err(CaseFileError::NotEncrypted { path }),
        _ => {}
    }
    place::require_writable(&path)?;
    let conn = prepare(&path, passphrase, now).map_err(|e| e.at(&path))?;
    Ok(Opened { conn, path, is_encrypted: form == Form::Encrypted, claim })
}

fn prepare(path: &Path, passphrase: Option<&Passphrase>, now: DateTime<Utc>) -> Result<Connection, CaseFileError> {
    let mut conn = connect(path, passphrase).and_then(lock).map_err(|e| {
        let is_wrong_key = passphrase.is_some() && e.sqlite_error_code() == Some(ErrorCode::NotADatabase);
        if is_wrong_key { CaseFileError::WrongPassphrase { path: path.to_owned() } } else { e.into() }
    })?;
    if conn.is_readonly("main")? {
        return Err(CaseFileError::ReadOnly { path: path.to_owned() });
    }
    if conn.pragma_query_value::<i32, _>(None, "application_id", |row| row.get(0))? != APPLICATION_ID {
        return Err(CaseFileError::ForeignFile { path: path.to_owned() });
    }
    let detail: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if detail != "ok" {
        return Err(CaseFileError::Damaged { path: path.to_owned(), detail });
    }
    migrate::verify(&conn, MIGRATIONS)?;
    // From here on the file is known to be ours and whole.
    conn.pragma_update(None, "journal_mode", "DELETE")?;
    migrate::migrate(&mut conn, MIGRATIONS, now)?;
    index::complete(&mut conn)?;
    Ok(conn)
}

/// Keeps every other Placard out until this one closes or dies: the lock is the operating system's.
fn lock(conn: Connection) -> rusqlite::Result<Connection> {
    conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;")?;
    Ok(conn)
}

fn connect(path: &Path, passphrase: Option<&Passphrase>) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(Duration::from_millis(200))?;
    // Before the key, or a wrong one is reported on the error stream by the library itself.
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    if let Some(passphrase) = passphrase {
        conn.pragma_update(None, "key", passphrase.expose())?;
    }
    for (config, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ] {
        conn.set_db_config(config, on)?;
    }
    conn.execute_batch(
        "PRAGMA synchronous = EXTRA;
         PRAGMA secure_delete = ON;
         PRAGMA journal_size_limit = 0;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(conn)
}

/// An absolute path: a relative one that begins with "file:" would be read as an address.
fn absolute(path: &Path) -> Result<PathBuf, CaseFileError> {
    std::path::absolute(path).map_err(|e| CaseFileError::io(&e, path))
}

/// The case files that are open in this process.
static OPEN: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Keeps this process from opening a file twice. The lock on the file does not see to that: on Unix it
/// is lost as soon as the same process opens and closes the file for any purpose, even to look at it.
pub(crate) struct Claim(PathBuf);

impl Claim {
    fn of(path: &Path) -> Result<Self, CaseFileError> {
        let real = path.canonicalize().map_err(|e| CaseFileError::io(&e, path))?;
        let is_free = OPEN.lock().unwrap_or_else(PoisonError::into_inner).insert(real.clone());
        if is_free { Ok(Self(real)) } else { Err(CaseFileError::InUse { path: path.to_owned() }) }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        OPEN.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.0);
    }
}
