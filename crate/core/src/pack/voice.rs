use serde::{Deserialize, Serialize};

use super::Lines;
use crate::triage::Label;

/// The templates and tone of drafts in one language: a file `extension/voices/<language>.toml`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Voice {
    /// The format of the file: [`super::FORMAT`].
    pub format: u32,
    /// ISO 639-1, the file's name without its ending; set by xtask.
    #[serde(default)]
    pub language: String,
    /// How a draft greets, with `{name}`. Templates are written as they stand behind it; their first
    /// letter becomes a capital where nobody is greeted, and where the greeting is a sentence.
    pub greeting: String,
    /// How a draft greets formally, where that differs.
    #[serde(default)]
    pub formal_greeting: Option<String>,
    /// How a brand that has not said it addresses people.
    pub formality: Formality,
    /// What drafts are made of.
    pub sentences: Vec<Sentences>,
}

/// How people are addressed: tu or vous, du or Sie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Formality {
    /// tu, du, tú.
    Informal,
    /// vous, Sie, usted.
    Formal,
}

/// Templates of one kind for comments of one label or several.
///
/// A template may name `{topic}`, or `{topic:de}` in a form of the language's things (what the comment is about;
/// templates that name it are used only where a topic is certain), and `{blank:words}` (a gap that the person fills).
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Sentences {
    /// Which comments they answer.
    pub labels: Vec<Label>,
    /// Only under a thread that was answered before.
    #[serde(default)]
    pub again: bool,
    /// What the draft does: `thanks`, `ask`, `help`, `own`, `next`, … shown above it.
    pub kind: String,
    /// The templates; one of them becomes the draft.
    pub templates: Lines,
    /// The same in formal address; the same templates where the language makes no difference.
    #[serde(default)]
    pub formal: Lines,
}

impl Voice {
    /// How it greets.
    #[must_use]
    pub fn greeting(&self, formality: Formality) -> &str {
        match (formality, &self.formal_greeting) {
            (Formality::Formal, Some(greeting)) => greeting,
            _ => &self.greeting,
        }
    }
}

impl Sentences {
    /// The templates for an address.
    #[must_use]
    pub fn templates(&self, formality: Formality) -> &Lines {
        if formality == Formality::Formal && !self.formal.is_empty() { &self.formal } else { &self.templates }
    }
}
