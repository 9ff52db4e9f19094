//! What the model is worth: each figure beside its target.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::Result;
use nod_core::triage::Lexicon;
use nod_core::triage::model::{Cues, Model};
use nod_core::triage::{Judgement, Label, Leanings, Sentiment};

use crate::borrowed::{self, Felt};
use crate::certainty;
use crate::descent::{Lesson, learn};
use crate::example::Example;
use crate::lines::lines;
use crate::own;
use crate::score::{Score, f1_of, macro_f1, share};
use crate::texts::{Texts, borrowed_texts};
use crate::train::{Hearer, KIND_COURSE};

/// The languages whose sentiment and own language are measured.
const FELT: [&str; 6] = ["de", "en", "es", "fr", "it", "pt"];
/// What is said with this confidence must be right nine times in ten.
const CONFIDENT: f32 = 0.9;
/// Texts of so many letters are short.
const SHORT: usize = 40;

/// A figure.
struct Row {
    what: String,
    is: f32,
    target: f32,
    /// Less is better.
    at_most: bool,
}

/// Measures, and gives the table.
pub fn measure(lexicon: &Lexicon, cues: &Cues, model: &Model, texts: &Texts) -> Result<String> {
    let folder = borrowed_texts()?;
    let leanings = Leanings::default();
    let judge = |text: &str| model.judge(lexicon, &leanings, text);
    let airline: Vec<Felt> = lines(&folder.join("measure_only/airline_en.jsonl"))?;
    let airline: Vec<(Felt, Judgement)> =
        airline.into_iter().map(|felt| (judge(&felt.text), felt)).map(|(judged, felt)| (felt, judged)).collect();
    let felt: Vec<Felt> = lines(&folder.join("measure_only/sentiment_8_languages.jsonl"))?;
    let felt: Vec<(Felt, Judgement)> =
        felt.into_iter().map(|felt| (judge(&felt.text), felt)).map(|(judged, felt)| (felt, judged)).collect();
    let thanking = borrowed::emotions(&folder.join("train/goemotions_dev.jsonl"))?;
    let held_out: Vec<(&Example, Judgement)> =
        texts.held_out.iter().map(|example| (example, judge(&example.text))).collect();

    let english = primary(&held_out, &["en"]);
    let mut rows = vec![
        row("thanks, F1 (goemotions_dev)", f1_of(flagged(&thanking, &judge, Label::Thanks)), 0.92),
        row("complaint, macro-F1 (airline_en)", complaint(&airline), 0.80),
        row("praise, F1 (airline_en)", positive(&airline), 0.72),
        row(
            "spam, F1 (youtube_spam, video by video)",
            spam(&Hearer { lexicon, cues, model: Some(model) }, texts),
            0.95,
        ),
        Row {
            what: "ordinary comments marked as spam (airline_en)".to_owned(),
            is: marked_as_spam(&airline),
            target: 0.005,
            at_most: true,
        },
        row("question, F1 (tweetacts)", f1_of(flagged(&texts.acts, &judge, Label::Question)), 0.83),
        row(
            "question without punctuation, F1, mean of 6",
            mean(own::ASKING.iter().map(|code| asked(texts, code, &judge))),
            0.85,
        ),
        row("sentiment, macro-F1, mean of 6", mean(FELT.iter().map(|code| sentiment(&felt, code))), 0.62),
        row("language, mean of 6", language(&felt, usize::MAX), 0.97),
        row("language of up to 40 letters", language(&felt, SHORT), 0.91),
        row("primary label, macro-F1, English", english.macro_f1(), 0.80),
        row(
            "primary label, macro-F1, mean of the others",
            mean(OTHERS.iter().map(|code| primary(&held_out, &[code]).macro_f1())),
            0.70,
        ),
    ];
    rows.push(row("right of what is said with confidence (own)", confident(&held_out), 0.9));
    let mut table = String::new();
    for Row { what, is, target, at_most } in rows {
        let met = if at_most { is <= target } else { is >= target };
        let sign = if at_most { '≤' } else { '≥' };
        writeln!(table, "| {what} | {is:.3} | {sign} {target} | {} |", if met { "met" } else { "missed" })?;
    }
    for code in own::LANGUAGES {
        writeln!(table, "\n{code}: {}", primary(&held_out, &[code]).shown())?;
    }
    writeln!(
        table,
        "\nEnglish:\n\n{}\nThe others:\n\n{}",
        english.confusion(),
        primary(&held_out, &OTHERS).confusion()
    )?;
    writeln!(table, "The worst errors:\n\n{}", worst(&held_out))?;
    Ok(table)
}

/// The languages of the project's own comments besides English.
const OTHERS: [&str; 7] = ["de", "es", "fr", "it", "nl", "pl", "pt"];
/// How many errors are shown.
const WORST: usize = 20;

fn row(what: &str, is: f32, target: f32) -> Row {
    Row { what: what.to_owned(), is, target, at_most: false }
}

fn says(judged: &Judgement, flag: Label) -> bool {
    judged.sure(flag) >= 0.5
}

/// For each example whether it is so, and whether it was said.
fn flagged(examples: &[Example], judge: &impl Fn(&str) -> Judgement, flag: Label) -> Vec<(bool, bool)> {
    examples.iter().map(|example| (example.is(flag.name()), says(&judge(&example.text), flag))).collect()
}

fn complaint(airline: &[(Felt, Judgement)]) -> f32 {
    macro_f1(airline.iter().map(|(felt, judged)| (felt.label == "negative", says(judged, Label::Complaint))))
}

/// A positive tweet praises or thanks; one that complains beside it is negative.
fn positive(airline: &[(Felt, Judgement)]) -> f32 {
    let praises = |judged: &Judgement| {
        let kind = says(judged, Label::Praise) || says(judged, Label::Thanks) || says(judged, Label::Advocate);
        kind && !says(judged, Label::Complaint)
    };
    f1_of(airline.iter().map(|(felt, judged)| (felt.label == "positive", praises(judged))))
}

fn marked_as_spam(airline: &[(Felt, Judgement)]) -> f32 {
    share(airline.iter().map(|(_, judged)| says(judged, Label::Spam)))
}

/// Each video is judged by what was learned without it.
fn spam(hearer: &Hearer, texts: &Texts) -> f32 {
    let only_spam = |example: &Example| Lesson { truth: vec![Some(example.is("spam"))], ..hearer.lesson(example) };
    let rest: Vec<Lesson> = texts.judged.iter().chain(&texts.others).map(only_spam).collect();
    let videos: BTreeSet<&str> = texts.videos.iter().map(|example| example.part.as_str()).collect();
    let mut pairs = Vec::new();
    for video in videos {
        let (held, seen): (Vec<&Example>, Vec<&Example>) =
            texts.videos.iter().partition(|example| example.part == video);
        let known: BTreeSet<&str> = held.iter().map(|example| example.text.as_str()).collect();
        let seen: Vec<Lesson> = seen.into_iter().map(only_spam).collect();
        let judged = texts.judged.iter().chain(&texts.others).zip(&rest);
        let rest = judged.filter(|(example, _)| !known.contains(example.text.as_str())).map(|(_, lesson)| lesson);
        let lessons: Vec<&Lesson> = rest.chain(&seen).collect();
        let weights = learn(&lessons, 1, KIND_COURSE);
        let score = |lesson: &Lesson| weights.scores(&lesson.features).first().copied().unwrap_or_default();
        let told = |lesson: &&Lesson| Some((score(lesson), lesson.truth.first().copied().flatten()?, lesson.weight));
        let zero = certainty::zero(&lessons.iter().filter_map(told).collect::<Vec<_>>());
        let says = |example: &Example| score(&hearer.lesson(example)) > zero;
        pairs.extend(held.iter().map(|example| (example.is("spam"), says(example))));
    }
    f1_of(pairs)
}

fn asked(texts: &Texts, code: &str, judge: &impl Fn(&str) -> Judgement) -> f32 {
    let mine: Vec<Example> = texts.sentences.iter().filter(|example| example.part == code).cloned().collect();
    f1_of(flagged(&mine, judge, Label::Question))
}

fn sentiment(felt: &[(Felt, Judgement)], code: &str) -> f32 {
    let mine = || felt.iter().filter(|(felt, _)| felt.lang == code);
    mean(
        [("negative", Sentiment::Negative), ("neutral", Sentiment::Neutral), ("positive", Sentiment::Positive)]
            .iter()
            .map(|(name, sentiment)| {
                f1_of(mine().map(|(felt, judged)| (felt.label == *name, judged.sentiment == *sentiment)))
            }),
    )
}

fn language(felt: &[(Felt, Judgement)], longest: usize) -> f32 {
    let mine =
        felt.iter().filter(|(felt, _)| FELT.contains(&felt.lang.as_str()) && felt.text.chars().count() <= longest);
    share(mine.map(|(felt, judged)| judged.language == Some(felt.lang.as_str())))
}

fn primary(held_out: &[(&Example, Judgement)], codes: &[&str]) -> Score {
    Score::of(
        held_out
            .iter()
            .filter(|(example, _)| codes.contains(&example.part.as_str()))
            .map(|(example, judged)| (truth(example).name(), judged.label.name())),
    )
}

fn truth(example: &Example) -> Label {
    Label::FLAGS.into_iter().find(|flag| example.is(flag.name())).unwrap_or(Label::Other)
}

/// The comments that were taken for something else most surely, of the project's own that are held out.
fn worst(held_out: &[(&Example, Judgement)]) -> String {
    let wrong = held_out.iter().filter(|(example, judged)| truth(example) != judged.label);
    let far = |(example, judged): &&(&Example, Judgement)| judged.sure(judged.label) - judged.sure(truth(example));
    let mut wrong: Vec<_> = wrong.collect();
    wrong.sort_by(|one, other| far(other).total_cmp(&far(one)));
    let line = |(example, judged): &(&Example, Judgement)| {
        let text = example.text.replace('\n', " ");
        format!(
            "- {text:?} is {}, taken for {} ({:.2})\n",
            truth(example).name(),
            judged.label.name(),
            judged.sure(judged.label)
        )
    };
    wrong.into_iter().take(WORST).map(line).collect()
}

fn confident(held_out: &[(&Example, Judgement)]) -> f32 {
    let said = held_out
        .iter()
        .flat_map(|(example, judged)| judged.flags.iter().map(move |(flag, sure)| (example.is(flag.name()), *sure)));
    share(said.filter(|(_, sure)| *sure >= CONFIDENT).map(|(is, _)| is))
}

fn mean(figures: impl IntoIterator<Item = f32>) -> f32 {
    let figures: Vec<f32> = figures.into_iter().collect();
    #[expect(clippy::cast_precision_loss, reason = "a few figures")]
    let count = figures.len().max(1) as f32;
    figures.iter().sum::<f32>() / count
}
