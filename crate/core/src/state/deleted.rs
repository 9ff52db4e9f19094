use super::{Case, Reason, State};

/// # What
/// A comment that was deleted or removed needs no reply.
/// # Why
/// Nobody can read it any more; what stands there is the site's own sentence, kept for the replies below.
/// # Example
/// '[deleted]' where Ana's comment stood → `NoReplyNeeded`.
/// # Counter-example
/// Ben's reply below it, which is still there → `Waiting`.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    let deleted = case.comment.deleted;
    deleted.then(|| (State::NoReplyNeeded, Reason::plain("deleted")))
}
