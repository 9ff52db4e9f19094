//! Boilerplate, or nearly what was answered before: the more alike replies are, the lower the next reviews (Liu et al. 2021).
//!
//! Example: 'Sorry for any inconvenience caused.' Counter-example: 'Sorry about the soup.'

use super::Reply;
use crate::similar::like;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let alike = || like(reply.said.text, reply.earlier).map(str::to_owned);
    reply.says(|lists| &lists.canned).or_else(alike)
}
