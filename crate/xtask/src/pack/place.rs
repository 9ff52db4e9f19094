//! Where in a TOML file a field stands.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The line, from 1, of a place in a text.
pub(super) fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
}

/// The line of a field like `fields.author.1.select`; of what holds it where it is not there.
pub(super) fn line_of(text: &str, field: &str) -> usize {
    let Ok(table) = DeTable::parse(text) else { return 1 };
    let mut line = 1;
    let mut value = Spanned::new(table.span(), DeValue::Table(table.into_inner()));
    for step in field.split('.') {
        let Some(next) = inner(value, step) else { break };
        line = line_at(text, next.span().start);
        value = next;
    }
    line
}

fn inner<'a>(value: Spanned<DeValue<'a>>, step: &str) -> Option<Spanned<DeValue<'a>>> {
    match value.into_inner() {
        DeValue::Table(mut table) => table.remove(step),
        DeValue::Array(array) => array.into_iter().nth(step.parse().ok()?),
        _ => None,
    }
}
