//! `cargo xtask draft`: comments in, drafts out, a line of JSON each.

use std::fs;
use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::{Context, Result};
use nod_core::Core;
use nod_core::brand::Brand;
use nod_core::message::{Drafts, Reading};
use nod_core::pack::Formality;
use nod_core::record::Record;
use nod_core::triage::Leanings;
use nod_core::triage::model::Model;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::pack;

/// A comment as it is asked about; what else a line holds is left alone.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asked {
    text: String,
    #[serde(default)]
    author: Option<String>,
    /// The id of a site file; the WordPress blog's where it is left out.
    #[serde(default)]
    site: Option<String>,
    #[serde(default)]
    brand: String,
    #[serde(default)]
    sign_off: String,
    #[serde(default)]
    formality: Option<Formality>,
}

/// Drafts for every line of `input`, in order. A line that can't be answered gets an `error`, and the next one goes on.
///
/// # Errors
/// When the checkout at `root` is broken, the input can't be read, or the output can't be written.
pub fn run(root: &Path, seed: u32, input: impl BufRead, mut output: impl Write) -> Result<()> {
    let model = root.join("extension/model/triage.bin");
    let model = fs::read(&model).with_context(|| format!("{} can't be read", model.display()))?;
    let core = Core::new(pack::compile(root)?, Model::parse(&model)?)?;
    for (number, line) in (1_u64..).zip(input.split(b'\n')) {
        let line = line.context("the input can't be read")?;
        let answer =
            serde_json::from_slice(&line).map_err(anyhow::Error::new).and_then(|asked| answer(&core, seed, asked));
        let answer = answer.unwrap_or_else(|error| json!({ "error": format!("line {number}: {error:#}") }));
        writeln!(output, "{answer}")?;
    }
    Ok(output.flush()?)
}

fn answer(core: &Core, seed: u32, asked: Asked) -> Result<Value> {
    let record = Record { id: Some("1".to_owned()), text: Some(asked.text), author: asked.author, ..Record::default() };
    let reading = Reading {
        site: asked.site.unwrap_or_else(|| "wordpress".to_owned()),
        address: "https://page.example/".to_owned(),
        records: vec![record],
        ..Reading::default()
    };
    let scope = core.read(&reading, &[])?.scope().to_owned();
    let brand = Brand {
        name: asked.brand,
        sign_off: asked.sign_off,
        formality: asked.formality,
        scopes: vec![scope],
        ..Brand::default()
    };
    let page = core.read(&reading, &[brand])?;
    let Drafts { language, greeting, topic, drafts, .. } = core.drafts(&page, &Leanings::default(), 0, seed)?;
    let drafts: Vec<Value> = drafts.iter().map(|draft| json!({ "kind": draft.kind, "text": draft.text })).collect();
    Ok(json!({ "language": language, "greeting": greeting, "topic": topic, "drafts": drafts }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

    use super::*;

    #[test]
    fn every_line_gets_its_answer() {
        let asked = [
            r#"{"text":"The cinnamon rolls were dry","author":"Ana López","site":"facebook","brand":"Rosa Verde","signOff":"Jana"}"#,
            r#"{"text":"Wo bleibt meine Bestellung?","author":"joe_k77","signOff":"^JK","formality":"formal"}"#,
            "no object",
            r#"{"text":"Hi","site":"elsewhere"}"#,
        ];
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let answers = |seed: u32| {
            let mut answers = Vec::new();
            run(&root, seed, asked.join("\n").as_bytes(), &mut answers).unwrap();
            let answers = String::from_utf8(answers).unwrap();
            answers.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<Value>>()
        };
        let [english, german, broken, elsewhere] = answers(0).try_into().unwrap();
        assert_eq!((&english["language"], &english["greeting"]), (&json!("en"), &json!("Ana")));
        assert_eq!(english["topic"], "the cinnamon rolls");
        assert_eq!(english["drafts"].as_array().unwrap().len(), 3);
        assert!(english["drafts"][0]["text"].as_str().unwrap().ends_with(" – Jana"), "{english}");
        assert_eq!((&german["language"], &german["greeting"]), (&json!("de"), &Value::Null));
        assert_eq!(german["topic"], "Ihre Bestellung");
        assert!(broken["error"].as_str().unwrap().starts_with("line 3: "), "{broken}");
        assert_eq!(elsewhere["error"], "line 4: no site 'elsewhere' in this Nod: reload the page");
        assert_eq!(answers(0)[0], english);
        assert_ne!(answers(1)[0]["drafts"], english["drafts"]);
    }
}
