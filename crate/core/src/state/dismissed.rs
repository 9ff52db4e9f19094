use crate::history::Event;

use super::{Case, Reason, State};

/// # What
/// What the user dismissed needs no reply.
/// # Why
/// The person knows best, and has to say it only once.
/// # Example
/// 'No reply needed' was pressed last week → `NoReplyNeeded`, with 'Undo' in the popover.
/// # Counter-example
/// A reply of the brand was seen after all → `Answered`: what is on the page comes first.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    let dismissed = case.exchange.is_some_and(|exchange| exchange.event == Event::Dismissed);
    dismissed.then(|| (State::NoReplyNeeded, Reason::plain("dismissed")))
}
