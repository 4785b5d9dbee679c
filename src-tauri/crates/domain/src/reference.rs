//! The reference pack: States, sessions, reviews and ledger events that come with Placard.
/// Placeholder.
#[derive(Debug)]
pub struct Reference;
