//! The things of a language, ready to be found.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use crate::pack::{Lines, Things};
use crate::triage::Tokens;

/// The things of a language, ready to be found; made ready by the first comment in it.
#[derive(Debug)]
pub struct Known {
    things: Things,
    index: OnceLock<Index>,
}

/// Every list as sets; phrases as their tokens, with a space between.
#[derive(Debug)]
pub(super) struct Index {
    /// A thing and its class.
    pub classes: HashMap<String, String>,
    /// A declined form and its thing.
    pub forms: HashMap<String, String>,
    pub general: HashSet<String>,
    pub also_verbs: HashSet<String>,
    pub adjectives: HashSet<String>,
    pub the: HashSet<String>,
    pub theirs: HashSet<String>,
    pub inside: HashSet<String>,
    pub joins: HashSet<String>,
    pub joined: HashSet<String>,
}

impl Known {
    /// Of the things of a pack.
    #[must_use]
    pub fn new(things: Things) -> Self {
        Self { things, index: OnceLock::new() }
    }

    /// The things as the pack has them.
    #[must_use]
    pub fn things(&self) -> &Things {
        &self.things
    }

    pub(super) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(&self.things))
    }
}

impl Index {
    fn of(things: &Things) -> Self {
        let set = |list: &Lines| list.iter().map(phrase).collect();
        let classes = things.classes.iter().flat_map(|(class, list)| list.iter().map(move |thing| (thing, class)));
        Self {
            classes: classes.map(|(thing, class)| (phrase(thing), class.clone())).collect(),
            forms: things.forms.iter().flat_map(declined).collect(),
            general: set(&things.general),
            also_verbs: set(&things.also_verbs),
            adjectives: set(&things.adjectives),
            the: set(&things.the),
            theirs: set(&things.theirs),
            inside: set(&things.inside),
            joins: set(&things.joins),
            joined: set(&things.joined),
        }
    }
}

/// The forms of a line 'paczka: paczki, paczkę', each with its thing.
fn declined(line: &str) -> impl Iterator<Item = (String, String)> {
    let (thing, forms) = line.split_once(": ").unwrap_or_default();
    let thing = phrase(thing);
    forms.split(", ").map(phrase).map(move |form| (form, thing.clone()))
}

fn phrase(text: &str) -> String {
    // "l'" is a word of its own, but not where nothing follows.
    if text.ends_with('\'') {
        return text.to_owned();
    }
    let tokens = Tokens::of(text);
    let words: Vec<&str> = tokens.tokens.iter().map(|token| tokens.small(token)).collect();
    words.join(" ")
}
