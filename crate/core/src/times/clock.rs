use super::table::Table;
use super::token::Token;

/// What a clock that shows no seconds leaves open.
pub(super) const MINUTE: i64 = 60_000;

/// The time of day in a printed date, in milliseconds since midnight, and what else stands there.
pub(super) fn taken<'a>(tokens: &[Token<'a>], table: &Table) -> Option<(i64, Vec<Token<'a>>)> {
    let (start, end) = place(tokens, table)?;
    let (Token::Number(hour, 1..=2), Token::Number(minute, 2)) = (*tokens.get(start)?, *tokens.get(start + 2)?) else {
        return None;
    };
    let (before, after) = (tokens.get(..start)?, tokens.get(end..)?);
    let (half, before, after) = half(before, after, table)?;
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        None => hour,
    };
    let is_time = hour < 24 && minute < 60;
    is_time.then(|| (i64::from(hour * 60 + minute) * MINUTE, [before, after].concat()))
}

/// Where it begins and ends: '1:28', '1:28:05'; '1.28' at the end, behind a word like 'kl.'.
fn place(tokens: &[Token], table: &Table) -> Option<(usize, usize)> {
    if let Some(colon) = tokens.iter().position(|token| *token == Token::Mark(':')) {
        let seconds = matches!(tokens.get(colon + 2..colon + 4), Some([Token::Mark(':'), Token::Number(_, 2)]));
        return Some((colon.checked_sub(1)?, colon + if seconds { 4 } else { 2 }));
    }
    let start = tokens.len().checked_sub(3)?;
    match tokens.get(start.checked_sub(1)?..)? {
        [Token::Word(word), Token::Number(..), Token::Mark('.'), Token::Number(..)] if table.is_beside(word) => {
            Some((start, tokens.len()))
        }
        _ => None,
    }
}

/// What is left before and after.
type Rest<'t, 'a> = (Option<bool>, &'t [Token<'a>], &'t [Token<'a>]);

/// Whether it is after noon, said behind the clock, in one word or in two letters ('p. m.'), or before it.
fn half<'t, 'a>(before: &'t [Token<'a>], after: &'t [Token<'a>], table: &Table) -> Option<Rest<'t, 'a>> {
    if let [Token::Word(word), rest @ ..] = after
        && let Some(half) = table.half(word)
    {
        return Some((Some(half), before, rest));
    }
    if let [Token::Word(first), Token::Word(second), rest @ ..] = after
        && let Some(half) = table.half(&format!("{first}{second}"))
    {
        return Some((Some(half), before, rest));
    }
    if let [rest @ .., Token::Word(word)] = before
        && let Some(half) = table.half(word)
    {
        return Some((Some(half), rest, after));
    }
    Some((None, before, after))
}
