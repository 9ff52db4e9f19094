//! What stands between TypeScript and the core: wasm-bindgen's JavaScript and types, and the
//! WebAssembly file itself, made as small as wasm-opt can.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::files;
use crate::node;
use crate::process::{self, say};
use crate::project::Project;

/// The name under which TypeScript imports the glue.
const NAME: &str = "nod_wasm";
/// What the compiler emits and every browser since 2021 knows; wasm-opt may use no more.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
/// Gives the same size as `-Oz` here, in half the time, and faster code.
const LEVEL: &str = "-O3";

/// The core, ready for the extension.
pub struct Glue {
    /// The WebAssembly file.
    pub wasm: Vec<u8>,
    /// The JavaScript module that loads it.
    pub javascript: Vec<u8>,
    /// Its types.
    pub types: Vec<u8>,
}

/// Makes the glue of a compiled core; kept from last time while the core is the same.
pub fn make(project: &Project, compiled: &Path) -> Result<Glue> {
    let folder = project.target("wasm/glue");
    let (stamp, optimised) = (folder.join("stamp"), folder.join("nod.wasm"));
    let wanted = fingerprint(&files::read(compiled)?);
    if files::read_text(&stamp).ok().as_ref() != Some(&wanted) {
        say("making the core small");
        bind(compiled, &folder)?;
        optimise(project, &folder.join(format!("{NAME}_bg.wasm")), &optimised)?;
        files::write(&stamp, wanted.as_bytes())?;
    }
    Ok(Glue {
        wasm: files::read(&optimised)?,
        javascript: files::read(&folder.join(format!("{NAME}.js")))?,
        types: files::read(&folder.join(format!("{NAME}.d.ts")))?,
    })
}

/// The module path is left out: the background names the file, and no address is guessed.
fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name(NAME).typescript(true).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.web(true).and_then(|bindgen| bindgen.generate(folder)).context("wasm-bindgen, on the compiled core")
}

fn optimise(project: &Project, from: &Path, to: &Path) -> Result<()> {
    let mut command = node::tool(project, "wasm-opt");
    command.arg(LEVEL).args(FEATURES).arg(from).arg("-o").arg(to);
    process::must(&mut command).context("making the core small").map(drop)
}

/// Changes when the compiled core or what is done with it changes.
fn fingerprint(compiled: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    (compiled, LEVEL, FEATURES).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
