//! Blames the customer, denies or excuses: denial lowers trust (Kapes et al. 2022).
//!
//! Example: 'As stated in the description, it is not waterproof.' Counter-example: 'I should have said that it is not
//! waterproof.'

use super::Reply;

pub(super) fn find(reply: &Reply) -> Option<String> {
    reply.says(|lists| &lists.blames)
}
