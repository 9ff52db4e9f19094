//! The guard: what is not right with a reply, drafted or typed. Each warning has its words; nothing is ever blocked.

mod blames;
mod blank;
mod canned;
mod capitals;
mod elsewhere;
mod empty;
mod impersonal;
mod language;
mod lists;
mod long;
mod name;
mod pattern;
mod private;
mod promises;
mod sells;
mod unsigned;
mod words;

use serde::Serialize;

use crate::brand::Brand;
use crate::triage::Lexicon;

pub(crate) use lists::Lists;
use lists::Patterns;
use words::Words;

/// What may be not right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Rule {
    /// A blank is still open.
    Blank,
    /// Not in the comment's language.
    Language,
    /// Greets by a wrong name, or by a handle.
    Name,
    /// Says what should not be read by all.
    Private,
    /// Blames, denies, excuses.
    Blames,
    /// Promises.
    Promises,
    /// Sends elsewhere.
    Elsewhere,
    /// Sells.
    Sells,
    /// Everyone has read it, or this page has.
    Canned,
    /// A company speaks.
    Impersonal,
    /// Says nothing of what was said.
    Empty,
    /// Shouts.
    Capitals,
    /// Nobody signed it.
    Unsigned,
    /// Longer than the network takes.
    Long,
}

/// Something that is not right with a reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Warning {
    /// What.
    pub rule: Rule,
    /// The reply's words that show it; what is missing or expected where no words do.
    pub words: String,
}

/// A reply with all that is known of what it answers.
struct Reply<'a> {
    /// What is going to be said.
    said: Words<'a>,
    /// The comment.
    comment: Words<'a>,
    /// The language of the reply, where it can be told.
    language: Option<&'a str>,
    /// The language of the comment, where it can be told.
    comment_language: Option<&'a str>,
    /// Who wrote the comment.
    author: Option<&'a str>,
    /// Who answers.
    brand: Option<&'a Brand>,
    /// The most letters that the network takes.
    limit: Option<u32>,
    /// What was answered before.
    earlier: &'a [&'a str],
    /// What is known of names.
    lexicon: &'a Lexicon,
    /// The lists of the reply's language, else of the comment's.
    lists: Option<&'a Patterns>,
}

/// What is asked of the guard.
pub(crate) struct Asked<'a> {
    /// The reply.
    pub text: &'a str,
    /// Its language, where it can be told.
    pub language: Option<&'a str>,
    /// What it answers.
    pub comment: &'a str,
    /// The language of that, where it can be told.
    pub comment_language: Option<&'a str>,
    /// Who wrote the comment.
    pub author: Option<&'a str>,
    /// Who answers.
    pub brand: Option<&'a Brand>,
    /// The most letters that the network takes.
    pub limit: Option<u32>,
    /// What was answered before.
    pub earlier: &'a [&'a str],
}

/// What of a reply breaks a rule; nothing where it does not.
type Find = fn(&Reply) -> Option<String>;

/// Which rules find something, in the order of [`Rule`].
const RULES: [(Rule, Find); 14] = [
    (Rule::Blank, blank::find),
    (Rule::Language, language::find),
    (Rule::Name, name::find),
    (Rule::Private, private::find),
    (Rule::Blames, blames::find),
    (Rule::Promises, promises::find),
    (Rule::Elsewhere, elsewhere::find),
    (Rule::Sells, sells::find),
    (Rule::Canned, canned::find),
    (Rule::Impersonal, impersonal::find),
    (Rule::Empty, empty::find),
    (Rule::Capitals, capitals::find),
    (Rule::Unsigned, unsigned::find),
    (Rule::Long, long::find),
];

/// Everything that is not right with a reply; nothing of an empty one.
#[must_use]
pub(crate) fn warnings(lists: &[Lists], lexicon: &Lexicon, asked: &Asked) -> Vec<Warning> {
    if asked.text.trim().is_empty() {
        return Vec::new();
    }
    let language = asked.language.or(asked.comment_language);
    let lists = lists.iter().find(|lists| Some(lists.language()) == language);
    let reply = Reply {
        said: Words::of(asked.text),
        comment: Words::of(asked.comment),
        language: asked.language,
        comment_language: asked.comment_language,
        author: asked.author,
        brand: asked.brand,
        limit: asked.limit,
        earlier: asked.earlier,
        lexicon,
        lists: lists.map(Lists::patterns),
    };
    RULES.into_iter().filter_map(|(rule, find)| Some(Warning { rule, words: find(&reply)? })).collect()
}

impl Reply<'_> {
    /// What of the reply fits one of the language's lists.
    fn says(&self, list: fn(&Patterns) -> &Vec<pattern::Pattern>) -> Option<String> {
        lists::found(list(self.lists?), &self.said)
    }
}
