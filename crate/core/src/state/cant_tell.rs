use super::{Case, Reason, State};

/// # What
/// Nod can't tell whether a comment was answered when it has replies that the page has not loaded,
/// or a reply by somebody who only bears the brand's name; and of that reply, whether it is the brand's.
/// # Why
/// 'No reply in the page' is not 'unanswered'; a false alarm makes people answer twice, and a false
/// all-clear is worse.
/// # Example
/// 'View 3 replies' under the comment, none loaded → `CantTell`, three replies not loaded. The same for
/// the loaded replies beside the three where a site prints answers to a reply beside it.
/// # Counter-example
/// 'View 3 replies' under it, but one loaded reply is the brand's → `Answered`.
pub(super) fn rule(case: &Case) -> Option<(State, Reason)> {
    if let Some(count) = case.conversation.hidden(case.index) {
        let code = if count.is_some() { "replies_not_loaded" } else { "some_replies_not_loaded" };
        return Some((State::CantTell, Reason { code, who: None, count }));
    }
    if case.comment.namesake {
        return Some((State::CantTell, Reason::about("namesake_wrote", case.comment.author.as_ref())));
    }
    let namesake = case.conversation.replies(case.index).find(|reply| reply.namesake);
    namesake.map(|reply| (State::CantTell, Reason::about("namesake", reply.author.as_ref())))
}
