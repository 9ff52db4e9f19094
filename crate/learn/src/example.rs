//! What is learned from, and measured on: a text with what is known of it.

use nod_core::triage::model::{KINDS, LANGUAGES};

/// A text, and what is known of it.
#[derive(Clone, Debug)]
pub struct Example {
    pub text: String,
    /// One of [`LANGUAGES`], where it is known.
    pub language: Option<usize>,
    /// For each of [`KINDS`] whether it is true, where that is known.
    pub kinds: [Option<bool>; KINDS.len()],
    /// How much it counts.
    pub weight: f32,
    /// Which part of its source it belongs to: a language, a video.
    pub part: String,
}

impl Example {
    /// A text of which nothing is known yet.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), language: None, kinds: [None; KINDS.len()], weight: 1.0, part: String::new() }
    }

    /// Notes whether it is of a kind.
    pub fn says(&mut self, kind: &str, is: bool) {
        if let Some((_, known)) = KINDS.iter().zip(&mut self.kinds).find(|(name, _)| **name == kind) {
            *known = Some(is);
        }
    }

    /// Leaves open whether it is of a kind.
    pub fn forget(&mut self, kind: &str) {
        if let Some((_, known)) = KINDS.iter().zip(&mut self.kinds).find(|(name, _)| **name == kind) {
            *known = None;
        }
    }

    /// Whether it is of a kind; no where nobody knows.
    pub fn is(&self, kind: &str) -> bool {
        KINDS.iter().zip(&self.kinds).any(|(name, known)| *name == kind && *known == Some(true))
    }

    /// Notes in which language it is.
    pub fn in_language(mut self, code: &str) -> Self {
        self.language = Some(language(code));
        code.clone_into(&mut self.part);
        self
    }
}

/// The place of a language among those that the model tells apart; that of 'others' for any other.
pub fn language(code: &str) -> usize {
    LANGUAGES.iter().position(|known| *known == code).unwrap_or(LANGUAGES.len() - 1)
}

/// A number from a text that is the same in every run: it decides who is held out.
pub fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
