//! Whether a phrase is what the comment's main word is said about.

use crate::triage::{Heard, Hearing, Kind, Label, List};

/// How many tokens away what is said about a phrase may stand.
const REACH: usize = 30;

/// Whether the phrase between two places belongs to what makes the comment this label: of all that is
/// felt in its clause, the nearest is of the label's kind; a question is asked in its sentence.
pub(super) fn is_meant(hearing: &Hearing, label: Label, from: usize, to: usize) -> bool {
    let label = match label {
        Label::Question | Label::Request => return asks(hearing, from),
        // Who recommends or defends says what is good.
        Label::Advocate => Label::Praise,
        label => label,
    };
    felt(hearing, from, to).is_some_and(|feeling| feeling == label)
}

/// Whether what is felt about a phrase speaks against the label: whoever praises may mention what others complain of.
pub(super) fn is_contrary(hearing: &Hearing, label: Label, from: usize, to: usize) -> bool {
    let good = |label: Label| matches!(label, Label::Praise | Label::Thanks | Label::Advocate);
    felt(hearing, from, to).is_some_and(|feeling| match feeling {
        Label::Complaint => good(label),
        feeling => good(feeling) && label == Label::Complaint,
    })
}

/// What is felt about a phrase: of all that is felt in its clause, the nearest.
fn felt(hearing: &Hearing, from: usize, to: usize) -> Option<Label> {
    let reachable = |heard: &&Heard| !hearing.is_parted(heard.at.min(from), heard.at.max(to.saturating_sub(1)));
    let felt = near(hearing, from).filter(reachable).filter_map(|heard| Some((feeling(heard)?, heard)));
    // Of two that are equally near, the one behind: 'lovely and the waiter was rude'.
    let nearest =
        felt.min_by_key(|(_, heard)| if heard.at < from { (from - heard.at, 1) } else { (heard.at.abs_diff(to), 0) });
    nearest.map(|(feeling, _)| feeling)
}

/// What is said not far from a place.
fn near<'h>(hearing: &'h Hearing, at: usize) -> impl Iterator<Item = &'h Heard> {
    let first = hearing.heard.partition_point(|heard| heard.at + REACH < at);
    hearing.heard.iter().skip(first).take_while(move |heard| heard.at <= at + REACH)
}

fn asks(hearing: &Hearing, from: usize) -> bool {
    let rest = hearing.tokens.tokens.get(from..).unwrap_or_default();
    let end = rest.iter().take(REACH).map(|token| token.kind).find(|kind| kind.ends_sentence());
    let asking = |heard: &Heard| heard.list == List::Request || (heard.list == List::Question && heard.begins);
    end == Some(Kind::Question)
        || near(hearing, from).any(|heard| asking(heard) && !hearing.is_parted(heard.at.min(from), heard.at.max(from)))
}

/// Which label a word speaks for.
fn feeling(heard: &Heard) -> Option<Label> {
    match (heard.list, heard.denied) {
        (List::Praise, false) => Some(Label::Praise),
        (List::Thanks, false) => Some(Label::Thanks),
        (List::Complaint | List::Trouble, false) | (List::Praise | List::Thanks | List::Expected, true) => {
            Some(Label::Complaint)
        }
        (List::Suggestion, _) => Some(Label::Suggestion),
        _ => None,
    }
}
