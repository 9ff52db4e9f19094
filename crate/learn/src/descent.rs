//! Logistic regression over hashed features, by gradient descent: the same lessons give the same weights.

use nod_core::triage::model::{Features, bucket, share};

/// What is learned from: features, what is true for each output where that is known, and how much it counts.
pub struct Lesson {
    pub features: Features,
    pub truth: Vec<Option<bool>>,
    pub weight: f32,
}

/// How it is learned.
#[derive(Clone, Copy)]
pub struct Course {
    /// The number of buckets is two to the power of this.
    pub bits: u32,
    pub epochs: u16,
    pub rate: f32,
}

/// Weights as they are learned.
pub struct Weights {
    bits: u32,
    biases: Vec<f32>,
    /// The outputs of a bucket stand together.
    weights: Vec<f32>,
}

/// What a step in one direction is divided by: the root of the squares of all steps before (Duchi et al. 2011).
struct Squares {
    biases: Vec<f32>,
    weights: Vec<f32>,
}

/// How strongly weights are drawn to zero.
const DECAY: f32 = 1e-6;
/// A weight of more is cut, so that the bytes of the others say more.
const LARGEST: f32 = 4.0;

/// Learns from the lessons.
pub fn learn(lessons: &[&Lesson], outputs: usize, course: Course) -> Weights {
    let size = outputs << course.bits;
    let mut weights = Weights { bits: course.bits, biases: vec![0.0; outputs], weights: vec![0.0; size] };
    let mut squares = Squares { biases: vec![1e-2; outputs], weights: vec![1e-4; size] };
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for epoch in 0..course.epochs {
        chance.shuffle(&mut order);
        let rate = course.rate * (1.0 - 0.8 * f32::from(epoch) / f32::from(course.epochs));
        for lesson in order.iter().filter_map(|&at| lessons.get(at)) {
            weights.step(&mut squares, lesson, rate);
        }
    }
    weights
}

impl Weights {
    /// The scores of all outputs, as the core computes them.
    pub fn scores(&self, features: &Features) -> Vec<f32> {
        let mut scores = self.biases.clone();
        for (feature, value) in valued(features) {
            let from = bucket(feature, self.bits) * scores.len();
            for (score, weight) in scores.iter_mut().zip(self.weights.get(from..).unwrap_or_default()) {
                *score += weight * value;
            }
        }
        scores
    }

    fn step(&mut self, squares: &mut Squares, lesson: &Lesson, rate: f32) {
        let scores = self.scores(&lesson.features);
        let gradient = |(score, truth): (&f32, &Option<bool>)| {
            truth.map_or(0.0, |truth| (sigmoid(*score) - f32::from(u8::from(truth))) * lesson.weight)
        };
        let gradients: Vec<f32> = scores.iter().zip(&lesson.truth).map(gradient).collect();
        descend(&mut self.biases, &mut squares.biases, &gradients, 1.0, rate);
        for (feature, value) in valued(&lesson.features) {
            let from = bucket(feature, self.bits) * gradients.len();
            let weights = self.weights.get_mut(from..).unwrap_or_default();
            descend(weights, squares.weights.get_mut(from..).unwrap_or_default(), &gradients, value, rate);
        }
    }

    /// The weights as the core reads them; `certainty` is, for each output, the score that is to become 0, and how
    /// fast scores become sure from there.
    pub fn bytes(&self, certainty: &[(f32, f32)]) -> Vec<u8> {
        let outputs = self.biases.len();
        let largest = |output: usize| {
            self.weights
                .iter()
                .skip(output)
                .step_by(outputs)
                .fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs()))
        };
        let scales: Vec<f32> = (0..outputs).map(|output| largest(output).min(LARGEST) / 127.0).collect();
        let mut bytes =
            [self.bits, u32::try_from(outputs).unwrap_or_default()].map(|number| number.to_le_bytes()[0]).to_vec();
        for ((scale, bias), (zero, slope)) in scales.iter().zip(&self.biases).zip(certainty) {
            [*scale, bias - zero, *slope].iter().for_each(|number| bytes.extend(number.to_le_bytes()));
        }
        for row in self.weights.chunks_exact(outputs.max(1)) {
            bytes.extend(row.iter().zip(&scales).flat_map(|(weight, scale)| rounded(weight / scale).to_le_bytes()));
        }
        bytes
    }
}

#[expect(clippy::cast_possible_truncation, reason = "clamped to what fits")]
fn rounded(number: f32) -> i8 {
    number.round().clamp(-127.0, 127.0) as i8
}

/// The features with what each counts.
fn valued(features: &Features) -> impl Iterator<Item = (u32, f32)> {
    let share = share(features.grams.len());
    features.grams.iter().map(move |gram| (*gram, share)).chain(features.signs.iter().map(|sign| (*sign, 1.0)))
}

fn descend(weights: &mut [f32], squares: &mut [f32], gradients: &[f32], value: f32, rate: f32) {
    for ((weight, square), gradient) in weights.iter_mut().zip(squares).zip(gradients) {
        if *gradient != 0.0 {
            let gradient = gradient.mul_add(value, DECAY * *weight);
            *square += gradient * gradient;
            *weight -= rate * gradient / square.sqrt();
        }
    }
}

/// A score as a confidence from 0 to 1.
pub fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

/// Chance that is the same in every run: splitmix64.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut next = self.0;
        next = (next ^ (next >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        next = (next ^ (next >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        next ^ (next >> 31)
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            let other = self.next() % (last as u64 + 1);
            order.swap(last, usize::try_from(other).unwrap_or_default());
        }
    }
}
