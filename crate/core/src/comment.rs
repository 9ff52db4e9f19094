//! Comments: records made sense of.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::message::Oddity;
use crate::times::Moment;

/// A comment as the core knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    /// The page side's number, to answer under.
    pub at: u32,
    /// The comment's identity, the same on every visit.
    pub key: String,
    /// Where the comment that this one answers stands in [`Thread::comments`].
    pub parent: Option<usize>,
    /// 0 for the top of a thread.
    pub depth: u32,
    /// The display name, cleaned of what cannot be seen.
    pub author: Option<String>,
    /// The account's name or number.
    pub handle: Option<String>,
    /// The address of the profile, in one spelling.
    pub profile: Option<String>,
    /// What the comment says, white space folded.
    pub text: String,
    /// When it was written, as well as the page says it.
    pub time: Option<Moment>,
    /// When it was written, for people: ISO 8601 where the page's code says it, else the page's words.
    pub when: Option<String>,
    /// Replies that the page has but does not show: `Some(None)` is 'some, number unknown'.
    pub hidden: Option<Option<u32>>,
    /// The site marks the author as the page's owner.
    pub owner: bool,
    /// The brand liked it.
    pub liked: bool,
    /// It is not public yet.
    pub pending: bool,
    /// It was deleted: only its place is left.
    pub deleted: bool,
    /// The brand wrote it.
    pub own: bool,
    /// It bears the brand's name, but the page does not show that the brand's account wrote it.
    pub namesake: bool,
    /// What was odd about it.
    pub odd: Vec<Oddity>,
}

/// A top-level comment with its replies, in page order; the first is the top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thread {
    /// The comments, the top first.
    pub comments: Vec<Comment>,
}

impl Thread {
    /// Whether a comment was written after another one: by the clock where both times are known well
    /// enough to tell, else by their places on the page.
    #[must_use]
    pub fn is_after(&self, index: usize, other: usize) -> bool {
        let time = |index: usize| self.comments.get(index).and_then(|comment| comment.time);
        let order = time(index).zip(time(other)).and_then(|(one, two)| one.order(two));
        order.map_or(index > other, Ordering::is_gt)
    }
}

/// All threads of a reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Threads {
    /// In order of their tops.
    pub threads: Vec<Thread>,
    /// Where the comment of each record stands, in the order of the records.
    pub places: Vec<Place>,
}

/// Where a comment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// In [`Threads::threads`].
    pub thread: usize,
    /// In [`Thread::comments`].
    pub index: usize,
}

impl Threads {
    /// The comment that stands there.
    #[must_use]
    pub fn comment(&self, place: Place) -> Option<&Comment> {
        self.threads.get(place.thread)?.comments.get(place.index)
    }

    /// Notes how many replies the page says each record's comment has: those that it does not show are hidden.
    pub(crate) fn note_replies(&mut self, counts: impl Iterator<Item = Option<Option<u32>>>) {
        let mut shown: HashMap<Place, u32> = HashMap::new();
        for &place in &self.places {
            if let Some(index) = self.comment(place).and_then(|comment| comment.parent) {
                *shown.entry(Place { index, ..place }).or_default() += 1;
            }
        }
        for (place, count) in self.places.iter().zip(counts) {
            let Some(count) = count else { continue };
            let shown = shown.get(place).copied().unwrap_or_default();
            let hidden = count.map(|count| count.saturating_sub(shown));
            let comment = self.threads.get_mut(place.thread).and_then(|thread| thread.comments.get_mut(place.index));
            if let Some(comment) = comment.filter(|comment| comment.hidden.is_none() && hidden != Some(0)) {
                comment.hidden = Some(hidden);
            }
        }
    }

    /// Adds the comment of the next record, below the comment of an earlier one or at the top of a new thread.
    pub(crate) fn add(&mut self, mut comment: Comment, above: Option<usize>) {
        let above = above.and_then(|above| self.places.get(above)).copied();
        let thread = above.map_or(self.threads.len(), |above| above.thread);
        if above.is_none() {
            self.threads.push(Thread::default());
        }
        let Some(Thread { comments }) = self.threads.get_mut(thread) else { return };
        comment.parent = above.map(|above| above.index);
        comment.depth = above.and_then(|above| comments.get(above.index)).map_or(0, |parent| parent.depth + 1);
        self.places.push(Place { thread, index: comments.len() });
        comments.push(comment);
    }
}
