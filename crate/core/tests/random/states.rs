//! Random threads: what else is on the page, and in which order it is read, changes no state.

use std::collections::BTreeMap;

use nod_core::message::{Mark, Owner, Reading};
use nod_core::record::Record;

use super::ask::{self, notation};
use super::generator::Generator;

const PAGES: u64 = 400;
pub const READINGS: [&str; 2] = ["nesting = ['inside']", "nesting = ['inside']\nflattens = true"];

/// A random thread; numbers count on over all threads of a page.
pub fn thread(random: &mut Generator, first: u32) -> Vec<Record> {
    let many = u32::try_from(1 + random.below(9)).unwrap();
    let record = |number: u32| {
        let author = random.pick(&["Ana", "Ana", "Ben", "Cleo", "Nora", "Nora"]);
        let text = random.pick(&["yes", "no", "@Ana yes", "@Ben no", "@Nora yes", "@Zoe no"]);
        let marks = ["owner", "liked", "pending"];
        let [owner, liked, pending] = [author == "Nora" && !random.once_in(8), random.once_in(8), random.once_in(20)];
        let marks = marks.into_iter().zip([owner, liked, pending]).filter(|(_, bears)| *bears);
        Record {
            at: number,
            inside: (number > first)
                .then(|| first + u32::try_from(random.below(number.abs_diff(first) as usize)).unwrap()),
            id: Some(number.to_string()),
            author: Some(author.to_owned()),
            text: Some(text.to_owned()),
            time: random.once_in(2).then(|| format!("2026-11-20T10:0{}:00Z", random.below(10))),
            hidden: random.once_in(12).then(|| "2".to_owned()),
            marks: Some(marks.map(|(mark, _)| mark.to_owned()).collect()),
            ..Record::default()
        }
    };
    (first..first + many).map(record).collect()
}

fn threads(random: &mut Generator) -> Vec<Vec<Record>> {
    let mut threads: Vec<Vec<Record>> = Vec::new();
    for _ in 0..1 + random.below(5) {
        let first = threads.iter().map(|thread| thread.len()).sum::<usize>();
        threads.push(thread(random, u32::try_from(first).unwrap() + 1));
    }
    threads
}

pub fn marks(reading: &str, records: &[Record]) -> Vec<Mark> {
    let owners = vec![Owner { name: Some("Nora".to_owned()), handle: None }];
    ask::marks(&ask::blog(reading), &Reading { owners, ..ask::reading(records.to_vec()) })
}

/// By their keys.
fn states(reading: &str, records: &[Record]) -> BTreeMap<String, String> {
    marks(reading, records).iter().map(|mark| (mark.key.clone(), notation::shown(mark))).collect()
}

#[test]
fn the_order_of_threads_changes_no_state() {
    for seed in 0..PAGES {
        let mut random = Generator::new(seed);
        let mut threads = threads(&mut random);
        for reading in READINGS {
            let before = states(reading, &threads.concat());
            random.shuffle(&mut threads);
            assert_eq!(states(reading, &threads.concat()), before, "page {seed}");
        }
    }
}

/// The page side sends only the threads that changed.
#[test]
fn a_thread_alone_has_the_states_that_it_has_among_others() {
    for seed in 0..PAGES {
        let threads = threads(&mut Generator::new(seed));
        for reading in READINGS {
            let alone: BTreeMap<String, String> = threads.iter().flat_map(|thread| states(reading, thread)).collect();
            assert_eq!(states(reading, &threads.concat()), alone, "page {seed}");
        }
    }
}
