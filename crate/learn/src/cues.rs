//! The word lists that the model is given: `tests/corpus/cues`.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use nod_core::triage::model::{CUES, Cues};
use serde::Deserialize;

const FOLDER: &str = "tests/corpus/cues";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    lists: BTreeMap<String, Vec<String>>,
}

/// A phrase in its language, with the number of its list.
pub type Phrase = (String, u8, String);

/// The phrases as the model keeps them.
pub fn hashed(phrases: &[Phrase]) -> Cues {
    Cues::of(phrases.iter().map(|(language, number, phrase)| (language.as_str(), *number, phrase.as_str())))
}

/// Reads the lists of all languages.
pub fn read() -> Result<Vec<Phrase>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(FOLDER)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.sort();
    let mut phrases = Vec::new();
    for path in &paths {
        let file: File = toml::from_str(&fs::read_to_string(path)?).with_context(|| path.display().to_string())?;
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for (name, list) in file.lists {
            let Some(number) = CUES.iter().zip(0_u8..).find(|(known, _)| **known == name).map(|(_, number)| number)
            else {
                bail!("{}: no list is called {name:?}; there are {}", path.display(), CUES.join(", "));
            };
            phrases.extend(list.into_iter().map(|phrase| (language.clone(), number, phrase)));
        }
    }
    Ok(phrases)
}
