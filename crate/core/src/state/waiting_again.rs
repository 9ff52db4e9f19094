use super::{Case, Reason, State};

/// # What
/// A customer whom the brand answered writes to the brand again in the same thread: `WaitingAgain`.
/// # Why
/// Half an answer that is then dropped is worse than none, and it hides below a thread that looks done.
/// # Example
/// Ana asks, the brand answers, Ana replies 'And on Sundays?' → that reply is `WaitingAgain`.
/// # Counter-example
/// Ana asks, the brand answers, Ben replies to Ana, Ana replies to Ben, below his words or by '@Ben' →
/// both talk to each other: her second comment is not `WaitingAgain`.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    let talk = case.conversation;
    let again = talk.answered_before(case.index) && talk.speaks_to_brand(case.index);
    again.then(|| (State::WaitingAgain, Reason::about("wrote_again", case.comment.author.as_ref())))
}
