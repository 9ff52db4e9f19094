//! Weights as the core reads them: half a byte each.

use nod_core::triage::model::SIZES;

use crate::descent::Weights;

/// Of so many weights one may be cut: the few largest would make all others coarse.
const CUT: usize = 20_000;

impl Weights {
    /// The weights as the core reads them; `certainty` is, for each output, the score that is to become 0, and how
    /// fast scores become sure from there.
    pub fn bytes(&self, certainty: &[(f32, f32)]) -> Vec<u8> {
        let outputs = self.biases.len();
        let rows: Vec<(usize, &[f32])> = self
            .weights
            .chunks_exact(outputs.max(1))
            .enumerate()
            .filter(|(at, _)| self.kept.get(*at) == Some(&true))
            .collect();
        let scales: Vec<f32> = (0..outputs).map(|output| scale(&rows, output)).collect();
        let mut bytes = vec![byte(outputs)];
        for ((scale, bias), (zero, slope)) in scales.iter().zip(&self.biases).zip(certainty) {
            [*scale, bias - zero, *slope].iter().for_each(|number| bytes.extend(number.to_le_bytes()));
        }
        bytes.push(byte(self.bits as usize));
        bytes.extend(u32::try_from(rows.len()).unwrap_or(u32::MAX).to_le_bytes());
        let mut last = 0;
        for (at, _) in &rows {
            number(&mut bytes, at - last);
            last = *at;
        }
        for (_, row) in &rows {
            let halves: Vec<u8> = row.iter().zip(&scales).map(|(weight, scale)| half(weight / scale)).collect();
            bytes.extend(halves.chunks(2).map(|pair| pair.iter().rev().fold(0, |byte, half| byte << 4 | half)));
        }
        bytes
    }
}

/// What a weight of one is worth, so that nearly all weights fit.
fn scale(rows: &[(usize, &[f32])], output: usize) -> f32 {
    let mut sizes: Vec<f32> = rows.iter().filter_map(|(_, row)| row.get(output)).map(|weight| weight.abs()).collect();
    sizes.sort_by(|one, other| other.total_cmp(one));
    sizes.get(sizes.len() / CUT).copied().unwrap_or_default().max(f32::MIN_POSITIVE) / 127.0
}

/// The nearest size, and the direction.
fn half(weight: f32) -> u8 {
    let far = |size: &i8| (weight.abs() - f32::from(*size)).abs();
    let nearest = SIZES.iter().zip(0_u8..).min_by(|one, other| far(one.0).total_cmp(&far(other.0)));
    nearest.map_or(0, |(_, place)| place) | if weight < 0.0 { 8 } else { 0 }
}

/// Seven bits a byte (LEB128).
fn number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(byte(number & 0x7f) | 0x80);
        number >>= 7;
    }
    bytes.push(byte(number));
}

fn byte(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
