use super::{Case, Reason, State};

/// # What
/// The brand liked the comment and wrote nothing: `Acknowledged`.
/// # Why
/// The person knows that they were seen, but nobody spoke to them: less pressing, not done.
/// # Example
/// A heart by the page's owner, all replies shown, none by the brand → `Acknowledged`.
/// # Counter-example
/// The same heart with three replies not loaded → `CantTell`.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    case.comment.liked.then(|| (State::Acknowledged, Reason::plain("liked")))
}
