//! The extension: what its folder holds, and the two folders that are written of it.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::bundle;
use crate::files::{self, Files};
use crate::manifest;
use crate::node;
use crate::pack;
use crate::process::say;
use crate::project::Project;
use crate::wasm;

const MANIFEST: &str = "manifest.json";

/// The built extension.
pub struct Built {
    /// The folder that is shipped.
    pub shipped: PathBuf,
    /// The folder of the variant for tests: hosts are granted.
    pub granted: PathBuf,
    /// The version that the manifest says.
    pub version: String,
    /// What the shipped folder holds.
    pub files: Files,
}

/// Builds the extension into `target/extension`, and its variant into `target/extension-granted`.
pub fn build(project: &Project) -> Result<Built> {
    node::install(project)?;
    let files = contents(project)?;
    let manifest = files.get(MANIFEST).context("extension/manifest.json: missing")?;
    let version = manifest::version(manifest)?;
    let mut variant = files.clone();
    variant.insert(MANIFEST.to_owned(), manifest::granted(manifest)?);
    let (shipped, granted) = (project.target("extension"), project.target("extension-granted"));
    files::mirror(&shipped, &files)?;
    files::mirror(&granted, &variant)?;
    Ok(Built { shipped, granted, version, files })
}

/// Everything that is shipped. The scripts come last: they import what the core generates.
fn contents(project: &Project) -> Result<Files> {
    let glue = wasm::build(project)?;
    let generated = project.path("extension/src/generated");
    files::write(&generated.join("nod_wasm.js"), &glue.javascript)?;
    files::write(&generated.join("nod_wasm.d.ts"), &glue.types)?;
    files::write(&generated.join("messages.ts"), nod_core::typescript().as_bytes())?;
    say("building the extension");
    let mut contents = copied(project)?;
    contents.insert("nod.wasm".to_owned(), glue.wasm);
    let pack = pack::compile(&project.root)?;
    contents.insert("pack.json".to_owned(), pack::json(&pack)?);
    let written = contents.get(MANIFEST).context("extension/manifest.json: missing")?;
    let oldest = manifest::oldest_browsers(written)?;
    let manifest = manifest::with_networks(written, &pack.networks())?;
    contents.insert(MANIFEST.to_owned(), manifest);
    contents.extend(bundle::scripts(project, &oldest)?);
    Ok(contents)
}

/// The files that are shipped as they are.
fn copied(project: &Project) -> Result<Files> {
    let folder = project.path("extension");
    let mut copied = Files::new();
    for name in files::names(&folder)? {
        let Some(shipped) = shipped_name(&name) else { continue };
        let contents = files::read(&folder.join(&name))?;
        if copied.insert(shipped.to_owned(), contents).is_some() {
            bail!("extension/{name}: another file is shipped as {shipped} already; rename one");
        }
    }
    Ok(copied)
}

/// Under which name a file of `extension/` is shipped, if it is: pages and styles stand beside their
/// scripts, at the top.
fn shipped_name(name: &str) -> Option<&str> {
    let (folder, _) = name.split_once('/').unwrap_or((name, ""));
    match folder {
        MANIFEST | "_locales" | "icons" => Some(name),
        "model" if name.ends_with(".bin") => name.rsplit('/').next(),
        "src" if name.ends_with(".html") || name.ends_with(".css") => name.rsplit('/').next(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shipped_and_as_what() {
        let table = [
            ("manifest.json", Some("manifest.json")),
            ("_locales/en/messages.json", Some("_locales/en/messages.json")),
            ("icons/nod-48.png", Some("icons/nod-48.png")),
            ("src/panel/panel.html", Some("panel.html")),
            ("src/options/options.css", Some("options.css")),
            ("src/panel/panel.ts", None),
            ("src/generated/nod_wasm.js", None),
            ("model/triage.bin", Some("triage.bin")),
            ("model/CARD.md", None),
            ("sites/wordpress.toml", None),
            ("voices/en.toml", None),
        ];
        for (name, shipped) in table {
            assert_eq!(shipped_name(name), shipped, "{name}");
        }
    }
}
