//! What a draft must be, as far as a program can tell.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use nod_core::draft::greeting;
use nod_core::message::{Draft, Drafts};
use nod_core::triage::Label;
use serde::Deserialize;

use crate::asking::{Asked, Asking};

/// What the drafts in one language must say and must not: a file `demands/<language>.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demands {
    /// Words of which every draft says one: a person speaks.
    person: Vec<String>,
    /// Words that no draft may say: of a company, promises, other places, selling, and 'your comment'.
    forbidden: Vec<String>,
    /// Phrases of which every draft in a thread that was answered before says one.
    refers_back: Vec<String>,
}

impl Demands {
    pub fn of(language: &str) -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/draft/demands/{language}.toml"));
        toml::from_str(&fs::read_to_string(file).unwrap()).unwrap()
    }
}

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
    let demands = asking.demands(&drafts.voice);
    for Draft { text, .. } in &drafts.drafts {
        demand((15..=45).contains(&words(text)), "too short or too long", text);
        demand(is_greeted(asking, asked, &drafts.voice, text), "wrong greeting", text);
        demand(is_signed(asked, text), "wrong sign-off", text);
        demand(!text.contains(['{', '}']), "open brace", text);
        demand(text.matches('!').count() <= 1, "shouts", text);
        demand(text.chars().all(|letter| (letter as u32) < 0x2600), "emoji", text);
        let topic = asking.topic(asked, drafts);
        let text_without =
            topic.iter().fold(text.to_lowercase(), |text, topic| text.replace(&topic.to_lowercase(), " "));
        demand(said(text).any(|word| demands.person.contains(&word)), "nobody speaks", text);
        for word in said(&text_without).filter(|word| demands.forbidden.contains(word)) {
            demand(false, &format!("says '{word}'"), text);
        }
        demand(
            !asked.again || asked.author.is_none() || refers_back(demands, text),
            "does not refer to the earlier answer",
            text,
        );
    }
    unmet
}

fn is_greeted(asking: &Asking, asked: &Asked, language: &str, text: &str) -> bool {
    let greeting = asking.voice(language).greeting(asking.formality(asked, language));
    match asked.author.and_then(|author| greeting::name(&asking.lexicon, author, None)) {
        Some(name) => text.starts_with(&format!("{} ", greeting.replace("{name}", &name))),
        None => {
            let hello = greeting.split([',', '{']).next().unwrap_or_default();
            let begins = |letter: char| letter.is_uppercase() || "[¿¡".contains(letter);
            text.starts_with(begins) && !text.starts_with(hello)
        }
    }
}

fn is_signed(asked: &Asked, text: &str) -> bool {
    match asked.sign_off {
        Some(initials) if initials.starts_with('^') => text.ends_with(&format!(" {initials}")),
        Some("") => text.ends_with(" – Rosa Verde"),
        Some(name) => text.ends_with(&format!(" – {name}")),
        None => text.ends_with(['.', '?', '!']),
    }
}

fn refers_back(demands: &Demands, text: &str) -> bool {
    let said = text.to_lowercase();
    demands.refers_back.iter().any(|phrase| said.contains(phrase))
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// The words of a text in small letters, those with an apostrophe also in their parts.
fn said(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|letter: char| letter.is_whitespace() || ".,;:!?[]–¿¡()«»".contains(letter));
    words.map(str::to_lowercase).flat_map(|word| {
        let word = word.replace('’', "'");
        let parts: Vec<String> = word.split('\'').filter(|_| word.contains('\'')).map(str::to_owned).collect();
        std::iter::once(word).chain(parts)
    })
}

/// How many three-letter pieces two texts share, of all that they have.
pub fn similarity(one: &str, other: &str) -> f64 {
    let (one, other) = (pieces(one), pieces(other));
    let shared = one.intersection(&other).count();
    let all = (one.len() + other.len() - shared).max(1);
    f64::from(u32::try_from(shared).unwrap()) / f64::from(u32::try_from(all).unwrap())
}

fn pieces(text: &str) -> HashSet<[char; 3]> {
    let letters: Vec<char> = text.to_lowercase().chars().collect();
    letters.windows(3).map(|piece| [piece[0], piece[1], piece[2]]).collect()
}
