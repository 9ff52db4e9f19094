//! Zip archives that come out the same, byte for byte, from the same files.

use std::io::{Cursor, Write};

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::files::Files;

/// Packs the files: sorted by name, one fixed time, permissions from the contents alone.
pub fn pack(files: &Files) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, contents) in files {
        writer.start_file(name.as_str(), options(contents))?;
        writer.write_all(contents)?;
    }
    Ok(writer.finish()?.into_inner())
}

fn options(contents: &[u8]) -> SimpleFileOptions {
    let permissions = if contents.starts_with(b"#!") { 0o755 } else { 0o644 };
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(permissions)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let script = b"#!/bin/sh\n".to_vec();
        Files::from([("b/page.js".to_owned(), vec![b'x'; 5000]), ("run".to_owned(), script), ("a".to_owned(), vec![])])
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        assert_eq!(pack(&files()).unwrap(), pack(&files()).unwrap());
    }

    #[test]
    fn contents_names_and_permissions_come_back() {
        let mut archive = zip::ZipArchive::new(Cursor::new(pack(&files()).unwrap())).unwrap();
        let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["a", "b/page.js", "run"]);
        let modes: Vec<_> = (0..3).map(|place| archive.by_index(place).unwrap().unix_mode()).collect();
        assert_eq!(modes, [Some(0o100_644), Some(0o100_644), Some(0o100_755)]);
        let mut page = Vec::new();
        std::io::copy(&mut archive.by_name("b/page.js").unwrap(), &mut page).unwrap();
        assert_eq!(page.len(), 5000);
    }
}
