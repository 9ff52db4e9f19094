//! Whether a comment is advertising. Wrong silence is the worst fault: when in doubt, it is not.

use super::evidence::Evidence;
use super::token::{Kind, Tokens};

/// Digits that make a telephone number.
const PHONE: usize = 9;

/// At least one phrase of advertisers, and at least one more sign: another phrase, a link, money, a way
/// to be reached, a bait, letters in fancy dress. A comment that asks or complains needs two phrases
/// and three signs.
pub(super) fn is_spam(tokens: &Tokens, evidence: &Evidence, asks: bool) -> bool {
    let has_link = tokens.tokens.iter().any(|token| token.kind == Kind::Link);
    let others = [has_link, tokens.money, evidence.contact || has_phone(tokens), evidence.bait, tokens.disguised];
    let signs = evidence.phrases + others.iter().map(|&sign| u32::from(sign)).sum::<u32>();
    if asks { evidence.phrases >= 2 && signs >= 3 } else { evidence.phrases >= 1 && signs >= 2 }
}

/// Whether enough digits stand together.
fn has_phone(tokens: &Tokens) -> bool {
    let groups = tokens.tokens.split(|token| token.kind != Kind::Number);
    let digits = |group: &[super::Token]| {
        group.iter().flat_map(|token| tokens.small(token).chars()).filter(char::is_ascii_digit).count()
    };
    groups.map(digits).any(|digits| digits >= PHONE)
}
