//! Which comment each comment answers.

use nod_core::record::Record;
use serde::Deserialize;

use super::{ask, numbered, odd};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// The site file's `[reading]`.
    reading: String,
    records: Vec<Record>,
    /// For each record the number of its parent, `top`, or `missing`.
    under: String,
    depths: Vec<u32>,
}

fn check(case: &Case) {
    let marks = ask::marks(&ask::blog(&case.reading), &ask::reading(numbered(&case.records)));
    let under = marks.iter().map(|mark| match &mark.parent {
        Some(parent) => marks.iter().position(|other| other.key == *parent).unwrap().to_string(),
        None if odd(mark).contains(&"no-parent".to_owned()) => "missing".to_owned(),
        None => "top".to_owned(),
    });
    assert_eq!(under.collect::<Vec<_>>().join(" "), case.under, "{}", case.name);
    let depths: Vec<u32> = marks.iter().map(|mark| mark.depth).collect();
    assert_eq!(depths, case.depths, "{}", case.name);
}

#[test]
fn comments_stand_under_their_parents() {
    let cases: Cases = toml::from_str(include_str!("nesting.toml")).unwrap();
    cases.case.iter().for_each(check);
    assert_eq!(cases.case.len(), 20, "the number of cases changed");
}
