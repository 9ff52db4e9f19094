//! From which score on a kind is said, and how sure: measured on comments that the measured weights did not see.

use nod_core::triage::model::KINDS;

use crate::descent::{Course, Lesson, learn, sigmoid};
use crate::example::{Example, digest};
use crate::train::KIND_COURSE;

/// The judged comments are parted into so many; each part is judged by what was learned from the others.
const PARTS: u64 = 4;
/// What is said with this confidence …
const CONFIDENT: f32 = 0.9;
/// … must be right so often; the target is 0.9, and other people's comments are harder than one's own.
const RIGHT: f32 = 0.94;
/// Fewer confident comments say nothing about how often they are right.
const LEAST: usize = 8;

/// A score, and whether the kind was true.
type Scored = (f32, bool);

/// For each kind the score that is to be 0, and how fast scores become sure from there.
pub fn measure(examples: &[Example], judged: &[Lesson], others: &[Lesson]) -> Vec<(f32, f32)> {
    let course = Course { epochs: KIND_COURSE.epochs.min(8), ..KIND_COURSE };
    let mut scored: Vec<Vec<Scored>> = vec![Vec::new(); KINDS.len()];
    for part in 0..PARTS {
        let is_in = |example: &Example| digest(&example.text) % PARTS == part;
        let (held, seen): (Vec<_>, Vec<_>) = examples.iter().zip(judged).partition(|(example, _)| is_in(example));
        let lessons: Vec<&Lesson> = seen.into_iter().map(|(_, lesson)| lesson).chain(others).collect();
        let weights = learn(&lessons, KINDS.len(), course);
        for (_, lesson) in held {
            let scores = weights.scores(&lesson.features);
            for ((scored, score), truth) in scored.iter_mut().zip(scores).zip(&lesson.truth) {
                scored.extend(truth.map(|truth| (score, truth)));
            }
        }
    }
    scored.iter().map(|scored| certainty(scored)).collect()
}

fn certainty(scored: &[Scored]) -> (f32, f32) {
    let steps = (-60_i16..60).map(|step| f32::from(step) * 0.05);
    let zero = steps.max_by(|one, other| f1(scored, *one).total_cmp(&f1(scored, *other))).unwrap_or_default();
    let slopes = (0_i16..40).map(|step| 4.0 * 0.9_f32.powi(i32::from(step)));
    let is_right = |slope: &f32| {
        let confident = scored.iter().filter(|(score, _)| sigmoid(slope * (score - zero)) >= CONFIDENT);
        let (mut all, mut right) = (0_usize, 0_usize);
        confident.for_each(|(_, truth)| {
            all += 1;
            right += usize::from(*truth);
        });
        #[expect(clippy::cast_precision_loss, reason = "some thousands")]
        let share = right as f32 / all as f32;
        all < LEAST || share >= RIGHT
    };
    (zero, slopes.into_iter().find(is_right).unwrap_or(0.05))
}

fn f1(scored: &[Scored], zero: f32) -> f32 {
    let (mut hits, mut said, mut true_ones) = (0.0, 0.0, 0.0_f32);
    for (score, truth) in scored {
        let says = *score > zero;
        hits += f32::from(u8::from(says && *truth));
        said += f32::from(u8::from(says));
        true_ones += f32::from(u8::from(*truth));
    }
    2.0 * hits / (said + true_ones).max(1.0)
}
