//! Reading cannot fail: records of odd strings in odd order give one mark each, whatever they say.

use std::collections::HashMap;

use nod_core::brand::{Account, Brand};
use nod_core::history::{Event, Exchange, History};
use nod_core::message::{Mark, Owner, Reading};
use nod_core::pack::Formality;
use nod_core::record::{Facts, Record};
use nod_core::triage::Leanings;

use super::ask;
use super::generator::Generator;

const PAGES: u64 = 4_000;

const READINGS: [&str; 6] = [
    "nesting = ['parent', 'inside', 'depth', 'run']",
    "nesting = ['inside', 'parent']\nflattens = true",
    "nesting = ['depth', 'run']\ntop = 40",
    "nesting = ['run']",
    "nesting = ['depth']\ntop = -inf",
    "nesting = []",
];

const STRINGS: [&str; 44] = [
    "",
    " ",
    "0",
    "1",
    "2",
    "3",
    "-1",
    "1.5",
    "1e999",
    "NaN",
    "inf",
    "undefined",
    "null",
    "[object Object]",
    "Ana",
    "ana",
    "Nora",
    "@Ana",
    "@Nora yes",
    "@",
    "@@",
    "@ Ana: no",
    "Ana\nBen",
    "\r\n\r\n",
    "\u{0}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}anA\u{202c}",
    "\u{feff}",
    "\u{fffd}",
    "e\u{301}",
    "👩\u{200d}🍳",
    "İ",
    "ẞ",
    "ﷺ",
    "🇳",
    "<img src=x onerror=alert(1)>",
    "2026-11-20T10:00:00Z",
    "2026-11-20",
    "9999999999",
    "9999999999999",
    "-292277026596",
    "View all 4.294.967.296",
    "https://bakery.example/@Nora/?a=b#c",
];

const MARKS: [&str; 7] = ["owner", "pending", "deleted", "liked", "start", "focus", "nonsense"];

fn string(random: &mut Generator) -> String {
    let mut string = random.pick(&STRINGS).to_owned();
    while random.once_in(4) {
        string.push_str(random.pick(&STRINGS));
    }
    if random.once_in(40) { string.repeat(1 + random.below(100)) } else { string }
}

fn maybe(random: &mut Generator) -> Option<String> {
    (!random.once_in(3)).then(|| string(random))
}

/// Few numbers: many are given twice, and many circles are closed.
fn number(random: &mut Generator) -> u32 {
    u32::try_from(random.below(12)).unwrap()
}

fn record(random: &mut Generator) -> Record {
    Record {
        at: number(random),
        inside: random.once_in(2).then(|| number(random)),
        id: maybe(random),
        parent: maybe(random),
        depth: maybe(random),
        author: maybe(random),
        handle: random.once_in(4).then(|| string(random)),
        profile: random.once_in(4).then(|| string(random)),
        text: maybe(random),
        seen: Some(ask::NOW),
        time: maybe(random),
        when: maybe(random),
        hidden: random.once_in(6).then(|| string(random)),
        twins: random.once_in(6).then(|| number(random)),
        replies: random.once_in(6).then(|| string(random)),
        marks: random.once_in(2).then(|| (0..random.below(3)).map(|_| random.pick(&MARKS).to_owned()).collect()),
    }
}

fn reading(random: &mut Generator) -> Reading {
    let facts = Facts {
        viewer: maybe(random),
        account: maybe(random),
        profile: maybe(random),
        owner: maybe(random),
        ..Facts::default()
    };
    let owners = (0..random.below(3)).map(|_| Owner { name: maybe(random), handle: maybe(random) }).collect();
    let records = (0..random.below(25)).map(|_| record(random)).collect();
    let language = String::new();
    let address = if random.once_in(3) { string(random) } else { ask::ADDRESS.to_owned() };
    let earlier = (0..random.below(3)).map(|_| string(random)).collect();
    Reading { site: ask::BLOG.to_owned(), address, language, facts, owners, records, earlier }
}

fn brands(random: &mut Generator) -> Vec<Brand> {
    let account = |random: &mut Generator| Account {
        scope: if random.once_in(2) { string(random) } else { "blog:bakery.example".to_owned() },
        name: maybe(random),
        handle: maybe(random),
        profile: maybe(random),
    };
    let brand = |random: &mut Generator| Brand {
        id: string(random),
        name: string(random),
        sign_off: string(random),
        formality: random.once_in(2).then(|| random.pick(&[Formality::Informal, Formality::Formal])),
        scopes: vec![if random.once_in(2) { string(random) } else { "blog:bakery.example".to_owned() }],
        accounts: (0..random.below(3)).map(|_| account(random)).collect(),
    };
    (0..random.below(3)).map(|_| brand(random)).collect()
}

fn history<'a>(random: &mut Generator, keys: impl Iterator<Item = &'a str>) -> History {
    let events = [Event::Edited, Event::Drafted, Event::Answered, Event::Dismissed];
    let mut history = History::new();
    for key in keys {
        if random.once_in(2) {
            let exchange = Exchange { key: key.to_owned(), event: random.pick(&events), text: maybe(random), at: 0 };
            history.insert(key.to_owned(), exchange);
        }
    }
    history
}

fn check(reading: &Reading, marks: &[Mark]) {
    let asked: Vec<u32> = reading.records.iter().map(|record| record.at).collect();
    let marked: Vec<u32> = marks.iter().map(|mark| mark.at).collect();
    assert_eq!(marked, asked, "one mark for each record, in order");
    let mut depths: HashMap<&str, u32> = HashMap::new();
    for mark in marks {
        let above = mark.parent.as_ref().map(|parent| depths[parent.as_str()]);
        assert_eq!(mark.depth, above.map_or(0, |above| above + 1), "a level below its parent, which stands before it");
        assert!(depths.insert(&mark.key, mark.depth).is_none(), "{} is a key of its own", mark.key);
        assert!(mark.author.as_ref().is_none_or(|author| !author.trim().is_empty()));
        assert!(mark.text.chars().count() <= 20_000);
    }
}

#[test]
fn reading_cannot_fail() {
    let mut comments = 0;
    for seed in 0..PAGES {
        let mut random = Generator::new(seed);
        let core = ask::blog(random.pick(&READINGS));
        let (reading, brands) = (reading(&mut random), brands(&mut random));
        let page = ask::read(&core, &reading, &brands);
        let history = history(&mut random, page.keys());
        for record in &reading.records {
            assert!(core.drafts(&page, &Leanings::default(), record.at, 0).is_ok(), "page {seed}");
            assert!(core.guard(&page, record.at, &string(&mut random)).is_ok(), "page {seed}");
        }
        let (marks, kept) = core.marks(page, &history, &Leanings::default(), ask::NOW);
        check(&reading, &marks.marks);
        assert!(kept.iter().all(|exchange| history[&exchange.key].event == Event::Drafted), "page {seed}");
        comments += marks.marks.len();
    }
    assert_eq!(comments, 48_600, "the number of comments changed");
}
