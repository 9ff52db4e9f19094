use crate::triage::Label;

use super::{Case, Reason, State};

/// # What
/// Spam needs no reply.
/// # Why
/// An answer to spam makes it look like a conversation and shows it to more people.
/// # Example
/// 'Make $900 a day from home, see my page http://…' → `NoReplyNeeded`.
/// # Counter-example
/// 'Your checkout at http://… gives an error' → `Waiting`: a link alone is no spam.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    let spam = case.triage.label == Label::Spam;
    spam.then(|| (State::NoReplyNeeded, Reason::plain("spam")))
}
