//! Broken site files: each shipped file with one thing spoiled, some thousand times. Parsing never panics, and what
//! is refused is refused with file and line, and with the field where the text is TOML at all.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use nod_core::pack::Site;
use regex::Regex;
use toml::de::DeTable;

#[allow(dead_code, reason = "the core's tests use more of it")]
#[path = "../../../core/tests/random/generator.rs"]
mod generator;

use generator::Generator;

use super::parse;

/// Over all files.
const MUTATIONS: usize = 3_000;

/// What spoils a file.
const SPOILERS: [fn(&mut Generator, &str) -> String; 9] = [
    |random, text| part(text, 0, place(random, text)).to_owned(),
    |random, text| part(text, place(random, text), text.len()).to_owned(),
    |random, text| {
        with_lines(text, |lines| {
            let (one, other) = (random.below(lines.len()), random.below(lines.len()));
            lines.swap(one, other);
        })
    },
    |random, text| {
        with_lines(text, |lines| {
            lines.remove(random.below(lines.len()));
        })
    },
    |random, text| with_lines(text, |lines| lines.insert(random.below(lines.len()), lines[random.below(lines.len())])),
    |random, text| replaced(random, text, &["\"", "'", "[", "]", "{", "}", ",", "=", "\n", "."], &[""]),
    |random, text| replaced(random, text, KEYS, &["Select", "patern", "", "select.select", "\"a\\nb\"", "1", "name"]),
    |random, text| {
        replaced(random, text, &[" = "], &[" = 7 #", " = true #", " = [] #", " = {} #", " = \"\" #", " = 1e999 #"])
    },
    |random, text| {
        let (start, end) = (place(random, text), place(random, text));
        let junk = String::from_utf8_lossy(
            &(0..1 + random.below(8)).map(|_| u8::try_from(random.below(256)).unwrap()).collect::<Vec<_>>(),
        )
        .into_owned();
        let end = if random.once_in(4) { start.max(end) } else { start };
        format!("{}{junk}{}", part(text, 0, start), part(text, end, text.len()))
    },
];

const KEYS: &[&str] = &[
    "select",
    "pattern",
    "attribute",
    "nesting",
    "expected",
    "fields",
    "page",
    "author",
    "boxes",
    "format",
    "value",
    "without",
];

/// A place between two letters.
fn place(random: &mut Generator, text: &str) -> usize {
    let place = random.below(text.len() + 1);
    (place..=text.len()).find(|&place| text.is_char_boundary(place)).unwrap()
}

fn part(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap()
}

fn with_lines(text: &str, change: impl FnOnce(&mut Vec<&str>)) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    change(&mut lines);
    lines.join("\n")
}

/// One of the places of one of `old` becomes one of `new`.
fn replaced(random: &mut Generator, text: &str, old: &[&str], new: &[&str]) -> String {
    let old = random.pick(old);
    let places: Vec<usize> = text.match_indices(old).map(|(place, _)| place).collect();
    if places.is_empty() {
        return text.to_owned();
    }
    let place = random.pick(&places);
    format!("{}{}{}", part(text, 0, place), random.pick(new), part(text, place + old.len(), text.len()))
}

static FORM: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^sites/[\w-]+\.toml:(\d+): (\S.*)$").unwrap());
// A spoilt key may hold a blank.
static NAMES_FIELD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^[\w.][\w. ]*: \S|field `|duplicate").unwrap());

/// Whether it was refused.
fn check(shown: &str, text: &str) -> bool {
    let Err(error) = parse::<Site>(shown, "x", text) else { return false };
    let error = error.to_string();
    for line in error.lines() {
        let found = FORM.captures(line).unwrap_or_else(|| panic!("without file and line: {line}\n{text}"));
        let number: usize = found[1].parse().unwrap();
        assert!((1..=text.lines().count() + 1).contains(&number), "no such line: {line}\n{text}");
        assert!(DeTable::parse(text).is_err() || NAMES_FIELD.is_match(&found[2]), "without the field: {line}\n{text}");
    }
    true
}

#[test]
fn spoiled_site_files_are_refused_by_line_and_field() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension/sites");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let (mut ran, mut refused) = (0, 0);
    for (path, number) in paths.iter().zip(0..) {
        let text = fs::read_to_string(path).unwrap();
        let shown = format!("sites/{}", path.file_name().unwrap().to_string_lossy());
        let mut random = Generator::new(number);
        for _ in 0..MUTATIONS / paths.len() {
            let spoiler = random.pick(&SPOILERS);
            let spoiled = spoiler(&mut random, &text);
            ran += 1;
            refused += usize::from(check(&shown, &spoiled));
        }
    }
    println!("{ran} spoiled site files, {refused} of them refused");
    assert!(ran > MUTATIONS - paths.len() && refused > ran / 3, "{refused} of {ran} refused");
}
