//! Reading the tables of the reference pack, with errors that name the file, line and column.

use csv::StringRecord;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as CodeError, StrDeserializer};

/// Why the reference pack cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    /// Not a table, or not the description of the pack.
    #[error("{file} cannot be read: {reason}; restore the file that came with Placard")]
    Unreadable {
        /// Name of the file.
        file: &'static str,
        /// What is wrong.
        reason: String,
    },
    /// A column that the first line must name is not there.
    #[error("{file} has no column “{column}”; name it in the first line")]
    ColumnMissing {
        /// Name of the file.
        file: &'static str,
        /// The column.
        column: &'static str,
    },
    /// A cell that breaks a rule.
    #[error("{file}, line {line}, column “{column}”: “{value}” cannot stand there: {reason}; correct the cell")]
    Value {
        /// Name of the file.
        file: &'static str,
        /// Line, from 1, with the heading.
        line: u64,
        /// The column.
        column: &'static str,
        /// The cell.
        value: String,
        /// The rule.
        reason: String,
    },
}

impl ReferenceError {
    /// Stable code of the error, as used on the wire and in translations.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "reference_unreadable",
            Self::ColumnMissing { .. } => "reference_column_missing",
            Self::Value { .. } => "reference_value",
        }
    }
}

/// A CSV file of the pack.
pub(super) struct Table {
    file: &'static str,
    columns: StringRecord,
    records: Vec<StringRecord>,
}

impl Table {
    pub(super) fn parse(file: &'static str, text: &str) -> Result<Self, ReferenceError> {
        let unreadable = |e: csv::Error| ReferenceError::Unreadable { file, reason: e.to_string() };
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let columns = reader.headers().map_err(unreadable)?.clone();
        let records = reader.records().collect::<Result<_, _>>().map_err(unreadable)?;
        Ok(Self { file, columns, records })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.records.iter().map(|record| Row { table: self, record })
    }
}

/// One line of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    table: &'a Table,
    record: &'a StringRecord,
}

impl<'a> Row<'a> {
    /// The cell, which may be empty.
    pub(super) fn text(&self, column: &'static str) -> Result<&'a str, ReferenceError> {
        let place = self.table.columns.iter().position(|name| name == column);
        place
            .and_then(|place| self.record.get(place))
            .map(str::trim)
            .ok_or(ReferenceError::ColumnMissing { file: self.table.file, column })
    }

    /// The cell, which may not be empty.
    pub(super) fn required(&self, column: &'static str) -> Result<&'a str, ReferenceError> {
        match self.text(column)? {
            "" => Err(self.refuse(column, "", "it must be filled in")),
            text => Ok(text),
        }
    }

    /// The cell as a value with a written form: a code, a date.
    pub(super) fn value<T>(&self, column: &'static str) -> Result<T, ReferenceError>
    where
        T: serde::Deserialize<'a>,
    {
        self.read(column, self.required(column)?)
    }

    /// The cell as such a value; none where it is empty.
    pub(super) fn optional<T>(&self, column: &'static str) -> Result<Option<T>, ReferenceError>
    where
        T: serde::Deserialize<'a>,
    {
        match self.text(column)? {
            "" => Ok(None),
            text => self.read(column, text).map(Some),
        }
    }

    /// The values in a cell that holds several, with `separator` between them.
    pub(super) fn list<T>(&self, column: &'static str, separator: char) -> Result<Vec<T>, ReferenceError>
    where
        T: serde::Deserialize<'a>,
    {
        let parts = self.text(column)?.split(separator).map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| self.read(column, part)).collect()
    }

    /// The cell as a small number, such as a cycle or a session; none where it is empty.
    pub(super) fn number(&self, column: &'static str) -> Result<Option<u8>, ReferenceError> {
        match self.text(column)? {
            "" => Ok(None),
            text => {
                let number = text.parse().ok().filter(|n| *n > 0);
                number.map(Some).ok_or_else(|| self.refuse(column, text, "it must be a number from 1 to 255"))
            }
        }
    }

    /// The cell as a small number, which may not be empty.
    pub(super) fn required_number(&self, column: &'static str) -> Result<u8, ReferenceError> {
        self.number(column)?.ok_or_else(|| self.refuse(column, "", "it must be filled in"))
    }

    /// The cell as a number above zero, which may not be empty.
    pub(super) fn whole<T>(&self, column: &'static str) -> Result<T, ReferenceError>
    where
        T: std::str::FromStr + Default + PartialEq,
    {
        let text = self.required(column)?;
        let number = text.parse().ok().filter(|number| *number != T::default());
        number.ok_or_else(|| self.refuse(column, text, "it must be a number above zero"))
    }

    /// The error that this cell is wrong.
    pub(super) fn refuse(&self, column: &'static str, value: &str, reason: impl Into<String>) -> ReferenceError {
        ReferenceError::Value {
            file: self.table.file,
            line: self.record.position().map_or(0, csv::Position::line),
            column,
            value: value.to_owned(),
            reason: reason.into(),
        }
    }

    fn read<T>(&self, column: &'static str, text: &'a str) -> Result<T, ReferenceError>
    where
        T: serde::Deserialize<'a>,
    {
        let deserializer: StrDeserializer<'a, CodeError> = text.into_deserializer();
        T::deserialize(deserializer).map_err(|e| self.refuse(column, text, e.to_string()))
    }
}
