//! A linear model over hashed features, with weights of one byte.

use super::BrokenModel;

/// Numbers that each output has besides its weights.
const NUMBERS: usize = 3;

/// Scores of several outputs for the features of a text.
#[derive(Debug)]
pub(super) struct Linear {
    /// The number of buckets is two to the power of this.
    bits: u32,
    outputs: Vec<Output>,
    /// The outputs of a bucket stand together: one look at the memory for all.
    weights: Vec<i8>,
}

/// How an output's sum becomes its score.
#[derive(Debug)]
struct Output {
    /// What a weight of one is worth.
    scale: f32,
    bias: f32,
    /// How fast its score becomes sure.
    slope: f32,
}

impl Linear {
    /// Reads a matrix (bits, outputs, three numbers for each output, the weights), and gives what follows it.
    pub(super) fn parse(bytes: &[u8]) -> Result<(Self, &[u8]), BrokenModel> {
        let short = |wanted| BrokenModel::Length { wanted, found: bytes.len() };
        let (&[bits, outputs], rest) = bytes.split_first_chunk().ok_or(short(2))?;
        let (bits, outputs) = (u32::from(bits).clamp(1, 24), usize::from(outputs));
        let (numbers, size) = (outputs * NUMBERS * 4, outputs << bits);
        let (numbers, rest) = rest.split_at_checked(numbers).ok_or(short(2 + numbers + size))?;
        let (weights, rest) = rest.split_at_checked(size).ok_or(short(2 + numbers.len() + size))?;
        let (numbers, _) = numbers.as_chunks::<4>();
        let outputs = numbers.as_chunks::<NUMBERS>().0.iter().map(|numbers| {
            let [scale, bias, slope] = numbers.map(f32::from_le_bytes);
            Output { scale, bias, slope }
        });
        let weights = weights.iter().map(|byte| byte.cast_signed()).collect();
        Ok((Self { bits, outputs: outputs.collect(), weights }, rest))
    }

    /// The scores of all outputs, as logits: each gram counts by the root of their number, each sign in full.
    pub(super) fn scores(&self, grams: &[u32], signs: &[u32]) -> Vec<f32> {
        let (many, few) = (self.sums(grams), self.sums(signs));
        let share = share(grams.len());
        #[expect(clippy::cast_precision_loss, reason = "sums of some hundred bytes")]
        let score = |((output, many), few): ((&Output, i32), i32)| {
            output.slope * (output.bias + output.scale * (many as f32).mul_add(share, few as f32))
        };
        self.outputs.iter().zip(many).zip(few).map(score).collect()
    }

    fn sums(&self, features: &[u32]) -> Vec<i32> {
        let mut sums = vec![0; self.outputs.len()];
        for feature in features {
            let from = bucket(*feature, self.bits) * sums.len();
            for (sum, weight) in sums.iter_mut().zip(self.weights.get(from..).unwrap_or_default()) {
                *sum += i32::from(*weight);
            }
        }
        sums
    }
}

/// What each of so many grams counts.
#[must_use]
pub fn share(grams: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
    let count = grams.max(1) as f32;
    count.sqrt().recip()
}

/// The bucket of a feature.
#[must_use]
pub fn bucket(feature: u32, bits: u32) -> usize {
    (feature >> (32 - bits)) as usize
}
