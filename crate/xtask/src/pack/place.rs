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

/// The field whose value stands at an offset, in the same form; nothing where the text is no TOML, and at its top.
pub(super) fn field_at(text: &str, offset: usize) -> Option<String> {
    let table = DeTable::parse(text).ok()?;
    let steps = steps(Spanned::new(table.span(), DeValue::Table(table.into_inner())), offset)?;
    (!steps.is_empty()).then(|| steps.into_iter().rev().collect::<Vec<_>>().join("."))
}

/// The way to the smallest value at an offset, backwards. A table with a header is no larger than the header: what
/// stands below it has to be looked through too.
fn steps(value: Spanned<DeValue>, offset: usize) -> Option<Vec<String>> {
    let here = value.span().contains(&offset);
    let named: Vec<(String, Spanned<DeValue>)> = match value.into_inner() {
        DeValue::Table(table) => table.into_iter().map(|(key, value)| (key.into_inner().into_owned(), value)).collect(),
        DeValue::Array(array) => {
            array.into_iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    let inside = named.into_iter().find_map(|(step, value)| {
        let mut steps = steps(value, offset)?;
        steps.push(step);
        Some(steps)
    });
    inside.or_else(|| here.then(Vec::new))
}

fn inner<'a>(value: Spanned<DeValue<'a>>, step: &str) -> Option<Spanned<DeValue<'a>>> {
    match value.into_inner() {
        DeValue::Table(mut table) => table.remove(step),
        DeValue::Array(array) => array.into_iter().nth(step.parse().ok()?),
        _ => None,
    }
}
