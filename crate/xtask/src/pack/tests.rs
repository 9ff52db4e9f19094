#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

use std::path::Path;

use nod_core::pack::{Site, Things, Voice};
use serde::de::DeserializeOwned;

use super::check::Checked;
use super::{parse, sites_of_tests};

const SITE: &str = include_str!("tests_site.toml");

const VOICE: &str = r#"format = 1
greeting = "Hi {name},"
formality = "informal"
[[sentences]]
labels = ["praise"]
kind = "thanks"
templates = ["thank you for {topic}", "thank you: {blank:a tip}"]
formal = ["I thank you for {topic:acc}", "I thank you"]
"#;
const THINGS: &str = r#"format = 1
the = ["the"]
theirs = ["my"]
general = []
also_verbs = []
adjectives = []
inside = []
joins = []
joined = []
forms = ["loaf: loaves"]
[classes]
s = ["loaf"]
[[articles]]
classes = ["s"]
the = { plain = "the" }
your = { plain = "your" }
"#;

/// `old` of the good file replaced → the error, or nothing.
fn check<T: DeserializeOwned + Checked>(good: &str, (old, new, expected): (&str, &str, Option<&str>)) {
    assert!(good.contains(old), "the good file has no '{old}'");
    let outcome = parse::<T>("sites/x.toml", "x", &good.replacen(old, new, 1));
    let shown = outcome.err().map(|error| error.to_string());
    match (shown, expected) {
        (None, None) => {}
        (Some(shown), Some(expected)) => {
            assert!(shown.starts_with(expected), "{old} → {new}:\n  got      {shown}\n  expected {expected}")
        }
        (shown, expected) => panic!("{old} → {new}: got {shown:?}, expected {expected:?}"),
    }
}

#[test]
fn errors_name_file_line_and_field() {
    let cases: [(&str, &str, Option<&str>); 24] = [
        ("format = 1", "format = 1", None),
        ("format = 1", "format = 2", Some("sites/x.toml:1: format: is 2, this Nod reads 1")),
        ("format = 1", "format = \"one\"", Some("sites/x.toml:1: format: invalid type")),
        ("format = 1", "format = ", Some("sites/x.toml:1: ")),
        ("name = \"X\"", "nam = \"X\"", Some("sites/x.toml:2: unknown field `nam`")),
        ("hosts = [\"example.com\"]", "hosts = []", Some("sites/x.toml:5: page: needs hosts")),
        (
            "\"example.com\"",
            "\"https://example.com/\"",
            Some("sites/x.toml:6: page.hosts.0: 'https://example.com/' must be"),
        ),
        (
            "\"li.comment\"",
            "\"li..comment\"",
            Some("sites/x.toml:12: comments.select.0.select: 'li..comment' is no CSS selector"),
        ),
        ("expected = [\"#comments\"]", "expected = []", Some("sites/x.toml:13: comments.expected: needs at least one")),
        ("(\\\\d+)", "(\\\\d+", Some("sites/x.toml:16: fields.id.0.pattern: ")),
        ("(\\\\d+)", "\\\\d+", Some("sites/x.toml:16: fields.id.0.pattern: needs exactly one group")),
        (
            "\\\\d+)\"",
            "\\\\d+)\", base64 = \"\\\\d+\"",
            Some("sites/x.toml:16: fields.id.0.base64: needs exactly one group"),
        ),
        ("author =", "auther =", Some("sites/x.toml:17: fields.auther: unknown; known are id, parent")),
        ("{ select = \".fn\" }", "{}", Some("sites/x.toml:17: fields.author.0: needs 'select' or 'attribute'")),
        ("pattern = \"comment-(\\\\d+)\"", "pattern = \"comment-\\\\d+\", value = \"1\"", None),
        ("[reply]", "[marks]\nowner = [{ select = \".owner\" }]\n[reply]", None),
        ("[reply]", "[marks]\nowner = [{ attribute = \"class\", pattern = \"owner\" }]\n[reply]", None),
        (
            "[reply]",
            "[marks]\nowner = [{ pattern = \"owner\" }]\n[reply]",
            Some("sites/x.toml:21: marks.owner.0: needs 'select' or 'attribute'"),
        ),
        ("[reply]", "[facts]\nowner_handle = [{ pattern = \"/([^/]+)/status/\" }]\n[reply]", None),
        (
            "[reply]",
            "[facts]\nowner = [{ attribute = \"content\" }]\n[reply]",
            Some("sites/x.toml:21: facts.owner.0: needs 'select', or a 'pattern'"),
        ),
        (
            "[\"#comments\"]",
            "[\"#comments\"]\nfollows = [\"dd..text\"]",
            Some("sites/x.toml:14: comments.follows.0: 'dd..text' is no CSS selector"),
        ),
        (
            "[\"#comments\"]",
            "[\"#comments\"]\naddresses = [\"/post/(\"]",
            Some("sites/x.toml:14: comments.addresses.0: '/post/(' is no regular expression"),
        ),
        ("\"inside\"", "\"depth\"", Some("sites/x.toml:9: reading.nesting: 'depth' needs the field 'depth'")),
        ("\"inside\"", "\"within\"", Some("sites/x.toml:9: reading.nesting.0: unknown variant `within`")),
    ];
    for case in cases {
        check::<Site>(SITE, case);
    }
}

#[test]
fn errors_of_voices_name_line_and_field() {
    let cases = [
        ("format = 1", "format = 1", None),
        ("\"informal\"", "\"shy\"", Some("sites/x.toml:3: formality: unknown variant `shy`")),
        ("kind", "kin", Some("sites/x.toml:6: unknown field `kin`")),
        ("\"thank you for {topic}\"", "7", Some("sites/x.toml:7: sentences.0.templates")),
        ("\"thank you for {topic}\"", "\" \"", Some("sites/x.toml:7: sentences.0.templates")),
        ("{topic}", "{subject}", Some("sites/x.toml:7: sentences.0.templates.0: '{subject}' is no gap")),
        ("{topic}", "{topic", Some("sites/x.toml:7: sentences.0.templates.0: a brace is open")),
        (", \"I thank you\"", "", Some("sites/x.toml:8: sentences.0.formal: needs as many as `templates`")),
    ];
    for case in cases {
        check::<Voice>(VOICE, case);
    }
}

#[test]
fn errors_of_things_name_line_and_field() {
    let cases = [
        ("format = 1", "format = 1", None),
        ("[classes]", "[classes]\np = [\"loaves\"]", Some("sites/x.toml:12: classes.p: has no article")),
        ("classes = [\"s\"]", "classes = [\"s\", \"q\"]", Some("sites/x.toml:14: articles.0.classes: 'q' is no class")),
        ("loaf: loaves", "loaves", Some("sites/x.toml:10: forms: 'loaves' must be 'thing: form, form'")),
        ("theirs = [\"my\"]\n", "", Some("sites/x.toml:1: missing field `theirs`")),
    ];
    for case in cases {
        check::<Things>(THINGS, case);
    }
}

#[test]
fn sites_of_the_browser_suites_are_right() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let outcome = sites_of_tests(&root, "tests/browser/lens");
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
}
