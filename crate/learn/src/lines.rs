//! Files of which each line is a JSON object.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;

/// The lines of a file; what is wrong with one names file and line.
pub fn lines<Line: DeserializeOwned>(path: &Path) -> Result<Vec<Line>> {
    let text = fs::read_to_string(path).with_context(|| format!("{} can't be read", path.display()))?;
    let parse =
        |(number, line)| serde_json::from_str(line).with_context(|| format!("{}:{}", path.display(), number + 1));
    text.lines().enumerate().map(parse).collect()
}
