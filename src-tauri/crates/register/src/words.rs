//! Divides text into folded words. Index, query and highlighting all use this one function, so what
//! matches is what is marked.

use std::ops::Range;

use placard_domain::fold::fold;
use unicode_normalization::char::is_combining_mark;

/// A folded word and where it stands in the original text (bytes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word, folded.
    pub text: String,
    /// Where it stands.
    pub place: Range<usize>,
}

/// The words of `text`: accents, case, vowel marks, hamza and other written variants do not count;
/// a Chinese or Japanese character is a word by itself, since nothing divides words there.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    each_word(text, |word, place| words.push(Word { text: word.to_owned(), place }));
    words
}

/// The words of `text` with single blanks between them.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    each_word(text, |word, _| {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    });
    folded
}

/// Visits what [`words`] gives, without keeping it.
pub fn each_word(text: &str, mut visit: impl FnMut(&str, Range<usize>)) {
    let mut buffer = String::new();
    let mut start = None;
    for (i, c) in text.char_indices() {
        let stands_alone = !c.is_ascii() && is_ideograph(c);
        let belongs = if c.is_ascii() {
            c.is_ascii_alphanumeric()
        } else {
            !stands_alone && (c.is_alphanumeric() || is_combining_mark(c) || is_invisible(c))
        };
        match (start, belongs) {
            (None, true) => start = Some(i),
            (Some(from), false) => {
                fold_run(text, from..i, &mut buffer, &mut visit);
                start = None;
            }
            _ => {}
        }
        if stands_alone {
            fold_run(text, i..i + c.len_utf8(), &mut buffer, &mut visit);
        }
    }
    if let Some(from) = start {
        fold_run(text, from..text.len(), &mut buffer, &mut visit);
    }
}

/// Nearly every word of a register is small letters of English, so those cost no memory.
fn fold_run(text: &str, place: Range<usize>, buffer: &mut String, visit: &mut impl FnMut(&str, Range<usize>)) {
    let run = &text[place.clone()];
    if run.is_ascii() {
        if !run.bytes().any(|b| b.is_ascii_uppercase()) {
            return visit(run, place);
        }
        buffer.clear();
        buffer.push_str(run);
        buffer.make_ascii_lowercase();
        return visit(buffer, place);
    }
    if run.chars().all(|c| matches!(c, '\u{4e00}'..='\u{9fff}')) {
        return visit(run, place);
    }
    let visible: String = run.chars().filter(|c| !is_invisible(*c)).collect();
    let folded: String = fold(&visible).chars().map(arabic_variant).collect();
    // One character can stand for several words, such as ﷺ.
    folded.split(' ').filter(|w| !w.is_empty()).for_each(|w| visit(w, place.clone()));
}

/// Soft hyphens, joiners and direction marks, which texts copied from documents are full of.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Letters that writers of Arabic and Persian use for one another, and Arabic digits.
fn arabic_variant(c: char) -> char {
    match c {
        'ى' | 'ی' => 'ي',
        'ة' | 'ە' => 'ه',
        'ٱ' => 'ا',
        'ک' => 'ك',
        '٠'..='٩' => char::from_u32(u32::from(c) - u32::from('٠') + u32::from('0')).unwrap_or(c),
        '۰'..='۹' => char::from_u32(u32::from(c) - u32::from('۰') + u32::from('0')).unwrap_or(c),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn written_variants_of_a_word_fold_to_one() {
        for (one, other) in [
            ("Türkiye", "TURKIYE"),
            ("coop\u{ad}eration", "cooperation"),
            ("e\u{301}tat", "État"),
            ("أُستاذة", "استاذه"),
            ("الأمـــم", "الامم"),
            ("مؤتمر", "موتمر"),
            ("على", "علي"),
            ("٢٠٢٥", "2025"),
            ("Côte d’Ivoire", "cote d'ivoire"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} and {other}");
        }
    }

    #[test]
    fn each_chinese_character_is_a_word() {
        assert_eq!(folded("人权理事会"), "人 权 理 事 会", "or 理事会 would not be found in it");
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "L’État n’a pas comparu";
        let found: Vec<&str> = words(text).iter().map(|w| &text[w.place.clone()]).collect();
        assert_eq!(found, ["L", "État", "n", "a", "pas", "comparu"], "places are those of the original");
    }

    proptest! {
        #[test]
        fn any_text_is_divided_into_words_without_blanks(text in any::<String>()) {
            for word in words(&text) {
                prop_assert!(!word.text.is_empty() && !word.text.contains(' '), "{:?}", word);
                prop_assert!(text.get(word.place.clone()).is_some(), "{:?} is no place in the text", word.place);
            }
        }
    }
}
