//! How pressing a comment is, and why. The reasons are shown to people, so they must be true: of the text only what is
//! sure counts, of the page only what was seen.

use serde::{Deserialize, Serialize};

use super::{Judgement, Kinds};
use crate::triage::Label;

/// From which confidence on a reason is said.
const TRUE: f32 = 0.6;
/// From how many others in its thread on, a complaint has an audience.
const ONLOOKERS: u32 = 5;
/// After so many days a customer has waited long: four of five expect an answer within one (Sprout Social Index 2023).
const LONG: u32 = 2;
/// What is older than this many days hurries no more.
const PAST: u32 = 30;

/// Why a comment hurries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Pressing {
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
    /// Many others take part in the thread.
    Onlookers,
    /// Other comments of the same person wait, too.
    Ignored,
    /// It has waited for days.
    Waiting,
}

impl Pressing {
    /// Those that a text tells.
    const SAID: [Self; 5] = [Self::Safety, Self::Money, Self::Stuck, Self::Deadline, Self::Anger];

    /// Its name, as the model knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Money => "money",
            Self::Stuck => "stuck",
            Self::Deadline => "deadline",
            Self::Anger => "anger",
            Self::Onlookers => "onlookers",
            Self::Ignored => "ignored",
            Self::Waiting => "waiting",
        }
    }
}

/// What the page shows around a comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// How many replies others wrote to it.
    pub onlookers: u32,
    /// How many other comments of the same person wait.
    pub ignored: u32,
    /// For how many whole days it has waited, at least; none where nobody knows.
    pub days: Option<u32>,
}

/// How pressing a comment is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Hurry {
    /// From 0, nothing hurries, to 3.
    pub level: u8,
    /// Why, each with how many it is about where it is about a number.
    pub reasons: Vec<(Pressing, Option<u32>)>,
}

/// What hurries in a text; one without words never does.
pub(super) fn pressing(kinds: &Kinds, wordless: bool) -> Vec<Pressing> {
    Pressing::SAID.into_iter().filter(|reason| !wordless && kinds.of(reason.name()) >= TRUE).collect()
}

impl Judgement {
    /// How pressing the comment is. By its text, 3: somebody may come to harm, or several reasons stand behind a
    /// complaint; 2: one reason stands behind it, or behind a request; 1: a complaint or a request without one, or a
    /// reason without those; 0: nothing hurries. Where somebody wants something, an audience, or having been passed
    /// over before, is one more.
    #[must_use]
    pub fn hurry(&self, around: &Circumstances) -> Hurry {
        let complains = self.says(Label::Complaint);
        let wants = complains || self.says(Label::Request);
        let said = by_text(&self.pressing, complains, wants);
        let seen = seen(around);
        let waits = wants || self.says(Label::Question);
        let more = waits && seen.iter().any(|(reason, _)| *reason != Pressing::Waiting);
        let late = waits && !seen.is_empty();
        let level = (said + u8::from(more)).max(u8::from(late)).min(3);
        let seen = seen.into_iter().filter(|_| waits);
        Hurry { level, reasons: self.pressing.iter().map(|reason| (*reason, None)).chain(seen).collect() }
    }
}

fn by_text(reasons: &[Pressing], complains: bool, wants: bool) -> u8 {
    match (reasons.len(), complains, wants) {
        _ if reasons.contains(&Pressing::Safety) => 3,
        (2.., true, _) => 3,
        (1.., _, true) => 2,
        (0, _, false) => 0,
        _ => 1,
    }
}

fn seen(around: &Circumstances) -> Vec<(Pressing, Option<u32>)> {
    let days = around.days.filter(|days| (LONG..=PAST).contains(days));
    let all = [
        (Pressing::Onlookers, Some(around.onlookers).filter(|count| *count >= ONLOOKERS)),
        (Pressing::Ignored, Some(around.ignored).filter(|count| *count > 0)),
        (Pressing::Waiting, days),
    ];
    all.into_iter().filter(|(_, count)| count.is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::Pressing::{Anger, Ignored, Money, Onlookers, Safety, Stuck, Waiting};
    use super::{Circumstances, Pressing, by_text};
    use crate::triage::Label;
    use crate::triage::judgement::{Judgement, Sentiment};

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
            assert_eq!(by_text(reasons, complains, wants), expected, "{reasons:?} {complains} {wants}");
        }
    }

    #[test]
    fn what_is_seen_counts_where_somebody_wants_something() {
        let around = |onlookers, ignored, days| Circumstances { onlookers, ignored, days };
        let table: [(Label, Circumstances, u8, &[Pressing]); 9] = [
            (Label::Complaint, around(0, 0, None), 1, &[]),
            (Label::Complaint, around(4, 0, Some(1)), 1, &[]),
            (Label::Complaint, around(5, 0, None), 2, &[Onlookers]),
            (Label::Complaint, around(9, 2, Some(3)), 2, &[Onlookers, Ignored, Waiting]),
            (Label::Question, around(0, 0, None), 0, &[]),
            (Label::Question, around(0, 1, None), 1, &[Ignored]),
            (Label::Question, around(0, 0, Some(30)), 1, &[Waiting]),
            (Label::Question, around(0, 0, Some(31)), 0, &[]),
            (Label::Praise, around(9, 9, Some(9)), 0, &[]),
        ];
        for (label, around, level, reasons) in table {
            let flags = Label::FLAGS.map(|flag| (flag, 0.0));
            let judged = Judgement {
                language: None,
                flags,
                sentiment: Sentiment::Neutral,
                label,
                pressing: Vec::new(),
                wordless: false,
                names_somebody: false,
                corrected: false,
            };
            let hurry = judged.hurry(&around);
            let found: Vec<Pressing> = hurry.reasons.iter().map(|(reason, _)| *reason).collect();
            assert_eq!((hurry.level, found.as_slice()), (level, reasons), "{label:?} {around:?}");
        }
    }
}
