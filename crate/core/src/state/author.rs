use crate::comment::Comment;

/// What tells one customer from another within a thread: the account, else the name.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Author<'a> {
    Account(&'a str),
    Name(&'a str),
}

impl<'a> Author<'a> {
    /// Nobody where the brand wrote the comment, or where no author could be read.
    pub(crate) fn of(comment: &'a Comment) -> Option<Self> {
        if comment.own {
            return None;
        }
        let account = comment.handle.as_deref().map(Self::Account);
        account.or_else(|| comment.author.as_deref().map(Self::Name))
    }
}
