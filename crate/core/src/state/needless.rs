use super::{Case, Reason, State};

/// # What
/// Spam, talk between customers, what holds nothing to answer, and thanks that close a thread need no reply.
/// # Why
/// An answer to spam shows it to more people, one to a chat of friends intrudes; and what waits without need hides
/// what waits. Where it is not sure, a comment waits: wrong silence is the worst fault.
/// # Example
/// 'Make $900 a day from home, see my page http://…', '❤️❤️', 'Thanks!' under the brand's answer → `NoReplyNeeded`.
/// # Counter-example
/// 'Your checkout at http://… gives an error', 'Thank you so much for yesterday!' at the top → `Waiting`.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    let why = case.judgement.needless(case.conversation.context(case.index))?;
    Some((State::NoReplyNeeded, Reason::plain(why.code())))
}
