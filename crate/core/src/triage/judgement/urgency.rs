//! How pressing a comment is, and why. The reasons are shown to people, so they must be true: only what is sure counts.

use serde::{Deserialize, Serialize};

use super::Kinds;

/// From which confidence on a reason is said.
const TRUE: f32 = 0.6;

/// Why a comment hurries, as far as its text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// Health, injury, danger, stolen data.
    Safety,
    /// Money was taken, or is not given back.
    Money,
    /// An order, a booking, a case does not move.
    Stuck,
    /// There is a time by which it is too late.
    Deadline,
    /// The writer is angry.
    Anger,
}

impl Reason {
    const ALL: [Self; 5] = [Self::Safety, Self::Money, Self::Stuck, Self::Deadline, Self::Anger];

    /// Its name, as the model knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Money => "money",
            Self::Stuck => "stuck",
            Self::Deadline => "deadline",
            Self::Anger => "anger",
        }
    }
}

/// Why a comment hurries; one without words never does.
pub(super) fn reasons(kinds: &Kinds, wordless: bool) -> Vec<Reason> {
    Reason::ALL.into_iter().filter(|reason| !wordless && kinds.of(reason.name()) >= TRUE).collect()
}

/// 3: somebody may come to harm, or several reasons stand behind a complaint; 2: one reason stands behind it, or
/// behind a request; 1: a complaint or a request without one, or a reason without those; 0: nothing hurries.
pub(super) fn urgency(reasons: &[Reason], complains: bool, wants: bool) -> u8 {
    match (reasons.len(), complains, wants) {
        _ if reasons.contains(&Reason::Safety) => 3,
        (2.., true, _) => 3,
        (1.., _, true) => 2,
        (0, _, false) => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::Reason::{Anger, Money, Safety, Stuck};
    use super::urgency;

    #[test]
    fn harm_hurries_most() {
        let table = [
            (&[][..], false, false, 0),
            (&[], false, true, 1),
            (&[], true, true, 1),
            (&[Anger], false, false, 1),
            (&[Stuck], false, true, 2),
            (&[Money], true, true, 2),
            (&[Money, Stuck], false, true, 2),
            (&[Money, Anger], true, true, 3),
            (&[Safety], false, false, 3),
        ];
        for (reasons, complains, wants, expected) in table {
            assert_eq!(urgency(reasons, complains, wants), expected, "{reasons:?} {complains} {wants}");
        }
    }
}
