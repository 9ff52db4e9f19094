use std::collections::{HashMap, VecDeque};

use crate::comment::Thread;

use super::author::Author;

/// How many comments are looked through for one that was written earlier, from both ends of the page: clocks
/// and places mostly agree, or say the opposite, and a thread of thousands must not be looked through for each.
const NEAR: usize = 64;

/// Which reply of the brand answers which comment of a thread.
pub(super) struct Answers<'a> {
    thread: &'a Thread,
    /// The reply that answers each comment.
    by_comment: Vec<Option<usize>>,
    /// All replies to each author.
    by_author: HashMap<Author<'a>, Vec<usize>>,
    /// What each author said beside other words of theirs, under the same comment, and nobody answered yet.
    beside: HashMap<(usize, Author<'a>), VecDeque<usize>>,
}

impl<'a> Answers<'a> {
    /// `to`: whom each comment speaks to.
    pub(super) fn of(thread: &'a Thread, to: &[Option<usize>]) -> Self {
        let by_comment = vec![None; thread.comments.len()];
        let mut answers = Self { thread, by_comment, by_author: HashMap::new(), beside: beside(thread) };
        for ((reply, comment), to) in thread.comments.iter().enumerate().zip(to) {
            let Some(to) = to.filter(|_| comment.own) else { continue };
            answers.answer(to, reply);
            // A reply that names the person under whose words it stands answers those words too.
            let parent = comment.parent.filter(|&parent| parent != to && answers.same_author(parent, to));
            if let Some(parent) = parent {
                answers.answer(parent, reply);
            }
        }
        answers
    }

    /// The brand's reply that answers a comment.
    pub(super) fn to(&self, index: usize) -> Option<usize> {
        self.by_comment.get(index).copied().flatten()
    }

    /// Whether the brand answered this comment's author before this comment.
    pub(super) fn before(&self, index: usize) -> bool {
        let answers = self.author(index).and_then(|author| self.by_author.get(&author)).map_or(&[][..], Vec::as_slice);
        let ends = answers.iter().take(NEAR).chain(answers.iter().rev().take(NEAR));
        ends.copied().any(|answer| self.thread.is_after(index, answer))
    }

    /// Whether one customer wrote both.
    pub(super) fn same_author(&self, one: usize, other: usize) -> bool {
        self.author(one).is_some_and(|author| self.author(other) == Some(author))
    }

    fn author(&self, index: usize) -> Option<Author<'a>> {
        Author::of(self.thread.comments.get(index)?)
    }

    /// A reply answers a comment, and what its author had said just before: the comments above it and the
    /// earlier ones beside it by the same author.
    fn answer(&mut self, to: usize, reply: usize) {
        let thread = self.thread;
        let Some(comment) = thread.comments.get(to).filter(|comment| !comment.own) else { return };
        self.set(to, reply);
        let Some(author) = Author::of(comment) else { return };
        self.by_author.entry(author).or_default().push(reply);
        let Some(parent) = comment.parent else { return };
        self.answer_above(parent, author, reply);
        if let Some(beside) = self.beside.get_mut(&(parent, author)) {
            let is_said = |sibling: usize| sibling == to || thread.is_after(to, sibling);
            let said = [
                taken(beside, VecDeque::pop_front, VecDeque::push_front, is_said),
                taken(beside, VecDeque::pop_back, VecDeque::push_back, is_said),
            ];
            said.into_iter().flatten().for_each(|sibling| self.set(sibling, reply));
        }
    }

    /// Upwards while the same author speaks; above what was answered before, all is answered.
    fn answer_above(&mut self, from: usize, author: Author, reply: usize) {
        let mut above = Some(from);
        while let Some(index) = above.filter(|&index| self.to(index).is_none() && self.author(index) == Some(author)) {
            self.set(index, reply);
            above = self.thread.comments.get(index).and_then(|comment| comment.parent);
        }
    }

    /// The first answer stays.
    fn set(&mut self, index: usize, reply: usize) {
        if let Some(answer) = self.by_comment.get_mut(index) {
            answer.get_or_insert(reply);
        }
    }
}

fn beside(thread: &Thread) -> HashMap<(usize, Author<'_>), VecDeque<usize>> {
    let mut beside: HashMap<_, VecDeque<usize>> = HashMap::new();
    for (index, comment) in thread.comments.iter().enumerate() {
        if let (Some(parent), Some(author)) = (comment.parent, Author::of(comment)) {
            beside.entry((parent, author)).or_default().push_back(index);
        }
    }
    beside
}

/// Takes what fits from one end, and looks no further than [`NEAR`] others.
fn taken(
    from: &mut VecDeque<usize>,
    pop: fn(&mut VecDeque<usize>) -> Option<usize>,
    put_back: fn(&mut VecDeque<usize>, usize),
    fits: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let (mut taken, mut others) = (Vec::new(), Vec::new());
    while others.len() < NEAR
        && let Some(next) = pop(from)
    {
        if fits(next) { taken.push(next) } else { others.push(next) }
    }
    others.into_iter().rev().for_each(|other| put_back(from, other));
    taken
}
