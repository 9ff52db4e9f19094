//! What a store's check says of the extension: `web-ext lint`. An error fails; a warning fails unless
//! the README explains its code (in backquotes).

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::files;
use crate::node;
use crate::project::Project;

/// Checks a built folder.
pub fn lint(project: &Project, folder: &Path) -> Result<()> {
    let mut command = node::tool(project, "web-ext");
    command.arg("lint").arg("--source-dir").arg(folder);
    command.args(["--output", "json", "--boring", "--no-input", "--no-config-discovery"]);
    command.env("NO_UPDATE_NOTIFIER", "1").stderr(Stdio::null());
    // Only standard output is the report, so the output of both is not wanted here.
    let said = command.output().context("web-ext lint: cannot be started")?;
    let report = String::from_utf8_lossy(&said.stdout);
    let findings = findings(&report, &files::read_text(&project.path("README.md"))?)?;
    if !findings.is_empty() {
        bail!("web-ext lint of {}:\n{}", folder.display(), findings.join("\n"));
    }
    Ok(())
}

/// The lines to be shown: errors, and warnings that the README does not explain.
fn findings(report: &str, readme: &str) -> Result<Vec<String>> {
    let report: Value = serde_json::from_str(report).context("web-ext lint: its report is not JSON")?;
    let list = |kind: &str| report.get(kind).and_then(Value::as_array).cloned();
    let errors = list("errors").context("web-ext lint: its report has no errors list")?;
    let warnings = list("warnings").context("web-ext lint: its report has no warnings list")?;
    let unexplained = warnings.iter().filter(|warning| !readme.contains(&format!("`{}`", text(warning, "code"))));
    Ok(errors.iter().map(|error| line("error", error)).chain(unexplained.map(|it| line("warning", it))).collect())
}

fn line(kind: &str, finding: &Value) -> String {
    let [code, file, message, more] = ["code", "file", "message", "description"].map(|field| text(finding, field));
    format!("  {kind} {code} {file}: {message} {more}").trim_end().to_owned()
}

fn text<'a>(finding: &'a Value, field: &str) -> &'a str {
    finding.get(field).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"{"errors": [{"code": "BROKEN", "file": "page.js", "message": "It is."}],
        "warnings": [{"code": "KNOWN", "message": "Yes."}, {"code": "NEW", "file": "a.js", "message": "Oh."}]}"#;

    #[test]
    fn errors_and_unexplained_warnings_are_shown() {
        let shown = findings(REPORT, "`KNOWN` is because …").unwrap();
        assert_eq!(shown, ["  error BROKEN page.js: It is.", "  warning NEW a.js: Oh."]);
    }

    #[test]
    fn a_code_without_backquotes_explains_nothing() {
        assert_eq!(findings(REPORT, "KNOWN, `NEWER`").unwrap().len(), 3);
    }

    #[test]
    fn a_report_that_is_none_is_an_error() {
        assert!(findings("", "").is_err());
        assert!(findings("{}", "").is_err());
    }
}
