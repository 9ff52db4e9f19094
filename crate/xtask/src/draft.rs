//! `cargo xtask draft`: comments in, drafts out, a line of JSON each.

use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::Result;
use nod_core::Core;
use nod_core::message::Drafts;
use nod_core::triage::Leanings;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::lines::{self, About};

/// A comment as it is asked about.
#[derive(Deserialize)]
struct Line {
    text: String,
    #[serde(flatten)]
    about: About,
}

/// Drafts for every line of `input`.
///
/// # Errors
/// When the checkout at `root` is broken, the input can't be read, or the output can't be written.
pub fn run(root: &Path, seed: u32, input: impl BufRead, output: impl Write) -> Result<()> {
    let core = lines::core(root)?;
    lines::answer(input, output, |line| answer(&core, seed, line))
}

fn answer(core: &Core, seed: u32, Line { text, about }: Line) -> Result<Value> {
    let page = about.page(core, text)?;
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
