//! Finding a State by any name people use.
