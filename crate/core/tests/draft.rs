//! Drafts: names that may be greeted, topics, and what every draft of every template must be.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod ask;
#[path = "draft/asking.rs"]
mod asking;
#[path = "draft/demands.rs"]
mod demands;
#[path = "triage/pack.rs"]
mod pack;

use std::collections::BTreeSet;

use nod_core::brand::Brand;
use nod_core::draft::greeting;
use nod_core::draft::topic::{self, Known, Topic};
use nod_core::message::Draft;
use nod_core::pack::{Formality, Lines, Sentences, Voice};
use nod_core::triage::{Label, Lexicon};
use serde::Deserialize;

use asking::{Asked, Asking};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    name: Vec<NameCase>,
    topic: Vec<TopicCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NameCase {
    author: String,
    greets: Option<String>,
    brand: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicCase {
    label: Label,
    text: String,
    topic: Option<String>,
}

fn cases() -> Cases {
    toml::from_str(include_str!("draft.toml")).unwrap()
}

fn english() -> Voice {
    pack::voices().into_iter().find(|voice| voice.language == "en").unwrap()
}

#[test]
fn names_are_greeted_only_where_they_may_be() {
    let lexicon = Lexicon::new(&pack::words());
    let cases = cases().name;
    let wrong = cases.iter().filter_map(|case| {
        let brand = case.brand.as_ref().map(|name| Brand { name: name.clone(), ..Brand::default() });
        let found = greeting::name(&lexicon, &case.author, brand.as_ref());
        (found != case.greets).then(|| format!("{:?} greets {:?}, not {:?}", case.author, found, case.greets))
    });
    none_wrong(wrong.collect());
    assert_eq!(cases.len(), 109, "the number of cases changed");
}

#[test]
fn topics_are_named_only_where_they_are_certain() {
    let lexicon = Lexicon::new(&pack::words());
    let english = pack::things().into_iter().find(|things| things.language == "en").unwrap();
    let known = Known::new(english);
    let cases = cases().topic;
    let wrong = cases.iter().filter_map(|case| {
        let found = topic::topic(&known, &lexicon, &case.text, case.label, Formality::Informal);
        let found = found.and_then(|topic| topic.said(Topic::PLAIN).map(str::to_owned));
        let right = found == case.topic;
        (!right).then(|| format!("{:?}, as {:?}, is about {found:?}, not {:?}", case.text, case.label, case.topic))
    });
    none_wrong(wrong.collect());
    assert_eq!(cases.len(), 65, "the number of cases changed");
}

/// Every comment of the tests, in 8 languages: what a program can check of a good draft.
#[test]
fn every_draft_is_what_a_draft_must_be() {
    let asking = Asking::new();
    assert_eq!(must_be_good(&asking, asking.all()), 30_492, "the number of drafts changed");
}

/// Every template of every voice, whatever is said of a comment.
#[test]
fn every_template_is_used_and_makes_good_drafts() {
    let asking = Asking::new();
    let mut unused: BTreeSet<String> =
        pack::voices().into_iter().flat_map(|voice| voice.sentences).flat_map(templates).collect();
    let mut used = |asked: &Asked| {
        let drafts = asking.drafts(asked).drafts;
        unused.retain(|template| !drafts.iter().any(|draft| is_made_of(&draft.text, template)));
    };
    Asking::all_labels().for_each(|asked| used(&asked));
    assert!(unused.is_empty(), "never used:\n{}", unused.into_iter().collect::<Vec<_>>().join("\n"));
    assert_eq!(must_be_good(&asking, Asking::all_labels()), 17_280, "the number of drafts changed");
}

/// Answers how many drafts there were.
fn must_be_good<'a>(asking: &Asking, all: impl Iterator<Item = Asked<'a>>) -> usize {
    let mut wrong = BTreeSet::new();
    let mut checked = 0;
    for asked in all {
        let drafts = asking.drafts(&asked);
        wrong.extend(demands::unmet(asking, &asked, &drafts));
        checked += drafts.drafts.len();
    }
    none_wrong(wrong.into_iter().collect());
    checked
}

#[test]
fn the_same_comment_and_seed_give_the_same_drafts_and_another_seed_others() {
    let asking = Asking::new();
    for asked in asking.all() {
        let drafts = asking.drafts(&asked).drafts;
        assert_eq!(drafts, asking.drafts(&asked).drafts);
        let others = asking.drafts(&Asked { seed: asked.seed + 1, ..asked }).drafts;
        let repeated = drafts.iter().zip(&others).filter(|(one, other)| one == other).count();
        assert_eq!(repeated, 0, "{drafts:?}\n{others:?}");
    }
}

/// Comments with nothing to name, answered one after the other by their first draft.
#[test]
fn no_two_drafts_on_a_page_are_alike() {
    let asking = Asking::new();
    for (text, most) in [("Absolutely delicious, wonderful, thank you", 4), ("wunderbar, einfach köstlich", 4)] {
        let mut earlier: Vec<String> = Vec::new();
        for _ in 0..most {
            let drafts = asking.drafts(&Asked { earlier: &earlier, ..Asked::plain(text) });
            for Draft { text, .. } in &drafts.drafts {
                let alike = earlier.iter().find(|earlier| demands::similarity(earlier, text) >= 0.8);
                assert_eq!(alike, None, "is like {text}");
            }
            earlier.push(drafts.drafts[0].text.clone());
        }
    }
}

#[test]
fn nothing_is_drafted_for_spam_for_the_brand_and_for_what_is_not_public() {
    let asking = Asking::new();
    let spam = "Make $900 a day from home, see my page http://rich.example.com";
    assert!(asking.drafts(&Asked::plain(spam)).drafts.is_empty());
    assert!(asking.drafts(&Asked { marks: &["owner"], ..Asked::plain("The rolls are amazing") }).drafts.is_empty());
    for mark in ["pending", "deleted"] {
        assert!(asking.drafts(&Asked { marks: &[mark], ..Asked::plain("The rolls are amazing") }).drafts.is_empty());
    }
}

#[test]
fn drafts_say_which_language_they_are_in() {
    let asking = Asking::new();
    for (text, language, voice) in [
        ("Gracias por la ayuda de ayer", "es", "es"),
        ("The rolls are amazing", "en", "en"),
        ("Вы отправили мой заказ?", "ru", "en"),
        ("❤️", "und", "en"),
    ] {
        let drafts = asking.drafts(&Asked::plain(text));
        assert_eq!((drafts.language.as_str(), drafts.voice.as_str(), drafts.drafts.len()), (language, voice, 3));
    }
}

/// Each of these would take minutes if the rule looked further than it must.
#[test]
fn long_texts_have_topics_at_once() {
    let asking = Asking::new();
    for piece in [
        "the ",
        "the bread and ",
        "love the ",
        "the a ",
        "my lovely ",
        "the bread is lovely, ",
        "problem with my a b c ",
    ] {
        let text: String = piece.chars().cycle().take(20_000).collect();
        assert_ne!(asking.drafts(&Asked::plain(&text)).language, "und", "{piece}…");
    }
}

#[test]
fn templates_of_another_nod_and_empty_voices_give_no_drafts() {
    for template in ["thank you, {nickname}, for the nice words", "thank you for {topic", "thank you for {topic}"] {
        let sentences = Sentences {
            labels: vec![Label::Praise],
            again: false,
            kind: "thanks".into(),
            templates: [template].into_iter().collect(),
            formal: Lines::default(),
        };
        let asking = Asking::with_voices(vec![Voice { sentences: vec![sentences], ..english() }]);
        assert!(asking.drafts(&Asked::plain("Delicious, wonderful")).drafts.is_empty(), "{template}");
    }
    let drafts = Asking::with_voices(Vec::new()).drafts(&Asked::plain("The rolls are amazing"));
    assert_eq!((drafts.voice.as_str(), drafts.drafts.len()), ("en", 0));
}

fn templates(Sentences { templates, formal, .. }: Sentences) -> impl Iterator<Item = String> {
    let lines = [templates, formal];
    lines.into_iter().flat_map(|lines| lines.iter().map(str::to_owned).collect::<Vec<_>>())
}

/// Whether a draft was made of a template: its parts between the gaps stand in it, in order.
fn is_made_of(draft: &str, template: &str) -> bool {
    let mut rest = draft.to_lowercase();
    template.to_lowercase().split(['{', '}']).step_by(2).all(|part| {
        let found = rest.find(part).map(|at| rest.split_off(at + part.len()));
        found.is_some_and(|after| {
            rest = after;
            true
        })
    })
}

fn none_wrong(wrong: Vec<String>) {
    let first = &wrong[..wrong.len().min(20)];
    assert!(wrong.is_empty(), "{} wrong, the first:\n{}", wrong.len(), first.join("\n"));
}
