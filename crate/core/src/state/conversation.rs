//! Who speaks to whom in a thread: worked out once, asked by many rules.

use crate::comment::{Comment, Thread};
use crate::triage::Context;

use super::answers::Answers;
use super::mention::Mentions;

/// A thread with its threads of talk: whom each comment speaks to, and which reply of the brand
/// answers it.
pub(crate) struct Conversation<'a> {
    thread: &'a Thread,
    /// Replies of the thread that are not loaded, where they may answer any of its comments.
    hidden_anywhere: Option<Option<u32>>,
    /// Whom each comment speaks to.
    to: Vec<Option<usize>>,
    /// Who spoke to each comment.
    replies: Vec<Vec<usize>>,
    answers: Answers<'a>,
}

impl<'a> Conversation<'a> {
    /// `flattens`: the site prints answers to a reply beside it.
    pub(crate) fn new(thread: &'a Thread, flattens: bool) -> Self {
        let comments = &thread.comments;
        let mentions = Mentions::of(thread);
        let to = comments.iter().enumerate().map(|(index, comment)| mentions.addressed(index).or(comment.parent));
        let to: Vec<Option<usize>> = to.collect();
        let mut replies = vec![Vec::new(); comments.len()];
        for (reply, to) in to.iter().enumerate() {
            if let Some(replies) = to.and_then(|to| replies.get_mut(to)) {
                replies.push(reply);
            }
        }
        let hidden_anywhere = comments.iter().filter(|_| flattens).find_map(|comment| comment.hidden);
        Self { thread, hidden_anywhere, answers: Answers::of(thread, &to), to, replies }
    }

    pub(crate) fn comment(&self, index: usize) -> Option<&'a Comment> {
        self.thread.comments.get(index)
    }

    /// The replies that are not loaded and may answer a comment; `Some(None)` is 'some, number unknown'.
    pub(crate) fn hidden(&self, index: usize) -> Option<Option<u32>> {
        self.comment(index)?.hidden.or(self.hidden_anywhere)
    }

    /// The comments that speak to a comment.
    pub(crate) fn replies(&self, index: usize) -> impl Iterator<Item = &'a Comment> {
        let replies = self.replies.get(index).into_iter().flatten();
        replies.filter_map(|&reply| self.comment(reply))
    }

    /// How many replies to a comment are neither the brand's nor its author's own.
    pub(crate) fn replies_of_others(&self, index: usize) -> usize {
        let replies = self.replies.get(index).into_iter().flatten();
        let own = |reply: usize| self.comment(reply).is_some_and(|comment| comment.own);
        replies.filter(|&&reply| !own(reply) && !self.answers.same_author(reply, index)).count()
    }

    /// The brand's reply that answers a comment.
    pub(crate) fn answer(&self, index: usize) -> Option<&'a Comment> {
        self.comment(self.answers.to(index)?)
    }

    /// Whether the brand answered this comment's author earlier in the thread.
    pub(crate) fn answered_before(&self, index: usize) -> bool {
        self.answers.before(index)
    }

    /// Where a comment stands.
    pub(crate) fn context(&self, index: usize) -> Context {
        if self.answered_before(index) && self.speaks_to_brand(index) {
            Context::OwnAnswer
        } else if self.speaks_to_brand(index) {
            Context::Top
        } else {
            Context::Customer
        }
    }

    /// Whether a comment speaks to the brand: it answers the brand, goes on from its author's own
    /// words, or stands at the top.
    pub(crate) fn speaks_to_brand(&self, index: usize) -> bool {
        match self.to.get(index).copied().flatten() {
            Some(to) => self.comment(to).is_some_and(|comment| comment.own) || self.answers.same_author(to, index),
            None => true,
        }
    }
}
