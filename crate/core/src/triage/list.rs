//! The lists of a words file that triage understands.

/// What it means that a word or phrase stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    /// Words that tell the language from others.
    Function,
    /// Turns the meaning of what follows.
    Negation,
    /// Greetings and set phrases: what their words say elsewhere does not count.
    Nothing,
    /// What parts a clause without a comma: 'not cheap but good'.
    Turn,
    Thanks,
    Praise,
    /// Words that nobody uses who is content.
    Complaint,
    /// Words of trouble that also stand in the story of a trouble that is over.
    Trouble,
    /// What should have happened: a complaint where it is denied.
    Expected,
    /// Trouble that is over.
    Solved,
    Request,
    /// What begins a question that has no mark.
    Question,
    Suggestion,
    /// Phrases of advertisers.
    Spam,
    /// What advertisers write about: a sign beside their phrases, none alone.
    Bait,
    /// Ways to be reached that advertisers name.
    Contact,
}

impl List {
    /// The list of this name; other parts of the core have lists of their own.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "function" => Self::Function,
            "negation" => Self::Negation,
            "nothing" => Self::Nothing,
            "turn" => Self::Turn,
            "thanks" => Self::Thanks,
            "praise" => Self::Praise,
            "complaint" => Self::Complaint,
            "trouble" => Self::Trouble,
            "expected" => Self::Expected,
            "solved" => Self::Solved,
            "request" => Self::Request,
            "question" => Self::Question,
            "suggestion" => Self::Suggestion,
            "spam" => Self::Spam,
            "bait" => Self::Bait,
            "contact" => Self::Contact,
            _ => return None,
        })
    }
}
