//! Texts, names, printed times and counts, as they are read.

use nod_core::message::Mark;
use nod_core::record::Record;
use serde::Deserialize;

use super::{ask, odd};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    text: Vec<Read>,
    name: Vec<Read>,
    hidden: Vec<Read>,
}

/// What the page has, and what is read; nothing where the page has nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    page: Option<String>,
    read: Option<String>,
}

fn mark(record: Record) -> Mark {
    let whole = Record { at: 1, id: Some("1".to_owned()), ..record };
    ask::marks(&ask::blog("nesting = ['inside']"), &ask::reading(vec![whole])).remove(0)
}

fn cases() -> Cases {
    toml::from_str(include_str!("fields.toml")).unwrap()
}

#[test]
fn texts_are_folded() {
    let cases = cases().text;
    for case in &cases {
        let mark = mark(Record { author: Some("Ana".to_owned()), text: case.page.clone(), ..Record::default() });
        assert_eq!(mark.text, case.read.as_deref().unwrap_or_default(), "{:?}", case.page);
        let expected = if case.read.is_none() { vec!["no-text"] } else { vec![] };
        assert_eq!(odd(&mark), expected, "{:?}", case.page);
    }
    assert_eq!(cases.len(), 23, "the number of cases changed");
}

/// Authors, handles and printed times are read in the same way.
#[test]
fn names_are_one_clean_line() {
    let cases = cases().name;
    for Read { page, read } in &cases {
        let (author, handle, when) = (page.clone(), page.clone(), page.clone());
        let mark = mark(Record { author, handle, when, text: Some("Hello".to_owned()), ..Record::default() });
        for found in [&mark.author, &mark.handle, &mark.time] {
            assert_eq!(found, read, "{page:?}");
        }
        let expected = match read.as_deref() {
            None => vec!["no-author"],
            Some("undefined" | "null" | "NaN" | "[object Object]" | "{{ author.name }}") => vec!["code-author"],
            Some(_) => vec![],
        };
        assert_eq!(odd(&mark), expected, "{page:?}");
    }
    assert_eq!(cases.len(), 30, "the number of cases changed");
}

/// The number of hidden replies, `some` where there is no number, nothing where none are hidden.
#[test]
fn hidden_replies_are_counted() {
    let cases = cases().hidden;
    for case in &cases {
        let mark = mark(Record { hidden: case.page.clone(), ..Record::default() });
        let found = match (mark.reason.code, mark.reason.count) {
            ("replies_not_loaded", Some(count)) => Some(count.to_string()),
            ("some_replies_not_loaded", None) => Some("some".to_owned()),
            ("no_reply", None) => None,
            reason => panic!("{reason:?}"),
        };
        assert_eq!(found, case.read, "{:?}", case.page);
    }
    assert_eq!(cases.len(), 26, "the number of cases changed");
}

/// The longest text that is read, in characters.
const LONGEST: usize = 20_000;

#[test]
fn long_texts_are_cut() {
    let short = ["x".repeat(LONGEST), "😀".repeat(LONGEST), "é\n".repeat(LONGEST / 2)];
    for text in short {
        assert_eq!(
            odd(&mark(Record { author: Some("Ana".to_owned()), text: Some(text), ..Record::default() })),
            [""; 0]
        );
    }
    let long = [
        "x".repeat(LONGEST + 1),
        "😀".repeat(1 << 18),
        "\u{301}".repeat(1 << 20),
        "a\u{200b}".repeat(1 << 19),
        "x".repeat(1 << 20),
    ];
    for text in &long {
        let mark = mark(Record { author: Some("Ana".to_owned()), text: Some(text.clone()), ..Record::default() });
        assert_eq!(odd(&mark), ["text-cut"]);
        assert!(text.starts_with(&mark.text));
        assert_eq!(mark.text.chars().count(), LONGEST);
    }
}

#[test]
fn an_empty_record_is_a_comment() {
    let mark = ask::marks(&ask::blog("nesting = ['inside']"), &ask::reading(vec![Record::default()])).remove(0);
    assert_eq!(odd(&mark), ["no-author", "no-text"]);
    assert_eq!((mark.author, mark.handle, mark.time, mark.text.as_str()), (None, None, None, ""));
    assert_eq!((mark.at, mark.parent, mark.depth, mark.own, mark.draft), (0, None, 0, false, None));
}

#[test]
fn a_sticker_without_words_is_nothing_odd() {
    let marks = [("wordless", vec!["no-author"]), ("liked", vec!["no-author", "no-text"])];
    for (bears, expected) in marks {
        let mark = mark(Record { marks: Some(vec![bears.to_owned()]), ..Record::default() });
        assert_eq!(odd(&mark), expected, "{bears}");
    }
}

#[test]
fn nothing_is_read_of_nothing() {
    assert!(ask::marks(&ask::blog("nesting = ['inside']"), &ask::reading(Vec::new())).is_empty());
}
