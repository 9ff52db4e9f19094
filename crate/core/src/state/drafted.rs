use crate::history::Event;

use super::{Case, Reason, State};

/// # What
/// A draft was put into the reply box and the reply was not seen yet: `Drafted`.
/// # Why
/// Between Insert and the network's own send button the comment neither waits nor is answered.
/// # Example
/// Insert was pressed, the reply is not on the page → `Drafted`.
/// # Counter-example
/// A draft that was only edited in the popover → `Waiting`: nothing is in the box.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    let drafted = case.exchange.is_some_and(|exchange| exchange.event == Event::Drafted);
    drafted.then(|| (State::Drafted, Reason::plain("drafted")))
}
