//! The words and voices of the checkout, as xtask compiles them.
// Each test file uses its part.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};

use nod_core::pack::{Guarded, Things, Voice, Words};

pub fn words() -> Vec<Words> {
    let read = |path: &PathBuf| {
        let words: Words = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        Words { language: name(path), ..words }
    };
    files("words").iter().map(read).collect()
}

pub fn voices() -> Vec<Voice> {
    let read = |path: &PathBuf| {
        let voice: Voice = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        Voice { language: name(path), ..voice }
    };
    files("voices").iter().map(read).collect()
}

pub fn things() -> Vec<Things> {
    let read = |path: &PathBuf| {
        let things: Things = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        Things { language: name(path), ..things }
    };
    files("things").iter().map(read).collect()
}

pub fn guard() -> Vec<Guarded> {
    let read = |path: &PathBuf| {
        let guarded: Guarded = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        Guarded { language: name(path), ..guarded }
    };
    files("guard").iter().map(read).collect()
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
