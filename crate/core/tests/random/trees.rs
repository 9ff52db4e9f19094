//! Random pages, nested in every way that site files know, against slow functions that are obviously right.

use nod_core::record::Record;

use super::ask;
use super::generator::Generator;

const PAGES: u64 = 600;

/// A page in every way of nesting at once: comments in page order, each below an earlier one or at the top.
struct Page {
    parents: Vec<Option<usize>>,
    levels: Vec<u32>,
    starts: Vec<bool>,
}

impl Page {
    /// In page order everything below a comment stands right behind it, so a comment's parent is the one
    /// before it, or what that one stands under.
    fn random(random: &mut Generator) -> Self {
        let mut page = Self { parents: Vec::new(), levels: Vec::new(), starts: Vec::new() };
        let tops = 1 + random.below(6);
        for _ in 0..random.below(40) {
            let mut parent = page.parents.len().checked_sub(1);
            while let Some(above) = parent.filter(|_| random.once_in(3)) {
                parent = page.parents[above];
            }
            let parent = parent.filter(|_| !random.once_in(tops * 4));
            page.levels.push(parent.map_or(1, |parent| page.levels[parent] + 1));
            page.starts.push(random.once_in(5));
            page.parents.push(parent);
        }
        page
    }

    fn records(&self) -> Vec<Record> {
        let id = |index: usize| format!("c{index}");
        let record = |index: usize| Record {
            at: number(index),
            inside: self.parents[index].map(number),
            id: Some(id(index)),
            parent: self.parents[index].map(id),
            depth: Some(self.levels[index].to_string()),
            marks: self.starts[index].then(|| vec!["start".to_owned()]),
            ..Record::default()
        };
        (0..self.parents.len()).map(record).collect()
    }

    /// Each answers the one before, until one that starts a run.
    fn runs(&self) -> Vec<Option<usize>> {
        (0..self.starts.len()).map(|index| index.checked_sub(1).filter(|_| !self.starts[index])).collect()
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap() + 1
}

/// The last comment before it that is further out.
fn by_levels(levels: &[Option<u32>]) -> Vec<Option<usize>> {
    let parent =
        |index: usize| (0..index).rev().find(|&other| levels[other].is_some() && levels[other] < levels[index]);
    (0..levels.len()).map(parent).collect()
}

/// What the core says of the parents, by their places.
fn parents(reading: &str, records: Vec<Record>) -> Vec<Option<usize>> {
    let marks = ask::marks(&ask::blog(reading), &ask::reading(records));
    let place = |key: &String| marks.iter().position(|mark| mark.key == *key).unwrap();
    marks.iter().map(|mark| mark.parent.as_ref().map(place)).collect()
}

#[test]
fn every_way_of_nesting_finds_the_tree() {
    for seed in 0..PAGES {
        let page = Page::random(&mut Generator::new(seed));
        for way in ["parent", "inside", "depth"] {
            let found = parents(&format!("nesting = ['{way}']\ntop = 1"), page.records());
            assert_eq!(found, page.parents, "page {seed} by {way}");
        }
        assert_eq!(parents("nesting = ['run']", page.records()), page.runs(), "page {seed} by run");
    }
}

#[test]
fn any_levels_are_compared_with_those_before() {
    for seed in 0..PAGES {
        let mut random = Generator::new(seed);
        let level = |random: &mut Generator| Some(random.below(6)).filter(|&level| level > 0);
        let levels: Vec<Option<u32>> =
            (0..random.below(40)).map(|_| level(&mut random).map(|level| u32::try_from(level * 40).unwrap())).collect();
        let record = |(at, level): (u32, &Option<u32>)| Record {
            at,
            id: Some(at.to_string()),
            depth: level.map(|level| level.to_string()),
            ..Record::default()
        };
        let records = (1..).zip(&levels).map(record).collect();
        let expected: Vec<Option<usize>> =
            by_levels(&levels).iter().zip(&levels).map(|(parent, level)| level.and(*parent)).collect();
        assert_eq!(parents("nesting = ['depth']\ntop = 40", records), expected, "page {seed}: {levels:?}");
    }
}
