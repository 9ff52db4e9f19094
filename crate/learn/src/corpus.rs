//! Checks of the project's own comments: enough, varied, apart from each other and from what is held out.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use crate::example::Example;
use crate::lines::lines;
use crate::own;
use crate::texts::{Texts, borrowed_texts};

/// Two texts are alike where they share so much of their letters in threes (Jaccard).
const ALIKE: f64 = 0.6;
/// Shorter ones ('thank you!') are alike without being copies.
const LEAST: usize = 25;
/// So many comments may begin with the same words.
const OPENINGS: usize = 2;
const OPENING: usize = 4;

fn corpus(folder: &str) -> Vec<Example> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus").join(folder);
    own::comments(&path).unwrap()
}

fn threes(text: &str) -> BTreeSet<[char; 3]> {
    let letters: Vec<char> =
        text.chars().flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()).collect();
    letters.windows(3).map(|three| [three[0], three[1], three[2]]).collect()
}

/// Pairs of one list, or of two, that are alike.
fn alike<'t>(ones: &'t [Example], others: &'t [Example]) -> Vec<(&'t str, &'t str)> {
    let long = |examples: &'t [Example]| -> Vec<(&'t str, BTreeSet<[char; 3]>)> {
        let long = examples.iter().filter(|example| example.text.chars().count() >= LEAST);
        long.map(|example| (example.text.as_str(), threes(&example.text))).collect()
    };
    let (ones, others) = (long(ones), long(others));
    let mut places: HashMap<[char; 3], Vec<usize>> = HashMap::new();
    for (place, (_, threes)) in others.iter().enumerate() {
        threes.iter().for_each(|three| places.entry(*three).or_default().push(place));
    }
    let mut pairs = Vec::new();
    for (text, threes) in &ones {
        let mut shared: HashMap<usize, u32> = HashMap::new();
        let rare =
            threes.iter().filter_map(|three| places.get(three)).filter(|places| places.len() < others.len() / 10);
        rare.flatten().for_each(|place| *shared.entry(*place).or_default() += 1);
        for place in shared.into_iter().filter(|(_, count)| *count > 5).map(|(place, _)| place) {
            let (other, its) = &others[place];
            let both = threes.intersection(its).count();
            let all = threes.len() + its.len() - both;
            if !std::ptr::eq(*text, *other) && both as f64 / all as f64 >= ALIKE {
                pairs.push((*text, *other));
            }
        }
    }
    pairs
}

#[test]
fn there_are_enough_in_every_language() {
    let (train, held_out) = (corpus("train"), corpus("heldout"));
    for code in own::LANGUAGES {
        let count = |examples: &[Example]| examples.iter().filter(|example| example.part == code).count();
        assert!(count(&train) >= 500, "{code}: {} comments", count(&train));
        assert_eq!(count(&held_out), if code == "en" { 500 } else { 100 }, "{code}");
    }
    assert!(train.len() >= 4_000, "{} comments", train.len());
}

#[test]
fn no_two_are_alike() {
    let train = corpus("train");
    let pairs = alike(&train, &train);
    assert!(pairs.is_empty(), "{} pairs: {pairs:#?}", pairs.len());
}

#[test]
fn what_is_held_out_is_not_learned() {
    let (held_out, train) = (corpus("heldout"), corpus("train"));
    let pairs = alike(&held_out, &train);
    assert!(pairs.is_empty(), "{pairs:#?}");
}

#[test]
fn openings_differ() {
    let mut openings: HashMap<String, Vec<String>> = HashMap::new();
    for Example { text, .. } in corpus("train") {
        let words: Vec<String> = text.split_whitespace().take(OPENING).map(str::to_lowercase).collect();
        if words.len() == OPENING {
            openings.entry(words.join(" ")).or_default().push(text);
        }
    }
    let series: Vec<_> = openings.into_iter().filter(|(_, texts)| texts.len() > OPENINGS).collect();
    assert!(series.is_empty(), "{series:#?}");
}

#[derive(serde::Deserialize)]
struct Text {
    text: String,
}

#[test]
fn what_is_only_measured_is_not_learned() {
    std::env::set_current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap();
    let Ok(folder) = borrowed_texts() else {
        println!("skipped: ../shared/text is missing");
        return;
    };
    let measured =
        ["airline_en", "sentiment_8_languages"].map(|name| folder.join(format!("measure_only/{name}.jsonl")));
    let measured: BTreeSet<String> = measured
        .iter()
        .flat_map(|path| lines::<Text>(path).unwrap())
        .map(|line| line.text)
        .filter(|text| text.len() > LEAST)
        .collect();
    let Texts { judged, others, videos, .. } = Texts::read().unwrap();
    let learned = judged.iter().chain(&others).chain(&videos);
    assert_eq!(learned.filter(|example| measured.contains(&example.text)).count(), 0);
}
