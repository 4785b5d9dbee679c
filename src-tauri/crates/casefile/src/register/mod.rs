//! The register in the case file: recommendations, what each source says of them, and the index in
//! memory that answers for them.

mod carry_out;
mod edit;
mod exported;
mod identity;
mod import;
mod known;
mod load;
mod printed;
mod report_rows;
mod reports;
mod same;
mod store;
mod views;

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Utc};
use placard_domain::{Iso3, Reference};
use placard_register::Register;
use rusqlite::TransactionBehavior;
use rusqlite::config::DbConfig;

pub use carry_out::Renewed;
pub use edit::RegisterChange;
pub use import::{Closed, Incoming, IncomingFile, Outcome};
pub use reports::{Edition, KeptReport};
pub use same::{Group, Likeness};
pub use store::Recommendation;
pub use views::View;

pub(crate) use import::take_back;
pub(crate) use reports::WG_REPORT;
pub(crate) use store::{ATTESTATION, RECOMMENDATION, VIEW};

use crate::CaseFile;
use crate::change::{self, Writer};
use crate::error::CaseFileError;
use crate::record::{self, RecordKind};

/// Pages that the database may hold in memory while it takes in a whole register, in KiB. Rows are added at the end:
/// more makes it no faster.
const IMPORT_CACHE: i64 = 4 * 1024;

/// Reading the register.
impl CaseFile {
    /// The index of the register, made when it is first needed.
    ///
    /// # Errors
    /// As for all reading.
    pub fn register(&mut self, reference: &Reference) -> Result<&Register, CaseFileError> {
        let register = match self.register.take() {
            Some(register) => register,
            None => {
                let mut register = empty(reference);
                self.read(|conn| load::all(conn, &mut register))?;
                register
            }
        };
        Ok(self.register.insert(register))
    }

    /// The index of the register where it was made already.
    #[must_use]
    pub fn loaded_register(&self) -> Option<&Register> {
        self.register.as_ref()
    }

    /// Grows with every change of the register: what was selected before is no longer to be asked.
    #[must_use]
    pub fn register_generation(&self) -> u64 {
        self.generation
    }

    /// The records with these numbers, in this order; those that are gone are left out.
    ///
    /// # Errors
    /// As for all reading.
    pub fn recommendations(&self, numbers: &[i64]) -> Result<Vec<Recommendation>, CaseFileError> {
        let mut found = HashMap::with_capacity(numbers.len());
        for some in numbers.chunks(500) {
            let list = some.iter().map(i64::to_string).collect::<Vec<_>>().join(", ");
            self.read(|conn| {
                store::records(conn, &format!("r.n IN ({list})"), [], |record| {
                    found.insert(record.n, record);
                    Ok(())
                })
            })?;
        }
        Ok(numbers.iter().filter_map(|n| found.remove(n)).collect())
    }

    /// The numbers of the records with these identifiers, in this order.
    ///
    /// # Errors
    /// `record_not_found` for the first that is not there.
    pub fn recommendation_numbers(&self, ids: &[String]) -> Result<Vec<i64>, CaseFileError> {
        self.read(|conn| {
            let mut query = conn.prepare_cached("SELECT n FROM recommendation WHERE id = ?1")?;
            let number = |id: &String| match query.query_row([id], |row| row.get(0)) {
                Err(rusqlite::Error::QueryReturnedNoRows) => {
                    Err(CaseFileError::RecordNotFound { kind: RecordKind::Recommendation, id: id.clone() })
                }
                found => Ok(found?),
            };
            ids.iter().map(number).collect()
        })
    }

    /// Records among `numbers` that are perhaps the same recommendation.
    ///
    /// # Errors
    /// As for all reading.
    pub fn likely_same(&self, numbers: &[i64]) -> Result<Vec<Group>, CaseFileError> {
        let meant: HashSet<i64> = numbers.iter().copied().collect();
        self.read(|conn| same::groups(conn, &meant))
    }

    /// What was done to a record and to what sources say of it, newest first.
    ///
    /// # Errors
    /// As for all reading.
    pub fn history(&self, record: &Recommendation) -> Result<Vec<change::Line>, CaseFileError> {
        let ids = std::iter::once(record.id.as_str()).chain(record.attestations.iter().map(|a| a.id.as_str()));
        let ids: Vec<&str> = ids.collect();
        self.read(|conn| change::lines(conn, &ids))
    }

    /// What reports of the Working Group say of the reviews of one State, or of all, by State and cycle.
    ///
    /// # Errors
    /// As for all reading.
    pub fn wg_reports(&self, state: Option<Iso3>) -> Result<Vec<KeptReport>, CaseFileError> {
        self.read(|conn| reports::all(conn, state))
    }

    /// The States that recommend something in the report of a review.
    ///
    /// # Errors
    /// As for all reading.
    pub fn recommending_in_report(&self, state: Iso3, cycle: u8) -> Result<BTreeSet<Iso3>, CaseFileError> {
        self.read(|conn| reports::recommending(conn, state, cycle))
    }

    /// Kept views of the register, by name.
    ///
    /// # Errors
    /// As for all reading.
    pub fn views(&self) -> Result<Vec<View>, CaseFileError> {
        self.read(views::all)
    }

    /// The mapping, as JSON, that was kept for tables with this header.
    ///
    /// # Errors
    /// As for all reading.
    pub fn mapping(&self, header: &str) -> Result<Option<String>, CaseFileError> {
        self.read(|conn| views::mapping(conn, header))
    }
}

/// Changing the register.
impl CaseFile {
    /// Takes in the rows of files, all or nothing: `feed` runs in a thread of its own and takes row after row;
    /// where it fails, nothing was written.
    ///
    /// # Errors
    /// What `feed` gives; `disk_full`, `invalid_record`, …
    pub fn import<R: Send, E: Send + From<CaseFileError>>(
        &mut self,
        reference: &Reference,
        files: &[IncomingFile],
        now: DateTime<Utc>,
        feed: impl FnOnce(&mut Incoming) -> Result<R, E> + Send,
    ) -> Result<(R, Renewed), E> {
        self.register(reference)?;
        // The index is filled while the file is written: should anything fail, it is made anew.
        let Some(mut register) = self.register.take() else { return Err(CaseFileError::ImportBroke.into()) };
        self.generation += 1;
        let (conn, ids, path) = (&mut self.conn, &self.ids, &self.path);
        let failed = |e: rusqlite::Error| CaseFileError::from(e).at(path);
        let usual_cache: i64 = conn.pragma_query_value(None, "cache_size", |row| row.get(0)).map_err(failed)?;
        conn.pragma_update(None, "cache_size", -IMPORT_CACHE).map_err(failed)?;
        // What the rows name was written just before them: looking it up again for each costs a third.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false).map_err(failed)?;
        let run = || {
            let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
            let mut writer = Writer::new(&tx, "import_register", ids, now);
            let done = import::run(&tx, path, Some(&mut writer), Some(&mut register), files, feed)?;
            let touched = std::mem::take(&mut writer.touched);
            tx.commit().map_err(failed)?;
            Ok::<_, E>((done, touched))
        };
        let ran = run();
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true).map_err(failed)?;
        conn.pragma_update(None, "cache_size", usual_cache).map_err(failed)?;
        let (done, touched) = ran?;
        for n in touched {
            load::renew(conn, &mut register, n)?;
        }
        register.seal();
        self.generation += 1;
        self.register = Some(register);
        Ok(done)
    }

    /// Does everything that [`CaseFile::import`] does but write.
    ///
    /// # Errors
    /// What `feed` gives, or what reading gives.
    pub fn try_import<R: Send, E: Send + From<CaseFileError>>(
        &self,
        files: &[IncomingFile],
        feed: impl FnOnce(&mut Incoming) -> Result<R, E> + Send,
    ) -> Result<(R, Renewed), E> {
        import::run(&self.conn, &self.path, None, None, files, feed)
    }

    /// Changes records; one that was read at a revision must still be at it. Gives how many changed.
    ///
    /// # Errors
    /// `stale_revision`, `record_not_found`, `invalid_record`, `disk_full`.
    pub fn change_recommendations(
        &mut self,
        numbers: &[i64],
        change: &RegisterChange,
        rev: Option<u32>,
        now: DateTime<Utc>,
    ) -> Result<u32, CaseFileError> {
        self.write("edit_recommendation", now, |writer| {
            let mut changed = 0;
            for n in numbers {
                changed += u32::from(edit::change(writer, *n, change, rev)?);
            }
            Ok(changed)
        })
    }

    /// Makes one record of each group; the first record of a group stays.
    ///
    /// # Errors
    /// `record_not_found`, `disk_full`.
    pub fn join_recommendations(&mut self, groups: &[Vec<i64>], now: DateTime<Utc>) -> Result<(), CaseFileError> {
        self.write("join_recommendations", now, |writer| groups.iter().try_for_each(|group| edit::join(writer, group)))
    }

    /// Makes what one source says a record of its own.
    ///
    /// # Errors
    /// `record_not_found`, `last_attestation`, `disk_full`.
    pub fn split_attestation(&mut self, attestation: &str, now: DateTime<Utc>) -> Result<(), CaseFileError> {
        self.write("split_recommendation", now, |writer| edit::split(writer, attestation))
    }

    /// Keeps a view; gives its identifier.
    ///
    /// # Errors
    /// `invalid_record` for a view without a name, `disk_full`.
    pub fn save_view(&mut self, view: &View, now: DateTime<Utc>) -> Result<String, CaseFileError> {
        self.write("save_view", now, |writer| views::save(writer, view))
    }

    /// Forgets a view.
    ///
    /// # Errors
    /// `record_not_found`, `disk_full`.
    pub fn delete_view(&mut self, id: &str, now: DateTime<Utc>) -> Result<(), CaseFileError> {
        self.write("delete_view", now, |writer| views::delete(writer, id))
    }

    /// Keeps how a table with this header was mapped, as JSON.
    ///
    /// # Errors
    /// `disk_full`.
    pub fn keep_mapping(&mut self, header: &str, mapping: &str) -> Result<(), CaseFileError> {
        self.read(|conn| views::keep_mapping(conn, header, mapping))
    }

    /// How many records the register holds.
    ///
    /// # Errors
    /// As for all reading.
    pub fn recommendation_count(&self) -> Result<u64, CaseFileError> {
        self.read(|conn| record::count(conn, RecordKind::Recommendation))
    }

    /// Brings the index to what was just written.
    pub(crate) fn renew_register(&mut self, touched: &BTreeSet<i64>) -> Result<(), CaseFileError> {
        if touched.is_empty() {
            return Ok(());
        }
        self.generation += 1;
        let Some(mut register) = self.register.take() else { return Ok(()) };
        // Beyond some thousands it is quicker to make the index anew, when it is next needed.
        if touched.len() > 20_000 {
            return Ok(());
        }
        for n in touched {
            self.read(|conn| load::renew(conn, &mut register, *n))?;
        }
        self.register = Some(register);
        Ok(())
    }
}

fn empty(reference: &Reference) -> Register {
    Register::new(reference.states().iter().map(|state| (state.iso3, state.group)))
}
