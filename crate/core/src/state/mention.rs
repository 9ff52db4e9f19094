use std::collections::HashMap;

use crate::comment::Thread;
use crate::read;

/// Whom a comment that begins with '@name' speaks to.
pub(super) struct Mentions<'a> {
    thread: &'a Thread,
    /// The comments of everybody in the thread, by name and by account.
    by_name: HashMap<String, Vec<usize>>,
}

impl<'a> Mentions<'a> {
    /// The longest name that is looked for, in words.
    const WORDS: usize = 8;
    /// In how many of a person's comments the last one is looked for, on each side of the one that names
    /// them: whoever writes thousands would be looked through thousands of times.
    const NEAR: usize = 64;

    pub(super) fn of(thread: &'a Thread) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        // Most threads have no '@'.
        if thread.comments.iter().any(|comment| comment.text.starts_with('@')) {
            for (index, comment) in thread.comments.iter().enumerate() {
                for name in [&comment.author, &comment.handle].into_iter().flatten() {
                    by_name.entry(read::alike(name)).or_default().push(index);
                }
            }
        }
        Self { thread, by_name }
    }

    /// The last comment before this one by the person whom its text names first.
    pub(super) fn addressed(&self, index: usize) -> Option<usize> {
        let text = self.thread.comments.get(index)?.text.strip_prefix('@')?;
        let words: Vec<&str> = text.split_whitespace().take(Self::WORDS).collect();
        (1..=words.len()).rev().find_map(|count| {
            let name = words.get(..count)?.join(" ");
            let without_mark = name.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            [&name, without_mark].into_iter().find_map(|name| self.last_of(name, index))
        })
    }

    /// The last comment of a person before another comment. The brand does not speak to itself.
    fn last_of(&self, name: &str, before: usize) -> Option<usize> {
        let own = |index: usize| self.thread.comments.get(index).is_some_and(|comment| comment.own);
        let theirs = self.by_name.get(&read::alike(name))?;
        let place = theirs.partition_point(|&index| index < before);
        let near = theirs.get(place.saturating_sub(Self::NEAR)..theirs.len().min(place + Self::NEAR))?;
        let earlier =
            near.iter().copied().filter(|&index| self.thread.is_after(before, index) && !(own(before) && own(index)));
        earlier.reduce(|last, index| if self.thread.is_after(index, last) { index } else { last })
    }
}
