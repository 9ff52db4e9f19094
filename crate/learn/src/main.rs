//! `nod-learn train | measure | triage`, run by `cargo xtask` in the project's folder: makes the triage model, says
//! what it is worth, and asks it.

mod borrowed;
mod bytes;
mod certainty;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::cast_precision_loss)]
mod corpus;
mod cues;
mod descent;
mod example;
mod lines;
mod measure;
mod own;
mod score;
mod texts;
mod train;
mod triage;

use std::fs;
use std::io::{self, BufWriter};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use nod_core::pack::Words;
use nod_core::triage::Lexicon;
use nod_core::triage::model::Model;

use texts::Texts;

/// Where the model lies.
const MODEL: &str = "extension/model/triage.bin";

fn main() -> ExitCode {
    match obey(std::env::args().nth(1).as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Option<&str>) -> Result<()> {
    let lexicon = Lexicon::new(&words()?);
    match command {
        Some("train") => {
            let model = train::train(&lexicon, &cues::read()?, &Texts::read()?);
            fs::create_dir_all("extension/model")?;
            fs::write(MODEL, &model).with_context(|| format!("{MODEL} can't be written"))?;
            println!("{MODEL}: {} bytes", model.len());
            Ok(())
        }
        Some("measure") => {
            println!("{}", measure::measure(&lexicon, &cues::hashed(&cues::read()?), &model()?, &Texts::read()?)?);
            Ok(())
        }
        Some("triage") => triage::triage(&lexicon, &model()?, io::stdin().lock(), BufWriter::new(io::stdout().lock())),
        other => bail!("{} is no command; there are train, measure, triage", other.unwrap_or("nothing")),
    }
}

fn model() -> Result<Model> {
    let bytes = fs::read(MODEL).with_context(|| format!("{MODEL} can't be read: cargo xtask train makes it"))?;
    Ok(Model::parse(&bytes)?)
}

fn words() -> Result<Vec<Words>> {
    let mut paths =
        fs::read_dir("extension/words")?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let words: Words = toml::from_str(&fs::read_to_string(path)?).with_context(|| path.display().to_string())?;
        Ok(Words { language: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), ..words })
    };
    paths.iter().map(read).collect()
}
