//! Comments in, judgements out: a line of JSON each.

use std::io::{BufRead, Write};

use anyhow::Result;
use nod_core::triage::Lexicon;
use nod_core::triage::model::Model;
use nod_core::triage::{Circumstances, Context, Judgement, Leanings};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A comment as it is asked about; what else a line holds is left alone.
#[derive(Deserialize)]
struct Line {
    text: String,
    #[serde(default)]
    context: Option<Value>,
}

/// Judges every line of `input`, in order. A line that is no such object gets an `error`, and the next one goes on.
///
/// # Errors
///
/// When the input can't be read or the output can't be written.
pub fn triage(lexicon: &Lexicon, model: &Model, mut input: impl BufRead, mut output: impl Write) -> Result<()> {
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let answer = match serde_json::from_slice::<Line>(&line) {
            Ok(asked) => {
                answer(&model.judge(lexicon, &Leanings::default(), &asked.text), context(asked.context.as_ref()))
            }
            Err(error) => json!({ "error": format!("line {number}: {error}") }),
        };
        serde_json::to_writer(&mut output, &answer)?;
        output.write_all(b"\n")?;
    }
    Ok(output.flush()?)
}

/// A context that is not known is none.
fn context(said: Option<&Value>) -> Context {
    said.and_then(|said| Context::deserialize(said).ok()).unwrap_or_default()
}

fn answer(judged: &Judgement, context: Context) -> Value {
    let hurry = judged.hurry(&Circumstances::default());
    let flags: Map<String, Value> = judged
        .flags
        .iter()
        .map(|(flag, sure)| (flag.name().to_owned(), json!((f64::from(*sure) * 1e3).round() / 1e3)))
        .collect();
    json!({
        "language": judged.language.unwrap_or("und"),
        "flags": flags,
        "sentiment": judged.sentiment,
        "label": judged.label,
        "needsReply": judged.needless(context).is_none(),
        "urgency": hurry.level,
        "reasons": hurry.reasons.iter().map(|(reason, _)| reason).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use anyhow::Result;
    use nod_core::triage::Lexicon;
    use nod_core::triage::model::Model;
    use serde_json::Value;

    use super::triage;

    #[test]
    fn every_line_gets_its_answer() -> Result<()> {
        let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension/model/triage.bin"))?;
        let asked = [
            r#"{"text":"❤️❤️"}"#,
            "no object",
            "",
            r#"{"text":"Вы отправили мой заказ?","context":"customer"}"#,
            r#"{"words":1}"#,
            r#"{"text":"","context":7}"#,
            r#"{"text":"???"}"#,
        ]
        .join("\n");
        let mut answers = Vec::new();
        triage(&Lexicon::new(&[]), &Model::parse(&bytes)?, asked.as_bytes(), &mut answers)?;
        let answers: Vec<Value> =
            String::from_utf8(answers)?.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        let fields: Vec<bool> = answers.iter().map(|answer| answer.get("error").is_some()).collect();
        assert_eq!(fields, [false, true, true, false, true, false, false]);
        // Rules, which are surer than any model.
        for (at, flag) in [(0, "reaction"), (6, "question")] {
            assert_eq!(answers.get(at).map(|answer| &answer["flags"][flag]), Some(&Value::from(0.98)), "{flag}");
        }
        assert_eq!(
            answers.first().map(|answer| (&answer["label"], &answer["needsReply"])),
            Some((&Value::from("reaction"), &Value::from(false)))
        );
        assert_eq!(answers.get(3).map(|answer| &answer["language"]), Some(&Value::from("ru")));
        Ok(())
    }
}
