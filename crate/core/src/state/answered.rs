use super::{Case, Reason, State};

/// # What
/// The brand replied to this comment: `Answered`. A reply is to the comment that it stands under, or,
/// where it begins with '@name', to the last comment that this person wrote before it (and still to the
/// one that it stands under, where that is by the same person); and with it to what the same person had
/// said just before: directly above it, and earlier beside it.
/// # Why
/// A reply to somebody else in the same thread is no answer to this person.
/// # Example
/// Ana asks, the brand's reply stands under her comment → `Answered`.
/// # Counter-example
/// Ana asks, Ben replies to Ana, the brand replies to Ben → Ana's comment is `Waiting`.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    let answer = case.conversation.answer(case.index)?;
    Some((State::Answered, Reason::about("answered", answer.author.as_ref())))
}
