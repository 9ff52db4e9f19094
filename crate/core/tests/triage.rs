//! What comments are: data in `triage.toml` behind one check.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "triage/pack.rs"]
mod pack;

use nod_core::triage::{Label, Lexicon};
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
    label: Label,
    language: Option<String>,
}

/// A text repeated to 20,000 characters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Long {
    repeat: String,
    label: Label,
}

fn cases() -> Cases {
    toml::from_str(include_str!("triage.toml")).unwrap()
}

#[test]
fn comments_have_their_label_and_language() {
    let lexicon = Lexicon::new(&pack::words());
    let cases = cases().case;
    let wrong: Vec<String> = cases.iter().filter_map(|case| check(&lexicon, case)).collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    assert_eq!(cases.len(), 190, "the number of cases changed");
}

fn check(lexicon: &Lexicon, case: &Case) -> Option<String> {
    let found = lexicon.triage(&case.text);
    let right = found.label == case.label && found.language == case.language;
    (!right).then(|| {
        format!(
            "{:?}\n  is {:?} {:?}, found {:?} {:?}",
            case.text, case.label, case.language, found.label, found.language
        )
    })
}

#[test]
fn long_texts_are_read_to_the_end() {
    let lexicon = Lexicon::new(&pack::words());
    let cases = cases().long;
    for case in &cases {
        let text: String = case.repeat.chars().cycle().take(20_000).collect();
        assert_eq!(lexicon.triage(&text).label, case.label, "{} …", case.repeat);
    }
    assert_eq!(cases.len(), 13, "the number of cases changed");
}

/// The end of a text counts as much as its start, and any cut of any text can be read.
#[test]
fn any_cut_of_any_text_can_be_read() {
    let lexicon = Lexicon::new(&pack::words());
    for case in cases().case {
        let places = case.text.char_indices().map(|(place, _)| place);
        for place in places {
            let _ = lexicon.triage(&case.text[place..]);
            let _ = lexicon.triage(&case.text[..place]);
        }
    }
}

#[test]
fn without_lists_everything_is_talk_or_a_question() {
    let lexicon = Lexicon::new(&[]);
    for case in cases().case {
        let found = lexicon.triage(&case.text);
        assert!(matches!(found.label, Label::Talk | Label::Question), "{:?}: {:?}", case.text, found.label);
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
            let both: Vec<&String> = one_list.iter().filter(|word| other_list.contains(word)).collect();
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
