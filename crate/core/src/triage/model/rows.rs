//! Which features a model has weights for: those that say most, found by their hash.

use super::BrokenModel;

/// The rows of a matrix, by the hash of the feature.
#[derive(Debug)]
pub(super) struct Rows {
    /// How many bits of a hash count.
    bits: u32,
    /// A bit for each hash: whether it has a row.
    has: Vec<u64>,
    /// How many rows stand before each word of `has`.
    before: Vec<u32>,
}

impl Rows {
    /// Reads rows (bits, how many, the gaps between their hashes), and gives what follows.
    pub(super) fn parse(bytes: &[u8]) -> Result<(Self, &[u8]), BrokenModel> {
        let short = || BrokenModel::Length { wanted: bytes.len() + 1, found: bytes.len() };
        let (&[bits, one, two, three, four], mut rest) = bytes.split_first_chunk().ok_or_else(short)?;
        let (bits, count) = (u32::from(bits).clamp(6, 24), u32::from_le_bytes([one, two, three, four]));
        let mut has = vec![0_u64; 1 << (bits - 6)];
        let mut at = 0_usize;
        for _ in 0..count {
            let (gap, behind) = number(rest).ok_or_else(short)?;
            (at, rest) = (at.saturating_add(gap), behind);
            *has.get_mut(at >> 6).ok_or_else(short)? |= 1 << (at & 63);
        }
        let mut rows = 0;
        let rows_before = |word: &u64| {
            rows += word.count_ones();
            rows - word.count_ones()
        };
        let before = has.iter().map(rows_before).collect();
        Ok((Self { bits, has, before }, rest))
    }

    /// How many rows there are.
    pub(super) fn count(&self) -> usize {
        self.has.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The row of a feature, where it has one.
    pub(super) fn row(&self, feature: u32) -> Option<usize> {
        let at = bucket(feature, self.bits);
        let (word, bit) = (self.has.get(at >> 6)?, 1_u64 << (at & 63));
        let before = *self.before.get(at >> 6)? + (word & (bit - 1)).count_ones();
        (word & bit != 0).then_some(before as usize)
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
