//! What a comment is, by the model and by rules that are surer than it: language, flags, sentiment, label, urgency.

mod urgency;
mod wordless;

use serde::{Deserialize, Serialize};

use super::Lexicon;
use super::model::{KINDS, Model};
use super::token::Tokens;

pub use urgency::Reason;

/// From which confidence on a flag counts.
const SURE: f32 = 0.5;
/// Where no flag counts, the likeliest is the label from this confidence on: hardly a comment says nothing.
const LIKELY: f32 = 0.4;
/// A reply is only spared from this confidence on: wrong silence is the worst fault.
const SPARED: f32 = 0.75;

/// Something that a comment does; it may do several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Flag {
    /// Advertising, and self-promotion.
    Spam,
    /// Something went wrong.
    Complaint,
    /// The brand is to do something for this person.
    Request,
    /// Something is to be known.
    Question,
    /// The brand could make or change something.
    Suggestion,
    /// The brand is defended, or recommended to others.
    Advocate,
    /// Somebody is thanked.
    Thanks,
    /// Something is praised.
    Praise,
    /// Said to another customer.
    Talk,
    /// Nothing that could be answered: an emoji, a laugh, the mention of a friend.
    Reaction,
}

impl Flag {
    /// All flags; the first that counts is a comment's label.
    pub const ALL: [Self; 10] = [
        Self::Spam,
        Self::Complaint,
        Self::Request,
        Self::Question,
        Self::Suggestion,
        Self::Advocate,
        Self::Thanks,
        Self::Praise,
        Self::Talk,
        Self::Reaction,
    ];

    /// Its name, as the model knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Complaint => "complaint",
            Self::Request => "request",
            Self::Question => "question",
            Self::Suggestion => "suggestion",
            Self::Advocate => "advocate",
            Self::Thanks => "thanks",
            Self::Praise => "praise",
            Self::Talk => "talk",
            Self::Reaction => "reaction",
        }
    }
}

/// How the writer feels towards the brand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sentiment {
    /// Disappointed, angry, sad.
    Negative,
    /// Neither, or both alike.
    Neutral,
    /// Content, grateful, delighted.
    Positive,
}

/// Where a comment stands in its thread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Context {
    /// At the top, or under what nobody knows.
    #[default]
    Top,
    /// Under an answer that the brand gave to this person.
    OwnAnswer,
    /// Under another customer's comment.
    Customer,
}

/// What was found out about a comment from its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// ISO 639-1; none where the text does not tell.
    pub language: Option<&'static str>,
    /// How sure each flag is, from 0 to 1, in the order of [`Flag::ALL`].
    pub flags: [(Flag, f32); Flag::ALL.len()],
    /// How the writer feels.
    pub sentiment: Sentiment,
    /// The one thing that it is first of all; none where it is a plain statement.
    pub label: Option<Flag>,
    /// Whether the brand should answer.
    pub needs_reply: bool,
    /// From 0, nothing hurries, to 3.
    pub urgency: u8,
    /// Why it hurries.
    pub reasons: Vec<Reason>,
}

impl Model {
    /// What a comment is.
    #[must_use]
    pub fn judge(&self, lexicon: &Lexicon, text: &str, context: Context) -> Judgement {
        let language = self.language(lexicon, text);
        let kinds = Kinds(self.kinds(lexicon, text, language));
        let tokens = Tokens::of(text);
        let wordless = wordless::wordless(&tokens);
        let flags =
            Flag::ALL.map(|flag| (flag, wordless.map_or_else(|| kinds.of(flag.name()), |is| is.confidence(flag))));
        let counts = |wanted: Flag| flags.iter().any(|(flag, sure)| *flag == wanted && *sure >= SURE);
        let label = Flag::ALL.into_iter().find(|flag| counts(*flag)).or_else(|| likeliest(&flags));
        let reasons = urgency::reasons(&kinds, wordless.is_some());
        let complains = counts(Flag::Complaint);
        Judgement {
            language,
            sentiment: kinds.sentiment(),
            needs_reply: needs_reply(&flags, label, context),
            urgency: urgency::urgency(&reasons, complains, complains || counts(Flag::Request)),
            flags,
            label,
            reasons,
        }
    }
}

/// How sure the model is of each of [`KINDS`].
struct Kinds(Vec<f32>);

impl Kinds {
    fn of(&self, kind: &str) -> f32 {
        KINDS.iter().zip(&self.0).find(|(name, _)| **name == kind).map_or(0.0, |(_, sure)| *sure)
    }

    fn sentiment(&self) -> Sentiment {
        let (negative, neutral, positive) = (self.of("negative"), self.of("neutral"), self.of("positive"));
        if negative > neutral && negative >= positive {
            Sentiment::Negative
        } else if positive > neutral {
            Sentiment::Positive
        } else {
            Sentiment::Neutral
        }
    }
}

fn likeliest(flags: &[(Flag, f32)]) -> Option<Flag> {
    let best = flags.iter().max_by(|one, other| one.1.total_cmp(&other.1))?;
    (best.1 >= LIKELY).then_some(best.0)
}

/// Reactions, spam, talk between customers, and thanks that close a thread need none; where that is not sure, a
/// comment does.
fn needs_reply(flags: &[(Flag, f32)], label: Option<Flag>, context: Context) -> bool {
    let sure = |wanted: Flag| flags.iter().find(|(flag, _)| *flag == wanted).map_or(0.0, |(_, sure)| *sure);
    match label {
        Some(flag @ (Flag::Spam | Flag::Talk | Flag::Reaction)) => sure(flag) < SPARED,
        Some(Flag::Thanks) => context != Context::OwnAnswer || sure(Flag::Thanks) < SPARED,
        _ => true,
    }
}
