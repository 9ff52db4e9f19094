//! Compiles sites, voices and words into one pack, and refuses what is wrong in them with file,
//! line and field.

mod check;
mod place;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use nod_core::pack::{FORMAT, Guarded, Pack, Site, Things, Times, Voice, Words};
use serde::de::DeserializeOwned;

use check::{Checked, Fault};

/// The pack of the checkout at `root`.
///
/// # Errors
/// Names the file, the line and the field of the first file that is wrong, with all its faults.
pub fn compile(root: &Path) -> Result<Pack> {
    let extension = root.join("extension");
    Ok(Pack {
        format: FORMAT,
        sites: files::<Site>(root, &extension.join("sites"))?,
        voices: files::<Voice>(root, &extension.join("voices"))?,
        words: files::<Words>(root, &extension.join("words"))?,
        things: files::<Things>(root, &extension.join("things"))?,
        guard: files::<Guarded>(root, &extension.join("guard"))?,
        times: times(root, &extension.join("times"))?,
    })
}

/// The pack as it is shipped.
///
/// # Errors
/// Where it can't be written.
pub fn json(pack: &Pack) -> Result<Vec<u8>> {
    serde_json::to_vec(pack).context("the pack can't be written as JSON")
}

/// How times are printed: by hand, which decides, then as browsers do.
fn times(root: &Path, folder: &Path) -> Result<Vec<Times>> {
    Ok([files(root, folder)?, files(root, &folder.join("intl"))?].concat())
}

/// Sites that only tests know: those of a folder in the checkout at `root`, as JSON, checked like all others.
///
/// # Errors
/// As [`compile`].
pub fn sites_of_tests(root: &Path, folder: &str) -> Result<String> {
    serde_json::to_string(&files::<Site>(root, &root.join(folder))?).context("the sites can't be written as JSON")
}

/// All TOML files of a folder, in order of name.
fn files<T: DeserializeOwned + Checked>(root: &Path, folder: &Path) -> Result<Vec<T>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let parse_file = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        parse(&path.strip_prefix(root).unwrap_or(path).display().to_string(), &name, &text)
    };
    paths.iter().map(parse_file).collect()
}

/// Parses and checks one file; `shown` is its path in errors, `name` its name without ending.
fn parse<T: DeserializeOwned + Checked>(shown: &str, name: &str, text: &str) -> Result<T> {
    let mut file: T = match toml::from_str(text) {
        Ok(file) => file,
        Err(error) => {
            let start = error.span().map_or(0, |span| span.start);
            let field = place::field_at(text, start).map(|field| format!("{field}: ")).unwrap_or_default();
            bail!("{}", one_line(&format!("{shown}:{}: {field}{}", place::line_at(text, start), error.message())));
        }
    };
    file.set_name(name);
    let faults = file.faults();
    if faults.is_empty() {
        return Ok(file);
    }
    let lines: Vec<String> = faults.iter().map(|fault| shown_fault(shown, text, fault)).collect();
    bail!("{}", lines.join("\n"))
}

fn shown_fault(shown: &str, text: &str, fault: &Fault) -> String {
    one_line(&format!("{shown}:{}: {}: {}", place::line_of(text, &fault.field), fault.field, fault.problem))
}

/// What a file holds may be quoted in its errors, line breaks and all.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

#[cfg(test)]
mod mutations;
#[cfg(test)]
mod tests;
