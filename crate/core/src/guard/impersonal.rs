//! A company speaks, not a person: 'I' raises satisfaction over 'we' (Packard, Moore, McFerran 2018).
//!
//! Example: 'Our team values every customer.' Counter-example: 'Tom and I looked at it together.'

use super::Reply;

pub(super) fn find(reply: &Reply) -> Option<String> {
    reply.says(|lists| &lists.impersonal)
}
