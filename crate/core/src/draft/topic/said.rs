//! How a thing is said back: with its article, and in the forms that templates ask for.

use std::collections::BTreeMap;

use crate::pack::{Article, Formality, Lines, Things};

/// A thing that a comment names.
#[derive(Debug)]
pub(super) struct Named {
    /// Its gender and number, as far as articles tell them apart.
    pub class: String,
    /// The customer called it 'my'.
    pub theirs: bool,
    /// The thing, without its article.
    pub text: String,
}

/// What a comment is about, as a draft says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    forms: BTreeMap<String, String>,
}

impl Topic {
    /// The form for `{topic}`.
    pub const PLAIN: &str = "plain";

    pub(super) fn of(things: &Things, named: &Named, formality: Formality) -> Option<Self> {
        let article = things.articles.iter().find(|article| fits(article, named))?;
        let before = match (named.theirs, formality, &article.your_formal) {
            (false, ..) => &article.the,
            (true, Formality::Formal, Some(formal)) => formal,
            (true, ..) => &article.your,
        };
        let said = |before: &String| match before.as_str() {
            "" => named.text.clone(),
            joined if joined.ends_with('\'') => format!("{joined}{}", named.text),
            before => format!("{before} {}", named.text),
        };
        Some(Self { forms: before.iter().map(|(form, before)| (form.clone(), said(before))).collect() })
    }

    /// The topic in one of the language's forms.
    #[must_use]
    pub fn said(&self, form: &str) -> Option<&str> {
        self.forms.get(form).map(String::as_str)
    }
}

fn fits(article: &Article, Named { class, text, .. }: &Named) -> bool {
    let small = text.to_lowercase();
    let begins = |starts: &Lines| starts.iter().any(|start| small.starts_with(start));
    let any = article.starts.is_empty();
    article.classes.contains(class) && (any || begins(&article.starts)) && !begins(&article.unless)
}
