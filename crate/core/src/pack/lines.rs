use serde::de::{Deserializer, Error, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

/// Words, phrases or templates in one text, a line each: a list costs the background's start as little as one word.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Lines(String);

impl Lines {
    /// Its lines, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.lines()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<L: AsRef<str>> FromIterator<L> for Lines {
    fn from_iter<I: IntoIterator<Item = L>>(lines: I) -> Self {
        Self(lines.into_iter().map(|line| line.as_ref().replace('\n', " ")).collect::<Vec<_>>().join("\n"))
    }
}

impl<'de> Deserialize<'de> for Lines {
    /// A list, as people write it, or a text, as the pack holds it.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListOrText)
    }
}

struct ListOrText;

impl<'de> Visitor<'de> for ListOrText {
    type Value = Lines;

    fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        formatter.write_str("a list of texts")
    }

    fn visit_str<E>(self, text: &str) -> Result<Lines, E> {
        Ok(Lines(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Lines, A::Error> {
        let mut lines: Vec<String> = Vec::new();
        while let Some(line) = list.next_element::<String>()? {
            if line.trim().is_empty() || line.contains(char::is_control) {
                return Err(A::Error::custom(format!("'{}' must be one line, and not empty", line.escape_debug())));
            }
            lines.push(line);
        }
        Ok(Lines(lines.join("\n")))
    }
}
