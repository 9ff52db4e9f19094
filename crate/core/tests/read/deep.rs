//! Very deep and very long threads.

use nod_core::message::{Owner, Reading};
use nod_core::record::Record;

use super::ask;

/// One shape of page.
struct Shape {
    name: &'static str,
    /// The site file's `[reading]`.
    reading: &'static str,
    record: fn(u32) -> Record,
    /// How deep the last comment stands on a page of this many.
    depth: fn(u32) -> u32,
}

fn under(number: u32) -> Option<u32> {
    number.checked_sub(1).filter(|&above| above > 0)
}

fn plain(number: u32) -> Record {
    let own = number.is_multiple_of(2);
    Record {
        at: number,
        author: Some(if own { "Nora".to_owned() } else { format!("Ana {}", number % 7) }),
        text: Some(format!("comment {number}")),
        marks: own.then(|| vec!["owner".to_owned()]),
        ..Record::default()
    }
}

/// Down to level 400 and up again.
fn level(number: u32) -> u32 {
    let step = (number - 1) % 798;
    1 + step.min(798 - step)
}

const SHAPES: [Shape; 12] = [
    Shape {
        name: "levels of elements",
        reading: "nesting = ['inside']",
        record: |number| Record { inside: under(number), ..plain(number) },
        depth: |many| many - 1,
    },
    Shape {
        name: "levels by the parent's id",
        reading: "nesting = ['parent']",
        record: |number| Record {
            id: Some(number.to_string()),
            parent: Some((number - 1).to_string()),
            ..plain(number)
        },
        depth: |many| many - 1,
    },
    Shape {
        name: "levels by number",
        reading: "nesting = ['depth']\ntop = 1",
        record: |number| Record { depth: Some(number.to_string()), ..plain(number) },
        depth: |many| many - 1,
    },
    Shape {
        name: "levels down and up again, all the time",
        reading: "nesting = ['depth']\ntop = 1",
        record: |number| Record { depth: Some(level(number).to_string()), ..plain(number) },
        depth: |many| level(many) - 1,
    },
    Shape { name: "one run", reading: "nesting = ['run']", record: plain, depth: |many| many - 1 },
    Shape {
        name: "levels of one customer's own words",
        reading: "nesting = ['run']",
        record: |number| Record { author: Some("Ana".to_owned()), marks: None, ..plain(number) },
        depth: |many| many - 1,
    },
    Shape {
        name: "one flat thread, by name",
        reading: "nesting = ['inside']\nflattens = true",
        record: |number| Record {
            inside: (number > 1).then_some(1),
            text: Some(format!("@Ana {} yes", number % 7)),
            author: Some(if number.is_multiple_of(2) { "Nora".to_owned() } else { format!("Ana {number}") }),
            ..plain(number)
        },
        depth: |_| 1,
    },
    Shape {
        name: "one flat thread of one customer and the brand, who names them each time",
        reading: "nesting = ['inside']\nflattens = true",
        record: |number| Record {
            inside: (number > 1).then_some(1),
            text: Some("@Ana yes".to_owned()),
            author: Some(if number.is_multiple_of(2) { "Nora" } else { "Ana" }.to_owned()),
            ..plain(number)
        },
        depth: |_| 1,
    },
    Shape {
        name: "one flat thread, the newest first, by the clock",
        reading: "nesting = ['inside']\nflattens = true",
        record: |number| Record {
            inside: (number > 1).then_some(1),
            text: Some("@Ana yes".to_owned()),
            author: Some(if number.is_multiple_of(2) { "Nora" } else { "Ana" }.to_owned()),
            time: Some((1_796_083_200 - number).to_string()),
            ..plain(number)
        },
        depth: |_| 1,
    },
    Shape {
        name: "levels by ids in one circle",
        reading: "nesting = ['parent']",
        record: |number| Record {
            id: Some((number % 100).to_string()),
            parent: Some((number * 7 % 100).to_string()),
            ..plain(number)
        },
        depth: |_| 0,
    },
    Shape {
        name: "threads of one comment, one id",
        reading: "nesting = ['inside']",
        record: |number| Record { id: Some("7".to_owned()), ..plain(number) },
        depth: |_| 0,
    },
    Shape {
        name: "threads of one comment, all equal, without an id",
        reading: "nesting = ['inside']",
        record: |number| Record { at: number, author: Some("Ana".to_owned()), ..Record::default() },
        depth: |_| 0,
    },
];

/// 40,000 levels would overflow the stack of whoever goes down by recursion, and whoever looks at each pair
/// of comments would take minutes.
#[test]
fn long_pages_of_every_shape_are_read() {
    const MANY: u32 = 40_000;
    for shape in &SHAPES {
        let records = (1..=MANY).map(shape.record).collect();
        let owners = vec![Owner { name: Some("Nora".to_owned()), handle: None }];
        let reading = Reading { owners, ..ask::reading(records) };
        let marks = ask::marks(&ask::blog(shape.reading), &reading);
        assert_eq!(marks.len(), MANY as usize, "{}", shape.name);
        assert_eq!(marks.last().unwrap().depth, (shape.depth)(MANY), "{}", shape.name);
    }
}
