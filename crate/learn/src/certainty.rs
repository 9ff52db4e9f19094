//! From which score on a kind is said, and how sure: measured on comments that the measured weights did not see.

use nod_core::triage::model::KINDS;

use crate::descent::{Lesson, learn, sigmoid};
use crate::example::{Example, digest};
use crate::train::KIND_COURSE;

/// The texts are parted into so many; each part is judged by what was learned from the others.
const PARTS: u64 = 4;
/// What is said with this confidence …
const CONFIDENT: f32 = 0.9;
/// … must be right so often; the target is 0.9, and other people's comments are harder than one's own.
const RIGHT: f32 = 0.94;
/// Fewer confident comments say nothing about how often they are right.
const LEAST: f32 = 24.0;

/// A score, whether the kind was true, and how much the text counts.
pub type Scored = (f32, bool, f32);

/// For each kind the score that is to be 0, and how fast scores become sure from there.
pub fn measure(examples: &[&Example], lessons: &[Lesson]) -> Vec<(f32, f32)> {
    let mut scored: Vec<Vec<Scored>> = vec![Vec::new(); KINDS.len()];
    for part in 0..PARTS {
        let is_in = |example: &Example| digest(&example.text) % PARTS == part;
        let (held, seen): (Vec<_>, Vec<_>) = examples.iter().zip(lessons).partition(|(example, _)| is_in(example));
        let seen: Vec<&Lesson> = seen.into_iter().map(|(_, lesson)| lesson).collect();
        let weights = learn(&seen, KINDS.len(), KIND_COURSE);
        for (_, lesson) in held {
            let scores = weights.scores(&lesson.features);
            for ((scored, score), truth) in scored.iter_mut().zip(scores).zip(&lesson.truth) {
                scored.extend(truth.map(|truth| (score, truth, lesson.weight)));
            }
        }
    }
    scored.iter().map(|scored| certainty(scored)).collect()
}

fn certainty(scored: &[Scored]) -> (f32, f32) {
    let zero = zero(scored);
    let slopes = (0_i16..40).map(|step| 4.0 * 0.9_f32.powi(i32::from(step)));
    let is_right = |slope: &f32| {
        let confident = scored.iter().filter(|(score, ..)| sigmoid(slope * (score - zero)) >= CONFIDENT);
        let (mut all, mut right) = (0.0, 0.0);
        confident.for_each(|(_, truth, weight)| {
            all += weight;
            right += if *truth { *weight } else { 0.0 };
        });
        all < LEAST || right / all >= RIGHT
    };
    (zero, slopes.into_iter().find(is_right).unwrap_or(0.05))
}

/// The score from which on saying it is right most often: the best F1.
pub fn zero(scored: &[Scored]) -> f32 {
    let steps = (-80_i16..80).map(|step| f32::from(step) * 0.05);
    steps.max_by(|one, other| f1(scored, *one).total_cmp(&f1(scored, *other))).unwrap_or_default()
}

fn f1(scored: &[Scored], zero: f32) -> f32 {
    let (mut hits, mut said, mut true_ones) = (0.0, 0.0, 0.0_f32);
    for (score, truth, weight) in scored {
        let says = *score > zero;
        hits += if says && *truth { *weight } else { 0.0 };
        said += if says { *weight } else { 0.0 };
        true_ones += if *truth { *weight } else { 0.0 };
    }
    2.0 * hits / (said + true_ones).max(1.0)
}
