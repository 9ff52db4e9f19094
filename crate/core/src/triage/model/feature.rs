//! What the model looks at in a text, as numbers: words and pieces of words, and signs.

use super::cue::{CUES, Found};
use crate::triage::hearing::Hearing;
use crate::triage::list::List;
use crate::triage::token::{Kind, Token, Tokens};

/// The features of a text. Each is a hash; the model keeps a weight for the bucket that it falls into.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Features {
    /// Words and pairs of words: the more there are, the less each counts.
    pub grams: Vec<u32>,
    /// Pieces of words: the same, among themselves.
    pub pieces: Vec<u32>,
    /// What is said of the whole text: each counts in full.
    pub signs: Vec<u32>,
}

impl Features {
    /// The features in parts, each with what one of its features counts: the more grams there are, the less.
    #[must_use]
    pub fn parts(&self) -> [(&[u32], f32); 3] {
        [(&self.grams, share(self.grams.len())), (&self.pieces, share(self.pieces.len())), (&self.signs, 1.0)]
    }
}

/// What each of so many grams counts.
fn share(grams: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
    let count = grams.max(1) as f32;
    count.sqrt().recip()
}

/// Kinds of features: the same letters mean something else in each.
#[derive(Clone, Copy)]
enum Of {
    Word = 1,
    Pair,
    Piece,
    First,
    Last,
    Says,
    Denies,
    Sign,
    Language,
    Cue,
    Begins,
    Denied,
    FirstPair,
    FirstEnding,
    Endings,
}

/// No more of a text is looked at: a novel says no more than its beginning.
const MOST_TOKENS: usize = 300;
/// After so many words a language is known, or never.
pub(super) const HEARD_WORDS: usize = 16;
/// Of so many words of a text a language is learned.
pub(super) const LEARNED_WORDS: usize = 40;
/// Pieces of words have these lengths, in letters, with the marks of beginning and end.
const PIECES: [usize; 1] = [4];
const LANGUAGE_PIECES: [usize; 3] = [2, 3, 4];
/// No more letters of a word are looked at.
const LONGEST: usize = 24;

/// The lists that say something of a whole text.
const LISTS: [List; 13] = [
    List::Thanks,
    List::Praise,
    List::Complaint,
    List::Trouble,
    List::Expected,
    List::Solved,
    List::Request,
    List::Question,
    List::Suggestion,
    List::Spam,
    List::Bait,
    List::Contact,
    List::Negation,
];

/// The features that say what kind of comment a text is.
pub(super) fn of_kind(hearing: &Hearing, words: &[u32], cues: &[Found], language: Option<&str>) -> Features {
    let mut features = Features::default();
    let tokens = hearing.tokens.tokens.get(..MOST_TOKENS.min(hearing.tokens.tokens.len())).unwrap_or_default();
    grams(hearing, tokens, words, &mut features);
    beginnings(hearing, tokens, words, &mut features.signs);
    signs(hearing, tokens, language, &mut features.signs);
    cued(hearing, cues, &mut features.signs);
    features
}

/// What stands at each place, as a number: names and links are all alike.
pub(super) fn words(tokens: &Tokens) -> Vec<u32> {
    let word = |token: &Token| {
        let small = match token.kind {
            Kind::Link => "\u{1}link",
            Kind::Mention => "\u{1}name",
            Kind::Stop => ".",
            Kind::Pause => ",",
            Kind::Exclamation => "!",
            Kind::Question => "?",
            Kind::Word | Kind::Emoji | Kind::Number => tokens.small(token),
        };
        hash(Of::Word, small)
    };
    tokens.tokens.iter().map(word).collect()
}

fn grams(hearing: &Hearing, tokens: &[Token], words: &[u32], features: &mut Features) {
    let Features { grams, pieces: parts, .. } = features;
    let mut before = 0;
    let denied = Denied::of(hearing);
    let any_number = hash(Of::Word, "\u{1}number");
    for (at, (token, &word)) in tokens.iter().zip(words).enumerate() {
        let word = if token.kind == Kind::Number { any_number } else { word };
        grams.push(word);
        grams.push(joined(Of::Pair, before, word));
        if token.kind == Kind::Word {
            pieces(hearing.tokens.small(token).chars().map(without_accent), &PIECES, parts);
            if denied.reaches(at) {
                grams.push(joined(Of::Denied, word, 0));
            }
        }
        before = word;
    }
    grams.push(joined(Of::Last, before, 0));
}

/// How far the negations of a text reach.
struct Denied<'h> {
    hearing: &'h Hearing<'h>,
    negations: Vec<usize>,
}

impl<'h> Denied<'h> {
    /// How many tokens a negation reaches forward.
    const REACH: usize = 4;

    fn of(hearing: &'h Hearing<'h>) -> Self {
        Self { hearing, negations: hearing.places(List::Negation).collect() }
    }

    /// Whether a negation stands not far before a place, in the same clause.
    fn reaches(&self, at: usize) -> bool {
        let near = self.negations.partition_point(|&place| place + Self::REACH < at);
        let near = self.negations.get(near..).unwrap_or_default().iter().take_while(|&&place| place < at);
        near.into_iter().any(|&place| !self.hearing.is_parted(place, at))
    }
}

/// Sentences of which the beginning is looked at.
const BEGINNINGS: usize = 3;

/// The first two words of each sentence, and how they end: verbs and pronouns in the order of a question.
fn beginnings(hearing: &Hearing, tokens: &[Token], words: &[u32], signs: &mut Vec<u32>) {
    let places: Vec<(&Token, u32)> = tokens.iter().zip(words.iter().copied()).collect();
    let sentences = places.split(|(token, _)| token.kind.ends_sentence() || token.kind == Kind::Mention);
    let said = |sentence: &'_ [(&'_ Token, u32)]| {
        let words = sentence.iter().filter(|(token, _)| token.kind == Kind::Word);
        words.take(2).map(|(token, word)| (ending(hearing.tokens.small(token)), *word)).collect::<Vec<_>>()
    };
    for words in sentences.map(said).filter(|words| !words.is_empty()).take(BEGINNINGS) {
        signs.extend(words.first().map(|(_, word)| joined(Of::First, *word, 0)));
        if let [(end, first), (next_end, second)] = *words {
            signs.push(joined(Of::FirstPair, first, second));
            signs.push(joined(Of::FirstEnding, end, second));
            signs.push(joined(Of::Endings, end, next_end));
        }
    }
}

/// The last two letters.
fn ending(word: &str) -> u32 {
    word.chars().rev().take(2).fold(0, |ending, letter| ending << 16 ^ without_accent(letter) as u32)
}

/// Pieces of a word, its beginning and end marked.
fn pieces(word: impl Iterator<Item = char>, lengths: &[usize], grams: &mut Vec<u32>) {
    let marked = word.take(LONGEST).map(u64::from).chain([u64::from(b' ')]);
    // The latest four letters, sixteen bits each.
    let mut latest = u64::from(b' ');
    for (count, letter) in (2..).zip(marked) {
        latest = latest << 16 | letter & 0xffff;
        // A piece with both marks would be the word.
        let most = if letter == u64::from(b' ') { count - 1 } else { count };
        for &length in lengths.iter().filter(|&&length| length <= most) {
            grams.push(piece(latest << (64 - 16 * length), length));
        }
    }
}

fn piece(letters: u64, length: usize) -> u32 {
    let mut hasher = Hasher::new(Of::Piece);
    hasher.add(length as u64);
    hasher.add(letters);
    hasher.finish()
}

fn signs(hearing: &Hearing, tokens: &[Token], language: Option<&str>, signs: &mut Vec<u32>) {
    let mut sign = |of: Of, what: u32| signs.push(joined(of, what, 0));
    for list in LISTS {
        if hearing.says(list) {
            sign(Of::Says, list as u32);
        }
        if hearing.denies(list) {
            sign(Of::Denies, list as u32);
        }
    }
    let count = |kind: Kind| tokens.iter().filter(|token| token.kind == kind).count();
    let words = count(Kind::Word);
    let counted = [
        (count(Kind::Question), 3),
        (count(Kind::Exclamation), 4),
        (count(Kind::Emoji), 4),
        (count(Kind::Link), 2),
        (count(Kind::Mention), 3),
        (count(Kind::Number), 3),
    ];
    for (place, (count, most)) in counted.into_iter().enumerate() {
        sign(Of::Sign, number(place * 8 + count.min(most)));
    }
    sign(Of::Sign, number(64 + (usize::BITS - words.leading_zeros()) as usize));
    if tokens.last().is_some_and(|token| token.kind == Kind::Question) {
        sign(Of::Sign, 80);
    }
    if let Some(first) = tokens.first() {
        sign(Of::Sign, 81 + first.kind as u32);
    }
    sign(Of::Sign, 100 + loud(&hearing.tokens.text));
    if hearing.heard.iter().any(|heard| heard.list == List::Question && heard.begins) {
        sign(Of::Sign, 110);
    }
    if hearing.tokens.money {
        sign(Of::Sign, 111);
    }
    if hearing.tokens.disguised {
        sign(Of::Sign, 112);
    }
    signs.push(hash(Of::Language, language.unwrap_or("und")));
}

/// How often each list is heard, and which is heard at the beginning of a sentence.
fn cued(hearing: &Hearing, cues: &[Found], signs: &mut Vec<u32>) {
    let mut counts = [0_u32; 2 * CUES.len()];
    let denied = Denied::of(hearing);
    for found in cues {
        let place = usize::from(found.list) + if denied.reaches(found.at) { CUES.len() } else { 0 };
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
        let before = found.at.checked_sub(1).and_then(|before| hearing.tokens.at(before));
        if before.is_none_or(|token| token.kind.ends_clause() || token.kind == Kind::Mention) {
            signs.push(joined(Of::Begins, u32::from(found.list), 0));
        }
    }
    for (list, count) in counts.into_iter().enumerate() {
        signs.extend((1..=count.min(3)).map(|least| joined(Of::Cue, number(list), least)));
    }
}

/// How much of a text is in capitals: 0 nothing, 3 nearly all.
fn loud(text: &str) -> u32 {
    let (mut large, mut all) = (0_usize, 0_usize);
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        all += 1;
        large += usize::from(letter.is_uppercase());
    }
    match (large * 10).checked_div(all) {
        None => 4,
        Some(0..=1) => 0,
        Some(2..=3) => 1,
        Some(4..=7) => 2,
        Some(_) => 3,
    }
}

/// The features that say which language a text is in; `scores` says how much the words of each of the lexicon's
/// languages speak for it.
pub(super) fn of_language(tokens: &Tokens, most_words: usize, scores: &[u32]) -> Features {
    let (mut grams, mut parts) = (Vec::new(), Vec::new());
    let words = tokens.tokens.iter().filter(|token| token.kind == Kind::Word);
    for word in words.take(most_words).map(|token| tokens.small(token)) {
        grams.push(hash(Of::Word, word));
        pieces(word.chars(), &LANGUAGE_PIECES, &mut parts);
    }
    let best = scores.iter().copied().max().unwrap_or_default();
    let leading = scores.iter().enumerate().filter(|&(_, &score)| score > 0 && score == best);
    let sign = |(place, &score): (usize, &u32)| joined(Of::Language, number(place), score.min(40) / 8);
    Features { grams, pieces: parts, signs: leading.map(sign).collect() }
}

/// People leave accents out.
fn without_accent(letter: char) -> char {
    match letter {
        '\0'..='\x7f' => letter,
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ą' => 'a',
        'ç' | 'ć' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ę' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ś' => 's',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ź' | 'ż' => 'z',
        letter => letter,
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn hash(of: Of, word: &str) -> u32 {
    let mut hasher = Hasher::new(of);
    let (eights, rest) = word.as_bytes().as_chunks::<8>();
    eights.iter().for_each(|eight| hasher.add(u64::from_le_bytes(*eight)));
    hasher.add(rest.iter().fold(rest.len() as u64, |number, byte| number << 8 | u64::from(*byte)));
    hasher.finish()
}

fn joined(of: Of, one: u32, other: u32) -> u32 {
    let mut hasher = Hasher::new(of);
    hasher.add(u64::from(one) << 32 | u64::from(other));
    hasher.finish()
}

/// A phrase of cues as a number, word by word; each language has its own.
pub(super) fn phrase(language: &str, words: &[u32]) -> impl Iterator<Item = u32> {
    words.iter().scan(hash(Of::Cue, language), |phrase, word| {
        *phrase = joined(Of::Cue, *phrase, *word);
        Some(*phrase)
    })
}

/// Takes 64 bits at a time, by the two multiplications of murmur3's last step: the upper bits choose the bucket.
struct Hasher(u64);

impl Hasher {
    fn new(of: Of) -> Self {
        // Small numbers would cancel each other: the golden ratio spreads them over all bits.
        Self((of as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn add(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0xff51_afd7_ed55_8ccd);
        self.0 = mixed ^ mixed >> 33;
    }

    fn finish(self) -> u32 {
        u32::try_from(self.0.wrapping_mul(0xc4ce_b9fe_1a85_ec53) >> 32).unwrap_or_default()
    }
}
