//! Questions to the core on the command line: an object of JSON a line in, one a line out.

use std::fs;
use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::{Context, Result};
use nod_core::Core;
use nod_core::answer::Page;
use nod_core::brand::Brand;
use nod_core::message::Reading;
use nod_core::pack::Formality;
use nod_core::record::Record;
use nod_core::triage::model::Model;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::pack;

/// Whom a line is about; what else it holds is left alone.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct About {
    #[serde(default)]
    author: Option<String>,
    /// The id of a site file; the WordPress blog's where it is left out.
    #[serde(default)]
    site: Option<String>,
    #[serde(default)]
    brand: Option<String>,
    #[serde(default)]
    sign_off: Option<String>,
    #[serde(default)]
    formality: Option<Formality>,
}

/// The core of the checkout at `root`.
///
/// # Errors
/// When the checkout is broken.
pub fn core(root: &Path) -> Result<Core> {
    let model = root.join("extension/model/triage.bin");
    let model = fs::read(&model).with_context(|| format!("{} can't be read", model.display()))?;
    Ok(Core::new(pack::compile(root)?, Model::parse(&model)?)?)
}

/// Answers every line of `input`, in order. A line that can't be answered gets an `error`, and the next one goes on.
///
/// # Errors
/// When the input can't be read or the output can't be written.
pub fn answer<Line: DeserializeOwned>(
    input: impl BufRead,
    mut output: impl Write,
    answer: impl Fn(Line) -> Result<Value>,
) -> Result<()> {
    for (number, line) in (1_u64..).zip(input.split(b'\n')) {
        let line = line.context("the input can't be read")?;
        let answer = serde_json::from_slice(&line).map_err(anyhow::Error::new).and_then(&answer);
        let answer = answer.unwrap_or_else(|error| json!({ "error": format!("line {number}: {error:#}") }));
        writeln!(output, "{answer}")?;
    }
    Ok(output.flush()?)
}

impl About {
    /// A page with the one comment, number 0, where the brand answers.
    ///
    /// # Errors
    /// When there is no such site.
    pub fn page(self, core: &Core, text: String) -> Result<Page> {
        let record = Record { id: Some("1".to_owned()), text: Some(text), author: self.author, ..Record::default() };
        let reading = Reading {
            site: self.site.unwrap_or_else(|| "wordpress".to_owned()),
            address: "https://page.example/".to_owned(),
            records: vec![record],
            ..Reading::default()
        };
        let scope = core.read(&reading, &[])?.scope().to_owned();
        let brand = Brand {
            name: self.brand.unwrap_or_default(),
            sign_off: self.sign_off.unwrap_or_default(),
            formality: self.formality,
            scopes: vec![scope],
            ..Brand::default()
        };
        Ok(core.read(&reading, &[brand])?)
    }
}
