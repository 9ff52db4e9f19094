//! What a draft must be, as far as a program can tell.

use std::collections::{BTreeSet, HashSet};

use nod_core::draft::greeting;
use nod_core::message::{Draft, Drafts};
use nod_core::triage::Label;

use crate::asking::{Asked, Asking};

/// Words that no draft may say: of a company, promises, other places, selling, and 'your comment'.
const FORBIDDEN: [&str; 43] = [
    "we",
    "we're",
    "we'll",
    "we've",
    "us",
    "our",
    "ours",
    "team",
    "company",
    "will",
    "i'll",
    "won't",
    "promise",
    "guarantee",
    "soon",
    "asap",
    "tomorrow",
    "dm",
    "inbox",
    "email",
    "e-mail",
    "mail",
    "call",
    "phone",
    "contact",
    "website",
    "link",
    "http",
    "buy",
    "discount",
    "sale",
    "coupon",
    "order now",
    "best",
    "amazing",
    "comment",
    "comments",
    "feedback",
    "issue",
    "inconvenience",
    "experience",
    "unfortunately",
    "policy",
];

/// Words of which every draft says one: a person speaks.
const PERSON: [&str; 6] = ["i", "i'm", "i'd", "i've", "my", "me"];

/// Everything that is wrong with the drafts for a comment.
pub fn unmet(asking: &Asking, asked: &Asked, drafts: &Drafts) -> Vec<String> {
    let wanted = if drafts.label == Label::Spam { 0 } else { 3 };
    let mut unmet = Vec::new();
    let mut demand = |met: bool, what: &str, text: &str| {
        if !met {
            unmet.push(format!("{what}: {text}"));
        }
    };
    let texts: Vec<&str> = drafts.drafts.iter().map(|draft| draft.text.as_str()).collect();
    demand(texts.len() == wanted, "not three", &texts.join(" / "));
    let kinds: HashSet<&str> = drafts.drafts.iter().map(|draft| draft.kind.as_str()).collect();
    demand(kinds.len() == wanted, "not three kinds", &texts.join(" / "));
    for (number, one) in texts.iter().enumerate() {
        for other in &texts[..number] {
            demand(similarity(one, other) < 0.8, "too alike", &format!("{one} / {other}"));
        }
    }
    for Draft { text, .. } in &drafts.drafts {
        demand((15..=45).contains(&words(text)), "too short or too long", text);
        demand(is_greeted(asking, asked, text), "wrong greeting", text);
        demand(is_signed(asked, text), "wrong sign-off", text);
        demand(!text.contains(['{', '}']), "open brace", text);
        demand(text.matches('!').count() <= 1, "shouts", text);
        demand(text.chars().all(|letter| (letter as u32) < 0x2600), "emoji", text);
        demand(said(text).any(|word| PERSON.contains(&word.as_str())), "nobody speaks", text);
        for word in said(text).filter(|word| FORBIDDEN.contains(&word.as_str())) {
            demand(false, &format!("says '{word}'"), text);
        }
        demand(
            !asked.again || asked.author.is_none() || refers_back(text),
            "does not refer to the earlier answer",
            text,
        );
    }
    unmet
}

fn is_greeted(asking: &Asking, asked: &Asked, text: &str) -> bool {
    match asked.author.and_then(|author| greeting::name(&asking.lexicon, author, None)) {
        Some(name) => text.starts_with(&format!("Hi {name}, ")),
        None => text.starts_with(|letter: char| letter.is_uppercase() || letter == '[') && !text.starts_with("Hi "),
    }
}

fn is_signed(asked: &Asked, text: &str) -> bool {
    match asked.sign_off {
        Some(initials) if initials.starts_with('^') => text.ends_with(&format!(" {initials}")),
        Some("") => text.ends_with(" – Rosa Verde"),
        Some(name) => text.ends_with(&format!(" – {name}")),
        None => text.ends_with(['.', '?']),
    }
}

fn refers_back(text: &str) -> bool {
    let said = text.to_lowercase();
    let back = [
        "again",
        "earlier",
        "before",
        "last answer",
        "last time",
        "second time",
        "coming back",
        "come back",
        "following up",
        "asking after",
        "after my first",
        "my first answer",
        "once more",
        "first time",
    ];
    back.iter().any(|word| said.contains(word))
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn said(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| letter.is_whitespace() || ".,;:!?[]–".contains(letter)).map(str::to_lowercase)
}

/// How many three-letter pieces two texts share, of all that they have.
fn similarity(one: &str, other: &str) -> f64 {
    let (one, other) = (pieces(one), pieces(other));
    let shared = one.intersection(&other).count();
    let all = one.union(&other).count().max(1);
    f64::from(u32::try_from(shared).unwrap()) / f64::from(u32::try_from(all).unwrap())
}

fn pieces(text: &str) -> BTreeSet<String> {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    letters.windows(3).map(|piece| piece.iter().collect()).collect()
}
