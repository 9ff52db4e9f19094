//! Printed times, in the words of the checkout. What `Intl` prints is read in the browsers: tests/browser/times.test.ts.
// Tests may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod ask;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use nod_core::Core;
use nod_core::message::{Mark, Reading, Written};
use nod_core::pack::{Pack, Times};
use nod_core::record::Record;
use nod_core::state::State;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    /// Language, what the page prints, what it means.
    ago: Vec<[String; 3]>,
    date: Vec<[String; 3]>,
    /// Language, and what the page prints where the time should be.
    nothing: Vec<[String; 2]>,
    /// Language, and two times of which the first is the later one.
    later: Vec<[String; 3]>,
    /// Language, and two times that may be the same.
    open: Vec<[String; 3]>,
}

static CASES: LazyLock<Cases> = LazyLock::new(|| toml::from_str(include_str!("times/printed.toml")).unwrap());

static CORE: LazyLock<Core> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension/times");
    let times = [files(&folder), files(&folder.join("intl"))].concat();
    let site = ask::site(ask::BLOG, &[], ask::nesting("nesting = ['inside']"));
    ask::core(Pack { times, ..ask::pack(vec![site]) })
});

fn files(folder: &Path) -> Vec<Times> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let read = |path: std::path::PathBuf| {
        let file: Times = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        Times { language: path.file_stem().unwrap().to_string_lossy().into_owned(), ..file }
    };
    paths.map(read).collect()
}

/// When the pages are read: a Sunday.
const NOW: &str = "2026-11-22T12:00:00Z";

fn record(when: &str) -> Record {
    Record { seen: Some(ask::millis(NOW)), when: Some(when.to_owned()), ..Record::default() }
}

fn marks(language: &str, records: Vec<Record>) -> Vec<Mark> {
    ask::marks(&CORE, &Reading { language: language.to_owned(), ..ask::reading(records) })
}

fn written(language: &str, when: &str) -> Option<Written> {
    marks(language, vec![record(when)]).remove(0).written
}

/// How far before now, in milliseconds, and how far it may be from there, in seconds.
fn ago(meaning: &str) -> (i64, u32) {
    let (count, unit) = meaning.split_once(' ').unwrap();
    let seconds: i64 = match unit {
        "second" => 1,
        "minute" => 60,
        "hour" => 3_600,
        "day" => 86_400,
        "week" => 604_800,
        "month" => 2_629_746,
        "year" => 31_556_952,
        _ => panic!("{meaning}"),
    };
    let (halves, give) = match count {
        "last" => (2, seconds),
        "before-last" => (4, seconds),
        _ => (2 * count.parse::<i64>().unwrap() + 1, (seconds + 1) / 2),
    };
    (halves * seconds * 500, u32::try_from(give).unwrap())
}

/// What it must be.
fn ago_written(meaning: &str) -> Written {
    let (before, give) = ago(meaning);
    Written { at: ask::iso(ask::millis(NOW) - before), give }
}

/// A date means noon with half a day, a time of day a minute, and both with the 14 hours of the zones.
fn date_written(meaning: &str) -> Written {
    let (time, give) = if meaning.contains('T') { (":00Z", 60) } else { ("T12:00:00Z", 43_200) };
    Written { at: format!("{meaning}{time}"), give: 50_400 + give }
}

/// All cases that are not read as they should be.
fn check(cases: &[[String; 3]], expected: fn(&str) -> Written, many: usize) {
    let wrong = cases.iter().filter_map(|[language, when, meaning]| {
        let found = written(language, when);
        (found.as_ref() != Some(&expected(meaning)))
            .then(|| format!("{language}: {when:?} is {meaning}, not {found:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(cases.len(), many, "the number of cases changed");
}

#[test]
fn how_long_ago() {
    check(&CASES.ago, ago_written, 154);
}

#[test]
fn dates() {
    check(&CASES.date, date_written, 78);
}

/// What is no time, and what may mean two.
#[test]
fn nothing_is_guessed() {
    let told = |[language, when]: &[String; 2]| Some((when.clone(), written(language, when)?));
    let told: Vec<_> = CASES.nothing.iter().filter_map(told).collect();
    assert!(told.is_empty(), "{told:#?}");
    assert_eq!(CASES.nothing.len(), 95, "the number of cases changed");
}

/// Without the time at which the record was read, words say nothing.
#[test]
fn ages_are_counted_from_the_reading() {
    let unseen = Record { seen: None, ..record("3 weeks ago") };
    assert_eq!(marks("en", vec![unseen])[0].written, None);
    let earlier = Record { seen: Some(ask::millis(NOW) - 3_600_000), ..record("1h") };
    assert_eq!(marks("en", vec![earlier])[0].written, written("en", "2h"));
}

/// The answer stands first, then the customer's two comments: whether the second came after it.
fn is_after(language: &str, one: &str, other: &str) -> bool {
    let of = |at: u32, when: &str, own: bool| Record {
        at,
        inside: (at > 1).then_some(1),
        author: Some(if own { "Nora" } else { "Ana" }.to_owned()),
        marks: own.then(|| vec!["owner".to_owned()]),
        ..record(when)
    };
    let records = vec![of(1, "", false), of(2, one, false), of(3, other, true)];
    marks(language, records)[1].state == State::WaitingAgain
}

/// On the page the first stands before the second: only the clock can say that it is later.
#[test]
fn times_are_compared_where_they_tell() {
    for [language, later, earlier] in &CASES.later {
        assert!(is_after(language, later, earlier) && !is_after(language, earlier, later), "{later:?}, {earlier:?}");
    }
    for [language, one, other] in &CASES.open {
        assert!(!is_after(language, one, other) && !is_after(language, other, one), "{one:?}, {other:?}");
    }
    assert_eq!((CASES.later.len(), CASES.open.len()), (12, 10), "the number of cases changed");
}

/// A clock in the future is told, and nothing is made of it.
#[test]
fn the_future_is_odd() {
    let minutes = |minutes: i64| ask::millis(NOW) + minutes * 60_000;
    let cases = [
        ("2026-11-22T12:00:00Z", 0, false),
        ("2026-11-22T12:05:00Z", 0, false),
        ("2026-11-22T12:05:01Z", 0, true),
        ("2026-11-22T12:00:00Z", -10, true),
        ("2026-11-22T12:00:00Z", 10, false),
        ("2027-01-01T00:00:00Z", 0, true),
        ("9999-12-31T23:59:59Z", 0, true),
        ("2026-11-23T02:05:00", 0, false),
        ("2026-11-23T02:06:00", 0, true),
        ("2026-11-23", 0, false),
        ("2026-11-24", 0, true),
        ("1796083200000", 0, true),
        ("1763800000", 0, false),
    ];
    for (time, late, odd) in cases {
        let record = Record { time: Some(time.to_owned()), seen: Some(minutes(late)), ..record("") };
        let mark = marks("en", vec![record]).remove(0);
        let found = mark.odd.iter().any(|code| serde_json::to_value(code).unwrap() == "future-time");
        assert_eq!(found, odd, "{time}, {late} minutes later");
        assert!(mark.written.is_some());
    }
}
