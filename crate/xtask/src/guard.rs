//! `cargo xtask guard`: replies in, what is not right with them out, a line of JSON each.

use std::io::{BufRead, Write};
use std::path::Path;

use anyhow::Result;
use nod_core::Core;
use nod_core::guard::{Rule, Warning};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::lines::{self, About};

/// A reply with what it answers.
#[derive(Deserialize)]
struct Line {
    reply: String,
    comment: String,
    #[serde(flatten)]
    about: About,
}

/// Findings for every line of `input`.
///
/// # Errors
/// When the checkout at `root` is broken, the input can't be read, or the output can't be written.
pub fn run(root: &Path, input: impl BufRead, output: impl Write) -> Result<()> {
    let core = lines::core(root)?;
    lines::answer(input, output, |line| answer(&core, line))
}

fn answer(core: &Core, Line { reply, comment, about }: Line) -> Result<Value> {
    let page = about.page(core, comment)?;
    let shown =
        |Warning { rule, words }: &Warning| json!({ "rule": rule, "reason": format!("{}: {words}", reason(*rule)) });
    let findings: Vec<Value> = core.guard(&page, 0, &reply)?.iter().map(shown).collect();
    Ok(json!({ "findings": findings }))
}

fn reason(rule: Rule) -> &'static str {
    match rule {
        Rule::Blank => "a blank is still open",
        Rule::Language => "is not in the language of the comment, but in this one",
        Rule::Name => "greets by a name that is not the person's",
        Rule::Private => "says in public what is the customer's own",
        Rule::Blames => "blames, denies or excuses",
        Rule::Promises => "promises",
        Rule::Elsewhere => "sends the person elsewhere",
        Rule::Sells => "sells what nobody asked for",
        Rule::Canned => "was read a hundred times, or here before",
        Rule::Impersonal => "a company speaks, not a person",
        Rule::Empty => "says nothing of what was said",
        Rule::Capitals => "shouts",
        Rule::Unsigned => "is not signed",
        Rule::Long => "is longer than the network takes",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use super::*;

    #[test]
    fn every_line_gets_its_answer() {
        let asked = [
            r#"{"reply":"Hi Ana, the rolls come out at eight, [your tip]. – Jana","comment":"When are the rolls ready?","author":"Ana López","brand":"Rosa Verde","signOff":"Jana"}"#,
            r#"{"reply":"Hi Ana, the rolls come out at eight.","comment":"When are the rolls ready?","author":"Ana López"}"#,
            r#"{"comment":"no reply"}"#,
        ];
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut answers = Vec::new();
        run(&root, asked.join("\n").as_bytes(), &mut answers).unwrap();
        let answers = String::from_utf8(answers).unwrap();
        let expected = [
            r#"{"findings":[{"rule":"blank","reason":"a blank is still open: [your tip]"}]}"#,
            r#"{"findings":[]}"#,
            r#"{"error":"line 3: missing field `reply` at line 1 column 22"}"#,
        ];
        assert_eq!(answers.lines().collect::<Vec<_>>(), expected);
    }
}
