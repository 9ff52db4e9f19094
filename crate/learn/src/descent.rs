//! Logistic regression over hashed features, by gradient descent: the same lessons give the same weights.

use nod_core::triage::model::{Features, bucket};

/// What is learned from: features, what is true for each output where that is known, and how much it counts.
pub struct Lesson {
    pub features: Features,
    pub truth: Vec<Option<bool>>,
    pub weight: f32,
}

/// How it is learned.
#[derive(Clone, Copy)]
pub struct Course {
    /// Features are told apart by so many bits of their hashes.
    pub bits: u32,
    /// So many features keep their weights: those that say most.
    pub rows: usize,
    pub epochs: u16,
    pub rate: f32,
    /// How strongly weights are drawn to zero.
    pub decay: f32,
}

/// Weights as they are learned.
pub struct Weights {
    pub bits: u32,
    pub biases: Vec<f32>,
    /// The outputs of a feature stand together.
    pub weights: Vec<f32>,
    /// The features that have weights; all where it is empty.
    pub kept: Vec<bool>,
}

/// What a step in one direction is divided by: the root of the squares of all steps before (Duchi et al. 2011).
struct Squares {
    biases: Vec<f32>,
    weights: Vec<f32>,
}

/// Learns from the lessons, twice: once to find out which features say most, and once with these.
pub fn learn(lessons: &[&Lesson], outputs: usize, course: Course) -> Weights {
    let all = descended(lessons, outputs, course, Vec::new());
    let kept = most_telling(lessons, &all, course.rows);
    descended(lessons, outputs, course, kept)
}

fn descended(lessons: &[&Lesson], outputs: usize, course: Course, kept: Vec<bool>) -> Weights {
    let size = outputs << course.bits;
    let mut weights = Weights { bits: course.bits, biases: vec![0.0; outputs], weights: vec![0.0; size], kept };
    let mut squares = Squares { biases: vec![1e-2; outputs], weights: vec![1e-4; size] };
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for epoch in 0..course.epochs {
        chance.shuffle(&mut order);
        let rate = course.rate * (1.0 - 0.8 * f32::from(epoch) / f32::from(course.epochs));
        for lesson in order.iter().filter_map(|&at| lessons.get(at)) {
            weights.step(&mut squares, lesson, Pace { rate, decay: course.decay });
        }
    }
    weights
}

/// The features with the largest weights; a weight counts more where it is asked for more often.
fn most_telling(lessons: &[&Lesson], weights: &Weights, rows: usize) -> Vec<bool> {
    let outputs = weights.biases.len().max(1);
    let mut counts = vec![0.0_f32; 1 << weights.bits];
    for (feature, value) in lessons.iter().flat_map(|lesson| valued(&lesson.features)) {
        if let Some(count) = counts.get_mut(bucket(feature, weights.bits)) {
            *count += value * value;
        }
    }
    let length = |row: &[f32]| row.iter().map(|weight| weight * weight).sum::<f32>().sqrt();
    let telling = weights.weights.chunks_exact(outputs).zip(&counts).map(|(row, count)| length(row) * count.powf(0.25));
    let telling: Vec<f32> = telling.collect();
    let mut order: Vec<usize> = (0..telling.len()).collect();
    let said = |row: usize| telling.get(row).copied().unwrap_or_default();
    order.sort_by(|one, other| said(*other).total_cmp(&said(*one)));
    let mut kept = vec![false; telling.len()];
    for row in order.into_iter().take(rows).filter(|row| said(*row) > 0.0) {
        kept.get_mut(row).into_iter().for_each(|kept| *kept = true);
    }
    kept
}

impl Weights {
    /// The scores of all outputs, as the core computes them.
    pub fn scores(&self, features: &Features) -> Vec<f32> {
        let mut scores = self.biases.clone();
        for (bucket, value) in self.known(features) {
            let from = bucket * scores.len();
            for (score, weight) in scores.iter_mut().zip(self.weights.get(from..).unwrap_or_default()) {
                *score += weight * value;
            }
        }
        scores
    }

    /// The buckets of the features that have weights, with what each counts.
    fn known(&self, features: &Features) -> impl Iterator<Item = (usize, f32)> {
        let placed = valued(features).map(|(feature, value)| (bucket(feature, self.bits), value));
        placed.filter(|(bucket, _)| self.kept.is_empty() || self.kept.get(*bucket) == Some(&true))
    }

    fn step(&mut self, squares: &mut Squares, lesson: &Lesson, pace: Pace) {
        let scores = self.scores(&lesson.features);
        let gradient = |(score, truth): (&f32, &Option<bool>)| {
            truth.map_or(0.0, |truth| (sigmoid(*score) - f32::from(u8::from(truth))) * lesson.weight)
        };
        let gradients: Vec<f32> = scores.iter().zip(&lesson.truth).map(gradient).collect();
        descend(&mut self.biases, &mut squares.biases, &gradients, 1.0, pace);
        for (bucket, value) in self.known(&lesson.features).collect::<Vec<_>>() {
            let from = bucket * gradients.len();
            let weights = self.weights.get_mut(from..).unwrap_or_default();
            descend(weights, squares.weights.get_mut(from..).unwrap_or_default(), &gradients, value, pace);
        }
    }
}

/// The features with what each counts.
fn valued(features: &Features) -> impl Iterator<Item = (u32, f32)> {
    features.parts().into_iter().flat_map(|(features, share)| features.iter().map(move |feature| (*feature, share)))
}

/// How far a step goes, and how strongly weights are drawn to zero.
#[derive(Clone, Copy)]
struct Pace {
    rate: f32,
    decay: f32,
}

fn descend(weights: &mut [f32], squares: &mut [f32], gradients: &[f32], value: f32, pace: Pace) {
    for ((weight, square), gradient) in weights.iter_mut().zip(squares).zip(gradients) {
        if *gradient != 0.0 {
            let gradient = gradient.mul_add(value, pace.decay * *weight);
            *square += gradient * gradient;
            *weight -= pace.rate * gradient / square.sqrt();
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
