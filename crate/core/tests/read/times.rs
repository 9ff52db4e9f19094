//! Times that the page's code states.

use nod_core::message::{Mark, Owner, Reading};
use nod_core::record::Record;
use nod_core::state::State;
use serde::Deserialize;

use super::ask::{self, millis};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    time: String,
    /// In milliseconds since 1970, in the middle of what it may be; nothing where it is no time.
    is: Option<i64>,
    #[serde(default)]
    give: u32,
    /// What people see, where it is not what the page's code says.
    shown: Option<String>,
}

/// Whether the core takes the first time to be after the second: the brand's answer stands last on the
/// page, and the customer wrote again if the clock says so.
fn is_after(one: &str, other: &str) -> bool {
    let record = |at: u32, inside: Option<u32>, time: &str, own: bool| Record {
        at,
        inside,
        id: Some(at.to_string()),
        author: Some(if own { "Nora" } else { "Ana" }.to_owned()),
        time: Some(time.to_owned()),
        marks: own.then(|| vec!["owner".to_owned()]),
        ..Record::default()
    };
    let owners = vec![Owner { name: Some("Nora".to_owned()), handle: None }];
    let records = vec![record(1, None, other, false), record(2, Some(1), one, false), record(3, Some(1), other, true)];
    let marks = ask::marks(&ask::blog("nesting = ['inside']"), &Reading { owners, ..ask::reading(records) });
    marks[1].state == State::WaitingAgain
}

/// The mark of a time that the page prints too.
fn mark(time: &str) -> Mark {
    let record = Record { time: Some(time.to_owned()), when: Some("as printed".to_owned()), ..Record::default() };
    ask::marks(&ask::blog("nesting = ['inside']"), &ask::reading(vec![record])).remove(0)
}

/// What people see of it.
fn shown(time: &str) -> Option<String> {
    mark(time).time
}

fn check(case: &Case) {
    let Some(is) = case.is else {
        assert_eq!(shown(&case.time).as_deref(), Some("as printed"), "{:?} is no time", case.time);
        return;
    };
    let expected = case.shown.as_deref().unwrap_or(case.time.trim());
    let mark = mark(&case.time);
    assert_eq!(mark.time.as_deref(), Some(expected), "{:?} is a time", case.time);
    let written = mark.written.unwrap();
    assert_eq!((millis(&written.at), written.give), (is / 1_000 * 1_000, case.give), "{:?}", case.time);
    // What may be the same is told by the places on the page.
    let give = i64::from(case.give) * 1_000;
    let [earlier, same, later] = [is - give - 1, is, is + give + 1].map(|milliseconds| milliseconds.to_string());
    assert!(is_after(&case.time, &earlier) && !is_after(&earlier, &case.time), "{:?} is later", case.time);
    assert!(!is_after(&case.time, &same) && !is_after(&same, &case.time), "{:?} is {is}", case.time);
    assert!(is_after(&later, &case.time) && !is_after(&case.time, &later), "{:?} is earlier", case.time);
}

#[test]
fn times_are_read_in_all_forms_that_pages_have() {
    let cases: Cases = toml::from_str(include_str!("times.toml")).unwrap();
    cases.case.iter().for_each(check);
    assert_eq!(cases.case.len(), 69, "the number of cases changed");
}

#[test]
fn times_before_1970_are_times() {
    let times =
        ["1901-12-13", "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00Z", "2026-11-20", "9999-12-31T23:59:59Z"];
    for (earlier, later) in times.iter().zip(&times[1..]) {
        assert!(is_after(later, earlier) && !is_after(earlier, later), "{earlier} {later}");
    }
}

#[test]
fn a_time_is_shown_as_code_says_it_else_as_the_page_prints_it() {
    assert_eq!(shown("2026-11-20T10:00:00Z").as_deref(), Some("2026-11-20T10:00:00Z"));
    assert_eq!(shown("yesterday").as_deref(), Some("as printed"));
    let only_code = Record { time: Some("yesterday".to_owned()), ..Record::default() };
    let mark = ask::marks(&ask::blog("nesting = ['inside']"), &ask::reading(vec![only_code])).remove(0);
    assert_eq!(mark.time, None);
}
