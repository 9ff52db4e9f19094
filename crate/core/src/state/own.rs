use super::{Case, Reason, State};

/// # What
/// The brand's own comments are `Own`.
/// # Why
/// Nobody answers himself; a badge there would be noise.
/// # Example
/// 'Nora' with the site's owner mark writes 'The rye is back!' → `Own`.
/// # Counter-example
/// A visitor who calls himself 'Nora', without the mark and without the account → a customer.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    let code = if case.comment.owner { "own_marked" } else { "own_account" };
    case.comment.own.then(|| (State::Own, Reason::plain(code)))
}
