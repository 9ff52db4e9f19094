use super::{Case, Reason, State};

/// # What
/// A customer's comment to which no reply of the brand was seen, with all replies on the page, waits.
/// # Why
/// This is what Nod is for.
/// # Example
/// 'Do you deliver on Sundays?' without replies → `Waiting`, 'No reply from you yet'; with two replies
/// by other customers → `Waiting`, 'Only others have replied'.
/// # Counter-example
/// 'View 3 replies' under it → `CantTell`.
pub(super) fn rule(case: &Case) -> (State, Reason) {
    let others = case.conversation.replies_of_others(case.index);
    let reason = match u32::try_from(others).unwrap_or(u32::MAX) {
        0 => Reason::plain("no_reply"),
        count => Reason { code: "only_others_replied", who: None, count: Some(count) },
    };
    (State::Waiting, reason)
}
