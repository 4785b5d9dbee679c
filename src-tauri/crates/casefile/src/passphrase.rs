//! The passphrase of an encrypted case file.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::CaseFileError;

/// A passphrase that is never printed and is wiped when dropped. The copy inside the statement that
/// hands it to the database cannot be wiped.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes what was typed, in composed form, so that two keyboards type the same passphrase.
    ///
    /// # Errors
    /// [`CaseFileError::PassphraseUnusable`] when it is empty or holds a control character.
    pub fn new(typed: &str) -> Result<Self, CaseFileError> {
        if typed.is_empty() || typed.chars().any(char::is_control) {
            return Err(CaseFileError::PassphraseUnusable);
        }
        Ok(Self(Zeroizing::new(typed.nfc().collect())))
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_never_shows_in_a_debug_print() {
        let printed = Passphrase::new("correct horse").map(|p| format!("{p:?}"));
        assert!(matches!(printed.as_deref(), Ok("Passphrase")), "it would end in a log");
    }

    #[test]
    fn one_passphrase_typed_on_two_keyboards_is_the_same() {
        let (composed, decomposed) = (Passphrase::new("caf\u{e9}"), Passphrase::new("cafe\u{301}"));
        assert_eq!(composed.ok().map(|p| p.expose().to_owned()), decomposed.ok().map(|p| p.expose().to_owned()), "é");
    }

    #[test]
    fn an_empty_passphrase_is_refused_because_it_would_not_encrypt() {
        for typed in ["", "a\0b", "line\n"] {
            assert_eq!(Passphrase::new(typed).err().map(|e| e.code()), Some("passphrase_unusable"), "{typed:?}");
        }
    }
}
