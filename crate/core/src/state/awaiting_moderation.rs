use super::{Case, Reason, State};

/// # What
/// A comment that is not public yet needs no reply.
/// # Why
/// Most sites refuse a reply to it, and nobody but its author would see one.
/// # Example
/// 'Your comment is awaiting moderation.' above the text → `NoReplyNeeded`.
/// # Counter-example
/// The same comment after it was approved → `Waiting`.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    let pending = case.comment.pending;
    pending.then(|| (State::NoReplyNeeded, Reason::plain("awaiting_moderation")))
}
