use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
    /// How a word before the topic is said back: `my` → `your`. Without it, drafts name no topic.
    #[serde(default)]
    pub topic: BTreeMap<String, String>,
    /// What drafts are made of.
    pub sentences: Vec<Sentences>,
}

/// Templates of one kind for comments of one label or several.
///
/// A template may name `{topic}` (what the comment is about; templates that name it are used only
/// where a topic is certain) and `{blank:words}` (a gap that the person fills).
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
    pub templates: Vec<String>,
}
