//! What comments are: data in `triage.toml` behind one check.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "triage/pack.rs"]
mod pack;

use nod_core::triage::{Context, Correction, Judgement, Label, Leanings, Lexicon, Model, Needless};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    /// Single comments.
    case: Vec<Case>,
    /// Texts made of many.
    long: Vec<Long>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    /// What it may be taken for.
    labels: Vec<Label>,
    language: Option<String>,
}

/// A text repeated to 20,000 characters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Long {
    repeat: String,
    labels: Vec<Label>,
}

fn cases() -> Cases {
    toml::from_str(include_str!("triage.toml")).unwrap()
}

struct Judge {
    lexicon: Lexicon,
    model: Model,
}

impl Judge {
    fn new() -> Self {
        let model = Model::parse(include_bytes!("../../../extension/model/triage.bin")).unwrap();
        Self { lexicon: Lexicon::new(&pack::words()), model }
    }

    fn judge(&self, text: &str) -> Judgement {
        self.model.judge(&self.lexicon, &Leanings::default(), text)
    }
}

/// A model is never right of all: of these hard cases so many must be, by label and by language.
#[test]
fn comments_have_their_label_and_language() {
    let judge = Judge::new();
    let cases = cases().case;
    let judged: Vec<(&Case, Judgement)> = cases.iter().map(|case| (case, judge.judge(&case.text))).collect();
    let wrong: Vec<String> = judged.iter().filter_map(|(case, found)| check(case, found)).collect();
    let languages = judged.iter().filter(|(case, found)| found.language == case.language.as_deref()).count();
    assert!(wrong.len() <= LABELS_WRONG, "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    assert!(languages >= LANGUAGES_RIGHT, "{languages} of {} languages right", cases.len());
    assert_eq!(cases.len(), 190, "the number of cases changed");
}

const LABELS_WRONG: usize = 40;
const LANGUAGES_RIGHT: usize = 170;

fn check(case: &Case, found: &Judgement) -> Option<String> {
    let right = case.labels.contains(&found.label);
    (!right).then(|| format!("{:?} is {:?}, not {:?}", case.text, found.label, case.labels))
}

#[test]
fn long_texts_are_read_without_harm() {
    let judge = Judge::new();
    let cases = cases().long;
    for case in &cases {
        let text: String = case.repeat.chars().cycle().take(20_000).collect();
        let found = judge.judge(&text).label;
        assert!(case.labels.is_empty() || case.labels.contains(&found), "{} … is {found:?}", case.repeat);
    }
    assert_eq!(cases.len(), 13, "the number of cases changed");
}

/// Any cut of any text can be read.
#[test]
fn any_cut_of_any_text_can_be_read() {
    let judge = Judge::new();
    for case in cases().case {
        let places = case.text.char_indices().map(|(place, _)| place);
        for place in places.step_by(3) {
            let _ = judge.judge(&case.text[place..]);
            let _ = judge.judge(&case.text[..place]);
        }
    }
}

/// Wrong silence is the worst fault: what is nothing is not taken for a reaction, and only what is sure is spared.
#[test]
fn what_needs_no_reply() {
    use Context::{Customer, OwnAnswer, Top};
    let judge = Judge::new();
    let table = [
        ("❤️❤️", Top, Some(Needless::Reaction)),
        ("@tom.miller", Top, Some(Needless::Reaction)),
        ("", Top, None),
        ("\u{200b}", Top, None),
        ("???", Top, None),
        ("Thank you so much!", OwnAnswer, Some(Needless::ClosingThanks)),
        ("Thank you so much!", Top, None),
        ("Thanks, but it still doesn't work", OwnAnswer, None),
        ("Where is my order?", Customer, None),
        ("My order never arrived and nobody answers the phone.", Customer, None),
        ("Make $900 a day from home, see my page http://money.example/", Top, Some(Needless::Spam)),
        ("Your checkout at http://bakery.example/checkout gives an error", Top, None),
    ];
    for (text, context, expected) in table {
        assert_eq!(judge.judge(text).needless(context), expected, "{text:?} {context:?}");
    }
}

#[test]
fn a_question_behind_praise_is_heard() {
    let text = "Mi abuela ha dado el visto bueno, y eso no pasa nunca 😄 Una cosa más: ¿me podríais guardar dos panes para \
                el sábado a primera hora?";
    let found = Judge::new().judge(text);
    assert!(matches!(found.label, Label::Question | Label::Request), "{:?}", found.label);
}

fn correction(key: &str, text: &str, label: Label) -> Correction {
    Correction { key: key.to_owned(), text: text.to_owned(), label, at: 0 }
}

#[test]
fn a_correction_holds_and_leans_the_like() {
    let judge = Judge::new();
    let corrections = [
        correction("1", "The lift at the north gate hums again", Label::Complaint),
        correction("2", "The lift by the north gate hums and hums", Label::Complaint),
    ];
    let leanings = Leanings::of(&corrections, &judge.model, &judge.lexicon);
    let sure =
        |leanings: &Leanings, text: &str| judge.model.judge(&judge.lexicon, leanings, text).sure(Label::Complaint);
    let none = Leanings::default();
    let alike = "The lift near the north gate hums today";
    assert!(sure(&leanings, alike) > sure(&none, alike) + 0.1, "{} {}", sure(&leanings, alike), sure(&none, alike));
    let other = "Vielen Dank für die schnelle Hilfe";
    assert!((sure(&leanings, other) - sure(&none, other)).abs() < f32::EPSILON);
    assert_eq!(leanings.said("1"), Some(Label::Complaint));
    assert_eq!(leanings.said("3"), None);
    for label in Label::FLAGS.into_iter().chain([Label::Other]) {
        let corrected = judge.judge("Thanks! But where is my order?").corrected(label);
        assert_eq!(corrected.label, label);
        assert_eq!(corrected.alternatives().len(), 10);
        let is_spared = matches!(label, Label::Spam | Label::Talk | Label::Reaction);
        assert_eq!(corrected.needless(Context::Top).is_some(), is_spared, "{label:?}: the person's word counts");
        assert!(!corrected.alternatives().contains(&label));
    }
}

/// Lists that say the opposite of each other, or of which only one can be meant.
const OPPOSITES: [(&str, &str); 8] = [
    ("praise", "complaint"),
    ("praise", "trouble"),
    ("thanks", "complaint"),
    ("complaint", "trouble"),
    ("nothing", "praise"),
    ("nothing", "complaint"),
    ("nothing", "trouble"),
    ("suggestion", "question"),
];

#[test]
fn no_word_stands_in_two_lists_that_exclude_each_other() {
    for words in pack::words() {
        for (one, other) in OPPOSITES {
            let (Some(one_list), Some(other_list)) = (words.lists.get(one), words.lists.get(other)) else { continue };
            let both: Vec<&str> =
                one_list.iter().filter(|word| other_list.iter().any(|other| other == *word)).collect();
            assert!(both.is_empty(), "{} is both {one} and {other} in {}", both[0], words.language);
        }
    }
}

/// A list with a misspelt name would be read by nobody.
#[test]
fn every_list_is_one_that_somebody_reads() {
    let english = pack::words().into_iter().find(|words| words.language == "en").unwrap();
    for words in pack::words().iter().filter(|words| words.language != "und") {
        let unknown: Vec<&String> =
            words.lists.keys().filter(|list| *list != "letters" && !english.lists.contains_key(*list)).collect();
        let missing: Vec<&String> = english
            .lists
            .keys()
            .filter(|list| !list.starts_with("topic_") && !words.lists.contains_key(*list))
            .collect();
        assert!(
            unknown.is_empty() && missing.is_empty(),
            "{}: unknown {unknown:?}, missing {missing:?}",
            words.language
        );
    }
}
