//! Words and phrases that tell the model what it never learned may mean: 'leaking' is bad, 'has anyone' asks. Kept as
//! hashes, a number for each phrase.

use crate::triage::token::{Kind, Token, Tokens};

use super::BrokenModel;
use super::feature::{phrase, words};
use super::rows::bucket;

/// The lists, in the order of their numbers. What each means stands in `tests/corpus/README.md`.
pub const CUES: [&str; 13] = [
    "good", "bad", "loud", "asks", "wants", "proposes", "defends", "friends", "ads", "danger", "charged", "hangs",
    "hurry",
];

/// The longest phrase, in words.
const LONGEST: usize = 5;
/// A hash of four bytes, and the number of its list.
const ENTRY: usize = 5;
/// How many upper bits of a hash are looked at first.
const UPPER: u32 = 14;

/// The lists, ready to be asked.
#[derive(Clone, Debug, Default)]
pub struct Cues {
    /// Hashes of language and phrase with the number of a list, in order.
    entries: Vec<(u32, u8)>,
    /// Where in `entries` the hashes with the same upper bits begin: most looks end there.
    starts: Vec<u32>,
}

/// A cue that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The number of its list.
    pub list: u8,
    /// The place of its first token.
    pub at: usize,
}

impl Cues {
    /// Of phrases in a language, each with the number of its list.
    #[must_use]
    pub fn of<'p>(phrases: impl Iterator<Item = (&'p str, u8, &'p str)>) -> Self {
        let entry = |(language, list, phrase): (&str, u8, &str)| {
            let hash = super::feature::phrase(language, &words(&Tokens::of(phrase))).last()?;
            Some((hash, list))
        };
        let mut entries: Vec<(u32, u8)> = phrases.filter_map(entry).collect();
        entries.sort_unstable();
        entries.dedup();
        Self::sorted(entries)
    }

    fn sorted(entries: Vec<(u32, u8)>) -> Self {
        let mut starts = vec![0; (1 << UPPER) + 1];
        let mut counted = 0;
        for (upper, start) in starts.iter_mut().enumerate() {
            let before = entries.get(counted..).unwrap_or_default().iter();
            counted += before.take_while(|(hash, _)| bucket(*hash, UPPER) < upper).count();
            *start = u32::try_from(counted).unwrap_or(u32::MAX);
        }
        Self { entries, starts }
    }

    /// As the model's bytes hold them: how many, then each.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = u32::try_from(self.entries.len()).unwrap_or(u32::MAX).to_le_bytes().to_vec();
        for (hash, list) in &self.entries {
            bytes.extend(hash.to_le_bytes());
            bytes.push(*list);
        }
        bytes
    }

    /// Reads them, and gives what follows.
    pub(super) fn parse(bytes: &[u8]) -> Result<(Self, &[u8]), BrokenModel> {
        let short = |wanted| BrokenModel::Length { wanted, found: bytes.len() };
        let (count, rest) = bytes.split_first_chunk().ok_or(short(4))?;
        let size = usize::try_from(u32::from_le_bytes(*count)).unwrap_or(usize::MAX).saturating_mul(ENTRY);
        let (entries, rest) = rest.split_at_checked(size).ok_or(short(size))?;
        let (entries, _) = entries.as_chunks::<ENTRY>();
        let entries =
            entries.iter().map(|&[one, two, three, four, list]| (u32::from_le_bytes([one, two, three, four]), list));
        Ok((Self::sorted(entries.collect()), rest))
    }

    /// The cues of a text in its language; none where that is not known. Of a list the first phrase at a place counts.
    pub(super) fn find(&self, tokens: &Tokens, words: &[u32], language: Option<&str>) -> Vec<Found> {
        let Some(language) = language else { return Vec::new() };
        let mut found: Vec<Found> = Vec::new();
        let begins = |token: &Token| matches!(token.kind, Kind::Word | Kind::Emoji);
        for (at, _) in tokens.tokens.iter().enumerate().filter(|(_, token)| begins(token)) {
            let from = found.len();
            for hash in phrase(language, words.get(at..).unwrap_or_default()).take(LONGEST) {
                for list in self.lists(hash) {
                    if found.get(from..).is_some_and(|here| here.iter().all(|other| other.list != list)) {
                        found.push(Found { list, at });
                    }
                }
            }
        }
        found
    }

    fn lists(&self, hash: u32) -> impl Iterator<Item = u8> {
        let upper = bucket(hash, UPPER);
        let here = match self.starts.get(upper..).unwrap_or_default() {
            [from, to, ..] => self.entries.get(*from as usize..*to as usize).unwrap_or_default(),
            _ => &[],
        };
        here.iter().filter(move |entry| entry.0 == hash).map(|(_, list)| *list)
    }
}
