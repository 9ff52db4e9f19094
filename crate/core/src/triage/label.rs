use serde::{Deserialize, Serialize};

/// What a comment does. It may do several things; the first of them is its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Label {
    /// Advertising, and self-promotion.
    Spam,
    /// Something went wrong.
    Complaint,
    /// The brand is to do something for this person.
    Request,
    /// Something is to be known.
    Question,
    /// The brand could make or change something.
    Suggestion,
    /// The brand is defended, or recommended to others.
    Advocate,
    /// Somebody is thanked.
    Thanks,
    /// Something is praised.
    Praise,
    /// Said to another customer.
    Talk,
    /// Nothing that could be answered: an emoji, a laugh, the mention of a friend.
    Reaction,
    /// None of these: a plain statement.
    Other,
}

impl Label {
    /// All that a comment may do, what hurts most if it is missed first.
    pub const FLAGS: [Self; 10] = [
        Self::Spam,
        Self::Complaint,
        Self::Request,
        Self::Question,
        Self::Suggestion,
        Self::Advocate,
        Self::Thanks,
        Self::Praise,
        Self::Talk,
        Self::Reaction,
    ];

    /// Its name, as the model knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Complaint => "complaint",
            Self::Request => "request",
            Self::Question => "question",
            Self::Suggestion => "suggestion",
            Self::Advocate => "advocate",
            Self::Thanks => "thanks",
            Self::Praise => "praise",
            Self::Talk => "talk",
            Self::Reaction => "reaction",
            Self::Other => "other",
        }
    }
}
