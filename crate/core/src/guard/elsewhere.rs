//! Sends the person somewhere else: a request is answered where it was asked.
//!
//! Example: 'Please send us a DM.' Counter-example: 'I read the mail that you sent.'

use super::Reply;

pub(super) fn find(reply: &Reply) -> Option<String> {
    reply.says(|lists| &lists.elsewhere)
}
