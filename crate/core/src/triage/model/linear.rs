//! A linear model over hashed features, with weights of half a byte.

use super::BrokenModel;
use super::feature::Features;
use super::rows::Rows;

/// Numbers that each output has besides its weights.
const NUMBERS: usize = 3;

/// What the eight sizes of a weight are worth, of 127: most weights are small, and differences between those matter.
pub const SIZES: [i8; 8] = [0, 2, 4, 9, 19, 38, 72, 127];

/// Scores of several outputs for the features of a text.
#[derive(Debug)]
pub(super) struct Linear {
    rows: Rows,
    outputs: Vec<Output>,
    /// As in the file, two weights in a byte. The outputs of a row stand together: one look at the memory for all.
    weights: Vec<u8>,
    /// What each byte of weights adds to the sums of its two outputs.
    pairs: [Pair; 256],
}

/// Two numbers that are added to at once: one in the lower, one in the upper 32 bits.
type Pair = u64;

/// Is added to each weight, so that no sum in the lower half falls below zero and takes from the upper one.
const LIFT: i64 = 128;

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
    /// Reads a matrix (the number of outputs, three numbers for each, the rows, their weights), and gives what
    /// follows it.
    pub(super) fn parse(bytes: &[u8]) -> Result<(Self, &[u8]), BrokenModel> {
        let short = |wanted| BrokenModel::Length { wanted, found: bytes.len() };
        let (&outputs, rest) = bytes.split_first().ok_or(short(1))?;
        let outputs = usize::from(outputs);
        let (numbers, rest) = rest.split_at_checked(outputs * NUMBERS * 4).ok_or(short(1 + outputs * NUMBERS * 4))?;
        let (numbers, _) = numbers.as_chunks::<4>();
        let outputs: Vec<Output> = numbers.as_chunks::<NUMBERS>().0.iter().map(output).collect();
        let (rows, rest) = Rows::parse(rest)?;
        let size = rows.count().saturating_mul(outputs.len().div_ceil(2));
        let (weights, rest) = rest.split_at_checked(size).ok_or(short(size))?;
        Ok((Self { rows, outputs, weights: weights.to_vec(), pairs: pairs() }, rest))
    }

    /// The scores of all outputs, as logits: each feature counts what its part says.
    pub(super) fn scores(&self, features: &Features) -> Vec<f32> {
        let mut totals = vec![0.0; self.outputs.len()];
        for (features, share) in features.parts() {
            #[expect(clippy::cast_precision_loss, reason = "sums of some hundred weights")]
            totals.iter_mut().zip(self.sums(features)).for_each(|(total, sum)| *total += sum as f32 * share);
        }
        let score = |(output, total): (&Output, f32)| output.slope * (output.bias + output.scale * total);
        self.outputs.iter().zip(totals).map(score).collect()
    }

    /// The sum of the weights of some features, for each output.
    fn sums(&self, features: &[u32]) -> impl Iterator<Item = i64> {
        let width = self.outputs.len().div_ceil(2);
        let mut sums: Vec<Pair> = vec![0; width];
        let mut rows = 0;
        for row in features.iter().filter_map(|feature| self.rows.row(*feature)) {
            let weights = self.weights.get(row * width..).unwrap_or_default();
            for (sum, byte) in sums.iter_mut().zip(weights) {
                *sum += self.pairs.get(usize::from(*byte)).copied().unwrap_or_default();
            }
            rows += LIFT;
        }
        let lowered = move |half: Pair| i64::try_from(half).unwrap_or_default() - rows;
        sums.into_iter().flat_map(move |pair| [lowered(pair & u64::from(u32::MAX)), lowered(pair >> 32)])
    }
}

/// Both weights of each byte, lifted.
fn pairs() -> [Pair; 256] {
    let lifted = |half: u8| u64::try_from(i64::from(weight(half)) + LIFT).unwrap_or_default();
    let mut pairs = [0; 256];
    for (pair, byte) in pairs.iter_mut().zip(0..=u8::MAX) {
        *pair = lifted(byte & 15) | lifted(byte >> 4) << 32;
    }
    pairs
}

fn output(numbers: &[[u8; 4]; NUMBERS]) -> Output {
    let [scale, bias, slope] = numbers.map(f32::from_le_bytes);
    Output { scale, bias, slope }
}

/// Three bits of size, one of direction.
fn weight(half: u8) -> i8 {
    let size = SIZES.get(usize::from(half & 7)).copied().unwrap_or_default();
    if half & 8 == 0 { size } else { -size }
}
