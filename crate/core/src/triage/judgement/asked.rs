//! Sentences with a question mark.

use crate::triage::token::{Kind, Tokens};

/// Fewer words than this before the mark are 'right?', 'really?', 'isn't it?'.
const LEAST: usize = 4;

/// Whether a sentence of some words ends with a question mark. Whoever praises and then asks waits for an answer; a
/// friend who is asked by '@name' does not ask the brand.
pub(super) fn asked(tokens: &Tokens) -> bool {
    if tokens.at(0).is_some_and(|token| token.kind == Kind::Mention) {
        return false;
    }
    let mut words = 0;
    for token in &tokens.tokens {
        match token.kind {
            Kind::Question if words >= LEAST => return true,
            Kind::Word | Kind::Number => words += 1,
            kind if kind.ends_clause() => words = 0,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::asked;
    use crate::triage::token::Tokens;

    #[test]
    fn whoever_praises_and_then_asks_asks() {
        let table = [
            ("So good! Could you keep two loaves for me?", true),
            ("¿Me podríais guardar dos panes?", true),
            ("Delicious, right?", false),
            ("Nice, isn't it?", false),
            ("Lovely. Really??", false),
            ("@tom did you see this one?", false),
            ("Two loaves please.", false),
            ("", false),
        ];
        for (text, expected) in table {
            assert_eq!(asked(&Tokens::of(text)), expected, "{text:?}");
        }
    }
}
