//! The pack: all knowledge of networks, sentences and words, compiled by xtask into one file.

mod error;
mod guard;
mod lines;
mod network;
mod site;
mod things;
mod times;
mod voice;
mod words;

use serde::{Deserialize, Serialize};

pub use error::PackError;
pub use guard::Guarded;
pub use lines::Lines;
pub use network::Network;
pub use site::{
    Alternative, Comments, Expander, FACTS, FIELDS, Lens, MARKS, Named, Nesting, Place, Reading, Reply, Signs, Site,
};
pub use things::{Article, Things};
pub use times::{Ago, Numbered, Times, Unit};
pub use voice::{Formality, Sentences, Voice};
pub use words::Words;

/// The number of the pack's format that this core understands, and that of every file in it.
pub const FORMAT: u32 = 1;

/// Everything that Nod knows as data.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// [`FORMAT`] at the time the pack was made.
    pub format: u32,
    /// One per file in `extension/sites`, in order of file name.
    pub sites: Vec<Site>,
    /// One per file in `extension/voices`.
    pub voices: Vec<Voice>,
    /// One per file in `extension/words`.
    pub words: Vec<Words>,
    /// One per file in `extension/things`.
    pub things: Vec<Things>,
    /// One per file in `extension/guard`.
    pub guard: Vec<Guarded>,
    /// Two per language: those of `extension/times`, then those of `extension/times/intl`.
    pub times: Vec<Times>,
}

impl Pack {
    /// Refuses a pack of another format.
    ///
    /// # Errors
    /// [`PackError::UnknownFormat`] when the pack or a file in it was made for another Nod.
    pub fn check(self) -> Result<Self, PackError> {
        let sites = self.sites.iter().map(|site| (site.format, format!("sites/{}.toml", site.id)));
        let voices = self.voices.iter().map(|voice| (voice.format, format!("voices/{}.toml", voice.language)));
        let words = self.words.iter().map(|words| (words.format, format!("words/{}.toml", words.language)));
        let things = self.things.iter().map(|things| (things.format, format!("things/{}.toml", things.language)));
        let guard = self.guard.iter().map(|guard| (guard.format, format!("guard/{}.toml", guard.language)));
        let times = self.times.iter().map(|times| (times.format, format!("times/{}.toml", times.language)));
        let pack = std::iter::once((self.format, "pack.json".to_owned()));
        for (format, file) in pack.chain(sites).chain(voices).chain(words).chain(things).chain(guard).chain(times) {
            if format != FORMAT {
                return Err(PackError::UnknownFormat { file, format });
            }
        }
        Ok(self)
    }

    /// The site with this id.
    #[must_use]
    pub fn site(&self, id: &str) -> Option<&Site> {
        self.sites.iter().find(|site| site.id == id)
    }
}
