//! The schema grows by numbered files, each applied once, all or nothing.
//!
//! The version is kept in a table: `PRAGMA user_version` is lost when a file is re-encrypted.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};

use crate::error::CaseFileError;
use crate::record::moment;

/// One step of the schema. A released step is never edited: its hash is in every file.
pub(crate) struct Migration {
    pub(crate) name: &'static str,
    pub(crate) sql: &'static str,
}

/// All steps; the number of a step is its place, from 1.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_case_file", sql: include_str!("../migrations/0001_case_file.sql") },
    Migration { name: "0002_register", sql: include_str!("../migrations/0002_register.sql") },
    Migration { name: "0003_wg_report", sql: include_str!("../migrations/0003_wg_report.sql") },
    Migration { name: "0004_board", sql: include_str!("../migrations/0004_board.sql") },
    Migration { name: "0005_documents", sql: include_str!("../migrations/0005_documents.sql") },
];

/// Refuses a file whose schema is newer than `known` or not what `known` made; changes nothing.
/// Gives the number of steps that the file has.
pub(crate) fn verify(conn: &Connection, known: &[Migration]) -> Result<usize, CaseFileError> {
    let is_new = !conn.table_exists(None, "schema_migration")?;
    if is_new {
        return Ok(0);
    }
    let mut query = conn.prepare("SELECT n, sha256 FROM schema_migration ORDER BY n")?;
    let applied: Vec<(u32, String)> =
        query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let newest = applied.last().map_or(0, |(n, _)| *n);
    let newest_known = u32::try_from(known.len()).unwrap_or(u32::MAX);
    if newest > newest_known {
        return Err(CaseFileError::NewerVersion { path: Default::default(), found: newest, known: newest_known });
    }
    for ((n, sha256), (place, migration)) in applied.iter().zip((1..).zip(known)) {
        if *n != place || *sha256 != hash(migration.sql) {
            return Err(CaseFileError::DifferentMigration { path: Default::default(), n: *n });
        }
    }
    Ok(applied.len())
}

/// Applies what is missing.
pub(crate) fn migrate(conn: &mut Connection, known: &[Migration], now: DateTime<Utc>) -> Result<(), CaseFileError> {
    let done = verify(conn, known)?;
    if done == known.len() {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for (n, migration) in (1u32..).zip(known).skip(done) {
        apply(&tx, n, migration, now)?;
    }
    Ok(tx.commit()?)
}

fn apply(tx: &Transaction, n: u32, migration: &Migration, now: DateTime<Utc>) -> Result<(), CaseFileError> {
    tx.execute_batch(migration.sql)?;
    tx.execute(
        "INSERT INTO schema_migration (n, name, sha256, applied) VALUES (?1, ?2, ?3, ?4)",
        (n, migration.name, hash(migration.sql), moment(now)),
    )?;
    Ok(())
}

/// Hash of a step; how a checkout ends its lines does not count.
fn hash(sql: &str) -> String {
    Sha256::digest(sql.replace("\r\n", "\n")).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test may panic")]
    use super::*;
    use crate::record::{self, RecordKind};

    const SECOND: Migration = Migration { name: "0002_x", sql: "CREATE TABLE x (a TEXT) STRICT;" };
    const BROKEN: Migration = Migration { name: "0003_y", sql: "CREATE TABLE y (a TEXT) STRICT; NONSENSE;" };

    fn first() -> Migration {
        Migration { name: MIGRATIONS[0].name, sql: MIGRATIONS[0].sql }
    }

    fn schema(conn: &Connection) -> String {
        let mut query = conn
            .prepare(
                "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'search_index_*' ORDER BY rowid",
            )
            .unwrap();
        let parts: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        parts.join(";\n\n") + ";\n"
    }

    fn migrated(known: &[Migration]) -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn, known, DateTime::UNIX_EPOCH).unwrap();
        conn
    }

    #[test]
    fn migrations_are_applied_all_or_nothing() {
        let mut conn = migrated(&[first()]);
        let before = schema(&conn);
        let failed = migrate(&mut conn, &[first(), SECOND, BROKEN], DateTime::UNIX_EPOCH);
        assert!(failed.is_err(), "the third step is nonsense");
        assert_eq!(schema(&conn), before, "the good second step must not stay without the third");
        assert_eq!(verify(&conn, &[first()]).unwrap(), 1, "nor be written down as done");
    }

    #[test]
    fn fresh_equals_migrated() {
        let fresh = migrated(MIGRATIONS);
        for done in 1..=MIGRATIONS.len() {
            let mut old = migrated(&MIGRATIONS[..done]);
            migrate(&mut old, MIGRATIONS, DateTime::UNIX_EPOCH).unwrap();
            assert_eq!(schema(&old), schema(&fresh), "a file of version {done} brought up to date");
        }
    }

    #[test]
    fn what_was_done_to_an_attestation_before_there_were_reports_can_be_undone() {
        let mut conn = migrated(&MIGRATIONS[..2]);
        conn.execute_batch(
            "INSERT INTO change_group (label, at) VALUES ('edit', '2026-01-01T00:00:00Z');
             INSERT INTO change (group_n, kind, record, before, after) VALUES
               (1, 'attestation', 'a', NULL, '{\"text\":\"new\"}'), (1, 'view', 'v', '{\"name\":\"old\"}', NULL);",
        )
        .unwrap();
        migrate(&mut conn, MIGRATIONS, DateTime::UNIX_EPOCH).unwrap();
        let mut query = conn.prepare("SELECT before, after FROM change ORDER BY n").unwrap();
        let rows: Vec<(Option<String>, Option<String>)> =
            query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(rows[0], (None, text("{\"text\":\"new\",\"report\":null}")), "undo finds the row as it is now");
        assert_eq!(rows[1], (text("{\"name\":\"old\"}"), None), "other records stay as they were");
    }

    #[test]
    fn what_was_said_before_there_were_embargoes_is_kept_and_can_be_undone() {
        let id = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
        let mut conn = migrated(&MIGRATIONS[..4]);
        let row = format!(
            r#"{{"id":"{id}","state":"USA","cycle":4,"speaker":"A","title":null,"organisation":null,"text":"One.",
                "date":null,"kind":"press","consent":"refused","source_id":null,"rev":1,
                "created":"2026-01-01T00:00:00Z","changed":"2026-01-01T00:00:00Z"}}"#
        );
        conn.execute_batch(&format!(
            "INSERT INTO statement (id, state, cycle, speaker, text, kind, consent, rev, created, changed) VALUES
               ('{id}', 'USA', 4, 'A', 'One.', 'press', 'refused', 1, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
             INSERT INTO change_group (label, at) VALUES ('add_statement', '2026-01-01T00:00:00Z');
             INSERT INTO change (group_n, kind, record, before, after) VALUES (1, 'statement', '{id}', NULL, '{row}');"
        ))
        .unwrap();
        migrate(&mut conn, MIGRATIONS, DateTime::UNIX_EPOCH).unwrap();
        let after: String = conn.query_row("SELECT after FROM change", [], |row| row.get(0)).unwrap();
        let kept = record::find(&conn, RecordKind::Statement, id).unwrap().map(serde_json::Value::Object);
        assert_eq!(kept, serde_json::from_str(&after).ok(), "undo compares whole rows");
        assert_eq!(kept.and_then(|row| row.get("embargo").cloned()), Some(serde_json::Value::Null), "it has none");
    }

    #[test]
    fn migrating_twice_changes_nothing() {
        let mut conn = migrated(MIGRATIONS);
        let changes = conn.total_changes();
        migrate(&mut conn, MIGRATIONS, DateTime::UNIX_EPOCH).unwrap();
        assert_eq!(conn.total_changes(), changes, "all steps were done");
    }

    #[test]
    fn a_step_that_was_edited_after_its_release_is_refused() {
        let conn = migrated(&[first(), SECOND]);
        let edited = [first(), Migration { name: "0002_x", sql: "CREATE TABLE x (b TEXT) STRICT;" }];
        let code = verify(&conn, &edited).err().map(|e| e.code());
        assert_eq!(code, Some("different_migration"), "the file has another schema than the code expects");
    }

    #[test]
    fn line_ends_of_a_checkout_do_not_count() {
        assert_eq!(hash("a\r\nb"), hash("a\nb"), "a build on Windows opens the same files");
    }

    #[test]
    fn schema_sql_shows_the_schema_as_it_is() {
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
        let head =
            "-- The schema as the migrations leave it. Generated: UPDATE_SCHEMA=1 cargo test -p placard-casefile\n\n";
        let schema = format!("{head}{}", schema(&migrated(MIGRATIONS)));
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(&file, &schema).unwrap();
        }
        let written = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        assert!(written == schema, "schema.sql is stale: run UPDATE_SCHEMA=1 cargo test -p placard-casefile");
    }
}
