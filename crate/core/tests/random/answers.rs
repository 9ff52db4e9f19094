//! Which comments are answered, by a slow function that is obviously right.

use nod_core::record::Record;
use nod_core::state::State;

use super::generator::Generator;
use super::states::{READINGS, marks, thread};

const THREADS: u64 = 3_000;

/// A thread, as people would talk about it.
struct Naive<'a>(&'a [Record]);

impl Naive<'_> {
    fn own(&self, index: usize) -> bool {
        self.0[index].bears("owner")
    }

    fn parent(&self, index: usize) -> Option<usize> {
        self.0.iter().position(|record| Some(record.at) == self.0[index].inside)
    }

    fn same_customer(&self, one: usize, other: usize) -> bool {
        !self.own(one) && !self.own(other) && self.0[one].author == self.0[other].author
    }

    /// When it was said; all of the thread have times, or none.
    fn moment(&self, index: usize) -> (Option<&String>, usize) {
        (self.0[index].time.as_ref(), index)
    }

    /// Whom a reply of the brand's is to.
    fn addressed(&self, reply: usize) -> Option<usize> {
        let named = self.0[reply].text.as_ref()?.strip_prefix('@').and_then(|text| text.split(' ').next());
        let of_named = |&index: &usize| !self.own(index) && self.0[index].author.as_deref() == named;
        let earlier = (0..self.0.len()).filter(of_named).filter(|&index| self.moment(index) < self.moment(reply));
        earlier.max_by_key(|&index| self.moment(index)).or_else(|| self.parent(reply))
    }

    /// Whether somebody who answers one comment answers another by it: the author's own words above, and
    /// the earlier ones beside.
    fn is_said_before(&self, other: usize, answered: usize) -> bool {
        let mut above = vec![answered];
        while let Some(parent) =
            self.parent(above[above.len() - 1]).filter(|&parent| self.same_customer(parent, answered))
        {
            above.push(parent);
        }
        let beside = self.parent(other).is_some() && self.parent(other) == self.parent(answered);
        above.contains(&other)
            || beside && self.same_customer(other, answered) && self.moment(other) < self.moment(answered)
    }

    fn is_answered(&self, index: usize) -> bool {
        (0..self.0.len()).filter(|&reply| self.own(reply)).any(|reply| {
            let to = self.addressed(reply).filter(|&to| !self.own(to));
            let under = to.and_then(|to| self.parent(reply).filter(|&under| self.same_customer(under, to)));
            to.into_iter().chain(under).any(|answered| self.is_said_before(index, answered))
        })
    }
}

#[test]
fn what_is_answered_is_answered() {
    let mut answered = 0;
    for seed in 0..THREADS {
        let mut random = Generator::new(seed);
        let mut records = thread(&mut random, 1);
        let clock = random.once_in(2);
        for record in &mut records {
            let time = record.time.take().unwrap_or_else(|| "2026-11-20T10:05:00Z".to_owned());
            record.time = clock.then_some(time);
        }
        let naive = Naive(&records);
        let expected = |index: usize| !naive.own(index) && !records[index].bears("pending") && naive.is_answered(index);
        let expected: Vec<bool> = (0..records.len()).map(expected).collect();
        for reading in READINGS {
            let found: Vec<bool> = marks(reading, &records).iter().map(|mark| mark.state == State::Answered).collect();
            assert_eq!(found, expected, "thread {seed}: {records:#?}");
        }
        answered += expected.iter().filter(|answered| **answered).count();
    }
    assert_eq!(answered, 2_534, "the number of answered comments changed");
}
