//! The words and voices of the checkout, as xtask compiles them.
// Each test file uses its part.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};

use nod_core::pack::{Guarded, Things, Voice, Words};
use serde::de::DeserializeOwned;

pub fn words() -> Vec<Words> {
    read("words", |language, words| Words { language, ..words })
}

pub fn voices() -> Vec<Voice> {
    read("voices", |language, voice| Voice { language, ..voice })
}

pub fn things() -> Vec<Things> {
    read("things", |language, things| Things { language, ..things })
}

pub fn guard() -> Vec<Guarded> {
    read("guard", |language, guarded| Guarded { language, ..guarded })
}

/// Every file of a folder, told its own name.
fn read<T: DeserializeOwned>(folder: &str, named: fn(String, T) -> T) -> Vec<T> {
    let parse = |path: &PathBuf| named(name(path), toml::from_str(&fs::read_to_string(path).unwrap()).unwrap());
    files(folder).iter().map(parse).collect()
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../extension").join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}
