//! Promises a fix, a date, a refund: what does not come true costs more than it gave.
//!
//! Example: 'You will have it by Friday.' Counter-example: 'I am asking the courier now.'

use super::Reply;

pub(super) fn find(reply: &Reply) -> Option<String> {
    reply.says(|lists| &lists.promises)
}
