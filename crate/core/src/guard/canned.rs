//! Boilerplate, or nearly what was answered before: the more alike replies are, the lower the next reviews (Liu et al. 2021).
//!
//! Example: 'Sorry for any inconvenience caused.' Counter-example: 'Sorry about the soup.'

use super::Reply;
use super::similar::similarity;

/// From which similarity on two replies are alike.
const ALIKE: f64 = 0.8;

pub(super) fn find(reply: &Reply) -> Option<String> {
    let alike = || reply.earlier.iter().find(|earlier| similarity(earlier, reply.said.text) >= ALIKE);
    reply.says(|lists| &lists.canned).or_else(|| alike().map(|earlier| (*earlier).to_owned()))
}
