//! A register that nobody has: any number of made-up rows, the same in every run, for measuring and for tests of
//! size. Words are drawn as in a language, few of them often and most of them seldom (Zipf), so that an index has the
//! work that it has with real texts.

use std::collections::HashSet;

/// Names of the columns, each one that a table of recommendations can have.
pub const HEADER: [&str; 13] = [
    "State under review",
    "Recommending State",
    "Session",
    "Paragraph",
    "Text",
    "Response",
    "Themes",
    "Category",
    "SDGs",
    "Symbol",
    "Date",
    "Comment",
    "Id",
];

const WORDS: usize = 40_000;
const ARABIC_WORDS: usize = 8_000;
const IDEOGRAPHS: u32 = 3_000;
const RESPONSES: [&str; 4] = ["Supported", "Supported", "Supported", "Noted"];
const SUBJECTS: [&str; 12] = [
    "Water",
    "Housing",
    "Schooling",
    "Courts",
    "Prisons",
    "Ballots",
    "Newspapers",
    "Harbours",
    "Orchards",
    "Health",
    "Wages",
    "Archives",
];
const CONCERNS: [&str; 5] = ["Access to", "Laws on", "Budget of", "Training for", "Oversight of"];

/// Numbers that look random and are the same in every run (SplitMix64).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice that fall differently for each seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or_default()
    }

    /// A number below `end`: 0 most often, each other the less often the greater it is.
    pub fn zipf(&mut self, end: usize) -> usize {
        let even = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((end as f64).powf(even) as usize).saturating_sub(1)
    }

    /// One of several.
    pub fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// One made-up recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Number of the row, from 0.
    pub n: usize,
    /// State under review, by its place among the given ones.
    pub state: usize,
    /// Recommending State, by its place.
    pub recommending: usize,
    /// Session of the Working Group.
    pub session: u8,
    /// Paragraph number.
    pub paragraph: String,
    /// Text.
    pub text: String,
    /// Answer.
    pub response: &'static str,
    /// Themes.
    pub themes: Vec<String>,
    /// Action category.
    pub category: u8,
    /// Goals and targets.
    pub sdgs: Vec<String>,
    /// Symbol of the document.
    pub symbol: String,
    /// Date of the document.
    pub date: String,
    /// Comment.
    pub comment: String,
}

impl Row {
    /// The cells under [`HEADER`]; `states` are the names of the States.
    #[must_use]
    pub fn cells(&self, states: &[String]) -> [String; HEADER.len()] {
        [
            states[self.state].clone(),
            states[self.recommending].clone(),
            self.session.to_string(),
            self.paragraph.clone(),
            self.text.clone(),
            self.response.to_owned(),
            self.themes.join("; "),
            self.category.to_string(),
            self.sdgs.join("; "),
            self.symbol.clone(),
            self.date.clone(),
            self.comment.clone(),
            format!("R{:07}", self.n),
        ]
    }
}

/// The rows, one after the other, without end.
#[derive(Debug, Clone)]
pub struct Rows {
    dice: Dice,
    /// Words in Latin letters, the most frequent first; every twelfth has an accent.
    pub words: Vec<String>,
    /// Words in Arabic letters, the most frequent first.
    pub arabic: Vec<String>,
    states: usize,
    n: usize,
}

impl Rows {
    /// Rows about so many States.
    #[must_use]
    pub fn about(states: usize) -> Self {
        let mut dice = Dice::new(2_026);
        let words = vocabulary(WORDS, |n| latin(n, &mut dice));
        let arabic = vocabulary(ARABIC_WORDS, |_| spelled("ابتثجحدرزسشصطعفقكلمنهوي", 3, &mut dice));
        Self { dice, words, arabic, states, n: 0 }
    }

    /// 14 to 42 words; of a hundred texts three are Arabic and three Chinese.
    fn text(&mut self) -> String {
        let length = 14 + self.dice.below(29);
        match self.dice.below(100) {
            0..3 => sentence(&self.arabic, length, &mut self.dice),
            3..6 => ideographs(2 * length, &mut self.dice),
            _ => sentence(&self.words, length, &mut self.dice),
        }
    }

    fn theme(&mut self) -> String {
        let concern = self.dice.one_of(&CONCERNS);
        format!("{concern} {}", SUBJECTS[self.dice.zipf(SUBJECTS.len())].to_lowercase())
    }
}

impl Iterator for Rows {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let n = self.n;
        self.n += 1;
        let session = 1 + self.dice.below(44);
        let (year, country) = (2008 + session / 4, self.dice.below(self.states));
        let text = self.text();
        let themes: HashSet<String> = (0..=self.dice.below(2)).map(|_| self.theme()).collect();
        let mut themes: Vec<String> = themes.into_iter().collect();
        themes.sort_unstable();
        Some(Row {
            n,
            state: country,
            recommending: self.dice.zipf(self.states),
            session: u8::try_from(session).unwrap_or_default(),
            paragraph: format!("{}.{}", 90 + self.dice.below(60), 1 + self.dice.below(300)),
            text,
            response: self.dice.one_of(&RESPONSES),
            themes,
            category: u8::try_from(1 + self.dice.below(5)).unwrap_or_default(),
            sdgs: vec![format!("{}.{}", 1 + self.dice.below(17), 1 + self.dice.below(9))],
            symbol: format!("A/HRC/{session}/{}", 1 + country % 20),
            date: format!("{year}-{:02}-{:02}", 1 + self.dice.below(12), 1 + self.dice.below(28)),
            comment: match self.dice.below(3) {
                0 => sentence(&self.words, 5 + self.dice.below(20), &mut self.dice),
                _ => String::new(),
            },
        })
    }
}

/// So many words, no two the same.
fn vocabulary(size: usize, mut word: impl FnMut(usize) -> String) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut words = Vec::with_capacity(size);
    while words.len() < size {
        let word = word(words.len());
        if seen.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

/// Frequent words are short.
fn latin(n: usize, dice: &mut Dice) -> String {
    let syllables = if n < 200 { 1 + dice.below(2) } else { 2 + dice.below(2) };
    let word: String = (0..syllables)
        .map(|_| {
            let begin =
                dice.one_of(&["b", "c", "d", "f", "g", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v"]);
            let middle = dice.one_of(&["a", "e", "i", "o", "u", "ea", "io"]);
            let end = dice.one_of(&["", "", "", "l", "n", "r", "s", "t"]);
            format!("{begin}{middle}{end}")
        })
        .collect();
    let accented = |c| match c {
        'a' => 'à',
        'e' => 'é',
        'o' => 'ô',
        'u' => 'ü',
        'n' => 'ñ',
        c => c,
    };
    if n % 12 == 11 { word.chars().map(accented).collect() } else { word }
}

fn spelled(letters: &str, least: usize, dice: &mut Dice) -> String {
    let letters: Vec<char> = letters.chars().collect();
    (0..least + dice.below(5)).map(|_| letters[dice.below(letters.len())]).collect()
}

fn sentence(words: &[String], length: usize, dice: &mut Dice) -> String {
    let mut text = String::new();
    for n in 0..length {
        let word = &words[dice.zipf(words.len())];
        match n {
            0 => text.extend(word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1))),
            _ => text.push_str(word),
        }
        text.push_str(if n + 1 == length {
            "."
        } else if n % 9 == 8 {
            ", "
        } else {
            " "
        });
    }
    text
}

fn ideographs(length: usize, dice: &mut Dice) -> String {
    let mut text = String::new();
    for n in 0..length {
        let character = 0x4e00 + u32::try_from(dice.zipf(IDEOGRAPHS as usize)).unwrap_or_default() * 5;
        text.extend(char::from_u32(character));
        if n % 12 == 11 {
            text.push('，');
        }
    }
    text + "。"
}
