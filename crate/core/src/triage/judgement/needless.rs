//! Which comments need no reply. Wrong silence is the worst fault: where that is not sure, a comment needs one.

use serde::{Deserialize, Serialize};

use super::{Judgement, WANTS};
use crate::triage::Label;

/// A reply is only spared from this confidence on.
const SPARED: f32 = 0.75;
/// A short text that nobody can make sense of looks like a reaction, too: one of words must be surer.
const SPARED_WORDS: f32 = 0.9;
/// Where something that needs an answer may be in it with this confidence, none is spared.
const DOUBT: f32 = 0.3;

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

/// Why a comment needs no reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Needless {
    /// An answer to advertising shows it to more people.
    Spam,
    /// It is said to another customer.
    Talk,
    /// There is nothing in it to answer.
    Reaction,
    /// It thanks for the brand's answer, and says nothing else.
    ClosingThanks,
}

impl Needless {
    /// The code of the state's reason.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Talk => "talk",
            Self::Reaction => "reaction",
            Self::ClosingThanks => "closing_thanks",
        }
    }
}

impl Judgement {
    /// Why the comment needs no reply, where that is sure.
    #[must_use]
    pub fn needless(&self, context: Context) -> Option<Needless> {
        let why = match self.label {
            Label::Spam => Needless::Spam,
            Label::Talk if self.corrected => Needless::Talk,
            _ if self.may_want_something() => return None,
            // What stands at the top is hardly said to another customer, whatever it sounds like.
            Label::Talk if context == Context::Customer || self.names_somebody => Needless::Talk,
            // 'Yes' under the brand's question is an answer.
            Label::Reaction if context != Context::OwnAnswer || self.wordless => Needless::Reaction,
            Label::Thanks if context == Context::OwnAnswer => Needless::ClosingThanks,
            _ => return None,
        };
        let least = if why == Needless::Reaction && !self.wordless { SPARED_WORDS } else { SPARED };
        (self.sure(self.label) >= least).then_some(why)
    }

    fn may_want_something(&self) -> bool {
        WANTS.into_iter().any(|label| self.sure(label) >= DOUBT)
    }
}
