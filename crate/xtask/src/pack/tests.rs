#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

use std::path::Path;

use nod_core::pack::Site;

use super::{parse, sites_of_tests};

const SITE: &str = include_str!("tests_site.toml");

/// `line` of the good file replaced → the error, or nothing.
fn check(old: &str, new: &str, expected: Option<&str>) {
    assert!(SITE.contains(old), "the good file has no '{old}'");
    let outcome = parse::<Site>("sites/x.toml", "x", &SITE.replacen(old, new, 1));
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
    for (old, new, expected) in cases {
        check(old, new, expected);
    }
}

#[test]
fn sites_of_the_browser_suites_are_right() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let outcome = sites_of_tests(&root, "tests/browser/lens");
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
}
