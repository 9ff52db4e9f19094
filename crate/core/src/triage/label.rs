//! The one thing that a comment is first of all: what hurts most if it is missed.

use super::Label;
use super::hearing::Hearing;
use super::list::List;
use super::token::Kind;

/// Complaint before question and request, before suggestion, thanks, praise, talk.
pub(super) fn label(hearing: &Hearing) -> Label {
    let has_words = hearing.tokens.tokens.iter().any(|token| token.kind == Kind::Word);
    if has_words && complains(hearing) {
        Label::Complaint
    } else if asks(hearing) {
        Label::Question
    } else if !has_words {
        Label::Talk
    } else if hearing.says(List::Suggestion) {
        Label::Suggestion
    } else if hearing.says(List::Thanks) {
        Label::Thanks
    } else if hearing.says(List::Praise) {
        Label::Praise
    } else {
        Label::Talk
    }
}

/// Thanks and praise do not outweigh a complaint ('thanks for nothing', 'good food, rude staff'), unless
/// what went wrong was put right.
fn complains(hearing: &Hearing) -> bool {
    let relieved = is_content(hearing) && hearing.says(List::Solved);
    let missed = [List::Praise, List::Thanks, List::Expected].into_iter().any(|list| hearing.denies(list));
    hearing.says(List::Complaint) || missed || (hearing.says(List::Trouble) && !relieved)
}

/// A question mark, a request, or the words that begin a question.
fn asks(hearing: &Hearing) -> bool {
    let is_marked = hearing.tokens.tokens.iter().any(|token| token.kind == Kind::Question);
    let requests = hearing.heard.iter().any(|heard| heard.list == List::Request);
    is_marked || requests || (begins_question(hearing) && !is_content(hearing))
}

/// 'Where do you ship', but not 'how to bake bread like that!'.
fn begins_question(hearing: &Hearing) -> bool {
    let mut beginnings = hearing.heard.iter().filter(|heard| heard.list == List::Question && heard.begins);
    beginnings.any(|heard| heard.end != Some(Kind::Exclamation))
}

fn is_content(hearing: &Hearing) -> bool {
    hearing.says(List::Thanks) || hearing.says(List::Praise)
}
