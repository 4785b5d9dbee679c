//! Ordinal numbers as reports write them: "ninth", "thirty-fourth", "13th", "neuvième", "17º".

/// English, French and Spanish words for 1 to 19 and the tens, folded; the number is their place.
const UNITS: [&[&str]; 20] = [
    &[],
    &["first", "premiere", "primer", "primera", "primero", "une", "unieme"],
    &["second", "deuxieme", "seconde", "segundo", "segunda"],
    &["third", "troisieme", "tercer", "tercero", "tercera"],
    &["fourth", "quatrieme", "cuarto", "cuarta"],
    &["fifth", "cinquieme", "quinto", "quinta"],
    &["sixth", "sixieme", "sexto", "sexta"],
    &["seventh", "septieme", "septimo", "septima"],
    &["eighth", "huitieme", "octavo", "octava"],
    &["ninth", "neuvieme", "noveno", "novena"],
    &["tenth", "dixieme", "decimo", "decima"],
    &["eleventh", "onzieme", "undecimo", "undecima"],
    &["twelfth", "douzieme", "duodecimo", "duodecima"],
    &["thirteenth", "treizieme"],
    &["fourteenth", "quatorzieme"],
    &["fifteenth", "quinzieme"],
    &["sixteenth", "seizieme"],
    &["seventeenth"],
    &["eighteenth"],
    &["nineteenth"],
];
const TENS: [(&str, u16); 16] = [
    ("twentieth", 20),
    ("twenty", 20),
    ("thirtieth", 30),
    ("thirty", 30),
    ("fortieth", 40),
    ("forty", 40),
    ("fiftieth", 50),
    ("fifty", 50),
    ("vingtieme", 20),
    ("vingt", 20),
    ("trentieme", 30),
    ("trente", 30),
    ("quarantieme", 40),
    ("quarante", 40),
    ("cinquantieme", 50),
    ("cinquante", 50),
];

/// The ordinal number that a folded text ends in.
pub(super) fn at_end(folded: &str) -> Option<u16> {
    let words: Vec<&str> = folded.split(' ').rev().take(3).collect();
    let last = words.first()?;
    if let Some(number) = digits(last) {
        return Some(number);
    }
    let ten = |word: &str| TENS.iter().find(|(ten, _)| *ten == word).map(|(_, number)| *number);
    let unit = |word: &str| (1..).zip(&UNITS[1..]).find(|(_, words)| words.contains(&word)).map(|(number, _)| number);
    if let Some(unit) = unit(last) {
        let before = words.get(1).copied().unwrap_or_default();
        let before = if before == "et" { words.get(2).copied().unwrap_or_default() } else { before };
        let tens = ten(before).or((before == "decimo").then_some(10)).or((before == "dix").then_some(10));
        return Some(tens.unwrap_or_default() + unit);
    }
    ten(last)
}

/// "13th", "17e", "1er", "17º", "13".
fn digits(word: &str) -> Option<u16> {
    let end = word.bytes().take_while(u8::is_ascii_digit).count();
    let (number, suffix) = word.split_at_checked(end)?;
    let fits = matches!(suffix, "" | "st" | "nd" | "rd" | "th" | "e" | "eme" | "er" | "re" | "o" | "a" | "º" | "ª");
    (fits && (1..=3).contains(&end)).then(|| number.parse().ok())?
}
