//! Which features a model has weights for: those that say most, found by their hash.

use super::BrokenModel;

/// The rows of a matrix, by the hash of the feature.
#[derive(Debug)]
pub(super) struct Rows {
    /// How many bits of a hash count.
    bits: u32,
    words: Vec<Word>,
}

/// Thirty-two hashes in a row.
#[derive(Clone, Copy, Debug, Default)]
struct Word {
    /// A bit for each hash: whether it has a row.
    has: u32,
    /// How many rows stand before them.
    before: u32,
}

impl Rows {
    /// Reads rows (bits, how many, the gaps between their hashes), and gives what follows.
    pub(super) fn parse(bytes: &[u8]) -> Result<(Self, &[u8]), BrokenModel> {
        let short = || BrokenModel::Length { wanted: bytes.len() + 1, found: bytes.len() };
        let (&[bits, one, two, three, four], mut rest) = bytes.split_first_chunk().ok_or_else(short)?;
        let (bits, count) = (u32::from(bits).clamp(6, 24), u32::from_le_bytes([one, two, three, four]));
        let mut words = vec![Word::default(); 1 << (bits - 5)];
        let mut at = 0_usize;
        for _ in 0..count {
            let (gap, behind) = number(rest).ok_or_else(short)?;
            (at, rest) = (at.saturating_add(gap), behind);
            words.get_mut(at >> 5).ok_or_else(short)?.has |= 1 << (at & 31);
        }
        let mut rows = 0;
        for word in &mut words {
            word.before = rows;
            rows += word.has.count_ones();
        }
        Ok((Self { bits, words }, rest))
    }

    /// How many rows there are.
    pub(super) fn count(&self) -> usize {
        self.words.iter().map(|word| word.has.count_ones() as usize).sum()
    }

    /// The row of a feature, where it has one.
    pub(super) fn row(&self, feature: u32) -> Option<usize> {
        let at = bucket(feature, self.bits);
        let (word, bit) = (self.words.get(at >> 5)?, 1_u32 << (at & 31));
        let row = || word.before + (word.has & (bit - 1)).count_ones();
        (word.has & bit != 0).then(|| row() as usize)
    }
}

/// The place of a feature among all: the upper bits of its hash.
#[must_use]
pub fn bucket(feature: u32, bits: u32) -> usize {
    (feature >> (32 - bits)) as usize
}

/// A number in bytes of seven bits, the last one without the eighth (LEB128), and what follows.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = 1 + bytes.iter().take(4).position(|byte| byte & 0x80 == 0)?;
    let (number, rest) = bytes.split_at_checked(length)?;
    Some((number.iter().rev().fold(0, |sum, byte| sum << 7 | usize::from(byte & 0x7f)), rest))
}
