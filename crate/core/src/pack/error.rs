use thiserror::Error;

use super::FORMAT;

/// Why a pack was refused.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum PackError {
    /// The pack, or one file in it, is of another version of Nod.
    #[error(
        "'{file}' has format {format}, this Nod reads format {FORMAT}: install Nod again, or build it from one source"
    )]
    UnknownFormat {
        /// The part of the pack that has it.
        file: String,
        /// The number that was found.
        format: u32,
    },
}

impl PackError {
    /// A name for this error that stays the same between releases.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownFormat { .. } => "pack-format",
        }
    }
}
