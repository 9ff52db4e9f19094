//! Reply states: what was seen of a comment, and nothing more. One rule a file.

mod acknowledged;
mod answered;
mod answers;
mod author;
mod awaiting_moderation;
mod cant_tell;
mod conversation;
mod deleted;
mod dismissed;
mod drafted;
mod mention;
mod needless;
mod own;
mod waiting;
mod waiting_again;

use serde::Serialize;

use crate::comment::Comment;
use crate::history::Exchange;
use crate::triage::Judgement;

pub(crate) use author::Author;
pub(crate) use conversation::Conversation;

/// The reply state of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum State {
    /// No reply of the brand was seen, and all replies were.
    Waiting,
    /// The customer wrote after the brand's answer.
    WaitingAgain,
    /// The brand answered.
    Answered,
    /// The brand only reacted.
    Acknowledged,
    /// What would decide it is not on the page.
    CantTell,
    /// The brand wrote it.
    Own,
    /// No reply is needed.
    NoReplyNeeded,
    /// A draft was put into the box, and not yet seen posted.
    Drafted,
}

impl State {
    /// Whether the person is waited for.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, Self::Waiting | Self::WaitingAgain)
    }
}

/// Why a comment has its state; the words stand in the extension's `_locales`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reason {
    /// The message is `reason_` and this.
    pub code: &'static str,
    /// Who it is about, where it is about somebody.
    pub who: Option<String>,
    /// How many it is about, where a number is known.
    pub count: Option<u32>,
}

impl Reason {
    /// A reason about nobody.
    pub(crate) fn plain(code: &'static str) -> Self {
        Self { code, who: None, count: None }
    }

    /// A reason about one person.
    pub(crate) fn about(code: &'static str, who: Option<&String>) -> Self {
        Self { code, who: who.cloned(), count: None }
    }
}

/// All that a rule may look at.
pub(crate) struct Case<'a> {
    pub conversation: &'a Conversation<'a>,
    pub index: usize,
    pub comment: &'a Comment,
    pub judgement: &'a Judgement,
    pub exchange: Option<&'a Exchange>,
}

/// A rule: the state with its reason, or nothing where it does not apply.
type Rule = fn(&Case) -> Option<(State, Reason)>;

/// The rules; the first that applies decides. What was seen on the page stands before what the
/// ledger remembers, and that before what is concluded.
const RULES: [Rule; 10] = [
    own::rule,
    deleted::rule,
    awaiting_moderation::rule,
    answered::rule,
    dismissed::rule,
    drafted::rule,
    needless::rule,
    cant_tell::rule,
    waiting_again::rule,
    acknowledged::rule,
];

/// The state of one comment of a thread.
#[must_use]
pub(crate) fn state(case: &Case) -> (State, Reason) {
    RULES.iter().find_map(|rule| rule(case)).unwrap_or_else(|| waiting::rule(case))
}
